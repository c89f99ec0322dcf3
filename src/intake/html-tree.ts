// The little of the DOM that reading a saved page needs, so that no browser types reach the code that runs in Node.

import { Readability } from "@mozilla/readability";
import { Parser } from "htmlparser2";
import { parseHTML } from "linkedom";
import { raisedDigits } from "../markdown/footnotes.ts";

export type HtmlNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
  remove(): void;
};

export type HtmlElement = HtmlNode & {
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
  replaceWith(...nodes: HtmlNode[]): void;
  closest(selector: string): HtmlElement | null;
  readonly parentNode: HtmlElement | null;
  readonly innerHTML: string;
  readonly outerHTML: string;
  cloneNode(deep: true): HtmlElement;
};

const ELEMENT = 1;
export const TEXT = 3;

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === ELEMENT;
}

const LOWERED = "₀₁₂₃₄₅₆₇₈₉";

/** Digits that a page prints above or below the line, «كم²», as letters that stand there by themselves. */
export function setDigits(node: HtmlElement, text: string): string {
  const name = node.nodeName.toUpperCase();
  if ((name !== "SUP" && name !== "SUB") || !/^\s*\d{1,3}\s*$/.test(text)) return text;
  return name === "SUP"
    ? raisedDigits(text)
    : text.replace(/\d/g, (digit) => LOWERED[Number(digit)] ?? digit);
}

export function parsePage(html: string): HtmlElement {
  // A fragment has no elements for the text to stand in, which a browser would add.
  const whole = /<(?:html|body)\b/i.test(html) ? html : `<html><body>${html}</body></html>`;
  // linkedom runs no script and fetches nothing.
  const { document } = parseHTML(whole);
  const page = document as unknown as HtmlElement;
  const root = page.querySelector("html");
  if (root !== null && page.querySelector("body") === null)
    addBody(root, document.createElement("body") as never);
  return page;
}

type Parent = HtmlElement & { append(...nodes: HtmlNode[]): void };

/** What may stand before a body whose tag is left out: https://html.spec.whatwg.org/multipage/semantics.html#the-head-element */
const OF_HEAD = /^(?:head|title|meta|link|base|style|script|noscript|template)$/i;

/** The tag of a body may be left out, and browsers put it in its place. */
function addBody(root: HtmlElement, body: Parent): void {
  for (const node of [...root.childNodes])
    if (isElement(node) ? !OF_HEAD.test(node.nodeName) : node.nodeType === TEXT) body.append(node);
  (root as Parent).append(body);
}

/** Elements within elements: browsers build no more than 512, and news pages have some forty. */
const DEEPEST = 256;

/** Whether a page is nested as no page is: to build its tree would take time with the square of that, and to weigh its parts with the cube. */
export function isTooDeep(html: string): boolean {
  let [depth, deepest] = [0, 0];
  const parser = new Parser({
    onopentag() {
      depth++;
      deepest = Math.max(deepest, depth);
      if (deepest > DEEPEST) parser.pause();
    },
    onclosetag() {
      depth--;
    },
  });
  parser.write(html);
  return deepest > DEEPEST;
}

/** The report within the page, or null where none stands out. */
export function extractReport(
  page: HtmlElement,
): { readonly title: string; readonly content: HtmlElement } | null {
  // It takes its tree apart; a copy costs a fraction of reading the page again.
  const copy = page.cloneNode(true);
  const parsed = new Readability<HtmlElement>(copy as never, {
    charThreshold: 120,
    keepClasses: false,
    serializer: (content) => content as unknown as HtmlElement,
  }).parse();
  return parsed?.content ? { title: parsed.title ?? "", content: parsed.content } : null;
}

/** A text of the page as it is shown: on one line, with one blank between its words. */
export function tidy(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
