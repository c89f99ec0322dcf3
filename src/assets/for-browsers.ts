// How a module of ours becomes a script that readers' browsers run.

import { basename, dirname } from "node:path";
import type { BuildOptions } from "esbuild";

/** What a bundle begins with, named within its folder: in a whole path esbuild takes a star for a pattern. */
export function beginningAt(file: string): { absWorkingDir: string; entryPoints: string[] } {
  return { absWorkingDir: dirname(file), entryPoints: [`./${basename(file)}`] };
}

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
