// One build of an output folder at a time: a file that says which process holds it, taken over when that process is gone.

import { link, lstat, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { namedAs } from "../reporting/files.ts";
import { makeFolder } from "../reporting/refusals.ts";

export type Lock = {
  /** False when another build took it over, believing this one dead. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
};

/** Takes the lock, or returns null when a living process holds it. */
export async function acquireLock(path: string): Promise<Lock | null> {
  const mine = await describeProcess(process.pid);
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await createLock(path, mine)) return heldLock(path, mine);
    const owner = await readOwner(path);
    if (owner !== null && (await isAlive(owner, path))) return null;
    if (owner !== null) await removeStale(path, owner);
  }
  return null;
}

function heldLock(path: string, mine: string): Lock {
  const isHeld = async () => (await readOwner(path)) === mine;
  return {
    isHeld,
    async release() {
      if (await isHeld()) await rm(path, { force: true });
    },
  };
}

/** Written aside and linked, so that nobody ever reads a lock without its owner. */
async function createLock(path: string, owner: string): Promise<boolean> {
  const aside = `${path}.${process.pid}`;
  try {
    // A build that leaves nothing takes the folder away with it, perhaps at this moment.
    makeFolder(dirname(path));
    await writeFile(aside, owner);
    await link(aside, path);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    if (!isCode(error, "EPERM") && !isCode(error, "ENOTSUP") && !isCode(error, "ENOSYS")) throw error;
    return createWithoutLinks(path, owner);
  } finally {
    await rm(aside, { force: true });
  }
}

/** Some file systems of sticks and network shares know no hard links. */
async function createWithoutLinks(path: string, owner: string): Promise<boolean> {
  try {
    await writeFile(path, owner, { flag: "wx" });
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** null: it is gone. What is no file names nobody, and is not opened: a pipe would never answer. */
async function readOwner(path: string): Promise<string | null> {
  try {
    return (await lstat(path)).isFile() ? await readFile(path, "utf8") : "";
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw namedAs(path, error);
  }
}

/** `1234 5678`: the process and, where the system tells, when it started: process ids are used again. */
async function describeProcess(pid: number): Promise<string> {
  return `${pid} ${await startTime(pid)}`.trim();
}

async function startTime(pid: number): Promise<string> {
  try {
    // proc(5): field 22, counted after the name, which may itself hold blanks and brackets.
    const facts = await readFile(`/proc/${pid}/stat`, "utf8");
    return facts.slice(facts.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return ""; // Systems without /proc: the id alone has to do.
  }
}

/** A lock without an owner is one being written on a file system without links, unless it is old. */
const WRITING_MILLISECONDS = 10_000;

async function isAlive(owner: string, path: string): Promise<boolean> {
  const pid = Number.parseInt(owner, 10);
  if (!(pid > 0)) return isRecent(path);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!isCode(error, "EPERM")) return false;
  }
  const now = await describeProcess(pid);
  return !owner.includes(" ") || !now.includes(" ") || now === owner;
}

async function isRecent(path: string): Promise<boolean> {
  const facts = await stat(path).catch(() => null);
  return facts?.isFile() === true && Date.now() - facts.mtimeMs < WRITING_MILLISECONDS;
}

/** Renamed before it is removed, and put back when it turns out to be a new one, taken in the meantime. */
async function removeStale(path: string, owner: string): Promise<void> {
  const aside = `${path}.stale-${process.pid}`;
  try {
    await rename(path, aside);
    if ((await readOwner(aside)) !== owner) await link(aside, path);
  } catch (error) {
    if (!isCode(error, "ENOENT") && !isCode(error, "EEXIST")) throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
