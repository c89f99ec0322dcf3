// What makes a site installable and readable without a line: its list of files, the service worker, the web manifest.

import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { DIGEST_LENGTH, type OfflineList } from "../offline/offline-list.ts";
import { MANIFEST_ICONS } from "./icons.ts";

const WORKER = fileURLToPath(new URL("../offline/service-worker.ts", import.meta.url));
const PAGE = fileURLToPath(new URL("../browser/offline.ts", import.meta.url));

/** Beyond this the list would weigh too much on a slow line: articles are then kept as they are visited, and only so. */
const LONGEST_LIST = 5_000;

export type OfflineOptions = { readonly name: string; readonly description: string };

/** Writes `offline.js` and the manifest; before the list, which names them. */
export async function writeOfflinePage(folder: string, { name, description }: OfflineOptions): Promise<void> {
  await bundle(PAGE, join(folder, "offline.js"), {});
  const manifest = {
    name: `${name}: ${description}`,
    short_name: name,
    lang: "ar",
    dir: "rtl",
    start_url: "./",
    scope: "./",
    display: "minimal-ui",
    background_color: "#fbf8f1",
    theme_color: "#fbf8f1",
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
  await writeFile(join(folder, "manifest.webmanifest"), `${JSON.stringify(manifest)}\n`);
}

/** Lists every file of a finished site and writes the worker that keeps them; nothing may be written after it. */
export async function writeServiceWorker(folder: string): Promise<void> {
  const list = await listFiles(folder);
  await writeFile(join(folder, "offline.json"), JSON.stringify(list));
  await bundle(WORKER, join(folder, "sw.js"), { VERSION: JSON.stringify(list.version) });
}

async function listFiles(folder: string): Promise<OfflineList> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((path) => isForReaders(path))
    .sort();
  const version = createHash("sha256");
  const files: [string, [string, number]][] = [];
  for (const path of paths) {
    const bytes = await readFile(join(folder, path));
    const digest = createHash("sha256").update(bytes).digest("hex").slice(0, DIGEST_LENGTH);
    version.update(`${path} ${digest}\n`);
    files.push([path, [digest, bytes.length]]);
  }
  const listed =
    files.length <= LONGEST_LIST ? files : files.filter(([path]) => !path.startsWith("articles/"));
  return { version: version.digest("hex").slice(0, DIGEST_LENGTH), files: Object.fromEntries(listed) };
}

/** Pages, styles, scripts and the search index; data sets, feeds and the cards of links are for programs, which have a line. */
function isForReaders(path: string): boolean {
  return (
    !/^(?:\.|cards\/)/.test(path) &&
    (/\.(?:html|css|woff2|svg|png|webmanifest)$/.test(path) ||
      /^(?:search|pagefind|assets)\//.test(path) ||
      path === "offline.js")
  );
}

async function bundle(
  entry: string,
  outfile: string,
  define: Readonly<Record<string, string>>,
): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile,
    define,
    bundle: true,
    format: entry === PAGE ? "esm" : "iife",
    platform: "browser",
    target: ["chrome89", "firefox113", "safari16.4"],
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "error",
  });
}
