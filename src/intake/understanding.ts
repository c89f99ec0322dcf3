// What was understood of a report, field by field, as a maintainer is told it: the value, where it comes from, how sure it is.

import type { Article } from "../article/article.ts";
import type { Field, Provenance } from "../article/field.ts";
import type { FrontMatterKey } from "../article/front-matter/front-matter-keys.ts";
import type { Bilingual } from "../reporting/problem.ts";
import type { SourceReading } from "./read-source.ts";

export type Understood = {
  readonly label: Bilingual;
  /** null: not known. */
  readonly value: string | null;
  readonly origin: Bilingual;
  readonly confidence: number;
};

const LABELS = {
  headline: { ar: "العنوان", en: "headline" },
  kicker: { ar: "العنوان التمهيدي", en: "kicker" },
  section: { ar: "القسم", en: "section" },
  outlet: { ar: "الجهة الناشرة", en: "outlet" },
  published: { ar: "تاريخ النشر", en: "published" },
  updated: { ar: "تاريخ التحديث", en: "updated" },
  byline: { ar: "الكاتب", en: "byline" },
  dateline: { ar: "مكان الخبر", en: "dateline place" },
  credit: { ar: "أحرف التحرير", en: "staff initials" },
  agencies: { ar: "الوكالات", en: "agencies" },
  image: { ar: "الصورة", en: "image" },
} as const satisfies Record<string, Bilingual>;

const ORIGINS: Readonly<Record<Provenance, Bilingual>> = {
  "front-matter": { ar: "من بيانات الملف", en: "front matter" },
  header: { ar: "من رأس الصفحة", en: "header of the page" },
  dateline: { ar: "من سطر المكان والتاريخ", en: "dateline" },
  body: { ar: "من المتن", en: "body" },
  inferred: { ar: "استنتاج", en: "inferred" },
  unresolved: { ar: "لم يُحسم", en: "unresolved" },
  absent: { ar: "غير مذكور", en: "not stated" },
};

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
const ALWAYS_SHOWN: readonly FrontMatterKey[] = ["headline", "outlet", "published"];

/**
 * @param article the record as it will be read from the archive
 * @param source the record as the source reads, which knows the lines
 */
export function whatWasUnderstood(article: Article, source: SourceReading): Understood[] {
  const fields: readonly (readonly [keyof typeof LABELS & FrontMatterKey, Field<string>, Field<string>])[] = [
    ["headline", article.headline, source.article.headline],
    ["kicker", article.kicker, source.article.kicker],
    ["section", article.section, source.article.section],
    ["outlet", article.outlet, source.article.outlet],
    ["published", article.publishedAt, source.article.publishedAt],
    ["updated", article.updatedAt, source.article.updatedAt],
    ["dateline", article.datelinePlace, source.article.datelinePlace],
  ];
  const rows = fields
    .filter(([key, { value, raw }]) => value !== null || raw !== null || ALWAYS_SHOWN.includes(key))
    .map(([key, field, origin]): Understood => {
      const isSame = origin.value === field.value;
      return {
        label: LABELS[key],
        value: field.value ?? (field.raw === null ? null : `«${field.raw}»`),
        origin: isSame ? describeOrigin(key, origin, source) : { ar: "من جوابك", en: "your answer" },
        confidence: field.confidence,
      };
    });
  return [...rows, ...lists(article, source)];
}

function describeOrigin(key: FrontMatterKey, field: Field<string>, source: SourceReading): Bilingual {
  const origin = source.origins.get(key);
  if (origin !== undefined && field.how === "front-matter") return { ar: origin, en: origin };
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

function lists(article: Article, source: SourceReading): Understood[] {
  const byline = source.origins.get("byline");
  const credited = article.agencies.filter(({ role }) => role !== "cited");
  return [
    ...listRow(
      LABELS.byline,
      article.byline.flatMap(({ value }) => (value === null ? [] : [value])),
      byline === undefined ? ORIGINS[source.article.byline[0]?.how ?? "absent"] : { ar: byline, en: byline },
    ),
    ...listRow(
      LABELS.credit,
      article.staffInitials.map(({ value }) => value),
      CREDITS,
    ),
    ...listRow(LABELS.agencies, [...new Set(credited.map(({ name }) => name))], CREDITS),
    ...listRow(LABELS.image, article.image?.file ? [article.image.file] : [], ORIGINS.header),
  ];
}

function listRow(label: Bilingual, values: readonly string[], origin: Bilingual): Understood[] {
  return values.length === 0 ? [] : [{ label, value: values.join("، "), origin, confidence: 1 }];
}
