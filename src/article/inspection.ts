// The record of an article as the JSON that `inspect` prints, for people, scripts and scoring.

import type { DateMention } from "../date/date-mention.ts";
import { findDates } from "../date/find-dates.ts";
import type { Entity, EntityMention, EntityType } from "../entity/entity.ts";
import type { Bilingual, Problem, Severity } from "../reporting/problem.ts";
import type { Article } from "./article.ts";
import type { Span } from "./field.ts";
import { readPrintedDate } from "./page/printed-date.ts";
import type { RawDocument } from "./raw-document.ts";

export type InspectedProblem = {
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
};

/** The record without the text, but with its subheads and their lines. */
export type InspectedArticle = Omit<Article, "id" | "body" | "bodySpan" | "problems"> & {
  readonly subheads: readonly { readonly text: string; readonly span: Span; readonly line: number }[];
  readonly body: { readonly span: Span; readonly paragraphs: number };
  /**
   * Every name of the text in reading order, whoever knows it. `mentions` has only those of them that an editor of this archive or
   * the gazetteer of countries and cities vouches for; here the built-in people, bodies and waters and the inferred names stand too.
   */
  readonly names: readonly InspectedName[];
  readonly problems: readonly InspectedProblem[];
};

export type InspectedName = EntityMention & {
  readonly type: EntityType | null;
  /** Who knows it: the archive's own file, the lists that are shipped, or this text alone. */
  readonly origin: "archive" | "built-in" | "inferred";
  /** Whether this report is enough for it to have a page; a second one that gives the name may be. */
  readonly page: boolean;
};

/** Offsets are UTF-16 units of the decoded file, as everywhere. */
export function inspectArticle(
  article: Article,
  document: RawDocument,
  language: keyof Bilingual = "en",
  authority: ReadonlyMap<string, Entity> = new Map(),
): InspectedArticle {
  const { id: _, body, bodySpan, dates, mentions, problems, ...fields } = article;
  const subheads = body.filter(({ kind }) => kind === "subhead");
  const inspectName = (mention: EntityMention): InspectedName => {
    const { inferred, entity } = mention;
    const known = authority.get(entity);
    return {
      ...mention,
      type: inferred?.type ?? known?.type ?? null,
      origin: inferred !== undefined ? "inferred" : known?.builtIn === false ? "archive" : "built-in",
      page: inferred === undefined || (inferred.isClear && inferred.isFull),
    };
  };
  const isVouchedFor = ({ entity, inferred }: EntityMention) =>
    inferred === undefined && authority.get(entity)?.isGeneral !== true;
  return {
    ...fields,
    subheads: subheads.map(({ text, span }) => ({ text, span, line: document.position(span[0]).line })),
    body: { span: bodySpan, paragraphs: body.length - subheads.length },
    dates,
    mentions: mentions.filter(isVouchedFor),
    names: mentions.map(inspectName),
    problems: problems.map((problem) => inspectProblem(problem, language)),
  };
}

export function inspectProblem(problem: Problem, language: keyof Bilingual = "en"): InspectedProblem {
  const { line, column, code, severity, message, hint } = problem;
  return { line, column, code, severity, message: message[language], hint: hint[language] };
}

export type InspectedHeader = {
  readonly date: string | null;
  readonly time: string | null;
  readonly zone: string | null;
  readonly hijri: string | null;
  readonly modified: { readonly raw: string; readonly value: string | null } | null;
  readonly problems: readonly string[];
};

/** One line of `inspect --dates`: `{"text": …, "reference": day | null}` → `{"dates": […]}`. */
export function inspectDates(line: string): { readonly dates: readonly DateMention[] } {
  const { text, reference } = readCase(line, "text");
  return { dates: findDates(text, { reference }) };
}

/** One line of `inspect --header`: `{"raw": …, "reference": day | null}` → the normalised fields. */
export function inspectHeader(line: string): InspectedHeader {
  const { text, reference } = readCase(line, "raw");
  const { date, time, zone, hijri, modified, problems } = readPrintedDate(text, { reference });
  return {
    date,
    time,
    zone,
    hijri,
    modified: modified === null ? null : { raw: modified.raw, value: modified.value },
    problems: problems.map(({ code }) => code),
  };
}

/** @throws TypeError when the line is not such a case */
function readCase(line: string, key: "text" | "raw"): { text: string; reference: string | null } {
  const value: unknown = JSON.parse(line);
  if (typeof value !== "object" || value === null)
    throw new TypeError(`not a JSON object: ${line.slice(0, 80)}`);
  const text: unknown = Reflect.get(value, key);
  const reference: unknown = Reflect.get(value, "reference");
  if (typeof text !== "string") throw new TypeError(`no “${key}” in ${line.slice(0, 80)}`);
  return { text, reference: typeof reference === "string" ? reference : null };
}
