// A year as a calendar: its months in the order of the strip over it, a column a weekday, each day as strong as it has reports.

import type { JSX } from "preact";
import type { MonthGroup } from "../../src/archive/archive.ts";
import { formatDay, monthName, weekFrom } from "../../src/date/format.ts";
import { withDigits } from "../../src/text/digits.ts";
import { dayStrength, STRENGTHS, weeksOf } from "../month-weeks.ts";
import { countText, numberText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { dayPath, monthPath } from "../page-paths.ts";
import { strings } from "../strings.ts";

type YearCalendarProps = {
  readonly site: Site;
  /** Newest first, as the archive keeps them. */
  readonly months: readonly MonthGroup[];
};

export function YearCalendar({ site, months }: YearCalendarProps): JSX.Element | null {
  if (months.length === 0) return null;
  return (
    <>
      <div class="calendar" data-figures="">
        {months.toReversed().map((month) => (
          <Month key={month.month} site={site} month={month} />
        ))}
      </div>
      <Legend site={site} />
    </>
  );
}

type MonthProps = { readonly site: Site; readonly month: MonthGroup };

function Month({ site, month }: MonthProps): JSX.Element {
  const { settings } = site;
  const counts = new Map(month.days.map(({ day, articles }) => [day, articles.length]));
  return (
    <table class="calendar-month">
      <caption>
        <h2>
          <a href={site.href(monthPath(month.month))}>
            {monthName(Number(month.month.slice(5, 7)), settings.months)}
          </a>{" "}
          <span class="count">{countText(month.count, strings.counts.reports, settings)}</span>
        </h2>
      </caption>
      <thead>
        <tr>
          {weekFrom(settings.weekBegins).map((name) => (
            <th key={name} scope="col">
              <span aria-hidden="true">{letterOf(name)}</span>
              <span class="visually-hidden">{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month.month, settings.weekBegins).map((week, index) => (
          <tr key={index}>
            {week.map((day, column) => (
              <td key={column}>
                {day === null ? null : <Day site={site} day={day} count={counts.get(day) ?? 0} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** «الاثنين» and «الأحد» would both be «ا»: the letter that calendars print. */
function letterOf(weekday: string): string {
  const LETTERS: Readonly<Record<string, string>> = { الأحد: "ح", الاثنين: "ن", الأربعاء: "ر" };
  return LETTERS[weekday] ?? weekday.charAt(2);
}

type DayProps = { readonly site: Site; readonly day: string; readonly count: number };

function Day({ site, day, count }: DayProps): JSX.Element {
  const { settings } = site;
  const number = withDigits(String(Number(day.slice(8))), settings.digits);
  if (count === 0) return <span class="calendar-day">{number}</span>;
  const name = `${formatDay(day, settings)}: ${countText(count, strings.counts.reports, settings)}`;
  return (
    <a
      class={`calendar-day calendar-day-${dayStrength(count)}`}
      href={site.href(dayPath(day))}
      aria-label={name}
      title={name}
    >
      {number}
    </a>
  );
}

/** What the strengths mean, in numbers: the same on every page, so that years compare. */
function Legend({ site }: { readonly site: Site }): JSX.Element {
  return (
    <p class="calendar-legend" data-figures="">
      {`${strings.timeline.reportsOfDay} `}
      {STRENGTHS.map(([least, most], index) => (
        <span key={least} class={`calendar-day calendar-day-${index + 1}`}>
          {most === null
            ? `${numberText(least, site.settings)}+`
            : least === most
              ? numberText(least, site.settings)
              : `${numberText(least, site.settings)}–${numberText(most, site.settings)}`}
        </span>
      ))}
    </p>
  );
}
