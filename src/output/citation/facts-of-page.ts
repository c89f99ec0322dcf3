// The facts of a report read back from its page: from its structured data, and from what that cannot say.

import type { EntityType } from "../../entity/entity.ts";
import type { ReportFacts, ShownPicture } from "./report-facts.ts";

/** schema.org's word for each kind of name. */
export const ENTITY_TYPES = {
  person: "Person",
  organisation: "Organization",
  place: "Place",
  event: "Event",
  work: "CreativeWork",
} as const satisfies Readonly<Record<EntityType, string>>;

/** The part of what `newsArticleJsonLd` writes that is read back. */
type NewsArticle = {
  readonly url: string;
  readonly headline: string;
  readonly inLanguage: string;
  readonly image?: readonly (string | ShownPicture)[];
  readonly articleSection?: string;
  readonly dateline?: string;
  readonly abstract?: string;
  readonly keywords?: readonly string[];
  readonly isPartOf: { readonly name: string; readonly url: string };
  readonly mentions?: readonly {
    readonly "@type": (typeof ENTITY_TYPES)[EntityType];
    readonly identifier: string;
    readonly name: string;
    readonly sameAs?: string;
  }[];
  readonly correction?: readonly { readonly text: string; readonly datePublished?: string }[];
  readonly identifier: { readonly value: string };
  readonly sameAs?: string;
} & Item & { readonly isBasedOn?: Item & { readonly headline?: string; readonly url?: string } };

type Item = {
  readonly datePublished?: string;
  readonly dateModified?: string;
  readonly author?: readonly { readonly name: string }[];
  readonly publisher?: { readonly name: string; readonly url?: string };
};

/** The id of the element in which a page says it. */
export const UNTOLD_FACTS = "facts";

/** What the page says beside its structured data: each fact that would else be read otherwise, whole. */
export type UntoldFacts = Partial<ReportFacts>;

/**
 * @param jsonLd the structured data of an article page of ours
 * @param untold what the page says beside it
 */
export function readReportFacts(jsonLd: object, untold: UntoldFacts = {}): ReportFacts {
  const page = jsonLd as NewsArticle;
  const item = page.isBasedOn ?? page;
  const { datePublished, dateModified, author = [], publisher } = item;
  // A publisher with an address is the archive, which publishes what nobody else is known to have.
  const outlet = publisher === undefined || publisher.url !== undefined ? null : publisher.name;
  return {
    url: page.url,
    archive: { name: page.isPartOf.name, url: page.isPartOf.url },
    headline: page.headline,
    source: page.isBasedOn === undefined ? null : { headline: page.isBasedOn.headline ?? null },
    authors: author.map(({ name }) => name),
    outlet: outlet === null ? null : { value: outlet, inferred: false },
    published: datePublished === undefined ? null : { value: datePublished, inferred: false },
    section: page.articleSection ?? null,
    language: page.inLanguage,
    originalUrl: page.isBasedOn?.url ?? page.sameAs ?? null,
    kicker: null,
    lede: page.abstract ?? null,
    dateline: page.dateline ?? null,
    updated: dateModified ?? null,
    tags: page.keywords ?? [],
    corrections: (page.correction ?? []).map(({ datePublished: at = "", text }) => ({ at, text })),
    agencies: [],
    mentions: (page.mentions ?? []).map((name) => ({
      id: name.identifier,
      type: typeOf(name["@type"]),
      label: name.name,
      sameAs: name.sameAs ?? null,
    })),
    image: null,
    // A card of the page may be the last.
    pictures: (page.image ?? []).flatMap((picture) =>
      typeof picture === "string" ? [] : [{ url: picture.url, width: picture.width, height: picture.height }],
    ),
    sha256: page.identifier.value,
    ...untold,
  };
}

/** Found by reading the structured data: so whatever it says of a report, the page says the rest. */
export function untoldFacts(facts: ReportFacts, jsonLd: object): UntoldFacts {
  const read: Readonly<Record<string, unknown>> = readReportFacts(jsonLd);
  return Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(read[name])),
  );
}

function typeOf(word: string): EntityType {
  const found = Object.entries(ENTITY_TYPES).find(([, type]) => type === word);
  return (found?.[0] ?? "work") as EntityType;
}
