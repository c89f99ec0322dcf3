// The bars over the timeline of events: decades, years or months, whichever a reader can tell apart and hit.

import type { EventYear } from "../src/archive/events/events.ts";
import { formatMonth } from "../src/date/format.ts";
import { withDigits } from "../src/text/digits.ts";
import type { DensityBar } from "./components/DensityStrip.tsx";
import { type Density, grouped, spanOf } from "./density.ts";
import { monthHref, yearHref } from "./event-addresses.ts";
import type { Site } from "./page.ts";
import { storyStrings } from "./story-strings.ts";

const MOST_YEARS = 40;

/** What lies outside stretches a strip over decades and shows nothing. */
const LEAST_SHARE = 0.8;

/** The years where things happen: the shortest run of them that has four fifths of all mentions, the later of two. */
function busyYears(years: readonly EventYear[]): readonly EventYear[] {
  const least = LEAST_SHARE * years.reduce((sum, { count }) => sum + count, 0);
  const length = (run: readonly EventYear[]) => Number(run.at(-1)?.year) - Number(run[0]?.year);
  let best = years;
  for (let from = 0, to = 0, sum = 0; from < years.length; sum -= years[from++]?.count ?? 0) {
    while (sum < least && to < years.length) sum += years[to++]?.count ?? 0;
    if (sum < least) break;
    const run = years.slice(from, to);
    if (length(run) <= length(best)) best = run;
  }
  return best;
}

/** The density of the timeline: every year of those where things happen, or every decade where they are too many. */
export function timelineDensity(site: Site): Density {
  const years = busyYears(site.archive.events.years);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return { label: storyStrings.events.density, groups: [] };
  const isLong = Number(last.year) - Number(first.year) >= MOST_YEARS;
  const step = isLong ? 10 : 1;
  const from = Math.floor(Number(first.year) / step) * step;
  const bars: (DensityBar & { readonly of: string })[] = [];
  for (let at = from; at <= Number(last.year); at += step) {
    const inBar = years.filter(({ year }) => Number(year) >= at && Number(year) < at + step);
    const year = withDigits(String(at), site.settings.digits);
    bars.push({
      of: String(Math.floor(at / (10 * step))),
      label: isLong ? `${storyStrings.events.decade} ${year}` : year,
      count: inBar.reduce((sum, { count }) => sum + count, 0),
      href: inBar[0] === undefined ? null : yearHref(site, inBar[0].year),
      isCurrent: false,
    });
  }
  return {
    label: isLong ? storyStrings.events.densityDecades : storyStrings.events.density,
    groups: grouped(bars, spanOf),
  };
}

/** The density of one year, by its months. */
export function yearDensity(site: Site, year: EventYear): Density {
  const bars = Array.from({ length: 12 }, (_, index) => {
    const name = `${year.year}-${String(index + 1).padStart(2, "0")}`;
    const count = year.months.find((part) => part.month === name)?.count ?? 0;
    return {
      of: year.year,
      label: formatMonth(name, site.settings),
      count,
      href: count === 0 ? null : monthHref(site, name),
      isCurrent: false,
    };
  });
  return {
    label: storyStrings.events.densityMonths,
    groups: grouped(bars, (_bars, name) => ({
      tick: withDigits(name, site.settings.digits),
      label: name,
      href: null,
    })),
  };
}
