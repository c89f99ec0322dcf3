// How what only other code can change is kept from one build to the next, a cold one included: by the edition it was made for.

import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { writeWhole } from "../reporting/files.ts";

/** How long things of earlier code are kept: nobody will ask for it again, unless an edit is taken back. */
const KEPT_MILLISECONDS = 24 * 3600 * 1000;

/**
 * @param folder of one kind of things; may not exist
 * @param edition of the code and the settings; empty: nothing is kept
 */
export async function keptFor<T>(edition: string, folder: string, make: () => Promise<T>): Promise<T> {
  const known = edition === "" ? null : recall<T>(join(folder, edition));
  if (known !== null) return known;
  const made = await make();
  if (edition !== "") keep(folder, edition, made);
  return made;
}

/** Null where there is none, or one that another Node has written. */
function recall<T>(path: string): T | null {
  try {
    return deserialize(readFileSync(path)) as T;
  } catch {
    return null;
  }
}

/** A cache that cannot be written costs time, and nothing else. */
function keep(folder: string, edition: string, made: unknown): void {
  try {
    write(folder, edition, made);
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
  }
}

function write(folder: string, edition: string, made: unknown): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    // Another build may be doing the same.
    const writtenAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (Date.now() - writtenAt > KEPT_MILLISECONDS) rmSync(path, { force: true });
  }
  writeWhole(join(folder, edition), serialize(made));
}
