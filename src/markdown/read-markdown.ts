// How Markdown becomes blocks of text with marks, each in step with the file; safe by leaving HTML and odd links as text.

import MarkdownIt from "markdown-it";
import { findHidden } from "../text/hidden-characters.ts";
import { allowArabicEmphasis } from "./arabic-emphasis.ts";
import { findBareLinks } from "./bare-links.ts";
import type { Picture } from "./figures.ts";
import { allowFigures, figureOf } from "./figures.ts";
import { allowFootnotes, numberFootnotes } from "./footnotes.ts";
import { findLeftOvers, type LeftOver } from "./left-overs.ts";
import { withLatinMarkers } from "./list-markers.ts";
import type { BlockKind, ListPlace, MarkdownBlock, NoteSign, TableRow, TextMark } from "./markdown-block.ts";
import { readPlainBody } from "./plain-body.ts";
import { areSetLines, beginsOwnLine } from "./set-lines.ts";
import { type SourceText, SourceTextBuilder, type Span } from "./source-text.ts";

type Token = ReturnType<MarkdownIt["parse"]>[number];

export type MarkdownReading = {
  readonly blocks: readonly MarkdownBlock[];
  /** Links whose kind is not allowed; their Markdown stays in the text. */
  readonly refusedLinks: readonly { readonly href: string; readonly offset: number }[];
  /** HTML tags, shown as typed. */
  readonly htmlTags: readonly { readonly tag: string; readonly offset: number }[];
  /** Marks of other systems, shown as typed. */
  readonly leftOvers: readonly LeftOver[];
};

const ALLOWED_SCHEME = /^(?:https?|mailto):/i;
const ANY_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** http, https, mailto and addresses relative to the site; none that carries a password, or reads other than it is. */
export function isSafeLink(href: string): boolean {
  if (/^https?:\/\/[^/?#]*@/i.test(href) || findHidden(decoded(href)) >= 0) return false;
  // Browsers drop control characters and blanks before they look for the scheme.
  const seen = href.replace(/[\p{Cc}\p{Cf}\s]/gu, "");
  return (
    ALLOWED_SCHEME.test(seen) || !(ANY_SCHEME.test(seen) || seen.startsWith("//") || seen.startsWith("\\"))
  );
}

/** Markdown gives letters that are not ASCII as percent signs. */
function decoded(href: string): string {
  try {
    return href.includes("%E") ? decodeURI(href) : href;
  } catch {
    return href; // A stray percent sign stands for itself.
  }
}

const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });
parser.validateLink = isSafeLink;
// Indented code: an editor who indents a paragraph means a paragraph.
parser.disable("code");
allowArabicEmphasis(parser);
allowFigures(parser);
allowFootnotes(parser);
// Joined text loses which letters were escaped, and with it their place in the file.
parser.core.ruler.disable("text_join");

/** Reads `text` from `from` to its end; spans are offsets in the whole of `text`. */
export function readMarkdown(text: string, from = 0): MarkdownReading {
  const blocks = readPlainBody(text, from);
  return blocks === null
    ? parseMarkdown(text, from)
    : { blocks, refusedLinks: [], htmlTags: [], leftOvers: findLeftOvers(blocks) };
}

/** Reads Markdown by the parser, whatever the text holds; `readMarkdown` takes a shorter way where it may. */
export function parseMarkdown(text: string, from: number): MarkdownReading {
  const { text: numbered, numbers: footnotes, places } = numberFootnotes(text.slice(from));
  const content = withLatinMarkers(numbered);
  const lines = new SourceLines(content, from);
  const blocks: MarkdownBlock[] = [];
  const lists: { ordered: boolean; number: number; fresh: boolean }[] = [];
  let quoted = 0;
  let level: number | null = null;
  let row: RowBuilder | null = null;
  let header = false;

  for (const token of parser.parse(content, { footnotes })) {
    switch (token.type) {
      case "bullet_list_open":
      case "ordered_list_open":
        lists.push({ ordered: token.type === "ordered_list_open", number: 0, fresh: false });
        break;
      case "bullet_list_close":
      case "ordered_list_close":
        lists.pop();
        break;
      case "list_item_open": {
        const list = lists.at(-1);
        if (list !== undefined) Object.assign(list, { number: Number(token.info || 0), fresh: true });
        break;
      }
      case "blockquote_open":
        quoted++;
        break;
      case "blockquote_close":
        quoted--;
        break;
      case "heading_open":
        level = Number(token.tag.slice(1));
        break;
      case "heading_close":
        level = null;
        break;
      case "thead_open":
        header = true;
        break;
      case "thead_close":
        header = false;
        break;
      case "tr_open":
        row = new RowBuilder(header, lines.spanOf(token.map), text);
        break;
      case "tr_close":
        if (row !== null) blocks.push(row.build(quoted, placeInList(lists)));
        row = null;
        break;
      case "inline": {
        if (row !== null) {
          row.addCell(token);
          break;
        }
        const span = lines.spanOf(token.map);
        const pictures = level === null ? standingPictures(token) : [];
        if (pictures.length > 0) {
          const list = placeInList(lists);
          const source = lines.locate(token);
          let from = 0;
          for (const picture of pictures) {
            const at = Math.max(from, source.content.indexOf("![", from));
            from = at + 2;
            blocks.push(pictureBlock(picture, fileOffset(source, at), text, { span, quoted, list }));
          }
          break;
        }
        const inline = readInline(token, lines.locate(token));
        if (inline.source.text.trim() === "" && inline.marks.length === 0) break;
        const list = level === null ? placeInList(lists) : null;
        const kind: BlockKind =
          level !== null ? "subhead" : list !== null ? "list-item" : quoted > 0 ? "quotation" : "paragraph";
        const note = places.get(span[0] - from);
        blocks.push({
          kind,
          ...inline,
          span,
          level,
          quoted,
          list,
          row: null,
          ...(note === undefined ? {} : { note }),
        });
        break;
      }
      case "figure": {
        const span = lines.spanOf(token.map);
        blocks.push(pictureBlock(figureOf(token), span[0], text, { span, quoted, list: placeInList(lists) }));
        break;
      }
      case "fence":
      case "code_block": {
        if (token.content.trim() === "") break;
        const source = lines.locateCode(token);
        const span = lines.spanOf(token.map);
        blocks.push({
          kind: "code",
          source,
          marks: [],
          span,
          level: null,
          quoted,
          list: placeInList(lists),
          row: null,
        });
        break;
      }
    }
  }
  return {
    blocks,
    refusedLinks: findRefusedLinks(blocks),
    htmlTags: findHtmlTags(blocks),
    leftOvers: findLeftOvers(blocks),
  };
}

/** The pictures of a paragraph that holds nothing else; none where it does. */
function standingPictures({ children }: Token): Picture[] {
  const shown = (children ?? []).filter(
    ({ type, content }) =>
      type !== "softbreak" && type !== "hardbreak" && !(type === "text" && content.trim() === ""),
  );
  if (!shown.every(({ type }) => type === "image")) return [];
  return shown.map((child) => ({
    src: child.attrGet("src") ?? "",
    alt: (child.children ?? []).map(({ content }) => content).join(""),
    caption: child.attrGet("title") ?? "",
  }));
}

/** @param at where it begins in the file; what is said of it stands behind */
function pictureBlock(
  { src, alt, caption }: Picture,
  at: number,
  file: string,
  place: Pick<MarkdownBlock, "span" | "quoted" | "list">,
): MarkdownBlock {
  const said = caption === "" ? alt : caption;
  const builder = new SourceTextBuilder();
  const found = file.slice(0, place.span[1]).indexOf(said, at);
  builder.append(said, found < 0 ? at : found);
  const source = builder.build();
  const image = { kind: "image" as const, span: [0, source.text.length] as const, href: src };
  return {
    kind: "picture",
    source,
    marks: [caption === "" ? image : { ...image, alt }],
    level: null,
    row: null,
    ...place,
  };
}

function placeInList(lists: { ordered: boolean; number: number; fresh: boolean }[]): ListPlace | null {
  const list = lists.at(-1);
  if (list === undefined) return null;
  const continues = !list.fresh;
  list.fresh = false;
  return { depth: lists.length, ordered: list.ordered, number: list.ordered ? list.number : null, continues };
}

/** The lines of the Markdown, to find again where the parser took a text from. */
class SourceLines {
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

type InlineSource = {
  readonly content: string;
  readonly starts: readonly { readonly content: number; readonly file: number }[];
};

function fileOffset({ starts }: InlineSource, offset: number): number {
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

type Inline = Pick<MarkdownBlock, "source" | "noteSigns"> & { readonly marks: TextMark[] };

function readInline(token: Token, source: InlineSource): Inline {
  const builder = new SourceTextBuilder();
  const marks: TextMark[] = [];
  const noteSigns: NoteSign[] = [];
  appendInline(token, source, builder, marks, noteSigns);
  const built = builder.build();
  marks.push(...findBareLinks(built.text, marks));
  return {
    source: built,
    marks: marks.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]),
    ...(noteSigns.length === 0 ? {} : { noteSigns }),
  };
}

/** Walks the inline tokens with a cursor in their common source, so that each text is found where it was typed. */
function appendInline(
  token: Token,
  source: InlineSource,
  builder: SourceTextBuilder,
  marks: TextMark[],
  noteSigns: NoteSign[],
): void {
  const open: {
    kind: "link" | "strong" | "emphasis" | "strike";
    start: number;
    href: string;
    auto: boolean;
  }[] = [];
  let cursor = 0;
  const keepsLines = isSetInLines(token, source.content);
  const take = (printed: string, shown: string): void => {
    const at = source.content.indexOf(printed, cursor);
    const found = at < 0 ? cursor : at;
    builder.append(shown, fileOffset(source, found));
    if (at >= 0) cursor = at + printed.length;
  };
  for (const child of token.children ?? []) {
    switch (child.type) {
      case "text":
        if (child.content !== "") take(child.content, child.content);
        break;
      case "text_special": {
        const start = builder.length;
        take(child.markup || child.content, child.content);
        const number = (child.meta as { note?: number } | null)?.note;
        if (number !== undefined) noteSigns.push({ span: [start, builder.length], number });
        break;
      }
      case "code_inline": {
        const start = builder.length;
        take(child.content, child.content);
        cursor = Math.min(source.content.length, cursor + child.markup.length);
        marks.push({ kind: "code", span: [start, builder.length] });
        break;
      }
      case "softbreak":
      case "hardbreak": {
        const at = source.content.indexOf("\n", cursor);
        const found = at < 0 ? cursor : at;
        const isKept =
          child.type === "hardbreak" || keepsLines || beginsOwnLine(source.content.slice(found + 1));
        builder.append(isKept ? "\n" : " ", fileOffset(source, found));
        cursor = Math.max(cursor, found + (at < 0 ? 0 : 1));
        break;
      }
      case "image": {
        const start = builder.length;
        const alt = (child.children ?? []).map((part) => part.content).join("");
        if (alt !== "") take(child.content, alt);
        marks.push({ kind: "image", span: [start, builder.length], href: child.attrGet("src") ?? "" });
        cursor = afterDestination(source.content, cursor);
        break;
      }
      case "link_open":
        open.push({
          kind: "link",
          start: builder.length,
          href: child.attrGet("href") ?? "",
          auto: child.markup === "autolink",
        });
        break;
      case "strong_open":
      case "em_open":
      case "s_open":
        cursor = skip(source.content, cursor, child.markup);
        open.push({ kind: markKind(child.type), start: builder.length, href: "", auto: false });
        break;
      case "link_close":
      case "strong_close":
      case "em_close":
      case "s_close": {
        const opened = open.pop();
        if (opened === undefined) break;
        const span: Span = [opened.start, builder.length];
        if (opened.kind === "link") {
          marks.push({ kind: "link", span, href: opened.href });
          if (!opened.auto) cursor = afterDestination(source.content, cursor);
        } else {
          marks.push({ kind: opened.kind, span });
          cursor = skip(source.content, cursor, child.markup);
        }
        break;
      }
      default:
        if (child.content !== "") take(child.content, child.content);
    }
  }
}

/** Whether the line breaks of a paragraph belong to it; who marks some of them means the others to run on. */
function isSetInLines({ children }: Token, content: string): boolean {
  return !children?.some(({ type }) => type === "hardbreak") && areSetLines(content.split("\n"));
}

function markKind(type: string): "strong" | "emphasis" | "strike" {
  return type === "strong_open" ? "strong" : type === "em_open" ? "emphasis" : "strike";
}

function skip(content: string, cursor: number, markup: string): number {
  const at = content.indexOf(markup, cursor);
  return at < 0 ? cursor : at + markup.length;
}

/** Behind `](address "title")` or `][name]`, where the text of a link or image goes on. */
function afterDestination(content: string, cursor: number): number {
  const close = content.indexOf("]", cursor);
  if (close < 0) return cursor;
  const next = content[close + 1];
  if (next === "[") {
    const end = content.indexOf("]", close + 2);
    return end < 0 ? close + 1 : end + 1;
  }
  if (next !== "(") return close + 1;
  const { parseLinkDestination, parseLinkTitle } = parser.helpers;
  let at = skipBlanks(content, close + 2);
  const destination = parseLinkDestination(content, at, content.length);
  if (destination.ok) at = skipBlanks(content, destination.pos);
  const title = parseLinkTitle(content, at, content.length);
  if (title.ok) at = skipBlanks(content, title.pos);
  return content[at] === ")" ? at + 1 : close + 1;
}

function skipBlanks(content: string, from: number): number {
  let at = from;
  while (content[at] === " " || content[at] === "\n") at++;
  return at;
}

/** Gathers the cells of a table row into one text. */
class RowBuilder {
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

function findRefusedLinks(blocks: readonly MarkdownBlock[]): { href: string; offset: number }[] {
  const refused: { href: string; offset: number }[] = [];
  for (const block of blocks) {
    if (block.kind === "code" || !/\][(:]|</.test(block.source.text)) continue;
    for (const found of block.source.text.matchAll(
      /\](?:\(|:)\s{0,9}<?([^\s)>]{1,200})|<([a-z][a-z0-9+.-]{1,31}:[^\s<>]{1,200})>/gi,
    )) {
      const href = found[1] ?? found[2] ?? "";
      if (!isSafeLink(href)) refused.push({ href, offset: block.span[0] });
    }
  }
  return refused;
}

function findHtmlTags(blocks: readonly MarkdownBlock[]): { tag: string; offset: number }[] {
  const tags: { tag: string; offset: number }[] = [];
  for (const block of blocks) {
    if (block.kind === "code" || !block.source.text.includes("<")) continue;
    const found = /<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,200})?\/?>/i.exec(block.source.text);
    if (found !== null) tags.push({ tag: found[0], offset: block.span[0] });
  }
  return tags;
}
