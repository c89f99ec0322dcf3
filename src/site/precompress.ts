// The `.br` and `.gz` beside each file of a site, for servers that send what is compressed already.

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Pictures, fonts and the search index's own pieces are compressed already. */
const COMPRESSIBLE = /\.(?:html|css|js|mjs|json|jsonl|xml|atom|svg|txt|csv|webmanifest|wasm)$/i;
/** Below about a network packet nothing is gained. */
const SMALLEST = 1024;

/** @returns how many files got their compressed twins */
export async function precompressSite(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let compressed = 0;
  for (const entry of entries) {
    if (!entry.isFile() || !COMPRESSIBLE.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    if (bytes.length < SMALLEST) continue;
    const options = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
    await writeFile(`${path}.br`, await brotli(bytes, options));
    // Level 9, and no time stamp: Node writes none, so that the same site gives the same bytes.
    await writeFile(`${path}.gz`, await zip(bytes, { level: 9 }));
    compressed++;
  }
  return compressed;
}
