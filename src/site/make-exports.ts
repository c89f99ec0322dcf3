// How everything that is no page gets made: the cards of shared links, and the files of feeds, data and articles.

import type { Archive } from "../archive/archive.ts";
import type { ExportContext, ExportFile } from "../output/export-file.ts";
import { reportProgress } from "../reporting/progress.ts";
import type { PartOutput, SiteOutput } from "./output.ts";
import { CARDS, type SitePlan } from "./site-plan.ts";

/** @param cacheFolder derived files, safe to delete */
export async function makeExports(
  { stale, staleExports }: SitePlan,
  archive: Archive,
  context: ExportContext,
  output: SiteOutput,
  cacheFolder: string,
): Promise<void> {
  if (stale.has(CARDS)) {
    // Only here: what draws and cuts letters takes as long to load as all else that a large archive needs of it, which is nothing.
    const { cards } = await import("../output/cards.ts");
    putFiles(output.part(CARDS), await cards(archive, context, cacheFolder));
  }
  for (const [index, part] of staleExports.entries()) {
    reportProgress({ step: "exports", done: index + 1, total: staleExports.length });
    putFiles(output.part(part.name), part.make());
  }
}

/** One after the other and at once: awaiting the disk for each of 60,000 small files takes several times as long. */
export function putFiles(output: PartOutput, files: Iterable<ExportFile>): void {
  for (const { path, content, piece } of files) {
    if (piece === undefined) output.put(path, content);
    else output.append(path, Buffer.from(content), piece === "last");
  }
}
