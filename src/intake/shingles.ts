// When two reports are the same text: runs of five words, compared first by a small sketch of each, then word for word.

import { foldText } from "../text/fold.ts";

const RUN = 5;
/** How many of the smallest hashes stand for a text. */
const SKETCH = 24;

/** The hashes of all runs of words, each once, sorted. */
export type Shingles = Uint32Array;
/** The smallest of them: two texts share about as large a part of these as of all. */
export type Sketch = Uint32Array;

/** Spelling variants, marks and punctuation make no difference. */
export function shinglesOf(text: string): Shingles {
  const words = hashWords(foldText(text).text);
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

/** FNV-1a of each word, where it stands: cutting the words out took longer than all the rest. */
function hashWords(text: string): Uint32Array {
  const hashes = new Uint32Array((text.length + 1) >> 1);
  let count = 0;
  let hash = FNV_OFFSET;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (wordUnits[code] === 1 || (isSurrogate(code) && isHalfOfLetter(text, at))) {
      hash = Math.imul(hash ^ code, FNV_PRIME);
      isInside = true;
    } else if (isInside) {
      hashes[count++] = hash;
      hash = FNV_OFFSET;
      isInside = false;
    }
  }
  if (isInside) hashes[count++] = hash;
  return hashes.subarray(0, count);
}

/** The offset basis as a signed number, which is what `Math.imul` gives. */
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** 1 for each code unit that is a letter or a digit by itself. */
const wordUnits = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  LETTER_OR_DIGIT.test(String.fromCharCode(code)) ? 1 : 0,
);

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xe000;
}

/** Whether the surrogate at `at` belongs to a pair that is a letter or a digit, such as «𝐀». */
function isHalfOfLetter(text: string, at: number): boolean {
  const isFirst = text.charCodeAt(at) < 0xdc00;
  const point = text.codePointAt(isFirst ? at : at - 1) ?? 0;
  return point > 0xffff && LETTER_OR_DIGIT.test(String.fromCodePoint(point));
}

/** Runs are made of the words' hashes, so that a word of five runs is read once. */
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
