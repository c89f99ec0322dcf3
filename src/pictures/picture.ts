// A picture as the site has it: its sizes for readers, one for programs, and how pages and files ask for it.

import type { Article, BodyBlock } from "../article/article.ts";

export type PictureSize = {
  /** From the root of the site, with a leading slash. */
  readonly path: string;
  /** The width in pixels. */
  readonly width: number;
  readonly height: number;
};

export type PublishedPicture = {
  /** The digest of the file that lies in the archive. */
  readonly sha256: string;
  /** WebP, narrow to wide; never none. */
  readonly sizes: readonly [PictureSize, ...PictureSize[]];
  /** JPEG, for feeds, link previews and other programs. */
  readonly still: PictureSize;
};

/** The pictures that lie in the archive. */
export type Pictures = {
  /** @param href as the report writes it; null: not published */
  of(article: Article, href: string): PublishedPicture | null;
  /** All that pages of the report depend on of its pictures; none for most reports. */
  keysOf(article: Article): readonly string[];
};

export const NO_PICTURES: Pictures = { of: () => null, keysOf: () => [] };

/** The picture a report opens with: its own, where it lies in the archive, else the first of its text. */
export function leadPicture(article: Article, pictures: Pictures): PublishedPicture | null {
  const own = article.image?.file == null ? null : pictures.of(article, article.image.file);
  if (own !== null || pictures.keysOf(article).length === 0) return own;
  for (const href of picturesInText(article)) {
    const picture = pictures.of(article, href);
    if (picture !== null) return picture;
  }
  return null;
}

/** Addresses of the pictures of a text, as it writes them. */
export function picturesInText({ body }: { readonly body: readonly Pick<BodyBlock, "marks">[] }): string[] {
  return body.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === "image" ? [mark.href] : [])));
}
