// All articles in one total order, with the look-ups pages need: by day, month, year, outlet, agency, neighbours.

import type { AgencyMention, Article, ArticleId } from "../article/article.ts";
import type { Withdrawal } from "../article/withdrawn.ts";
import type { Authority, Entity } from "../entity/entity.ts";
import { buildComparisons, type ComparisonRegister } from "./comparison/comparison.ts";
import { buildEntities, type EntityRegister } from "./entities/entities.ts";
import { withStandingNames } from "./entities/standing-names.ts";
import { type EventDayPage, mostSpokenOf, planEventDays, type ToldTime } from "./events/event-days.ts";
import { type EventPage, MOST_MENTIONS, planEventPages } from "./events/event-pages.ts";
import { buildEvents, type EventTimeline } from "./events/events.ts";
import { type BlockOf, blockInMemory, createFactCollector, type DateFact, type FactsOf } from "./facts.ts";
import { type ListPage, planListPages } from "./list-pages.ts";
import { inPublicationOrder, publicationKey } from "./order.ts";
import { createRelatedReports } from "./related.ts";
import { formerSlug, outletSlug, sourceSlug } from "./source-slug.ts";
import { archiveStamp } from "./stamp.ts";
import { buildSubjects, type SubjectRegister } from "./subjects.ts";
import { planVolumes, type Volume } from "./volumes.ts";

export type DayGroup = {
  /** `2022-01-12`; null for reports of which only the month is known. */
  readonly day: string | null;
  readonly articles: readonly Article[];
};

export type MonthGroup = {
  readonly month: string;
  readonly count: number;
  readonly days: readonly DayGroup[];
};

export type YearGroup = {
  readonly year: string;
  readonly count: number;
  readonly months: readonly MonthGroup[];
  /** Reports of which only the year is known. */
  readonly undated: readonly Article[];
};

/** An outlet (who published) or an agency (where the wire copy comes from). */
export type Source = {
  readonly kind: "outlet" | "agency";
  readonly name: string;
  /** ASCII: `/outlets/<slug>/`, `/agencies/<slug>/`. */
  readonly slug: string;
  /** What stood in its address before outlets had their English names there; null where that is the same. */
  readonly formerSlug: string | null;
  /** Authority id where the authority lists it. */
  readonly entity: string | null;
  /** Newest first. */
  readonly articles: readonly Article[];
  readonly pages: readonly ListPage[];
};

export type Neighbours = {
  readonly older: Article | null;
  readonly newer: Article | null;
  /** Other reports of the day, the first few. */
  readonly sameDay: readonly Article[];
};

/** One bar of the density strip. */
export type MonthCount = { readonly month: string; readonly count: number };

export type Archive = {
  /** Differs whenever an article does. */
  readonly stamp: string;
  /** The controlled names, by id. */
  readonly authority: ReadonlyMap<string, Entity>;
  /** Newest first; reports of unknown date last; ties by headline, then id. */
  readonly articles: readonly Article[];
  readonly byId: ReadonlyMap<ArticleId, Article>;
  /** Reports of which nothing but a notice is left; they are no part of anything else. */
  readonly withdrawn: readonly Withdrawal[];
  /** Newest first, as are the months and days within. */
  readonly years: readonly YearGroup[];
  /** Reports of which no year is known. */
  readonly undated: readonly Article[];
  readonly outlets: readonly Source[];
  readonly agencies: readonly Source[];
  /** Tags, sections and authors of several reports. */
  readonly subjects: SubjectRegister;
  /** Newest first. */
  readonly volumes: readonly Volume[];
  /** Every month from the first to the last report, oldest first, empty ones included. */
  readonly density: readonly MonthCount[];
  /** First and last known publication day. */
  readonly span: readonly [first: string, last: string] | null;
  readonly neighbours: ReadonlyMap<ArticleId, Neighbours>;
  /** Reports of matters alike, those of its day that stand beside it left out; likest first. */
  related(article: Article): readonly Article[];
  /** `01-12` → the years in which reports came out on that day, oldest first. */
  readonly yearsOfDay: ReadonlyMap<string, readonly string[]>;
  /** The first paragraph of a report; empty where it has none. */
  ledeOf(article: Article): string;
  /** The length of the body, in characters. */
  lengthOf(article: Article): number;
  /** Whom and what the texts name. */
  readonly entities: EntityRegister;
  /** When: every date of every text. */
  readonly events: EventTimeline & {
    readonly pages: readonly EventPage[];
    /** Days of which several reports speak. */
    readonly days: readonly EventDayPage[];
    /** The days and months that most reports speak of. */
    readonly mostSpokenOf: readonly ToldTime[];
  };
  /** The dates of its text by their places, and the times they claim. */
  timesIn(article: Article): readonly DateFact[];
  /** Days of which several reports tell. */
  readonly comparisons: ComparisonRegister;
};

/** Beyond these the day's own page and comparison serve better. */
const MOST_SAME_DAY = 8;
const MOST_SPOKEN_OF = 8;
const NO_NAMES: Authority = { entities: [], byId: new Map(), adopted: new Map() };

/**
 * Puts the articles in order and builds every look-up, in time linear in their number but for the sort.
 * @param factsOf what is known of each text; no text is looked at before a page asks for it
 * @param blockOf how a page that quotes a text gets at the block
 * @param withdrawn none of them among the articles
 */
export function buildArchive(
  articles: readonly Article[],
  listed: Authority = NO_NAMES,
  factsOf: FactsOf = createFactCollector(listed),
  blockOf: BlockOf = blockInMemory,
  withdrawn: readonly Withdrawal[] = [],
): Archive {
  const ordered = inPublicationOrder(articles);
  const authority = withStandingNames(ordered, listed, factsOf);
  const days = ordered.map((article) => publicationKey(article)).filter((key) => key.day !== null);
  const entities = buildEntities(ordered, authority, factsOf, blockOf);
  const events = buildEvents(ordered, factsOf, blockOf);
  const neighbours = linkNeighbours(ordered);
  const relatedTo = createRelatedReports(ordered, factsOf);
  return {
    stamp: archiveStamp(ordered),
    authority: authority.byId,
    articles: ordered,
    byId: new Map(ordered.map((article) => [article.id, article])),
    withdrawn,
    years: groupByYear(ordered),
    undated: ordered.filter((article) => publicationKey(article).year === null),
    outlets: collectSources("outlet", ordered, outletsOf, ({ name }) => outletSlug(name, authority)),
    agencies: collectSources("agency", ordered, agenciesOf, ({ name, entity }) => sourceSlug(name, entity)),
    subjects: buildSubjects(ordered),
    volumes: planVolumes(ordered),
    density: densityOf(ordered),
    span: days.length === 0 ? null : [days.at(-1)?.day ?? "", days[0]?.day ?? ""],
    neighbours,
    related: (article) => relatedTo(article, neighbours.get(article.id)?.sameDay ?? []),
    yearsOfDay: yearsOfDay(ordered),
    ledeOf: (article) => {
      const { lede } = factsOf(article);
      return lede === null ? "" : blockOf(article, lede).text;
    },
    lengthOf: (article) => factsOf(article).length,
    entities,
    events: {
      ...events,
      pages: planEventPages(events),
      days: planEventDays(events, ordered.length, MOST_MENTIONS),
      mostSpokenOf: mostSpokenOf(events, MOST_SPOKEN_OF),
    },
    timesIn: (article) => factsOf(article).dates,
    comparisons: buildComparisons(ordered, authority, factsOf),
  };
}

function groupByYear(ordered: readonly Article[]): YearGroup[] {
  return groupBy(ordered, (article) => publicationKey(article).year).map(([year, ofYear]) => ({
    year,
    count: ofYear.length,
    months: groupBy(ofYear, (article) => publicationKey(article).month).map(([month, ofMonth]) => ({
      month,
      count: ofMonth.length,
      days: groupDays(ofMonth),
    })),
    undated: ofYear.filter((article) => publicationKey(article).month === null),
  }));
}

function groupDays(ofMonth: readonly Article[]): DayGroup[] {
  const days: DayGroup[] = groupBy(ofMonth, (article) => publicationKey(article).day).map(([day, ofDay]) => ({
    day,
    articles: ofDay,
  }));
  const dayless = ofMonth.filter((article) => publicationKey(article).day === null);
  return dayless.length === 0 ? days : [...days, { day: null, articles: dayless }];
}

/** Groups in order of first appearance; items without a key are left out. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups];
}

type SourceName = { readonly name: string; readonly entity: string | null };

function outletsOf(article: Article): SourceName[] {
  return article.outlet.value === null ? [] : [{ name: article.outlet.value, entity: null }];
}

function agenciesOf(article: Article): SourceName[] {
  return article.agencies.map(({ name, entity }: AgencyMention) => ({ name, entity }));
}

function collectSources(
  kind: Source["kind"],
  ordered: readonly Article[],
  namesOf: (article: Article) => SourceName[],
  slugOf: (name: SourceName) => string,
): Source[] {
  const sources = new Map<string, { name: SourceName; articles: Set<Article> }>();
  for (const article of ordered) {
    for (const name of namesOf(article)) {
      const key = name.entity ?? name.name;
      const source = sources.get(key) ?? { name, articles: new Set() };
      source.articles.add(article);
      sources.set(key, source);
    }
  }
  const collator = new Intl.Collator("ar");
  const sorted = [...sources.values()].sort((a, b) =>
    collator.compare(sortName(a.name.name), sortName(b.name.name)),
  );
  const slugs = new Map<string, number>();
  const formerSlugs = new Map<string, number>();
  return sorted.map(({ name, articles }) => {
    const slug = uniqueSlug(slugOf(name), slugs);
    const former = uniqueSlug(formerSlug(name.name, name.entity), formerSlugs);
    return {
      kind,
      name: name.name,
      slug,
      formerSlug: former === slug ? null : former,
      entity: name.entity,
      articles: [...articles],
      pages: planListPages([...articles]),
    };
  });
}

/** Arabic lists ignore the article: «الجزيرة» stands under ج. */
function sortName(name: string): string {
  return name.replace(/^(?:وكالة\s+)?ال/u, "");
}

function uniqueSlug(slug: string, taken: Map<string, number>): string {
  const times = (taken.get(slug) ?? 0) + 1;
  taken.set(slug, times);
  return times === 1 ? slug : `${slug}-${times}`;
}

function yearsOfDay(ordered: readonly Article[]): Map<string, string[]> {
  const days = new Set(ordered.flatMap((article) => publicationKey(article).day ?? []));
  const byDay = groupBy([...days].sort(), (day) => day.slice(5));
  return new Map(byDay.map(([day, ofDay]) => [day, ofDay.map((known) => known.slice(0, 4))]));
}

function densityOf(ordered: readonly Article[]): MonthCount[] {
  const counts = new Map<string, number>();
  for (const article of ordered) {
    const { month } = publicationKey(article);
    if (month !== null) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const months = [...counts.keys()].sort();
  const last = months.at(-1);
  const density: MonthCount[] = [];
  // Until the last itself, and not while before it: what follows 9999-12 as a month comes before it as a text.
  for (let month = months[0]; month !== undefined; month = month === last ? undefined : nextMonth(month)) {
    density.push({ month, count: counts.get(month) ?? 0 });
  }
  return density;
}

function nextMonth(month: string): string {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  return number === 12
    ? `${String(year + 1).padStart(4, "0")}-01`
    : `${month.slice(0, 4)}-${String(number + 1).padStart(2, "0")}`;
}

function linkNeighbours(ordered: readonly Article[]): Map<ArticleId, Neighbours> {
  const byDay = new Map(groupBy(ordered, (article) => publicationKey(article).day));
  return new Map(
    ordered.map((article, index) => {
      const { day } = publicationKey(article);
      const sameDay = day === null ? [] : (byDay.get(day) ?? []);
      return [
        article.id,
        {
          newer: ordered[index - 1] ?? null,
          older: ordered[index + 1] ?? null,
          sameDay: sameDay
            .slice(0, MOST_SAME_DAY + 1)
            .filter((other) => other !== article)
            .slice(0, MOST_SAME_DAY),
        },
      ];
    }),
  );
}
