// Whole builds killed at random moments: what is served is always one complete build, the next one succeeds, nothing piles up.
// node --import tsx tests/bench/kill.ts [KILLS] [SEED]

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workFolder } from "../../src/site/publish.ts";

const [kills = 60, seed = 1] = process.argv.slice(2).map(Number);
const root = mkdtempSync(join(tmpdir(), "warraq-kill-"));
const articles = join(root, "articles");
const output = join(root, "site");
cpSync("articles", articles, { recursive: true });

const args = ["src/warraq.mjs", "build", "--articles", articles, "--output", output];

/** A headline that changes with every build, so that pages of two builds cannot be taken for one. */
function edit(generation: number): void {
  const path = join(articles, "generation.md");
  writeFileSync(
    path,
    `---\nheadline: الجيل ${generation}\npublished: 2022-01-12\n---\n\nتقرير الجيل ${generation}.\n`,
  );
}

function startBuild() {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  return { child, exit: new Promise<number | null>((done) => child.on("close", done)) };
}

function digest(folder: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    hash.update(path.slice(folder.length)).update(readFileSync(path));
  }
  return hash.digest("hex");
}

let state = seed;
/** Park and Miller's generator: the same seed kills at the same moments. */
const random = () => {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
};

type Kind = "cold" | "added";
const KINDS = ["cold", "added"] as const;

/** Milliseconds of a build of each kind: the second of two, as the first makes what is kept for all. */
async function timed(kind: Kind): Promise<number> {
  let duration = 0;
  for (let turn = 0; turn < 2; turn++) {
    prepare(kind, -turn);
    const started = performance.now();
    assert.equal(await startBuild().exit, 0, `a ${kind} build failed`);
    duration = performance.now() - started;
  }
  return duration;
}

/** A cold build knows nothing of the site that stands. */
function prepare(kind: Kind, generation: number): void {
  edit(generation);
  if (kind === "cold") rmSync(join(workFolder(output), "memory"), { recursive: true, force: true });
}

const durations = { cold: await timed("cold"), added: await timed("added") };
/** Digests of the sites that were ever published whole. */
const whole = new Set([digest(output)]);
const killed = { cold: 0, added: 0 };
let finished = 0;
let between = 0;

// Whoever asks for so many kills gets them: a build that ends first is followed by another.
for (let generation = 1; killed.cold + killed.added < kills && generation < kills * 2; generation++) {
  const kind = KINDS[(generation >> 1) % 2] ?? "cold";
  prepare(kind, generation);
  const { child, exit } = startBuild();
  // Half of them in the last part, where the site is completed and swapped.
  const share = generation % 2 === 0 ? random() : 0.85 + random() * 0.15;
  const timer = setTimeout(() => child.kill("SIGKILL"), durations[kind] * share);
  const code = await exit;
  clearTimeout(timer);
  if (code === 0) {
    finished++;
    whole.add(digest(output));
  } else {
    killed[kind]++;
    if (!existsSync(output)) between++;
    else if (!whole.has(digest(output))) {
      // Killed after the swap: then it is the new site, whole, which an undisturbed build must make again.
      const swapped = digest(output);
      assert.equal(await startBuild().exit, 0);
      assert.equal(digest(output), swapped, `kill ${generation} left a torn site`);
      whole.add(swapped);
    }
  }
  const left = existsSync(workFolder(output)) ? readdirSync(workFolder(output)) : [];
  assert.ok(left.length <= 4, `left behind: ${left.join(" ")}`);
}
assert.equal(await startBuild().exit, 0, "the build after the last kill failed");
/** What the next build remembers; everything else would be rubbish. */
const KEPT = ["memory", "spare"];
const rubbish = readdirSync(workFolder(output)).filter((name) => !KEPT.includes(name));
assert.deepEqual(rubbish, [], "something is left behind");
assert.deepEqual(readdirSync(root).sort(), [".site.warraq", "articles", "site"]);
const seconds = KINDS.map((kind) => `${kind} ${(durations[kind] / 1000).toFixed(1)} s`).join(", ");
console.log(
  `${killed.cold} cold and ${killed.added} added builds killed, ${finished} ended first, ${between} between the two renames; every site whole (${seconds}, seed ${seed})`,
);
rmSync(root, { recursive: true, force: true });
