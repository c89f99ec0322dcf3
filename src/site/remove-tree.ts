// How a folder of a hundred thousand files goes: Node's own removal of trees asks the disk about every file before and after.

import { readdirSync, rmdirSync, rmSync, unlinkSync } from "node:fs";
import { join } from "node:path";

/** Nothing happens where there is no such folder. */
export function removeTree(folder: string): void {
  try {
    removeBelow(folder);
  } catch {
    // Not there, not ours to write in, or being written into: Node knows what to do about each.
    rmSync(folder, { recursive: true, force: true });
  }
}

function removeBelow(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeBelow(path);
    else unlinkSync(path);
  }
  rmdirSync(folder);
}
