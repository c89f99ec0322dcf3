// When four digits are a year: after its word, after what is named with its year, in a season or a span, but not before what is counted.

import type { CalendarExpression, Expression } from "../expression.ts";
import type { TokenisedText } from "../tokens.ts";
import { NO_LEXEME } from "../words/date-words.ts";
import { EMPTY, isJoinedToNumber, isTightNumber } from "./calendar-rules.ts";
import {
  bareYearAt,
  isSign,
  isYearWord,
  type Part,
  tokenAt,
  wordSet,
  wordSetWithClitics,
  type YearPart,
  yearAt,
} from "./parts.ts";
import { relationAt } from "./relations.ts";
import { withYear, yearAfter } from "./year-of-date.ts";

const YEARS_DUAL = wordSet("عامي سنتي العامين عامى أعوام سنوات الأعوام السنوات مواليد");

/** Words before four digits that make them a year. */
const YEAR_PREPOSITIONS = wordSet(
  "في منذ حتى بحلول قبل بعد خلال مطلع نهاية بداية أوائل أواخر منتصف أواسط بين وفي ومنذ وحتى صيف شتاء خريف ربيع " +
    "موسم لموسم حرب ثورة انتخابات موازنة ميزانية مونديال دورة نسخة رؤية اتفاق دستور حدود عدوان قمة أحداث عامي " +
    "العالم أزمة مطالع ولغاية لغاية إلى من ومن وإلى وبين وبحلول",
);

/** What is named with its year, a word or two before it: «كأس العالم 2022», «أولمبياد باريس 2024», «حرب 1973». */
const NAMED_WITH_YEAR = wordSetWithClitics(
  "كأس مونديال المونديال أولمبياد الأولمبياد يورو بطولة دورة خليجي انتخابات حرب ثورة نكسة نكبة انتفاضة قمة " +
    "اتفاق اتفاقية معاهدة موازنة ميزانية إكسبو رؤية توقعات خطة دستور نسخة مهرجان معرض جائزة صيف شتاء ربيع خريف عملية " +
    "قانون مقارنة توفي توفيت ولد ولدت تأسس تأسست العالم آسيا أفريقيا إفريقيا أوروبا أزمة هدنة مؤتمر حصاد امتحانات دفعة",
);

/** Numbers after these are names of things, not years: «القرار 1973», «بوينغ 2000». */
const NUMBERED = wordSetWithClitics("رقم القرار قرار المادة مادة الفقرة الرحلة رحلة طراز الطريق برقم رقمه");
const NAME_REACH = 3;

/** «عام 2019», «العام ألف وتسعمئة …», and four digits after a word that makes them a year. */
export function yearOnlyAt(text: TokenisedText, i: number): Part<CalendarExpression> | null {
  const token = tokenAt(text, i);
  if (isYearWord(token)) {
    const year = yearAt(text, i) ?? schoolYearAt(text, i);
    if (year === null) return null;
    const value = withYear(EMPTY, year.value);
    if (value === null) return null;
    const isEraOpen = year.value.era === null && year.value.year < 1500;
    return { value: { ...value, isEraOpen }, end: year.end };
  }
  if (token.kind !== "number" || isJoinedToNumber(text, i)) return null;
  const year = bareYearAt(text, i);
  if (year === null || !isLikelyYear(text, i, year)) return null;
  const value = withYear(EMPTY, year.value);
  return value === null ? null : { value, end: year.end };
}

/** «في مثل هذا اليوم من عام 1917»: the day and month of reading, in another year. */
export function sameDayOfYearAt(text: TokenisedText, i: number): Part<CalendarExpression> | null {
  if (tokenAt(text, i).text !== "مثل" || tokenAt(text, i + 1).text !== "هذا") return null;
  if (tokenAt(text, i + 2).text !== "اليوم") return null;
  const today = { value: { ...EMPTY, deictic: 0 }, end: i + 3 };
  const dated = yearAfter(text, today);
  return dated.end === today.end ? null : dated;
}

/** «العام المالي 2022»: an adjective between the word and its number. */
function schoolYearAt(text: TokenisedText, i: number): Part<YearPart> | null {
  const next = tokenAt(text, i + 1);
  if (next.kind !== "word" || !next.text.startsWith("ال")) return null;
  return bareYearAt(text, i + 2);
}

function isLikelyYear(text: TokenisedText, i: number, year: Part<YearPart>): boolean {
  if (year.value.era === "hijri") return true;
  const before = tokenAt(text, i - 1);
  if (year.value.era === "gregorian") {
    // «1095 م د» are millions of dinars and «سباق 1500 م» metres: a lone «م» needs a word before that asks for a year.
    const isWord = tokenAt(text, year.end - 1).text.length > 1;
    return isWord || YEAR_PREPOSITIONS.has(before.text) || before.text === "(" || isNamedWithYear(text, i);
  }
  if (year.value.year < 1900 || year.value.year > 2100) return false;
  if (before.lexeme.weekday !== undefined && isSign(tokenAt(text, i + 1), "/-")) return false;
  // «2000 جندي»: a round number is more often a count.
  if (year.value.year === 2000) return false;
  if (YEARS_DUAL.has(before.text)) return true;
  // «في 2021 و2022», «2011 و2014»
  if (before.text === "و" && bareYearAt(text, i - 2) !== null) return isLikelyYear(text, i - 2, year);
  if (before.text === "(") return tokenAt(text, year.end).text === ")";
  if (before.kind !== "word" || isCountedNoun(text, year.end)) return false;
  return YEAR_PREPOSITIONS.has(before.text) || isNamedWithYear(text, i);
}

function isNamedWithYear(text: TokenisedText, i: number): boolean {
  let isNamed = false;
  for (let at = i - 1; at >= i - NAME_REACH; at--) {
    const token = tokenAt(text, at);
    if (NUMBERED.has(token.text)) return false;
    if (token.kind !== "word") break;
    isNamed ||= NAMED_WITH_YEAR.has(token.text);
    if (isNamed && at === i - 1) return true;
    if (token.lineBefore) break;
  }
  return isNamed;
}

/** After «من 1990» a noun in the accusative is counted: «من 1990 جنديا». */
function isCountedNoun(text: TokenisedText, i: number): boolean {
  const token = tokenAt(text, i);
  if (token.lexeme.unit !== undefined && !token.lexeme.unit.definite) return true;
  if (COUNTED.has(token.text)) return true;
  const isAccusative = token.kind === "word" && token.text.length >= 4 && /[^اي]ا$/u.test(token.text);
  return isAccusative && token.lexeme === NO_LEXEME && !ADVERBS.has(token.text);
}

/** Words in the accusative that nobody counts: the number before them is no count. */
const ADVERBS = wordSet(
  "أيضا تقريبا تحديدا مثلا خصوصا لاحقا سابقا معا وتحديدا وخصوصا عندما بينما حينما كما فيما مما هذا إذا وما وهذا وكما وعندما لكنها لأنها أنها",
);

const COUNTED = wordSet(
  "شخص شخصا جندي جنديا قتيل قتيلا جريح جريحا شهيد شهيدا أسير أسيرا مصاب مصابا معتقل معتقلا مواطن مواطنا لاجئ لاجئا " +
    "نازح نازحا مهاجر مهاجرا طالب طالبا موظف موظفا عامل عاملا ناخب ناخبا صوت صوتا مقعد مقعدا مشارك مشاركا متطوع متطوعا " +
    "دولار دولارا يورو ريال ريالا درهم درهما دينار دينارا جنيه جنيها ليرة روبل روبلا مليون مليار ألف " +
    "متر مترا كيلومتر كيلومترا ميل ميلا كم كلم طن طنا كيلوغرام كيلوغراما غرام غراما برميل برميلا لتر لترا هكتار هكتارا فدان فدانا " +
    "ميغاواط ميغاوات كيلوواط ميجاوات غيغاواط درجة نقطة وحدة مدرسة نسمة حالة إصابة قرية بلدة دولة طائرة سيارة سفينة شركة " +
    "منزل منزلا مبنى مسكن مسكنا شاحنة صاروخ صاروخا قذيفة غارة عائلة أسرة فرصة وظيفة لوحة صفحة نسخة سهم سهما كتاب كتابا سنت سنتا",
);

export type YearSpan = {
  readonly calendar: "gregorian" | "hijri";
  readonly first: number;
  readonly last: number;
  /** Whether «هـ» is printed behind it. */
  readonly hasEra: boolean;
};

/** «موسم 2021/2022», «العام الدراسي 1436-1437هـ», «(2011-2014)». */
export function yearSpanAt(text: TokenisedText, i: number): Part<YearSpan> | null {
  const first = tokenAt(text, i);
  if (first.kind !== "number" || first.text.length !== 4 || isJoinedToNumber(text, i)) return null;
  const separator = tokenAt(text, i + 1);
  if (!isSign(separator, "-–/")) return null;
  const last = tokenAt(text, i + 2);
  if (last.kind !== "number" || (last.text.length !== 4 && last.text.length !== 2)) return null;
  const after = tokenAt(text, i + 3);
  if (isSign(after, "-/.:") && !after.spaceBefore && isTightNumber(tokenAt(text, i + 4))) return null;
  const lastYear = last.text.length === 4 ? last.value : Math.floor(first.value / 100) * 100 + last.value;
  if (lastYear <= first.value || (last.text.length === 2 && lastYear !== first.value + 1)) return null;
  const hasEra = HIJRI_ERA.has(after.text);
  if (first.value >= 1343 && lastYear <= 1500 && (hasEra || lastYear === first.value + 1)) {
    return {
      value: { calendar: "hijri", first: first.value, last: lastYear, hasEra },
      end: hasEra ? i + 4 : i + 3,
    };
  }
  if (first.value < 1900 || lastYear > 2100) return null;
  return { value: { calendar: "gregorian", first: first.value, last: lastYear, hasEra: false }, end: i + 3 };
}

const HIJRI_ERA = wordSet("ه هجري هجرية للهجرة");

/** «عام 1200 قبل الميلاد», «سنة 814 ق.م», «3000 سنة قبل الميلاد», «205 و180 ق.م». */
export function beforeChristAt(text: TokenisedText, i: number): Part<Expression> | null {
  const at = isYearWord(tokenAt(text, i)) ? i + 1 : i;
  const number = tokenAt(text, at);
  if (number.kind !== "number" || number.text.length > 4 || number.value < 1 || isJoinedToNumber(text, at))
    return null;
  const unit = tokenAt(text, at + 1).lexeme.unit;
  const isCounted = at === i && unit?.unit === "year" && !unit.definite;
  const year = { kind: "before-christ", year: number.value } as const;
  const end = beforeChristEnd(text, isCounted ? at + 2 : at + 1);
  if (end !== null) return { value: year, end };
  const link = tokenAt(text, at + 1);
  const to = BETWEEN_YEARS.has(link.text) || isSign(link, "-–") ? tokenAt(text, at + 2) : null;
  const last = to?.kind === "number" && to.value < number.value ? beforeChristEnd(text, at + 3) : null;
  if (to === null || last === null) return null;
  return { value: { kind: "range", from: year, to: { ...year, year: to.value } }, end: last };
}

const BETWEEN_YEARS = wordSet("و إلى حتى");

/** The token after «قبل الميلاد» or «ق.م», null where token `i` begins neither. */
export function beforeChristEnd(text: TokenisedText, i: number): number | null {
  if (tokenAt(text, i).text === "قبل" && tokenAt(text, i + 1).text === "الميلاد") return i + 2;
  if (tokenAt(text, i).text !== "ق") return null;
  const dot = isSign(tokenAt(text, i + 1), ".") ? 1 : 0;
  return tokenAt(text, i + 1 + dot).text === "م" ? i + 2 + dot : null;
}

/** Words before two years or days that open a span. */
export const RANGE_OPENERS = wordSet("من بين مابين منذ ومن وبين");
const SEASON_WORDS = wordSetWithClitics(
  "الأعوام أعوام السنوات سنوات الفترة فترة استراتيجية خطة موسم العام عام الموسم السنة سنة الدراسي الدراسية المالية المالي الجامعي الجامعية الفلاحي الفلاحية الثقافي الثقافية التشريعية النيابية",
);

/** «موسم 2021/2022»; bare spans of years only in brackets or after such a word. */
export function yearsAt(text: TokenisedText, i: number): Part<Expression> | null {
  const before = tokenAt(text, i - 1);
  const opens = tokenAt(text, i);
  const next = tokenAt(text, i + 1);
  const hasAdjective = SEASON_WORDS.has(next.text) || relationAt(next) !== null ? 1 : 0;
  const at = opens.kind === "number" ? i : SEASON_WORDS.has(opens.text) ? i + 1 + hasAdjective : -1;
  if (at < 0) return null;
  const span = yearSpanAt(text, at);
  if (span === null) return null;
  const isDated = span.value.calendar === "hijri" && span.value.hasEra;
  if (
    at === i &&
    !isDated &&
    !SEASON_WORDS.has(before.text) &&
    !isSign(before, "([") &&
    !RANGE_OPENERS.has(before.text)
  ) {
    return null;
  }
  const { calendar, first, last } = span.value;
  return { value: { kind: "seasons", calendar, first, last }, end: span.end };
}
