// Which words of an archive are common enough to be what a reader meant to type, or begins to.

import { type KnownWord, rankOf } from "../search/index/vocabulary.ts";
import { isStopWord } from "../search/words/stop-words.ts";

const SHORTEST_WORD = 3;
/** The number of reports that make a large archive: there a word of one or two of them is as likely a misprint as a word. */
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

/** The words of an archive of `total` reports from what its shards add to them, and how many reports have each. */
export function wordsOfArchive(forms: Iterable<string>, total: number): Map<string, number> {
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
  for (const [word, reports] of reportsOf) if (reports < least) reportsOf.delete(word);
  return reportsOf;
}

/** How many letters a reader has typed when the first results matter most, and of what they leave over. */
const EARLY = [3, 4, 5];
const LATE = [4, 5];
/** Reports that a page of results shows for a beginning. */
const SHOWN = 10;

/**
 * Chooses a report to show for each word, so that the few results of a beginning show as much of what it may become as can be: of the
 * words that begin alike the report that has the most of them, then the one that has the most of the rest. What ten such
 * reports do not have is shared out again by one letter more. Frequent words count for more, by the root of their number of reports.
 * @param pagesOf the pages that have a word
 */
export function withReports(
  reportsOf: ReadonlyMap<string, number>,
  pagesOf: (word: string) => Int32Array,
): KnownWord[] {
  const early = chosen(EARLY, reportsOf, pagesOf);
  const late = chosen(LATE, reportsOf, pagesOf);
  return [...reportsOf].map(([word, reports]) => {
    const [first, then] = [early.get(word), late.get(word)];
    const shown = first === undefined || then === undefined ? null : { early: first, late: then };
    return { word, rank: rankOf(reports), shown };
  });
}

function chosen(
  beginnings: readonly number[],
  reportsOf: ReadonlyMap<string, number>,
  pagesOf: (word: string) => Int32Array,
): Map<string, number> {
  const found = new Map<string, number>();
  let left = [...reportsOf.keys()].sort();
  for (const letters of beginnings) {
    const groups = grouped(left, (word) => word.slice(0, letters));
    for (const words of groups.values())
      for (const [page, shown] of cover(words, reportsOf, pagesOf))
        for (const word of shown) found.set(word, page);
    left = left.filter((word) => !found.has(word));
  }
  for (const word of left) {
    const [newest] = pagesOf(word);
    if (newest !== undefined) found.set(word, newest);
  }
  return found;
}

/**
 * What each page is worth to `cover`, all zeros between its calls. A list by page, kept: with a map of pages this took a third of the time of the
 * whole index, and with a list for each beginning a tenth of the memory that a build asks for.
 */
let worth = new Float64Array(0);

/** The reports that a page of results shows of words that begin alike, in order, each with the words that no one before it has. */
function cover(
  words: readonly string[],
  reportsOf: ReadonlyMap<string, number>,
  pagesOf: (word: string) => Int32Array,
): Map<number, string[]> {
  const [only, another] = words;
  // Most beginnings lead to one word, which its first report shows.
  if (only !== undefined && another === undefined) {
    const [first] = pagesOf(only);
    return first === undefined ? new Map() : new Map([[first, [only]]]);
  }
  const found = new Map<number, string[]>();
  const most = words.reduce((most, word) => Math.max(most, pagesOf(word).at(-1) ?? 0), 0);
  if (most >= worth.length) worth = new Float64Array(2 * most + 1);
  const left = new Map(words.map((word) => [word, Math.sqrt(reportsOf.get(word) ?? 0)]));
  const pages: number[] = [];
  const count = (word: string, weight: number): void => {
    for (const page of pagesOf(word)) {
      if (worth[page] === 0) pages.push(page);
      worth[page] = (worth[page] ?? 0) + weight;
    }
  };
  for (const [word, weight] of left) count(word, weight);
  while (found.size < SHOWN && left.size > 0) {
    let best = -1;
    let highest = 0;
    for (const page of pages) {
      const value = worth[page] ?? 0;
      // Sums of roots differ in their last digits by the order in which they were added up.
      if (value > highest + 1e-6 || (value > highest - 1e-6 && page < best)) {
        best = page;
        highest = Math.max(highest, value);
      }
    }
    if (highest < 1e-6) break;
    const here = [...left.keys()].filter((word) => isAmong(best, pagesOf(word)));
    found.set(best, here);
    for (const word of here) {
      count(word, -(left.get(word) ?? 0));
      left.delete(word);
    }
    worth[best] = 0;
  }
  for (const page of pages) worth[page] = 0;
  return found;
}

/** Pages stand in order. */
function isAmong(page: number, pages: Int32Array): boolean {
  let low = 0;
  let high = pages.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = pages[middle] ?? 0;
    if (found === page) return true;
    if (found < page) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** The reports to show for the first letter of a word and for its first two, of words that have them. */
export function firstReports(
  words: readonly KnownWord[],
  reportsOf: ReadonlyMap<string, number>,
  pagesOf: (word: string) => Int32Array,
): Map<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  const all = words.map(({ word }) => word);
  for (const letters of [1, 2])
    for (const [beginning, own] of grouped(all, (word) => word.slice(0, letters)))
      found.set(beginning, [...cover(own, reportsOf, pagesOf).keys()]);
  return found;
}

export function grouped<T>(all: Iterable<T>, keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
