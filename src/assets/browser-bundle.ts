// What the reader's browser is sent: the modules of `src/browser/`, bundled and made small.

import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { readText } from "../reporting/files.ts";
import { packArabicLists } from "../text/arabic-list.ts";
import type { AssetFile } from "./assets.ts";
import { FOR_BROWSERS } from "./for-browsers.ts";

/** The folder of the bundle in the site. */
const FOLDER = "search";
const BROWSER_SOURCES = new URL("../browser/", import.meta.url);
/**
 * Name of the bundle → its source, in bundles that share nothing: each shared file is a round trip before the first answer.
 * What a page fetches on demand is split off.
 */
const API = { api: "api.ts" };
const SEARCH = { search: "search-page.ts" };
const PANEL = { panel: "preference-panel.ts" };
const NAMES = { names: "name-list.ts" };
const ARTICLE = { article: "article/article-page.ts" };
/** On every page the box alone, which fetches the marks where a result asks for them. */
const PAGES = { mark: "mark-page.ts", box: "search-box.ts" };

/** `search/api.js` and the modules of pages, which lie beside it; same sources, same bytes. */
export async function browserBundles(): Promise<AssetFile[]> {
  const bundles = [
    ...[API, NAMES, PANEL].map((entry) => bundle(entry, false)),
    ...[SEARCH, ARTICLE, PAGES].map((entry) => bundle(entry, true)),
  ];
  const files = (await Promise.all(bundles)).flat();
  // Two bundles may split off the same part; its name is its content.
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

async function bundle(entries: Readonly<Record<string, string>>, splitting: boolean): Promise<AssetFile[]> {
  const entryPoints = Object.entries(entries).map(([out, file]) => ({
    out,
    in: `./${file}`,
  }));
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(BROWSER_SOURCES),
    entryPoints,
    outdir: FOLDER,
    plugins: [PACKED_LISTS],
    ...FOR_BROWSERS,
    format: "esm",
    splitting,
    // Shared parts get a name from their content: a cached one is never the wrong one.
    chunkNames: "part-[hash]",
  });
  return outputFiles.map(({ path, contents }) => ({ path: `${FOLDER}/${basename(path)}`, bytes: contents }));
}

/** A byte for a letter, and none for what neighbours share: a tenth of the scripts that answer a question. */
const PACKED_LISTS: Plugin = {
  name: "packed lists",
  setup({ onLoad }) {
    onLoad(
      { filter: /\/search\/(?:words\/(?:own-letters|broken-plurals)|resolve\/name-beginnings)\.ts$/ },
      ({ path }) => ({
        contents: packArabicLists(readText(path)),
        loader: "ts",
      }),
    );
  },
};
