// Whose names a file is inspected with: those of the archive it lies in, else of the one that one stands in, or the ones that are named.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { runCli } from "./run-cli.ts";

const root = mkdtempSync(join(tmpdir(), "warraq-inspect-"));
after(() => rmSync(root, { recursive: true, force: true }));

const REPORT = "---\nheadline: سفينة في الميناء\n---\n\nوقف زرقم القلعاوي عند البوابة.\n";
const namesOf = (id: string) =>
  `- id: ${id}\n  label: زرقم القلعاوي\n  labelEn: none\n  type: person\n  wikidata: none\n`;

/** An archive that knows the man under an id of its own. */
function archive(name: string, id: string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "archive.yaml"), "name: أرشيف\n");
  writeFileSync(join(folder, "names.yaml"), namesOf(id));
  writeFileSync(join(folder, "a.md"), REPORT);
  return folder;
}

const harbour = archive("harbour", "per-harbour");
const hill = archive("hill", "per-hill");
const outside = join(root, "outside.md");
writeFileSync(outside, REPORT);
const names = join(root, "more-names.yaml");
writeFileSync(names, namesOf("per-more"));

function idsIn(cwd: string, ...args: string[]): string[] {
  const { status, stdout, stderr } = runCli(["inspect", ...args], "", cwd);
  assert.equal(status, 0, stderr);
  return (JSON.parse(stdout) as unknown[]).map((one) => /per-\w+/.exec(JSON.stringify(one))?.[0] ?? "none");
}

describe("inspect", () => {
  it("reads a file of an archive with its names, wherever one stands", () => {
    assert.deepEqual(idsIn(hill, join(harbour, "a.md")), ["per-harbour"]);
    assert.deepEqual(idsIn(root, join(harbour, "a.md"), join(hill, "a.md")), ["per-harbour", "per-hill"]);
  });

  it("reads a file outside any archive with the names of the archive that one stands in", () => {
    assert.deepEqual(idsIn(hill, outside), ["per-hill"]);
    assert.deepEqual(idsIn(harbour, outside, join(hill, "a.md")), ["per-harbour", "per-hill"]);
  });

  it("takes the names that are given before all others", () => {
    assert.deepEqual(idsIn(hill, "--names", names, outside, join(harbour, "a.md")), ["per-more", "per-more"]);
    assert.deepEqual(idsIn(root, "--names", names, outside), ["per-more"]);
  });

  it("says so where the file of names is not there", () => {
    const { status, stderr } = runCli(["inspect", "--names", join(root, "gone.yaml"), outside], "", root);
    assert.equal(status, 1);
    assert.match(stderr, /archive-file-missing: there is no file of names/);
  });
});
