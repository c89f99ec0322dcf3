// When the words of a query are one name: in this archive they stand in a row, and hardly ever apart on one page.

import { joinedWord, type QueryWord } from "../query/query.ts";
import { SON } from "../words/family.ts";
import { isStopWord } from "../words/stop-words.ts";
import { GIVEN_NAMES } from "./name-beginnings.ts";
import { type ResolvedWord, wordItself } from "./resolved-word.ts";
import { inARow, joinHits, pagesWithAll, type TermHits } from "./term-hits.ts";

/**
 * The least share of the pages with all words of a name that have them in a row. Of 90 names of two or three words from the news nearly all
 * reach .9 and the least .44; of pairs that are a subject and a place, «انتخابات تونس», hardly one reaches .2.
 */
const LEAST_IN_A_ROW = 0.4;

/** «علي عبد الله صالح» is «علي صالح» too. */
const MOST_BETWEEN = 2;

/**
 * The whole of a short query as one word, which is found where its words stand in a row; null where they are words by themselves, or one
 * of them is not known as it was typed. What begins with a given name is one name wherever it stands in a row; a name and a surname that
 * no report has at once are in none, though each of them is somewhere.
 */
export function asOneName(row: readonly QueryWord[], words: readonly ResolvedWord[]): ResolvedWord | null {
  const first = words[0]?.word.folded.replace(/^ال/, "") ?? "";
  const hasSon = words.some(({ word }) => SON.has(word.folded));
  // «عز الدين», written in one or in two, begins a name as «علي» does; «حزب الله» and «أبو ظبي» need not.
  const isCompound = words.length > 1 && words[0]?.word.parts?.[1] === "الدين";
  const isName = hasSon || isCompound || GIVEN_NAMES.has(first) || /^عبد.{4}/.test(first);
  const isKnown = words.every(({ alternatives: [likeliest] }) => likeliest?.trust === 1);
  if (words.some(({ begun }) => begun !== null) || (!isKnown && !isName)) return null;
  // «علي», spelled like a word of grammar, and «بن» stand on every page: there the row is all there is to go by, letter for letter.
  const isEverywhere = hasSon || words.some(({ word }) => isStopWord(word.folded));
  const asTyped = isKnown && (isName || isEverywhere);
  const hits = words.map(({ word, alternatives }): TermHits => {
    const [likeliest] = alternatives;
    if (asTyped && likeliest !== undefined && !SON.has(word.folded)) return likeliest.exact;
    const meant = isKnown ? alternatives.slice(0, 1) : alternatives;
    return joinHits(meant.map(({ hits }) => ({ first: 0, postings: hits })));
  });
  let together = inARow(hits);
  if (asTyped && together.pages.length === 0) together = inARow(hits, MOST_BETWEEN);
  const rows = together.pages.length;
  const onOnePage = pagesWithAll(hits);
  const isOne =
    rows === 0
      ? isName && (hasSon || (words.length === 2 && onOnePage === 0))
      : isKnown && (isName || isEverywhere || rows >= LEAST_IN_A_ROW * onOnePage);
  return isOne
    ? { word: joinedWord(row), alternatives: [wordItself(together, together)], begun: null }
    : null;
}
