// Writing a file that must not be there yet, whole or not at all.

import { link, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Written aside under a hidden name, then given its own: a killed process leaves no half article.
 * @throws Error with code EEXIST when the file is there
 */
export async function writeNewFile(path: string, text: string): Promise<void> {
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    const file = await open(aside, "w");
    await file.writeFile(text);
    await file.sync();
    await file.close();
    await nameIt(aside, path);
  } finally {
    await rm(aside, { force: true });
  }
}

/** Puts a new text in the place of a file: whole, or not at all. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}`);
  await writeFile(aside, text, { flush: true });
  await rename(aside, path);
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
