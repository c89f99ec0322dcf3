// One month, day by day, every report in it; the permanent addresses of days lead here.

import type { MonthGroup } from "../src/archive/archive.ts";
import { formatMonth, monthName } from "../src/date/format.ts";
import { withDigits } from "../src/text/digits.ts";
import { comparisonHref } from "./components/CompareLink.tsx";
import { DayIndex } from "./components/DayIndex.tsx";
import { DensityStrip } from "./components/DensityStrip.tsx";
import { MonthDays } from "./components/MonthDays.tsx";
import { type NeighbourLink, NeighbourLinks } from "./components/NeighbourLinks.tsx";
import { otherYears } from "./components/OtherYears.tsx";
import { PageHeading } from "./components/PageHeading.tsx";
import { dayDensity } from "./density.ts";
import { Document } from "./layouts/Document.tsx";
import { countText } from "./numbers.ts";
import { pagePerItem, type Site } from "./page.ts";
import { monthPath, yearPath } from "./page-paths.ts";
import { strings } from "./strings.ts";

type MonthPage = {
  readonly month: MonthGroup;
  readonly older: MonthGroup | null;
  readonly newer: MonthGroup | null;
};

export default pagePerItem<MonthPage>({
  items: ({ archive }) => {
    const months = archive.years.flatMap((year) => year.months);
    return months.map((month, index) => ({
      month,
      newer: months[index - 1] ?? null,
      older: months[index + 1] ?? null,
    }));
  },
  permalink: ({ month }) => monthPath(month.month),
  dependsOn: ({ month, older, newer }, site) => [
    older?.month ?? null,
    newer?.month ?? null,
    ...month.days.flatMap(({ day, articles }) => [
      comparisonHref(site, day),
      ...(day === null ? [] : otherYears(site.archive, day)),
      ...articles,
    ]),
  ],
  render: ({ month, older, newer }, site) => {
    const { settings } = site;
    const year = month.month.slice(0, 4);
    const name = formatMonth(month.month, settings);
    const count = countText(month.count, strings.counts.reports, settings);
    return (
      <Document
        site={site}
        title={`${strings.timeline.inMonth} ${name}`}
        description={`${strings.timeline.inMonth} ${name}: ${count}.`}
        path={monthPath(month.month)}
        section="/timeline/"
        kind="timeline-page"
      >
        <PageHeading
          kicker={
            <>
              <a href={site.href("/timeline/")}>{strings.timeline.title}</a>
              {" · "}
              <a href={site.href(yearPath(year))} data-figures="">
                {withDigits(year, settings.digits)}
              </a>
            </>
          }
          title={
            <time datetime={month.month}>
              {monthName(Number(month.month.slice(5, 7)), settings.months)}{" "}
              <span class="page-heading-year">{withDigits(year, settings.digits)}</span>
            </time>
          }
        >
          <p data-figures="">{count}</p>
        </PageHeading>
        <DensityStrip site={site} {...dayDensity(site, month)} />
        <DayIndex site={site} month={month} />
        <MonthDays site={site} month={month} level={2} isHere />
        <NeighbourLinks
          label={strings.timeline.neighbours}
          older={neighbour(site, older, strings.timeline.olderMonth)}
          newer={neighbour(site, newer, strings.timeline.newerMonth)}
        />
      </Document>
    );
  },
});

function neighbour(site: Site, month: MonthGroup | null, relation: string): NeighbourLink | null {
  return (
    month && {
      relation,
      name: formatMonth(month.month, site.settings),
      href: site.href(monthPath(month.month)),
    }
  );
}
