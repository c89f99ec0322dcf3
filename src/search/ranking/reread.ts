// What only the texts of the first reports can tell of their order, which the index does not keep.

import type { IndexReader } from "../index/index-reader.ts";
import { isOtherWord } from "../query/literal.ts";
import type { ResolvedWord } from "../resolve/resolved-word.ts";
import { positionsOn } from "../resolve/term-hits.ts";
import { isStopWord } from "../words/stop-words.ts";
import { wordsOf } from "../words/words.ts";
import { type Candidate, RANKING, rarityOf, sortByScore } from "./rank.ts";

/** Up to this many reports are read for a page of those that have a lone word itself. */
const MOST_REREAD = 60;

/** A report whose whole headline the query names is about it: «أين يقع المغرب» asks for «المغرب» before «السياحة في المغرب». */
export async function putWholeHeadlinesFirst(
  index: IndexReader,
  candidates: Candidate[],
  words: readonly ResolvedWord[],
): Promise<void> {
  const first = candidates.slice(0, RANKING.reread);
  if (first.length < 2) return;
  const texts = await Promise.all(first.map(({ page }) => index.textOf(page)));
  first.forEach((candidate, at) => {
    const headline = wordsOf(texts[at]?.title ?? "");
    const named = new Set<number>();
    let worthOfHeadline = 0;
    for (const { alternatives } of words) {
      const namedBefore = named.size;
      for (const { hits } of alternatives) {
        for (const position of positionsOn(hits, candidate.page)) {
          if (position >= headline.length) break;
          named.add(position);
        }
      }
      if (named.size > namedBefore) worthOfHeadline += rarityOf(alternatives, index.manifest.total);
    }
    if (headline.every(({ folded }, place) => named.has(place) || isStopWord(folded)))
      candidate.score += RANKING.wholeHeadline * worthOfHeadline;
  });
  sortByScore(first);
  candidates.splice(0, first.length, ...first);
}

/**
 * Reports in which a lone word is nowhere but in another go behind the first page of those that have it itself.
 * @returns the shortest of those others that are written with another hamza
 */
export async function putOthersBehind(
  index: IndexReader,
  candidates: Candidate[],
  { word, alternatives }: ResolvedWord,
): Promise<string | null> {
  let told: string | null = null;
  const itself: Candidate[] = [];
  const others: Candidate[] = [];
  const { reread } = RANKING;
  for (let from = 0; from < MOST_REREAD && itself.length < reread; from += reread) {
    const next = candidates.slice(from, from + reread);
    const isOther = async ({ page }: Candidate): Promise<boolean> => {
      const { words } = await index.textOf(page);
      // Names that a report is known by stand behind its text.
      const places = alternatives
        .flatMap(({ hits }) => [...positionsOn(hits, page)])
        .filter((place) => place < words.length);
      const isOther = places.length > 0 && places.every((place) => isOtherWord(word, words, place));
      for (const place of isOther ? places : []) {
        const written = words.written(place).replace(/^ال/, "");
        const isChosen = [...written].some(
          (letter) => /[أإآ]/.test(letter) && !word.written.includes(letter),
        );
        if (isChosen && (told === null || written.length < told.length)) told = written;
      }
      return isOther;
    };
    const areOthers = await Promise.all(next.map(isOther));
    next.forEach((candidate, at) => {
      (areOthers[at] ? others : itself).push(candidate);
    });
  }
  candidates.splice(0, itself.length + others.length, ...itself, ...others);
  return told;
}
