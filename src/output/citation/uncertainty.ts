// How what is not stated of an item is told apart from what is: the words for it, and the sentences of records without a place for doubt.

import type { CitedFacts, Supplied } from "./report-facts.ts";

/**
 * The name of an outlet follows a noun, never a verb: «نشرتها تلفزيون سوريا» would have to know whether it is masculine,
 * feminine or plural.
 */
export const CERTAINTY_WORDS = {
  outlet: { stated: "ناشرها", inferred: "يُستنتج أن ناشرها", unknown: "لم يُعرف ناشرها" },
  day: {
    stated: "نُشرت بتاريخ",
    inferred: "يُستنتج أنها نُشرت بتاريخ",
    unknown: "لم يُذكر تاريخ نشرها",
  },
} as const;

/** «، ويُستنتج أن ناشرها …», to be put after the name of an item; empty where nobody is known to have published it. */
export function outletClause(outlet: Supplied | null): string {
  return outlet === null
    ? ""
    : `، ${CERTAINTY_WORDS.outlet[outlet.inferred ? "inferred" : "stated"]} ${outlet.value}`;
}

/** What of an item is inferred, in sentences, for records whose fields have no place for doubt; null where nothing is. */
export function doubtOf({ outlet, published }: Pick<CitedFacts, "outlet" | "published">): string | null {
  const sentences = [
    ...(outlet?.inferred ? ["الناشر مستنتَج لا مذكور."] : []),
    ...(published?.inferred ? ["تاريخ النشر مستنتَج لا مذكور."] : []),
  ];
  return sentences.length === 0 ? null : sentences.join(" ");
}
