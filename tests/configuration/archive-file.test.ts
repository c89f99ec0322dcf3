// What `archive.yaml` may say, and how it is told what it may not.

import assert from "node:assert/strict";
import { test } from "node:test";
import { archiveFile } from "../../src/commands/init.ts";
import {
  ARCHIVE_FILE_PROBLEM_CODES,
  defaultValues,
  readArchiveFile,
} from "../../src/configuration/read-archive-file.ts";
import { formatProblem, type Problem } from "../../src/reporting/problem.ts";
import { readCaseFile } from "../case-file.ts";

const cases = readCaseFile("tests/configuration/archive-file.cases.txt");

const problemsOf = (source: string): readonly Problem[] => {
  const read = readArchiveFile(source, "archive.yaml");
  return Array.isArray(read) ? read : [];
};

for (const { title, input, expected, line } of cases) {
  test(`archive.yaml: ${title}`, () => {
    const problems = problemsOf(input);
    const wanted = expected === "" ? [] : expected.split("\n");
    assert.equal(
      problems.length,
      wanted.length,
      `${line}\n${problems.map((one) => formatProblem(one, "en"))}`,
    );
    for (const [index, problem] of problems.entries()) {
      const [place = "", hint = ""] = (wanted[index] ?? "").split(/: (.*)/);
      assert.equal(`${problem.line}:${problem.column} ${problem.code}`, place, line);
      assert.ok(problem.hint.en.startsWith(hint), `${line}: ${problem.hint.en}`);
      assert.equal(problem.file, "archive.yaml");
      assert.ok(problem.message.ar && problem.message.en && problem.hint.ar);
    }
  });
}

test("every code of the file has a case", () => {
  const expected = cases.map((one) => one.expected).join("\n");
  for (const code of ARCHIVE_FILE_PROBLEM_CODES) assert.ok(expected.includes(code), code);
});

test("what a file does not say has its default, key by key", () => {
  const read = readArchiveFile('name: أرشيف\ncolours:\n  light:\n    paper: "#FFF"\n', "archive.yaml");
  assert.ok(!Array.isArray(read));
  const defaults = defaultValues();
  assert.deepEqual(read.values, {
    ...defaults,
    name: "أرشيف",
    colours: { ...defaults.colours, light: { ...defaults.colours.light, paper: "#ffffff" } },
  });
  assert.deepEqual(read.places, {
    name: [1, 7],
    colours: [3, 3],
    "colours.light": [4, 5],
    "colours.light.paper": [4, 12],
  });
});

test("paragraphs are parted by empty lines, and lines of one are joined", () => {
  const read = readArchiveFile("about:\n  texts: |\n    أول\n    الفقرة\n\n    الثانية\n", "archive.yaml");
  assert.ok(!Array.isArray(read));
  assert.deepEqual(read.values.about.texts, ["أول الفقرة", "الثانية"]);
});

test("what `init` writes says the default of each key: with or without the signs it is read alike", () => {
  for (const language of ["ar", "en"] as const) {
    const written = archiveFile(language);
    const [heading = "", ...keys] = written.split("\n\n");
    const withoutSigns = keys.map((key) => {
      const [comment, ...lines] = key.split("\n");
      return [comment, ...lines.map((line) => line.replace(/^# /u, ""))].join("\n");
    });
    const [commented, stated] = [written, [heading, ...withoutSigns].join("\n\n")].map((text) =>
      readArchiveFile(text, "archive.yaml"),
    );
    assert.ok(commented !== undefined && !Array.isArray(commented));
    assert.ok(stated !== undefined && !Array.isArray(stated), JSON.stringify(stated));
    // A section of the page «عن الأرشيف» stands there to show its two keys.
    const { about: _, ...defaults } = commented.values;
    assert.deepEqual({ ...stated.values, about: undefined }, { ...defaults, about: undefined });
    assert.ok(Object.keys(stated.places).length > Object.keys(commented.places).length);
  }
});
