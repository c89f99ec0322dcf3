// What joins the rendered pages to make them a site: assets, exports, the search index; then the proof that it holds together.

import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Archive } from "../archive/archive.ts";
import type { ExportContext } from "../output/export-file.ts";
import { exportFiles } from "../output/exports.ts";
import { ArchiveError } from "../problem.ts";
import { writeBrowserBundles } from "./browser-bundle.ts";
import { reportProgress } from "./progress.ts";
import { writeSearchIndex } from "./search-index.ts";
import { searchRecords } from "./search-records.ts";
import { verifySite } from "./verify.ts";

export type SiteParts = {
  readonly archive: Archive;
  readonly assetFiles: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly siteUrl: string;
  readonly context: ExportContext;
};

/**
 * Completes a folder of rendered pages.
 * @throws ArchiveError when a link or anchor leads nowhere or a page has no title
 */
export async function completeSite(folder: string, parts: SiteParts): Promise<void> {
  for (const { path, bytes } of parts.assetFiles) await writeInto(folder, path, bytes);
  for (const { path, content } of exportFiles(parts.archive, parts.context))
    await writeInto(folder, path, content);
  await writeBrowserBundles({ outputFolder: folder });
  reportProgress({ step: "search", done: 0, total: null });
  await writeSearchIndex(searchRecords(parts.archive), { outputFolder: folder });
  reportProgress({ step: "checking", done: 0, total: null });
  const problems = await verifySite(folder, parts.siteUrl);
  if (problems.length > 0) throw new ArchiveError(problems);
}

async function writeInto(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
}
