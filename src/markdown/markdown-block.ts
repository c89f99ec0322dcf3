// What Markdown can say in the body of a report, as plain data: no HTML, no tokens.

import type { SourceText, Span } from "./source-text.ts";

export type TextMark =
  | { readonly kind: "link"; readonly span: Span; readonly href: string }
  /** `span` is the alternative text, or the caption of a picture that has one: then `alt` is the other. */
  | { readonly kind: "image"; readonly span: Span; readonly href: string; readonly alt?: string }
  | { readonly kind: "strong" | "emphasis" | "strike" | "code"; readonly span: Span };

/** `picture`: one that stands by itself; its one mark is the image, its text what is said of it. */
export type BlockKind =
  | "paragraph"
  | "subhead"
  | "quotation"
  | "list-item"
  | "code"
  | "table-row"
  | "picture";

export type ListPlace = {
  /** 1 for an outermost list. */
  readonly depth: number;
  readonly ordered: boolean;
  /** The printed number of an ordered item. */
  readonly number: number | null;
  /** A further paragraph of the same item. */
  readonly continues: boolean;
};

export type TableRow = {
  readonly header: boolean;
  /** Each cell's stretch of the block's text; cells are separated there by ` | `. */
  readonly cells: readonly Span[];
};

export type MarkdownBlock = {
  readonly kind: BlockKind;
  /** The source text: a hard line break is `\n`; in code every line break is. */
  readonly source: SourceText;
  readonly marks: readonly TextMark[];
  /** The place in the file. */
  readonly span: Span;
  /** 1–6 of a subhead, else null. */
  readonly level: number | null;
  /** How many quotations deep. */
  readonly quoted: number;
  readonly list: ListPlace | null;
  readonly row: TableRow | null;
  /** Its number where it is a footnote; absent: it is none. */
  readonly note?: number;
  /** The signs by which the text names its footnotes; absent: it names none. */
  readonly noteSigns?: readonly NoteSign[];
};

export type NoteSign = { readonly span: Span; readonly number: number };
