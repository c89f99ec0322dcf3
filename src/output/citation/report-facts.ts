// What a report's files say of it beside its text, as plain values: the build has them from the record, a browser from the report's page.

import type { AgencyMention, AgencyRole, Article, ArticleImage, Correction } from "../../article/article.ts";
import type { Field } from "../../article/field.ts";
import type { Entity, EntityType } from "../../entity/entity.ts";
import { type Pictures, picturesInText } from "../../pictures/picture.ts";
import { mentionedEntities } from "../mentioned.ts";

/** What citing depends on beside the article. */
export type CitingArchive = {
  readonly name: string;
  /** `/articles/x/` → `https://example.org/archive/articles/x/`. */
  absolute(path: string): string;
};

/** A value the source does not state wears square brackets in a bibliography (ISO 690, supplied information). */
export type Supplied = { readonly value: string; readonly inferred: boolean };

/** What a citation is made of. */
export type CitedFacts = {
  /** The address of the page. */
  readonly url: string;
  readonly archive: { readonly name: string; readonly url: string };
  readonly headline: string;
  /** The item that the archive's own report is about; null on a page that is the item. */
  readonly source: { readonly headline: string | null } | null;
  readonly authors: readonly string[];
  readonly outlet: Supplied | null;
  /** EDTF. */
  readonly published: Supplied | null;
  readonly section: string | null;
  /** BCP 47. */
  readonly language: string;
  /** The publisher's address of the item. */
  readonly originalUrl: string | null;
};

/** What records of the news trade say as well. */
export type ReportFacts = CitedFacts & {
  readonly kicker: string | null;
  readonly lede: string | null;
  readonly dateline: string | null;
  readonly updated: string | null;
  readonly tags: readonly string[];
  readonly corrections: readonly Correction[];
  readonly agencies: readonly CreditedAgency[];
  readonly mentions: readonly MentionedName[];
  /** The report's own picture; its file is the address of the site's. Null where none of the site's is it. */
  readonly image: ArticleImage | null;
  /** Every picture of the site that the page shows, in the form for other programs. */
  readonly pictures: readonly ShownPicture[];
  /** The digest of the file. */
  readonly sha256: string;
};

export type ShownPicture = {
  readonly url: string;
  /** The width in pixels. */
  readonly width: number;
  readonly height: number;
};

export type CreditedAgency = {
  readonly name: string;
  readonly role: AgencyRole;
  readonly sameAs: string | null;
};

export type MentionedName = {
  readonly id: string;
  readonly type: EntityType;
  readonly label: string;
  readonly sameAs: string | null;
};

export const UNTITLED = "بلا عنوان";

export function citedFacts(article: Article, archive: CitingArchive): CitedFacts {
  const { source } = article;
  return {
    url: archive.absolute(`/articles/${article.id}/`),
    archive: { name: archive.name, url: archive.absolute("/") },
    headline: article.headline.value ?? UNTITLED,
    source: source === null ? null : { headline: source.headline.value },
    authors: article.byline.flatMap(({ value }) => value ?? []),
    outlet: supplied(article.outlet),
    published: supplied(article.publishedAt),
    section: article.section.value,
    language: article.language ?? "ar",
    originalUrl: originalUrl(article),
  };
}

export function reportFacts(
  article: Article,
  authority: ReadonlyMap<string, Entity>,
  archive: CitingArchive & { readonly pictures?: Pictures },
): ReportFacts {
  const shown = (href: string): ShownPicture[] => {
    const still = archive.pictures?.of(article, href)?.still;
    return still === undefined
      ? []
      : [{ url: archive.absolute(still.path), width: still.width, height: still.height }];
  };
  const own = article.image?.file == null ? [] : shown(article.image.file);
  return {
    ...citedFacts(article, archive),
    kicker: article.kicker.value,
    lede: article.lede?.value || null,
    dateline: article.datelinePlace.value,
    updated: article.updatedAt.value,
    tags: article.tags ?? [],
    corrections: article.corrections.map(({ at, text }) => ({ at, text })),
    agencies: eachOnce(article.agencies).map(({ name, role, entity }) => ({
      name,
      role,
      sameAs: sameAs(entity === null ? undefined : authority.get(entity)),
    })),
    mentions: mentionedEntities(article, authority).map((entity) => ({
      id: entity.id,
      type: entity.type,
      label: entity.label,
      sameAs: sameAs(entity),
    })),
    image: article.image === null || own[0] === undefined ? null : { ...article.image, file: own[0].url },
    pictures: [...own, ...picturesInText(article).flatMap(shown)],
    sha256: article.sha256,
  };
}

/** Each in each of its roles, however often the text cites it. */
function eachOnce(agencies: readonly AgencyMention[]): AgencyMention[] {
  return agencies.filter(
    ({ name, role }, at) => agencies.findIndex((one) => one.name === name && one.role === role) === at,
  );
}

/**
 * The publisher's address of the item, whether the page holds it in full or retells it; a blank in it, which ends an
 * address wherever one is read, is written as RFC 3986 has it.
 */
export function originalUrl({ source, url }: Article): string | null {
  const address = source?.url.value || url?.value || null;
  return address === null ? null : address.replace(/\s/gu, "%20");
}

/** The page of Wikidata on a name. */
export function sameAs(entity: Entity | undefined): string | null {
  return entity?.wikidata ? `https://www.wikidata.org/entity/${entity.wikidata}` : null;
}

function supplied({ value, how }: Field<string>): Supplied | null {
  return value === null ? null : { value, inferred: how === "inferred" };
}
