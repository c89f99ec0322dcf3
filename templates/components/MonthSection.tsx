// A month within its year: its name, its count, its days with their headlines.

import type { JSX } from "preact";
import type { MonthGroup } from "../../src/archive/archive.ts";
import { monthName } from "../../src/date/format.ts";
import { countText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { monthPath } from "../page-paths.ts";
import { strings } from "../strings.ts";
import { deeper, Heading, type HeadingLevel } from "./Heading.tsx";
import { MonthDays } from "./MonthDays.tsx";

type MonthSectionProps = { readonly site: Site; readonly month: MonthGroup; readonly level: HeadingLevel };

export function MonthSection({ site, month, level }: MonthSectionProps): JSX.Element {
  const id = `m-${month.month}`;
  return (
    <section class="month" aria-labelledby={id}>
      <Heading level={level} class="month-heading" id={id}>
        <a href={site.href(monthPath(month.month))} data-figures="">
          {monthName(Number(month.month.slice(5, 7)), site.settings.months)}
        </a>{" "}
        <span class="count">{countText(month.count, strings.counts.reports, site.settings)}</span>
      </Heading>
      <MonthDays site={site} month={month} level={deeper(level)} isHere={false} brief />
    </section>
  );
}
