// How a long list of reports is cut into pages: the newest on the first, then a page or more for each year of publication, or for some sparse years together.

import type { Article } from "../article/article.ts";
import { publicationKey } from "./order.ts";

/** A year, or years that fill no more than a page between them. */
export type ListPeriod = {
  /** `2021` and `2022`, equal for one year; both null for the reports of which no year is known. */
  readonly first: string | null;
  readonly last: string | null;
  readonly reports: number;
  /** The path of the oldest page of the period, below that of the list, with a closing slash: `2021/`. */
  readonly path: string;
  readonly newestPath: string;
};

export type ListPage = {
  /** Below the list's own path: empty, `2022/`, `2022/page-2/`. */
  readonly path: string;
  /** Newest first. */
  readonly articles: readonly Article[];
  /** Null on the first page of the list. */
  readonly period: ListPeriod | null;
  /** The number of the page within its period, counted from the oldest. */
  readonly page: number;
  readonly pages: number;
  /** On the first page of a list that is cut: where the rest is, newest first. */
  readonly periods: readonly ListPeriod[];
};

/** What the first page of a long list shows before it leads to the years. */
export const NEWEST_REPORTS = 30;

/** What the report at this place of the list takes of the room of a page. */
type Weigh = (at: number) => number;
/** The places from `from` on, up to but for `end`. */
type Run = {
  readonly first: string | null;
  last: string | null;
  from: number;
  readonly end: number;
  weight: number;
};

/**
 * Years, and not numbers counted through the list, and all from the oldest on: a report changes the pages from its own on
 * to the end of its year and no others, the newest one page, and the address of a page goes on holding what it held.
 * @param articles newest first
 * @param most the room of a page; no report is cut in two
 */
export function planListPages(articles: readonly Article[], weightAt: Weigh, most: number): ListPage[] {
  if (fitsPage(articles, weightAt, most))
    return [{ path: "", articles, period: null, page: 1, pages: 1, periods: [] }];
  const ofRuns = runsOfYears(articles, weightAt, most).map((run) => pagesOf(run, articles, weightAt, most));
  const periods = ofRuns.flatMap(([page]) => page?.period ?? []);
  const newest = articles.slice(0, NEWEST_REPORTS);
  return [{ path: "", articles: newest, period: null, page: 1, pages: 1, periods }, ...ofRuns.flat()];
}

function fitsPage(articles: readonly Article[], weightAt: Weigh, most: number): boolean {
  let room = most;
  for (let at = 0; at < articles.length; at++) {
    if (room <= 0) return false;
    room -= weightAt(at);
  }
  return true;
}

/** Newest first, the undated last; joined from the oldest on, so that a new report moves no border before its own. */
function runsOfYears(articles: readonly Article[], weightAt: Weigh, most: number): Run[] {
  const runs: Run[] = [];
  for (let end = articles.length; end > 0; ) {
    const year = yearAt(articles, end - 1);
    const from = firstOfYear(articles, end - 1);
    let weight = 0;
    for (let at = from; at < end; at++) weight += weightAt(at);
    const run = runs.at(-1);
    if (run !== undefined && run.first !== null && run.weight + weight <= most) {
      run.last = year;
      run.from = from;
      run.weight += weight;
    } else runs.push({ first: year, last: year, from, end, weight });
    end = from;
  }
  return runs.reverse();
}

function yearAt(articles: readonly Article[], at: number): string | null {
  const article = articles[at];
  return article === undefined ? null : publicationKey(article).year;
}

/** The index at which the year of the last of these begins: found in great strides, since a list may hold thousands a year. */
function firstOfYear(articles: readonly Article[], last: number): number {
  const year = yearAt(articles, last);
  let known = last;
  for (let stride = 1; stride > 0; ) {
    const at = known - stride;
    if (at >= 0 && yearAt(articles, at) === year) {
      known = at;
      stride *= 2;
    } else stride >>= 1;
  }
  return known;
}

function pagesOf(
  { first, last, from, end }: Run,
  articles: readonly Article[],
  weightAt: Weigh,
  most: number,
): ListPage[] {
  const pages = fillPages(from, end, weightAt, most);
  const path = `${first ?? "undated"}/`;
  const pathOf = (page: number) => (page === 1 ? path : `${path}page-${page}/`);
  const period = { first, last, reports: end - from, path, newestPath: pathOf(pages.length) };
  return pages.map((page, index) => ({
    path: pathOf(index + 1),
    articles: articles.slice(page.from, page.end),
    period,
    page: index + 1,
    pages: pages.length,
    periods: [],
  }));
}

/** From the oldest on. */
function fillPages(from: number, end: number, weightAt: Weigh, most: number): Pick<Run, "from" | "end">[] {
  const pages: { from: number; readonly end: number }[] = [];
  let room = 0;
  for (let at = end - 1; at >= from; at--) {
    const page = pages.at(-1);
    if (page === undefined || room <= 0) {
      pages.push({ from: at, end: at + 1 });
      room = most;
    } else page.from = at;
    room -= weightAt(at);
  }
  return pages;
}
