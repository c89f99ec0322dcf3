// Any list of reports as the days it falls into, in the list's own order; the undated ones at its end.

import type { Article } from "../src/article/article.ts";
import { publicationDay } from "./printed-moments.ts";

export type DatedGroups = {
  readonly days: readonly { readonly day: string; readonly articles: readonly Article[] }[];
  /** Reports of which only the month or the year is known, or nothing. */
  readonly dayless: readonly Article[];
};

export function groupByDay(articles: readonly Article[]): DatedGroups {
  const days = new Map<string, Article[]>();
  const dayless: Article[] = [];
  for (const article of articles) {
    const day = publicationDay(article);
    const group = day === null ? dayless : (days.get(day) ?? []);
    group.push(article);
    if (day !== null) days.set(day, group);
  }
  return { days: [...days].map(([day, ofDay]) => ({ day, articles: ofDay })), dayless };
}
