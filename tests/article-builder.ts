// Makes complete articles of the few parts a test is about.

import type { Article, ArticleId, BodyBlock } from "../src/article/article.ts";
import { ABSENT, type Field, statedField } from "../src/article/field.ts";

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

function fieldOf(value: string | null | undefined | Field<string>): Field<string> {
  if (value === null || value === undefined) return ABSENT;
  return typeof value === "string" ? statedField(value, value, "front-matter", null) : value;
}
