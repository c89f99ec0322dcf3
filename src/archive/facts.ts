// What the archive as a whole must know of every text: so little that a hundred thousand texts need not be in memory.

import type { Article, BodyBlock } from "../article/article.ts";
import { type Authority, INFERENCE_RULES, type InferenceRule } from "../entity/entity.ts";
import { findRoles } from "../entity/roles.ts";
import { splitSentences } from "../text/sentences.ts";
import { type EventDate, eventDate } from "./events/event-date.ts";

/** A name in the body, once per mention, and the number of its block. Sentences are numbered through the report. */
export type NameFact = readonly [entity: string, sentence: number, block: number];

/** What a report calls a person, as printed, and the anchor of the block where it does. */
export type RoleFact = readonly [person: string, role: string, block: string];

/** A name of the report that no authority lists, once, and the surest rule it was found by. */
export type InferredFact = readonly [
  id: string,
  type: "person" | "organisation" | "place",
  label: string,
  rule: InferenceRule,
  /** Whether this report is enough for a page. */
  isClear: 0 | 1,
];

/** A date in the body: the block and the date in it by number, and the time it claims, if any. */
export type DateFact = readonly [block: number, date: number, time: EventDate | null];

/** Plain data: it is kept between builds. */
export type ArticleFacts = {
  readonly names: readonly NameFact[];
  readonly roles: readonly RoleFact[];
  readonly inferred: readonly InferredFact[];
  readonly dates: readonly DateFact[];
  /** The length of the body, in characters. */
  readonly length: number;
  /** The number of its first paragraph; null where it has none. */
  readonly lede: number | null;
  /** Whether the text links to anything: such links are looked after in every build. */
  readonly hasLinks: boolean;
  /** Addresses of its pictures, as the report writes them, each once; none for most. */
  readonly pictures: readonly string[];
};

export type FactsOf = (article: Article) => ArticleFacts;

/**
 * One block of a body, by its number: a page that quotes a sentence each from hundreds of reports needs no more of them.
 * @throws RangeError where the body has no such block
 */
export type BlockOf = (article: Article, block: number) => BodyBlock;

/** Gives the blocks of articles that are in memory anyway. */
export const blockInMemory: BlockOf = ({ body, file }, number) => {
  const block = body[number];
  if (block === undefined) throw new RangeError(`${file} has no block ${number}`);
  return block;
};

/** Collects the facts of articles that are in memory anyway: each is looked at once, when first asked about. */
export function createFactCollector(authority: Authority): FactsOf {
  const known = new WeakMap<Article, ArticleFacts>();
  return (article) => {
    const facts = known.get(article) ?? collectFacts(article, authority);
    known.set(article, facts);
    return facts;
  };
}

/** @param authority the names the article was read with */
export function collectFacts(article: Article, authority: Authority): ArticleFacts {
  const names: NameFact[] = [];
  const roles: RoleFact[] = [];
  const dates: DateFact[] = [];
  let sentence = 0;
  for (const [index, { id, text, mentions, dates: inBlock }] of article.body.entries()) {
    for (const [at, date] of inBlock.entries()) dates.push([index, at, eventDate(date)]);
    if (mentions.length === 0) continue;
    const sure = mentions.filter(({ alternatives }) => alternatives === undefined);
    for (const [start, end] of splitSentences(text)) {
      for (const { entity, span, inferred } of sure)
        if (span[0] >= start && span[0] < end && inferred?.isFull !== false)
          names.push([entity, sentence, index]);
      sentence++;
    }
    for (const { person, text: role } of findRoles(text, sure, authority)) roles.push([person, role, id]);
  }
  const hasLinks = article.body.some(({ marks }) => marks.some(({ kind }) => kind === "link"));
  const lede = article.body.findIndex(({ kind }) => kind === "paragraph");
  const length = article.body.reduce((sum, { text }) => sum + text.length, 0);
  return {
    names,
    roles,
    inferred: inferredFacts(article),
    dates,
    length,
    lede: lede < 0 ? null : lede,
    hasLinks,
    pictures: picturesOf(article),
  };
}

function picturesOf({ image, body }: Article): string[] {
  const inText = body.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === "image" ? [mark.href] : [])),
  );
  return [...new Set([...(image?.file == null ? [] : [image.file]), ...inText])];
}

/** The names of the text itself: headlines have none of their own to show. */
function inferredFacts({ body }: Article): InferredFact[] {
  const facts = new Map<string, InferredFact>();
  for (const { mentions } of body) {
    for (const { entity, inferred } of mentions) {
      if (inferred === undefined || !inferred.isFull) continue;
      const { type, label, rule, isClear } = inferred;
      const known = facts.get(entity);
      const surest = known !== undefined && rank(known[3]) < rank(rule) ? known[3] : rule;
      facts.set(entity, [entity, type, known?.[2] ?? label, surest, isClear || known?.[4] === 1 ? 1 : 0]);
    }
  }
  return [...facts.values()];
}

function rank(rule: InferenceRule): number {
  return INFERENCE_RULES.indexOf(rule);
}
