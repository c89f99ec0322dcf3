// The Atom feed (RFC 4287): the archive's newest reports, right-to-left and in full.

import type { Article } from "../article/article.ts";
import type { Archive } from "../archive/archive.ts";
import { publicationKey } from "../archive/order.ts";
import type { ExportContext, ExportFile } from "./export-file.ts";
import { element, escapeXml, textElement, XML_DECLARATION } from "./xml.ts";

const LONGEST = 50;

/**
 * Reports of unknown day are left out: Atom demands an `updated`, and none is known.
 * A day without an hour is written as its midnight UTC; no build time stands anywhere.
 */
export function atomFeed(archive: Archive, context: ExportContext): ExportFile {
  const dated = archive.articles.filter((article) => lastChange(article) !== null).slice(0, LONGEST);
  const updated = dated.map((article) => lastChange(article) ?? "").reduce((a, b) => (a > b ? a : b), "1970-01-01T00:00:00Z");
  const feed = element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "ar", "xml:base": context.absolute("/") },
    textElement("id", context.absolute("/")),
    textElement("title", context.name),
    textElement("subtitle", context.description),
    textElement("updated", updated),
    element("link", { rel: "self", type: "application/atom+xml", href: context.absolute("/feed.xml") }),
    element("link", { rel: "alternate", type: "text/html", href: context.absolute("/") }),
    element("author", {}, textElement("name", context.name)),
    ...dated.map((article) => entry(article, context)),
  );
  return { path: "feed.xml", content: `${XML_DECLARATION}${feed}\n` };
}

function entry(article: Article, context: ExportContext): string {
  const address = context.absolute(`/articles/${article.id}/`);
  const authors = article.byline.flatMap((name) => (name.value === null ? [] : [name.value]));
  return element(
    "entry",
    {},
    textElement("id", address),
    textElement("title", article.headline.value ?? ""),
    element("link", { rel: "alternate", type: "text/html", href: address }),
    textElement("updated", lastChange(article) ?? ""),
    ...(publicationInstant(article) === null ? [] : [textElement("published", publicationInstant(article) ?? "")]),
    ...(authors.length > 0 ? authors : [article.outlet.value ?? context.name]).map((name) =>
      element("author", {}, textElement("name", name)),
    ),
    textElement("content", bodyHtml(article), { type: "html", "xml:lang": "ar" }),
  );
}

function bodyHtml(article: Article): string {
  const blocks = article.body.map((block) =>
    block.kind === "subhead" ? `<h2>${escapeXml(block.text)}</h2>` : `<p>${escapeXml(block.text)}</p>`,
  );
  return `<div dir="rtl" lang="ar">${blocks.join("")}</div>`;
}

function lastChange(article: Article): string | null {
  return toInstant(article.updatedAt.value) ?? publicationInstant(article);
}

function publicationInstant(article: Article): string | null {
  return publicationKey(article).day === null ? null : toInstant(article.publishedAt.value);
}

function toInstant(value: string | null): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/.exec(value ?? "");
  if (!match) return null;
  const [, day, time = "00:00", offset = "Z"] = match;
  return `${day}T${time}:00${offset}`;
}
