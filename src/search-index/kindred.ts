// Which reports of a shard speak of the same: what is found together had better lie in one file.

import { keyOf } from "../search/index/postings.ts";

/** Words that tell most of what a report is about; more of them change nothing. */
const TELLING = 16;
/** A word of more than this share of the reports tells nothing of any of them. */
const MOST_SHARE = 0.06;
/** Members of a group by whose words the next one is chosen. */
const LEADING = 6;

type Telling = { readonly words: Int32Array; readonly worths: Float32Array };

/**
 * Divides reports into groups of those that have the most rare words in common, each filled before the next is begun.
 * @param termsOf the terms of each report as the index has them
 * @param sizes how much room each report takes
 * @param mostFor how large a group of so many members may be
 * @returns the numbers of the reports of each group in order, groups by their first
 */
export function kindredGroups(
  termsOf: readonly (readonly string[])[],
  sizes: readonly number[],
  mostFor: (members: number) => number,
): number[][] {
  const telling = tellingWords(termsOf);
  const reportsOf: number[][] = [];
  telling.forEach(({ words }, report) => {
    for (const word of words) {
      reportsOf[word] ??= [];
      reportsOf[word].push(report);
    }
  });
  const worthIn = telling.map(
    ({ words, worths }) => new Map(Array.from(words, (word, at) => [word, worths[at] ?? 0])),
  );
  const isTaken = new Uint8Array(termsOf.length);
  const groups: number[][] = [];
  const likeness = new Float32Array(termsOf.length);
  for (let seed = 0; seed < termsOf.length; seed++) {
    if (isTaken[seed] === 1) continue;
    isTaken[seed] = 1;
    const group = [seed];
    let size = sizes[seed] ?? 0;
    const hasRoom = (next: number): boolean => size + (sizes[next] ?? 0) <= mostFor(group.length + 1);
    const met = new Set<number>();
    const lead = (leader: number): void => {
      for (const [word, worth] of worthIn[leader] ?? [])
        for (const report of reportsOf[word] ?? []) {
          if (isTaken[report] === 1) continue;
          met.add(report);
          likeness[report] = (likeness[report] ?? 0) + worth * (worthIn[report]?.get(word) ?? 0);
        }
    };
    lead(seed);
    for (;;) {
      let next = -1;
      let most = 0;
      for (const report of met) {
        const value = likeness[report] ?? 0;
        if (isTaken[report] === 1 || value < most || (value === most && report > next)) continue;
        if (!hasRoom(report)) continue;
        next = report;
        most = value;
      }
      // A group is filled by the neighbour in date where no other has anything in common with it.
      if (next < 0) next = isTaken.indexOf(0, seed);
      if (next < 0 || !hasRoom(next)) break;
      isTaken[next] = 1;
      group.push(next);
      size += sizes[next] ?? 0;
      if (group.length < LEADING) lead(next);
    }
    for (const report of met) likeness[report] = 0;
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}

/** Families of words by number, as a vector of length one for each report. */
function tellingWords(termsOf: readonly (readonly string[])[]): Telling[] {
  const numberOfTerm = new Map<string, number>();
  const numberOfKey = new Map<string, number>();
  const numberOf = (term: string): number => {
    let number = numberOfTerm.get(term);
    if (number === undefined) {
      const key = keyOf(term);
      number = numberOfKey.get(key) ?? numberOfKey.size;
      numberOfKey.set(key, number);
      numberOfTerm.set(term, number);
    }
    return number;
  };
  const timesOf = termsOf.map((terms) => {
    const times = new Map<number, number>();
    for (const term of terms) {
      const number = numberOf(term);
      times.set(number, (times.get(number) ?? 0) + 1);
    }
    return times;
  });
  const reports = new Int32Array(numberOfKey.size);
  for (const times of timesOf) for (const word of times.keys()) reports[word] = (reports[word] ?? 0) + 1;
  const most = Math.max(2, termsOf.length * MOST_SHARE);
  return timesOf.map((times) => {
    const weighed: [word: number, worth: number][] = [];
    for (const [word, count] of times) {
      const has = reports[word] ?? 0;
      if (has >= 2 && has <= most)
        weighed.push([word, (1 + Math.log(count)) * Math.log(termsOf.length / has)]);
    }
    weighed.sort((a, b) => b[1] - a[1] || a[0] - b[0]).splice(TELLING);
    const length = Math.hypot(...weighed.map(([, worth]) => worth)) || 1;
    return {
      words: Int32Array.from(weighed, ([word]) => word),
      worths: Float32Array.from(weighed, ([, worth]) => worth / length),
    };
  });
}
