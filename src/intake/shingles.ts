// When two reports are the same text: runs of five words, compared first by a small sketch of each, then word for word.

import { foldText } from "../text/fold.ts";

const RUN = 5;
/** How many of the smallest hashes stand for a text. */
const SKETCH = 48;
const WORD = /[\p{L}\p{N}]+/gu;

/** The hashes of all runs of words, each once. */
export type Shingles = ReadonlySet<number>;
/** The smallest of them, sorted: two texts share about as large a part of these as of all. */
export type Sketch = Uint32Array;

/** Spelling variants, marks and punctuation make no difference. */
export function shinglesOf(text: string): Shingles {
  const words = foldText(text).text.match(WORD) ?? [];
  const shingles = new Set<number>();
  const last = Math.max(words.length - RUN, 0);
  for (let at = 0; at <= last && words.length > 0; at++) {
    shingles.add(hashWords(words, at, Math.min(at + RUN, words.length)));
  }
  return shingles;
}

export function sketchOf(shingles: Shingles): Sketch {
  return Uint32Array.from(shingles).sort().slice(0, SKETCH);
}

/** The part of all runs that both have: 1 for the same text, near 0 for two reports of one event. */
export function resemblance(a: Shingles, b: Shingles): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared / (a.size + b.size - shared);
}

/** FNV-1a over the words, a blank between. */
function hashWords(words: readonly string[], from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) {
    const word = words[at] ?? "";
    for (let index = 0; index < word.length; index++) {
      hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
    }
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  }
  return hash >>> 0;
}
