// How the cells of a table row become one text.

import { appendInline } from "./inline-text.ts";
import type { ListPlace, MarkdownBlock, NoteSign, TableRow, TextMark } from "./markdown-block.ts";
import type { Token } from "./markdown-parser.ts";
import { SourceTextBuilder, type Span } from "./source-text.ts";

/** Gathers the cells of a table row into one text. */
export class RowBuilder {
  readonly #builder = new SourceTextBuilder();
  readonly #marks: TextMark[] = [];
  readonly #noteSigns: NoteSign[] = [];
  readonly #cells: Span[] = [];
  readonly #header: boolean;
  readonly #span: Span;
  readonly #file: string;
  /** The offset at which the search for the next cell begins. */
  #cursor: number;

  constructor(header: boolean, span: Span, file: string) {
    this.#header = header;
    this.#span = span;
    this.#file = file;
    this.#cursor = span[0];
  }

  addCell(token: Token): void {
    if (this.#cells.length > 0) this.#builder.append(" | ", this.#span[0]);
    const start = this.#builder.length;
    const at = this.#file.indexOf(token.content, this.#cursor);
    const file = at < 0 || at >= this.#span[1] ? this.#cursor : at;
    this.#cursor = Math.min(this.#span[1], file + token.content.length);
    const source = { content: token.content, starts: [{ content: 0, file }] };
    appendInline(token, source, this.#builder, this.#marks, this.#noteSigns);
    this.#cells.push([start, this.#builder.length]);
  }

  build(quoted: number, list: ListPlace | null): MarkdownBlock {
    const row: TableRow = { header: this.#header, cells: this.#cells };
    const source = this.#builder.build();
    return {
      kind: "table-row",
      source,
      marks: this.#marks,
      span: this.#span,
      level: null,
      quoted,
      list,
      row,
      ...(this.#noteSigns.length === 0 ? {} : { noteSigns: this.#noteSigns }),
    };
  }
}
