// What a word of a query was taken for, and where that stands.

import type { KnownWord } from "../index/vocabulary.ts";
import type { QueryWord } from "../query/query.ts";
import type { TermHits } from "./term-hits.ts";

/** A word of the query and what it may stand for, the likeliest first. */
export type ResolvedWord = {
  readonly word: QueryWord;
  readonly alternatives: readonly ResolvedAlternative[];
  /** The words that it may be the beginning of; null for a word that is taken as finished. */
  readonly begun: Begun | null;
};

/** What a beginning may become, the best known first, and the reports that show the most of it, in order. */
export type Begun = { readonly words: readonly KnownWord[]; readonly pages: readonly number[] };

export type ResolvedAlternative = {
  readonly hits: TermHits;
  readonly exact: TermHits;
  readonly trust: number;
  /** Set where another word was searched for, or along with it. */
  readonly correction: string | null;
  /** Set where the word is only the beginning of this one. */
  readonly completion: string | null;
  /** Words that were searched for along with it on weak grounds, the best known first. */
  readonly also: readonly string[];
};

/** The word as it was typed, in all its forms. */
export function wordItself(hits: TermHits, exact: TermHits): ResolvedAlternative {
  return { hits, exact, trust: 1, correction: null, completion: null, also: [] };
}
