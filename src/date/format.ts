// How the site prints a day, a month or an EDTF value in Arabic: its own month table, its own digits, nothing from Intl.

import { type DigitSet, withDigits } from "../text/digits.ts";
import { isoToHijri, isoWeekday, parseIsoDay } from "./calendar.ts";
import { GREGORIAN_FAMILIES, type GregorianFamilyName, HIJRI_MONTHS } from "./words/months.ts";
import { WEEKDAY_NAMES } from "./words/weekdays.ts";

/** "dual" prints both great families, «يناير/كانون الثاني», as pan-Arab outlets do. */
export type MonthStyle = "dual" | GregorianFamilyName;

/** The day a week begins with: Saturday in most Arab countries, Sunday or Monday in others (CLDR 48, supplemental/weekData). */
export type WeekStart = "saturday" | "sunday" | "monday";

export type DateStyle = {
  /** Default "dual". */
  readonly months?: MonthStyle;
  /** Default "latn". */
  readonly digits?: DigitSet;
  /** Puts the weekday before a day: «الأربعاء 12 يناير 2022». Default false. */
  readonly weekday?: boolean;
};

/** `monthName(1, "dual")` → «يناير/كانون الثاني». */
export function monthName(month: number, style: MonthStyle = "dual"): string {
  if (style === "dual") return `${monthName(month, "egyptian")}/${monthName(month, "levantine")}`;
  return GREGORIAN_FAMILIES[style].months[month - 1]?.[0] ?? "";
}

function hijriMonthName(month: number): string {
  return HIJRI_MONTHS.months[month - 1]?.[0] ?? "";
}

/** «الأربعاء»; "" for what is no day. */
export function weekdayName(iso: string): string {
  const day = parseIsoDay(iso);
  return day === null ? "" : (WEEKDAY_NAMES[isoWeekday(day) - 1] ?? "");
}

const WEEK_STARTS: Readonly<Record<WeekStart, number>> = { monday: 1, saturday: 6, sunday: 7 };

/** The names of a week's days in their order. */
export function weekFrom(start: WeekStart): readonly string[] {
  const at = WEEK_STARTS[start] - 1;
  return [...WEEKDAY_NAMES.slice(at), ...WEEKDAY_NAMES.slice(0, at)];
}

/** «12 يناير/كانون الثاني 2022». A time in `iso` is left out. */
export function formatDay(iso: string, style: DateStyle = {}): string {
  const day = parseIsoDay(iso);
  if (day === null) return iso;
  const weekday = style.weekday === true ? `${weekdayName(iso)} ` : "";
  return digits(`${weekday}${day.day} ${monthName(day.month, style.months)} ${day.year}`, style);
}

/** «9 جمادى الآخرة 1443 هـ», or null outside the Umm al-Qura table. */
export function formatHijriDay(iso: string, style: DateStyle = {}): string | null {
  const day = isoToHijri(iso);
  if (day === null) return null;
  return digits(`${day.day} ${hijriMonthName(day.month)} ${day.year} ه\u0640`, style);
}

/** `formatMonth("2022-01")` → «يناير/كانون الثاني 2022»; `XXXX-01` → «يناير/كانون الثاني». */
export function formatMonth(value: string, style: DateStyle = {}): string {
  const match = /^(\d{4}|XXXX)-(\d{2})/u.exec(value);
  if (match === null) return value;
  const year = match[1] === "XXXX" ? "" : ` ${match[1]}`;
  return digits(`${monthName(Number(match[2]), style.months)}${year}`, style);
}

/** «15:11» of an EDTF date-time, in the clock of its own zone; null where there is no time. */
export function formatTime(value: string, style: DateStyle = {}): string | null {
  const match = /T(\d{2}:\d{2})/u.exec(value);
  return match === null ? null : digits(match[1] ?? "", style);
}

const SEASONS: Readonly<Record<string, string>> = {
  "21": "ربيع",
  "22": "صيف",
  "23": "خريف",
  "24": "شتاء",
  "33": "الربع الأول من عام",
  "34": "الربع الثاني من عام",
  "35": "الربع الثالث من عام",
  "36": "الربع الرابع من عام",
  "40": "النصف الأول من عام",
  "41": "النصف الثاني من عام",
};

/** Any EDTF value this project writes, in words a reader understands; what it cannot read it returns as it is. */
export function formatEdtf(value: string, style: DateStyle = {}): string {
  const [from, to, ...more] = value.split("/");
  if (from !== undefined && to !== undefined && more.length === 0) return formatInterval(from, to, style);
  const isApproximate = value.endsWith("~");
  const exact = isApproximate ? value.slice(0, -1) : value;
  const printed = formatSingle(exact, style);
  return isApproximate ? `نحو ${printed}` : printed;
}

function formatSingle(value: string, style: DateStyle): string {
  if (/^\d{4}-\d{2}-\d{2}/u.test(value)) {
    const time = formatTime(value, style);
    const day = formatDay(value, style);
    return time === null ? day : `${day}، ${time}`;
  }
  if (/^XXXX-\d{2}-\d{2}$/u.test(value)) {
    return digits(`${Number(value.slice(8))} ${monthName(Number(value.slice(5, 7)), style.months)}`, style);
  }
  const season = SEASONS[value.slice(5)];
  if (/^\d{4}-\d{2}$/u.test(value) && season !== undefined)
    return digits(`${season} ${value.slice(0, 4)}`, style);
  if (/^(?:\d{4}|XXXX)-\d{2}$/u.test(value)) return formatMonth(value, style);
  if (/^\d{4}$/u.test(value)) return digits(`عام ${Number(value)}`, style);
  if (/^\d{3}X$/u.test(value)) return digits(`عقد ${Number(value.slice(0, 3)) * 10}`, style);
  if (/^\d{2}XX$/u.test(value)) return digits(`القرن ${Number(value.slice(0, 2)) + 1}`, style);
  return value;
}

function formatInterval(from: string, to: string, style: DateStyle): string {
  const isOpenStart = from === "" || from === "..";
  const isOpenEnd = to === "" || to === "..";
  if (isOpenStart && isOpenEnd) return "";
  if (isOpenStart) return `حتى ${formatEdtf(to, style)}`;
  if (isOpenEnd) return `منذ ${formatEdtf(from, style)}`;
  const first = parseIsoDay(from);
  const last = parseIsoDay(to);
  const isPlain = from.length === 10 && to.length === 10;
  if (isPlain && first !== null && last !== null && style.weekday !== true) {
    if (first.year === last.year && first.month === last.month) {
      return digits(`${first.day}–${formatDay(to, { ...style, digits: "latn" })}`, style);
    }
    if (first.year === last.year) {
      const start = `${first.day} ${monthName(first.month, style.months)}`;
      return digits(`${start} – ${formatDay(to, { ...style, digits: "latn" })}`, style);
    }
  }
  return `${formatEdtf(from, style)} – ${formatEdtf(to, style)}`;
}

function digits(text: string, { digits: set = "latn" }: DateStyle): string {
  return set === "latn" ? text : withDigits(text, set);
}
