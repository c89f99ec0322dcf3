// How export files reach the disk: one after the other and synchronously, for there are six to each report.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ExportFile } from "./export-file.ts";

/**
 * @returns the paths of the files, from the root of the site
 * Measured at 60,000 small files: awaiting `mkdir` and `writeFile` for each takes several times as long. */
export function writeExports(folder: string, files: Iterable<ExportFile>): string[] {
  const paths: string[] = [];
  const made = new Set<string>();
  for (const { path, content, continues = false } of files) {
    const target = join(folder, path);
    if (continues) {
      writeFileSync(target, content, { flag: "a" });
      continue;
    }
    paths.push(path);
    const parent = dirname(target);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    writeFileSync(target, content);
  }
  return paths;
}
