// How plain data gets from one build to the next: a JSON file of one edition, whole or not there at all.

import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/** Null where there is none, where it is broken, and where another edition wrote it. */
export function readRemembered<T extends { readonly edition: string }>(
  path: string,
  edition: string,
): T | null {
  if (!existsSync(path)) return null;
  try {
    const value = JSON.parse(readFileSync(path, "utf8")) as T | null;
    return value?.edition === edition ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function writeRemembered(path: string, value: { readonly edition: string }): void {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(value));
  renameSync(unfinished, path);
}
