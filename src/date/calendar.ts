// Arithmetic on calendar days, Gregorian and Umm al-Qura, in ISO strings and day numbers.

import { gregorianToHijri, hijriToGregorian } from "@tabby_ai/hijri-converter";

export type CalendarName = "gregorian" | "hijri" | "libyan";

export type YearMonthDay = { readonly year: number; readonly month: number; readonly day: number };

const MILLISECONDS_PER_DAY = 86_400_000;

/** Years of the Jamahiriya count from the death of the Prophet (632), in solar years. */
export const LIBYAN_YEAR_OFFSET = 632;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isRealDay({ year, month, day }: YearMonthDay): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1 January 1970, proleptic Gregorian. */
export function dayNumber({ year, month, day }: YearMonthDay): number {
  // The year is taken to begin in March, so that a leap day is its last; 400 years have 146,097 days.
  const isBeforeMarch = month <= 2;
  const from = isBeforeMarch ? year - 1 : year;
  const leapDays = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  const daysOfMonths = Math.floor((153 * (isBeforeMarch ? month + 9 : month - 3) + 2) / 5);
  return 365 * from + leapDays + daysOfMonths + day - 1 - MARCH_0_TO_1970;
}

/** Days from 1 March of the year 0 to 1 January 1970. */
const MARCH_0_TO_1970 = 719_468;

export function fromDayNumber(number: number): YearMonthDay {
  const date = new Date(number * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function isoDay({ year, month, day }: YearMonthDay): string {
  return `${isoYear(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

export function isoMonth(year: number, month: number): string {
  return `${isoYear(year)}-${twoDigits(month)}`;
}

export function isoYear(year: number): string {
  return String(year).padStart(4, "0");
}

export function twoDigits(n: number): string {
  return String(n).padStart(2, "0");
}

/** The day an ISO date or date-time begins with, or null. */
export function parseIsoDay(text: string): YearMonthDay | null {
  if (!/^\d{4}-\d{2}-\d{2}/u.test(text)) return null;
  const day = {
    year: Number(text.slice(0, 4)),
    month: Number(text.slice(5, 7)),
    day: Number(text.slice(8, 10)),
  };
  return isRealDay(day) ? day : null;
}

export function addDays(iso: string, days: number): string {
  const day = parseIsoDay(iso);
  return day === null ? iso : isoDay(fromDayNumber(dayNumber(day) + days));
}

/** Clamped to the last day of the month reached: 31 January and one month give 28 February. */
export function addMonths(from: YearMonthDay, months: number): YearMonthDay {
  const index = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(from.day, daysInMonth(year, month)) };
}

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export function isoWeekday(day: YearMonthDay): number {
  const number = dayNumber(day);
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The ISO week of a day (`2022-W02`) with its Monday and Sunday. */
export function isoWeek(day: YearMonthDay): { week: string; first: string; last: string } {
  const monday = dayNumber(day) - (isoWeekday(day) - 1);
  const thursday = fromDayNumber(monday + 3);
  const firstThursday = dayNumber({ year: thursday.year, month: 1, day: 4 });
  const firstMonday = firstThursday - (isoWeekday({ year: thursday.year, month: 1, day: 4 }) - 1);
  const week = (monday - firstMonday) / 7 + 1;
  return {
    week: `${isoYear(thursday.year)}-W${twoDigits(week)}`,
    first: isoDay(fromDayNumber(monday)),
    last: isoDay(fromDayNumber(monday + 6)),
  };
}

/** Umm al-Qura covers 1343–1500 AH (1924–2077); outside it there is no agreed civil calendar, so null. */
export function hijriToIso({ year, month, day }: YearMonthDay): string | null {
  try {
    return isoDay(hijriToGregorian({ year, month, day }));
  } catch {
    // The converter throws on a day that month did not have, and outside its table: both mean “no such day known”.
    return null;
  }
}

/** The first year for which `tabularHijriToIso` answers: before it news has no days, only years. */
const FIRST_TABULAR_YEAR = 1200;

/**
 * The day by the arithmetic calendar of the astronomers (epoch 16 July 622 Julian, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24,
 * 26 and 29 of thirty), for the years before Umm al-Qura; a month that began with a crescent may differ from it by a day.
 */
export function tabularHijriToIso({ year, month, day }: YearMonthDay): string | null {
  if (year < FIRST_TABULAR_YEAR || year >= 1343 || !isPossibleHijriDay({ year, month, day })) return null;
  const elapsed = (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1)) + day;
  return isoDay(fromDayNumber(elapsed + TABULAR_EPOCH));
}

/** Days from 1 January 1970 back to the day before 1 Muharram 1. */
const TABULAR_EPOCH = -492_149;

export function isoToHijri(iso: string): YearMonthDay | null {
  const day = parseIsoDay(iso);
  if (day === null) return null;
  try {
    return gregorianToHijri(day);
  } catch {
    return null;
  }
}

/** First and last Gregorian day of a Hijri month, or null outside the table. */
export function hijriMonthInterval(year: number, month: number): [string, string] | null {
  const first = hijriToIso({ year, month, day: 1 });
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  const after = hijriToIso(next);
  return first === null || after === null ? null : [first, addDays(after, -1)];
}

/** First and last Gregorian day of a Hijri year, or null outside the table. */
export function hijriYearInterval(year: number): [string, string] | null {
  const first = hijriToIso({ year, month: 1, day: 1 });
  const after = hijriToIso({ year: year + 1, month: 1, day: 1 });
  return first === null || after === null ? null : [first, addDays(after, -1)];
}

/** No month of the Hijri calendar, by any reckoning, is longer than 30 days. */
export function isPossibleHijriDay({ month, day }: YearMonthDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 30;
}
