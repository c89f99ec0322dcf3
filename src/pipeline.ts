// The line from files to archive, as named steps: RawDocument → Article → Archive.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Archive, buildArchive } from "./archive/archive.ts";
import type { Article } from "./article/article.ts";
import { checkIdCollisions } from "./article/article-id.ts";
import { decodeDocument, type RawDocument } from "./article/raw-document.ts";
import { type ReadContext, readArticle } from "./article/read-article.ts";
import { listArticleFiles } from "./build/article-files.ts";
import { findDeadLinks } from "./dead-links.ts";
import type { Authority } from "./entity/entity.ts";
import { ArchiveError, type Problem, sortProblems } from "./problem.ts";
import { readingTools } from "./reading-context.ts";
import type { Settings } from "./settings.ts";

export type Reading = {
  readonly authority: Authority;
  readonly articles: readonly Article[];
  /** Of all files, sorted; errors among them mean that some files have no article. */
  readonly problems: readonly Problem[];
};

/**
 * Reads every article.
 * @throws ArchiveError with every error of every file, when there is one
 */
export async function readArchive(
  settings: Settings,
): Promise<{ archive: Archive; warnings: readonly Problem[] }> {
  const { authority, articles, problems } = await readArticles(settings);
  if (problems.some((problem) => problem.severity === "error")) throw new ArchiveError(problems);
  return { archive: buildArchive(articles, authority), warnings: problems };
}

/** Reads what can be read and reports everything else: what `check` prints. */
export async function readArticles(settings: Settings): Promise<Reading> {
  const { files, problems: listing } = await listArticleFiles(settings.articlesFolder);
  const { authority, context } = await readingTools(settings);
  const articles: Article[] = [];
  const problems: Problem[] = [...listing, ...checkIdCollisions(files).map(placeIn(settings.articlesFolder))];
  for (const file of files) {
    const outcome = readFileAsArticle(settings.articlesFolder, file, context);
    problems.push(
      ...("problems" in outcome ? outcome.problems : outcome).map(placeIn(settings.articlesFolder)),
    );
    if ("problems" in outcome) articles.push(outcome);
  }
  const deadLinks = await findDeadLinks({ articles, files, authority }, settings);
  problems.push(...deadLinks.map(placeIn(settings.articlesFolder)));
  return { authority, articles, problems: sortProblems(problems) };
}

/** Read synchronously: files are read one after another anyway, and a promise for each costs more than the reading. */
function readFileAsArticle(folder: string, file: string, context: ReadContext): Article | readonly Problem[] {
  const document: RawDocument | readonly Problem[] = decodeDocument(readFileSync(join(folder, file)), file);
  return "text" in document ? readArticle(document, context) : document;
}

/** Inside the pipeline a file is named within its folder; a maintainer's terminal wants the path from where they stand. */
function placeIn(folder: string): (problem: Problem) => Problem {
  return (problem) => ({ ...problem, file: join(folder, problem.file) });
}
