// The grammar of lengths of time: «منذ نحو 7 سنوات», «خلال الأيام المقبلة», and what is a count but no length.

import { foldedForm } from "../../text/fold.ts";
import type { DateModifier } from "../date-mention.ts";
import type { Expression } from "../expression.ts";
import type { Token, TokenisedText } from "../tokens.ts";
import type { TimeUnit } from "../words/date-words.ts";
import { bareYearAt, cardinalAt, isSign, isYearWord, monthAt, type Part, tokenAt, wordSet } from "./parts.ts";
import { phraseAt, phraseTable } from "./phrase-table.ts";
import { deicticDaysAt } from "./relative-rules.ts";

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
    return {
      value: { kind: "duration", trigger: null, isFromEvent: false, isFromNow: false, ...value },
      end,
      mod,
    };
  }
  const needsTrigger = trigger !== null || isAlone || approximator !== null;
  const span = indefiniteSpanAt(text, at, needsTrigger, trigger !== null, isAlone);
  if (span === null) return null;
  // «في 5 أيام» looks ahead, but «في ساعة» and «في أيام» are more often part of another phrase.
  const isIn = trigger?.value === "span" && tokenAt(text, i).text === "في";
  const isUnitAlone = span.end === at + 1 && tokenAt(text, at).lexeme.unit?.count !== "two";
  if (isIn && isUnitAlone) return null;
  // «الرحلة 127 يوم 6 يوليو»: the day is that of the month.
  if (
    tokenAt(text, span.end - 1).text === "يوم" &&
    tokenAt(text, span.end).kind === "number" &&
    monthAt(text, span.end + 1) !== null
  )
    return null;
  // A light-year is a distance.
  if (tokenAt(text, span.end).text === "ضوييه") return null;
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
  const isPointFromNow = isFromNow && (direction === "ago" || direction === "after");
  if (isPointFromNow) end += 2;
  const link = tokenAt(text, end);
  const isFromEvent =
    direction !== "since" && !isPointFromNow && EVENT_LINK.has(link.text) && link.clitic === "";
  return {
    value: {
      kind: "duration",
      ...span.value,
      trigger: direction,
      side: null,
      isFromEvent,
      isFromNow: isPointFromNow,
    },
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
export function definiteNumberAt(text: TokenisedText, i: number): Part<number | null> | null {
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
    // «خمس سنوات ونصف اليوم الاثنين»: half a year more, today.
    const noun = tokenAt(text, end + 1).lexeme.unit;
    const hasNoun = noun !== undefined && (noun.unit === unit || !noun.definite);
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
