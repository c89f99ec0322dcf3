// The whole archive in time: every report while they are few, every month once they are many.

import type { YearGroup } from "../src/archive/archive.ts";
import { withDigits } from "../src/text/digits.ts";
import { UndatedSection } from "./components/DaySection.tsx";
import { DensityStrip } from "./components/DensityStrip.tsx";
import { MonthIndex } from "./components/MonthIndex.tsx";
import { MonthSection } from "./components/MonthSection.tsx";
import { PageHeading } from "./components/PageHeading.tsx";
import { archiveDensity } from "./density.ts";
import { Document } from "./layouts/Document.tsx";
import { countText } from "./numbers.ts";
import { type Site, singlePage } from "./page.ts";
import { UNDATED_ANCHOR, yearPath } from "./page-paths.ts";
import { strings } from "./strings.ts";

/** Beyond this the page lists months and leaves the reports to their pages. */
const MOST_REPORTS = 150;

export default singlePage({
  permalink: "/timeline/",
  render: (site) => {
    const { archive, settings } = site;
    return (
      <Document
        site={site}
        title={strings.timeline.title}
        description={strings.timeline.description}
        path="/timeline/"
        section="/timeline/"
        kind="timeline-page"
      >
        <PageHeading title={strings.timeline.title}>
          <p data-figures="">{countText(archive.articles.length, strings.counts.reports, settings)}</p>
        </PageHeading>
        <DensityStrip site={site} {...archiveDensity(site, () => false)} />
        {archive.articles.length === 0 ? <p class="empty">{strings.home.empty}</p> : null}
        {archive.years.map((year) => (
          <Year key={year.year} site={site} year={year} inFull={archive.articles.length <= MOST_REPORTS} />
        ))}
        {archive.undated.length === 0 ? null : (
          <div class="timeline timeline-undated">
            <UndatedSection
              site={site}
              articles={archive.undated}
              level={2}
              brief
              id={UNDATED_ANCHOR}
              note={strings.timeline.undatedNote}
            />
          </div>
        )}
      </Document>
    );
  },
});

type YearProps = { readonly site: Site; readonly year: YearGroup; readonly inFull: boolean };

function Year({ site, year, inFull }: YearProps) {
  const id = `y-${year.year}`;
  return (
    <section class="year" aria-labelledby={id}>
      <h2 class="year-heading" id={id}>
        <a href={site.href(yearPath(year.year))} data-figures="">
          {withDigits(year.year, site.settings.digits)}
        </a>{" "}
        <span class="count">{countText(year.count, strings.counts.reports, site.settings)}</span>
      </h2>
      {inFull ? (
        <>
          {year.months.map((month) => (
            <MonthSection key={month.month} site={site} month={month} level={3} />
          ))}
          <Monthless site={site} year={year} />
        </>
      ) : (
        <MonthIndex site={site} months={year.months} level={3} />
      )}
    </section>
  );
}

function Monthless({ site, year }: Omit<YearProps, "inFull">) {
  if (year.undated.length === 0) return null;
  return (
    <UndatedSection
      site={site}
      articles={year.undated}
      level={3}
      id={`undated-${year.year}`}
      text={strings.timeline.monthUnknown}
    />
  );
}
