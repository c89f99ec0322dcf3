// What an expression means on the day it is read, and how sure that is: TIMEX3 value, EDTF, interval, precision, certainty.

import {
  addDays,
  addMonths,
  dayNumber,
  fromDayNumber,
  hijriYearInterval,
  isoDay,
  isoWeek,
  isoWeekday,
  isoYear,
  parseIsoDay,
  twoDigits,
  type YearMonthDay,
} from "../calendar.ts";
import type { CalendarExpression, ClockTime, Expression } from "../expression.ts";
import {
  atTime,
  clock,
  dayOf,
  days,
  derivedBy,
  fixedBy,
  month,
  type Resolution,
  type ResolutionContext,
  UNKNOWN,
  year,
  years,
  yearsPrefix,
} from "./resolution.ts";
import { partOf, resolveCalendar } from "./resolve-calendar.ts";
import { precisionOf, resolveDuration } from "./resolve-duration.ts";
import {
  resolveHoliday,
  resolveMonths,
  resolveNthDay,
  resolveQuarter,
  resolveSubyear,
} from "./resolve-named.ts";

/** Resolves `expression`; `value` is null where the reference would be needed and is not known. */
export function resolve(expression: Expression, context: ResolutionContext): Resolution {
  switch (expression.kind) {
    case "calendar":
      return resolveDate(expression, context);
    case "range":
      return resolveRange(expression.from, expression.to, context);
    case "deictic":
      return resolveDeictic(expression, context);
    case "weekday":
      return resolveWeekday(expression, context);
    case "period":
      return resolvePeriod(expression, context);
    case "duration":
      return resolveDuration(expression, context);
    case "decade":
      return resolveDecade(expression);
    case "century":
      return resolveCentury(expression);
    case "before-christ":
      return resolveBeforeChrist(expression.year);
    case "subyear":
      return resolveSubyear(expression, context);
    case "quarter":
      return resolveQuarter(expression.relation, context);
    case "months":
      return resolveMonths(expression, context);
    case "nth-day":
      return resolveNthDay(expression, context);
    case "seasons":
      return resolveSeasons(expression);
    case "holiday":
      return resolveHoliday(expression, context);
    case "clock":
      return resolveClock(expression.time, context);
    case "vague":
      return { ...UNKNOWN, value: expression.value, certainty: "fixed", why: "relation" };
    default:
      return expression satisfies never;
  }
}

/** «الأحد الثاني من مايو»: the 2nd where that is a Sunday, else the second Sunday. */
function resolveDate(expression: CalendarExpression, context: ResolutionContext): Resolution {
  const resolution = resolveCalendar(expression, context);
  const { weekday, day: date, isOrdinalDay } = expression;
  if (resolution.why !== "contradiction" || !isOrdinalDay || date === null || date > 5) return resolution;
  const month = { ...expression, day: null, weekday: null };
  return resolveNthDay({ kind: "nth-day", weekday, nth: date, month }, context);
}

/** TIMEX3 writes `BC0044`, EDTF counts a year 0: 44 before Christ is `-0043`. */
function resolveBeforeChrist(number: number): Resolution {
  const edtf = number === 1 ? "0000" : `-${isoYear(number - 1)}`;
  return { ...year(1), value: `BC${isoYear(number)}`, edtf, interval: null };
}

/** The years of a Hijri century by the length of its years: 33 of them are 32 of ours. */
function resolveCentury({ century, calendar }: Extract<Expression, { kind: "century" }>): Resolution {
  if (calendar === "before-christ")
    return { ...beforeChrist(100 * century, 100 * century - 99), value: `BC${twoDigits(century - 1)}` };
  const gregorian = yearsPrefix(twoDigits(century - 1), "XX");
  return inCalendar(calendar, gregorian, hijriYears(100 * century - 99, 100 * century));
}

function resolveDecade({ firstYear, calendar }: Extract<Expression, { kind: "decade" }>): Resolution {
  if (calendar === "before-christ") return beforeChrist(firstYear + 9, firstYear);
  const gregorian = yearsPrefix(isoYear(firstYear).slice(0, 3), "X");
  return inCalendar(calendar, gregorian, hijriYears(firstYear, firstYear + 9));
}

/** Takes the Gregorian reading where no era is printed: in news it is the likelier one, and only that. */
function inCalendar(
  calendar: "gregorian" | "hijri" | "unsaid",
  gregorian: Resolution,
  hijri: Resolution,
): Resolution {
  if (calendar === "hijri") return derivedBy("calendar", hijri);
  if (calendar === "gregorian" || hijri.value === null) return gregorian;
  return { ...derivedBy("calendar", gregorian), alternatives: [hijri.value] };
}

/** The Gregorian years in which these years of the Hijra lie, to a year. */
function hijriYears(first: number, last: number): Resolution {
  const solar = (number: number): number => Math.floor(number * HIJRI_YEAR + HIJRA);
  return years(solar(first), solar(last + 1));
}

/** @param first the earlier year, which has the higher number */
function beforeChrist(first: number, last: number): Resolution {
  const [from, to] = [resolveBeforeChrist(first), resolveBeforeChrist(last)];
  return { ...to, edtf: `${from.edtf}/${to.edtf}`, precision: "period" };
}

/** A Hijri year in solar years, and the solar year in which the first of them began. */
const HIJRI_YEAR = 0.970_224;
const HIJRA = 621.571;

function resolveSeasons({ calendar, first, last }: Extract<Expression, { kind: "seasons" }>): Resolution {
  if (calendar === "gregorian") return years(first, last);
  const from = hijriYearInterval(first);
  const to = hijriYearInterval(last);
  return from === null || to === null ? UNKNOWN : days(from[0], to[1], "year");
}

/** An hour without its day is of the day of reading, for all the text says. */
function resolveClock(time: ClockTime, { reference }: ResolutionContext): Resolution {
  if (reference === null) return { ...UNKNOWN, value: `T${clock(time)}`, precision: "minute" };
  return derivedBy("near", atTime(isoDay(reference), time));
}

function resolveRange(from: Expression, to: Expression, context: ResolutionContext): Resolution {
  if (from.kind === "weekday" && to.kind === "weekday") return resolveWeekdays(from, to, context);
  const last = resolve(to, { ...context, isEndOfSpan: true });
  const first = resolve(inherit(from, to, last), context);
  const start = first.interval?.[0];
  const end = last.interval?.[1];
  if (first.value === null || last.value === null) return UNKNOWN;
  // A span is as sure as the less sure of its ends.
  const weaker = last.certainty === "fixed" ? first : last;
  return {
    value: `${first.value}/${last.value}`,
    edtf: `${first.edtf ?? first.value}/${last.edtf ?? last.value}`,
    interval: start === undefined || end === undefined ? null : [start, end],
    precision: last.precision,
    certainty: weaker.certainty,
    why: weaker.why,
    alternatives:
      weaker === last
        ? last.alternatives.map((other) => rangeUntil(other, first.value ?? "", last.value ?? ""))
        : weaker.alternatives,
  };
}

/** The range that ends at `other` instead of `last`: its beginning moves by as many years. */
function rangeUntil(other: string, first: string, last: string): string {
  if (!/^(?:\d{4}|XXXX)-\d\d/u.test(other) || !/^\d{4}-\d\d/u.test(first)) return other;
  const moved = Number(other.slice(0, 4)) - Number(last.slice(0, 4));
  const from = Number.isNaN(moved) ? "XXXX" : isoYear(Number(first.slice(0, 4)) + moved);
  return `${from}${first.slice(4)}/${other}`;
}

type WeekdayExpression = Extract<Expression, { kind: "weekday" }>;

function resolveWeekdays(
  from: WeekdayExpression,
  to: WeekdayExpression,
  context: ResolutionContext,
): Resolution {
  const first = resolveWeekday(from, context);
  const start = first.interval?.[0];
  if (typeof start !== "string") return UNKNOWN;
  const gap = (to.weekday - from.weekday + 7) % 7;
  const { certainty, why } = first;
  const others = first.alternatives.map((other) => `${other}/${addDays(other, gap)}`);
  return { ...days(start, addDays(start, gap)), certainty, why, alternatives: others };
}

/** «من 28 ديسمبر إلى 3 يناير 2022»: the first end takes the year of the second, or the one before it. */
function inherit(from: Expression, to: Expression, last: Resolution): Expression {
  if (from.kind !== "calendar" || to.kind !== "calendar" || from.year !== null) return from;
  if (from.yearRelation !== null || from.month === null || from.monthSide !== null) return from;
  const end = last.interval?.[1];
  const until = typeof end === "string" ? parseIsoDay(end) : null;
  if (until === null || from.calendar === "hijri") return { ...from, year: to.year };
  const isBefore = from.month < until.month || (from.month === until.month && (from.day ?? 1) <= until.day);
  return {
    ...from,
    year: isBefore ? until.year : until.year - 1,
    weekday: null,
  } satisfies CalendarExpression;
}

/** «أمس الثلاثاء», where yesterday was another day: the report was written on a day that is not its date. */
function resolveDeictic(
  { days: offset, weekday, time }: Extract<Expression, { kind: "deictic" }>,
  { reference }: ResolutionContext,
): Resolution {
  if (reference === null) return { ...UNKNOWN, precision: "day" };
  const target = dayNumber(reference) + offset;
  const said = fixedBy("relation", onDay(target, time));
  const printed = isoWeekday(fromDayNumber(target));
  if (weekday === null || weekday === printed) return said;
  const back = (printed - weekday + 7) % 7;
  return derivedBy("contradiction", said, [onDay(target + (back <= 3 ? -back : 7 - back), time)]);
}

function resolveWeekday({ weekday, side, time }: WeekdayExpression, context: ResolutionContext): Resolution {
  const { reference } = context;
  if (reference === null) return { ...UNKNOWN, precision: "day" };
  const today = dayNumber(reference);
  const ahead = (weekday - isoWeekday(reference) + 7) % 7;
  const back = (7 - ahead) % 7;
  if (side !== null) return derivedBy("relation", onDay(numberOnSide(side, weekday, reference), time));
  const lean = context.clause.lean;
  // A bare weekday is the last one up to today, unless the clause looks ahead or is the stamp of a page.
  const isStamp = context.isAlone && time !== null;
  if (lean === null && !isStamp)
    return derivedBy("near", onDay(today - back, time), ahead === 0 ? [] : [onDay(today + ahead, time)]);
  const isAhead = lean?.isAhead !== false;
  // «هجوم كان مخططا ليلة الخميس»: a plan without a firm word may be over.
  const isWeakPlan = lean?.why === "plan" && !lean.isFirm && ahead !== 0;
  const others = isWeakPlan ? [onDay(isAhead ? today - back : today + ahead, time)] : [];
  return derivedBy(lean?.why ?? "near", onDay(isAhead ? today + ahead : today - back, time), others);
}

function onDay(number: number, time: ClockTime | null): Resolution {
  return time === null ? dayOf(number) : atTime(isoDay(fromDayNumber(number)), time);
}

/** Yesterday is rarely «الثلاثاء الماضي» on a Wednesday, and as rarely the one a week before: both stand. */
function numberOnSide(
  side: Exclude<WeekdayExpression["side"], null>,
  weekday: number,
  reference: YearMonthDay,
): number {
  const today = dayNumber(reference);
  const ahead = (weekday - isoWeekday(reference) + 7) % 7;
  const back = (7 - ahead) % 7;
  const monday = today - (isoWeekday(reference) - 1);
  switch (side) {
    case "past":
      return today - (back || 7);
    case "before-last":
      return today - (back || 7) - 7;
    case "next":
      return today + (ahead || 7);
    case "after-next":
      return today + (ahead || 7) + 7;
    case "this-week":
      return monday + weekday - 1;
    case "last-week":
      return monday + weekday - 8;
    case "next-week":
      return monday + weekday + 6;
    default:
      return side satisfies never;
  }
}

function resolvePeriod(
  { unit, relation, part: which }: Extract<Expression, { kind: "period" }>,
  { reference, antecedent }: ResolutionContext,
): Resolution {
  if (typeof relation !== "number") {
    if (antecedent === null) return UNKNOWN;
    if (unit === "year") return fixedBy("same", partOf(year(antecedent.year), which));
    if (unit === "month" && antecedent.month !== null)
      return fixedBy("same", partOf(month(antecedent.year, antecedent.month), which));
    return UNKNOWN;
  }
  if (reference === null) return { ...UNKNOWN, precision: precisionOf(unit) };
  switch (unit) {
    case "week": {
      const { week, first, last } = isoWeek(fromDayNumber(dayNumber(reference) + 7 * relation));
      const span = { ...days(first, last, "week"), value: week };
      return fixedBy("relation", partOf(span, which));
    }
    case "month": {
      const moved = addMonths({ ...reference, day: 1 }, relation);
      return fixedBy("relation", partOf(month(moved.year, moved.month), which));
    }
    case "year":
      return fixedBy("relation", partOf(year(reference.year + relation), which));
    case "decade":
      return fixedBy("relation", yearsPrefix(isoYear(reference.year + 10 * relation).slice(0, 3), "X"));
    case "century":
      return fixedBy("relation", yearsPrefix(isoYear(reference.year + 100 * relation).slice(0, 2), "XX"));
    default:
      return UNKNOWN;
  }
}
