// How problems look in a terminal: grouped by severity, each with the line it speaks of, readable where that line is Arabic.

import { styleText } from "node:util";
import { type Bilingual, type Problem, sortProblems } from "./problem.ts";

export type ReportOptions = {
  readonly language: keyof Bilingual;
  /** Colour and direction isolates; off for pipes, so that what is read by programs is plain. */
  readonly terminal: boolean;
  /** The line a problem speaks of, or null where there is none to show. */
  lineOf(file: string, line: number): string | null;
};

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Escape sequences and direction controls of a file must not reach the terminal as such. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

const BEFORE_PLACE = 32;
const AFTER_PLACE = 48;
const LONGEST_EXCERPT = 28;

const HEADINGS = {
  error: { ar: "الأخطاء", en: "Errors" },
  warning: { ar: "التنبيهات", en: "Warnings" },
} as const;
const HINT = { ar: "الحل", en: "hint" } as const;

/** Errors, then warnings, each group sorted by place; empty when there are none. */
export function reportProblems(problems: readonly Problem[], options: ReportOptions): string {
  const sorted = sortProblems(problems);
  const groups = (["error", "warning"] as const).flatMap((severity) => {
    const group = sorted.filter((problem) => problem.severity === severity);
    if (group.length === 0) return [];
    const heading = `${HEADINGS[severity][options.language]} (${group.length})`;
    return [[heading, ...group.map((problem) => reportProblem(problem, options))].join("\n\n")];
  });
  return groups.length === 0 ? "" : `${groups.join("\n\n")}\n`;
}

type Paint = (format: "red" | "yellow" | "dim" | "inverse", text: string) => string;

function reportProblem(problem: Problem, options: ReportOptions): string {
  const { language, terminal } = options;
  // Whether it is a terminal the caller knows; the stream need not be asked again.
  const paint: Paint = (format, text) =>
    terminal ? styleText(format, text, { validateStream: false }) : text;
  const isolate = (text: string) => (terminal ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text);
  const say = (text: Bilingual) => isolate(makeVisible(text[language]));
  const place = `${makeVisible(problem.file)}:${problem.line}:${problem.column}`;
  const code = paint(problem.severity === "error" ? "red" : "yellow", problem.code);
  return [
    `${place} ${code}: ${say(problem.message)}`,
    ...frameOf(problem, options, paint, isolate),
    `  ${paint("dim", `${HINT[language]}:`)} ${say(problem.hint)}`,
  ].join("\n");
}

/**
 * The line, and under it a caret where a caret is true. Terminals differ in whether they reorder Arabic, so a caret
 * under it would point anywhere: there the words at the place are repeated instead, which means the same in both.
 */
function frameOf(
  problem: Problem,
  { lineOf }: ReportOptions,
  paint: Paint,
  isolate: (text: string) => string,
): string[] {
  const line = problem.line > 0 ? lineOf(problem.file, problem.line) : null;
  if (line === null || line.trim() === "") return [];
  const at = Math.min(Math.max(problem.column - 1, 0), line.length);
  const window = windowRound(line, at);
  const number = String(problem.line);
  const margin = " ".repeat(number.length);
  const before = makeVisible(window.before);
  const excerpt = makeVisible(window.excerpt);
  const shown = `${before}${paint("inverse", excerpt)}${makeVisible(window.after)}`;
  const frame = [`  ${paint("dim", `${number} │`)} ${isolate(shown)}`];
  if (problem.column === 0) return frame;
  const pointer = RIGHT_TO_LEFT.test(before + excerpt)
    ? `  ${paint("dim", `${margin} ╰`)} ${isolate(excerpt === "" ? "⏎" : excerpt)}`
    : `  ${paint("dim", `${margin} │`)} ${" ".repeat([...before].length)}${paint("red", "^")}`;
  return [...frame, pointer];
}

function windowRound(line: string, at: number): { before: string; excerpt: string; after: string } {
  const excerpt = /^\s*\S*(?:\s\S+){0,2}/u.exec(line.slice(at, at + LONGEST_EXCERPT))?.[0] ?? "";
  const end = at + excerpt.length;
  const cutBefore = at > BEFORE_PLACE * 2;
  const cutAfter = line.length - end > AFTER_PLACE * 2;
  return {
    before: cutBefore ? `…${line.slice(at - BEFORE_PLACE, at)}` : line.slice(0, at),
    excerpt,
    after: cutAfter ? `${line.slice(end, end + AFTER_PLACE)}…` : line.slice(end),
  };
}

/** Control characters by their names: `<U+202E>`. A tab is a blank. */
export function makeVisible(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    if (character === "\t") return " ";
    return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`;
  });
}

/** What `--json` prints of a problem: one language, plain text. */
export function problemRecord(problem: Problem, language: keyof Bilingual) {
  const { file, line, column, code, severity } = problem;
  return {
    file,
    line,
    column,
    severity,
    code,
    message: problem.message[language],
    hint: problem.hint[language],
  };
}
