// Reads a text as an article for tests: no names, no zone of its own.

import type { Article } from "../../src/article/article.ts";
import { decodeDocument, type RawDocument } from "../../src/article/raw-document.ts";
import { NO_MENTIONS, type ReadContext, readArticle } from "../../src/article/read-article.ts";
import type { Problem } from "../../src/reporting/problem.ts";

export const PLAIN_CONTEXT: ReadContext = { startMentions: NO_MENTIONS, defaultZone: null, today: null };

export function decodeText(text: string, file: string): RawDocument | readonly Problem[] {
  return decodeDocument(new TextEncoder().encode(text), file);
}

export function readText(text: string, file = "report.md"): Article | readonly Problem[] {
  const document = decodeText(text, file);
  return "text" in document ? readArticle(document, PLAIN_CONTEXT) : document;
}

/** @throws when the text has an error */
export function readGoodText(text: string, file = "report.md"): Article {
  const outcome = readText(text, file);
  if ("body" in outcome) return outcome;
  throw new Error(
    outcome.map(({ line, code, message }) => `${file}:${line} ${code}: ${message.en}`).join("\n"),
  );
}

export function codesOf(outcome: Article | readonly Problem[]): string[] {
  return ("body" in outcome ? outcome.problems : outcome).map(({ code }) => code);
}
