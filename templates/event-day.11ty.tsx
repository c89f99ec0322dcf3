// One day of which several reports speak: how it was announced, what happened on it, how it was remembered, oldest report first.

import type { EventDayPage } from "../src/archive/events/event-days.ts";
import type { EventMention } from "../src/archive/events/events.ts";
import { formatDay, formatHijriDay, formatMonth, weekdayName } from "../src/date/format.ts";
import { PickList } from "./components/Coins.tsx";
import { EventSentences } from "./components/EventEntry.tsx";
import { PageHeading } from "./components/PageHeading.tsx";
import { PageLinks, pagePosition } from "./components/PageLinks.tsx";
import { EventCountsLine } from "./components/ToldTimes.tsx";
import { monthHref } from "./event-addresses.ts";
import { bySentence } from "./event-sentences.ts";
import { Document } from "./layouts/Document.tsx";
import { countText } from "./numbers.ts";
import { type Dependency, pagePerItem, type Site } from "./page.ts";
import { dayPath } from "./page-paths.ts";
import { storyStrings } from "./story-strings.ts";
import { strings } from "./strings.ts";

export default pagePerItem<EventDayPage>({
  // Newest first, as reports come, so that the texts that a page quotes are at hand.
  items: ({ archive }) => archive.events.days.toReversed(),
  permalink: ({ path }) => path,
  dependsOn: (page, site) => dayDependencies(page, site),
  render: renderDay,
});

function* dayDependencies(page: EventDayPage, site: Site): Generator<Dependency> {
  const { group, counts, mentions, pages } = page;
  yield pages;
  yield* [counts.reports, counts.outlets, counts.before, counts.after];
  yield monthHref(site, group.first.slice(0, 7));
  yield reportsOfDay(site, group.first);
  yield* mentions[0]?.place ?? [];
  for (const { article } of mentions) yield article;
}

/** How many reports came out on the day. */
function reportsOfDay({ archive }: Site, day: string): number {
  const month = archive.years
    .find(({ year }) => year === day.slice(0, 4))
    ?.months.find((known) => known.month === day.slice(0, 7));
  return month?.days.find((known) => known.day === day)?.articles.length ?? 0;
}

function renderDay(page: EventDayPage, site: Site) {
  const { settings } = site;
  const words = storyStrings.events;
  const day = page.group.first;
  const name = formatDay(day, settings);
  const hijri = formatHijriDay(day, settings);
  const published = reportsOfDay(site, day);
  const title = `${words.dayTitle} ${name}`;
  const position = pagePosition(site, page.page, page.pages);
  return (
    <Document
      site={site}
      title={page.page === 1 ? title : `${title} (${position})`}
      description={`${words.dayAbout} ${name}: ${countText(page.counts.reports, strings.counts.reports, settings)}.`}
      path={page.path}
      section="/events/"
      kind="events-page"
    >
      <PageHeading
        kicker={
          <a href={`${monthHref(site, day.slice(0, 7))}`} data-figures="">
            {`${words.nav} · ${formatMonth(day.slice(0, 7), settings)}`}
          </a>
        }
        title={
          <time datetime={day}>
            {weekdayName(day)} {name}
          </time>
        }
      >
        {hijri === null ? null : <p data-figures="">{hijri}</p>}
        <EventCountsLine site={site} counts={page.counts} />
        {page.pages === 1 ? null : <p>{position}</p>}
        {published === 0 ? null : (
          <p>
            <a href={site.href(dayPath(day))}>
              {`${words.publishedThen}: ${countText(published, strings.counts.reports, settings)}`}
            </a>
          </p>
        )}
      </PageHeading>
      <div class="event-timeline">
        {PHASES.map((phase) => (
          <Phase
            key={phase}
            site={site}
            title={words.phases[phase]}
            id={phase}
            mentions={page.mentions.filter((mention) => phaseOf(mention) === phase)}
          />
        ))}
        <PickList site={site} articles={page.mentions.map(({ article }) => article)} />
      </div>
      <PageLinks site={site} path={page.path} page={page.page} pages={page.pages} />
    </Document>
  );
}

type Phase = "announced" | "near" | "remembered" | "unknown";
const PHASES: readonly Phase[] = ["announced", "near", "remembered", "unknown"];

/** News of a day is that of the day itself and of the one after it, in whose papers it stands. */
function phaseOf({ timing, leadDays }: EventMention): Phase {
  if (timing !== "reported") return timing;
  return leadDays !== null && leadDays >= -1 ? "near" : "remembered";
}

type PhaseProps = {
  readonly site: Site;
  readonly title: string;
  readonly id: string;
  readonly mentions: readonly EventMention[];
};

function Phase({ site, title, id, mentions }: PhaseProps) {
  if (mentions.length === 0) return null;
  return (
    <section class="event-year event-phase" aria-labelledby={id}>
      <h2 class="event-year-heading" id={id}>
        {title}{" "}
        <span class="count">{countText(mentions.length, storyStrings.counts.mentions, site.settings)}</span>
      </h2>
      <EventSentences site={site} sentences={bySentence(mentions)} />
    </section>
  );
}
