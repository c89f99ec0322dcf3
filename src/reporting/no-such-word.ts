// What is said of a word that is none of those known in its place: the one that was probably meant, and all that there are.

import { nearestWord } from "../text/edit-distance.ts";
import type { Bilingual } from "./problem.ts";

const KINDS = {
  key: { ar: ["مفتاح", "المفاتيح"], en: ["key", "the keys are"] },
  type: { ar: ["نوع", "الأنواع"], en: ["type", "the types are"] },
  decision: { ar: ["قرار", "القرارات"], en: ["decision", "the decisions are"] },
} as const;

/**
 * @param words those that are listed
 * @param others words that may stand for them, and may be meant too
 */
export function noSuchWord(
  kind: keyof typeof KINDS,
  printed: string,
  words: readonly string[],
  others: readonly string[] = [],
): readonly [message: Bilingual, hint: Bilingual] {
  const { ar, en } = KINDS[kind];
  const nearest = nearestWord(printed, [...words, ...others]);
  const [perhaps, perhapsEn] =
    nearest === null ? ["", ""] : [`لعلك تريد «${nearest}»؛ `, `perhaps “${nearest}”? `];
  return [
    { ar: `لا ${ar[0]} اسمه «${printed}»`, en: `there is no ${en[0]} “${printed}”` },
    { ar: `${perhaps}${ar[1]}: ${words.join("، ")}`, en: `${perhapsEn}${en[1]}: ${words.join(", ")}` },
  ];
}
