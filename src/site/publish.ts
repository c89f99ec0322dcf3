// How a finished site takes the place of the last one: built aside, then swapped, so that a failed build changes nothing.

import { existsSync, lstatSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { readText } from "../reporting/files.ts";
import { ArchiveError } from "../reporting/problem.ts";
import { refusedPath, systemReason } from "../reporting/refusals.ts";
import { isWithin } from "../reporting/within.ts";
import { copySite, linkTree } from "./copy-site.ts";
import { acquireLock, type Lock } from "./lock.ts";
import {
  buildUnderWay,
  foreignFolder,
  type Obstacle,
  outputObstacle,
  systemProblem,
} from "./publish-problems.ts";
import { removeTree } from "./remove-tree.ts";

/** Stands in every published folder: only a folder that has it, or an empty one, is ever replaced. Holds the site's generation. */
const MARKER = ".warraq-site";
const LOCK = "lock";
const PREVIOUS = "previous";
/** What builds remember for the next one. */
const MEMORY = "memory";
/** The site before the one published, to be brought up to date by the next build: it differs in a few files, not in all. */
const SPARE = "spare";
/** Files in which the spare differs from the published site. */
const LAG = "lag.json";

/** Beside the output, on its file system, so that the swap is a rename. */
export function workFolder(output: string): string {
  const path = resolve(output);
  return join(dirname(path), `.${basename(path)}.warraq`);
}

export function memoryFolder(output: string): string {
  return join(workFolder(output), MEMORY);
}

/** A site in the making beside the one published: `begin`, fill `staging`, `publish`, and `end` in any case. */
export class Publication {
  readonly output: string;
  /** An empty folder, until it is filled or made a copy of the last site. */
  readonly staging: string;
  /** A folder for what is made on the way; there is none yet, and none at the end. */
  readonly scratch: string;
  #memory: string;
  /** Names the site that stands; null where there is none, or none that says. */
  readonly lastGeneration: string | null;
  readonly #work: string;
  readonly #lock: Lock;
  readonly #forgetSignals: () => void;

  private constructor(output: string, work: string, staging: string, lock: Lock, forgetSignals: () => void) {
    this.output = output;
    this.staging = staging;
    this.scratch = join(work, `scratch-${process.pid}`);
    this.#memory = join(work, MEMORY);
    this.lastGeneration = lastGeneration(output);
    this.#work = work;
    this.#lock = lock;
    this.#forgetSignals = forgetSignals;
  }

  /** A folder that survives builds; safe to delete. */
  get memory(): string {
    return this.#memory;
  }

  /**
   * What is remembered is never worth a build: where it is to blame for a failure, it goes, and the site is begun anew.
   * @returns whether it was
   */
  async forget(failure: unknown): Promise<boolean> {
    const blamed = refusedPath(failure)?.file;
    if (blamed === undefined || !isWithin(this.#memory, blamed)) return false;
    for (const folder of [this.staging, this.scratch]) removeTree(folder);
    await mkdir(this.staging);
    try {
      removeTree(this.#memory);
    } catch {
      // Somebody else's: this build remembers nothing.
      this.#memory = join(this.scratch, MEMORY);
    }
    return true;
  }

  /** @throws ArchiveError when another build is under way, `output` holds something that is not a site of ours, or the disk refuses */
  static async begin(output: string): Promise<Publication> {
    return withSystemProblems(output, async () => {
      await refuseForeignFolder(output);
      const work = workFolder(output);
      const lock = await acquireLock(join(work, LOCK));
      if (!lock) throw new ArchiveError([buildUnderWay(output, join(work, LOCK))]);
      // Named after the process: a build that wrongly thought this one dead never writes into the same folder.
      const staging = join(work, `staging-${process.pid}`);
      const forgetSignals = cleanWhenStopped(staging, join(work, LOCK));
      try {
        await recover(output, work);
        await mkdir(staging);
        return new Publication(resolve(output), work, staging, lock, forgetSignals);
      } catch (error) {
        forgetSignals();
        await unlessRefused(() => lock.release());
        removeIfEmpty(work);
        throw error;
      }
    });
  }

  /** Makes the staging folder a copy of the last site whose files are shared: a file is replaced there, never written into. */
  async copyLast(): Promise<void> {
    await copySite({
      site: this.output,
      spare: join(this.#work, SPARE),
      lag: LAG,
      staging: this.staging,
    });
  }

  /**
   * Puts the staging folder in the place of the last site.
   * @param generation names it, so that the next build knows it again; empty: there is nothing to know it by
   * @param differing every file in which it differs from the last one; null: in too many to say
   * @throws ArchiveError where the output has become something else, or another build holds the lock
   */
  async publish(generation: string, differing: readonly string[] | null): Promise<void> {
    const marker = join(this.staging, MARKER);
    // Replaced, not written into: the marker may be shared with the last site.
    await rm(marker, { force: true });
    await writeFile(marker, generation);
    await swap({
      output: this.output,
      staging: this.staging,
      previous: join(this.#work, PREVIOUS),
      lock: this.#lock,
      lockFile: join(this.#work, LOCK),
      spare: join(this.#work, SPARE),
      differing: differing === null ? null : [...differing, MARKER],
      hasMemory: generation !== "",
    });
  }

  /** Leaves nothing of an unfinished site. */
  async end(): Promise<void> {
    this.#forgetSignals();
    // Without a site to build upon there is nothing to remember.
    const memory = existsSync(this.output) ? [] : [this.#memory];
    for (const folder of [this.staging, this.scratch, ...memory])
      await unlessRefused(() => removeTree(folder));
    // That of a process which has ended is taken over.
    await unlessRefused(() => this.#lock.release());
    removeIfEmpty(this.#work);
  }
}

/**
 * Does `work` and tells in a maintainer's words what the system refused.
 * @throws ArchiveError
 */
export async function withSystemProblems<T>(output: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const problem = systemProblem(error, output);
    throw problem === null ? error : new ArchiveError([problem], { cause: error });
  }
}

/** Ends what a killed build left: the last site goes back if it had been moved away, all else is removed. */
async function recover(output: string, work: string): Promise<void> {
  const previous = join(work, PREVIOUS);
  if (existsSync(join(previous, MARKER)) && !existsSync(output)) renameSync(previous, output);
  for (const entry of await readdir(work, { withFileTypes: true })) {
    const isKept = entry.name === LOCK || (entry.isDirectory() && [MEMORY, SPARE].includes(entry.name));
    if (!isKept) removeTree(join(work, entry.name));
  }
}

/** A build that failed before there was anything to remember leaves nothing at all. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It holds what the next build remembers, or what another one works with.
  }
}

/** The name that the last build gave to the site that stands there now. */
export function lastGeneration(output: string): string | null {
  const marker = join(output, MARKER);
  try {
    return statSync(marker).isFile() ? readFileSync(marker, "utf8") || null : null;
  } catch {
    return null; // No site of ours stands there, whatever else does.
  }
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
  const { output, staging, previous, lock, lockFile, spare } = parts;
  await refuseForeignFolder(output);
  if (!(await lock.isHeld())) throw new ArchiveError([buildUnderWay(output, lockFile)]);
  // From here on nobody takes the spare for a copy of the site that stands.
  rmSync(join(spare, LAG), { force: true });
  if (existsSync(output)) renameSync(output, previous);
  try {
    renameSync(staging, output);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, output);
    throw error;
  }
  await unlessRefused(() => makeSpare(parts));
}

async function makeSpare({ output, previous, spare, differing, hasMemory }: Swap): Promise<void> {
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

/** Does what comes after a site is published, or has failed: a disk that refuses it costs the next build time, which then clears it away. */
export async function unlessRefused(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (systemReason(error) === null) throw error;
  }
}

/** @throws ArchiveError where what stands at `output` cannot be swapped, or must not be */
export function refuseObstacles(output: string, articlesFolder: string): void {
  const obstacle = obstacleAt(resolve(output), resolve(articlesFolder));
  if (obstacle !== null) throw new ArchiveError([outputObstacle(output, obstacle)]);
}

function obstacleAt(output: string, articles: string): Obstacle | null {
  if (isWithin(output, articles)) return "articles";
  const stats = lstatSync(output, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  if (stats.isSymbolicLink()) return "link";
  if (!stats.isDirectory()) return "file";
  return stats.dev !== lstatSync(dirname(output)).dev || isMounted(output) ? "mount" : null;
}

/** A folder of the same disk, mounted a second time, shows no other device. */
function isMounted(path: string): boolean {
  const table = "/proc/self/mountinfo";
  if (!existsSync(table)) return false;
  const printed = path.replace(
    /[ \t\n\\]/gu,
    (sign) => `\\${sign.charCodeAt(0).toString(8).padStart(3, "0")}`,
  );
  return readText(table)
    .split("\n")
    .some((line) => line.split(" ")[4] === printed);
}

async function refuseForeignFolder(output: string): Promise<void> {
  if (!isWithin(resolve(output), process.cwd())) {
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
