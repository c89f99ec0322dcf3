// What must be true of a site before it is published: every internal link and anchor resolves, every page has a title.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { Parser } from "htmlparser2";
import type { Problem } from "../problem.ts";

/** A link as a page writes it; `at` is where its element begins. */
type Link = { readonly file: string; readonly target: string; readonly at: number };

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
  const site = new URL(siteUrl);
  const exists = lazily((path) => existsSync(join(folder, path)));
  const leads = lazily((address) => leadsTo(address, site, exists));
  const anchored = new Map<string, Map<string, Link[]>>();
  const problems: Problem[] = [];
  const report = (link: Link, missing: "page" | "anchor") => {
    const html = readFileSync(join(folder, link.file), "utf8");
    if (attributesOf(html).has(link.target)) problems.push(linkBroken(link, placeOf(html, link.at), missing));
  };
  for (const file of files) {
    const html = readFileSync(join(folder, file), "utf8");
    if (!hasTitle(html)) problems.push(pageUntitled(file));
    for (const [target, at] of linksOf(html)) {
      // Nearly all links are from the root: looked up once for all pages, not once a page.
      const isRooted = target.startsWith("/") && !target.startsWith("//");
      const address = isRooted ? target : addressOf(target, file, site);
      const found = address === null ? "page" : leads(address);
      if (found === null) continue;
      if (found === "page") report({ file, target, at }, "page");
      else remember(anchored, found, { file, target, at });
    }
  }
  for (const [file, anchors] of anchored) {
    const ids = idsOf(readFileSync(join(folder, file), "utf8"));
    for (const [anchor, links] of anchors) {
      if (!ids.has(anchor)) for (const link of links) report(link, "anchor");
    }
  }
  return problems.sort(comparePlaces);
}

function* allPages(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (entry.endsWith(".html")) yield entry.replaceAll("\\", "/");
}

/**
 * Pages are written by our renderer, which quotes every attribute and writes `"` in text as `&quot;`: what looks like an
 * attribute is one, but for a headline that ends in « href=» within an attribute or structured data. A parser of all HTML
 * takes ten times as long, so it is asked only about links that seem broken.
 */
const LINK = /\s(?:href|src|action|poster)="([^"]*)"/g;
const ID = /\sid="([^"]+)"/g;
const TITLE = /<title>([^<]*)<\/title>/;

function* linksOf(html: string): Generator<[target: string, at: number]> {
  for (const match of html.matchAll(LINK)) {
    yield [unescapeAttribute(match[1] ?? ""), html.lastIndexOf("<", match.index)];
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

function idsOf(html: string): Set<string> {
  return new Set(Array.from(html.matchAll(ID), ([, id = ""]) => unescapeAttribute(id)));
}

/** The page's own title stands before its body; a drawing's may follow. */
function hasTitle(html: string): boolean {
  const body = html.search(/<(?:body|svg)[\s>]/);
  const title = TITLE.exec(body < 0 ? html : html.slice(0, body))?.[1] ?? "";
  return title.trim() !== "";
}

function unescapeAttribute(value: string): string {
  return value
    .replace(/&(?:quot|lt|gt|#39);/g, (entity) => UNESCAPED[entity] ?? entity)
    .replaceAll("&amp;", "&");
}
const UNESCAPED: Readonly<Record<string, string>> = { "&quot;": '"', "&lt;": "<", "&gt;": ">", "&#39;": "'" };

/** From the root of the host, or whole where it was whole; null for what is no address. */
function addressOf(target: string, file: string, site: URL): string | null {
  if (URL.canParse(target)) return target;
  const page = new URL(file, site).href;
  if (!URL.canParse(target, page)) return null;
  const url = new URL(target, page);
  return url.pathname + url.search + url.hash;
}

type Anchored = { readonly file: string; readonly anchor: string };

/** Null where all is well; a file of which an anchor is wanted; else what is missing. */
function leadsTo(address: string, site: URL, exists: (path: string) => boolean): Anchored | "page" | null {
  const url = new URL(address, site.href);
  if (url.origin !== site.origin) return null;
  // A whole address beside the site is another site of the same host.
  if (!url.pathname.startsWith(site.pathname)) return URL.canParse(address) ? null : "page";
  const path = decodeURIComponent(url.pathname.slice(site.pathname.length));
  const file = path === "" || path.endsWith("/") ? posix.join(path, "index.html") : path;
  if (!exists(file)) return "page";
  // A text fragment (`:~:text=`) is the browser's business, not an element.
  const anchor = decodeURIComponent(url.hash.slice(1)).split(":~:")[0] ?? "";
  return anchor === "" || !file.endsWith(".html") ? null : { file, anchor };
}

function remember(anchored: Map<string, Map<string, Link[]>>, { file, anchor }: Anchored, link: Link): void {
  const ofFile = anchored.get(file) ?? new Map<string, Link[]>();
  anchored.set(file, ofFile);
  const links = ofFile.get(anchor);
  if (links === undefined) ofFile.set(anchor, [link]);
  else links.push(link);
}

function lazily<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = work(key);
    known.set(key, result);
    return result;
  };
}

type Place = { readonly line: number; readonly column: number };

function placeOf(html: string, at: number): Place {
  const before = html.slice(0, at);
  const line = before.split("\n").length;
  return { line, column: at - before.lastIndexOf("\n") };
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

function linkBroken(link: Link, place: Place, missing: "page" | "anchor"): Problem {
  return {
    file: link.file,
    ...place,
    code: missing === "page" ? "link-broken" : "anchor-broken",
    severity: "error",
    message: {
      ar: `الرابط «${link.target}» لا يؤدي إلى ${missing === "page" ? "صفحة" : "موضع"} في الموقع`,
      en: `the link “${link.target}” leads to no ${missing} of the site`,
    },
    hint: { ar: "صحّح العنوان أو احذف الرابط", en: "correct the address, or remove the link" },
  };
}
