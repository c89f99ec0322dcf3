// How a long list of reports is cut into pages: the newest page on the first, then those before it, by years of publication or some sparse years together.

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
  /** The number of articles, from the first on, that are shown in full: the newest of the list. */
  readonly inFull: number;
  /** Null on the first page of the list. */
  readonly period: ListPeriod | null;
  /** The number of the page within its period, counted from the oldest. */
  readonly page: number;
  readonly pages: number;
  /** The periods where the rest of a cut list is, newest first; they stand on its first page. */
  readonly periods: readonly ListPeriod[];
};

/** What the first page of a list shows in full; of a cut one it holds as many at least, though years before the newest hold them too. */
export const NEWEST_REPORTS = 30;
/** Some 40 kB of lines, which compress to seven. */
const REPORTS_PER_PAGE = 200;

/** The places from `from` on, up to but for `end`. */
type Run = {
  readonly first: string | null;
  last: string | null;
  from: number;
  readonly end: number;
};

/**
 * Years, and not numbers counted through the list, and all from the oldest on: a report changes the first page and those from its own on
 * to the end of its year and no others, and the address of a page goes on holding what it held. The newest page of all
 * is the first one until it is full or its year is over, so that the newest report changes one page.
 * @param articles newest first
 * @param most reports on a page
 */
export function planListPages(articles: readonly Article[], most: number = REPORTS_PER_PAGE): ListPage[] {
  if (articles.length <= most)
    return [{ path: "", articles, inFull: NEWEST_REPORTS, period: null, page: 1, pages: 1, periods: [] }];
  const [newestRun, ...runs] = runsOfYears(articles, most);
  const onFirst = newestRun === undefined ? 0 : ((newestRun.end - 1) % most) + 1;
  const settled =
    newestRun === undefined || onFirst === newestRun.end ? [] : [{ ...newestRun, from: onFirst }];
  const ofRuns = [...settled, ...runs].map((run) => pagesOf(run, articles, most));
  const periods = ofRuns.flatMap(([page]) => page?.period ?? []);
  const newest = articles.slice(0, Math.max(onFirst, NEWEST_REPORTS));
  return [
    { path: "", articles: newest, inFull: NEWEST_REPORTS, period: null, page: 1, pages: 1, periods },
    ...ofRuns.flat(),
  ];
}

/** Newest first, the undated last; joined from the oldest on, so that a new report moves no border before its own. */
function runsOfYears(articles: readonly Article[], most: number): Run[] {
  const runs: Run[] = [];
  for (let end = articles.length; end > 0; ) {
    const year = yearAt(articles, end - 1);
    const from = firstOfYear(articles, end - 1);
    const run = runs.at(-1);
    if (run !== undefined && run.first !== null && run.end - from <= most) {
      run.last = year;
      run.from = from;
    } else runs.push({ first: year, last: year, from, end });
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

function pagesOf({ first, last, from, end }: Run, articles: readonly Article[], most: number): ListPage[] {
  const pages = Math.ceil((end - from) / most);
  const path = `${first ?? "undated"}/`;
  const pathOf = (page: number) => (page === 1 ? path : `${path}page-${page}/`);
  const period = { first, last, reports: end - from, path, newestPath: pathOf(pages) };
  // From the oldest on.
  return Array.from({ length: pages }, (_, index) => ({
    path: pathOf(index + 1),
    articles: articles.slice(Math.max(from, end - (index + 1) * most), end - index * most),
    inFull: 0,
    period,
    page: index + 1,
    pages,
    periods: [],
  }));
}
