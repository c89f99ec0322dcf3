// The small pieces date expressions are built from: numbers, ordinals, months, years, clock times, zones.

import { foldedForm } from "../text/fold.ts";
import type { CalendarName } from "./calendar.ts";
import type { ClockTime, ClockZone } from "./expression.ts";
import { SHORT_COMPOUND_MONTHS } from "./months.ts";
import { TEEN_MARKERS } from "./number-words.ts";
import { LINE, NO_VALUE, Token, type TokenisedText } from "./tokens.ts";
import { ZONES } from "./zones.ts";

/** What was read, and the index of the token after it. */
export type Part<T> = { readonly value: T; readonly end: number };

export type MonthPart = {
  readonly calendar: CalendarName;
  readonly month: number;
  readonly needs: "nothing" | "preposition" | "number";
  /** «تموز/يوليو»: two names for one month leave no doubt. */
  readonly isDual: boolean;
};

export type YearPart = { readonly year: number; readonly era: "gregorian" | "hijri" | null };

const END = new Token("sign", "", -1, -1, LINE, NO_VALUE, {}, "", "");

/** The folded words of a space-separated list. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(" ").map(foldedForm));
}

/** As `wordSet`, each word also with «و», «ب», «ل», «ف», «ك» or «وب», «ول» before it. */
export function wordSetWithClitics(list: string): ReadonlySet<string> {
  const words = [...wordSet(list)];
  const prefixed = words.flatMap((word) => CLITICS.map((clitic) => clitic + word));
  // «لـ» before the article writes no alef: «للمونديال».
  const fused = words.filter((word) => word.startsWith("ال")).map((word) => `لل${word.slice(2)}`);
  return new Set([...words, ...prefixed, ...fused]);
}

const CLITICS = ["و", "ب", "ل", "ف", "ك", "وب", "ول"];
const TEENS = new Set(TEEN_MARKERS.map(foldedForm));
const HUNDRED = wordSet("مئة مائة");
const THOUSAND = wordSet("ألف آلاف ألفا");
const ORDINAL_SUFFIX = wordSet("st nd rd th");
/** «فاتح» in Morocco, «غرة» in Tunisia, «أول أيار» in the Levant: the first of a month. */
const FIRST_DAY = wordSet("فاتح غرة أول");
const DUAL_SEPARATORS = new Set(["/", "-", "–", "،", ","]);
const GREGORIAN_ERA = wordSet("م ء ميلادي ميلادية للميلاد");
const HIJRI_ERA = wordSet("ه هجري هجرية للهجرة");
const YEAR_WORDS = wordSet("عام العام سنة السنة");
const TIME_LEADS = wordSet("عند في على مع حوالي نحو تمام at on تمام");
const HOUR_WORDS = wordSet("الساعة الساعه");
const ZONE_LEADS = wordSet("توقيت بتوقيت");
const ZONE_PRELUDE = wordSet("حسب وفق");
const MAKKA = foldedForm("مكة");
const FOLDED_ZONES = new Map(Object.entries(ZONES).map(([label, zone]) => [foldedForm(label), zone]));

export function tokenAt(text: TokenisedText, i: number): Token {
  return text.tokens[i] ?? END;
}

export function isSign(token: Token, signs: string): boolean {
  return token.kind === "sign" && token.text !== "" && signs.includes(token.text);
}

/** «أربع», «خمسة وعشرين», «ألف وتسعمئة وواحد وأربعين»; digits are not words. */
export function cardinalAt(text: TokenisedText, start: number): Part<number> | null {
  let total = 0;
  let previous = Number.POSITIVE_INFINITY;
  let end = start;
  // The longest number in use, a year with thousands, hundreds, units and tens, has four links.
  for (let links = 0; links < 6; links++) {
    const token = tokenAt(text, end);
    const value = token.lexeme.cardinal;
    if (value === undefined || (links > 0 && token.clitic !== "و")) break;
    const isTensAfterUnit = previous < 10 && value >= 20 && value < 100;
    if (links > 0 && value >= previous && !isTensAfterUnit) break;
    const next = tokenAt(text, end + 1);
    const isPlain = next.clitic === "";
    if (value < 10 && isPlain && TEENS.has(next.text)) {
      total += value + 10;
      end += 2;
      previous = 10;
    } else if (value > 2 && value < 10 && isPlain && HUNDRED.has(next.text)) {
      total += value * 100;
      end += 2;
      previous = 100;
    } else if (value < 1000 && isPlain && THOUSAND.has(next.text)) {
      total = (total + value) * 1000;
      end += 2;
      previous = 1000;
    } else {
      total += value;
      end += 1;
      previous = isTensAfterUnit ? 10 : value;
    }
  }
  return end === start ? null : { value: total, end };
}

/** «الأول», «الثاني عشر», «الحادي والعشرين». */
export function ordinalAt(text: TokenisedText, i: number): Part<number> | null {
  const value = tokenAt(text, i).lexeme.ordinal;
  if (value === undefined) return null;
  const next = tokenAt(text, i + 1);
  if (value < 10 && next.clitic === "" && TEENS.has(next.text)) return { value: value + 10, end: i + 2 };
  const tens = next.lexeme.ordinal;
  if (value < 10 && next.clitic === "و" && tens !== undefined && tens >= 20) {
    return { value: value + tens, end: i + 2 };
  }
  return { value, end: i + 1 };
}

/** False where `dayOfMonthAt` can find nothing, told without reading. */
export function mayBeDay(token: Token): boolean {
  if (token.kind === "number") return token.end - token.start <= 2;
  return token.lexeme.ordinal !== undefined || FIRST_DAY.has(token.text);
}

/** Digits 1–31, «11th», or an ordinal; `isOrdinal` asks for «من» before the month. */
export function dayOfMonthAt(
  text: TokenisedText,
  i: number,
): Part<{ day: number; isOrdinal: boolean }> | null {
  const token = tokenAt(text, i);
  if (token.kind === "number") {
    if (token.text.length > 2 || !(token.value >= 1 && token.value <= 31)) return null;
    const suffix = ORDINAL_SUFFIX.has(tokenAt(text, i + 1).text) && !tokenAt(text, i + 1).spaceBefore;
    return { value: { day: token.value, isOrdinal: false }, end: suffix ? i + 2 : i + 1 };
  }
  if (FIRST_DAY.has(token.text)) return { value: { day: 1, isOrdinal: false }, end: i + 1 };
  const ordinal = ordinalAt(text, i);
  if (ordinal === null || ordinal.value > 31) return null;
  return { value: { day: ordinal.value, isOrdinal: true }, end: ordinal.end };
}

/** One month, with its second name if one follows: «تموز/يوليو», «يناير (كانون الثاني)». */
export function monthAt(text: TokenisedText, i: number): Part<MonthPart> | null {
  const first = monthNameAt(text, i);
  if (first === null) return null;
  const separator = tokenAt(text, first.end);
  // Reuters prints the two names side by side: «12 يناير كانون الثاني».
  const beside = separator.clitic === "" ? monthNameAt(text, first.end) : null;
  if (beside !== null && beside.value.month === first.value.month && beside.value.calendar === "gregorian") {
    return { value: { ...first.value, needs: "nothing", isDual: true }, end: beside.end };
  }
  const isBracket = separator.text === "(";
  if (!isBracket && !(separator.kind === "sign" && DUAL_SEPARATORS.has(separator.text))) return first;
  const second = monthNameAt(text, first.end + 1);
  if (second === null || second.value.month !== first.value.month) return first;
  if (second.value.calendar === "hijri" || first.value.calendar === "hijri") return first;
  if (isBracket && tokenAt(text, second.end).text !== ")") return first;
  const value: MonthPart = {
    calendar: "gregorian",
    month: first.value.month,
    needs: "nothing",
    isDual: true,
  };
  return { value, end: isBracket ? second.end + 1 : second.end };
}

function monthNameAt(text: TokenisedText, i: number): Part<MonthPart> | null {
  const token = tokenAt(text, i);
  if (token.kind !== "word") return null;
  const compound = SHORT_COMPOUND_MONTHS[token.text];
  if (compound !== undefined) {
    const index = tokenAt(text, i + 1);
    const month = index.text === "1" ? compound[0] : index.text === "2" ? compound[1] : null;
    if (month !== null && !index.spaceBefore) {
      return { value: { calendar: "gregorian", month, needs: "number", isDual: false }, end: i + 2 };
    }
  }
  for (const start of token.lexeme.months ?? []) {
    if (!start.rest.every((word, offset) => isPlainWord(tokenAt(text, i + 1 + offset), word))) continue;
    // «أب» is a father and «آب» a month; folding has made them one.
    const isBareAb = token.text === "اب" && text.folded.original.charAt(sourceOffset(text, token)) !== "آ";
    const needs = isBareAb ? "number" : start.needs;
    const value: MonthPart = { calendar: start.calendar, month: start.month, needs, isDual: false };
    return { value, end: i + 1 + start.rest.length };
  }
  return null;
}

function isPlainWord(token: Token, word: string): boolean {
  return token.kind === "word" && token.text === word && token.clitic === "";
}

function sourceOffset(text: TokenisedText, token: Token): number {
  return text.folded.toOriginal([token.start, token.end])[0];
}

/** Four digits that can be a year, with their era if printed: «2022», «2022م», «1443هـ». */
export function bareYearAt(text: TokenisedText, i: number): Part<YearPart> | null {
  const token = tokenAt(text, i);
  if (token.kind !== "number" || token.text.length !== 4) return null;
  if (!(token.value >= 1000 && token.value <= 2199)) return null;
  const next = tokenAt(text, i + 1);
  if (!next.spaceBefore && isSign(next, ".,:/٫٬") && isTight(tokenAt(text, i + 2))) return null;
  return withEra(text, token.value, i + 1);
}

function isTightWord(token: Token): boolean {
  return token.kind === "word" && !token.spaceBefore;
}

function isTight(token: Token): boolean {
  return token.kind === "number" && !token.spaceBefore;
}

/** «عام 636م», «سنة 61 للهجرة»: a year before 1000 needs its era. */
function earlyYearAt(text: TokenisedText, i: number): Part<YearPart> | null {
  const token = tokenAt(text, i);
  if (token.kind !== "number" || token.text.length > 3 || !(token.value >= 1)) return null;
  const year = withEra(text, token.value, i + 1);
  return year.value.era === null ? null : year;
}

/** «عام 2022», «سنة ألف وتسعمئة وواحد وأربعين», or four digits. */
export function yearAt(text: TokenisedText, i: number): Part<YearPart> | null {
  if (!isYearWord(tokenAt(text, i))) return bareYearAt(text, i);
  const digits = bareYearAt(text, i + 1) ?? earlyYearAt(text, i + 1);
  if (digits !== null) return digits;
  const words = cardinalAt(text, i + 1);
  if (words === null || words.value < 1000 || words.value > 2199) return null;
  return withEra(text, words.value, words.end);
}

export function isYearWord(token: Token): boolean {
  return token.kind === "word" && YEAR_WORDS.has(token.text);
}

function withEra(text: TokenisedText, year: number, end: number): Part<YearPart> {
  const token = tokenAt(text, end);
  // «1442 هـ.» ends a sentence; «م.ت» is an abbreviation.
  const isDotted = isSign(tokenAt(text, end + 1), "./") && isTightWord(tokenAt(text, end + 2));
  if (token.kind === "word" && !(token.text.length === 1 && isDotted)) {
    if (GREGORIAN_ERA.has(token.text)) return { value: { year, era: "gregorian" }, end: end + 1 };
    if (HIJRI_ERA.has(token.text)) return { value: { year, era: "hijri" }, end: end + 1 };
  }
  return { value: { year, era: null }, end };
}

/** A clock time beside a date: «| 15:11 دمشق», «عند الساعة 12:30», «، ٣:٢٥ م». */
export function timeAfterDate(text: TokenisedText, i: number): Part<ClockTime> | null {
  let at = i;
  // «23 نوفمبر ,2022: 10:15 ص»: a colon that is not the clock's own.
  const isColon = isSign(tokenAt(text, at), ":") && tokenAt(text, at + 1).spaceBefore;
  if (isColon || isSign(tokenAt(text, at), "،,|-–—•·")) at++;
  if (tokenAt(text, at).lineBefore) return null;
  return timeAt(text, at, true);
}

/** A clock time with whatever leads into it; `isBesideDate` lets a bare place name be its zone. */
export function timeAt(text: TokenisedText, i: number, isBesideDate: boolean): Part<ClockTime> | null {
  let at = i;
  while (at < i + 3 && TIME_LEADS.has(tokenAt(text, at).text)) at++;
  const hasHourWord = HOUR_WORDS.has(tokenAt(text, at).text);
  if (hasHourWord) at++;
  if (hasHourWord && isSign(tokenAt(text, at), ":")) at++;
  if (at > i && !hasHourWord && !isBesideDate) return null;
  return clockAt(text, at, hasHourWord, isBesideDate);
}

function clockAt(
  text: TokenisedText,
  i: number,
  hasHourWord: boolean,
  isBesideDate: boolean,
): Part<ClockTime> | null {
  const digits = digitalClockAt(text, i, hasHourWord) ?? spokenClockAt(text, i);
  if (digits === null) return null;
  const meridiem = meridiemAt(text, digits.end);
  if (!digits.value.isComplete && !hasHourWord && meridiem === null) return null;
  const { minute, second } = digits.value;
  const hour = meridiem === null ? digits.value.hour : meridiem.value(digits.value.hour);
  if (hour > 23 && !(hour === 24 && minute === 0)) return null;
  const end = meridiem?.end ?? digits.end;
  const zone = zoneAt(text, end, isBesideDate);
  return { value: { hour: hour % 24, minute, second, zone: zone?.value ?? null }, end: zone?.end ?? end };
}

type RawClock = { hour: number; minute: number; second: number | null; isComplete: boolean };

function digitalClockAt(text: TokenisedText, i: number, hasHourWord: boolean): Part<RawClock> | null {
  const hour = tokenAt(text, i);
  if (hour.kind !== "number" || hour.text.length > 2) return null;
  const minute = tokenAt(text, i + 2);
  const separator = tokenAt(text, i + 1);
  // A page whose direction was not isolated prints 21:30 as «30 : 21».
  if (
    isSign(separator, ":") &&
    separator.spaceBefore &&
    hour.value > 24 &&
    hour.value <= 59 &&
    minute.value <= 23
  ) {
    return { value: { hour: minute.value, minute: hour.value, second: null, isComplete: true }, end: i + 3 };
  }
  if (!(hour.value <= 24)) return null;
  const isColon = isSign(separator, ":") || (hasHourWord && isSign(separator, ".") && !minute.spaceBefore);
  if (!isColon || minute.text.length !== 2 || !(minute.value <= 59)) {
    const value: RawClock = { hour: hour.value, minute: 0, second: null, isComplete: false };
    return { value, end: i + 1 };
  }
  const second = tokenAt(text, i + 4);
  const hasSecond = isSign(tokenAt(text, i + 3), ":") && second.text.length === 2 && second.value <= 59;
  // Fractions of a second, as machines print them, are read over.
  const isFraction = hasSecond && isSign(tokenAt(text, i + 5), ".") && isTight(tokenAt(text, i + 6));
  const value: RawClock = {
    hour: hour.value,
    minute: minute.value,
    second: hasSecond ? second.value : null,
    isComplete: true,
  };
  return { value, end: isFraction ? i + 7 : hasSecond ? i + 5 : i + 3 };
}

const MINUTES_AFTER: Readonly<Record<string, number>> = {
  النصف: 30,
  نصف: 30,
  نصفا: 30,
  الربع: 15,
  ربع: 15,
  ربعا: 15,
  الثلث: 20,
  ثلث: 20,
  ثلثا: 20,
};

const EXCEPT = foldedForm("إلا");

/** «الثامنة», «الثانية عشرة والنصف», «الخامسة إلا ربعا». */
function spokenClockAt(text: TokenisedText, i: number): Part<RawClock> | null {
  const token = tokenAt(text, i);
  // Hours are feminine: «الثامنة», never «الثامن».
  if (token.lexeme.ordinal === undefined || !token.text.endsWith("ه")) return null;
  const hour = ordinalAt(text, i);
  if (hour === null || hour.value > 12) return null;
  const next = tokenAt(text, hour.end);
  const after = MINUTES_AFTER[next.text.startsWith("و") ? next.text.slice(1) : next.text];
  if (after !== undefined && (next.clitic === "و" || next.text.startsWith("و"))) {
    return { value: { hour: hour.value, minute: after, second: null, isComplete: false }, end: hour.end + 1 };
  }
  const before = MINUTES_AFTER[tokenAt(text, hour.end + 1).text];
  if (next.text === EXCEPT && before !== undefined) {
    const value: RawClock = {
      hour: (hour.value + 11) % 12 || 12,
      minute: 60 - before,
      second: null,
      isComplete: false,
    };
    return { value, end: hour.end + 2 };
  }
  return { value: { hour: hour.value, minute: 0, second: null, isComplete: false }, end: hour.end };
}

const AFTER = foldedForm("بعد");
const BEFORE = foldedForm("قبل");
const NOON = foldedForm("الظهر");
const MIDNIGHT = [foldedForm("منتصف"), foldedForm("الليل")] as const;
const AT_NIGHT = foldedForm("ليلا");
const AT_NOON = foldedForm("ظهرا");

function am(hour: number): number {
  return hour === 12 ? 0 : hour;
}

function pm(hour: number): number {
  return hour < 12 ? hour + 12 : hour;
}

function nightHour(hour: number): number {
  return hour < 5 || hour === 12 ? am(hour) : pm(hour);
}

function noonHour(hour: number): number {
  return hour < 5 ? hour + 12 : hour;
}

function meridiemAt(text: TokenisedText, i: number): Part<(hour: number) => number> | null {
  const token = tokenAt(text, i);
  const next = tokenAt(text, i + 1);
  if (token.text === AFTER && next.text === NOON) return { value: pm, end: i + 2 };
  if (token.text === BEFORE && next.text === NOON) return { value: am, end: i + 2 };
  if (token.text === AFTER && next.text === MIDNIGHT[0] && tokenAt(text, i + 2).text === MIDNIGHT[1]) {
    return { value: am, end: i + 3 };
  }
  if (token.clitic !== "") return null;
  // «صباح الأربعاء» after a time begins another expression.
  if (token.text === "صباح" || (token.text === "مساء" && next.lexeme.weekday !== undefined)) return null;
  if (token.text === AT_NIGHT) return { value: nightHour, end: i + 1 };
  if (token.text === AT_NOON) return { value: noonHour, end: i + 1 };
  if (token.lexeme.meridiem === "am") return { value: am, end: i + 1 };
  if (token.lexeme.meridiem === "pm") return { value: pm, end: i + 1 };
  return null;
}

/** «بتوقيت القدس», «(توقيت غرينتش)», «GMT+3», «+03:00», and beside a date «دمشق» alone. */
function zoneAt(text: TokenisedText, i: number, isBesideDate: boolean): Part<ClockZone | null> | null {
  const isOpen = isSign(tokenAt(text, i), "([");
  let at = isOpen ? i + 1 : i;
  const offset = offsetAt(text, at);
  if (offset !== null && !isOpen && !tokenAt(text, at).spaceBefore) {
    return {
      value: { name: null, offset: offset.value, label: "", isMachineDefault: false },
      end: offset.end,
    };
  }
  if (ZONE_PRELUDE.has(tokenAt(text, at).text)) at++;
  const lead = tokenAt(text, at);
  if (lead.text === "بالتوقيت" || lead.text === "التوقيت") {
    // «بالتوقيت المحلي» names no zone, but belongs to the time.
    return tokenAt(text, at + 1).text === "المحلي" ? { value: null, end: at + 2 } : null;
  }
  const hasLead = ZONE_LEADS.has(lead.text);
  if (hasLead) at++;
  const label = zoneLabelAt(text, at);
  if (label === null) return null;
  const isLatin = label.value.name === "UTC";
  if (!hasLead && !isOpen && !isBesideDate && !isLatin) return null;
  let end = label.end;
  const shift = isLatin ? offsetAt(text, end) : null;
  if (shift !== null) end = shift.end;
  if (isOpen) {
    if (!isSign(tokenAt(text, end), ")]")) return null;
    end++;
  }
  if (shift === null) return { value: { ...label.value, offset: null, isMachineDefault: false }, end };
  const isMachineDefault = shift.value === 0;
  return { value: { name: null, offset: shift.value, label: label.value.label, isMachineDefault }, end };
}

function zoneLabelAt(text: TokenisedText, i: number): Part<{ name: string; label: string }> | null {
  if (
    tokenAt(text, i).text === "ت" &&
    isSign(tokenAt(text, i + 1), ".") &&
    tokenAt(text, i + 2).text === "غ"
  ) {
    return { value: { name: "UTC", label: "ت.غ" }, end: i + 3 };
  }
  if (tokenAt(text, i).text === "ت" && tokenAt(text, i + 1).text === "غ") {
    return { value: { name: "UTC", label: "ت غ" }, end: i + 2 };
  }
  for (let length = 3; length >= 1; length--) {
    const words: string[] = [];
    for (let k = 0; k < length; k++) words.push(tokenAt(text, i + k).text);
    const name = FOLDED_ZONES.get(words.join(" "));
    if (name !== undefined && tokenAt(text, i).kind === "word" && tokenAt(text, i).clitic === "") {
      const isMakka = words[0] === MAKKA && tokenAt(text, i + 1).text === "المكرمه";
      return { value: { name, label: words.join(" ") }, end: i + length + (isMakka && length === 1 ? 1 : 0) };
    }
  }
  return null;
}

/** `+3`, `-0500`, `+03:00`, `z` → minutes. */
function offsetAt(text: TokenisedText, i: number): Part<number> | null {
  const sign = tokenAt(text, i);
  if (sign.text === "z" && !sign.spaceBefore) return { value: 0, end: i + 1 };
  if (!isSign(sign, "+-−")) return null;
  const hours = tokenAt(text, i + 1);
  if (hours.kind !== "number" || hours.spaceBefore) return null;
  const direction = sign.text === "+" ? 1 : -1;
  if (hours.text.length === 4) {
    return { value: direction * (Math.floor(hours.value / 100) * 60 + (hours.value % 100)), end: i + 2 };
  }
  if (hours.text.length > 2 || hours.value > 14) return null;
  const minutes = tokenAt(text, i + 3);
  if (isSign(tokenAt(text, i + 2), ":") && minutes.text.length === 2) {
    return { value: direction * (hours.value * 60 + minutes.value), end: i + 4 };
  }
  return { value: direction * hours.value * 60, end: i + 2 };
}
