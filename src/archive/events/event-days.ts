// Which times the reports speak of most, and the pages of single days: every sentence about a day, oldest report first.

import type { Article } from "../../article/article.ts";
import type { EventGroup, EventMention, EventTimeline } from "./events.ts";

/** What is said of one time, counted by reports and not by sentences. */
export type EventCounts = {
  readonly reports: number;
  /** Those that are known. */
  readonly outlets: number;
  /** Reports that came out before it, and those that came out on it or later; where neither is known, it is in neither. */
  readonly before: number;
  readonly after: number;
};

export type ToldTime = { readonly group: EventGroup; readonly counts: EventCounts };

/** A page of one day. */
export type EventDayPage = ToldTime & {
  readonly path: string;
  readonly page: number;
  readonly pages: number;
  /** What stands on this page. */
  readonly mentions: readonly EventMention[];
};

/**
 * The fewest reports that speak of a day with a page of its own: the least of these under which such days are few. Two reports are
 * read side by side on the page of their year; in an archive of ten thousand every day of its years is spoken of by a dozen. In
 * steps, so that a report seldom moves the line.
 */
const FEWEST_REPORTS = [3, 5, 8, 12, 20, 30, 50, 80, 120, 200, 300, 500];
/** The number of days that have a page of their own: so many at least, and one more for so many reports. */
const MOST_DAYS = { least: 100, reportsEach: 50 };
/** A time is among the most spoken of with so many reports: less than two tell nothing of what was spoken of. */
const FEWEST_TOLD = 2;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const DAY_OR_MONTH = /^\d{4}-(?:0\d|1[0-2])(?:-\d{2})?$/u;

/** `2022-01-12` → `/events/2022/01/12/`. */
function dayPath(day: string): string {
  return `/events/${day.replaceAll("-", "/")}/`;
}

/**
 * Plans the pages of days, in the order of time.
 * @param reports in the archive
 * @param most mentions on a page
 */
export function planEventDays({ years }: EventTimeline, reports: number, most: number): EventDayPage[] {
  const told = groupsOf(years)
    .filter(({ edtf }) => DAY.test(edtf))
    .map((group) => ({ group, counts: countReports(group) }));
  const room = Math.max(MOST_DAYS.least, reports / MOST_DAYS.reportsEach);
  const withAtLeast = (fewest: number) => told.filter(({ counts }) => counts.reports >= fewest);
  const fewest = FEWEST_REPORTS.find((fewest) => withAtLeast(fewest).length <= room);
  return (fewest === undefined ? [] : withAtLeast(fewest)).flatMap((day) => pagesOf(day, most));
}

function pagesOf({ group, counts }: ToldTime, most: number): EventDayPage[] {
  const path = dayPath(group.edtf);
  const pages = Math.ceil(group.mentions.length / most);
  return Array.from({ length: pages }, (_, index) => ({
    group,
    counts,
    path: index === 0 ? path : `${path}page-${index + 1}/`,
    page: index + 1,
    pages,
    mentions: group.mentions.slice(index * most, (index + 1) * most),
  }));
}

/** The days and months that most reports speak of, most first; of equals the later. A month has what is said of it as a whole. */
export function mostSpokenOf({ years }: EventTimeline, most: number): ToldTime[] {
  return groupsOf(years)
    .filter(({ edtf, mentions }) => DAY_OR_MONTH.test(edtf) && mentions.length >= FEWEST_TOLD)
    .map((group) => ({ group, counts: countReports(group) }))
    .filter(({ counts }) => counts.reports >= FEWEST_TOLD)
    .sort(
      (a, b) =>
        b.counts.reports - a.counts.reports ||
        b.counts.outlets - a.counts.outlets ||
        (a.group.edtf < b.group.edtf ? 1 : -1),
    )
    .slice(0, most);
}

function groupsOf(years: EventTimeline["years"]): EventGroup[] {
  return years.flatMap(({ months }) => months.flatMap(({ groups }) => groups));
}

function countReports({ mentions }: EventGroup): EventCounts {
  const timings = new Map<Article, EventMention["timing"]>();
  for (const { article, timing } of mentions) if (!timings.has(article)) timings.set(article, timing);
  const all = [...timings];
  return {
    reports: all.length,
    outlets: new Set(all.flatMap(([{ outlet }]) => outlet.value ?? [])).size,
    before: all.filter(([, timing]) => timing === "announced").length,
    after: all.filter(([, timing]) => timing === "reported").length,
  };
}
