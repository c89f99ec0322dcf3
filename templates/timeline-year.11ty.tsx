// One year as a calendar, and under it its reports while they are few.

import type { YearGroup } from "../src/archive/archive.ts";
import { withDigits } from "../src/text/digits.ts";
import { comparisonHref } from "./components/CompareLink.tsx";
import { UndatedSection } from "./components/DaySection.tsx";
import { DensityStrip } from "./components/DensityStrip.tsx";
import { MonthSection } from "./components/MonthSection.tsx";
import { type NeighbourLink, NeighbourLinks } from "./components/NeighbourLinks.tsx";
import { PageHeading } from "./components/PageHeading.tsx";
import { YearCalendar } from "./components/YearCalendar.tsx";
import { yearDensity } from "./density.ts";
import { Document } from "./layouts/Document.tsx";
import { countText } from "./numbers.ts";
import { pagePerItem, type Site } from "./page.ts";
import { yearPath } from "./page-paths.ts";
import { strings } from "./strings.ts";

/** Beyond this the calendar leads to the months, which have them. */
const MOST_REPORTS = 20;

type YearPage = {
  readonly year: YearGroup;
  readonly older: YearGroup | null;
  readonly newer: YearGroup | null;
};

export default pagePerItem<YearPage>({
  items: ({ archive: { years } }) =>
    years.map((year, index) => ({ year, newer: years[index - 1] ?? null, older: years[index + 1] ?? null })),
  permalink: ({ year }) => yearPath(year.year),
  dependsOn: ({ year, older, newer }, site) => [
    older?.year ?? null,
    newer?.year ?? null,
    ...year.months.flatMap(({ days }) =>
      days.flatMap(({ day, articles }) => [
        ...(hasReports(year) ? [comparisonHref(site, day)] : []),
        ...articles,
      ]),
    ),
    ...year.undated,
  ],
  render: ({ year, older, newer }, site) => {
    const name = withDigits(year.year, site.settings.digits);
    const count = countText(year.count, strings.counts.reports, site.settings);
    return (
      <Document
        site={site}
        title={`${strings.timeline.inYear} ${name}`}
        description={`${strings.timeline.inYear} ${name}: ${count}.`}
        path={yearPath(year.year)}
        section="/timeline/"
        kind="year-page"
      >
        <PageHeading
          kicker={<a href={site.href("/timeline/")}>{strings.timeline.title}</a>}
          title={<time datetime={year.year}>{name}</time>}
        >
          <p data-figures="">{count}</p>
        </PageHeading>
        <DensityStrip site={site} {...yearDensity(site, year.year, () => true)} />
        <YearCalendar site={site} months={year.months} />
        {hasReports(year)
          ? year.months.map((month) => <MonthSection key={month.month} site={site} month={month} level={2} />)
          : null}
        {year.undated.length === 0 ? null : (
          <div class="timeline">
            <UndatedSection
              site={site}
              articles={year.undated}
              level={2}
              id={`undated-${year.year}`}
              text={strings.timeline.monthUnknown}
            />
          </div>
        )}
        <NeighbourLinks
          label={strings.timeline.neighbours}
          older={neighbour(site, older, strings.timeline.olderYear)}
          newer={neighbour(site, newer, strings.timeline.newerYear)}
        />
      </Document>
    );
  },
});

function hasReports({ count }: YearGroup): boolean {
  return count <= MOST_REPORTS;
}

function neighbour(site: Site, year: YearGroup | null, relation: string): NeighbourLink | null {
  return (
    year && {
      relation,
      name: withDigits(year.year, site.settings.digits),
      href: site.href(yearPath(year.year)),
    }
  );
}
