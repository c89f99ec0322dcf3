// Which links of a report lead into the archive's own site, and to what address there.

import type { Article, BodyBlock } from "../article/article.ts";

export type InternalLink = {
  readonly href: string;
  readonly block: BodyBlock;
  /** From the root of the site, `/people/x/`; null: on the site's host, but outside the site. */
  readonly path: string | null;
  /** Without its `#`; empty for none. */
  readonly anchor: string;
};

/** The links of a report into the site, resolved as a browser does on the report's page. */
export function internalLinks({ id, body }: Article, siteUrl: string): InternalLink[] {
  const site = new URL(siteUrl);
  const page = new URL(`articles/${id}/`, site);
  return body.flatMap((block) =>
    block.marks.flatMap((mark): InternalLink[] => {
      if (mark.kind !== "link" || !URL.canParse(mark.href, page.href)) return [];
      const url = new URL(mark.href, page);
      const isWhole = URL.canParse(mark.href);
      const isInside = url.origin === site.origin && url.pathname.startsWith(site.pathname);
      // A whole address beside the site is another site of the same host.
      if (!isInside && (isWhole || url.origin !== site.origin)) return [];
      const path = isInside ? `/${decode(url.pathname.slice(site.pathname.length))}` : null;
      return [{ href: mark.href, block, path, anchor: decode(url.hash.slice(1)) }];
    }),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A stray percent sign stands for itself.
  }
}
