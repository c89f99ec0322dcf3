// What an archive says of itself in `archive.yaml` reaches every place that shows it, and the built-in values stand nowhere else.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { DEFAULT_COLOURS } from "../../src/configuration/colours.ts";
import { runCli } from "../commands/run-cli.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const root = mkdtempSync(join(tmpdir(), "warraq-everywhere-"));
const site = join(root, "site");
after(() => rmSync(root, { recursive: true, force: true }));

const ARCHIVE = `
name: أرشيف الميناء
description: أخبار الميناء وأهله
address: https://example.org/harbour/
digits: arab
accent: "#0a4d68"
colours:
  light: {paper: "#fdfdf7"}
  dark: {paper: "#101418"}
about:
  archive: أرشيف يحفظه أهل الميناء.
  texts: نصوصه لأهلها.
  sections:
    - heading: المراسلة
      text: إلى أمين الأرشيف.
`;

const read = (path: string) => readFileSync(join(site, path), "utf8");

before(() => {
  const archive = join(root, "archive");
  mkdirSync(archive);
  writeFileSync(join(archive, "archive.yaml"), ARCHIVE);
  writeFileSync(
    join(archive, "a.md"),
    "---\nheadline: سفينة\npublished: 2022-01-12\n---\n\nدخلت سفينة الميناء.\n",
  );
  const { status, stderr } = runCli(["build", "--articles", archive, "--output", site]);
  assert.equal(status, 0, stderr);
});

describe("archive.yaml", () => {
  it("its colours are those of styles, bars, manifest, icon and the reader's choice of theme", () => {
    const styles = readdirSync(join(site, "assets")).filter((name) => name.endsWith(".css"));
    assert.ok(styles.some((name) => /--paper:\s*#fdfdf7/u.test(read(join("assets", name)))));
    const page = read("index.html");
    assert.match(page, /theme-color"? media="\(prefers-color-scheme: light\)" content="?#fdfdf7/u);
    assert.match(page, /theme-color"? media="\(prefers-color-scheme: dark\)" content="?#101418/u);
    const manifest = JSON.parse(read("manifest.webmanifest"));
    assert.deepEqual([manifest.background_color, manifest.theme_color], ["#fdfdf7", "#fdfdf7"]);
    assert.match(read("icon.svg"), /<title>أرشيف الميناء<.*fill="#0a4d68".*stroke="#fdfdf7"/u);
    for (const path of readdirSync(site, { recursive: true, encoding: "utf8" })) {
      if (!/\.(?:css|html|js|svg|webmanifest)$/u.test(path)) continue;
      for (const { paper, accent } of Object.values(DEFAULT_COLOURS)) {
        assert.ok(!read(path).includes(paper) && !read(path).includes(accent), path);
      }
    }
  });

  it("its name and what it says stand on the page about it, and nothing of the five reports", () => {
    const page = read("about/index.html");
    for (const said of [
      "أرشيف يحفظه أهل الميناء.",
      "نصوصه لأهلها.",
      "<h2>المراسلة</h2>",
      "إلى أمين الأرشيف.",
    ])
      assert.ok(page.includes(said), said);
    assert.doesNotMatch(page, /ورّاق|الورّاق|كتبها الأرشيف بلغته/u);
    assert.match(page, /<title>[^<]* — أرشيف الميناء</u);
  });
});

describe("the built-in colours", () => {
  it("stand in one file of the program", () => {
    const colours = Object.values(DEFAULT_COLOURS).flatMap((palette) => Object.values(palette));
    const naming = ["src", "templates", "public"].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(?:tsx?|m?js|css|svg|json)$/u.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => path !== join(ROOT, "src/configuration/colours.ts"))
        .filter((path) => colours.some((colour) => readFileSync(path, "utf8").includes(colour))),
    );
    // An example of how a colour is written is no colour of anything.
    assert.deepEqual(naming, [join(ROOT, "src/configuration/shapes.ts")]);
  });
});
