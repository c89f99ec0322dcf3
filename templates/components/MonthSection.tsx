// A month of a timeline in full: its name, its count, its days.

import type { JSX } from "preact";
import type { MonthGroup } from "../../src/archive/archive.ts";
import { monthPath } from "../addresses.ts";
import { monthTitle } from "../calendar-names.ts";
import { countText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { strings } from "../strings.ts";
import { deeper, Heading, type HeadingLevel } from "./Heading.tsx";
import { MonthDays } from "./MonthDays.tsx";

type MonthSectionProps = { readonly site: Site; readonly month: MonthGroup; readonly level: HeadingLevel };

export function MonthSection({ site, month, level }: MonthSectionProps): JSX.Element {
  const id = `m-${month.month}`;
  return (
    <section class="month" aria-labelledby={id}>
      <Heading level={level} class="month-heading" id={id}>
        <a href={site.href(monthPath(month.month))}>{monthTitle(month.month, site.settings)}</a>{" "}
        <span class="count">{countText(month.count, strings.counts.reports, site.settings)}</span>
      </Heading>
      <MonthDays site={site} month={month} level={deeper(level)} isHere={false} />
    </section>
  );
}
