// What resolving an expression takes and yields, and the plain days, months and years it is made of.

import { DateTime } from "luxon";
import {
  daysInMonth,
  fromDayNumber,
  isoDay,
  isoMonth,
  isoYear,
  twoDigits,
  type YearMonthDay,
} from "../calendar.ts";
import type { Lean } from "../clause/clause.ts";
import type { Annexed } from "../clause/yearless.ts";
import type { Certainty, DateMention, DatePrecision, DateReason } from "../date-mention.ts";
import type { ClockTime } from "../expression.ts";

export type ResolutionContext = {
  /** The day of reading, or null when it is not known. */
  readonly reference: YearMonthDay | null;
  /** What the clause says of its time. */
  readonly clause: {
    /** Whether it speaks of what is to come or has been; null where it does not say. */
    readonly lean: Lean | null;
    /** «آنذاك»: of a time named before. */
    readonly isOfThen: boolean;
    /** «يصادف 29 نوفمبر»: perhaps a day of every year. */
    readonly mayRecur: boolean;
    /** «ضحايا 11 سبتمبر»: perhaps the name of an event, or of a place. */
    readonly annexed: Annexed | null;
  };
  /** The last year and month the text gave: what «الشهر نفسه» points to. */
  readonly antecedent: Antecedent | null;
  /** «أكثر من», as far as it changes what an interval can say. */
  readonly isMoreThan: boolean;
  /** The expression closes a span: «من يونيو إلى سبتمبر» comes every year more often than «سبتمبر» does. */
  readonly isEndOfSpan: boolean;
  /** The expression is the whole text, as in the stamp of a page: «منذ 3 أيام» is then a day. */
  readonly isAlone: boolean;
};

export type Antecedent = {
  readonly year: number;
  readonly month: number | null;
  /** Whether a year printed in the sentence of the date is that of a tale which goes on in it. */
  readonly tells: "likely" | "perhaps" | null;
  /** A date so near before that both stand in one list: a calendar goes on from day to day. */
  readonly isNeighbour: boolean;
  /** The day, ISO, that stands right before as the same in another calendar; null where none does. */
  readonly sameDay: string | null;
};

/** How far from what the text named last. */
export const STEP_FROM_TOLD = { same: 0, following: 1, previous: -1 } as const;

export type Resolution = Pick<
  DateMention,
  "value" | "edtf" | "interval" | "precision" | "certainty" | "why" | "alternatives"
>;

/** The resolution of what has no value as long as the day of reading is unknown. */
export const UNKNOWN: Resolution = {
  value: null,
  edtf: null,
  interval: null,
  precision: "vague",
  certainty: "open",
  why: "unplaced",
  alternatives: [],
};

/** A resolution that is as precise as the words, but of a year that they do not give. */
export function yearless(value: string, precision: DatePrecision, why: DateReason): Resolution {
  return { ...UNKNOWN, value, edtf: value, precision, why };
}

/** Still fixed, but by what the reason says instead of a printed year. */
export function fixedBy(why: DateReason, resolution: Resolution): Resolution {
  return resolution.certainty === "fixed" ? withReason(resolution, "fixed", why, NONE) : resolution;
}

/** @param others what else the expression can mean; those equal to the reading are left out */
export function derivedBy(
  why: DateReason,
  resolution: Resolution,
  others: readonly Resolution[] = [],
): Resolution {
  if (resolution.value === null) return resolution;
  return withReason(
    resolution,
    "derived",
    why,
    others.length === 0 ? NONE : alternativesTo(resolution, others),
  );
}

const NONE: readonly string[] = [];

/** Field by field: a spread took longer than the resolving. */
export function withReason(
  { value, edtf, interval, precision }: Resolution,
  certainty: Certainty,
  why: DateReason,
  alternatives: readonly string[],
): Resolution {
  return { value, edtf, interval, precision, certainty, why, alternatives };
}

/** What the text fixes by itself. */
function fixed(
  value: string,
  edtf: string,
  interval: Resolution["interval"],
  precision: DatePrecision,
): Resolution {
  return { value, edtf, interval, precision, certainty: "fixed", why: "printed", alternatives: NONE };
}

export function openBetween(
  why: DateReason,
  resolution: Resolution,
  others: readonly Resolution[],
): Resolution {
  return withReason(resolution, "open", why, alternativesTo(resolution, others));
}

function alternativesTo(resolution: Resolution, others: readonly Resolution[]): readonly string[] {
  const said = resolution.edtf ?? resolution.value;
  const printed: string[] = [];
  for (const { edtf, value } of others) {
    const other = edtf ?? value;
    if (other !== null && other !== said && !printed.includes(other)) printed.push(other);
  }
  return printed.length === 0 ? NONE : printed;
}

export function day(iso: string): Resolution {
  return fixed(iso, iso, [iso, iso], "day");
}

/** The days and months named last: a text names the same few again and again. */
const lastDays = new Map<number, Resolution>();
const lastMonths = new Map<number, Resolution>();
const REMEMBERED = 64;

function remembered(
  last: Map<number, Resolution>,
  number: number,
  make: (number: number) => Resolution,
): Resolution {
  let known = last.get(number);
  if (known === undefined) {
    if (last.size === REMEMBERED) last.clear();
    known = make(number);
    last.set(number, known);
  }
  return known;
}

/** The resolution to one day, which is given as a number of days since 1970. */
export function dayOf(number: number): Resolution {
  return remembered(lastDays, number, dayOfNumber);
}

function dayOfNumber(number: number): Resolution {
  return day(isoDay(fromDayNumber(number)));
}

/** @param index 1 is January */
export function month(year: number, index: number): Resolution {
  return remembered(lastMonths, 12 * year + index - 1, monthOfNumber);
}

function monthOfNumber(number: number): Resolution {
  const year = Math.floor(number / 12);
  const index = (number % 12) + 1;
  const value = isoMonth(year, index);
  return fixed(value, value, [`${value}-01`, `${value}-${daysInMonth(year, index)}`], "month");
}

export function year(number: number): Resolution {
  const value = isoYear(number);
  return fixed(value, value, [`${value}-01-01`, `${value}-12-31`], "year");
}

export function years(first: number, last: number): Resolution {
  const value = `${isoYear(first)}/${isoYear(last)}`;
  return fixed(value, value, [`${isoYear(first)}-01-01`, `${isoYear(last)}-12-31`], "year");
}

export function days(first: string, last: string, precision: DatePrecision = "day"): Resolution {
  const value = `${first}/${last}`;
  return fixed(value, value, [first, last], precision);
}

export function yearsPrefix(prefix: string, unknown: string): Resolution {
  const zeros = "0".repeat(unknown.length);
  const nines = "9".repeat(unknown.length);
  return fixed(
    prefix,
    `${prefix}${unknown}`,
    [`${prefix}${zeros}-01-01`, `${prefix}${nines}-12-31`],
    "period",
  );
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
  return fixed(value, edtf, [iso, iso], "minute");
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
