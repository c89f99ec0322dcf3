// What says that it is not to be published is not: it is listed, kept, and let out by an edit or by the day a site is built for.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { readArticles } from "../../src/archive/read-folder.ts";

let folder = "";
before(() => {
  folder = mkdtempSync(join(tmpdir(), "warraq-withheld-"));
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Whether a report with these lines of front matter is part of the archive, and what is said of it. */
async function outcome(lines: string, asOf: string | null = null) {
  const text = `---\nheadline: افتتاح المكتبة\n${lines}\n---\n\nافتتحت البلدية المكتبة صباح الخميس.\n`;
  writeFileSync(join(folder, "a.md"), text);
  const { articles, problems } = await readArticles({
    articlesFolder: folder,
    timeZone: null,
    names: null,
    asOf,
  });
  const said = problems.filter(({ code }) => code === "report-withheld");
  assert.deepEqual(
    problems.filter(({ severity }) => severity === "error"),
    [],
    lines,
  );
  return {
    published: articles.length === 1,
    place: said.map(({ line, column }) => `${line}:${column}`).join(),
  };
}

describe("a report that says it is not to be published", () => {
  it("is kept back in every way publishing systems say so, and its place is told", async () => {
    for (const line of [
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
      "expiryDate: 2024-01-01",
    ]) {
      const { published, place } = await outcome(line);
      assert.equal(published, false, line);
      assert.match(place, /^3:\d+$/, line);
    }
  });

  it("is published where nothing keeps it", async () => {
    for (const line of [
      "draft: false",
      "status: published",
      "status: publish",
      "private: no",
      "noindex: false",
      "published: 2023-05-10",
    ]) {
      assert.equal((await outcome(line)).published, true, line);
    }
  });

  it("goes by the day the site is built for, and by no clock", async () => {
    assert.equal((await outcome("embargo: 2031-05-10", "2031-05-09")).published, false);
    assert.equal((await outcome("embargo: 2031-05-10", "2031-05-10")).published, true);
    assert.equal((await outcome("expires: 2024-01-01", "2023-12-31")).published, true);
    assert.equal((await outcome("expires: 2024-01-01", "2024-01-01")).published, false);
    assert.equal((await outcome("draft: true", "2031-05-10")).published, false);
  });
});
