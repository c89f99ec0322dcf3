// The keys of `archive.yaml`: what a maintainer can set of an archive, with the default and the meaning of each.

import type { MonthStyle, WeekStart } from "../date/format.ts";
import type { DigitSet } from "../text/digits.ts";
import { DEFAULT_COLOURS, type Palette, type Theme } from "./colours.ts";
import {
  assignments,
  colour,
  key,
  oneOf,
  paragraphs,
  path,
  someOf,
  text,
  timeZone,
  type Values,
  webAddress,
} from "./shapes.ts";

const ROLES: Readonly<Record<keyof Palette, readonly [arabic: string, ar: string, en: string]>> = {
  paper: ["الورق", "لون الصفحة.", "The page."],
  raised: ["المرفوع", "لون المربعات البارزة عن الصفحة.", "Boxes that stand out from the page."],
  ink: ["الحبر", "لون النص.", "Text."],
  muted: ["الخافت", "لون النص الثانوي.", "Text of second rank."],
  accent: ["المميز", "لون الروابط والعلامات.", "Links and signs."],
  inferred: ["المستنتج", "لون ما استُنتج ولم يُذكر.", "What is inferred and not stated."],
  mark: ["التظليل", "خلفية الكلمات التي وجدها البحث.", "The ground of found words."],
  rule: ["الخط", "لون الخطوط الدقيقة.", "Thin lines."],
  bar: ["العمود", "لون أعمدة الرسوم.", "Bars of a chart."],
};

function palette(theme: Theme) {
  const keyOf = (role: keyof Palette) => {
    const [arabic, ar, en] = ROLES[role];
    return key(arabic, colour, DEFAULT_COLOURS[theme][role], { ar, en });
  };
  return {
    paper: keyOf("paper"),
    raised: keyOf("raised"),
    ink: keyOf("ink"),
    muted: keyOf("muted"),
    // Without a value it follows the accent of the archive.
    accent: key(ROLES.accent[0], colour, null, { ar: ROLES.accent[1], en: ROLES.accent[2] }),
    inferred: keyOf("inferred"),
    mark: keyOf("mark"),
    rule: keyOf("rule"),
    bar: keyOf("bar"),
  };
}

const digitSets = ["latn", "arab", "arabext"] as const satisfies readonly DigitSet[];
const monthStyles = [
  "dual",
  "egyptian",
  "levantine",
  "maghrebi",
  "moroccan",
  "mauritanian",
  "libyan",
] as const satisfies readonly MonthStyle[];

const weekdays = ["saturday", "sunday", "monday"] as const satisfies readonly WeekStart[];

/** Files that a build writes beside the page of each report only when it is asked to: the page itself makes most of them. */
export const REPORT_FILES = ["ris", "bibtex", "csl-json", "text", "ninjs"] as const;
export type ReportFile = (typeof REPORT_FILES)[number];

/** Forms of the feeds that are written beside Atom only when asked for. */
export const FEEDS = ["rss", "json"] as const;
export type Feed = (typeof FEEDS)[number];

export const ARCHIVE_KEYS = {
  name: key("الاسم", text, "ورّاق", {
    ar: "اسم الأرشيف، كما يظهر في رأس كل صفحة وعنوانها.",
    en: "The name of the archive, as the head and the title of each page show it.",
  }),
  description: key("الوصف", text, "أرشيف الأخبار العربية", {
    ar: "ما هو، في جملة واحدة: تحت الاسم، وفي نتائج البحث، وفي الخلاصات.",
    en: "What it is, in one phrase: under the name, in search results, in the feeds.",
  }),
  address: key("العنوان", webAddress, "https://warraq.example/", {
    ar: "العنوان الذي سيُنشر فيه، ومنه الروابط الكاملة. يُحترم ما فيه من مسار. والخيار --site-url يتقدم عليه.",
    en: "The address at which it will be published; whole links are made of it. A path in it is honoured. --site-url wins.",
  }),
  "time-zone": key("المنطقة الزمنية", timeZone, null, {
    ar: "منطقة الساعات التي لا يذكر مصدرها منطقة، مثل Asia/Beirut. بلا قيمة: تبقى بلا منطقة.",
    en: "The zone of hours whose zone no source states, like Asia/Beirut. Without a value they stay without a zone.",
  }),
  digits: key("الأرقام", oneOf(...digitSets), "latn", {
    ar: "أرقام ما يكتبه الأرشيف نفسه: latn (0123)، arab (٠١٢٣)، arabext (۰۱۲۳). نصوص التقارير لا تتغير.",
    en: "The digits of what the archive itself writes: latn (0123), arab (٠١٢٣), arabext (۰۱۲۳). Reports are never changed.",
  }),
  months: key("الشهور", oneOf(...monthStyles), "dual", {
    ar: "أسماء الشهور: dual (يناير/كانون الثاني)، egyptian (يناير)، levantine (كانون الثاني)، maghrebi (جانفي)، moroccan (يناير، غشت)، mauritanian، libyan.",
    en: "Month names: dual (يناير/كانون الثاني), egyptian (يناير), levantine (كانون الثاني), maghrebi (جانفي), moroccan (يناير, غشت), mauritanian, libyan.",
  }),
  "week-begins": key("أول الأسبوع", oneOf(...weekdays), "saturday", {
    ar: "أول أيام الأسبوع في صفحات السنوات: saturday (السبت)، sunday (الأحد)، monday (الاثنين).",
    en: "The first day of a week on the pages of years: saturday (السبت), sunday (الأحد), monday (الاثنين).",
  }),
  accent: key("اللون المميز", colour, null, {
    ar: "لون الروابط والعلامات والأيقونة. يُفتَّح في المظهر الداكن حتى يُقرأ، ما لم يُذكر هناك.",
    en: "The colour of links, signs and the icon. In the dark theme it is made lighter until it can be read, unless stated there.",
  }),
  colours: key(
    "الألوان",
    {
      kind: "map",
      keys: {
        light: key("الفاتح", { kind: "map", keys: palette("light") }, null, {
          ar: "ألوان المظهر الفاتح.",
          en: "The colours of the light theme.",
        }),
        dark: key("الداكن", { kind: "map", keys: palette("dark") }, null, {
          ar: "ألوان المظهر الداكن.",
          en: "The colours of the dark theme.",
        }),
      },
    },
    null,
    {
      ar: "ألوان المظهرين. للنص تباين لا يقل عن 4.5 إلى 1.",
      en: "The colours of both themes. Text has a contrast of at least 4.5 to 1.",
    },
  ),
  icon: key("الأيقونة", path, null, {
    ar: "ملف SVG مربع في مجلد الأرشيف. بلا قيمة: أيقونة ورّاق باللون المميز.",
    en: "A square SVG file in the archive's folder. Without a value: the sign of Warraq in the accent colour.",
  }),
  about: key(
    "عن الأرشيف",
    {
      kind: "map",
      keys: {
        archive: key("الأرشيف", paragraphs, null, {
          ar: "ما هذا الأرشيف.",
          en: "What this archive is.",
        }),
        texts: key("النصوص", paragraphs, null, {
          ar: "لمن النصوص التي فيه.",
          en: "Whose the texts in it are.",
        }),
        sections: key(
          "الأقسام",
          {
            kind: "list",
            keys: {
              heading: key("العنوان", text, null, { ar: "عنوان القسم.", en: "The heading of the section." }),
              text: key("النص", paragraphs, null, { ar: "فقراته.", en: "Its paragraphs." }),
            },
          },
          null,
          {
            ar: "أقسام أخرى: من يحفظه، وكيف يُراسل.",
            en: "Further sections: who keeps it, how to write to them.",
          },
        ),
      },
    },
    null,
    {
      ar: "ما تقوله صفحة «عن الأرشيف» عنه. بلا قيمة: ما يصح في كل أرشيف.",
      en: "What the page «عن الأرشيف» says of it. Without a value: what is true of any archive.",
    },
  ),
  "report-files": key("ملفات التقارير", someOf(...REPORT_FILES), [], {
    ar: `ملفات تُكتب عند صفحة كل تقرير، بين قوسين مربعين: ${REPORT_FILES.join("، ")}. بلا قيمة: لا شيء منها، فالصفحة تصنعها في المتصفح عند الطلب، ما عدا text.`,
    en: `Files written beside the page of each report, in square brackets: ${REPORT_FILES.join(", ")}. Without a value none: the page makes them in the browser when asked, but for text.`,
  }),
  feeds: key("الخلاصات", someOf(...FEEDS), [], {
    ar: `صيغ الخلاصات مع Atom، بين قوسين مربعين: ${FEEDS.join("، ")}. بلا قيمة: Atom وحدها.`,
    en: `Forms of the feeds beside Atom, in square brackets: ${FEEDS.join(", ")}. Without a value Atom alone.`,
  }),
  "redirect-pages": key("صفحات العناوين السابقة", oneOf("yes", "no"), "no", {
    ar: "أتُكتب عند كل عنوان سابق لتقرير صفحة تقود إلى عنوانه اليوم؟ للمضيفين الذين لا يقرؤون ‎_redirects، مثل GitHub Pages.",
    en: "Whether each former address of a report gets a page that leads on: for hosts that do not read _redirects, such as GitHub Pages.",
  }),
  columns: key(
    "الأعمدة",
    assignments,
    {},
    {
      ar: 'أعمدة جداولك التي لا تُفهم من أسمائها، بين قوسين مربعين: "published=تاريخ الإدخال". ما يُعطى لـadd في --columns يُحفظ هنا.',
      en: 'Columns of your tables whose names do not tell what they hold, in square brackets: "published=entered on". What `add` is given as --columns is kept here.',
    },
  ),
  output: key("الإخراج", path, "_site", {
    ar: "المجلد الذي يُبنى فيه الموقع، بدءًا من مجلد الأرشيف. والخيار --output يتقدم عليه.",
    en: "The folder in which the site is built, from the archive's folder. --output wins.",
  }),
};

/** What a file says, defaults filled in. */
export type ArchiveFile = Values<typeof ARCHIVE_KEYS>;
