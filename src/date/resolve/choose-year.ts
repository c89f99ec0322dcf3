// Which year a day or month without one lies in: by its weekday, by its clause, by nearness; and how sure that is.

import { dayNumber, daysInMonth, isoWeekday, isRealDay, type YearMonthDay } from "../calendar.ts";
import type { Lean } from "../clause/clause.ts";
import type { Certainty, DateReason } from "../date-mention.ts";

export type YearChoice = {
  readonly year: number;
  readonly certainty: Exclude<Certainty, "open">;
  readonly why: DateReason;
  /** Days from the reference, negative before it; 0 where the day or month holds it. */
  readonly distance: number;
  /** The years that stay possible beside it, the likelier first. */
  readonly others: readonly number[];
};

export type YearlessDay = {
  readonly month: number;
  /** null for a month as a whole. */
  readonly day: number | null;
  readonly lastDay: number | null;
  readonly weekday: number | null;
};

/** Beyond these distances, in days, a reading is far: news that means it prints the year. */
const FAR = { ahead: 250, back: 310 } as const;
/** The distance, in days, within which a date without a verb is the one just past or the one that is coming. */
const JUST_PAST = 100;
const COMING = 40;
/** What the present tense announces is hardly more days away than this where the past is much nearer. */
const COMING_BY_PRESENT = 120;
/** The number of days that a verb reaches which only may belong to the date, where the other reading is four times as near. */
const FAR_FOR_WEAK = 150;
/** A report may be dated so many days before it was written. */
const LATE_REPORT = 14;
/** What is told in the past tense of so many days ago is often of a year before, which the writer takes for known. */
const LONG_AGO = 150;

/** The year of `day` as read on `reference`. */
export function chooseYear(day: YearlessDay, reference: YearMonthDay, lean: Lean | null): YearChoice {
  return day.weekday === null || day.day === null
    ? yearByDistance(day, reference, lean)
    : yearOfWeekday(day, day.weekday, reference, lean);
}

/** How many years round the reference a printed weekday is looked for: it comes back after five, six or eleven. */
const WEEKDAY_REACH = 2;
/** The most days a weekday may move a date: where it leads further the date itself lies within two months of the reference, and the weekday is a slip. */
const FARTHEST_WEEKDAY = 300;

/** «الأحد 14 مايو»: the year in which the 14th of May is a Sunday. */
function yearOfWeekday(
  day: YearlessDay,
  weekday: number,
  reference: YearMonthDay,
  lean: Lean | null,
): YearChoice {
  const near = yearByDistance(day, reference, lean);
  const contradiction = (other: number): YearChoice => ({
    year: near.year,
    certainty: "derived",
    why: "contradiction",
    distance: near.distance,
    others: [other],
  });
  for (let year = reference.year - WEEKDAY_REACH; year <= reference.year + WEEKDAY_REACH; year++) {
    const one = { year, month: day.month, day: day.day ?? 1 };
    if (!isRealDay(one) || isoWeekday(one) !== weekday) continue;
    const distance = startOf(day, year) - dayNumber(reference);
    const isNear = Math.abs(distance) <= FARTHEST_WEEKDAY;
    return isNear ? { year, certainty: "fixed", why: "weekday", distance, others: [] } : contradiction(year);
  }
  return contradiction(otherYear(near.year, day, reference));
}

function startOf({ month, day }: YearlessDay, year: number): number {
  return dayNumber({ year, month, day: day ?? 1 });
}

function endOf({ month, day, lastDay }: YearlessDay, year: number): number {
  return dayNumber({ year, month, day: day === null ? daysInMonth(year, month) : (lastDay ?? day) });
}

/** The last such day up to the reference and the next from it on; one and the same where it holds the reference. */
function neighbours(day: YearlessDay, { year }: YearMonthDay, today: number): { past: number; next: number } {
  const past = startOf(day, year) <= today ? year : year - 1;
  const next = endOf(day, year) >= today ? year : year + 1;
  return { past, next };
}

function otherYear(year: number, day: YearlessDay, reference: YearMonthDay): number {
  const { past, next } = neighbours(day, reference, dayNumber(reference));
  return year === past ? next : past;
}

/** The neighbour on the side that the clause leans to, unless it is far and the other near; without a verb the nearer. */
function yearByDistance(day: YearlessDay, reference: YearMonthDay, lean: Lean | null): YearChoice {
  const today = dayNumber(reference);
  const { past, next } = neighbours(day, reference, today);
  if (past === next) return derived(past, 0, "near", []);
  const back = today - endOf(day, past);
  const ahead = startOf(day, next) - today;
  const isAhead = lean === null ? back > JUST_PAST && ahead <= COMING : leadsAhead(lean, back, ahead);
  const why = lean !== null && lean.isAhead === isAhead ? lean.why : "near";
  const isLongAgo = why !== "near" && why !== "since" && !isAhead && back > LONG_AGO;
  const other = isLongAgo && ahead > JUST_PAST ? past - 1 : isAhead ? past : next;
  return derived(isAhead ? next : past, isAhead ? ahead : -back, why, [other]);
}

/** Whether a clause that leans to one side is believed, against a day on the other that is much nearer. */
function leadsAhead({ isAhead, isFirm, why }: Lean, back: number, ahead: number): boolean {
  const [distance, other] = isAhead ? [ahead, back] : [back, ahead];
  if (why === "since") return isAhead;
  const isFar =
    distance > (isAhead ? FAR.ahead : FAR.back) ||
    (why === "present-verb" && distance > COMING_BY_PRESENT && distance > 2 * other);
  // «فضت القوات الاعتصام يوم 14 أغسطس», read on the 1st: what has been done is not to come.
  if (why === "past-verb" && isFirm && other > LATE_REPORT) return isAhead;
  // «كان من المقرر أن تلعب في مارس»: a verb that only may belong to the date does not lead past a day at hand.
  const isOutdone = !isFirm && distance > FAR_FOR_WEAK && other * 4 < distance;
  return isFar || isOutdone ? !isAhead : isAhead;
}

function derived(year: number, distance: number, why: DateReason, others: readonly number[]): YearChoice {
  return { year, certainty: "derived", why, distance, others };
}
