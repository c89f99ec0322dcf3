// Where the words of a text stand: the one division into words that the index, the query, the excerpts and the marks share.

import { foldedForm } from "../text/fold.ts";

/** A word of a text: UTF-16 offsets, end exclusive, and its folded letters or digits. */
export type Word = { readonly start: number; readonly end: number; readonly folded: string };

// A letter, then letters, marks, tatweel and the invisible joiners that typists leave inside words; or a number.
// Grouped thousands and decimals are one word each; the parts of 12.1.2022 or 12/1/2022 are three.
const WORD =
  /\p{L}[\p{L}\p{M}\u0640\u200C-\u200F\u202A-\u202E\u2060-\u2069\u00AD\uFEFF]*|\p{Nd}{1,3}(?:[,\u066C]\p{Nd}{3})+(?!\p{Nd})|(?<![\p{Nd}.])\p{Nd}+[.\u066B]\p{Nd}+(?!\p{Nd}|\.\p{Nd})|\p{Nd}+/gu;

// What follows the last letter of a run belongs to no word: marks drawn over it would be invisible.
const TRAILING_INVISIBLE = /[\u200C-\u200F\u202A-\u202E\u2060-\u2069\u00AD\uFEFF]+$/u;
const HAMZA_BEFORE_WAW = /\u0626(\p{M}*)\u0648/gu;
/** Nine words in ten have nothing more to fold. */
const PLAIN = /^[\u0621-\u064A]+$/;
const NOT_WORD = /[^\p{L}\p{Nd}.]/gu;

/** The words of a text in order. Ordinals in this list are the positions the index stores. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const folded = foldWord(match[0]);
    if (folded === "") continue;
    const visible = match[0].replace(TRAILING_INVISIBLE, "").length;
    words.push({ start: match.index, end: match.index + visible, folded });
  }
  return words;
}

/** The folded words alone, for those who need no places. */
export function foldedWordsOf(text: string): string[] {
  const words: string[] = [];
  for (const written of text.match(WORD) ?? []) {
    const folded = foldWord(written);
    if (folded !== "") words.push(folded);
  }
  return words;
}

// News repeats itself: nine words in ten have been folded before. The bound keeps a long build from growing.
const folds = new Map<string, string>();
const MOST_FOLDS = 400_000;

function foldWord(written: string): string {
  const known = folds.get(written);
  if (known !== undefined) return known;
  // «مسئول» and «مسؤول» are one word: before a waw the seat of the hamza is a matter of school, not of sound.
  const seated = written.includes("\u0626") ? written.replace(HAMZA_BEFORE_WAW, "\u0624$1\u0648") : written;
  let folded = foldedForm(seated);
  if (!PLAIN.test(folded))
    folded = folded
      .toLowerCase()
      .replace(/\u066B/g, ".")
      .replace(NOT_WORD, "");
  if (folds.size >= MOST_FOLDS) folds.clear();
  folds.set(written, folded);
  return folded;
}
