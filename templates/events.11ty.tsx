// The timeline of events: the times the reports speak of, each with the sentences that name it.

import type { VNode } from "preact";
import type { EventPage } from "../src/archive/events/event-pages.ts";
import type { EventMention } from "../src/archive/events/events.ts";
import { formatMonth } from "../src/date/format.ts";
import { DensityStrip } from "./components/DensityStrip.tsx";
import { EventCourse } from "./components/EventCourse.tsx";
import { EventSentences } from "./components/EventEntry.tsx";
import { EventPeriods } from "./components/EventPeriods.tsx";
import { EventRail } from "./components/EventRail.tsx";
import { PageHeading } from "./components/PageHeading.tsx";
import { PageLinks, pagePosition } from "./components/PageLinks.tsx";
import { ToldTimes } from "./components/ToldTimes.tsx";
import type { Density } from "./density.ts";
import { eventDayPath, eventHref } from "./event-addresses.ts";
import { timelineDensity, yearDensity } from "./event-density.ts";
import { yearName } from "./event-names.ts";
import { bySentence } from "./event-sentences.ts";
import { Document } from "./layouts/Document.tsx";
import { countText } from "./numbers.ts";
import { type Dependency, pagePerItem, type Site } from "./page.ts";
import { storyStrings } from "./story-strings.ts";

export default pagePerItem<EventPage>({
  // Newest first, as reports come, so that the texts that a page quotes are at hand.
  items: ({ archive }) => archive.events.pages.toReversed(),
  permalink: ({ path }) => path,
  dependsOn: eventDependencies,
  render: renderEvents,
});

function renderEvents(page: EventPage, site: Site): VNode {
  const words = storyStrings.events;
  const title = titleOf(page, site);
  const density = densityFor(page, site);
  const isEmpty = page.years.length === 0 && page.vague.length === 0 && page.periods.length === 0;
  return (
    <Document
      site={site}
      title={page.page === 1 ? title : `${title} (${pagePosition(site, page.page, page.pages)})`}
      description={page.period === null ? words.description : `${words.of} ${title}.`}
      path={page.path}
      section="/events/"
      kind="events-page"
    >
      <PageHeading
        title={title}
        {...(page.period === null
          ? {}
          : { kicker: <a href={site.href("/events/")}>{storyStrings.events.whole}</a> })}
      >
        <p>
          {page.period === null ? `${words.note} ` : ""}
          {page.pages === 1 ? "" : pagePosition(site, page.page, page.pages)}
        </p>
      </PageHeading>
      {density === null || density.groups.flatMap(({ bars }) => bars).length < 2 ? null : (
        <DensityStrip site={site} {...density} counted={storyStrings.counts.mentions} />
      )}
      {isEmpty ? <p class="empty">{words.empty}</p> : null}
      {page.period === null ? <ToldTimes site={site} times={site.archive.events.mostSpokenOf} /> : null}
      {page.periods.length === 0 ? null : page.period === null ? (
        <EventCourse site={site} periods={page.periods} />
      ) : (
        <EventPeriods site={site} periods={page.periods} />
      )}
      {page.years.length === 0 ? null : (
        <>
          <Legend />
          <div class="event-timeline">
            {page.years.map((year) => (
              <EventRail key={year.year} site={site} year={year} isContinued={year.isContinued} />
            ))}
          </div>
        </>
      )}
      <Vague page={page} site={site} />
      <PageLinks site={site} path={page.path} page={page.page} pages={page.pages} />
    </Document>
  );
}

function* eventDependencies(page: EventPage, site: Site): Generator<Dependency> {
  yield page.pages;
  for (const { period, count } of page.periods) yield* [period, count];
  if (page.period === null) yield* frontDependencies(page, site);
  for (const { months } of page.years)
    for (const { groups } of months)
      for (const { edtf, mentions } of groups) {
        yield eventDayPath(site, edtf);
        yield* mentionDependencies(mentions);
      }
  yield* mentionDependencies(page.vague);
  if (page.period === "vague") yield isCut(page, site) ? "cut" : "";
}

/** The clearest of all sentences about a time depends on each of them. */
function* frontDependencies(page: EventPage, site: Site): Generator<Dependency> {
  const { mostSpokenOf, years } = site.archive.events;
  for (const { group } of mostSpokenOf) {
    yield eventHref(site, group);
    yield* mentionDependencies(group.mentions);
  }
  if (page.periods.length > 0) {
    for (const year of years) {
      yield yearName(year, site);
      for (const { month, count } of year.months) yield* [month, count];
    }
  }
}

/** A page may begin among the mentions of a report: from the place of the first follow those of all others. */
function* mentionDependencies(mentions: readonly EventMention[]): Generator<Dependency> {
  yield* mentions[0]?.place ?? [];
  for (const { article } of mentions) yield article;
}

function titleOf({ period }: EventPage, site: Site): string {
  if (period === null) return storyStrings.events.title;
  if (period === "vague") return storyStrings.events.vague;
  const year = site.archive.events.years.find((known) => known.year === period);
  return `${storyStrings.events.nav} ${year === undefined ? formatMonth(period, site.settings) : yearName(year, site)}`;
}

function densityFor({ period }: EventPage, site: Site): Density | null {
  if (period === null) return timelineDensity(site);
  // Not on the pages of months: a date in one month would change those of all the others.
  const year = site.archive.events.years.find((known) => known.year === period);
  return year === undefined ? null : yearDensity(site, year);
}

function Legend(): VNode {
  const words = storyStrings.events;
  return (
    <ul class="event-legend" aria-label={words.legend}>
      <li class="event-reported">{words.reported}</li>
      <li class="event-announced">{words.announced}</li>
      <li class="event-reported event-approximate">{words.approximate}</li>
    </ul>
  );
}

function Vague({ page, site }: { readonly page: EventPage; readonly site: Site }): VNode | null {
  const words = storyStrings.events;
  if (page.vague.length === 0) return null;
  const list = <EventSentences site={site} sentences={bySentence(page.vague)} class="event-vague-mentions" />;
  if (page.period === "vague") {
    return (
      <div class="event-vague">
        <p class="event-vague-note">{words.vagueNote}</p>
        {isCut(page, site) ? (
          <p class="event-vague-note">
            {words.newestVague} <a href={site.href("/data/")}>{words.allVague}</a>
          </p>
        ) : null}
        {list}
      </div>
    );
  }
  return (
    <section class="event-vague" aria-labelledby="vague">
      <h2 id="vague">
        {words.vague}{" "}
        <span class="count">{countText(page.vague.length, storyStrings.counts.mentions, site.settings)}</span>
      </h2>
      <p class="event-vague-note">{words.vagueNote}</p>
      {list}
    </section>
  );
}

/** The newest stand for all. */
function isCut({ vague }: EventPage, { archive }: Site): boolean {
  return vague.length < archive.events.vague.length;
}
