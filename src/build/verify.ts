// What must be true of a site before it is published: every internal link and anchor resolves, every page has a title.

import { readdir, readFile } from "node:fs/promises";
import { join, posix, relative } from "node:path";
import { Parser } from "htmlparser2";
import type { Problem } from "../problem.ts";

type Link = { readonly target: string; readonly line: number; readonly column: number };
type PageFacts = {
  readonly title: string;
  readonly ids: ReadonlySet<string>;
  readonly links: readonly Link[];
};

/** Attributes that name another resource of the site. */
const LINK_ATTRIBUTES = ["href", "src", "action", "poster"];

/**
 * Checks every page of a built folder.
 * @param folder the built site
 * @param siteUrl its public address; links that begin with its path are internal
 */
export async function verifySite(folder: string, siteUrl: string): Promise<Problem[]> {
  const files = await listFiles(folder);
  const exists = new Set(files);
  const pages = new Map<string, PageFacts>();
  for (const file of files.filter((name) => name.endsWith(".html"))) {
    pages.set(file, readPage(await readFile(join(folder, file), "utf8")));
  }
  const problems: Problem[] = [];
  for (const [file, page] of pages) {
    if (page.title.trim() === "") problems.push(pageUntitled(file));
    for (const link of page.links) {
      const broken = findBreak(link.target, file, new URL(siteUrl), exists, pages);
      if (broken) problems.push(linkBroken(file, link, broken));
    }
  }
  return problems;
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

function readPage(html: string): PageFacts {
  const ids = new Set<string>();
  const links: Link[] = [];
  let title = "";
  let inTitle = false;
  let svgDepth = 0;
  const lines = lineStarts(html);
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "svg") svgDepth++;
      inTitle = name === "title" && svgDepth === 0;
      if (attributes.id) ids.add(attributes.id);
      for (const attribute of LINK_ATTRIBUTES) {
        const target = attributes[attribute];
        if (target !== undefined) links.push({ target, ...placeOf(parser.startIndex, lines) });
      }
    },
    ontext(text) {
      if (inTitle) title += text;
    },
    onclosetag(name) {
      if (name === "svg") svgDepth--;
      if (name === "title") inTitle = false;
    },
  });
  parser.end(html);
  return { title, ids, links };
}

/** Null when the link leads somewhere, else what is missing. */
function findBreak(
  target: string,
  file: string,
  site: URL,
  exists: ReadonlySet<string>,
  pages: ReadonlyMap<string, PageFacts>,
): "page" | "anchor" | null {
  const page = new URL(file, site);
  const url = URL.canParse(target, page.href) ? new URL(target, page.href) : null;
  if (!url) return "page";
  if (url.origin !== site.origin) return null;
  // A whole address beside the site is another site of the same host.
  if (!url.pathname.startsWith(site.pathname)) return URL.canParse(target) ? null : "page";
  const path = decodeURIComponent(url.pathname.slice(site.pathname.length));
  const found = path === "" || path.endsWith("/") ? posix.join(path, "index.html") : path;
  if (!exists.has(found)) return "page";
  const anchor = decodeURIComponent(url.hash.slice(1));
  // A text fragment (`:~:text=`) is the browser's business, not an element.
  if (anchor === "" || anchor.startsWith(":~:")) return null;
  return pages.get(found)?.ids.has(anchor.split(":~:")[0] ?? "") === false ? "anchor" : null;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function placeOf(index: number, starts: readonly number[]): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: index - (starts[low] ?? 0) + 1 };
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

function linkBroken(file: string, link: Link, missing: "page" | "anchor"): Problem {
  return {
    file,
    line: link.line,
    column: link.column,
    code: missing === "page" ? "link-broken" : "anchor-broken",
    severity: "error",
    message: {
      ar: `الرابط «${link.target}» لا يؤدي إلى ${missing === "page" ? "صفحة" : "موضع"} في الموقع`,
      en: `the link “${link.target}” leads to no ${missing} of the site`,
    },
    hint: { ar: "صحّح العنوان أو احذف الرابط", en: "correct the address, or remove the link" },
  };
}
