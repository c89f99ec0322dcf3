// The course of events by year and month, as links: years of a single mention stand together in one line, as do those without a month.

import type { JSX } from "preact";
import type { EventPeriod } from "../../src/archive/events/event-pages.ts";
import type { EventYear } from "../../src/archive/events/events.ts";
import { monthName } from "../../src/date/format.ts";
import { monthHref, yearAnchor } from "../event-addresses.ts";
import { yearName } from "../event-names.ts";
import { countText, numberText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { storyStrings } from "../story-strings.ts";

type EventCourseProps = { readonly site: Site; readonly periods: readonly EventPeriod[] };

/** @param periods years with pages of their own, and the vague ones */
export function EventCourse({ site, periods }: EventCourseProps): JSX.Element {
  const years = new Map(site.archive.events.years.map((year) => [year.year, year]));
  const single = periods.filter(({ count, period }) => count === 1 && years.has(period));
  const vague = periods.find(({ period }) => period === "vague");
  return (
    <section class="event-course" aria-labelledby="course">
      <h2 id="course">{storyStrings.events.course}</h2>
      <YearLine site={site} years={years} label={storyStrings.events.single} periods={single} />
      <YearLine
        site={site}
        years={years}
        label={storyStrings.events.monthless}
        periods={periods.filter(({ period, count }) => count > 1 && hasNoMonth(years.get(period)))}
      />
      {periods.map(({ period, path, count }) => {
        const year = years.get(period);
        if (year === undefined || count === 1 || hasNoMonth(year)) return null;
        return <Year key={period} site={site} year={year} path={path} />;
      })}
      {vague === undefined ? null : (
        <p id="vague">
          <a href={site.href(vague.path)}>{storyStrings.events.vague}</a>{" "}
          <span class="count">{countText(vague.count, storyStrings.counts.mentions, site.settings)}</span>
        </p>
      )}
    </section>
  );
}

function hasNoMonth(year: EventYear | undefined): boolean {
  return year?.months.every(({ month }) => month === null) ?? false;
}

type YearLineProps = EventCourseProps & {
  readonly label: string;
  readonly years: ReadonlyMap<string, EventYear>;
};

function YearLine({ site, label, years, periods }: YearLineProps): JSX.Element | null {
  if (periods.length === 0) return null;
  return (
    <p class="event-single" data-figures="">
      {`${label}: `}
      {periods.map(({ period, path, count }, index) => (
        <>
          {index === 0 ? "" : " · "}
          <a id={yearAnchor(period)} href={site.href(path)}>
            {yearName(years.get(period) ?? { year: period, months: [] }, site)}
          </a>
          {count === 1 ? null : <span class="count"> {numberText(count, site.settings)}</span>}
        </>
      ))}
    </p>
  );
}

type YearProps = { readonly site: Site; readonly year: EventYear; readonly path: string };

function Year({ site, year, path }: YearProps): JSX.Element {
  const { settings } = site;
  const months = year.months.filter(({ month }) => month !== null);
  return (
    <div class="event-course-year" id={yearAnchor(year.year)}>
      <h3 data-figures="">
        <a href={site.href(path)}>{yearName(year, site)}</a>{" "}
        <span class="count">{countText(year.count, storyStrings.counts.mentions, settings)}</span>
      </h3>
      {months.length === 0 ? null : (
        <ul class="event-course-months" data-figures="">
          {months.map(({ month, count }) => (
            <li key={month}>
              <a
                href={monthHref(site, month ?? "")}
                aria-label={`${monthName(Number(month?.slice(5)), settings.months)}: ${countText(count, storyStrings.counts.mentions, settings)}`}
              >
                {monthName(Number(month?.slice(5)), settings.months)}{" "}
                <span class="count">{numberText(count, settings)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
