// How a build gets a copy of the published site to work on: the site before it where one is kept, else a link to every file.

import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
} from "node:fs";
import { dirname, join } from "node:path";

type Copying = {
  readonly site: string;
  /** May not exist. Used up. */
  readonly spare: string;
  /** Within the spare: which of its files are not those of the site. */
  readonly lag: string;
  /** Exists and is empty. */
  readonly staging: string;
};

/** Afterwards `staging` has the files of `site`: the same files, under a second name. */
export async function copySite({ site, spare, lag, staging }: Copying): Promise<void> {
  const differing = readLag(join(spare, lag));
  if (differing === null) {
    linkTree(site, staging);
    return;
  }
  rmSync(staging, { recursive: true });
  renameSync(spare, staging);
  rmSync(join(staging, lag));
  for (const path of differing) {
    removeFile(staging, path);
    if (!existsSync(join(site, path))) continue;
    mkdirSync(dirname(join(staging, path)), { recursive: true });
    linkFile(join(site, path), join(staging, path));
  }
}

function readLag(path: string): readonly string[] | null {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, "utf8")) as readonly string[];
  } catch {
    return null; // Broken or out of reach: then every file of the site is linked.
  }
}

/** @param to may not exist */
export function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      linkTree(source, target);
    } else linkFile(source, target);
  }
}

/** File systems without links get copies. */
export function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

/** Removes a file with the folders it leaves empty, which a host would go on publishing. */
export function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent));
    } catch {
      return;
    }
  }
}
