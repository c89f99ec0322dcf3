// The days of a month that have reports, as a line that stays in sight while they pass.

import type { JSX } from "preact";
import type { MonthGroup } from "../../src/archive/archive.ts";
import { formatDay } from "../../src/date/format.ts";
import { withDigits } from "../../src/text/digits.ts";
import { countText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { dayAnchor } from "../page-paths.ts";
import { strings } from "../strings.ts";

/** A month that is read at a glance needs no way through it. */
const FEWEST_DAYS = 5;

type DayIndexProps = { readonly site: Site; readonly month: MonthGroup };

export function DayIndex({ site, month }: DayIndexProps): JSX.Element | null {
  const days = month.days.flatMap(({ day, articles }) => (day === null ? [] : [{ day, articles }]));
  if (days.length < FEWEST_DAYS) return null;
  return (
    <nav class="day-index" aria-label={strings.timeline.days} data-figures="">
      <ol>
        {days.map(({ day, articles }) => (
          <li key={day}>
            <a
              href={`#${dayAnchor(day)}`}
              aria-label={`${formatDay(day, site.settings)}: ${countText(articles.length, strings.counts.reports, site.settings)}`}
            >
              {withDigits(String(Number(day.slice(8))), site.settings.digits)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
