// A year of the timeline of events: the year as its hero, then its times along a rail, each month with an anchor.

import type { JSX } from "preact";
import type { EventGroup, EventMonth, EventYear } from "../../src/archive/events/events.ts";
import { formatMonth } from "../../src/date/format.ts";
import { eventAnchor, monthAnchor, yearAnchor } from "../event-addresses.ts";
import { yearName } from "../event-names.ts";
import { countText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { storyStrings } from "../story-strings.ts";
import { EventEntry } from "./EventEntry.tsx";

type EventRailProps = {
  readonly site: Site;
  readonly year: EventYear;
  /** A page before this one began the year: the anchors are there. */
  readonly isContinued: boolean;
};

export function EventRail({ site, year, isContinued }: EventRailProps): JSX.Element {
  const heading = `${yearAnchor(year.year)}-heading`;
  return (
    <section
      class="event-year"
      aria-labelledby={heading}
      {...(isContinued ? {} : { id: yearAnchor(year.year) })}
    >
      <h2 class="event-year-heading" id={heading}>
        <time datetime={year.year}>{yearName(year, site)}</time>{" "}
        <span class="count">{countText(year.count, storyStrings.counts.mentions, site.settings)}</span>
      </h2>
      {year.months.map((month, index) => (
        <Month
          key={month.month}
          site={site}
          month={month}
          isContinued={isContinued}
          isOpen={year.count <= MOST_AT_ONCE ? null : index === 0}
        />
      ))}
    </section>
  );
}

/** A year of more sentences than can be looked through with a thumb has its months folded. */
const MOST_AT_ONCE = 60;

type MonthProps = Pick<EventRailProps, "site" | "isContinued"> & {
  readonly month: EventMonth;
  /** Null where it is not folded. */
  readonly isOpen: boolean | null;
};

function Month({ site, month: { month, groups, count }, isContinued, isOpen }: MonthProps): JSX.Element {
  // The anchor stands inside what is folded: a browser that is sent to it opens what is round it.
  const entries = (
    <div {...(month === null || isContinued ? {} : { id: monthAnchor(month) })}>
      {groups.map((group) => (
        <EventEntry
          key={group.edtf}
          site={site}
          group={group}
          level={3}
          id={isContinued ? null : ownAnchor(group)}
        />
      ))}
    </div>
  );
  if (isOpen === null || month === null) return entries;
  return (
    <details class="fold" open={isOpen}>
      <summary>
        <strong data-figures="">{formatMonth(month, site.settings)}</strong>{" "}
        <span class="count">{countText(count, storyStrings.counts.mentions, site.settings)}</span>
      </summary>
      {entries}
    </details>
  );
}

/** A plain year or month is what its section's anchor already names. */
function ownAnchor({ edtf }: EventGroup): string | null {
  return /^\d{4}(?:-(?:0\d|1[0-2]))?$/u.test(edtf) ? null : eventAnchor(edtf);
}
