// Which part of a report shows best why it was found, word for word.

import { type Word, wordsOf } from "./words.ts";

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
 * @param hits positions of the matching words, counted through all of `content`
 */
export function excerptOf(content: string, hits: ReadonlySet<number>): Excerpt {
  const lines = content.split("\n");
  let first = 0;
  let best = { line: Math.min(1, lines.length - 1), from: 0, score: -1, first: 0 };
  lines.forEach((text, line) => {
    const words = wordsOf(text);
    // The headline is shown above the excerpt anyway.
    if (line > 0) {
      const window = bestWindow(words, first, hits);
      if (window.score > best.score && words.length > 0) best = { line, ...window, first };
    } else best.first = words.length;
    first += words.length;
  });
  const text = lines[best.line] ?? "";
  const words = wordsOf(text);
  const to = Math.min(words.length, best.from + WORDS_SHOWN);
  const start = best.from === 0 ? 0 : (words[best.from]?.start ?? 0);
  const end = to === words.length ? text.length : endOfWord(text, words[to - 1]?.end ?? text.length);
  const marked = words.flatMap((word, at) =>
    hits.has(best.first + at) && word.start >= start && word.end <= end
      ? [[word.start, word.end] as const]
      : [],
  );
  return {
    parts: partsOf(text, marked, start, end),
    line: best.line,
    isBeginning: start === 0,
    isEnd: end === text.length,
  };
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
  words: readonly Word[],
  first: number,
  hits: ReadonlySet<number>,
): { from: number; score: number } {
  let best = { from: 0, score: 0 };
  words.forEach((_, at) => {
    if (!hits.has(first + at)) return;
    const from = Math.max(0, Math.min(at - WORDS_BEFORE_FIRST_HIT, words.length - WORDS_SHOWN));
    const seen = new Set<string>();
    let score = 0;
    for (let place = from; place < Math.min(words.length, from + WORDS_SHOWN); place++) {
      const word = words[place];
      if (word === undefined || !hits.has(first + place)) continue;
      score += seen.has(word.folded) ? 0.3 : 1;
      seen.add(word.folded);
    }
    if (score > best.score) best = { from, score };
  });
  return best;
}

/** Punctuation that leans on a word stays with it. */
function endOfWord(text: string, end: number): number {
  return end + (/^[^\s\p{L}\p{N}«([]*/u.exec(text.slice(end))?.[0].length ?? 0);
}
