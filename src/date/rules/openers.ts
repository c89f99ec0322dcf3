// At which tokens a date expression can begin at all: told from what the tokeniser knows, before any rule is tried.

import { foldedForm } from "../../text/fold.ts";
import type { TokenisedText } from "../tokens.ts";
import { type Lexeme, NO_LEXEME } from "../words/date-words.ts";

/** Words in no lexicon with which a rule begins. */
const OTHER_OPENERS = "مثل على لمدة بمدة ليومي مند بمطلع المولد رؤية";

/**
 * Among the most frequent words of any text, they begin nothing without a companion: a number, a word of the lexicon,
 * or one of `COMPANIONS`. «في» alone would otherwise send every rule looking.
 */
const NEED_COMPANY =
  "مثل في على قبل بعد منذ مند خلال طوال طيلة مدة غضون عدة بضعة بضع نحو حوالي قرابة زهاء أكثر أقل آخر أول ثاني ثالث رابع خامس هذا هذه وقت";

/** Words in no lexicon that a rule looks for behind one that needs company. */
const COMPANIONS = "من منه ما ال أزيد مدار سابق مبكر لاحق متأخر المساء الصباح ق";

const others = folded(OTHER_OPENERS);
const needy = folded(NEED_COMPANY);
const companions = folded(COMPANIONS);

/** Words in no lexicon that matter all the same. */
export const openerWords: readonly string[] = [...new Set([...others, ...companions])];

/** What a word may be where an expression begins, several at once. */
export const OPENING = { opens: 1, needsCompany: 2, isCompany: 4 } as const;

function folded(list: string): ReadonlySet<string> {
  return new Set(list.split(" ").map(foldedForm));
}

/** A union of `OPENING` bits. @param word as its lexeme is listed, where it has one */
export function openingOf(word: string, lexeme: Lexeme): number {
  const { isKeyword, months, weekday, unit, cardinal, ordinal, dayPart } = lexeme;
  const roles = [isKeyword, months, weekday, unit, cardinal, ordinal, dayPart];
  const count = roles.filter((role) => role !== undefined).length;
  const company = lexeme !== NO_LEXEME || companions.has(word) ? OPENING.isCompany : 0;
  if (count === 0 && !others.has(word)) return company;
  const isOnlyKeyword = count === 0 || (count === 1 && isKeyword === true);
  return company | OPENING.opens | (isOnlyKeyword && needy.has(word) ? OPENING.needsCompany : 0);
}

/** Whether the word at `i` is one with which a rule begins. */
export function opens(text: TokenisedText, i: number): boolean {
  return (text.openingOf(i) & OPENING.opens) !== 0;
}

/** False only where no rule can read anything that begins at token `i`. */
export function mayOpen(text: TokenisedText, i: number): boolean {
  const opening = text.openingOf(i);
  if ((opening & OPENING.opens) === 0) return false;
  if (text.isNumber(i)) return mayOpenWithNumber(text, i);
  if ((opening & OPENING.needsCompany) === 0 || i + 1 === text.count) return true;
  return (text.openingOf(i + 1) & OPENING.isCompany) !== 0;
}

/** A list of five days, a second month name and its bracket fit in this many tokens. */
export const MONTH_REACH = 14;
const FIRST_BARE_YEAR = 1000;

/** A number opens a year by its size, a date by a month near it, all else by the sign or the word behind it. */
function mayOpenWithNumber(text: TokenisedText, i: number): boolean {
  if (text.valueOf(i) >= FIRST_BARE_YEAR) return true;
  const next = i + 1;
  if (next === text.count) return false;
  if (text.isSign(next)) return true;
  if (!text.isNumber(next) && (text.openingOf(next) & OPENING.isCompany) !== 0) return true;
  return text.nextMonth(next) <= i + MONTH_REACH;
}
