// How a file of an archive is written: whole or not at all, and never over another that nobody meant to replace.

import { link, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Written aside under a hidden name, then given its own: a killed process leaves no half file.
 * @throws Error with code EEXIST when the file is there
 */
export async function writeNewFile(path: string, content: string | Uint8Array): Promise<void> {
  await writeAside(path, content, (aside) => nameIt(aside, path));
}

/** Puts a new text in the place of a file: whole, or not at all. */
export async function replaceFile(path: string, content: string): Promise<void> {
  await writeAside(path, content, (aside) => rename(aside, path));
}

async function writeAside(
  path: string,
  content: string | Uint8Array,
  name: (aside: string) => Promise<void>,
): Promise<void> {
  // Of the longest name that a disk takes there would be no longer one.
  const aside = join(dirname(path), `.${basename(path).slice(0, 60)}.${process.pid}`);
  try {
    const file = await open(aside, "w");
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await name(aside);
  } catch (error) {
    // A disk that is full says so of an open file, without its path.
    throw error instanceof Error && "syscall" in error ? Object.assign(error, { path }) : error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** A hard link never replaces; file systems without links get a rename after a look. */
async function nameIt(aside: string, path: string): Promise<void> {
  try {
    await link(aside, path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EEXIST") throw error;
    const there = await stat(path).catch(() => null);
    if (there !== null)
      throw Object.assign(new Error(`${path} is there already`), { code: "EEXIST", cause: error });
    await rename(aside, path);
  }
}
