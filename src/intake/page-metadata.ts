// What a saved page says about its report outside the text: JSON-LD, Open Graph and kin, and the elements of its head.

import type { FieldKey } from "../article/fields.ts";
import type { HtmlElement } from "./html-tree.ts";

export type Statement = {
  readonly key: FieldKey;
  readonly values: readonly string[];
  /** Where the page says it: `JSON-LD datePublished`, `meta og:title`, `h1`. */
  readonly origin: string;
};

/** The first statement of each key wins: publishers' structured data, then the tags made for social networks, then the page's own elements. */
export function readPageMetadata(page: HtmlElement): Statement[] {
  const statements = [...fromJsonLd(page), ...fromMeta(page), ...fromElements(page)];
  const seen = new Set<string>();
  return statements.filter(({ key, values }) => {
    if (values.length === 0 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
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
  const report = findReport([...page.querySelectorAll('script[type="application/ld+json"]')]);
  if (report === null) return [];
  return PROPERTIES.flatMap(([property, key, within]) => {
    const texts = textsOf(report[property], within);
    const values = key === "byline" ? texts : key === "tags" ? texts.flatMap(splitList) : texts.slice(0, 1);
    return values.length === 0 ? [] : [{ key, values, origin: `JSON-LD ${property}` }];
  });
}

type JsonObject = Readonly<Record<string, unknown>>;

function findReport(scripts: readonly HtmlElement[]): JsonObject | null {
  for (const script of scripts) {
    const found = findTyped(parseJson(script.textContent ?? ""), 0);
    if (found !== null) return found;
  }
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ""));
  } catch {
    return null; // A page with broken JSON-LD says nothing by it; its other statements still count.
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

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textsOf(value: unknown, within: string | null): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, within));
  if (typeof value === "string") return value.trim() === "" ? [] : [value];
  return isObject(value) && within !== null ? textsOf(value[within], null) : [];
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
];

function fromMeta(page: HtmlElement): Statement[] {
  const contents = new Map<string, string>();
  for (const meta of page.querySelectorAll("meta[content]")) {
    const name = meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop");
    const content = meta.getAttribute("content")?.trim() ?? "";
    if (name !== null && content !== "" && !contents.has(name.toLowerCase())) {
      contents.set(name.toLowerCase(), content);
    }
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
  const time = page.querySelector("article time") ?? page.querySelector("time");
  say("published", time?.getAttribute("datetime") ?? time?.textContent, "time");
  say(
    "byline",
    page.querySelector('[rel="author"], [itemprop="author"], .author, .byline')?.textContent,
    "author",
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
