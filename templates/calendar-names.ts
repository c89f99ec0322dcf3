// A stand-in for `src/date/format.ts`: dual month names and weekdays for headings until it lands.

import type { Settings } from "../src/settings.ts";
import { withDigits } from "../src/text/digits.ts";

type Style = Pick<Settings, "digits" | "months">;

const DUAL = [
  "يناير/كانون الثاني",
  "فبراير/شباط",
  "مارس/آذار",
  "أبريل/نيسان",
  "مايو/أيار",
  "يونيو/حزيران",
  "يوليو/تموز",
  "أغسطس/آب",
  "سبتمبر/أيلول",
  "أكتوبر/تشرين الأول",
  "نوفمبر/تشرين الثاني",
  "ديسمبر/كانون الأول",
];
const WEEKDAYS = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];

/** `2022-01` or `2022-01-12` → «يناير/كانون الثاني». */
export function monthName(month: string, _style: Style): string {
  return DUAL[Number(month.slice(5, 7)) - 1] ?? "";
}

export function monthTitle(month: string, style: Style): string {
  return `${monthName(month, style)} ${withDigits(month.slice(0, 4), style.digits)}`;
}

export function dayName(day: string, style: Style): string {
  return `${withDigits(String(Number(day.slice(8, 10))), style.digits)} ${monthTitle(day, style)}`;
}

export function weekdayName(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";
}
