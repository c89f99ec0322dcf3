// What each folded word can contribute to a date expression: the tables of this folder joined into one look-up.

import { foldedForm } from "../../text/fold.ts";
import type { CalendarName } from "../calendar.ts";
import {
  GREGORIAN_FAMILIES,
  HIJRI_MONTHS,
  LATIN_MONTHS,
  NEEDS_CONTEXT,
  SHORT_COMPOUND_MONTHS,
} from "./months.ts";
import { CARDINALS, ORDINALS } from "./number-words.ts";
import { ENGLISH_WEEKDAYS, WEEKDAY_SPELLINGS } from "./weekdays.ts";

export type TimeUnit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "month"
  | "year"
  | "decade"
  | "century";

export type RelativeAdjective = "past" | "next" | "this" | "same" | "latest" | "following";

export type MonthStart = {
  readonly calendar: CalendarName;
  readonly month: number;
  /** Folded words that must follow. */
  readonly rest: readonly string[];
  readonly needs: "nothing" | "preposition" | "number";
};

export type UnitWord = {
  readonly unit: TimeUnit;
  readonly count: "one" | "two" | "many";
  readonly definite: boolean;
};

export type Lexeme = {
  cardinal?: number;
  ordinal?: number;
  weekday?: number;
  /** «الأحد» is a weekday, «أحد» only beside a date. */
  weekdayNeedsDate?: boolean;
  months?: MonthStart[];
  unit?: UnitWord;
  adjective?: RelativeAdjective;
  dayPart?: "morning" | "noon" | "evening" | "night";
  meridiem?: "am" | "pm";
  /** A word that opens a rule of the grammar, listed here so that it sheds its clitics. */
  isKeyword?: boolean;
  /** The word is this and nothing else, so that only these rules need be tried on it. */
  opensOnly?: "month" | "weekday" | "span";
};

const KEYWORDS =
  "اليوم أمس الأمس البارحة غدا غد الغد الليلة أول قبل بعد منذ خلال طوال طيلة مدة مدى غضون عدة بضعة بضع " +
  "نحو حوالي قرابة زهاء أكثر أقل آخر هذا هذه نصف ربع مطلع بداية أوائل مستهل منتصف أواسط نهاية أواخر ختام " +
  "الربع الفصل النصف القرن رأس عيد الربيع يومي عامي سنتي شهري موسم الموسم صيف شتاء خريف ربيع الصيف الشتاء الخريف الساعة في وقت " +
  "مؤخرا المولد فاتح غرة موفى ساعة متأخر مبكر الأيام ثاني ثالث رابع خامس وقفة الثلاثة الستة التسعة";

/** Those of the keywords that open a length of time and nothing else. */
const SPAN_OPENERS = "منذ خلال طوال طيلة مدة غضون عدة بضعة بضع نحو حوالي قرابة زهاء أكثر أقل";

const UNIT_FORMS: Readonly<Record<TimeUnit, { one: string[]; two: string[]; many: string[] }>> = {
  second: { one: ["ثانية"], two: ["ثانيتان", "ثانيتين"], many: ["ثوان", "ثواني"] },
  minute: { one: ["دقيقة"], two: ["دقيقتان", "دقيقتين"], many: ["دقائق"] },
  hour: { one: ["ساعة"], two: ["ساعتان", "ساعتين"], many: ["ساعات"] },
  day: { one: ["يوم", "يوما"], two: ["يومان", "يومين"], many: ["أيام", "أياما"] },
  week: {
    one: ["أسبوع", "أسبوعا"],
    two: ["أسبوعان", "أسبوعين"],
    many: ["أسابيع"],
  },
  month: { one: ["شهر", "شهرا"], two: ["شهران", "شهرين"], many: ["أشهر", "شهور", "شهورا"] },
  year: {
    one: ["سنة", "عام", "عاما"],
    two: ["سنتان", "سنتين", "عامان", "عامين"],
    many: ["سنوات", "سنين", "أعوام", "أعواما"],
  },
  decade: { one: ["عقد", "عقدا"], two: ["عقدان", "عقدين"], many: ["عقود", "عقودا"] },
  century: { one: ["قرن", "قرنا"], two: ["قرنان", "قرنين"], many: ["قرون"] },
};

const ADJECTIVES: Readonly<Record<RelativeAdjective, readonly string[]>> = {
  past: [
    "الماضي",
    "الماضية",
    "الماضيين",
    "الماضيان",
    "الماضيتين",
    "المنصرم",
    "المنصرمة",
    "المنقضي",
    "المنقضية",
    "الفارط",
    "الفارطة",
    "الخالي",
    "الخالية",
    "الفائت",
    "الفائتة",
    "المنصرمين",
  ],
  next: [
    "المقبل",
    "المقبلة",
    "المقبلين",
    "المقبلان",
    "القادم",
    "القادمة",
    "القادمين",
    "القادمان",
    "الآتي",
    "الآتية",
    // These are the spoken forms: «الجمعة الجاية».
    "الجاي",
    "الجاية",
    "الجايين",
  ],
  this: ["الجاري", "الجارية", "الجاريين", "الحالي", "الحالية", "الحاليين", "الراهن", "الراهنة"],
  same: ["نفسه", "نفسها", "ذاته", "ذاتها", "عينه"],
  latest: ["الأخير", "الأخيرة", "الأخيرين", "الأخيرتين"],
  following: ["التالي", "التالية", "الموالي", "الموالية"],
};

const DAY_PARTS: Readonly<Record<NonNullable<Lexeme["dayPart"]>, readonly string[]>> = {
  morning: ["صباح", "فجر", "صبيحة", "ضحى", "صبح"],
  noon: ["ظهر", "ظهيرة", "عصر", "زوال"],
  evening: ["مساء", "عشية", "مغرب", "أمسية"],
  night: ["ليل", "ليلة"],
};

const MERIDIEMS: Readonly<Record<NonNullable<Lexeme["meridiem"]>, readonly string[]>> = {
  am: ["ص", "صباحا", "فجرا", "am", "صباح"],
  pm: ["م", "مساء", "ظهرا", "عصرا", "ليلا", "pm", "مساءا"],
};

/** The entry of a word that no table of this folder holds. */
export const NO_LEXEME: Lexeme = {};

const lexicon = new Map<string, Lexeme>();

/** The lexeme of a folded word, or undefined. */
export function lookUp(word: string): Lexeme | undefined {
  return lexicon.get(word);
}

fillLexicon();
for (const lexeme of lexicon.values()) {
  const roles = Object.keys(lexeme).filter((role) => role !== "weekdayNeedsDate");
  if (roles.length !== 1) continue;
  if (lexeme.months !== undefined) lexeme.opensOnly = "month";
  if (lexeme.weekday !== undefined) lexeme.opensOnly = "weekday";
}
for (const word of SPAN_OPENERS.split(" ")) {
  const lexeme = entry(word);
  if (Object.keys(lexeme).join() === "isKeyword") lexeme.opensOnly = "span";
}

const lexemes: readonly Lexeme[] = [NO_LEXEME, ...lexicon.values()];
const numbers = new Map([...lexicon.keys()].map((word, at) => [word, at + 1]));

/** Folded; the number of a lexeme is one more than its place here. */
export const lexiconWords: readonly string[] = [...lexicon.keys()];

/** The number of the lexeme of a folded word, or 0. */
export function lexemeNumber(word: string): number {
  return numbers.get(word) ?? 0;
}

export function lexemeAt(number: number): Lexeme {
  return lexemes[number] ?? NO_LEXEME;
}

const monthWords = Uint8Array.from(lexemes, ({ months, adjective, unit }) =>
  months !== undefined || adjective !== undefined || unit?.unit === "month" ? 1 : 0,
);

/** Whether the lexeme of this number names a month or may stand for one: «الماضي», «الشهر». */
export function mayBeMonth(number: number): boolean {
  return monthWords[number] === 1;
}

function entry(word: string): Lexeme {
  const key = foldedForm(word);
  const known = lexicon.get(key);
  if (known !== undefined) return known;
  const fresh: Lexeme = {};
  lexicon.set(key, fresh);
  return fresh;
}

function addMonth(spelling: string, month: number, calendar: CalendarName, needs: MonthStart["needs"]): void {
  const [first = "", ...rest] = foldedForm(spelling).split(" ");
  const lexeme = entry(first);
  const known = lexeme.months ?? [];
  const same = known.some((start) => start.month === month && start.rest.join(" ") === rest.join(" "));
  // Longest spelling first, so that the grammar may take the first that fits.
  if (!same) {
    lexeme.months = [...known, { calendar, month, rest, needs }].sort(
      (a, b) => b.rest.length - a.rest.length,
    );
  }
}

function fillLexicon(): void {
  for (const [word, value] of Object.entries(CARDINALS)) entry(word).cardinal = value;
  for (const [word, value] of Object.entries(ORDINALS)) entry(word).ordinal = value;
  for (const [name, family] of Object.entries(GREGORIAN_FAMILIES)) {
    const calendar = name === "libyan" ? "libyan" : "gregorian";
    family.months.forEach((spellings, index) => {
      for (const spelling of spellings) {
        addMonth(spelling, index + 1, calendar, NEEDS_CONTEXT[spelling] ?? "nothing");
      }
    });
  }
  HIJRI_MONTHS.months.forEach((spellings, index) => {
    for (const spelling of spellings)
      addMonth(spelling, index + 1, "hijri", NEEDS_CONTEXT[spelling] ?? "nothing");
  });
  // «ك2» and «ت1» are read by their digit; the entry only says that a month may begin here.
  for (const letter of Object.keys(SHORT_COMPOUND_MONTHS)) entry(letter).months ??= [];
  LATIN_MONTHS.forEach((names, index) => {
    for (const name of names) addMonth(name, index + 1, "gregorian", "number");
  });
  WEEKDAY_SPELLINGS.forEach((spellings, index) => {
    for (const spelling of spellings) {
      const lexeme = entry(spelling);
      lexeme.weekday = index + 1;
      lexeme.weekdayNeedsDate = !spelling.startsWith("ال");
    }
  });
  ENGLISH_WEEKDAYS.forEach((names, index) => {
    for (const name of names) {
      const lexeme = entry(name);
      lexeme.weekday = index + 1;
      lexeme.weekdayNeedsDate = true;
    }
  });
  for (const [unit, forms] of Object.entries(UNIT_FORMS)) {
    for (const [count, words] of Object.entries(forms)) {
      for (const word of words) {
        const common = { unit: unit as TimeUnit, count: count as UnitWord["count"] };
        entry(word).unit = { ...common, definite: false };
        const definite = entry(`ال${word}`);
        if (definite.ordinal === undefined) definite.unit = { ...common, definite: true };
      }
    }
  }
  for (const word of KEYWORDS.split(" ")) entry(word).isKeyword = true;
  for (const [adjective, words] of Object.entries(ADJECTIVES)) {
    for (const word of words) entry(word).adjective = adjective as RelativeAdjective;
  }
  for (const [part, words] of Object.entries(DAY_PARTS)) {
    for (const word of words) entry(word).dayPart = part as NonNullable<Lexeme["dayPart"]>;
  }
  for (const [meridiem, words] of Object.entries(MERIDIEMS)) {
    for (const word of words) entry(word).meridiem = meridiem as NonNullable<Lexeme["meridiem"]>;
  }
}
