// Cuts a saved page down to the blocks that are text of its report, and the pictures between them.

import { type HtmlElement, type HtmlNode, isElement, TEXT } from "../html-tree.ts";
import { nameOf } from "./element-names.ts";
import type { HtmlBlock } from "./html-blocks.ts";

/** Leaves nothing in the page but the kept blocks, and of each no more letters than are text of the report. */
export function keepOnly(
  root: HtmlElement,
  blocks: readonly HtmlBlock[],
  kept: ReadonlyMap<number, { readonly from: number; readonly to: number }>,
): void {
  const nodes = new Set<HtmlNode>();
  for (const [index, { from, to }] of kept) {
    const block = blocks[index];
    if (block === undefined) continue;
    for (const node of block.nodes) nodes.add(node);
    cutLetters(block.nodes, letters(block.text.slice(0, from)), "start");
    cutLetters([...block.nodes].reverse(), letters(block.text.slice(to)), "end");
  }
  prune(root, nodes);
  // Some systems wrap the whole page in a form, which is left out where Markdown is written.
  for (const form of [...root.querySelectorAll("form")]) form.replaceWith(...form.childNodes);
}

/** Pictures and films between the paragraphs belong to the text; so far up the text must be found for that. */
const MEDIA = new Set("FIGURE IMG PICTURE IFRAME VIDEO AUDIO".split(" "));
const MEDIA_SELECTOR = "figure, img, picture, iframe, video, audio";
const NEAR = 3;

function prune(root: HtmlElement, kept: ReadonlySet<HtmlNode>): void {
  const media: HtmlElement[] = [];
  pruneText(root, kept, media);
  const isText = (element: HtmlElement): boolean =>
    kept.has(element) || [...element.childNodes].some((child) => kept.has(child));
  const order = [...root.querySelectorAll("*")];
  const texts = order.flatMap((element, at) => (isText(element) ? [at] : []));
  const [first = 0] = texts;
  const last = texts.at(-1) ?? -1;
  for (const element of media) {
    const at = order.indexOf(element);
    let around = element.parentNode;
    let isNear = false;
    for (let step = 0; around !== null && step < NEAR && !isNear; step++, around = around.parentNode)
      isNear = isText(around) || [...around.querySelectorAll("*")].some(isText);
    // A figure that stands below the last paragraph among its neighbours is the report's too.
    const isAmongText =
      element.nodeName.toUpperCase() === "FIGURE" &&
      nameOf(element) === "" &&
      isTextsNeighbour(element, isText);
    if (at < first || (at > last && !isAmongText) || !isNear) element.remove();
  }
}

function isTextsNeighbour(element: HtmlElement, isText: (element: HtmlElement) => boolean): boolean {
  return [...(element.parentNode?.childNodes ?? [])].some(
    (child) => isElement(child) && child.nodeName.toUpperCase() === "P" && isText(child),
  );
}

/** Removes what is neither kept nor a picture. @returns whether anything kept is left of the node */
function pruneText(node: HtmlElement, kept: ReadonlySet<HtmlNode>, media: HtmlElement[]): boolean {
  let isLeft = false;
  for (const child of [...node.childNodes]) {
    if (kept.has(child)) isLeft = true;
    else if (!isElement(child)) child.remove();
    else if (MEDIA.has(child.nodeName.toUpperCase())) media.push(child);
    else if (child.nodeName.toUpperCase() === "BR") continue;
    else if (pruneText(child, kept, media)) isLeft = true;
    else if (child.querySelector(MEDIA_SELECTOR) === null) child.remove();
  }
  return isLeft;
}

function letters(text: string): number {
  return text.replace(/\s/gu, "").length;
}

/** Removes so many letters, blanks not counted, from the texts of the nodes; the nodes come in the order of cutting. */
function cutLetters(nodes: readonly HtmlNode[], count: number, end: "start" | "end"): number {
  let left = count;
  for (const node of nodes) {
    if (left <= 0) break;
    if (isElement(node)) {
      const children = [...node.childNodes];
      left = cutLetters(end === "start" ? children : children.reverse(), left, end);
      continue;
    }
    if (node.nodeType !== TEXT) continue;
    const text = node.textContent ?? "";
    let at = end === "start" ? 0 : text.length;
    while (left > 0 && (end === "start" ? at < text.length : at > 0)) {
      const unit = end === "start" ? text.charAt(at++) : text.charAt(--at);
      if (!/\s/u.test(unit)) left--;
    }
    node.textContent = end === "start" ? text.slice(at) : text.slice(0, at);
  }
  return left;
}
