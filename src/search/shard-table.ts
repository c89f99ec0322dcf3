// What a reader must know of a shard before its first question: how long each report is, and which file holds what.

import type { Chunk } from "./pagefind-format.ts";

export type ShardTable = {
  /** Words of each report, in page order: the measure against which their number of occurrences counts. */
  readonly lengths: readonly number[];
  /** Files of `ResultText`s and how many each holds, in page order. */
  readonly texts: readonly (readonly [name: string, reports: number])[];
  /** Files of postings, by the first term of each. */
  readonly chunks: readonly Chunk[];
  /** Name of a filter → its file. */
  readonly filters: Readonly<Record<string, string>>;
};

/** What a result shows: text as the reader sees it, where Pagefind's index has stems. */
export type ResultText = {
  /** Relative to the site: `/articles/x/`. */
  readonly url: string;
  readonly title: string;
  /** Headline and blocks as the reader sees them, one a line. */
  readonly content: string;
  /** The anchor of each line of `content`; null for the headline and for blocks without one. */
  readonly anchors: readonly (string | null)[];
  readonly publishedAt: string | null;
  readonly filters: Readonly<Record<string, readonly string[]>>;
};

/** Where the files of a shard lie in its folder; those that end in `.pf_…` are Pagefind's, the others ours. */
export const textFile = (name: string): string => `text/${name}.warraq`;
export const chunkFile = (hash: string): string => `index/${hash}.pf_index`;
export const filterFile = (hash: string): string => `filter/${hash}.pf_filter`;

/** The file that holds the text of a page, and which of its texts that is. */
export function textPlaces(texts: ShardTable["texts"]): (page: number) => { name: string; at: number } {
  const firsts: number[] = [];
  let total = 0;
  for (const [, reports] of texts) {
    firsts.push(total);
    total += reports;
  }
  return (page) => {
    const pack = firsts.findLastIndex((first) => first <= page);
    const [name] = texts[pack] ?? [];
    if (name === undefined || page >= total) throw new RangeError(`the index has no page ${page}`);
    return { name, at: page - (firsts[pack] ?? 0) };
  };
}
