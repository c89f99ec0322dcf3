// Makes complete articles, dates and entities of the few parts a test is about.

import type { Article, ArticleId, BodyBlock } from "../src/article/article.ts";
import { ABSENT, type Field, statedField } from "../src/article/field.ts";
import type { DateMention } from "../src/date/date-mention.ts";
import type { Entity } from "../src/entity/entity.ts";

export type ArticleParts = Omit<
  Partial<Article>,
  "id" | "headline" | "outlet" | "publishedAt" | "kicker" | "section" | "body"
> & {
  readonly id?: string;
  readonly headline?: string | Field<string>;
  readonly outlet?: string | null | Field<string>;
  /** EDTF, or null for a report of unknown date. */
  readonly publishedAt?: string | null | Article["publishedAt"];
  readonly kicker?: string;
  readonly section?: string;
  /** Texts become paragraphs `p1`, `p2` … */
  readonly body?: readonly (string | BodyBlock)[];
};

/** Stated where a text is given, absent where not; the body is empty unless given. */
export function makeArticle(parts: ArticleParts = {}): Article {
  const { id = "report", headline, outlet, publishedAt, kicker, section, body = [], ...rest } = parts;
  return {
    id: id as ArticleId,
    file: `${id}.md`,
    sha256: "0".repeat(64),
    headline: fieldOf(headline ?? id),
    kicker: fieldOf(kicker),
    section: fieldOf(section),
    outlet: fieldOf(outlet),
    publishedAt:
      publishedAt !== null && typeof publishedAt === "object"
        ? publishedAt
        : { ...fieldOf(publishedAt), zone: null },
    updatedAt: { ...ABSENT, zone: null },
    byline: [],
    staffInitials: [],
    datelinePlace: ABSENT,
    agencies: [],
    image: null,
    source: null,
    body: body.map((block, index) => (typeof block === "string" ? makeBlock(block, `p${index + 1}`) : block)),
    bodySpan: [0, 0],
    boilerplate: [],
    corrections: [],
    dates: [],
    mentions: [],
    problems: [],
    ...rest,
  };
}

/** A paragraph unless told otherwise. */
export function makeBlock(text: string, id = "p1", parts: Partial<BodyBlock> = {}): BodyBlock {
  return {
    kind: "paragraph",
    id,
    text,
    span: [0, text.length],
    dates: [],
    mentions: [],
    marks: [],
    ...parts,
  };
}

/** The mention of a day that the text prints whole, at the first letter unless told otherwise. */
export function makeDate(value: string | null, parts: Partial<DateMention> = {}): DateMention {
  return {
    text: "x",
    span: [0, 1],
    value,
    edtf: value,
    interval: null,
    precision: "day",
    mod: null,
    certainty: "fixed",
    why: "printed",
    alternatives: [],
    ...parts,
  };
}

/** The first place of some words in a text, for the mention that they are. */
export function wordsOf(text: string, words: string): Pick<DateMention, "text" | "span"> {
  const start = text.indexOf(words);
  return { text: words, span: [start, start + words.length] };
}

/** A person whom the archive itself lists under one name, unless told otherwise. */
export function makeEntity(id: string, label: string, parts: Partial<Entity> = {}): Entity {
  return {
    id,
    label,
    labelEn: null,
    type: "person",
    variants: [label],
    shortForms: [],
    shortFormsStandAlone: false,
    wikidata: null,
    description: null,
    note: null,
    builtIn: false,
    ...parts,
  };
}

function fieldOf(value: string | null | undefined | Field<string>): Field<string> {
  if (value === null || value === undefined) return ABSENT;
  return typeof value === "string" ? statedField(value, value, "front-matter", null) : value;
}
