// The stylesheet and fonts a page refers to: there, small enough, the same every time.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { prepareAssets } from "../../src/assets/assets.ts";

describe("assets", () => {
  const cacheFolder = mkdtempSync(join(tmpdir(), "warraq-assets-"));
  let prepared: Awaited<ReturnType<typeof prepareAssets>>;
  const sizeOf = (path: string) => prepared.files.find((file) => `/${file.path}` === path)?.bytes.length ?? 0;
  const textOf = (address: string) =>
    Buffer.from(prepared.files.find((file) => `/${file.path}` === address)?.bytes ?? []).toString();
  const stylesheet = () => textOf(prepared.assets.stylesheet);

  before(async () => {
    prepared = await prepareAssets({ cacheFolder });
  });
  after(() => rmSync(cacheFolder, { recursive: true }));

  it("every address handed to pages is a file of the site", () => {
    const { stylesheet: css, findingStylesheet, preloadFonts } = prepared.assets;
    for (const address of [css, findingStylesheet, ...preloadFonts]) assert.ok(sizeOf(address) > 0, address);
  });

  it("every font the stylesheet names is a file beside it", () => {
    const urls = [...stylesheet().matchAll(/url\("?([^")]+)"?\)/gu)].map(([, url]) => url ?? "");
    assert.ok(urls.length > 4);
    for (const url of urls) assert.ok(sizeOf(`/assets/${url}`) > 0, url);
  });

  it("the licence of each font is published with it", () => {
    const fonts = prepared.files.filter(({ path }) => path.endsWith(".woff2")).map(({ path }) => path);
    for (const family of ["noto-naskh-arabic", "noto-kufi-arabic"]) {
      assert.ok(fonts.some((path) => path.includes(family)));
      const licence = prepared.files.find(({ path }) => path.endsWith(`${family}-OFL.txt`));
      assert.match(Buffer.from(licence?.bytes ?? []).toString(), /SIL Open Font License/iu);
    }
  });

  it("a first visit costs at most 35 KB of fonts, in a file a family, and 8 KB of styles", () => {
    const fonts = prepared.assets.preloadFonts.reduce((sum, path) => sum + sizeOf(path), 0);
    assert.ok(fonts <= 35_000, `${fonts} bytes of fonts`);
    assert.equal(prepared.assets.preloadFonts.length, 2);
    const styles = gzipSync(stylesheet()).length;
    assert.ok(styles <= 8_000, `${styles} bytes of styles`);
  });

  it("the layers keep their order and nothing is imported from elsewhere", () => {
    assert.match(stylesheet(), /@layer tokens, ?base, ?components, ?pages, ?adaptation/u);
    assert.doesNotMatch(stylesheet(), /@import|https?:/u);
    const finding = textOf(prepared.assets.findingStylesheet);
    assert.ok(
      finding.startsWith(stylesheet()),
      "the styles of every page come first, and with them the layers",
    );
    assert.match(finding.slice(stylesheet().length).trim(), /^@layer components/u);
    assert.doesNotMatch(finding, /@import|https?:/u);
  });

  it("a second preparation gives the same bytes, from the cache or without it", async () => {
    const again = await prepareAssets({ cacheFolder });
    assert.deepEqual(again, prepared);
    const elsewhere = mkdtempSync(join(tmpdir(), "warraq-assets-"));
    const fresh = await prepareAssets({ cacheFolder: elsewhere });
    rmSync(elsewhere, { recursive: true });
    assert.deepEqual(
      fresh.files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString("base64")]),
      prepared.files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString("base64")]),
    );
  });
});
