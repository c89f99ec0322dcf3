// How stems and days are written in the index, in letters that Pagefind neither splits nor drops.

const SAFE_LETTERS = "a-z0-9\\u0621-\\u063A\\u0641-\\u064A\\u06A4";
const SAFE = new RegExp(`^[${SAFE_LETTERS}]+$`);
const UNSAFE = new RegExp(`[^${SAFE_LETTERS}]`, "gu");

/**
 * The term of a stem. Letters of other scripts become five Latin ones, so that nothing Pagefind knows about
 * Chinese, Thai or combining marks can change the number of words on a page.
 */
export function indexTerm(stem: string): string {
  return SAFE.test(stem) ? stem : stem.replaceAll(".", "").replace(UNSAFE, spelledOut);
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
