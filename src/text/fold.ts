// How Arabic text is made comparable letter by letter, and how a place in the result leads back to the source.

import { COMBINING_RANGES, DAMMATAN, FATHATAN, INVISIBLE_RANGES, KASRATAN, TATWEEL } from "./characters.ts";

/** UTF-16 offsets, end exclusive. */
export type TextSpan = readonly [start: number, end: number];

export type FoldedText = {
  readonly text: string;
  readonly original: string;
  /** The stretch of the original that folded to `span`, with the marks written on its last letter. */
  toOriginal(span: TextSpan): [start: number, end: number];
};

/**
 * Letters that writers and keyboards exchange freely. Hamza seats, alef maqsura and ta marbuta are the
 * classic normalisation of Larkey, Ballesteros and Connell (2007); the rest are the Persian, Urdu, Kurdish
 * and Maghrebi letters that Arabic pages contain by way of keyboards and foreign names.
 */
const LETTER_FOLDS: Readonly<Record<string, string>> = {
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ٲ: "ا",
  ٳ: "ا",
  ٵ: "ا",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ۍ: "ي",
  ێ: "ي",
  ے: "ي",
  ئ: "ي",
  ؤ: "و",
  ۆ: "و",
  ة: "ه",
  ۀ: "ه",
  ہ: "ه",
  ۂ: "ه",
  ە: "ه",
  ھ: "ه",
  ۃ: "ه",
  ک: "ك",
  ڪ: "ك",
  ګ: "ك",
  ڭ: "ك",
  گ: "غ",
  پ: "ب",
  ڤ: "ف",
  ڥ: "ف",
  چ: "ج",
  ژ: "ز",
};

const DROPPED = 0;
/** U+FFFF is no character, so it can stand for “see `expansions`”. */
const EXPANDED = 0xffff;

const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
const expansions = new Map<number, string>();
/** 1 where a dropped character belongs to the letter before it. */
const attached = new Uint8Array(0x10000);

fillTable();

/** The folded form of one UTF-16 unit: usually one unit, none for a mark, several for a ligature. */
export function foldUnit(code: number): string {
  const folded = table[code] ?? code;
  if (folded === EXPANDED) return expansions.get(code) ?? "";
  return folded === DROPPED ? "" : String.fromCharCode(folded);
}

/** Folds `text`, keeping the way back. Linear; allocates offsets only when a unit was dropped or expanded. */
export function foldText(text: string): FoldedText {
  const length = text.length;
  const units = new Array<number>(length);
  let at = 0;
  for (; at < length; at++) {
    const folded = table[text.charCodeAt(at)] ?? 0;
    if (folded === DROPPED || folded === EXPANDED) break;
    units[at] = folded;
  }
  return at === length ? sameLength(unitsToString(units), text) : foldUneven(text, units, at);
}

/** The rest of `foldText` from the first unit on that is not folded to exactly one. */
function foldUneven(text: string, units: number[], from: number): FoldedText {
  const length = text.length;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < from; i++) {
    starts.push(i);
    ends.push(i + 1);
  }
  units.length = from;
  for (let at = from; at < length; at++) {
    const code = text.charCodeAt(at);
    const folded = table[code] ?? 0;
    if (folded === DROPPED) {
      const last = units.length - 1;
      // A mark widens its letter only when nothing invisible stands between them.
      if (attached[code] === 1 && ends[last] === at) ends[last] = at + 1;
      continue;
    }
    const expansion = folded === EXPANDED ? (expansions.get(code) ?? "") : null;
    for (let i = 0; i < (expansion?.length ?? 1); i++) {
      units.push(expansion?.charCodeAt(i) ?? folded);
      starts.push(at);
      ends.push(at + 1);
    }
  }
  const out = units.length;
  return {
    text: unitsToString(units),
    original: text,
    toOriginal([start, end]) {
      const first = start < out ? (starts[start] ?? length) : length;
      return end > start ? [first, ends[end - 1] ?? length] : [first, first];
    },
  };
}

/** The folded text alone, for keys of tables and sets. */
export function foldedForm(text: string): string {
  return foldText(text).text;
}

/**
 * Whether the word that ends at `end` carries tanween, which folding removes: «روسيًا» the adverb is not
 * «روسيا» the country. Looks at the marks on the last letter and on the one before a final alef.
 */
export function hasTanween(original: string, end: number): boolean {
  for (let at = end - 1, letters = 0; at >= 0 && letters < 2; at--) {
    const character = original.charAt(at);
    if (character === FATHATAN || character === DAMMATAN || character === KASRATAN) return true;
    if (attached[character.charCodeAt(0)] === 1) continue;
    if (character !== "\u0627" && character !== "\u0649") return false;
    letters++;
  }
  return false;
}

function sameSpan([start, end]: TextSpan): [start: number, end: number] {
  return [start, end];
}

function sameLength(folded: string, original: string): FoldedText {
  return { text: folded, original, toOriginal: sameSpan };
}

/** More arguments than this in one call would come close to the limit of some engine's stack. */
const MOST_ARGUMENTS = 8192;

function unitsToString(units: readonly number[]): string {
  if (units.length <= MOST_ARGUMENTS) return String.fromCharCode(...units);
  let text = "";
  for (let at = 0; at < units.length; at += MOST_ARGUMENTS) {
    text += String.fromCharCode(...units.slice(at, at + MOST_ARGUMENTS));
  }
  return text;
}

function fillTable(): void {
  for (const [letter, folded] of Object.entries(LETTER_FOLDS)) set(letter.charCodeAt(0), folded);
  for (let digit = 0; digit < 10; digit++) {
    table[0x0660 + digit] = 0x30 + digit;
    table[0x06f0 + digit] = 0x30 + digit;
  }
  for (const [first, last] of [
    [0x41, 0x5a],
    [0x0370, 0x03ff],
    [0x0400, 0x052f],
  ] as const) {
    for (let code = first; code <= last; code++) {
      const lower = String.fromCharCode(code).toLowerCase();
      if (lower.length === 1) set(code, lower);
    }
  }
  // Compatibility characters: Latin accents, spaces, Arabic presentation forms, full-width forms.
  for (const [first, last] of [
    [0x00a0, 0x024f],
    [0x2000, 0x206f],
    [0xfb00, 0xfdff],
    [0xfe70, 0xfefc],
    [0xff00, 0xffef],
  ] as const) {
    for (let code = first; code <= last; code++) set(code, decomposed(String.fromCharCode(code)));
  }
  for (const range of COMBINING_RANGES) drop(range, 1);
  for (const range of INVISIBLE_RANGES) drop(range, 0);
  drop([TATWEEL.charCodeAt(0), TATWEEL.charCodeAt(0)], 1);
}

function set(code: number, folded: string): void {
  if (folded.length === 1) {
    table[code] = folded.charCodeAt(0);
    return;
  }
  if (folded.length === 0) {
    table[code] = DROPPED;
    attached[code] = 1;
    return;
  }
  table[code] = EXPANDED;
  expansions.set(code, folded);
}

function drop([first, last]: readonly [number, number], isAttached: 0 | 1): void {
  for (let code = first; code <= last; code++) {
    table[code] = DROPPED;
    attached[code] = isAttached;
  }
}

/** NFKC, then base letters, then the letter table; a lone mark printed on a space becomes nothing. */
function decomposed(character: string): string {
  const compatible = character.normalize("NFKC");
  if (/^\s+$/u.test(compatible)) return " ";
  const letters = compatible
    .normalize("NFD")
    .replace(/[\p{M}\u0640]/gu, "")
    .toLowerCase();
  if (compatible !== character && /^ +$/u.test(letters)) return "";
  return [...letters].map((letter) => LETTER_FOLDS[letter] ?? asciiDigit(letter)).join("");
}

function asciiDigit(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code >= 0x0660 && code <= 0x0669) return String.fromCharCode(code - 0x0660 + 0x30);
  if (code >= 0x06f0 && code <= 0x06f9) return String.fromCharCode(code - 0x06f0 + 0x30);
  return letter;
}
