// How the data of an archive is divided: in one volume while it is small, in one for each year of publication beyond that.

import type { Article } from "../article/article.ts";
import { publicationKey } from "./order.ts";

export type Volume = {
  /** `2022` or `undated`; null for the one volume of a small archive. */
  readonly name: string | null;
  /** Newest first. */
  readonly articles: readonly Article[];
};

/** Beyond this a new report would have tens of megabytes written anew. */
export const MOST_IN_ONE_VOLUME = 2000;

/** @param articles newest first */
export function planVolumes(articles: readonly Article[], most: number = MOST_IN_ONE_VOLUME): Volume[] {
  if (articles.length <= most) return [{ name: null, articles }];
  const years = new Map<string, Article[]>();
  for (const article of articles) {
    const year = publicationKey(article).year ?? "undated";
    const ofYear = years.get(year);
    if (ofYear === undefined) years.set(year, [article]);
    else ofYear.push(article);
  }
  return [...years].map(([name, ofYear]) => ({ name, articles: ofYear }));
}
