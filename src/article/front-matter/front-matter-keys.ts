// The keys front matter may use: each canonical key with the Arabic and English names that mean it.

export type FrontMatterKey =
  | "headline"
  | "kicker"
  | "section"
  | "lede"
  | "source-headline"
  | "source-file"
  | "url"
  | "outlet"
  | "outlet-inferred"
  | "outlet-evidence"
  | "published"
  | "updated"
  | "byline"
  | "dateline"
  | "credit"
  | "agencies"
  | "image"
  | "image-caption"
  | "image-credit"
  | "tags"
  | "corrections"
  | "language"
  | "status"
  | "expires"
  | "embargo"
  | "rights"
  | "captured"
  | "aliases"
  | "source-id";

type KeyEntry = {
  readonly shape: "text" | "list" | "corrections";
  /** The canonical key is one of its own names without being repeated here. */
  readonly names: readonly string[];
};

/**
 * Compiled from general knowledge: English names of the kind that WordPress, Drupal, Ghost, Hugo, Jekyll, schema.org,
 * Open Graph and Dublin Core use, Arabic names of the kind that news sites print as labels.
 */
export const frontMatterKeys: Readonly<Record<FrontMatterKey, KeyEntry>> = {
  headline: {
    shape: "text",
    names: [
      "title",
      "name",
      "og:title",
      "dc.title",
      "العنوان",
      "عنوان",
      "عنوان الخبر",
      "العنوان الرئيسي",
      "المانشيت",
    ],
  },
  kicker: {
    shape: "text",
    names: [
      "eyebrow",
      "overline",
      "label",
      "badge",
      "الشارة",
      "عنوان تمهيدي",
      "العنوان التمهيدي",
      "فوق العنوان",
    ],
  },
  section: {
    shape: "text",
    names: [
      "category",
      "categories",
      "articleSection",
      "desk",
      "channel",
      "القسم",
      "قسم",
      "التصنيف",
      "الفئة",
      "الباب",
      "الزاوية",
    ],
  },
  lede: {
    shape: "text",
    names: [
      "lead",
      "description",
      "summary",
      "excerpt",
      "abstract",
      "subtitle",
      "standfirst",
      "teaser",
      "intro",
      "deck",
      "og:description",
      "المقدمة",
      "الملخص",
      "ملخص",
      "الوصف",
      "العنوان الفرعي",
      "نبذة",
      "موجز",
    ],
  },
  "source-headline": {
    shape: "text",
    names: [
      "original-title",
      "original-headline",
      "published-headline",
      "العنوان المنشور",
      "العنوان الأصلي",
      "عنوان المصدر",
    ],
  },
  "source-file": { shape: "text", names: ["original-file", "source-document", "ملف المصدر", "الملف الأصلي"] },
  url: {
    shape: "text",
    names: [
      "link",
      "canonical",
      "canonical_url",
      "source_url",
      "original_url",
      "permalink_url",
      "guid",
      "og:url",
      "الرابط",
      "رابط",
      "رابط الخبر",
      "رابط المصدر",
      "الرابط الأصلي",
    ],
  },
  outlet: {
    shape: "text",
    names: [
      "source",
      "publisher",
      "publication",
      "site",
      "site_name",
      "newspaper",
      "og:site_name",
      "dc.publisher",
      "المصدر",
      "الناشر",
      "الموقع",
      "الصحيفة",
      "الجريدة",
      "القناة",
      "الوسيلة",
      "جهة النشر",
    ],
  },
  "outlet-inferred": {
    shape: "text",
    names: ["inferred-outlet", "الناشر المرجح", "المصدر المرجح", "الناشر المستنتج"],
  },
  "outlet-evidence": {
    shape: "list",
    names: ["inferred-outlet-evidence", "دليل الناشر", "أدلة الناشر", "القرائن"],
  },
  published: {
    shape: "text",
    names: [
      "date",
      "published_at",
      "publish_date",
      "publishDate",
      "pubDate",
      "pubdate",
      "published_time",
      "datePublished",
      "date_published",
      "created",
      "created_at",
      "article:published_time",
      "dc.date",
      "post_date",
      "time",
      "تاريخ النشر",
      "التاريخ",
      "تاريخ",
      "نشر في",
      "نشر بتاريخ",
      "تم النشر",
      "وقت النشر",
      "تاريخ الخبر",
      "تاريخ الإضافة",
    ],
  },
  updated: {
    shape: "text",
    names: [
      "modified",
      "lastmod",
      "updated_at",
      "modified_at",
      "dateModified",
      "date_modified",
      "last_modified",
      "last_updated",
      "lastUpdated",
      "article:modified_time",
      "post_modified",
      "آخر تحديث",
      "تاريخ التحديث",
      "التحديث",
      "تم التحديث",
      "حدث في",
      "تاريخ التعديل",
      "آخر تعديل",
      "محدث",
    ],
  },
  byline: {
    shape: "list",
    names: [
      "author",
      "authors",
      "by",
      "writer",
      "reporter",
      "creator",
      "dc.creator",
      "article:author",
      "الكاتب",
      "كاتب",
      "بقلم",
      "كتب",
      "كتبت",
      "المحرر",
      "المحررة",
      "الكاتبة",
      "المراسل",
      "المراسلة",
      "إعداد",
      "تحرير",
      "الصحفي",
      "الصحافي",
      "المؤلف",
    ],
  },
  dateline: {
    shape: "text",
    names: ["location", "place", "city", "مكان الخبر", "المكان", "سطر المكان", "التأريخة"],
  },
  credit: {
    shape: "text",
    names: ["sign-off", "signature", "credits", "credit_line", "التوقيع", "توقيع", "المحررون"],
  },
  agencies: {
    shape: "list",
    names: [
      "agency",
      "wire",
      "wires",
      "news_agency",
      "الوكالة",
      "الوكالات",
      "وكالة",
      "وكالات",
      "وكالة الأنباء",
      "نقلا عن",
    ],
  },
  image: {
    shape: "text",
    names: [
      "thumbnail",
      "featured_image",
      "featured-image",
      "feature_image",
      "cover",

      "picture",
      "hero",
      "og:image",
      "image_url",
      "الصورة",
      "صورة",
      "الصورة الرئيسية",
      "صورة الخبر",
    ],
  },
  "image-caption": {
    shape: "text",
    names: [
      "caption",
      "image_alt",
      "image-alt",
      "photo_caption",
      "feature_image_caption",
      "feature_image_alt",
      "تعليق الصورة",
      "شرح الصورة",
      "وصف الصورة",
      "كلام الصورة",
    ],
  },
  "image-credit": {
    shape: "text",
    names: [
      "photo_credit",
      "photographer",
      "image_source",

      "مصدر الصورة",
      "حقوق الصورة",
      "المصور",
      "تصوير",
      "عدسة",
    ],
  },
  tags: {
    shape: "list",
    names: [
      "topics",
      "keywords",
      "tag",
      "topic",
      "subjects",
      "article:tag",
      "الوسوم",
      "وسوم",
      "الكلمات المفتاحية",
      "كلمات مفتاحية",
      "كلمات دلالية",
      "الكلمات الدلالية",
      "المواضيع",
      "الموضوعات",
      "العلامات",
      "موضوعات",
    ],
  },
  corrections: {
    shape: "corrections",
    names: ["correction", "errata", "التصحيحات", "تصحيحات", "تصحيح", "التصويبات", "تصويب", "استدراك"],
  },
  language: { shape: "text", names: ["lang", "locale", "inLanguage", "اللغة", "لغة"] },
  status: { shape: "text", names: ["state", "الحالة", "حالة النشر"] },
  embargo: { shape: "text", names: ["embargoed-until", "publishDate", "محظور حتى"] },
  expires: { shape: "text", names: ["expiry", "expiryDate", "unpublishDate", "ينتهي", "تاريخ الانتهاء"] },
  rights: { shape: "text", names: ["copyright", "license", "licence", "dc.rights", "الحقوق", "حقوق النشر"] },
  captured: { shape: "text", names: ["capture-date", "archived-at", "تاريخ الحفظ"] },
  aliases: { shape: "list", names: ["alias", "redirect_from", "old-addresses", "عناوين سابقة"] },
  "source-id": { shape: "text", names: ["guid", "original-id", "معرّف المصدر"] },
};

/** Keys of other publishing systems that say nothing about a report; some would run code or move pages elsewhere. */
const IGNORED = [
  "layout",
  "permalink",
  "pagination",
  "templateEngineOverride",
  "eleventyComputed",
  "eleventyNavigation",
  "eleventyExcludeFromCollections",
  "slug",
  "id",
  "uuid",
  "post_id",
  "wordpress_id",
  "guid_id",
  "status",
  "post_status",
  "type",
  "post_type",
  "format",
  "draft",
  "private",
  "visibility",
  "featured",
  "sticky",
  "pinned",
  "weight",
  "order",
  "menu_order",
  "template",
  "theme",
  "aliases",
  "redirect_from",
  "comments",
  "comment_status",
  "ping_status",
  "views",
  "reading_time",
  "toc",
  "math",
  "sitemap",
  "robots",
  "password",
  "parent",
  "email",
  "avatar",
];

const REFUSED = ["__proto__", "constructor", "prototype"];

export type KeyReading =
  | { readonly kind: "known"; readonly key: FrontMatterKey }
  | { readonly kind: "ignored" }
  | { readonly kind: "refused" }
  | { readonly kind: "unknown"; readonly nearest: string };

/** Case, hyphens, underscores, spaces, hamza seats, diacritics and a closing ة/ه or ى/ي make no difference. */
export function foldKey(key: string): string {
  return key
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u0640\u064B-\u0652\u0670\p{Cf}]/gu, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/[ىی]/g, "ي")
    .replace(/ک/g, "ك")
    .replace(/ة/g, "ه")
    .replace(/[\s_-]/g, "");
}

const byName: ReadonlyMap<string, FrontMatterKey> = indexNames();
const ignored: ReadonlySet<string> = new Set(IGNORED.map(foldKey));

function indexNames(): Map<string, FrontMatterKey> {
  const index = new Map<string, FrontMatterKey>();
  for (const key of Object.keys(frontMatterKeys) as FrontMatterKey[]) {
    for (const name of [key, ...frontMatterKeys[key].names]) {
      const folded = foldKey(name);
      if (!index.has(folded)) index.set(folded, key);
    }
  }
  return index;
}

export function readKey(printed: string): KeyReading {
  if (REFUSED.includes(printed.trim())) return { kind: "refused" };
  const folded = foldKey(printed);
  const key = byName.get(folded);
  if (key !== undefined) return { kind: "known", key };
  if (ignored.has(folded)) return { kind: "ignored" };
  return { kind: "unknown", nearest: nearestName(folded) };
}

function nearestName(folded: string): string {
  let nearest = { key: "headline", distance: Number.POSITIVE_INFINITY };
  for (const [name, key] of byName) {
    if (Math.abs(name.length - folded.length) > Math.max(2, name.length * nearest.distance)) continue;
    const distance = editDistance(folded.slice(0, 40), name) / Math.max(name.length, 1);
    if (distance < nearest.distance) nearest = { key, distance };
  }
  return nearest.key;
}

/** Levenshtein’s, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
