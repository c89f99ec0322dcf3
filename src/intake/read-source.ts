// From the bytes of anything a maintainer hands over to a draft and what was understood of it.

import type { Article } from "../article/article.ts";
import { readFrontMatter } from "../article/front-matter/front-matter.ts";
import { decodeDocument, isRawDocument, type RawDocument } from "../article/raw-document.ts";
import { NO_DATES, NO_MENTIONS, type ReadContext, readArticle } from "../article/read-article.ts";
import { sourceTextOf } from "../markdown/source-text.ts";
import type { Problem } from "../reporting/problem.ts";
import { type Draft, writeDraft } from "./draft.ts";
import { draftFromArticle } from "./draft-from-article.ts";
import { htmlToMarkdown } from "./html-to-markdown.ts";
import { extractReport, parsePage } from "./html-tree.ts";
import { digestOf } from "./originals.ts";
import { readPageMetadata, type Statement } from "./page-metadata.ts";
import { declaredEncoding, detectSourceKind, type SourceKind } from "./source-kind.ts";

export type SourceReading = {
  readonly kind: SourceKind;
  /** The digest of the bytes as they came. */
  readonly digest: string;
  readonly draft: Draft;
  /** The record as the source itself reads; the days its text mentions are not looked for. */
  readonly article: Article;
  readonly document: RawDocument;
  /** Where each value of a saved page was found. */
  readonly origins: ReadonlyMap<string, string>;
};

/** What is known of a page beside the page: the address and the moment under which a crawl holds it. */
export type Beside = {
  /** They come before what the page says of itself. */
  readonly stated: readonly Statement[];
  /** The digest of the bytes that are kept as the original. */
  readonly digest: string | null;
};

/** @param name how the maintainer named it; problems carry it as their file */
export function readSource(
  bytes: Uint8Array,
  name: string,
  context: ReadContext,
  beside: Beside = { stated: [], digest: null },
): SourceReading | readonly Problem[] {
  const kind = detectSourceKind(name, bytes);
  const reading =
    kind === "html"
      ? readPage(bytes, name, beside.stated)
      : { document: decodeAs(bytes, kind), statements: [] };
  const { document, statements } = reading;
  if (!isRawDocument(document)) return document.map((problem) => ({ ...problem, file: name }));
  const article = readArticle(document, { ...context, findDates: NO_DATES });
  if (!("headline" in article)) return article.map((problem) => placeInSource(problem, name, kind));
  const frontMatter = readFrontMatter(document);
  return {
    kind,
    // What is read of a saved page is not the bytes that came.
    digest: beside.digest ?? (kind === "html" ? digestOf(bytes) : document.sha256),
    draft: draftFromArticle(article, document, frontMatter, kind),
    article,
    document,
    origins: new Map(statements.map(({ key, origin }) => [key, origin])),
  };
}

/**
 * The draft as the archive will read it, once it has its name. What days and names its text mentions is no part of what
 * is written down, and finding them costs as much as all the rest.
 */
export function readDraft(draft: Draft, id: string, context: ReadContext): Article | readonly Problem[] {
  const document = decodeDocument(Buffer.from(writeDraft(draft)), `${id}.md`);
  return isRawDocument(document)
    ? readArticle(document, { ...context, startMentions: NO_MENTIONS, findDates: NO_DATES })
    : document;
}

/** The reader takes the address from the file name, which at this point is not known yet. */
function decodeAs(bytes: Uint8Array, kind: SourceKind): RawDocument | readonly Problem[] {
  return decodeDocument(bytes, kind === "text" ? "report.txt" : "report.md");
}

function readPage(
  bytes: Uint8Array,
  name: string,
  stated: readonly Statement[],
): { document: RawDocument | readonly Problem[]; statements: readonly Statement[] } {
  const html = new TextDecoder(declaredEncoding(bytes) ?? "utf-8").decode(bytes);
  const said = readPageMetadata(parsePage(html)).map(cleanStatement).filter(isUsable);
  const statements = [...stated, ...said.filter(({ key }) => !stated.some((one) => one.key === key))];
  const url = statements.find(({ key }) => key === "url")?.values[0] ?? null;
  const report = extractReport(parsePage(html));
  if (report === null) return { document: [noReport(name)], statements };
  const headline = report.title;
  const hasHeadline = statements.some(({ key }) => key === "headline");
  const entries = hasHeadline
    ? statements
    : [...statements, { key: "headline" as const, values: [headline] }];
  const base = url !== null && URL.canParse(url) ? url : null;
  const body = sourceTextAll(htmlToMarkdown(report.content, base)).trim();
  const text = writeDraft({ entries, body: withoutHeadline(body, statements) });
  return { document: decodeDocument(Buffer.from(text), "report.md"), statements };
}

/** Most pages print the headline above the text, and extractors keep it now and then. */
function withoutHeadline(body: string, statements: readonly Statement[]): string {
  const headline = statements.find(({ key }) => key === "headline")?.values[0];
  const [first = "", ...rest] = body.split("\n\n");
  return headline !== undefined && first.replace(/^## /, "").trim() === headline.trim()
    ? rest.join("\n\n")
    : body;
}

/** Metadata is refused when it holds characters that print nothing; a page made by others is only cleaned of them. */
function cleanStatement(statement: Statement): Statement {
  return { ...statement, values: statement.values.map((value) => sourceTextAll(value).trim()) };
}

/** A canonical address written without its host says nothing once the page is saved. */
function isUsable({ key, values }: Statement): boolean {
  return key !== "url" || /^https?:\/\/[^\s/]/i.test(values[0] ?? "");
}

function sourceTextAll(text: string): string {
  return sourceTextOf(text, [0, text.length]).text;
}

/** Lines of the Markdown made from a saved page are no lines of the page. */
function placeInSource(problem: Problem, name: string, kind: SourceKind): Problem {
  return kind === "html" ? { ...problem, file: name, line: 0, column: 0 } : { ...problem, file: name };
}

function noReport(file: string): Problem {
  return {
    file,
    line: 0,
    column: 0,
    code: "page-without-report",
    severity: "error",
    message: {
      ar: "لا يتميّز في هذه الصفحة نصّ خبر",
      en: "no report stands out in this page",
    },
    hint: {
      ar: "انسخ نص الخبر إلى ملف .txt وأضفه",
      en: "copy the text of the report into a .txt file and add that",
    },
  };
}
