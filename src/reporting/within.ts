// Whether a path lies in a folder, on systems with drives too: there no way leads from one drive to another.

import nodePath, { type PlatformPath } from "node:path";

/** True for the folder itself. Both are taken from the working folder where they are not absolute. */
export function isWithin(
  folder: string,
  path: string,
  { relative, isAbsolute, sep }: Pick<PlatformPath, "relative" | "isAbsolute" | "sep"> = nodePath,
): boolean {
  const way = relative(folder, path);
  // A file may be called `..notes`.
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
