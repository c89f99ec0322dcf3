// What the first results of a word that is being typed show.

import type { ResolvedWord } from "../resolve/resolved-word.ts";
import { type Candidate, NO_DOUBT, RANKING } from "./rank.ts";

/**
 * The first results of a beginning show what it may become: the reports that were chosen for those words, the better known words
 * counting for more. What the beginning is as a word of its own comes first.
 */
export function withBegunFirst(
  candidates: readonly Candidate[],
  { alternatives, begun }: ResolvedWord,
  admits: Uint8Array | null,
): Candidate[] {
  const itself = alternatives.find(({ completion }) => completion === null)?.hits.pages ?? new Int32Array();
  const own = candidates.find(({ page }) => itself.includes(page));
  const chosen = (begun?.pages ?? [])
    .filter((page) => admits === null || admits[page] === 1)
    .slice(0, RANKING.reread);
  const first = [...new Set([...(own === undefined ? [] : [own.page]), ...chosen])];
  const known = new Map(candidates.map((candidate) => [candidate.page, candidate]));
  return [
    ...first.map((page) => known.get(page) ?? { page, score: 0, coverage: 1, words: 1, doubt: NO_DOUBT }),
    ...candidates.filter(({ page }) => !first.includes(page)),
  ];
}
