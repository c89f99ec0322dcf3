// A record is plain data: what is written to a file and read back is the same record.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { decodeDocument } from "../../src/article/raw-document.ts";
import { readArticle } from "../../src/article/read-article.ts";
import { readingTools } from "../../src/article/reading-tools.ts";
import { readSettings } from "../../src/configuration/settings.ts";
import { syntheticArticles } from "../bench/synthetic-archive.ts";
import { readCaseFile } from "../case-file.ts";

const { context } = await readingTools(readSettings({}, {}));
const articles = resolve(import.meta.dirname, "../../articles");
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const RICH =
  "---\nheadline: خبر\nsection: [سياسة، محليات]\ntags: [أولى, ثانية]\nlanguage: ar\nurl: https://example.org/1\n" +
  "published: 12 يناير 2022\ncorrections:\n  - {at: 2022-01-13, text: تصويب}\n---\n\n" +
  "# عنوان\n\nقال **الوزير** [أمس](https://example.org) في القاهرة.\n\n- بند\n\n  تابع\n\n> قول\n\n| أ | ب |\n|---|---|\n| ج | د |\n\n```\nرمز\n```\n";

const files: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ...readdirSync(articles).map((name) => [name, readFileSync(join(articles, name))] as const),
  ...[...syntheticArticles(5)].map(({ file, text }) => [file, encode(text)] as const),
  ...readCaseFile(resolve(import.meta.dirname, "raw-pages.cases.txt")).map(
    ({ input }, at) => [`page-${at}.txt`, encode(input)] as const,
  ),
  ["rich.md", encode(RICH)],
];

test("every record survives being written as JSON and read back: no undefined value, no Map, no Date, no class", () => {
  let records = 0;
  for (const [name, bytes] of files) {
    const document = decodeDocument(bytes, name);
    const record = "text" in document ? readArticle(document, context) : document;
    if (!("body" in record)) continue;
    records++;
    assert.deepStrictEqual(JSON.parse(JSON.stringify(record)), record, name);
  }
  assert.ok(records > 20, `only ${records} files have a record`);
});
