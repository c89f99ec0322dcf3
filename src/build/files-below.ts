// The files of a site, or of a folder in it, by their paths from its root.

import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";

/** With forward slashes, in no order; none where there is no such folder. */
export function filesBelow(site: string, folder = ""): string[] {
  const top = join(site, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}
