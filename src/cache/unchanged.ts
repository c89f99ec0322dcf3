// How a build sees at once that there is nothing to build: the same files, the same code, and the site they made.

import { join, resolve } from "node:path";
import {
  type FileStamp,
  isSameStamp,
  listArticleFiles,
  stampFile,
  stampIfThere,
} from "../article/article-files.ts";
import type { Problem } from "../reporting/problem.ts";
import { CLOCK_GRAIN } from "./article-store.ts";
import { readRemembered, writeRemembered } from "./remembered.ts";

/** What a build knew of the articles folder, and what it had to say. */
export type Sources = {
  readonly edition: string;
  readonly generation: string;
  /** The articles folder, as an absolute path. */
  readonly folder: string;
  readonly startedAt: number;
  readonly files: readonly (readonly [file: string, stamp: FileStamp])[];
  /** The stamps of every path that a report names as a picture: null where there was no file. */
  readonly pictures: readonly (readonly [file: string, stamp: FileStamp | null])[];
  /** Stamp of what the archive adds with Eleventy, and what that names beside its folders. */
  readonly own: string;
  readonly ownInputs: readonly string[];
  readonly pages: number;
  readonly warnings: readonly Problem[];
};

const FILE = "sources.json";

/** Null when anything may have changed: the whole build then finds out what. */
export async function unchangedSources(
  memory: string,
  edition: string,
  generation: string | null,
  articlesFolder: string,
): Promise<Sources | null> {
  const sources = readRemembered<Sources>(join(memory, FILE), "edition", edition);
  if (sources === null || sources.generation !== generation) return null;
  if (sources.folder !== resolve(articlesFolder)) return null;
  const { files, problems } = await listArticleFiles(articlesFolder);
  if (problems.some(({ severity }) => severity === "error") || files.length !== sources.files.length)
    return null;
  const isSame = sources.files.every(([file, stamp], index) => {
    if (files[index] !== file || stamp.modified >= sources.startedAt - CLOCK_GRAIN) return false;
    return isSameStamp(stamp, stampFile(join(articlesFolder, file)));
  });
  return isSame && sources.pictures.every((picture) => standsAs(picture, articlesFolder, sources.startedAt))
    ? sources
    : null;
}

function standsAs(
  [file, stamp]: readonly [string, FileStamp | null],
  folder: string,
  startedAt: number,
): boolean {
  const now = stampIfThere(join(folder, file));
  if (stamp === null || now === null) return stamp === now;
  return stamp.modified < startedAt - CLOCK_GRAIN && isSameStamp(stamp, now);
}

export function writeSources(memory: string, sources: Sources): void {
  writeRemembered(join(memory, FILE), sources);
}
