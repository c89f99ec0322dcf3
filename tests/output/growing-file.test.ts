// Files that are made line by line: what reaches the disk, and the sum that proves it.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import type { ExportFile } from "../../src/output/export-file.ts";
import { GrowingFile, type Sum } from "../../src/output/growing-file.ts";
import { putFiles } from "../../src/site/make-exports.ts";
import { SiteOutput } from "../../src/site/output.ts";

/** Two files at once, as tables are made; the second of one line only. */
function made(
  lines: readonly string[],
  isCompressed = false,
): {
  written: Buffer;
  paths: readonly string[];
  sum: Sum;
  pieces: number;
} {
  const folder = mkdtempSync(join(tmpdir(), "warraq-growing-"));
  const files = [new GrowingFile("data/a.jsonl", isCompressed), new GrowingFile("data/b.jsonl")] as const;
  let pieces = 0;
  function* given(): Generator<ExportFile> {
    files[1].add("سطر\n");
    for (const line of lines) {
      const full = files[0].add(line);
      if (full === null) continue;
      pieces++;
      yield full;
    }
    for (const file of files) yield file.rest();
  }
  const output = new SiteOutput({ folder, standing: null });
  putFiles(output.part("data"), given());
  const paths = Array.from(output.entries(), ([path]) => path);
  const written = readFileSync(join(folder, "data/a.jsonl"));
  rmSync(folder, { recursive: true });
  return { written, paths, sum: files[0].sum(), pieces };
}

test("a file in pieces is what its lines come to, and so is its sum", () => {
  const lines = Array.from({ length: 300 }, (_, number) => `${"نص ".repeat(number * 7)}\u{1F600}${number}\n`);
  lines.splice(100, 0, "سطر أطول من قطعة كاملة ".repeat(20_000));
  const { written, paths, sum, pieces } = made(lines);
  assert.equal(written.toString(), lines.join(""));
  assert.deepEqual(sum, {
    bytes: written.length,
    sha256: createHash("sha256").update(written).digest("hex"),
  });
  assert.deepEqual(paths, ["data/a.jsonl", "data/b.jsonl"]);
  assert.ok(pieces > 1);
});

test("a compressed file is its lines to every reader of gzip", () => {
  const lines = Array.from({ length: 300 }, (_, number) => `${"نص ".repeat(number * 17)}${number}\n`);
  const { written, sum, pieces } = made(lines, true);
  assert.equal(gunzipSync(written).toString(), lines.join(""));
  assert.equal(sum.sha256, createHash("sha256").update(written).digest("hex"));
  assert.ok(pieces > 1 && written.length < Buffer.byteLength(lines.join("")) / 10);
  assert.equal(gunzipSync(made([], true).written).length, 0);
});

test("a file without lines is there, and empty", () => {
  const { written, sum } = made([]);
  assert.equal(written.length, 0);
  assert.equal(sum.bytes, 0);
});
