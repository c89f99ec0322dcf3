// Every file of fixtures/broken is refused, with the code its name begins with, at a place a maintainer can open.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { articleProblemCodes } from "../../src/article/problem-codes.ts";
import { decodeDocument } from "../../src/article/raw-document.ts";
import { readArticle } from "../../src/article/read-article.ts";
import type { Problem } from "../../src/reporting/problem.ts";
import { PLAIN_CONTEXT } from "./read-text.ts";

const FOLDER = new URL("../fixtures/broken/", import.meta.url);

function problemsOf(file: string): readonly Problem[] {
  const document = decodeDocument(readFileSync(new URL(encodeURIComponent(file), FOLDER)), file);
  const outcome = "text" in document ? readArticle(document, PLAIN_CONTEXT) : document;
  return "body" in outcome ? outcome.problems : outcome;
}

for (const file of readdirSync(FOLDER)) {
  const code = /^[a-z0-9-]+/.exec(file)?.[0] ?? "file-name-not-ascii";
  test(`${file} is refused as ${code}`, () => {
    const errors = problemsOf(file).filter(({ severity }) => severity === "error");
    assert.deepEqual([...new Set(errors.map((problem) => problem.code))], [code]);
    for (const { message, hint, line, column } of errors) {
      assert.ok(articleProblemCodes.includes(code));
      for (const text of [message.ar, message.en, hint.ar, hint.en]) {
        assert.ok(text.length > 5 && !/\{[a-zA-Z]+\}/.test(text), `unfinished wording: ${text}`);
      }
      assert.ok(line >= 0 && column >= 0);
    }
  });
}

test("front matter in JavaScript is never run", () => {
  problemsOf("front-matter-language.long.md");
  assert.equal(Reflect.has(globalThis, "warraqWasHacked"), false);
});

test("a refused key leaves no trace on other objects", () => {
  problemsOf("front-matter-key-refused.md");
  assert.equal(Reflect.get({}, "polluted"), undefined);
});

test("the same bad file is refused every time it is read", () => {
  const first = problemsOf("front-matter-invalid.md");
  assert.deepEqual(problemsOf("front-matter-invalid.md"), first);
  assert.equal(first.length, 1);
});

test("an editor's colon is answered with quotation marks, at its line and column", () => {
  const [problem] = problemsOf("front-matter-needs-quotes.md");
  assert.equal(problem?.line, 2);
  assert.equal(problem?.column, 11);
  assert.ok(problem?.hint.en.includes('put quotation marks round it: headline: "لبنان: حديقة جديدة"'));
});

test("another encoding is named", () => {
  assert.ok(problemsOf("encoding-not-utf8.md")[0]?.message.en.includes("windows-1256"));
});
