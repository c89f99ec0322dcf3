// The front page: the newest days in full, and the ways into the rest.

import { withDigits } from "../src/text/digits.ts";
import { UNDATED_ANCHOR, yearPath } from "./addresses.ts";
import { DaySection, UndatedSection } from "./components/DaySection.tsx";
import { DensityStrip } from "./components/DensityStrip.tsx";
import { SourceList } from "./components/SourceList.tsx";
import { groupByDay } from "./day-groups.ts";
import { archiveDensity } from "./density.ts";
import { Document } from "./layouts/Document.tsx";
import { countText } from "./numbers.ts";
import { type Site, singlePage } from "./page.ts";
import { strings } from "./strings.ts";

/** As many reports as a front page holds; the timeline has the rest. */
const NEWEST = 12;
const MOST_SOURCES = 8;

export default singlePage({
  permalink: "/",
  render: (site) => {
    const { archive, settings } = site;
    const newest = archive.articles.slice(0, NEWEST);
    const { days, dayless } = groupByDay(newest);
    const shown = new Set(days.map(({ day }) => day.slice(0, 7)));
    return (
      <Document site={site} title={null} description={settings.description} path="/" kind="home">
        <DensityStrip
          site={site}
          {...archiveDensity(site, (period) => [...shown].some((month) => month.startsWith(period)))}
        />
        {newest.length === 0 ? <p class="empty">{strings.home.empty}</p> : null}
        <div class="timeline">
          {days.map(({ day, articles }, index) => (
            <DaySection key={day} site={site} day={day} articles={articles} level={2} leads={index === 0} />
          ))}
          {dayless.length === 0 ? null : (
            <UndatedSection
              site={site}
              articles={dayless}
              level={2}
              id={UNDATED_ANCHOR}
              note={strings.timeline.undatedNote}
            />
          )}
        </div>
        <Browse site={site} />
      </Document>
    );
  },
});

/** The finding aid: every year, and the sources with most reports. */
function Browse({ site }: { readonly site: Site }) {
  const { archive, settings } = site;
  return (
    <section class="browse" aria-labelledby="browse">
      <h2 id="browse">{strings.home.browse}</h2>
      <div class="browse-columns">
        <section aria-labelledby="browse-years">
          <h3 id="browse-years">{strings.home.years}</h3>
          <ul class="index-list">
            {archive.years.map(({ year, count }) => (
              <li key={year}>
                <a href={site.href(yearPath(year))} data-figures="">
                  {withDigits(year, settings.digits)}
                </a>{" "}
                <span class="count">{countText(count, strings.counts.reports, settings)}</span>
              </li>
            ))}
          </ul>
          <p>
            <a class="onward" href={site.href("/timeline/")}>
              {strings.home.whole}
            </a>
          </p>
        </section>
        {archive.outlets.length === 0 ? null : (
          <section aria-labelledby="browse-outlets">
            <h3 id="browse-outlets">{strings.home.outlets}</h3>
            <SourceList site={site} sources={mostReports(archive.outlets)} />
          </section>
        )}
        {archive.agencies.length === 0 ? null : (
          <section aria-labelledby="browse-agencies">
            <h3 id="browse-agencies">{strings.home.agencies}</h3>
            <SourceList site={site} sources={mostReports(archive.agencies)} />
          </section>
        )}
      </div>
    </section>
  );
}

function mostReports(sources: Site["archive"]["outlets"]) {
  return [...sources].sort((a, b) => b.articles.length - a.articles.length).slice(0, MOST_SOURCES);
}
