// What is left of a word when number, gender, possession and the spelling habits of countries are taken off.

import { ENDINGS, PRONOUNS, SECOND_ENDINGS } from "./affixes.ts";
import { SINGULARS } from "./broken-plurals.ts";
import { OWN_NUN } from "./own-letters.ts";
import { PREFERRED_SPELLING } from "./spellings.ts";

const ARABIC_LETTER = /[\u0621-\u064A]/;

/** Whether a folded word is written in Arabic letters; only such words have stems. */
export function isArabicWord(folded: string): boolean {
  return ARABIC_LETTER.test(folded);
}

/** The stem of a folded word that has lost its article and particles: the same for more words than are forms of one another. */
export function stemOf(word: string): string {
  return readStem(word, true);
}

function readStem(word: string, mayBePlural: boolean): string {
  const singular = mayBePlural ? SINGULARS.get(word) : undefined;
  let stem = singular ?? withoutPronoun(word, mayBePlural);
  stem = withoutFinalAlef(stem);
  // An ending of one letter leaves two, a longer one three: «يد», but not «ا» of «اين».
  if (OWN_NUN.has(stem)) return PREFERRED_SPELLING.get(stem) ?? stem;
  stem = withoutEnding(stem, ENDINGS, (ending) => ending.length + (ending.length === 1 ? 2 : 3));
  stem = withoutEnding(stem, SECOND_ENDINGS, (ending) => ending.length + 3);
  const late = mayBePlural ? SINGULARS.get(stem) : undefined;
  if (late !== undefined) return readStem(late, false);
  return PREFERRED_SPELLING.get(stem) ?? stem;
}

/** «حلفائها» → «حليف»: pronoun, then the hamza seat it left behind, then the singular. */
function withoutPronoun(word: string, mayBePlural: boolean): string {
  let stem = word;
  for (const pronoun of PRONOUNS) {
    if (!stem.endsWith(pronoun) || stem.length < pronoun.length + 3) continue;
    stem = stem.slice(0, -pronoun.length);
    // «دولتها»: the ت is a ta marbuta before a pronoun, unless it belongs to a plural in ات.
    if (stem.endsWith("ت") && stem.length >= 4 && stem.at(-2) !== "ا") stem = stem.slice(0, -1);
    break;
  }
  if (stem.endsWith("ته") && stem.length >= 5) stem = stem.slice(0, stem.endsWith("اته") ? -1 : -2);
  if (!mayBePlural) return stem;
  if (/ا[يو]ه?$/.test(stem) && stem.length >= 5) {
    const seatless = stem.replace(/[يو]ه?$/, "");
    if (SINGULARS.has(seatless)) stem = seatless;
  }
  return SINGULARS.get(stem) ?? stem;
}

/** «روسيا» and «روسي» share a stem, as do «فرنسا» and «فرنسي». */
function withoutFinalAlef(word: string): string {
  if (!word.endsWith("ا") || word.length < 4) return word;
  return word.endsWith("يا") && word.length < 5 ? word : word.slice(0, -1);
}

function withoutEnding(
  word: string,
  endings: readonly string[],
  leastLength: (ending: string) => number,
): string {
  const ending = endings.find(
    (candidate) => word.endsWith(candidate) && word.length >= leastLength(candidate),
  );
  return ending === undefined ? word : word.slice(0, -ending.length);
}
