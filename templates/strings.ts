// Every Arabic sentence of the interface, keyed by the place where it stands; what a report says is never here.

import type { Article } from "../src/article/article.ts";
import { REPORTS } from "../src/text/counted-nouns.ts";

export const strings = {
  document: {
    skip: "تجاوز إلى المحتوى",
    feed: "أحدث التقارير (Atom)",
    home: "الصفحة الأولى",
  },
  offline: {
    title: "القراءة بلا اتصال",
    description: "كيف يُقرأ هذا الأرشيف على الهاتف من دون شبكة",
    fallback: "إذا وصلت إلى هنا من رابط آخر فأنت الآن بلا اتصال، والصفحة التي طلبتها لم تُحفظ على جهازك بعد.",
    visited: "كل صفحة تزورها تُحفظ على جهازك، فتفتحها لاحقًا ولو انقطعت الشبكة.",
    keepLabel: "حفظ الأرشيف كله",
    needsScript:
      "حفظ الصفحات يحتاج إلى جافاسكربت، وهي معطلة في متصفحك. أما القراءة والتصفح فلا يحتاجان إليها.",
    offer: "ويمكنك أن تحفظ الأرشيف كله، ومعه البحث. حجمه نحو",
    megabytes: "ميغابايت.",
    keep: "احفظ الأرشيف على هذا الجهاز",
    keeping: "يُحفظ الأرشيف الآن…",
    kept: "الأرشيف كله محفوظ على هذا الجهاز، ويتجدد كلما زرته متصلًا.",
    drop: "احذف النسخة المحفوظة",
    failed: "تعذّر الحفظ: انقطعت الشبكة، أو نُشر الأرشيف من جديد في أثنائه. أعد تحميل الصفحة وحاول مرة أخرى.",
    link: "القراءة بلا اتصال",
  },
  masthead: {
    /** Between the first and the last day of the archive. */
    from: "من",
    to: "إلى",
  },
  nav: {
    label: "أقسام الأرشيف",
    /** What opens them on a phone. */
    menu: "الأقسام",
    timeline: "الخط الزمني",
    outlets: "المصادر",
    search: "البحث",
    about: "عن الأرشيف",
  },
  counts: {
    reports: REPORTS,
    days: {
      zero: "لا أيام",
      one: "يوم واحد",
      two: "يومان",
      few: "{n} أيام",
      many: "{n} يومًا",
      other: "{n} يوم",
    },
    outlets: {
      zero: "لا جهات",
      one: "جهة واحدة",
      two: "جهتان",
      few: "{n} جهات",
      many: "{n} جهةً",
      other: "{n} جهة",
    },
    agencies: {
      zero: "لا وكالات",
      one: "وكالة واحدة",
      two: "وكالتان",
      few: "{n} وكالات",
      many: "{n} وكالةً",
      other: "{n} وكالة",
    },
    minutes: {
      zero: "أقل من دقيقة",
      one: "دقيقة واحدة",
      two: "دقيقتان",
      few: "{n} دقائق",
      many: "{n} دقيقةً",
      other: "{n} دقيقة",
    },
  },
  home: {
    latest: "أحدث التقارير",
    browse: "تصفّح الأرشيف",
    years: "السنوات",
    outlets: "الجهات الناشرة",
    agencies: "وكالات الأنباء",
    whole: "الخط الزمني كاملًا",
    empty: "لا تقارير في الأرشيف بعد. أضف ملفًا إلى مجلد المقالات ثم أعد البناء.",
  },
  timeline: {
    title: "الخط الزمني",
    description: "تقارير الأرشيف كلها مرتبةً سنةً فشهرًا فيومًا، من الأحدث إلى الأقدم.",
    undated: "تاريخ غير معروف",
    undatedNote: "لم يذكر المصدر يوم النشر، ولا يكفي ما في النص لاستنتاجه.",
    dayUnknown: "اليوم غير معروف",
    monthUnknown: "الشهر غير معروف",
    allYears: "كل السنوات",
    wholeYear: "السنة كاملةً",
    newerMonth: "الشهر التالي",
    olderMonth: "الشهر السابق",
    newerYear: "السنة التالية",
    olderYear: "السنة السابقة",
    neighbours: "فترات مجاورة",
    days: "أيام الشهر",
    inYear: "تقارير سنة",
    inMonth: "تقارير",
  },
  density: {
    label: "عدد التقارير في كل شهر",
    labelDays: "عدد التقارير في كل يوم",
    labelYears: "عدد التقارير في كل سنة",
  },
  entry: {
    via: "عن",
    outletUnknown: "جهة غير معروفة",
    dateInferred: "التاريخ مستنتَج",
    timeOf: "بتوقيت",
    more: "اقرأ التقرير",
  },
  article: {
    untitled: "تقرير بلا عنوان",
    sections: "معلومات عن التقرير",
    readingTime: "مدة القراءة",
    by: "بقلم",
    /** Over a report of the archive's own, which the author of the item did not write. */
    itemBy: "المادة بقلم",
    imageCaption: "الصورة المنشورة مع المادة",
    paragraph: "رابط دائم إلى الفقرة",
    subhead: "رابط دائم إلى العنوان",
    sameDay: "في اليوم نفسه",
    older: "قبله",
    newer: "بعده",
    neighbours: "التقريران المجاوران في الزمن",
    corrections: "تصحيحات",
    /** On paper only, before the address of the page. */
    address: "العنوان الدائم:",
    updated: "حُدِّث",
  },
  /** Round the statement under the headline, whose words are those of `output/citation/statement.ts`. */
  source: {
    /** Says whose words these are; the press opens the rest. */
    label: "كتبه الأرشيف عن مادة منشورة: أيّ مادة؟",
    open: "المادة في موقعها الأصلي",
  },
  provenance: {
    title: "ما يقوله المصدر عن نفسه",
    credit: "تُنسب إليها المادة",
    "image-credit": "مصدر الصورة",
    cited: "مذكورة في النص",
    asPrinted: "كما طُبع:",
    how: {
      "front-matter": "من بيانات الملف",
      header: "من رأس المادة",
      dateline: "من سطر المكان والتاريخ",
      body: "من نص المادة",
      inferred: "مستنتَج",
      unresolved: "لم يُحسم",
      absent: "لم يُذكر",
    },
    unknown: "غير معروف",
    evidence: "الدليل",
    /** Before the reason a maintainer wrote down. */
    maintainer: "دوّن محرر الأرشيف:",
    alternatives: "قراءات أخرى محتملة:",
  },
  outlets: {
    title: "المصادر",
    description: "الجهات التي نشرت ما في الأرشيف ووكالات الأنباء التي نقلت عنها.",
    outlets: "الجهات الناشرة",
    agencies: "وكالات الأنباء",
    unknown: "تقارير لا يُعرف ناشرها",
    noOutlets: "لم يُعرف ناشر أي تقرير بعد.",
    noAgencies: "لم يذكر أي تقرير وكالة أنباء.",
  },
  outlet: {
    kicker: "جهة ناشرة",
  },
  agency: {
    kicker: "وكالة أنباء",
  },
  paging: {
    label: "صفحات القائمة",
    years: "القائمة كلها بالسنوات",
    page: "صفحة",
    of: "من",
    newer: "الأحدث",
    older: "الأقدم",
  },
  search: {
    title: "البحث",
    description: "بحث في النصوص الكاملة للأرشيف.",
    label: "ابحث في النصوص الكاملة",
    placeholder: "ابحث في النصوص الكاملة",
    submit: "ابحث",
    withoutScript: "يعمل البحث داخل متصفحك بلا خادم، ولهذا يحتاج إلى جافاسكربت. من دونها تجد كل شيء هنا:",
    waiting: "يبحث… فإن طال الأمر فأعد تحميل الصفحة.",
    start: "اكتب كلمةً أو اسمًا أو عبارةً بين علامتي تنصيص. لا يلزم تشكيل ولا همزات.",
    orBrowse: "أو تصفّح:",
  },
  about: {
    title: "عن الأرشيف",
    description: "ما هذا الأرشيف، وكيف تُعرف تواريخه ومصادره، ومن أين خطوطه.",
  },
  notFound: {
    title: "الصفحة غير موجودة",
    lede: "لا شيء في هذا العنوان. عناوين التقارير هنا دائمة لا تتغير، فلعل في الرابط حرفًا ناقصًا أو زائدًا.",
    try: "جرّب:",
  },
  footer: {
    about: "عن الأرشيف ومصادره",
    feed: "خلاصة التقارير",
    data: "البيانات",
    top: "إلى الأعلى",
  },
  punctuation: {
    list: "، ",
    and: " و",
  },
} as const;

/** The city whose clock a source uses, where readers know it by name. */
const ZONE_CITIES: Readonly<Record<string, string>> = {
  "Asia/Damascus": "دمشق",
  "Asia/Qatar": "الدوحة",
  "Asia/Riyadh": "الرياض",
  "Asia/Beirut": "بيروت",
  "Asia/Baghdad": "بغداد",
  "Asia/Amman": "عمّان",
  "Asia/Jerusalem": "القدس",
  "Asia/Gaza": "غزة",
  "Asia/Dubai": "أبوظبي",
  "Asia/Kuwait": "الكويت",
  "Asia/Aden": "عدن",
  "Asia/Muscat": "مسقط",
  "Asia/Karachi": "إسلام آباد",
  "Africa/Cairo": "القاهرة",
  "Africa/Tripoli": "طرابلس",
  "Africa/Tunis": "تونس",
  "Africa/Algiers": "الجزائر",
  "Africa/Casablanca": "الدار البيضاء",
  "Africa/Khartoum": "الخرطوم",
  "Europe/Istanbul": "إسطنبول",
  "Europe/Moscow": "موسكو",
  "Europe/Berlin": "برلين",
  "Europe/Paris": "باريس",
  "Europe/London": "لندن",
  "Europe/Brussels": "بروكسل",
  UTC: "غرينتش",
  "Etc/UTC": "غرينتش",
};

/** `Asia/Damascus` → «دمشق»; null where the zone has no city readers would know. */
export function zoneCity(zone: Article["publishedAt"]["zone"]): string | null {
  return zone === null ? null : (ZONE_CITIES[zone] ?? null);
}
