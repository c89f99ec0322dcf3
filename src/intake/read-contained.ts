// From one report of a container to a draft and what was understood of it: what its publisher's system states comes first.

import { readFrontMatter } from "../article/front-matter/front-matter.ts";
import { articleProblem } from "../article/problem-codes.ts";
import { decodeDocument, isRawDocument } from "../article/raw-document.ts";
import { NO_DATES, type ReadContext, readArticle } from "../article/read-article.ts";
import { itemSign } from "../markdown/list-markers.ts";
import { areSetLines } from "../markdown/set-lines.ts";
import type { Problem } from "../reporting/problem.ts";
import { identifyLanguage } from "../text/language.ts";
import type { ContainedReport, Content } from "./containers/container.ts";
import { writeDraft } from "./draft.ts";
import { draftFromArticle } from "./draft-from-article.ts";
import { htmlToMarkdown } from "./html-to-markdown.ts";
import { isTooDeep, parsePage } from "./html-tree.ts";
import { escapeItemLine, escapeParagraph } from "./markdown-escape.ts";
import { digestOf } from "./originals.ts";
import type { Statement } from "./page-metadata.ts";
import { readSource, type SourceReading, tooDeep } from "./read-source.ts";
import { asUtf8 } from "./source-kind.ts";

/** @returns problems when it cannot become an article */
export function readContained(
  report: ContainedReport,
  context: ReadContext,
): SourceReading | readonly Problem[] {
  const { content, original, place } = report;
  if (content.kind === "page") {
    return readSource(asUtf8(content.html), `${place}.html`, context, {
      stated: report.stated,
      digest: digestOf(original.bytes),
    });
  }
  if (content.kind === "html" && isTooDeep(content.text)) return [tooDeep(place)];
  const body = bodyOf(content, report.stated);
  const stated = [...report.stated, ...languageOf(report.stated, body)];
  const text = writeDraft({ entries: stated, body });
  const document = decodeDocument(Buffer.from(text), "report.md");
  const inSource = (problem: Problem): Problem => ({ ...problem, file: place, line: 0, column: 0 });
  if (!isRawDocument(document)) return document.map(inSource);
  const article = readArticle(document, { ...context, findDates: NO_DATES });
  if (!("headline" in article)) return article.map(inSource);
  const isShort = report.isExcerpt === true;
  return {
    kind: "markdown",
    digest: digestOf(original.bytes),
    draft: draftFromArticle(article, document, readFrontMatter(document), "markdown"),
    article: isShort ? { ...article, problems: [...article.problems, excerpt(place)] } : article,
    document,
    origins: new Map(stated.map(({ key, origin }) => [key, origin])),
  };
}

function excerpt(file: string): Problem {
  return articleProblem("metadata-excerpt-only", { file, line: 0, column: 0 });
}

function bodyOf(content: Exclude<Content, { kind: "page" }>, stated: readonly Statement[]): string {
  switch (content.kind) {
    case "markdown":
      return content.text;
    case "text":
      return textBody(content.text);
    case "html": {
      const body = parsePage(`<html><body>${content.text}</body></html>`).querySelector("body");
      const url = stated.find(({ key }) => key === "url")?.values[0] ?? null;
      const base = url !== null && URL.canParse(url) ? url : null;
      return body === null ? "" : htmlToMarkdown(body, base).trim();
    }
    default:
      return content satisfies never;
  }
}

/** Blank lines part stretches; the lines of a stretch are items, verse, or each a paragraph. */
function textBody(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n(?:[ \t]*\n)+/)
    .map((stretch) => stretch.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      if (lines.every((line) => itemSign(line) !== null)) return lines.map(escapeItemLine).join("\n");
      if (areSetLines(lines)) return lines.map(escapeParagraph).join("\\\n");
      return lines.map(escapeParagraph).join("\n\n");
    })
    .join("\n\n");
}

/** A language that nobody states is told by the text; an Arabic report need not say so. */
function languageOf(stated: readonly Statement[], body: string): Statement[] {
  if (stated.some(({ key }) => key === "language")) return [];
  const tag = identifyLanguage(body);
  return tag === "ar" || tag === "und" ? [] : [{ key: "language", values: [tag], origin: "the text" }];
}
