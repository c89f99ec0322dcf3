// What the name of a column or key says of it: a noun such as «عنوان» or `author`, among words that only say whose it is.

import { readKey } from "../../../article/front-matter/front-matter-keys.ts";
import { foldText } from "../../../text/fold.ts";
import type { Statement } from "../../page-metadata.ts";

/** What a column can be: a key of front matter, the body, or the record's number with its publisher. */
export type ColumnField = Statement["key"] | "body" | "id";

/** What a feed in JSON calls itself, beside the keys of each of its items. */
export const FEED_TITLE = "feed title";

/**
 * Names that are none of front matter, or that stand before those, the surest first. Compiled from the exports of
 * common systems (WordPress, Drupal, Ghost, Strapi, ninjs 1 to 3, readers of feeds), scraping tools and corpora of
 * Arabic news.
 */
const NOUNS: Readonly<Partial<Record<ColumnField, string>>> = {
  body: "body|bodies|text|content|article text|article body|articlebody|full text|fulltext|body text|maintext|article|story|paragraph|html|content html|body html|bodyhtml|text plain|plaintext|text content|body value|نص|متن|محتوى|خبر|تفاصيل|post|message|details|description html|مقال|texte|contenu|corps|texto|cuerpo|inhalt|metin|içerik|תוכן|טקסט|دەق|matn",
  id: "id|guid|uuid|nid|docid|معرف|رقم",
  headline:
    "title|headline|head line|heading|عنوان|عنوان رئيسي|مانشيت|titre|título|titel|başlık|כותרת|تيتر|سرخی|سەردێر",
  published:
    "first published at|published|published at|publish date|pub date|pubdate|date published|effective|effective date|date|datetime|date time|publication date|date issued|post date|date gmt|published on|authored on|issue date|تاريخ|نشر في|كتب في|أضيف في|تاریخ|تاریخ انتشار|date de publication|publié le|fecha|datum|tarih|תאריך|بەروار|يوم|firstcreated|first created|content created|versioncreated|version created|created|created at|created on|added on|timestamp|time",
  updated:
    "updated|updated at|modified|modified at|changed|date modified|last modified|post modified|modified gmt|mis à jour",
  url: "url|link|permalink|identifier uri|source url|canonical url|canonical|href|uri|html url|path|رابط|وصلة|عنوان الويب|مسار|lien|adresse|enlace|adres|קישור|پیوند|لینک",
  outlet: `outlet|source|publisher|newspaper|site|site name|sitename|website|provider|channel|${FEED_TITLE}|infosource|origin|feed|publication|media name|page name|info source|publication title|source title|مصدر|صحيفة|جريدة|مجلة|وكالة|ناشر|موقع|جهة|وسيلة|وسيلة إعلامية|منبر|مطبوعة|قناة|صفحة|journal|éditeur|fuente|quelle|zeitung|kaynak|gazete|מקור|עיתון|منبع|روزنامه|خبرگزاری|ذریعہ|سەرچاوە`,
  byline:
    "author|byline|by|credit by|author first name|creator|writer|journalist|reporter|published by|كاتب|مؤلف|محرر|مراسل|صحفي|صحافي|بقلم|كتبه|إعداد|authored by|written by|posted by|created by alias|auteur|journaliste|autor|autora|yazar|muhabir|מחבר|כתב|نویسنده|خبرنگار|مصنف|نووسەر",
  section:
    "category|section|topic|rubric|cat|desk|قسم|تصنيف|فئة|باب|rubrique|catégorie|categoría|sección|kategorie|ressort|kategori|bölüm|דסק|קטגוריה|دسته|بخش",
  tags: "tag|keyword|label|subject|وسم|وسوم|كلمات مفتاحية|كلمات دلالية|mots clés|étiquettes|etiquetas|palabras clave|schlagworte|etiketler|תגיות|برچسب|ٹیگ",
  lede: "summary|excerpt|abstract|description|description abstract|lead|subtitle|ملخص|مقدمة|résumé|chapeau",
  image: "image|image url|thumbnail|picture|photo|cover|صورة|رابط الصورة",
  "image-caption": "image caption|caption|photo caption|image alt|تعليق الصورة|شرح الصورة",
  language: "language|lang|langcode|لغة",
  status:
    "status|state|review state|workflow state|moderation state|publication status|visibility|draft|is published|is draft|active|is active|visible|approved|statut|حالة|منشور|نشر|فعال",
  rights: "rights|copyright|license|licence|copyrightholder|copyright holder|حقوق",
};

/** Words beside a noun that say whose it is, how much of it or in which form, and nothing of what it is. */
const QUALIFIERS: ReadonlySet<string> = new Set(
  words(
    "list requested news article post story item entry doc document page web main contributor full original plain rich raw clean complete primary field hero featured feature top preview the of in name meta ar arabic de du la le خبر مقال تقرير مادة منشور اسم كامل كاملا كاملة أصلي رئيسي إلكتروني",
  ),
);

const BY_NAME: ReadonlyMap<string, Named> = new Map(
  Object.entries(NOUNS).flatMap(([field, names]) =>
    names
      .split("|")
      .map((name, at) => [foldName(name), { field: field as ColumnField, weight: 1 - at / 100 }] as const),
  ),
);

type Named = { readonly field: ColumnField; readonly weight: number };

/** Keys of one word, whatever parts it, with or without an article, one or many: `publish_date`, `publishDate`, «العناوين». */
function foldName(name: string): string {
  return words(name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")).join(" ");
}

function words(text: string): string[] {
  return foldText(text)
    .text.toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) =>
      word
        .replace(/^ال(?=\p{L}{2})/u, "")
        .replace(/(?<=[a-z]{2})ies$/, "y")
        .replace(/(?<=[a-z]{2}[^su])s$/, ""),
    );
}

/** Parts of a path that hold a record or a value and say nothing of it; two letters are a language. */
const HOLDER =
  /^(?:dc|dcterms|attributes|fields|properties|_source|_embedded|data|html|nodes?|edges|results|values|basic|und|meta|metadata|ar|en|\d+)$/;
const VALUE = /^(?:value|rendered|processed|raw|name|url|source_?url|src|href|filename|text|title|label)$/i;
/** What a record is called where it stands within another thing: `content.headline` is its headline. */
const RECORD = /^(?:content|article|post|story|entry|item|doc|document|record|row)$/i;
/** `dcterms:title`, `Dublin Core:Title` and `dc.title[ar]` are titles: whose vocabulary it is and in which language say nothing of what it is. */
const VOCABULARY = /^\p{L}[\p{L}\p{N}_ -]*:(?=\S)|\[\w*\]$/gu;

/** `author.url` is the address of the author: what holds it is a thing of its own, not a mere holder. */
export function isOfAnother(column: string): boolean {
  return partsOf(column).length > 1;
}

/** Without mere holders, unless nothing else is there. */
function partsOf(column: string): string[] {
  const parts = column.split(".").map((part) => part.replace(VOCABULARY, ""));
  const telling = parts.filter((part) => !HOLDER.test(part));
  return telling.length === 0 ? parts.slice(-1) : telling;
}

/** `attributes.body.value` is known by `body value`, and where that is unknown by `body`. */
export function fieldNamed(column: string): Named | null {
  const parts = partsOf(column);
  const [first = "", last = ""] = parts;
  const name = foldName(parts.join(" "));
  const whole = nounOf(name);
  if (whole !== null) return MOMENTS.has(whole.field) && OF_ANOTHER.test(name) ? null : whole;
  if (parts.length === 2 && VALUE.test(last)) {
    const outer = nounOf(foldName(first));
    // The address of a person is no name of one.
    if (outer !== null && (!/url|src|href/i.test(last) || outer.field === "image" || outer.field === "url"))
      return { field: outer.field, weight: outer.weight - 0.2 };
  }
  if (parts.length > 1) {
    const within = RECORD.test(first) ? fieldNamed(parts.slice(1).join(".")) : null;
    return within === null ? null : { ...within, weight: within.weight - 0.1 };
  }
  const moment = momentNamed(foldName(first));
  if (moment !== null) return { field: moment, weight: SURELY_PUBLISHED.test(foldName(first)) ? 0.8 : 0.4 };
  const reading = readKey(first);
  return reading.kind === "known" ? { field: reading.key, weight: 0.5 } : null;
}

/** «نص المقال كاملًا» and `news_source` are a noun with words that qualify it; two nouns, as in `author_url`, are neither. */
function nounOf(name: string): Named | null {
  const whole = BY_NAME.get(name);
  if (whole !== undefined) return whole;
  const bare = name.split(" ").filter((word) => !QUALIFIERS.has(word));
  const noun = bare.length === 0 ? undefined : BY_NAME.get(bare.join(" "));
  return noun === undefined ? null : { field: noun.field, weight: noun.weight - 0.15 };
}

/** What happened at the moment that a column holds. A copy is made, a text is changed, and only a report is published. */
const EVENTS: readonly (readonly [field: ColumnField, words: RegExp])[] = [
  [
    "captured",
    /\b(?:crawl|scrap|fetch|download|retriev|index|captur|access|harvest|accession|available|deposit|submit|collect|import|export|extract|archiv|sav)\w*\b|(?:^| )(?:جمع|سحب|تنزيل|زيارة|زياره|ارشفه|استخراج|حفظ)(?: |$)/,
  ],
  ["updated", /\b(?:updat|modif|chang|edit|revis)\w*\b|(?:^| )(?:تحديث|تعديل|تحرير)(?: |$)/],
  ["published", /\b(?:publi|post|issue|releas|pub|air|creat)\w*\b|(?:^| )(?:نشر|اضافه|خبر|مقال)(?: |$)/],
];

const TIME =
  /\b(?:date|time|datetime|timestamp|day|at|on|utc|gmt)\b|(?:^| )(?:تاريخ|وقت|يوم|ساعه|زمن)(?: |$)/;

const SURELY_PUBLISHED = /\b(?:publi|issue|releas|pub|air)\w*\b|(?:^| )نشر(?: |$)/;
const MOMENTS: ReadonlySet<ColumnField> = new Set(["published", "updated", "captured"]);
/** An account and its page were made at moments of their own. */
const OF_ANOTHER =
  /\b(?:like|follower|view|share|comment|reaction|page|account|user|member|author|profile|channel|file|collection)\b/;

/** `date_publish`, `crawledAt`, «وقت النشر»: a word of time beside one of what happened, in any order; or `posted` alone. */
function momentNamed(name: string): ColumnField | null {
  if (OF_ANOTHER.test(name) || (!TIME.test(name) && !/^[a-z]+ed$/.test(name))) return null;
  return EVENTS.find(([, event]) => event.test(name))?.[0] ?? null;
}

/** Whether it tells when the record was made, which need not be when the report was published. */
export function isCreation(column: string): boolean {
  return (
    /\b(?:creat|add|insert)\w*\b/.test(foldName(column)) && !/\bpost|article|news\b/.test(foldName(column))
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
