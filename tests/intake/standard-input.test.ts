import assert from "node:assert/strict";
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readStandardInput } from "../../src/intake/standard-input.ts";
import { ArchiveError } from "../../src/reporting/problem.ts";
import { runCli } from "../commands/run-cli.ts";

describe("standard input", () => {
  it("is read to its end", () => {
    const folder = mkdtempSync(join(tmpdir(), "warraq-input-"));
    writeFileSync(join(folder, "text"), "نص".repeat(1_000_000));
    const from = openSync(join(folder, "text"), "r");
    assert.equal(Buffer.from(readStandardInput(from)).toString("utf8"), "نص".repeat(1_000_000));
    closeSync(from);
    rmSync(folder, { recursive: true });
  });

  it("that never ends is refused at a size", () => {
    const endless = ["/dev/zero"].find((path) => existsSync(path));
    // A system without such a device has none to be hurt by.
    if (endless === undefined) return;
    const from = openSync(endless, "r");
    assert.throws(
      () => readStandardInput(from, 5_000_000),
      (error: unknown) => error instanceof ArchiveError && error.problems[0]?.code === "input-too-large",
    );
    closeSync(from);
  });
});

describe("a device named as a source", () => {
  it("is refused at once, by its name", () => {
    const folder = mkdtempSync(join(tmpdir(), "warraq-input-"));
    const { status, stdout, stderr } = runCli(["add", "/dev/zero", "--articles", folder, "--yes"]);
    assert.equal(status, 1);
    assert.match(stdout + stderr, /\/dev\/zero/);
    assert.match(stdout + stderr, /no file/);
    rmSync(folder, { recursive: true });
  });
});
