// The days of one month, newest first, the reports without a day at the end.

import type { JSX } from "preact";
import type { MonthGroup } from "../../src/archive/archive.ts";
import type { Site } from "../page.ts";
import { strings } from "../strings.ts";
import { DaySection, UndatedSection } from "./DaySection.tsx";
import type { HeadingLevel } from "./Heading.tsx";

type MonthDaysProps = {
  readonly site: Site;
  readonly month: MonthGroup;
  readonly level: HeadingLevel;
  /** True on the month's own page. */
  readonly isHere: boolean;
  /** Headlines only. */
  readonly brief?: boolean;
};

export function MonthDays({ site, month, level, isHere, brief = false }: MonthDaysProps): JSX.Element {
  return (
    <div class="timeline">
      {month.days.map(({ day, articles }) =>
        day === null ? (
          <UndatedSection
            key="undated"
            site={site}
            articles={articles}
            level={level}
            brief={brief}
            id={`undated-${month.month}`}
            text={strings.timeline.dayUnknown}
          />
        ) : (
          <DaySection
            key={day}
            site={site}
            day={day}
            articles={articles}
            level={level}
            isHere={isHere}
            brief={brief}
          />
        ),
      )}
    </div>
  );
}
