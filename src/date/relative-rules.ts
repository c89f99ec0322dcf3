// The grammar of dates that lean on the day of reading: deictics, weekdays, periods, durations, feasts.

import { foldedForm } from "../text/fold.ts";
import { relationAt, relationPhraseAt } from "./calendar-rules.ts";
import type { DateModifier } from "./date-mention.ts";
import type { Expression, Relation } from "./expression.ts";
import type { TimeUnit } from "./lexicon.ts";
import {
  bareYearAt,
  cardinalAt,
  isSign,
  isYearWord,
  monthAt,
  ordinalAt,
  type Part,
  timeAfterDate,
  tokenAt,
  wordSet,
  yearAt,
} from "./parts.ts";
import type { Token, TokenisedText } from "./tokens.ts";

const TODAY = "اليوم";
const THIS = wordSet("هذا هذه");
const THAT_DAY = wordSet("ذلك تلك بذلك");
const PAST_ADJECTIVES_OF_NIGHT = wordSet("الماضية الفائتة المنصرمة");
/** Words before «اليوم» in the names of papers and channels. */
const NAMED_TODAY = wordSet("المصري صحيفة جريدة موقع قناة عالم حزب لصحيفة لقناة");
/** «قناة روسيا اليوم» is a channel; «محادثات روسيا اليوم» are today's. */
const COUNTRY_TODAY = wordSet("روسيا الأردن فلسطين سوريا اليمن مصر الخليج عمان");
const MEDIA = wordSet("قناة وكالة موقع شبكة صحيفة جريدة لقناة لوكالة لموقع لشبكة لصحيفة إذاعة تلفزيون بقناة");
const NAMED_TOMORROW = wordSet("حزب صحيفة جريدة قناة تيار رواد مستقبل جيل عالم أوروبا");
/** «صلاة الجمعة» is a prayer, not a day. */
const NAMED_WEEKDAY = wordSet("صلاة صلاتي خطبة خطيب لصلاة صلوات وصلاة سوق جمعية مسجد");
/** «الجمعة البيضاء» is a sale and «الاثنين الأسود» a crash. */
const EPITHETS_OF_DAYS = wordSet("البيضاء السوداء الأسود العظيمة الحزينة الدامي الدامية");
/** After «اليوم» these make it another day or no day: «اليوم التالي», «اليوم العالمي». */
const NOT_TODAY = wordSet(
  "التالي السابق نفسه ذاته العالمي الوطني الدولي الأول الثاني الثالث الأخير السابع الواحد الموالي الدراسي الانتخابي الختامي الافتتاحي ما الذي المقبل القادم الماضي التاريخي الموعود الأسود المشهود الكامل",
);
const GENERAL_BEFORE = wordSet(
  "الأمين أمين أمينها أمينه المدير مدير مديرها مديره المدعي مدعي المدعية النائب نائب المفتش مفتش المراقب مراقب المنسق منسق السكرتير القائد قائد الرأي القطاع القنصل المتحدث الإضراب الأمينة المديرة الأمن العفو المال الصالح النظام السياق الإطار الاتجاه الشأن الحق القنصل كاتب المحامي المشرف الرئيس",
);
const APPROXIMATORS = phraseTable<DateModifier>({
  نحو: "APPROX",
  حوالي: "APPROX",
  حوالى: "APPROX",
  قرابة: "APPROX",
  زهاء: "APPROX",
  "ما يقارب": "APPROX",
  "ما يقرب من": "APPROX",
  "أكثر من": "MORE_THAN",
  "ما يزيد على": "MORE_THAN",
  "ما يزيد عن": "MORE_THAN",
  "أزيد من": "MORE_THAN",
  "أقل من": "LESS_THAN",
  "ما لا يقل عن": "MORE_THAN",
});
const FEW = wordSet("عدة بضعة بضع");
const APPROX_AFTER = wordSet("تقريبا تقريباً");
const ALONE_COUNT = wordSet("واحد واحدة");
const HALF = wordSet("نصف");
const AND_HALF = wordSet("ونصف والنصف");
const TRIGGERS = phraseTable<"since" | "ago" | "after" | "span">({
  منذ: "since",
  مند: "since",
  قبل: "ago",
  بعد: "after",
  في: "span",
  خلال: "span",
  طوال: "span",
  طيلة: "span",
  لمدة: "span",
  مدة: "span",
  بمدة: "span",
  غضون: "span",
  "على مدى": "span",
  "على مدار": "span",
});
const FROM_NOW = wordSet("الآن اليوم");
const EVENT_LINK = wordSet("من على عن مما");

type PhraseTable<T> = {
  /** First words: nearly every place fails on this look-up alone. */
  readonly openers: ReadonlySet<string>;
  readonly phrases: ReadonlyMap<string, T>;
};

function phraseTable<T>(table: Readonly<Record<string, T>>): PhraseTable<T> {
  const phrases = new Map(Object.entries(table).map(([phrase, value]) => [foldedForm(phrase), value]));
  return { openers: new Set([...phrases.keys()].map((phrase) => phrase.split(" ")[0] ?? "")), phrases };
}

const LONGEST_PHRASE = 4;

/** The longest phrase of `table` that opens at `i`. */
function phraseAt<T>(text: TokenisedText, i: number, { openers, phrases }: PhraseTable<T>): Part<T> | null {
  if (!openers.has(tokenAt(text, i).text)) return null;
  let phrase = "";
  let found: Part<T> | null = null;
  for (let length = 1; length <= LONGEST_PHRASE; length++) {
    const token = tokenAt(text, i + length - 1);
    if (token.kind !== "word") break;
    phrase = length === 1 ? token.text : `${phrase} ${token.text}`;
    const value = phrases.get(phrase);
    if (value !== undefined) found = { value, end: i + length };
  }
  return found;
}

/** «اليوم الأربعاء», «أمس», «أول من أمس», «غدا», «بعد غد», «الليلة الماضية». */
export function deicticAt(text: TokenisedText, i: number): Part<Expression> | null {
  const days = deicticDaysAt(text, i);
  if (days === null) return null;
  let at = days.end;
  let weekday: number | null = null;
  const comma = isSign(tokenAt(text, at), "،,") ? at + 1 : at;
  const day = tokenAt(text, comma);
  if (day.lexeme.weekday !== undefined && day.lexeme.weekdayNeedsDate !== true && day.clitic === "") {
    weekday = day.lexeme.weekday;
    at = comma + 1;
  }
  const time = timeAfterDate(text, at);
  return {
    value: { kind: "deictic", days: days.value, weekday, time: time?.value ?? null },
    end: time?.end ?? at,
  };
}

function deicticDaysAt(text: TokenisedText, i: number): Part<number> | null {
  const token = tokenAt(text, i);
  const next = tokenAt(text, i + 1);
  const before = tokenAt(text, i - 1);
  switch (token.text) {
    case TODAY:
      return isToday(text, i) ? { value: 0, end: i + 1 } : null;
    case "هذا":
      if (before.text === "مثل") return null;
      return next.text === TODAY && next.clitic === "" ? { value: 0, end: i + 2 } : null;
    case "هذه":
      return next.text === "الليله" && next.clitic === "" ? { value: 0, end: i + 2 } : null;
    case "امس":
    case "الامس":
    case "البارحه":
      if (token.text === "امس" && next.text === "الاول") return { value: -2, end: i + 2 };
      return { value: -1, end: i + 1 };
    case "اول":
      if (next.text === "امس" || next.text === "البارحه") return { value: -2, end: i + 2 };
      if (next.text === "من" && tokenAt(text, i + 2).text === "امس") return { value: -2, end: i + 3 };
      return null;
    case "قبل":
      return next.text === "امس" ? { value: -2, end: i + 2 } : null;
    case "بعد":
      return next.text === "غد" || next.text === "الغد" ? { value: 2, end: i + 2 } : null;
    case "غدا":
    case "غد":
    case "الغد":
      if (NAMED_TOMORROW.has(before.text)) return null;
      if (token.text === "الغد" && before.text !== "يوم" && token.clitic === "") return null;
      return { value: 1, end: i + 1 };
    case "الليله":
      if (PAST_ADJECTIVES_OF_NIGHT.has(next.text)) return { value: -1, end: i + 2 };
      return relationAt(next) === null && next.lexeme.weekday === undefined ? { value: 0, end: i + 1 } : null;
    default:
      return null;
  }
}

function isToday(text: TokenisedText, i: number): boolean {
  const next = tokenAt(text, i + 1);
  const before = tokenAt(text, i - 1);
  if (NAMED_TODAY.has(before.text) || THAT_DAY.has(before.text)) return false;
  if (COUNTRY_TODAY.has(before.text)) {
    const outer = tokenAt(text, i - 2);
    if (MEDIA.has(outer.text) || isSign(outer, '"«“(')) return false;
  }
  // «في مثل هذا اليوم من عام 1990» is a day of that year.
  if (before.text === "مثل" || (before.text === "هذا" && tokenAt(text, i - 2).text === "مثل")) return false;
  if (NOT_TODAY.has(next.text)) return false;
  // «اليوم الـ23 للحرب», «اليوم 96»: a count of days.
  if (next.text === "ال" && tokenAt(text, i + 2).kind === "number") return false;
  if (next.lexeme.ordinal !== undefined) return false;
  return !(THIS.has(tokenAt(text, i - 1).text) && tokenAt(text, i - 1).text === "هذه");
}

const SIDES: Readonly<Record<number, "past" | "before-last" | "next">> = {
  [-2]: "before-last",
  [-1]: "past",
  1: "next",
};

/** «الأربعاء», «الخميس المقبل», «الأحد من الأسبوع الماضي». */
export function weekdayAt(text: TokenisedText, i: number): Part<Expression> | null {
  const token = tokenAt(text, i);
  const weekday = token.lexeme.weekday;
  if (weekday === undefined || token.lexeme.weekdayNeedsDate === true) return null;
  if (NAMED_WEEKDAY.has(tokenAt(text, i - 1).text)) return null;
  if (EPITHETS_OF_DAYS.has(tokenAt(text, i + 1).text)) return null;
  let end = i + 1;
  let side: "past" | "before-last" | "next" | "this-week" | "last-week" | "next-week" | null = null;
  const relation = relationPhraseAt(text, end);
  if (relation !== null && relation.value !== "same") {
    side = SIDES[relation.value] ?? "this-week";
    end = relation.end;
  } else {
    const week = tokenAt(text, end).text === "من" ? periodAt(text, end + 1) : null;
    if (week !== null && week.value.kind === "period" && week.value.unit === "week") {
      const weeks = week.value.relation;
      side = weeks === -1 ? "last-week" : weeks === 1 ? "next-week" : "this-week";
      end = week.end;
    }
  }
  const time = timeAfterDate(text, end);
  return {
    value: { kind: "weekday", weekday, side, time: time?.value ?? null },
    end: time?.end ?? end,
  };
}

/** «الشهر المقبل», «هذا الأسبوع», «العام نفسه», «القرن الماضي». */
export function periodAt(text: TokenisedText, i: number): Part<Expression> | null {
  const isThis = THIS.has(tokenAt(text, i).text);
  const at = isThis ? i + 1 : i;
  const token = tokenAt(text, at);
  const unit = token.lexeme.unit;
  if (unit === undefined || !unit.definite || unit.count !== "one") return null;
  if (unit.unit === "day" || unit.unit === "hour" || unit.unit === "minute" || unit.unit === "second")
    return null;
  if (isThis && token.clitic === "") {
    if (token.text === "العقد" && relationAt(tokenAt(text, at + 1)) === null) return null;
    return { value: { kind: "period", unit: unit.unit, relation: 0, part: null }, end: at + 1 };
  }
  if (token.text === "العام" && GENERAL_BEFORE.has(tokenAt(text, at - 1).text)) return null;
  const relation = relationPhraseAt(text, at + 1);
  if (relation === null) return null;
  const year = unit.unit === "year" && relation.value !== "same" ? bareYearAt(text, relation.end) : null;
  if (year !== null) return null;
  return {
    value: { kind: "period", unit: unit.unit, relation: relation.value, part: null },
    end: relation.end,
  };
}

/** «نهاية العام», «منتصف الشهر»: bounded by a part, the running period needs no adjective. */
export function barePeriodAt(text: TokenisedText, i: number): Part<Expression> | null {
  const { unit } = tokenAt(text, i).lexeme;
  if (unit === undefined || !isBareUnit(text, i)) return null;
  if (unit.unit !== "year" && unit.unit !== "month" && unit.unit !== "week") return null;
  return { value: { kind: "period", unit: unit.unit, relation: 0, part: null }, end: i + 1 };
}

/** «العام», not «العام الدراسي», «العام 2020» or «العام التالي». */
function isBareUnit(text: TokenisedText, i: number): boolean {
  const token = tokenAt(text, i);
  const { unit } = token.lexeme;
  if (unit === undefined || !unit.definite || unit.count !== "one" || token.clitic !== "") return false;
  const next = tokenAt(text, i + 1);
  return (
    next.kind !== "number" && !(next.kind === "word" && next.clitic === "" && next.text.startsWith("ال"))
  );
}

export type DurationPart = Part<Expression> & { readonly mod: DateModifier | null };

/** «منذ نحو 7 سنوات», «أربع ساعات», «خلال الساعات الـ24 الأخيرة», «قبل أيام», «نصف عام». */
export function durationAt(text: TokenisedText, i: number, isAlone: boolean): DurationPart | null {
  const trigger = phraseAt(text, i, TRIGGERS);
  let at = trigger?.end ?? i;
  const approximator = phraseAt(text, at, APPROXIMATORS);
  if (approximator !== null) at = approximator.end;
  const definite = definiteSpanAt(text, at);
  if (definite !== null) {
    const { value, end } = definite;
    const mod = value.side === "past" ? "LAST" : null;
    return { value: { kind: "duration", trigger: null, isFromEvent: false, ...value }, end, mod };
  }
  const needsTrigger = trigger !== null || isAlone || approximator !== null;
  const span = indefiniteSpanAt(text, at, needsTrigger, trigger !== null, isAlone);
  if (span === null) return null;
  // «في 5 أيام» looks ahead, but «في ساعة» and «في أيام» are more often part of another phrase.
  const isIn = trigger?.value === "span" && tokenAt(text, i).text === "في";
  const isUnitAlone = span.end === at + 1 && tokenAt(text, at).lexeme.unit?.count !== "two";
  if (isIn && isUnitAlone) return null;
  // «ساعات الصباح», «يوم الغضب»: a unit bound to a noun measures nothing.
  if (isUnitAlone && isDefiniteNoun(tokenAt(text, span.end))) return null;
  let end = span.end;
  let mod: DateModifier | null = approximator?.value ?? null;
  if (APPROX_AFTER.has(tokenAt(text, end).text)) {
    mod = "APPROX";
    end++;
  }
  // «في 5 أيام» on a stamp counts down; inside a sentence it is how long something took.
  const isCountdown = isIn && isAlone;
  const spanDirection = isCountdown ? "after" : null;
  const direction = trigger === null || trigger.value === "span" ? spanDirection : trigger.value;
  const isFromNow = tokenAt(text, end).text === "من" && FROM_NOW.has(tokenAt(text, end + 1).text);
  if (isFromNow && direction === "ago") end += 2;
  const link = tokenAt(text, end);
  const isFromEvent = direction !== "since" && EVENT_LINK.has(link.text) && link.clitic === "";
  return {
    value: { kind: "duration", ...span.value, trigger: direction, side: null, isFromEvent },
    end,
    mod: mod ?? (direction === "since" ? "SINCE" : null),
  };
}

function isDefiniteNoun(token: Token): boolean {
  return (
    token.kind === "word" && token.clitic === "" && token.text.startsWith("ال") && !EVENT_LINK.has(token.text)
  );
}

type Span = { readonly amount: number | null; readonly unit: TimeUnit };

/** «السنوات الخمس الماضية», «الأيام القليلة المقبلة», «آخر 24 ساعة», «العقدين الماضيين». */
function definiteSpanAt(text: TokenisedText, i: number): Part<Span & { side: "past" | "next" }> | null {
  const token = tokenAt(text, i);
  if (token.text === "اخر") {
    const span = indefiniteSpanAt(text, i + 1, false, false, false);
    return span === null || span.value.amount === null
      ? null
      : { value: { ...span.value, side: "past" }, end: span.end };
  }
  if (token.text === "ال") return countFirstSpanAt(text, i);
  const unit = token.lexeme.unit;
  if (unit === undefined || !unit.definite || unit.count === "one") return null;
  let at = i + 1;
  let amount = unit.count === "two" ? 2 : null;
  const counter = definiteNumberAt(text, at);
  if (counter !== null) {
    amount = counter.value;
    at = counter.end;
  }
  const adjective = tokenAt(text, at).lexeme.adjective;
  if (adjective !== "past" && adjective !== "next" && adjective !== "latest") return null;
  // «الساعات الأخيرة من …» is the end of something, not the hours up to now.
  if (adjective === "latest" && tokenAt(text, at + 1).text === "من") return null;
  return { value: { amount, unit: unit.unit, side: adjective === "next" ? "next" : "past" }, end: at + 1 };
}

/** «الـ48 ساعة المقبلة»: the article on the number. */
function countFirstSpanAt(text: TokenisedText, i: number): Part<Span & { side: "past" | "next" }> | null {
  const amount = tokenAt(text, i + 1);
  const { unit } = tokenAt(text, i + 2).lexeme;
  if (amount.kind !== "number" || amount.value > 9999 || unit === undefined || unit.definite) return null;
  const { adjective } = tokenAt(text, i + 3).lexeme;
  if (adjective !== "past" && adjective !== "next" && adjective !== "latest") return null;
  const side = adjective === "next" ? "next" : "past";
  return { value: { amount: amount.value, unit: unit.unit, side }, end: i + 4 };
}

/** «الـ24», «الخمس», «القليلة» (null). */
function definiteNumberAt(text: TokenisedText, i: number): Part<number | null> | null {
  const token = tokenAt(text, i);
  const number = tokenAt(text, i + 1);
  if (token.text === "ال" && number.kind === "number" && number.value <= 9999) {
    return { value: number.value, end: i + 2 };
  }
  if (token.text === "القليله" || token.text === "القليلة" || token.text === "المعدوده")
    return { value: null, end: i + 1 };
  const value = DEFINITE_CARDINALS.get(token.text);
  return value === undefined ? null : { value, end: i + 1 };
}

const DEFINITE_CARDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    الثلاث: 3,
    الثلاثة: 3,
    الأربع: 4,
    الأربعة: 4,
    الخمس: 5,
    الخمسة: 5,
    الست: 6,
    الستة: 6,
    السبع: 7,
    السبعة: 7,
    الثماني: 8,
    الثمانية: 8,
    التسع: 9,
    التسعة: 9,
    العشر: 10,
    العشرة: 10,
    العشرين: 20,
    الثلاثين: 30,
  }).map(([word, value]) => [foldedForm(word), value]),
);

function indefiniteSpanAt(
  text: TokenisedText,
  i: number,
  mayLackNumber: boolean,
  hasTrigger: boolean,
  isAlone: boolean,
): Part<Span> | null {
  const token = tokenAt(text, i);
  if (HALF.has(token.text) || token.text === "ربع") {
    const unit = tokenAt(text, i + 1).lexeme.unit;
    if (unit === undefined || unit.definite || unit.count !== "one") return null;
    return { value: { amount: token.text === "ربع" ? 0.25 : 0.5, unit: unit.unit }, end: i + 2 };
  }
  if (FEW.has(token.text)) {
    const unit = tokenAt(text, i + 1).lexeme.unit;
    if (unit === undefined || unit.definite || unit.count !== "many") return null;
    return { value: { amount: null, unit: unit.unit }, end: i + 2 };
  }
  const count = countAt(text, i);
  if (count !== null) {
    const unitToken = tokenAt(text, count.end);
    const unit = unitToken.lexeme.unit;
    if (unit === undefined || unit.definite || unitToken.clitic !== "") return null;
    if (isContract(unitToken) && !hasTrigger) return null;
    // «3 عام 2022»: the number belongs to what is before it.
    if (isYearWord(unitToken) && bareYearAt(text, count.end + 1) !== null) return null;
    return withHalf(text, count.value, unit.unit, count.end + 1);
  }
  const unit = token.lexeme.unit;
  if (unit === undefined || unit.definite) return null;
  if (isContract(token) && !hasTrigger) return null;
  if (unit.count === "two") return withHalf(text, 2, unit.unit, i + 1);
  if (unit.count === "many") {
    const isBare = token.clitic.endsWith("ل") || (mayLackNumber && (hasTrigger || isAlone));
    return isBare && !isDateNext(text, i + 1)
      ? { value: { amount: null, unit: unit.unit }, end: i + 1 }
      : null;
  }
  if (ALONE_COUNT.has(tokenAt(text, i + 1).text)) return withHalf(text, 1, unit.unit, i + 2);
  const half = AND_HALF.has(tokenAt(text, i + 1).text) || isHalfAfter(text, i + 1);
  if (half) return withHalf(text, 1, unit.unit, i + 1);
  if (!mayLackNumber || isDateNext(text, i + 1)) return null;
  return { value: { amount: 1, unit: unit.unit }, end: i + 1 };
}

/** «عقد» is also a contract, «عقود» contracts. */
function isContract(token: Token): boolean {
  return token.lexeme.unit?.unit === "decade" && token.lexeme.unit.count !== "two";
}

/** «بعد يوم الخميس», «منذ عام 2011», «خلال شهر يناير»: the unit belongs to the date after it. */
function isDateNext(text: TokenisedText, i: number): boolean {
  const next = tokenAt(text, i);
  if (next.kind === "number") return true;
  if (next.clitic !== "") return false;
  const { weekday, months, adjective, ordinal } = next.lexeme;
  if (weekday !== undefined || adjective !== undefined || ordinal !== undefined) return true;
  if (months !== undefined && monthAt(text, i) !== null) return true;
  const cardinal = next.lexeme.cardinal;
  return (cardinal !== undefined && cardinal >= 100) || deicticDaysAt(text, i) !== null;
}

function withHalf(text: TokenisedText, amount: number, unit: TimeUnit, end: number): Part<Span> {
  if (AND_HALF.has(tokenAt(text, end).text)) return { value: { amount: amount + 0.5, unit }, end: end + 1 };
  if (isHalfAfter(text, end)) {
    const hasNoun = tokenAt(text, end + 1).lexeme.unit !== undefined;
    return { value: { amount: amount + 0.5, unit }, end: hasNoun ? end + 2 : end + 1 };
  }
  return { value: { amount, unit }, end };
}

/** «ونصف», «والنصف»: the tokeniser may have taken the «و» off. */
function isHalfAfter(text: TokenisedText, i: number): boolean {
  const token = tokenAt(text, i);
  return token.clitic === "و" && (token.text === "نصف" || token.text === "النصف");
}

/** A whole number in digits or words, or one decimal. */
function countAt(text: TokenisedText, i: number): Part<number> | null {
  const token = tokenAt(text, i);
  if (token.kind === "number") {
    const before = tokenAt(text, i - 1);
    const isJoined = !token.spaceBefore && isSign(before, ".,:/٫٬") && tokenAt(text, i - 2).kind === "number";
    if (isJoined || token.text.length > 4) return null;
    const fraction = tokenAt(text, i + 2);
    if (isSign(tokenAt(text, i + 1), ".٫") && !fraction.spaceBefore && fraction.kind === "number") {
      return { value: Number(`${token.text}.${fraction.text}`), end: i + 3 };
    }
    return { value: token.value, end: i + 1 };
  }
  const words = cardinalAt(text, i);
  if (words === null) return null;
  // «أحد» and «إحدى» before a plural mean “one of”.
  if (words.end === i + 1 && words.value <= 2) return null;
  return words;
}

/** «التسعينيات», «ثمانينيات القرن الماضي». */
export function decadeAt(text: TokenisedText, i: number): Part<Expression> | null {
  const token = tokenAt(text, i);
  const bare = token.text.startsWith("ال") ? token.text.slice(2) : token.text;
  const years = DECADES.get(bare) ?? DECADES.get(bare.slice(1));
  if (years === undefined) return null;
  const next = tokenAt(text, i + 1);
  if (next.text === "من" && /^(?:ال)?عمر/u.test(tokenAt(text, i + 2).text)) return null;
  if (next.text === "القرن") {
    const century = centuryAt(text, i + 1);
    if (century !== null && century.value.kind === "century") {
      return {
        value: { kind: "decade", firstYear: (century.value.century - 1) * 100 + years },
        end: century.end,
      };
    }
    if (relationAt(tokenAt(text, i + 2)) === -1) {
      return { value: { kind: "decade", firstYear: 1900 + years }, end: i + 3 };
    }
  }
  return { value: { kind: "decade", firstYear: 1900 + years }, end: i + 1 };
}

const DECADES: ReadonlyMap<string, number> = new Map(
  [
    ["عشرينيات", 20],
    ["عشرينات", 20],
    ["ثلاثينيات", 30],
    ["ثلاثينات", 30],
    ["أربعينيات", 40],
    ["أربعينات", 40],
    ["خمسينيات", 50],
    ["خمسينات", 50],
    ["ستينيات", 60],
    ["ستينات", 60],
    ["سبعينيات", 70],
    ["سبعينات", 70],
    ["ثمانينيات", 80],
    ["ثمانينات", 80],
    ["تسعينيات", 90],
    ["تسعينات", 90],
  ].map(([word, years]) => [foldedForm(String(word)), Number(years)]),
);

/** «القرن العشرين», «القرن الحادي والعشرين», «القرن الـ19». */
export function centuryAt(text: TokenisedText, i: number): Part<Expression> | null {
  if (tokenAt(text, i).text !== "القرن") return null;
  const number = tokenAt(text, i + 2);
  if (tokenAt(text, i + 1).text === "ال" && number.kind === "number" && number.value <= 99) {
    return isBeforeChrist(text, i + 3)
      ? null
      : { value: { kind: "century", century: number.value }, end: i + 3 };
  }
  const ordinal = ordinalAt(text, i + 1);
  return ordinal === null || isBeforeChrist(text, ordinal.end)
    ? null
    : { value: { kind: "century", century: ordinal.value }, end: ordinal.end };
}

function isBeforeChrist(text: TokenisedText, i: number): boolean {
  return tokenAt(text, i).text === "قبل" && tokenAt(text, i + 1).text === "الميلاد";
}

/** «الربع الأول من 2022», «النصف الثاني من العام الجاري», «صيف 2021», «الشتاء المقبل». */
export function subyearAt(text: TokenisedText, i: number): Part<Expression> | null {
  const token = tokenAt(text, i);
  if (token.text === "الربع" || token.text === "النصف") {
    const ordinal = ordinalAt(text, i + 1);
    const limit = token.text === "الربع" ? 4 : 2;
    if (ordinal === null || ordinal.value > limit || tokenAt(text, ordinal.end).text !== "من") return null;
    const year = yearOrRelationAt(text, ordinal.end + 1);
    if (year === null) return null;
    const part = `${limit === 4 ? "Q" : "H"}${ordinal.value}` as "Q1";
    return { value: { kind: "subyear", part, ...year.value }, end: year.end };
  }
  const isDefinite = token.text.startsWith("ال");
  const part = SEASONS.get(isDefinite ? token.text.slice(2) : token.text);
  if (part === undefined) return null;
  if (isDefinite) {
    const relation = relationAt(tokenAt(text, i + 1));
    return relation === null ? null : { value: { kind: "subyear", part, year: null, relation }, end: i + 2 };
  }
  const year = yearOrRelationAt(text, tokenAt(text, i + 1).text === "من" ? i + 2 : i + 1);
  return year === null ? null : { value: { kind: "subyear", part, ...year.value }, end: year.end };
}

const SEASONS: ReadonlyMap<string, "SP" | "SU" | "FA" | "WI"> = new Map([
  ["ربيع", "SP"],
  ["صيف", "SU"],
  ["خريف", "FA"],
  ["شتاء", "WI"],
]);

function yearOrRelationAt(
  text: TokenisedText,
  i: number,
): Part<{ year: number | null; relation: Relation | null }> | null {
  const year = yearAt(text, i);
  if (year !== null) return { value: { year: year.value.year, relation: null }, end: year.end };
  const isThis = tokenAt(text, i).text === "هذا" && isYearWord(tokenAt(text, i + 1));
  if (isThis) return { value: { year: null, relation: 0 }, end: i + 2 };
  if (!isYearWord(tokenAt(text, i))) return null;
  const relation = relationAt(tokenAt(text, i + 1));
  if (relation === null)
    return isBareUnit(text, i) ? { value: { year: null, relation: 0 }, end: i + 1 } : null;
  const explicit = bareYearAt(text, i + 2);
  if (explicit !== null) return { value: { year: explicit.value.year, relation: null }, end: explicit.end };
  return { value: { year: null, relation }, end: i + 2 };
}

/** «رأس السنة الجديدة», «عيد الأضحى»: days whose names are their dates. */
export function holidayAt(text: TokenisedText, i: number): Part<Expression> | null {
  const holiday = phraseAt(text, i, HOLIDAYS);
  if (holiday === null) return null;
  const extra = holiday.value.calendar === "gregorian" && NEW_YEAR_TAIL.has(tokenAt(text, holiday.end).text);
  return { value: { kind: "holiday", ...holiday.value }, end: extra ? holiday.end + 1 : holiday.end };
}

const NEW_YEAR_TAIL = wordSet("الجديدة الميلادية المجيد");

const HOLIDAYS = phraseTable<{ calendar: "gregorian" | "hijri"; month: number; day: number }>({
  "رأس السنة": { calendar: "gregorian", month: 1, day: 1 },
  "رأس السنة الهجرية": { calendar: "hijri", month: 1, day: 1 },
  "رأس العام الجديد": { calendar: "gregorian", month: 1, day: 1 },
  "ليلة رأس السنة": { calendar: "gregorian", month: 12, day: 31 },
  "عيد الميلاد المجيد": { calendar: "gregorian", month: 12, day: 25 },
  "عيد العمال": { calendar: "gregorian", month: 5, day: 1 },
  "عيد الفطر": { calendar: "hijri", month: 10, day: 1 },
  "عيد الأضحى": { calendar: "hijri", month: 12, day: 10 },
  "المولد النبوي": { calendar: "hijri", month: 3, day: 12 },
  "يوم عاشوراء": { calendar: "hijri", month: 1, day: 10 },
});
