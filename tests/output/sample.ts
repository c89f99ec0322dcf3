// Small archives for the export tests: every kind of date, mixed directions, and values planted to break an escape.

import { type Archive, buildArchive } from "../../src/archive/archive.ts";
import type { Article } from "../../src/article/article.ts";
import { ABSENT, type Field, statedField } from "../../src/article/field.ts";
import { FEEDS, REPORT_FILES } from "../../src/configuration/archive-keys.ts";
import type { Authority } from "../../src/entity/entity.ts";
import type { ExportContext, ExportFile } from "../../src/output/export-file.ts";
import { exportFiles } from "../../src/output/exports.ts";
import { makeArticle, makeBlock, makeDate, makeEntity } from "../article-builder.ts";

export const CONTEXT: ExportContext = {
  name: "ورّاق",
  description: "أرشيف تجريبي",
  reportFiles: REPORT_FILES,
  feeds: FEEDS,
  absolute: (path) => new URL(path.slice(1), "https://example.org/archive/").href,
};

export const stated = (value: string) => statedField(value, value, "front-matter", null);

export const inferred = (value: string): Field<string> => ({
  value,
  raw: null,
  how: "inferred",
  span: null,
  evidence: [{ text: "", span: null, why: "عادة من عادات الموقع" }],
  alternatives: [],
  confidence: 0.6,
});

const HARBOUR = makeEntity("place-harbour", "ميناء الصيادين", {
  labelEn: "Fishers' Harbour",
  type: "place",
  wikidata: "Q42",
});

export const AUTHORITY: Authority = {
  entities: [HARBOUR],
  byId: new Map([[HARBOUR.id, HARBOUR]]),
  adopted: new Map(),
};

/** `<`, `&`, `]]>`, three quotation marks, a right-to-left override, an emoji, TeX's and Markdown's own marks. */
export const PLANTED =
  "قال <b>\"نعم\" & 'لا'</b> ]]> \u202Eمقلوب\u202C 📰 {50%} $x_1^2 #~ \\end *نجم* [رابط](x) `رمز`";
export const LONG = `عنوان ${"طويل جدًا ".repeat(30)}`.slice(0, 300).trim();

export const KINDS_OF_ARTICLE: readonly Article[] = [
  makeArticle({
    id: "hour",
    headline: "افتتاح ميناء الصيادين بعد ترميمه",
    outlet: "صحيفة الساحل",
    section: "محليات",
    publishedAt: { ...stated("2021-05-02T09:30+03:00"), zone: "Asia/Riyadh" },
    byline: [stated("سلمى الهاشمي"), stated("Omar K. Haddad")],
    body: [
      makeBlock("عاد ميناء الصيادين إلى العمل في 2 مايو. وحضر الوزير.", "p1", {
        dates: [
          makeDate("2021-05-02", { text: "2 مايو", span: [32, 38], interval: ["2021-05-02", "2021-05-02"] }),
        ],
        mentions: [{ text: "ميناء الصيادين", span: [4, 18], entity: "place-harbour", clitic: null }],
      }),
      makeBlock("تفاصيل", "h1", { kind: "subhead", level: 2 }),
      makeBlock("رصيف أول", "p2", {
        kind: "list-item",
        list: { depth: 1, ordered: false, number: null, continues: false },
      }),
      makeBlock("انظر البيان الكامل", "p3", {
        marks: [{ kind: "link", span: [5, 11], href: "https://example.net/?a=1&b=2" }],
      }),
    ],
    corrections: [{ at: "2021-05-04", text: "صُحّح اسم الوزير." }],
    tags: ["موانئ"],
  }),
  makeArticle({
    id: "day",
    headline: "NATO والجوار: قراءة «ثانية»؟",
    outlet: "The Coast (الساحل)",
    publishedAt: "2021-05-02",
    byline: [stated("ليث")],
  }),
  makeArticle({ id: "month", headline: "حصاد الشهر", outlet: "صحيفة الساحل", publishedAt: "2021-04" }),
  makeArticle({ id: "year", headline: "حصاد السنة", outlet: null, publishedAt: "2020~" }),
  makeArticle({
    id: "span",
    headline: "يومان في المرفأ",
    outlet: "صحيفة الساحل",
    publishedAt: "2021-05-01/2021-05-02",
    byline: [stated("ليث"), stated("مها"), stated("سامر")],
  }),
  makeArticle({
    id: "unknown",
    headline: "بلا تاريخ",
    outlet: null,
    publishedAt: null,
    byline: [stated("مها")],
    body: ["متن قصير."],
  }),
  makeArticle({
    id: "report",
    headline: "تقرير الأرشيف عن المرفأ",
    source: { headline: stated("المرفأ كما كتبت عنه الصحيفة"), url: ABSENT },
    outlet: inferred("صحيفة الساحل"),
    publishedAt: { ...inferred("2021-05-03"), zone: null },
    body: ["في المرفأ حركة.", "وانتهى."],
  }),
  makeArticle({
    id: "planted",
    headline: PLANTED,
    kicker: PLANTED,
    outlet: PLANTED,
    section: PLANTED,
    publishedAt: "2021-05-05",
    byline: [stated(PLANTED)],
    datelinePlace: stated(PLANTED),
    body: [PLANTED, makeBlock(PLANTED, "h1", { kind: "subhead" }), "# ليس عنوانًا", "1. ليس بندًا"],
    tags: [PLANTED],
    corrections: [{ at: "2021-05-06", text: PLANTED }],
  }),
  makeArticle({ id: "long", headline: LONG, outlet: "صحيفة الساحل", publishedAt: "2021-05-06" }),
];

export const ARCHIVE: Archive = buildArchive(KINDS_OF_ARTICLE, AUTHORITY);

/** Every file as text, by path. */
export function exportedTexts(
  archive: Archive = ARCHIVE,
  context: ExportContext = CONTEXT,
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const file of exportFiles(archive, context)) {
    texts.set(file.path, (texts.get(file.path) ?? "") + contentText(file));
  }
  return texts;
}

export function contentText({ content }: ExportFile): string {
  return typeof content === "string" ? content : Buffer.from(content).toString();
}

export function articleOf(id: string): Article {
  const article = KINDS_OF_ARTICLE.find((one) => one.id === id);
  if (!article) throw new Error(`the sample has no article «${id}»`);
  return article;
}
