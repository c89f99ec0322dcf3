// The pictures of a site, with what the last build found in their files.

import { join } from "node:path";
import type { Reading } from "../archive/read-folder.ts";
import { readRemembered, writeRemembered } from "../cache/remembered.ts";
import { type KnownPictures, type PicturesOfArchive, readPictures } from "../pictures/read-pictures.ts";

type Remembered = { readonly edition: string; readonly savedAt: number; readonly known: KnownPictures };

const FILE = "pictures.json";
/** Raise it when a file would be judged otherwise. */
const EDITION = "1";

/**
 * @param memory what is kept from build to build
 * @param cacheFolder derived files, safe to delete
 */
export async function picturesOfSite(
  reading: Reading,
  folder: string,
  memory: string,
  cacheFolder: string,
): Promise<PicturesOfArchive> {
  const startedAt = Date.now();
  const path = join(memory, FILE);
  const last = readRemembered<Remembered>(path, "edition", EDITION);
  const gallery = await readPictures(reading, folder, cacheFolder, last?.known, last?.savedAt);
  if (last !== null || gallery.looked.length > 0)
    writeRemembered(path, {
      edition: EDITION,
      savedAt: startedAt,
      known: gallery.known,
    } satisfies Remembered);
  return gallery;
}
