// What the reader's browser is sent: the modules of `src/browser/`, bundled and made small.

import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export type BrowserBundleOptions = {
  /** The site's folder; the bundles go into its `search/`. */
  readonly outputFolder: string;
};

const BROWSER_SOURCES = new URL("../browser/", import.meta.url);
/** Name of the bundle → its source. */
const ENTRIES = {
  api: "api.ts",
  search: "search-page.ts",
  mark: "mark-page.ts",
  box: "search-box.ts",
  article: "article-page.ts",
};

/** Writes `search/api.js` and the modules of pages, which lie beside it; same sources, same bytes. */
export async function writeBrowserBundles({ outputFolder }: BrowserBundleOptions): Promise<void> {
  const entryPoints = Object.entries(ENTRIES).map(([out, file]) => ({
    out,
    in: fileURLToPath(new URL(file, BROWSER_SOURCES)),
  }));
  await build({
    entryPoints,
    outdir: `${outputFolder}/search`,
    bundle: true,
    splitting: true,
    // Shared parts get a name from their content: a cached one is never the wrong one.
    chunkNames: "part-[hash]",
    format: "esm",
    platform: "browser",
    // Top-level `await` and DecompressionStream came to every engine by then.
    target: ["chrome89", "firefox113", "safari16.4"],
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "error",
  });
}
