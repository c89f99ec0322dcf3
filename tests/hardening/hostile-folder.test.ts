// A folder that was filled to do harm, built as any other: what only a whole build can show.

import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { listArticleFiles } from "../../src/article/article-files.ts";
import { checkIdCollisions } from "../../src/article/article-id.ts";
import { runCli } from "../commands/run-cli.ts";
import { HOSTILE_STRINGS } from "./hostile-strings.ts";
import { findUnsafe } from "./unsafe-html.ts";

let root = "";
let articles = "";
let output = "";

function report(name: string, frontMatter: string, body = "متن الخبر."): void {
  writeFileSync(
    join(articles, name),
    `---\nheadline: خبر\npublished: 2022-01-12\n${frontMatter}---\n\n${body}\n`,
  );
}

before(() => {
  root = mkdtempSync(join(tmpdir(), "warraq-hostile-"));
  articles = join(root, "articles");
  output = join(root, "site");
  mkdirSync(articles);
  report(
    "escape.md",
    "permalink: ../../escaped.html\nlayout: /etc/passwd\ntemplateEngineOverride: js\npagination: {data: x}\n",
  );
  report("computed.md", "eleventyComputed: {permalink: ../computed.html}\ntags: ['../../x', __proto__]\n");
  report("template.md", "", "{{ 7 * 7 }} {% include 'x' %} <%= 7 * 7 %>");
  const canary = join(root, "canary");
  const code = `require("fs").writeFileSync(${JSON.stringify(canary)}, "ran"); module.exports = {};`;
  for (const name of [
    "articles.11tydata.js",
    "articles.11tydata.cjs",
    "escape.11tydata.js",
    "eleventy.config.js",
  ]) {
    writeFileSync(join(articles, name), code);
  }
  mkdirSync(join(articles, "_data"));
  writeFileSync(join(articles, "_data", "site.js"), code);
  HOSTILE_STRINGS.forEach((hostile, at) => {
    const value = JSON.stringify(hostile.slice(0, 200));
    writeFileSync(
      join(articles, `hostile-${at}.md`),
      `---\nheadline: ${value}\noutlet: ${value}\nbyline: ${value}\npublished: 2022-01-${(at % 28) + 1}\n---\n\n${hostile}\n\nمتن.\n`,
    );
  });
});

after(() => rmSync(root, { recursive: true, force: true }));

const check = () => runCli(["check", "--articles", articles, "--json"]);

describe("a folder filled to do harm", () => {
  it("is built once the files that cannot be read are taken away, and does none", () => {
    // The maintainer's way out is taken: what check calls an error goes.
    const { problems } = JSON.parse(check().stdout) as { problems: { file: string; severity: string }[] };
    for (const { file, severity } of problems) if (severity === "error") rmSync(file, { force: true });
    const { status, stderr } = runCli(["build", "--articles", articles, "--output", output]);
    assert.equal(status, 0, stderr);

    assert.equal(existsSync(join(root, "canary")), false, "code beside the articles was run");
    assert.deepEqual(readdirSync(root).sort(), [".site.warraq", "articles", "site"], "a page left the site");
    const pages = readdirSync(output, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".html"),
    );
    assert.ok(pages.length > 40, String(pages.length));
    for (const page of pages)
      assert.deepEqual(findUnsafe(readFileSync(join(output, page), "utf8")), [], page);
    const template = readFileSync(join(output, "articles/template/index.html"), "utf8");
    assert.match(template, /\{\{ 7 \* 7 \}\}/);
    assert.doesNotMatch(template, /[\s>]49[\s<]/);
  });

  it("gets no link of another folder published", async () => {
    const folder = join(root, "linked");
    mkdirSync(folder);
    writeFileSync(join(root, "secret.txt"), "سر");
    symlinkSync(join(root, "secret.txt"), join(folder, "secret.txt"));
    symlinkSync(root, join(folder, "everything"));
    const { files, problems } = await listArticleFiles(folder);
    assert.deepEqual(files, []);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ["article-is-link", "article-is-link"],
    );
  });

  it("gets no file published that only looks like another", () => {
    const pairs: readonly (readonly [string, string, string])[] = [
      ["Talks.md", "talks.md", "file-name-collision"],
      ["talks.txt", "talks.md", "file-name-collision"],
      ["caf\u00E9-1.md", "cafe\u0301-1.md", "file-name-look-alike"],
      ["a--b.md", "a b.md", "file-name-collision"],
      ["x-\u0643.md", "x-\u06A9.md", "file-name-collision"],
      // Names without an address of their own: told apart by their look.
      ["\u0643\u062A\u0627\u0628.md", "\u06A9\u062A\u0627\u0628.md", "file-name-look-alike"],
      ["\u0639\u0644\u064A.md", "\u0639\u0644\u06CC.md", "file-name-look-alike"],
      ["\u0639\u0640\u0644\u064A.md", "\u0639\u0644\u064A.md", "file-name-look-alike"],
    ];
    for (const [one, other, code] of pairs) {
      const codes = checkIdCollisions([one, other]).map((problem) => problem.code);
      assert.ok(codes.includes(code), `${one} and ${other}: ${codes}`);
    }
  });
});

describe("what YAML would make of values", () => {
  it("is left to the reader of dates: no day rolls over, no hour becomes a number", () => {
    const folder = mkdtempSync(join(tmpdir(), "warraq-yaml-"));
    const write = (name: string, lines: string) =>
      writeFileSync(join(folder, name), `---\nheadline: خبر\n${lines}\n---\n\nمتن.\n`);
    write("rolled.md", "date: 2006-13-45");
    write(
      "numbers.md",
      "kicker: 12:30\nsection: 0123\noutlet: نعم\nbyline: yes\ndateline: 1e3\npublished: 2022-01-12",
    );
    const { stdout } = runCli(["check", "--articles", folder, "--json"]);
    const { problems } = JSON.parse(stdout) as {
      problems: { file: string; code: string; line: number; column: number }[];
    };
    const rolled = problems.find(({ file }) => file.endsWith("rolled.md"));
    assert.match(rolled?.code ?? "", /^published-at-(?:invalid|impossible)|date/);
    assert.deepEqual([rolled?.line, rolled?.column], [3, 7]);
    const inspected = JSON.parse(runCli(["inspect", join(folder, "numbers.md")]).stdout)[0];
    assert.deepEqual(
      [inspected.kicker.value, inspected.section.value, inspected.outlet.value, inspected.byline[0]?.value],
      ["12:30", "0123", "نعم", "yes"],
    );
    rmSync(folder, { recursive: true, force: true });
  });
});
