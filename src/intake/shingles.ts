// When two reports are the same text: runs of five words, compared first by a small sketch of each, then word for word.

import { foldText } from "../text/fold.ts";

const RUN = 5;
/** How many of the smallest hashes stand for a text. */
const SKETCH = 48;
const WORD = /[\p{L}\p{N}]+/gu;

/** The hashes of all runs of words, each once, sorted. */
export type Shingles = Uint32Array;
/** The smallest of them: two texts share about as large a part of these as of all. */
export type Sketch = Uint32Array;

/** Spelling variants, marks and punctuation make no difference. */
export function shinglesOf(text: string): Shingles {
  const words = hashWords(foldText(text).text.match(WORD) ?? []);
  const runs = new Uint32Array(Math.max(words.length - RUN + 1, Math.min(words.length, 1)));
  for (let at = 0; at < runs.length; at++) runs[at] = hashRun(words, at, Math.min(at + RUN, words.length));
  return withoutRepeats(runs.sort());
}

export function sketchOf(shingles: Shingles): Sketch {
  // A copy: the sketches of an archive stay in memory, and a view would keep the whole.
  return shingles.slice(0, SKETCH);
}

/** The part of all runs that both have: 1 for the same text, near 0 for two reports of one event. */
export function resemblance(a: Shingles, b: Shingles): number {
  if (a.length === 0 || b.length === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared / (a.length + b.length - shared);
}

/** FNV-1a of each word. */
function hashWords(words: readonly string[]): Uint32Array {
  const hashes = new Uint32Array(words.length);
  words.forEach((word, at) => {
    let hash = 0x811c9dc5;
    for (let index = 0; index < word.length; index++) {
      hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
    }
    hashes[at] = hash;
  });
  return hashes;
}

/** Of the words' hashes, so that a word of five runs is read once. */
function hashRun(words: Uint32Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) {
    hash = Math.imul(hash ^ (words[at] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

function withoutRepeats(sorted: Uint32Array): Uint32Array {
  let kept = 0;
  for (let at = 0; at < sorted.length; at++) {
    const value = sorted[at] ?? 0;
    if (at === 0 || value !== sorted[kept - 1]) sorted[kept++] = value;
  }
  return sorted.subarray(0, kept);
}
