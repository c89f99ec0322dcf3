import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { runCommand } from "./run-command.ts";

let articles = "";

before(() => {
  articles = mkdtempSync(join(tmpdir(), "warraq-check-"));
  writeFileSync(join(articles, "b.md"), "---\nheadline: لبنان: حرب\n---\n\nمتن.\n");
  writeFileSync(join(articles, "a.md"), Buffer.from([0xff, 0xfe, 0x27, 0x06]));
  writeFileSync(join(articles, "good.md"), "---\nheadline: خبر\npublished: 2022-01-12\n---\n\nمتن.\n");
  writeFileSync(join(articles, "c.md"), "---\nheadline: خبر آخر\npublished: 2022-13-45\n---\n\nمتن.\n");
});

after(() => rmSync(articles, { recursive: true, force: true }));

const check = (...args: string[]) => runCommand(["check", "--articles", articles, ...args]);

describe("check", () => {
  it("reports every error of every file in one run, sorted, and ends with status 1", async () => {
    const { status, stderr, stdout } = await check();
    assert.equal(status, 1);
    const places = stderr.match(/[abc]\.md:\d+:\d+ \S+(?=:)/g);
    assert.equal(places?.[0], "a.md:0:0 encoding-utf16");
    assert.equal(places?.[1], "b.md:2:11 front-matter-needs-quotes");
    assert.match(places?.[2] ?? "", /^c\.md:3:12 published-at-/);
    assert.match(stdout, /1 report, 3 errors, 0 warnings/);
  });

  it("speaks Arabic when asked, with the counts in their Arabic forms", async () => {
    const { stderr, stdout } = await check("--lang", "ar");
    assert.match(stderr, /الأخطاء \(3\)/);
    assert.match(stderr, /الحل: /);
    assert.match(stdout, /تقرير واحد، 3 أخطاء، لا تنبيهات/);
  });

  it("gives editors and CI the same as JSON", async () => {
    const { status, stdout, stderr } = await check("--json");
    assert.equal(status, 1);
    assert.equal(stderr, "");
    const { errors, problems } = JSON.parse(stdout);
    assert.equal(errors, 3);
    assert.deepEqual(Object.keys(problems[0]), [
      "file",
      "line",
      "column",
      "severity",
      "code",
      "message",
      "hint",
    ]);
  });

  it("ends with status 0 when there are only warnings", async () => {
    for (const name of ["a.md", "b.md", "c.md"]) rmSync(join(articles, name));
    assert.equal((await check()).status, 0);
  });
});

describe("the command line", () => {
  it("answers what it does not understand with its usage and status 2", async () => {
    for (const args of [["frobnicate"], [], ["check", "--nonsense"], ["constructor"]]) {
      const { status, stderr } = await runCommand(args);
      assert.equal(status, 2, args.join(" "));
      assert.match(stderr, /usage:/);
    }
  });
});
