// How a file is read and kept so that whatever goes wrong names it: once a file is open, the system refuses without saying which it was.

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The bytes of a file.
 * @throws the system's error, with its path
 */
export function readBytes(path: string | URL): Buffer {
  const file = typeof path === "string" ? path : fileURLToPath(path);
  return naming(file, () => readFileSync(file));
}

/** Its text, read as UTF-8; likewise. */
export function readText(path: string | URL): string {
  return readBytes(path).toString("utf8");
}

/**
 * Puts a file in its place whole or not at all, with the folders above it: another process may be reading, or writing the same.
 * @throws the system's error, with its path
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const unfinished = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    naming(path, () => writeFileSync(unfinished, content));
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/**
 * Does something with an open file.
 * @throws the system's error, with the path of that file where it has none
 */
export function naming<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw namedAs(path, error);
  }
}

/** An error of the system with the path it speaks of; any other as it is. */
export function namedAs(path: string, error: unknown): unknown {
  const isNameless = error instanceof Error && "syscall" in error && !("path" in error);
  return isNameless ? Object.assign(error, { path }) : error;
}
