// How Markdown becomes blocks of text with marks, each in step with the file; safe by leaving HTML and odd links as text.

import type { Picture } from "./figures.ts";
import { figureOf } from "./figures.ts";
import { numberFootnotes } from "./footnotes.ts";
import { readInline } from "./inline-text.ts";
import { findLeftOvers, type LeftOver } from "./left-overs.ts";
import { withLatinMarkers } from "./list-markers.ts";
import type { BlockKind, ListPlace, MarkdownBlock } from "./markdown-block.ts";
import { parser, type Token } from "./markdown-parser.ts";
import { readPlainBody } from "./plain-body.ts";
import { findRefusedLinks } from "./safe-links.ts";
import { fileOffset, SourceLines } from "./source-lines.ts";
import { SourceTextBuilder } from "./source-text.ts";
import { RowBuilder } from "./table-rows.ts";

export type MarkdownReading = {
  readonly blocks: readonly MarkdownBlock[];
  /** Links whose kind is not allowed; their Markdown stays in the text. */
  readonly refusedLinks: readonly { readonly href: string; readonly offset: number }[];
  /** HTML tags, shown as typed. */
  readonly htmlTags: readonly { readonly tag: string; readonly offset: number }[];
  /** Marks of other systems, shown as typed. */
  readonly leftOvers: readonly LeftOver[];
};

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

function findHtmlTags(blocks: readonly MarkdownBlock[]): { tag: string; offset: number }[] {
  const tags: { tag: string; offset: number }[] = [];
  for (const block of blocks) {
    if (block.kind === "code" || !block.source.text.includes("<")) continue;
    const found = /<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,200})?\/?>/i.exec(block.source.text);
    if (found !== null) tags.push({ tag: found[0], offset: block.span[0] });
  }
  return tags;
}
