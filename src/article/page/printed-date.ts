// How a date line is read when the page's software has run its parts together, with spans that still fit the line.

import { DateTime } from "luxon";
import { type HeaderDate, type HeaderDateOptions, readHeaderDate } from "../../date/header-date.ts";
import { toAsciiDigits } from "../../text/digits.ts";

const DIGIT = "[\\d\\u0660-\\u0669\\u06F0-\\u06F9]";
/** «13/1/202210:15», «adminيناير 12, 2022» and «محلياتيناير 12, 2022»: a blank is missing here. */
const GLUE =
  /(?<=[^\d](?:19|20)\d\d)(?=\d{1,2}:\d\d)|(?<=[A-Za-z])(?=\p{Script=Arabic}{2})|(?<=\p{Script=Arabic}{3})(?=(?:يناير|فبراير|مارس|[أا]بريل|مايو|يونيو|يوليو|[أا]غسطس|سبتمبر|[أا]كتوبر|نوفمبر|ديسمبر)\s\d{1,2},?\s(?:19|20)\d\d)/gu;
/** «15:30-12 يناير 2022»: the dash parts an hour from a day, it does not join two days. */
const HOUR_DASH = new RegExp(
  `(${DIGIT}{1,2}:${DIGIT}{2}\\s?)[-\\u2013](?=\\s?${DIGIT})(?!${DIGIT}{4}(?![\\d./-])|${DIGIT}{2}:${DIGIT}{2})`,
  "gu",
);

/**
 * The lines read last. Several rules ask for the date of one line, the record asks again for the line they chose, and
 * `add` for what it has written down of it.
 */
const recent = new Map<string, HeaderDate>();
const MOST_RECENT = 8;

export function readPrintedDate(text: string, options: HeaderDateOptions = {}): HeaderDate {
  const key = `${options.reference ?? ""}|${options.defaultZone ?? ""}|${text}`;
  const known = recent.get(key);
  if (known !== undefined) return known;
  const plain = plainer(text);
  const reading =
    bareYear(text) ??
    spacedDay(text) ??
    nextMidnight(text, inOrder(plain, readUnglued(plain, options), options));
  const [oldest] = recent.keys();
  if (oldest !== undefined && recent.size === MOST_RECENT) recent.delete(oldest);
  recent.set(key, reading);
  return reading;
}

/** «1956» and «1956-05» alone are a year and a month of it; within a line a number says nothing. */
function bareYear(text: string): HeaderDate | null {
  const found = /^\s*((?:1[5-9]|20)\d\d(?:-(?:0[1-9]|1[0-2]))?)\s*$/.exec(toAsciiDigits(text))?.[1];
  if (found === undefined) return null;
  const span: [number, number] = [0, text.length];
  return {
    date: found,
    time: null,
    zone: null,
    hijri: null,
    span,
    modified: null,
    value: found,
    problems: [],
  };
}

/** «2015 05 14» alone: a year, a month and a day that lost their signs. */
function spacedDay(text: string): HeaderDate | null {
  const [, year, month, day] = /^\s*((?:19|20)\d\d) (\d\d) (\d\d)\s*$/.exec(toAsciiDigits(text)) ?? [];
  if (year === undefined) return null;
  const reading = readHeaderDate(`${year}-${month}-${day}`);
  return reading.value === null ? null : { ...reading, span: [0, text.length] };
}

/** ISO 8601 allows 24:00, which is the next day's 00:00. */
function nextMidnight(text: string, reading: HeaderDate): HeaderDate {
  const { date, value } = reading;
  if (
    !/(?:^|\D)24:00/.test(toAsciiDigits(text)) ||
    date === null ||
    value === null ||
    reading.time !== "00:00"
  )
    return reading;
  const day = DateTime.fromISO(date, { zone: "utc" }).plus({ days: 1 }).toISODate();
  return day === null ? reading : { ...reading, date: day, value: value.replace(date, day) };
}

/** «Wed Jan 12 15:11:00 2022 +0200», as C prints a moment. */
const CTIME =
  /^\s*(?:[a-z]{3},?\s+)?([a-z]{3})\s+(\d{1,2})\s+(\d{2}:\d{2}(?::\d{2})?)\s+(?:([A-Z]{2,5})\s+)?(\d{4})(\s+[+-]\d{4})?\s*$/i;

/**
 * «:تحديث 22 15:11 2021 ديسمبر»: a right-to-left line that was copied left to right has its parts, each whole, in another
 * order. With one day, one month, one year and at most one clock there is one way to put them together.
 */
function inOrder(text: string, reading: HeaderDate, options: HeaderDateOptions): HeaderDate {
  if (text.length > 60 || isWhole(reading.value) || isWhole(reading.modified?.value ?? null)) return reading;
  const tokens = text.split(/[\s:|،,]+(?=\D)|\s+|(?<=\D):(?=\D)/u).filter((token) => token !== "");
  const years = tokens.filter((token) => /^(?:19|20)\d\d$/u.test(token));
  const days = tokens.filter((token) => /^\d{1,2}$/u.test(token));
  const clocks = tokens.filter((token) => /^\d{1,2}:\d\d$/u.test(token));
  if (years.length !== 1 || days.length !== 1 || clocks.length > 1) return reading;
  // Beside the parts, a label or a name; a line with more words is no date out of order but a line with a date in it.
  if (tokens.length > 4 + clocks.length) return reading;
  for (const word of tokens.filter((token) => /^\p{L}{3,}$/u.test(token))) {
    const ordered = readHeaderDate([days[0], word, years[0], ...clocks].join(" "), options);
    if (!isWhole(ordered.value)) continue;
    const span: [number, number] = [0, text.length];
    return reading.modified === null
      ? { ...ordered, span, problems: [] }
      : { ...reading, modified: { ...reading.modified, value: ordered.value } };
  }
  return reading;
}

function isWhole(value: string | null): boolean {
  return value !== null && /^\d{4}-\d\d-\d\d/.test(value);
}

/** «العدد 12، مايو 1956»: the number is the issue's, and no day of the month behind it. */
const ISSUE_NUMBER = new RegExp(
  `(?<=(?:^|[^\\p{L}])(?:ال)?عدد\\s{0,2}(?:رقم)?\\s{0,2}[:(]?\\s{0,2})${DIGIT}+`,
  "gu",
);
/** «كانون 2»: the second of two months of one name, written beside it. */
const NUMBERED_MONTH = /(?<!\p{L})(كانون|تشرين)(\s)([12\u0661\u0662])(?![\d\u0660-\u0669])/gu;

/** What would be taken for something else, put so that it is not; of the same length. */
function plainer(text: string): string {
  return text
    .replace(ISSUE_NUMBER, (number) => " ".repeat(number.length))
    .replace(
      NUMBERED_MONTH,
      (_, name: string, blank: string, number: string) => `${name}${toAsciiDigits(number)}${blank}`,
    );
}

function readUnglued(text: string, options: HeaderDateOptions): HeaderDate {
  const machine = CTIME.exec(text);
  if (machine !== null) {
    const [, month, day, time, zone = "", year, offset = ""] = machine;
    const reading = readHeaderDate(`${day} ${month} ${year} ${time} ${zone}${offset}`, options);
    return reading.span === null ? reading : { ...reading, span: [0, text.length] };
  }
  const dashed = text.replace(HOUR_DASH, "$1|");
  const cuts = [...dashed.matchAll(GLUE)].map(({ index }) => index);
  if (cuts.length === 0) return readHeaderDate(dashed, options);
  let spaced = "";
  let from = 0;
  for (const cut of cuts) {
    spaced += `${dashed.slice(from, cut)} `;
    from = cut;
  }
  const reading = readHeaderDate(spaced + dashed.slice(from), options);
  const back = (offset: number): number => offset - cuts.filter((cut, index) => cut + index < offset).length;
  const backSpan = ([start, end]: readonly [number, number]): [number, number] => [back(start), back(end)];
  return {
    ...reading,
    span: reading.span === null ? null : backSpan(reading.span),
    modified:
      reading.modified === null ? null : { ...reading.modified, span: backSpan(reading.modified.span) },
    problems: reading.problems.map((problem) => ({ ...problem, span: backSpan(problem.span) })),
  };
}

const HOUR_WITH_ZONE =
  /\p{Nd}{1,2}\s?[:.]\s?\p{Nd}{2}(?:\s?[:.]\s?\p{Nd}{2})?|(?:GMT|UTC)\s?[+-]?\s?[\p{Nd}:]*/gu;

/** Whether all the digits of a text are those of an hour, whose day is not in it: «آخر تحديث 14:00 (GMT+0400)». */
export function isHourAlone(text: string): boolean {
  return /\p{Nd}\s?[:.]/u.test(text) && !/\p{Nd}/u.test(text.replace(HOUR_WITH_ZONE, ""));
}
