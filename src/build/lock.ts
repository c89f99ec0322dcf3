// One build of an output folder at a time: a file with the owner's process id, taken over when that process is gone.

import { open, readFile, rename, rm } from "node:fs/promises";

export type Release = () => Promise<void>;

/** Takes the lock, or returns null when a living process holds it. */
export async function acquireLock(path: string): Promise<Release | null> {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await createLock(path)) return () => rm(path, { force: true });
    const owner = await readOwner(path);
    if (owner !== null && isAlive(owner)) return null;
    await removeStale(path);
  }
  return null;
}

async function createLock(path: string): Promise<boolean> {
  try {
    const file = await open(path, "wx");
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** null: unreadable or empty, as a build killed while it wrote its id leaves it. */
async function readOwner(path: string): Promise<number | null> {
  try {
    const owner = Number(await readFile(path, "utf8"));
    return Number.isInteger(owner) && owner > 0 ? owner : null;
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, "EPERM");
  }
}

/** Renamed before it is removed: of two builds that find the same stale lock, only one moves it away. */
async function removeStale(path: string): Promise<void> {
  const aside = `${path}.stale-${process.pid}`;
  try {
    await rename(path, aside);
    await rm(aside, { force: true });
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
