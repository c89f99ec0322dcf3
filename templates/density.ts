// Which bars a density strip shows: months while a thumb can hit them, years beyond that.

import type { Archive, MonthCount, MonthGroup } from "../src/archive/archive.ts";
import type { Article } from "../src/article/article.ts";
import { formatDay, formatMonth } from "../src/date/format.ts";
import { withDigits } from "../src/text/digits.ts";
import { dayPath, monthPath, yearPath } from "./addresses.ts";
import type { DensityBar } from "./components/DensityStrip.tsx";
import { readMoment } from "./moments.ts";
import type { Site } from "./page.ts";
import { strings } from "./strings.ts";

/** Fewer bars say nothing: a young archive is shown within the year before its last report. */
const FEWEST_MONTHS = 12;
const MOST_MONTHS = 36;

export type Density = { readonly bars: readonly DensityBar[]; readonly label: string };

/**
 * The whole archive's months, or years when there are too many months.
 * @param isHere whether a period (`2022-01` or `2022`) is what the page shows
 */
export function archiveDensity(site: Site, isHere: (period: string) => boolean): Density {
  return densityOf(site, site.archive.density, isHere);
}

/** What `partialDensity` depends on beside the reports it counts. */
export function densitySpan({ density }: Archive): (string | null)[] {
  return [density[0]?.month ?? null, density.at(-1)?.month ?? null];
}

/** The twelve months of one year: all that its pages show, so that a report of another year changes none of them. */
export function yearDensity(site: Site, year: string, isHere: (period: string) => boolean): Density {
  const counts = new Map(site.archive.density.map(({ month, count }) => [month, count]));
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, "0")}`;
    return { month, count: counts.get(month) ?? 0 };
  });
  return densityOf(site, months, isHere);
}

/** The days of one month, for the same reason. */
export function dayDensity(site: Site, { month, days }: MonthGroup): Density {
  const counts = new Map(days.map(({ day, articles }) => [day, articles.length]));
  const length = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
  const bars = Array.from({ length }, (_, index): DensityBar => {
    const day = `${month}-${String(index + 1).padStart(2, "0")}`;
    const count = counts.get(day) ?? 0;
    return {
      label: formatDay(day, site.settings),
      count,
      href: count === 0 ? null : site.href(dayPath(day)),
      isCurrent: true,
    };
  });
  return { label: strings.density.labelDays, bars };
}

/** The whole archive's months, counting only some of the reports: those of an outlet, say. */
export function partialDensity(site: Site, articles: readonly Article[]): Density {
  const counts = new Map<string, number>();
  for (const article of articles) {
    const month = monthOf(article);
    if (month !== null) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const months = site.archive.density.map(({ month }) => ({ month, count: counts.get(month) ?? 0 }));
  return densityOf(site, months, (period) => [...counts.keys()].some((month) => month.startsWith(period)));
}

/** A report is counted on the page of every name in it. */
const monthsKnown = new WeakMap<Article, string | null>();

function monthOf(article: Article): string | null {
  let month = monthsKnown.get(article);
  if (month === undefined) {
    const moment = readMoment(article.publishedAt.value);
    month = moment?.kind === "month" ? moment.month : moment?.kind === "day" ? moment.day.slice(0, 7) : null;
    monthsKnown.set(article, month);
  }
  return month;
}

function densityOf(site: Site, months: readonly MonthCount[], isHere: (period: string) => boolean): Density {
  return months.length > MOST_MONTHS
    ? { label: strings.density.labelYears, bars: yearBars(site, months, isHere) }
    : { label: strings.density.label, bars: monthBars(site, months, isHere) };
}

function monthBars(
  site: Site,
  months: readonly MonthCount[],
  isHere: (period: string) => boolean,
): DensityBar[] {
  return padded(months).map(({ month, count }) => ({
    label: formatMonth(month, site.settings),
    count,
    href: count === 0 ? null : site.href(monthPath(month)),
    isCurrent: isHere(month),
  }));
}

function yearBars(
  site: Site,
  months: readonly MonthCount[],
  isHere: (period: string) => boolean,
): DensityBar[] {
  const years = new Map<string, number>();
  for (const { month, count } of months) {
    const year = month.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + count);
  }
  return [...years].map(([year, count]) => ({
    label: withDigits(year, site.settings.digits),
    count,
    href: count === 0 ? null : site.href(yearPath(year)),
    isCurrent: isHere(year),
  }));
}

/** Empty months before the first, up to a year in all. */
function padded(months: readonly MonthCount[]): readonly MonthCount[] {
  const first = months[0];
  if (first === undefined) return [];
  const before: MonthCount[] = [];
  let month = first.month;
  while (before.length + months.length < FEWEST_MONTHS) {
    month = previousMonth(month);
    before.unshift({ month, count: 0 });
  }
  return [...before, ...months];
}

function previousMonth(month: string): string {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  return number === 1
    ? `${String(year - 1).padStart(4, "0")}-12`
    : `${month.slice(0, 4)}-${String(number - 1).padStart(2, "0")}`;
}
