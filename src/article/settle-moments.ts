// When a report was published and updated: what front matter states, else what the page prints, else what the text implies.

import { DateTime } from "luxon";
import { inferPublicationDay } from "../date/infer-publication.ts";
import type { Problem } from "../reporting/problem.ts";
import type { Doubt, MomentField } from "./article.ts";
import { DOUBTED, type Evidence } from "./field.ts";
import type { PrintedValue } from "./front-matter/front-matter-values.ts";
import { ABSENT_MOMENT, readPublishedAt, readUpdatedAt } from "./moments.ts";
import type { Dateline } from "./page/dateline.ts";
import { readPrintedDate } from "./page/printed-date.ts";
import type { PrintedPage } from "./page/printed-page.ts";
import { articleProblem } from "./problem-codes.ts";
import type { RawDocument } from "./raw-document.ts";
import type { ReadContext } from "./read-article.ts";
import { type Entries, withOthersKept } from "./stated.ts";

export function settlePublished(
  entry: Entries,
  stated: PrintedValue | null,
  page: PrintedPage,
  dateline: Dateline | null,
  document: RawDocument,
  context: ReadContext,
  problems: Problem[],
  doubts: Doubt[],
): MomentField {
  const { defaultZone } = context;
  const printed = page.published ?? dateline?.date ?? null;
  const how = page.published === null ? "dateline" : "header";
  if (stated === null) {
    if (printed === null) {
      return inferPublished(entry, page, document, context, problems);
    }
    const { field, problems: found, doubt } = readPublishedAt(printed, document, { how, defaultZone });
    if (field.value === null)
      return keepPrinted(field, inferPublished(entry, page, document, context, problems), found, problems);
    problems.push(...found);
    if (doubt !== null) doubts.push(doubt);
    return how === "header" ? withOtherDates(field, page, defaultZone) : field;
  }
  const {
    field,
    problems: found,
    doubt,
  } = readPublishedAt(stated, document, { how: "front-matter", defaultZone });
  problems.push(...found);
  if (doubt !== null) doubts.push(doubt);
  const other = printed === null ? null : readPrintedDate(printed.text, { defaultZone }).date;
  if (field.value !== null && other !== null && !field.value.startsWith(other)) {
    const values = { stated: field.value, printed: other };
    problems.push(articleProblem("published-at-disagrees", document.place(stated.span[0]), values));
  }
  return field.value === null ? field : withOthersKept(field, "published", entry);
}

/** The other days the page prints stay with the one that was taken. */
function withOtherDates(field: MomentField, page: PrintedPage, defaultZone: string | null): MomentField {
  const others = page.alternatives.published.flatMap(({ text }) => {
    const { value } = readPrintedDate(text, { defaultZone });
    return value === null || value === field.value ? [] : [value];
  });
  const { published: sureness } = page.confidence;
  if (others.length === 0 && sureness !== DOUBTED) return field;
  return {
    ...field,
    alternatives: [...new Set([...field.alternatives, ...others])],
    confidence: Math.min(sureness, field.confidence),
  };
}

/** A page that prints only its update was published then or before: the day is an inference. */
export function boundByUpdate(
  published: MomentField,
  updated: MomentField,
  document: RawDocument,
  problems: Problem[],
): MomentField {
  const day = /^\d{4}-\d\d-\d\d/.exec(updated.value ?? "")?.[0];
  if (day === undefined || updated.how === "unresolved") return published;
  const missing = problems.findIndex(({ code }) => code.startsWith("published-at-"));
  if (missing >= 0) problems.splice(missing, 1);
  problems.push(
    articleProblem("published-at-inferred", document.place(updated.span?.[0] ?? 0), { value: day }),
  );
  const why = "لا تذكر الصفحة غير وقت التحديث، فالنشر فيه أو قبله";
  const evidence: Evidence = { text: updated.raw ?? day, span: updated.span, why };
  return {
    ...ABSENT_MOMENT,
    value: day,
    raw: published.raw,
    how: "inferred",
    evidence: [evidence, ...published.evidence],
    confidence: 0.6,
  };
}

/** A page's own date that names no day («12 يناير», «منذ ساعتين»): what the text implies, else the date as printed. */
function keepPrinted(
  printed: MomentField,
  inferred: MomentField,
  found: readonly Problem[],
  problems: Problem[],
): MomentField {
  if (inferred.value !== null) return { ...inferred, evidence: [...printed.evidence, ...inferred.evidence] };
  const missing = problems.findIndex(({ code }) => code === "published-at-missing");
  if (missing >= 0) problems.splice(missing, 1);
  problems.push(...found);
  return printed;
}

/** The day of a report of which no line gives it: from what the text says about days, or from the masthead, and shown as such. */
function inferPublished(
  entry: Entries,
  page: PrintedPage,
  document: RawDocument,
  context: ReadContext,
  problems: Problem[],
): MomentField {
  const place = document.place(page.headline?.span[0] ?? 0);
  const text = document.text;
  const start = page.blocks[0]?.span[0] ?? 0;
  const end = page.blocks.at(-1)?.span[1] ?? text.length;
  const inferred = inferPublicationDay(text.slice(start, end));
  if (inferred.value !== null) {
    problems.push(articleProblem("published-at-inferred", place, { value: inferred.value }));
    return {
      value: inferred.value,
      raw: null,
      how: "inferred",
      span: null,
      evidence: inferred.evidence.map(({ text: words, span, why }) => ({
        text: words,
        span: [span[0] + start, span[1] + start],
        why,
      })),
      alternatives: inferred.candidates.filter((day) => day !== inferred.value),
      confidence: inferred.confidence,
      zone: null,
    };
  }
  const masthead = entry("published-inferred")[0] ?? page.masthead;
  if (masthead !== null) {
    const { field } = readPublishedAt(masthead, document, {
      how: "inferred",
      defaultZone: context.defaultZone,
    });
    if (field.value !== null) {
      const why = "طُبع في رأس الصفحة فوق القائمة، وقد يكون يوم حفظها لا يوم النشر";
      problems.push(articleProblem("published-at-inferred", place, { value: field.value }));
      return { ...field, evidence: [{ text: field.raw ?? "", span: field.span, why }], confidence: 0.5 };
    }
  }
  problems.push(articleProblem("published-at-missing", place));
  return ABSENT_MOMENT;
}

export function settleUpdated(
  stated: PrintedValue | null,
  page: PrintedPage,
  document: RawDocument,
  context: ReadContext,
  problems: Problem[],
): MomentField {
  const { defaultZone } = context;
  const printed = stated ?? page.updated;
  if (printed === null) return ABSENT_MOMENT;
  const { field, problems: found } = readUpdatedAt(printed, document, {
    how: stated === null ? "header" : "front-matter",
    defaultZone,
  });
  problems.push(...found);
  return field;
}

/** Compares only as far as both say: a day with an hour is not before the same day. */
export function isBefore(a: string, b: string): boolean {
  // An hour without a zone is taken for one of UTC: that of the machine at hand would make two builds differ.
  const instant = (value: string): number => DateTime.fromISO(value, { zone: "utc" }).toMillis();
  if (a.includes("T") && b.includes("T")) return instant(a) < instant(b);
  const length = Math.min(a.length, b.length, 10);
  return a.slice(0, length) < b.slice(0, length);
}

/** Fields of one day beside those that the page prints. «قريبا» holds a report back; a day that is none would do so for ever, unnoticed. */
const DAYS = {
  embargo: /^\d{4}-\d\d-\d\d/,
  expires: /^\d{4}-\d\d-\d\d/,
  captured: /^\d{4}(?:-\d\d)?/,
} as const;

export function unreadableDays(entry: Entries, document: RawDocument): Problem[] {
  return (["embargo", "expires", "captured"] as const).flatMap((key) =>
    entry(key).flatMap(({ text, span }) => {
      if (!/\p{Nd}/u.test(text)) return [];
      const { value, problems } = readPrintedDate(text);
      const place = document.place(span[0]);
      if (!DAYS[key].test(value ?? "")) return [articleProblem("day-invalid", place, { key, value: text })];
      const isMonthFirst = problems.some(({ code }) => code === "order-inferred");
      return isMonthFirst ? [articleProblem("order-inferred", place, { value: text })] : [];
    }),
  );
}
