// The day as the hero of a timeline: a great numeral, the months and the weekday under it.

import type { JSX } from "preact";
import { monthName, weekdayName } from "../../src/date/format.ts";
import { withDigits } from "../../src/text/digits.ts";
import type { Site } from "../page.ts";
import { unspoken } from "./DateText.tsx";
import { Heading, type HeadingLevel } from "./Heading.tsx";

type DayHeadingProps = {
  readonly site: Site;
  /** `2022-01-12` */
  readonly day: string;
  readonly level: HeadingLevel;
  readonly id: string;
  /** The link to the day in its month; absent on the month's own page. */
  readonly href: string | null;
};

export function DayHeading({ site, day, level, id, href }: DayHeadingProps): JSX.Element {
  const { settings } = site;
  const time = (
    <time datetime={day}>
      <span class="day-numeral">{withDigits(String(Number(day.slice(8))), settings.digits)}</span>{" "}
      <span class="day-month">
        {unspoken(monthName(Number(day.slice(5, 7)), settings.months))}{" "}
        <span class="day-year">{withDigits(day.slice(0, 4), settings.digits)}</span>
      </span>{" "}
      <span class="day-weekday">{weekdayName(day)}</span>
    </time>
  );
  return (
    <Heading level={level} class="day-heading" id={id}>
      {href === null ? time : <a href={href}>{time}</a>}
    </Heading>
  );
}

type UndatedHeadingProps = {
  readonly text: string;
  readonly note?: string;
  readonly level: HeadingLevel;
  readonly id: string;
};

/** The place of a numeral that nobody knows. */
export function UndatedHeading({ text, note, level, id }: UndatedHeadingProps): JSX.Element {
  return (
    <div class="day-heading day-heading-unknown">
      <Heading level={level} id={id}>
        {text}
      </Heading>
      {note === undefined ? null : <p>{note}</p>}
    </div>
  );
}
