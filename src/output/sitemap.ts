// What search engines read: the sitemap, cut where it grows too long, and robots.txt.

import type { Archive } from "../archive/archive.ts";
import type { ExportContext, ExportFile } from "./export-file.ts";
import { lastStatedChangeDay } from "./moment.ts";
import { element, optionalElement, textElement, XML_DECLARATION } from "./xml.ts";

/** A page worth finding; `lastChange` is a day, null where none is known. */
export type SitemapEntry = { readonly path: string; readonly lastChange: string | null };

/** sitemaps.org: at most 50,000 addresses and 50 MB a file. Ours are short: 50,000 of them are some 6 MB. */
export const MOST_URLS = 50_000;
const MOST_BYTES = 50_000_000;
const NAMESPACE = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" };

/** `sitemap.xml` alone, or as the index of `sitemap-1.xml`, `sitemap-2.xml` … */
export function sitemaps(entries: readonly SitemapEntry[], context: ExportContext): ExportFile[] {
  const files = splitUrls(entries, context);
  if (files.length <= 1) return [{ path: "sitemap.xml", content: urlSet(files[0]?.urls ?? []) }];
  const index = element(
    "sitemapindex",
    NAMESPACE,
    ...files.map(({ lastChange }, number) =>
      element(
        "sitemap",
        {},
        textElement("loc", context.absolute(`/sitemap-${number + 1}.xml`)),
        optionalElement("lastmod", lastChange),
      ),
    ),
  );
  return [
    { path: "sitemap.xml", content: `${XML_DECLARATION}${index}\n` },
    ...files.map(({ urls }, number) => ({ path: `sitemap-${number + 1}.xml`, content: urlSet(urls) })),
  ];
}

type UrlFile = { urls: string[]; bytes: number; lastChange: string | null };

function splitUrls(entries: readonly SitemapEntry[], context: ExportContext): UrlFile[] {
  const files: UrlFile[] = [];
  for (const { path, lastChange } of entries) {
    const url = element(
      "url",
      {},
      textElement("loc", context.absolute(path)),
      optionalElement("lastmod", lastChange),
    );
    const bytes = Buffer.byteLength(url);
    let file = files.at(-1);
    if (!file || file.urls.length === MOST_URLS || file.bytes + bytes > MOST_BYTES - 1000) {
      file = { urls: [], bytes: 0, lastChange: null };
      files.push(file);
    }
    file.urls.push(url);
    file.bytes += bytes;
    if (lastChange !== null && (file.lastChange === null || lastChange > file.lastChange))
      file.lastChange = lastChange;
  }
  return files;
}

function urlSet(urls: readonly string[]): string {
  return `${XML_DECLARATION}${element("urlset", NAMESPACE, ...urls)}\n`;
}

/** The pages the build made, or those an archive implies; a report's page carries the day it last changed, where one is stated. */
export function sitemapEntries(archive: Archive, pages: readonly string[] | undefined): SitemapEntry[] {
  const changes = new Map(
    archive.articles.map((article) => [`/articles/${article.id}/`, lastStatedChangeDay(article)]),
  );
  const notices = new Set<string>(archive.withdrawn.map(({ id }) => `/articles/${id}/`));
  const paths = (pages ?? impliedPages(archive)).filter((path) => !notices.has(path));
  return paths.map((path) => ({ path, lastChange: changes.get(path) ?? null }));
}

function impliedPages(archive: Archive): string[] {
  return [
    ...["/", "/timeline/", "/outlets/", "/about/", "/data/"],
    ...archive.articles.map(({ id }) => `/articles/${id}/`),
    ...archive.years.flatMap(({ year, months }) => [
      `/timeline/${year}/`,
      ...months.map(({ month }) => `/timeline/${month.replace("-", "/")}/`),
    ]),
    ...archive.outlets.map(({ slug }) => `/outlets/${slug}/`),
    ...archive.agencies.map(({ slug }) => `/agencies/${slug}/`),
  ];
}

/** Everything may be read; the sitemap is named. */
export function robots(context: ExportContext): ExportFile {
  return {
    path: "robots.txt",
    content: `User-agent: *\nAllow: /\n\nSitemap: ${context.absolute("/sitemap.xml")}\n`,
  };
}
