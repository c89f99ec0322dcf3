// What resolving an expression takes and yields, and the plain days, months and years it is made of.

import { DateTime } from "luxon";
import { daysInMonth, isoMonth, isoYear, twoDigits, type YearMonthDay } from "./calendar.ts";
import type { DatePrecision } from "./date-mention.ts";
import type { ClockTime } from "./expression.ts";

export type ResolutionContext = {
  /** The day of reading, or null when it is not known. */
  readonly reference: YearMonthDay | null;
  /** The clause speaks of what is to come (true), of what has been (false), or does not say. */
  readonly isFuture: boolean | null;
  /** The last year and month the text gave in full: what «الشهر نفسه» points to. */
  readonly antecedent: { readonly year: number; readonly month: number | null } | null;
  /** «أكثر من», as far as it changes what an interval can say. */
  readonly isMoreThan: boolean;
  /** The expression is the whole text, as in the stamp of a page: «منذ 3 أيام» is then a day. */
  readonly isAlone: boolean;
};

export type Resolution = {
  readonly value: string | null;
  readonly edtf: string | null;
  readonly interval: readonly [string | null, string | null] | null;
  readonly precision: DatePrecision;
};

export const UNKNOWN: Resolution = { value: null, edtf: null, interval: null, precision: "vague" };

export function day(iso: string): Resolution {
  return { value: iso, edtf: iso, interval: [iso, iso], precision: "day" };
}

export function month(year: number, index: number): Resolution {
  const value = isoMonth(year, index);
  return {
    value,
    edtf: value,
    interval: [`${value}-01`, `${value}-${daysInMonth(year, index)}`],
    precision: "month",
  };
}

export function year(number: number): Resolution {
  const value = isoYear(number);
  return { value, edtf: value, interval: [`${value}-01-01`, `${value}-12-31`], precision: "year" };
}

export function years(first: number, last: number): Resolution {
  const value = `${isoYear(first)}/${isoYear(last)}`;
  return {
    value,
    edtf: value,
    interval: [`${isoYear(first)}-01-01`, `${isoYear(last)}-12-31`],
    precision: "year",
  };
}

export function days(first: string, last: string, precision: DatePrecision = "day"): Resolution {
  const value = `${first}/${last}`;
  return { value, edtf: value, interval: [first, last], precision };
}

export function yearsPrefix(prefix: string, unknown: string): Resolution {
  const zeros = "0".repeat(unknown.length);
  const nines = "9".repeat(unknown.length);
  return {
    value: prefix,
    edtf: `${prefix}${unknown}`,
    interval: [`${prefix}${zeros}-01-01`, `${prefix}${nines}-12-31`],
    precision: "period",
  };
}

export function clock({ hour, minute, second }: ClockTime): string {
  const seconds = second === null ? "" : `:${twoDigits(second)}`;
  return `${twoDigits(hour)}:${twoDigits(minute)}${seconds}`;
}

/** The day with its time, and the offset where the zone is known. */
export function atTime(iso: string, time: ClockTime): Resolution {
  const local = `${iso}T${clock(time)}`;
  const offset = zoneOffset(local, time);
  const edtf = `${local}${offset}`;
  // «GMT+0» is what software adds when no zone was set: the clock stands, but the text claims no offset.
  const value = time.zone?.isMachineDefault === true ? local : edtf;
  return { value, edtf, interval: [iso, iso], precision: "minute" };
}

/** `+02:00` on that day, or "" where no zone is known. */
export function zoneOffset(localTime: string, time: ClockTime): string {
  const { zone } = time;
  if (zone === null) return "";
  if (zone.offset !== null) return formatOffset(zone.offset);
  if (zone.name === null) return "";
  const moment = DateTime.fromISO(localTime, { zone: zone.name });
  return moment.isValid ? formatOffset(moment.offset) : "";
}

/** Before standard time zones were off by seconds too, which no offset can say. */
function formatOffset(minutes: number): string {
  const size = Math.round(Math.abs(minutes));
  return `${minutes < 0 ? "-" : "+"}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}
