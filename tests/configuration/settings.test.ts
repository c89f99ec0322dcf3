// What decides where: flags, environment, the archive's own file; and which archive a folder belongs to.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { contrast, DEFAULT_COLOURS, readableOn } from "../../src/configuration/colours.ts";
import { findArchive } from "../../src/configuration/find-archive.ts";
import { readSettings, SettingError } from "../../src/configuration/settings.ts";
import { ArchiveError } from "../../src/reporting/problem.ts";

const root = mkdtempSync(join(tmpdir(), "warraq-settings-"));
after(() => rmSync(root, { recursive: true, force: true }));
let count = 0;

/** A folder with these files. */
function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = join(root, `أرشيف ${++count} #%`);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function problemsOf(folder: string): string[] {
  try {
    readSettings({ articles: folder }, {});
    return [];
  } catch (error) {
    assert.ok(error instanceof ArchiveError);
    return error.problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
  }
}

describe("settings", () => {
  it("of a folder without archive.yaml are the defaults", () => {
    const folder = folderWith({ "a.md": "" });
    const settings = readSettings({ articles: folder }, {});
    assert.equal(settings.name, "ورّاق");
    assert.equal(settings.outputFolder, "_site");
    assert.deepEqual(settings.colours, DEFAULT_COLOURS);
    assert.equal(settings.names, null);
  });

  it("flags win over the environment, and that over archive.yaml", () => {
    const folder = folderWith({ "archive.yaml": "address: https://a.example/\noutput: here\n" });
    const environment = { WARRAQ_SITE_URL: "https://b.example/x", WARRAQ_OUTPUT: "there" };
    assert.equal(readSettings({ articles: folder }, {}).siteUrl, "https://a.example/");
    assert.equal(readSettings({ articles: folder }, {}).outputFolder, join(folder, "here"));
    const overridden = readSettings({ articles: folder }, environment);
    assert.equal(overridden.siteUrl, "https://b.example/x/");
    assert.equal(overridden.outputFolder, "there");
    const flags = { articles: folder, siteUrl: "https://c.example/", output: "flag" };
    assert.equal(readSettings(flags, environment).siteUrl, "https://c.example/");
    assert.equal(readSettings(flags, environment).outputFolder, "flag");
    assert.throws(() => readSettings({ articles: folder, siteUrl: "c.example" }, {}), SettingError);
  });

  it("hold the archive's names and its icon as they stand", () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    const folder = folderWith({ "archive.yaml": "icon: sign.svg\n", "sign.svg": svg, "names.yaml": "[]" });
    const settings = readSettings({ articles: folder }, {});
    assert.equal(settings.icon, svg);
    assert.deepEqual(settings.names, { file: join(folder, "names.yaml"), text: "[]" });
    const other = folderWith({ "other.yaml": "- x" });
    const names = join(other, "other.yaml");
    assert.deepEqual(readSettings({ articles: folder, names }, {}).names, { file: names, text: "- x" });
  });

  it("say where a file is missing, and where a colour cannot be read", () => {
    assert.deepEqual(problemsOf(folderWith({ "archive.yaml": "name: x\nicon: sign.svg\n" })), [
      "2:7 archive-file-missing",
    ]);
    const noText = folderWith({
      "archive.yaml": "icon: sign.png\n",
      "sign.png": Buffer.of(0x89, 0x50, 0x4e, 0x47),
    });
    assert.deepEqual(problemsOf(noText), ["1:7 archive-file-missing"]);
    assert.deepEqual(problemsOf(folderWith({ "archive.yaml": 'accent: "#f0f0f0"\n' })), [
      "1:9 archive-contrast-low",
    ]);
    const dark = 'colours:\n  dark:\n    ink: "#333333"\n';
    assert.deepEqual(problemsOf(folderWith({ "archive.yaml": dark })), ["3:10 archive-contrast-low"]);
    assert.deepEqual(problemsOf(folderWith({ "archive.yaml": "naem: x\n" })), ["1:1 archive-key-unknown"]);
  });

  it("an accent is the light theme's as it is, and lighter in the dark one until it can be read", () => {
    const folder = folderWith({ "archive.yaml": 'accent: "#0a4d68"\n' });
    const { light, dark } = readSettings({ articles: folder }, {}).colours;
    assert.equal(light.accent, "#0a4d68");
    assert.ok(contrast(dark.accent, dark.paper) >= 7 && contrast(dark.accent, dark.raised) >= 7);
    assert.equal(light.paper, DEFAULT_COLOURS.light.paper);
  });

  it("a colour that can be read stays, any other moves no further than it must", () => {
    assert.equal(readableOn("#000000", ["#ffffff"]), "#000000");
    for (const ground of ["#ffffff", "#fbf8f1", "#171512", "#000000", "#202040"]) {
      for (let red = 0; red < 256; red += 51) {
        const moved = readableOn(`#${red.toString(16).padStart(2, "0")}8040`, [ground]);
        assert.ok(contrast(moved, ground) >= 7, `${moved} on ${ground}`);
      }
    }
  });
});

describe("the archive of a folder", () => {
  it("is the nearest one upwards, in the folder itself or in its articles", () => {
    const outer = folderWith({ "articles/archive.yaml": "", "articles/a/b/c.md": "", "other/d.md": "" });
    const inner = folderWith({ "archive.yaml": "", "sub/x.md": "" });
    const found = (...names: string[]) => {
      const archive = findArchive(join(...names));
      return archive === null ? null : join(process.cwd(), archive);
    };
    assert.equal(found(outer), join(outer, "articles"));
    assert.equal(found(outer, "articles"), join(outer, "articles"));
    assert.equal(found(outer, "articles/a/b"), join(outer, "articles"));
    assert.equal(found(outer, "other"), join(outer, "articles"));
    assert.equal(found(inner, "sub"), inner);
  });

  it("may be an articles folder without archive.yaml, but only where one stands", () => {
    const folder = folderWith({ "articles/a.md": "", "other/b.md": "" });
    assert.ok(findArchive(folder)?.endsWith("articles"));
    assert.equal(findArchive(join(folder, "other")), null);
  });
});
