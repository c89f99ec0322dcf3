// What search engines read: the sitemap and robots.txt.

import type { ExportContext, ExportFile } from "./export-file.ts";
import { element, textElement, XML_DECLARATION } from "./xml.ts";

/** A page worth finding; `lastChange` is a day or an instant, null where none is known. */
export type SitemapEntry = { readonly path: string; readonly lastChange: string | null };

/** sitemaps.org 0.9; addresses in the order given. */
export function sitemap(entries: readonly SitemapEntry[], context: ExportContext): ExportFile {
  const urls = entries.map((entry) =>
    element(
      "url",
      {},
      textElement("loc", context.absolute(entry.path)),
      ...(entry.lastChange === null ? [] : [textElement("lastmod", entry.lastChange)]),
    ),
  );
  const set = element("urlset", { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" }, ...urls);
  return { path: "sitemap.xml", content: `${XML_DECLARATION}${set}\n` };
}

/** Everything may be read; the sitemap is named. */
export function robots(context: ExportContext): ExportFile {
  return { path: "robots.txt", content: `User-agent: *\nAllow: /\n\nSitemap: ${context.absolute("/sitemap.xml")}\n` };
}
