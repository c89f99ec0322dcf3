// Which part of a report shows best why it was found, word for word.

import type { TextWords } from "../words/text-words.ts";

/** Text that is marked or not; joined, the texts are exactly what stands in the report. */
export type ExcerptPart = { readonly text: string; readonly isMarked: boolean };

export type Excerpt = {
  readonly parts: readonly ExcerptPart[];
  /** Number of the line of `content` it is taken from. */
  readonly line: number;
  readonly isBeginning: boolean;
  readonly isEnd: boolean;
};

const WORDS_SHOWN = 32;
const WORDS_BEFORE_FIRST_HIT = 5;

/**
 * @param content headline first, then one block a line
 * @param words those of all of `content`
 * @param hits positions of the matching words
 */
export function excerptOf(content: string, words: TextWords, hits: ReadonlySet<number>): Excerpt {
  const places = [...hits].sort((a, b) => a - b);
  const lines = linesOf(content, words);
  const [headline, ...blocks] = lines;
  let line = blocks[0] ?? headline ?? { number: 0, start: 0, end: 0, firstWord: 0, endWord: 0 };
  let best = { from: line.firstWord, score: -1 };
  // The headline is shown above the excerpt anyway.
  for (const block of blocks) {
    if (block.firstWord === block.endWord) continue;
    const window = bestWindow(words, block, places);
    if (window.score <= best.score) continue;
    line = block;
    best = window;
  }
  const to = Math.min(line.endWord, best.from + WORDS_SHOWN);
  const start = best.from === line.firstWord ? line.start : words.start(best.from);
  const end = to === line.endWord ? line.end : endOfWord(content, words.end(to - 1));
  const marked = within(places, best.from, to).map((at) => [words.start(at), words.end(at)] as const);
  return {
    parts: partsOf(content, marked, start, end),
    line: line.number,
    isBeginning: start === line.start,
    isEnd: end === line.end,
  };
}

/** A line of a text: its stretch of letters and its stretch of words, ends exclusive. */
type Line = {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly firstWord: number;
  readonly endWord: number;
};

function linesOf(content: string, words: TextWords): Line[] {
  let start = 0;
  let firstWord = 0;
  return content.split("\n").map((text, number) => {
    const end = start + text.length;
    let endWord = firstWord;
    while (endWord < words.length && words.start(endWord) < end) endWord++;
    const line = { number, start, end, firstWord, endWord };
    start = end + 1;
    firstWord = endWord;
    return line;
  });
}

/** Cuts `text` from `start` to `end` at the edges of the spans. */
export function partsOf(
  text: string,
  spans: readonly (readonly [start: number, end: number])[],
  start = 0,
  end: number = text.length,
): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = start;
  const add = (to: number, isMarked: boolean): void => {
    if (to > at) parts.push({ text: text.slice(at, to), isMarked });
    at = Math.max(at, to);
  };
  for (const [from, to] of spans) {
    add(from, false);
    add(to, true);
  }
  add(end, false);
  return parts;
}

/** The stretch with the most different hits; a repeated word adds little. */
function bestWindow(
  words: TextWords,
  { firstWord, endWord }: Line,
  places: readonly number[],
): { from: number; score: number } {
  let best = { from: firstWord, score: 0 };
  for (const at of within(places, firstWord, endWord)) {
    const from = Math.max(firstWord, Math.min(at - WORDS_BEFORE_FIRST_HIT, endWord - WORDS_SHOWN));
    const seen = new Set<string>();
    let score = 0;
    for (const place of within(places, from, Math.min(endWord, from + WORDS_SHOWN))) {
      const word = words.folded(place);
      score += seen.has(word) ? 0.3 : 1;
      seen.add(word);
    }
    if (score > best.score) best = { from, score };
  }
  return best;
}

function within(places: readonly number[], from: number, to: number): number[] {
  return places.filter((place) => place >= from && place < to);
}

/** Punctuation that leans on a word stays with it. */
function endOfWord(text: string, end: number): number {
  LEANING.lastIndex = end;
  return LEANING.test(text) ? LEANING.lastIndex : end;
}

const LEANING = /[^\s\p{L}\p{N}«([]*/uy;
