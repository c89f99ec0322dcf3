// Finds where the sentences of a paragraph of Arabic news begin and end.

import type { TextSpan } from "./fold.ts";

/**
 * Spans of the sentences of one paragraph, without the spaces around them; together they cover every other
 * character. Errs on the side of joining: a sentence too long still holds the mention it is quoted for.
 */
export function splitSentences(text: string): TextSpan[] {
  const spans: TextSpan[] = [];
  let start = 0;
  TERMINATORS.lastIndex = 0;
  for (let match = TERMINATORS.exec(text); match !== null; match = TERMINATORS.exec(text)) {
    const [run] = match;
    const closed = afterClosers(text, match.index + run.length);
    if (endsSentence(text, match.index, run, closed)) {
      push(spans, text, start, closed);
      start = closed;
    }
    TERMINATORS.lastIndex = closed;
  }
  push(spans, text, start, text.length);
  return spans;
}

/** A run of them. The expression leaps from one to the next, where looking at every letter takes five times as long. */
const TERMINATORS = /[.!?؟۔…\n]+/gu;
const CLOSERS: ReadonlySet<string> = new Set(['"', "”", "“", "»", "’", "'", ")", "]"]);

const SPACE = /\s/u;
const LETTER = /[\p{L}\p{M}]/u;

/** Closing marks belong to the sentence they end; an opening one after a space does not. */
function afterClosers(text: string, from: number): number {
  let end = from;
  while (CLOSERS.has(text.charAt(end))) end++;
  return end;
}

function endsSentence(text: string, at: number, run: string, closed: number): boolean {
  if (run.includes("\n")) return true;
  const next = text.charAt(closed);
  const isFollowedBySpace = next === "" || SPACE.test(next);
  if (run === ".") {
    if (isAbbreviation(text, at)) return false;
    // «3.5», «example.com», «ف.ي»: a dot between two signs. Press pages also glue «الأطلسي.وأضاف» together.
    return isFollowedBySpace || isGluedSentence(text, at, closed);
  }
  // «..» and «…» part the halves of a headline or trail off inside a quotation as often as they end a sentence.
  if (/^(?:\.{2,}|…)$/u.test(run)) return next === "" || (closed > at + run.length && isFollowedBySpace);
  return isFollowedBySpace;
}

/** One letter before the dot, and that letter a word of its own: «د.ب.أ», «أ. ف. ب.», «د. أحمد», «ج.م.ع». */
function isAbbreviation(text: string, at: number): boolean {
  if (!LETTER.test(text.charAt(at - 1)) || LETTER.test(text.charAt(at - 2))) return false;
  // The last letter of «أ.ف.ب.» ends a sentence where the text ends; a new sentence after it cannot be told.
  return text.slice(at + 1).trim() !== "";
}

/** A dot between two Arabic words of more than a letter: the space was lost, the sentence was not. */
function isGluedSentence(text: string, at: number, closed: number): boolean {
  const before = /\p{Script=Arabic}{3}$/u.test(text.slice(Math.max(0, at - 3), at));
  return before && closed === at + 1 && /^\p{Script=Arabic}{3}/u.test(text.slice(closed, closed + 3));
}

function push(spans: TextSpan[], text: string, start: number, end: number): void {
  let first = start;
  let last = end;
  while (first < last && SPACE.test(text.charAt(first))) first++;
  while (last > first && SPACE.test(text.charAt(last - 1))) last--;
  if (first < last) spans.push([first, last]);
}
