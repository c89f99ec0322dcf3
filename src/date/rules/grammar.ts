// Which rule reads the tokens at a place, what may stand before it («مساء», «في وقت سابق», «أواخر»), and how two dates join.

import type { DateModifier } from "../date-mention.ts";
import type { Expression, Reading } from "../expression.ts";
import type { TokenisedText } from "../tokens.ts";
import { NO_LEXEME } from "../words/date-words.ts";
import { isJoinedToNumber, monthFirstAt, monthOnlyAt, namedDateAt } from "./calendar-rules.ts";
import { AFTERNOON, clockAloneAt, datedAt, timeFirstAt, zonedClockAt } from "./dated-clock.ts";
import { durationAt } from "./durations.ts";
import { holidayAt, monthsAt, nthDayAt, subyearAt } from "./named-periods.ts";
import { numericDateAt, shortNumericAt } from "./numeric-dates.ts";
import { opens } from "./openers.ts";
import { isSign, mayBeDay, type Part, tokenAt, wordSet } from "./parts.ts";
import { barePeriodAt, centuryAt, decadeAt, deicticAt, periodAt, weekdayAt } from "./relative-rules.ts";
import { beforeChristAt, RANGE_OPENERS, sameDayOfYearAt, yearOnlyAt, yearsAt } from "./year-rules.ts";

const PARTS: Readonly<Record<string, "early" | "middle" | "late">> = {
  مطلع: "early",
  بدايه: "early",
  اوايل: "early",
  مستهل: "early",
  منتصف: "middle",
  اواسط: "middle",
  نهايه: "late",
  موفي: "late",
  اواخر: "late",
  ختام: "late",
};
const PART_MODIFIERS: Readonly<Record<"early" | "middle" | "late", DateModifier>> = {
  early: "START",
  middle: "MID",
  late: "END",
};
const RANGE_WORDS = wordSet("إلى حتى ولغاية لغاية وحتى وإلى");
const DUAL_DAYS = wordSet("يومي ليومي أيام");
const DUAL_MONTHS = wordSet("شهري لشهري");
const DUAL_YEARS = wordSet("عامي لعامي سنتي موسمي أعوام سنوات الأعوام السنوات العامين السنتين");
const RECENTLY = wordSet("مؤخرا");

/** The longest expression that begins at token `i`, or null. `isAlone`: the text holds nothing else. */
export function readAt(text: TokenisedText, i: number, isAlone: boolean): Reading | null {
  const token = tokenAt(text, i);
  if (token.kind === "sign") return null;
  if (token.kind === "word" && !opens(text, i)) return null;
  // Numbers, plain names of months and weekdays, and openers of a span are framed by nothing and open no pair.
  if (token.kind === "number" || token.lexeme.opensOnly !== undefined) {
    return joined(text, i, pointAt(text, i, isAlone), isAlone);
  }
  const framed = framedAt(text, i, isAlone);
  const point = joined(text, i, pointAt(text, i, isAlone), isAlone);
  return longer(longer(framed, point), dualAt(text, i, isAlone));
}

function longest(readings: readonly (Reading | null)[]): Reading | null {
  return readings.reduce(longer, null);
}

/** The first of two as long. */
function longer(one: Reading | null, other: Reading | null): Reading | null {
  return other !== null && (one === null || other.last > one.last) ? other : one;
}

function asReading(
  i: number,
  part: Part<Expression> | null,
  mod: DateModifier | null = null,
): Reading | null {
  return part === null ? null : { expression: part.value, first: i, last: part.end, mod };
}

/** One point or stretch of time, without what frames it. Only the rules the first word can open are tried. */
function pointAt(text: TokenisedText, i: number, isAlone: boolean): Reading | null {
  const token = tokenAt(text, i);
  if (token.kind === "sign") return null;
  if (token.kind === "number") return numberAt(text, i, isAlone);
  if (token.lexeme.opensOnly === "month") {
    // «الفاتح من ديسمبر», though «الفاتح» is a month of Libya
    if (mayBeDay(token)) return asReading(i, datedAt(text, i) ?? monthOnlyAt(text, i, isAlone));
    return asReading(i, monthFirstAt(text, i) ?? monthOnlyAt(text, i, isAlone));
  }
  if (token.lexeme.opensOnly === "weekday") {
    return asReading(i, datedAt(text, i) ?? nthDayAt(text, i) ?? weekdayAt(text, i));
  }
  if (token.lexeme.opensOnly === "span") return spanAt(text, i, isAlone);
  if (token.text === LIKE) return asReading(i, sameDayOfYearAt(text, i));
  if (NAMED_DAYS.has(token.text)) return asReading(i, datedAt(text, i) ?? deicticAt(text, i));
  if (FRAME_OPENERS.has(token.text))
    return longer(asReading(i, deicticAt(text, i)), spanAt(text, i, isAlone));
  const { months, weekday, unit, ordinal, cardinal, isKeyword = false } = token.lexeme;
  let best: Reading | null = null;
  const hasMonth = months !== undefined;
  if (isKeyword || hasMonth || weekday !== undefined || ordinal !== undefined || unit?.unit === "day") {
    best = longer(best, asReading(i, datedAt(text, i)));
  }
  if (ordinal !== undefined || unit?.unit === "hour") best = longer(best, asReading(i, timeFirstAt(text, i)));
  if (weekday !== undefined) best = longer(best, asReading(i, weekdayAt(text, i)));
  if (hasMonth || unit?.unit === "month") best = longer(best, asReading(i, monthOnlyAt(text, i, isAlone)));
  if (isKeyword || unit?.unit === "day" || token.lexeme.dayPart !== undefined) {
    best = longer(best, asReading(i, holidayAt(text, i)));
    best = longer(best, asReading(i, nthDayAt(text, i)));
  }
  if (isKeyword || unit?.unit === "month") best = longer(best, asReading(i, monthsAt(text, i)));
  if (isKeyword || unit?.unit === "year") {
    best = longer(best, asReading(i, yearsAt(text, i)));
    best = longer(best, asReading(i, yearOnlyAt(text, i)));
    best = longer(best, asReading(i, beforeChristAt(text, i)));
  }
  if (isKeyword || unit !== undefined) best = longer(best, asReading(i, periodAt(text, i)));
  if (isKeyword) {
    best = longer(best, asReading(i, deicticAt(text, i)));
    best = longer(best, asReading(i, subyearAt(text, i)));
    best = longer(best, asReading(i, centuryAt(text, i)));
    if (RECENTLY.has(token.text))
      best = longer(best, asReading(i, { value: { kind: "vague", value: "PAST_REF" }, end: i + 1 }));
  }
  if (unit?.unit === "hour" || ordinal !== undefined)
    best = longer(best, asReading(i, clockAloneAt(text, i)));
  if (isKeyword || unit !== undefined || cardinal !== undefined || token.lexeme === NO_LEXEME) {
    best = longer(best, spanAt(text, i, isAlone));
  }
  if (token.text.endsWith("ت")) best = longer(best, asReading(i, decadeAt(text, i)));
  return best;
}

const LIKE = "مثل";
/** «أمس» opens a day, with its date or without. */
const NAMED_DAYS = wordSet("أمس الأمس البارحة غدا غد الغد");
/** «في», the most frequent word of all, and «وقت» open only what names itself further on: «في المساء», «في غضون أيام». */
const FRAME_OPENERS = wordSet("في وقت");

/** What a number can open, told by its width and the token after it. */
function numberAt(text: TokenisedText, i: number, isAlone: boolean): Reading | null {
  if (isJoinedToNumber(text, i)) return null;
  const token = tokenAt(text, i);
  const next = tokenAt(text, i + 1);
  const isSigned = next.kind === "sign";
  const readings: (Reading | null)[] = [];
  const numeric = isSigned ? numericDateAt(text, i) : null;
  readings.push(asReading(i, numeric ?? namedDateAt(text, i) ?? (isSigned ? shortNumericAt(text, i) : null)));
  if (next.text === "قبل" || next.text === "ق" || next.lexeme.unit?.unit === "year" || isSign(next, "-–")) {
    readings.push(asReading(i, beforeChristAt(text, i)));
  }
  const isClock = (isSigned && next.text === ":") || next.lexeme.meridiem !== undefined;
  if (isClock) readings.push(asReading(i, timeFirstAt(text, i)), asReading(i, zonedClockAt(text, i)));
  if (token.value >= 1000) {
    readings.push(asReading(i, yearsAt(text, i)));
    readings.push(asReading(i, yearOnlyAt(text, i)));
  }
  const isFraction = isSigned && (next.text === "." || next.text === "٫");
  if (isFraction || next.lexeme.unit !== undefined) readings.push(spanAt(text, i, isAlone));
  return longest(readings);
}

function spanAt(text: TokenisedText, i: number, isAlone: boolean): Reading | null {
  const duration = durationAt(text, i, isAlone);
  return duration === null ? null : asReading(i, duration, duration.mod);
}

/** What stands before an expression and belongs to it. */
function framedAt(text: TokenisedText, i: number, isAlone: boolean): Reading | null {
  const token = tokenAt(text, i);
  if (token.kind !== "word") return null;
  const part = PARTS[token.text];
  if (part !== undefined) return partAt(text, i, part);
  if (token.text === "في" || token.text === "وقت") return earlierAt(text, i);
  if (token.text === "اليوم" || token.text === "يوم") {
    return widened(i, token.text === "اليوم" ? null : joined(text, i + 1, dayPointAt(text, i + 1), isAlone));
  }
  if (token.text === "ساعه" && /^(?:متاخر|مبكر)/u.test(tokenAt(text, i + 1).text)) {
    const from = tokenAt(text, i + 2).text === "من" ? i + 3 : i + 2;
    return widened(i, nestedAt(text, from));
  }
  if (AFTERNOON.has(token.text)) {
    const inner = tokenAt(text, i + 1).lexeme.dayPart === "noon" ? framedAt(text, i + 1, isAlone) : null;
    return widened(i, inner);
  }
  if (token.lexeme.dayPart !== undefined) {
    const isOf = tokenAt(text, i + 1).text === "من" ? 1 : 0;
    const isDay = tokenAt(text, i + 1 + isOf).text === "يوم" ? 1 : 0;
    return widened(i, joined(text, i + 1 + isOf + isDay, dayPointAt(text, i + 1 + isOf + isDay), isAlone));
  }
  return null;
}

/** «ليلة الجمعة إلى السبت» in the Maghreb, «ليلة السبت على الأحد» in Iraq. */
const NIGHT_LINKS = wordSet("إلى على");

function dayPointAt(text: TokenisedText, i: number): Reading | null {
  if (tokenAt(text, i).clitic !== "") return null;
  const dated = asReading(i, datedAt(text, i));
  return longest([
    dated,
    asReading(i, deicticAt(text, i)),
    asReading(i, weekdayAt(text, i)),
    dayAlone(text, i),
  ]);
}

/** «يوم 12 الجاري» is a named date; «ليل الأربعاء الخميس» ends on the second day. */
function dayAlone(text: TokenisedText, i: number): Reading | null {
  const first = weekdayAt(text, i);
  if (first === null) return null;
  const link = tokenAt(text, first.end);
  const dash = isSign(link, "-–/") || NIGHT_LINKS.has(link.text) ? 1 : 0;
  const second = tokenAt(text, first.end + dash);
  if (second.lexeme.weekday === undefined || second.lexeme.weekdayNeedsDate === true) return null;
  if (second.clitic !== "" || tokenAt(text, i - 1).lexeme.dayPart !== "night") return null;
  const last = weekdayAt(text, first.end + dash);
  return last === null ? null : { expression: first.value, first: i, last: last.end, mod: null };
}

function widened(first: number, reading: Reading | null): Reading | null {
  return reading === null ? null : { ...reading, first };
}

/** «أواخر يناير», «مطلع العام المقبل», «نهاية 2022», «منتصف الشهر الجاري». */
function partAt(text: TokenisedText, i: number, part: "early" | "middle" | "late"): Reading | null {
  const at = tokenAt(text, i + 1).text === "شهر" ? i + 2 : i + 1;
  const inner = longest([
    asReading(at, monthOnlyAt(text, at, false)),
    asReading(at, yearOnlyAt(text, at)),
    asReading(at, periodAt(text, at) ?? barePeriodAt(text, at)),
    asReading(at, decadeAt(text, at)),
    asReading(at, centuryAt(text, at)),
  ]);
  if (inner === null) return null;
  const { expression } = inner;
  const canHold = expression.kind === "calendar" || expression.kind === "period";
  return {
    expression: canHold ? { ...expression, part } : expression,
    first: i,
    last: inner.last,
    mod: PART_MODIFIERS[part],
  };
}

/** «في وقت سابق اليوم», «في وقت لاحق من يوم الأربعاء»; without a day after it the phrase says nothing. */
function earlierAt(text: TokenisedText, i: number): Reading | null {
  const at = tokenAt(text, i).text === "في" ? i + 1 : i;
  if (tokenAt(text, at).text !== "وقت") return null;
  const adjective = tokenAt(text, at + 1).text;
  const mod = EARLIER_LATER[adjective];
  if (mod === undefined) return null;
  const from = tokenAt(text, at + 2).text === "من" ? at + 3 : at + 2;
  const inner = nestedAt(text, from);
  if (inner === null || inner.expression.kind === "duration") return null;
  return { ...inner, first: i, mod };
}

const FRAMES = wordSet("في وقت ساعة");

/** What a frame holds; a frame in a frame would let a text of nothing else nest without end. */
function nestedAt(text: TokenisedText, i: number): Reading | null {
  return FRAMES.has(tokenAt(text, i).text) ? null : readAt(text, i, false);
}

const EARLIER_LATER: Readonly<Record<string, DateModifier>> = {
  سابق: "EARLIER",
  مبكر: "EARLIER",
  لاحق: "LATER",
  متاخر: "LATER",
};

/** «من 9 يناير إلى 5 فبراير», «بين عامي 2011 و2014», «من الأحد إلى الخميس». */
function joined(text: TokenisedText, i: number, from: Reading | null, isAlone: boolean): Reading | null {
  if (from === null || !isJoinable(from.expression)) return from;
  const pair = dualPairAt(text, from) ?? daysOfMonthAt(text, from);
  if (pair !== null) return pair;
  const connector = tokenAt(text, from.last);
  const opener = tokenAt(text, i - 1);
  const isOpened = RANGE_OPENERS.has(opener.text) || opener.text === "(";
  const isWord = connector.kind === "word" && RANGE_WORDS.has(connector.text);
  const isDash = isSign(connector, "-–—") && (isOpened || lacksYear(from.expression));
  const second = tokenAt(text, from.last);
  const isBetween = opener.text.endsWith("بين");
  let at = from.last + 1;
  if (isBetween && second.clitic === "و") at = from.last;
  else if (isBetween && connector.text === "و") at = from.last + 1;
  else if (!(isWord && isOpened) && !isDash) return from;
  if (isWord && tokenAt(text, at).text === "غايه") at++;
  const day = tokenAt(text, at).text === "يوم" ? at + 1 : at;
  const to = pointAt(text, day, isAlone) ?? bareEndAt(text, day, from.expression);
  if (to === null || to.expression.kind !== from.expression.kind) return from;
  if (isDash && !isOpened && !isClosing(from.expression, to.expression)) return from;
  return {
    expression: { kind: "range", from: from.expression, to: to.expression },
    first: from.first,
    last: to.last,
    mod: null,
  };
}

/** «السبت والأحد المقبلين», «أبريل ومايو الماضيين»: the dual adjective joins the two and belongs to both. */
function dualPairAt(text: TokenisedText, from: Reading): Reading | null {
  const { expression } = from;
  const next = tokenAt(text, from.last);
  if (next.clitic !== "و" && next.text !== "و") return null;
  const isWeekday = expression.kind === "weekday" && expression.side === null && expression.time === null;
  const isMonth = expression.kind === "calendar" && expression.day === null && lacksYear(expression);
  if (!isWeekday && !isMonth) return null;
  const at = next.clitic === "و" ? from.last : from.last + 1;
  const to = isWeekday ? weekdayAt(text, at) : monthOnlyAt(text, at, true);
  const adjective = to === null ? null : tokenAt(text, to.end - 1);
  if (to === null || adjective?.lexeme.adjective === undefined || !/[يا]ن$/u.test(adjective.text))
    return null;
  return {
    expression: { kind: "range", from: withSideOf(expression, to.value), to: to.value },
    first: from.first,
    last: to.end,
    mod: null,
  };
}

/** «الاثنين 2 إلى الجمعة 6 أغسطس»: the month of the second day is that of the first. */
function daysOfMonthAt(text: TokenisedText, from: Reading): Reading | null {
  const { expression } = from;
  const number = tokenAt(text, from.last);
  if (
    expression.kind !== "weekday" ||
    expression.side !== null ||
    number.kind !== "number" ||
    !mayBeDay(number)
  )
    return null;
  const link = tokenAt(text, from.last + 1);
  if (!RANGE_WORDS.has(link.text) && !isSign(link, "-–—") && link.text !== "و") return null;
  const to = datedAt(text, from.last + 2);
  if (to === null || to.value.day === null || to.value.month === null || to.value.day <= number.value)
    return null;
  const first = { ...to.value, day: number.value, weekday: expression.weekday, time: null };
  return {
    expression: { kind: "range", from: first, to: to.value },
    first: from.first,
    last: to.end,
    mod: null,
  };
}

/** «30 يونيو - 2 يوليو 2021»: a day that waits for its year needs no opening word. */
function lacksYear(expression: Expression): boolean {
  return expression.kind === "calendar" && expression.month !== null && expression.year === null;
}

/** A dash alone joins two days, or two months the second of which has the year: «يناير - سبتمبر 2022». */
function isClosing(from: Expression, to: Expression): boolean {
  if (from.kind !== "calendar" || to.kind !== "calendar") return false;
  return from.day !== null || (to.day === null && to.year !== null);
}

function isJoinable(expression: Expression): boolean {
  if (expression.kind === "calendar") return expression.lastDay === null;
  return expression.kind === "weekday" && expression.time === null;
}

/** «من 2011 إلى 2014»: the second year needs no word of its own. */
function bareEndAt(text: TokenisedText, i: number, from: Expression): Reading | null {
  if (from.kind !== "calendar" || from.month !== null || from.year === null) return null;
  const token = tokenAt(text, i);
  if (token.kind !== "number" || token.text.length !== 4 || isJoinedToNumber(text, i)) return null;
  if (token.value < from.year || token.value > 2199) return null;
  return { expression: { ...from, year: token.value }, first: i, last: i + 1, mod: null };
}

/** «يومي 9 و10 يناير», «يومي الأربعاء والخميس», «شهري يناير وفبراير», «عامي 2011 و2012». */
function dualAt(text: TokenisedText, i: number, isAlone: boolean): Reading | null {
  const token = tokenAt(text, i);
  if (DUAL_DAYS.has(token.text)) {
    const days = pointAt(text, i + 1, false);
    if (days === null) return null;
    if (days.expression.kind === "weekday") return datedPairAt(text, pairAt(text, i, days, isAlone));
    return days.expression.kind === "calendar" && days.expression.day !== null ? widened(i, days) : null;
  }
  if (DUAL_MONTHS.has(token.text)) {
    const months = asReading(i + 1, monthOnlyAt(text, i + 1, true));
    return months === null ? null : pairAt(text, i, months, true);
  }
  if (DUAL_YEARS.has(token.text)) {
    const years = asReading(i + 1, yearOnlyAt(text, i + 1));
    return years === null ? asReading(i, beforeChristAt(text, i + 1)) : pairAt(text, i, years, isAlone);
  }
  return null;
}

/** «يومي الثلاثاء والأربعاء 22 و23 نوفمبر»: the days of the month say which. */
function datedPairAt(text: TokenisedText, pair: Reading | null): Reading | null {
  if (pair === null || pair.expression.kind !== "range") return pair;
  const comma = isSign(tokenAt(text, pair.last), "،,") ? 1 : 0;
  const days = namedDateAt(text, pair.last + comma);
  return days === null || days.value.lastDay === null
    ? pair
    : { ...pair, expression: days.value, last: days.end };
}

function pairAt(text: TokenisedText, i: number, from: Reading, isAlone: boolean): Reading | null {
  const next = tokenAt(text, from.last);
  const at = next.clitic === "و" ? from.last : next.text === "و" || isSign(next, "-–") ? from.last + 1 : -1;
  if (at < 0) return widened(i, from);
  const to = longest([
    asReading(at, monthOnlyAt(text, at, true)),
    asReading(at, weekdayAt(text, at)),
    bareEndAt(text, at, from.expression),
    isAlone ? asReading(at, yearOnlyAt(text, at)) : null,
  ]);
  if (to === null || to.expression.kind !== from.expression.kind) return widened(i, from);
  const pair: Reading = {
    expression: { kind: "range", from: withSideOf(from.expression, to.expression), to: to.expression },
    first: i,
    last: to.last,
    mod: null,
  };
  // «أيام الاثنين والثلاثاء والأربعاء»: the last day read closes the range.
  const third = thirdOf(text, to);
  if (third === null) return pair;
  return {
    ...pair,
    expression: { kind: "range", from: from.expression, to: third.expression },
    last: third.last,
  };
}

function thirdOf(text: TokenisedText, { expression, last }: Reading): Reading | null {
  const next = tokenAt(text, last);
  if (expression.kind === "weekday") {
    return next.clitic === "و" ? asReading(last, weekdayAt(text, last)) : null;
  }
  return next.text === "و" ? bareEndAt(text, last + 1, expression) : null;
}

/** «يومي الأربعاء والخميس المقبلين»: the adjective after the second belongs to both. */
function withSideOf(from: Expression, to: Expression): Expression {
  if (from.kind === "calendar" && to.kind === "calendar") {
    return { ...from, monthSide: to.monthSide, yearRelation: to.yearRelation };
  }
  if (from.kind !== "weekday" || to.kind !== "weekday" || from.side !== null) return from;
  return { ...from, side: to.side };
}
