// A folder gives all that may be read in it, and says what may not.

import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { gatherSources } from "../../src/intake/sources.ts";

const NOBODY = 65_534;
const TEXT = "افتتحت البلدية اليوم مكتبة عامة في مبنى البريد القديم.";

describe("a folder", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "warraq-folder-"));
    chmodSync(folder, 0o755);
    for (const part of ["closed", "open", "old_files", "page_files"]) {
      mkdirSync(join(folder, part));
      writeFileSync(join(folder, part, "a.txt"), TEXT);
    }
    writeFileSync(join(folder, "page.html"), `<!DOCTYPE html><html><body><p>${TEXT}</p></body></html>`);
    chmodSync(join(folder, "closed"), 0);
  });
  after(() => {
    chmodSync(join(folder, "closed"), 0o755);
    rmSync(folder, { recursive: true });
  });

  it("within that may not be opened is named, and keeps none of the others away", async () => {
    // Who may do everything is refused nothing.
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(NOBODY);
    const read: string[] = [];
    const passed: string[] = [];
    try {
      for await (const one of gatherSources([folder], () => Buffer.alloc(0))) {
        if (one.type === "source") read.push(one.name.slice(folder.length + 1));
        if (one.type === "passed-over") passed.push(one.name.slice(folder.length + 1));
      }
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
    assert.deepEqual(passed, ["closed"]);
    // What a browser saved beside a page is no report; a folder that is merely called so is one like any other.
    assert.deepEqual(read.sort(), ["old_files/a.txt", "open/a.txt", "page.html"]);
  });
});
