// What the record of a report says in each of its fields.

import type { Article } from "./article.ts";
import { evidenceNote, type Field } from "./field.ts";
import { FIELD_KEYS, type FieldKey } from "./fields.ts";

type Known = Field<string> | string | null | undefined;

/** The fields that have a rule of their own in `settle-record.ts`, and where the record keeps what it gives. */
const RECORD: Readonly<Partial<Record<FieldKey, (article: Article) => Known | readonly Known[]>>> = {
  headline: ({ headline }) => headline,
  "headline-inferred": ({ headline }) => (headline.how === "inferred" ? headline.value : null),
  "headline-other": ({ headline }) => headline.alternatives,
  kicker: ({ kicker }) => kicker,
  section: ({ section }) => section,
  lede: ({ lede }) => lede,
  "source-headline": ({ source }) => source?.headline,
  "source-file": ({ source }) => source?.file,
  url: ({ source, url }) => source?.url ?? url,
  outlet: ({ outlet }) => outlet,
  "outlet-inferred": ({ outlet }) => (outlet.how === "inferred" ? outlet.value : null),
  "outlet-evidence": ({ outlet }) => (outlet.how === "inferred" ? outlet.evidence.map(evidenceNote) : []),
  published: ({ publishedAt }) => publishedAt,
  // What follows from the text or the update follows from them again; only the day of a masthead stands nowhere else.
  "published-inferred": ({ publishedAt, updatedAt }) =>
    publishedAt.how === "inferred" && updatedAt.value === null ? publishedAt.raw : null,
  "published-other": ({ publishedAt }) => (publishedAt.how === "inferred" ? [] : publishedAt.alternatives),
  updated: ({ updatedAt }) => updatedAt,
  byline: ({ byline }) => byline,
  dateline: ({ datelinePlace }) => datelinePlace,
  credit: ({ staffInitials }) => staffInitials.map(({ value }) => value).join("/"),
  agencies: ({ agencies }) => [
    ...new Set(agencies.filter(({ role }) => role === "credit").map(({ name }) => name)),
  ],
  image: ({ image }) => image?.file,
  "image-caption": ({ image }) => image?.caption,
  "image-credit": ({ image }) => image?.credit,
  "image-alt": ({ image }) => image?.alt,
  tags: ({ tags }) => tags,
  language: ({ language }) => language,
  doubtful: ({ doubts }) => doubts?.map(({ field }) => field),
  corrections: ({ corrections }) => corrections.map(({ text }) => text),
};

/** The fields without a rule: the record keeps what front matter states in them, as it states it. */
export const PLAIN_KEYS: readonly FieldKey[] = FIELD_KEYS.filter((key) => RECORD[key] === undefined);

function knownOf(article: Article, key: FieldKey): readonly Known[] {
  const known = RECORD[key]?.(article) ?? article.stated?.[key];
  return known === undefined || known === null || isOne(known) ? [known as Known] : known;
}

function isOne(known: Known | readonly Known[]): known is Known {
  return !Array.isArray(known);
}

/** The values of a field that carry their provenance: one for most, one each for the authors, none for the credits. */
export function fieldsOf(article: Article, key: FieldKey): Field<string>[] {
  return knownOf(article, key).filter((known) => typeof known === "object" && known !== null);
}

/** What the record says under a key, in the archive's own forms: a day as EDTF. Empty where nothing is known. */
export function valuesOf(article: Article, key: FieldKey): string[] {
  return textsOf(knownOf(article, key));
}

/** The values of a field without what is only inferred: that is not made a statement by being written down. */
export function statedValuesOf(article: Article, key: FieldKey): string[] {
  const isStated = (known: Known) => typeof known !== "object" || known?.how !== "inferred";
  return textsOf(knownOf(article, key).filter(isStated));
}

function textsOf(known: readonly Known[]): string[] {
  return known
    .map((one) => (typeof one === "object" ? one?.value : one))
    .filter((text): text is string => typeof text === "string" && text !== "");
}

/** A standfirst that front matter or the head of the page gives; an opening paragraph that serves as one is text of the body. */
export function ownLede({ lede, bodySpan }: Article): string | null {
  if (lede === undefined || lede.value === null) return null;
  const [start] = lede.span ?? [-1];
  const isInBody = lede.how !== "front-matter" && start >= bodySpan[0] && start < bodySpan[1];
  return isInBody ? null : lede.value;
}
