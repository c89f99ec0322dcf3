// How a printed date becomes `publishedAt` or `updatedAt`, and what is said where it cannot.

import type { HeaderDate } from "../date/header-date.ts";
import type { Problem } from "../reporting/problem.ts";
import { toAsciiDigits } from "../text/digits.ts";
import type { Doubt, MomentField } from "./article.ts";
import { ABSENT, DOUBTED, type Provenance, type Span } from "./field.ts";
import { findOpenMoment } from "./open-moment.ts";
import { readPrintedDate } from "./page/printed-date.ts";
import type { PrintedPart } from "./page/printed-page.ts";
import { type ArticleProblemCode, articleProblem } from "./problem-codes.ts";
import type { RawDocument } from "./raw-document.ts";

export const ABSENT_MOMENT: MomentField = { ...ABSENT, zone: null };

export type MomentReading = {
  readonly field: MomentField;
  readonly problems: readonly Problem[];
  /** What is printed can be read in two ways; null: in one only. */
  readonly doubt: Doubt | null;
};

type Stated = { readonly how: Provenance; readonly defaultZone: string | null };

export function readPublishedAt(printed: PrintedPart, document: RawDocument, stated: Stated): MomentReading {
  const reading = readPrintedDate(printed.text, { defaultZone: stated.defaultZone });
  const place = document.place(printed.span[0]);
  const { value, date } = reading;
  if (stated.how === "front-matter" && isBeyondReports(printed.text, reading)) {
    return {
      field: unresolved(printed, "لا يُنشر خبر في يوم أو ساعة كهذه"),
      problems: [articleProblem("published-at-impossible", place, { value: printed.text })],
      doubt: null,
    };
  }
  if (value === null || date === null || date.includes("X")) {
    const [code, why] = describeUnread(printed, reading);
    return {
      field: unresolved(printed, why),
      problems: [articleProblem(code, place, { value: printed.text })],
      doubt: null,
    };
  }
  const span: Span =
    reading.span === null || stated.how === "front-matter"
      ? printed.span
      : [printed.span[0] + reading.span[0], printed.span[0] + reading.span[1]];
  const raw = stated.how === "front-matter" ? printed.text : document.text.slice(span[0], span[1]);
  const { how } = stated;
  const open = findOpenMoment(printed.text, value, reading.zone, document.text);
  const other = open?.other ?? null;
  return {
    field: {
      value: open?.value ?? value,
      raw,
      how,
      span,
      evidence: [],
      alternatives: other === null ? [] : [other],
      confidence: open === null ? 1 : DOUBTED,
      zone: reading.zone,
    },
    problems: reading.problems.flatMap(({ code }) => warn(code, printed, document)),
    doubt:
      open === null ? null : { field: "published", span, value: open.value, next: open.other, why: open.why },
  };
}

/** Outside of them stands what data bases write for «no date»: 0001-01-01, 9999-12-31. */
const [EARLIEST, LATEST] = ["1000", "2199"];

/**
 * Whether the day or the hour that somebody states is none that a report can have: a clock that no clock shows, an offset
 * beyond 14 hours, the largest that any zone has, or a year out of reach. The day alone would hide that something is wrong.
 */
function isBeyondReports(text: string, { value }: HeaderDate): boolean {
  const digits = toAsciiDigits(text);
  const clocks = digits.matchAll(/(?<![\d:.+-])(?:\d{4}-\d{2}-\d{2}T)?(\d{1,2}):(\d{2})(?![\d]|:\d{4})/gu);
  for (const [, hour, minute] of clocks)
    if (Number(minute) > 59 || Number(hour) * 60 + Number(minute) > 24 * 60) return true;
  if (Number(/\d:\d{2}\s*[+-](\d{2}):?\d{2}$/u.exec(digits)?.[1] ?? 0) > 14) return true;
  return value !== null && /^\d{4}/.test(value) && (value < EARLIEST || value.slice(0, 4) > LATEST);
}

function describeUnread(printed: PrintedPart, reading: HeaderDate): [ArticleProblemCode, string] {
  if (reading.problems.some(({ code }) => code === "impossible-date")) {
    return ["published-at-impossible", "لا يوم كهذا في أي تقويم"];
  }
  if (isRelative(printed.text)) return ["published-at-relative", RELATIVE];
  if (reading.date !== null) return ["published-at-incomplete", "التاريخ المطبوع لا يذكر السنة"];
  return ["published-at-invalid", UNREADABLE];
}

/** Readers see these beside what is printed. */
const RELATIVE = "محسوب من يوم حفظ الصفحة، ولا يذكره الملف";
const UNREADABLE = "التاريخ المطبوع لا يُقرأ";

/** «منذ ساعتين», «قبل 3 أيام». */
export function isRelative(text: string): boolean {
  return /(?:^|[\s:|])(?:منذ|قبل)\s/u.test(text) || /\bago\b/i.test(text);
}

/** An update that is relative to the day of capture stays as printed, with the reason. */
export function readUpdatedAt(printed: PrintedPart, document: RawDocument, stated: Stated): MomentReading {
  const reading = readPrintedDate(printed.text, { defaultZone: stated.defaultZone });
  const value = reading.modified?.value ?? reading.value;
  const place = document.place(printed.span[0]);
  const { how } = stated;
  const isStated = how === "front-matter";
  if (value === null || value.includes("X") || (isStated && isBeyondReports(printed.text, reading))) {
    const isFromSaving = isRelative(printed.text);
    const code = isFromSaving ? "relative-to-crawl" : isStated ? "day-invalid" : "updated-at-unreadable";
    return {
      field: unresolved(printed, isFromSaving ? RELATIVE : UNREADABLE),
      problems: [articleProblem(code, place, { key: "updated", value: printed.text })],
      doubt: null,
    };
  }
  const zone = reading.zone;
  return {
    field: {
      value,
      raw: printed.text,
      how,
      span: printed.span,
      evidence: [],
      alternatives: [],
      confidence: 1,
      zone,
    },
    problems: reading.problems.flatMap(({ code }) => warn(code, printed, document)),
    doubt: null,
  };
}

function warn(
  code: HeaderDate["problems"][number]["code"],
  printed: PrintedPart,
  document: RawDocument,
): Problem[] {
  // An age beside a readable date is the update's, and an impossible day leaves no value to warn about.
  if (code === "relative-to-crawl" || code === "impossible-date") return [];
  return [articleProblem(code, document.place(printed.span[0]), { value: printed.text.slice(0, 80) })];
}

function unresolved(printed: PrintedPart, why: string): MomentField {
  return {
    value: null,
    raw: printed.text,
    how: "unresolved",
    span: printed.span,
    evidence: [{ text: printed.text, span: printed.span, why }],
    alternatives: [],
    confidence: 0,
    zone: null,
  };
}
