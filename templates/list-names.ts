// What the pages of a long list are called: by the year they hold, and by number where a year needs several.

import type { ListPage, ListPeriod } from "../src/archive/list-pages.ts";
import { withDigits } from "../src/text/digits.ts";
import { numberText } from "./numbers.ts";
import type { Site } from "./page.ts";
import { strings } from "./strings.ts";

export function periodName({ year }: Pick<ListPeriod, "year">, { settings }: Site): string {
  return year === null ? strings.timeline.undated : withDigits(year, settings.digits);
}

/** «صحيفة الميناء، 2021 (صفحة 2 من 3)» */
export function listTitle(name: string, list: ListPage, site: Site): string {
  if (list.period === null) return name;
  const title = `${name}${strings.punctuation.list}${periodName(list.period, site)}`;
  return list.page === 1 ? title : `${title} (${position(list, site)})`;
}

/** Nothing where there is one page. */
export function pagePosition(list: ListPage, site: Site): string {
  return list.pages === 1 ? "" : `${strings.punctuation.list}${position(list, site)}`;
}

function position({ page, pages }: ListPage, { settings }: Site): string {
  return `${strings.paging.page} ${numberText(page, settings)} ${strings.paging.of} ${numberText(pages, settings)}`;
}
