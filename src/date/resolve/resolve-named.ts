// What is named by its place in a year or month: quarters, seasons, feasts, the second Sunday of November.

import {
  addDays,
  dayNumber,
  daysInMonth,
  fromDayNumber,
  hijriToIso,
  isoDay,
  isoMonth,
  isoToHijri,
  isoWeekday,
  isoYear,
  parseIsoDay,
  twoDigits,
  type YearMonthDay,
} from "../calendar.ts";
import type { Expression, Relation, SubyearPart } from "../expression.ts";
import {
  day,
  days,
  derivedBy,
  fixedBy,
  type Resolution,
  type ResolutionContext,
  UNKNOWN,
  withReason,
  yearless,
} from "./resolution.ts";
import { relatedYear, resolveCalendar } from "./resolve-calendar.ts";

/** EDTF level 2 groupings, with their first and last month; winter is filed under the year in which it begins. */
const SUBYEARS: Readonly<Record<SubyearPart, { edtf: string; first: number; last: number }>> = {
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
const QUARTERS = ["Q1", "Q2", "Q3", "Q4"] as const;

export function resolveSubyear(
  { part, year, relation, isOfYear }: Extract<Expression, { kind: "subyear" }>,
  context: ResolutionContext,
): Resolution {
  if (year !== null) return subyear(part, year);
  if (relation === null) return UNKNOWN;
  const inYear = isOfYear ? relatedYear(relation, context) : seasonYear(relation, part, context);
  return inYear === null ? UNKNOWN : fixedBy("relation", subyear(part, inYear));
}

function subyear(part: SubyearPart, year: number): Resolution {
  const { first, last, edtf } = SUBYEARS[part];
  return {
    ...days(`${isoMonth(year, first)}-01`, `${isoMonth(year, last)}-${daysInMonth(year, last)}`, "period"),
    value: `${isoYear(year)}-${part}`,
    edtf: `${isoYear(year)}-${edtf}`,
  };
}

/** «الصيف الماضي» is the last summer over, not the summer of last year; «هذا الشتاء» in February began in December. */
function seasonYear(relation: Relation, part: SubyearPart, context: ResolutionContext): number | null {
  const { reference } = context;
  if (typeof relation !== "number" || reference === null) return relatedYear(relation, context);
  const { year } = reference;
  const { first } = SUBYEARS[part];
  // A season begins with its solstice or equinox: on 15 March «الربيع المقبل» is that of the same year.
  const month = reference.day < 21 ? reference.month - 1 : reference.month;
  // Months from the beginning of this year's season; winter's is counted over the turn of the year.
  const into = part === "WI" && month < 3 ? month + 12 - first : month - first;
  const base = part === "WI" && month < 3 ? year - 1 : year;
  if (relation === 0) return base;
  if (relation === -1) return into > 2 ? base : base - 1;
  return into < 0 ? base : base + 1;
}

/** «الربع المقبل»: counted from the quarter of the reference. */
export function resolveQuarter(relation: number, { reference }: ResolutionContext): Resolution {
  if (reference === null) return { ...UNKNOWN, precision: "period" };
  const index = reference.year * 4 + Math.floor((reference.month - 1) / 3) + relation;
  return fixedBy("relation", subyear(QUARTERS[index % 4] ?? "Q1", Math.floor(index / 4)));
}

/** «الأشهر التسعة الأولى من 2022»: from January on, or up to December. */
export function resolveMonths(
  { count, isFirst, year, relation }: Extract<Expression, { kind: "months" }>,
  context: ResolutionContext,
): Resolution {
  const inYear = year ?? (relation === null ? null : relatedYear(relation, context));
  if (inYear === null) return UNKNOWN;
  const [first, last] = isFirst ? [1, count] : [13 - count, 12];
  const value = `${isoMonth(inYear, first)}/${isoMonth(inYear, last)}`;
  const span = days(
    `${isoMonth(inYear, first)}-01`,
    `${isoMonth(inYear, last)}-${daysInMonth(inYear, last)}`,
    "month",
  );
  const months = { ...span, value, edtf: value };
  return year === null ? fixedBy("relation", months) : months;
}

/** «ثالث خميس من مارس», «آخر يوم من يناير»: the days of the month counted from either end. */
export function resolveNthDay(
  { weekday, nth, month }: Extract<Expression, { kind: "nth-day" }>,
  context: ResolutionContext,
): Resolution {
  const whole = resolveCalendar(month, context);
  const first = dayOf(whole.interval?.[0]);
  const last = dayOf(whole.interval?.[1]);
  if (first === null || last === null) return { ...UNKNOWN, precision: "day" };
  const [start, end] = [dayNumber(first), dayNumber(last)];
  let found: number;
  if (nth > 0) {
    const skip = weekday === null ? 0 : (weekday - isoWeekday(first) + 7) % 7;
    found = start + skip + (nth - 1) * (weekday === null ? 1 : 7);
  } else {
    const skip = weekday === null ? 0 : (isoWeekday(last) - weekday + 7) % 7;
    found = end - skip;
  }
  if (found > end) return { ...UNKNOWN, precision: "day" };
  return withReason(day(isoDay(fromDayNumber(found))), whole.certainty, whole.why, []);
}

function dayOf(iso: string | null | undefined): YearMonthDay | null {
  return typeof iso === "string" ? parseIsoDay(iso) : null;
}

/** A feast in the year printed, on the side its adjective says, else the nearest. */
export function resolveHoliday(
  holiday: Extract<Expression, { kind: "holiday" }>,
  context: ResolutionContext,
): Resolution {
  const { calendar, month, day: date, year, hijriYear, side } = holiday;
  const { reference } = context;
  if (hijriYear !== null) return hijriFeast(holiday, hijriYear);
  if (year === null && reference === null) {
    if (calendar === "hijri") return { ...UNKNOWN, precision: "day" };
    return yearless(`XXXX-${twoDigits(month)}-${twoDigits(date)}`, "day", "unplaced");
  }
  const around = year ?? reference?.year ?? 0;
  const candidates =
    calendar === "gregorian" ? gregorianFeasts(holiday, around) : hijriFeasts(holiday, around);
  if (year !== null) {
    // A lunar feast can fall twice into one solar year.
    const [first, ...more] = candidates.filter((iso) => iso.startsWith(isoYear(year)));
    if (first === undefined) return UNKNOWN;
    // «ليلة رأس السنة 2020» may open that year or close it.
    if (month === 12 && date === 31) more.push(isoDay({ year: year - 1, month, day: date }));
    return more.length === 0
      ? feastDay(holiday, first)
      : derivedBy(
          "feast",
          day(first),
          more.map((iso) => day(iso)),
        );
  }
  if (reference === null) return UNKNOWN;
  const today = isoDay(reference);
  const past = candidates.filter((iso) => iso < today).at(-1);
  const next = candidates.find((iso) => iso > today);
  if (side !== null) {
    const chosen = side === "past" ? past : next;
    return chosen === undefined ? UNKNOWN : fixedBy("relation", feastDay(holiday, chosen));
  }
  return nearestFeast(holiday, candidates, today, context);
}

function gregorianFeasts(
  { month, day: date, shift }: Extract<Expression, { kind: "holiday" }>,
  year: number,
): string[] {
  return [year - 1, year, year + 1].map((one) => addDays(isoDay({ year: one, month, day: date }), shift));
}

function hijriFeasts(
  { month, day: date, shift }: Extract<Expression, { kind: "holiday" }>,
  solar: number,
): string[] {
  const base = isoToHijri(`${isoYear(solar)}-06-30`)?.year ?? null;
  if (base === null) return [];
  const years = [base - 1, base, base + 1, base + 2];
  return years
    .map((year) => hijriToIso({ year, month, day: date }))
    .filter((iso) => iso !== null)
    .map((iso) => addDays(iso, shift));
}

/** The official calendar names the day beforehand; where the crescent is seen, the feast may come one later. */
function feastDay({ calendar }: Extract<Expression, { kind: "holiday" }>, iso: string): Resolution {
  return calendar === "gregorian" ? day(iso) : derivedBy("feast", day(iso), [day(addDays(iso, 1))]);
}

function hijriFeast(holiday: Extract<Expression, { kind: "holiday" }>, year: number): Resolution {
  const iso = hijriToIso({ year, month: holiday.month, day: holiday.day });
  return iso === null ? { ...UNKNOWN, precision: "day" } : feastDay(holiday, addDays(iso, holiday.shift));
}

/** Beyond a season the nearest feast is a guess. */
const NEAR_FEAST = 100;
/** The distance within which no verb leads to the day of another year. */
const CLOSE_FEAST = 40;

function nearestFeast(
  holiday: Extract<Expression, { kind: "holiday" }>,
  candidates: readonly string[],
  today: string,
  context: ResolutionContext,
): Resolution {
  const lean = context.clause.lean;
  const distance = (iso: string): number => Math.abs(dayNumberOf(iso) - dayNumberOf(today));
  const ordered = [...candidates].sort((a, b) => distance(a) - distance(b));
  // A verb right beside the feast outweighs some weeks: «وقف الحجاج يوم عرفة».
  const isClose = ordered[0] !== undefined && distance(ordered[0]) <= CLOSE_FEAST;
  const leant =
    lean?.isFirm === true && !isClose ? ordered.find((iso) => lean.isAhead === iso >= today) : undefined;
  const nearest = leant ?? ordered[0];
  const second = ordered.find((iso) => iso !== nearest);
  if (nearest === undefined) return { ...UNKNOWN, precision: "day" };
  const isAgainst =
    lean !== null && (lean.isAhead ? nearest < addDays(today, -1) : nearest > addDays(today, 1));
  const isSure = distance(nearest) <= NEAR_FEAST && !isAgainst;
  const others = isSure || second === undefined ? [] : [day(second)];
  const sighted = holiday.calendar === "gregorian" ? [] : [day(addDays(nearest, 1))];
  return derivedBy("feast", day(nearest), [...sighted, ...others]);
}

function dayNumberOf(iso: string): number {
  const parsed = parseIsoDay(iso);
  return parsed === null ? 0 : dayNumber(parsed);
}
