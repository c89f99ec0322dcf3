// Where the parser took a text from: its tokens know lines, not letters.

import type { Token } from "./markdown-parser.ts";
import { type SourceText, SourceTextBuilder, type Span } from "./source-text.ts";

/** The lines of the Markdown, to find again where the parser took a text from. */
export class SourceLines {
  readonly #content: string;
  readonly #base: number;
  readonly #starts: number[] = [0];

  constructor(content: string, base: number) {
    this.#content = content;
    this.#base = base;
    for (const end of content.matchAll(/\r\n?|\n/g)) this.#starts.push(end.index + end[0].length);
  }

  #line(line: number): Span {
    const start = this.#starts[line] ?? this.#content.length;
    const end = this.#starts[line + 1] ?? this.#content.length;
    return [start, start + this.#content.slice(start, end).trimEnd().length];
  }

  /** The stretch of the file that lines `map` take, outer blanks left out. */
  spanOf(map: readonly [number, number] | null): Span {
    if (map === null) return [this.#base, this.#base];
    let last = map[1] - 1;
    while (last > map[0] && this.#line(last)[0] === this.#line(last)[1]) last--;
    const [start, firstEnd] = this.#line(map[0]);
    const lead = /^\s*/.exec(this.#content.slice(start, firstEnd))?.[0].length ?? 0;
    return [this.#base + start + lead, this.#base + Math.max(start + lead, this.#line(last)[1])];
  }

  /** Finds where each line of an inline token's content begins in the file. */
  locate(token: Token): InlineSource {
    const starts: { content: number; file: number }[] = [];
    let content = 0;
    let line = token.map?.[0] ?? 0;
    for (const piece of token.content.split("\n")) {
      const [start, end] = this.#line(line);
      const printed = this.#content.slice(start, end);
      // Quotation and list signs stand before the content, closing signs of a heading after it.
      const at = printed.endsWith(piece.trimEnd())
        ? printed.length - piece.trimEnd().length
        : Math.max(0, printed.indexOf(piece));
      starts.push({ content, file: this.#base + start + at });
      content += piece.length + 1;
      line++;
    }
    return { content: token.content, starts };
  }

  locateCode(token: Token): SourceText {
    const builder = new SourceTextBuilder();
    let line = (token.map?.[0] ?? 0) + (token.type === "fence" ? 1 : 0);
    const pieces = token.content.replace(/\n$/, "").split("\n");
    pieces.forEach((piece, index) => {
      const [start, end] = this.#line(line);
      const at = Math.max(0, this.#content.slice(start, end).indexOf(piece.trimEnd()));
      builder.append(index === pieces.length - 1 ? piece : `${piece}\n`, this.#base + start + at);
      line++;
    });
    return builder.build();
  }
}

/** A text that the parser cut out of some lines, with the places where its own lines begin. */
export type InlineSource = {
  readonly content: string;
  readonly starts: readonly { readonly content: number; readonly file: number }[];
};

/** @returns the place in the file of a place in `content` */
export function fileOffset({ starts }: InlineSource, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle]?.content ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const line = starts[low] ?? { content: 0, file: 0 };
  return line.file + offset - line.content;
}
