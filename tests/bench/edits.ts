// Edits of an archive at random, hundreds of them: after each the site brought up to date is, file for file and folder for folder, the
// site that a whole build makes.
// node --import tsx tests/bench/edits.ts [EDITS] [SEED] [REPORTS] [FROM]
// FROM is the first edit that is looked at, of the same row of edits: five hundred can be walked in pieces.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings } from "../../src/configuration/settings.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { workFolder } from "../../src/site/publish.ts";
import { contents, EDITS, Newsroom } from "./newsroom.ts";

const [edits = 500, seed = 1, reports = 6, from = 1] = process.argv.slice(2).map(Number);
const root = mkdtempSync(join(tmpdir(), "warraq-edits-"));
const room = new Newsroom(join(root, "articles"), seed, reports, 60);
const [output, cold] = [join(root, "site"), join(root, "cold")];
const build = (to: string) => buildSite(readSettings({ articles: room.folder, output: to }, {}));

for (let edit = 1; edit < from; edit++) room.work();
await build(output);
const done = new Map<string, number>();
const started = performance.now();
for (let edit = from; edit <= edits; edit++) {
  const kind = room.work();
  done.set(kind, (done.get(kind) ?? 0) + 1);
  await build(output);
  await build(cold);
  assert.deepEqual(contents(output), contents(cold), `edit ${edit} of seed ${seed}: ${kind}`);
  for (const folder of [cold, workFolder(cold)]) rmSync(folder, { recursive: true, force: true });
  if (edit % 25 === 0) console.log(`${edit} equal`);
}
const seconds = ((performance.now() - started) / 1000).toFixed(0);
const kinds = EDITS.map((kind) => `${kind} ${done.get(kind) ?? 0}`).join(", ");
console.log(
  `edits ${from} to ${edits}, each as a cold build makes it (seed ${seed}, ${seconds} s): ${kinds}`,
);
rmSync(root, { recursive: true });
