// How words and days are written in the index, in letters that Pagefind neither splits nor drops.

import { consonantClass, familyOf, hasFamily } from "../words/family.ts";

// Latin letters, because Pagefind handles them in half the time of Arabic ones and the browser reads half the bytes.
// Each letter is written by itself, so that the beginning of a stem is the beginning of its term.
const FREQUENT = "اليمونرتبهعدسفكقحجشصطخ\u06A4";
const SINGLE = "abcdefghijklmnoprstuvwy";
/** Each after a z. */
const RARE = "زضذغثءظةأ";

const LETTERS = new Map<string, string>([
  ...[...FREQUENT].map((letter, at): [string, string] => [letter, SINGLE.charAt(at)]),
  ...[...RARE].map((letter, at): [string, string] => [letter, `z${SINGLE.charAt(at)}`]),
  ...[..."abcdefghijklmnopqrstuvwxyz"].map((letter): [string, string] => [letter, `x${letter}`]),
  ...[..."0123456789"].map((digit): [string, string] => [digit, digit]),
]);
const CODES = new Map([...LETTERS].map(([letter, code]) => [code, letter]));

/** Between a family and what tells its forms apart. Pagefind would cut a term before a digit. */
const SEPARATOR = "q";
/** Behind the separator: the next letter of the family, and all that are left of it. */
const NEXT_LETTER = "q";
const ALL_LETTERS = "x";

/** Gives that with which the terms of all forms of a family begin. */
export function familyTerm(family: string): string {
  return indexTerm(family) + SEPARATOR;
}

/**
 * The term of a form: its family, and the form with signs for the family's letters. «مكتبي» of «مكتب» is `dshiqxc`: short, and
 * everything of one family stands together in the index.
 */
export function formTerm(form: string): string {
  if (!hasFamily(form)) return indexTerm(form);
  const family = familyOf(form);
  return familyTerm(family) + withinFamily(family, form);
}

function withinFamily(family: string, form: string): string {
  let text = "";
  let at = 0;
  for (let place = 0; place < form.length; ) {
    const rest = family.slice(at);
    if (rest.length > 1 && form.startsWith(rest, place)) {
      text += ALL_LETTERS;
      place += rest.length;
      at = family.length;
      continue;
    }
    const letter = String.fromCodePoint(form.codePointAt(place) ?? 0);
    place += letter.length;
    if (letter === rest.charAt(0)) text += NEXT_LETTER;
    else
      text +=
        letter >= "a" && letter <= "z" ? spelledOut(letter) : (LETTERS.get(letter) ?? spelledOut(letter));
    if (consonantClass(letter) === consonantClass(rest.charAt(0))) at++;
  }
  return text;
}

/** The form that `formTerm` wrote behind `familyTerm`. */
export function formWithin(family: string, text: string): string {
  let form = "";
  let at = 0;
  for (let place = 0; place < text.length; ) {
    const sign = text.charAt(place);
    if (sign === ALL_LETTERS) {
      form += family.slice(at);
      at = family.length;
      place++;
      continue;
    }
    const isSpelledOut = text.startsWith(SPELLED_OUT, place);
    const length = isSpelledOut ? SPELLED_OUT.length + SPELLED_LETTERS : sign === "z" ? 2 : 1;
    const letter = sign === NEXT_LETTER ? family.charAt(at) : letterOf(text.slice(place, place + length));
    form += letter;
    if (consonantClass(letter) === consonantClass(family.charAt(at))) at++;
    place += length;
  }
  return form;
}

function letterOf(code: string): string {
  const known = CODES.get(code);
  if (known !== undefined) return known;
  let point = 0;
  for (let at = SPELLED_OUT.length; at < code.length; at++) point = point * 26 + code.charCodeAt(at) - 0x61;
  return String.fromCodePoint(Math.min(point, 0x10ffff));
}

/**
 * The term of a run of letters. Letters of other scripts become seven Latin ones, so that nothing Pagefind knows about
 * Chinese, Thai or combining marks can change the number of words on a page.
 */
export function indexTerm(letters: string): string {
  // «1.4» is not «14»; in letters, for Pagefind would cut it.
  if (/^\d+\.\d+$/.test(letters))
    return (
      DECIMAL + letters.replace(/[\d.]/g, (sign) => "abcdefghijk".charAt(sign === "." ? 10 : Number(sign)))
    );
  let term = "";
  for (const letter of letters) term += LETTERS.get(letter) ?? spelledOut(letter);
  return term;
}

/** Begins no letter and no day. */
const DECIMAL = "zk";
const SPELLED_OUT = "zz";
const SPELLED_LETTERS = 5;

function spelledOut(character: string): string {
  let code = character.codePointAt(0) ?? 0;
  let letters = "";
  for (let place = 0; place < SPELLED_LETTERS; place++) {
    letters = String.fromCharCode(0x61 + (code % 26)) + letters;
    code = Math.floor(code / 26);
  }
  return SPELLED_OUT + letters;
}
