// What a list says of a report beside its headline: the lede, cut where a reader would cut it.

import type { Article } from "../src/article/article.ts";
import { countWords } from "../src/text/count-words.ts";

const LONGEST = 280;
/** Letters of a headline that fills six lines of a phone. */
const LONG_HEADLINE = 90;

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

/** The class of a headline too long for the size of headlines. */
export function headlineLength({ headline }: Article): "headline-long" | "" {
  return (headline.value ?? "").length > LONG_HEADLINE ? "headline-long" : "";
}

/** Arabic news is read at some 180 words a minute. */
export function readingMinutes(article: Article): number {
  const words = article.body.reduce((sum, { text }) => sum + countWords(text), 0);
  return Math.max(1, Math.round(words / 180));
}
