// The Arabic of everything that search says; whole sentences, with every plural form.

import { monthNames, type PrintedStyle } from "../date/restyle.ts";
import { REPORTS } from "../text/counted-nouns.ts";
import { type DigitSet, withDigits } from "../text/digits.ts";
import { arabicPlural, type PluralForms } from "../text/plural.ts";

export const strings = {
  results: { ...REPORTS, zero: "لا نتائج" },
  /** While not every report has been checked for the words between quotation marks, letter for letter. */
  about: "نحو",
  all: {
    zero: "الأرشيف خالٍ",
    one: "تقرير واحد في الأرشيف",
    two: "تقريران في الأرشيف، الأحدث أولًا",
    few: "{n} تقارير في الأرشيف، الأحدث أولًا",
    many: "{n} تقريرًا في الأرشيف، الأحدث أولًا",
    other: "{n} تقرير في الأرشيف، الأحدث أولًا",
  },
  searching: "جارٍ البحث…",
  slow: "ما زال البحث جاريًا. الشبكة بطيئة، والنتائج في الطريق.",
  offline: "لا اتصال بالشبكة، وملفات البحث لم تُحفظ في هذا الجهاز بعد. أعد المحاولة حين يعود الاتصال.",
  failed: "تعذّر تحميل ملفات البحث من الخادم.",
  broken: "حدث خطأ في البحث.",
  retry: "أعد المحاولة",
  didYouMean: "هل تقصد",
  alsoSearched: "شمل البحث أيضًا",
  becomes: "تكملة الكلمة",
  unquoted: "لم يرد النص بين علامتي التنصيص كما كُتب، وهذه نتائج كلماته بلا العلامتين.",
  quotedFirst: "{n} بالنص كما كُتب بين علامتي التنصيص، تليها نتائج كلماته بلا العلامتين.",
  oneName: "بُحث عن الكلمات متتالية.",
  apart: "ابحث عن كل كلمة على حدة",
  lacksWords: "لا تقرير فيه هذه الكلمات كلها.",
  withoutMarks: "ابحث عن الكلمات نفسها بلا علامتي التنصيص",
  wordless: "لا كلمة في ما كُتب يُبحث عنها.",
  onlyGrammar: "هذه كلمات نحوية تكاد ترد في كل تقرير؛ أضف اسمًا أو موضوعًا.",
  unused: "النص طويل، فبُحث عن كلماته الأولى وحدها، وعددها {n}.",
  from: "من",
  to: "إلى",
  filterValues: "ابحث في هذه القائمة",
  earlier: "النتائج السابقة",
  nothing: "لم يُعثر على شيء بهذه الكلمات.",
  advice: [
    "جرّب كلماتٍ أقل، أو اسمًا بصيغة أخرى.",
    "احذف علامتي التنصيص ليُبحث عن الكلمة بكل تصريفاتها.",
    "لا يلزم تشكيل ولا همزات، وتُقبل الأسماء بالحروف اللاتينية.",
  ],
  more: "نتائج أخرى",
  export: {
    label: "صدِّر النتائج",
    formats: { ris: "RIS", bibtex: "BibTeX", "csl-json": "CSL-JSON", csv: "CSV" },
    working: "تُجمع بيانات التقارير…",
    done: {
      zero: "لم يُحفظ شيء",
      one: "حُفظ تقرير واحد",
      two: "حُفظ تقريران",
      few: "حُفظت {n} تقارير",
      many: "حُفظ {n} تقريرًا",
      other: "حُفظ {n} تقرير",
    },
    /** Said after the number, when some could not be had. */
    partly: "وتعذّر تحميل بيانات ما بقي من القائمة.",
    first: "يُحفظ أول {n} من القائمة فقط، والأرشيف كله في صفحة البيانات.",
  },
  narrowed: "التصفية",
  clear: "ألغِ التصفية كلها",
  remove: "ألغِ",
  sort: "الترتيب",
  orders: { relevance: "الأقرب", newest: "الأحدث", oldest: "الأقدم" },
  exact: "مطابقة تامة",
  filters: "صفِّ النتائج",
  facets: {
    outlet: "الناشر",
    section: "القسم",
    tag: "الوسم",
    author: "الكاتب",
    agency: "الوكالة",
    person: "الشخص",
    organisation: "الهيئة",
    place: "المكان",
    language: "اللغة",
  },
  dates: "تاريخ النشر",
  undated: "بلا تاريخ",
  resultList: "نتائج البحث",
} as const;

/** What is said of the marks on the page of a report. */
export const markStrings = {
  marks: {
    zero: "لا موضع في هذه الصفحة",
    one: "موضع واحد",
    two: "موضعان",
    few: "{n} مواضع",
    many: "{n} موضعًا",
    other: "{n} موضع",
  },
  marksFor: "«{q}»",
  place: "الموضع {i} من {n}",
  previous: "الموضع السابق",
  next: "الموضع التالي",
  close: "أزل العلامات",
} as const;

export type FacetName = keyof typeof strings.facets;

/** The digits that the archive prints, or that the reader has chosen since: `preferences.ts` keeps both on the root. */
function digits(): DigitSet {
  return document.documentElement.dataset.digits === "arab" ? "arab" : "latn";
}

function months(): string[] {
  return monthNames((document.documentElement.dataset.months ?? "dual") as PrintedStyle["months"]);
}

export function count(n: number, forms: PluralForms): string {
  return arabicPlural(n, forms).replace("{n}", number(n));
}

export function number(n: number): string {
  return withDigits(String(n), digits());
}

/** «12 يناير 2022» as pages write it, or as much of it as is known; empty when nothing is. */
export function dateText(edtf: string | null): string {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(edtf ?? "");
  if (match === null) return "";
  const [, year, month, day] = match;
  const parts = [
    day === undefined ? "" : String(Number(day)),
    month === undefined ? "" : months()[Number(month) - 1],
    year,
  ];
  return withDigits(parts.filter(Boolean).join(" "), digits());
}
