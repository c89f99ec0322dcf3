// The front page: the newest days in full, and the ways into the rest.

import type { EntityRecord } from "../src/archive/entities/entities.ts";
import { withDigits } from "../src/text/digits.ts";
import { DateText } from "./components/DateText.tsx";
import { DaySection, UndatedSection } from "./components/DaySection.tsx";
import { DensityStrip } from "./components/DensityStrip.tsx";
import { SourceList } from "./components/SourceList.tsx";
import { SubjectList } from "./components/SubjectList.tsx";
import { groupByDay } from "./day-groups.ts";
import { archiveDensity } from "./density.ts";
import { Document } from "./layouts/Document.tsx";
import { countText } from "./numbers.ts";
import { type Site, singlePage } from "./page.ts";
import { dayPath, UNDATED_ANCHOR, yearPath } from "./page-paths.ts";
import { publicationDay } from "./printed-moments.ts";
import { strings } from "./strings.ts";

/** A front page holds so many reports; the timeline has the rest. */
const NEWEST = 12;
const MOST_SOURCES = 8;
const MOST_DAYS = 2;
const MOST_NAMES = 5;

export default singlePage({
  permalink: "/",
  render: (site) => {
    const { archive, settings } = site;
    const newest = archive.articles.slice(0, NEWEST);
    const { days, dayless } = groupByDay(newest);
    const shown = new Set(days.map(({ day }) => day.slice(0, 7)));
    return (
      <Document site={site} title={null} description={settings.description} path="/" kind="home">
        <Doors site={site} />
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

/** Three ways in, on the first screen: by a day, by a word, by a name. */
function Doors({ site }: { readonly site: Site }) {
  const days = groupByDay(site.archive.articles.slice(0, NEWEST)).days.slice(0, MOST_DAYS);
  const names = namedLately(site);
  const words = strings.home.doors;
  if (site.archive.articles.length === 0) return null;
  return (
    <dl class="doors">
      <div>
        <dt>{words.day}</dt>
        <dd data-figures="">
          {days.map(({ day }) => (
            <a key={day} href={site.href(dayPath(day))}>
              <DateText value={day} style={site.settings} />
            </a>
          ))}
          <a href={site.href("/timeline/")}>{words.allDays}</a>
        </dd>
      </div>
      <div>
        <dt>{words.word}</dt>
        <dd>
          <a href={site.href("/search/")}>{words.search}</a>
        </dd>
      </div>
      {names.length === 0 ? null : (
        <div>
          <dt>{words.name}</dt>
          <dd>
            {names.map(({ entity, path }) => (
              <a key={entity.id} href={site.href(path)}>
                {entity.label}
              </a>
            ))}
            <a href={site.href("/people/")}>{words.allPeople}</a>
            <a href={site.href("/places/")}>{words.allPlaces}</a>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** The names that most reports of a month have: of the newest month in which any name stands. */
function namedLately({ archive }: Site): EntityRecord[] {
  const named = new Set(archive.entities.records.flatMap(({ articles }) => articles));
  const newest = archive.articles.find((article) => named.has(article) && publicationDay(article) !== null);
  const month = newest && publicationDay(newest)?.slice(0, 7);
  if (month === undefined) return [];
  const ofMonth = (record: EntityRecord) =>
    record.articles.filter((article) => publicationDay(article)?.startsWith(month)).length;
  return archive.entities.records
    .map((record) => ({ record, count: ofMonth(record) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_NAMES)
    .map(({ record }) => record);
}

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
        {archive.subjects.all.length === 0 ? null : (
          <section aria-labelledby="browse-subjects">
            <h3 id="browse-subjects">{strings.home.subjects}</h3>
            <SubjectList site={site} subjects={mostReports(archive.subjects.all)} />
            <p>
              <a class="onward" href={site.href("/subjects/")}>
                {strings.home.allSubjects}
              </a>
            </p>
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

function mostReports<Listed extends { readonly articles: readonly unknown[] }>(lists: readonly Listed[]) {
  return [...lists].sort((a, b) => b.articles.length - a.articles.length).slice(0, MOST_SOURCES);
}
