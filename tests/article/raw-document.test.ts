// Bytes to text: what is accepted, and how offsets become lines and columns.

import assert from "node:assert/strict";
import { test } from "node:test";
import { articleId, checkIdCollisions } from "../../src/article/article-id.ts";
import { decodeText, readGoodText } from "./read-text.ts";

test("one byte order mark is dropped, and offsets count without it", () => {
  const document = decodeText("\uFEFFخبر", "a.txt");
  assert.ok("text" in document);
  assert.equal(document.text, "خبر");
});

test("lines end at either kind of line end, and columns count from one", () => {
  const document = decodeText("أ\r\nب\rت\nث", "a.txt");
  assert.ok("text" in document);
  assert.deepEqual([0, 3, 5, 7].map(document.position), [
    { line: 1, column: 1 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
  ]);
  assert.deepEqual(document.place(1), { file: "a.txt", line: 1, column: 2 });
});

test("the digest is of the bytes, byte order mark included", () => {
  const [plain, marked] = ["خبر", "\uFEFFخبر"].map((text) => decodeText(text, "a.txt"));
  assert.ok(plain !== undefined && "sha256" in plain && marked !== undefined && "sha256" in marked);
  assert.match(plain.sha256, /^[0-9a-f]{64}$/);
  assert.notEqual(plain.sha256, marked.sha256);
});

test("Windows line ends and blank lines change nothing but offsets", () => {
  const unix =
    "---\nheadline: حديقة جديدة\npublished: 12 يناير 2022\n---\n\nزرعت البلدية ألف شجرة.\n\nوقال رئيسها إن العمل مستمر.\n";
  const [a, b] = [readGoodText(unix), readGoodText(unix.replaceAll("\n", "\r\n"))];
  assert.deepEqual(
    a.body.map(({ text }) => text),
    b.body.map(({ text }) => text),
  );
  assert.equal(a.publishedAt.value, b.publishedAt.value);
});

test("hidden characters leave the body with a counted warning", () => {
  const article = readGoodText(
    "---\nheadline: حديقة\npublished: 12 يناير 2022\n---\nزرعت \u202Eالبلدية\u202C ألف\u200B شجرة.\n",
  );
  assert.equal(article.body[0]?.text, "زرعت البلدية ألف شجرة.");
  const [problem] = article.problems;
  assert.equal(problem?.code, "hidden-characters-removed");
  assert.equal(problem?.line, 5);
  assert.match(problem?.message.en ?? "", /: 3,/);
});

test("an id is the name's ASCII letters and digits, at most sixty, with single hyphens", () => {
  assert.equal(articleId("2024/Budget_2024 (Final).md"), "budget-2024-final");
  assert.equal(articleId("خبر عاجل.md"), null);
  assert.equal(articleId("خبر-2022.txt"), "2022");
  assert.equal(articleId(`${"ab-".repeat(40)}.md`)?.length, 59);
});

test("names that share an address, or differ only to a machine, are reported once each", () => {
  const codes = (...files: string[]): string[] =>
    checkIdCollisions(files).map(({ code, file }) => `${file} ${code}`);
  assert.deepEqual(codes("a/report.md", "b/Report.txt"), ["b/Report.txt file-name-collision"]);
  assert.deepEqual(codes("x-\u0643.md", "y.md"), []);
  assert.deepEqual(codes("1\u0643.md", "1\u06A9.md"), ["1\u06A9.md file-name-collision"]);
  assert.deepEqual(codes("caf\u00E9-1.md", "cafe\u0301-1.md"), ["caf\u00E9-1.md file-name-look-alike"]);
});
