// How a finished site takes the place of the last one: built aside, then swapped, so that a failed build changes nothing.

import { existsSync, renameSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { ArchiveError, type Problem } from "../problem.ts";
import { acquireLock } from "./lock.ts";

/** Stands in every published folder: only a folder that has it, or an empty one, is ever replaced. */
const MARKER = ".warraq-site";

/** Beside the output, on its file system, so that the swap is a rename. */
export function workFolder(output: string): string {
  const path = resolve(output);
  return join(dirname(path), `.${basename(path)}.warraq`);
}

/**
 * Calls `build` with an empty folder and, when it returns, puts that folder in the place of `output`.
 * Whatever `build` throws leaves `output` as it was.
 * @throws ArchiveError when another build is under way, or `output` holds something that is not a site of ours
 */
export async function publish<T>(output: string, build: (staging: string) => Promise<T>): Promise<T> {
  const work = workFolder(output);
  await mkdir(work, { recursive: true });
  const release = await acquireLock(join(work, "lock"));
  if (!release) throw new ArchiveError([buildUnderWay(output)]);
  const staging = join(work, "staging");
  try {
    await recover(output, work);
    await refuseForeignFolder(output);
    await mkdir(staging);
    const result = await build(staging);
    await writeFile(join(staging, MARKER), "");
    await swap(output, staging, join(work, "previous"));
    return result;
  } finally {
    await rm(staging, { recursive: true, force: true });
    await release();
  }
}

/** Ends what a killed build left: the last site goes back if it had been moved away, unfinished ones are removed. */
async function recover(output: string, work: string): Promise<void> {
  const previous = join(work, "previous");
  if (existsSync(previous) && !existsSync(output)) renameSync(previous, output);
  await rm(previous, { recursive: true, force: true });
  await rm(join(work, "staging"), { recursive: true, force: true });
}

/**
 * Two renames with nothing between them: no call available to Node exchanges two folders in one step, and a
 * symbolic link in the place of the folder would trip the tools that archive and upload it. A process killed
 * in the microseconds between leaves the old site in `previous`, and `recover` puts it back.
 */
async function swap(output: string, staging: string, previous: string): Promise<void> {
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

function buildUnderWay(file: string): Problem {
  return {
    file,
    line: 0,
    column: 0,
    code: "build-under-way",
    severity: "error",
    message: { ar: "بناء آخر لهذا الموقع لم ينتهِ بعد", en: "another build of this site is under way" },
    hint: { ar: "انتظر حتى ينتهي، ثم أعد المحاولة", en: "wait for it to end, then try again" },
  };
}

function foreignFolder(file: string): Problem {
  return {
    file,
    line: 0,
    column: 0,
    code: "output-not-ours",
    severity: "error",
    message: {
      ar: "مجلد الإخراج فيه ما لم يبنه ورّاق، والنشر يستبدل المجلد كله",
      en: "the output folder holds something Warraq did not build, and publishing replaces the whole folder",
    },
    hint: { ar: "سمِّ مجلدًا فارغًا بالخيار --output", en: "name an empty folder with --output" },
  };
}
