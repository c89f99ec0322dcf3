// What the reader's browser is sent: the modules of `src/browser/`, bundled and made small.

import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { AssetFile } from "./assets.ts";
import { FOR_BROWSERS } from "./for-browsers.ts";

/** In the site. */
const FOLDER = "search";
const BROWSER_SOURCES = new URL("../browser/", import.meta.url);
/** Name of the bundle → its source. */
const ENTRIES = {
  api: "api.ts",
  search: "search-page.ts",
  mark: "mark-page.ts",
  box: "search-box.ts",
  article: "article-page.ts",
};

/** `search/api.js` and the modules of pages, which lie beside it; same sources, same bytes. */
export async function browserBundles(): Promise<AssetFile[]> {
  const entryPoints = Object.entries(ENTRIES).map(([out, file]) => ({
    out,
    in: fileURLToPath(new URL(file, BROWSER_SOURCES)),
  }));
  const { outputFiles } = await build({
    entryPoints,
    outdir: FOLDER,
    ...FOR_BROWSERS,
    format: "esm",
    splitting: true,
    // Shared parts get a name from their content: a cached one is never the wrong one.
    chunkNames: "part-[hash]",
  });
  return outputFiles.map(({ path, contents }) => ({ path: `${FOLDER}/${basename(path)}`, bytes: contents }));
}
