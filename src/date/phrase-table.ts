// Look-up of phrases of several words that fails on the first word at nearly every place.

import { foldedForm } from "../text/fold.ts";
import { type Part, tokenAt } from "./parts.ts";
import type { TokenisedText } from "./tokens.ts";

type PhraseTable<T> = {
  /** First words: nearly every place fails on this look-up alone. */
  readonly openers: ReadonlySet<string>;
  readonly phrases: ReadonlyMap<string, T>;
};

export function phraseTable<T>(table: Readonly<Record<string, T>>): PhraseTable<T> {
  const phrases = new Map(Object.entries(table).map(([phrase, value]) => [foldedForm(phrase), value]));
  return { openers: new Set([...phrases.keys()].map((phrase) => phrase.split(" ")[0] ?? "")), phrases };
}

const LONGEST_PHRASE = 4;

/** The longest phrase of `table` that opens at `i`. */
export function phraseAt<T>(
  text: TokenisedText,
  i: number,
  { openers, phrases }: PhraseTable<T>,
): Part<T> | null {
  if (!openers.has(tokenAt(text, i).text)) return null;
  let phrase = "";
  let found: Part<T> | null = null;
  for (let length = 1; length <= LONGEST_PHRASE; length++) {
    const token = tokenAt(text, i + length - 1);
    if (token.kind !== "word") break;
    phrase = length === 1 ? token.text : `${phrase} ${token.text}`;
    const value = phrases.get(phrase);
    if (value !== undefined) found = { value, end: i + length };
  }
  return found;
}
