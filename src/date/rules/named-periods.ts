// The grammar of what is named by its place in a year or month: seasons, quarters, feasts, «ثالث خميس من مارس».

import { foldedForm } from "../../text/fold.ts";
import type { CalendarExpression, Expression, Relation } from "../expression.ts";
import type { TokenisedText } from "../tokens.ts";
import { monthOnlyAt, relatedMonth } from "./calendar-rules.ts";
import { definiteNumberAt } from "./durations.ts";
import { bareYearAt, isSign, isYearWord, ordinalAt, type Part, tokenAt, wordSet, yearAt } from "./parts.ts";
import { phraseAt, phraseTable } from "./phrase-table.ts";
import { relationAt, relationPhraseAt } from "./relations.ts";
import { isBareUnit } from "./relative-rules.ts";

const SEASONS: ReadonlyMap<string, "SP" | "SU" | "FA" | "WI"> = new Map([
  ["ربيع", "SP"],
  ["صيف", "SU"],
  ["خريف", "FA"],
  ["شتاء", "WI"],
]);
const OF = wordSet("من في عام لعام للعام");
const LAST = wordSet("الأخير الأخيرة");
const THIS = wordSet("هذا هذه");

type YearOrRelation = { readonly year: number | null; readonly relation: Relation | null };

/** «الربع الأول من 2022», «النصف الثاني من العام الجاري», «صيف 2021», «الشتاء المقبل», «هذا الصيف». */
export function subyearAt(text: TokenisedText, i: number): Part<Expression> | null {
  const isThis = THIS.has(tokenAt(text, i).text);
  const at = isThis ? i + 1 : i;
  const token = tokenAt(text, at);
  if (PARTS_OF_YEAR.has(token.text)) return quarterAt(text, at, isThis);
  const isDefinite = token.text.startsWith("ال");
  const part = SEASONS.get(isDefinite ? token.text.slice(2) : token.text);
  if (part === undefined) return null;
  if (isDefinite) {
    const relation = relationPhraseAt(text, at + 1);
    if (relation !== null && typeof relation.value === "number") {
      return {
        value: { kind: "subyear", part, year: null, relation: relation.value, isOfYear: false },
        end: relation.end,
      };
    }
    return isThis
      ? { value: { kind: "subyear", part, year: null, relation: 0, isOfYear: false }, end: at + 1 }
      : null;
  }
  const year = yearOrRelationAt(text, tokenAt(text, at + 1).text === "من" ? at + 2 : at + 1);
  return year === null || isThis
    ? null
    : { value: { kind: "subyear", part, isOfYear: true, ...year.value }, end: year.end };
}

/** «الفصل» is a quarter in the Maghreb and the Levant. */
const PARTS_OF_YEAR = wordSet("الربع الفصل النصف");

/** «الربع الثالث 2022», «الربع الأخير من العام», «الربع المقبل», «هذا الربع»; «الفصل الثالث من 2022». */
function quarterAt(text: TokenisedText, i: number, isThis: boolean): Part<Expression> | null {
  const word = tokenAt(text, i).text;
  const isQuarter = word === "الربع";
  const isTerm = word === "الفصل";
  const limit = isQuarter || isTerm ? 4 : 2;
  const next = tokenAt(text, i + 1);
  const ordinal = LAST.has(next.text) ? { value: limit, end: i + 2 } : ordinalAt(text, i + 1);
  if (ordinal === null) {
    const relation = relationAt(next);
    if (isQuarter && typeof relation === "number")
      return { value: { kind: "quarter", relation }, end: i + 2 };
    return isQuarter && isThis ? { value: { kind: "quarter", relation: 0 }, end: i + 1 } : null;
  }
  if (ordinal.value > limit) return null;
  const part = `${isQuarter || isTerm ? "Q" : "H"}${ordinal.value}` as "Q1";
  const year = yearOrRelationAt(
    text,
    OF.has(tokenAt(text, ordinal.end).text) && !isYearWord(tokenAt(text, ordinal.end))
      ? ordinal.end + 1
      : ordinal.end,
  );
  // «الفصل الأول من العام الدراسي 2022» is a term of a school, and «الفصل الثاني 2022/2023» too.
  const isOfSchool = isTerm && year !== null && isSchoolYear(text, ordinal.end, year.end);
  return year === null || isOfSchool
    ? null
    : { value: { kind: "subyear", part, isOfYear: true, ...year.value }, end: year.end };
}

function isSchoolYear(text: TokenisedText, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) {
    const token = tokenAt(text, at);
    if (OF_SCHOOL.has(token.text) || isSign(token, "/-–")) return true;
  }
  return false;
}

const OF_SCHOOL = wordSet("الدراسي الدراسية الجامعي الجامعية التشريعي التشريعية");

/** «الأشهر التسعة الأولى من 2022», «التسعة أشهر الأولى من العام»: months counted from an end of the year. */
export function monthsAt(text: TokenisedText, i: number): Part<Expression> | null {
  const isUnitFirst = tokenAt(text, i).text === "الاشهر" || tokenAt(text, i).text === "الشهور";
  const count = definiteNumberAt(text, isUnitFirst ? i + 1 : i);
  if (count === null || count.value === null || count.value > 11) return null;
  let at = count.end;
  if (!isUnitFirst) {
    if (tokenAt(text, at).lexeme.unit?.unit !== "month") return null;
    at++;
  }
  const end = tokenAt(text, at).text;
  const isFirst = end === "الاولي" || end === "الاول";
  if (!isFirst && !LAST.has(end)) return null;
  if (tokenAt(text, at + 1).text !== "من" && tokenAt(text, at + 1).text !== "لعام") return null;
  const year = yearOrRelationAt(text, at + 2);
  if (year === null) return null;
  return { value: { kind: "months", count: count.value, isFirst, ...year.value }, end: year.end };
}

function yearOrRelationAt(text: TokenisedText, i: number): Part<YearOrRelation> | null {
  const year = yearAt(text, i);
  // A season of a Hijri year has no months of its own.
  if (year !== null && (year.value.era === "hijri" || year.value.year < FIRST_SOLAR_YEAR)) return null;
  if (year !== null) return { value: { year: year.value.year, relation: null }, end: year.end };
  const isThis = THIS.has(tokenAt(text, i).text) && isYearWord(tokenAt(text, i + 1));
  if (isThis) return { value: { year: null, relation: 0 }, end: i + 2 };
  if (!isYearWord(tokenAt(text, i))) return null;
  // «العام المالي الجاري»
  const isOfFinance = FINANCIAL.has(tokenAt(text, i + 1).text) ? 1 : 0;
  const at = i + 1 + isOfFinance;
  const relation = relationPhraseAt(text, at);
  const explicit = bareYearAt(text, relation?.end ?? at);
  if (explicit !== null) {
    const isHijri = explicit.value.era === "hijri" || explicit.value.year < FIRST_SOLAR_YEAR;
    return isHijri ? null : { value: { year: explicit.value.year, relation: null }, end: explicit.end };
  }
  if (relation === null) {
    return isBareUnit(text, i) ? { value: { year: null, relation: 0 }, end: i + 1 } : null;
  }
  return { value: { year: null, relation: relation.value }, end: relation.end };
}

/** A smaller number without an era, beside a quarter or a season, is a Hijri year. */
const FIRST_SOLAR_YEAR = 1500;
const FINANCIAL = wordSet("المالي المالية");

/** What stands for a number before a day: «أول», «ثاني», «آخر»; the first is also the ordinal of hours. */
const NTH = new Map(
  Object.entries({ أول: 1, ثاني: 2, ثالث: 3, رابع: 4, خامس: 5, آخر: -1 }).map(([word, nth]) => [
    foldedForm(word),
    nth,
  ]),
);

/** «أول أحد من نوفمبر», «الأحد الثاني من مايو 2018», «آخر يوم من شهر يناير», «الجمعة الأخيرة من أكتوبر». */
export function nthDayAt(text: TokenisedText, i: number): Part<Expression> | null {
  const token = tokenAt(text, i);
  const before = NTH.get(token.text);
  const isDayBefore = before !== undefined;
  const dayToken = tokenAt(text, isDayBefore ? i + 1 : i);
  const weekday = dayToken.lexeme.weekday ?? null;
  const isDay = DAY_WORDS.has(dayToken.text);
  if (weekday === null && !isDay) return null;
  let at = isDayBefore ? i + 2 : i + 1;
  let nth = before ?? 0;
  if (!isDayBefore) {
    const behind = tokenAt(text, at);
    const ordinal = LAST.has(behind.text) ? { value: -1, end: at + 1 } : ordinalAt(text, at);
    if (ordinal === null || ordinal.value > 31 || !token.text.startsWith("ال")) return null;
    nth = ordinal.value;
    at = ordinal.end;
  }
  const isOf = tokenAt(text, at).text === "من" || tokenAt(text, at).text === "في";
  // «أول أيام رمضان» needs no «من»; «أول يوم رمضان» is not said.
  if (!isOf && !(isDayBefore && dayToken.text === "ايام")) return null;
  const month = monthOfAt(text, isOf ? at + 1 : at);
  return month === null
    ? null
    : { value: { kind: "nth-day", weekday, nth, month: month.value }, end: month.end };
}

const DAY_WORDS = wordSet("يوم أيام اليوم");

function monthOfAt(text: TokenisedText, i: number): Part<CalendarExpression> | null {
  const named = monthOnlyAt(text, i, true);
  if (named !== null) return named;
  const isThis = tokenAt(text, i).text === "هذا" && tokenAt(text, i + 1).text === "الشهر";
  if (isThis) return { value: relatedMonth(0), end: i + 2 };
  if (tokenAt(text, i).text !== "الشهر") return null;
  const relation = relationPhraseAt(text, i + 1);
  return relation === null ? null : { value: relatedMonth(relation.value), end: relation.end };
}

/** «رأس السنة الجديدة», «عيد الأضحى الماضي», «ثاني أيام عيد الفطر», «عيد الأضحى 2013»: days whose names are their dates. */
export function holidayAt(text: TokenisedText, i: number): Part<Expression> | null {
  const nth = NTH.get(tokenAt(text, i).text);
  const isDays = nth !== undefined && nth > 0 && DAYS_OF_FEAST.has(tokenAt(text, i + 1).text);
  const named = phraseAt(text, isDays ? i + 2 : i, HOLIDAYS);
  const isEve = named === null && EVES.has(tokenAt(text, i).text);
  const holiday = isEve ? phraseAt(text, i + 1, HOLIDAYS) : named;
  if (holiday === null) return null;
  const { calendar, month } = holiday.value;
  const day = holiday.value.day + (isDays ? nth - 1 : 0);
  const feast = {
    kind: "holiday",
    calendar,
    month,
    day,
    year: null,
    hijriYear: null,
    shift: isEve ? -1 : 0,
    side: null,
  } as const;
  let end = holiday.end;
  while (EPITHETS_OF_FEASTS.has(tokenAt(text, end).text)) end++;
  // «عيد الميلاد العشرين للفرقة»
  if (tokenAt(text, end).lexeme.ordinal !== undefined || tokenAt(text, end).text === "ال") return null;
  const relation = relationAt(tokenAt(text, end));
  if (relation === -1 || relation === 1) {
    return { value: { ...feast, side: relation === 1 ? "next" : "past" }, end: end + 1 };
  }
  const from = OF.has(tokenAt(text, end).text) && !isYearWord(tokenAt(text, end)) ? end + 1 : end;
  const year = yearAt(text, from);
  if (year === null) return { value: feast, end };
  const isHijri = calendar === "hijri" && (year.value.era === "hijri" || year.value.year < 1600);
  const years = isHijri ? { hijriYear: year.value.year } : { year: year.value.year };
  return { value: { ...feast, ...years }, end: year.end };
}

/** «عشية عيد الفطر», «ليلة عيد الميلاد»: the day before. */
const EVES = wordSet("عشية ليلة");
const DAYS_OF_FEAST = wordSet("أيام يوم");
const EPITHETS_OF_FEASTS = wordSet("الجديدة الميلادية المجيد المبارك السعيد الشريف العالمي");

const HOLIDAYS = phraseTable<{ calendar: "gregorian" | "hijri"; month: number; day: number }>({
  "رأس السنة": { calendar: "gregorian", month: 1, day: 1 },
  "رأس السنة الهجرية": { calendar: "hijri", month: 1, day: 1 },
  "رأس العام الجديد": { calendar: "gregorian", month: 1, day: 1 },
  "ليلة رأس السنة": { calendar: "gregorian", month: 12, day: 31 },
  "عيد الميلاد": { calendar: "gregorian", month: 12, day: 25 },
  "عيد العمال": { calendar: "gregorian", month: 5, day: 1 },
  "عيد الفطر": { calendar: "hijri", month: 10, day: 1 },
  "عيد الأضحى": { calendar: "hijri", month: 12, day: 10 },
  "يوم عرفة": { calendar: "hijri", month: 12, day: 9 },
  "وقفة عرفات": { calendar: "hijri", month: 12, day: 9 },
  "وقفة عرفة": { calendar: "hijri", month: 12, day: 9 },
  "يوم التروية": { calendar: "hijri", month: 12, day: 8 },
  "يوم النحر": { calendar: "hijri", month: 12, day: 10 },
  "المولد النبوي": { calendar: "hijri", month: 3, day: 12 },
  "يوم عاشوراء": { calendar: "hijri", month: 1, day: 10 },
});
