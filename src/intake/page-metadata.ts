// What a saved page says about its report outside the text: JSON-LD, Open Graph and kin, and the elements of its head.

import type { FieldKey } from "../article/fields.ts";
import { type HtmlElement, parsePage, tidy } from "./html-tree.ts";

export type Statement = {
  readonly key: FieldKey;
  readonly values: readonly string[];
  /** The origin within the page: `JSON-LD datePublished`, `meta og:title`, `h1`. */
  readonly origin: string;
};

/** All that the page states, the most reliable first: structured data, the tags made for social networks, its own elements. */
export function readPageMetadata(page: HtmlElement): Statement[] {
  return [
    ...fromJsonLd(page),
    ...fromMicrodata(page),
    ...fromMeta(page),
    ...fromMicroformats(page),
    ...fromElements(page),
  ]
    .map((statement) => ({ ...statement, values: statement.values.map((value) => decodeEntities(value)) }))
    .filter(({ values }) => values.some((value) => value.trim() !== ""));
}

/** Systems escape what they put into JSON and attributes once too often: «&quot;», and «&amp;quot;». */
function decodeEntities(text: string): string {
  let decoded = text;
  for (let round = 0; round < 2 && /&(?:#\d+|#x[\da-f]+|\w+);/i.test(decoded); round++) {
    const holder = parsePage(`<html><body>${decoded.replaceAll("<", "&lt;")}</body></html>`);
    decoded = holder.querySelector("body")?.textContent ?? decoded;
  }
  return tidy(decoded);
}

const REPORT_TYPES =
  /^(?:News|Reportage|Analysis|Opinion|Background|Review|Live|Social|Tech)?\w*(?:Article|Posting)$/;

/** JSON-LD property → our key, and where in the value the text stands. */
const PROPERTIES: readonly (readonly [property: string, key: FieldKey, within: string | null])[] = [
  ["headline", "headline", null],
  ["datePublished", "published", null],
  ["dateModified", "updated", null],
  ["author", "byline", "name"],
  ["publisher", "outlet", "name"],
  ["articleSection", "section", null],
  ["url", "url", null],
  ["mainEntityOfPage", "url", "@id"],
  ["image", "image", "url"],
  ["keywords", "tags", null],
  ["inLanguage", "language", null],
];

function fromJsonLd(page: HtmlElement): Statement[] {
  const roots = [...page.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) =>
    parseJson(textContent ?? ""),
  );
  const report = findTyped(roots, 0);
  if (report === null) return [];
  const byId = new Map<string, JsonObject>();
  indexById(roots, byId, 0);
  return PROPERTIES.flatMap(([property, key, within]) => {
    const texts = textsOf(report[property], within, byId);
    const values = key === "byline" ? texts : key === "tags" ? texts.flatMap(splitList) : texts.slice(0, 1);
    return values.length === 0 ? [] : [{ key, values, origin: `JSON-LD ${property}` }];
  });
}

type JsonObject = Readonly<Record<string, unknown>>;

function parseJson(text: string): unknown {
  const bare = text.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, "");
  try {
    return JSON.parse(bare);
  } catch {
    try {
      // Line breaks within a string, which editors paste and JSON forbids.
      return JSON.parse(bare.replace(/[\r\n\t]+/g, " "));
    } catch {
      return null; // A page with broken JSON-LD says nothing by it; its other statements still count.
    }
  }
}

const DEEPEST = 6;

function findTyped(value: unknown, depth: number): JsonObject | null {
  if (depth > DEEPEST || typeof value !== "object" || value === null) return null;
  if (isObject(value) && textsOf(value["@type"], null).some((type) => REPORT_TYPES.test(type))) return value;
  for (const inner of Object.values(value)) {
    const found = findTyped(inner, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** «"author": {"@id": "#person"}» points at an object that stands elsewhere in the graph. */
function indexById(value: unknown, byId: Map<string, JsonObject>, depth: number): void {
  if (depth > DEEPEST || typeof value !== "object" || value === null) return;
  if (isObject(value)) {
    const id = value["@id"];
    if (typeof id === "string" && Object.keys(value).length > 1 && !byId.has(id)) byId.set(id, value);
  }
  for (const inner of Object.values(value)) indexById(inner, byId, depth + 1);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textsOf(value: unknown, within: string | null, byId?: ReadonlyMap<string, JsonObject>): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, within, byId));
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  if (!isObject(value) || within === null) return [];
  const id = value["@id"];
  const whole = typeof id === "string" && value[within] === undefined ? (byId?.get(id) ?? value) : value;
  return textsOf(whole[within], null);
}

/** Property of an item → our key. */
const MICRODATA: readonly (readonly [property: string, key: FieldKey])[] = [
  ["headline", "headline"],
  ["datePublished", "published"],
  ["dateModified", "updated"],
  ["author", "byline"],
  ["publisher", "outlet"],
  ["articleSection", "section"],
];

function fromMicrodata(page: HtmlElement): Statement[] {
  return MICRODATA.flatMap(([property, key]) => {
    const element = page.querySelector(`[itemprop~="${property}"]`);
    if (element === null) return [];
    const isItem = element.getAttribute("itemscope") !== null;
    // An item within an item has a name of its own; its logo and its address are none.
    const named = isItem ? element.querySelector('[itemprop~="name"]') : element;
    const text =
      named?.getAttribute("content") ?? named?.getAttribute("datetime") ?? named?.textContent ?? "";
    const isBody = key === "byline" && /Organization/i.test(element.getAttribute("itemtype") ?? "");
    const statedKey = isBody ? "outlet" : key;
    return text.trim() === "" ? [] : [{ key: statedKey, values: [text], origin: `itemprop ${property}` }];
  });
}

/** The classes of microformats2, `h-entry`, by which blogs of the open web and Medium's own export name their parts. */
const MICROFORMATS: readonly (readonly [name: string, key: FieldKey])[] = [
  ["p-name", "headline"],
  ["dt-published", "published"],
  ["dt-updated", "updated"],
  ["p-author", "byline"],
  ["p-canonical", "url"],
  ["u-url", "url"],
];

function fromMicroformats(page: HtmlElement): Statement[] {
  const entry = page.querySelector(".h-entry");
  if (entry === null) return [];
  return MICROFORMATS.flatMap(([name, key]) => {
    const element = entry.querySelector(`.${name}`);
    if (element === null) return [];
    const attribute = key === "url" ? "href" : "datetime";
    const value = element.getAttribute(attribute) ?? (key === "url" ? "" : (element.textContent ?? ""));
    return value.trim() === "" ? [] : [{ key, values: [value], origin: `microformat ${name}` }];
  });
}

const META: readonly (readonly [name: string, key: FieldKey])[] = [
  ["og:title", "headline"],
  ["twitter:title", "headline"],
  ["article:published_time", "published"],
  ["og:article:published_time", "published"],
  ["datePublished", "published"],
  ["pubdate", "published"],
  ["date", "published"],
  ["dc.date", "published"],
  ["dcterms.created", "published"],
  ["article:modified_time", "updated"],
  ["og:updated_time", "updated"],
  ["lastmod", "updated"],
  ["article:author", "byline"],
  ["author", "byline"],
  ["dc.creator", "byline"],
  ["og:site_name", "outlet"],
  ["application-name", "outlet"],
  ["article:section", "section"],
  ["og:url", "url"],
  ["og:image", "image"],
  ["og:image:alt", "image-caption"],
  ["keywords", "tags"],
  ["news_keywords", "tags"],
  ["article:tag", "tags"],
];

function fromMeta(page: HtmlElement): Statement[] {
  const contents = new Map<string, string>();
  for (const meta of page.querySelectorAll("meta[content]")) {
    const name = meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop");
    const content = meta.getAttribute("content")?.trim() ?? "";
    const key = name?.toLowerCase() ?? "";
    if (key === "" || content === "") continue;
    // Each tag of a report has an element of its own.
    if (!contents.has(key)) contents.set(key, content);
    else if (key === "article:tag") contents.set(key, `${contents.get(key)}، ${content}`);
  }
  return META.flatMap(([name, key]) => {
    const content = contents.get(name.toLowerCase());
    // Some systems give the writer's profile in place of the name.
    if (content === undefined || (key === "byline" && /^https?:/i.test(content))) return [];
    return [{ key, values: key === "tags" ? splitList(content) : [content], origin: `meta ${name}` }];
  });
}

function fromElements(page: HtmlElement): Statement[] {
  const statements: Statement[] = [];
  const say = (key: FieldKey, value: string | null | undefined, origin: string) => {
    const text = value?.replace(/\s+/g, " ").trim() ?? "";
    if (text !== "") statements.push({ key, values: [text], origin });
  };
  say("url", page.querySelector('link[rel="canonical"]')?.getAttribute("href"), "link canonical");
  say(
    "headline",
    page.querySelector("article h1")?.textContent ?? page.querySelector("h1")?.textContent,
    "h1",
  );
  say("image-caption", page.querySelector("figure figcaption")?.textContent, "figcaption");
  say("headline", page.querySelector("title")?.textContent, "title");
  return statements;
}

function splitList(text: string): string[] {
  return text
    .split(/[,،;؛|]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
