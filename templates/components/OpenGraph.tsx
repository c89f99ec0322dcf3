// What a shared link shows of a page: its title, what it holds, and a card.

import type { JSX } from "preact";
import { ARCHIVE_CARD } from "../../src/output/citation/card-path.ts";
import type { Site } from "../page.ts";

type OpenGraphProps = {
  readonly site: Site;
  /** Default: `website`. */
  readonly type?: "website" | "article";
  /** null where another element of the page says it. */
  readonly title: string | null;
  /** Whether the archive may be named as the site: reference managers take that name for the outlet where none is known. Default: yes. */
  readonly namesSite?: boolean;
  /** From the root of the site. */
  readonly path: string;
  /** Whole address; pixels. Default: the card of the archive, of which no more is said: it is the same on all pages. */
  readonly image?: {
    readonly address: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  };
};

export function OpenGraph(props: OpenGraphProps): JSX.Element {
  const { site, type = "website", title, path, image, namesSite = true } = props;
  return (
    <>
      <meta property="og:type" content={type} />
      {title === null ? null : <meta property="og:title" content={title} />}
      <meta property="og:url" content={site.absolute(path)} />
      {namesSite ? <meta property="og:site_name" content={site.settings.name} /> : null}
      <meta property="og:image" content={image?.address ?? site.absolute(ARCHIVE_CARD)} />
      {image === undefined ? null : (
        <>
          <meta property="og:image:width" content={String(image.width)} />
          <meta property="og:image:height" content={String(image.height)} />
          <meta property="og:image:alt" content={image.alt} />
        </>
      )}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
