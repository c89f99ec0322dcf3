// The timeline of what the reports speak of: every date of every text under the time it names, oldest first.

import type { Article, BodyBlock } from "../../article/article.ts";
import { dayNumber, parseIsoDay } from "../../date/calendar.ts";
import type { DateMention } from "../../date/date-mention.ts";
import { type BlockOf, blockInMemory, type DateFact, type FactsOf } from "../facts.ts";
import { publicationKey } from "../order.ts";
import type { EventDate } from "./event-date.ts";

/** `announced`: the report came out before the day. */
export type EventTiming = "reported" | "announced" | "unknown";

export type EventMention = {
  readonly article: Article;
  readonly block: BodyBlock;
  readonly date: DateMention;
  /** Number of the block in the body and of the date in the block. */
  readonly place: readonly [block: number, date: number];
  readonly timing: EventTiming;
  /** Days from publication to the event; null where either is vaguer than a day. */
  readonly leadDays: number | null;
};

/** All mentions of one time, in order of publication. */
export type EventGroup = EventDate & { readonly mentions: readonly EventMention[] };

export type EventMonth = {
  /** `2022-01`; null for what is of the year, a season or a decade as a whole. */
  readonly month: string | null;
  readonly count: number;
  readonly groups: readonly EventGroup[];
};

export type EventYear = {
  readonly year: string;
  readonly count: number;
  /** Oldest first; the year as a whole stands before its months. */
  readonly months: readonly EventMonth[];
};

export type EventTimeline = {
  /** Mentions that name a time. */
  readonly count: number;
  readonly years: readonly EventYear[];
  /** Mentions that name none («مؤخرًا», «منذ سنوات», «أربع ساعات»), in order of publication. */
  readonly vague: readonly EventMention[];
};

/** Looks its words up in the text when a page asks: a timeline of all texts holds none of them. */
class Mention implements EventMention {
  readonly article: Article;
  readonly #place: DateFact;
  readonly #blockOf: BlockOf;

  constructor(article: Article, place: DateFact, blockOf: BlockOf) {
    this.article = article;
    this.#place = place;
    this.#blockOf = blockOf;
  }

  get timing(): EventTiming {
    const [time, published] = [this.#place[2], publicationKey(this.article).day];
    if (time === null || published === null) return "unknown";
    return time.first > published ? "announced" : "reported";
  }

  get leadDays(): number | null {
    const [time, published] = [this.#place[2], publicationKey(this.article).day];
    if (time === null || published === null || time.first !== time.last || time.isApproximate) return null;
    return daysBetween(published, time.first);
  }

  get place(): readonly [number, number] {
    return [this.#place[0], this.#place[1]];
  }

  get block(): BodyBlock {
    return this.#blockOf(this.article, this.#place[0]);
  }

  get date(): DateMention {
    const date = this.block.dates[this.#place[1]];
    if (date === undefined) throw new RangeError("the facts of an article are not those of its text");
    return date;
  }
}

/** @param articles newest first, as the archive keeps them */
export function buildEvents(
  articles: readonly Article[],
  factsOf: FactsOf,
  blockOf: BlockOf = blockInMemory,
): EventTimeline {
  const groups = new Map<string, EventDate & { mentions: EventMention[] }>();
  const vague: EventMention[] = [];
  let count = 0;
  for (const article of articles.toReversed()) {
    for (const fact of factsOf(article).dates) {
      const [, , time] = fact;
      const mention = new Mention(article, fact, blockOf);
      if (time === null) {
        vague.push(mention);
        continue;
      }
      count++;
      const group = groups.get(time.edtf);
      if (group) group.mentions.push(mention);
      else groups.set(time.edtf, { ...time, mentions: [mention] });
    }
  }
  return { count, years: groupYears([...groups.values()].sort(compareGroups)), vague };
}

function daysBetween(from: string, to: string): number | null {
  const [first, last] = [parseIsoDay(from), parseIsoDay(to)];
  return first === null || last === null ? null : dayNumber(last) - dayNumber(first);
}

/** Orders groups by beginning; of what begins together the longer comes first, so that a year stands over its January. */
function compareGroups(a: EventDate, b: EventDate): number {
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  if (a.last !== b.last) return a.last > b.last ? -1 : 1;
  return a.edtf < b.edtf ? -1 : 1;
}

function groupYears(ordered: readonly EventGroup[]): EventYear[] {
  const years = new Map<string, Map<string | null, EventGroup[]>>();
  for (const group of ordered) {
    const year = group.first.slice(0, 4);
    const months = years.get(year) ?? new Map<string | null, EventGroup[]>([[null, []]]);
    years.set(year, months);
    const month = monthOf(group);
    const ofMonth = months.get(month);
    if (ofMonth) ofMonth.push(group);
    else months.set(month, [group]);
  }
  return [...years].map(([year, byMonth]) => {
    const months = [...byMonth]
      .filter(([, groups]) => groups.length > 0)
      .map(([month, groups]) => ({ month, count: countMentions(groups), groups }));
    return { year, count: months.reduce((sum, { count }) => sum + count, 0), months };
  });
}

/** The month in which a date begins; null where that is not known to the month. */
function monthOf({ edtf, first }: EventDate): string | null {
  const begins = /^\d{4}-(\d{2})/u.exec(edtf)?.[1];
  return begins !== undefined && Number(begins) <= 12 ? first.slice(0, 7) : null;
}

export function countMentions(groups: readonly EventGroup[]): number {
  return groups.reduce((sum, { mentions }) => sum + mentions.length, 0);
}
