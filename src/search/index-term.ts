// How stems and days are written in the index, in letters that Pagefind neither splits nor drops.

// Latin letters, because Pagefind handles them in half the time of Arabic ones and the browser reads half the bytes.
// Each letter is written by itself, so that the beginning of a stem is the beginning of its term.
const FREQUENT = "اليمونرتبهعدسفكقحجشصطخ\u06A4";
const SINGLE = "abcdefghijklmnoprstuvwy";
/** Each after a q. */
const RARE = "زضذغثءظ";

const LETTERS = new Map<string, string>([
  ...[...FREQUENT].map((letter, at): [string, string] => [letter, SINGLE.charAt(at)]),
  ...[...RARE].map((letter, at): [string, string] => [letter, `q${SINGLE.charAt(at)}`]),
  ...[..."abcdefghijklmnopqrstuvwxyz"].map((letter): [string, string] => [letter, `x${letter}`]),
  ...[..."0123456789"].map((digit): [string, string] => [digit, digit]),
  [".", ""],
]);

/**
 * The term of a stem. Letters of other scripts become five Latin ones, so that nothing Pagefind knows about
 * Chinese, Thai or combining marks can change the number of words on a page.
 */
export function indexTerm(stem: string): string {
  let term = "";
  for (const letter of stem) term += LETTERS.get(letter) ?? spelledOut(letter);
  return term;
}

/** `2022-01-12` or a beginning of it; letters, because digits would stand among the numbers of the text. */
export function namedDayTerm(day: string): string {
  return `zn${dayLetters(day)}`;
}

/** Likewise for the day on which a report was published. */
export function publishedDayTerm(day: string): string {
  return `zp${dayLetters(day)}`;
}

function dayLetters(day: string): string {
  return day.replace(/-/g, "").replace(/\d/g, (digit) => "abcdefghij".charAt(Number(digit)));
}

function spelledOut(character: string): string {
  let code = character.codePointAt(0) ?? 0;
  let letters = "";
  for (let place = 0; place < 4; place++) {
    letters = String.fromCharCode(0x61 + (code % 26)) + letters;
    code = Math.floor(code / 26);
  }
  return `z${letters}`;
}
