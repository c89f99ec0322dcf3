// Whether a word, by itself, can be part of a name that nobody has listed.

import { OFFICES, TITLES, WISHES } from "./heads.ts";
import { type Lexicon, wordRule } from "./lexicon.ts";
import type { ReportWords } from "./report-words.ts";

/** A word as common as this in news is no name, whatever stands before it. */
export const COMMON = 6;

/** Behind a given name alone a word may be a name that stands so often elsewhere. */
export const MAYBE_COMMON = 40;

/** A word that nobody knows as another, and that carries no clitic or ending of an ordinary one. */
export function mayBeName(at: number, words: ReportWords, lexicon: Lexicon): boolean {
  return at < words.count && words.ask(nameWord, at, lexicon) !== 0 && !words.isAdverb(at);
}

const nameWord = wordRule((word, lexicon) => (mayBeNameWord(word, lexicon) ? 1 : 0));

export function mayBeNameWord(word: string, lexicon: Lexicon): boolean {
  // «أمانبور لـCNN».
  if (word.length < 2 || !/^\p{Script=Arabic}+$/u.test(word) || WISHES.has(word)) return false;
  if (lexicon.isNamePart(word)) return true;
  if (/^(?:[وفبك]ال|لل|[وف][بلك]|و)/u.test(word)) return false;
  if (TITLES.has(word) || OFFICES.has(word)) return false;
  return lexicon.frequency(word) < COMMON && !isParticiple(word) && !isInflected(word, lexicon);
}

/** «يغني», «لغزو», «فاحتسب»: a stem that news prints, with the letter of a verb, a preposition or a conjunction before it. */
function isInflected(word: string, lexicon: Lexicon): boolean {
  if (
    /^س[يتن]\p{L}{3,}(?:ون|وا)?$/u.test(word) &&
    (/ون$/u.test(word) || lexicon.frequency(word.slice(1)) > 0)
  )
    return true;
  if (/^[يت]\p{L}{3,}$/u.test(word) && lexicon.frequency(word) > lexicon.count(word)) return true;
  const stem = word.slice(1);
  // «أقول», «نطل»: first persons of a verb that news prints in the third.
  if (/^[ان]\p{L}{2,}$/u.test(word) && lexicon.count(`ي${stem}`) > Math.max(COMMON, 3 * lexicon.count(word)))
    return true;
  // Printed, and never behind a name: «لشرح», «بحزن», «يكمل» beside «تكمل».
  if (lexicon.isElsewhere(word)) {
    const other = { ي: "ت", ت: "ي", ف: "", ب: "", ل: "" }[word.charAt(0)];
    if (other !== undefined && word.length > 3 && lexicon.count(other + stem) > FEW_PRINTED) return true;
  }
  return (
    /^[فبلك]\p{L}{3,}$/u.test(word) && lexicon.count(stem) > Math.max(FEW_PRINTED, 2 * lexicon.count(word))
  );
}

/** A stem printed less is no evidence that a rarer word is made of it. */
export const FEW_PRINTED = 1;

/** «المحترف», «مبتهلين», «مفترس»: what somebody is or does, however seldom it is read. */
export function isParticiple(word: string): boolean {
  return (
    /^(?:ال)?م\p{L}{3,}(?:ين|ون|ات|ه)$|^م\p{L}ت\p{L}{2}$/u.test(word) ||
    /^ال(?:مت?\p{L}{3}|مت\p{L}ا\p{L}{2})(?<!ي)$/u.test(word)
  );
}
