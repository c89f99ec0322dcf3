// A sample of the walk of every path that a command opens; `tests/bench/refused-paths.ts` is the whole of it.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, describe, it } from "node:test";
import { ROOT } from "../architecture/source-files.ts";
import { type Verdict, Walk } from "./refused-paths.ts";
import { scenesOf } from "./refused-scenes.ts";

/** The number of refusals of each command, spread evenly over all that could be. */
const SAMPLE: Readonly<Record<string, number>> = {
  edited: 9,
  check: 4,
  "add a page": 8,
  undo: 3,
  init: 3,
};

let walk: Walk;
before(() => {
  walk = new Walk();
});
after(() => walk.end());

describe("a disk that refuses a path", () => {
  for (const [name, many] of Object.entries(SAMPLE))
    it(`is named by the command, which leaves all as it was and can be given again: ${name}`, async () => {
      const scene = scenesOf(walk).find((one) => one.name === name);
      assert.ok(scene !== undefined);
      const faults = await walk.faults(scene);
      assert.ok(faults.length > many * 4, `${name} opens fewer paths than it does: ${faults.length}`);
      const wrong: Verdict[] = [];
      for (let at = 0; at < many; at++) {
        const fault = faults[Math.floor(((at + 0.5) * faults.length) / many)];
        const verdict = fault === undefined ? null : await walk.refuse(scene, fault);
        if (verdict !== null && verdict.faults.length > 0) wrong.push(verdict);
      }
      assert.deepEqual(wrong, []);
    });
});

describe("a system that lets few files be open", () => {
  it("is told in a line, also before the program itself is loaded", () => {
    for (const many of [22, 26, 30]) {
      const start = `ulimit -n ${many} && exec "$0" src/warraq.mjs check --articles articles`;
      const { status, stderr } = spawnSync("sh", ["-c", start, process.execPath], {
        cwd: ROOT,
        encoding: "utf8",
      });
      assert.equal(status, 1, stderr);
      assert.match(stderr, /^\S+:0:0 path-refused: /m);
      assert.doesNotMatch(stderr, /\n\s+at /);
    }
  });
});
