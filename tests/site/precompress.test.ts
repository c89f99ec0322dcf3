import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { SiteOutput, type StandingSite } from "../../src/site/output.ts";

it("precompression gives every text worth it two twins that hold the same bytes, the same each time", () => {
  const folder = mkdtempSync(join(tmpdir(), "warraq-br-"));
  const page = "<p>نص يتكرر</p>".repeat(200);
  const write = (standing: StandingSite | null) => {
    const output = new SiteOutput({ folder, standing, precompress: true });
    const part = output.part("files");
    part.put("index.html", page);
    part.put("small.css", "a{}");
    part.put("font.woff2", Buffer.alloc(5000));
    part.append("data/a.csv", Buffer.from(page), false);
    part.append("data/a.csv", Buffer.from(page), true);
    return output;
  };
  const first = write(null);
  const names = ["font.woff2", "index.html", "index.html.br", "index.html.gz", "small.css"];
  assert.deepEqual(readdirSync(folder).sort(), ["data", ...names]);
  assert.deepEqual(readdirSync(join(folder, "data")).sort(), ["a.csv", "a.csv.br", "a.csv.gz"]);
  const zipped = readFileSync(join(folder, "index.html.gz"));
  assert.equal(gunzipSync(zipped).toString(), page);
  assert.equal(brotliDecompressSync(readFileSync(join(folder, "index.html.br"))).toString(), page);
  assert.equal(gunzipSync(readFileSync(join(folder, "data/a.csv.gz"))).toString(), page + page);
  const published = `${folder}-published`;
  cpSync(folder, published, { recursive: true });
  const standing = { folder: published, files: first.files, savedAt: Date.now() + 1 };
  const { written, removed } = write(standing).finish();
  assert.deepEqual([written, removed], [[], []]);
  assert.deepEqual(readFileSync(join(folder, "index.html.gz")), zipped);
  for (const made of [folder, published]) rmSync(made, { recursive: true, force: true });
});
