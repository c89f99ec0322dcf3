// The fields of a report, a row each: what a file, the page and the terminal call it, in which order, and where it is shown.

import type { Bilingual } from "../reporting/problem.ts";

/** What a field is about. Each list of fields shows these parts in an order of its own, and their fields in the order below. */
export type FieldPart = "text" | "item" | "publication" | "image" | "filing";

/**
 * `page`: what the source says about itself, beside the report. `terminal`: what `add` understood. `data`: a column
 * of `articles.csv` and `articles.jsonl`. `search`: words by which the report is found.
 * Front matter, `inspect` and the Markdown twin have every field.
 */
export type FieldPlace = "page" | "terminal" | "data" | "search";

export type FieldEntry = {
  /** What front matter may give: one text, any number of texts, or texts each with a day. */
  readonly shape: "text" | "list" | "dated";
  readonly part: FieldPart;
  /** What it is called on the page, in the terminal and in the description of the data. */
  readonly label: Bilingual;
  readonly shown: readonly FieldPlace[];
  /** The name of its column, where it is not the key with `_` for `-`. */
  readonly column?: string;
  /** What the data package says of its column, where the label is not enough. */
  readonly description?: string;
  /** Names that front matter may use beside the key. No two fields share one. */
  readonly names: readonly string[];
};

const EVERYWHERE: readonly FieldPlace[] = ["page", "terminal", "data", "search"];

/** Names that stand between commas, Latin or Arabic ones. */
function listed(...lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split(/[,،] /u));
}

/**
 * The fields in the order in which `add` and the Markdown twin write them. A key with no rule in `field-values.ts` needs none: the
 * record keeps what front matter states under it.
 *
 * The names are compiled from general knowledge: English ones of the kind that WordPress, Drupal, Ghost, Hugo, Jekyll,
 * schema.org, Open Graph and Dublin Core use, Arabic ones of the kind that news sites print as labels.
 */
export const FIELDS = {
  headline: {
    shape: "text",
    part: "text",
    label: { ar: "العنوان", en: "headline" },
    shown: ["terminal", "data"],
    names: listed(
      "title, name, og:title, dc.title",
      "العنوان، عنوان، عنوان الخبر، العنوان الرئيسي، المانشيت",
    ),
  },
  "headline-inferred": {
    shape: "text",
    part: "text",
    label: { ar: "العنوان المستنتج", en: "inferred headline" },
    shown: [],
    names: listed("inferred-headline", "العنوان المستنتج"),
  },
  "headline-other": {
    shape: "list",
    part: "text",
    label: { ar: "عناوين محتملة", en: "other candidates for the headline" },
    shown: [],
    names: listed("other-headlines", "عناوين محتملة"),
  },
  kicker: {
    shape: "text",
    part: "text",
    label: { ar: "العنوان التمهيدي", en: "kicker" },
    shown: EVERYWHERE,
    names: listed("eyebrow, overline, label, badge", "الشارة، عنوان تمهيدي، العنوان التمهيدي، فوق العنوان"),
  },
  section: {
    shape: "text",
    part: "text",
    label: { ar: "القسم", en: "section" },
    shown: EVERYWHERE,
    names: listed(
      "category, categories, articleSection, desk, channel",
      "القسم، قسم، التصنيف، الفئة، الباب، الزاوية",
    ),
  },
  lede: {
    shape: "text",
    part: "text",
    label: { ar: "المقدمة", en: "lede" },
    shown: [],
    names: listed(
      "lead, description, summary, excerpt, abstract, subtitle, standfirst, teaser, intro, deck, og:description",
      "المقدمة، الملخص، ملخص، الوصف، العنوان الفرعي، نبذة، موجز",
    ),
  },
  "source-headline": {
    shape: "text",
    part: "item",
    label: { ar: "العنوان المنشور", en: "published headline" },
    shown: ["page", "data", "search"],
    description: "عنوان المادة المنشورة، حين يكون النص تقريرًا عنها",
    names: listed(
      "original-title, original-headline, published-headline",
      "العنوان المنشور، العنوان الأصلي، عنوان المصدر",
    ),
  },
  "source-file": {
    shape: "text",
    part: "item",
    label: { ar: "ملف المصدر", en: "source file" },
    shown: [],
    names: listed("original-file, source-document", "ملف المصدر، الملف الأصلي"),
  },
  url: {
    shape: "text",
    part: "item",
    label: { ar: "الرابط", en: "web address" },
    shown: ["data"],
    column: "source_url",
    description: "عنوانها على الشبكة",
    names: listed(
      "link, canonical, canonical_url, source_url, original_url, permalink_url, og:url",
      "الرابط، رابط، رابط الخبر، رابط المصدر، الرابط الأصلي",
    ),
  },
  outlet: {
    shape: "text",
    part: "publication",
    label: { ar: "الناشر", en: "outlet" },
    shown: ["page", "terminal", "data"],
    names: listed(
      "source, publisher, publication, site, site_name, newspaper, og:site_name, dc.publisher",
      "المصدر، الناشر، الموقع، الصحيفة، الجريدة، القناة، الوسيلة، جهة النشر",
    ),
  },
  "outlet-inferred": {
    shape: "text",
    part: "publication",
    label: { ar: "الناشر المستنتج", en: "inferred outlet" },
    shown: [],
    names: listed("inferred-outlet", "الناشر المرجح، المصدر المرجح، الناشر المستنتج"),
  },
  "outlet-evidence": {
    shape: "list",
    part: "publication",
    label: { ar: "دليل الناشر", en: "evidence of the outlet" },
    shown: [],
    names: listed("inferred-outlet-evidence", "دليل الناشر، أدلة الناشر، القرائن"),
  },
  published: {
    shape: "text",
    part: "publication",
    label: { ar: "تاريخ النشر", en: "published" },
    shown: ["page", "terminal", "data"],
    description: "تاريخ النشر بصيغة EDTF",
    names: listed(
      "date, published_at, publish_date, pubDate, pubdate, published_time, datePublished, date_published, created, created_at, article:published_time, dc.date, post_date, time",
      "تاريخ النشر، التاريخ، تاريخ، نشر في، نشر بتاريخ، تم النشر، وقت النشر، تاريخ الخبر، تاريخ الإضافة",
    ),
  },
  "published-inferred": {
    shape: "text",
    part: "publication",
    label: { ar: "تاريخ النشر المستنتج", en: "inferred day of publication" },
    shown: [],
    names: listed("inferred-date", "تاريخ مرجح"),
  },
  "published-other": {
    shape: "list",
    part: "publication",
    label: { ar: "تواريخ محتملة", en: "other candidates for the day of publication" },
    shown: [],
    names: listed("other-dates", "تواريخ محتملة"),
  },
  updated: {
    shape: "text",
    part: "publication",
    label: { ar: "تاريخ التحديث", en: "updated" },
    shown: ["page", "terminal", "data"],
    description: "تاريخ التحديث بصيغة EDTF",
    names: listed(
      "modified, lastmod, updated_at, modified_at, dateModified, date_modified, last_modified, last_updated, lastUpdated, article:modified_time, post_modified",
      "آخر تحديث، تاريخ التحديث، التحديث، تم التحديث، حدث في، تاريخ التعديل، آخر تعديل، محدث",
    ),
  },
  byline: {
    shape: "list",
    part: "publication",
    label: { ar: "الكاتب", en: "byline" },
    shown: EVERYWHERE,
    description: "الكتّاب كما طُبعت أسماؤهم",
    names: listed(
      "author, authors, by, writer, reporter, creator, dc.creator, article:author",
      "الكاتب، كاتب، بقلم، كتب، كتبت، المحرر، المحررة، الكاتبة، المراسل، المراسلة، إعداد، تحرير، الصحفي، الصحافي، المؤلف",
    ),
  },
  dateline: {
    shape: "text",
    part: "publication",
    label: { ar: "سطر المكان", en: "dateline place" },
    description: "المكان في سطر المكان",
    shown: EVERYWHERE,
    names: listed("location, place, city", "مكان الخبر، المكان، سطر المكان، التأريخة"),
  },
  credit: {
    shape: "text",
    part: "publication",
    label: { ar: "أحرف التوقيع", en: "letters of the sign-off" },
    shown: ["page", "terminal"],
    names: listed("sign-off, signature, credits, credit_line", "التوقيع، توقيع، المحررون"),
  },
  agencies: {
    shape: "list",
    part: "publication",
    label: { ar: "الوكالات", en: "agencies" },
    shown: ["page", "terminal", "data"],
    description: "وكالات الأنباء",
    names: listed(
      "agency, wire, wires, news_agency",
      "الوكالة، الوكالات، وكالة، وكالات، وكالة الأنباء، نقلا عن",
    ),
  },
  image: {
    shape: "text",
    part: "image",
    label: { ar: "الصورة", en: "image" },
    shown: ["page", "terminal"],
    names: listed(
      "thumbnail, featured_image, featured-image, feature_image, cover, picture, hero, og:image, image_url",
      "الصورة، صورة، الصورة الرئيسية، صورة الخبر",
    ),
  },
  "image-caption": {
    shape: "text",
    part: "image",
    label: { ar: "تعليق الصورة", en: "image caption" },
    shown: ["terminal"],
    names: listed("caption, photo_caption, feature_image_caption", "تعليق الصورة، شرح الصورة، كلام الصورة"),
  },
  "image-alt": {
    shape: "text",
    part: "image",
    label: { ar: "وصف الصورة", en: "description of the image" },
    shown: [],
    names: listed("image_alt, feature_image_alt, alt", "وصف الصورة"),
  },
  "image-credit": {
    shape: "text",
    part: "image",
    label: { ar: "مصدر الصورة", en: "image credit" },
    shown: ["terminal"],
    names: listed(
      "photo_credit, photographer, image_source",
      "مصدر الصورة، حقوق الصورة، المصور، تصوير، عدسة",
    ),
  },
  tags: {
    shape: "list",
    part: "filing",
    label: { ar: "الوسوم", en: "tags" },
    shown: ["data", "search"],
    names: listed(
      "topics, keywords, tag, topic, subjects, article:tag",
      "الوسوم، وسوم، الكلمات المفتاحية، كلمات مفتاحية، كلمات دلالية، الكلمات الدلالية، المواضيع، الموضوعات، العلامات، موضوعات",
    ),
  },
  language: {
    shape: "text",
    part: "filing",
    label: { ar: "اللغة", en: "language" },
    shown: ["data"],
    description: "اللغة (BCP 47)",
    names: listed("lang, locale, inLanguage", "اللغة، لغة"),
  },
  rights: {
    shape: "text",
    part: "filing",
    label: { ar: "الحقوق", en: "rights" },
    shown: ["page", "terminal", "data"],
    names: listed("copyright, license, licence, dc.rights", "حقوق النشر، الترخيص، الحقوق"),
  },
  "source-id": {
    shape: "text",
    part: "filing",
    label: { ar: "معرّف المصدر", en: "number of the item" },
    shown: ["data"],
    names: listed("guid, original-id, guid_id", "معرّف المصدر"),
  },
  captured: {
    shape: "text",
    part: "filing",
    label: { ar: "حُفظت نسخته في", en: "captured" },
    shown: ["page", "terminal", "data"],
    description: "متى حُفظت نسخة الصفحة التي أُخذ منها النص",
    names: listed("capture-date, captured_at, archived-at", "تاريخ الحفظ، حُفظت نسخته في"),
  },
  doubtful: {
    shape: "list",
    part: "filing",
    label: { ar: "للمراجعة", en: "to look at" },
    shown: [],
    names: listed("to-review", "للمراجعة"),
  },
  status: {
    shape: "text",
    part: "filing",
    label: { ar: "الحالة", en: "status" },
    shown: [],
    names: listed("state, post_status, visibility", "حالة النشر، الحالة"),
  },
  draft: {
    shape: "text",
    part: "filing",
    label: { ar: "مسودة", en: "draft" },
    shown: [],
    names: listed("is_draft", "مسودة"),
  },
  private: {
    shape: "text",
    part: "filing",
    label: { ar: "خاص", en: "private" },
    shown: [],
    names: listed("hidden", "خاص"),
  },
  password: {
    shape: "text",
    part: "filing",
    label: { ar: "كلمة السر", en: "password" },
    shown: [],
    names: listed("post_password", "كلمة السر"),
  },
  noindex: {
    shape: "text",
    part: "filing",
    label: { ar: "لا يُفهرس", en: "not to be indexed" },
    shown: [],
    names: listed("no-index"),
  },
  embargo: {
    shape: "text",
    part: "filing",
    label: { ar: "محظور حتى", en: "embargoed until" },
    shown: [],
    names: listed("embargoed-until", "محظور حتى"),
  },
  expires: {
    shape: "text",
    part: "filing",
    label: { ar: "ينتهي في", en: "expires" },
    shown: [],
    names: listed("expiry, expiryDate, expires_at, unpublishDate", "ينتهي، تاريخ الانتهاء، ينتهي في"),
  },
  withdrawn: {
    shape: "dated",
    part: "filing",
    label: { ar: "سُحب", en: "withdrawn" },
    shown: [],
    names: listed("withdrawal, retracted, retraction", "سُحب، سُحب في، مسحوب، سحب التقرير"),
  },
  aliases: {
    shape: "list",
    part: "filing",
    label: { ar: "عناوين سابقة", en: "former addresses" },
    shown: [],
    names: listed("alias, redirect_from, old-addresses", "عناوين سابقة"),
  },
  corrections: {
    shape: "dated",
    part: "filing",
    label: { ar: "التصحيحات", en: "corrections" },
    shown: [],
    names: listed("correction, errata", "التصحيحات، تصحيحات، تصحيح، التصويبات، تصويب، استدراك"),
  },
} as const satisfies Readonly<Record<string, FieldEntry>>;

/** The canonical key of a field in front matter. */
export type FieldKey = keyof typeof FIELDS;

export const FIELD_KEYS = Object.keys(FIELDS) as FieldKey[];

/** The table as it is read: one type for all rows. */
export function fieldEntry(key: FieldKey): FieldEntry {
  return FIELDS[key];
}

/** The fields of the given parts that are shown in a place, part by part. */
export function fieldsShown(place: FieldPlace, parts: readonly FieldPart[]): FieldKey[] {
  return parts.flatMap((part) =>
    FIELD_KEYS.filter((key) => fieldEntry(key).part === part && fieldEntry(key).shown.includes(place)),
  );
}
