// How a line of the page's head comes apart: «فلان12 يناير 2022آخر تحديث : …» is a writer, a day and an update.

import { foldText } from "../../text/fold.ts";
import { isRelative } from "../moments.ts";
import { isAgencyCredit } from "../names/find-agencies.ts";
import { hasNameShape, isPersonName } from "../names/given-names.ts";
import { outletNamed } from "../names/outlets.ts";
import { isPlace } from "../names/places.ts";
import { maskDates } from "./dateline.ts";
import { findUpdateLabel, furnitureKind, isBadge, isSectionName, labelLength } from "./line-tables.ts";
import { isHourAlone, readPrintedDate } from "./printed-date.ts";
import type { PrintedPart } from "./printed-page.ts";

export type HeaderLine = {
  readonly published: PrintedPart | null;
  /** Whether a label says that the day is the publication's. */
  readonly labelled: boolean;
  readonly updated: PrintedPart | null;
  readonly byline: readonly PrintedPart[];
  readonly place: PrintedPart | null;
  readonly section: PrintedPart | null;
  readonly outlet: PrintedPart | null;
  readonly agency: PrintedPart | null;
  /** Text that follows the date without a break and is no header field: the body begins here. */
  readonly rest: PrintedPart | null;
  /** Words stuck to the date. */
  readonly glued: string | null;
  /** Words that are none of these fields: a headline that ends in a day has many. */
  readonly unknown: number;
};

const NOTHING: HeaderLine = {
  published: null,
  labelled: false,
  updated: null,
  byline: [],
  place: null,
  section: null,
  outlet: null,
  agency: null,
  rest: null,
  glued: null,
  unknown: 0,
};

const LONGEST_HEADER_LINE = 220;
const LONGEST_AGE = 100;
const ANY_DIGIT = /[\d\u0660-\u0669\u06F0-\u06F9]/;
const TIME_WORD = /منذ|قبل|\bago\b|اليوم|أمس/u;

/** null where the line is not made of header fields. */
export function readHeaderLine(line: PrintedPart): HeaderLine | null {
  if (line.text.length > LONGEST_HEADER_LINE) return readDateBeforeText(line);
  // An age without a number is a few words; in a sentence «قبل» means anything.
  if (!ANY_DIGIT.test(line.text) && (line.text.length > LONGEST_AGE || !TIME_WORD.test(line.text)))
    return null;
  const folded = foldText(line.text);
  const label = findUpdateLabel(folded.text);
  if (label === null) return readPublishedLine(line) ?? readDateBeforeText(line);
  const [labelStart] = folded.toOriginal([label.index, label.index + label.length]);
  const updateEnd = findPublishLabelAfter(folded.text, label.index + label.length);
  const end = updateEnd === null ? line.text.length : folded.toOriginal([updateEnd, updateEnd])[0];
  const updated = slice(line, labelStart, end);
  if (!ANY_DIGIT.test(updated.text) && !isRelative(updated.text)) return readPublishedLine(line);
  const around = [slice(line, 0, labelStart), slice(line, end, line.text.length)].filter((part) =>
    /[\p{L}\p{N}]/u.test(part.text),
  );
  let found: HeaderLine = { ...NOTHING, updated };
  for (const part of around) {
    const reading = readPublishedLine(part) ?? readFields([part]);
    if (reading === null) return null;
    found = merge(found, reading);
  }
  // «28 أغسطس 2013، آخر تحديث 14:00»: an hour alone is of the day before it.
  const day = found.published === null ? labelStart : found.published.span[0] - line.span[0];
  if (day < labelStart && isHourAlone(updated.text)) found = { ...found, updated: slice(line, day, end) };
  const before = line.text[labelStart - 1] ?? " ";
  return /[\p{L}\p{N}]/u.test(before) && found.glued === null
    ? { ...found, glued: line.text.slice(0, 60) }
    : found;
}

function merge(a: HeaderLine, b: HeaderLine): HeaderLine {
  return {
    published: a.published ?? b.published,
    labelled: a.labelled || b.labelled,
    updated: a.updated ?? b.updated,
    byline: [...a.byline, ...b.byline],
    place: a.place ?? b.place,
    section: a.section ?? b.section,
    outlet: a.outlet ?? b.outlet,
    agency: a.agency ?? b.agency,
    rest: a.rest ?? b.rest,
    glued: a.glued ?? b.glued,
    unknown: a.unknown + b.unknown,
  };
}

function findPublishLabelAfter(folded: string, from: number): number | null {
  for (let at = folded.indexOf("نشر", from); at >= 0; at = folded.indexOf("نشر", at + 1)) {
    const start = /(?:تاريخ ال|تم ال|تاريخ و?وقت ال)$/u.exec(folded.slice(0, at));
    const labelStart = start === null ? at : start.index;
    if (labelLength(folded.slice(labelStart), "published") > 0) return labelStart;
  }
  return null;
}

/** A line that is a date and, around it, nothing but other fields of the head. */
function readPublishedLine(line: PrintedPart): HeaderLine | null {
  const folded = foldText(line.text);
  const labelEnd = folded.toOriginal([0, labelLength(folded.text, "published")])[1];
  const value = slice(line, labelEnd, line.text.length);
  if (isRelative(line.text) && !/\d{4}/.test(folded.text)) return readRelativeLine(line, value, labelEnd > 0);
  const reading = readPrintedDate(value.text);
  const isImpossible = reading.problems.some(({ code }) => code === "impossible-date");
  if (isImpossible && reading.span === null) {
    const printed = /^[\d\u0660-\u0669\u06F0-\u06F9\s/.-]+/.exec(value.text)?.[0].trim() ?? "";
    return printed.length >= 8 && labelEnd > 0 ? { ...NOTHING, published: value, labelled: true } : null;
  }
  if (reading.span === null || !isFullDay(reading.date)) return null;
  const base = value.span[0] - line.span[0];
  const [start, end] = [base + reading.span[0], base + reading.span[1]];
  const masked: PrintedPart = {
    text: line.text.slice(0, base) + maskDates(value.text, reading.span),
    span: line.span,
  };
  const lead = labelBefore(line.text.slice(labelEnd, start));
  const around = readFields([slice(masked, labelEnd, start - lead), slice(masked, start, line.text.length)]);
  if (around === null) return null;
  // A line with nothing else in it goes to the date reader whole: a weekday or a Hijri day is checked there.
  const isDateAlone = around.byline.length === 0 && around.section === null && around.place === null;
  return {
    ...around,
    published: isDateAlone ? value : slice(line, start, end),
    labelled: labelEnd > 0 || lead > 0,
    glued: isGlued(line.text, start, end) ? line.text.slice(Math.max(0, start - 20), end + 20) : null,
  };
}

const LABEL_BEFORE =
  /(?:^|[\s|،,-])((?:تاريخ النشر|نُ?شر(?:ت)? (?:في|بتاريخ|يوم)|بتاريخ|أضيف(?:ت)? (?:في|بتاريخ)|تم النشر(?: في)?|التاريخ|تاريخ)\s*[:：]?\s*)$/u;

/** «سامي الخوري نشر في: 3 نوفمبر 2017»: the label stands right before the day. */
function labelBefore(text: string): number {
  return LABEL_BEFORE.exec(text)?.[1]?.length ?? 0;
}

/** A letter touches the date, and is not the sign of an era or of a half of the day. */
function isGlued(text: string, start: number, end: number): boolean {
  if (/\p{L}/u.test(text[start - 1] ?? " ")) return true;
  return /^\p{L}{2}/u.test(text.slice(end)) && !/^هـ/u.test(text.slice(end));
}

function isFullDay(date: string | null): boolean {
  return date !== null && /^\d{4}-\d\d-\d\d$/.test(date);
}

/** «منذ 3 ساعات», «أحمد فؤاد - قبل يومين»: short, or it is a sentence. */
function readRelativeLine(line: PrintedPart, value: PrintedPart, labelled: boolean): HeaderLine | null {
  const age =
    /(?:منذ|قبل)\s+(?:\S+\s+){0,2}(?:ثانية|ثوان|ثواني|دقيقة|دقيقتين|دقائق|دقايق|ساعة|ساعتين|ساعات|يوم|يوما|يومًا|يومين|أيام|ايام|أسبوع|أسبوعا|أسبوعين|أسابيع|شهر|شهرا|شهرين|أشهر|شهور|سنة|سنتين|سنوات|عام|عامين|أعوام)(?:\s+واحدة?)?|\d+\s+\w+\s+ago/u.exec(
      value.text,
    );
  if (age === null) return null;
  const before = slice(value, 0, age.index);
  const after = slice(value, age.index + age[0].length, value.text.length);
  const around = readFields([before, after]);
  if (around === null || line.text.length > 80) return null;
  return { ...around, published: slice(value, age.index, age.index + age[0].length), labelled };
}

/** A date at the very start of a paragraph, with no preposition to tie it in: «١٢ يناير ٢٠٢٢قال …». */
function readDateBeforeText(line: PrintedPart): HeaderLine | null {
  if (!ANY_DIGIT.test(line.text.slice(0, 40))) return null;
  const head = line.text.slice(0, 90);
  const reading = readPrintedDate(head);
  if (reading.span === null || !isFullDay(reading.date)) return null;
  const [start, end] = reading.span;
  const before = head.slice(0, start);
  if (!/^[\s\p{P}]*$/u.test(before) || end >= head.length) return null;
  const following = line.text.slice(end);
  const isGlued = /^\p{L}[\p{L}«"“]/u.test(following);
  // A date behind a blank may be the sentence's own; a bar or a dash parts them for certain.
  if (!isGlued && !/^\s*[|\u2013\u2014:-]/u.test(following)) return null;
  const lead = /^[\s|:\u2013\u2014-]*/u.exec(following)?.[0].length ?? 0;
  return {
    ...NOTHING,
    published: slice(line, start, end),
    rest: slice(line, end + lead, line.text.length),
    glued: isGlued ? line.text.slice(start, end + 20) : null,
  };
}

const PIECES =
  /\s*(?:[|•·●،,;؛()[\]»«>/\\]|\s?[-\u2013\u2014]+(?=\s|$)|^[-\u2013\u2014]+|[-\u2013\u2014]+$)\s*/gu;
const SCRAPS =
  /^(?:[\s\d.:ـ-]|يوم|الموافق|موافق|في|بتاريخ|تاريخ|عند|الساعة|توقيت|بتوقيت|ال?[اإأ]ثنين|الثلاثاء|ال[أا]ربعاء|الخميس|الجمعة|السبت|ال[أا]حد|GMT|UTC|ت غ|ت\.غ|صباحا|مساء|ص|م|هـ|ه|ء|on|at)+$/u;

/** Fields among the words around a date; null where too many of them are none. */
function readFields(parts: readonly PrintedPart[]): HeaderLine | null {
  let found: HeaderLine = NOTHING;
  let unknown = 0;
  for (const piece of parts.flatMap(splitPieces)) {
    const folded = foldText(piece.text);
    const labelEnd = labelLength(folded.text, "byline");
    const name =
      labelEnd === 0 ? piece : slice(piece, folded.toOriginal([0, labelEnd])[1], piece.text.length);
    if (SCRAPS.test(piece.text) || furnitureKind(piece.text) !== null || isBadge(piece.text)) continue;
    if (labelEnd > 0 && (name.text === "" || hasNameShape(name.text))) {
      if (name.text !== "") found = { ...found, byline: [...found.byline, name] };
    } else if (isPersonName(piece.text)) found = { ...found, byline: [...found.byline, piece] };
    else if (isPlace(piece.text)) found = { ...found, place: found.place ?? piece };
    else if (isAgencyCredit(piece.text)) found = { ...found, agency: found.agency ?? piece };
    else if (isSectionName(piece.text)) found = { ...found, section: found.section ?? piece };
    else if (outletNamed(piece.text) !== null) found = { ...found, outlet: found.outlet ?? piece };
    else unknown += piece.text.split(/\s+/).length;
  }
  return unknown > 3 || (unknown > 0 && /[.؟!]$/u.test(parts.at(-1)?.text ?? ""))
    ? null
    : { ...found, unknown };
}

function splitPieces(part: PrintedPart): PrintedPart[] {
  const pieces: PrintedPart[] = [];
  let from = 0;
  const push = (end: number): void => {
    const piece = slice(part, from, end);
    if (/[\p{L}\p{N}]/u.test(piece.text)) pieces.push(piece);
  };
  for (const separator of part.text.matchAll(PIECES)) {
    push(separator.index);
    from = separator.index + separator[0].length;
  }
  push(part.text.length);
  return pieces;
}

/** A trimmed stretch of a part. */
export function slice(part: PrintedPart, start: number, end: number): PrintedPart {
  const piece = part.text.slice(start, end);
  const text = piece.trim();
  const from = part.span[0] + start + (text === "" ? 0 : piece.indexOf(text));
  return { text, span: [from, from + text.length] };
}
