// The small pieces date expressions are built from: numbers, ordinals, months, years.

import { foldedForm } from "../../text/fold.ts";
import type { CalendarName } from "../calendar.ts";
import { END, type Token, type TokenisedText } from "../tokens.ts";
import { SHORT_COMPOUND_MONTHS } from "../words/months.ts";
import { TEEN_MARKERS } from "../words/number-words.ts";

/** What was read, and the index of the token after it. */
export type Part<T> = { readonly value: T; readonly end: number };

export type MonthPart = {
  readonly calendar: CalendarName;
  readonly month: number;
  readonly needs: "nothing" | "preposition" | "number";
  /** «تموز/يوليو»: two names for one month leave no doubt. */
  readonly isDual: boolean;
};

export type YearPart = { readonly year: number; readonly era: "gregorian" | "hijri" | null };

/** The folded words of a space-separated list. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(" ").map(foldedForm));
}

/** A set of words as `wordSet` makes it, each word also with «و», «ب», «ل», «ف», «ك» or «وب», «ول» before it. */
export function wordSetWithClitics(list: string): ReadonlySet<string> {
  const words = [...wordSet(list)];
  const prefixed = words.flatMap((word) => CLITICS.map((clitic) => clitic + word));
  // «لـ» before the article writes no alef: «للمونديال».
  const fused = words.filter((word) => word.startsWith("ال")).map((word) => `لل${word.slice(2)}`);
  return new Set([...words, ...prefixed, ...fused]);
}

const CLITICS = ["و", "ب", "ل", "ف", "ك", "وب", "ول"];
const TEENS = new Set(TEEN_MARKERS.map(foldedForm));
const HUNDRED = wordSet("مئة مائة");
const THOUSAND = wordSet("ألف آلاف ألفا");
const ORDINAL_SUFFIX = wordSet("st nd rd th");

/** «فاتح» in Morocco, «غرة» in Tunisia, «أول أيار» in the Levant: the first of a month. */
const FIRST_DAY = wordSet("فاتح الفاتح غرة أول");
const DUAL_SEPARATORS = new Set(["/", "-", "–", "،", ","]);
const GREGORIAN_ERA = wordSet("م ء ميلادي ميلادية للميلاد");
const HIJRI_ERA = wordSet("ه هجري هجرية للهجرة");
const YEAR_WORDS = wordSet("عام العام سنة السنة");

export function tokenAt(text: TokenisedText, i: number): Token {
  return text.at(i) ?? END;
}

export function isSign(token: Token, signs: string): boolean {
  return token.kind === "sign" && token.text !== "" && signs.includes(token.text);
}

/** «أربع», «خمسة وعشرين», «ألف وتسعمئة وواحد وأربعين»; digits are not words. */
export function cardinalAt(text: TokenisedText, start: number): Part<number> | null {
  let total = 0;
  let previous = Number.POSITIVE_INFINITY;
  let end = start;
  // The longest number in use, a year with thousands, hundreds, units and tens, has four links.
  for (let links = 0; links < 6; links++) {
    const token = tokenAt(text, end);
    const value = token.lexeme.cardinal;
    // «وأحد عشر» folds to the letters of «واحد».
    const isAndOne = links > 0 && token.text === "واحد" && TEENS.has(tokenAt(text, end + 1).text);
    if (value === undefined || (links > 0 && token.clitic !== "و" && !isAndOne)) break;
    const isTensAfterUnit = previous < 10 && value >= 20 && value < 100;
    if (links > 0 && value >= previous && !isTensAfterUnit) break;
    const next = tokenAt(text, end + 1);
    const isPlain = next.clitic === "";
    if (value < 10 && isPlain && TEENS.has(next.text)) {
      total += value + 10;
      end += 2;
      previous = 10;
    } else if (value > 2 && value < 10 && isPlain && HUNDRED.has(next.text)) {
      total += value * 100;
      end += 2;
      previous = 100;
    } else if (value < 1000 && isPlain && THOUSAND.has(next.text)) {
      total = (total + value) * 1000;
      end += 2;
      previous = 1000;
    } else {
      total += value;
      end += 1;
      previous = isTensAfterUnit ? 10 : value;
    }
  }
  return end === start ? null : { value: total, end };
}

/** «الأول», «الثاني عشر», «الحادي والعشرين». */
export function ordinalAt(text: TokenisedText, i: number): Part<number> | null {
  const value = tokenAt(text, i).lexeme.ordinal;
  if (value === undefined) return null;
  const next = tokenAt(text, i + 1);
  if (value < 10 && next.clitic === "" && TEENS.has(next.text)) return { value: value + 10, end: i + 2 };
  const tens = next.lexeme.ordinal;
  if (value < 10 && next.clitic === "و" && tens !== undefined && tens >= 20) {
    return { value: value + tens, end: i + 2 };
  }
  return { value, end: i + 1 };
}

/** False where `dayOfMonthAt` can find nothing, told without reading. */
export function mayBeDay(token: Token): boolean {
  if (token.kind === "number") return token.end - token.start <= 2;
  return token.lexeme.ordinal !== undefined || FIRST_DAY.has(token.text);
}

/** Digits 1–31, «11th», or an ordinal; `isOrdinal` asks for «من» before the month. */
export function dayOfMonthAt(
  text: TokenisedText,
  i: number,
): Part<{ day: number; isOrdinal: boolean }> | null {
  const token = tokenAt(text, i);
  if (token.kind === "number") {
    if (token.text.length > 2 || !(token.value >= 1 && token.value <= 31)) return null;
    const suffix = ORDINAL_SUFFIX.has(tokenAt(text, i + 1).text) && !tokenAt(text, i + 1).spaceBefore;
    return { value: { day: token.value, isOrdinal: false }, end: suffix ? i + 2 : i + 1 };
  }
  if (FIRST_DAY.has(token.text)) return { value: { day: 1, isOrdinal: false }, end: i + 1 };
  const ordinal = ordinalAt(text, i);
  if (ordinal === null || ordinal.value > 31) return null;
  return { value: { day: ordinal.value, isOrdinal: true }, end: ordinal.end };
}

/** One month, with its second name if one follows: «تموز/يوليو», «يناير (كانون الثاني)». */
export function monthAt(text: TokenisedText, i: number): Part<MonthPart> | null {
  const first = monthNameAt(text, i);
  if (first === null) return null;
  const separator = tokenAt(text, first.end);
  // Reuters prints the two names side by side: «12 يناير كانون الثاني».
  const beside = separator.clitic === "" ? monthNameAt(text, first.end) : null;
  if (beside !== null && beside.value.month === first.value.month && beside.value.calendar === "gregorian") {
    return { value: { ...first.value, needs: "nothing", isDual: true }, end: beside.end };
  }
  // «أكتوبر تشرين 2014»: half of the second name.
  if (
    HALF_NAMES.has(separator.text) &&
    separator.clitic === "" &&
    first.value.calendar === "gregorian" &&
    !isOrdinalWord(tokenAt(text, first.end + 1))
  ) {
    return { value: { ...first.value, needs: "nothing", isDual: true }, end: first.end + 1 };
  }
  // «(سبتمبر) أيلول 2007»
  const isClosed = separator.text === ")" && tokenAt(text, i - 1).text === "(";
  const behind = isClosed ? monthNameAt(text, first.end + 1) : null;
  if (behind !== null && behind.value.month === first.value.month && behind.value.calendar === "gregorian") {
    return { value: { ...first.value, needs: "nothing", isDual: true }, end: behind.end };
  }
  const isBracket = separator.text === "(";
  if (!isBracket && !(separator.kind === "sign" && DUAL_SEPARATORS.has(separator.text))) return first;
  const second = monthNameAt(text, first.end + 1);
  if (second === null || second.value.month !== first.value.month) return first;
  if (second.value.calendar === "hijri" || first.value.calendar === "hijri") return first;
  if (isBracket && tokenAt(text, second.end).text !== ")") return first;
  const value: MonthPart = {
    calendar: "gregorian",
    month: first.value.month,
    needs: "nothing",
    isDual: true,
  };
  return { value, end: isBracket ? second.end + 1 : second.end };
}

const HALF_NAMES = wordSet("تشرين كانون");

function isOrdinalWord({ kind, lexeme }: Token): boolean {
  return kind === "word" && lexeme.ordinal !== undefined;
}

function monthNameAt(text: TokenisedText, i: number): Part<MonthPart> | null {
  const token = tokenAt(text, i);
  if (token.kind !== "word") return null;
  const compound = SHORT_COMPOUND_MONTHS[token.text];
  if (compound !== undefined) {
    const index = tokenAt(text, i + 1);
    const month = index.text === "1" ? compound[0] : index.text === "2" ? compound[1] : null;
    if (month !== null && !index.spaceBefore) {
      return { value: { calendar: "gregorian", month, needs: "number", isDual: false }, end: i + 2 };
    }
  }
  for (const start of token.lexeme.months ?? []) {
    if (!start.rest.every((word, offset) => isPlainWord(tokenAt(text, i + 1 + offset), word))) continue;
    // «أب» is a father and «آب» a month; folding has made them one.
    const isBareAb = token.text === "اب" && text.source.original.charAt(sourceOffset(text, token)) !== "آ";
    const needs = isBareAb ? "number" : start.needs;
    const value: MonthPart = { calendar: start.calendar, month: start.month, needs, isDual: false };
    return { value, end: i + 1 + start.rest.length };
  }
  return null;
}

function isPlainWord(token: Token, word: string): boolean {
  return token.kind === "word" && token.text === word && token.clitic === "";
}

function sourceOffset(text: TokenisedText, token: Token): number {
  return text.source.toOriginal([token.start, token.end])[0];
}

/** Four digits that can be a year, with their era if printed: «2022», «2022م», «1443هـ». */
export function bareYearAt(text: TokenisedText, i: number): Part<YearPart> | null {
  const token = tokenAt(text, i);
  if (token.kind !== "number" || token.text.length !== 4) return null;
  if (!(token.value >= 1000 && token.value <= 2199)) return null;
  const next = tokenAt(text, i + 1);
  if (!next.spaceBefore && isSign(next, ".,:/٫٬") && isTight(tokenAt(text, i + 2))) return null;
  // «أولها بطول (1250م)»: metres, unless a word says that a year comes.
  const isLength = token.value < FIRST_BARE_YEAR_OF_ERA && next.text === "م" && !next.spaceBefore;
  if (isLength && !YEAR_COMES.has(tokenAt(text, i - 1).text)) return null;
  return withEra(text, token.value, i + 1);
}

const FIRST_BARE_YEAR_OF_ERA = 1500;
const YEAR_COMES = wordSet("في منذ حتى إلى بين و من عام العام سنة السنة لعام لسنة قبل بعد منتصف نهاية بداية");

function isTightWord(token: Token): boolean {
  return token.kind === "word" && !token.spaceBefore;
}

export function isTight(token: Token): boolean {
  return token.kind === "number" && !token.spaceBefore;
}

/** «عام 636م», «سنة 61 للهجرة»: a year before 1000 needs its era. */
function earlyYearAt(text: TokenisedText, i: number): Part<YearPart> | null {
  const token = tokenAt(text, i);
  if (token.kind !== "number" || token.text.length > 3 || !(token.value >= 1)) return null;
  const year = withEra(text, token.value, i + 1);
  return year.value.era === null ? null : year;
}

/** «عام 2022», «سنة ألف وتسعمئة وواحد وأربعين», or four digits. */
export function yearAt(text: TokenisedText, i: number): Part<YearPart> | null {
  if (!isYearWord(tokenAt(text, i))) return bareYearAt(text, i);
  // «عام .2014»: a full stop on the wrong side of the number, as some desks' software prints it.
  const stray = isSign(tokenAt(text, i + 1), ".") && isTight(tokenAt(text, i + 2)) ? 1 : 0;
  const digits = bareYearAt(text, i + 1 + stray) ?? earlyYearAt(text, i + 1 + stray);
  if (digits !== null) return digits;
  const words = cardinalAt(text, i + 1);
  if (words === null || words.value < 1000 || words.value > 2199) return null;
  return withEra(text, words.value, words.end);
}

export function isYearWord(token: Token): boolean {
  return token.kind === "word" && YEAR_WORDS.has(token.text);
}

function withEra(text: TokenisedText, year: number, end: number): Part<YearPart> {
  const token = tokenAt(text, end);
  // «1442 هـ.» ends a sentence; «م.ت» is an abbreviation.
  const isDotted = isSign(tokenAt(text, end + 1), "./") && isTightWord(tokenAt(text, end + 2));
  // «1000م3» is a volume.
  const isMeasure = isTight(tokenAt(text, end + 1));
  if (token.kind === "word" && !isMeasure && !(token.text.length === 1 && isDotted)) {
    if (GREGORIAN_ERA.has(token.text)) return { value: { year, era: "gregorian" }, end: end + 1 };
    if (HIJRI_ERA.has(token.text)) return { value: { year, era: "hijri" }, end: end + 1 };
  }
  return { value: { year, era: null }, end };
}
