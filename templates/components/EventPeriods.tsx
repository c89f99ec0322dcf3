// Years or months of the timeline of events that have pages of their own.

import type { JSX } from "preact";
import type { EventPeriod } from "../../src/archive/events/event-pages.ts";
import { formatMonth } from "../../src/date/format.ts";
import { withDigits } from "../../src/text/digits.ts";
import { monthAnchor, yearAnchor } from "../event-addresses.ts";
import { countText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { storyStrings } from "../story-strings.ts";

type EventPeriodsProps = { readonly site: Site; readonly periods: readonly EventPeriod[] };

export function EventPeriods({ site, periods }: EventPeriodsProps): JSX.Element | null {
  if (periods.length === 0) return null;
  return (
    <nav aria-label={storyStrings.events.periods}>
      <ol class="index-list event-periods">
        {periods.map(({ period, count, path }) => (
          // The anchors of a timeline that still fits one page go on leading here.
          <li key={period} id={anchorOf(period)}>
            <a href={site.href(path)} data-figures="">
              {nameOf(site, period)}
            </a>{" "}
            <span class="count">{countText(count, storyStrings.counts.mentions, site.settings)}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function anchorOf(period: string): string {
  if (period.length === 4) return yearAnchor(period);
  return period === "vague" ? period : monthAnchor(period);
}

function nameOf({ settings }: Site, period: string): string {
  if (period === "vague") return storyStrings.events.vague;
  return period.length === 4 ? withDigits(period, settings.digits) : formatMonth(period, settings);
}
