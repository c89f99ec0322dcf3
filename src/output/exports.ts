// The list of every file the site carries beside its pages.

import type { Archive } from "../archive/archive.ts";
import { articleFiles } from "./article-files.ts";
import { dataFiles } from "./data-files.ts";
import type { ExportContext, ExportFile } from "./export-file.ts";
import { feeds } from "./feeds.ts";
import { oaiRepositories } from "./oai.ts";
import { openSearch } from "./open-search.ts";
import { robots, sitemapEntries, sitemaps } from "./sitemap.ts";

/**
 * Feeds, discovery, data, and the files beside each article: a function of the archive, made one at a time so that
 * no more than one is ever in memory. Read each file's content before asking for the next.
 */
export function* exportFiles(archive: Archive, context: ExportContext): Generator<ExportFile> {
  yield* feeds(archive, context);
  yield* sitemaps(sitemapEntries(archive, context.pages), context);
  yield robots(context);
  yield openSearch(context);
  yield* oaiRepositories(archive, context);
  yield* dataFiles(archive, context);
  yield* articleFiles(archive, context);
}
