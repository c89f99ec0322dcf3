// Which tables, lists and short paragraphs between the paragraphs of a report belong to it.

import type { MarkupHint } from "../../article/page/block.ts";
import { type HtmlElement, type HtmlNode, isElement } from "../html-tree.ts";
import { nameOf } from "./element-names.ts";
import type { HtmlBlock } from "./html-blocks.ts";

const ARRANGED = /^(?:TABLE|[UO]L)$/i;
const LEADS_ON = /:[\s"”»]*$/u;
const ENDS = /[.؟?!…][\s"”»)]*$/u;
/** What is named is as a rule none of the text, unless an editor named it. */
const EDITORS_NAME = /^(?:wp-block|has-|align|table|mso|text|article|entry|post|content)/;

/**
 * Tables, lists and short paragraphs that stand in the text: their words are too few to be told from furniture one by one,
 * but furniture does not stand between the paragraphs of a report, nor without a name below them.
 * @param kept indexes of the blocks that are text
 * @param unclear texts of the lines that were left out for their length alone
 */
export function arrangedInText(
  blocks: readonly HtmlBlock[],
  kept: ReadonlySet<number>,
  unclear: ReadonlySet<string>,
): number[] {
  const text = new Set([...kept].flatMap((index) => blocks[index]?.nodes ?? []));
  const first = Math.min(...kept);
  const last = Math.max(...kept);
  const found = new Set<number>();
  /** The paragraph that a line with a colon leads into. */
  let led: HtmlElement | null = null;
  blocks.forEach(({ text: words, nodes, markup }, index) => {
    const [node] = nodes;
    if (kept.has(index) || index < first || markup.linkShare >= 0.5 || node === undefined) return;
    if (["furniture", "related", "comments", "tags"].some((hint) => markup.hints.has(hint as MarkupHint)))
      return;
    const whole = outermostArranged(node);
    if (whole !== null) {
      if ((index < last || isUnnamed(whole)) && holdsText(whole.parentNode, text)) found.add(index);
      return;
    }
    const paragraph = (node as HtmlElement).parentNode;
    const goesOn = kept.has(index - 1) || found.has(index - 1);
    if (paragraph?.nodeName.toUpperCase() !== "P" || !goesOn || !unclear.has(words)) return;
    if (markup.linkShare > 0 || !isUnnamed(paragraph) || !holdsText(paragraph.parentNode, text)) return;
    if (LEADS_ON.test(words)) led = paragraph;
    if (led === paragraph || ENDS.test(words)) found.add(index);
  });
  return [...found];
}

function outermostArranged(node: HtmlNode): HtmlElement | null {
  let found: HtmlElement | null = null;
  for (let at = (node as HtmlElement).parentNode; at !== null; at = at.parentNode)
    if (ARRANGED.test(at.nodeName)) found = at;
  return found;
}

function isUnnamed(whole: HtmlElement): boolean {
  return [whole, ...whole.querySelectorAll("*")].every(
    (one) => nameOf(one) === "" || EDITORS_NAME.test(nameOf(one)),
  );
}

/** Whether text stands in it, or in one of its elements. */
function holdsText(parent: HtmlElement | null, text: ReadonlySet<HtmlNode>): boolean {
  return [...(parent?.childNodes ?? [])].some(
    (child) =>
      text.has(child) ||
      (isElement(child) &&
        !ARRANGED.test(child.nodeName) &&
        [...child.childNodes].some((inner) => text.has(inner))),
  );
}
