// The blocks of a saved page as a reader meets them, with what elements and their names say each is.

import type { Markup, MarkupHint } from "../article/page/block.ts";
import { type HtmlElement, type HtmlNode, isElement, setDigits, TEXT } from "./html-tree.ts";

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

/** What the words of a class or an id say of all that stands in the element. The first that fits. */
const REGIONS: readonly (readonly [hint: MarkupHint, words: RegExp])[] = [
  ["comments", /comment|disqus|respond(?!ive)|reply/],
  [
    "related",
    /related|recommend|suggest|popular|most-?(?:read|view|comment)|trending|latest|ticker|breaking-?news|sidebar|side-?bar|widget|also-?(?:read|like)|read-?(?:more|also|next)|more-?(?:news|stories|posts|articles)|prev(?:ious)?-?(?:post|article)|next-?(?:post|article)|teaser|promo/,
  ],
  [
    "furniture",
    /(?:^|[-_\s])(?:nav|navbar|navigation|menu|breadcrumbs?|share|sharing|social|footer|cookies?|consent|gdpr|banner|advert|ads?|adv|subscribe|newsletter|toolbar|tools|print|masthead|search|login|skip|modal|popup|weather|currency|prayer|topbar|top-bar|copyright)(?:$|[-_\s])/,
  ],
];
/** Likewise of the element itself and the one it stands in. */
const FIELDS: readonly (readonly [hint: MarkupHint, words: RegExp])[] = [
  ["tags", /(?:^|[-_\s])(?:tags?|keywords?|topics?)(?:$|[-_\s])/],
  ["caption", /caption|credit|img-?desc|photo-?(?:desc|by)/],
  ["updated", /updat|modif/],
  [
    "date",
    /(?:^|[-_\s])(?:date|time|datetime|publish(?:ed)?|posted|timestamp|entry-date|post-date|article-date|news-date|pubdate)(?:$|[-_\s\d])|publish|pubdate/,
  ],
  ["byline", /author|byline|writer|reporter|journalist/],
  [
    "standfirst",
    /standfirst|sub-?title|sub-?head(?:line|er)?$|(?:article|post|news|entry|story)[-_]?(?:summary|excerpt|intro|lead|desc)|^(?:summary|excerpt|lead|intro|dek)$/,
  ],
  ["section", /(?:^|[-_\s])(?:category|cat|section-name|kicker|overline)(?:$|[-_\s])/],
  ["headline", /headline|(?:article|post|entry|news|story|main|single|details?)[-_]?title|^title$/],
];
const TEXT_REGION =
  /(?:article|post|entry|story|news|single|details?)[-_]?(?:body|content|text|details?|desc)|articlebody|body-?text|text-?body|^(?:paragraph-list|text|content-text)$/;

const PROPERTIES: Readonly<Record<string, MarkupHint>> = {
  headline: "headline",
  datepublished: "date",
  datecreated: "date",
  datemodified: "updated",
  author: "byline",
  articlesection: "section",
  keywords: "tags",
  alternativeheadline: "standfirst",
};

type Region = { readonly hints: ReadonlySet<MarkupHint>; readonly inText: boolean };

const OUTSIDE: Region = { hints: new Set(), inText: false };

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

function isFieldElement(node: HtmlElement): boolean {
  const name = node.nodeName.toUpperCase();
  if (name === "TIME" || node.getAttribute("itemprop") !== null || node.getAttribute("rel") === "author")
    return true;
  const names = nameOf(node);
  return names !== "" && FIELDS.some(([, words]) => words.test(names));
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

function regionOf(node: HtmlElement, name: string, around: Region): Region {
  const names = nameOf(node);
  const hints = new Set(around.hints);
  const isPage = name === "BODY" || name === "HTML" || name === "MAIN" || name === "ARTICLE";
  // Themes name the whole page by what it has: «body class=has-sidebar», «article class=related-on».
  const named = isPage || holdsReport(node) ? undefined : REGIONS.find(([, words]) => words.test(names))?.[0];
  if (named !== undefined) hints.add(named);
  if (
    name === "NAV" ||
    name === "FOOTER" ||
    (name === "FORM" && !holdsReport(node)) ||
    node.getAttribute("role") === "navigation"
  )
    hints.add("furniture");
  if (name === "ASIDE" && !holdsReport(node)) hints.add("related");
  const property = node.getAttribute("itemprop")?.toLowerCase() ?? "";
  const inText =
    around.inText ||
    property === "articlebody" ||
    (!isPage && named === undefined && TEXT_REGION.test(names));
  return {
    hints,
    inText: inText && !hints.has("furniture") && !hints.has("related") && !hints.has("comments"),
  };
}

/** An element that holds the first heading of the page, or much running text, is none of its furniture, whatever it is called. */
function holdsReport(node: HtmlElement): boolean {
  if (node.querySelector("h1") !== null && (node.textContent ?? "").length > 1500) return true;
  let text = 0;
  for (const paragraph of node.querySelectorAll("p")) {
    const length = tidy(paragraph.textContent ?? "").length;
    if (length > 80) text += length;
    if (text > 1500) return true;
  }
  return false;
}

function fieldHints(
  element: HtmlElement,
  above: readonly string[],
  nodes: readonly HtmlNode[],
): MarkupHint[] {
  const hints: MarkupHint[] = [];
  const inline = nodes.length === 1 && nodes[0] !== undefined && isElement(nodes[0]) ? nodes[0] : null;
  const properties = [element, ...(inline === null ? [] : [inline])].map(
    (one) => one.getAttribute("itemprop")?.toLowerCase() ?? "",
  );
  for (const property of properties) {
    const hint = PROPERTIES[property];
    if (hint !== undefined) hints.push(hint);
  }
  if (hints.length > 0) return hints;
  if (inline?.nodeName.toUpperCase() === "TIME" || element.nodeName.toUpperCase() === "TIME") return ["date"];
  for (const names of [inline === null ? "" : nameOf(inline), ...above]) {
    if (names === "") continue;
    const named = FIELDS.find(([, words]) => words.test(names));
    // Every list of titles calls its items titles.
    if (named !== undefined && (named[0] !== "headline" || /^H[12]$/i.test(element.nodeName)))
      return [named[0]];
  }
  return [];
}

/** Its class and id, lower-case: what its makers call it. */
function nameOf(node: HtmlElement): string {
  return `${node.getAttribute("class") ?? ""} ${node.getAttribute("id") ?? ""}`.trim().toLowerCase();
}

const HIDDEN = new Set(
  "sr-only visually-hidden visuallyhidden screen-reader-text screen-reader element-invisible d-none hidden hide".split(
    " ",
  ),
);

/** Tells what is hidden as far as the page itself says so; its style sheets are not read. */
function isHidden(node: HtmlElement): boolean {
  if (node.getAttribute("hidden") !== null) return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(node.getAttribute("style") ?? "")) return true;
  return (node.getAttribute("class") ?? "").split(/\s+/u).some((name) => HIDDEN.has(name));
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

export function tidy(text: string): string {
  return text.replace(/[\s\u00A0]+/gu, " ").trim();
}

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
