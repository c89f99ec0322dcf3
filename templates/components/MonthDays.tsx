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

/** Beyond this a month is looked through: each day has its first reports in full, the others as headline and outlet. */
const MOST_IN_FULL = 40;
/** The number of reports of a day in full; a month of very many has one. */
const FIRST_OF_DAY = 2;
const VERY_MANY = 80;

function inFullOf({ count }: MonthGroup): number {
  if (count <= MOST_IN_FULL) return Number.POSITIVE_INFINITY;
  return count <= VERY_MANY ? FIRST_OF_DAY : 1;
}

export function MonthDays({ site, month, level, isHere, brief = false }: MonthDaysProps): JSX.Element {
  return (
    <div class={month.count > MOST_IN_FULL ? "timeline timeline-dense" : "timeline"}>
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
            inFull={inFullOf(month)}
          />
        ),
      )}
    </div>
  );
}
