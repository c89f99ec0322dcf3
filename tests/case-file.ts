// Reads case files: a title, a dot, the input, a dot, the expected output, a dot, and so on to the end.

import { readFileSync } from "node:fs";

export type Case = {
  readonly title: string;
  readonly input: string;
  readonly expected: string;
  /** `file:line` of the title. */
  readonly line: string;
};

/** @throws when the file ends inside a case */
export function readCaseFile(path: string): Case[] {
  const lines = readFileSync(path, "utf8").replace(/\n+$/u, "").split("\n");
  const cases: Case[] = [];
  for (let at = 0; at < lines.length; ) {
    if (lines[at]?.trim() === "") {
      at++;
      continue;
    }
    const start = at;
    const parts: string[] = [];
    while (parts.length < 3) {
      const end = lines.indexOf(".", at);
      if (end < 0) throw new Error(`${path}:${start + 1}: the case does not end`);
      parts.push(lines.slice(at, end).join("\n"));
      at = end + 1;
    }
    const [title = "", input = "", expected = ""] = parts;
    cases.push({ title, input, expected, line: `${path}:${start + 1}` });
  }
  return cases;
}
