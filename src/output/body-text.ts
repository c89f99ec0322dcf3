// The body of a report as one text, and how long that is: what most forms of a report ask for.

import type { BodyBlock } from "../article/article.ts";
import { countWords } from "../text/count-words.ts";

/** What of a block its readers see. */
export type TextBlock = Pick<BodyBlock, "kind" | "text" | "marks" | "quoted" | "list">;

type WithBody = { readonly body: readonly TextBlock[] };

export type BodyLength = {
  readonly words: number;
  /** Unicode's, not units of UTF-16. */
  readonly characters: number;
};

/** The lengths of the bodies in memory, so that no letter is counted again for each form of a report. */
const lengths = new WeakMap<readonly TextBlock[], BodyLength>();

/** Stands between two blocks in the text of a body. */
export const BETWEEN_BLOCKS = "\n\n";

/** The body as a reader sees it, a blank line between blocks. */
export function bodyText({ body }: WithBody): string {
  return body.map(({ text }) => text).join(BETWEEN_BLOCKS);
}

/** How long `bodyText` is. */
export function bodyLength(article: WithBody): BodyLength {
  const known = lengths.get(article.body);
  if (known !== undefined) return known;
  const text = bodyText(article);
  const length = { words: countWords(text), characters: text.length - countPairs(text) };
  lengths.set(article.body, length);
  return length;
}

/** Counts surrogates: characters that UTF-16 writes in two units. */
function countPairs(text: string): number {
  return text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0;
}
