// The list of everything the site carries beside its pages.

import type { Archive } from "../archive/archive.ts";
import type { Article } from "../article/article.ts";
import { dataParts, type KnownSum } from "./data-files.ts";
import type { ExportContext, ExportFile, ExportPart } from "./export-file.ts";
import { feedParts } from "./feeds.ts";
import { oaiParts } from "./oai.ts";
import { openSearch } from "./open-search.ts";
import { redirects } from "./redirects.ts";
import { filesOf } from "./report-exports.ts";
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
    dependsOn: () => [archive.stamp, ...(context.pages ?? []), ...formerAddresses(archive)],
    make: () => [
      ...sitemaps(sitemapEntries(archive, context.pages), context),
      ...redirects(archive, context),
    ],
  };
  yield { name: "discovery", dependsOn: () => [], make: () => [robots(context), openSearch(context)] };
  yield* oaiParts(archive, context);
  const data = dataParts(archive, context, knownSum);
  for (const volume of archive.volumes) {
    yield data.of(volume);
    // Next, while its texts are at hand.
    for (const article of volume.articles) yield articlePart(article, archive, context);
  }
  yield* data.descriptions;
}

function formerAddresses({ withdrawn }: Archive): string[] {
  return withdrawn.flatMap(({ id, aliases }) => [id, ...aliases]);
}

function articlePart(article: Article, archive: Archive, context: ExportContext): ExportPart {
  return {
    name: `articles/${article.id}`,
    dependsOn: () => [article, ...(context.pictures?.keysOf(article) ?? [])],
    make: () => filesOf(article, archive, context),
  };
}

/** The paths of all exported files, for those who link to them. */
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
