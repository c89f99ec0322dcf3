// How plain data gets from one build to the next: a JSON file that says what it was made for, whole or not there at all.

import { readFileSync, statSync } from "node:fs";
import { writeWhole } from "../reporting/files.ts";

/**
 * Null where there is none, where it is broken or cannot be read, and where it was made for something else: what is
 * remembered saves time, and is never worth a build.
 * @param mark the property that says what it was made for
 */
export function readRemembered<T extends object>(path: string, mark: keyof T, value: string): T | null {
  try {
    if (!statSync(path).isFile()) return null;
    const read = JSON.parse(readFileSync(path, "utf8")) as T | null;
    return read?.[mark] === value ? read : null;
  } catch {
    return null;
  }
}

export function writeRemembered(path: string, value: object): void {
  writeWhole(path, JSON.stringify(value));
}
