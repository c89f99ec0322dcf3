// The grammar of dates with a month or a year: numeric, named, listed, in any printed order.

import { type CalendarName, LIBYAN_YEAR_OFFSET } from "../calendar.ts";
import type { CalendarExpression, Relation } from "../expression.ts";
import { MONTH_REACH } from "../openers.ts";
import {
  bareYearAt,
  cardinalAt,
  dayOfMonthAt,
  isSign,
  isYearWord,
  type MonthPart,
  mayBeDay,
  monthAt,
  ordinalAt,
  type Part,
  tokenAt,
  wordSet,
  wordSetWithClitics,
  type YearPart,
  yearAt,
} from "../parts.ts";
import type { Token, TokenisedText } from "../tokens.ts";
import { gluedClockAt, timeAfterDate } from "./clock-times.ts";

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
const EVERY = "كل";

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
const THIS = wordSet("هذا هذه");
const UNTIL = "غايه";
const LIST_WORDS = wordSet("و إلى حتى أو");
const RANGE_SIGNS = "-–—،,/";

/** Words before a weak month name that make it one: «في مارس», «منذ آب». */
export const MONTH_PREPOSITIONS = wordSet(
  "في منذ حتى خلال قبل بعد من إلى بين نهاية بداية مطلع أوائل أواخر منتصف أواسط مستهل شهر وفي ومن وإلى وبين وبحلول ومنذ بحلول وحتى",
);

/** `12/1/2022`, `2022.01.12`, `2022-01-12T15:11Z`, `11/مارس/1987`. */
export function numericDateAt(text: TokenisedText, i: number): Part<CalendarExpression> | null {
  const first = tokenAt(text, i);
  if (first.kind !== "number" || isJoinedToNumber(text, i)) return null;
  const separator = tokenAt(text, i + 1);
  if (!isSign(separator, "/.-–‐")) return null;
  const named = monthAt(text, i + 2);
  const secondEnd = named === null ? i + 3 : named.end;
  const second = tokenAt(text, i + 2);
  if (named === null && second.kind !== "number") return null;
  if (tokenAt(text, secondEnd).text !== separator.text) return null;
  const third = tokenAt(text, secondEnd + 1);
  if (third.kind !== "number") return null;
  // A sentence can end between two numbers; a date has no spaces round its full stops.
  if (separator.text === "." && (second.spaceBefore || third.spaceBefore)) return null;
  const end = secondEnd + 2;
  const after = tokenAt(text, end);
  const glued = gluedClockAt(text, secondEnd + 1);
  // «16/3/2023-12:05» goes on with its hour.
  const isClockNext = after.text === "-" && tokenAt(text, end + 2).text === ":";
  const isLonger = isSign(after, "./-:") && !after.spaceBefore && isTightNumber(tokenAt(text, end + 1));
  if (isLonger && glued === null && !isClockNext) return null;
  const fields = numericFields(first, named === null ? second : named.value, glued?.value.year ?? third);
  if (fields === null) return null;
  if (glued !== null) {
    const calendar = fields.year >= 1340 && fields.year <= 1500 ? "hijri" : "gregorian";
    return { value: { ...EMPTY, ...fields, calendar, time: glued.value.time }, end: glued.end };
  }
  const era = eraAfter(text, end);
  const isHijriYear = named === null && fields.year >= 1340 && fields.year <= 1500;
  const isHijri = era?.value === "hijri" || (era === null && isHijriYear);
  // «25 / شوال / 1436»: a named month says which calendar.
  if (named !== null && named.value.calendar === "hijri" && fields.year > 1600) return null;
  const calendar = named?.value.calendar ?? (isHijri ? "hijri" : "gregorian");
  const expression: CalendarExpression = { ...EMPTY, ...fields, calendar };
  return withTime(text, { value: expression, end: era?.end ?? end });
}

/** Words before two numbers that make them a date: «يوم 25/3», «بتاريخ 22-4». */
const BEFORE_SHORT_DAY = wordSet("يوم ليوم بتاريخ تاريخ الموافق والموافق المؤرخ المؤرخة");
const BEFORE_SHORT_MONTH = wordSet(
  "في منذ حتى خلال شهر لشهر بتاريخ من إلى بين عن قبل بعد نهاية بداية مطلع أواخر أوائل منتصف تاريخ وفي ومنذ وحتى",
);

/** `25/3` after «يوم» or a weekday, `3/2015` after a preposition: without them two numbers are a share, a score or a law. */
export function shortNumericAt(text: TokenisedText, i: number): Part<CalendarExpression> | null {
  const first = tokenAt(text, i);
  const separator = tokenAt(text, i + 1);
  const second = tokenAt(text, i + 2);
  if (first.kind !== "number" || second.kind !== "number" || second.spaceBefore || separator.spaceBefore)
    return null;
  if (first.text.length > 2 || !isSign(separator, "/-") || isJoinedToNumber(text, i)) return null;
  const after = tokenAt(text, i + 3);
  if (isSign(after, "/-.:%٪") && !after.spaceBefore && isTightNumber(tokenAt(text, i + 4))) return null;
  if (isSign(after, "%٪")) return null;
  const before = tokenAt(text, i - 1);
  if (second.text.length === 4) {
    const isMonth = first.value >= 1 && first.value <= 12 && second.value >= 1900 && second.value <= 2100;
    if (!isMonth || separator.text !== "/" || !BEFORE_SHORT_MONTH.has(before.text)) return null;
    return { value: { ...EMPTY, month: first.value, year: second.value }, end: i + 3 };
  }
  const isDay = first.value >= 1 && first.value <= 31 && second.value >= 1 && second.value <= 12;
  if (!isDay || second.text.length > 2) return null;
  if (!BEFORE_SHORT_DAY.has(before.text) && before.lexeme.weekday === undefined) return null;
  return withTime(text, { value: { ...EMPTY, day: first.value, month: second.value }, end: i + 3 });
}

type NumericFields = Pick<CalendarExpression, "month" | "day" | "isMonthFirst"> & { year: number };

function numericFields(
  first: Token,
  second: Token | MonthPart,
  third: Pick<Token, "text" | "value">,
): NumericFields | null {
  const isNamed = !("kind" in second);
  const middle = isNamed ? second.month : second.value;
  if (!isNamed && second.text.length > 2) return null;
  if (first.text.length === 4 && third.text.length <= 2) {
    const isMonthFirst = third.value <= 12 && middle > 12;
    const [month, day] = isMonthFirst ? [third.value, middle] : [middle, third.value];
    return { year: first.value, month, day, isMonthFirst };
  }
  if (first.text.length > 2 || (third.text.length !== 4 && third.text.length !== 2)) return null;
  const year = third.text.length === 4 ? third.value : third.value + (third.value < 70 ? 2000 : 1900);
  if (year < 1000 || year > 2199) return null;
  // Arabic writes the day first; only a second field above 12 can mean the American order.
  const isMonthFirst = middle > 12 && first.value <= 12;
  const [month, day] = isMonthFirst ? [first.value, middle] : [middle, first.value];
  return { year, month, day, isMonthFirst };
}

/** «12 يناير/كانون الثاني 2022», «الثاني عشر من يناير», «9 و10 من الشهر نفسه», «يناير 03, 2015». */
export function namedDateAt(text: TokenisedText, i: number): Part<CalendarExpression> | null {
  return dayFirstAt(text, i) ?? monthFirstAt(text, i);
}

/** Spares the numbers that count things the reading of a list of days. */
function hasMonthSoon(text: TokenisedText, i: number): boolean {
  if (i + 1 >= text.count) return false;
  return text.nextMonth(i + 1) <= i + MONTH_REACH || tokenAt(text, i + 1).text === OF_IT;
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
  const relation = clippedMonthAt(text, at);
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

/** «الشهر الجاري», «الشهر نفسه», «الجاري»: the month of «12 من …». */
function clippedMonthAt(
  text: TokenisedText,
  i: number,
): Part<Pick<CalendarExpression, "monthRelation">> | null {
  const token = tokenAt(text, i);
  if (CURRENT.has(token.text)) return { value: { monthRelation: 0 }, end: i + 1 };
  // «في 28 منه»: of the month just named; «10 منه» elsewhere is a count.
  const isOfIt = token.text === OF_IT && BEFORE_OF_IT.has(tokenAt(text, i - 2).text);
  if (isOfIt) return { value: { monthRelation: "same" }, end: i + 1 };
  const isThis = token.text === "هذا" && tokenAt(text, i + 1).text === THE_MONTH;
  if (isThis) return { value: { monthRelation: 0 }, end: i + 2 };
  if (token.text !== THE_MONTH) return null;
  const relation = relationAt(tokenAt(text, i + 1)) ?? relationToTold(tokenAt(text, i + 1));
  return relation === null ? null : { value: { monthRelation: relation }, end: i + 2 };
}

/** Last and next in spoken Arabic: «الاثنين اللي فات», «الشهر اللي جاي». */
const SPOKEN_RELATIVE = wordSet("اللي إلي لي");
const SPOKEN_PAST = wordSet("فات فاتت عدى عدت راح راحت مضى");
const SPOKEN_NEXT = wordSet("جاي جاية جايين يجي بيجي");

/** Reads what `relationAt` reads, and «ما قبل الماضي» (−2), «بعد المقبل» (2), and what is said in speech. */
export function relationPhraseAt(text: TokenisedText, i: number): Part<Relation> | null {
  const relation = relationAt(tokenAt(text, i));
  if (relation !== null) return { value: relation, end: i + 1 };
  if (SPOKEN_RELATIVE.has(tokenAt(text, i).text)) {
    const verb = tokenAt(text, i + 1).text;
    if (SPOKEN_PAST.has(verb)) return { value: -1, end: i + 2 };
    if (SPOKEN_NEXT.has(verb)) return { value: 1, end: i + 2 };
  }
  const at = tokenAt(text, i).text === "ما" ? i + 1 : i;
  const side = tokenAt(text, at).text === "قبل" ? -1 : tokenAt(text, at).text === "بعد" ? 1 : 0;
  const isBeyond = side !== 0 && relationAt(tokenAt(text, at + 1)) === side;
  return isBeyond ? { value: 2 * side, end: at + 2 } : null;
}

/** «التالي», «السابق»: of a year or month whose day is named, counted from what the text named last. */
function relationToTold(token: Token): Relation | null {
  if (token.lexeme.adjective === "following") return "following";
  return PREVIOUS.has(token.text) ? "previous" : null;
}

const PREVIOUS = wordSet("السابق السابقة");

/** «الماضي» −1, «الجاري» 0, «المقبل» +1, «نفسه» "same". */
export function relationAt(token: Token): Relation | null {
  if (token.clitic !== "") return null;
  switch (token.lexeme.adjective) {
    case "past":
      return -1;
    case "this":
      return 0;
    case "next":
      return 1;
    case "same":
      return "same";
    default:
      return null;
  }
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

/** Takes the year, or the adjective in its place, that follows a month. */
function yearAfter(text: TokenisedText, part: Part<CalendarExpression>): Part<CalendarExpression> {
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

function eraAfter(text: TokenisedText, i: number): Part<"hijri" | "gregorian"> | null {
  const token = tokenAt(text, i);
  if (token.kind !== "word") return null;
  if (token.text === "ه" || token.text === "هجري" || token.text === "هجريه")
    return { value: "hijri", end: i + 1 };
  if (token.text === "م" || token.text === "ميلادي" || token.text === "ميلاديه" || token.text === "ء") {
    return { value: "gregorian", end: i + 1 };
  }
  return null;
}

function withTime(text: TokenisedText, part: Part<CalendarExpression>): Part<CalendarExpression> {
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
