// What a list says of a report beside its headline: the lede, cut where a reader would cut it.

const LONGEST = 280;

/** The lede, whole or to its last full sentence, clause or word within reach. */
export function summaryOf(lede: string): string {
  if (lede.length <= LONGEST) return lede;
  const reach = lede.slice(0, LONGEST);
  const sentence = Math.max(reach.lastIndexOf(". "), reach.lastIndexOf("؟ "), reach.lastIndexOf("! "));
  if (sentence > LONGEST / 2) return reach.slice(0, sentence + 1);
  const clause = reach.lastIndexOf("، ");
  if (clause > LONGEST / 2) return `${reach.slice(0, clause)}…`;
  const word = reach.lastIndexOf(" ");
  return `${reach.slice(0, word > 0 ? word : LONGEST).replace(/[،؛:,\s]+$/u, "")}…`;
}
