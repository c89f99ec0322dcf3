// The list of everything the site carries beside its pages.

import type { Archive } from "../archive/archive.ts";
import { filesOf } from "./article-files.ts";
import { dataParts, type KnownSum } from "./data-files.ts";
import type { ExportContext, ExportFile, ExportPart } from "./export-file.ts";
import { feedParts } from "./feeds.ts";
import { oaiParts } from "./oai.ts";
import { openSearch } from "./open-search.ts";
import { robots, sitemapEntries, sitemaps } from "./sitemap.ts";

/** Feeds, discovery, data, and the files beside each article: a function of the archive. */
export function* exportParts(
  archive: Archive,
  context: ExportContext,
  knownSum?: KnownSum,
): Generator<ExportPart> {
  yield* feedParts(archive, context);
  yield {
    name: "sitemap",
    dependsOn: () => [archive.stamp, ...(context.pages ?? [])],
    make: () => sitemaps(sitemapEntries(archive, context.pages), context),
  };
  yield { name: "discovery", dependsOn: () => [], make: () => [robots(context), openSearch(context)] };
  yield* oaiParts(archive, context);
  yield* dataParts(archive, context, knownSum);
  for (const article of archive.articles)
    yield {
      name: `articles/${article.id}`,
      dependsOn: () => [article],
      make: () => filesOf(article, archive, context),
    };
}

/** Where all of them lie, for those who link to them. */
export function* exportPaths(archive: Archive, context: ExportContext): Generator<string> {
  const unread = { bytes: 0, sha256: "" };
  for (const part of exportParts(archive, context, () => unread)) {
    for (const { path } of part.make()) yield path;
  }
}

/** All of them, made one at a time, so that no more than one is ever in memory. */
export function* exportFiles(archive: Archive, context: ExportContext): Generator<ExportFile> {
  for (const part of exportParts(archive, context)) yield* part.make();
}
