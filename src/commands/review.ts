// The page `/_review/` of the preview: the reports whose reading is not sure, with the lines they were read from, and what a click decides.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Article, DoubtField } from "../article/article.ts";
import { listArticleFiles } from "../article/article-files.ts";
import type { FieldKey } from "../article/fields.ts";
import { type FrontMatter, readFrontMatter } from "../article/front-matter/front-matter.ts";
import { decodeDocument, isRawDocument, type RawDocument } from "../article/raw-document.ts";
import { NO_DATES, NO_MENTIONS, readArticle } from "../article/read-article.ts";
import type { Settings } from "../configuration/settings.ts";
import { replaceFile } from "../intake/write-file.ts";
import { readBytes, readText } from "../reporting/files.ts";
import type { Bilingual } from "../reporting/problem.ts";

/** One field to look at: what stands in the record, and what else it could be. */
export type OpenField = {
  readonly field: DoubtField;
  readonly value: string | null;
  readonly others: readonly string[];
  readonly why: Bilingual;
};

export type DoubtfulReport = {
  readonly file: string;
  readonly id: string;
  readonly headline: string;
  readonly fields: readonly OpenField[];
  /** Lines of the original, or of the report itself where none is kept. */
  readonly lines: readonly string[];
};

type Read = {
  readonly article: Article;
  readonly document: RawDocument;
  readonly frontMatter: FrontMatter;
};

/** Reports in Markdown: a text has no front matter in which a decision could stand. */
export async function listDoubtful(settings: Settings): Promise<DoubtfulReport[]> {
  const { files } = await listArticleFiles(settings.articlesFolder);
  const found: DoubtfulReport[] = [];
  for (const file of files) {
    const read = await readReport(settings, file);
    if (read === null) continue;
    const fields = openFields(read.article);
    if (fields.length === 0) continue;
    const { id, headline } = read.article;
    const lines = await originalLines(settings.articlesFolder, id, read);
    found.push({ file, id, headline: headline.value ?? "—", fields, lines });
  }
  return found;
}

async function readReport({ articlesFolder, timeZone }: Settings, file: string): Promise<Read | null> {
  if (!/\.(?:md|markdown)$/iu.test(file)) return null;
  const document = decodeDocument(readBytes(join(articlesFolder, file)), file);
  return isRawDocument(document) ? readRecord(document, timeZone) : null;
}

/** null where the report has nothing that could be open, or cannot be read. */
function readRecord(document: RawDocument, timeZone: string | null): Read | null {
  const frontMatter = readFrontMatter(document);
  const published = frontMatter.entries.get("published")?.values[0]?.text ?? "";
  // Most reports leave nothing open, which their front matter shows without the text being read.
  if (!frontMatter.entries.has("doubtful") && !/\p{Nd}[/.-]\p{Nd}{1,2}[/.-]\p{Nd}{4}/u.test(published))
    return null;
  const article = readArticle(
    document,
    { startMentions: NO_MENTIONS, findDates: NO_DATES, defaultZone: timeZone, today: null },
    frontMatter,
  );
  return "headline" in article ? { article, document, frontMatter } : null;
}

function openFields({ doubts = [], headline, publishedAt, byline }: Article): OpenField[] {
  return doubts.map(({ field, value, why }) => {
    switch (field) {
      case "headline":
        return { field, value: headline.value, others: headline.alternatives, why };
      case "published":
        return { field, value: publishedAt.value, others: publishedAt.alternatives, why };
      case "byline":
        return { field, value: byline.map((name) => name.value).join("، "), others: [], why };
      case "body":
        return { field, value, others: [], why };
      default:
        return field satisfies never;
    }
  });
}

const MOST_LINES = 40;

async function originalLines(folder: string, id: string, { document }: Read): Promise<string[]> {
  const original = ["txt", "md", "html"].find((end) => existsSync(join(folder, "originals", `${id}.${end}`)));
  const text =
    original === undefined ? document.text : readText(join(folder, "originals", `${id}.${original}`));
  const shown =
    original === "html"
      ? text.replace(/<(script|style)\b[\s\S]*?<\/\1>/giu, "").replace(/<[^>]*>/gu, "\n")
      : text;
  return shown
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, MOST_LINES);
}

/** What a click asked for, written into the front matter of its report; false: it was not understood, and nothing is changed. */
export async function decideReview(settings: Settings, asked: unknown): Promise<boolean> {
  if (typeof asked !== "object" || asked === null) return false;
  const [file, field, value]: unknown[] = ["file", "field", "value"].map((key) => Reflect.get(asked, key));
  if (typeof file !== "string" || typeof field !== "string" || typeof value !== "string") return false;
  // Only a file of the archive, by the name under which it is listed.
  if (!(await listArticleFiles(settings.articlesFolder)).files.includes(file)) return false;
  const read = await readReport(settings, file);
  const open = read === null ? undefined : openFields(read.article).find((one) => one.field === field);
  if (read === null || open === undefined) return false;
  if (value !== (open.value ?? "") && !open.others.includes(value)) return false;
  const text = withDecision(read, open, value);
  if (text === null || !isSameBut(read, text, open.field, settings.timeZone)) return false;
  await replaceFile(join(settings.articlesFolder, file), text);
  return true;
}

/** Comments, order and quotation marks of the front matter stay as the maintainer wrote them. */
function withDecision(
  { document, frontMatter, article }: Read,
  open: OpenField,
  value: string,
): string | null {
  const block = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/mu.exec(document.text)?.[1];
  if (block === undefined) return null;
  const yaml = parseDocument(block, { schema: "failsafe" });
  if (!isMap(yaml.contents)) return null;
  const keyOf = (key: FieldKey): string => frontMatter.entries.get(key)?.printedKey ?? key;
  const doubtful = yaml.get(keyOf("doubtful"), true);
  if (isSeq(doubtful)) {
    doubtful.items = doubtful.items.filter((item) => !(isScalar(item) && item.value === open.field));
    if (doubtful.items.length === 0) yaml.delete(keyOf("doubtful"));
  } else yaml.delete(keyOf("doubtful"));
  const isInferred =
    open.field === "headline" ? article.headline.how === "inferred" : article.publishedAt.how === "inferred";
  if (open.field === "headline") {
    yaml.delete(keyOf("headline-other"));
    if (value !== open.value) {
      yaml.delete(keyOf("headline-inferred"));
      yaml.set(keyOf("headline"), value);
    }
  }
  if (open.field === "published" && value !== "") {
    yaml.delete(keyOf("published-other"));
    // Whoever was asked has stated it; a printed form that is open would be open again.
    if (isInferred) yaml.delete(keyOf("published-inferred"));
    yaml.set(keyOf("published"), value);
  }
  return document.text.replace(block, () => yaml.toString({ lineWidth: 0, flowCollectionPadding: false }));
}

/** The report reads as before but for the field that was decided, which is open no more. */
function isSameBut(before: Read, text: string, field: DoubtField, timeZone: string | null): boolean {
  const document = decodeDocument(Buffer.from(text), before.document.file);
  if (!isRawDocument(document)) return false;
  const after = readArticle(document, {
    startMentions: NO_MENTIONS,
    findDates: NO_DATES,
    defaultZone: timeZone,
    today: null,
  });
  if (!("headline" in after)) return false;
  const texts = ({ body }: Article): string => body.map((block) => block.text).join("\n");
  return (
    texts(after) === texts(before.article) &&
    !(after.doubts ?? []).some((doubt) => doubt.field === field) &&
    after.outlet.value === before.article.outlet.value &&
    (field === "headline" || after.headline.value === before.article.headline.value) &&
    (field === "published" || after.publishedAt.value === before.article.publishedAt.value)
  );
}

const WORDS = {
  title: { ar: "للمراجعة", en: "To look at" },
  none: { ar: "لا شيء للمراجعة", en: "Nothing to look at" },
  about: {
    ar: "لم تكن قراءة هذه التقارير مؤكدة. اختر الصواب في كل حقل، فيُكتب في ملف التقرير.",
    en: "The reading of these reports was not sure. Choose what is right of each field; it is written into the file of the report.",
  },
  original: { ar: "السطور كما جاءت", en: "The lines as they came" },
  right: { ar: "صواب", en: "It is right" },
  nothing: { ar: "لا قيمة", en: "no value" },
  headline: { ar: "العنوان", en: "headline" },
  published: { ar: "تاريخ النشر", en: "published" },
  byline: { ar: "الكاتب", en: "byline" },
  body: { ar: "المتن", en: "body" },
} as const satisfies Record<string, Bilingual>;

export function renderReview(
  reports: readonly DoubtfulReport[],
  language: keyof Bilingual,
  basePath: string,
): string {
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  const field = ({ file }: DoubtfulReport, open: OpenField): string => {
    const button = (value: string, label: string): string =>
      `<button type="button" data-review-file="${escapeHtml(file)}" data-review-field="${open.field}" data-review-value="${escapeHtml(value)}" dir="auto">${escapeHtml(label)}</button>`;
    const taken = open.value ?? "";
    return `<section><h3>${say(open.field)}</h3><p dir="auto">${taken === "" ? say("nothing") : escapeHtml(taken)}</p><p>${escapeHtml(open.why[language])}</p><p>${[
      button(taken, say("right")),
      ...open.others.map((other) => button(other, other)),
    ].join(" ")} <span role="status"></span></p></section>`;
  };
  const report = (one: DoubtfulReport): string =>
    `<article><h2><a href="${escapeHtml(`${basePath}articles/${one.id}/`)}" dir="auto">${escapeHtml(one.headline)}</a></h2><p><code dir="ltr">${escapeHtml(one.file)}</code></p><div class="review-sides"><div>${one.fields.map((open) => field(one, open)).join("")}</div><div><h3>${say("original")}</h3><pre dir="auto">${escapeHtml(one.lines.join("\n"))}</pre></div></div></article>`;
  const title = `${say("title")} (${reports.length})`;
  return `<!doctype html><html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head><body id="warraq-review"><main><h1>${title}</h1><p>${reports.length === 0 ? say("none") : say("about")}</p>${reports.map(report).join("")}</main></body></html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
