// Links of reports into the site itself: those that lead somewhere pass, wherever the site lives, and those that do not are told apart.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { readArticles } from "../../src/archive/read-folder.ts";
import { readSettings } from "../../src/configuration/settings.ts";
import { findDeadLinks } from "../../src/site/dead-links.ts";

let folder = "";
before(() => {
  folder = mkdtempSync(join(tmpdir(), "warraq-links-"));
});
after(() => rmSync(folder, { recursive: true, force: true }));

let archives = 0;

/** `code href-as-shown` and the English hint of each error of a report with this text beside another report. */
async function problemsOf(text: string, siteUrl: string): Promise<string[]> {
  const articles = join(folder, String(++archives));
  mkdirSync(articles);
  const write = (name: string, body: string) =>
    writeFileSync(
      join(articles, name),
      `---\nheadline: خبر عن الميناء\npublished: 2022-02-03\noutlet: صحيفة الميناء\n---\n\n${body}\n`,
    );
  write("harbour.md", "عاد مصطفى كمال إلى الميناء.\n\nوتبعه رفاقه.");
  write("linking.md", text);
  const settings = readSettings({ articles, siteUrl }, {});
  const problems = await findDeadLinks(await readArticles(settings), settings);
  return problems
    .filter(({ severity }) => severity === "error")
    .map(({ code, message, hint }) => `${code} ${/“(.*)”/.exec(message.en)?.[1]}: ${hint.en}`);
}

describe("links of reports", () => {
  for (const siteUrl of ["https://example.org/", "https://example.org/archive/"]) {
    it(`pass where they lead to a report, a paragraph, a page, a file of the site or another site (${siteUrl})`, async () => {
      const text =
        "[أ](../harbour/) [ب](../harbour/#p2) [ج](#p1) [د](../../timeline/) [ه](../../data/articles.csv) [و](../harbour/index.md) [ز](https://example.org.example/x) [ح](mailto:a@example.org) [ط](../../icon.svg)";
      assert.deepEqual(await problemsOf(text, siteUrl), []);
    });
  }

  it("fail where they lead nowhere, each once", async () => {
    const found = await problemsOf("[أ](gone) [ب](../harbour/#p9) [ج](صفحة)", "https://example.org/");
    assert.deepEqual(
      found.map((problem) => problem.split(":")[0]),
      ["link-broken gone", "anchor-broken ../harbour/#p9", "link-broken صفحة"],
    );
  });

  it("of a site that lives under a path forget it easily, and are told", async () => {
    const found = await problemsOf("[أ](/timeline/)", "https://example.org/archive/");
    assert.deepEqual(found, ["link-broken /timeline/: perhaps ../../timeline/ is meant"]);
  });

  it("to another site on the same host are none of ours", async () => {
    assert.deepEqual(await problemsOf("[أ](https://example.org/blog/)", "https://example.org/archive/"), []);
  });
});
