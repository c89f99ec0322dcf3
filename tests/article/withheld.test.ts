// What says that it is not to be published is not: it is listed, kept, and let out by an edit or by the day a site is built for.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { readArticles } from "../../src/archive/read-folder.ts";

let root = "";
before(() => {
  root = mkdtempSync(join(tmpdir(), "warraq-withheld-"));
});
after(() => rmSync(root, { recursive: true, force: true }));

/** Tells of a report with each line in its front matter whether it is part of the archive, and what is said of it. */
async function outcomes(lines: readonly string[], asOf: string | null = null) {
  const articlesFolder = mkdtempSync(join(root, "archive-"));
  for (const [at, line] of lines.entries()) {
    const text = `---\nheadline: افتتاح المكتبة ${at}\n${line}\n---\n\nافتتحت البلدية المكتبة ${at} صباح الخميس.\n`;
    writeFileSync(join(articlesFolder, `report-${at}.md`), text);
  }
  const { articles, problems } = await readArticles({ articlesFolder, timeZone: null, names: null, asOf });
  assert.deepEqual(
    problems.filter(({ severity }) => severity === "error"),
    [],
  );
  return lines.map((line, at) => {
    const id = `report-${at}`;
    const said = problems.filter(
      ({ code, file }) => code === "report-withheld" && file.endsWith(`/${id}.md`),
    );
    return { line, isPublished: articles.some((article) => article.id === id), said };
  });
}

const publishedOf = async (lines: readonly string[], asOf: string) =>
  (await outcomes(lines, asOf)).map(({ isPublished }) => isPublished);

describe("a report that says it is not to be published", () => {
  it("is kept back in every way publishing systems say so, and its place is told in words of each language", async () => {
    const kept = await outcomes([
      "draft: true",
      "published: false",
      "status: draft",
      "status: private",
      "status: pending",
      "status: future",
      "status: archived-somehow",
      "post_status: trash",
      "الحالة: مسودة",
      "visibility: private",
      "password: سر",
      "noindex: true",
      "embargo: 2031-05-10",
      "embargo: قريبا",
      "expiryDate: 2024-01-01",
    ]);
    for (const { line, isPublished, said } of kept) {
      assert.equal(isPublished, false, line);
      assert.deepEqual(
        said.map((problem) => problem.line),
        [3],
        line,
      );
      assert.doesNotMatch(said[0]?.message.ar ?? "", /[a-z]/i);
    }
  });

  it("is published where nothing keeps it", async () => {
    for (const { line, isPublished } of await outcomes([
      "draft: false",
      "status: published",
      "status: publish",
      "private: no",
      "noindex: false",
      "published: 2023-05-10",
    ]))
      assert.equal(isPublished, true, line);
  });

  it("goes by the day the site is built for, and by no clock", async () => {
    const lines = ["embargo: 2031-05-10", "expires: 2024-01-01", "draft: true"];
    assert.deepEqual(await publishedOf(lines, "2031-05-09"), [false, false, false]);
    assert.deepEqual(await publishedOf(lines, "2031-05-10"), [true, false, false]);
    assert.deepEqual(await publishedOf(lines, "2023-12-31"), [false, true, false]);
    assert.deepEqual(await publishedOf(lines, "2024-01-01"), [false, false, false]);
  });
});
