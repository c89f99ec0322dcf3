// Which page each event stands on: all on one while they are few; then a page per year, per month, and so on.

import {
  countMentions,
  type EventGroup,
  type EventMention,
  type EventMonth,
  type EventTimeline,
  type EventYear,
} from "./events.ts";

/** A period with pages of its own. */
export type EventPeriod = { readonly period: string; readonly count: number; readonly path: string };

export type EventPage = {
  readonly path: string;
  /** `2022`, `2022-01`, `vague`; null for the whole timeline. */
  readonly period: string | null;
  readonly page: number;
  readonly pages: number;
  /** What stands on this page. A group continued from the page before has `isContinued`. */
  readonly years: readonly (EventYear & { readonly isContinued: boolean })[];
  readonly vague: readonly EventMention[];
  /** What stands elsewhere, oldest first. */
  readonly periods: readonly EventPeriod[];
};

/** A page of so many, a few of them quoted, is some 120 kB before compression; a busy month of ten thousand reports is one page. */
export const MOST_MENTIONS = 400;
/** Each of these is quoted whole. */
const MOST_VAGUE = 200;

/** The first page is always `/events/`. */
export function planEventPages(timeline: EventTimeline, most: number = MOST_MENTIONS): EventPage[] {
  const { years, vague, count } = timeline;
  if (count + vague.length <= most) return [page("/events/", null, { years: years.map(fresh), vague })];
  const root = page("/events/", null, {
    periods: [
      ...years.map(({ year, count: ofYear }) => ({ period: year, count: ofYear, path: `/events/${year}/` })),
      ...(vague.length === 0 ? [] : [{ period: "vague", count: vague.length, path: "/events/vague/" }]),
    ],
  });
  // What names no time is an example, not a course: the newest stand for the rest, which the data holds.
  const newest =
    vague.length === 0
      ? []
      : [page("/events/vague/", "vague", { vague: vague.slice(-Math.min(most, MOST_VAGUE)) })];
  return [root, ...years.flatMap((year) => planYear(year, most)), ...newest];
}

function planYear(year: EventYear, most: number): EventPage[] {
  const path = `/events/${year.year}/`;
  if (year.count <= most) return [page(path, year.year, { years: [fresh(year)] })];
  const dated = year.months.filter(({ month }) => month !== null);
  const whole = year.months.filter(({ month }) => month === null);
  const periods = dated.map(({ month, count }) => ({
    period: month ?? "",
    count,
    path: `/events/${(month ?? "").replace("-", "/")}/`,
  }));
  const ownPages = numbered(path, year.year, splitMonths(year.year, whole, most), periods);
  return [
    ...ownPages,
    ...dated.flatMap((month, index) =>
      numbered(periods[index]?.path ?? path, month.month, splitMonths(year.year, [month], most), []),
    ),
  ];
}

type Section = EventYear & { readonly isContinued: boolean };

function fresh(year: EventYear): Section {
  return { ...year, isContinued: false };
}

/** Cut at so many mentions, inside a group where one group is longer than a page. */
function splitMonths(year: string, months: readonly EventMonth[], most: number): Section[] {
  const sections: EventMonth[][] = [[]];
  let room = most;
  for (const { month, groups } of months) {
    for (const group of groups) {
      for (let from = 0; from < group.mentions.length; ) {
        if (room === 0) {
          sections.push([]);
          room = most;
        }
        const part = { ...group, mentions: group.mentions.slice(from, from + room) };
        append(sections.at(-1) ?? [], month, part);
        from += part.mentions.length;
        room -= part.mentions.length;
      }
    }
  }
  return sections.map((parts, index) => ({
    year,
    months: parts,
    count: parts.reduce((sum, { count }) => sum + count, 0),
    isContinued: index > 0,
  }));
}

function append(parts: EventMonth[], month: string | null, group: EventGroup): void {
  const last = parts.at(-1);
  const groups = last?.month === month && last !== undefined ? [...last.groups, group] : [group];
  const part = { month, groups, count: countMentions(groups) };
  if (last?.month === month && last !== undefined) parts[parts.length - 1] = part;
  else parts.push(part);
}

function numbered(
  path: string,
  period: string | null,
  sections: readonly Section[],
  periods: readonly EventPeriod[],
): EventPage[] {
  return sections.map((section, index) => ({
    ...page(pagePath(path, index), period, {
      years: section.months.length === 0 ? [] : [section],
      periods: index === 0 ? periods : [],
    }),
    page: index + 1,
    pages: sections.length,
  }));
}

function pagePath(path: string, index: number): string {
  return index === 0 ? path : `${path}page-${index + 1}/`;
}

function page(path: string, period: string | null, parts: Partial<EventPage>): EventPage {
  return { path, period, page: 1, pages: 1, years: [], vague: [], periods: [], ...parts };
}
