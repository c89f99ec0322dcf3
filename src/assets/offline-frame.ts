// What makes a site installable and readable without a line, the same in all builds: the service worker, its page script, the web manifest.

import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type Colours, DEFAULT_COLOURS } from "../configuration/colours.ts";
import type { AssetFile } from "./assets.ts";
import { beginningAt, FOR_BROWSERS } from "./for-browsers.ts";
import { MANIFEST_ICONS } from "./icons.ts";

const WORKER = fileURLToPath(new URL("../offline/service-worker.ts", import.meta.url));
const PAGE = fileURLToPath(new URL("../browser/offline.ts", import.meta.url));

export type OfflineOptions = {
  readonly name: string;
  readonly description: string;
  /** Default: the built-in ones. */
  readonly colours?: Colours;
};

/** The files of the offline frame, which lie at the root of the site. */
export async function offlineFrame({
  name,
  description,
  colours = DEFAULT_COLOURS,
}: OfflineOptions): Promise<AssetFile[]> {
  const manifest = {
    name: `${name}: ${description}`,
    short_name: name,
    lang: "ar",
    dir: "rtl",
    start_url: "./",
    scope: "./",
    display: "minimal-ui",
    background_color: colours.light.paper,
    theme_color: colours.light.paper,
    icons: [
      { src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
      ...MANIFEST_ICONS.map(({ path, size, purpose }) => ({
        src: path,
        sizes: `${size}x${size}`,
        type: "image/png",
        purpose,
      })),
    ],
  };
  return [
    { path: "offline.js", bytes: await bundle(PAGE) },
    { path: "sw.js", bytes: await bundle(WORKER) },
    { path: "manifest.webmanifest", bytes: Buffer.from(`${JSON.stringify(manifest)}\n`) },
  ];
}

async function bundle(entry: string): Promise<Uint8Array> {
  const format = entry === PAGE ? "esm" : "iife";
  const { outputFiles } = await build({ ...beginningAt(entry), ...FOR_BROWSERS, format });
  return Buffer.concat(outputFiles.map(({ contents }) => contents));
}
