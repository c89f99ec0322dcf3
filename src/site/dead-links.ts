// Links of reports that lead to no address of the site, found before anything is built: at their place in the article.

import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Site } from "../../templates/page.ts";
import { type InternalLink, internalLinks } from "../archive/internal-links.ts";
import { placeIn, type Reading } from "../archive/read-folder.ts";
import type { Article } from "../article/article.ts";
import { articleId } from "../article/article-id.ts";
import { decodeDocument, isRawDocument } from "../article/raw-document.ts";
import { programPath } from "../configuration/program.ts";
import type { Settings } from "../configuration/settings.ts";
import { NO_PICTURES } from "../pictures/picture.ts";
import { readBytes } from "../reporting/files.ts";
import { ArchiveError, type Problem } from "../reporting/problem.ts";
import { addressesUnder } from "./addresses.ts";

/**
 * @param reading of the articles folder; a report with an error of its own is no dead end
 * @returns errors, placed as those of the reading are
 */
export async function findDeadLinks(reading: Reading, settings: Settings): Promise<Problem[]> {
  const linking = reading.articles.filter((article) => reading.factsOf(article).hasLinks);
  if (linking.length === 0) return [];
  const byId = new Map<string, Article | null>(reading.files.map((file) => [articleId(file) ?? "", null]));
  for (const article of reading.articles) byId.set(article.id, article);
  const problems: Problem[] = [];
  const place = placeIn(settings.articlesFolder);
  /** Most archives link to nothing but their reports: the list of all other addresses is made when one is asked for. */
  let addresses: ReadonlySet<string> | null = null;
  for (const article of linking) {
    for (const link of internalLinks(article, settings.siteUrl)) {
      const target = /^\/articles\/([^/]+)\/$/.exec(link.path ?? "")?.[1];
      const other = target === undefined ? undefined : byId.get(target);
      if (other !== undefined) {
        if (other !== null && lacksParagraph(other, link.anchor))
          problems.push(place(deadLink(article, link, "anchor", null, settings)));
        continue;
      }
      addresses ??= await siteAddresses(reading, settings, problems);
      if (link.path === null || !addresses.has(link.path))
        problems.push(place(deadLink(article, link, "page", suggest(link, byId, addresses), settings)));
    }
  }
  return problems;
}

/** Other anchors than those of paragraphs are known when the page is made. */
function lacksParagraph(article: Article, anchor: string): boolean {
  return /^[ph]\d+$/.test(anchor) && !article.body.some(({ id }) => id === anchor);
}

/**
 * The addresses of everything a report may link to: pages, exports, the files copied as they are, and what the archive adds itself.
 * @param problems told of what keeps the archive's own pages from being made
 */
async function siteAddresses(
  reading: Reading,
  settings: Settings,
  problems: Problem[],
): Promise<Set<string>> {
  // Loaded here: `check` of an archive without such links starts in half the time.
  const { buildArchive } = await import("../archive/archive.ts");
  const { exportPaths } = await import("../output/exports.ts");
  const { loadPageTemplates } = await import("./page-plan.ts");
  const archive = buildArchive(reading.articles, reading.authority, reading.factsOf, reading.blockOf);
  const assets = {
    stylesheet: "",
    findingStylesheet: "",
    pictureStylesheet: "",
    script: "",
    preloadFonts: [],
  };
  const site: Site = {
    archive,
    settings,
    assets,
    pictures: NO_PICTURES,
    ...addressesUnder(settings.siteUrl),
  };
  const addresses = new Set<string>();
  for (const template of (await loadPageTemplates()).values())
    for (const item of template.items(site)) addresses.add(template.permalink(item, site));
  for (const path of exportPaths(archive, { ...settings, absolute: site.absolute }))
    addresses.add(`/${path}`);
  addresses.add("/icon.svg");
  for (const path of readdirSync(programPath("public"), { recursive: true, encoding: "utf8" }))
    addresses.add(`/${path.replaceAll("\\", "/")}`);
  for (const path of await ownPaths(settings, site, problems)) addresses.add(`/${path}`);
  for (const address of [...addresses]) if (address.endsWith("/")) addresses.add(`${address}index.html`);
  return addresses;
}

/** Only Eleventy knows where the templates of an archive lead: they are made aside. One that adds nothing costs the looking. */
async function ownPaths(settings: Settings, site: Site, problems: Problem[]): Promise<string[]> {
  const { makeOwnPages } = await import("./own-pages.ts");
  const scratch = mkdtempSync(join(tmpdir(), "warraq-own-"));
  try {
    const { files } = await makeOwnPages(settings, site, scratch);
    return files.map(({ path }) => path.replace(/(^|\/)index\.html$/, "$1"));
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    problems.push(...error.problems);
    return [];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A report named as a file, or an address of the site that forgets under which path the site lives. */
function suggest(
  { href, path }: InternalLink,
  reports: ReadonlyMap<string, unknown>,
  addresses: ReadonlySet<string>,
): string | null {
  const name = /([^/]+?)(?:\.\w+|\/)?$/.exec(path ?? href)?.[1] ?? "";
  if (reports.has(name)) return `../${name}/`;
  return path === null && addresses.has(href.replace(/#.*/, "")) ? `../..${href}` : null;
}

function deadLink(
  article: Article,
  link: InternalLink,
  missing: "page" | "anchor",
  suggestion: string | null,
  settings: Settings,
): Problem {
  const printed = decodeAddress(link.href);
  return {
    file: article.file,
    ...placeOf(article, link, settings),
    code: missing === "page" ? "link-broken" : "anchor-broken",
    severity: "error",
    message: {
      ar: `الرابط «${printed}» لا يؤدي إلى ${missing === "page" ? "صفحة في الموقع" : "فقرة في ذلك التقرير"}`,
      en: `the link “${printed}” leads to no ${missing === "page" ? "page of the site" : "paragraph of that report"}`,
    },
    hint:
      suggestion !== null
        ? { ar: `لعلك تقصد ${suggestion}`, en: `perhaps ${suggestion} is meant` }
        : missing === "anchor"
          ? {
              ar: "افتح التقرير وخذ عنوان الفقرة منه، أو احذف «#…»",
              en: "take the paragraph’s address from the report’s page, or drop the “#…”",
            }
          : {
              ar: "اكتب عنوانًا كاملًا يبدأ بـ https://، أو ../معرّف-التقرير/ لتقرير في الأرشيف، أو احذف الرابط",
              en: "write a whole address that begins with https://, or ../report-id/ for a report of this archive, or remove the link",
            },
  };
}

/** The place at which the file writes the address; that of the paragraph, where the address is written elsewhere or in another form. */
function placeOf(article: Article, { href, block }: InternalLink, settings: Settings) {
  const document = decodeDocument(readBytes(join(settings.articlesFolder, article.file)), article.file);
  if (!isRawDocument(document)) return { line: 0, column: 0 };
  const [start, end] = block.span;
  const forms = [href, decodeAddress(href)];
  const at = forms.map((form) => document.text.slice(start, end).indexOf(form)).find((found) => found >= 0);
  return document.position(start + (at ?? 0));
}

/** Gives an address as an editor wrote it: Markdown turns letters of addresses into percent signs. */
function decodeAddress(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href; // A stray percent sign stands for itself.
  }
}
