// How a file of an archive is written: whole or not at all, and never over another that nobody meant to replace.

import { type FileHandle, link, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { namedAs } from "../reporting/files.ts";

/**
 * Written aside under a hidden name, then given its own: a killed process leaves no half file.
 * @throws Error with code EEXIST when the file is there
 */
export async function writeNewFile(path: string, content: string | Uint8Array): Promise<void> {
  await writeAside(path, content, (aside) => nameIt(aside, path));
}

/**
 * Does something that must not fail alone: where it does, what came before it is taken back.
 * @throws what `work` throws
 */
export async function orElse(takeBack: () => Promise<void>, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await takeBack();
    throw error;
  }
}

/** Adds a line to a list: whole, or not at all. */
export async function appendLine(path: string, line: string): Promise<void> {
  const file = await open(path, "a");
  try {
    await writeAtEnd(file, `${line}\n`);
  } catch (error) {
    throw namedAs(path, error);
  } finally {
    await file.close();
  }
}

async function writeAtEnd(file: FileHandle, text: string): Promise<void> {
  const { size } = await file.stat();
  // A half line would spoil the next one too.
  await orElse(
    () => file.truncate(size),
    () => file.appendFile(text),
  );
}

/** Puts a new text in the place of a file: whole, or not at all. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  await writeAside(path, content, (aside) => rename(aside, path));
}

async function writeAside(
  path: string,
  content: string | Uint8Array,
  name: (aside: string) => Promise<void>,
): Promise<void> {
  // The name is cut, since the longest that a disk takes could be no longer.
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
    throw error instanceof Error && "syscall" in error ? Object.assign(error, { path }) : error;
  } finally {
    // The file itself stands, or does not: a hidden name too many changes nothing about it.
    await rm(aside, { force: true }).catch(() => {});
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
