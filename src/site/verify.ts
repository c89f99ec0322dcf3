// What must be true of a site before it is published: every internal link and anchor resolves, every page has a title.

import { readdirSync } from "node:fs";
import type { Parser } from "htmlparser2";
import type { Problem } from "../reporting/problem.ts";
import { LinkTargets } from "./link-targets.ts";
import { PageBytes } from "./page-bytes.ts";

/**
 * Checks pages of a built folder.
 * @param folder the built site
 * @param siteUrl its public address; links that begin with its path are internal
 * @param files the pages to check, all others having been checked before; default: every page
 * @param present files known to be there: to ask the disk for each takes as long as to search the pages
 */
export async function verifySite(
  folder: string,
  siteUrl: string,
  files: Iterable<string> = allPages(folder),
  present: Iterable<string> = [],
): Promise<Problem[]> {
  const pages = [...files];
  const bytes = new PageBytes(folder);
  const targets = new LinkTargets(folder, new URL(siteUrl), new Set(present));
  const problems: Problem[] = [];
  for (const file of pages) {
    const html = bytes.read(file);
    if (!hasTitle(html)) problems.push(pageUntitled(file));
    const ids: string[] = [];
    for (const { isId, value } of attributesIn(html)) {
      if (isId) ids.push(value);
      else targets.want(value, file);
    }
    targets.offer(file, ids);
  }
  const isWhole = targets.settle((file) => idsOf(bytes.read(file)));
  // Which links they are is asked only when there are any: all links of a site take more memory than its archive.
  if (!isWhole) {
    // Loaded only here: a site without a broken link, which every published one is, needs no parser.
    const { Parser } = await import("htmlparser2");
    for (const file of pages) problems.push(...brokenLinks(bytes.read(file), file, targets, Parser));
  }
  return problems.sort(comparePlaces);
}

function* allPages(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (entry.endsWith(".html")) yield entry.replaceAll("\\", "/");
}

/** All signs looked for are ASCII, so a page is searched by its bytes, a letter each: what is found is decoded. */
function decoded(bytes: string): string {
  return Buffer.from(bytes, "latin1").toString();
}

const TITLE = /<title>([^<]*)<\/title>/;

/** A link or an id; `at` is the place of its name in the bytes. */
type Attribute = { readonly isId: boolean; readonly value: string; readonly at: number };

/** The attributes that are asked for, by the last letter of their names: no two have the same. */
const NAMES = new Map(
  ["href", "src", "action", "poster", "id"].map((name) => [name.charCodeAt(name.length - 1), name]),
);
const BEFORE_NAMES = new Set([..." \n"].map((space) => space.charCodeAt(0)));

/**
 * Pages are written by our renderer, which quotes every attribute and writes `"` in text as `&quot;`: what looks like an
 * attribute is one, but for a headline that ends in « href=» within an attribute or structured data. A parser of all HTML
 * takes ten times as long, so it is asked only about links that seem broken.
 */
function* attributesIn(bytes: string): Generator<Attribute> {
  for (let equals = bytes.indexOf('="'), after = 0; equals >= 0; equals = bytes.indexOf('="', after)) {
    after = equals + 2;
    const name = NAMES.get(bytes.charCodeAt(equals - 1));
    if (name === undefined || !bytes.endsWith(name, equals)) continue;
    const at = equals - name.length;
    if (!BEFORE_NAMES.has(bytes.charCodeAt(at - 1))) continue;
    const end = bytes.indexOf('"', after);
    if (end < 0) return;
    yield { isId: name === "id", value: unescaped(bytes.slice(after, end)), at };
    after = end + 1;
  }
}

function idsOf(bytes: string): string[] {
  return Array.from(attributesIn(bytes)).flatMap(({ isId, value }) => (isId ? [value] : []));
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

type ParserOfHtml = typeof Parser;

function* brokenLinks(
  bytes: string,
  file: string,
  targets: LinkTargets,
  Html: ParserOfHtml,
): Generator<Problem> {
  let parsed: ReadonlySet<string> | null = null;
  for (const { isId, value, at } of attributesIn(bytes)) {
    if (isId) continue;
    const missing = targets.missing(value, file);
    if (missing === null) continue;
    parsed ??= attributesOf(decoded(bytes), Html);
    if (!parsed.has(value)) continue;
    const before = decoded(bytes.slice(0, bytes.lastIndexOf("<", at)));
    yield linkBroken(file, value, placeAfter(before), missing);
  }
}

/** What the page's links lead to, as a parser reads them. */
function attributesOf(html: string, Html: ParserOfHtml): Set<string> {
  const targets = new Set<string>();
  const parser = new Html({
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
