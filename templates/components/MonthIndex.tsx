// The months of a year as a finding aid: each with its count and a link to each of its days.

import type { JSX } from "preact";
import type { MonthGroup } from "../../src/archive/archive.ts";
import { formatDay, monthName } from "../../src/date/format.ts";
import { withDigits } from "../../src/text/digits.ts";
import { dayPath, monthPath } from "../addresses.ts";
import { countText, numberText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { strings } from "../strings.ts";
import { Heading, type HeadingLevel } from "./Heading.tsx";

type MonthIndexProps = {
  readonly site: Site;
  readonly months: readonly MonthGroup[];
  readonly level: HeadingLevel;
  readonly withDays?: boolean;
};

export function MonthIndex({ site, months, level, withDays = false }: MonthIndexProps): JSX.Element {
  const { settings } = site;
  return (
    <ol class={withDays ? "month-index month-index-days-too" : "month-index"} data-figures="">
      {months.map((month) => (
        <li key={month.month}>
          <Heading level={level} class="month-index-name">
            <a href={site.href(monthPath(month.month))}>
              {monthName(Number(month.month.slice(5, 7)), settings.months)}
              <span class="month-index-count">
                <span aria-hidden="true">{numberText(month.count, settings)}</span>
                <span class="visually-hidden">
                  {`: ${countText(month.count, strings.counts.reports, settings)}`}
                </span>
              </span>
            </a>
          </Heading>
          {withDays ? <Days site={site} month={month} /> : null}
        </li>
      ))}
    </ol>
  );
}

function Days({ site, month }: { readonly site: Site; readonly month: MonthGroup }): JSX.Element {
  const { settings } = site;
  return (
    <ol class="month-index-days">
      {month.days.map(({ day, articles }) =>
        day === null ? null : (
          <li key={day}>
            <a
              href={site.href(dayPath(day))}
              aria-label={`${formatDay(day, settings)}: ${countText(articles.length, strings.counts.reports, settings)}`}
            >
              {withDigits(String(Number(day.slice(8))), settings.digits)}
            </a>
          </li>
        ),
      )}
    </ol>
  );
}
