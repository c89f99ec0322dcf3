// When the words of a query are one name: in this archive they stand in a row, and hardly ever apart on one page.

import { SON } from "./family.ts";
import { joinedWord, type QueryWord } from "./query.ts";
import { type ResolvedWord, wordItself } from "./resolved-word.ts";
import { isStopWord } from "./stop-words.ts";
import { inARow, pagesWithAll, type TermHits } from "./term-hits.ts";

/**
 * The least share of the pages with all words of a name that have them in a row. Of 90 names of two or three words from the news nearly all
 * reach .9 and the least .44; of pairs that are a subject and a place, «انتخابات تونس», hardly one reaches .2.
 */
const LEAST_IN_A_ROW = 0.4;

/**
 * The whole of a short query as one word, which is found where its words stand in a row; null where they are words by themselves, or one
 * of them is not known as it was typed.
 */
export function asOneName(row: readonly QueryWord[], words: readonly ResolvedWord[]): ResolvedWord | null {
  const known = words.flatMap(({ word, alternatives: [likeliest], begun }) =>
    likeliest?.trust === 1 && begun === null ? [{ word, ...likeliest }] : [],
  );
  if (known.length < words.length) return null;
  // «علي», spelled like a word of grammar, and «بن» stand on every page: there the row is all there is to go by, letter for letter.
  const isEverywhere = known.some(({ word }) => isStopWord(word.folded) || SON.has(word.folded));
  const hits = known.map(
    ({ word, hits, exact }): TermHits => (isEverywhere && !SON.has(word.folded) ? exact : hits),
  );
  const together = inARow(hits);
  if (!isEverywhere && together.pages.length < LEAST_IN_A_ROW * pagesWithAll(hits)) return null;
  if (together.pages.length === 0) return null;
  return { word: joinedWord(row), alternatives: [wordItself(together, together)], begun: null };
}
