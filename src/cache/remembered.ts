// How plain data gets from one build to the next: a JSON file that says what it was made for, whole or not there at all.

import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/**
 * Null where there is none, where it is broken, and where it was made for something else.
 * @param mark the property that says what it was made for
 */
export function readRemembered<T extends object>(path: string, mark: keyof T, value: string): T | null {
  if (!existsSync(path)) return null;
  try {
    const read = JSON.parse(readFileSync(path, "utf8")) as T | null;
    return read?.[mark] === value ? read : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function writeRemembered(path: string, value: object): void {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(value));
  renameSync(unfinished, path);
}
