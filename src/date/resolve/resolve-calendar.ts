// What a day, month or year of a calendar means: Gregorian by what is printed, related or nearest, Hijri by Umm al-Qura.

import {
  addDays,
  addMonths,
  dayNumber,
  fromDayNumber,
  hijriMonthInterval,
  hijriToIso,
  hijriYearInterval,
  isoDay,
  isoToHijri,
  isoWeekday,
  isRealDay,
  parseIsoDay,
  tabularHijriToIso,
  twoDigits,
  type YearMonthDay,
} from "../calendar.ts";
import type { Lean } from "../clause/clause.ts";
import type { CalendarExpression, Relation } from "../expression.ts";
import { chooseYear } from "./choose-year.ts";
import {
  type Antecedent,
  atTime,
  day,
  dayOf,
  days,
  derivedBy,
  fixedBy,
  month,
  openBetween,
  type Resolution,
  type ResolutionContext,
  STEP_FROM_TOLD,
  UNKNOWN,
  year,
  yearless,
} from "./resolution.ts";
import { EVEN_ODDS, evidenceFor, logOdds, PLAIN_ODDS, type YearEvidence } from "./year-odds.ts";

export function resolveCalendar(expression: CalendarExpression, context: ResolutionContext): Resolution {
  if (expression.calendar === "hijri") return resolveHijri(expression, context);
  const { month: index, year: printedYear } = expression;
  if (expression.isYearless) return withoutYear(expression, index, "event-name");
  // «مثل هذا اليوم من عام 1917»: the day of reading gives day and month.
  if (index === null && expression.deictic !== null) {
    if (context.reference === null) return UNKNOWN;
    const { month, day } = context.reference;
    return resolveCalendar({ ...expression, deictic: null, month, day }, context);
  }
  if (expression.monthRelation !== null) return ofRelatedMonth(expression, expression.monthRelation, context);
  if (printedYear !== null) {
    const hijri = index === null ? hijriYearOf(expression, printedYear, context) : null;
    return hijri ?? checkedWeekday(expression, inYear(expression, printedYear));
  }
  if (expression.yearRelation !== null) {
    const related = relatedYear(expression.yearRelation, context);
    if (related === null) return withoutYear(expression, index, "unplaced");
    const isOfTold = typeof expression.yearRelation !== "number";
    return fixedBy(isOfTold ? "same" : "relation", inYear(expression, related));
  }
  if (index === null) return UNKNOWN;
  return nearest(expression, index, context);
}

/** The year, the month or the day of `expression`, all of it but the year as printed. */
function inYear(expression: CalendarExpression, inYear: number, index = expression.month): Resolution {
  if (index === null) return partOf(year(inYear), expression.part);
  if (expression.day === null) return partOf(month(inYear, index), expression.part);
  const first = { year: inYear, month: index, day: expression.day };
  if (!isRealDay(first)) return { ...UNKNOWN, precision: "day" };
  if (expression.lastDay !== null) {
    const last = { ...first, day: expression.lastDay };
    return isRealDay(last) ? days(isoDay(first), isoDay(last)) : { ...UNKNOWN, precision: "day" };
  }
  return expression.time === null ? dayOf(dayNumber(first)) : atTime(isoDay(first), expression.time);
}

function withoutYear(
  { day: date }: CalendarExpression,
  index: number | null,
  why: "event-name" | "unplaced",
): Resolution {
  if (index === null) return UNKNOWN;
  return date === null
    ? yearless(`XXXX-${twoDigits(index)}`, "month", why)
    : yearless(`XXXX-${twoDigits(index)}-${twoDigits(date)}`, "day", why);
}

/** Early, middle, late: the mention keeps the whole period as its value; the interval shrinks to its third. */
export function partOf(whole: Resolution, which: "early" | "middle" | "late" | null): Resolution {
  const from = whole.interval?.[0];
  const to = whole.interval?.[1];
  if (which === null || typeof from !== "string" || typeof to !== "string") return whole;
  const first = parseIsoDay(from);
  const last = parseIsoDay(to);
  if (first === null || last === null) return whole;
  const start = dayNumber(first);
  const third = Math.floor((dayNumber(last) - start + 1) / 3);
  const offset = which === "early" ? 0 : which === "middle" ? third : 2 * third;
  const end = which === "late" ? dayNumber(last) : start + offset + third - 1;
  return { ...whole, interval: [isoDay(fromDayNumber(start + offset)), isoDay(fromDayNumber(end))] };
}

/** «12 من الشهر الجاري», «28 منه». */
function ofRelatedMonth(
  expression: CalendarExpression,
  relation: Relation,
  { reference, antecedent }: ResolutionContext,
): Resolution {
  if (typeof relation !== "number") {
    if (antecedent === null || antecedent.month === null) return UNKNOWN;
    const told = addMonths(
      { year: antecedent.year, month: antecedent.month, day: 1 },
      STEP_FROM_TOLD[relation],
    );
    return fixedBy("same", inYear(expression, told.year, told.month));
  }
  if (reference === null) return UNKNOWN;
  const moved = addMonths({ ...reference, day: 1 }, relation);
  return fixedBy("relation", inYear(expression, moved.year, moved.month));
}

export function relatedYear(relation: Relation, { reference, antecedent }: ResolutionContext): number | null {
  if (typeof relation !== "number") {
    const told = antecedent?.year ?? reference?.year ?? null;
    return told === null ? null : told + STEP_FROM_TOLD[relation];
  }
  return reference === null ? null : reference.year + relation;
}

/** «الجمعة 25 ديسمبر 2017», a Monday: the date stands as printed, and the same date on that weekday beside it. */
function checkedWeekday(expression: CalendarExpression, resolution: Resolution): Resolution {
  const { weekday, month: index, day: date } = expression;
  const printed = resolution.interval?.[0];
  const first = typeof printed === "string" ? parseIsoDay(printed) : null;
  if (weekday === null || index === null || date === null || first === null) return resolution;
  if (isoWeekday(first) === weekday) return resolution;
  const others: Resolution[] = [];
  for (const offset of [-1, 1, 2, -2, -3, 3]) {
    const nearDay = fromDayNumber(dayNumber(first) + offset);
    if (isoWeekday(nearDay) === weekday) others.push(day(isoDay(nearDay)));
  }
  for (const other of [first.year - 1, first.year + 1]) {
    const sameDate = { year: other, month: index, day: date };
    if (isRealDay(sameDate) && isoWeekday(sameDate) === weekday) others.push(day(isoDay(sameDate)));
  }
  return derivedBy("contradiction", resolution, others);
}

/** A month or day without its year. */
function nearest(expression: CalendarExpression, index: number, context: ResolutionContext): Resolution {
  const { reference, antecedent } = context;
  if (reference === null) return withoutYear(expression, index, "unplaced");
  const { monthSide } = expression;
  if (monthSide !== null) {
    const isAhead = monthSide === "next";
    const sided = yearOnSide(expression, index, reference, isAhead);
    return fixedBy("relation", inYear(expression, sided));
  }
  const deictic = expression.deictic === null ? null : nearDeictic(expression, index, reference);
  if (deictic !== null) return fixedBy("relation", deictic);
  const yearlessDay = {
    month: index,
    day: expression.day,
    lastDay: expression.lastDay,
    weekday: expression.weekday,
  };
  const coinciding = antecedent?.sameDay == null ? null : onSameDay(expression, antecedent.sameDay);
  if (coinciding !== null) return fixedBy("same", coinciding);
  if (expression.isOfEvent) return dayOfEvent(expression, index, reference);
  const lean = context.clause.lean;
  const choice = chooseYear(yearlessDay, reference, lean);
  const value = inYear(expression, choice.year);
  if (choice.certainty === "fixed") return fixedBy(choice.why, value);
  const others = choice.others.map((other) => inYear(expression, other));
  if (choice.why === "contradiction") return derivedBy(choice.why, value, others);
  const told = toldYear(antecedent, lean, choice.year);
  // A tale of another year goes on in it: «في 23 يوليو 1952 …، وفي 26 يوليو غادر».
  if (told === "likely" && antecedent !== null)
    return derivedBy("narrative", inYear(expression, antecedent.year), [value]);
  const evidence = evidenceFor(yearlessDay, choice, context);
  const odds = logOdds(evidence);
  if (odds >= PLAIN_ODDS) return derivedBy(choice.why, value);
  if (told === "perhaps" && antecedent !== null) others.push(inYear(expression, antecedent.year));
  for (const why of otherThanAYear(evidence)) others.push(withoutYear(expression, index, why));
  if (odds >= EVEN_ODDS) return derivedBy(choice.why, value, others);
  // «الجولة السابعة: 1 أبريل. الجولة الثامنة: 16 أبريل»: a calendar goes on.
  const next = antecedent?.isNeighbour === true ? inYear(expression, yearAfter(antecedent, index)) : null;
  if (next !== null && others.some(({ edtf }) => edtf === next.edtf))
    return derivedBy("near", next, [value, ...others]);
  return openBetween(evidence.includes("silent-beyond-100") ? "far" : choice.why, value, others);
}

/** How surely the date is of the year that the text tells of, where that is another than the one chosen. */
function toldYear(antecedent: Antecedent | null, lean: Lean | null, chosen: number): Antecedent["tells"] {
  if (antecedent === null || antecedent.year === chosen || lean?.why === "since") return null;
  // «يحمل الظرف تاريخين: 2 مايو 1840 و4 مايو»: a present before both says nothing against the tale.
  const isAgainst =
    lean?.isAhead === true && (lean.isFirm || (antecedent.tells === "likely" && lean.why !== "present-verb"));
  return isAgainst ? null : antecedent.tells;
}

/** «ضحايا 11 سبتمبر», «يمتد الموسم من مايو إلى يوليو», «وكان الوزير آنذاك أعلن في مارس»: what the date may be beside one of a near year. */
function otherThanAYear(evidence: readonly YearEvidence[]): ("event-name" | "unplaced")[] {
  const isNamed = evidence.some((piece) => NAMING.has(piece));
  return [
    ...(isNamed ? (["event-name"] as const) : []),
    ...(evidence.includes("of-then") ? (["unplaced"] as const) : []),
  ];
}

const NAMING: ReadonlySet<YearEvidence> = new Set([
  "recurring",
  "span-of-months",
  "named-by-itself",
  "annexed-to-noun",
  "annexed-in-place",
  "annexed-unframed",
  "cyclic",
]);

/** The moon is seen a day earlier or later from land to land. */
const MOON = 2;

/** «10 جمادى الآخرة (30 مارس)»: the year in which both are one day; null where they are not. */
function onSameDay(expression: CalendarExpression, iso: string): Resolution | null {
  const resolution = inYear(expression, Number(iso.slice(0, 4)));
  const printed = resolution.interval?.[0];
  const [one, other] = [parseIsoDay(iso), typeof printed === "string" ? parseIsoDay(printed) : null];
  if (one === null || other === null || expression.day === null) return null;
  return Math.abs(dayNumber(one) - dayNumber(other)) <= MOON ? resolution : null;
}

function yearAfter({ year, month }: Antecedent, index: number): number {
  return month !== null && index < month ? year + 1 : year;
}

/** An event is called by its day without a year for some months, or for good: «هجمات 11 سبتمبر». */
function dayOfEvent(expression: CalendarExpression, index: number, reference: YearMonthDay): Resolution {
  const named = withoutYear(expression, index, "event-name");
  const day = { month: index, day: expression.day, lastDay: expression.lastDay, weekday: null };
  const { year: past } = chooseYear(day, reference, {
    isAhead: false,
    why: "completion",
    isFirm: true,
    isCyclic: false,
  });
  const resolution = inYear(expression, past);
  const last = resolution.interval?.[1];
  const since = typeof last === "string" ? parseIsoDay(last) : null;
  const isRecent = since !== null && dayNumber(reference) - dayNumber(since) <= RECENT_EVENT;
  return isRecent ? derivedBy("completion", resolution, [named]) : named;
}

/** The number of days after it for which an event is recent. */
const RECENT_EVENT = 150;

/** «أمس 31 ديسمبر», read on New Year's Day, is of the year before; null for «اليوم 15 من شهر يونيو», which is no today. */
function nearDeictic(
  expression: CalendarExpression,
  index: number,
  reference: YearMonthDay,
): Resolution | null {
  const number = dayNumber(reference) + (expression.deictic ?? 0);
  const target = fromDayNumber(number);
  const shift = index - target.month > 6 ? -1 : index - target.month < -6 ? 1 : 0;
  const year = target.year + shift;
  const distance = dayNumber({ year, month: index, day: expression.day ?? 1 }) - number;
  return Math.abs(distance) > LATE_REPORT ? null : inYear(expression, year);
}

/** Days by which a report may be dated later than it was written. */
const LATE_REPORT = 7;

/** «مايو الماضي» is over, «مايو المقبل» has not begun. */
function yearOnSide(
  { day: date, lastDay }: CalendarExpression,
  index: number,
  reference: YearMonthDay,
  isAhead: boolean,
): number {
  const { year: current, month: now, day: today } = reference;
  const last = lastDay ?? date;
  if (isAhead) return index > now || (index === now && date !== null && date > today) ? current : current + 1;
  return index < now || (index === now && last !== null && last < today) ? current : current - 1;
}

function resolveHijri(expression: CalendarExpression, context: ResolutionContext): Resolution {
  const { month: index, year: printedYear } = expression;
  if (index === null) return printedYear === null ? UNKNOWN : hijriYear(expression, printedYear);
  if (printedYear !== null) return inHijriYear(expression, index, printedYear);
  if (expression.solarYear !== null) return inSolarYear(expression, index, expression.solarYear);
  const today = context.reference === null ? null : isoToHijri(isoDay(context.reference));
  if (today === null) return { ...UNKNOWN, precision: expression.day === null ? "month" : "day" };
  const { yearRelation, monthSide } = expression;
  if (typeof yearRelation === "number") {
    return fixedBy("relation", inHijriYear(expression, index, today.year + yearRelation));
  }
  const hasPassed = index < today.month || (index === today.month && (expression.day ?? 31) < today.day);
  const isToCome = index > today.month || (index === today.month && (expression.day ?? 0) > today.day);
  if (monthSide === "past") {
    return fixedBy("relation", inHijriYear(expression, index, hasPassed ? today.year : today.year - 1));
  }
  if (monthSide === "next") {
    return fixedBy("relation", inHijriYear(expression, index, isToCome ? today.year : today.year + 1));
  }
  return nearHijri(expression, index, today, context);
}

/** «عام 1440هـ» as the days of that year. */
function hijriYear(expression: CalendarExpression, number: number): Resolution {
  const interval = hijriYearInterval(number);
  return interval === null ? UNKNOWN : partOf(days(interval[0], interval[1], "year"), expression.part);
}

/** «عام 1376» printed without an era: a year of the Hijri calendar within memory, rather than of the Middle Ages. */
function hijriYearOf(
  expression: CalendarExpression,
  number: number,
  { reference, clause }: ResolutionContext,
): Resolution | null {
  if (!expression.isEraOpen || reference === null || number < FIRST_REMEMBERED) return null;
  const interval = hijriYearInterval(number);
  const distance = interval === null ? FARTHEST_PLAN + 1 : Number(interval[0].slice(0, 4)) - reference.year;
  if (distance > FARTHEST_PLAN) return null;
  const ours = partOf(year(number), expression.part);
  // «بحلول العام 1450» may be a plan, or tell of the Middle Ages.
  if (distance > 1 && clause.lean?.isAhead === false)
    return derivedBy("calendar", ours, [hijriYear(expression, number)]);
  return derivedBy("calendar", hijriYear(expression, number), [ours]);
}

/** Years ahead for which news names a plan by its year. */
const FARTHEST_PLAN = 15;

/** The year 1343 is where the official calendar begins, 1924. */
const FIRST_REMEMBERED = 1343;

function nearHijri(
  expression: CalendarExpression,
  index: number,
  today: YearMonthDay,
  context: ResolutionContext,
): Resolution {
  const pinned = hijriYearOfWeekday(expression, index, today.year);
  if (pinned !== null) return fixedBy("weekday", inHijriYear(expression, index, pinned));
  const lean = context.clause.lean;
  const now = today.month * 30 + today.day;
  const at =
    index * 30 + (expression.day ?? (index < today.month ? 30 : index === today.month ? today.day : 1));
  const isHere = at === now;
  const past = at <= now ? today.year : today.year - 1;
  const next = at >= now ? today.year : today.year + 1;
  const back = now - at + (today.year - past) * 360;
  const ahead = at - now + (next - today.year) * 360;
  // A verb that leads to another year's, where this year's is near, belongs to something else.
  const isMisled = lean !== null && Math.min(ahead, back) <= 20 && (lean.isAhead ? ahead : back) > 250;
  const isLeaning = lean !== null && !isMisled;
  const isAhead = isLeaning ? lean.isAhead : ahead <= HIJRI_COMING && back > HIJRI_COMING;
  const chosen = inHijriYear(expression, index, isAhead ? next : past);
  const other = inHijriYear(expression, index, isAhead ? past : next);
  if (isHere) return derivedBy("near", chosen);
  const distance = isAhead ? ahead : back;
  return derivedBy(
    isLeaning ? lean.why : "near",
    chosen,
    distance > (isLeaning ? 250 : HIJRI_COMING) ? [other] : [],
  );
}

/** «الاثنين 10 جمادى الآخرة»: of last year, this and the next the one in which that day is a Monday. */
function hijriYearOfWeekday(
  { day: date, weekday }: CalendarExpression,
  index: number,
  thisYear: number,
): number | null {
  if (date === null || weekday === null) return null;
  for (const year of [thisYear, thisYear - 1, thisYear + 1]) {
    const iso = hijriToIso({ year, month: index, day: date });
    const first = iso === null ? null : parseIsoDay(iso);
    if (first !== null && isoWeekday(first) === weekday) return year;
  }
  return null;
}

/** Days: Ramadan and the feasts are spoken of some six weeks before. */
const HIJRI_COMING = 45;

function inHijriYear(expression: CalendarExpression, index: number, inYear: number): Resolution {
  const { day: date, lastDay, time } = expression;
  if (date === null) {
    const interval = hijriMonthInterval(inYear, index);
    return interval === null
      ? { ...UNKNOWN, precision: "month" }
      : partOf(days(interval[0], interval[1], "month"), expression.part);
  }
  const iso = hijriToIso({ year: inYear, month: index, day: date });
  if (iso === null) return beforeUmmAlQura({ year: inYear, month: index, day: date });
  if (lastDay !== null) {
    const last = hijriToIso({ year: inYear, month: index, day: lastDay });
    return last === null ? { ...UNKNOWN, precision: "day" } : days(iso, last);
  }
  const dated = time === null ? day(iso) : atTime(iso, time);
  const parsed = parseIsoDay(iso);
  if (expression.weekday === null || parsed === null) return dated;
  // «الجمعة 3 محرم 1400»: the crescent may have been seen a day sooner or later than the official calendar says.
  const off = ((expression.weekday - isoWeekday(parsed) + 10) % 7) - 3;
  return off === 0 ? dated : derivedBy("contradiction", dated, [day(addDays(iso, off))]);
}

/** Before the official calendar the month began where the crescent was seen: the arithmetic day, give or take one. */
function beforeUmmAlQura(date: YearMonthDay): Resolution {
  const iso = tabularHijriToIso(date);
  if (iso === null) return { ...UNKNOWN, precision: "day" };
  return derivedBy("calendar", day(iso), [day(addDays(iso, -1)), day(addDays(iso, 1))]);
}

/** «رمضان 2019»: the month of that name that begins in the solar year. */
function inSolarYear(expression: CalendarExpression, index: number, solar: number): Resolution {
  const first = isoToHijri(`${solar}-01-01`);
  if (first === null) return { ...UNKNOWN, precision: expression.day === null ? "month" : "day" };
  for (const candidate of [first.year, first.year + 1]) {
    const begins = hijriToIso({ year: candidate, month: index, day: expression.day ?? 1 });
    if (begins?.startsWith(String(solar)) === true) return inHijriYear(expression, index, candidate);
  }
  return UNKNOWN;
}
