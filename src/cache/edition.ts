// What a build depends on beside its articles: the code, the templates, the packages, the settings, as one digest.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CODE, isInstalled, PROGRAM_FOLDER, programPath } from "../configuration/program.ts";

/** Data of the code, the authority of names among it, lies in `src/` too. */
const SOURCES = ["src", "templates", "public", ".eleventy.ts", "package-lock.json"];

/**
 * Whatever was remembered under another edition is forgotten, so nothing ever has to be cleared by hand.
 * @param settings plain data
 */
export function edition(settings: unknown): string {
  const hash = createHash("sha256").update(JSON.stringify([process.version, settings]));
  // A package is compiled with the digest of all its files, which nobody edits.
  if (isInstalled() && CODE !== null) return hash.update(CODE).digest("base64url").slice(0, 22);
  for (const path of SOURCES.flatMap(filesUnder)) {
    const bytes = readFileSync(programPath(path));
    hash.update(`\n${path} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest("base64url").slice(0, 22);
}

function filesUnder(path: string): string[] {
  if (/\.[a-z]+$/.test(path)) return [path];
  return readdirSync(programPath(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(PROGRAM_FOLDER.length))
    .sort();
}
