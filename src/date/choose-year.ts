// Which year a day or month without one lies in: by its weekday, by its clause, by nearness; and how sure that is.

import { dayNumber, daysInMonth, isoWeekday, isRealDay, type YearMonthDay } from "./calendar.ts";
import type { Lean } from "./clause.ts";
import type { Certainty, DateReason } from "./date-mention.ts";

export type YearChoice = {
  readonly year: number;
  readonly certainty: Certainty;
  readonly why: DateReason;
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
/** The number of days within which a coming day stands even against a verb that only may belong to the date. */
const AT_HAND = 31;
/** What the present tense announces is hardly more days away than this where the past is much nearer. */
const COMING_BY_PRESENT = 120;
/** The number of days that a verb reaches which only may belong to the date, where the other reading is four times as near. */
const FAR_FOR_WEAK = 150;
/** What is told in the past tense of so many days ago is often of a year before, which the writer takes for known. */
const LONG_AGO = 150;
/** A reading this much nearer outweighs a verb that only may belong to the date. */
const NEARER = 2;

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
    others: [other],
  });
  for (let year = reference.year - WEEKDAY_REACH; year <= reference.year + WEEKDAY_REACH; year++) {
    const one = { year, month: day.month, day: day.day ?? 1 };
    if (!isRealDay(one) || isoWeekday(one) !== weekday) continue;
    const isNear = Math.abs(startOf(day, year) - dayNumber(reference)) <= FARTHEST_WEEKDAY;
    return isNear ? { year, certainty: "fixed", why: "weekday", others: [] } : contradiction(year);
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

function yearByDistance(day: YearlessDay, reference: YearMonthDay, lean: Lean | null): YearChoice {
  const today = dayNumber(reference);
  const { past, next } = neighbours(day, reference, today);
  if (past === next) return chosen(past, "near", []);
  const back = today - endOf(day, past);
  const ahead = startOf(day, next) - today;
  if (lean === null) return byNearness(past, next, back, ahead);
  const [year, other] = lean.isAhead ? [next, past] : [past, next];
  const [distance, otherDistance] = lean.isAhead ? [ahead, back] : [back, ahead];
  const isFar =
    distance > (lean.isAhead ? FAR.ahead : FAR.back) ||
    (lean.why === "present-verb" && distance > COMING_BY_PRESENT && distance > NEARER * otherDistance);
  // «كان من المقرر أن تلعب في مارس»: a verb that only may belong to the date does not lead past a day at hand.
  const isOutdone = !lean.isFirm && distance > FAR_FOR_WEAK && otherDistance * 4 < distance;
  if (!isFar && isOutdone && lean.why !== "since") return chosen(other, "near", [year]);
  const isLongAgo = !lean.isAhead && lean.why !== "since" && distance > LONG_AGO;
  if (!isFar && isLongAgo) return chosen(year, lean.why, [year - 1]);
  if (!isFar) return chosen(year, lean.why, isPlainBy(lean, distance, otherDistance) ? [] : [other]);
  if (lean.isFirm && otherDistance > 14) return chosen(year, lean.why, [other]);
  // «فضت القوات الاعتصام يوم 14 أغسطس», read on the 11th: what has been done is not to come.
  // «إسرائيل تعتقل 75 طفلا في مارس», read in April: headlines tell in the present what has been done.
  if (lean.why === "present-verb" && distance > FAR.ahead && otherDistance <= AT_HAND)
    return chosen(other, "near", []);
  const mayBeOther = lean.isAhead || lean.why === "until" || lean.why === "plan";
  return chosen(other, "near", mayBeOther && !lean.isFirm && otherDistance <= AT_HAND ? [] : [year]);
}

/** The present tense is that of plans, of habits and of headlines: it speaks for what is nearer, and no more. */
function isPlainBy(lean: Lean, distance: number, otherDistance: number): boolean {
  if (lean.why === "present-verb") return distance <= otherDistance || (lean.isFirm && distance <= COMING);
  // «قضى الموعد النهائي يوم 31 أغسطس»: a word of planning near the date says less than a verb.
  if (lean.why === "plan" && !lean.isFirm) return distance <= otherDistance;
  return lean.isFirm || distance <= NEARER * otherDistance;
}

function byNearness(past: number, next: number, back: number, ahead: number): YearChoice {
  if (back <= JUST_PAST) return chosen(past, "near", back <= JUST_PAST / 2 ? [] : [next]);
  if (ahead <= COMING) return chosen(next, "near", ahead <= COMING / 2 ? [] : [past]);
  // Neither is near: news looks back more often than ahead, and this is all that speaks for it.
  return { year: past, certainty: "open", why: "far", others: [next] };
}

function chosen(year: number, why: DateReason, others: readonly number[]): YearChoice {
  return { year, certainty: "derived", why, others };
}
