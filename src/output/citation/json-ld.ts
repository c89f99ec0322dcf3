// What an article page says of itself in schema.org's words: a NewsArticle, its source, the names it mentions, its corrections.

import type { Article } from "../../article/article.ts";
import type { Field } from "../../article/field.ts";
import { FIELDS, type FieldEntry } from "../../article/fields.ts";
import type { Entity } from "../../entity/entity.ts";
import { NO_PICTURES, type PictureSize, type Pictures } from "../../pictures/picture.ts";
import { mentionedEntities } from "../mentioned.ts";
import { isoDate } from "../moment.ts";
import { ENTITY_TYPES } from "./facts-of-page.ts";
import { type CitingArchive, originalUrl, sameAs, UNTITLED } from "./report-facts.ts";

/**
 * The record has two shapes. If the page is the archive's own report, its author and publisher are the archive's, and the outlet's item
 * stands under `isBasedOn` with its own author and day. Otherwise the page is the item.
 */
export function newsArticleJsonLd(
  article: Article,
  authority: ReadonlyMap<string, Entity>,
  archive: CitingArchive & { readonly image: string | null; readonly pictures?: Pictures },
): object {
  const url = archive.absolute(`/articles/${article.id}/`);
  const archiveItself = { "@type": "Organization", name: archive.name, url: archive.absolute("/") };
  const item = itemFacts(article);
  const own =
    article.source === null
      ? { ...item, publisher: item.publisher ?? archiveItself, ...present("sameAs", originalUrl(article)) }
      : { author: archiveItself, publisher: archiveItself, isBasedOn: basis(article, item) };
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": url,
    url,
    headline: article.headline.value ?? UNTITLED,
    inLanguage: article.language ?? "ar",
    ...filled("image", [...picturesOf(article, archive), ...(archive.image === null ? [] : [archive.image])]),
    ...present("articleSection", article.section.value),
    ...present("dateline", article.datelinePlace.value),
    ...present("abstract", article.lede?.value || null),
    ...filled("keywords", article.tags ?? []),
    ...own,
    isPartOf: { "@type": "Collection", name: archive.name, url: archive.absolute("/") },
    ...filled("mentions", mentionedEntities(article, authority).map(entityJsonLd)),
    ...filled(
      "correction",
      article.corrections.map(({ at, text }) => ({
        "@type": "CorrectionComment",
        text,
        ...present("datePublished", isoDate(at)),
      })),
    ),
    identifier: { "@type": "PropertyValue", propertyID: "sha256", value: article.sha256 },
  };
}

/** Those that the page shows, its own first. */
function picturesOf(
  article: Article,
  { absolute, pictures = NO_PICTURES }: CitingArchive & { readonly pictures?: Pictures },
): object[] {
  const own = article.image?.file == null ? null : pictures.of(article, article.image.file);
  const object = ({ path, width, height }: PictureSize) => ({
    "@type": "ImageObject",
    url: absolute(path),
    width,
    height,
  });
  const inText = article.body.flatMap(({ kind, marks, text }) =>
    marks.flatMap((mark) => {
      const picture = mark.kind === "image" ? pictures.of(article, mark.href) : null;
      if (picture === null || picture.sha256 === own?.sha256) return [];
      return [
        { ...object(picture.still), ...present("caption", kind === "picture" && text !== "" ? text : null) },
      ];
    }),
  );
  if (own === null) return inText;
  const { caption = null, credit = null } = article.image ?? {};
  return [
    { ...object(own.still), ...present("caption", caption), ...present("creditText", credit) },
    ...inText,
  ];
}

/** What is known of the published item. A date schema.org cannot say, such as a span, is left out. */
function itemFacts(article: Article) {
  const { outlet, publishedAt, updatedAt, byline } = article;
  const guesses = [guess(FIELDS.outlet, outlet), guess(FIELDS.published, publishedAt)].filter(
    (text) => text !== null,
  );
  return {
    ...present("datePublished", isoDate(publishedAt.value)),
    ...present("dateModified", isoDate(updatedAt.value)),
    ...filled(
      "author",
      byline.flatMap(({ value }) => (value === null ? [] : [{ "@type": "Person", name: value }])),
    ),
    ...(outlet.value === null ? {} : { publisher: { "@type": "Organization", name: outlet.value } }),
    ...present("disambiguatingDescription", guesses.join(" ") || null),
  };
}

function basis(article: Article, item: ReturnType<typeof itemFacts>): object {
  return {
    "@type": "NewsArticle",
    ...present("headline", article.source?.headline.value ?? null),
    ...present("url", originalUrl(article)),
    ...item,
  };
}

/** schema.org has no word for «inferred», so a sentence says it, with the reason. */
function guess({ label }: FieldEntry, field: Field<string>): string | null {
  if (field.value === null || field.how !== "inferred") return null;
  const why = field.evidence.map((evidence) => evidence.why || evidence.text).join(" ");
  return `${label.ar} مستنتَج${why === "" ? "" : `: ${why}`}.`.replace(/\.\.$/u, ".");
}

/** What is known of the name itself stands in `data/entities.json`, once; its identifier leads there. */
function entityJsonLd(entity: Entity): object {
  return {
    "@type": ENTITY_TYPES[entity.type],
    identifier: entity.id,
    name: entity.label,
    ...present("sameAs", sameAs(entity)),
  };
}

function present<K extends string>(key: K, value: string | null): { [P in K]?: string } {
  return (value === null ? {} : { [key]: value }) as { [P in K]?: string };
}

function filled<K extends string, T>(key: K, values: readonly T[]): { [P in K]?: readonly T[] } {
  return (values.length === 0 ? {} : { [key]: values }) as { [P in K]?: readonly T[] };
}
