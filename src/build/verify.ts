// What must be true of a site before it is published: every internal link and anchor resolves, every page has a title.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import type { Problem } from "../problem.ts";
import { LinkTargets } from "./link-targets.ts";

/**
 * Checks pages of a built folder.
 * @param folder the built site
 * @param siteUrl its public address; links that begin with its path are internal
 * @param files the pages to check, all others having been checked before; default: every page
 */
export function verifySite(
  folder: string,
  siteUrl: string,
  files: Iterable<string> = allPages(folder),
): Problem[] {
  const pages = [...files];
  const targets = new LinkTargets(folder, new URL(siteUrl));
  const problems: Problem[] = [];
  for (const file of pages) {
    const html = readBytes(folder, file);
    if (!hasTitle(html)) problems.push(pageUntitled(file));
    for (const { value } of attributesIn(html, LINK)) targets.want(value, file);
  }
  const isWhole = targets.settle((file) => idsOf(readBytes(folder, file)));
  // Which links they are is asked only when there are any: all links of a site take more memory than its archive.
  if (!isWhole) for (const file of pages) problems.push(...brokenLinks(folder, file, targets));
  return problems.sort(comparePlaces);
}

function* allPages(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (entry.endsWith(".html")) yield entry.replaceAll("\\", "/");
}

/**
 * All signs looked for are ASCII, so a page is searched by its bytes, a letter each: to decode the UTF-8 of Arabic takes
 * longer than to search it. What is found is decoded.
 */
function readBytes(folder: string, file: string): string {
  return readFileSync(join(folder, file), "latin1");
}

function decoded(bytes: string): string {
  return Buffer.from(bytes, "latin1").toString();
}

/**
 * Pages are written by our renderer, which quotes every attribute and writes `"` in text as `&quot;`: what looks like an
 * attribute is one, but for a headline that ends in « href=» within an attribute or structured data. A parser of all HTML
 * takes ten times as long, so it is asked only about links that seem broken.
 */
const LINK = /[ \n](?:href|src|action|poster)="([^"]*)"/g;
const ID = /[ \n]id="([^"]+)"/g;
const TITLE = /<title>([^<]*)<\/title>/;

/** `at` is the place of the attribute in the bytes. */
type Attribute = { readonly value: string; readonly at: number };

function* attributesIn(bytes: string, pattern: RegExp): Generator<Attribute> {
  for (const { 1: value = "", index } of bytes.matchAll(pattern))
    yield { value: unescaped(value), at: index };
}

function idsOf(bytes: string): Set<string> {
  return new Set(Array.from(attributesIn(bytes, ID), ({ value }) => value));
}

/** The page's own title stands before its body; a drawing's may follow. */
function hasTitle(bytes: string): boolean {
  const body = bytes.search(/<(?:body|svg)[ \n>]/);
  const title = TITLE.exec(body < 0 ? bytes : bytes.slice(0, body))?.[1] ?? "";
  return decoded(title).trim() !== "";
}

/** Anything but ASCII without `&`. */
const ESCAPED = /[^ -%'-~]/;
const ENTITIES: Readonly<Record<string, string>> = { "&quot;": '"', "&lt;": "<", "&gt;": ">", "&#39;": "'" };

function unescaped(bytes: string): string {
  if (!ESCAPED.test(bytes)) return bytes;
  return decoded(bytes)
    .replace(/&(?:quot|lt|gt|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll("&amp;", "&");
}

function* brokenLinks(folder: string, file: string, targets: LinkTargets): Generator<Problem> {
  const bytes = readBytes(folder, file);
  let parsed: ReadonlySet<string> | null = null;
  for (const { value, at } of attributesIn(bytes, LINK)) {
    const missing = targets.missing(value, file);
    if (missing === null) continue;
    parsed ??= attributesOf(decoded(bytes));
    if (!parsed.has(value)) continue;
    const before = decoded(bytes.slice(0, bytes.lastIndexOf("<", at)));
    yield linkBroken(file, value, placeAfter(before), missing);
  }
}

/** What the page's links lead to, as a parser reads them. */
function attributesOf(html: string): Set<string> {
  const targets = new Set<string>();
  const parser = new Parser({
    onopentag(_name, { href, src, action, poster }) {
      for (const target of [href, src, action, poster]) if (target !== undefined) targets.add(target);
    },
  });
  parser.end(html);
  return targets;
}

type Place = { readonly line: number; readonly column: number };

function placeAfter(text: string): Place {
  return { line: text.split("\n").length, column: text.length - text.lastIndexOf("\n") };
}

function comparePlaces(a: Problem, b: Problem): number {
  return a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
}

function pageUntitled(file: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    code: "page-untitled",
    severity: "error",
    message: { ar: "الصفحة بلا عنوان", en: "the page has no title" },
    hint: { ar: "أعطِ قالبها عنصر title", en: "give its template a title element" },
  };
}

function linkBroken(file: string, link: string, place: Place, missing: "page" | "anchor"): Problem {
  return {
    file,
    ...place,
    code: missing === "page" ? "link-broken" : "anchor-broken",
    severity: "error",
    message: {
      ar: `الرابط «${link}» لا يؤدي إلى ${missing === "page" ? "صفحة" : "موضع"} في الموقع`,
      en: `the link “${link}” leads to no ${missing} of the site`,
    },
    hint: { ar: "صحّح العنوان أو احذف الرابط", en: "correct the address, or remove the link" },
  };
}
