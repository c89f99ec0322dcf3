// What is installed with Warraq: every package by its digest or said why not, no code run on installing, licences that allow it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { lockedPackages, shippedLicences } from "./licences.ts";

const ROOT = join(import.meta.dirname, "../..");

/**
 * Natives for other systems than the one the lock file was made on, where no mirror had their digests. They are named by the exact
 * version of a package that is locked with its digest, and npm checks each download against the digest of its registry.
 */
const NATIVES_OF_OTHERS = /^node_modules\/(?:@biomejs\/cli|@pagefind)[-/]/;

/** Licences under which a package may be installed beside a program of the MIT licence and used by it unchanged. */
const ALLOWED =
  /^(?:MIT|MIT-0|ISC|0BSD|BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0|MPL-2\.0|OFL-1\.1|Zlib|LGPL-3\.0-or-later|WTFPL|CC-BY-[34]\.0)$/;

describe("the packages of the lock file", () => {
  it("stand there with the digest of their bytes, but for natives of other systems", () => {
    const without = lockedPackages().filter(([, { integrity }]) => integrity === undefined);
    for (const [path, { optional, os, cpu, version }] of without) {
      assert.match(path, NATIVES_OF_OTHERS, `${path} has no integrity`);
      assert.ok(
        optional === true && os !== undefined && cpu !== undefined,
        `${path} may be installed anywhere`,
      );
      assert.match(version ?? "", /^\d+\.\d+\.\d+$/);
    }
  });

  it("run nothing on installing that Warraq needs", () => {
    const scripted = lockedPackages().filter(([, { hasInstallScript }]) => hasInstallScript === true);
    // Both only look whether their native package is there; `npm ci --ignore-scripts` gives the same program.
    assert.deepEqual(scripted.map(([path]) => path).sort(), ["node_modules/esbuild", "node_modules/sharp"]);
    for (const file of [".ci/run", ".github/workflows/test.yml", "README.md"])
      assert.doesNotMatch(readFileSync(join(ROOT, file), "utf8"), /npm ci(?! --ignore-scripts)/, file);
  });

  it("are asked for by exact versions", () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
      assert.match(String(version), /^\d+\.\d+\.\d+$/, name);
  });

  it("stand under licences that allow it, as far as they come with Warraq", () => {
    const shipped = shippedLicences();
    assert.ok(shipped.length > 100, String(shipped.length));
    for (const { name, licence } of shipped) {
      const alternatives = licence.replace(/[()]/g, "").split(/ OR /);
      const isAllowed = alternatives.some((one) => one.split(/ AND /).every((part) => ALLOWED.test(part)));
      assert.ok(isAllowed, `${name}: ${licence || "no licence"}`);
    }
  });
});
