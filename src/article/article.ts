// The complete record of one news report: what its publisher said about it, what its text speaks of, and how each is known.

import type { DateMention } from "../date/date-mention.ts";
import type { EntityMention } from "../entity/entity.ts";
import type { BlockKind, ListPlace, TableRow, TextMark } from "../markdown/markdown-block.ts";
import type { Bilingual, Problem } from "../reporting/problem.ts";
import type { Field, Span } from "./field.ts";
import type { FieldKey } from "./fields.ts";
import type { Withheld } from "./withheld.ts";

export type { ListPlace, TableRow, TextMark };

declare const articleId: unique symbol;
/** ASCII letters, digits and single hyphens, at most 60 characters; the page is `/articles/<id>/` for ever. */
export type ArticleId = string & { readonly [articleId]: true };

/** `value` is EDTF: `2022-01-12T15:11+02:00`, `2022-01-12`, `2021-12`, `2022-01-09/2022-01-10`. */
export type MomentField = Field<string> & { readonly zone: string | null };

export type AgencyRole = "credit" | "image-credit" | "cited";

export type AgencyMention = {
  /** Authority id, or null for a name no authority lists. */
  readonly entity: string | null;
  readonly name: string;
  readonly raw: string;
  readonly span: Span | null;
  readonly role: AgencyRole;
};

export type StaffInitials = {
  readonly value: string;
  readonly role: "author" | "editor";
  readonly span: Span | null;
};

export type ArticleImage = {
  readonly file: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
  /** What the picture shows, for who does not see it; absent: the caption says it. */
  readonly alt?: string;
};

/**
 * One block of the body, in order. `text` is what a reader sees: no Markdown marks, NFC.
 * `id` is the permanent anchor: `p1`, `p2` … for paragraphs, lists and quotations, `h1` … for subheads.
 */
export type BodyBlock = {
  readonly kind: BlockKind;
  readonly id: string;
  readonly text: string;
  /** The place of the block in the decoded file. */
  readonly span: Span;
  /** Spans are offsets in `text`. */
  readonly dates: readonly DateMention[];
  readonly mentions: readonly EntityMention[];
  /** Links and emphasis of a Markdown source; offsets in `text`. */
  readonly marks: readonly TextMark[];
  /** 1–6 of a Markdown heading; absent from raw texts, whose subheads are all of one level. */
  readonly level?: number;
  /** How many quotations deep, where any. */
  readonly quoted?: number;
  /** Its place in a list; absent where it belongs to none. */
  readonly list?: ListPlace;
  /** The cells of a row of a table; absent from every other kind of block. */
  readonly row?: TableRow;
};

/** A line of page furniture kept out of the body, but on record. */
export type Boilerplate = { readonly line: number; readonly text: string; readonly kind: string };

export type Correction = { readonly at: string; readonly text: string };

/** A field of which the reading of a page is not sure; front matter keeps it in `doubtful` until somebody has looked. */
export type Doubt = {
  readonly field: DoubtField;
  /** The place of what was taken, in the file. */
  readonly span: Span;
  /** The value as it was taken; null: nothing was. */
  readonly value: string | null;
  /** The next candidate; null: none. */
  readonly next: string | null;
  readonly why: Bilingual;
};

export type DoubtField = "headline" | "published" | "byline" | "body";

/** The published item that the archive's own report is about, where the file is such a report. */
export type SourceItem = {
  readonly headline: Field<string>;
  readonly url: Field<string>;
  /** The name under which the item was captured. */
  readonly file?: string;
};

export type Article = {
  readonly id: ArticleId;
  /** Path relative to the articles folder. */
  readonly file: string;
  /** The SHA-256 of the file's bytes, lower-case hex. */
  readonly sha256: string;
  readonly headline: Field<string>;
  readonly kicker: Field<string>;
  readonly section: Field<string>;
  readonly outlet: Field<string>;
  readonly publishedAt: MomentField;
  readonly updatedAt: MomentField;
  readonly byline: readonly Field<string>[];
  readonly staffInitials: readonly StaffInitials[];
  readonly datelinePlace: Field<string>;
  readonly agencies: readonly AgencyMention[];
  readonly image: ArticleImage | null;
  /** The published work this is a report of; null when the file is the work itself. */
  readonly source: SourceItem | null;
  readonly body: readonly BodyBlock[];
  readonly bodySpan: Span;
  readonly boilerplate: readonly Boilerplate[];
  readonly corrections: readonly Correction[];
  /** The address of the published item on the web, as its page or the maintainer states. */
  readonly url?: Field<string>;
  readonly lede?: Field<string>;
  /** The tags that the publisher or the maintainer gave it. */
  readonly tags?: readonly string[];
  /** BCP 47; absent: Arabic. */
  readonly language?: string;
  /** The fields of `fields.ts` that have no rule of their own, as front matter states them; absent where it states none. */
  readonly stated?: Readonly<Partial<Record<FieldKey, readonly Field<string>[]>>>;
  /** Absent: nothing keeps the report from being published. */
  readonly withheld?: Withheld;
  /** Absent: none. */
  readonly doubts?: readonly Doubt[];
  /** Every date expression of the file, header and headline included; offsets in the decoded file. */
  readonly dates: readonly DateMention[];
  /** Every name of the file, header and headline included; offsets in the decoded file. */
  readonly mentions: readonly EntityMention[];
  /** Warnings only: an article with an error does not come to be. */
  readonly problems: readonly Problem[];
};
