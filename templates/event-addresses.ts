// Tells where a time stands on the timeline of events: its permanent anchor, and the page that has it.

import type { EventDate } from "../src/archive/events/event-date.ts";
import type { EventDayPage } from "../src/archive/events/event-days.ts";
import type { EventPage } from "../src/archive/events/event-pages.ts";
import type { Site } from "./page.ts";

export function yearAnchor(year: string): string {
  return `y-${year}`;
}

export function monthAnchor(month: string): string {
  return `m-${month}`;
}

/** `2022-01-12` → `d-2022-01-12`; `2022-01-09/2022-01-10` → `d-2022-01-09_2022-01-10`; `2015~` → `d-2015-about`. */
export function eventAnchor(edtf: string): string {
  return `d-${edtf.replaceAll("/", "_").replaceAll("~", "-about").replaceAll("..", "open")}`;
}

/** A day's own page where several reports speak of it, else its place on the timeline. */
export function eventHref(site: Site, { edtf }: Pick<EventDate, "edtf">): string {
  return site.href(eventDayPath(site, edtf) ?? placesOf(site).get(edtf) ?? "/events/");
}

const places = new WeakMap<readonly EventPage[], ReadonlyMap<string, string>>();

/** Finds where each time first stands. What continues on a further page has no anchor there: the page itself is its place. */
function placesOf({ archive }: Site): ReadonlyMap<string, string> {
  const { pages } = archive.events;
  const known = places.get(pages);
  if (known !== undefined) return known;
  const found = new Map<string, string>();
  for (const { path, years } of pages)
    for (const { months, isContinued } of years)
      for (const { groups } of months)
        for (const { edtf } of groups)
          if (!found.has(edtf)) found.set(edtf, isContinued ? path : `${path}#${anchorOf(edtf)}`);
  places.set(pages, found);
  return found;
}

/** A plain year or month is what its section's anchor already names. */
function anchorOf(edtf: string): string {
  if (/^\d{4}$/u.test(edtf)) return yearAnchor(edtf);
  return /^\d{4}-(?:0\d|1[0-2])$/u.test(edtf) ? monthAnchor(edtf) : eventAnchor(edtf);
}

const dayPaths = new WeakMap<readonly EventDayPage[], ReadonlyMap<string, string>>();

/** `2022-01-12` → `/events/2022/01/12/`; null where it has no page. */
export function eventDayPath({ archive }: Pick<Site, "archive">, edtf: string): string | null {
  const { days } = archive.events;
  let known = dayPaths.get(days);
  if (known === undefined) {
    known = new Map(
      days.flatMap(({ group, page, path }) => (page === 1 ? [[group.edtf, path] as const] : [])),
    );
    dayPaths.set(days, known);
  }
  return known.get(edtf) ?? null;
}

/** Its own page where it has one, else its place on the timeline. */
export function yearHref(site: Site, year: string): string {
  return site.href(periodPath(site, year) ?? `/events/#${yearAnchor(year)}`);
}

export function monthHref(site: Site, month: string): string {
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
