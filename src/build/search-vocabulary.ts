// Which words of an archive are common enough to be what a reader meant to type.

import { withoutArticle, withoutParticles } from "../search/affixes.ts";
import type { Lexicon } from "../search/lexicon.ts";
import { isStopWord } from "../search/stop-words.ts";
import { type KnownWord, writeVocabulary } from "../search/vocabulary.ts";

const SHORTEST_WORD = 3;
/** In a large archive a word of one or two reports is as likely a misprint as a word. */
const LARGE_ARCHIVE = 500;
const LEAST_REPORTS_IN_LARGE = 3;

export class VocabularyCount {
  readonly #reports = new Map<string, number>();
  #total = 0;

  /** Counts the distinct words of one report, as its shard's lexicon reads them. */
  addReport(foldedWords: Iterable<string>, lexicon: Lexicon): void {
    this.#total++;
    const forms = new Set<string>();
    for (const word of new Set(foldedWords)) forms.add(bareForm(word, lexicon));
    for (const form of forms) this.#reports.set(form, (this.#reports.get(form) ?? 0) + 1);
  }

  write(): string {
    const least = this.#total > LARGE_ARCHIVE ? LEAST_REPORTS_IN_LARGE : 1;
    const known: KnownWord[] = [];
    for (const [word, reports] of this.#reports) {
      if (reports < least || word.length < SHORTEST_WORD || /\d/.test(word) || isStopWord(word)) continue;
      known.push({ word, rank: Math.min(9, Math.floor(Math.log2(reports))) });
    }
    return writeVocabulary(known);
  }
}

/** The word as it stands without what the lexicon takes for article or particles. */
function bareForm(word: string, lexicon: Lexicon): string {
  const stem = lexicon.stemOf(word);
  const candidates = [withoutArticle(word), ...withoutParticles(word)];
  return candidates.find((rest) => rest !== null && lexicon.stemOf(rest) === stem) ?? word;
}
