// The archive of a folder of articles, as a build reads it.

import { type Archive, buildArchive } from "../../src/archive/archive.ts";
import { type FolderSettings, readArticles } from "../../src/archive/read-folder.ts";
import { ArchiveError } from "../../src/reporting/problem.ts";

/** @throws ArchiveError with every error of every file, when there is one */
export async function readArchive(settings: FolderSettings): Promise<Archive> {
  const { articles, authority, factsOf, blockOf, problems } = await readArticles(settings);
  if (problems.some(({ severity }) => severity === "error")) throw new ArchiveError(problems);
  return buildArchive(articles, authority, factsOf, blockOf);
}
