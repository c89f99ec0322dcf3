// How export files reach the disk: one after the other and synchronously, for there are six to each report.

import { closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ExportFile } from "./export-file.ts";

/**
 * @returns the paths of the files, from the root of the site
 * Measured at 60,000 small files: awaiting `mkdir` and `writeFile` for each takes several times as long. */
export function writeExports(folder: string, files: Iterable<ExportFile>): string[] {
  const paths: string[] = [];
  const made = new Set<string>();
  for (const { path, content } of files) {
    const target = join(folder, path);
    paths.push(path);
    const parent = dirname(target);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    if (typeof content === "string" || content instanceof Uint8Array) writeFileSync(target, content);
    else writePieces(target, content);
  }
  return paths;
}

/** Pieces are gathered to blocks: a system call for each line of a table would cost more than the line. */
const BLOCK = 1 << 20;

function writePieces(target: string, pieces: Iterable<string>): void {
  const file = openSync(target, "w");
  try {
    let gathered = "";
    for (const piece of pieces) {
      gathered += piece;
      if (gathered.length < BLOCK) continue;
      writeFileSync(file, gathered);
      gathered = "";
    }
    writeFileSync(file, gathered);
  } finally {
    closeSync(file);
  }
}
