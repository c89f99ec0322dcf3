// How long a report is to read, and its headline to set.

import type { Article } from "../src/article/article.ts";
import { countWords } from "../src/text/count-words.ts";

/** Letters of a headline that fills six lines of a phone. */
const LONG_HEADLINE = 90;

/** The class of a headline too long for the size of headlines. */
export function headlineLength({ headline }: Article): "headline-long" | "" {
  return (headline.value ?? "").length > LONG_HEADLINE ? "headline-long" : "";
}

/** Arabic news is read at some 180 words a minute. */
export function readingMinutes(article: Article): number {
  const words = article.body.reduce((sum, { text }) => sum + countWords(text), 0);
  return Math.max(1, Math.round(words / 180));
}
