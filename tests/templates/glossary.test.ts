// One word for one thing: what the glossary of the design calls it, over every string of pages, of the browser and of fields.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { FIELDS } from "../../src/article/fields.ts";
import { readingStrings } from "../../src/browser/article/reading-strings.ts";
import { preferenceStrings as panelStrings } from "../../src/browser/panel-strings.ts";
import { strings as browserStrings } from "../../src/browser/search-strings.ts";
import {
  CATALOGUE_FORMATS,
  DESCRIPTION_FORMATS,
  LIST_FORMATS,
  REPORT_FORMATS,
  TABLE_FORMATS,
} from "../../src/output/formats.ts";
import { citationStrings } from "../../templates/components/citation-strings.ts";
import { preferenceStrings } from "../../templates/preference-strings.ts";
import { storyStrings } from "../../templates/story-strings.ts";
import { strings } from "../../templates/strings.ts";

/** What a thing is called, and what it must not be called; words that hold them for another thing are named. */
const WORDS: readonly (readonly [word: string, others: RegExp])[] = [
  [
    "الناشر",
    /المصادر|مصادره|ومصدره|المصدر (?:الأصلي|صراح)|الجهات? (?:الناشرة|التي نشرت)|دار النشر|جهة النشر/u,
  ],
  ["الهيئة", /(?<!\p{L})(?:المنظمة|مؤسسة|الجهة)(?!\p{L})/u],
  ["العنوان التمهيدي", /الشارة|فوق العنوان|العنوان الفوقي/u],
  ["القسم", /التصنيف|(?<!\p{L})(?:الباب|الفئة|الزاوية)(?!\p{L})/u],
  ["الوسم", /كلمات مفتاحية|الكلمات المفتاحية|العلامات الدالة/u],
  ["التقرير", /(?<!\p{L})(?:ال)?مقال(?:ة|ات)?(?!\p{L})/u],
  ["التصفية", /تضييق|ضيّق|الترشيح|الفلتر/u],
  ["مطابقة تامة", /الكلمات كما كُتبت فقط|بحث دقيق|تطابق تام/u],
  ["جارٍ البحث", /يبحث…|جاري البحث/u],
  ["صدِّر النتائج", /احفظ القائمة|تنزيل النتائج/u],
  ["استشهد بهذا التقرير", /^للاستشهاد$|اقتبس هذا/u],
  ["بيانات النشر", /ما يقوله المصدر عن نفسه|معلومات المصدر/u],
  ["انتقل إلى المحتوى", /تخطَّ إلى|تجاوز إلى|اقفز إلى/u],
  ["لبرامج القراءة", /قارئات/u],
  ["لا توجد صفحة بهذا العنوان", /الصفحة غير موجودة|خطأ 404/u],
  // A name is of a woman as often as of a man, and a list of two kinds of gender.
  ["ذُكر الاسم", /يرد مع|مواضع ذكره|مواضع ذكرها/u],
];

function* texts(value: unknown, path: string): Generator<readonly [path: string, text: string]> {
  if (typeof value === "string") yield [path, value];
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* texts(inner, `${path}.${key}`);
}

const labels = Object.fromEntries(Object.entries(FIELDS).map(([key, { label }]) => [key, label.ar]));
const ALL = [
  ...texts(strings, "strings"),
  ...texts(storyStrings, "storyStrings"),
  ...texts(citationStrings, "citationStrings"),
  ...texts(preferenceStrings, "preferenceStrings"),
  ...texts(panelStrings, "panelStrings"),
  ...texts(browserStrings, "browser"),
  ...texts(readingStrings, "reading"),
  ...texts([REPORT_FORMATS, LIST_FORMATS, DESCRIPTION_FORMATS, CATALOGUE_FORMATS, TABLE_FORMATS], "formats"),
  ...texts(labels, "fields"),
];

describe("the words of the interface", () => {
  it("are those of the glossary, one for one thing", () => {
    assert.ok(ALL.length > 300, `${ALL.length} strings`);
    for (const [word, others] of WORDS)
      assert.deepEqual(
        ALL.filter(([, text]) => others.test(text)).map(([path, text]) => `${path} «${text}»: ${word}`),
        [],
      );
  });

  it("are used: each stands in some string, and in the glossary where it is a term", () => {
    for (const [word] of WORDS)
      assert.ok(
        ALL.some(([, text]) => text.includes(word.replace(/^ال/u, ""))),
        word,
      );
    const design = readFileSync(new URL("../../src/DESIGN.md", import.meta.url), "utf8");
    for (const term of [
      "الناشر",
      "الهيئة",
      "العنوان التمهيدي",
      "القسم",
      "الوسم",
      "التقرير",
      "التصفية",
      "مطابقة تامة",
      "بيانات النشر",
    ])
      assert.ok(design.includes(`| ${term} |`), term);
  });
});
