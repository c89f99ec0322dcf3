// The files of a site, or of a folder in it, by their paths from its root.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** With forward slashes, in no order; none where there is no such folder. */
export function filesBelow(site: string, folder = ""): string[] {
  const files: string[] = [];
  if (existsSync(join(site, folder))) collect(site, folder, files);
  return files;
}

/** Folder by folder: Node's own recursion gives absolute paths, and to take them apart again costs more than the reading. */
function collect(site: string, folder: string, files: string[]): void {
  for (const entry of readdirSync(join(site, folder), { withFileTypes: true })) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) collect(site, path, files);
    else if (entry.isFile()) files.push(path);
  }
}
