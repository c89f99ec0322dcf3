// Which column of a table, or key of a record, holds which field of a report: told by its name, and where the name tells nothing by what stands in it.

import { readKey } from "../../article/front-matter/front-matter-keys.ts";
import { foldText } from "../../text/fold.ts";
import type { Statement } from "../page-metadata.ts";

/** A record with its nested keys joined by dots: `body.value`. */
export type FlatRecord = Readonly<Record<string, string>>;

/** What a column can be: a key of front matter, the body, or the record's number with its publisher. */
export type ColumnField = Statement["key"] | "body" | "body-html" | "id";

export type Mapping = {
  readonly columns: ReadonlyMap<ColumnField, string>;
  readonly unused: readonly string[];
  readonly open: readonly { readonly field: ColumnField; readonly candidates: readonly string[] }[];
};

/** What a feed in JSON calls itself, beside the keys of each of its items. */
export const FEED_TITLE = "feed title";

/**
 * Names of columns that are none of front matter, in the order of their weight. Compiled from the exports of common
 * systems: WordPress and its REST interface, Drupal, Ghost, Strapi, scraping tools and corpora of Arabic news.
 */
const NAMES: readonly (readonly [field: ColumnField, names: readonly string[]])[] = [
  [
    "body",
    [
      "body",
      "text",
      "content",
      "contents",
      "article",
      "article text",
      "article body",
      "articlebody",
      "full text",
      "fulltext",
      "body text",
      "maintext",
      "story",
      "paragraphs",
      "html",
      "content html",
      "body html",
      "bodyhtml",
      "text plain",
      "plaintext",
      "body value",
      "content rendered",
      "النص",
      "نص الخبر",
      "المتن",
      "المحتوى",
      "محتوى الخبر",
      "post",
      "message",
      "نص المقال",
      "الخبر",
      "التفاصيل",
      "texte",
      "contenu",
      "corps",
    ],
  ],
  [
    "id",
    [
      "id",
      "guid",
      "uuid",
      "nid",
      "post id",
      "article id",
      "item id",
      "doc id",
      "docid",
      "_id",
      "المعرف",
      "معرف",
      "الرقم",
      "رقم الخبر",
    ],
  ],
  [
    "headline",
    [
      "title",
      "headline",
      "title rendered",
      "head line",
      "article title",
      "news title",
      "post title",
      "titre",
    ],
  ],
  [
    "published",
    [
      "published",
      "published at",
      "publish date",
      "pub date",
      "pubdate",
      "date published",
      "date",
      "datetime",
      "publication date",
      "created",
      "created at",
      "post date",
      "date gmt",
      "timestamp",
      "time",
      "published on",
      "التاريخ",
      "تاريخ النشر",
      "تاريخ الخبر",
      "date de publication",
      "publié le",
    ],
  ],
  [
    "updated",
    [
      "updated",
      "updated at",
      "modified",
      "modified at",
      "changed",
      "date modified",
      "last modified",
      "post modified",
      "modified gmt",
      "تاريخ التحديث",
      "تاريخ التعديل",
      "mis à jour",
    ],
  ],
  [
    "url",
    [
      "url",
      "link",
      "permalink",
      "source url",
      "article url",
      "canonical url",
      "canonical",
      "href",
      "uri",
      "web url",
      "الرابط",
      "رابط الخبر",
      "lien",
      "adresse",
    ],
  ],
  [
    "outlet",
    [
      "outlet",
      "source",
      "publisher",
      "newspaper",
      "site",
      "site name",
      "sitename",
      "website",
      "provider",
      "channel",
      FEED_TITLE,
      "المصدر",
      "الصحيفة",
      "الناشر",
      "الموقع",
      "الجهة",
      "journal",
      "éditeur",
    ],
  ],
  [
    "byline",
    [
      "author",
      "authors",
      "byline",
      "by",
      "creator",
      "writer",
      "journalist",
      "reporter",
      "author name",
      "الكاتب",
      "المؤلف",
      "المحرر",
      "اسم الكاتب",
      "auteur",
      "auteurs",
      "journaliste",
    ],
  ],
  [
    "section",
    [
      "category",
      "section",
      "categories",
      "topic",
      "channel name",
      "rubric",
      "القسم",
      "التصنيف",
      "الفئة",
      "الباب",
      "rubrique",
      "catégorie",
    ],
  ],
  [
    "tags",
    ["tags", "keywords", "labels", "الوسوم", "كلمات مفتاحية", "الكلمات المفتاحية", "mots clés", "étiquettes"],
  ],
  [
    "lede",
    [
      "summary",
      "excerpt",
      "abstract",
      "description",
      "excerpt rendered",
      "lead",
      "subtitle",
      "ملخص",
      "الملخص",
      "مقدمة",
      "résumé",
      "chapeau",
    ],
  ],
  [
    "image",
    [
      "image",
      "image url",
      "thumbnail",
      "picture",
      "photo",
      "featured image",
      "cover",
      "top image",
      "الصورة",
      "رابط الصورة",
    ],
  ],
  ["image-caption", ["image caption", "caption", "photo caption", "image alt", "تعليق الصورة"]],
  ["language", ["language", "lang", "langcode", "اللغة"]],
  ["status", ["status", "state", "published status", "post status", "draft", "is published", "الحالة"]],
  ["rights", ["rights", "copyright", "license", "licence", "الحقوق"]],
];

const BY_NAME: ReadonlyMap<string, { readonly field: ColumnField; readonly weight: number }> = new Map(
  NAMES.flatMap(([field, names]) =>
    names.map((name, at) => [foldName(name), { field, weight: 1 - at / 100 }] as const),
  ),
);

/** Keys of one word, whatever parts it: `publish_date`, `publishDate`, `Publish date`, `attributes.publish-date`. */
function foldName(name: string): string {
  const parted = name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  return foldText(parted)
    .text.toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** `attributes.body.value` is known by `body value`, and where that is unknown by `body`. */
function fieldNamed(column: string): { readonly field: ColumnField; readonly weight: number } | null {
  const parts = column
    .split(".")
    .filter((part) => !/^(?:attributes|fields|_source|data|node|und|meta|metadata|\d+)$/.test(part));
  const whole = BY_NAME.get(foldName(parts.join(" ")));
  if (whole !== undefined) return whole;
  const [first = ""] = parts;
  const VALUE_PARTS = /^(?:value|rendered|processed|raw|name|url|text|title|label)$/;
  if (parts.length === 2 && VALUE_PARTS.test(parts[1] ?? "")) {
    const outer = BY_NAME.get(foldName(first));
    if (outer !== undefined) return { field: outer.field, weight: outer.weight - 0.2 };
  }
  if (parts.length > 1) return null;
  const moment = momentNamed(foldName(first));
  if (moment !== null) return { field: moment, weight: 0.6 };
  const reading = readKey(first);
  return reading.kind === "known" ? { field: reading.key, weight: 0.5 } : null;
}

/** What happened at the moment that a column holds. A copy is made, a text is changed, and only a report is published. */
const EVENTS: readonly (readonly [field: ColumnField, words: RegExp])[] = [
  [
    "captured",
    /\b(?:crawl|scrap|fetch|download|retriev|index|captur|access|harvest|collect|import|export|archiv)\w*\b/,
  ],
  ["updated", /\b(?:updat|modif|chang|edit|revis)\w*\b/],
  ["published", /\b(?:publi|post|issue|releas|pub|air|creat)\w*\b/],
];

/** `date_publish`, `crawledAt`, `download time`: a word of time beside one of what happened, in any order. */
function momentNamed(name: string): ColumnField | null {
  if (!/\b(?:date|time|datetime|timestamp|day|at|on|utc|gmt)\b/.test(name)) return null;
  return EVENTS.find(([, words]) => words.test(name))?.[0] ?? null;
}

/** What systems say of a text that all may read. */
export function isPublished(status: string): boolean {
  return /^(?:publish(?:ed)?|public|live|active|done|1|true|yes|منشور|منشورة|نُشر|نشر|تم)$/i.test(
    status.trim(),
  );
}

/** Whether a column of this name would be understood by it. */
export function isFieldName(name: string): boolean {
  return name.trim() !== "" && fieldNamed(name.trim()) !== null;
}

/**
 * What a maintainer wrote of columns, by field: «published», «title», «تاريخ النشر», `body`.
 * @returns the first name that is none of a field, where there is one
 */
export function chosenColumns(
  written: Readonly<Record<string, string>>,
): ReadonlyMap<ColumnField, string> | string {
  const chosen = new Map<ColumnField, string>();
  for (const [name, column] of Object.entries(written)) {
    const named = fieldNamed(name);
    if (named === null) return name;
    chosen.set(named.field, column);
  }
  return chosen;
}

type Evidence = {
  readonly filled: number;
  readonly length: number;
  readonly sentences: number;
  readonly addresses: number;
  readonly days: number;
  readonly distinct: number;
};

const DAY =
  /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/]\d{1,2}[-/]\d{4}|\d{10}(?:\d{3})?$|\w{3}, \d{1,2} \w{3} \d{4})/;

function evidenceOf(column: string, sample: readonly FlatRecord[]): Evidence {
  const values = sample.map((record) => record[column]?.trim() ?? "").filter((value) => value !== "");
  const share = (test: (value: string) => boolean) =>
    values.length === 0 ? 0 : values.filter(test).length / values.length;
  const lengths = values.map(({ length }) => length).sort((a, b) => a - b);
  return {
    filled: values.length / Math.max(sample.length, 1),
    length: lengths[lengths.length >> 1] ?? 0,
    sentences: share((value) => /\p{L}[^.؟!]{20,}[.؟!…»”"]/u.test(value)),
    addresses: share((value) => /^https?:\/\//i.test(value)),
    days: share((value) => DAY.test(value)),
    distinct: new Set(values).size / Math.max(values.length, 1),
  };
}

/** Whether what stands in a column can be the field at all: a column `text` of one word is no body. */
function admits(field: ColumnField, { length, addresses, days }: Evidence): boolean {
  if (field === "body") return addresses < 0.5 && days < 0.5 && length >= 30;
  if (field === "headline") return addresses < 0.5 && length <= 400;
  if (field === "url" || field === "image") return addresses >= 0.5 || length === 0;
  if (field === "published" || field === "updated") return length <= 60;
  if (field === "outlet") return addresses < 0.5 && length <= 80;
  return true;
}

/**
 * @param columns in their order
 * @param sample the first records
 * @param chosen what the maintainer settled before; it wins
 */
export function mapColumns(
  columns: readonly string[],
  sample: readonly FlatRecord[],
  chosen: ReadonlyMap<ColumnField, string> = new Map(),
): Mapping {
  const evidence = new Map(columns.map((column) => [column, evidenceOf(column, sample)]));
  const of = (column: string) => evidence.get(column) ?? evidenceOf(column, []);
  // What was said of another table says nothing of this one.
  const mapped = new Map([...chosen].filter(([, column]) => columns.includes(column)));
  const isUsed = (column: string) => [...mapped.values()].includes(column);
  const named = columns
    .flatMap((column) => {
      const found = fieldNamed(column);
      return found !== null && of(column).filled > 0 && admits(found.field, of(column))
        ? [{ column, ...found }]
        : [];
    })
    .sort((a, b) => b.weight - a.weight);
  for (const { field, column } of named) if (!mapped.has(field) && !isUsed(column)) mapped.set(field, column);
  const open: { field: ColumnField; candidates: readonly string[] }[] = [];
  const guess = (field: ColumnField, score: (found: Evidence) => number) => {
    if (mapped.has(field)) return;
    const ranked = columns
      .filter((column) => !isUsed(column))
      .map((column) => ({ column, score: score(of(column)) }))
      .filter((one) => one.score > 0)
      .sort((a, b) => b.score - a.score);
    const [best, next] = ranked;
    if (best === undefined) return;
    mapped.set(field, best.column);
    if (next !== undefined && next.score > best.score * 0.6)
      open.push({ field, candidates: [best.column, next.column] });
  };
  guess("body", ({ length, sentences, addresses }) =>
    addresses > 0 || length < 80 ? 0 : length * (0.5 + sentences),
  );
  guess("headline", ({ length, addresses, days, distinct, sentences, filled }) =>
    addresses > 0 || days > 0.5 || length < 12 || length > 300
      ? 0
      : filled * distinct * (1 - 0.5 * sentences) * Math.min(length, 60),
  );
  guess("published", ({ days }) => (days >= 0.8 ? days : 0));
  guess("url", ({ addresses, distinct }) => (addresses >= 0.8 ? addresses * distinct : 0));
  return { columns: mapped, unused: columns.filter((column) => !isUsed(column)), open };
}

/** Both forms of the day in one column cannot be told apart by it: a day over twelve settles the order of all. */
export function dayOrderOf(values: Iterable<string>): "day-first" | "month-first" | null {
  for (const value of values) {
    const [, first = "", second = ""] = /^(\d{1,2})[-/](\d{1,2})[-/]\d{4}/.exec(value.trim()) ?? [];
    if (Number(first) > 12 && Number(second) <= 12) return "day-first";
    if (Number(second) > 12 && Number(first) <= 12) return "month-first";
  }
  return null;
}

const FRENCH_MONTHS =
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
/** «jeudi 21 septembre 2023», without an hour. */
const FRENCH_DAY = /^(?:\p{L}+ )?(\d{1,2})(?:er)? (\p{L}+) (\d{4})$/u;

/** 1925 to 2064. */
const SERIAL_DAY = /^(?:9[2-9]\d{2}|[1-5]\d{4})(?:\.\d+)?$/;

/** Spreadsheets count days from the end of 1899, and show the number where a cell has no form. */
function daysSince1900(serial: number): string {
  const iso = new Date(Math.round((serial - 25_569) * 86_400) * 1000).toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 16);
}

/** Seconds or milliseconds since 1970, days of a spreadsheet, and days of two orders, as ISO 8601; anything else as it is printed. */
export function momentFrom(printed: string, order: "day-first" | "month-first" | null): string {
  const text = printed.trim();
  if (/^\d{10}$/.test(text)) return new Date(Number(text) * 1000).toISOString().replace(".000Z", "Z");
  const [, frenchDay = "", word = "", frenchYear = ""] = FRENCH_DAY.exec(text) ?? [];
  const month0 = FRENCH_MONTHS.indexOf(word.toLowerCase());
  if (month0 >= 0)
    return `${frenchYear}-${String(month0 + 1).padStart(2, "0")}-${frenchDay.padStart(2, "0")}`;
  if (SERIAL_DAY.test(text)) return daysSince1900(Number(text));
  if (/^\d{13}$/.test(text)) return new Date(Number(text)).toISOString();
  const parts = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})(.*)$/.exec(text);
  if (parts === null || order === null) return text.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d{2}:)/, "$1T");
  const [, first = "", second = "", year = "", rest = ""] = parts;
  const [day, month] = order === "day-first" ? [first, second] : [second, first];
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}${rest}`;
}
