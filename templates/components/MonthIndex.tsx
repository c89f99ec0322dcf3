// The months of a year as a finding aid, each with its count.

import type { JSX } from "preact";
import type { MonthGroup } from "../../src/archive/archive.ts";
import { monthName } from "../../src/date/format.ts";
import { countText, numberText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { monthPath } from "../page-paths.ts";
import { strings } from "../strings.ts";
import { Heading, type HeadingLevel } from "./Heading.tsx";

type MonthIndexProps = {
  readonly site: Site;
  readonly months: readonly MonthGroup[];
  readonly level: HeadingLevel;
};

export function MonthIndex({ site, months, level }: MonthIndexProps): JSX.Element {
  const { settings } = site;
  return (
    <ol class="month-index" data-figures="">
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
        </li>
      ))}
    </ol>
  );
}
