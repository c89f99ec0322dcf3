import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { precompressSite } from "../../src/site/precompress.ts";

it("precompression gives every text worth it two twins that hold the same bytes, the same each time", async () => {
  const folder = mkdtempSync(join(tmpdir(), "warraq-br-"));
  const page = "<p>نص يتكرر</p>".repeat(200);
  writeFileSync(join(folder, "index.html"), page);
  writeFileSync(join(folder, "small.css"), "a{}");
  writeFileSync(join(folder, "font.woff2"), Buffer.alloc(5000));
  assert.equal(await precompressSite(folder), 1);
  const names = ["font.woff2", "index.html", "index.html.br", "index.html.gz", "small.css"];
  assert.deepEqual(readdirSync(folder).sort(), names);
  const zipped = readFileSync(join(folder, "index.html.gz"));
  assert.equal(gunzipSync(zipped).toString(), page);
  assert.equal(brotliDecompressSync(readFileSync(join(folder, "index.html.br"))).toString(), page);
  await precompressSite(folder);
  assert.deepEqual(readFileSync(join(folder, "index.html.gz")), zipped);
  rmSync(folder, { recursive: true, force: true });
});
