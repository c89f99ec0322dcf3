// What ends a command, or keeps it from a part of its work, told in lines and not as a stack.

import { ArchiveError, type Problem } from "../reporting/problem.ts";
import { pathProblem, refusedPath, systemReason } from "../reporting/refusals.ts";
import type { Language } from "./invocation.ts";
import { printProblems, sendProblems } from "./print-problems.ts";

/** What ended a command. */
export function problemsOf(error: unknown): readonly Problem[] {
  return error instanceof ArchiveError ? error.problems : refused(error);
}

/** Tells what ended a command. @returns the exit status */
export function tellFailure(error: unknown, language = languageOf(process.argv.slice(2))): number {
  const problems = problemsOf(error);
  printProblems(problems, language);
  sendProblems(problems, language);
  return 1;
}

/** Whatever was refused or has failed is told in a line, and not as a stack. */
function refused(error: unknown): readonly Problem[] {
  const named = refusedPath(error);
  if (named !== null) return [named];
  const reason = systemReason(error);
  return [reason === null ? programFault(error) : pathProblem(process.cwd(), reason)];
}

/** Asks for the stack of a fault of the program, which tells nothing to a maintainer and much to whoever mends it. */
const TRACE = "WARRAQ_TRACE";

function programFault(error: unknown): Problem {
  if (process.env[TRACE]) console.error(error);
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    file: "warraq",
    line: 0,
    column: 0,
    code: "program-fault",
    severity: "error",
    message: { ar: `خلل في البرنامج نفسه: ${what}`, en: `a fault of the program itself: ${what}` },
    hint: {
      ar: `أبلغ عنه مع ما يطبعه الأمر نفسه وقبله ${TRACE}=1؛ لم يتغير شيء مما نُشر`,
      en: `report it with what the same command prints after ${TRACE}=1; nothing that was published has changed`,
    },
  };
}

/** `--lang`, else the locale of the terminal, else English: asked before the line is understood, since it may not be. */
export function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const flag = args[at] === "--lang" ? args[at + 1] : args[at]?.slice("--lang=".length);
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (flag || LC_ALL || LC_MESSAGES || LANG || "").toLowerCase().startsWith("ar") ? "ar" : "en";
}
