// What an outlet's printed date line says: day, time, zone, Hijri day, update time, and what is wrong with it.

import type { CutText } from "../text/cut-text.ts";
import { toAsciiDigits } from "../text/digits.ts";
import {
  type CalendarName,
  hijriToIso,
  isoToHijri,
  isoWeekday,
  isPossibleHijriDay,
  parseIsoDay,
  twoDigits,
} from "./calendar.ts";
import type { CalendarExpression, ClockTime } from "./expression.ts";
import { type FoundDate, findDatesAmong, isImpossible } from "./find-dates.ts";
import { zoneOffset } from "./resolve/resolution.ts";
import { timeAt } from "./rules/clock-times.ts";
import { tokenAt } from "./rules/parts.ts";
import { type TokenisedText, tokenise } from "./tokens.ts";
import { AMBIGUOUS_ZONES } from "./words/zones.ts";

export type HeaderProblem = { readonly code: HeaderProblemCode; readonly span: [start: number, end: number] };

export type HeaderProblemCode =
  | "weekday-mismatch"
  | "hijri-mismatch"
  | "order-inferred"
  | "relative-to-crawl"
  | "impossible-date"
  | "zone-ambiguous";

export type HeaderDate = {
  /** ISO day; a month (`2022-01`, `XXXX-01`) or year where no more is printed. */
  readonly date: string | null;
  readonly time: string | null;
  /** IANA name. */
  readonly zone: string | null;
  /** The Hijri date as printed: `1443-06-13`, or a year. */
  readonly hijri: string | null;
  /** The stretch of `raw` that is the date with its time and zone. */
  readonly span: [start: number, end: number] | null;
  readonly modified: {
    readonly raw: string;
    readonly value: string | null;
    readonly span: [start: number, end: number];
  } | null;
  /** EDTF, with the offset where the zone is known. */
  readonly value: string | null;
  readonly problems: readonly HeaderProblem[];
};

export type HeaderDateOptions = {
  /** A day the line is known to be near: completes «7 يناير الجاري». Default null. */
  readonly reference?: string | null;
  /** Zone of a time printed without one. Default null: such a time stays without offset. */
  readonly defaultZone?: string | null;
};

/** Matched in folded text, the longest first. */
const UPDATE_LABELS =
  /(?:تاريخ اخر تحديث|تاريخ التحديث|اخر تحديث|اخر تعديل|تم التحديث|تم تحديث|تم التعديل|تم تعديل|جري التعديل|وقت التحديث|جري تحديثه|جرى تحديثه|محدث|محدثه|حدث|عدل|عدلت|تحديث|التحديث|last updated?|last modified|updated?|modified)(?: (?:في|بتاريخ|on|at))?\s*[:|\-–]?\s*/gu;
const PUBLISH_LABELS =
  /(?:تاريخ النشر|نشر بتاريخ|نشرت بتاريخ|تم النشر|نشر في|نشرت في|نشر|كتب في|published)(?: (?:في|بتاريخ|on|at))?\s*[:|\-–]?\s*/gu;

/** Reads a date line as printed, glued names and labels included. */
export function readHeaderDate(raw: string, options: HeaderDateOptions = {}): HeaderDate {
  const text = tokenise(raw);
  const sections = splitAtLabels(text.source.folded);
  const update = sections.find((section) => section.kind === "updated");
  const found = findDatesAmong(text, { reference: options.reference ?? null });
  // Most lines that are tried say nothing of days.
  if (found.length === 0 && update === undefined) return NOTHING;
  const published: FoundDate[] = [];
  const updated: FoundDate[] = [];
  for (const date of found) {
    (sectionOf(sections, text.source, date.span) === "updated" ? updated : published).push(date);
  }
  const problems: HeaderProblem[] = [];
  const day = readDay(raw, published, text, sections, options, problems);
  const modified =
    update === undefined ? null : readUpdate(update, updated, text.source, day.date, options, problems);
  return { ...day, modified, problems };
}

type Section = {
  readonly kind: "published" | "updated";
  readonly start: number;
  /** The offset at which the text after the label begins. */
  readonly body: number;
  readonly end: number;
};

type Label = Omit<Section, "end">;

function splitAtLabels(text: string): Section[] {
  const marks = [
    ...labelsIn(text, UPDATE_LABELS, "updated"),
    ...labelsIn(text, PUBLISH_LABELS, "published"),
  ].sort((a, b) => a.start - b.start);
  const sections: Section[] = [];
  if (marks[0]?.start !== 0)
    sections.push({ kind: "published", start: 0, body: 0, end: marks[0]?.start ?? text.length });
  marks.forEach((mark, index) => {
    sections.push({ ...mark, end: marks[index + 1]?.start ?? text.length });
  });
  return sections;
}

function labelsIn(text: string, pattern: RegExp, kind: Section["kind"]): Label[] {
  const labels: Label[] = [];
  for (const match of text.matchAll(pattern)) {
    const before = text.charAt(match.index - 1);
    const isGluedToDigit = /[0-9]/u.test(before);
    if (/\p{L}/u.test(before) && !isGluedToDigit) continue;
    // «حدث» the noun and «نشر» the verb are labels only before a date.
    const body = match.index + match[0].length;
    if (/^\p{L}/u.test(text.slice(body)) && /\p{L}$/u.test(match[0])) continue;
    labels.push({ kind, start: match.index, body });
  }
  return labels;
}

function sectionOf(
  sections: readonly Section[],
  source: CutText,
  span: readonly [number, number],
): Section["kind"] {
  for (const { kind, start, end } of sections) {
    const [from, to] = source.toOriginal([start, end]);
    if (span[0] >= from && span[0] < to) return kind;
  }
  return "published";
}

type Day = Omit<HeaderDate, "modified" | "problems">;

const NO_DAY: Day = { date: null, time: null, zone: null, hijri: null, span: null, value: null };
const NOTHING: HeaderDate = { ...NO_DAY, modified: null, problems: [] };

/** @param sections those of the line; none where all of the text is one */
function readDay(
  raw: string,
  found: readonly FoundDate[],
  text: TokenisedText,
  sections: readonly Section[],
  options: HeaderDateOptions,
  problems: HeaderProblem[],
): Day {
  const unreal = found.find(isImpossible);
  const calendars = found.filter((date) => date.expression.kind === "calendar" && !isImpossible(date));
  const main = mostPrecise(calendars.filter((date) => calendarOf(date) !== "hijri"));
  const hijri = mostPrecise(calendars.filter((date) => calendarOf(date) === "hijri"));
  const impossible = unreal?.span ?? (hijri === undefined ? null : impossibleHijri(hijri));
  if (main === undefined && impossible !== null) {
    problems.push({ code: "impossible-date", span: mutable(impossible) });
    return NO_DAY;
  }
  const chosen = main ?? (hijri?.value === null ? undefined : hijri) ?? found.find(isUsableAlone);
  if (chosen === undefined) {
    const age = found.find(isRelative);
    if (age !== undefined) problems.push({ code: "relative-to-crawl", span: mutable(age.span) });
    return NO_DAY;
  }
  const stray = strayDay(raw, chosen);
  if (stray !== null) {
    problems.push({ code: "impossible-date", span: stray });
    return NO_DAY;
  }
  const printedHijri = hijri === undefined ? null : hijriValue(hijri.expression as CalendarExpression);
  const date = dateOf(chosen);
  checkHijri(date, hijri, problems);
  checkWeekday(date, calendars, found, problems);
  if (chosen.expression.kind === "calendar" && chosen.expression.isMonthFirst)
    problems.push({ code: "order-inferred", span: mutable(chosen.span) });
  const clock = clockOf(chosen, hijri, found, text, sections);
  const span = clock?.span ?? mutable(chosen.span);
  if (clock === null) return { ...NO_DAY, date, hijri: printedHijri, span, value: edtfOf(chosen, date) };
  const { time } = clock;
  const label = time.zone?.label ?? "";
  if (AMBIGUOUS_ZONES.includes(label)) problems.push({ code: "zone-ambiguous", span });
  const zone = time.zone?.name ?? (time.zone === null ? (options.defaultZone ?? null) : null);
  const printed = `${twoDigits(time.hour)}:${twoDigits(time.minute)}`;
  const local = `${date}T${printed}`;
  const named: ClockTime =
    time.zone === null && zone !== null
      ? { ...time, zone: { name: zone, offset: null, label: "", isMachineDefault: false } }
      : time;
  const isDay = date !== null && /^\d{4}-\d{2}-\d{2}$/u.test(date);
  const value = isDay ? `${local}${zoneOffset(local, named)}` : date;
  return { date, time: printed, zone, hijri: printedHijri, span, value };
}

/** «32 يناير 2022»: no month has the number before it, so the month alone would be a wrong date called stated. */
function strayDay(raw: string, { expression, span }: FoundDate): [number, number] | null {
  if (expression.kind !== "calendar" || expression.day !== null || expression.month === null) return null;
  const before = /(?:^|[^\d:.,/٫٬-])(\d{1,2})\s*$/u.exec(toAsciiDigits(raw.slice(0, span[0])));
  if (before?.[1] === undefined || (Number(before[1]) >= 1 && Number(before[1]) <= 31)) return null;
  return [span[0] - before[0].trimStart().length, span[1]];
}

function calendarOf(date: FoundDate): CalendarName | null {
  return date.expression.kind === "calendar" ? date.expression.calendar : null;
}

/** A day beats a month beats a year; among equals the first. */
function mostPrecise(dates: readonly FoundDate[]): FoundDate | undefined {
  let best: FoundDate | undefined;
  for (const date of dates) if (best === undefined || precisionOf(date) > precisionOf(best)) best = date;
  return best;
}

function precisionOf({ expression }: FoundDate): number {
  if (expression.kind !== "calendar") return 0;
  const { day, year } = expression;
  const isPlaced = year !== null ? 1 : 0;
  return day !== null ? 4 + isPlaced : expression.month !== null ? 2 + isPlaced : 1;
}

/** «منذ 3 ساعات», «اليوم»: counted from a moment the page does not give. */
function isRelative({ expression, value }: FoundDate): boolean {
  if (expression.kind === "duration") return expression.trigger === "since" || expression.trigger === "ago";
  return expression.kind === "deictic" && value === null;
}

/** «اليوم» and «أمس» date a line only when the reference is known. */
function isUsableAlone(date: FoundDate): boolean {
  return (date.expression.kind === "deictic" || date.expression.kind === "weekday") && date.value !== null;
}

function dateOf(date: FoundDate): string | null {
  const first = date.interval?.[0];
  if (date.expression.kind !== "calendar" || date.expression.calendar !== "hijri") {
    return date.value === null ? null : (date.value.split("T")[0] ?? null);
  }
  return date.expression.day !== null && typeof first === "string" ? first : date.value;
}

function edtfOf(chosen: FoundDate, date: string | null): string | null {
  return chosen.precision === "minute" ? date : (chosen.edtf ?? date);
}

function hijriValue({ year, month, day }: CalendarExpression): string | null {
  if (year === null) return null;
  if (month === null) return String(year);
  return day === null ? `${year}-${twoDigits(month)}` : `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function checkHijri(date: string | null, hijri: FoundDate | undefined, problems: HeaderProblem[]): void {
  if (date === null || hijri === undefined || hijri.expression.kind !== "calendar") return;
  const { year, month, day } = hijri.expression;
  const computed = isoToHijri(date);
  if (year === null || month === null || day === null || computed === null) return;
  if (computed.year !== year || computed.month !== month || computed.day !== day) {
    problems.push({ code: "hijri-mismatch", span: mutable(hijri.span) });
  }
}

function checkWeekday(
  date: string | null,
  calendars: readonly FoundDate[],
  found: readonly FoundDate[],
  problems: HeaderProblem[],
): void {
  const day = date === null ? null : parseIsoDay(date);
  if (day === null) return;
  for (const { expression, span } of calendars) {
    if (expression.kind !== "calendar" || expression.weekday === null) continue;
    if (expression.weekday !== isoWeekday(day))
      problems.push({ code: "weekday-mismatch", span: mutable(span) });
    return;
  }
  const loose = found.find((one) => weekdayOf(one) !== null);
  const weekday = loose === undefined ? null : weekdayOf(loose);
  if (loose !== undefined && weekday !== null && weekday !== isoWeekday(day)) {
    problems.push({ code: "weekday-mismatch", span: mutable(loose.span) });
  }
}

function weekdayOf({ expression }: FoundDate): number | null {
  return expression.kind === "weekday" || expression.kind === "deictic" ? expression.weekday : null;
}

/** The time printed with the day, with the Hijri day, or on its own in the line. */
function clockOf(
  chosen: FoundDate,
  hijri: FoundDate | undefined,
  found: readonly FoundDate[],
  text: TokenisedText,
  sections: readonly Section[],
): { time: ClockTime; span: [number, number] } | null {
  for (const date of [chosen, hijri, ...found]) {
    if (date === undefined) continue;
    const { expression } = date;
    const time = "time" in expression ? expression.time : null;
    if (time === null) continue;
    const start = Math.min(chosen.span[0], date.span[0]);
    return { time, span: [start, Math.max(chosen.span[1], date.span[1])] };
  }
  for (let i = 0; i < text.count; i++) {
    const time = timeAt(text, i, true);
    if (time === null || tokenAt(text, i + 1).text !== ":") continue;
    const [start, end] = text.source.toOriginal([tokenAt(text, i).start, tokenAt(text, time.end - 1).end]);
    const isInside = start >= chosen.span[0] && end <= chosen.span[1];
    const isNear = start - chosen.span[1] <= NEAR && chosen.span[0] - end <= NEAR;
    const isOwn = sectionOf(sections, text.source, [start, end]) === "published";
    if (isInside || !isNear || !isOwn) continue;
    return {
      time: time.value,
      span: [Math.min(start, chosen.span[0]), Math.max(end, chosen.span[1])],
    };
  }
  return null;
}

/** Characters between a day and its time: room for a bracket, a bar, a Hijri day. */
const NEAR = 30;

function readUpdate(
  section: Section,
  found: readonly FoundDate[],
  source: CutText,
  publishedDay: string | null,
  options: HeaderDateOptions,
  problems: HeaderProblem[],
): HeaderDate["modified"] {
  const span = trimmedSpan(source, section.body, section.end);
  const raw = source.original.slice(span[0], span[1]);
  const isAge = found.some(({ expression }) => expression.kind === "duration") || /^(?:منذ|قبل)/u.test(raw);
  if (isAge) {
    problems.push({ code: "relative-to-crawl", span });
    return { raw, value: null, span };
  }
  const inner: HeaderProblem[] = [];
  const day = readDay(raw, found, tokenise(raw), [], options, inner);
  return { raw, value: day.value ?? timeOnDay(raw, publishedDay), span };
}

/** «12 يناير 2022 | آخر تحديث: 15:30»: a time without its day is of the day beside it. */
function timeOnDay(raw: string, day: string | null): string | null {
  const time = timeAt(tokenise(raw), 0, true)?.value;
  if (time === undefined || day === null || parseIsoDay(day) === null) return null;
  const local = `${day}T${twoDigits(time.hour)}:${twoDigits(time.minute)}`;
  return `${local}${zoneOffset(local, time)}`;
}

function trimmedSpan(source: CutText, start: number, end: number): [number, number] {
  let [from, to] = source.toOriginal([start, end]);
  while (from < to && /[\s|،,:\-–]/u.test(source.original.charAt(from))) from++;
  while (to > from && /[\s|،,\-–]/u.test(source.original.charAt(to - 1))) to--;
  // The bracket that opened before the label closes after its date.
  const inside = source.original.slice(from, to);
  return inside.endsWith(")") && !inside.includes("(") ? [from, to - 1] : [from, to];
}

/** The place of a printed Hijri day that no month had: «31 محرم». */
function impossibleHijri({ expression, value, span }: FoundDate): [number, number] | null {
  if (value !== null || expression.kind !== "calendar") return null;
  const { year, month, day } = expression;
  if (year === null || month === null || day === null) return null;
  // Outside the Umm al-Qura table a possible day is merely unknown.
  const isInTable = hijriToIso({ year, month, day: 1 }) !== null;
  return isPossibleHijriDay({ year, month, day }) && !isInTable ? null : mutable(span);
}

function mutable(span: readonly [number, number]): [number, number] {
  return [span[0], span[1]];
}
