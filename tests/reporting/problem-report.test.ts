import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Problem } from "../../src/reporting/problem.ts";
import { problemRecord, reportProblems } from "../../src/reporting/problem-report.ts";

const problem = (changes: Partial<Problem>): Problem => ({
  file: "articles/a.md",
  line: 2,
  column: 1,
  code: "some-code",
  severity: "error",
  message: { ar: "رسالة", en: "message" },
  hint: { ar: "علاج", en: "fix" },
  ...changes,
});

function report(
  problems: readonly Problem[],
  line: string,
  { language = "en", terminal = false }: { language?: "ar" | "en"; terminal?: boolean } = {},
) {
  return reportProblems(problems, { language, terminal, lineOf: () => line });
}

describe("the report of problems", () => {
  it("puts errors before warnings, each group in the order of its places", () => {
    const text = report(
      [
        problem({ file: "b.md", severity: "warning", code: "w" }),
        problem({ file: "b.md", line: 9, code: "late" }),
        problem({ file: "b.md", line: 3, code: "early" }),
      ],
      "",
    );
    assert.deepEqual(text.match(/^(?:Errors|Warnings|\S+:\d+:\d+ \S+)/gm), [
      "Errors",
      "b.md:3:1 early:",
      "b.md:9:1 late:",
      "Warnings",
      "b.md:2:1 w:",
    ]);
  });

  it("points with a caret where the line runs left to right", () => {
    const text = report([problem({ column: 12 })], "published: 2006-13-45");
    const [, line = "", pointer = ""] = text.split("\n").slice(2);
    assert.equal(line.indexOf("2006"), pointer.indexOf("^"), text);
  });

  it("repeats the words at the place where the line is Arabic, because a caret would point anywhere", () => {
    const text = report([problem({ column: 12 })], "headline: لبنان حرب");
    assert.match(text, /╰ بنان حرب/);
    assert.doesNotMatch(text, /\^/);
  });

  it("shows of a long line what is round the place", () => {
    const line = `${"كلمة ".repeat(200)}هنا ${"بعد ".repeat(200)}`;
    const text = report([problem({ column: line.indexOf("هنا") + 1 })], line);
    assert.ok(text.length < 400, String(text.length));
    assert.match(text, /…(?:كلمة |\S+ )+هنا/);
  });

  it("lets no control character of a file reach the terminal", () => {
    const text = report(
      [problem({ message: { ar: "", en: "value “\u001b[31m\u202Eevil”" }, column: 5 })],
      "key: \u001b]0;owned\u0007\u202Etxt",
    );
    for (const control of ["\u001b", "\u0007", "\u202E"]) assert.ok(!text.includes(control), text);
    assert.match(text, /<U\+001B>/);
    assert.match(text, /<U\+202E>/);
  });

  it("isolates Arabic from the place before it in a terminal, and writes plain text elsewhere", () => {
    assert.match(report([problem({})], "", { language: "ar", terminal: true }), /: \u2068رسالة\u2069/);
    assert.match(report([problem({})], "", { language: "ar" }), /a\.md:2:1 some-code: رسالة\n {2}الحل: علاج/);
  });

  it("closes every isolate it opens on the line that opened it", () => {
    const text = report([problem({ column: 3 })], "خبر عاجل من بيروت", { language: "ar", terminal: true });
    for (const line of text.split("\n")) {
      assert.equal(line.split("\u2068").length, line.split("\u2069").length, line);
    }
  });

  it("shows no line for a problem of the whole file", () => {
    assert.doesNotMatch(report([problem({ line: 0, column: 0 })], "never"), /never/);
  });

  it("gives programs one language, in plain text", () => {
    assert.deepEqual(problemRecord(problem({}), "ar"), {
      file: "articles/a.md",
      line: 2,
      column: 1,
      severity: "error",
      code: "some-code",
      message: "رسالة",
      hint: "علاج",
    });
  });
});
