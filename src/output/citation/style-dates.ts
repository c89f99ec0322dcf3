// How each citation style writes a day, a month, a year, or the span between two.

import { type MonthStyle, monthName } from "../../date/format.ts";
import { type DigitSet, withDigits } from "../../text/digits.ts";
import type { DateParts, PartialDate } from "./partial-date.ts";

/** The archive's own way with dates, for the Arabic form; the English styles prescribe theirs. */
export type DateWords = { readonly months: MonthStyle; readonly digits: DigitSet };
const LONG = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** MLA shortens all but May, June and July. */
const SHORT = [
  "Jan.",
  "Feb.",
  "Mar.",
  "Apr.",
  "May",
  "June",
  "July",
  "Aug.",
  "Sept.",
  "Oct.",
  "Nov.",
  "Dec.",
];

/** «January 12, 2022»; what the two ends of a span share is said once. */
export function chicagoDate({ from, to, approximate }: PartialDate): string {
  const text = to === null ? chicagoEnd(from) : chicagoSpan(from, to);
  return approximate ? `[${text}?]` : text;
}

function chicagoSpan(from: DateParts, to: DateParts): string {
  if (from[0] !== to[0] || from[1] === undefined) return `${chicagoEnd(from)}–${chicagoEnd(to)}`;
  if (from[2] === undefined) return `${month(LONG, from)}–${month(LONG, to)} ${from[0]}`;
  return from[1] === to[1]
    ? `${month(LONG, from)} ${from[2]}–${to[2]}, ${from[0]}`
    : `${month(LONG, from)} ${from[2]}–${month(LONG, to)} ${to[2]}, ${from[0]}`;
}

function chicagoEnd(parts: DateParts): string {
  if (parts[2] !== undefined) return `${month(LONG, parts)} ${parts[2]}, ${parts[0]}`;
  return parts[1] !== undefined ? `${month(LONG, parts)} ${parts[0]}` : String(parts[0]);
}

/** «2022, January 12»: years first, then days. */
export function apaDate({ from, to, approximate }: PartialDate): string {
  const years = to === null || to[0] === from[0] ? String(from[0]) : `${from[0]}–${to[0]}`;
  const days = apaDays(from, to);
  return `${approximate ? "ca. " : ""}${days === "" ? years : `${years}, ${days}`}`;
}

function apaDays(from: DateParts, to: DateParts | null): string {
  const first = monthAndDay(from);
  if (to === null || first === "") return first;
  const sameMonth = from[0] === to[0] && from[1] === to[1];
  return `${first}–${sameMonth && to[2] !== undefined ? to[2] : monthAndDay(to)}`;
}

function monthAndDay(parts: DateParts): string {
  if (parts[1] === undefined) return "";
  return parts[2] === undefined ? month(LONG, parts) : `${month(LONG, parts)} ${parts[2]}`;
}

/** «12 Jan. 2022». */
export function mlaDate({ from, to }: PartialDate): string {
  return to === null ? mlaEnd(from) : spanOf(from, to, mlaEnd, (parts) => month(SHORT, parts));
}

function mlaEnd(parts: DateParts): string {
  return dayMonthYear(parts, (of) => month(SHORT, of));
}

/** «12 يناير/كانون الثاني 2022», in the archive's months and digits. */
export function arabicDate({ from, to, approximate }: PartialDate, words: DateWords): string {
  const name = (parts: DateParts) => arabicMonth(parts, words);
  const end = (parts: DateParts) => dayMonthYear(parts, name);
  const text = to === null ? end(from) : spanOf(from, to, end, name);
  return withDigits(approximate ? `نحو ${text}` : text, words.digits);
}

/** A span in an order that begins with the day. */
function spanOf(
  from: DateParts,
  to: DateParts,
  whole: (parts: DateParts) => string,
  monthOf: (parts: DateParts) => string,
): string {
  if (from[0] !== to[0] || from[1] === undefined) return `${whole(from)}–${whole(to)}`;
  if (from[2] === undefined) return `${monthOf(from)}–${monthOf(to)} ${from[0]}`;
  if (from[1] === to[1]) return `${from[2]}–${to[2]} ${monthOf(from)} ${from[0]}`;
  return `${from[2]} ${monthOf(from)}–${to[2]} ${monthOf(to)} ${from[0]}`;
}

function dayMonthYear(parts: DateParts, monthOf: (parts: DateParts) => string): string {
  if (parts[2] !== undefined) return `${parts[2]} ${monthOf(parts)} ${parts[0]}`;
  return parts[1] !== undefined ? `${monthOf(parts)} ${parts[0]}` : String(parts[0]);
}

function month(names: readonly string[], parts: DateParts): string {
  return names[(parts[1] ?? 1) - 1] ?? "";
}

function arabicMonth(parts: DateParts, { months }: DateWords): string {
  return monthName(parts[1] ?? 1, months);
}
