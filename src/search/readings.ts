// What a word of a query may mean, likeliest first, for a reader whose browser holds no lexicon.

import { withoutArticle, withoutParticles } from "./affixes.ts";
import { SKELETON_SIGN, skeletonOf } from "./name-skeleton.ts";
import { isArabicWord, stemOf } from "./stem.ts";
import { stopWordIn } from "./stop-words.ts";

/** A stem to look for, and the word without the particles this reading takes for granted. */
export type Reading = {
  readonly stem: string;
  readonly bare: string;
  readonly isSkeleton: boolean;
  /** The index keeps this very word under another stem; a different spelling of it may stand here. */
  readonly isGuess: boolean;
};

/** A skeleton shorter than this fits too many words to say anything. */
const SHORTEST_SKELETON = 3 + SKELETON_SIGN.length;

/** Every stem under which an index may hold a folded word. */
export function readingsOf(word: string): Reading[] {
  const grammar = stopWordIn(word);
  if (!isArabicWord(word) || word.length < 3 || grammar !== null) {
    return [{ stem: grammar ?? word, bare: word, isSkeleton: false, isGuess: false }];
  }
  const readings: Reading[] = [];
  const add = (stem: string, bare: string, isGuess = false): void => {
    if (readings.some((reading) => reading.stem === stem)) return;
    readings.push({ stem, bare, isSkeleton: stem.endsWith(SKELETON_SIGN), isGuess });
  };
  const rest = withoutArticle(word);
  const addCut = (cut: string): void => {
    add(stemOf(cut), cut);
    // «الاليد» and «لالقاهرة»: an article typed twice, or spelled out after a lam.
    const inner = withoutArticle(cut);
    if (inner !== null) add(stemOf(inner), inner);
  };
  if (rest !== null) addCut(rest);
  add(stemOf(word), word);
  if (rest === null) for (const cut of withoutParticles(word)) addCut(cut);
  if (word.length >= 5) {
    for (const { stem, bare, isSkeleton } of [...readings]) {
      if (isSkeleton) continue;
      const skeleton = skeletonOf(stem);
      if (skeleton.length >= SHORTEST_SKELETON) add(skeleton, bare, true);
    }
  }
  return readings;
}
