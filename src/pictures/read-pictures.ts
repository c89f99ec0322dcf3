// The pictures of all reports: found, looked into, and made into the files of the site, each once.

import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Reading } from "../archive/read-folder.ts";
import type { Article } from "../article/article.ts";
import { type FileStamp, isSameStamp, stampFile, stampIfThere } from "../article/article-files.ts";
import { readBytes } from "../reporting/files.ts";
import { type Problem, sortProblems } from "../reporting/problem.ts";
import { reportProgress } from "../reporting/progress.ts";
import { encodePicture, type PictureFile } from "./encode-picture.ts";
import { findPictures, placedProblem } from "./find-pictures.ts";
import { type Inspection, inspectPicture } from "./inspect-picture.ts";
import { NO_PICTURES, type Pictures, type PublishedPicture } from "./picture.ts";

/** What was found in a file, and how the file stood: it need not be opened again while it stands so. */
export type KnownPicture = {
  readonly stamp: FileStamp;
  /** Hex. */
  readonly sha256: string;
  readonly inspection: Inspection;
};
export type KnownPictures = Readonly<Record<string, KnownPicture>>;

/** A file changed in the same moment as it was read may look unchanged. Two seconds is FAT's clock. */
const CLOCK_GRAIN = 2000;

export type PicturesOfArchive = {
  readonly pictures: Pictures;
  readonly files: readonly PictureFile[];
  readonly known: KnownPictures;
  /** Every path in the archive's folder that a report names, in order. */
  readonly looked: readonly string[];
  readonly problems: readonly Problem[];
};

/** What is wrong with the pictures of an archive; nothing is made. */
export async function checkPictures(reading: Reading, folder: string): Promise<readonly Problem[]> {
  const { references, problems } = findPictures(reading, folder);
  const looked = await lookInto(references, folder, {}, 0);
  return sortProblems([...problems, ...looked.problems]);
}

/**
 * @param known of the last build
 * @param savedAt when that was written down, in milliseconds: a file of that moment may have changed since
 * @param cacheFolder derived files, safe to delete
 */
export async function readPictures(
  reading: Reading,
  folder: string,
  cacheFolder: string,
  known: KnownPictures = {},
  savedAt = 0,
): Promise<PicturesOfArchive> {
  const { references, looked, problems } = findPictures(reading, folder);
  if (references.length === 0) return { pictures: NO_PICTURES, files: [], known: {}, looked, problems };
  const seen = await lookInto(references, folder, known, savedAt);
  const byDigest = new Map<string, string>();
  for (const [file, { sha256, inspection }] of Object.entries(seen.known))
    if (inspection.kind === "picture") byDigest.set(sha256, file);
  const made = new Map<string, PublishedPicture>();
  const files: PictureFile[] = [];
  const queue = [...byDigest];
  let done = 0;
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [sha256, file] = next;
      const encoded = await encodePicture(join(folder, file), sha256, join(cacheFolder, "pictures"));
      made.set(sha256, encoded.picture);
      files.push(...encoded.files);
      reportProgress({ step: "pictures", done: ++done, total: byDigest.size });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const byArticle = new Map<Article, Map<string, PublishedPicture>>();
  for (const { article, href, file } of references) {
    const picture = made.get(seen.known[file]?.sha256 ?? "");
    if (picture === undefined) continue;
    const own = byArticle.get(article) ?? new Map<string, PublishedPicture>();
    byArticle.set(article, own.set(href, picture));
  }
  return {
    pictures: {
      of: (article, href) => byArticle.get(article)?.get(href) ?? null,
      keysOf: (article) =>
        Array.from(byArticle.get(article) ?? [], ([href, { sha256 }]) => `${href} ${sha256.slice(0, 16)}`),
    },
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    known: seen.known,
    looked,
    problems: sortProblems([...problems, ...seen.problems]),
  };
}

type References = ReturnType<typeof findPictures>["references"];

async function lookInto(references: References, folder: string, known: KnownPictures, savedAt: number) {
  const found: Record<string, KnownPicture> = {};
  const problems: Problem[] = [];
  for (const { article, href, file } of references) {
    const path = join(folder, file);
    const picture = found[file] ?? stillKnown(path, known[file], savedAt) ?? (await lookAt(path));
    found[file] = picture;
    const { inspection } = picture;
    if (inspection.kind === "refused")
      problems.push(
        placedProblem(inspection.code, article, href, folder, { value: href, ...inspection.values }),
      );
  }
  return { known: found, problems };
}

function stillKnown(path: string, known: KnownPicture | undefined, savedAt: number): KnownPicture | null {
  if (known === undefined) return null;
  const stamp = stampFile(path);
  return stamp.modified < savedAt - CLOCK_GRAIN && isSameStamp(known.stamp, stamp) ? known : null;
}

async function lookAt(path: string): Promise<KnownPicture> {
  const stamp = stampFile(path);
  const inspection = await inspectPicture(path);
  // What is too large to be opened is too large to be read for its digest.
  const isRead = inspection.kind === "picture";
  const sha256 = isRead ? createHash("sha256").update(readBytes(path)).digest("hex") : "";
  return { stamp, sha256, inspection };
}

/** How the files stood of which a report names a picture; null where there is none. */
export function stampPictures(
  folder: string,
  looked: readonly string[],
): (readonly [file: string, stamp: FileStamp | null])[] {
  return looked.map((file) => [file, stampIfThere(join(folder, file))]);
}
