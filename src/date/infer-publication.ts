// When a text without a date line was published, from what its body says about days.

import {
  addDays,
  addMonths,
  dayNumber,
  daysInMonth,
  fromDayNumber,
  isoDay,
  isoMonth,
  isoWeekday,
  parseIsoDay,
  type YearMonthDay,
} from "./calendar.ts";
import { type FoundDate, findDateExpressions } from "./find-dates.ts";
import { formatDay } from "./format.ts";
import { WEEKDAY_NAMES } from "./words/weekdays.ts";

export type DateEvidence = {
  readonly text: string;
  /** Offsets in the text given. */
  readonly span: [start: number, end: number];
  /** The reason in Arabic: readers see it beside the inferred date. */
  readonly why: string;
};

export type InferredDay = {
  /** EDTF: a day, else a month or an interval; null where the text does not bound it on both sides. */
  readonly value: string | null;
  /** The days left, earliest first; empty where there are too many to list. */
  readonly candidates: readonly string[];
  readonly evidence: readonly DateEvidence[];
  readonly confidence: number;
};

/** What is known of the day of publication; day numbers, inclusive. */
type Constraints = {
  first: number;
  last: number;
  /** ISO weekdays still possible. */
  weekdays: ReadonlySet<number>;
  readonly evidence: DateEvidence[];
};

const EVERY_DAY: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7]);
/** Beyond a month and a bit a list of days helps nobody. */
const MOST_CANDIDATES = 40;
/** An interval longer than this says too little to stand as a date. */
const LONGEST_INTERVAL = 366;
/** The lede tells what is new: the weekday in it is today or yesterday. */
const LEDE_PARAGRAPHS = 2;

/** Intersects what the body implies; a single day only where the constraints leave one. */
export function inferPublicationDay(text: string): InferredDay {
  const dates = findDateExpressions(text, { reference: null });
  const stated = fromDeictics(text, dates);
  if (stated !== null) return stated;
  const constraints: Constraints = {
    first: Number.NEGATIVE_INFINITY,
    last: Number.POSITIVE_INFINITY,
    weekdays: EVERY_DAY,
    evidence: [],
  };
  constrainByExplicitDates(text, dates, constraints);
  constrainByMonthRelations(dates, constraints);
  constrainByWeekdays(text, dates, constraints);
  constrainByNewYear(text, dates, constraints);
  return conclude(constraints);
}

function spanOf(date: FoundDate): [number, number] {
  return [date.span[0], date.span[1]];
}

function evidenceOf(date: FoundDate, why: string): DateEvidence {
  return { text: date.text, span: spanOf(date), why };
}

/** The full Gregorian day a mention prints, by itself. */
function explicitDay({ expression, interval }: FoundDate): YearMonthDay | null {
  if (expression.kind !== "calendar" || expression.year === null || expression.day === null) return null;
  const from = interval?.[0];
  return typeof from === "string" ? parseIsoDay(from) : null;
}

/** «اليوم الأربعاء 12 يناير 2022», «أمس الخميس (30 ديسمبر 2021)»: the text itself says which day it was. */
function fromDeictics(text: string, dates: readonly FoundDate[]): InferredDay | null {
  const days = new Map<string, DateEvidence[]>();
  dates.forEach((date, index) => {
    const found = deicticWithDay(text, date, dates[index + 1]);
    if (found === null) return;
    const iso = isoDay(fromDayNumber(dayNumber(found.day) - found.offset));
    const end =
      /^[\s]*[)\]]/u.test(text.slice(found.end)) && text.slice(date.span[0], found.end).includes("(")
        ? text.indexOf(")", found.end) + 1 || found.end
        : found.end;
    const span: [number, number] = [date.span[0], end];
    const why =
      found.offset === 0 ? "«اليوم» مقرونًا بتاريخ كامل" : `${deicticName(found.offset)} مقرونًا بتاريخ كامل`;
    days.set(iso, [...(days.get(iso) ?? []), { text: text.slice(span[0], end), span, why }]);
  });
  const [only] = days;
  if (only === undefined || days.size > 1) return null;
  return { value: only[0], candidates: [only[0]], evidence: only[1], confidence: 0.95 };
}

function deicticName(offset: number): string {
  if (offset === -1) return "«أمس»";
  if (offset === 1) return "«غدًا»";
  return offset < 0 ? "«أول من أمس»" : "«بعد غد»";
}

function deicticWithDay(
  text: string,
  date: FoundDate,
  next: FoundDate | undefined,
): { offset: number; day: YearMonthDay; end: number } | null {
  // «الليلة الماضية 12 مارس» is, in print, the night of the 12th as often as the one before.
  if (date.text.includes("ليل")) return null;
  const own = explicitDay(date);
  if (own !== null && date.expression.kind === "calendar" && date.expression.deictic !== null) {
    const { weekday } = date.expression;
    if (weekday !== null && weekday !== isoWeekday(own)) return null;
    return { offset: date.expression.deictic, day: own, end: date.span[1] };
  }
  if (date.expression.kind !== "deictic" || next === undefined) return null;
  const day = explicitDay(next);
  if (day === null || !OPENED_BRACKET.test(text.slice(date.span[1], next.span[0]))) return null;
  const { weekday, days } = date.expression;
  if (weekday !== null && weekday !== isoWeekday(day)) return null;
  return { offset: days, day, end: next.span[1] };
}

/** «اليوم الخميس (3 مارس 2021)»: a day that says which today is has been weighed with it. */
function explainsDeictic(text: string, before: FoundDate | undefined, { span }: FoundDate): boolean {
  return before?.expression.kind === "deictic" && OPENED_BRACKET.test(text.slice(before.span[1], span[0]));
}

const OPENED_BRACKET = /^[\s،,]*[([][\s]*$/u;

function constrainByExplicitDates(text: string, dates: readonly FoundDate[], constraints: Constraints): void {
  let latestPast: FoundDate | null = null;
  let earliestFuture: FoundDate | null = null;
  for (const [index, date] of dates.entries()) {
    if (date.expression.kind !== "calendar" || date.expression.year === null) continue;
    if (explainsDeictic(text, dates[index - 1], date)) continue;
    const from = date.interval?.[0];
    const day = typeof from === "string" ? parseIsoDay(from) : null;
    if (day === null) continue;
    const number = dayNumber(day);
    if (date.isFuture === true && date.expression.day !== null) {
      if (number - 1 < constraints.last) {
        constraints.last = number - 1;
        earliestFuture = date;
      }
    } else if (date.isFuture === false && number > constraints.first) {
      constraints.first = number;
      latestPast = date;
    }
  }
  // A text that dates its own past after its own future has been misread: say nothing.
  if (constraints.first > constraints.last) {
    constraints.first = Number.NEGATIVE_INFINITY;
    constraints.last = Number.POSITIVE_INFINITY;
    return;
  }
  if (latestPast !== null) {
    constraints.evidence.push(evidenceOf(latestPast, "تاريخ حدث مضى: النشر فيه أو بعده"));
  }
  if (earliestFuture !== null) {
    constraints.evidence.push(evidenceOf(earliestFuture, "موعد لم يحن بعد: النشر قبله"));
  }
}

/** «الشهر المقبل» beside an announced day of a known month, «12 يناير الجاري» beside a known year. */
function constrainByMonthRelations(dates: readonly FoundDate[], constraints: Constraints): void {
  const announced = dates.find((date) => date.isFuture === true && explicitDay(date) !== null);
  const day = announced === undefined ? null : explicitDay(announced);
  if (day === null) return;
  for (const date of dates) {
    const relation = monthRelation(date);
    if (relation === null || relation < 0) continue;
    const target = addMonths({ ...day, day: 1 }, -relation);
    const first = dayNumber(target);
    const last = first + daysInMonth(target.year, target.month) - 1;
    if (last < constraints.first || first > constraints.last) continue;
    constraints.first = Math.max(constraints.first, first);
    constraints.last = Math.min(constraints.last, last);
    const why =
      relation === 0
        ? "الشهر الجاري هو شهر الموعد المذكور"
        : "الشهر المقبل هو شهر الموعد المذكور، فالنشر في الشهر الذي قبله";
    constraints.evidence.push(evidenceOf(date, why));
    return;
  }
}

function monthRelation({ expression }: FoundDate): number | null {
  if (
    expression.kind === "period" &&
    expression.unit === "month" &&
    typeof expression.relation === "number"
  ) {
    return expression.relation;
  }
  if (expression.kind !== "calendar" || typeof expression.monthRelation !== "number") return null;
  return expression.monthRelation;
}

function constrainByWeekdays(text: string, dates: readonly FoundDate[], constraints: Constraints): void {
  for (const date of dates) {
    const { expression } = date;
    if (expression.kind !== "deictic" || expression.weekday === null) continue;
    const weekday = ((expression.weekday - 1 - expression.days + 70) % 7) + 1;
    constraints.weekdays = new Set([weekday]);
    constraints.evidence.push(evidenceOf(date, `يوم النشر ${WEEKDAY_NAMES[weekday - 1]}`));
    return;
  }
  const ledeEnd = endOfLede(text);
  const lede = dates.find((date) => isBareWeekday(date) && date.isFuture !== true && date.span[0] < ledeEnd);
  if (lede === undefined || lede.expression.kind !== "weekday") return;
  const { weekday } = lede.expression;
  const next = (weekday % 7) + 1;
  constraints.weekdays = new Set([weekday, next]);
  const why = `يوم في صدر الخبر بلا تاريخ: النشر ${WEEKDAY_NAMES[weekday - 1]} أو ${WEEKDAY_NAMES[next - 1]}`;
  constraints.evidence.push(evidenceOf(lede, why));
}

function isBareWeekday({ expression }: FoundDate): boolean {
  return expression.kind === "weekday" && expression.side === null;
}

function endOfLede(text: string): number {
  let at = 0;
  for (let paragraphs = 0; paragraphs < LEDE_PARAGRAPHS; paragraphs++) {
    while (text.charAt(at) === "\n") at++;
    const next = text.indexOf("\n", at);
    if (next < 0) return text.length;
    at = next;
  }
  return at;
}

/** «الجمعة … بمناسبة رأس السنة»: the weekday is the one next to 1 January. */
function constrainByNewYear(text: string, dates: readonly FoundDate[], constraints: Constraints): void {
  const known = Number.isFinite(constraints.last) ? constraints.last : constraints.first;
  if (!Number.isFinite(known)) return;
  for (const feast of dates) {
    if (feast.expression.kind !== "holiday" || feast.expression.calendar !== "gregorian") continue;
    const eve = dates.find((date) => isBareWeekday(date) && isSameSentence(text, date, feast));
    if (eve === undefined || eve.expression.kind !== "weekday" || eve.isFuture === true) continue;
    const day = nearestFeast(known, feast.expression.month, feast.expression.day);
    const back = (isoWeekday(fromDayNumber(day)) - eve.expression.weekday + 7) % 7;
    // A feast is spoken of up to three days before it, or on it.
    const spoken = back <= 3 ? day - back : null;
    if (spoken === null || spoken > constraints.last || spoken + 6 < constraints.first) continue;
    constraints.first = Math.max(constraints.first, spoken);
    constraints.last = Math.min(constraints.last, spoken + 6);
    const span: [number, number] = [
      Math.min(eve.span[0], feast.span[0]),
      Math.max(eve.span[1], feast.span[1]),
    ];
    const printed = formatDay(isoDay(fromDayNumber(spoken)));
    // The only feminine among the names of days is «الجمعة».
    const beside = eve.expression.weekday === 5 ? "الملاصقة لرأس السنة هي" : "الملاصق لرأس السنة هو";
    const why = `${WEEKDAY_NAMES[eve.expression.weekday - 1]} ${beside} ${printed}`;
    constraints.evidence.push({ text: text.slice(span[0], span[1]), span, why });
    return;
  }
}

function nearestFeast(near: number, month: number, day: number): number {
  const { year } = fromDayNumber(near);
  const choices = [year - 1, year, year + 1].map((y) => dayNumber({ year: y, month, day }));
  return choices.reduce((best, one) => (Math.abs(one - near) < Math.abs(best - near) ? one : best));
}

function isSameSentence(text: string, a: FoundDate, b: FoundDate): boolean {
  const between = text.slice(Math.min(a.span[1], b.span[1]), Math.max(a.span[0], b.span[0]));
  return !/[.؟!\n]/u.test(between);
}

function conclude({ first, last, weekdays, evidence }: Constraints): InferredDay {
  const nothing: InferredDay = { value: null, candidates: [], evidence, confidence: 0 };
  if (!Number.isFinite(first) || !Number.isFinite(last) || last - first > LONGEST_INTERVAL) return nothing;
  const days: string[] = [];
  for (let number = first; number <= last; number++) {
    const day = fromDayNumber(number);
    if (weekdays.has(isoWeekday(day))) days.push(isoDay(day));
  }
  const [earliest] = days;
  const latest = days.at(-1);
  if (earliest === undefined || latest === undefined) return nothing;
  const candidates = days.length <= MOST_CANDIDATES ? days : [];
  if (earliest === latest) return { value: earliest, candidates, evidence, confidence: 0.9 };
  const isOneMonth = earliest.slice(0, 7) === latest.slice(0, 7);
  const isRun = addDays(earliest, days.length - 1) === latest;
  const start = fromDayNumber(first);
  const isWholeMonth = days.length === daysInMonth(start.year, start.month);
  const value =
    isOneMonth && (!isRun || isWholeMonth) ? isoMonth(start.year, start.month) : `${earliest}/${latest}`;
  return { value, candidates, evidence, confidence: days.length <= 7 ? 0.6 : 0.4 };
}
