// Runs every test file and ends with the count; fails when a test fails or none ran.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";

/** Folders named on the command line, or all of `tests/`. */
const roots = process.argv.length > 2 ? process.argv.slice(2) : ["tests"];

const files = roots
  .flatMap((root) =>
    root.endsWith(".test.ts")
      ? [root]
      : readdirSync(root, { recursive: true, encoding: "utf8" })
          .filter((name) => name.endsWith(".test.ts"))
          .map((name) => join(root, name)),
  )
  .sort();

let passed = 0;
let failed = 0;
// A browser that never answers must not hang the run; the longest file takes minutes on a quick machine.
const stream = run({ files, concurrency: 2, timeout: 3_600_000 });
stream.on("test:pass", ({ details, skip, todo }) => {
  // A suite is its tests, and a skipped test has shown nothing.
  if (details.type !== "suite" && skip === undefined && todo === undefined) passed++;
});
stream.on("test:fail", ({ details }) => {
  if (details.type !== "suite") failed++;
});
const reporter = new spec();
stream.compose(reporter).pipe(process.stdout);
await new Promise((resolve) => stream.on("end", resolve));
// The reporter writes what it kept for the end after its input has ended.
await new Promise((resolve) => setTimeout(resolve, 200));

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
