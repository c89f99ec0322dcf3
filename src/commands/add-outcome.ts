// What became of one source of `add`, and what a table at the end needs of all of them.

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
  /** What nobody was there to answer, and `withheld` for what is not to be published yet; neither is a doubt about what was read. */
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
    open: [...open.map(({ key }) => key), ...(article.withheld === undefined ? [] : ["withheld"])],
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

/** A screen holds no more; `--report` has them all. */
export const MOST_NAMED = 20;
const NAMES_OF_A_REASON = 3;

/** What was passed over for one reason. */
export type PassedFor = { readonly why: Bilingual; count: number; readonly names: string[] };

/** What a run came to: of a hundred thousand outcomes the numbers, and by name only those that are shown. */
export class Tally {
  readonly #kinds = new Map<OutcomeKind, number>();
  readonly #statuses = new Map<Status, number>();
  readonly #open = new Map<string, number>();
  readonly #named = new Map<Status, AddOutcome[]>();
  readonly #passed = new Map<string, PassedFor>();
  readonly #all: AddOutcome[] | null;
  total = 0;

  /** @param keepsAll for a report that names every source */
  constructor(keepsAll: boolean) {
    this.#all = keepsAll ? [] : null;
  }

  add(outcome: AddOutcome): void {
    const status = statusOf(outcome);
    this.total++;
    this.#all?.push(outcome);
    increase(this.#kinds, outcome.kind);
    increase(this.#statuses, status);
    for (const key of outcome.open) increase(this.#open, key);
    const named = this.#named.get(status) ?? [];
    named.push(outcome);
    this.#named.set(status, named.length > 2 * MOST_NAMED ? mostDoubtful(named) : named);
  }

  passOver(name: string, why: Bilingual): void {
    this.add(outcomeOf("passed-over", name, [{ field: null, taken: null, other: null, why }]));
    const found = this.#passed.get(why.en) ?? { why, count: 0, names: [] };
    found.count++;
    if (found.names.length < NAMES_OF_A_REASON) found.names.push(name);
    this.#passed.set(why.en, found);
  }

  ofKind(kind: OutcomeKind): number {
    return this.#kinds.get(kind) ?? 0;
  }

  ofStatus(status: Status): number {
    return this.#statuses.get(status) ?? 0;
  }

  /** How many were left with this question. */
  leftOpen(key: string): number {
    return this.#open.get(key) ?? 0;
  }

  /** At most `MOST_NAMED`. */
  named(status: Status): AddOutcome[] {
    return mostDoubtful(this.#named.get(status) ?? []);
  }

  get passed(): readonly PassedFor[] {
    return [...this.#passed.values()];
  }

  /** Empty where not all were kept. */
  get all(): readonly AddOutcome[] {
    return this.#all ?? [];
  }
}

function mostDoubtful(outcomes: readonly AddOutcome[]): AddOutcome[] {
  return byUrgency(outcomes).slice(0, MOST_NAMED);
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
