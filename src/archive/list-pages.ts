// How a long list of reports is cut into pages: the newest first, then a page or more for each year of publication.

import type { Article } from "../article/article.ts";
import { publicationKey } from "./order.ts";

export type ListPeriod = {
  /** `2022`, or null for the reports of which no year is known. */
  readonly year: string | null;
  readonly reports: number;
  /** Below the list's own path, with a closing slash: `2022/`. */
  readonly path: string;
};

export type ListPage = {
  /** Below the list's own path: empty, `2022/`, `2022/page-2/`. */
  readonly path: string;
  readonly articles: readonly Article[];
  /** Of the year, or of the whole list where it is not cut. */
  readonly period: ListPeriod | null;
  readonly page: number;
  readonly pages: number;
  /** On the first page of a list that is cut: where the rest is, newest first. */
  readonly periods: readonly ListPeriod[];
};

/** What the first page of a long list shows before it leads to the years. */
export const NEWEST_REPORTS = 30;

/**
 * Years, and not numbers counted through the list, so that a report changes the pages of its own year and no others,
 * and the address of a page goes on holding what it held.
 * @param articles newest first
 * @param weightOf what a report takes of the room of a page
 * @param most the room of a page; no report is cut in two
 */
export function planListPages(
  articles: readonly Article[],
  weightOf: (article: Article) => number,
  most: number,
): ListPage[] {
  const whole = fillPages(articles, weightOf, most);
  if (whole.length <= 1) return [{ path: "", articles, period: null, page: 1, pages: 1, periods: [] }];
  const years = new Map<string | null, Article[]>();
  for (const article of articles) {
    const { year } = publicationKey(article);
    const ofYear = years.get(year);
    if (ofYear === undefined) years.set(year, [article]);
    else ofYear.push(article);
  }
  const periods = [...years].map(([year, ofYear]) => ({
    year,
    reports: ofYear.length,
    path: `${year ?? "undated"}/`,
  }));
  return [
    { path: "", articles: articles.slice(0, NEWEST_REPORTS), period: null, page: 1, pages: 1, periods },
    ...periods.flatMap((period) =>
      fillPages(years.get(period.year) ?? [], weightOf, most).map((ofPage, index, all) => ({
        path: index === 0 ? period.path : `${period.path}page-${index + 1}/`,
        articles: ofPage,
        period,
        page: index + 1,
        pages: all.length,
        periods: [],
      })),
    ),
  ];
}

function fillPages(
  articles: readonly Article[],
  weightOf: (article: Article) => number,
  most: number,
): Article[][] {
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
