// How a folder becomes articles: every file is read, or recalled from the last reading, and every problem is collected.

import { join } from "node:path";
import type { Article } from "../article/article.ts";
import { type FileStamp, listArticleFiles, stampFile, unreadableFile } from "../article/article-files.ts";
import { checkIdCollisions } from "../article/article-id.ts";
import { readFrontMatter } from "../article/front-matter/front-matter.ts";
import { decodeDocument, documentTooLarge, isRawDocument, MOST_BYTES } from "../article/raw-document.ts";
import { type ReadContext, readArticle } from "../article/read-article.ts";
import { type KnownNames, readingTools } from "../article/reading-tools.ts";
import { readWithdrawal, type Withdrawal, withdrawalProblem } from "../article/withdrawn.ts";
import { isHeld, withheldProblem } from "../article/withheld.ts";
import type { Authority } from "../entity/entity.ts";
import { readBytes } from "../reporting/files.ts";
import { type Problem, sortProblems } from "../reporting/problem.ts";
import { reportProgress } from "../reporting/progress.ts";
import { type ArticleFacts, type BlockOf, blockInMemory, collectFacts, type FactsOf } from "./facts.ts";

export type Reading = {
  readonly authority: Authority;
  readonly articles: readonly Article[];
  /** Reports of which a notice is left, in the order of their files. */
  readonly withdrawn: readonly Withdrawal[];
  /** The stamps of the files that no memory keeps, because they have no article. */
  readonly unkept: readonly (readonly [file: string, stamp: FileStamp])[];
  readonly factsOf: FactsOf;
  readonly blockOf: BlockOf;
  /** All of the folder, those that have no article included. */
  readonly files: readonly string[];
  /** The problems of all files, sorted; errors among them mean that some files have no article. */
  readonly problems: readonly Problem[];
};

/** What keeps articles from one reading to the next; `cache/article-store.ts` is one. */
export type ArticleMemory = {
  recall(file: string, stamp: FileStamp, read: () => Uint8Array): Article | null;
  remember(article: Article, facts: ArticleFacts, stamp: FileStamp): Article;
  readonly factsOf: FactsOf;
  readonly blockOf: BlockOf;
};

export type FolderSettings = {
  readonly articlesFolder: string;
  /** IANA zone for hours whose zone no source states. */
  readonly timeZone: string | null;
  /** The archive's own names; null: it has none. */
  readonly names: { readonly file: string; readonly text: string } | null;
  /** The day for which embargoes and expiries are told, as `2026-01-31`; absent: they hold. */
  readonly asOf?: string | null;
};

/** What a file says, before any memory has it. */
export type ReadFile = Reported | Unreported;
type Reported = { readonly article: Article; readonly facts: ArticleFacts };
/** A file that has no article: withdrawn, kept back, with errors, or not to be read at all. */
export type Unreported = Withdrawal | readonly Problem[] | { readonly unreadable: Problem };
export type FileOutcome = Article | Unreported;

export type FileToRead = { readonly file: string; readonly stamp: FileStamp };

/**
 * Reads files that no memory has, in whatever order it likes; what it remembers is remembered in the order given.
 * @param read does it for one file
 * @param take told of each file, once
 */
export type ReadAnew = (
  files: readonly FileToRead[],
  read: (file: string) => ReadFile,
  take: (file: string, outcome: FileOutcome) => void,
) => Promise<void>;

/**
 * Reads what can be read and reports everything else.
 * @param memory asked before a file is read, told of every file that was
 * @param names where they are at hand
 * @param readAnew for what the memory does not have; without it files are read one after another
 */
export async function readArticles(
  settings: FolderSettings,
  memory: ArticleMemory = withoutMemory(),
  names?: KnownNames,
  readAnew: ReadAnew = oneAfterAnother(memory),
): Promise<Reading> {
  const { articlesFolder } = settings;
  const { files, problems: listing } = await listArticleFiles(articlesFolder);
  const { authority, context } = await readingTools(settings, names);
  const outcomes = new Map<string, FileOutcome>();
  const stamps = new Map<string, FileStamp>();
  const take = (file: string, outcome: FileOutcome): void => {
    outcomes.set(file, outcome);
    reportProgress({ step: "reading", done: outcomes.size, total: files.length });
  };
  const missing: FileToRead[] = [];
  for (const file of files) {
    const path = join(articlesFolder, file);
    try {
      const stamp = stampFile(path);
      stamps.set(file, stamp);
      // Not even read: it may be larger than memory.
      if (stamp.size > MOST_BYTES) take(file, [documentTooLarge(file, stamp.size)]);
      else {
        const recalled = memory.recall(file, stamp, () => readBytes(path));
        if (recalled !== null) take(file, recalled);
        else missing.push({ file, stamp });
      }
    } catch (error) {
      take(file, { unreadable: unreadableFile(file, error) });
    }
  }
  await readAnew(missing, (file) => readFileAnew(settings, file, context, authority), take);
  const articles: Article[] = [];
  const withdrawn: Withdrawal[] = [];
  const unkept: [string, FileStamp][] = [];
  const found: Problem[] = [...checkIdCollisions(files)];
  for (const file of files) {
    const outcome = outcomes.get(file);
    const stamp = stamps.get(file);
    if (outcome === undefined) throw new RangeError(`${file} was not read`);
    if ("unreadable" in outcome) {
      found.push(outcome.unreadable);
      continue;
    }
    if ("problems" in outcome) articles.push(outcome);
    else if (stamp !== undefined) unkept.push([file, stamp]);
    if ("reason" in outcome) withdrawn.push(outcome);
    found.push(
      ...("problems" in outcome
        ? outcome.problems
        : "reason" in outcome
          ? [withdrawalProblem(outcome)]
          : outcome),
    );
  }
  const { factsOf, blockOf } = memory;
  const problems = sortProblems([...listing, ...found.map(placeIn(articlesFolder))]);
  return { authority, articles, withdrawn, unkept, factsOf, blockOf, files, problems };
}

function oneAfterAnother(memory: ArticleMemory): ReadAnew {
  return async (files, read, take) => {
    for (const { file, stamp } of files) {
      const found = read(file);
      take(file, "article" in found ? memory.remember(found.article, found.facts, stamp) : found);
    }
  };
}

/** Read synchronously: files are read one after another anyway, and a promise for each costs more than the reading. */
export function readFileAnew(
  { articlesFolder, asOf = null }: FolderSettings,
  file: string,
  context: ReadContext,
  authority: Authority,
): ReadFile {
  let bytes: Uint8Array;
  try {
    bytes = readBytes(join(articlesFolder, file));
  } catch (error) {
    return { unreadable: unreadableFile(file, error) };
  }
  const document = decodeDocument(bytes, file);
  if (!isRawDocument(document)) return document;
  const frontMatter = readFrontMatter(document);
  // Asked first: of what was withdrawn even the text may be gone from the file.
  const withdrawal = readWithdrawal(frontMatter, document);
  if (withdrawal !== null) return "reason" in withdrawal ? withdrawal : [withdrawal];
  const article = readArticle(document, context, frontMatter);
  if (!("problems" in article)) return article;
  // What is kept back is no part of the archive, and read again by each build: there is little of it.
  if (article.withheld !== undefined && isHeld(article.withheld, asOf))
    return [...article.problems, withheldProblem(file, article.withheld)];
  return { article, facts: collectFacts(article, authority) };
}

/** A store that keeps nothing: for a reading that is not followed by another. */
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
export function placeIn(folder: string): (problem: Problem) => Problem {
  return (problem) => ({ ...problem, file: join(folder, problem.file) });
}
