// A report as IPTC ninjs 3.1, the news agencies' JSON: only keys the standard knows, only times known to the day.

import type { EntityType } from "../entity/entity.ts";
import { articleHtml, imageElement, type PictureHtml } from "./article-html.ts";
import { bodyLength, bodyText, type TextBlock } from "./body-text.ts";
import { type CitedWork, reportId, worksOf } from "./citation/cited-work.ts";
import type { MentionedName, ReportFacts } from "./citation/report-facts.ts";
import { latestInstant, toInstant } from "./moment.ts";

type NamedThing = {
  readonly name: string;
  readonly literal: string;
  readonly uri?: string;
  readonly rel?: string;
};

/** `uri` is the page: the record's one name in the world. */
export function ninjs(facts: ReportFacts, body: readonly TextBlock[]): object {
  const works = worksOf(facts);
  const [item] = works;
  // The texts below are of the last: the archive's own report, where the page is one.
  const written = works.at(-1) ?? item;
  const { characters, words } = bodyLength({ body });
  const { corrections, language, image } = facts;
  const pictureHtml: PictureHtml = (href, alt) => {
    const picture = facts.pictures.find(({ url }) => url === href);
    return picture === undefined ? null : imageElement(picture, alt);
  };
  const published = facts.published?.value ?? null;
  const infoSources = infoSourcesOf(facts, item);
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
    title: facts.headline,
    ...present("contentCreated", toInstant(published)),
    ...present(
      "versionCreated",
      latestInstant([published, facts.updated, ...corrections.map(({ at }) => at)]),
    ),
    ...present("by", written.authors.join("، ") || null),
    ...present("located", facts.dateline),
    headlines: headlinesOf(facts),
    ...filled("descriptions", descriptionsOf(facts, item.note)),
    bodies: [
      {
        role: "main",
        contentType: "text/plain",
        charCount: characters,
        wordCount: words,
        value: bodyText({ body }),
      },
      {
        role: "main",
        contentType: "text/html",
        value: articleHtml({ body, corrections, language, image }, null, pictureHtml),
      },
    ],
    ...filled("people", thingsOf(facts, "person")),
    ...filled("organisations", thingsOf(facts, "organisation")),
    ...filled("places", thingsOf(facts, "place")),
    ...filled("events", thingsOf(facts, "event")),
    ...filled("objects", thingsOf(facts, "work")),
    ...filled("subjects", subjectsOf(facts)),
    ...filled("infoSources", infoSources),
    altIds: [
      { role: "id", value: reportId(facts) },
      { role: "sha256", value: facts.sha256 },
      ...(item.originalUrl === null ? [] : [{ role: "original-url", value: item.originalUrl }]),
    ],
  };
}

function headlinesOf({ headline, kicker, source }: ReportFacts): { role: string; value: string }[] {
  return [
    { role: "main", value: headline },
    ...(kicker === null ? [] : [{ role: "kicker", value: kicker }]),
    ...(source?.headline ? [{ role: "source", value: source.headline }] : []),
  ];
}

function descriptionsOf(
  { lede, corrections }: ReportFacts,
  note: string | null,
): { role: string; value: string }[] {
  return [
    ...(lede === null ? [] : [{ role: "lede", value: lede }]),
    ...(note === null ? [] : [{ role: "provenance", value: note }]),
    ...corrections.map(({ at, text }) => ({ role: "correction", value: `${at}: ${text}` })),
  ];
}

function subjectsOf({ section, tags }: ReportFacts): { name: string; rel: string }[] {
  return [
    ...(section === null ? [] : [{ name: section, rel: "section" }]),
    ...tags.map((name) => ({ name, rel: "tag" })),
  ];
}

/** Who told it: the item's outlet, agencies and author; where the text is the archive's own, the archive. */
function infoSourcesOf({ outlet, agencies, source, archive }: ReportFacts, item: CitedWork) {
  return [
    ...(outlet === null
      ? []
      : [{ name: outlet.value, role: outlet.inferred ? "publisher-inferred" : "publisher" }]),
    ...agencies.map(({ name, role, sameAs }) => ({
      name,
      role: `agency-${role}`,
      ...present("uri", sameAs),
    })),
    ...(source === null
      ? []
      : [
          ...item.authors.map((name) => ({ name, role: "author" })),
          { name: archive.name, role: "reporter", uri: archive.url },
        ]),
  ];
}

function thingsOf({ mentions }: ReportFacts, type: EntityType): NamedThing[] {
  return mentions
    .filter((mention) => mention.type === type)
    .map(({ id, label, sameAs }: MentionedName) => ({
      name: label,
      literal: id,
      rel: "mentions",
      ...present("uri", sameAs),
    }));
}

function present(key: string, value: string | null): Record<string, string> {
  return value === null ? {} : { [key]: value };
}

function filled<T>(key: string, values: readonly T[]): Record<string, readonly T[]> {
  return values.length === 0 ? {} : { [key]: values };
}
