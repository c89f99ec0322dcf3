// Which words the index keeps side by side: those that may be forms of one another, so that one file answers for all of them.

import { isArabicWord, stemOf } from "./stem.ts";
import { foldedOf } from "./words.ts";

const keys = new Map<string, string>();
const MOST_KEYS = 200_000;

/**
 * The family of a form without particles: the consonants of its stem. «يعلن», «أعلنت» and «إعلان» are of the family «علن», «كتاب» and
 * «كتب» of «كتب». A family is a place to look, and says nothing of meaning: «مكتب» and «مكتبة» are of one. Which of its forms answer for a
 * word is for `kinship.ts` to say.
 */
export function familyOf(form: string): string {
  const known = keys.get(form);
  if (known !== undefined) return known;
  const key = readFamily(form);
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(form, key);
  return key;
}

function readFamily(form: string): string {
  if (!hasFamily(form)) return form;
  const stem = stemOf(foldedOf(form))
    .replace(/(?<=....)(?<!ا)ت$|(?<=^..ا)ت$/, "")
    .replace(/^(..)ا$/, "$1");
  if (stem.length < 3 || SON.has(form)) return stem.replace(/^ا(?=بن$)/, "");
  // The first letter of «يعلن», «تعلن», «نعلن» and «أعلن» is grammar.
  const inner = stem.length >= 4 && /^[يتنا]/.test(stem) ? stem.slice(1) : stem;
  const consonants = (inner.charAt(0) + inner.slice(1).replace(/[اويء]/g, "")).replace(/(.)\1+/g, "$1");
  if (consonants.length >= 4)
    return [...consonants]
      .map(consonantClass)
      .join("")
      .replace(/(.)\1+/g, "$1");
  if (consonants.length === 3) return consonants;
  // «قال», «يقول» and «قيل», «طور» and «تطوير»: the middle letter is the weakest.
  return inner.replace(/^(.)(?:[وي]|[وي]ي)(.)$/, "$1ا$2");
}

/** Between two names the alef of «ابن» falls. */
export const SON = new Set(["بن", "ابن"]);

/** Numbers and words of other scripts have no forms. */
export function hasFamily(form: string): boolean {
  return isArabicWord(form) && !/[\d.]/.test(form);
}

/** Letters that stand for one another in foreign names spelled by ear. */
export function consonantClass(letter: string): string {
  if ("غجقك".includes(letter)) return "ج";
  if ("طث".includes(letter)) return "ت";
  if ("ظذ".includes(letter)) return "ز";
  return letter === "ص" ? "س" : letter;
}
