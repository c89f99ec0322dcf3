// Whoever edited an older copy of the program is told where each value goes now, and nothing once it has gone there.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { leftInOlderCopy } from "../../src/configuration/older-copy.ts";
import { readSettings } from "../../src/configuration/settings.ts";

const root = mkdtempSync(join(tmpdir(), "warraq-older-"));
after(() => rmSync(root, { recursive: true, force: true }));

const BUILT_IN = "- id: org-aa\n  label: الأناضول\n  type: organisation\n";
const OWN = "# يعرفه هذا الأرشيف\n- id: per-zarqam\n  label: زرقم القلعاوي\n  type: person\n";
const SETTINGS = `const defaults = {
  name: "أرشيف الميناء",
  description: "أرشيف الأخبار العربية",
  siteUrl: "https://example.org/harbour",
  timeZone: null,
  digits: "arab",
  months: "dual",
};
`;

/** A program and an archive beside it, and what is said of them: `code line: hint`. */
function said(old: Readonly<Record<string, string>>, archive: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(root, "copy-"));
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("src/entity/built-in-names.yaml", BUILT_IN);
  for (const [path, text] of Object.entries(old)) write(path, text);
  for (const [path, text] of Object.entries({ "archive.yaml": "", ...archive }))
    write(`articles/${path}`, text);
  const settings = readSettings({ articles: join(folder, "articles") }, {});
  return leftInOlderCopy(settings, folder).map(({ code, line, severity, hint }) => {
    assert.equal(severity, "error");
    return `${code} ${line}: ${hint.en.replaceAll(folder, "")}`;
  });
}

describe("an older copy", () => {
  it("that nobody has edited says nothing", () => {
    assert.deepEqual(said({}, {}), []);
    assert.deepEqual(said({ "src/entity/authority.yaml": BUILT_IN }, {}), []);
    assert.deepEqual(
      said({ "src/settings.ts": SETTINGS.replace(/".*الميناء"|"https.*"|"arab"/g, "null") }, {}),
      [],
    );
  });

  it("tells of each edited setting its line, its key and its value, and of none that was left as it was", () => {
    assert.deepEqual(said({ "src/settings.ts": SETTINGS }, {}), [
      "setting-moved 2: write “name: أرشيف الميناء” into /articles/archive.yaml, then remove this file",
      "setting-moved 4: write “address: https://example.org/harbour” into /articles/archive.yaml, then remove this file",
      "setting-moved 6: write “digits: arab” into /articles/archive.yaml, then remove this file",
    ]);
  });

  it("tells of each entry of its own names, and of none that is built in", () => {
    assert.deepEqual(said({ "src/entity/authority.yaml": BUILT_IN + OWN }, {}), [
      "name-moved 5: move it to /articles/names.yaml, then remove this file",
    ]);
    const edited = BUILT_IN.replace("الأناضول", "وكالة الأناضول");
    assert.equal(said({ "src/entity/authority.yaml": edited }, {}).length, 1);
  });

  it("says nothing once the archive says it, in however many steps", () => {
    const old = { "src/settings.ts": SETTINGS, "src/entity/authority.yaml": BUILT_IN + OWN };
    const half = said(old, { "archive.yaml": "name: أرشيف الميناء\n" });
    assert.deepEqual(
      half.map((line) => line.split(":")[0]),
      ["setting-moved 4", "setting-moved 6", "name-moved 5"],
    );
    const archive = "name: أرشيف الميناء\naddress: https://example.org/harbour/\ndigits: arab\n";
    assert.deepEqual(said(old, { "archive.yaml": archive, "names.yaml": OWN }), []);
  });
});
