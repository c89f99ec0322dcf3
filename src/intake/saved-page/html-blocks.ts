// The blocks of a saved page as a reader meets them, with what elements and their names say each is.

import type { Markup, MarkupHint } from "../../article/page/block.ts";
import { type HtmlElement, type HtmlNode, isElement, setDigits, TEXT, tidy } from "../html-tree.ts";
import {
  fieldHints,
  isFieldElement,
  isHidden,
  nameOf,
  OUTSIDE,
  type Region,
  regionOf,
} from "./element-names.ts";

export type HtmlBlock = {
  /** Tidy text on one line. */
  readonly text: string;
  readonly markup: Markup;
  /** What prints it: one element, or a run of text and inline elements. */
  readonly nodes: readonly HtmlNode[];
  /** `datetime` or `content` of a time or of a property printed in it. */
  readonly machineDate: string | null;
};

/** Elements that print nothing a report says. */
const SILENT = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED BUTTON INPUT SELECT OPTION TEXTAREA SVG MATH CANVAS VIDEO AUDIO LINK META HEAD".split(
    " ",
  ),
);
const BLOCK = new Set(
  "P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE NAV BODY HTML FORM UL OL LI BLOCKQUOTE H1 H2 H3 H4 H5 H6 TABLE THEAD TBODY TFOOT TR PRE HR DL DT DD FIGURE FIGCAPTION ADDRESS DETAILS SUMMARY CENTER".split(
    " ",
  ),
);

/** @param extracted text of what an extractor kept of the page, without blanks; "" where it kept nothing */
export function readHtmlBlocks(root: HtmlElement, extracted: string): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  walk(root, OUTSIDE, [], blocks, extracted);
  return blocks;
}

function walk(
  parent: HtmlElement,
  region: Region,
  above: readonly string[],
  blocks: HtmlBlock[],
  extracted: string,
): void {
  let run: HtmlNode[] = [];
  let breaks = 0;
  const flush = (): void => {
    push(parent, run, region, above, blocks, extracted);
    run = [];
    breaks = 0;
  };
  for (const node of [...parent.childNodes]) {
    if (!isElement(node)) {
      if (node.nodeType !== TEXT) continue;
      if ((node.textContent ?? "").trim() !== "") breaks = 0;
      run.push(node);
      continue;
    }
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name) || isHidden(node)) continue;
    if (name === "BR") {
      // Two in a row part paragraphs; one breaks a line of verse, or parts the lines of a head.
      if (++breaks >= 2 || !region.inText) flush();
      else run.push(node);
      continue;
    }
    if (BLOCK.has(name) || holdsBlocks(node)) {
      flush();
      walk(node, regionOf(node, name, region), [nameOf(node), ...above].slice(0, 2), blocks, extracted);
      continue;
    }
    breaks = 0;
    // A field printed inline beside others is one of its own: «<span class=date>…</span><span class=author>…</span>».
    if (isFieldElement(node) && !region.inText) {
      flush();
      push(
        node,
        [node],
        regionOf(node, name, region),
        [nameOf(node), ...above].slice(0, 2),
        blocks,
        extracted,
      );
    } else run.push(node);
  }
  flush();
}

function holdsBlocks(node: HtmlElement): boolean {
  for (const child of node.childNodes)
    if (
      isElement(child) &&
      (BLOCK.has(child.nodeName.toUpperCase()) || breaksText(child, node) || holdsBlocks(child))
    )
      return true;
  return false;
}

/** A line break within a long inline element: old editors part paragraphs so. */
function breaksText(child: HtmlElement, parent: HtmlElement): boolean {
  return child.nodeName.toUpperCase() === "BR" && (parent.textContent ?? "").length > 250;
}

function push(
  element: HtmlElement,
  nodes: readonly HtmlNode[],
  region: Region,
  above: readonly string[],
  blocks: HtmlBlock[],
  extracted: string,
): void {
  const text = tidy(nodes.map(visibleText).join(""));
  if (text === "") return;
  const tag = element.nodeName.toLowerCase();
  const hints = new Set<MarkupHint>(region.hints);
  const links = linkShare(nodes, text);
  if (region.inText && links < 0.7) hints.add("text");
  for (const hint of fieldHints(element, above, nodes)) hints.add(hint);
  if (tag === "figcaption" || above.includes("figcaption")) hints.add("caption");
  if (/^h[2-6]$/.test(tag)) hints.add("heading");
  if (extracted !== "" && text.length >= 30) {
    const probe = text.replace(/\s+/gu, "").slice(0, 60);
    hints.add(extracted.includes(probe) ? "extracted" : "not-extracted");
  }
  blocks.push({
    text,
    nodes,
    markup: { element: tag, hints, linkShare: links },
    machineDate: machineDate(nodes),
  });
}

function visibleText(node: HtmlNode): string {
  if (!isElement(node)) return node.nodeType === TEXT ? (node.textContent ?? "") : "";
  const name = node.nodeName.toUpperCase();
  if (SILENT.has(name) || isHidden(node)) return "";
  if (name === "BR") return " ";
  return setDigits(node, [...node.childNodes].map(visibleText).join(""));
}

function linkShare(nodes: readonly HtmlNode[], text: string): number {
  let linked = 0;
  const visit = (node: HtmlNode, inLink: boolean): void => {
    if (!isElement(node)) {
      if (inLink && node.nodeType === TEXT) linked += tidy(node.textContent ?? "").length;
      return;
    }
    for (const child of node.childNodes) visit(child, inLink || node.nodeName.toUpperCase() === "A");
  };
  for (const node of nodes) visit(node, isElement(node) && node.nodeName.toUpperCase() === "A");
  return Math.min(1, linked / text.length);
}

function machineDate(nodes: readonly HtmlNode[]): string | null {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const stated =
      node.getAttribute("datetime") ??
      (node.getAttribute("itemprop")?.startsWith("date") ? node.getAttribute("content") : null);
    if (stated !== null && stated.trim() !== "") return stated.trim();
    const inner = machineDate([...node.childNodes]);
    if (inner !== null) return inner;
  }
  return null;
}
