// Which files of a new site turned out as they were: made again, for something they depend on had changed, and none the different for it.

import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { linkFile } from "./copy-site.ts";

/**
 * Gives those files back the place they have in the last site, so that nothing is written for them.
 * @returns the paths of all others
 */
export function differingFiles(paths: readonly string[], folder: string, lastFolder: string): string[] {
  return paths.filter((path) => {
    const [now, before] = [join(folder, path), join(lastFolder, path)];
    if (!existsSync(now) || !existsSync(before)) return true;
    const [{ size, ino }, last] = [statSync(now), statSync(before)];
    if (ino === last.ino) return false;
    if (size !== last.size || !readFileSync(now).equals(readFileSync(before))) return true;
    rmSync(now);
    linkFile(before, now);
    return false;
  });
}
