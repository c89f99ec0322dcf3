// From the bytes of anything a maintainer hands over to a draft and what was understood of it.

import type { Article } from "../article/article.ts";
import { readFrontMatter } from "../article/front-matter/front-matter.ts";
import { articleProblem } from "../article/problem-codes.ts";
import { decodeDocument, isRawDocument, type RawDocument } from "../article/raw-document.ts";
import {
  describeDoubts,
  NO_DATES,
  NO_MENTIONS,
  type ReadContext,
  readArticle,
} from "../article/read-article.ts";
import type { Problem } from "../reporting/problem.ts";
import { textDecoder } from "./decode-text.ts";
import { type Draft, writeDraft } from "./draft.ts";
import { draftFromArticle } from "./draft-from-article.ts";
import { isTooDeep } from "./html-tree.ts";
import { digestOf } from "./originals.ts";
import type { Statement } from "./page-metadata.ts";
import { readSavedPage, type SavedPage } from "./saved-page/saved-page.ts";
import { declaredEncoding, detectSourceKind, type SourceKind } from "./source-kind.ts";

export type SourceReading = {
  readonly kind: SourceKind;
  /** The digest of the bytes as they came. */
  readonly digest: string;
  readonly draft: Draft;
  /** The record as the source itself reads; the days its text mentions are not looked for. */
  readonly article: Article;
  readonly document: RawDocument;
  /** The origin of each value of a saved page. */
  readonly origins: ReadonlyMap<string, string>;
};

/** What is known of a page beside the page: the address and the moment under which a crawl holds it. */
export type Beside = {
  /** They come before what the page says of itself. */
  readonly stated: readonly Statement[];
  /** The digest of the bytes that are kept as the original. */
  readonly digest: string | null;
};

const NOTHING_BESIDE: Beside = { stated: [], digest: null };

/** @param name how the maintainer named it; problems carry it as their file */
export function readSource(
  bytes: Uint8Array,
  name: string,
  context: ReadContext,
  beside: Beside = NOTHING_BESIDE,
): SourceReading | readonly Problem[] {
  return readWithDates(bytes, name, { ...context, findDates: NO_DATES }, beside);
}

/** The same, with the days that its text mentions. */
export function readWithDates(
  bytes: Uint8Array,
  name: string,
  context: ReadContext,
  beside: Beside = NOTHING_BESIDE,
): SourceReading | readonly Problem[] {
  const kind = detectSourceKind(name, bytes);
  const reading =
    kind === "html"
      ? readPageFile(bytes, name, beside.stated)
      : { document: decodeAs(bytes, kind), page: null };
  const { document, page } = reading;
  if (!isRawDocument(document)) return document.map((problem) => ({ ...problem, file: name }));
  const article = readArticle(document, context);
  if (!("headline" in article)) return article.map((problem) => placeInSource(problem, name, kind));
  if (kind === "html" && isErrorPage(article)) return [noReport(name)];
  const frontMatter = readFrontMatter(document);
  return {
    kind,
    // What is read of a saved page is not the bytes that came.
    digest: beside.digest ?? (kind === "html" ? digestOf(bytes) : document.sha256),
    draft: draftFromArticle(article, document, frontMatter, kind),
    article: page === null ? article : withPageFindings(article, page, name),
    document,
    origins: page?.origins ?? new Map(),
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

function readPageFile(
  bytes: Uint8Array,
  name: string,
  stated: readonly Statement[],
): { document: RawDocument | readonly Problem[]; page: SavedPage | null } {
  const html = textDecoder(declaredEncoding(bytes) ?? "utf-8").decode(bytes);
  if (isTooDeep(html)) return { document: [tooDeep(name)], page: null };
  const page = readSavedPage(html, stated);
  if (page === null) return { document: [noReport(name)], page };
  return { document: decodeDocument(Buffer.from(writeDraft(page.draft)), "report.md"), page };
}

/** What the page itself left in doubt, and which of its lines are none of the report's. */
function withPageFindings(article: Article, page: SavedPage, file: string): Article {
  const place = { file, line: 0, column: 0 };
  const remarks = page.remarks.map(({ kind, value, other }) =>
    articleProblem(REMARKS[kind], place, { value, other }),
  );
  // The draft says only which fields are in doubt; the page knows why.
  const others = article.problems.filter(({ code }) => !code.endsWith("-doubtful"));
  return {
    ...article,
    boilerplate: page.leftOut,
    doubts: page.doubts,
    problems: [...others, ...describeDoubts(page.doubts, () => place), ...remarks],
  };
}

/** What servers say instead of a page, and what stands before one; a report under such a headline says more. */
const ERROR_TITLE =
  /^(?:(?:خطأ|error)?\s*(?:40[1345]|410|50[0234])\b|(?:.*\s)?(?:الصفحة|الرابط|المقال|المحتوى)\s(?:.*\s)?(?:غير (?:موجود|متاح)|لم (?:يتم )?(?:العثور|نعثر|نجد))|(?:page )?not found|access denied|forbidden|just a moment|attention required|bad gateway|service unavailable|page introuvable|تسجيل الدخول)/iu;
const WORDS_OF_AN_ERROR = 60;

function isErrorPage({ headline, body }: Article): boolean {
  if (!ERROR_TITLE.test(headline.value?.trim() ?? "")) return false;
  return body.flatMap(({ text }) => text.split(/\s+/u)).length < WORDS_OF_AN_ERROR;
}

const REMARKS = {
  "unreadable-date": "metadata-date-unreadable",
  "updated-too-early": "metadata-update-too-early",
  "dates-differ": "metadata-date-differs",
} as const;

/** Lines of the Markdown made from a saved page are no lines of the page. */
function placeInSource(problem: Problem, name: string, kind: SourceKind): Problem {
  return kind === "html" ? { ...problem, file: name, line: 0, column: 0 } : { ...problem, file: name };
}

export function tooDeep(file: string): Problem {
  return {
    file,
    line: 0,
    column: 0,
    code: "page-too-deep",
    severity: "error",
    message: {
      ar: "عناصر هذه الصفحة متداخلة أعمق مما تتداخل في صفحة",
      en: "the elements of this page are nested deeper than those of any page are",
    },
    hint: {
      ar: "انسخ نص الخبر إلى ملف .txt وأضفه",
      en: "copy the text of the report into a .txt file and add that",
    },
  };
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
