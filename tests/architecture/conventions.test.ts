// The rules of style a program can check: formatting, lint, types, what stands at the top level, what may not stand in a file.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, it } from "node:test";

const ROOT = resolve(import.meta.dirname, "../..");
const PROJECTS = [".", "src", "src/text", "src/search", "src/browser", "src/offline"];
const TOP_LEVEL = [
  "LICENSE",
  "README.md",
  "articles",
  "package-lock.json",
  "package.json",
  "public",
  "src",
  "templates",
  "tests",
  "tsconfig.json",
];

function output(command: string, ...args: string[]): { status: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: "utf8" });
  return { status, text: stdout + stderr };
}

const tracked = execFileSync(
  "git",
  ["-c", "core.quotePath=off", "ls-files", "--cached", "--others", "--exclude-standard"],
  {
    cwd: ROOT,
    encoding: "utf8",
  },
)
  .split("\n")
  .filter((file) => file !== "");

describe("conventions", () => {
  for (const project of PROJECTS) {
    it(`${project} compiles under the strict rules`, () => {
      // What was right last time is not checked again until it changes.
      const known = join("node_modules/.cache/warraq", `tsc-${project.replace(/\W+/g, "-")}.json`);
      const { status, text } = output(
        "node_modules/.bin/tsc",
        "-p",
        project,
        "--incremental",
        "--tsBuildInfoFile",
        known,
      );
      assert.equal(status, 0, text);
    });
  }

  it("Biome finds nothing to format and nothing to mend", () => {
    const { status, text } = output("node_modules/.bin/biome", "check", "--error-on-warnings", ".");
    assert.equal(status, 0, text);
  });

  it("the top level holds what the design names and nothing else", () => {
    const entries = new Set(tracked.map((file) => file.split("/")[0] ?? ""));
    assert.deepEqual([...entries].filter((name) => !name.startsWith(".")).sort(), [...TOP_LEVEL].sort());
  });

  it("no source file holds a raw bidi control", () => {
    const controls = /[\u202A-\u202E\u2066-\u2069]/;
    const found = tracked
      .filter((file) => /\.(?:tsx?|css|md|json|ya?ml)$/.test(file))
      .filter((file) => controls.test(readFileSync(resolve(ROOT, file), "utf8")));
    assert.deepEqual(found, []);
  });

  it("a suppressed rule carries its reason", () => {
    const bare = tracked
      .filter((file) => /\.(?:tsx?|css)$/.test(file) && !file.endsWith("conventions.test.ts"))
      .flatMap((file) =>
        readFileSync(resolve(ROOT, file), "utf8")
          .split("\n")
          .filter((line) => /@ts-(?:ignore|expect-error|nocheck)|biome-ignore|eslint-disable/.test(line))
          .filter((line) => !/biome-ignore [\w/]+: \S+/.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    assert.deepEqual(bare, []);
  });

  it("the lock file names no download address", () => {
    assert.doesNotMatch(readFileSync(resolve(ROOT, "package-lock.json"), "utf8"), /"resolved"/);
  });

  it("every dependency is pinned to one version", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(resolve(ROOT, "package.json"), "utf8"));
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      assert.match(String(version), /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, name);
    }
  });

  it("every folder of src is listed in its design", () => {
    const design = readFileSync(resolve(ROOT, "src/DESIGN.md"), "utf8");
    const folders = readdirSync(resolve(ROOT, "src"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    for (const { name } of folders) assert.match(design, new RegExp(`\\b${name}/`), name);
  });
});
