// How the time of a day is printed or spoken: «15:11», «الثامنة والنصف مساء», with its half of the day and its zone.

import { foldedForm } from "../../text/fold.ts";
import type { ClockTime, ClockZone } from "../expression.ts";
import type { TokenisedText } from "../tokens.ts";
import { ZONES, zoneCalled } from "../words/zones.ts";
import { isSign, isTight, ordinalAt, type Part, tokenAt, wordSet } from "./parts.ts";

const TIME_LEADS = wordSet("عند في على مع حوالي نحو تمام at on تمام");
const HOUR_WORDS = wordSet("الساعة الساعه");
const ZONE_LEADS = wordSet("توقيت بتوقيت");
const ZONE_PRELUDE = wordSet("حسب وفق");
const MAKKA = foldedForm("مكة");
const FOLDED_ZONES = new Map(Object.entries(ZONES).map(([label, zone]) => [foldedForm(label), zone]));

/** A clock time beside a date: «| 15:11 دمشق», «عند الساعة 12:30», «، ٣:٢٥ م». */
export function timeAfterDate(text: TokenisedText, i: number): Part<ClockTime> | null {
  let at = i;
  // «23 نوفمبر ,2022: 10:15 ص»: a colon that is not the clock's own.
  const isColon = isSign(tokenAt(text, at), ":") && tokenAt(text, at + 1).spaceBefore;
  // «مع 20:30» is Tunisian for «at».
  const isWith = tokenAt(text, at).text === "مع" && tokenAt(text, at + 2).text === ":";
  if (isColon || isWith || isSign(tokenAt(text, at), "،,|-–—•·")) at++;
  if (tokenAt(text, at).lineBefore) return null;
  return timeAt(text, at, true) ?? labelledTimeAt(text, at);
}

/** «KSA 11:52»: the zone before its time. */
function labelledTimeAt(text: TokenisedText, i: number): Part<ClockTime> | null {
  const label = /^[a-z]/u.test(tokenAt(text, i).text) ? zoneLabelAt(text, i) : null;
  const time = label === null ? null : clockAt(text, label.end, false, true);
  if (label === null || time === null || time.value.zone !== null) return null;
  const zone: ClockZone = { ...label.value, offset: null, isMachineDefault: false };
  return { value: { ...time.value, zone }, end: time.end };
}

/** «15/3/202307:13 م»: the year at `i` and the hour run into one number, as some pages print them. */
export function gluedClockAt(
  text: TokenisedText,
  i: number,
): Part<{ readonly year: { text: string; value: number }; readonly time: ClockTime }> | null {
  const token = tokenAt(text, i);
  const minute = tokenAt(text, i + 2);
  if (token.kind !== "number" || !/^(?:19|20|14)\d{2}[0-2]\d$/u.test(token.text)) return null;
  if (tokenAt(text, i + 1).text !== ":" || minute.text.length !== 2 || minute.value > 59) return null;
  const meridiem = meridiemAt(text, i + 3);
  const hour = token.value % 100;
  const end = meridiem?.end ?? i + 3;
  const zone = zoneAt(text, end, true);
  const year = { text: token.text.slice(0, 4), value: Math.floor(token.value / 100) };
  const time = {
    hour: (meridiem?.value(hour) ?? hour) % 24,
    minute: minute.value,
    second: null,
    zone: zone?.value ?? null,
  };
  return { value: { year, time }, end: zone?.end ?? end };
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

/** «الرابعة» without «الساعة»: a time only where the part of a day follows. */
export function spokenTimeAt(text: TokenisedText, i: number): Part<ClockTime> | null {
  const spoken = spokenClockAt(text, i);
  if (spoken === null) return null;
  const { hour, minute, second } = spoken.value;
  return { value: { hour, minute, second, zone: null }, end: spoken.end };
}

const MINUTE_WORDS = wordSet("دقيقة دقائق د");

/** «الساعة 15 و 15 دقيقة». */
function spokenMinutesAt(text: TokenisedText, i: number): Part<number> | null {
  const minute = tokenAt(text, i + 1);
  const isSpoken =
    tokenAt(text, i).text === "و" &&
    minute.kind === "number" &&
    minute.value <= 59 &&
    MINUTE_WORDS.has(tokenAt(text, i + 2).text);
  return isSpoken ? { value: minute.value, end: i + 3 } : null;
}

function isGreenwichAt(text: TokenisedText, i: number): boolean {
  return tokenAt(text, i).text === "ت" && zoneLabelAt(text, i) !== null;
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
  // «الساعة 18,30 ت غ» and «20,30 ت غ» are what agencies print.
  const isPoint = isSign(separator, ".,") && !separator.spaceBefore && !minute.spaceBefore;
  const isColon = isSign(separator, ":") || (isPoint && (hasHourWord || isGreenwichAt(text, i + 3)));
  const spoken = hasHourWord ? spokenMinutesAt(text, i + 1) : null;
  if (spoken !== null) {
    return {
      value: { hour: hour.value, minute: spoken.value, second: null, isComplete: true },
      end: spoken.end,
    };
  }
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
  const isApart = tokenAt(text, at).spaceBefore;
  if (offset !== null && !isOpen && (!isApart || (isBesideDate && isWholeOffset(text, at, offset.end)))) {
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

/** «15:11 +0200», «15:11 -05:00», «15:11 Z»: behind a blank «-12» may be a day, and two or four digits behind a plus are an offset. */
function isWholeOffset(text: TokenisedText, i: number, end: number): boolean {
  const sign = tokenAt(text, i);
  if (sign.text === "z") return tokenAt(text, end).kind !== "word";
  const digits = tokenAt(text, i + 1).text.length;
  return digits === 4 || end > i + 2 || (sign.text === "+" && digits === 2);
}

/** «Asia/Beirut» as printed by machines. */
function zoneNameAt(text: TokenisedText, i: number): Part<{ name: string; label: string }> | null {
  const first = tokenAt(text, i);
  if (first.kind !== "word" || !isSign(tokenAt(text, i + 1), "/")) return null;
  const printed = /^[a-z]+(?:\/[a-z_+-]+){1,2}/i.exec(text.source.folded.slice(first.start))?.[0] ?? "";
  const name = zoneCalled(printed);
  if (name === null) return null;
  let end = i;
  while (
    tokenAt(text, end).kind !== undefined &&
    end < text.count &&
    tokenAt(text, end).start < first.start + printed.length
  )
    end++;
  return { value: { name, label: printed }, end };
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
  const named = zoneNameAt(text, i);
  if (named !== null) return named;
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
  if (sign.text === "z") return { value: 0, end: i + 1 };
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
