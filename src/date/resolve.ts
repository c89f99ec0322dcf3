// What an expression means on the day it is read: TIMEX3 value, EDTF, interval, precision.

import {
  addDays,
  addMonths,
  dayNumber,
  daysInMonth,
  fromDayNumber,
  hijriMonthInterval,
  hijriToIso,
  hijriYearInterval,
  isoDay,
  isoMonth,
  isoToHijri,
  isoWeek,
  isoWeekday,
  isoYear,
  isRealDay,
  parseIsoDay,
  twoDigits,
  type YearMonthDay,
} from "./calendar.ts";
import type { CalendarExpression, ClockTime, Expression, Relation } from "./expression.ts";
import {
  atTime,
  clock,
  day,
  days,
  month,
  type Resolution,
  type ResolutionContext,
  UNKNOWN,
  year,
  years,
  yearsPrefix,
} from "./resolution.ts";
import { precisionOf, resolveDuration } from "./resolve-duration.ts";

/** Resolves `expression`; `value` is null where the reference would be needed and is not known. */
export function resolve(expression: Expression, context: ResolutionContext): Resolution {
  switch (expression.kind) {
    case "calendar":
      return resolveCalendar(expression, context);
    case "range":
      return resolveRange(expression.from, expression.to, context);
    case "deictic":
      return resolveDeictic(expression.days, expression.time, context);
    case "weekday":
      return resolveWeekday(expression, context);
    case "period":
      return resolvePeriod(expression, context);
    case "duration":
      return resolveDuration(expression, context);
    case "decade":
      return yearsPrefix(String(expression.firstYear).slice(0, 3), "X");
    case "century":
      return yearsPrefix(twoDigits(expression.century - 1), "XX");
    case "subyear":
      return resolveSubyear(expression, context);
    case "seasons":
      return years(expression.first, expression.last);
    case "holiday":
      return resolveHoliday(expression, context);
    case "clock":
      return context.reference === null
        ? { ...UNKNOWN, value: `T${clock(expression.time)}`, precision: "minute" }
        : atTime(isoDay(context.reference), expression.time);
    case "vague":
      return { ...UNKNOWN, value: expression.value };
    default:
      return expression satisfies never;
  }
}

function resolveCalendar(expression: CalendarExpression, context: ResolutionContext): Resolution {
  if (expression.calendar === "hijri") return resolveHijri(expression, context);
  const located = expression.isYearless
    ? { year: null, month: expression.month }
    : locateMonth(expression, context);
  if (expression.month === null && expression.monthRelation === null) {
    if (located.year === null) return UNKNOWN;
    return part(year(located.year), expression.part);
  }
  const index = located.month;
  if (index === null) return UNKNOWN;
  if (expression.day === null) {
    if (located.year !== null) return part(month(located.year, index), expression.part);
    const value = `XXXX-${twoDigits(index)}`;
    return { value, edtf: value, interval: null, precision: "month" };
  }
  if (located.year === null) {
    const value = `XXXX-${twoDigits(index)}-${twoDigits(expression.day)}`;
    return { value, edtf: value, interval: null, precision: "day" };
  }
  const first = { year: located.year, month: index, day: expression.day };
  if (!isRealDay(first)) return { ...UNKNOWN, precision: "day" };
  if (expression.lastDay !== null) {
    const last = { ...first, day: expression.lastDay };
    return isRealDay(last) ? days(isoDay(first), isoDay(last)) : { ...UNKNOWN, precision: "day" };
  }
  return expression.time === null ? day(isoDay(first)) : atTime(isoDay(first), expression.time);
}

/** Early, middle, late: the mention keeps the whole period as its value; the interval shrinks to its third. */
function part(whole: Resolution, which: "early" | "middle" | "late" | null): Resolution {
  const from = whole.interval?.[0];
  const to = whole.interval?.[1];
  if (which === null || typeof from !== "string" || typeof to !== "string") return whole;
  const first = parseIsoDay(from);
  const last = parseIsoDay(to);
  if (first === null || last === null) return whole;
  const start = dayNumber(first);
  const third = Math.floor((dayNumber(last) - start + 1) / 3);
  const offset = which === "early" ? 0 : which === "middle" ? third : 2 * third;
  const end = which === "late" ? dayNumber(last) : start + offset + third - 1;
  return { ...whole, interval: [isoDay(fromDayNumber(start + offset)), isoDay(fromDayNumber(end))] };
}

/** The year and month meant, by what is printed, related, or nearest. */
function locateMonth(
  expression: CalendarExpression,
  context: ResolutionContext,
): { year: number | null; month: number | null } {
  const { reference, antecedent } = context;
  if (expression.monthRelation !== null) {
    if (expression.monthRelation === "same") {
      return antecedent === null
        ? { year: null, month: null }
        : { year: antecedent.year, month: antecedent.month };
    }
    if (reference === null) return { year: null, month: null };
    const moved = addMonths({ ...reference, day: 1 }, expression.monthRelation);
    return { year: moved.year, month: moved.month };
  }
  const index = expression.month;
  if (expression.year !== null) return { year: expression.year, month: index };
  if (expression.yearRelation !== null) {
    return { year: relatedYear(expression.yearRelation, context), month: index };
  }
  if (index === null || reference === null) return { year: null, month: index };
  return { year: nearestYear(expression, index, reference, context), month: index };
}

function relatedYear(relation: Relation, { reference, antecedent }: ResolutionContext): number | null {
  if (relation === "same") return antecedent?.year ?? reference?.year ?? null;
  return reference === null ? null : reference.year + relation;
}

/** A month or day without its year: the last one before the reference, or the next, as the clause leans. */
function nearestYear(
  expression: CalendarExpression,
  index: number,
  reference: YearMonthDay,
  context: ResolutionContext,
): number {
  const today = dayNumber(reference);
  const { year: current } = reference;
  if (expression.monthSide === "past") {
    return lastDayOf(expression, index, current) < today ? current : current - 1;
  }
  const start = dayNumber({ year: current, month: index, day: expression.day ?? 1 });
  if (expression.monthSide === "next") return start > today ? current : current + 1;
  if (expression.deictic !== null) return current;
  if (context.isFuture === true) {
    return lastDayOf(expression, index, current) >= today ? current : current + 1;
  }
  if (start <= today) {
    // Early in January news still speaks of the coming months of the same year without naming it.
    const nextStart = dayNumber({ year: current + 1, month: index, day: expression.day ?? 1 });
    return context.isFuture === null && nextStart - today <= NEAR_DAYS ? current + 1 : current;
  }
  const isNear = start - today <= NEAR_DAYS;
  return context.isFuture === null && isNear ? current : current - 1;
}

// At the top level: a function made anew for every date was a tenth of the time of a text of dates.
function lastDayOf({ day: dayOfMonth, lastDay }: CalendarExpression, index: number, inYear: number): number {
  const last = dayOfMonth === null ? daysInMonth(inYear, index) : (lastDay ?? dayOfMonth);
  return dayNumber({ year: inYear, month: index, day: last });
}

/** How far ahead a date without year and without tense may still lie before last year's is likelier. */
const NEAR_DAYS = 45;

function resolveHijri(expression: CalendarExpression, context: ResolutionContext): Resolution {
  const today = context.reference === null ? null : isoToHijri(isoDay(context.reference));
  const index = expression.month;
  if (index === null) {
    const interval = expression.year === null ? null : hijriYearInterval(expression.year);
    return interval === null ? UNKNOWN : days(interval[0], interval[1], "year");
  }
  const year = expression.year ?? hijriYearNear(expression, index, today, context);
  if (year === null) return { ...UNKNOWN, precision: expression.day === null ? "month" : "day" };
  if (expression.day === null) {
    const interval = hijriMonthInterval(year, index);
    return interval === null ? UNKNOWN : days(interval[0], interval[1], "month");
  }
  const iso = hijriToIso({ year, month: index, day: expression.day });
  if (iso === null) return { ...UNKNOWN, precision: "day" };
  return expression.time === null ? day(iso) : atTime(iso, expression.time);
}

function hijriYearNear(
  expression: CalendarExpression,
  index: number,
  today: YearMonthDay | null,
  context: ResolutionContext,
): number | null {
  if (today === null) return null;
  if (expression.yearRelation !== null && expression.yearRelation !== "same") {
    return today.year + expression.yearRelation;
  }
  if (expression.monthSide === "past") return index < today.month ? today.year : today.year - 1;
  if (expression.monthSide === "next" || context.isFuture === true) {
    return index >= today.month ? today.year : today.year + 1;
  }
  return index <= today.month + 1 ? today.year : today.year - 1;
}

function resolveRange(from: Expression, to: Expression, context: ResolutionContext): Resolution {
  if (from.kind === "weekday" && to.kind === "weekday") {
    const first = resolveWeekday(from, context);
    const start = first.interval?.[0];
    if (typeof start !== "string") return UNKNOWN;
    const gap = (to.weekday - from.weekday + 7) % 7;
    return days(start, addDays(start, gap));
  }
  const last = resolve(to, context);
  const first = resolve(inherit(from, to, last), context);
  const start = first.interval?.[0];
  const end = last.interval?.[1];
  if (first.value === null || last.value === null) return UNKNOWN;
  const value = `${first.value}/${last.value}`;
  return {
    value,
    edtf: `${first.edtf ?? first.value}/${last.edtf ?? last.value}`,
    interval: start === undefined || end === undefined ? null : [start, end],
    precision: last.precision,
  };
}

/** «من 28 ديسمبر إلى 3 يناير 2022»: the first end takes the year of the second, or the one before it. */
function inherit(from: Expression, to: Expression, last: Resolution): Expression {
  if (from.kind !== "calendar" || to.kind !== "calendar" || from.year !== null) return from;
  if (from.yearRelation !== null || from.month === null || from.monthSide !== null) return from;
  const end = last.interval?.[1];
  const until = typeof end === "string" ? parseIsoDay(end) : null;
  if (until === null || from.calendar === "hijri") return { ...from, year: to.year };
  const isBefore = from.month < until.month || (from.month === until.month && (from.day ?? 1) <= until.day);
  return { ...from, year: isBefore ? until.year : until.year - 1 };
}

function resolveDeictic(offset: number, time: ClockTime | null, context: ResolutionContext): Resolution {
  if (context.reference === null) return { ...UNKNOWN, precision: "day" };
  const iso = addDays(isoDay(context.reference), offset);
  return time === null ? day(iso) : atTime(iso, time);
}

function resolveWeekday(
  { weekday, side, time }: Extract<Expression, { kind: "weekday" }>,
  context: ResolutionContext,
): Resolution {
  const { reference } = context;
  if (reference === null) return { ...UNKNOWN, precision: "day" };
  const isAhead = context.isFuture === true || (context.isAlone && time !== null);
  const number = weekdayNumber(weekday, side, reference, isAhead);
  const iso = isoDay(fromDayNumber(number));
  return time === null ? day(iso) : atTime(iso, time);
}

function weekdayNumber(
  weekday: number,
  side: Extract<Expression, { kind: "weekday" }>["side"],
  reference: YearMonthDay,
  isAhead: boolean,
): number {
  const today = dayNumber(reference);
  const ahead = (weekday - isoWeekday(reference) + 7) % 7;
  const monday = today - (isoWeekday(reference) - 1);
  switch (side) {
    case "past":
      return today - (ahead === 0 ? 7 : 7 - ahead);
    case "before-last":
      return today - (ahead === 0 ? 14 : 14 - ahead);
    case "next":
      return today + (ahead === 0 ? 7 : ahead);
    case "this-week":
      return monday + weekday - 1;
    case "last-week":
      return monday + weekday - 8;
    case "next-week":
      return monday + weekday + 6;
    case null:
      // A bare weekday is the last one up to today, unless the clause looks ahead or is the stamp of a page.
      return isAhead ? today + ahead : today - ((7 - ahead) % 7);
    default:
      return side satisfies never;
  }
}

function resolvePeriod(
  { unit, relation, part: which }: Extract<Expression, { kind: "period" }>,
  context: ResolutionContext,
): Resolution {
  const { reference, antecedent } = context;
  if (relation === "same") {
    if (antecedent === null) return UNKNOWN;
    if (unit === "year") return part(year(antecedent.year), which);
    if (unit === "month" && antecedent.month !== null)
      return part(month(antecedent.year, antecedent.month), which);
    return UNKNOWN;
  }
  if (reference === null) return { ...UNKNOWN, precision: precisionOf(unit) };
  switch (unit) {
    case "week": {
      const { week, first, last } = isoWeek(fromDayNumber(dayNumber(reference) + 7 * relation));
      return part(
        { value: week, edtf: `${first}/${last}`, interval: [first, last], precision: "week" },
        which,
      );
    }
    case "month": {
      const moved = addMonths({ ...reference, day: 1 }, relation);
      return part(month(moved.year, moved.month), which);
    }
    case "year":
      return part(year(reference.year + relation), which);
    case "decade":
      return yearsPrefix(isoYear(reference.year + 10 * relation).slice(0, 3), "X");
    case "century":
      return yearsPrefix(isoYear(reference.year + 100 * relation).slice(0, 2), "XX");
    default:
      return UNKNOWN;
  }
}

const SUBYEARS: Readonly<
  Record<Extract<Expression, { kind: "subyear" }>["part"], { edtf: string; first: number; last: number }>
> = {
  Q1: { edtf: "33", first: 1, last: 3 },
  Q2: { edtf: "34", first: 4, last: 6 },
  Q3: { edtf: "35", first: 7, last: 9 },
  Q4: { edtf: "36", first: 10, last: 12 },
  H1: { edtf: "40", first: 1, last: 6 },
  H2: { edtf: "41", first: 7, last: 12 },
  SP: { edtf: "21", first: 3, last: 5 },
  SU: { edtf: "22", first: 6, last: 8 },
  FA: { edtf: "23", first: 9, last: 11 },
  WI: { edtf: "24", first: 12, last: 12 },
};

function resolveSubyear(
  expression: Extract<Expression, { kind: "subyear" }>,
  context: ResolutionContext,
): Resolution {
  const { first, last, edtf } = SUBYEARS[expression.part];
  const isSeason = ["SP", "SU", "FA", "WI"].includes(expression.part);
  const named = expression.year ?? seasonYear(expression.relation, isSeason ? first : null, context);
  if (named === null) return UNKNOWN;
  return {
    value: `${isoYear(named)}-${expression.part}`,
    edtf: `${isoYear(named)}-${edtf}`,
    interval: [`${isoMonth(named, first)}-01`, `${isoMonth(named, last)}-${daysInMonth(named, last)}`],
    precision: "period",
  };
}

/** «الصيف الماضي» is the last summer over, not the summer of last year. */
function seasonYear(
  relation: Relation | null,
  firstMonth: number | null,
  context: ResolutionContext,
): number | null {
  if (relation === null) return null;
  const { reference } = context;
  if (firstMonth === null || relation === "same" || relation === 0 || reference === null) {
    return relatedYear(relation, context);
  }
  if (relation === -1) return reference.month > firstMonth + 2 ? reference.year : reference.year - 1;
  return reference.month < firstMonth ? reference.year : reference.year + 1;
}

/** The nearest such day to the reference. */
function resolveHoliday(
  { calendar, month: index, day: date }: Extract<Expression, { kind: "holiday" }>,
  { reference }: ResolutionContext,
): Resolution {
  if (reference === null) {
    if (calendar === "hijri") return { ...UNKNOWN, precision: "day" };
    const value = `XXXX-${twoDigits(index)}-${twoDigits(date)}`;
    return { value, edtf: value, interval: null, precision: "day" };
  }
  const today = dayNumber(reference);
  const base = calendar === "gregorian" ? reference.year : (isoToHijri(isoDay(reference))?.year ?? null);
  if (base === null) return { ...UNKNOWN, precision: "day" };
  let nearest: string | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const candidateYear of [base - 1, base, base + 1]) {
    const candidate = { year: candidateYear, month: index, day: date };
    const iso = calendar === "gregorian" ? isoDay(candidate) : hijriToIso(candidate);
    const parsed = iso === null ? null : parseIsoDay(iso);
    if (iso === null || parsed === null) continue;
    const gap = Math.abs(dayNumber(parsed) - today);
    if (gap < distance) {
      distance = gap;
      nearest = iso;
    }
  }
  return nearest === null ? { ...UNKNOWN, precision: "day" } : day(nearest);
}
