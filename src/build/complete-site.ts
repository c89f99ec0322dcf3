// What joins the rendered pages to make them a site: assets, exports, the search index; then the proof that it holds together.

import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import { cards } from "../output/cards.ts";
import type { ExportContext } from "../output/export-file.ts";
import { exportFiles } from "../output/exports.ts";
import { writeExports } from "../output/write-exports.ts";
import { ArchiveError } from "../problem.ts";
import { writeBrowserBundles } from "./browser-bundle.ts";
import { writeOfflinePage, writeServiceWorker } from "./offline.ts";
import { reportProgress } from "./progress.ts";
import { writeSearchIndex } from "./search-index.ts";
import { searchRecords } from "./search-records.ts";
import { verifySite } from "./verify.ts";

export type SiteParts = {
  readonly archive: Archive;
  readonly assetFiles: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly siteUrl: string;
  readonly cacheFolder: string;
  readonly context: ExportContext;
};

/**
 * Completes a folder of rendered pages.
 * @throws ArchiveError when a link or anchor leads nowhere or a page has no title
 */
export async function completeSite(folder: string, parts: SiteParts): Promise<void> {
  for (const { path, bytes } of parts.assetFiles) await writeInto(folder, path, bytes);
  writeExports(folder, await cards(parts.archive, parts.context, parts.cacheFolder));
  const pages = await renderedPages(folder);
  writeExports(folder, exportFiles(parts.archive, { ...parts.context, pages }));
  await writeBrowserBundles({ outputFolder: folder });
  await writeOfflinePage(folder, parts.context);
  reportProgress({ step: "search", done: 0, total: null });
  await writeSearchIndex(searchRecords(parts.archive), { outputFolder: folder });
  await writeServiceWorker(folder);
  reportProgress({ step: "checking", done: 0, total: null });
  const problems = await verifySite(folder, parts.siteUrl);
  if (problems.length > 0) throw new ArchiveError(problems);
}

/** `/timeline/2022/` for every page that has an address of its own; sorted, since a file system lists as it likes. */
async function renderedPages(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .map((file) => `/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith("/index.html"))
    .map((file) => file.slice(0, -"index.html".length))
    .sort();
}

async function writeInto(folder: string, path: string, content: Uint8Array): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
}
