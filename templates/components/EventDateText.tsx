// A time the reports speak of, in words, with the weekday of a day.

import type { JSX } from "preact";
import type { EventGroup } from "../../src/archive/events/events.ts";
import { formatEdtf, weekdayName } from "../../src/date/format.ts";
import type { Site } from "../page.ts";
import { htmlDatetime } from "../printed-moments.ts";
import { unspoken } from "./DateText.tsx";

type EventDateTextProps = { readonly site: Site; readonly group: EventGroup };

/** «نحو عام 2015» */
export function EventDateText({ site, group }: EventDateTextProps): JSX.Element {
  const text = formatEdtf(group.edtf, site.settings);
  const isDay = group.first === group.last && !group.isApproximate;
  const datetime = htmlDatetime(group.edtf);
  return (
    <>
      {datetime === null ? (
        <span class="date-text">{text}</span>
      ) : (
        <time datetime={datetime}>{unspoken(text)}</time>
      )}
      {isDay ? (
        <>
          {" "}
          <span class="event-weekday">{weekdayName(group.first)}</span>
        </>
      ) : null}
    </>
  );
}
