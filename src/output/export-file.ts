// A file of the published site that is not a page: a feed, a sitemap, a data set.

export type ExportFile = {
  /** From the root of the site, without a leading slash. */
  readonly path: string;
  readonly content: string | Uint8Array;
};

/** What exports need to know of the site beside the archive. */
export type ExportContext = {
  readonly name: string;
  readonly description: string;
  /** `/timeline/` → `https://example.org/archive/timeline/`. */
  absolute(path: string): string;
};
