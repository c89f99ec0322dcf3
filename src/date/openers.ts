// At which tokens a date expression can begin at all: told from what the tokeniser knows, before any rule is tried.

import { foldedForm } from "../text/fold.ts";
import { WordTable } from "../text/word-table.ts";
import { type Lexeme, lexemeAt, lexiconWords } from "./lexicon.ts";
import type { TokenisedText } from "./tokens.ts";

/** Words in no lexicon with which a rule begins. */
const OTHER_OPENERS = "على لمدة بمدة ليومي مند بمطلع المولد رؤية";

/**
 * Among the most frequent words of any text, they begin nothing without a companion: a number, a word of the lexicon,
 * or one of `COMPANIONS`. «في» alone would otherwise send every rule looking.
 */
const NEED_COMPANY =
  "في على قبل بعد منذ مند خلال طوال طيلة مدة غضون عدة بضعة بضع نحو حوالي قرابة زهاء أكثر أقل آخر أول هذا هذه وقت";

/** Words in no lexicon that a rule looks for behind one that needs company. */
const COMPANIONS = "من منه ما ال أزيد مدار سابق مبكر لاحق متأخر";

const others = new WordTable(folded(OTHER_OPENERS));
const needy = new Set(folded(NEED_COMPANY));
const companions = new WordTable(folded(COMPANIONS));

const TEH = 0x062a;
const ALEF = 0x0627;

const NEVER = 0;
const ALWAYS = 1;
const IN_COMPANY = 2;

/** By the number of the lexeme. */
const opening = Uint8Array.from([
  NEVER,
  ...lexiconWords.map((word, at) => openingOf(word, lexemeAt(at + 1))),
]);

function folded(list: string): string[] {
  return list.split(" ").map(foldedForm);
}

function openingOf(word: string, lexeme: Lexeme): number {
  const { isKeyword, months, weekday, unit, cardinal, ordinal, dayPart } = lexeme;
  const roles = [isKeyword, months, weekday, unit, cardinal, ordinal, dayPart];
  if (roles.every((role) => role === undefined)) {
    return isDecade(word, 0, word.length) || others.find(word, 0, word.length) >= 0 ? ALWAYS : NEVER;
  }
  const isKeywordOnly = isKeyword === true && roles.filter((role) => role !== undefined).length === 1;
  return isKeywordOnly && needy.has(word) ? IN_COMPANY : ALWAYS;
}

/** False only where no rule can read anything that begins at token `i`. */
export function mayOpen(text: TokenisedText, i: number): boolean {
  if (text.isSign(i)) return false;
  if (!text.isWord(i)) return true;
  const number = text.lexemeNumber(i);
  switch (number === 0 ? openingOfUnknown(text, i) : opening[number]) {
    case NEVER:
      return false;
    case IN_COMPANY:
      return isCompany(text, i + 1);
    default:
      return true;
  }
}

function openingOfUnknown(text: TokenisedText, i: number): number {
  const start = text.startOf(i);
  const end = text.endOf(i);
  if (isDecade(text.folded.text, start, end)) return ALWAYS;
  if (others.find(text.folded.text, start, end) < 0) return NEVER;
  return needy.has(text.folded.text.slice(start, end)) ? IN_COMPANY : ALWAYS;
}

/** Anything but a plain word that no table knows. */
function isCompany(text: TokenisedText, i: number): boolean {
  if (i >= text.count || !text.isWord(i) || text.lexemeNumber(i) > 0) return true;
  const start = text.startOf(i);
  const end = text.endOf(i);
  return isDecade(text.folded.text, start, end) || companions.find(text.folded.text, start, end) >= 0;
}

/** «التسعينيات»: decades are open to clitics of their own, and all end alike; many other words do too. */
function isDecade(text: string, start: number, end: number): boolean {
  return end - start > 5 && text.charCodeAt(end - 1) === TEH && text.charCodeAt(end - 2) === ALEF;
}
