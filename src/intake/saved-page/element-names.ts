// What the makers of a page say of an element: by its name, its classes and ids, and the properties it states.

import type { MarkupHint } from "../../article/page/block.ts";
import { type HtmlElement, type HtmlNode, isElement, tidy } from "../html-tree.ts";

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
/** What the names and classes of an element, or of the one it stands in, say of the text inside: which field it may be. */
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

export type Region = { readonly hints: ReadonlySet<MarkupHint>; readonly inText: boolean };

export const OUTSIDE: Region = { hints: new Set(), inText: false };

export function regionOf(node: HtmlElement, name: string, around: Region): Region {
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

export function fieldHints(
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

export function isFieldElement(node: HtmlElement): boolean {
  const name = node.nodeName.toUpperCase();
  if (name === "TIME" || node.getAttribute("itemprop") !== null || node.getAttribute("rel") === "author")
    return true;
  const names = nameOf(node);
  return names !== "" && FIELDS.some(([, words]) => words.test(names));
}

/** Its class and id, lower-case: what its makers call it. */
export function nameOf(node: HtmlElement): string {
  return `${node.getAttribute("class") ?? ""} ${node.getAttribute("id") ?? ""}`.trim().toLowerCase();
}

const HIDDEN = new Set(
  "sr-only visually-hidden visuallyhidden screen-reader-text screen-reader element-invisible d-none hidden hide".split(
    " ",
  ),
);

/** Tells what is hidden as far as the page itself says so; its style sheets are not read. */
export function isHidden(node: HtmlElement): boolean {
  if (node.getAttribute("hidden") !== null) return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(node.getAttribute("style") ?? "")) return true;
  return (node.getAttribute("class") ?? "").split(/\s+/u).some((name) => HIDDEN.has(name));
}
