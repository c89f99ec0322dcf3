// The bytes of a site follow from the archive and the code: not from the clock, the zone, the language or the mask of whoever builds it, nor
// from the order in which a disk lists its files.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, win32 } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { isWithin } from "../../src/reporting/within.ts";
import { ROOT } from "../architecture/source-files.ts";
import { sharedSite, Workshop } from "../site/built-site.ts";

/** Run before the program: another year, other rights, folders listed backwards. */
const ELSEWHERE = `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
process.umask(0o077);
const now = Date.now;
const AWAY = 13 * 365 * 24 * 3600 * 1000 + 12345678;
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...args) { args.length === 0 ? super(now() + AWAY) : super(...args); }
  static now() { return now() + AWAY; }
};
const listSync = fs.readdirSync;
fs.readdirSync = (...args) => listSync(...args).reverse();
const list = fs.promises.readdir;
fs.promises.readdir = async (...args) => (await list(...args)).reverse();
syncBuiltinESMExports();
`;

let workshop: Workshop;
before(() => {
  workshop = new Workshop();
});
after(() => workshop.remove());

describe("a site", () => {
  it("is the same in another zone, language, year and order of files, and under another mask", async () => {
    const here = await sharedSite();
    const preload = join(workshop.folder, "elsewhere.mjs");
    writeFileSync(preload, ELSEWHERE);
    const args = ["build", "--articles", workshop.articles, "--output", workshop.output];
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        "--import",
        pathToFileURL(preload).href,
        "src/warraq.mjs",
        ...args,
        "--site-url",
        "https://example.org/",
      ],
      {
        cwd: ROOT,
        encoding: "utf8",
        env: { ...process.env, TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
      },
    );
    assert.equal(status, 0, stderr);
    assert.deepEqual(workshop.digests(), here.digests());
  });
});

describe("paths of Windows", () => {
  const within = (folder: string, path: string) => isWithin(folder, path, win32);

  it("lie in a folder whatever their slashes and the case of their drive", () => {
    assert.ok(within("C:\\archive", "C:\\archive"));
    assert.ok(within("C:\\archive", "c:\\archive\\_site\\index.html"));
    assert.ok(within("C:/archive", "C:\\archive\\reports\\a.md"));
    assert.ok(within("C:\\archive", "C:\\archive\\..notes\\a.md"));
    assert.ok(within("\\\\server\\share\\archive", "\\\\server\\share\\archive\\a.md"));
  });

  it("lie outside it on another drive, another share, and beside it", () => {
    assert.ok(!within("C:\\archive", "D:\\archive\\a.md"));
    assert.ok(!within("C:\\archive", "\\\\server\\archive\\a.md"));
    assert.ok(!within("C:\\archive", "C:\\archive-2\\a.md"));
    assert.ok(!within("C:\\archive", "C:\\archive\\..\\a.md"));
    assert.ok(!within("C:\\archive", "C:\\"));
  });
});
