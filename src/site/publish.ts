// How a finished site takes the place of the last one: built aside, then swapped, so that a failed build changes nothing.

import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { ArchiveError } from "../reporting/problem.ts";
import { copySite, linkTree } from "./copy-site.ts";
import { acquireLock, type Lock } from "./lock.ts";
import { buildUnderWay, foreignFolder, systemProblem } from "./publish-problems.ts";
import { removeTree } from "./remove-tree.ts";

/** Stands in every published folder: only a folder that has it, or an empty one, is ever replaced. Holds the site's generation. */
export const MARKER = ".warraq-site";
const LOCK = "lock";
const PREVIOUS = "previous";
/** What builds remember for the next one. */
const MEMORY = "memory";
/** The site before the one published, to be brought up to date by the next build: it differs in a few files, not in all. */
const SPARE = "spare";
/** Files in which the spare differs from the published site. */
const LAG = "lag.json";

/** The site that a build will take the place of, and how it may build upon it. */
export type LastSite = {
  /** As the build named it that made it; null where there is none, or none that says. */
  readonly generation: string | null;
  /** Where it is published until the swap. */
  readonly folder: string;
  /** Survives builds; safe to delete. */
  readonly memory: string;
  /** Makes the staging folder a copy whose files are shared: a file is replaced there, never written into. */
  copyTo(staging: string): Promise<void>;
  /**
   * Says what the staging folder now holds.
   * @param generation of the new site
   * @param differing every file in which it differs from the last one; null: in too many to say
   */
  becomes(generation: string, differing: readonly string[] | null): void;
  /** To be done once the new site stands. */
  afterwards(work: () => void): void;
};

/** Beside the output, on its file system, so that the swap is a rename. */
export function workFolder(output: string): string {
  const path = resolve(output);
  return join(dirname(path), `.${basename(path)}.warraq`);
}

type Build<T> = (staging: string, last: LastSite) => Promise<T>;

export function memoryFolder(output: string): string {
  return join(workFolder(output), MEMORY);
}

/**
 * Calls `build` with an empty folder and, when it returns, puts that folder in the place of `output`.
 * Whatever `build` throws leaves `output` as it was.
 * @throws ArchiveError when another build is under way, `output` holds something that is not a site of ours, or the disk refuses
 */
export async function publish<T>(output: string, build: Build<T>): Promise<T> {
  try {
    return await publishLocked(output, build);
  } catch (error) {
    const problem = systemProblem(error, output);
    throw problem === null ? error : new ArchiveError([problem], { cause: error });
  }
}

async function publishLocked<T>(output: string, build: Build<T>): Promise<T> {
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
    const last = lastSite(output, work);
    const result = await build(staging, last);
    // Replaced, not written into: the marker may be shared with the last site.
    await rm(join(staging, MARKER), { force: true });
    await writeFile(join(staging, MARKER), last.next.generation);
    await swap({
      output,
      staging,
      previous: join(work, PREVIOUS),
      lock,
      lockFile: join(work, LOCK),
      spare: join(work, SPARE),
      differing: last.next.differing,
      hasMemory: last.next.generation !== "",
    });
    remember(last.next.afterwards);
    return result;
  } finally {
    forget();
    removeTree(staging);
    await lock.release();
  }
}

/** The site stands already: a disk that refuses what the next build would remember costs that build time, and no more. */
function remember(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
  }
}

/** Ends what a killed build left: the last site goes back if it had been moved away, all else is removed. */
async function recover(output: string, work: string): Promise<void> {
  const previous = join(work, PREVIOUS);
  if (existsSync(previous) && !existsSync(output)) renameSync(previous, output);
  for (const name of await readdir(work)) {
    if (![LOCK, MEMORY, SPARE].includes(name)) removeTree(join(work, name));
  }
}

type NextSite = { generation: string; differing: readonly string[] | null; afterwards: () => void };

function lastSite(output: string, work: string): LastSite & { readonly next: NextSite } {
  const next: NextSite = { generation: "", differing: null, afterwards: () => {} };
  const memory = join(work, MEMORY);
  return {
    next,
    folder: output,
    memory,
    generation: lastGeneration(output),
    copyTo: (staging) => copySite({ site: output, spare: join(work, SPARE), lag: LAG, staging }),
    becomes(generation, differing) {
      next.generation = generation;
      next.differing = differing;
    },
    afterwards(work) {
      next.afterwards = work;
    },
  };
}

/** As the build named it that published what stands there now. */
export function lastGeneration(output: string): string | null {
  const marker = join(output, MARKER);
  return existsSync(marker) ? readFileSync(marker, "utf8") || null : null;
}

type Swap = {
  readonly output: string;
  readonly staging: string;
  readonly previous: string;
  readonly lock: Lock;
  readonly lockFile: string;
  readonly spare: string;
  readonly differing: readonly string[] | null;
  /** Whether another build may build upon this one. */
  readonly hasMemory: boolean;
};

/**
 * Two renames with nothing between them: no call available to Node exchanges two folders in one step, and a
 * symbolic link in the place of the folder would trip the tools that archive and upload it. A process killed
 * in the microseconds between leaves the old site in `previous`, and `recover` puts it back.
 */
async function swap(parts: Swap): Promise<void> {
  const { output, staging, previous, lock, lockFile, spare, differing, hasMemory } = parts;
  await refuseForeignFolder(output);
  if (!(await lock.isHeld())) throw new ArchiveError([buildUnderWay(output, lockFile)]);
  if (existsSync(output)) renameSync(output, previous);
  try {
    renameSync(staging, output);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, output);
    throw error;
  }
  removeTree(spare);
  if (!hasMemory) return removeTree(previous);
  if (differing === null || !existsSync(previous)) {
    removeTree(previous);
    // All links: the next build, which is likely to change little, then finds its copy ready.
    linkTree(output, spare);
    await writeFile(join(spare, LAG), "[]");
    return;
  }
  await writeFile(join(previous, LAG), JSON.stringify(differing));
  renameSync(previous, spare);
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
      removeTree(staging);
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
