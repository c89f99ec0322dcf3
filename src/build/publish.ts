// How a finished site takes the place of the last one: built aside, then swapped, so that a failed build changes nothing.

import { existsSync, renameSync, rmSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { ArchiveError } from "../problem.ts";
import { acquireLock, type Lock } from "./lock.ts";
import { buildUnderWay, foreignFolder, systemProblem } from "./publish-problems.ts";

/** Stands in every published folder: only a folder that has it, or an empty one, is ever replaced. */
const MARKER = ".warraq-site";
const LOCK = "lock";
const PREVIOUS = "previous";

/** Beside the output, on its file system, so that the swap is a rename. */
export function workFolder(output: string): string {
  const path = resolve(output);
  return join(dirname(path), `.${basename(path)}.warraq`);
}

/**
 * Calls `build` with an empty folder and, when it returns, puts that folder in the place of `output`.
 * Whatever `build` throws leaves `output` as it was.
 * @throws ArchiveError when another build is under way, `output` holds something that is not a site of ours, or the disk refuses
 */
export async function publish<T>(output: string, build: (staging: string) => Promise<T>): Promise<T> {
  try {
    return await publishLocked(output, build);
  } catch (error) {
    const problem = systemProblem(error, output);
    throw problem === null ? error : new ArchiveError([problem], { cause: error });
  }
}

async function publishLocked<T>(output: string, build: (staging: string) => Promise<T>): Promise<T> {
  await refuseForeignFolder(output);
  const work = workFolder(output);
  await mkdir(work, { recursive: true });
  const lock = await acquireLock(join(work, LOCK));
  if (!lock) throw new ArchiveError([buildUnderWay(output, join(work, LOCK))]);
  // Named after the process: a build that wrongly thought this one dead never writes into the same folder.
  const staging = join(work, `staging-${process.pid}`);
  const forget = cleanWhenStopped(staging, join(work, LOCK));
  try {
    await recover(output, work);
    await mkdir(staging);
    const result = await build(staging);
    await writeFile(join(staging, MARKER), "");
    await swap({ output, staging, previous: join(work, PREVIOUS), lock, lockFile: join(work, LOCK) });
    return result;
  } finally {
    forget();
    await rm(staging, { recursive: true, force: true });
    await lock.release();
  }
}

/** Ends what a killed build left: the last site goes back if it had been moved away, all else is removed. */
async function recover(output: string, work: string): Promise<void> {
  const previous = join(work, PREVIOUS);
  if (existsSync(previous) && !existsSync(output)) renameSync(previous, output);
  for (const name of await readdir(work)) {
    if (name !== LOCK) await rm(join(work, name), { recursive: true, force: true });
  }
}

type Swap = {
  readonly output: string;
  readonly staging: string;
  readonly previous: string;
  readonly lock: Lock;
  readonly lockFile: string;
};

/**
 * Two renames with nothing between them: no call available to Node exchanges two folders in one step, and a
 * symbolic link in the place of the folder would trip the tools that archive and upload it. A process killed
 * in the microseconds between leaves the old site in `previous`, and `recover` puts it back.
 */
async function swap({ output, staging, previous, lock, lockFile }: Swap): Promise<void> {
  await refuseForeignFolder(output);
  if (!(await lock.isHeld())) throw new ArchiveError([buildUnderWay(output, lockFile)]);
  if (existsSync(output)) renameSync(output, previous);
  try {
    renameSync(staging, output);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, output);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}

async function refuseForeignFolder(output: string): Promise<void> {
  const outside = relative(resolve(output), process.cwd());
  const holdsProject = outside === "" || !outside.startsWith("..");
  if (!holdsProject) {
    if (!existsSync(output)) return;
    const entries = await readdir(output);
    if (entries.length === 0 || entries.includes(MARKER)) return;
  }
  throw new ArchiveError([foreignFolder(output)]);
}

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** Ctrl-C in the middle of a build leaves nothing lying about. Returns what undoes it. */
function cleanWhenStopped(staging: string, lockFile: string): () => void {
  const listeners = Object.entries(SIGNALS).map(([signal, number]) => {
    const listener = () => {
      rmSync(staging, { recursive: true, force: true });
      rmSync(lockFile, { force: true });
      process.exit(128 + number);
    };
    process.once(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => {
    for (const stopListening of listeners) stopListening();
  };
}
