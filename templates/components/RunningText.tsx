// Which pieces of an Arabic sentence read left to right though their own signs do not say so, and stand apart for it.

import type { ComponentChildren } from "preact";

const DIGIT = "[0-9\u0660-\u0669]";

/**
 * After an Arabic letter a browser sets «+49 30» as «30 49+», the last stroke of an address before its first letter, and a
 * minus behind its number. Scores, ranges and percentages are left as they are: Arabic reads them from the right.
 */
const PIECES = [
  // Addresses, without the full stop of the sentence.
  "(?:https?://|www\\.)[!-~]*[\\w/=&#%~+-]",
  "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+",
  // @name and #word; C++ and C#.
  "(?<![\\p{L}\\p{N}])[@#][A-Za-z]\\w*",
  "(?<![\\p{L}\\p{N}])[A-Za-z]+(?:\\+{1,2}|#)(?![\\p{L}\\p{N}])",
  // Telephone numbers and days of a machine.
  `(?<![\\p{L}\\p{N}])\\+${DIGIT}(?:[ ().-]{0,2}${DIGIT}){6,}`,
  `(?<![\\p{L}\\p{N}]|\\p{N} )[0\u0660]${DIGIT}{1,3}(?: ${DIGIT}{2,4}){2,3}(?! ?${DIGIT})`,
  `(?<![\\p{L}\\p{N}-])${DIGIT}{2,4}(?:-${DIGIT}{2,4}){2,}(?![\\p{N}-])`,
  // Signed numbers and amounts.
  `(?<![\\p{L}\\p{N}]|\\p{N} )[-\u2212+]${DIGIT}+(?:[.,\u066b]${DIGIT}+)*[%\u066a]?(?!${DIGIT}|-)`,
  `[$€£]${DIGIT}+(?:[.,\u066b\u066c]${DIGIT}+)*`,
];
const LEFT_TO_RIGHT = new RegExp(PIECES.join("|"), "gu");
/** One of these stands in every piece, and in few paragraphs: the pieces take fifty times as long to look for. */
const TELLTALE = /[A-Za-z@#+$€£\u2212-]|[0\u0660]\p{Nd}+ \p{Nd}/u;

/** The text as it is, code point for code point, with such pieces isolated. */
export function runningText(text: string): ComponentChildren {
  if (!TELLTALE.test(text)) return text;
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { 0: piece, index } of text.matchAll(LEFT_TO_RIGHT)) {
    // A day or a telephone number is one word; an address is broken where it must be.
    const kind = /^[\p{Nd}+() .-]+$/u.test(piece) ? "unbroken" : undefined;
    parts.push(
      text.slice(at, index),
      <bdi dir="ltr" class={kind}>
        {piece}
      </bdi>,
    );
    at = index + piece.length;
  }
  return at === 0 ? text : [...parts, text.slice(at)];
}
