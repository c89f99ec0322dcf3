// The list of reports to look at, and what a decision writes into their files.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, describe, it } from "node:test";
import { decideReview, listDoubtful, renderReview } from "../../src/commands/review.ts";
import { readSettings } from "../../src/configuration/settings.ts";

const root = mkdtempSync(join(tmpdir(), "warraq-review-"));
const settings = readSettings({ articles: root }, {});
const TEXT = "اجتمع المجلس البلدي في قاعة الميناء لبحث خطة الأرصفة والإنارة، وحضر الاجتماع عشرة من الأعضاء.";
const read = (name: string): string => readFileSync(join(root, name), "utf8");

beforeEach(() => {
  writeFileSync(
    join(root, "a.md"),
    `---\n# كتبه المحرر\nheadline: خطة الأرصفة <الجديدة>\nheadline-other: [أخبار الميناء, صوت المرفأ]\noutlet: "بوابة المرفأ"\npublished: 2022-01-12\ndoubtful: [headline, body]\n---\n\n${TEXT}\n`,
  );
  writeFileSync(join(root, "b.md"), `---\nheadline: موعد الدورة\npublished: 4/7/2022\n---\n\n${TEXT}\n`);
  writeFileSync(join(root, "c.md"), `---\nheadline: لا شك هنا\npublished: 2022-07-04\n---\n\n${TEXT}\n`);
  mkdirSync(join(root, "originals"), { recursive: true });
  writeFileSync(join(root, "originals", "a.txt"), `صوت المرفأ\n\nخطة الأرصفة <الجديدة>\n\n${TEXT}\n`);
});

after(() => rmSync(root, { recursive: true, force: true }));

describe("the reports to look at", () => {
  it("are those with a doubt, each field with its candidates, beside the lines of the original", async () => {
    const [a, b, ...more] = await listDoubtful(settings);
    assert.deepEqual(more, []);
    assert.deepEqual(
      a?.fields.map(({ field, value, others }) => [field, value, others]),
      [
        ["headline", "خطة الأرصفة <الجديدة>", ["أخبار الميناء", "صوت المرفأ"]],
        ["body", a?.fields[1]?.value, []],
      ],
    );
    assert.deepEqual(a?.lines.slice(0, 2), ["صوت المرفأ", "خطة الأرصفة <الجديدة>"]);
    assert.deepEqual(
      b?.fields.map(({ value, others }) => [value, others]),
      [["2022-07-04", ["2022-04-07"]]],
    );
    const page = renderReview(await listDoubtful(settings), "ar", "/archive/");
    assert.match(page, /href="\/archive\/articles\/a\/"[^>]*>خطة الأرصفة &lt;الجديدة>/);
    assert.ok(!page.includes("<الجديدة>"));
  });

  it("take the candidate that was chosen, and keep all else of the file", async () => {
    assert.equal(
      await decideReview(settings, { file: "a.md", field: "headline", value: "صوت المرفأ" }),
      true,
    );
    assert.equal(
      read("a.md"),
      `---\n# كتبه المحرر\nheadline: صوت المرفأ\noutlet: "بوابة المرفأ"\npublished: 2022-01-12\ndoubtful: [body]\n---\n\n${TEXT}\n`,
    );
    const [a] = await listDoubtful(settings);
    const body = a?.fields.find(({ field }) => field === "body")?.value ?? "";
    assert.equal(await decideReview(settings, { file: "a.md", field: "body", value: body }), true);
    assert.ok(!read("a.md").includes("doubtful"));
  });

  it("state a day whose order was open in the form that is not", async () => {
    assert.equal(
      await decideReview(settings, { file: "b.md", field: "published", value: "2022-04-07" }),
      true,
    );
    assert.match(read("b.md"), /^published: 2022-04-07$/mu);
    assert.deepEqual(
      (await listDoubtful(settings)).map(({ file }) => file),
      ["a.md"],
    );
  });

  it("take nothing that was not offered, and no file but those of the archive", async () => {
    const before = read("a.md");
    for (const asked of [
      { file: "a.md", field: "headline", value: "غير ما عُرض" },
      { file: "a.md", field: "outlet", value: "بوابة المرفأ" },
      { file: "../a.md", field: "headline", value: "صوت المرفأ" },
      { file: "originals/a.txt", field: "headline", value: "صوت المرفأ" },
      { file: "c.md", field: "headline", value: "لا شك هنا" },
      { file: 1, field: "headline", value: "صوت المرفأ" },
      null,
      "a.md",
    ])
      assert.equal(await decideReview(settings, asked), false, JSON.stringify(asked));
    assert.equal(read("a.md"), before);
  });
});
