// Which bars a density strip shows: days of a month, months of up to eight years, years beyond that; and what its ticks say.

import type { Archive, MonthCount, MonthGroup } from "../src/archive/archive.ts";
import type { Article } from "../src/article/article.ts";
import { formatDay, formatMonth } from "../src/date/format.ts";
import { withDigits } from "../src/text/digits.ts";
import type { DensityBar, DensityGroup } from "./components/DensityStrip.tsx";
import type { Site } from "./page.ts";
import { dayPath, monthPath, yearPath } from "./page-paths.ts";
import { readMoment } from "./printed-moments.ts";
import { strings } from "./strings.ts";

/** Beyond eight years of months a tick has no room for its year. */
const MOST_MONTHS = 96;

export type Density = { readonly groups: readonly DensityGroup[]; readonly label: string };

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
  const length = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
  return daysOf(site, days, 1, length, month);
}

/** From one day of a month to another, in weeks of the calendar's numbers: 1 to 7, 8 to 14 and so on. */
function daysOf(site: Site, days: MonthGroup["days"], from: number, to: number, month: string): Density {
  const counts = new Map(days.map(({ day, articles }) => [day, articles.length]));
  const bars = Array.from({ length: to - from + 1 }, (_, index) => {
    const day = `${month}-${String(from + index).padStart(2, "0")}`;
    const count = counts.get(day) ?? 0;
    return {
      of: String(Math.floor((from + index - 1) / 7)),
      label: formatDay(day, site.settings),
      count,
      href: count === 0 ? null : site.href(dayPath(day)),
      isCurrent: true,
      day,
    };
  });
  const groups = grouped(bars, (ofWeek) => {
    const [first, last] = [ofWeek[0], ofWeek.at(-1)];
    return {
      tick: withDigits(String(Number(first?.day.slice(8))), site.settings.digits),
      label: first === last ? (first?.label ?? "") : `${first?.label} – ${last?.label}`,
      href: ofWeek.find(({ href }) => href !== null)?.href ?? null,
    };
  });
  return { label: strings.density.labelDays, groups };
}

/** The whole archive's months, without a group where hardly any has a report; counting only some of the reports: those of an outlet, say. */
export function partialDensity(site: Site, articles: readonly Article[]): Density {
  const counts = new Map<string, number>();
  for (const article of articles) {
    const month = monthOf(article);
    if (month !== null) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const months = site.archive.density.map(({ month }) => ({ month, count: counts.get(month) ?? 0 }));
  const density = densityOf(site, months, (period) =>
    [...counts.keys()].some((month) => month.startsWith(period)),
  );
  const bars = density.groups.flatMap((group) => group.bars);
  const filled = bars.filter(({ count }) => count > 0).length;
  return filled * FEWEST_FILLED < bars.length ? { ...density, groups: [] } : density;
}

/** One bar in so many: a strip that is empty but for a few bars tells less than the few dates of the list under it. */
const FEWEST_FILLED = 4;

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
  const only = months.length === 1 ? monthGroupOf(site, months[0]?.month) : undefined;
  // An archive of one day is not a month, nor a year.
  if (only !== undefined) {
    const days = only.days.flatMap(({ day }) => (day === null ? [] : [Number(day.slice(8))]));
    if (days.length > 0) return daysOf(site, only.days, Math.min(...days), Math.max(...days), only.month);
  }
  return months.length > MOST_MONTHS
    ? { label: strings.density.labelYears, groups: yearGroups(site, months, isHere) }
    : { label: strings.density.label, groups: monthGroups(site, months, isHere) };
}

function monthGroupOf({ archive }: Site, month: string | undefined): MonthGroup | undefined {
  return archive.years.flatMap(({ months }) => months).find((known) => known.month === month);
}

function monthGroups(
  site: Site,
  months: readonly MonthCount[],
  isHere: (period: string) => boolean,
): DensityGroup[] {
  const bars = months.map(({ month, count }) => ({
    of: month.slice(0, 4),
    label: formatMonth(month, site.settings),
    count,
    href: count === 0 ? null : site.href(monthPath(month)),
    isCurrent: isHere(month),
  }));
  return grouped(bars, (ofYear, year) => {
    const name = withDigits(year, site.settings.digits);
    const isEmpty = ofYear.every(({ href }) => href === null);
    return { tick: name, label: name, href: isEmpty ? null : site.href(yearPath(year)) };
  });
}

function yearGroups(
  site: Site,
  months: readonly MonthCount[],
  isHere: (period: string) => boolean,
): DensityGroup[] {
  const years = new Map<string, number>();
  for (const { month, count } of months) {
    const year = month.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + count);
  }
  const bars = [...years].map(([year, count]) => ({
    of: year.slice(0, 3),
    label: withDigits(year, site.settings.digits),
    count,
    href: count === 0 ? null : site.href(yearPath(year)),
    isCurrent: isHere(year),
  }));
  return grouped(bars, spanOf);
}

/** A group named by its first and last bar, which leads to the first that leads anywhere. */
export function spanOf(bars: readonly DensityBar[]): Omit<DensityGroup, "bars"> {
  const [first, last] = [bars[0]?.label ?? "", bars.at(-1)?.label ?? ""];
  return {
    tick: first,
    label: first === last ? first : `${first}–${last}`,
    href: bars.find(({ href }) => href !== null)?.href ?? null,
  };
}

/** Bars that follow one another and are of one thing stand over one tick. */
export function grouped<Bar extends DensityBar & { readonly of: string }>(
  bars: readonly Bar[],
  name: (bars: readonly Bar[], of: string) => Omit<DensityGroup, "bars">,
): DensityGroup[] {
  const groups = new Map<string, Bar[]>();
  for (const bar of bars) {
    const group = groups.get(bar.of);
    if (group) group.push(bar);
    else groups.set(bar.of, [bar]);
  }
  return [...groups].map(([of, ofGroup]) => ({ ...name(ofGroup, of), bars: ofGroup }));
}
