// The ways to the pages before and after this one, on a list that is cut into several.

import type { JSX } from "preact";
import { numberText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { storyStrings } from "../story-strings.ts";
import { strings } from "../strings.ts";
import { type NeighbourLink, NeighbourLinks } from "./NeighbourLinks.tsx";

type PageLinksProps = {
  readonly site: Site;
  /** The path of any of its pages: the first one's is the folder of the others, `page-2/` and so on. */
  readonly path: string;
  readonly page: number;
  readonly pages: number;
};

export function PageLinks({ site, path, page, pages }: PageLinksProps): JSX.Element {
  const first = path.replace(/page-\d+\/$/u, "");
  const link = (number: number, relation: string): NeighbourLink | null =>
    number < 1 || number > pages
      ? null
      : {
          relation,
          name: pageNumber(site, number),
          href: site.href(number === 1 ? first : pagePath(first, number)),
        };
  const { earlier, later } = storyStrings.events;
  return (
    <NeighbourLinks
      label={strings.paging.label}
      older={link(page - 1, earlier)}
      newer={link(page + 1, later)}
    />
  );
}

/** Its address under that of the first page. */
export function pagePath(first: string, page: number): string {
  return page === 1 ? first : `${first}page-${page}/`;
}

/** «صفحة 2» */
function pageNumber({ settings }: Site, page: number): string {
  return `${strings.paging.page} ${numberText(page, settings)}`;
}

/** «صفحة 2 من 5» */
export function pagePosition(site: Site, page: number, pages: number): string {
  return `${pageNumber(site, page)} ${strings.paging.of} ${numberText(pages, site.settings)}`;
}
