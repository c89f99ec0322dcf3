// Finds a Chromium to test in, or unpacks the one that came with the npm packages; nothing needs to be installed beforehand.

import { execFileSync } from "node:child_process";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { type Browser, chromium } from "playwright-core";

const CACHE = resolve("node_modules/.cache/warraq");
const PACKAGE = resolve("node_modules/@sparticuz/chromium");
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FLAGS = [
  "--disable-quic",
  "--font-render-hinting=none",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The packaged browser brings its own renderer and expects no graphics card. */
const SOFTWARE_GRAPHICS = ["--use-gl=angle", "--use-angle=swiftshader"];

type Executable = { readonly path: string; readonly libraries: string | null };

export type ChromiumOptions = {
  /** Only the one of the npm package, where pictures must be the same on every machine. Default false. */
  readonly packaged?: boolean;
  /** Opens the debugger to other programs of this machine. Default: closed. */
  readonly debuggingPort?: number;
};

/** A headless Chromium; the caller closes it. */
export async function launchChromium({
  packaged = false,
  debuggingPort,
}: ChromiumOptions = {}): Promise<Browser> {
  const { path, libraries } = packaged ? await unpackChromium() : await findChromium();
  const flags = debuggingPort === undefined ? FLAGS : [...FLAGS, `--remote-debugging-port=${debuggingPort}`];
  return chromium.launch({
    executablePath: path,
    chromiumSandbox: false,
    args: libraries === null ? flags : [...flags, ...SOFTWARE_GRAPHICS],
    env: libraries === null ? environment() : { ...environment(), LD_LIBRARY_PATH: withLibraries(libraries) },
  });
}

async function findChromium(): Promise<Executable> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") return { path: named, libraries: null };
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  return onPath === undefined ? unpackChromium() : { path: onPath, libraries: null };
}

/** Unpacked aside and renamed, so that a second test process never sees half a browser. */
async function unpackChromium(): Promise<Executable> {
  const folder = join(CACHE, "chromium-143.0.4");
  if (!existsSync(folder)) {
    mkdirSync(CACHE, { recursive: true });
    const aside = mkdtempSync(join(CACHE, "chromium-unpacking-"));
    const program = createWriteStream(join(aside, "chromium"), { mode: 0o755 });
    await pipeline(createReadStream(join(PACKAGE, "bin/chromium.br")), createBrotliDecompress(), program);
    for (const archive of ["al2023", "swiftshader"]) {
      const tar = join(aside, `${archive}.tar`);
      await pipeline(
        createReadStream(join(PACKAGE, `bin/${archive}.tar.br`)),
        createBrotliDecompress(),
        createWriteStream(tar),
      );
      execFileSync("tar", ["-xf", tar, "-C", aside]);
      rmSync(tar);
    }
    try {
      renameSync(aside, folder);
    } catch (error) {
      // Another process was first: its copy is as good.
      if (!existsSync(folder)) throw error;
      rmSync(aside, { recursive: true, force: true });
    }
  }
  return { path: join(folder, "chromium"), libraries: join(folder, "lib") };
}

function withLibraries(folder: string): string {
  return [folder, process.env.LD_LIBRARY_PATH]
    .filter((part) => part !== undefined && part !== "")
    .join(delimiter);
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
