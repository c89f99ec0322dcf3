// A feed (RSS 0.9 to 2.0, RDF, Atom) as its publisher serves it: a report for each item.

import { decodeHTML } from "entities";
import type { Bilingual } from "../../reporting/problem.ts";
import { isOfLinks, ONLY_LINKS, tidyBlogHtml } from "./blog-html.ts";
import { type Contained, type Input, state } from "./container.ts";
import {
  CUT_SHORT,
  childOf,
  childrenOf,
  childText,
  markupIn,
  NO_ELEMENT,
  OUTERMOST,
  readXmlItems,
  type XmlElement,
} from "./xml-items.ts";

const isItem = (name: string) => name === "item" || name === "entry";
const AROUND: ReadonlySet<string> = new Set([
  "title",
  "link",
  "copyright",
  "rights",
  "dc:rights",
  "language",
]);

/** @yields a report an item; an item with neither text nor summary is passed over */
export async function* readFeed(input: Input): AsyncGenerator<Contained> {
  const around = new Map<string, XmlElement[]>();
  let number = 0;
  for await (const { element: item, source, isCut } of readXmlItems(input.open(), isItem, AROUND, around)) {
    const place = `${input.name}, item ${++number}`;
    const body = bodyOf(item, source);
    const why = isCut
      ? CUT_SHORT
      : (otherKindOf(item) ?? (body === "" ? NO_TEXT : isOfLinks(decodeHTML(body)) ? ONLY_LINKS : null));
    if (why !== null) {
      yield { type: "passed-over", place, why };
      continue;
    }
    const url = addressOf(item, baseOf(item, around));
    yield {
      type: "report",
      place,
      original: { bytes: Buffer.from(source), extension: "xml" },
      content: { kind: "html", text: tidyBlogHtml(body) },
      isExcerpt: isExcerpt(item, body),
      stated: [
        ...state("headline", "feed title", plainText(childText(item, "title"))),
        ...state("outlet", "feed", outletOf(item, around)),
        ...state("url", "feed link", url),
        ...state("published", "feed pubDate", firstOf(item, PUBLISHED)),
        ...state("updated", "feed updated", changedAt(item)),
        ...state("byline", "feed author", ...authorsOf(item)),
        ...state("lede", "feed description", summaryOf(item, body)),
        ...state("tags", "feed category", ...categoriesOf(item)),
        ...pictureOf(item),
        ...state(
          "rights",
          "feed rights",
          childText(item, "dc:rights") || childText(item, "rights") || around.get("copyright")?.[0]?.text,
        ),
        ...(childText(childOf(item, "app:control") ?? NO_ELEMENT, "app:draft") === "yes"
          ? state("status", "feed app:draft", "draft")
          : []),
        ...bloggerStatus(item),
        ...state("aliases", "feed blogger:filename", childText(item, "blogger:filename")),
        ...state("source-id", "feed id", childText(item, "guid") || childText(item, "id") || url),
      ],
    };
  }
}

function bloggerStatus(item: XmlElement) {
  const status = childText(item, "blogger:status").toLowerCase();
  return status === "" || status === "live" ? [] : state("status", "feed blogger:status", status);
}

const NO_TEXT: Bilingual = { ar: "بلا نص", en: "without a text" };

/** Blogger's export is a feed in which settings, templates, pages and comments are entries too. */
const KIND_SCHEME = /schemas\.google\.com\/g\/2005#kind$/;

function otherKindOf(item: XmlElement): Bilingual | null {
  // Since 2024 its export names the kind in an element of its own.
  const type = childText(item, "blogger:type").toLowerCase();
  if (type !== "" && type !== "post") return blogPart(type);
  if (childText(item, "blogger:trashed") !== "") return DELETED;
  const kind = childrenOf(item, "category").find(({ attributes }) =>
    KIND_SCHEME.test(attributes.scheme ?? ""),
  );
  const [, name = "post"] = /#(\w+)$/.exec(kind?.attributes.term ?? "") ?? [];
  return name === "post" ? null : blogPart(name);
}

function blogPart(name: string): Bilingual {
  return { ar: `من نوع ${name} في مدونة، لا خبر`, en: `a blog's ${name}, not a report` };
}

const DELETED: Bilingual = { ar: "في سلة المهملات", en: "in the bin" };

/** The number of words that make a report even where they are called a summary. */
const WORDS_OF_A_REPORT = 40;

/** Whether the feed gives only how the text begins. */
function isExcerpt(item: XmlElement, body: string): boolean {
  if (childText(item, "content:encoded") !== "" || childText(item, "content") !== "") return false;
  const text = plainText(decodeHTML(body));
  return /(?:\.{3}|…)[\])]?$/u.test(text) || text.split(" ").length < WORDS_OF_A_REPORT;
}

const PUBLISHED = ["pubDate", "published", "issued", "dc:date", "dcterms:issued", "dcterms:created"];
const CHANGED = ["updated", "modified", "dcterms:modified"];

function firstOf(item: XmlElement, names: readonly string[]): string | null {
  for (const name of names) {
    const text = childText(item, name);
    if (text !== "") return text;
  }
  // Atom knows when an entry last changed even where it does not say when it came.
  return names === PUBLISHED ? childText(item, "updated") || null : null;
}

function changedAt(item: XmlElement): string | null {
  const changed = firstOf(item, CHANGED);
  return changed === firstOf(item, PUBLISHED) ? null : changed;
}

/** Tries the elements in the order of how much of the report they hold. */
function bodyOf(item: XmlElement, source: string): string {
  const full = childText(item, "content:encoded") || atomText(childOf(item, "content"), source);
  return full !== "" ? full : childText(item, "description") || atomText(childOf(item, "summary"), source);
}

/** A summary is one beside the text, not instead of it. */
function summaryOf(item: XmlElement, body: string): string | null {
  const summary = plainText(childText(item, "description") || atomText(childOf(item, "summary")));
  return summary === "" || plainText(body).startsWith(summary.replace(/(?:\[?…\]?|\.{3})$/, "").trim())
    ? null
    : summary;
}

/** Atom's text is plain, escaped HTML, or elements of XHTML, whose order only the source keeps. */
function atomText(element: XmlElement | undefined, source = ""): string {
  if (element === undefined) return "";
  if (element.attributes.type === "xhtml") {
    return markupIn(element, source) || escapeText(element.text.trim());
  }
  const text = element.text.trim();
  return element.attributes.type === "html" ? text : text.includes("<") ? text : escapeText(text);
}

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** XML Base: what addresses are relative to, said by the entry or the feed; else the feed's own page. */
function baseOf(item: XmlElement, around: ReadonlyMap<string, readonly XmlElement[]>): string | undefined {
  const page = around.get("link")?.find(({ attributes }) => (attributes.rel ?? "alternate") === "alternate");
  const candidates = [
    item.attributes["xml:base"],
    around.get(OUTERMOST)?.[0]?.attributes["xml:base"],
    page?.attributes.href ?? page?.text.trim(),
  ];
  return candidates.find((base) => base !== undefined && URL.canParse(base));
}

function addressOf(item: XmlElement, base: string | undefined): string | null {
  const links = childrenOf(item, "link");
  const atom = links.find(
    ({ attributes }) => attributes.href !== undefined && (attributes.rel ?? "alternate") === "alternate",
  );
  const guid = childOf(item, "guid");
  const candidates = [
    childText(item, "feedburner:origLink"),
    absolute(atom?.attributes.href ?? "", base),
    links.find(({ text }) => text.trim() !== "")?.text.trim() ?? "",
    guid?.attributes.isPermaLink === "false" ? "" : (guid?.text.trim() ?? ""),
  ];
  return candidates.find((address) => /^https?:\/\//i.test(address)) ?? null;
}

function absolute(address: string, base: string | undefined): string {
  return address !== "" && URL.canParse(address, base) ? new URL(address, base).href : address;
}

/** An item taken over from another feed names it in `source`. */
function outletOf(item: XmlElement, around: ReadonlyMap<string, readonly XmlElement[]>): string | null {
  const source = childOf(item, "source");
  const named =
    source === undefined
      ? ""
      : childText(source, "title") || (source.children.length === 0 ? source.text : "");
  const channel = around.get("title")?.[0]?.text ?? "";
  return named.trim() || channel.replace(/\s*[-–|:»]\s*(?:RSS|Feed|الخلاصة|خلاصة)\b.*$/iu, "").trim() || null;
}

/** RSS has `author` as an address of mail with the name in brackets. */
function authorsOf(item: XmlElement): string[] {
  const creators = childrenOf(item, "dc:creator").map(({ text }) => text.trim());
  const authors = childrenOf(item, "author").map((author) => {
    const name = childText(author, "name");
    if (name !== "" || author.children.length > 0) return name;
    const text = author.text.trim();
    return /\(([^)]+)\)/.exec(text)?.[1] ?? (text.includes("@") ? "" : text);
  });
  return [...new Set([...creators, ...authors])].filter((name) => name !== "");
}

function categoriesOf(item: XmlElement): string[] {
  const categories = childrenOf(item, "category")
    .filter(({ attributes }) => !KIND_SCHEME.test(attributes.scheme ?? ""))
    .map(({ attributes, text }) => (attributes.label ?? attributes.term ?? text).trim());
  return [...new Set(categories)].filter((name) => name !== "");
}

function pictureOf(item: XmlElement) {
  const isPicture = ({ attributes }: XmlElement) =>
    /^image\//.test(attributes.type ?? "") ||
    attributes.medium === "image" ||
    /\.(?:jpe?g|png|webp|gif|avif)(?:\?|$)/i.test(attributes.url ?? "");
  const attached = childrenOf(item, "link").filter(({ attributes }) => attributes.rel === "enclosure");
  const media = [
    ...childrenOf(item, "media:content"),
    ...childrenOf(item, "media:group").flatMap((group) => childrenOf(group, "media:content")),
    ...childrenOf(item, "enclosure"),
    ...attached,
  ].find(isPicture);
  const thumbnail = childOf(item, "media:thumbnail");
  const chosen = media ?? thumbnail;
  if (chosen === undefined) return [];
  return [
    ...state("image", "feed media", chosen.attributes.url ?? chosen.attributes.href),
    ...state(
      "image-caption",
      "feed media",
      childText(chosen, "media:description") || childText(chosen, "media:title"),
    ),
    ...state("image-credit", "feed media", childText(chosen, "media:credit")),
  ];
}
