// Look-up of phrases of several words that fails on the first word at nearly every place.

import { foldedForm } from "../../text/fold.ts";
import type { TokenisedText } from "../tokens.ts";
import { type Part, tokenAt } from "./parts.ts";

type PhraseTable<T> = {
  /** First words, and whether more may follow them: nearly every place fails on this look-up alone. */
  readonly openers: ReadonlyMap<string, boolean>;
  readonly phrases: ReadonlyMap<string, T>;
};

export function phraseTable<T>(table: Readonly<Record<string, T>>): PhraseTable<T> {
  const phrases = new Map(Object.entries(table).map(([phrase, value]) => [foldedForm(phrase), value]));
  const openers = new Map<string, boolean>();
  for (const phrase of phrases.keys()) {
    const [first = "", ...more] = phrase.split(" ");
    openers.set(first, more.length > 0 || openers.get(first) === true);
  }
  return { openers, phrases };
}

const LONGEST_PHRASE = 4;

/** The longest phrase of `table` that opens at `i`. */
export function phraseAt<T>(
  text: TokenisedText,
  i: number,
  { openers, phrases }: PhraseTable<T>,
): Part<T> | null {
  const { text: first } = tokenAt(text, i);
  const hasMore = openers.get(first);
  if (hasMore === undefined) return null;
  let phrase = first;
  const alone = phrases.get(phrase);
  let found = alone === undefined ? null : { value: alone, end: i + 1 };
  for (let length = 2; hasMore && length <= LONGEST_PHRASE; length++) {
    const token = tokenAt(text, i + length - 1);
    if (token.kind !== "word") break;
    phrase = `${phrase} ${token.text}`;
    const value = phrases.get(phrase);
    if (value !== undefined) found = { value, end: i + length };
  }
  return found;
}
