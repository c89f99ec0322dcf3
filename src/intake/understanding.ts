// What was understood of a report, field by field, as a maintainer is told it: the value, where it comes from, how sure it is.

import type { Article } from "../article/article.ts";
import { ABSENT, type Field, type Provenance } from "../article/field.ts";
import { fieldsOf, valuesOf } from "../article/field-values.ts";
import { type FieldKey, type FieldPart, fieldEntry, fieldsShown } from "../article/fields.ts";
import type { Bilingual, Problem } from "../reporting/problem.ts";
import type { SourceReading } from "./read-source.ts";

export type Understood = {
  readonly label: Bilingual;
  /** null: not known. */
  readonly value: string | null;
  readonly origin: Bilingual;
  readonly confidence: number;
};

const ORIGINS: Readonly<Record<Provenance, Bilingual>> = {
  "front-matter": { ar: "من بيانات الملف", en: "front matter" },
  header: { ar: "من رأس الصفحة", en: "header of the page" },
  dateline: { ar: "من سطر المكان والتاريخ", en: "dateline" },
  body: { ar: "من المتن", en: "body" },
  inferred: { ar: "استنتاج", en: "inferred" },
  unresolved: { ar: "لم يُحسم", en: "unresolved" },
  absent: { ar: "غير مذكور", en: "not stated" },
};

const YOUR_ANSWER: Bilingual = { ar: "من جوابك", en: "your answer" };
const CREDITS: Bilingual = { ar: "من التوقيع والتنويهات", en: "credits" };

/** How much of the source is text of the report. */
export type BodyCount = {
  readonly paragraphs: number;
  readonly subheads: number;
  /** Lines of the page that are none of the report's. */
  readonly leftOut: number;
};

export function countBody(article: Article, source: SourceReading): BodyCount {
  const subheads = article.body.filter(({ kind }) => kind === "subhead").length;
  return {
    subheads,
    paragraphs: article.body.length - subheads,
    leftOut: source.article.boilerplate.length,
  };
}

/** Fields that are worth a line even when nothing is known of them. */
const ALWAYS_SHOWN: readonly FieldKey[] = ["headline", "outlet", "published"];
const PARTS: readonly FieldPart[] = ["text", "item", "publication", "image", "filing"];

/**
 * A line for each field that the terminal shows.
 * @param article the record as it will be read from the archive
 * @param source the record as the source reads, which knows the lines
 */
export function whatWasUnderstood(article: Article, source: SourceReading): Understood[] {
  return fieldsShown("terminal", PARTS).flatMap((key) => {
    const [field, ...others] = fieldsOf(article, key);
    if (field === undefined || others.length > 0) return listRow(key, article, source);
    if (field.value === null && field.raw === null && !ALWAYS_SHOWN.includes(key)) return [];
    const [origin = ABSENT] = fieldsOf(source.article, key);
    return {
      label: fieldEntry(key).label,
      value: field.value ?? (field.raw === null ? null : `«${field.raw}»`),
      origin: isSame(origin.value, field.value) ? describeOrigin(key, origin, source) : YOUR_ANSWER,
      confidence: field.confidence,
    };
  });
}

/** Front matter writes one blank where the page has two. */
function isSame(a: string | null, b: string | null): boolean {
  const tidy = (text: string | null): string | null => text?.replace(/\s+/gu, " ").trim() ?? null;
  return tidy(a) === tidy(b);
}

/** What the reading of the source itself left in doubt; the file that is written states its values. */
export function doubtsAbout(source: SourceReading): readonly Problem[] {
  return source.article.problems.filter(({ code }) => DOUBTS.test(code));
}

const DOUBTS = /-doubtful$|^headline-inferred$|^metadata-|^updated-at-unreadable$/;

function describeOrigin(key: FieldKey, field: Field<string>, source: SourceReading): Bilingual {
  const origin = source.origins.get(key);
  if (origin !== undefined && field.how === "front-matter") return inBothLanguages(origin);
  const how = ORIGINS[field.how];
  const evidence = field.evidence.map(({ why, text }) =>
    [why, text].filter((part) => part !== "").join(": "),
  );
  if (evidence.length > 0)
    return { ar: `${how.ar}: ${evidence.join("؛ ")}`, en: `${how.en}: ${evidence.join("; ")}` };
  if (field.span === null || source.kind === "html") return how;
  const { line } = source.document.position(field.span[0]);
  return { ar: `${how.ar}، السطر ${line}`, en: `${how.en}, line ${line}` };
}

/** The words of a container or a page for where it says something, before the name of a field of its own, which is shown as it is. */
const ORIGIN_WORDS: readonly (readonly [en: string, ar: string])[] = [
  ["front matter", "بيانات الملف"],
  ["file name", "اسم الملف"],
  ["column", "عمود"],
  ["the text", "النص"],
  ["saved from url", "العنوان الذي حُفظت منه الصفحة"],
  ["feed", "خلاصة"],
  ["WXR", "تصدير ووردبريس"],
  ["wiki", "ويكي"],
  ["Telegram", "تيليغرام"],
  ["Facebook", "فيسبوك"],
  ["posts.csv", "ملف posts.csv"],
  ["time", "عنصر time"],
  ["meta", "وسم meta"],
  ["itemprop", "خاصية itemprop"],
  ["microformat", "صنف microformat"],
];

function inBothLanguages(origin: string): Bilingual {
  const words = ORIGIN_WORDS.find(([en]) => origin === en || origin.startsWith(`${en} `));
  return { en: origin, ar: words === undefined ? origin : `${words[1]}${origin.slice(words[0].length)}` };
}

/** What has several values, or values without a provenance of their own, is shown in one line. */
function listRow(key: FieldKey, article: Article, source: SourceReading): Understood[] {
  const values = valuesOf(article, key);
  if (values.length === 0) return [];
  const said = source.origins.get(key);
  const how = fieldsOf(source.article, key)[0]?.how;
  const unsaid =
    how !== undefined ? ORIGINS[how] : fieldEntry(key).part === "image" ? ORIGINS.header : CREDITS;
  const origin = said === undefined ? unsaid : inBothLanguages(said);
  return [{ label: fieldEntry(key).label, value: values.join("، "), origin, confidence: 1 }];
}
