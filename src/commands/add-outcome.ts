// What became of one source of `add`, as little of it as a table at the end needs: fourteen thousand of them fit in memory.

import type { Article } from "../article/article.ts";
import { fieldEntry } from "../article/fields.ts";
import { ownCopy } from "../intake/duplicates.ts";
import type { Proposal } from "../intake/propose-article.ts";
import type { Question } from "../intake/question.ts";
import { doubtsAbout } from "../intake/understanding.ts";
import type { Bilingual, Problem } from "../reporting/problem.ts";

/**
 * `present`: a report of a container that is in the archive already, as it is wherever an export is read again.
 * A report that was added and has remarks is to be looked at.
 */
export type OutcomeKind = "added" | "updated" | "present" | "duplicate" | "refused" | "passed-over";

export type AddOutcome = {
  readonly kind: OutcomeKind;
  /** The source, as it was named. */
  readonly name: string;
  /** The file of the archive that it became, or that it is already; null: none. */
  readonly file: string | null;
  readonly headline: string | null;
  readonly remarks: readonly Remark[];
  /** What nobody was there to answer; a question is no doubt about what was read. */
  readonly open: readonly string[];
};

/** Why a report is to be looked at, or is none. */
export type Remark = {
  /** null: it is about the whole source. */
  readonly field: Bilingual | null;
  readonly taken: string | null;
  readonly other: string | null;
  readonly why: Bilingual;
};

export function outcomeOf(kind: OutcomeKind, name: string, remarks: readonly Remark[] = []): AddOutcome {
  return { kind, name, file: null, headline: null, remarks, open: [] };
}

export function addedOutcome(
  kind: "added" | "updated",
  name: string,
  file: string,
  { article, source }: Proposal,
  open: readonly Question[],
): AddOutcome {
  return {
    kind,
    name,
    file,
    headline: article.headline.value === null ? null : ownCopy(article.headline.value),
    remarks: remarksAbout(source.article, doubtsAbout(source)),
    open: open.map(({ key }) => key),
  };
}

export function remarkOf({ code, message }: Problem): Remark {
  return {
    field: null,
    taken: null,
    other: null,
    why: { ar: `${code}: ${message.ar}`, en: `${code}: ${message.en}` },
  };
}

const BODY: Bilingual = { ar: "المتن", en: "body" };

/** The doubts with both candidates; what else the reading warned of in words. */
function remarksAbout({ doubts = [], headline }: Article, problems: readonly Problem[]): Remark[] {
  const near = doubts.map(({ field, value, next, why }) => ({
    field: field === "body" ? BODY : fieldEntry(field).label,
    taken: value,
    other: next,
    why,
  }));
  const others = problems
    .filter(({ code }) => !code.endsWith("-doubtful"))
    .map((problem) =>
      problem.code === "headline-inferred"
        ? {
            ...remarkOf(problem),
            field: fieldEntry("headline").label,
            taken: headline.value,
            other: headline.alternatives[0] ?? null,
          }
        : remarkOf(problem),
    );
  return [...near, ...others];
}

/** The order in which a maintainer wants to see them: what may be wrong comes first. */
export const STATUSES = [
  "to look at",
  "refused",
  "duplicate",
  "passed over",
  "updated",
  "present",
  "added",
] as const;
export type Status = (typeof STATUSES)[number];

export function statusOf({ kind, remarks }: AddOutcome): Status {
  if ((kind === "added" || kind === "updated") && remarks.length > 0) return "to look at";
  return kind === "passed-over" ? "passed over" : kind;
}

/** The most doubtful first, those of one kind as they came. */
export function byUrgency(outcomes: readonly AddOutcome[]): AddOutcome[] {
  const rank = (outcome: AddOutcome): number => STATUSES.indexOf(statusOf(outcome));
  return [...outcomes].sort((a, b) => rank(a) - rank(b) || b.remarks.length - a.remarks.length);
}
