// The year that follows a month, in figures or words, or what stands in its place: «من العام الماضي», «قبل عامين».

import { type CalendarName, LIBYAN_YEAR_OFFSET } from "../calendar.ts";
import type { CalendarExpression } from "../expression.ts";
import type { TokenisedText } from "../tokens.ts";
import {
  bareYearAt,
  cardinalAt,
  isSign,
  isYearWord,
  mayBeDay,
  monthAt,
  type Part,
  tokenAt,
  wordSet,
  type YearPart,
  yearAt,
} from "./parts.ts";
import { relationAt, relationPhraseAt, relationToTold } from "./relations.ts";

const FROM = "من";
const THIS = wordSet("هذا هذه");

const EVERY = "كل";

/** Takes the year, or the adjective in its place, that follows a month. */
export function yearAfter(text: TokenisedText, part: Part<CalendarExpression>): Part<CalendarExpression> {
  const direct = directYearAfter(text, part);
  if (direct !== null) return direct;
  const shared = sharedYearAfter(text, part);
  if (shared !== null) return { value: { ...part.value, year: shared }, end: part.end };
  const { value, end } = part;
  const adjective = relationAt(tokenAt(text, end));
  if (adjective !== null && value.month !== null) {
    const explicit = bareYearAt(text, end + 1);
    const dated = explicit === null ? null : withYear(value, explicit.value);
    if (dated !== null && explicit !== null) return { value: dated, end: explicit.end };
    if (typeof adjective !== "number") return { value: { ...value, yearRelation: adjective }, end: end + 1 };
    if (adjective === 0) {
      const current: CalendarExpression = { ...value, yearRelation: 0 };
      return { value: current, end: end + 1 };
    }
    return { value: { ...value, monthSide: adjective === -1 ? "past" : "next" }, end: end + 1 };
  }
  if (tokenAt(text, end).text === FROM && tokenAt(text, end + 1).text === EVERY) {
    if (isYearWord(tokenAt(text, end + 2))) return { value: { ...value, isYearless: true }, end: end + 3 };
  }
  const from = tokenAt(text, end).text === FROM ? end + 1 : end;
  const yearWord = tokenAt(text, from);
  if (isYearWord(yearWord)) {
    const relation = relationPhraseAt(text, from + 1);
    if (relation !== null) return { value: { ...value, yearRelation: relation.value }, end: relation.end };
    const told = relationToTold(tokenAt(text, from + 1));
    if (told !== null) return { value: { ...value, yearRelation: told }, end: from + 2 };
  }
  const yearsAgo = value.month === null ? null : yearsAgoAt(text, end);
  if (yearsAgo !== null) return { value: { ...value, yearRelation: -yearsAgo.value }, end: yearsAgo.end };
  // «29 يوليو هذا العام»
  if (THIS.has(yearWord.text) && isYearWord(tokenAt(text, from + 1))) {
    return { value: { ...value, yearRelation: 0 }, end: from + 2 };
  }
  return part;
}

/** «يوليو قبل عامين», «مارس قبل 3 سنوات»; not «قبل عام من الانتخابات». */
function yearsAgoAt(text: TokenisedText, i: number): Part<number> | null {
  if (tokenAt(text, i).text !== "قبل") return null;
  const digits = tokenAt(text, i + 1);
  const words = cardinalAt(text, i + 1);
  const at = digits.kind === "number" ? i + 2 : (words?.end ?? i + 1);
  const unit = tokenAt(text, at).lexeme.unit;
  if (unit?.unit !== "year" || unit.definite || BEFORE_WHAT.has(tokenAt(text, at + 1).text)) return null;
  const printed = digits.kind === "number" ? digits.value : (words?.value ?? null);
  const years = printed ?? (unit.count === "two" ? 2 : 1);
  return Number.isInteger(years) && years > 0 && years <= LONGEST_MEMORY
    ? { value: years, end: at + 1 }
    : null;
}

const BEFORE_WHAT = wordSet("من على أن عن");

/** The most years that news look back on with «قبل … عامًا». */
const LONGEST_MEMORY = 100;

/** «أشهر يوليو وأغسطس وسبتمبر 2015», «20 نوفمبر و20 ديسمبر 2014»: the year behind the last is that of all. */
function sharedYearAfter(text: TokenisedText, { value, end }: Part<CalendarExpression>): number | null {
  if (value.calendar !== "gregorian" || value.month === null) return null;
  let at = end;
  let last = value.month;
  for (let links = 0; links < LONGEST_LIST_OF_MONTHS; links++) {
    const link = tokenAt(text, at);
    if (isSign(link, "،,")) at++;
    if (tokenAt(text, at).text === "و") at++;
    else if (tokenAt(text, at).clitic !== "و" && !isSign(link, "،,")) return null;
    if (mayBeDay(tokenAt(text, at)) && tokenAt(text, at).kind === "number") at++;
    const month = monthAt(text, at);
    if (month === null || month.value.calendar !== "gregorian" || month.value.month <= last) return null;
    last = month.value.month;
    at = month.end;
    const year = bareYearAt(text, at);
    if (year !== null) return year.value.era === "hijri" ? null : year.value.year;
  }
  return null;
}

const LONGEST_LIST_OF_MONTHS = 5;

function directYearAfter(
  text: TokenisedText,
  part: Part<CalendarExpression>,
): Part<CalendarExpression> | null {
  let at = part.end;
  const separator = tokenAt(text, at);
  if (isSign(separator, "،,/-–.")) at++;
  if (tokenAt(text, at).text === FROM) at++;
  const year = yearAt(text, at) ?? spokenYearAt(text, at);
  if (year === null) return null;
  // «في 12 يناير، عام 2020 شهد …» is rare; «12 يناير. 2022» is the end of a sentence.
  if (isSign(separator, ".") && tokenAt(text, at).spaceBefore) return null;
  const value = withYear(part.value, year.value);
  return value === null ? null : { value, end: year.end };
}

/** «كانون الثاني ألفين وثلاثة عشر»: beside a month the words of a year need no «عام», but more than one of them. */
function spokenYearAt(text: TokenisedText, i: number): Part<YearPart> | null {
  const words = cardinalAt(text, i);
  if (words === null || words.end < i + 2 || words.value < 1900 || words.value > 2100) return null;
  return { value: { year: words.value, era: null }, end: words.end };
}

/** Null where the year cannot belong to the calendar of the month. */
export function withYear(expression: CalendarExpression, { year, era }: YearPart): CalendarExpression | null {
  const calendar = yearCalendar(expression, year, era);
  if (calendar === null) return null;
  // «رمضان 2019»
  if (calendar === "hijri" && year > 1600) return { ...expression, solarYear: year };
  return { ...expression, calendar, year: calendar === "libyan" ? year + LIBYAN_YEAR_OFFSET : year };
}

function yearCalendar(
  { calendar, month }: CalendarExpression,
  year: number,
  era: YearPart["era"],
): CalendarName | null {
  if (calendar === "hijri") {
    const isSolar = year >= 1900 && year <= 2100 && era !== "hijri";
    return isSolar || (year <= 1600 && era !== "gregorian") ? "hijri" : null;
  }
  if (calendar === "libyan") return year >= 1300 && year <= 1400 ? "libyan" : null;
  if (era === "hijri") return month === null ? "hijri" : null;
  return "gregorian";
}
