// Who and what the archive's reports name: where, since when, in whose company, and called what.

import type { Article, BodyBlock } from "../../article/article.ts";
import type { Span } from "../../article/field.ts";
import type { Authority, Entity } from "../../entity/entity.ts";
import { splitSentences } from "../../text/sentences.ts";
import type { BlockOf, FactsOf } from "../facts.ts";
import { type ListPage, planListPages } from "../list-pages.ts";
import { publicationKey } from "../order.ts";
import { type CoMentionCount, createCoMentionCounter, type Meeting, meetingsAmong } from "./co-mentions.ts";
import { assignEntityPaths, type EntityFolder, folderOf } from "./entity-paths.ts";

/** A person, organisation or place that at least one report names in its text. */
export type EntityRecord = {
  readonly entity: Entity;
  readonly folder: EntityFolder;
  /** `/people/jens-stoltenberg/`, permanent. */
  readonly path: string;
  /** Newest first. */
  readonly articles: readonly Article[];
  /** The count of mentions in all these articles. */
  readonly mentionCount: number;
  /** First and last known publication day of a report that names it. */
  readonly span: readonly [first: string, last: string] | null;
};

/** A sentence that names the entity, once or more. */
export type NamingSentence = {
  readonly block: BodyBlock;
  /** The place in `block.text`. */
  readonly span: Span;
  /** The spans of the names in the sentence, in their order. */
  readonly names: readonly Span[];
};

export type Appearance = { readonly article: Article; readonly sentences: readonly NamingSentence[] };

export type CoMention = {
  readonly record: EntityRecord;
  /** Reports that name both; the measure of the ranking. */
  readonly reports: number;
  /** Sentences that name both; breaks ties. */
  readonly sentences: number;
};

/** A role as the reports print it, where one first does, and from when to when. */
export type PrintedRole = {
  readonly text: string;
  readonly count: number;
  readonly article: Article;
  readonly block: Pick<BodyBlock, "id">;
  /** First and last known publication day of a report that prints it. */
  readonly span: readonly [first: string, last: string] | null;
};

export type EntityRegister = {
  /** All records in the order of Arabic lists, the article «ال» ignored. */
  readonly records: readonly EntityRecord[];
  readonly byId: ReadonlyMap<string, EntityRecord>;
  /** Tells in how many reports each name stands, those without a page included. */
  readonly reportsNaming: ReadonlyMap<string, number>;
  /** Planned when asked for. */
  pages(record: EntityRecord): ListPage[];
  /** Built when asked for: kept for all, they would outweigh the articles they come from. */
  appearances(articles: readonly Article[], entity: string): Appearance[];
  /** The `most` best, of one kind or of all, best first. */
  coMentions(record: EntityRecord, most: number, folder?: EntityFolder): CoMention[];
  /** How often the company of a name meets among itself in the reports that name it. */
  meetings(record: EntityRecord, company: readonly EntityRecord[]): Meeting[];
  /** Most frequent first. */
  roles(record: EntityRecord): PrintedRole[];
};

type Naming = {
  readonly articles: Article[];
  mentionCount: number;
};

/** @param articles newest first, as the archive keeps them */
export function buildEntities(
  articles: readonly Article[],
  authority: Authority,
  factsOf: FactsOf,
  blockOf: BlockOf,
): EntityRegister {
  const named = new Map<string, Naming>();
  for (const article of articles) {
    for (const [entity] of factsOf(article).names) {
      let known = named.get(entity);
      if (known === undefined) {
        known = { articles: [], mentionCount: 0 };
        named.set(entity, known);
      }
      if (known.articles.at(-1) !== article) known.articles.push(article);
      known.mentionCount++;
    }
  }
  const paths = assignEntityPaths(authority.entities);
  const records = authority.entities.flatMap((entity): EntityRecord[] => {
    const [folder, path, found] = [folderOf(entity), paths.get(entity.id), named.get(entity.id)];
    if (folder === null || path === undefined || found === undefined) return [];
    const { articles: own, mentionCount } = found;
    return [{ entity, folder, path, articles: own, mentionCount, span: spanOf(own) }];
  });
  const collator = new Intl.Collator("ar");
  records.sort(
    (a, b) =>
      collator.compare(listName(a.entity.label), listName(b.entity.label)) ||
      (a.entity.id < b.entity.id ? -1 : 1),
  );
  const byId = new Map(records.map((record) => [record.entity.id, record]));
  const countCoMentions = createCoMentionCounter([...byId.keys()], factsOf);
  // A page asks for the company of one name kind by kind.
  let counted: { readonly record: EntityRecord; readonly company: readonly CoMentionCount[] } | null = null;
  const companyOf = (record: EntityRecord): readonly CoMentionCount[] => {
    if (counted?.record !== record)
      counted = { record, company: countCoMentions(record.entity.id, record.articles) };
    return counted.company;
  };
  return {
    records,
    byId,
    reportsNaming: new Map([...named].map(([id, { articles: naming }]) => [id, naming.length])),
    pages: ({ articles: own }) => planListPages(own),
    appearances: (among, entity) =>
      among.map((article) => {
        const naming = new Set<number>();
        for (const [named, , block] of factsOf(article).names) if (named === entity) naming.add(block);
        const blocks = Array.from(naming, (block) => blockOf(article, block));
        return { article, sentences: blocks.flatMap((block) => sentencesNaming(block, entity)) };
      }),
    coMentions: (record, most, folder) => {
      const all = companyOf(record);
      const company =
        folder === undefined ? all : all.filter(({ entity }) => byId.get(entity)?.folder === folder);
      return rankCoMentions(frequent(company, most), byId).slice(0, most);
    },
    meetings: ({ articles: own }, company) =>
      meetingsAmong(
        company.map(({ entity }) => entity.id),
        own,
        factsOf,
      ),
    roles: (record) => rolesOf(record, factsOf),
  };
}

function listName(label: string): string {
  return label.replace(/^ال/u, "");
}

function spanOf(newestFirst: readonly Article[]): readonly [string, string] | null {
  const hasDay = (article: Article) => publicationKey(article).day !== null;
  const [last, first] = [newestFirst.find(hasDay), newestFirst.findLast(hasDay)];
  if (first === undefined || last === undefined) return null;
  return [publicationKey(first).day ?? "", publicationKey(last).day ?? ""];
}

function sentencesNaming(block: BodyBlock, entity: string): NamingSentence[] {
  const names = block.mentions.filter((mention) => mention.entity === entity).map(({ span }) => span);
  return splitSentences(block.text).flatMap((span) => {
    const inside = names.filter(([start]) => start >= span[0] && start < span[1]);
    return inside.length === 0 ? [] : [{ block, span, names: inside }];
  });
}

/** Those that can be among the first `most`: a great power has met thousands, and sorting them all for a dozen is waste. */
function frequent(company: readonly CoMentionCount[], most: number): readonly CoMentionCount[] {
  const counts = Int32Array.from(company, ({ reports }) => reports).sort();
  const least = counts.at(-most) ?? 0;
  return company.filter(({ reports }) => reports >= least);
}

/** Ranks by the reports that name both, then by the sentences. */
function rankCoMentions(
  company: readonly CoMentionCount[],
  byId: ReadonlyMap<string, EntityRecord>,
): CoMention[] {
  return company
    .flatMap(({ entity, reports, sentences }) => {
      const record = byId.get(entity);
      return record ? [{ record, reports, sentences }] : [];
    })
    .sort(
      (a, b) =>
        b.reports - a.reports ||
        b.sentences - a.sentences ||
        (a.record.entity.id < b.record.entity.id ? -1 : 1),
    );
}

function rolesOf(record: EntityRecord, factsOf: FactsOf): PrintedRole[] {
  if (record.entity.type !== "person") return [];
  const roles = new Map<string, PrintedRole>();
  for (const article of record.articles.toReversed()) {
    for (const [person, text, id] of factsOf(article).roles) {
      if (person !== record.entity.id) continue;
      const known = roles.get(text);
      const day = publicationKey(article).day;
      const first = known?.span?.[0] ?? day;
      const last = day ?? known?.span?.[1] ?? null;
      const span = first === null || last === null ? null : ([first, last] as const);
      roles.set(
        text,
        known ? { ...known, count: known.count + 1, span } : { text, count: 1, article, block: { id }, span },
      );
    }
  }
  return [...roles.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}
