// Finds where the words of a text stand: the one division into words that the index, the query, the excerpts and the marks share.

import { foldedForm } from "../../text/fold.ts";

/** A word of a text: UTF-16 offsets, end exclusive, and its folded letters or digits. */
export type Word = { readonly start: number; readonly end: number; readonly folded: string };

// A letter, then letters, marks, tatweel and the invisible joiners that typists leave inside words; or a number.
// Grouped thousands and decimals are one word each; the parts of 12.1.2022 or 12/1/2022 are three.
const WORD =
  /\p{L}[\p{L}\p{M}\u0640\u200C-\u200F\u202A-\u202E\u2060-\u2069\u00AD\uFEFF]*|\p{Nd}{1,3}(?:[,\u066C]\p{Nd}{3})+(?!\p{Nd})|(?<![\p{Nd}.])\p{Nd}+[.\u066B]\p{Nd}+(?!\p{Nd}|\.\p{Nd})|\p{Nd}+/uy;

const HAMZA_BEFORE_WAW = /\u0626(\p{M}*)\u0648/gu;
/** Nine words in ten have nothing more to fold. */
const PLAIN = /^[\u0621-\u064A]+$/;
const NOT_WORD = /[^\p{L}\p{Nd}.]/gu;

/** The words of a text in order. Ordinals in this list are the positions the index stores. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const { starts, ends } = wordPlaces(text);
  for (const [at, start] of starts.entries()) {
    const end = ends[at] ?? start;
    words.push({ start, end, folded: foldWord(text.slice(start, end)) });
  }
  return words;
}

/** The folded words alone, for those who need no places. */
export function foldedWordsOf(text: string): string[] {
  const { starts, ends } = wordPlaces(text);
  return starts.map((start, at) => foldWord(text.slice(start, ends[at])));
}

/** The forms of the words alone. */
export function formsOf(text: string): string[] {
  const { starts, ends } = wordPlaces(text);
  return starts.map((start, at) => formOf(text.slice(start, ends[at])));
}

const TA_MARBUTA = "\u0629";
const HAMZA_ALEF = "\u0623";
const LAST_LETTER_IS_TA_MARBUTA = /[\u0629\u06C3][^\p{L}]*$/u;
const OWN_ALEF = /^[وفبلكس]{0,2}[\u0623\u0625]ل/;
const forms = new Map<string, string>();

/**
 * A word as the index keeps it: folded, but for the two letters without which other words would look the same.
 * A final ة stays apart from the pronoun in «مكتبه», and the alef of «ألعاب» from the article.
 */
export function formOf(written: string): string {
  const known = forms.get(written);
  if (known !== undefined) return known;
  let form = foldWord(written);
  if (form.endsWith("ه") && LAST_LETTER_IS_TA_MARBUTA.test(written)) form = form.slice(0, -1) + TA_MARBUTA;
  if (/[\u0623\u0625]/.test(written)) {
    const particles = OWN_ALEF.exec(written.replace(/[^\p{L}]/gu, ""))?.[0].length;
    if (particles !== undefined && form.charAt(particles - 2) === "ا")
      form = `${form.slice(0, particles - 2)}${HAMZA_ALEF}${form.slice(particles - 1)}`;
  }
  if (forms.size >= MOST_FOLDS) forms.clear();
  forms.set(written, form);
  return form;
}

/** The folded word of a form. */
export function foldedOf(form: string): string {
  return form.endsWith(TA_MARBUTA) || form.includes(HAMZA_ALEF)
    ? form.replace(TA_MARBUTA, "ه").replace(HAMZA_ALEF, "ا")
    : form;
}

export type WordPlaces = { readonly starts: readonly number[]; readonly ends: readonly number[] };

/**
 * Finds where the words stand, not yet folded. The division is that of `WORD`, but letter by letter, which finds the runs of letters that
 * nearly all words are in a quarter of the time.
 */
export function wordPlaces(text: string): WordPlaces {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    const start = at;
    const code = text.charCodeAt(start);
    at = kindOf(code) > SURROGATE ? start : endOfRun(text, start);
    if (at === start) {
      at += kindOf(code) === SURROGATE && (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    // What follows the last letter of a run belongs to no word: marks drawn over it would be invisible.
    let end = at;
    while (kindOf(text.charCodeAt(end - 1)) === JOINER) end--;
    const isArabic = code >= 0x0621 && code <= 0x064a && code !== TATWEEL;
    // A lone tatweel is a letter to Unicode, and nothing to a reader.
    if (!isArabic && foldWord(text.slice(start, end)) === "") continue;
    starts.push(start);
    ends.push(end);
  }
  return { starts, ends };
}

/** The offset at which the word that begins at `start` ends, invisible company included; `start` where none begins. */
function endOfRun(text: string, start: number): number {
  if (kindOf(text.charCodeAt(start)) === LETTER) {
    for (let at = start + 1; ; at++) {
      const kind = at < text.length ? kindOf(text.charCodeAt(at)) : OTHER;
      if (kind === SURROGATE) break;
      if (kind === OTHER || kind === DIGIT) return at;
    }
  }
  WORD.lastIndex = start;
  return WORD.test(text) ? WORD.lastIndex : start;
}

const TATWEEL = 0x0640;
/** The first three may begin a word. */
const LETTER = 1;
const DIGIT = 2;
const SURROGATE = 3;
const MARK = 4;
const JOINER = 5;
const OTHER = 6;
/** The kind of each UTF-16 unit, once it has been met; 0 before. */
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const known = kinds[code] ?? OTHER;
  return known === 0 ? learnKind(code) : known;
}

function learnKind(code: number): number {
  const letter = String.fromCharCode(code);
  let kind = OTHER;
  if (/\p{L}/u.test(letter)) kind = LETTER;
  else if (/\p{M}/u.test(letter)) kind = MARK;
  else if (/[\u200C-\u200F\u202A-\u202E\u2060-\u2069\u00AD\uFEFF]/.test(letter)) kind = JOINER;
  else if (/\p{Nd}/u.test(letter)) kind = DIGIT;
  else if (code >= 0xd800 && code <= 0xdfff) kind = SURROGATE;
  kinds[code] = kind;
  return kind;
}

// News repeats itself: nine words in ten have been folded before. The bound keeps a long build from growing.
const folds = new Map<string, string>();
const MOST_FOLDS = 400_000;

export function foldWord(written: string): string {
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
