// The frame of a site, which no report can change, kept from one cold build to the next: what makes it takes longer to load than five reports to read.

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { AssetFile, Assets } from "./assets.ts";
import type { FrameOptions } from "./frame-files.ts";

export type Frame = { readonly assets: Assets; readonly files: readonly AssetFile[] };

/** Of earlier code: nobody will ask for it again, unless an edit is taken back. */
const KEPT_MILLISECONDS = 24 * 3600 * 1000;

/** @param edition of the code and the settings; empty: nothing is kept */
export async function prepareFrame(edition: string, options: FrameOptions): Promise<Frame> {
  const folder = join(options.cacheFolder, "frame");
  const known = edition === "" ? null : recall(join(folder, edition));
  if (known !== null) return known;
  const { makeFrame } = await import("./frame-files.ts");
  const frame = await makeFrame(options);
  if (edition !== "") keep(folder, edition, frame);
  return frame;
}

/** Null where there is none, or one that another Node has written. */
function recall(path: string): Frame | null {
  try {
    return deserialize(readFileSync(path)) as Frame;
  } catch {
    return null;
  }
}

/** Written aside and moved into place: another build may be reading. */
function keep(folder: string, edition: string, frame: Frame): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    // Another build may be doing the same.
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (Date.now() - made > KEPT_MILLISECONDS) rmSync(path, { force: true });
  }
  const aside = join(folder, `${edition}.${process.pid}`);
  writeFileSync(aside, serialize(frame));
  renameSync(aside, join(folder, edition));
}
