// How a module of ours becomes a script that readers' browsers run.

import type { BuildOptions } from "esbuild";

/** What all bundles have in common; the format is each script's own affair. */
export const FOR_BROWSERS = {
  bundle: true,
  write: false as const,
  platform: "browser",
  // Top-level `await`, DecompressionStream and `findLast` came to every engine by then.
  target: ["chrome97", "firefox113", "safari16.4"],
  minify: true,
  charset: "utf8",
  legalComments: "none",
  // What it throws is told by whoever catches it.
  logLevel: "silent",
} satisfies BuildOptions;
