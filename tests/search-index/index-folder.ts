// A folder that takes a search index as a site does: of one that was written there before, what is the same stays.

import type { SearchReports } from "../../src/search-index/record.ts";
import {
  type SearchIndexOptions,
  type SearchIndexReport,
  writeSearchIndex,
} from "../../src/search-index/write-index.ts";
import { SiteOutput, type StandingSite } from "../../src/site/output.ts";

export type IndexFolderOptions = Omit<SearchIndexOptions, "output"> & { readonly outputFolder: string };

const written = new Map<string, StandingSite>();

export async function writeIndex(
  reports: SearchReports,
  { outputFolder, ...options }: IndexFolderOptions,
): Promise<SearchIndexReport> {
  const output = new SiteOutput({ folder: outputFolder, standing: written.get(outputFolder) ?? null });
  const report = await writeSearchIndex(reports, { output: output.part("search"), ...options });
  output.finish();
  written.set(outputFolder, { folder: outputFolder, files: output.files, savedAt: Date.now() + 1 });
  return report;
}
