// Dates in figures, in any order that is printed: `12/1/2022`, `2022-01-12`, `11/مارس/1987`, `25/3`.

import type { CalendarExpression } from "../expression.ts";
import type { Token, TokenisedText } from "../tokens.ts";
import { EMPTY, isJoinedToNumber, isTightNumber, withTime } from "./calendar-rules.ts";
import { gluedClockAt } from "./clock-times.ts";
import { isSign, type MonthPart, monthAt, type Part, tokenAt, wordSet } from "./parts.ts";

/** `12/1/2022`, `2022.01.12`, `2022-01-12T15:11Z`, `11/مارس/1987`. */
export function numericDateAt(text: TokenisedText, i: number): Part<CalendarExpression> | null {
  const first = tokenAt(text, i);
  if (first.kind !== "number" || isJoinedToNumber(text, i)) return null;
  const separator = tokenAt(text, i + 1);
  if (!isSign(separator, "/.-–‐")) return null;
  const named = monthAt(text, i + 2);
  const secondEnd = named === null ? i + 3 : named.end;
  const second = tokenAt(text, i + 2);
  if (named === null && second.kind !== "number") return null;
  if (tokenAt(text, secondEnd).text !== separator.text) return null;
  const third = tokenAt(text, secondEnd + 1);
  if (third.kind !== "number") return null;
  // A sentence can end between two numbers; a date has no spaces round its full stops.
  if (separator.text === "." && (second.spaceBefore || third.spaceBefore)) return null;
  const end = secondEnd + 2;
  const after = tokenAt(text, end);
  const glued = gluedClockAt(text, secondEnd + 1);
  // «16/3/2023-12:05» goes on with its hour.
  const isClockNext = after.text === "-" && tokenAt(text, end + 2).text === ":";
  const isLonger = isSign(after, "./-:") && !after.spaceBefore && isTightNumber(tokenAt(text, end + 1));
  if (isLonger && glued === null && !isClockNext) return null;
  const fields = numericFields(first, named === null ? second : named.value, glued?.value.year ?? third);
  if (fields === null) return null;
  if (glued !== null) {
    const calendar = fields.year >= 1340 && fields.year <= 1500 ? "hijri" : "gregorian";
    return { value: { ...EMPTY, ...fields, calendar, time: glued.value.time }, end: glued.end };
  }
  const era = eraAfter(text, end);
  const isHijriYear = named === null && fields.year >= 1340 && fields.year <= 1500;
  const isHijri = era?.value === "hijri" || (era === null && isHijriYear);
  // «25 / شوال / 1436»: a named month says which calendar.
  if (named !== null && named.value.calendar === "hijri" && fields.year > 1600) return null;
  const calendar = named?.value.calendar ?? (isHijri ? "hijri" : "gregorian");
  const expression: CalendarExpression = { ...EMPTY, ...fields, calendar };
  return withTime(text, { value: expression, end: era?.end ?? end });
}

/** Words before two numbers that make them a date: «يوم 25/3», «بتاريخ 22-4». */
const BEFORE_SHORT_DAY = wordSet("يوم ليوم بتاريخ تاريخ الموافق والموافق المؤرخ المؤرخة");

const BEFORE_SHORT_MONTH = wordSet(
  "في منذ حتى خلال شهر لشهر بتاريخ من إلى بين عن قبل بعد نهاية بداية مطلع أواخر أوائل منتصف تاريخ وفي ومنذ وحتى",
);

/** `25/3` after «يوم» or a weekday, `3/2015` after a preposition: without them two numbers are a share, a score or a law. */
export function shortNumericAt(text: TokenisedText, i: number): Part<CalendarExpression> | null {
  const first = tokenAt(text, i);
  const separator = tokenAt(text, i + 1);
  const second = tokenAt(text, i + 2);
  if (first.kind !== "number" || second.kind !== "number" || second.spaceBefore || separator.spaceBefore)
    return null;
  if (first.text.length > 2 || !isSign(separator, "/-") || isJoinedToNumber(text, i)) return null;
  const after = tokenAt(text, i + 3);
  if (isSign(after, "/-.:%٪") && !after.spaceBefore && isTightNumber(tokenAt(text, i + 4))) return null;
  if (isSign(after, "%٪")) return null;
  const before = tokenAt(text, i - 1);
  if (second.text.length === 4) {
    const isMonth = first.value >= 1 && first.value <= 12 && second.value >= 1900 && second.value <= 2100;
    if (!isMonth || separator.text !== "/" || !BEFORE_SHORT_MONTH.has(before.text)) return null;
    return { value: { ...EMPTY, month: first.value, year: second.value }, end: i + 3 };
  }
  const isDay = first.value >= 1 && first.value <= 31 && second.value >= 1 && second.value <= 12;
  if (!isDay || second.text.length > 2) return null;
  if (!BEFORE_SHORT_DAY.has(before.text) && before.lexeme.weekday === undefined) return null;
  return withTime(text, { value: { ...EMPTY, day: first.value, month: second.value }, end: i + 3 });
}

type NumericFields = Pick<CalendarExpression, "month" | "day" | "isMonthFirst"> & { year: number };

function numericFields(
  first: Token,
  second: Token | MonthPart,
  third: Pick<Token, "text" | "value">,
): NumericFields | null {
  const isNamed = !("kind" in second);
  const middle = isNamed ? second.month : second.value;
  if (!isNamed && second.text.length > 2) return null;
  if (first.text.length === 4 && third.text.length <= 2) {
    const isMonthFirst = third.value <= 12 && middle > 12;
    const [month, day] = isMonthFirst ? [third.value, middle] : [middle, third.value];
    return { year: first.value, month, day, isMonthFirst };
  }
  if (first.text.length > 2 || (third.text.length !== 4 && third.text.length !== 2)) return null;
  const year = third.text.length === 4 ? third.value : third.value + (third.value < 70 ? 2000 : 1900);
  if (year < 1000 || year > 2199) return null;
  // Arabic writes the day first; only a second field above 12 can mean the American order.
  const isMonthFirst = middle > 12 && first.value <= 12;
  const [month, day] = isMonthFirst ? [first.value, middle] : [middle, first.value];
  return { year, month, day, isMonthFirst };
}

function eraAfter(text: TokenisedText, i: number): Part<"hijri" | "gregorian"> | null {
  const token = tokenAt(text, i);
  if (token.kind !== "word") return null;
  if (token.text === "ه" || token.text === "هجري" || token.text === "هجريه")
    return { value: "hijri", end: i + 1 };
  if (token.text === "م" || token.text === "ميلادي" || token.text === "ميلاديه" || token.text === "ء") {
    return { value: "gregorian", end: i + 1 };
  }
  return null;
}
