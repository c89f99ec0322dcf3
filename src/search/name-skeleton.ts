// What stays the same when a foreign name is spelled by ear: its consonants, in classes.

/** No folded word holds this letter (`LETTER_FOLDS` turns it into ف): it keeps skeletons apart from stems. */
export const SKELETON_SIGN = "\u06A4";

/**
 * ستولتنبرغ, ستولتنبرج and ستولتنبيرغ have one skeleton. Long vowels fall; ج stands for غ ق ك, ت for ط ث,
 * ز for ظ ذ, س for ص; doubled letters become one.
 */
export function skeletonOf(stem: string): string {
  const first = consonantClass(stem.charAt(0));
  const rest = [...stem.slice(1)]
    .map(consonantClass)
    .join("")
    .replace(/[اويء]/g, "");
  return (first + rest).replace(/(.)\1+/g, "$1") + SKELETON_SIGN;
}

function consonantClass(letter: string): string {
  if ("غجقك".includes(letter)) return "ج";
  if ("طث".includes(letter)) return "ت";
  if ("ظذ".includes(letter)) return "ز";
  return letter === "ص" ? "س" : letter;
}
