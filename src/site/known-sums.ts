// The sums of data files that stand unchanged, as the last site itself states them.

import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { KnownSum } from "../output/data-files.ts";

/** @param site a published folder, or one that does not exist */
export function knownSums(site: string): KnownSum {
  let sums: ReadonlyMap<string, string> | null = null;
  return (path) => {
    sums ??= readSums(join(site, "data/SHA256SUMS"));
    const sha256 = sums.get(path);
    return sha256 === undefined ? undefined : { sha256, bytes: statSync(join(site, "data", path)).size };
  };
}

function readSums(file: string): Map<string, string> {
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}
