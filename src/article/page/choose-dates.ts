// Which of the dates of a page are taken as those of its report.

import { DateTime } from "luxon";
import { foldedForm } from "../../text/fold.ts";
import { findDateline } from "./dateline.ts";
import type { Weighed } from "./evidence.ts";
import { type DateCandidate, rankDates, STATED } from "./page-dates.ts";
import type { PageView } from "./page-view.ts";
import { readPrintedDate } from "./printed-date.ts";

export type ChosenDates = {
  readonly ranked: ReturnType<typeof rankDates>;
  readonly published: Weighed<DateCandidate> | null;
  readonly updated: Weighed<DateCandidate> | null;
  /** The day of the masthead, where none is said to be that of the report. */
  readonly masthead: Weighed<DateCandidate> | null;
};

export function chooseDates(view: PageView, headlineAt: number): ChosenDates {
  const ranked = rankDates(view, headlineAt);
  const [newest] = ranked.updated;
  const updated = newest !== undefined && newest.score >= STATED ? newest : null;
  const today = findTextsWeekday(view);
  const latest = [updated === null ? null : dayOf(updated), findFiledDay(view)];
  const [likeliest] = ranked.published;
  const published =
    likeliest !== undefined && likeliest.score >= STATED && !isPageClock(likeliest, latest, today)
      ? likeliest
      : null;
  const masthead =
    published === null
      ? ranked.published.find(
          (date) =>
            date.candidate.where === "above" &&
            date.score > -6 &&
            !date.candidate.isAge &&
            !isPageClock(date, latest, today),
        )
      : undefined;
  return { ranked, published, updated, masthead: masthead ?? null };
}

/**
 * A day above the headline is the clock of the page where it is later than the update below it, or than the dateline, or where the
 * text calls another day of the week today.
 */
function isPageClock(
  day: Weighed<DateCandidate>,
  latest: readonly (string | null)[],
  today: number | null,
): boolean {
  if (day.candidate.where !== "above") return false;
  const own = dayOf(day);
  if (today !== null && !day.candidate.labelled && own.length === 10) {
    // A report of the evening is printed after midnight.
    const behind = (DateTime.fromISO(own, { zone: "utc" }).weekday - today + 7) % 7;
    if (behind > 1) return true;
  }
  return latest.some((other) => other !== null && other !== "" && own > other);
}

const WEEKDAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"].map(foldedForm);
const TODAY = /(?<!\p{L})(?:اليوم|صباح اليوم|مساء اليوم|ظهر اليوم)\s(ال\p{L}{3,7})(?!\p{L})/u;
const OPENING_BLOCKS = 2;

/** The day of the week, Monday is 1, of which the first paragraphs say «اليوم الجمعة»; null where they say none. */
function findTextsWeekday({ blocks, run }: PageView): number | null {
  for (const { text } of blocks.slice(run.start, run.start + OPENING_BLOCKS)) {
    const said = TODAY.exec(text.slice(0, 400))?.[1];
    const at = said === undefined ? -1 : WEEKDAYS.indexOf(foldedForm(said));
    if (at >= 0) return at + 1;
  }
  return null;
}

function dayOf({ candidate }: Weighed<DateCandidate>): string {
  const { date, modified } = readPrintedDate(candidate.part.text);
  return (modified?.value ?? date ?? "").slice(0, 10);
}

const LONGEST_WAIT_DAYS = 7;

/** The day up to which a report may be published that its dateline says was filed on a certain one; null where none does. */
function findFiledDay({ blocks, run }: PageView): string | null {
  const opening = blocks[run.start];
  const date = opening === undefined ? null : findDateline(opening.text, 0)?.date;
  const day = date == null ? null : readPrintedDate(date.text).date;
  if (day === null || day.length !== 10) return null;
  return DateTime.fromISO(day, { zone: "utc" }).plus({ days: LONGEST_WAIT_DAYS }).toISODate();
}
