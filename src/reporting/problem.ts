// The one form in which anything wrong with an archive is reported: place, stable code, message, hint.

import { compareText } from "../text/compare-text.ts";

export type Severity = "error" | "warning";

/** A message in both interface languages; the caller picks one when it prints. */
export type Bilingual = { readonly ar: string; readonly en: string };

export type Problem = {
  /** Path as the maintainer gave it, relative to the working folder. */
  readonly file: string;
  /** Both count from 1, columns in UTF-16 code units; 0 where the problem is of the whole file. */
  readonly line: number;
  readonly column: number;
  /** Stable, kebab-case, one of `problemCodes`; tests and scripts match on it, never on prose. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  /** The fix, in the imperative. */
  readonly hint: Bilingual;
};

/** Everything found wrong in one run; thrown at the boundary, never inside the pipeline. */
export class ArchiveError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map((problem) => formatProblem(problem, "en")).join("\n"), options);
    this.name = "ArchiveError";
    this.problems = problems;
  }
}

/** `file:line:column code: message`, and the hint on a line of its own. */
export function formatProblem(problem: Problem, language: keyof Bilingual): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  return `${place} ${problem.code}: ${problem.message[language]}\n  hint: ${problem.hint[language]}`;
}

/** Sorted by file, line, column, code: the order in which every list of problems is shown. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code),
  );
}
