// The frame of a site is the same whether it was kept or made anew, and is made anew for other code.

import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type Frame, prepareFrame } from "../../src/assets/frame.ts";

describe("the frame of a site", () => {
  const cacheFolder = mkdtempSync(join(tmpdir(), "warraq-frame-"));
  const kept = join(cacheFolder, "frame");
  const options = { cacheFolder, name: "أرشيف", description: "وصف" };
  let made: Frame;
  const contents = ({ assets, files }: Frame) => [
    assets,
    files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString("base64")]).sort(),
  ];
  before(async () => {
    made = await prepareFrame("", options);
  });
  after(() => rmSync(cacheFolder, { recursive: true }));

  it("holds what pages, search and the service worker need", () => {
    const paths = new Set(made.files.map(({ path }) => `/${path}`));
    const { stylesheet, findingStylesheet, script, preloadFonts } = made.assets;
    const own = ["/search/api.js", "/search/search.js", "/sw.js", "/offline.js", "/manifest.webmanifest"];
    for (const path of [stylesheet, findingStylesheet, script, ...preloadFonts, ...own])
      assert.ok(paths.has(path), path);
    assert.equal(paths.size, made.files.length);
  });

  it("is not kept without an edition", () => {
    assert.ok(!readdirSync(cacheFolder).includes("frame"));
  });

  it("is the same made anew, made and kept, and recalled", async () => {
    for (const _ of ["kept", "recalled"])
      assert.deepEqual(contents(await prepareFrame("one", options)), contents(made));
  });

  it("is made for each edition, and again where what was kept is torn", async () => {
    const other = await prepareFrame("two", { ...options, name: "اسم آخر" });
    assert.notDeepEqual(contents(other), contents(made));
    writeFileSync(join(kept, "one"), "");
    assert.deepEqual(contents(await prepareFrame("one", options)), contents(made));
  });

  it("is forgotten a day after other code has come", async () => {
    const before = new Date(Date.now() - 25 * 3600 * 1000);
    utimesSync(join(kept, "two"), before, before);
    await prepareFrame("three", options);
    assert.deepEqual(readdirSync(kept).sort(), ["one", "three"]);
  });
});
