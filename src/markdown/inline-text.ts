// How the inline tokens of a paragraph, heading or cell become text with marks, in step with the file.

import { findBareLinks } from "./bare-links.ts";
import type { MarkdownBlock, NoteSign, TextMark } from "./markdown-block.ts";
import { parser, type Token } from "./markdown-parser.ts";
import { areSetLines, beginsOwnLine } from "./set-lines.ts";
import { fileOffset, type InlineSource } from "./source-lines.ts";
import { SourceTextBuilder, type Span } from "./source-text.ts";

type Inline = Pick<MarkdownBlock, "source" | "noteSigns"> & { readonly marks: TextMark[] };

export function readInline(token: Token, source: InlineSource): Inline {
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
export function appendInline(
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
