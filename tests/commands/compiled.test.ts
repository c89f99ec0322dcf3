// The program that users start is compiled from the one the tests import: it does the same, and follows every edit.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, test } from "node:test";

const ROOT = resolve(import.meta.dirname, "../..");
const SOURCES = ["src", "templates", "public", ".eleventy.ts", "package.json", "package-lock.json"];
const root = mkdtempSync(join(tmpdir(), "warraq-compiled-"));
after(() => rmSync(root, { recursive: true, force: true }));

function run(cwd: string, program: readonly string[], ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "en_US.UTF-8" },
  });
  return { status, stdout, stderr };
}

/** Path → content of every file. */
function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, "latin1")]));
}

test("the compiled program builds the site that the sources build, and ends as they end", () => {
  const sites = [["src/warraq.mjs"], ["--import", "tsx", "src/commands/cli.ts"]].map((program, index) => {
    assert.equal(run(ROOT, program, "publish").status, 2);
    const output = join(root, `site-${index}`);
    const { status, stderr } = run(ROOT, program, "build", "--output", output);
    assert.equal(status, 0, stderr);
    return contents(output);
  });
  assert.deepEqual(sites[0], sites[1]);
});

test("an edit of the code is followed at the next start", () => {
  // The compiler takes a star in a whole path for a pattern; in a path of Windows none may stand.
  const project = join(root, process.platform === "win32" ? "project" : "project *");
  for (const name of SOURCES) cpSync(join(ROOT, name), join(project, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"));
  const usage = () => run(project, ["src/warraq.mjs"], "build", "--help").stdout;
  assert.match(usage(), /^usage: warraq build/);
  const cli = join(project, "src/commands/main.ts");
  writeFileSync(cli, readFileSync(cli, "utf8").replace('"usage:"', '"use:"'));
  assert.match(usage(), /^use: warraq build/);
});
