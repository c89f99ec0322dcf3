// The text of an extracted report as Markdown: paragraphs, subheads, lists, quotations, emphasis and web links; nothing else survives.

import { type HtmlElement, type HtmlNode, isElement, TEXT } from "./html-tree.ts";
import { escapeInline, escapeLineStart } from "./markdown-escape.ts";

const DROPPED = new Set([
  "SCRIPT",
  "STYLE",
  "NOSCRIPT",
  "TEMPLATE",
  "IFRAME",
  "OBJECT",
  "EMBED",
  "FORM",
  "BUTTON",
  "INPUT",
  "SELECT",
  "TEXTAREA",
  "SVG",
  "MATH",
  "CANVAS",
  "VIDEO",
  "AUDIO",
  "IMG",
  "PICTURE",
  "FIGURE",
  "FIGCAPTION",
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
]);

/** @param base the page's own address, against which relative links are read; null: they become text */
export function htmlToMarkdown(root: HtmlElement, base: string | null): string {
  const blocks: string[] = [];
  writeBlocks(root, blocks, "", base);
  return `${blocks.join("\n\n")}\n`;
}

/** `prefix` is what every line of the block begins with: `> ` inside a quotation. */
function writeBlocks(parent: HtmlNode, blocks: string[], prefix: string, base: string | null): void {
  let line = "";
  const flush = () => {
    const text = tidy(line);
    line = "";
    if (text !== "") blocks.push(prefix + escapeLineStart(text));
  };
  for (const node of parent.childNodes) {
    if (!isElement(node)) {
      if (node.nodeType === TEXT) line += escapeInline(node.textContent ?? "");
      continue;
    }
    const name = node.nodeName.toUpperCase();
    if (DROPPED.has(name)) continue;
    if (!BLOCKS.has(name)) {
      line += inline(node, base);
      continue;
    }
    flush();
    writeBlock(node, name, blocks, prefix, base);
  }
  flush();
}

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
    const items = [...node.childNodes].filter(isElement).map((item) => tidy(inlineChildren(item, base)));
    const lines = items
      .filter((text) => text !== "")
      .map((text, at) => `${prefix}${name === "OL" ? `${at + 1}.` : "-"} ${text}`);
    if (lines.length > 0) blocks.push(lines.join("\n"));
  } else if (name === "TR") {
    const cells = [...node.childNodes].filter(isElement).map((cell) => tidy(inlineChildren(cell, base)));
    const text = cells.filter((cell) => cell !== "").join(" — ");
    if (text !== "") blocks.push(prefix + escapeLineStart(text));
  } else {
    writeBlocks(node, blocks, prefix, base);
  }
}

function inlineChildren(node: HtmlNode, base: string | null): string {
  let text = "";
  for (const child of node.childNodes) {
    if (isElement(child)) text += inline(child, base);
    else if (child.nodeType === TEXT) text += escapeInline(child.textContent ?? "");
  }
  return text;
}

function inline(node: HtmlElement, base: string | null): string {
  const name = node.nodeName.toUpperCase();
  if (DROPPED.has(name)) return "";
  if (name === "BR") return " ";
  const text = inlineChildren(node, base);
  if (text.trim() === "") return text === "" ? "" : " ";
  if (BLOCKS.has(name)) return ` ${text} `;
  if (name === "A") return link(text, webAddress(node.getAttribute("href"), base));
  if (name === "STRONG" || name === "B") return marked(text, "**");
  if (name === "EM" || name === "I") return marked(text, "*");
  return text;
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

function tidy(text: string): string {
  return text.replace(/[\s\u00A0]+/gu, " ").trim();
}
