// What the search index is told of each report: every word a reader sees, the controlled names, and the facets.

import { DateTime } from "luxon";
import type { Archive } from "../archive/archive.ts";
import { publicationKey } from "../archive/order.ts";
import type { Article } from "../article/article.ts";
import { valuesOf } from "../article/field-values.ts";
import { fieldsShown } from "../article/fields.ts";
import { outletNamed } from "../article/names/outlets.ts";
import type { Entity, EntityType } from "../entity/entity.ts";
import { languageName } from "../text/language.ts";
import type { SearchBlock, SearchRecord, SearchReports } from "./record.ts";

/** Facets drawn from the names in a text. */
const FACET_OF: Partial<Readonly<Record<EntityType, string>>> = {
  person: "person",
  organisation: "organisation",
  place: "place",
};

/**
 * One record per report, in the archive's order, made when it is asked for.
 * @param keyOf a digest of all that a report's record depends on
 */
export function searchReports(archive: Archive, keyOf: (article: Article) => string): SearchReports {
  const { articles, authority } = archive;
  const languages = new Set(articles.map(({ language }) => languageName(language)));
  const hasLanguages = languages.size > 1;
  return {
    heads: articles.map((article) => ({
      url: articleUrl(article),
      headline: article.headline.value ?? "",
      publishedAt: article.publishedAt.value,
      // Not by language where there is one alone: a first report of another changes what all are narrowed by.
      key: keyOf(article) + (hasLanguages ? " languages" : ""),
      length: archive.lengthOf(article),
    })),
    record(at) {
      const article = articles[at];
      if (article === undefined) throw new RangeError(`there is no report ${at}`);
      return searchRecord(article, authority, hasLanguages);
    },
  };
}

function articleUrl({ id }: Article): string {
  return `/articles/${id}/`;
}

/**
 * All that the index is told of one report.
 * @param hasLanguages whether the reports of the archive are in several
 */
export function searchRecord(
  article: Article,
  authority: ReadonlyMap<string, Entity>,
  hasLanguages = false,
): SearchRecord {
  const entities = entitiesOf(article, authority);
  return {
    url: articleUrl(article),
    headline: article.headline.value ?? "",
    blocks: [
      ...bodyBlocks(article),
      ...imageBlocks(article),
      ...creditBlocks(article),
      ...correctionBlocks(article),
    ],
    names: entities.flatMap(({ label, labelEn }) => (labelEn === null ? [label] : [label, labelEn])),
    days: namedDays(article),
    filters: {
      ...filtersOf(article, entities),
      ...(hasLanguages ? { language: [languageName(article.language)] } : {}),
    },
    otherNames: { outlet: [...(outletNamed(article.outlet.value ?? "")?.names ?? [])] },
    publishedAt: article.publishedAt.value,
  };
}

function entitiesOf(article: Article, authority: ReadonlyMap<string, Entity>): Entity[] {
  const ids = new Set(
    article.mentions.flatMap(({ entity, alternatives }) => (alternatives === undefined ? [entity] : [])),
  );
  return [...ids].flatMap((id) => authority.get(id) ?? []);
}

function bodyBlocks(article: Article): SearchBlock[] {
  return article.body.map((block) => ({
    anchor: block.id,
    text: block.text,
    kind:
      block.kind === "subhead" || block.kind === "quotation" || block.kind === "list-item"
        ? block.kind
        : "paragraph",
  }));
}

function imageBlocks({ image }: Article): SearchBlock[] {
  const block = (text: string | null | undefined, kind: SearchBlock["kind"]): SearchBlock[] =>
    text ? [{ anchor: null, text, kind }] : [];
  return [...block(image?.caption, "caption"), ...block(image?.credit, "credit")];
}

/** Bylines, the headline under which the item was published, and what else readers look for beside the text. */
function creditBlocks(article: Article): SearchBlock[] {
  const keys = fieldsShown("search", ["text", "item", "publication", "image", "filing"]);
  return keys
    .flatMap((key) => valuesOf(article, key))
    .map((text) => ({ anchor: null, text, kind: "credit" as const }));
}

function correctionBlocks({ corrections }: Article): SearchBlock[] {
  return corrections.map(({ text }) => ({ anchor: "corrections", text, kind: "paragraph" }));
}

/** A span longer than this names its first and last day, not every day it passes over. */
const LONGEST_SPAN = 31;

function namedDays(article: Article): string[] {
  const days = article.dates.flatMap(({ value, certainty }) =>
    certainty === "open" ? [] : daysOf(value ?? ""),
  );
  return [...new Set(days)].sort();
}

/** «9 و10 يناير» is found by either day. */
function daysOf(timex: string): string[] {
  const [first, last] = timex.split("/").map((end) => /^\d{4}-\d\d-\d\d/.exec(end)?.[0]);
  const ends = [first, last].flatMap((day) => day ?? []);
  if (first === undefined || last === undefined) return ends;
  const start = DateTime.fromISO(first, { zone: "utc" });
  const { days } = DateTime.fromISO(last, { zone: "utc" }).diff(start, "days");
  if (days > LONGEST_SPAN) return ends;
  return Array.from({ length: days + 1 }, (_, after) => start.plus({ days: after }).toFormat("yyyy-MM-dd"));
}

function filtersOf(article: Article, entities: readonly Entity[]): Record<string, string[]> {
  const { year, month } = publicationKey(article);
  const filters: Record<string, string[]> = {};
  const add = (name: string, value: string | null) => {
    if (value === null) return;
    const values = filters[name] ?? [];
    if (!values.includes(value)) values.push(value);
    filters[name] = values;
  };
  add("outlet", article.outlet.value);
  if (article.section.how !== "inferred") add("section", article.section.value);
  for (const tag of article.tags ?? []) add("tag", tag);
  for (const { value, how } of article.byline) if (how !== "inferred") add("author", value);
  for (const { name } of article.agencies) add("agency", name);
  for (const { type, label } of entities) {
    const facet = FACET_OF[type];
    if (facet !== undefined) add(facet, label);
  }
  // No facet of the search page: a result says by it which of its values are inferred.
  if (article.outlet.value !== null && article.outlet.how === "inferred") add("inferred", "outlet");
  if (article.publishedAt.value !== null && article.publishedAt.how === "inferred") add("inferred", "day");
  add("year", year);
  add("month", month);
  return filters;
}
