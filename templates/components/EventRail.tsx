// A year of the timeline of events: the year as its hero, then its times along a rail, each month with an anchor.

import type { JSX } from "preact";
import type { EventGroup, EventYear } from "../../src/archive/events/events.ts";
import { withDigits } from "../../src/text/digits.ts";
import { eventAnchor, monthAnchor, yearAnchor } from "../event-addresses.ts";
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
        <time datetime={year.year}>{withDigits(year.year, site.settings.digits)}</time>{" "}
        <span class="count">{countText(year.count, storyStrings.counts.mentions, site.settings)}</span>
      </h2>
      {year.months.map(({ month, groups }) => (
        <div key={month} {...(month === null || isContinued ? {} : { id: monthAnchor(month) })}>
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
      ))}
    </section>
  );
}

/** A plain year or month is what its section's anchor already names. */
function ownAnchor({ edtf }: EventGroup): string | null {
  return /^\d{4}(?:-(?:0\d|1[0-2]))?$/u.test(edtf) ? null : eventAnchor(edtf);
}
