// What a list says of a report beside its headline: the lede, cut where a reader would cut it.

/** Letters. What introduces a report, and what stands beside many others or describes a page to a search engine, which shows no more. */
const LONGEST = 280;
export const SHORT_SUMMARY = 160;

/** The beginning of a text, in UTF-16 units: one fewer where the last would be half of a letter. */
export function firstUnits(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}

/** The lede, whole or to its last full sentence, clause or word within reach. */
export function summaryOf(lede: string, longest: number = LONGEST): string {
  if (lede.length <= longest) return lede;
  const reach = firstUnits(lede, longest);
  const sentence = Math.max(reach.lastIndexOf(". "), reach.lastIndexOf("؟ "), reach.lastIndexOf("! "));
  if (sentence > longest / 2) return reach.slice(0, sentence + 1);
  const clause = reach.lastIndexOf("، ");
  if (clause > longest / 2) return `${reach.slice(0, clause)}…`;
  const word = reach.lastIndexOf(" ");
  return `${reach.slice(0, word > 0 ? word : longest).replace(/[،؛:,\s]+$/u, "")}…`;
}
