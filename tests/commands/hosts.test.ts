// What a build says of the hosts that its site fits.

import assert from "node:assert/strict";
import { it } from "node:test";
import { hostLines } from "../../src/commands/hosts.ts";

it("a small site fits every host, and is warned of none", () => {
  assert.deepEqual(hostLines({ files: 120, bytes: 3_400_000 }, "en"), [
    "120 files, 3.4 MB; fits: Cloudflare Pages, GitHub Pages",
  ]);
  assert.deepEqual(hostLines({ files: 120, bytes: 3_400_000 }, "ar"), [
    "120 ملف، 3.4 MB؛ يتسع له: Cloudflare Pages، GitHub Pages",
  ]);
});

it("from nine tenths of a limit on the host is named with its share, beyond it the site does not fit", () => {
  const [size, near] = hostLines({ files: 18_000, bytes: 5e8 }, "en");
  assert.equal(size, "18,000 files, 500.0 MB; fits: Cloudflare Pages, GitHub Pages");
  assert.match(near ?? "", /^warning: near the limit of Cloudflare Pages: 90 %/);
  const lines = hostLines({ files: 30_000, bytes: 1.2e9 }, "en");
  assert.equal(lines[0], "30,000 files, 1200.0 MB");
  assert.match(lines[1] ?? "", /^warning: over the limit of Cloudflare Pages: 150 %/);
  assert.match(lines[2] ?? "", /^warning: over the limit of GitHub Pages: 120 %/);
});
