// A report as IPTC ninjs 3.1, the news agencies' JSON: only keys the standard knows, only times known to the day.

import type { Article } from "../article/article.ts";
import type { Entity, EntityType } from "../entity/entity.ts";
import { articleHtml, pictureHtmlOf } from "./article-html.ts";
import { bodyLength, bodyText } from "./body-text.ts";
import { type CitedWork, citedWorks, UNTITLED } from "./citation/cited-work.ts";
import type { ExportContext } from "./export-file.ts";
import { mentionedEntities } from "./mentioned.ts";
import { lastChange, publicationInstant } from "./moment.ts";

type NamedThing = {
  readonly name: string;
  readonly literal: string;
  readonly uri?: string;
  readonly rel?: string;
};

/** `uri` is the page: the record's one name in the world. */
export function ninjs(
  article: Article,
  authority: ReadonlyMap<string, Entity>,
  context: ExportContext,
  works = citedWorks(article, context),
): object {
  const [item] = works;
  // The texts below are of the last: the archive's own report, where the page is one.
  const written = works.at(-1) ?? item;
  const { characters, words } = bodyLength(article);
  const entities = mentionedEntities(article, authority);
  const infoSources = infoSourcesOf(article, item, authority, context);
  return {
    uri: item.url,
    standard: {
      name: "ninjs",
      version: "3.1",
      schema: "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
    },
    type: "text",
    representationType: "full",
    pubStatus: "usable",
    language: item.language,
    title: article.headline.value ?? UNTITLED,
    ...present("contentCreated", publicationInstant(article)),
    ...present("versionCreated", lastChange(article)),
    ...present("by", written.authors.join("، ") || null),
    ...present("located", article.datelinePlace.value),
    headlines: headlinesOf(article),
    ...filled("descriptions", descriptionsOf(article, item.note)),
    bodies: [
      {
        role: "main",
        contentType: "text/plain",
        charCount: characters,
        wordCount: words,
        value: bodyText(article),
      },
      {
        role: "main",
        contentType: "text/html",
        value: articleHtml(article, null, pictureHtmlOf(article, context)),
      },
    ],
    ...filled("people", thingsOf(entities, "person")),
    ...filled("organisations", thingsOf(entities, "organisation")),
    ...filled("places", thingsOf(entities, "place")),
    ...filled("events", thingsOf(entities, "event")),
    ...filled("objects", thingsOf(entities, "work")),
    ...filled("subjects", subjectsOf(article)),
    ...filled("infoSources", infoSources),
    altIds: [
      { role: "id", value: article.id },
      { role: "sha256", value: article.sha256 },
      ...(item.originalUrl === null ? [] : [{ role: "original-url", value: item.originalUrl }]),
    ],
  };
}

function headlinesOf(article: Article): { role: string; value: string }[] {
  return [
    { role: "main", value: article.headline.value ?? UNTITLED },
    ...(article.kicker.value === null ? [] : [{ role: "kicker", value: article.kicker.value }]),
    ...(article.source?.headline.value ? [{ role: "source", value: article.source.headline.value }] : []),
  ];
}

function descriptionsOf(article: Article, note: string | null): { role: string; value: string }[] {
  return [
    ...(article.lede?.value ? [{ role: "lede", value: article.lede.value }] : []),
    ...(note === null ? [] : [{ role: "provenance", value: note }]),
    ...article.corrections.map(({ at, text }) => ({ role: "correction", value: `${at}: ${text}` })),
  ];
}

function subjectsOf(article: Article): { name: string; rel: string }[] {
  return [
    ...(article.section.value === null ? [] : [{ name: article.section.value, rel: "section" }]),
    ...(article.tags ?? []).map((name) => ({ name, rel: "tag" })),
  ];
}

/** Who told it: the item's outlet, agencies and author; where the text is the archive's own, the archive. */
function infoSourcesOf(
  article: Article,
  item: CitedWork,
  authority: ReadonlyMap<string, Entity>,
  context: ExportContext,
) {
  const outlet = article.outlet.value;
  return [
    ...(outlet === null
      ? []
      : [{ name: outlet, role: article.outlet.how === "inferred" ? "publisher-inferred" : "publisher" }]),
    ...article.agencies.map(({ name, role, entity }) => ({
      name,
      role: `agency-${role}`,
      ...wikidataUri(entity === null ? undefined : authority.get(entity)),
    })),
    ...(article.source === null
      ? []
      : [
          ...item.authors.map((name) => ({ name, role: "author" })),
          { name: context.name, role: "reporter", uri: context.absolute("/") },
        ]),
  ];
}

function thingsOf(entities: readonly Entity[], type: EntityType): NamedThing[] {
  return entities
    .filter((entity) => entity.type === type)
    .map((entity) => ({ name: entity.label, literal: entity.id, rel: "mentions", ...wikidataUri(entity) }));
}

function wikidataUri(entity: Entity | undefined): { uri?: string } {
  return entity?.wikidata ? { uri: `https://www.wikidata.org/entity/${entity.wikidata}` } : {};
}

function present(key: string, value: string | null): Record<string, string> {
  return value === null ? {} : { [key]: value };
}

function filled<T>(key: string, values: readonly T[]): Record<string, readonly T[]> {
  return values.length === 0 ? {} : { [key]: values };
}
