// Lists this day in other years: where the same day of the calendar has reports.

import type { JSX } from "preact";
import type { Archive } from "../../src/archive/archive.ts";
import { withDigits } from "../../src/text/digits.ts";
import type { Site } from "../page.ts";
import { dayPath } from "../page-paths.ts";
import { strings } from "../strings.ts";

type OtherYearsProps = { readonly site: Site; readonly day: string };

export function OtherYears({ site, day }: OtherYearsProps): JSX.Element | null {
  const years = otherYears(site.archive, day);
  if (years.length === 0) return null;
  return (
    <p class="other-years" data-figures="">
      {`${strings.timeline.onThisDay}: `}
      {years.map((year, index) => (
        <>
          {index === 0 ? "" : strings.punctuation.list}
          <a href={site.href(dayPath(`${year}${day.slice(4)}`))}>{withDigits(year, site.settings.digits)}</a>
        </>
      ))}
    </p>
  );
}

/** Oldest first; what shows them depends on them. */
export function otherYears({ yearsOfDay }: Archive, day: string): string[] {
  return (yearsOfDay.get(day.slice(5)) ?? []).filter((year) => year !== day.slice(0, 4));
}
