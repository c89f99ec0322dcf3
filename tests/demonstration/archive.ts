// Writes the archive that shows pages at real density: some 400 made-up reports of an invented country, the same at every run.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { builtInPlaces } from "../../src/entity/built-in/built-in-places.ts";
import { randomFrom, SECTIONS, TAGS } from "../bench/synthetic-archive.ts";

const MONTHS = 42;
const FIRST = { year: 2020, month: 7 };
/** The month that a month's page is measured by, and its reports. */
export const FULL_MONTH = "2022-01";
const FULL_MONTH_REPORTS = 116;
/** The day that a day is measured by: 30 reports. */
export const FULL_DAY = "2022-01-12";
const FULL_DAY_REPORTS = 30;
const PLACES = 117;

const OUTLETS = [
  "صحيفة المرفأ",
  "تلفزيون الساحل الشرقي",
  "وكالة أنباء النهر",
  "إذاعة الجبل",
  "جريدة المدينة الجديدة",
  "موقع الضفة الأخرى",
  "شبكة الواحة",
  "مجلة الرأي الحر",
  "قناة البحر الأبيض",
  "almarfa_international_shipping_and_weather_bulletin",
  "Harbour Times عربي",
  "بوابة الهضبة الإخبارية للشؤون الاقتصادية والاجتماعية",
];
const AUTHORS = [
  "سلمى الحايك النجار",
  "رامي العطار",
  "هدى البنّاء",
  "نادر الصايغ",
  "ليان الكاتب",
  "يزن الخياط",
];
const PEOPLE = [
  ["per-demo-1", "مروان الغيثي", "وزير المياه"],
  ["per-demo-2", "سحر القناديلي", "رئيسة اتحاد الموانئ"],
  ["per-demo-3", "بشير الطوّاف", "محافظ الساحل"],
  ["per-demo-4", "ندى المرساوي", "ناطقة باسم البلديات"],
  ["per-demo-5", "تامر الصخري", "خبير في الطرق"],
  ["per-demo-6", "عبير الكرماني", "مديرة المرصد"],
] as const;
const BODIES = [
  ["org-demo-1", "اتحاد موانئ الشرق"],
  ["org-demo-2", "هيئة الطرق والجسور"],
  ["org-demo-3", "مجلس البلديات الساحلية"],
  ["org-demo-4", "المرصد المائي"],
] as const;

const SUBJECTS = [
  "المفاوضون",
  "البلديات",
  "عمال المرفأ",
  "المزارعون",
  "المجلس",
  "اللجنة الفنية",
  "الطلاب",
  "القضاة",
];
const VERBS = ["يعودون إلى بحث", "يؤجلون", "يقرّون", "يرفضون", "يطلبون مراجعة", "يتفقون على", "يختلفون في"];
const MATTERS = [
  "خطة المياه",
  "رسوم العبور",
  "موازنة الطرق",
  "جدول الرحلات",
  "عقد الصيانة",
  "حصص الري",
  "موعد الاقتراع",
];
const TURNS = [
  "بعد جلسة امتدت إلى منتصف الليل",
  "وسط خلاف على التمويل",
  "قبل أيام من انتهاء المهلة",
  "في غياب ممثلي النقابات",
  "ومطالب بنشر الأرقام كاملةً",
  "مع تعهد بالعودة إلى الطاولة",
  "على رغم تحذير الخبراء من ضيق الوقت",
  "في انتظار رأي المحكمة",
];
const WHEN = ["أمس", "اليوم", "الأسبوع الماضي", "الشهر المقبل", "في وقت لاحق", "غدًا"];
const MONTH_NAMES = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" ");
const SPEAKERS = [
  "قال {person} إن",
  "ورأى {person} أن",
  "وأعلن {body} أن",
  "وكتب {person} في رسالة إلى الأهالي أن",
  "وسمع مراسلنا في {place} أن",
  "ويتردد بين التجار أن",
  "وجاء في محضر {body} أن",
  "وأقرّ {person} بأن",
];
const CLAIMS = [
  "العمل في {matter} يبدأ {when} بكلفة لا تزيد على {n} مليون",
  "الأرقام الواردة من {place} ناقصة والحكم في {matter} سابق لأوانه",
  "اتفاق {date} في شأن {matter} لم تُنفَّذ بنوده",
  "{n} شاحنة عبرت من {place} إلى {place2} منذ بداية الموسم",
  "الاجتماع التالي يُعقد في {date} إن اكتمل النصاب",
  "منسوب المياه تراجع {n} في المئة قياسًا إلى {date}",
  "المعدات وصلت إلى {place2} قبل موعدها بأسبوع",
  "سكان {place} ينتظرون {matter} منذ {n} شهرًا",
  "النقابات في {place2} ترفض {matter} بصيغتها الحالية",
  "مدارس {place} تفتح أبوابها {when} على رغم نقص المقاعد",
  "السفن الراسية قبالة {place} تنتظر إذن الدخول",
  "المهندسين عثروا على شقوق في جسر يعود إلى {year}",
];
const TAILS = [
  "من دون أن يذكر موعدًا",
  "وهو ما نفاه آخرون : «لم نأتِ لنؤجل ؛ جئنا لنوقّع»",
  "ولا تزال المفاوضات جارية",
  "وتلك أول مرة منذ {year}",
  "في انتظار تقرير الخبراء",
  "بعدما ضاقت الخيارات",
  "ولم يُسجَّل اعتراض",
  "والكلمة الأخيرة للمحكمة",
  "قياسًا إلى ما أنفقته {place2}",
  "على ما ورد في سجل مؤرخ 2021-11-30",
];
const SENTENCES = SPEAKERS.flatMap((speaker) =>
  CLAIMS.flatMap((claim) => TAILS.map((tail) => `${speaker} ${claim}، ${tail}`)),
);
/** What a wire agency sent, and outlets print. */
const WIRE =
  "أخلت السلطات رصيفين من أرصفة المرفأ القديم بعد تسرب مادة سريعة الاشتعال من حاوية مجهولة المصدر، واستمر الإخلاء ست ساعات نُقل فيها العمال بالحافلات إلى ساحة السوق. ولم تقع إصابات، غير أن الملاحة توقفت حتى المساء.";

/** Writes reports, names and settings into `folder`. */
export function writeDemonstrationArchive(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  put(
    "archive.yaml",
    "name: دفتر المرفأ\ndescription: أرشيف للعرض من تقارير مصنوعة\naddress: https://demo.example/\noutput: ../_site\n",
  );
  put("names.yaml", namesFile());
  for (const { id, text } of reports()) put(`${id}.md`, text);
}

function namesFile(): string {
  const entry = (id: string, label: string, type: string, description: string | null) =>
    `- id: ${id}\n  label: ${label}\n  type: ${type}\n  wikidata: none\n${description === null ? "" : `  description: ${description}\n`}`;
  return [
    ...PEOPLE.map(([id, label, description]) => entry(id, label, "person", description)),
    ...BODIES.map(([id, label]) => entry(id, label, "organisation", null)),
  ].join("\n");
}

/** Day by day: the full month as described, the other months with six to eight reports on a few days. */
function* publicationDays(random: () => number): Generator<string> {
  for (let index = 0; index < MONTHS; index++) {
    const at = FIRST.month - 1 + index;
    const month = `${FIRST.year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
    const day = (number: number) => `${month}-${String(number).padStart(2, "0")}`;
    if (month !== FULL_MONTH) {
      const reports = 6 + (index % 3);
      for (let report = 0; report < reports; report++) yield day(1 + Math.floor(random() * 28));
      continue;
    }
    for (let report = 0; report < FULL_DAY_REPORTS; report++) yield FULL_DAY;
    const others = Array.from({ length: 31 }, (_, number) => day(number + 1)).filter(
      (name) => name !== FULL_DAY,
    );
    for (let report = FULL_DAY_REPORTS; report < FULL_MONTH_REPORTS; report++)
      yield others[report % others.length] ?? FULL_DAY;
  }
}

function* reports(): Generator<{ readonly id: string; readonly text: string }> {
  const random = randomFrom(421);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
  const places = builtInPlaces()
    .slice(0, PLACES)
    .map(({ label }) => label);
  const fill = (sentence: string, place: string) =>
    sentence.replace(/\{(\w+)\}/gu, (_, slot: string) => {
      if (slot === "place") return place;
      if (slot === "place2") return pick(places);
      if (slot === "person") return pick(PEOPLE)[1];
      if (slot === "body") return pick(BODIES)[1];
      if (slot === "matter") return pick(MATTERS);
      if (slot === "when") return pick(WHEN);
      if (slot === "date")
        return `${1 + Math.floor(random() * 28)} ${pick(MONTH_NAMES)} ${2018 + Math.floor(random() * 6)}`;
      if (slot === "year") return String(1957 + Math.floor(random() * 60));
      return String(2 + Math.floor(random() * 90));
    });
  let index = 0;
  for (const day of publicationDays(random)) {
    // Every place is spoken of: the first reports go through them in turn.
    const place = places[index % places.length] ?? "";
    const paragraphs = Array.from({ length: 5 + Math.floor(random() * 4) }, () =>
      Array.from(
        { length: 2 },
        () => `${fill(pick(SENTENCES), random() < 0.6 ? place : pick(places))}.`,
      ).join(" "),
    );
    if (day === FULL_DAY && index % 6 === 0) paragraphs.splice(1, 0, WIRE);
    const lines = [
      `headline: ${JSON.stringify(headline(index, pick, random))}`,
      ...(index % 17 === 16 ? [] : [`outlet: ${OUTLETS[index % OUTLETS.length]}`]),
      `published: ${day}`,
      `section: ${pick(SECTIONS)}`,
      `tags: [${pick(TAGS)}, ${pick(TAGS)}]`,
      ...(random() < 0.5 ? [`byline: ${pick(AUTHORS)}`] : []),
      ...(random() < 0.3 ? [`kicker: ${pick(MATTERS)}`] : []),
      ...(random() < 0.25
        ? ["image: quay.jpg", "image-caption: رصيف المرفأ عند الفجر", "image-credit: أرشيف المرفأ"]
        : []),
    ];
    yield {
      id: `report-${String(index).padStart(3, "0")}`,
      text: `---\n${lines.join("\n")}\n---\n\n${paragraphs.join("\n\n")}\n`,
    };
    index++;
  }
}

/** From 20 to 300 characters; every other one has a space before its colon, as half of real ones have. */
function headline(index: number, pick: <Item>(list: readonly Item[]) => Item, random: () => number): string {
  const aim = index % 10 === 9 ? 300 : index % 10 === 0 ? 20 : 45 + Math.floor(random() * 55);
  const colon = index % 2 === 0 ? " : " : ": ";
  let text =
    aim === 20 ? `${pick(SUBJECTS)}${colon}لا موعد` : `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(MATTERS)}`;
  if (aim > 20) text = `${pick(PEOPLE)[1]}${colon}${text}`;
  for (let turn = index; text.length < aim - 20 && aim > 20; turn++) text += ` ${TURNS[turn % TURNS.length]}`;
  return text.slice(0, 300).trim();
}
