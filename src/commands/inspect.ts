// `warraq inspect`: what was understood, as JSON, for scripts and scores.

import { basename } from "node:path";
import { createInterface } from "node:readline";
import { inspectArticle, inspectDates, inspectHeader, inspectProblem } from "../article/inspection.ts";
import { decodeDocument, isRawDocument } from "../article/raw-document.ts";
import { readArticle } from "../article/read-article.ts";
import { type ReadingTools, readingTools } from "../article/reading-tools.ts";
import { archiveHolding } from "../configuration/find-archive.ts";
import { readSettings, type Settings } from "../configuration/settings.ts";
import { digestOf } from "../intake/originals.ts";
import { detectSourceKind } from "../intake/source-kind.ts";
import { MOST_INPUT } from "../intake/standard-input.ts";
import { ArchiveError, type Problem } from "../reporting/problem.ts";
import { readNamedFile } from "../reporting/refusals.ts";
import type { Invocation, Language } from "./invocation.ts";
import { lineUnusable } from "./line-unusable.ts";

export async function inspect({ settings, language, operands, flags }: Invocation): Promise<number> {
  if (flags.dates === true) return filterLines(inspectDates);
  if (flags.header === true) return filterLines(inspectHeader);
  if (operands.length === 0) {
    console.error(language === "ar" ? "أي ملف؟ inspect FILE…" : "which file? inspect FILE…");
    return 2;
  }
  const toolsFor = readingToolsByArchive(settings, flags);
  const inspected: { readonly file: string }[] = [];
  let status = 0;
  for (const path of operands) {
    const outcome = await inspectFile(
      readNamedFile(path, MOST_INPUT),
      basename(path),
      await toolsFor(path),
      language,
    );
    if (!("headline" in outcome)) status = 1;
    inspected.push(outcome);
  }
  console.log(JSON.stringify(inspected, null, 2));
  return status;
}

/** A file of an archive is read with what that one knows, unless the flags name another; any other with what `settings` say. */
function readingToolsByArchive(settings: Settings, { articles, names }: Invocation["flags"]) {
  const known = new Map<string | null, Promise<ReadingTools>>();
  return (path: string): Promise<ReadingTools> => {
    const isStated = articles !== undefined || names !== undefined;
    const archive = isStated ? null : archiveHolding(path);
    const tools =
      known.get(archive) ??
      readingTools(archive === null ? settings : readSettings({ articles: archive }, {}));
    known.set(archive, tools);
    return tools;
  };
}

/** A file that has no record is listed with what is wrong with it; of a saved page the record is that of the draft `add` makes of it. */
async function inspectFile(
  bytes: Uint8Array,
  file: string,
  { context, authority }: Pick<ReadingTools, "context" | "authority">,
  language: Language,
) {
  const withoutRecord = (problems: readonly Problem[]) => ({
    file,
    sha256: digestOf(bytes),
    problems: problems.map((problem) => inspectProblem(problem, language)),
  });
  if (detectSourceKind(file, bytes) === "html") {
    // What reads pages is large, and loaded for them alone.
    const { readWithDates } = await import("../intake/read-source.ts");
    const source = readWithDates(bytes, file, context);
    return "draft" in source
      ? { ...inspectArticle(source.article, source.document, language, authority.byId), file }
      : withoutRecord(source);
  }
  const document = decodeDocument(bytes, file);
  if (!isRawDocument(document)) return withoutRecord(document);
  const article = readArticle(document, context);
  return "headline" in article
    ? inspectArticle(article, document, language, authority.byId)
    : withoutRecord(article);
}

/** One JSON line in, one out. */
async function filterLines(answer: (line: string) => object): Promise<number> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    number++;
    if (line.trim() !== "") process.stdout.write(`${JSON.stringify(readLine(line, number, answer))}\n`);
  }
  return 0;
}

/** @throws ArchiveError that names the line, where it is none of the kind that is read */
function readLine(line: string, number: number, answer: (line: string) => object): object {
  try {
    return answer(line);
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof TypeError)) throw error;
    throw new ArchiveError([lineUnusable("-", number)], { cause: error });
  }
}
