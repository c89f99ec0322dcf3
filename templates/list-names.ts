// What the pages of a long list are called: by the year they hold, and by number where a year needs several.

import type { ListPage, ListPeriod } from "../src/archive/list-pages.ts";
import { withDigits } from "../src/text/digits.ts";
import { countText, numberText } from "./numbers.ts";
import type { Site } from "./page.ts";
import { strings } from "./strings.ts";

/** «2021», «2004–2007» */
export function periodName({ first, last }: ListPeriod, { settings }: Site): string {
  if (first === null || last === null) return strings.timeline.undated;
  return withDigits(first === last ? first : `${first}–${last}`, settings.digits);
}

/** «صحيفة الميناء، 2021 (صفحة 2 من 3)» */
export function listTitle(name: string, list: ListPage, site: Site): string {
  if (list.period === null) return name;
  const title = `${name}${strings.punctuation.list}${periodName(list.period, site)}`;
  return list.page === 1 ? title : `${title} (${position(list, site)})`;
}

/**
 * How many reports a page of a period has, where that is all of them; else which page it is: a count of them all would
 * have every page of a year change with each report of it.
 */
export function sizeOfPart(list: ListPage, site: Site): string {
  return list.pages === 1
    ? countText(list.articles.length, strings.counts.reports, site.settings)
    : position(list, site);
}

function position({ page, pages }: ListPage, { settings }: Site): string {
  return `${strings.paging.page} ${numberText(page, settings)} ${strings.paging.of} ${numberText(pages, settings)}`;
}
