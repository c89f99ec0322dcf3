// A day with its date, and an hour with its day: «أمس الخميس 30 دجنبر», «الساعة 8 مساء يوم 12 يناير».

import type { CalendarExpression, Expression } from "../expression.ts";
import type { TokenisedText } from "../tokens.ts";
import type { Lexeme } from "../words/date-words.ts";
import { namedDateAt } from "./calendar-rules.ts";
import { spokenTimeAt, timeAt } from "./clock-times.ts";
import { numericDateAt, shortNumericAt } from "./numeric-dates.ts";
import { isSign, mayBeDay, type Part, tokenAt, wordSet } from "./parts.ts";
import { relationPhraseAt } from "./relations.ts";
import { deicticAt, weekdayAt } from "./relative-rules.ts";

/** «بعد ظهر اليوم», «قبل ظهر الأحد». */
export const AFTERNOON = wordSet("بعد قبل");

/** A date with its day, and the deictic or weekday before it: «أمس الخميس 30 دجنبر 2021». */
export function datedAt(text: TokenisedText, i: number): Part<CalendarExpression> | null {
  let at = i;
  if (tokenAt(text, at).text === "يوم") at++;
  let deictic: number | null = null;
  let weekday: number | null = null;
  const isDeictic = tokenAt(text, at).lexeme.opensOnly === undefined;
  const reading = isDeictic ? deicticAt(text, at) : null;
  if (reading !== null && reading.value.kind === "deictic" && reading.value.time === null) {
    deictic = reading.value.days;
    weekday = reading.value.weekday;
    at = reading.end;
  }
  const token = tokenAt(text, at);
  if (weekday === null && token.lexeme.weekday !== undefined && (at === i || token.clitic === "")) {
    weekday = token.lexeme.weekday;
    at++;
    // «الأربعاء الماضي 6 مارس»: where the day is printed, the adjective adds nothing.
    const relation = relationPhraseAt(text, at);
    if (relation !== null && mayBeDay(tokenAt(text, relation.end))) at = relation.end;
  }
  if (at > i && isSign(tokenAt(text, at), "،,:-–|")) at++;
  const date = numericDateAt(text, at) ?? namedDateAt(text, at) ?? (at > i ? shortNumericAt(text, at) : null);
  if (date === null) return null;
  return { value: { ...date.value, weekday, deictic }, end: date.end };
}

/** «15:11 - 2022.01.12», «الساعة 8 مساء يوم 12 يناير», «الثانية من بعد ظهر الثلاثاء». */
export function timeFirstAt(text: TokenisedText, i: number): Part<Expression> | null {
  const time = timeAt(text, i, false);
  const spoken = time ?? spokenTimeAt(text, i);
  if (spoken === null) return null;
  let at = spoken.end;
  if (isSign(tokenAt(text, at), "،,-–|")) at++;
  if (tokenAt(text, at).text === "من" || tokenAt(text, at).text === "في") at++;
  const part = partOfDayAt(text, at);
  if (time === null && part === null) return null;
  if (part !== null) at = part.end;
  if (tokenAt(text, at).text === "يوم") at++;
  if (tokenAt(text, at).lineBefore && at > i) return null;
  const hour = part === null ? spoken.value.hour : part.value(spoken.value.hour);
  const clock = { ...spoken.value, hour };
  const date = datedAt(text, at);
  if (date === null || date.value.time !== null) {
    const day = deicticAt(text, at) ?? weekdayAt(text, at);
    if (day === null || (day.value.kind !== "deictic" && day.value.kind !== "weekday")) return null;
    return day.value.time === null ? { value: { ...day.value, time: clock }, end: day.end } : null;
  }
  return { value: { ...date.value, time: clock }, end: date.end };
}

/** «عصر», «بعد ظهر», «قبل ظهر»: which half of the day the hour before is in. */
function partOfDayAt(text: TokenisedText, i: number): Part<(hour: number) => number> | null {
  const isFramed = AFTERNOON.has(tokenAt(text, i).text);
  const { dayPart } = tokenAt(text, isFramed ? i + 1 : i).lexeme;
  if (dayPart === undefined || (isFramed && dayPart !== "noon")) return null;
  const isBefore = isFramed && tokenAt(text, i).text === "قبل";
  return {
    value: (hour) => (isBefore ? hour : isFramed ? hourIn("evening", hour) : hourIn(dayPart, hour)),
    end: isFramed ? i + 2 : i + 1,
  };
}

/** «الساعة 5:30 من عصر الجمعة» is 17:30. */
function hourIn(dayPart: Lexeme["dayPart"], hour: number): number {
  if (dayPart === undefined || dayPart === "morning" || hour > 12) return hour;
  if (dayPart === "night") return hour === 12 ? 0 : hour < 6 ? hour : hour + 12;
  return hour === 12 || (dayPart === "noon" && hour > 9) ? hour : hour + 12;
}

/** «الساعة 12:30 بتوقيت غرينتش», «الثالثة فجرا»: a time is an expression of its own only where it says it is one. */
export function clockAloneAt(text: TokenisedText, i: number): Part<Expression> | null {
  if (tokenAt(text, i).text !== "الساعه") {
    // «الحلقة الثامنة مساء» numbers a part of something.
    const before = tokenAt(text, i - 1);
    const isNoun =
      before.kind === "word" && before.text.startsWith("ال") && before.lexeme.ordinal === undefined;
    const isCounting = isNoun && !tokenAt(text, i).lineBefore;
    if (tokenAt(text, i).lexeme.ordinal === undefined || isCounting) return null;
  }
  const time = timeAt(text, i, false);
  return time === null ? null : { value: { kind: "clock", time: time.value }, end: time.end };
}

/** «13:00 بتوقيت مكة المكرمة»: the zone says as much as the word for an hour. */
export function zonedClockAt(text: TokenisedText, i: number): Part<Expression> | null {
  const time = timeAt(text, i, false);
  if (time === null || time.value.zone === null) return null;
  return { value: { kind: "clock", time: time.value }, end: time.end };
}
