// The bars over the timeline of events: decades, years or months, whichever a reader can tell apart and hit.

import type { EventPage } from "../src/archive/events/event-pages.ts";
import type { EventYear } from "../src/archive/events/events.ts";
import { formatMonth } from "../src/date/format.ts";
import { withDigits } from "../src/text/digits.ts";
import type { DensityBar } from "./components/DensityStrip.tsx";
import { type Density, grouped, spanOf } from "./density.ts";
import { monthAnchor, yearAnchor } from "./event-addresses.ts";
import type { Site } from "./page.ts";
import { storyStrings } from "./story-strings.ts";

const MOST_YEARS = 40;

/** The density of the whole timeline: every year from the first to the last, or every decade where they are too many. */
export function timelineDensity(site: Site): Density {
  const { years } = site.archive.events;
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

/** Its own page where it has one, else its place on the timeline. */
function yearHref(site: Site, year: string): string {
  return site.href(periodPath(site, year) ?? `/events/#${yearAnchor(year)}`);
}

function monthHref(site: Site, month: string): string {
  const year = month.slice(0, 4);
  const path = periodPath(site, month);
  return site.href(path ?? `${periodPath(site, year) ?? "/events/"}#${monthAnchor(month)}`);
}

const paths = new WeakMap<readonly EventPage[], ReadonlyMap<string, string>>();

function periodPath(site: Site, period: string): string | null {
  const { pages } = site.archive.events;
  let known = paths.get(pages);
  if (known === undefined) {
    known = new Map(
      pages.flatMap(({ page, period: of, path }): [string, string][] =>
        page === 1 && of !== null ? [[of, path]] : [],
      ),
    );
    paths.set(pages, known);
  }
  return known.get(period) ?? null;
}
