// What a length of time means on the day it is read: its TIMEX3 value, and the day or stretch it reaches.

import { addMonths, dayNumber, fromDayNumber, isoDay, isoYear, type YearMonthDay } from "../calendar.ts";
import type { DatePrecision } from "../date-mention.ts";
import type { Expression } from "../expression.ts";
import type { TimeUnit } from "../words/date-words.ts";
import {
  day,
  derivedBy,
  fixedBy,
  month,
  type Resolution,
  type ResolutionContext,
  year,
} from "./resolution.ts";

const DESIGNATORS: Readonly<Record<TimeUnit, string>> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  week: "W",
  month: "M",
  year: "Y",
  decade: "DE",
  century: "CE",
};

export function precisionOf(unit: TimeUnit): DatePrecision {
  switch (unit) {
    case "second":
    case "minute":
      return "minute";
    case "hour":
    case "day":
    case "week":
    case "month":
    case "year":
      return unit;
    default:
      return "period";
  }
}

/** `P7Y`, `PT4H`, `PXD`; halves in the next smaller unit; decades and centuries in years where counted. */
function durationValue(amount: number | null, unit: TimeUnit): string {
  const isClock = unit === "second" || unit === "minute" || unit === "hour";
  const designator = DESIGNATORS[unit];
  if (amount === null) return `P${isClock ? "T" : ""}X${designator}`;
  if (unit === "decade") return `P${amount * 10}Y`;
  if (unit === "century") return `P${amount * 100}Y`;
  if (Number.isInteger(amount)) return `P${isClock ? "T" : ""}${amount}${designator}`;
  if (unit === "hour")
    return amount < 1 ? `PT${amount * 60}M` : `PT${Math.floor(amount)}H${(amount % 1) * 60}M`;
  if (unit === "minute") return `PT${amount * 60}S`;
  if (unit === "day") return `PT${amount * 24}H`;
  if (unit === "year" && Number.isInteger(amount * 12)) return `P${amount * 12}M`;
  return `P${amount}${designator}`;
}

/** A length is said by the words alone, whatever day or stretch it reaches to. */
function length(
  value: string,
  precision: DatePrecision,
  edtf: string | null = null,
  interval: Resolution["interval"] = null,
): Resolution {
  return { value, edtf, interval, precision, certainty: "fixed", why: "length", alternatives: [] };
}

export function resolveDuration(
  expression: Extract<Expression, { kind: "duration" }>,
  context: ResolutionContext,
): Resolution {
  const { amount, unit, trigger, side } = expression;
  const value = durationValue(amount, unit);
  const { reference } = context;
  const precision: DatePrecision = amount === null ? "vague" : precisionOf(unit);
  const plain = length(value, precision);
  if (reference === null) return plain;
  const iso = isoDay(reference);
  if (amount === null) {
    if (trigger === "since") return length(value, precision, `/${iso}`, [null, iso]);
    return plain;
  }
  if (context.isMoreThan && trigger === "since" && !context.isAlone) {
    return length(value, precision, `/${iso}`, [null, iso]);
  }
  const isPast = trigger === "since" || trigger === "ago" || side === "past";
  const other = shifted(reference, isPast ? -amount : amount, unit);
  if (other === null) return plain;
  const isPoint =
    !expression.isFromEvent &&
    (trigger === "ago" ||
      expression.isFromNow ||
      ((trigger === "after" || trigger === "since") &&
        (context.isAlone || (trigger === "after" && context.clause.lean?.isAhead === true))));
  if (isPoint) {
    const point = pointOf(other, unit, context.isAlone);
    return trigger === "after"
      ? derivedBy(context.clause.lean?.why ?? "relation", point)
      : context.isMoreThan
        ? derivedBy("relation", point)
        : fixedBy("relation", point);
  }
  if (side === "next") return length(value, precision, `${iso}/${isoDay(other)}`, [iso, isoDay(other)]);
  if (trigger === "since" && (unit === "year" || unit === "decade" || unit === "century")) {
    return length(value, precision, `${isoYear(other.year)}~/${iso}`, [isoYear(other.year), iso]);
  }
  if (trigger === "since" || side === "past") {
    return length(value, precision, `${isoDay(other)}/${iso}`, [isoDay(other), iso]);
  }
  return plain;
}

/** The result is as precise as the unit counted in: «قبل عامين» is a year, unless it is the stamp of a page. */
function pointOf(point: YearMonthDay, unit: TimeUnit, isAlone: boolean): Resolution {
  if (
    isAlone ||
    unit === "day" ||
    unit === "week" ||
    unit === "hour" ||
    unit === "minute" ||
    unit === "second"
  ) {
    return day(isoDay(point));
  }
  return unit === "month" ? month(point.year, point.month) : year(point.year);
}

function shifted(from: YearMonthDay, amount: number, unit: TimeUnit): YearMonthDay | null {
  const inDays = (n: number): YearMonthDay => fromDayNumber(dayNumber(from) + Math.round(n));
  switch (unit) {
    case "second":
    case "minute":
      return from;
    case "hour":
      return inDays(Math.trunc(amount / 24));
    case "day":
      return inDays(amount);
    case "week":
      return inDays(amount * 7);
    case "month":
      return addMonths(from, Math.trunc(amount));
    case "year":
      return boundedYears(from, amount * 12);
    case "decade":
      return boundedYears(from, amount * 120);
    case "century":
      return boundedYears(from, amount * 1200);
    default:
      return unit satisfies never;
  }
}

/** Null outside the years an ISO date can name. */
function boundedYears(from: YearMonthDay, months: number): YearMonthDay | null {
  const moved = addMonths(from, Math.trunc(months));
  return moved.year >= 1 && moved.year <= 9999 ? moved : null;
}
