// Which archive a command speaks of, when nobody says: the one that the folder one stands in belongs to.

import { existsSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** What makes a folder an archive. */
export const ARCHIVE_FILE = "archive.yaml";
export const NAMES_FILE = "names.yaml";

/** The folder of an archive in a project of its own: a checkout, or a site with other things around it. */
const USUAL_FOLDER = "articles";

/**
 * The archive that `from` lies in: the nearest folder, going up, that holds `archive.yaml` itself or in its `articles/`.
 * An `articles/` without one counts where `from` itself has it.
 * @returns its path relative to the working folder; null where there is none
 */
export function findArchive(from: string): string | null {
  const start = resolve(from);
  for (let folder = start; ; folder = dirname(folder)) {
    for (const candidate of [folder, join(folder, USUAL_FOLDER)]) {
      if (existsSync(join(candidate, ARCHIVE_FILE))) return shown(candidate);
    }
    if (folder === start && isFolder(join(folder, USUAL_FOLDER))) return shown(join(folder, USUAL_FOLDER));
    if (dirname(folder) === folder) return null;
  }
}

/** The archive that a file lies in; null where none of the folders above it is one. */
export function archiveHolding(file: string): string | null {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, ARCHIVE_FILE))) return shown(folder);
    if (dirname(folder) === folder) return null;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** @returns the path that a maintainer would write from the folder in which they stand */
function shown(folder: string): string {
  return relative(process.cwd(), folder) || ".";
}
