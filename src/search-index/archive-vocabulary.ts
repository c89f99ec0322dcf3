// Which words of an archive are common enough to be what a reader meant to type.

import { isStopWord } from "../search/stop-words.ts";
import { type KnownWord, writeVocabulary } from "../search/vocabulary.ts";

const SHORTEST_WORD = 3;
/** In a large archive a word of one or two reports is as likely a misprint as a word. */
const LARGE_ARCHIVE = 500;
const LEAST_REPORTS_IN_LARGE = 3;

/** What one shard adds to the vocabulary of its archive: `<reports> <word>` a line. */
export function writeForms(reportsByForm: ReadonlyMap<string, number>): string {
  const lines: string[] = [];
  for (const [word, reports] of reportsByForm) {
    if (word.length >= SHORTEST_WORD && !/\d/.test(word) && !isStopWord(word))
      lines.push(`${reports} ${word}`);
  }
  return lines.join("\n");
}

/** The number of words that covers nine of ten that readers type, in some 10 KB. */
const MOST_FREQUENT = 3000;

export type ArchiveWords = {
  /** The words in the form that `writeVocabulary` gives them. */
  readonly vocabulary: string;
  /** The words of most reports, the best known first, one a line. */
  readonly frequent: string;
};

/** The words of an archive of `total` reports from what its shards add to them. */
export function wordsOfArchive(forms: Iterable<string>, total: number): ArchiveWords {
  const reportsOf = new Map<string, number>();
  for (const text of forms) {
    for (const line of text.split("\n")) {
      const space = line.indexOf(" ");
      if (space < 0) continue;
      const word = line.slice(space + 1);
      reportsOf.set(word, (reportsOf.get(word) ?? 0) + Number(line.slice(0, space)));
    }
  }
  const least = total > LARGE_ARCHIVE ? LEAST_REPORTS_IN_LARGE : 1;
  const known: KnownWord[] = [];
  for (const [word, reports] of reportsOf) {
    if (reports >= least) known.push({ word, rank: Math.min(9, Math.floor(Math.log2(reports))) });
  }
  const frequent = [...reportsOf]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_FREQUENT)
    .map(([word]) => word);
  return { vocabulary: writeVocabulary(known), frequent: frequent.join("\n") };
}
