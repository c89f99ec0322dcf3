// The little of the DOM that reading a saved page needs, so that no browser types reach the code that runs in Node.

import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

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
  readonly parentNode: HtmlElement | null;
};

export const ELEMENT = 1;
export const TEXT = 3;

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === ELEMENT;
}

export function parsePage(html: string): HtmlElement {
  // linkedom runs no script and fetches nothing.
  return parseHTML(html).document as unknown as HtmlElement;
}

/** The report within the page, or null where none stands out. Changes the tree it is given. */
export function extractReport(
  page: HtmlElement,
): { readonly title: string; readonly content: HtmlElement } | null {
  const parsed = new Readability(page as never, { charThreshold: 120, keepClasses: false }).parse();
  if (!parsed?.content) return null;
  const content = parsePage(`<html><body>${parsed.content}</body></html>`).querySelector("body");
  return content === null ? null : { title: parsed.title ?? "", content };
}
