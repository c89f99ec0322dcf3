// Makes the page of a layout from one of our own reports, with what a reader should understand of it.

import { readdirSync, readFileSync } from "node:fs";
import * as furniture from "./furniture.ts";
import type { Layout } from "./layouts.ts";

export type Expected = {
  /** null: the page has none. */
  readonly headline: string | null;
  /** Day or moment, or its beginning; null: none is stated. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly byline: readonly string[];
  readonly place: string | null;
  readonly first: string;
  readonly last: string;
  /** Lines that must not be in the text. */
  readonly furniture: readonly string[];
};

export type MadePage = { readonly layout: string; readonly text: string; readonly expected: Expected };

type Report = { readonly headline: string; readonly paragraphs: readonly string[] };

const FOLDER = new URL("../../../articles/", import.meta.url);

/** Headline and plain paragraphs of the reports of this archive. */
function readReports(): Report[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, FOLDER), "utf8");
      const [, head = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
      const headline = /^headline: *["']?(.*?)["']?$/m.exec(head)?.[1] ?? "";
      const paragraphs = body
        .split(/\n{2,}/)
        .map((block) => block.trim())
        .filter((block) => /^[\p{L}«"“]/u.test(block) && !/[[*_`]/.test(block));
      return { headline, paragraphs };
    });
}

const REPORTS = readReports();

/** Numbers that only the seed decides. */
export function draws(seed: number): (limit: number) => number {
  let state = (seed * 2654435761) >>> 0 || 1;
  return (limit) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % limit;
  };
}

const MONTHS = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" ");
const LEVANT =
  "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول".split("|");
const MAGHREB = "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر".split(" ");
const ENGLISH = "January February March April May June July August September October November December".split(
  " ",
);
const WEEKDAYS = "الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت".split(" ");
const eastern = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
const two = (value: number): string => String(value).padStart(2, "0");

type Day = { y: number; m: number; d: number; h: number; min: number; week: string; month: string };

function dayFrom(draw: (limit: number) => number): Day {
  const [y, m, d] = [2014 + draw(10), 1 + draw(12), 13 + draw(15)];
  const week = WEEKDAYS[new Date(Date.UTC(y, m - 1, d)).getUTCDay()] ?? "";
  return { y, m, d, h: 1 + draw(11), min: 10 + draw(49), week, month: MONTHS[m - 1] ?? "" };
}

const iso = ({ y, m, d }: Day): string => `${y}-${two(m)}-${two(d)}`;

/** How a day is printed; the number is the part's of the layout. */
function printDay(form: string, day: Day): string {
  const { y, m, d, h, min, week, month } = day;
  const levant = LEVANT[m - 1] ?? "";
  const half = h % 2 === 0 ? "م" : "ص";
  const forms: Record<string, string> = {
    "1": `${week} ${d} ${month} ${y}`,
    "2": `${d}/${m}/${y}`,
    "3": `${week}، ${d} ${month} ${y} ${two(h)}:${min} ${half}`,
    "4": `${y}-${two(m)}-${two(d)} ${two(h)}:${min}`,
    "5": `تاريخ النشر: ${y}/${two(m)}/${two(d)} ${two(h)}:${min}`,
    "6": `${d} ${month}/ ${levant} ${y}`,
    "7": `${ENGLISH[m - 1]} ${d}, ${y}`,
    "8": eastern(`${week} ${d} ${month} ${y} | ${two(h)}:${min}`),
    "9": `نشر في ${d} ${month} ${y}`,
    "10": `${d} ${MAGHREB[m - 1]} ${y}`,
    "11": `تم النشر يوم ${week} ${d} ${month} ${y}`,
    "12": `${two(h)}:${min} ${half} ${week} ${d} ${month} ${y}`,
    "14": `نشر في: ${d} ${month} ,${y}: ${two(h)}:${min} ${half} GST`,
    "15": `${d} ${month} ${y} , ${two(h)}:${min}${half}`,
    "16": `${week} ${d} ${month} ${y} م العدد : ${4000 + d}`,
    "17": `${y}.${two(m)}.${two(d)} | ${two(h)}:${min} دمشق`,
    "18": `${two(d)}-${two(m)}-${y}`,
    "19": `${y}-${two(m)}-${two(d)} ${two(h)}:${min}`,
    "20": `${week} ${d} ${month}-${levant} ${y} الساعة ${two(h)} ${half === "م" ? "مساءً" : "صباحاً"}`,
    "21": `تاريخ النشر: ${two(d)}.${two(m)}.${y} | ${two(h)}:${min} GMT`,
    "22": `GMT ${two(h)}:${min} ${two(d)}.${two(m)}.${y}(محدثة GMT ${two(h)}:${min} ${two(Math.min(28, d + 1))}.${two(m)}.${y}) انسخ الرابط`,
    "23": `Ali Kaya, Ayse Demir  | ${two(d)}.${two(m)}.${y} - محدث : ${two(Math.min(28, d + 1))}.${two(m)}.${y}`,
    "24": `نشر ${week}، ${d} ${month} / ${levant} ${y}`,
    "25": `نُشر: ${two(h)}:${min}-${d} ${month} ${y} م`,
    "26": `نشر في المرفأ يوم ${two(d)} - ${two(m)} - ${y}`,
    "27": `${month} ${d}, ${y}`,
    "28": `${d} ${month}، ${y}`,
    "29": `أضيف في ${week}, ${two(m)}/${two(d)}/${y} - ${two(h)}:${min}`,
    "30": `تم إنشاءه بتاريخ ${week}, ${d} ${month} ${y} ${two(h)}:${min}`,
    "32": `${y} ${two(m)} ${two(d)}`,
    "31": `${week}, ${two(d)}-${month}-${y}`,
  };
  return forms[form] ?? `${d} ${month} ${y}`;
}

class PageMaker {
  readonly lines: string[] = [];
  readonly draw: (limit: number) => number;
  readonly report: Report;
  readonly paragraphs: readonly string[];
  readonly furniture: string[] = [];
  headline: string;
  isUntitled = false;
  day: Day;
  published: string | null = null;
  updated: string | null = null;
  byline: string[] = [];
  place: string | null = null;
  readonly titles: string[];
  readonly outlet: string;
  readonly city: string;
  readonly writer: string;
  readonly rare: string;
  readonly gap: boolean;

  constructor(seed: number) {
    this.draw = draws(seed + 7);
    this.report = REPORTS[seed % REPORTS.length] ?? { headline: "", paragraphs: [] };
    this.headline = this.report.headline;
    this.paragraphs = this.cut(seed);
    this.day = dayFrom(this.draw);
    const shift = this.draw(furniture.TITLES.length);
    this.titles = [...furniture.TITLES.slice(shift), ...furniture.TITLES.slice(0, shift)];
    this.outlet = this.pick(furniture.OUTLETS);
    this.city = this.pick(furniture.CITIES);
    this.writer = this.pick(furniture.WRITERS);
    this.rare = this.pick(furniture.RARE_WRITERS);
    this.gap = this.draw(3) > 0;
  }

  pick(list: readonly string[]): string {
    return list[this.draw(list.length)] ?? "";
  }

  /** Some pages print a report in long paragraphs, some a sentence a line. */
  cut(seed: number): string[] {
    const { paragraphs } = this.report;
    const start = Math.floor(seed / REPORTS.length) % Math.max(1, paragraphs.length - 4);
    const chosen = paragraphs.slice(start, start + 3 + (seed % 3));
    if (seed % 2 === 0) return chosen;
    return chosen
      .flatMap((text) => text.split(/(?<=[.؟!])\s+(?=[\p{L}«])/u))
      .filter((text) => text.split(" ").length > 5);
  }

  say(...lines: readonly string[]): void {
    for (const line of lines) this.lines.push(line, ...(this.gap ? [""] : []));
  }

  around(...lines: readonly string[]): void {
    this.say(...lines);
    this.furniture.push(...lines);
  }

  other(count: number): string[] {
    return this.titles.splice(0, count);
  }

  sign(name: string): void {
    this.byline.push(name);
  }

  text(options: { lead?: string; tail?: string; between?: (at: number) => void } = {}): void {
    this.paragraphs.forEach((paragraph, at) => {
      const lead = at === 0 ? (options.lead ?? "") : "";
      const tail = at === this.paragraphs.length - 1 ? (options.tail ?? "") : "";
      this.say(`${lead}${paragraph}${tail}`);
      if (at < this.paragraphs.length - 1) options.between?.(at);
    });
  }

  expected(): Expected {
    return {
      headline: this.isUntitled ? null : this.headline,
      published: this.published,
      updated: this.updated,
      byline: this.byline,
      place: this.place,
      first: this.paragraphs[0] ?? "",
      last: this.paragraphs.at(-1) ?? "",
      furniture: this.furniture,
    };
  }
}

type Part = (page: PageMaker, count: number, between: ((at: number) => void)[]) => void;

const stated = (page: PageMaker): void => {
  page.published = iso(page.day);
};

/** What each part of a layout prints. */
const PARTS: Record<string, Part> = {
  H: (p) => p.say(p.headline),
  "H-known": (p) => p.say(`${p.headline} - سكاي نيوز عربية`),
  "site-H": (p) => p.say(`${p.outlet} - ${p.headline}`),
  "badge-H": (p) => p.say(`عاجل ${p.headline}`),
  short: (p) => {
    p.headline = "جسور الحوار";
    p.say(p.headline);
  },
  guill: (p) => {
    p.headline = "«المائدة الطويلة»";
    p.say(p.headline);
  },
  year: (p) => {
    p.headline = "الحوار مع موسكو يعود إلى مستوى لم يبلغه منذ 2014";
    p.say(p.headline);
  },
  follow: (p) => {
    p.headline = p.draw(2) === 0 ? "متابعة أوروبية لنتائج الاجتماع" : "حوار الحلف وموسكو لتدارك الأزمة";
    p.say(p.headline);
  },
  dayend: (p) => {
    p.headline = `حصاد الأسبوع السياسي ${p.day.d}-${p.day.m}-${p.day.y}`;
    p.say(p.headline);
  },
  none: (p) => {
    p.isUntitled = true;
  },
  quest: (p) => {
    p.headline = "هل يفتح اجتماع بروكسل بابا للحوار مع روسيا؟";
    p.say(p.headline);
  },
  menu: (p, count) => p.around(...furniture.MENU.slice(0, count)),
  menuline: (p) =>
    p.around(
      "أخبار اقتصاد دوليات برلمان أحزاب مجتمع وظائف مقالات جامعات بنوك رياضة ثقافة سياحة صحة تكنولوجيا طقس",
    ),
  mast: (p) => p.around(p.outlet),
  mast0: (p) => p.around("المواقع الأخرى"),
  mastcopy: (p) => p.around(`بوابة ${p.outlet}`),
  outletline: (p) => p.around("شفق نيوز"),
  editors: (p) => {
    p.around("رئيس مجلس الإدارة", p.pick(furniture.EDITORS), `رئيس التحرير ${p.pick(furniture.EDITORS)}`);
  },
  clock: (p) => {
    const today = dayFrom(p.draw);
    p.around(printDay("3", { ...today, y: today.y + 8 }));
  },
  "clock!": (p) => {
    const today = dayFrom(p.draw);
    p.around(`${today.week} ${today.d} ${today.month} ${today.y + 8} 23:${today.min} م`);
  },
  clockgmt: (p) => {
    const today = dayFrom(p.draw);
    p.around(
      `${two(today.h)}:${today.min} GMT${today.d} ${today.month}/ ${LEVANT[today.m - 1]} ${today.y + 8}`,
    );
  },
  weather: (p, count) => p.around(...["22° القدس", "21° رام الله", "25° غزة", "19° الخليل"].slice(0, count)),
  pricehead: (p) => p.around("أسعار العملات"),
  prices: (p, count) =>
    p.around(
      ...["دولار / شيكل 3.29", "4.65 جنيه إسترليني", "يورو / شيكل 3.92", "0.21 جنيه مصري"].slice(0, count),
    ),
  latesthead: (p) => p.around("آخر الأخبار"),
  ticker: (p) =>
    p.around(
      `${p
        .other(3)
        .map((title, at) => `${title} - 1${at}:2${at}`)
        .join(" ")}`,
    ),
  titles: (p, count) => p.around(...p.other(count)),
  cookie: (p) =>
    p.around("نستخدم ملفات تعريف الارتباط لتحسين تجربتك في الموقع، وباستمرارك توافق على سياستنا.", "موافق"),
  latin: (p) => p.around("All the news of the coast, every morning"),
  skip: (p) => p.around("تخطى إلى المحتوى"),
  crumbs: (p) => p.around(`الرئيسية / سياسة / ${p.headline}`),
  app: (p) => p.around(`تطبيق ${p.outlet}`),
  sec: (p) => p.around(p.pick(furniture.SECTIONS)),
  lede: (p) => p.say("قراءة في ما دار خلف الأبواب المغلقة وما ينتظره الطرفان في الأسابيع المقبلة من الشتاء"),
  badge: (p) => p.around("عاجل"),
  count: (p) => p.around(String(120 + p.draw(900))),
  counter: (p) => p.around(`عدد القراءات ${200 + p.draw(700)}`),
  readtime: (p) => p.around("4 دقائق"),
  share: (p) => p.around("شارك", "فيسبوك", "تويتر"),
  sharebar: (p) => p.around("فيسبوك تويتر لينكدإن مشاركة عبر البريد طباعة"),
  size: (p) => p.around("+A", "حجم الخط", "-A"),
  listen: (p) => p.around("استمع للمقال"),
  mastheadDay: () => {},
  cap: (p) => p.around("hall-meeting-2022.jpg", p.pick(furniture.CAPTIONS)),
  cap2: (p) => {
    const caption = p.pick(furniture.CAPTIONS);
    p.around(caption, caption);
  },
  capsite: (p) => p.around(`${p.pick(furniture.CAPTIONS)} _ فايسبوك`),
  // Some systems print the first words of the text under its picture.
  capcut: (p) => p.around((p.paragraphs[0] ?? "").split(" ").slice(0, 7).join(" ")),
  promo: (p) => p.around("يمكنكم متابعة آخر الأخبار مجاناً عبر قناتنا على تلغرام", "اضغط هنا للاشتراك"),
  channels: (p) =>
    p.around("• ترددات قناة الساحل نيل سات: HD 11034 V", "• ترددات قناة المرفأ نيل سات: SD 11034 V"),
  pic: (p) => p.around("© REUTERS / CITY PRESS"),
  piccredit: (p) => p.around("مصدر الصورة، Getty Images"),
  caplabel: (p) => p.around(`التعليق على الصورة، ${p.pick(furniture.CAPTIONS)}`),
  piccredit2: (p) => p.around('الصورة من وكالة "وفا"', 'الصورة من وكالة "وفا"'),
  theme: (p) => p.around("الموضوع:", 'ملف "الحلف" (423)'),
  secline: (p) => p.around("أخبار العالم"),
  bullet: (p) => p.say("- وينتظر المجتمعون أن يعود الحوار قبل نهاية الشهر في مقر الحلف."),
  bbcfields: (p) => {
    stated(p);
    p.sign(p.writer);
    p.around("Article information");
    p.say(`Author, ${p.writer}`, `Role, ${p.outlet}`, printDay("6", p.day));
  },
  by1: (p) => {
    p.sign(p.writer);
    p.say(`كتب - ${p.writer}:`);
  },
  by1rare: (p) => {
    p.sign(p.rare);
    p.say(`بقلم: ${p.rare}`);
  },
  by2: (p) => {
    p.sign(p.writer);
    p.say(`كتب – ${p.writer}`);
  },
  by3: (p) => {
    p.sign(p.writer);
    p.say(`كتب ${p.writer}`);
  },
  by5: (p) => {
    p.sign(p.writer);
    p.say(`${p.draw(2) === 0 ? "حوار" : "تحقيق"}: ${p.writer}`);
  },
  byplain: (p) => {
    p.sign(p.writer);
    p.say(p.writer);
  },
  byrare: (p) => {
    p.sign(p.rare);
    p.say(p.rare);
  },
  user: (p) => p.around("admin"),
  D13bar: (p) => {
    stated(p);
    p.sign(p.writer);
    const { y, m, d, h, min, week } = p.day;
    p.say(`${week} ${two(d)}-${two(m)}-${y} ${two(h)}:${min} | كتب: ${p.writer} |`);
  },
  D2by: (p) => {
    stated(p);
    p.sign(p.writer);
    p.say(`${p.writer} نشر في: ${printDay("1", p.day)}`);
  },
  D23: (p) => {
    stated(p);
    p.sign("Ali Kaya");
    p.sign("Ayse Demir");
    p.say(printDay("23", p.day));
  },
  DU1: (p) => {
    stated(p);
    const { y, m, d, h, min } = p.day;
    const next = Math.min(28, d + 1);
    p.updated = `${y}-${two(m)}-${two(next)}`;
    p.say(
      `نشرت في: ${two(d)}/${two(m)}/${y} - ${two(h)}:${min}آخر تحديث: ${two(next)}/${two(m)}/${y} - 08:00`,
    );
  },
  DU2: (p) => {
    stated(p);
    const { y, m, d } = p.day;
    p.updated = `${y}-${two(m)}-${two(d)}`;
    p.say(`${d}/${m}/${y}-|آخر تحديث: ${d}/${m}/${y}10:15 AM (مكة المكرمة)`);
  },
  DU3: (p) => {
    stated(p);
    p.updated = iso(p.day);
    p.say(`آخر تحديث: ${printDay("1", p.day)}`, `تاريخ النشر: ${printDay("1", p.day)}`);
  },
  DU4: (p) => {
    stated(p);
    p.updated = iso(p.day);
    const { y, m, d } = p.day;
    p.say(`${d}/${m}/${y}|آخر تحديث: ${d}/${m}/${y}`);
  },
  DU14: (p) => {
    p.updated = iso(p.day);
    const { y, d, month, h, min } = p.day;
    p.say(`آخر تحديث: ${d} ${month} ,${y}: ${two(h)}:${min} م GST`);
  },
  U1: (p) => {
    p.updated = iso(p.day);
    p.say(`آخر تحديث: ${printDay("3", p.day)}`);
  },
  age: (p) => p.around("منذ 3 ساعات"),
  dayfoot: (p) => {
    stated(p);
    p.say(`أضيف بتاريخ : ${p.day.y}/${two(p.day.m)}/${two(p.day.d)}`);
  },
  barefoot: (p) => {
    stated(p);
    p.say(printDay("2", p.day));
  },
  dl0: (p) => {
    p.place = p.city;
    p.say(`${p.city} - متابعات`);
  },
  dl3: (p) => {
    p.place = "طرابلس";
    p.sign(p.writer);
    p.say(`طرابلس - بوابة الوسط - ${p.writer}`);
  },
  dlw: (p) => {
    p.sign(p.writer);
    p.say(`هسبريس - ${p.writer}`);
  },
  dlname: (p) => {
    p.place = p.city;
    p.sign(p.writer);
    p.say(`${p.writer} (${p.city})`, printDay("1", p.day));
    stated(p);
  },
  dlcolon: (p) => {
    p.place = p.city;
    p.sign(p.writer);
    p.say(`${p.city}: ${p.writer}`);
  },
  dlsaq: (p) => {
    p.place = "مكة المكرمة";
    p.sign(p.writer);
    p.say(`${p.writer}- سبق- مكة المكرمة:`);
  },
  dltwo: (p) => {
    p.place = "الدمام";
    p.sign(p.writer);
    p.sign("نادر سليم");
    p.say(`${p.writer}، نادر سليم - الدمام`);
  },
  dlagency: (p) => {
    p.place = p.city;
    p.say(`${p.city}- وكالات`);
  },
  dlhouse: (p) => {
    p.sign(p.writer);
    p.say(`${p.outlet} – ${p.writer}`);
  },
  dldash: (p) => {
    p.place = "حلب";
    p.say("حلب-سانا");
  },
  dloutlet: (p) => {
    p.place = p.city;
    p.say(`${p.city} - العربية.نت`);
  },
  dlquoted: (p) => {
    p.place = "لندن";
    p.say("لندن: «الشرق الأوسط»");
  },
  dlslash: (p) => {
    p.place = "أنقرة";
    p.sign(p.writer);
    p.say("Ankara", `أنقرة / ${p.writer} / الأناضول`);
  },
  dlspa: (p) => {
    p.place = "الرياض";
    stated(p);
    p.say(`الرياض ${p.day.d} ${p.day.month} ${p.day.y} م واس`);
  },
  dlprint: (p) => {
    p.place = "مأرب";
    p.say("المنار / مأرب -");
  },
  P: (p, _count, between) => p.text(between.length === 0 ? {} : { between: (at) => between[at]?.(at) }),
  P1: (p) => {
    const [only = ""] = p.paragraphs;
    p.say(only);
    Object.assign(p, { paragraphs: [only] });
  },
  "P-slash": (p) => p.text({ lead: "شفق نيوز/ " }),
  "P-from": (p) => {
    p.place = p.city;
    p.sign(p.writer);
    p.text({ lead: `${p.writer} من ${p.city}: ` });
  },
  "P-outletcity": (p) => {
    p.place = "بغداد";
    p.text({ lead: "بغداد (رويترز) - " });
  },
  "P-kuna": (p) => {
    stated(p);
    p.place = "الكويت";
    p.text({ lead: `الكويت في ${p.day.d} ${p.day.month} /كونا/ ${p.day.y} -- ` });
  },
  "P-glued": (p) => {
    stated(p);
    p.text({ lead: eastern(`${p.day.d} ${p.day.month} ${p.day.y}`), tail: " ص.ن/ع.ش (د ب أ)" });
  },
  "P-cnn": (p) => {
    p.place = "دبي";
    p.text({ lead: "دبي، الإمارات العربية المتحدة (CNN)-- " });
  },
  end: (p) => p.around("// انتهى //"),
  source: (p) => p.say("المصدر: RT + تاس"),
  source2: (p) => p.say("المصدر : الجزيرة + وكالات"),
  initials: (p) => p.say("ن.خ/ع.ج (رويترز، أ ف ب)"),
  agencydash: (p) => p.say("--(بترا)"),
  agencyalone: (p) => p.say(p.pick(furniture.AGENCIES)),
  signname: (p) => {
    p.sign(p.writer);
    p.say(p.writer);
  },
  sign: (p) => p.around("كاتب من الساحل"),
  tags: (p) => p.around("الوسوم: الحلف، روسيا، بروكسل"),
  keywords: (p) => p.around("الكلمات الدالة :", "الحلف", "روسيا"),
  related: (p, count) => p.around("مواضيع ذات صلة", ...p.other(count)),
  suggested: (p) => p.around("قصص مقترحة", ...p.other(2), "قصص مقترحة نهاية"),
  hot: (p) => p.around("مواضيع ساخنة اخرى", ...p.other(2), "المزيد ..."),
  tabs: (p) => p.around("الأكثر قراءة", "يوم", "أسبوع", "شهر", ...p.other(3)),
  teasers: (p, count) => {
    for (let at = 0; at < count; at++)
      p.around(...p.other(1), furniture.TEASERS[(at + p.draw(3)) % furniture.TEASERS.length] ?? "");
  },
  latest: (p, count) => {
    p.around("أحدث الأخبار");
    for (let at = 0; at < count; at++)
      p.around(...p.other(1), furniture.TEASERS[at % furniture.TEASERS.length] ?? "", `${10 + at}/01/2026`);
  },
  latestdated: (p, count) => {
    p.around("أخبار ٢٤ ساعة");
    for (let at = 0; at < count; at++) p.around(...p.other(1), printDay("7", p.day));
  },
  prevnext: (p) => p.around(`المقال السابق: ${p.other(1).join()}`, `Next: ${p.other(1).join()}`),
  comments: (p) =>
    p.around("تعليقات الزوار", "سعيد من الساحل", "خبر جيد ونتمنى أن تعود الحدائق كما كانت قبل أعوام."),
  form: (p) => p.around("اترك تعليقاً", "لن يتم نشر عنوان بريدك الإلكتروني.", "الاسم *"),
  copy: (p) => p.around(`جميع الحقوق محفوظة © 2024 ${p.outlet}`),
  about: (p) =>
    p.around(
      `عن ${p.outlet}`,
      `${p.outlet} صحيفة الكترونية شاملة تنقل الاخبار المحلية وأبرز الأخبار العربية والدولية لحظة حدوثها ليكون العالم بين يديكم.`,
    ),
  agencynote: (p) =>
    p.around(
      "الأخبار المنشورة على الصفحة الرسمية لوكالة الأناضول، هي اختصار لجزء من الأخبار التي تُعرض للمشتركين. من أجل الاشتراك لدى الوكالة يُرجى الاتصال بالرابط التالي.",
    ),
  printed: (p) => p.around("تمت طباعة الخبر في: الخميس, 25-أبريل-2024 الساعة: 09:58 ص"),
  // Between the paragraphs
  sub: () => {},
  ad: () => {},
  daysub: () => {},
  relatedmid: () => {},
  list: () => {},
};

/** What a layout prints between paragraphs, where its name stands behind the text. */
const BETWEEN: Record<string, (page: PageMaker) => void> = {
  sub: (p) => p.say("ماذا بعد الاجتماع؟"),
  ad: (p) => p.around("إعلان", "اعلان المتجر 19نوفمبر"),
  daysub: (p) => p.say("قمة الحلف 19 نوفمبر 2020"),
  relatedmid: (p) => p.around(`اقرأ أيضا: ${p.other(1).join()}`),
  list: (p) =>
    p.say("- خفض التصعيد على الحدود", "- تبادل المعلومات عن المناورات", "- عودة البعثات إلى عملها"),
};

export function makePage(layout: Layout, seed: number): MadePage {
  const page = new PageMaker(seed);
  const tokens = layout.parts.split(" ");
  for (const token of tokens) {
    const [name = "", count = "0"] = token.split(":");
    const between =
      name === "P" ? tokens.flatMap((one) => (BETWEEN[one] === undefined ? [] : [BETWEEN[one]])) : [];
    const part = PARTS[name];
    if (part !== undefined)
      part(
        page,
        Number(count),
        between.map((say) => () => say(page)),
      );
    else if (/^D\d+$/.test(name)) {
      stated(page);
      if (name === "D22") page.updated = iso({ ...page.day, d: Math.min(28, page.day.d + 1) });
      page.say(printDay(name.slice(1), page.day));
    } else throw new Error(`no such part: ${name}`);
  }
  return { layout: layout.name, text: page.lines.join("\n"), expected: page.expected() };
}
