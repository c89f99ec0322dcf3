// The grammar of dates whose month is named, with its day or without: «12 من يناير», «9 و10 من الشهر نفسه», «تموز/يوليو».

import type { CalendarExpression, Relation } from "../expression.ts";
import type { Token, TokenisedText } from "../tokens.ts";
import { timeAfterDate } from "./clock-times.ts";
import { MONTH_REACH } from "./openers.ts";
import {
  bareYearAt,
  dayOfMonthAt,
  isSign,
  type MonthPart,
  mayBeDay,
  monthAt,
  ordinalAt,
  type Part,
  tokenAt,
  wordSet,
  wordSetWithClitics,
} from "./parts.ts";
import { relationAt, relationToTold } from "./relations.ts";
import { withYear, yearAfter } from "./year-of-date.ts";

export const EMPTY: CalendarExpression = {
  kind: "calendar",
  calendar: "gregorian",
  year: null,
  solarYear: null,
  isEraOpen: false,
  yearRelation: null,
  month: null,
  monthRelation: null,
  monthSide: null,
  day: null,
  lastDay: null,
  weekday: null,
  deictic: null,
  time: null,
  isMonthFirst: false,
  part: null,
  isYearless: false,
  isOfEvent: false,
  isOrdinalDay: false,
};

const FROM = "من";
/** Called by their day for good, whose year everyone knows and no grammar can: «ثورة 25 يناير». */
const NAMED_FOR_DAY = wordSetWithClitics(
  "ثورة ثورتي ثورتا انقلاب انتفاضة حركة حراك ذكرى حرب نكسة نكبة انتصار نصر",
);
/** What happened on a day and is called by it for a while: «زلزال 6 فبراير». */
const HAPPENED_ON_DAY = wordSetWithClitics(
  "هجمات أحداث مجزرة زلزال تفجيرات مذبحة هجوم اعتداءات اعتداء تفجير انفجار فيضانات عملية اتفاق اتفاقية بيان حادث حادثة فاجعة كارثة مظاهرات تظاهرات احتجاجات",
);

const AFTER_EPOCH = wordSet("بعد قبل");

const MONTH_WORD = wordSet("شهر الشهر");
const THE_MONTH = "الشهر";
const OF_IT = "منه";
const BEFORE_OF_IT = wordSet("في يوم وفي حتى إلى و");
const CURRENT = wordSet("الجاري الحالي");
const UNTIL = "غايه";
const LIST_WORDS = wordSet("و إلى حتى أو");
const RANGE_SIGNS = "-–—،,/";

/** Words before a weak month name that make it one: «في مارس», «منذ آب». */
export const MONTH_PREPOSITIONS = wordSet(
  "في منذ حتى خلال قبل بعد من إلى بين نهاية بداية مطلع أوائل أواخر منتصف أواسط مستهل شهر وفي ومن وإلى وبين وبحلول ومنذ بحلول وحتى",
);

/** «12 يناير/كانون الثاني 2022», «الثاني عشر من يناير», «9 و10 من الشهر نفسه», «يناير 03, 2015». */
export function namedDateAt(text: TokenisedText, i: number): Part<CalendarExpression> | null {
  return dayFirstAt(text, i) ?? monthFirstAt(text, i);
}

/** Spares the numbers that count things the reading of a list of days. */
function hasMonthSoon(text: TokenisedText, i: number): boolean {
  if (i + 1 >= text.count) return false;
  return text.nextMonth(i + 1) <= i + MONTH_REACH || isOfIt(text, i + 1) || isOfIt(text, i + 2);
}

function dayFirstAt(text: TokenisedText, i: number): Part<CalendarExpression> | null {
  if (!mayBeDay(tokenAt(text, i)) || !hasMonthSoon(text, i)) return null;
  const days = dayListAt(text, i);
  if (days === null) return null;
  const { first, last, isOrdinal } = days.value;
  if (isOrdinal && isCounting(text, i)) return null;
  let at = days.end;
  const joiner = tokenAt(text, at);
  const isJoined = joiner.text === FROM;
  if (isJoined) at++;
  else if (isSign(joiner, "/-،,") || (isSign(joiner, ".") && !isOrdinal)) at++;
  const relation = clippedMonthAt(text, i, at);
  if (relation !== null && !isSign(joiner, "/-،,.")) {
    const value = { ...EMPTY, day: first, lastDay: last, ...relation.value };
    return withTime(text, yearAfter(text, { value, end: relation.end }));
  }
  if (MONTH_WORD.has(tokenAt(text, at).text)) at++;
  const month = monthAt(text, at);
  if (month === null) return null;
  // «الأول يناير» is no date: an ordinal needs «من», or to stand without its article in Maghrebi use.
  if (isOrdinal && !isJoined && first < 4 && days.end === i + 1) return null;
  if (tokenAt(text, at).clitic !== "" && tokenAt(text, at).clitic !== "ل") return null;
  const before = tokenAt(text, i - 1);
  const value = { ...calendarOf(month.value, { day: first, lastDay: last }), isOrdinalDay: isOrdinal };
  const dated = withTime(text, yearAfter(text, { value, end: epithetEnd(text, month) }));
  if (isScore(text, at) && dated.value.solarYear !== null) return null;
  if (dated.value.year !== null || dated.end > month.end) return dated;
  if (!isDayOfMonth(text, i, at, month.value, joiner)) return null;
  // «ما بعد 30 يونيو»
  const isEpoch = AFTER_EPOCH.has(before.text) && tokenAt(text, i - 2).text === "ما";
  const isOfEvent = HAPPENED_ON_DAY.has(before.text) || isEpoch;
  const isYearless = NAMED_FOR_DAY.has(before.text) || isQuoted(text, i, dated.end);
  return isOfEvent || isYearless
    ? { value: { ...dated.value, isOfEvent, isYearless }, end: dated.end }
    : dated;
}

/** «ثورتي «25 يناير» و«30 يونيو»»: a day in quotation marks is a name. */
function isQuoted(text: TokenisedText, first: number, end: number): boolean {
  return isSign(tokenAt(text, first - 1), "«“") && isSign(tokenAt(text, end), "»”");
}

/** «فاز 1-صفر عام 1993»: a score, and the year it was made in. */
function isScore(text: TokenisedText, at: number): boolean {
  if (tokenAt(text, at).text !== "صفر" || !isSign(tokenAt(text, at - 1), "-–")) return false;
  return tokenAt(text, at - 2).kind === "number";
}

/** «2-صفر» is a score: a month that is a common word needs its year, or a word that says that a day comes. */
function isDayOfMonth(text: TokenisedText, i: number, at: number, month: MonthPart, joiner: Token): boolean {
  if (month.calendar === "libyan") return false;
  if (tokenAt(text, at).text !== "صفر") return true;
  const before = tokenAt(text, i - 1);
  return joiner.kind !== "sign" && (DAY_COMES.has(before.text) || before.lexeme.weekday !== undefined);
}

const DAY_COMES = wordSet("يوم في بتاريخ من حتى إلى منذ الموافق ليوم وفي شهر ليلة");

/** «الأسبوع الثاني من يناير» counts weeks; «إلى الثاني من يناير» does not, though «إلى» begins like the article. */
function isCounting(text: TokenisedText, i: number): boolean {
  const before = tokenAt(text, i - 1);
  const start = tokenAt(text, i);
  if (!before.text.startsWith("ال") || !start.spaceBefore || start.lineBefore) return false;
  // «الاثنين المقبل السابع والعشرين من يوليو»
  if (relationAt(before) !== null && tokenAt(text, i - 2).lexeme.weekday !== undefined) return false;
  // «القاضية الخامس من أيلول»: where they do not agree, the ordinal is a day of its own.
  const isFeminine = before.text.endsWith("ه");
  if (isFeminine && !start.text.endsWith("ه")) return false;
  return before.lexeme.weekday === undefined && !BEFORE_ORDINAL_DAY.has(before.text);
}

const BEFORE_ORDINAL_DAY = wordSet("اليوم و إلى حتى أو الموافق المصادف الموافقة المصادفة");

function isOfIt(text: TokenisedText, i: number): boolean {
  return tokenAt(text, i).text === OF_IT;
}

/** «الشهر الجاري», «الشهر نفسه», «الجاري»: the month of «12 من …». */
function clippedMonthAt(
  text: TokenisedText,
  day: number,
  i: number,
): Part<Pick<CalendarExpression, "monthRelation">> | null {
  const token = tokenAt(text, i);
  if (CURRENT.has(token.text)) return { value: { monthRelation: 0 }, end: i + 1 };
  // «في 28 منه»: of the month just named; «10 منه» elsewhere is a count.
  if (isOfIt(text, i) && BEFORE_OF_IT.has(tokenAt(text, day - 1).text))
    return { value: { monthRelation: "same" }, end: i + 1 };
  const isThis = token.text === "هذا" && tokenAt(text, i + 1).text === THE_MONTH;
  if (isThis) return { value: { monthRelation: 0 }, end: i + 2 };
  if (token.text !== THE_MONTH) return null;
  const relation = relationAt(tokenAt(text, i + 1)) ?? relationToTold(tokenAt(text, i + 1));
  return relation === null ? null : { value: { monthRelation: relation }, end: i + 2 };
}

/** `9`, `9 و10`, `9-12`, `9 إلى 12`, «الثاني عشر». */
function dayListAt(
  text: TokenisedText,
  i: number,
): Part<{ first: number; last: number | null; isOrdinal: boolean }> | null {
  const start = dayOfMonthAt(text, i);
  if (start === null || isJoinedToNumber(text, i)) return null;
  let end = start.end;
  let last: number | null = null;
  // Six links hold a working week; a longer list is no date.
  for (let links = 0; links < 6 && !start.value.isOrdinal; links++) {
    const connector = tokenAt(text, end);
    const isWord = connector.kind === "word" && LIST_WORDS.has(connector.text) && connector.clitic === "";
    if (!isWord && !isSign(connector, RANGE_SIGNS)) break;
    // «20 إلى غاية 27»
    const at = tokenAt(text, end + 1).text === UNTIL ? end + 2 : end + 1;
    const next = dayOfMonthAt(text, at);
    if (next === null || next.value.isOrdinal || next.value.day <= (last ?? start.value.day)) break;
    last = next.value.day;
    end = next.end;
  }
  if (start.value.isOrdinal) {
    const second = secondOrdinalAt(text, end);
    if (second !== null && second.value > start.value.day) ({ value: last, end } = second);
  }
  return { value: { first: start.value.day, last, isOrdinal: start.value.isOrdinal }, end };
}

/** «الثالث والرابع من», «الثامن عشر إلى الحادي والعشرين من». */
function secondOrdinalAt(text: TokenisedText, i: number): Part<number> | null {
  const token = tokenAt(text, i);
  const isWord = token.kind === "word" && token.clitic === "" && LIST_WORDS.has(token.text);
  if (!isWord && token.clitic !== "و") return null;
  return ordinalAt(text, isWord ? i + 1 : i);
}

/** «يناير 03, 2015», «فبراير ١٤ ٢٠١٠»: the year is required, or any month and number would do. */
export function monthFirstAt(text: TokenisedText, i: number): Part<CalendarExpression> | null {
  const month = monthAt(text, i);
  if (month === null) return null;
  const day = dayOfMonthAt(text, month.end);
  if (day === null || day.value.isOrdinal) return null;
  const comma = isSign(tokenAt(text, day.end), "،,") ? day.end + 1 : day.end;
  const year = bareYearAt(text, comma);
  if (year === null) return null;
  const value = withYear(calendarOf(month.value, { day: day.value.day }), year.value);
  return value === null ? null : withTime(text, { value, end: year.end });
}

/** «تموز/يوليو 2019», «تشرين الأول الماضي», «تموز من العام 2019», «شهر رمضان». */
export function monthOnlyAt(
  text: TokenisedText,
  i: number,
  isAlone: boolean,
): Part<CalendarExpression> | null {
  const hasMonthWord = tokenAt(text, i).text === "شهر";
  const month = monthAt(text, hasMonthWord ? i + 1 : i);
  if (month === null || isScore(text, i)) return null;
  const end = epithetEnd(text, month);
  const dated = yearAfter(text, { value: calendarOf(month.value, {}), end });
  // «الصيف الماضي» is a season: the months of Libya need their year.
  if (month.value.calendar === "libyan" && dated.value.year === null) return null;
  const hasYear = dated.end > month.end;
  if (hasYear || isAlone || hasMonthWord || month.value.isDual || month.value.needs === "nothing")
    return dated;
  const before = tokenAt(text, i - 1);
  const start = tokenAt(text, i);
  // «بداية ماي», «مارس وجوان»: parts and neighbours of months are months, whatever else they may be.
  const isListed = start.clitic === "و" && before.lexeme.months?.[0]?.calendar === "gregorian";
  if (MONTH_PARTS.has(before.text) || isListed) return dated;
  if (month.value.needs === "number") return null;
  const isInstead = before.text === "عن" && INSTEAD.has(tokenAt(text, i - 2).text);
  return isInstead ||
    MONTH_PREPOSITIONS.has(before.text) ||
    start.clitic.endsWith("ل") ||
    start.clitic.endsWith("ب")
    ? dated
    : null;
}

const MONTH_PARTS = wordSetWithClitics("نهاية بداية مطلع أوائل أواخر منتصف أواسط مستهل موفى");
const INSTEAD = wordSet("عوضا بدلا");

/** «رمضان المبارك», «محرم الحرام»: the epithet stands between a Hijri month and its year. */
function epithetEnd(text: TokenisedText, { value, end }: Part<MonthPart>): number {
  return value.calendar === "hijri" && EPITHETS.has(tokenAt(text, end).text) ? end + 1 : end;
}

const EPITHETS = wordSet("المبارك الفضيل الكريم الحرام المعظم المكرم الخير");

export function calendarOf(
  month: MonthPart,
  fields: Partial<Pick<CalendarExpression, "day" | "lastDay">>,
): CalendarExpression {
  return { ...EMPTY, calendar: month.calendar, month: month.month, ...fields };
}

export function relatedMonth(relation: Relation): CalendarExpression {
  return { ...EMPTY, monthRelation: relation };
}

export function withTime(text: TokenisedText, part: Part<CalendarExpression>): Part<CalendarExpression> {
  if (part.value.day === null || part.value.lastDay !== null) return part;
  // ISO 8601 puts a «t» between the two.
  const isIso = tokenAt(text, part.end).text === "t" && !tokenAt(text, part.end).spaceBefore;
  const time = timeAfterDate(text, isIso ? part.end + 1 : part.end);
  return time === null ? part : { value: { ...part.value, time: time.value }, end: time.end };
}

/** Whether the number at `i` continues another number: «3.12», «10:45», «1/2». */
export function isJoinedToNumber(text: TokenisedText, i: number): boolean {
  const token = tokenAt(text, i);
  const before = tokenAt(text, i - 1);
  if (token.spaceBefore || before.spaceBefore) return false;
  // «05:46-15 مارس»: the hour before is complete.
  if (before.text === "-" && tokenAt(text, i - 3).text === ":") return false;
  return isSign(before, ".,:/-٫٬") && tokenAt(text, i - 2).kind === "number";
}

export function isTightNumber(token: Token): boolean {
  return token.kind === "number" && !token.spaceBefore;
}
