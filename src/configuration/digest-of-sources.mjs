// The one digest of the program's sources: by it a checkout finds its compiled code, and a build whether what it remembers is still true.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** What pages and files are made of; data of the code, the authority of names among it, lies in `src/` too. */
const SOURCES = ["src", "templates", "public", ".eleventy.ts"];

/** Of everything that a site depends on beside its archive and its settings, wherever the program lies. */
export function digestOfSources(project) {
  const hash = createHash("sha256");
  const packages = existsSync(join(project, "package-lock.json")) ? "package-lock.json" : "package.json";
  const paths = SOURCES.flatMap((path) => filesBelow(project, path));
  for (const path of [...paths.sort(), packages]) {
    const bytes = readSource(join(project, path));
    hash.update(`\n${path} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex").slice(0, 24);
}

/** What fails while a file is read does not say which. */
export function readSource(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    throw Object.assign(error, { path });
  }
}

/** Walked by ourselves: of `recursive` with types Node asks each entry again, which took a third of the digest's time. */
function filesBelow(project, path) {
  if (path.startsWith(".")) return [path];
  return readdirSync(join(project, path), { withFileTypes: true }).flatMap((entry) => {
    const below = `${path}${sep}${entry.name}`;
    if (entry.isDirectory()) return filesBelow(project, below);
    return entry.isFile() ? [below] : [];
  });
}
