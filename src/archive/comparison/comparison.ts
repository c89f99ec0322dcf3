// What several reports of one day have in common and what only one of them has: names, dates, figures, passages.

import type { Article, BodyBlock } from "../../article/article.ts";
import { dayNumber, fromDayNumber, isoDay, parseIsoDay } from "../../date/calendar.ts";
import type { Authority, Entity } from "../../entity/entity.ts";
import { type EventDate, eventDate } from "../events/event-date.ts";
import type { FactsOf } from "../facts.ts";
import { publicationKey } from "../order.ts";
import { findFigures } from "./counted-figures.ts";
import { groupStories } from "./stories.ts";
import { createPassageFinder, type SharedPassage, WINDOW_DAYS } from "./text-reuse.ts";

export type Fact =
  | { readonly kind: "entity"; readonly key: string; readonly entity: Entity }
  | { readonly kind: "date"; readonly key: string; readonly date: EventDate }
  | { readonly kind: "figure"; readonly key: string; readonly value: number; readonly isPercent: boolean };

/** The place where a report first states a fact, in its own words. */
export type FactPlace = { readonly article: Article; readonly block: BodyBlock; readonly text: string };

/** One place per report that states the fact, in the order of the story's reports. */
export type FactRow = { readonly fact: Fact; readonly places: readonly FactPlace[] };

/** Reports of one day that tell of the same matter. */
export type Story = {
  /** Oldest first. */
  readonly reports: readonly Article[];
  /** Stated by two reports or more; the most widely stated first. */
  readonly shared: readonly FactRow[];
  /** Per report, in the same order, what no other states. */
  readonly own: readonly { readonly article: Article; readonly facts: readonly FactRow[] }[];
};

export type DayComparison = {
  readonly day: string;
  readonly path: string;
  /** Those that several outlets tell, the largest first. */
  readonly stories: readonly Story[];
  /** Reports of matters that one outlet alone tells. */
  readonly alone: readonly Article[];
  /** Between reports of this day, or of this day and one shortly before or after. */
  readonly passages: readonly SharedPassage[];
};

export type ComparisonDay = {
  readonly day: string;
  readonly path: string;
  readonly reports: readonly Article[];
};

export type ComparisonRegister = {
  /** Days with a story that several outlets tell, newest first: where there is nothing to compare, nothing is offered. */
  readonly days: readonly ComparisonDay[];
  readonly byDay: ReadonlyMap<string, ComparisonDay>;
  /** Every report that can change the comparison of a day, its own included. */
  around(day: string): Article[];
  /** Worked out when its page is made. */
  compare(day: ComparisonDay): DayComparison;
};

function comparisonPath(day: string): string {
  return `/compare/${day}/`;
}

/** What a comparison looks at: the reports this many days before and after its own. */
const DAYS_AROUND = WINDOW_DAYS;

/** @param articles newest first, as the archive keeps them */
export function buildComparisons(
  articles: readonly Article[],
  authority: Authority,
  factsOf: FactsOf,
): ComparisonRegister {
  const byDay = new Map<string, Article[]>();
  for (const article of articles.toReversed()) {
    const { day } = publicationKey(article);
    if (day === null) continue;
    const reports = byDay.get(day);
    if (reports) reports.push(article);
    else byDay.set(day, [article]);
  }
  const reportsOf = (day: string) => byDay.get(day) ?? [];
  const namesOf = (report: Article) => factsOf(report).names.map(([entity]) => entity);
  const openingOf = (report: Article) => {
    const { names, lede } = factsOf(report);
    return {
      names: namesOf(report),
      opening: new Set(names.flatMap(([entity, , block]) => (block === lede ? entity : []))),
    };
  };
  const groupsOf = (day: string, reports: readonly Article[], shared: readonly SharedPassage[]) =>
    groupStories(reports, openingOf, rarityAmong(daysAround(day).flatMap(reportsOf), namesOf), shared);
  // Reports are grouped by their names alone: a passage is looked for in texts, and every build would read them all. What shares one names the same.
  const days = [...byDay]
    .filter(
      ([day, reports]) => hasSeveralOutlets(reports) && groupsOf(day, reports, []).some(hasSeveralOutlets),
    )
    .map(([day, reports]) => ({ day, path: comparisonPath(day), reports }))
    .reverse();
  const passages = createPassageFinder(reportsOf);
  return {
    days,
    byDay: new Map(days.map((day) => [day.day, day])),
    around: (day) => daysAround(day).flatMap(reportsOf),
    compare: ({ day, path, reports }) => {
      const shared = passages.touching(day);
      const groups = groupsOf(day, reports, shared);
      return {
        day,
        path,
        stories: groups
          .filter(hasSeveralOutlets)
          .sort((a, b) => b.length - a.length)
          .map((group) => tellStory(group, day, authority)),
        alone: groups.filter((group) => !hasSeveralOutlets(group)).flat(),
        passages: shared,
      };
    },
  };
}

function daysAround(day: string): string[] {
  const known = parseIsoDay(day);
  if (known === null) return [day];
  const first = dayNumber(known) - DAYS_AROUND;
  return Array.from({ length: 2 * DAYS_AROUND + 1 }, (_, index) => isoDay(fromDayNumber(first + index)));
}

/** Outlets that nobody knows may be one. */
function hasSeveralOutlets(reports: readonly Article[]): boolean {
  return new Set(reports.map(({ outlet }) => outlet.value)).size > 1;
}

/** The weight of a name among the reports of its week: what all of them name tells none of them apart. */
function rarityAmong(
  reports: readonly Article[],
  namesOf: (report: Article) => readonly string[],
): (entity: string) => number {
  const counts = new Map<string, number>();
  for (const report of reports) {
    for (const name of new Set(namesOf(report))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return (entity) => Math.log(1 + reports.length / (counts.get(entity) ?? 1));
}

function tellStory(reports: readonly Article[], day: string, authority: Authority): Story {
  const rows = new Map<string, { fact: Fact; places: FactPlace[] }>();
  for (const article of reports) {
    for (const { fact, place } of factsOf(article, day, authority)) {
      const row = rows.get(fact.key) ?? { fact, places: [] };
      rows.set(fact.key, row);
      if (row.places.at(-1)?.article !== article) row.places.push(place);
    }
  }
  const all = [...rows.values()];
  return {
    reports,
    shared: all.filter(({ places }) => places.length > 1).sort(compareRows),
    own: reports.map((article) => ({
      article,
      facts: all
        .filter(({ places }) => places.length === 1 && places[0]?.article === article)
        .sort(compareRows),
    })),
  };
}

/** Yields the facts in reading order; the day of publication itself is no fact, every report has it. */
function* factsOf(
  article: Article,
  day: string,
  authority: Authority,
): Generator<{ fact: Fact; place: FactPlace }> {
  for (const block of article.body) {
    const placed = (fact: Fact, text: string) => ({ fact, place: { article, block, text } });
    for (const mention of block.mentions) {
      const entity = mention.alternatives === undefined ? authority.byId.get(mention.entity) : undefined;
      if (entity) yield placed({ kind: "entity", key: entity.id, entity }, mention.text);
    }
    for (const mention of block.dates) {
      const date = eventDate(mention);
      if (date !== null && date.edtf !== day)
        yield placed({ kind: "date", key: `date ${date.edtf}`, date }, mention.text);
    }
    for (const { key, value, isPercent, text } of findFigures(block)) {
      yield placed({ kind: "figure", key: `figure ${key}`, value, isPercent }, text);
    }
  }
}

const KINDS: readonly Fact["kind"][] = ["entity", "date", "figure"];
const TYPES: readonly Entity["type"][] = ["person", "organisation", "place", "event", "work"];

/** Orders rows by kind, then the most widely stated first, then by time, value or name. */
function compareRows(a: FactRow, b: FactRow): number {
  return (
    KINDS.indexOf(a.fact.kind) - KINDS.indexOf(b.fact.kind) ||
    typeOrder(a.fact) - typeOrder(b.fact) ||
    b.places.length - a.places.length ||
    compareFacts(a.fact, b.fact)
  );
}

function typeOrder(fact: Fact): number {
  return fact.kind === "entity" ? TYPES.indexOf(fact.entity.type) : 0;
}

function compareFacts(a: Fact, b: Fact): number {
  if (a.kind === "date" && b.kind === "date" && a.date.first !== b.date.first)
    return a.date.first < b.date.first ? -1 : 1;
  if (a.kind === "figure" && b.kind === "figure" && a.value !== b.value) return b.value - a.value;
  return a.key < b.key ? -1 : 1;
}
