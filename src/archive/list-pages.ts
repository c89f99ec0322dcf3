// How a long list of reports is cut into pages: the newest on the first, then a page or more for each year of publication, or for some sparse years together.

import type { Article } from "../article/article.ts";
import { publicationKey } from "./order.ts";

/** A year, or years that fill no more than a page between them. */
export type ListPeriod = {
  /** `2021` and `2022`, equal for one year; both null for the reports of which no year is known. */
  readonly first: string | null;
  readonly last: string | null;
  readonly reports: number;
  /** Of its oldest page, below the list's own path, with a closing slash: `2021/`. */
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
  /** Of its period, counted from the oldest. */
  readonly page: number;
  readonly pages: number;
  /** On the first page of a list that is cut: where the rest is, newest first. */
  readonly periods: readonly ListPeriod[];
};

/** What the first page of a long list shows before it leads to the years. */
export const NEWEST_REPORTS = 30;

type Weigh = (article: Article) => number;
type Run = {
  readonly first: string | null;
  last: string | null;
  articles: readonly Article[];
  weight: number;
};

/**
 * Years, and not numbers counted through the list, and all from the oldest on: a report changes the pages from its own on
 * to the end of its year and no others, the newest one page, and the address of a page goes on holding what it held.
 * @param articles newest first
 * @param weightOf what a report takes of the room of a page
 * @param most the room of a page; no report is cut in two
 */
export function planListPages(articles: readonly Article[], weightOf: Weigh, most: number): ListPage[] {
  if (fillPages(articles, weightOf, most).length <= 1)
    return [{ path: "", articles, period: null, page: 1, pages: 1, periods: [] }];
  const ofRuns = runsOfYears(articles, weightOf, most).map((run) => pagesOf(run, weightOf, most));
  const periods = ofRuns.flatMap(([page]) => page?.period ?? []);
  const newest = articles.slice(0, NEWEST_REPORTS);
  return [{ path: "", articles: newest, period: null, page: 1, pages: 1, periods }, ...ofRuns.flat()];
}

/** Newest first, the undated last; joined from the oldest on, so that a new report moves no border before its own. */
function runsOfYears(articles: readonly Article[], weightOf: Weigh, most: number): Run[] {
  const years = new Map<string | null, Article[]>();
  for (const article of articles) {
    const { year } = publicationKey(article);
    const ofYear = years.get(year);
    if (ofYear === undefined) years.set(year, [article]);
    else ofYear.push(article);
  }
  const runs: Run[] = [];
  for (const [year, ofYear] of [...years].reverse()) {
    const weight = ofYear.reduce((sum, article) => sum + weightOf(article), 0);
    const run = runs.at(-1);
    if (run !== undefined && run.first !== null && run.weight + weight <= most) {
      run.last = year;
      run.articles = [...ofYear, ...run.articles];
      run.weight += weight;
    } else runs.push({ first: year, last: year, articles: ofYear, weight });
  }
  return runs.reverse();
}

function pagesOf({ first, last, articles }: Run, weightOf: Weigh, most: number): ListPage[] {
  const pages = fillPages(articles.toReversed(), weightOf, most);
  const path = `${first ?? "undated"}/`;
  const pathOf = (page: number) => (page === 1 ? path : `${path}page-${page}/`);
  const period = { first, last, reports: articles.length, path, newestPath: pathOf(pages.length) };
  return pages.map((ofPage, index) => ({
    path: pathOf(index + 1),
    articles: ofPage.reverse(),
    period,
    page: index + 1,
    pages: pages.length,
    periods: [],
  }));
}

function fillPages(articles: readonly Article[], weightOf: Weigh, most: number): Article[][] {
  const pages: Article[][] = [];
  let room = 0;
  for (const article of articles) {
    if (room <= 0) {
      pages.push([]);
      room = most;
    }
    pages.at(-1)?.push(article);
    room -= weightOf(article);
  }
  return pages;
}
