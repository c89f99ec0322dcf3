// Printing problems with the lines of the files they are in.

import { readFileSync, writeSync } from "node:fs";
import { type Problem, sortProblems } from "../reporting/problem.ts";
import { problemRecord, reportProblems } from "../reporting/problem-report.ts";
import type { Language } from "./invocation.ts";
import { showsColour } from "./terminal.ts";

/** A pipe by which a build tells the preview what is wrong, apart from what it tells the terminal. */
export const REPORT_VARIABLE = "WARRAQ_REPORT_FD";

/** Prints to standard error, which may be a terminal when standard output is not. */
export function printProblems(problems: readonly Problem[], language: Language): void {
  const report = reportProblems(problems, {
    language,
    terminal: showsColour(process.stderr),
    lineOf: lineReader(),
  });
  process.stderr.write(report);
}

/** What the preview shows over the last good page. */
export function sendProblems(problems: readonly Problem[], language: Language): void {
  const descriptor = process.env[REPORT_VARIABLE];
  if (descriptor === undefined) return;
  const lineOf = lineReader();
  const records = sortProblems(problems)
    .filter(({ severity }) => severity === "error")
    .map((problem) => ({
      ...problemRecord(problem, language),
      source: lineOf(problem.file, problem.line) ?? "",
    }));
  writeSync(Number(descriptor), JSON.stringify(records));
}

function lineReader(): (file: string, line: number) => string | null {
  let last: { file: string; lines: readonly string[] } | null = null;
  return (file, line) => {
    if (last?.file !== file) last = { file, lines: readLines(file) };
    return last.lines[line - 1] ?? null;
  };
}

/** Reads the lines as well as can be: the problem may be that the file is not there, or not text. */
function readLines(file: string): readonly string[] {
  try {
    return new TextDecoder("utf-8").decode(readFileSync(file)).split(/\r\n?|\n/);
  } catch {
    return []; // The problem itself says what is wrong with the file; its lines are only an illustration.
  }
}
