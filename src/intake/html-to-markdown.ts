// The text of a report as Markdown: paragraphs, subheads, lists, tables, quotations, emphasis, links, pictures with their captions, and films as links.

import { itemSign } from "../markdown/list-markers.ts";
import { areSetLines } from "../markdown/set-lines.ts";
import { type HtmlElement, type HtmlNode, isElement, setDigits, TEXT, tidy } from "./html-tree.ts";
import { escapeInline, escapeLineStart } from "./markdown-escape.ts";

const DROPPED = new Set([
  "SCRIPT",
  "STYLE",
  "NOSCRIPT",
  "TEMPLATE",
  "OBJECT",
  "FORM",
  "BUTTON",
  "INPUT",
  "SELECT",
  "TEXTAREA",
  "SVG",
  "MATH",
  "CANVAS",
  "LINK",
  "META",
  "HEAD",
]);
const BLOCKS = new Set([
  "P",
  "DIV",
  "SECTION",
  "ARTICLE",
  "MAIN",
  "HEADER",
  "FOOTER",
  "ASIDE",
  "BODY",
  "HTML",
  "UL",
  "OL",
  "LI",
  "BLOCKQUOTE",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "TABLE",
  "THEAD",
  "TBODY",
  "TR",
  "PRE",
  "HR",
  "DL",
  "DT",
  "DD",
  "FIGURE",
  "FIGCAPTION",
]);

/** Elements that show something of another address. */
const EMBEDS = new Set(["IFRAME", "VIDEO", "AUDIO", "EMBED"]);

/** @param base the page's own address, against which relative links are read; null: they become text */
export function htmlToMarkdown(root: HtmlElement, base: string | null): string {
  const blocks: string[] = [];
  writeBlocks(root, blocks, "", base);
  return `${blocks.join("\n\n")}\n`;
}

/** `prefix` is what every line of the block begins with: `> ` inside a quotation. */
function writeBlocks(parent: HtmlNode, blocks: string[], prefix: string, base: string | null): void {
  let lines = [""];
  const flush = () => {
    blocks.push(
      ...paragraphsOf(lines.map(tidy).filter((line) => line !== "")).map((text) => prefixed(text, prefix)),
    );
    lines = [""];
  };
  const add = (text: string) => {
    lines.push((lines.pop() ?? "") + text);
  };
  for (const node of parent.childNodes) {
    if (!isElement(node)) {
      if (node.nodeType === TEXT) add(escapeInline(node.textContent ?? ""));
      continue;
    }
    const name = node.nodeName.toUpperCase();
    if (DROPPED.has(name)) continue;
    if (name === "BR") {
      // Two in a row part paragraphs.
      if (tidy(lines.at(-1) ?? "") === "") flush();
      else lines.push("");
      continue;
    }
    if (!BLOCKS.has(name)) {
      add(inline(node, base));
      continue;
    }
    flush();
    writeBlock(node, name, blocks, prefix, base);
  }
  flush();
}

const SENTENCE_END = /[.؟?!؛:…][»”")\]]*$/u;

/**
 * Lines that a page breaks: items stay lines of their own, and so does what follows a whole sentence; anything else runs on,
 * because old editors broke their lines where the screen ended.
 */
function paragraphsOf(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let isList = false;
  for (const [at, line] of lines.entries()) {
    const isItem =
      itemSign(line) !== null && [lines[at - 1], lines[at + 1]].some((next) => next && itemSign(next));
    if (isItem && isList) paragraphs.push(`${paragraphs.pop()}\n${line}`);
    else if (isItem || isList || at === 0) paragraphs.push(isItem ? line : escapeLineStart(line));
    else
      paragraphs.push(
        SENTENCE_END.test(lines[at - 1] ?? "")
          ? `${paragraphs.pop()}\\\n${escapeLineStart(line)}`
          : `${paragraphs.pop()} ${line}`,
      );
    isList = isItem;
  }
  return paragraphs;
}

const prefixed = (text: string, prefix: string) => prefix + text.replaceAll("\n", `\n${prefix}`);

function writeBlock(
  node: HtmlElement,
  name: string,
  blocks: string[],
  prefix: string,
  base: string | null,
): void {
  if (/^H[1-6]$/.test(name)) {
    const text = tidy(inlineChildren(node, base));
    if (text !== "") blocks.push(`${prefix}## ${text}`);
  } else if (name === "BLOCKQUOTE") {
    writeBlocks(node, blocks, `${prefix}> `, base);
  } else if (name === "UL" || name === "OL") {
    const lines = listLines(node, name, prefix, base);
    if (lines.length > 0) blocks.push(lines.join("\n"));
  } else if (name === "TABLE") {
    writeTable(node, blocks, prefix, base);
  } else if (name === "FIGURE") {
    writeFigure(node, blocks, prefix, base);
  } else if (isSetInLines(node)) {
    blocks.push(
      setLines(node, base)
        .map((line) => prefix + line)
        .join("\\\n"),
    );
  } else {
    writeBlocks(node, blocks, prefix, base);
  }
}

/** Items of an inner list stand below theirs, indented as far as its text. */
function listLines(list: HtmlElement, name: string, prefix: string, base: string | null): string[] {
  const lines: string[] = [];
  let number = Number(list.getAttribute("start") ?? 1) - 1;
  for (const item of [...list.childNodes].filter(isElement)) {
    const inner = [...item.childNodes].filter(isElement).filter(({ nodeName }) => /^[UO]L$/i.test(nodeName));
    const own = [...item.childNodes].filter((child) => !(isElement(child) && inner.includes(child)));
    const text = tidy(inlineOf(own, base));
    if (text === "" && inner.length === 0) continue;
    const sign = name === "OL" ? `${++number}.` : "-";
    lines.push(`${prefix}${sign} ${text}`);
    const indent = " ".repeat(sign.length + 1);
    for (const one of inner) {
      lines.push(...listLines(one, one.nodeName.toUpperCase(), `${prefix}${indent}`, base));
    }
  }
  return lines;
}

/** A table of one column, or of one row, arranges a page and is none. */
function writeTable(table: HtmlElement, blocks: string[], prefix: string, base: string | null): void {
  const rows = [...table.querySelectorAll("tr")].map((row) => [...row.childNodes].filter(isElement));
  const texts = cellGrid(rows, (cell) => tidy(inlineChildren(cell, base)).replaceAll("|", "\\|"));
  const width = Math.max(0, ...texts.map(({ length }) => length));
  const filled = texts.filter((cells) => cells.some((text) => text !== ""));
  const holdsBlocks = rows.some((cells) =>
    cells.some((cell) => cell.querySelector("p, table, ul, h2") !== null),
  );
  if (width < 2 || filled.length < 2 || holdsBlocks) {
    for (const cells of rows) for (const cell of cells) writeBlocks(cell, blocks, prefix, base);
    return;
  }
  const line = (cells: readonly string[]) =>
    `${prefix}| ${Array.from({ length: width }, (_, at) => cells[at] ?? "").join(" | ")} |`;
  const isHead = rows[0]?.every(({ nodeName }) => nodeName.toUpperCase() === "TH") === true;
  const [head, body] = isHead ? [filled[0] ?? [], filled.slice(1)] : [[], filled];
  const rule = `${prefix}|${" --- |".repeat(width)}`;
  blocks.push([line(head), rule, ...body.map(line)].join("\n"));
}

/** Each cell in its column: one that reaches over others leaves them empty. */
function cellGrid(
  rows: readonly (readonly HtmlElement[])[],
  write: (cell: HtmlElement) => string,
): readonly (readonly string[])[] {
  const span = (cell: HtmlElement, name: string) =>
    Math.min(WIDEST_SPAN, Math.max(1, Number(cell.getAttribute(name) ?? 1) || 1));
  /** How many rows below are taken already, column by column. */
  const taken: number[] = [];
  return rows.map((cells) => {
    const texts: string[] = [];
    const skip = () => {
      while ((taken[texts.length] ?? 0) > 0) {
        taken[texts.length] = (taken[texts.length] ?? 0) - 1;
        texts.push("");
      }
    };
    for (const cell of cells) {
      skip();
      const below = span(cell, "rowspan") - 1;
      for (let column = 0; column < span(cell, "colspan"); column++) {
        taken[texts.length] = below;
        texts.push(column === 0 ? write(cell) : "");
      }
    }
    skip();
    return texts;
  });
}

const WIDEST_SPAN = 50;

/** A picture with its caption; a figure around a table or a quotation is what it holds. */
function writeFigure(figure: HtmlElement, blocks: string[], prefix: string, base: string | null): void {
  const picture = figure.querySelector("img");
  const caption = figure.querySelector("figcaption");
  if (picture === null || figure.querySelector("table, blockquote") !== null) {
    writeBlocks(figure, blocks, prefix, base);
    return;
  }
  const text = pictureMark(picture, tidy(caption?.textContent ?? ""), base);
  if (text !== "") blocks.push(prefix + text);
}

/** `![what it shows](where "caption")`; a picture without an address shows nothing. */
function pictureMark(picture: HtmlElement, caption: string, base: string | null): string {
  const address = pictureAddress(picture, base);
  if (address === null) return "";
  const title = caption === "" ? "" : ` "${caption.replace(/["\\]/g, "\\$&")}"`;
  return `![${escapeInline(tidy(picture.getAttribute("alt") ?? ""))}](<${address}>${title})`;
}

/** Pages that load pictures late keep the true address elsewhere; what stands in for it is a dot of one pixel. */
function pictureAddress(picture: HtmlElement, base: string | null): string | null {
  for (const name of ["data-src", "data-lazy-src", "data-original", "src"]) {
    const value = picture.getAttribute(name)?.trim() ?? "";
    if (value === "" || value.startsWith("data:")) continue;
    const address = webAddress(value, base);
    if (address !== null) return address;
    // Beside the page, as browsers save it.
    if (!/^[a-z][a-z0-9+.-]*:|^[/#]/i.test(value)) return value.replace(/[<>\n]/g, encodeURIComponent);
  }
  return null;
}

/** A paragraph whose line breaks its author set: verse, or lines of an address. */
function isSetInLines(node: HtmlElement): boolean {
  const children = [...node.childNodes];
  const breaks = children.filter((child) => isElement(child) && child.nodeName.toUpperCase() === "BR");
  if (
    breaks.length === 0 ||
    children.some((child) => isElement(child) && BLOCKS.has(child.nodeName.toUpperCase()))
  )
    return false;
  const lines = linesOf(children).map((line) => tidy(inlineOf(line, null)));
  const filled = lines.filter((line) => line !== "");
  return filled.length === lines.length && areSetLines(filled);
}

function setLines(node: HtmlElement, base: string | null): string[] {
  return linesOf([...node.childNodes]).map((line) => escapeLineStart(tidy(inlineOf(line, base))));
}

function linesOf(children: readonly HtmlNode[]): HtmlNode[][] {
  const lines: HtmlNode[][] = [[]];
  for (const child of children) {
    if (isElement(child) && child.nodeName.toUpperCase() === "BR") lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}

function inlineChildren(node: HtmlNode, base: string | null): string {
  return inlineOf(node.childNodes, base);
}

function inlineOf(nodes: Iterable<HtmlNode>, base: string | null): string {
  let text = "";
  for (const child of nodes) {
    if (isElement(child)) text += inline(child, base);
    else if (child.nodeType === TEXT) text += escapeInline(child.textContent ?? "");
  }
  return text;
}

function inline(node: HtmlElement, base: string | null): string {
  const name = node.nodeName.toUpperCase();
  if (DROPPED.has(name)) return "";
  if (name === "BR") return " ";
  if (name === "IMG") return pictureMark(node, "", base);
  if (EMBEDS.has(name)) return embedded(node, base);
  const text = setDigits(node, inlineChildren(node, base));
  if (text.trim() === "") return text === "" ? "" : " ";
  if (BLOCKS.has(name)) return ` ${text} `;
  if (name === "A") return link(text, webAddress(node.getAttribute("href"), base));
  if (name === "STRONG" || name === "B") return marked(text, "**");
  if (name === "EM" || name === "I") return marked(text, "*");
  return text;
}

/** What stands in a frame is not fetched: its address is given, under its title where it has one. */
function embedded(node: HtmlElement, base: string | null): string {
  const source = node.getAttribute("src") ?? node.querySelector("source")?.getAttribute("src") ?? null;
  const address = webAddress(source, base);
  if (address === null) return "";
  const title = tidy(escapeInline(node.getAttribute("title") ?? ""));
  return title === "" ? ` <${address}> ` : ` [${title}](<${address}>) `;
}

/** The marks hug the words: `** نص **` is not bold. */
function marked(text: string, mark: string): string {
  const [, before = "", middle = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return middle.includes("*") ? text : `${before}${mark}${middle}${mark}${after}`;
}

function link(text: string, address: string | null): string {
  const [, before = "", middle = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return address === null ? text : `${before}[${middle}](<${address}>)${after}`;
}

function webAddress(href: string | null, base: string | null): string | null {
  if (href === null || href.startsWith("#")) return null;
  const address = URL.canParse(href) ? href : base === null ? null : new URL(href, base).href;
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === "https:" || url.protocol === "http:"
    ? url.href.replace(/[<>]/g, encodeURIComponent)
    : null;
}
