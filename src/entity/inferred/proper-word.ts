// Whether a word behind the noun of a body or a place can be its name.

import { COUNTRIES, OFFICES, TITLES } from "./heads.ts";
import type { Lexicon } from "./lexicon.ts";
import { COMMON } from "./name-word.ts";
import type { ReportWords } from "./report-words.ts";

export function isProper(at: number, words: ReportWords, lexicon: Lexicon): boolean {
  const word = words.word(at);
  if (word.length < 2 || words.cut.isNumber(at) || words.isAdverb(at)) return false;
  if (/^(?:[وفبك]ال|لل|و|يت\p{L}{3}|[يت]ست\p{L}{2})/u.test(word) || TITLES.has(word) || OFFICES.has(word))
    return false;
  if (lexicon.given(word) === "strong" || lexicon.isNamePart(word)) return true;
  // «شركة سعد إبراهيم».
  if (
    lexicon.given(word) === "weak" &&
    words.isTied(at + 1) &&
    lexicon.given(words.word(at + 1)) === "strong"
  )
    return true;
  return lexicon.frequency(word) < COMMON && !isPastVerb(word, lexicon);
}

/** «ساعدت», «أعلنت»: a stem that news prints, with the ending of a feminine verb. */
export function isPastVerb(word: string, lexicon: Lexicon): boolean {
  return /^\p{L}{3,}ت$/u.test(word) && lexicon.given(word) === null && lexicon.count(word.slice(0, -1)) > 0;
}

/** «اللبنانية»: the adjective of a state, as it ends the name of a ministry. */
export function isCountry(word: string): boolean {
  return /^ال\p{L}{3,}يه$/u.test(word) && COUNTRIES.has(word);
}
