// How export files reach the disk: one after the other and synchronously, for there are six to each report.

import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ExportFile } from "./export-file.ts";

/**
 * @returns the paths of the files, from the root of the site
 * Measured at 60,000 small files: awaiting `mkdir` and `writeFile` for each takes several times as long. */
export function writeExports(folder: string, files: Iterable<ExportFile>): string[] {
  const paths: string[] = [];
  for (const { path, content, continues = false } of files) {
    if (!continues) paths.push(path);
    const target = join(folder, path);
    if (continues) appendFileSync(target, content);
    else write(target, content);
  }
  return paths;
}

/** Nearly all stand beside a page, in a folder that is there: another is made when it is found missing. */
function write(target: string, content: string | Uint8Array): void {
  try {
    writeFileSync(target, content);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
