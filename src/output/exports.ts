// The list of every file the site carries beside its pages.

import type { Archive } from "../archive/archive.ts";
import { publicationKey } from "../archive/order.ts";
import { atomFeed } from "./atom.ts";
import type { ExportContext, ExportFile } from "./export-file.ts";
import { robots, type SitemapEntry, sitemap } from "./sitemap.ts";

/** Feeds, sitemap, robots: a function of the archive. */
export function exportFiles(archive: Archive, context: ExportContext): ExportFile[] {
  return [atomFeed(archive, context), sitemap(sitemapEntries(archive), context), robots(context)];
}

function sitemapEntries(archive: Archive): SitemapEntry[] {
  const page = (path: string): SitemapEntry => ({ path, lastChange: null });
  return [
    ...["/", "/timeline/", "/outlets/", "/about/"].map(page),
    ...archive.articles.map((article) => ({
      path: `/articles/${article.id}/`,
      lastChange: publicationKey(article).day,
    })),
    ...archive.years.flatMap(({ year, months }) => [
      page(`/timeline/${year}/`),
      ...months.map(({ month }) => page(`/timeline/${month.replace("-", "/")}/`)),
    ]),
    ...archive.outlets.map(({ slug }) => page(`/outlets/${slug}/`)),
    ...archive.agencies.map(({ slug }) => page(`/agencies/${slug}/`)),
  ];
}
