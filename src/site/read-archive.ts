// The line from files to archive, as named steps: RawDocument → Article → Archive.

import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Archive, buildArchive } from "../archive/archive.ts";
import {
  type ArticleFacts,
  type BlockOf,
  blockInMemory,
  collectFacts,
  type FactsOf,
} from "../archive/facts.ts";
import type { Article } from "../article/article.ts";
import { listArticleFiles } from "../article/article-files.ts";
import { checkIdCollisions } from "../article/article-id.ts";
import { decodeDocument, type RawDocument } from "../article/raw-document.ts";
import { type ReadContext, readArticle } from "../article/read-article.ts";
import type { FileStamp } from "../cache/article-rows.ts";
import type { Settings } from "../configuration/settings.ts";
import type { Authority } from "../entity/entity.ts";
import { ArchiveError, type Problem, sortProblems } from "../reporting/problem.ts";
import { reportProgress } from "../reporting/progress.ts";
import { findDeadLinks } from "./dead-links.ts";
import { readingTools } from "./reading-context.ts";

export type Reading = {
  readonly authority: Authority;
  readonly articles: readonly Article[];
  readonly factsOf: FactsOf;
  readonly blockOf: BlockOf;
  /** Of all files, sorted; errors among them mean that some files have no article. */
  readonly problems: readonly Problem[];
};

/** What keeps articles from one reading to the next; `cache/article-store.ts` is one. */
export type ArticleMemory = {
  recall(file: string, stamp: FileStamp, read: () => Uint8Array): Article | null;
  remember(article: Article, facts: ArticleFacts, stamp: FileStamp): Article;
  readonly factsOf: FactsOf;
  readonly blockOf: BlockOf;
};

/**
 * Reads every article.
 * @param memory asked before a file is read, told of every file that was
 * @param names the authority, where it is at hand
 * @throws ArchiveError with every error of every file, when there is one
 */
export async function readArchive(
  settings: Settings,
  memory: ArticleMemory = withoutMemory(),
  names?: Authority,
): Promise<{ archive: Archive; warnings: readonly Problem[] }> {
  const { authority, articles, factsOf, blockOf, problems } = await readArticles(settings, memory, names);
  if (problems.some((problem) => problem.severity === "error")) throw new ArchiveError(problems);
  return { archive: buildArchive(articles, authority, factsOf, blockOf), warnings: problems };
}

/** Reads what can be read and reports everything else: what `check` prints. */
export async function readArticles(
  settings: Settings,
  memory: ArticleMemory = withoutMemory(),
  names?: Authority,
): Promise<Reading> {
  const { articlesFolder } = settings;
  const { files, problems: listing } = await listArticleFiles(articlesFolder);
  const { authority, context } = await readingTools(settings, names);
  const articles: Article[] = [];
  const found: Problem[] = [...checkIdCollisions(files)];
  for (const [index, file] of files.entries()) {
    reportProgress({ step: "reading", done: index + 1, total: files.length });
    const outcome = readFileAsArticle(articlesFolder, file, context, authority, memory);
    found.push(...("problems" in outcome ? outcome.problems : outcome));
    if ("problems" in outcome) articles.push(outcome);
  }
  const { factsOf, blockOf } = memory;
  const linking = articles.filter((article) => factsOf(article).hasLinks);
  found.push(...(await findDeadLinks({ articles, linking, files, authority }, settings)));
  const problems = sortProblems([...listing, ...found.map(placeIn(articlesFolder))]);
  return { authority, articles, factsOf, blockOf, problems };
}

/** Read synchronously: files are read one after another anyway, and a promise for each costs more than the reading. */
function readFileAsArticle(
  folder: string,
  file: string,
  context: ReadContext,
  authority: Authority,
  memory: ArticleMemory,
): Article | readonly Problem[] {
  const path = join(folder, file);
  const { mtimeMs, size } = statSync(path);
  const stamp = { modified: mtimeMs, size };
  const recalled = memory.recall(file, stamp, () => readFileSync(path));
  if (recalled !== null) return recalled;
  const document: RawDocument | readonly Problem[] = decodeDocument(readFileSync(path), file);
  const article = "text" in document ? readArticle(document, context) : document;
  if (!("problems" in article)) return article;
  return memory.remember(article, collectFacts(article, authority), stamp);
}

/** For a reading that is not followed by another. */
function withoutMemory(): ArticleMemory {
  const known = new WeakMap<Article, ArticleFacts>();
  return {
    recall: () => null,
    remember(article, facts) {
      known.set(article, facts);
      return article;
    },
    factsOf(article) {
      const facts = known.get(article);
      if (facts === undefined) throw new RangeError(`${article.file} was read by somebody else`);
      return facts;
    },
    blockOf: blockInMemory,
  };
}

/** Inside the pipeline a file is named within its folder; a maintainer's terminal wants the path from where they stand. */
function placeIn(folder: string): (problem: Problem) => Problem {
  return (problem) => ({ ...problem, file: join(folder, problem.file) });
}
