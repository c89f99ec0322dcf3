// Pictures that lie beside what is added: in its folder, in the folder a browser saved with it, in the page itself, or in the same ZIP.

import { statSync } from "node:fs";
import { basename, dirname, extname, join, normalize, resolve } from "node:path";
import { readBytes } from "../reporting/files.ts";
import { isWithin } from "../reporting/within.ts";

export type FoundPicture = {
  readonly bytes: Uint8Array;
  /** The name of its file, for the name it gets here. */
  readonly name: string;
  /** The path, if it is a file of the disk. */
  readonly path: string | null;
};

/** @param address as the source writes it; null: no picture lies there */
export type FindPicture = (address: string) => Promise<FoundPicture | null>;

export const NOTHING_BESIDE: FindPicture = async () => null;

/** What a folder or an archive can be asked: paths with forward slashes. */
type Shelf = { read(path: string): Promise<FoundPicture | null> };

const PICTURE_NAME = /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?)$/iu;
/** No picture larger than what a build would open is brought along. */
const MOST_BYTES = 40 * 2 ** 20;
/** Folders whose files stand at the root of the site that generators make. */
const SITE_ROOTS = ["", "static/", "public/", "assets/", "source/"];
const ANCESTORS = 4;

/**
 * @param file on the disk, of the source or its container
 * @param root no picture is taken from outside it; default: the folder of the file and three above it
 */
export function besideFile(file: string, root: string | null): FindPicture {
  const folder = dirname(resolve(file));
  const top = root === null ? null : resolve(root);
  const folders: string[] = [];
  for (let at = folder; folders.length < ANCESTORS; at = dirname(at)) {
    folders.push(at);
    if (at === top || dirname(at) === at) break;
  }
  const shelf: Shelf = {
    async read(path) {
      const whole = normalize(path);
      const facts = statSync(whole, { throwIfNoEntry: false });
      if (facts?.isFile() !== true || facts.size > MOST_BYTES || !PICTURE_NAME.test(whole)) return null;
      if (!folders.some((one) => isWithin(one, whole))) return null;
      return { bytes: readBytes(whole), name: basename(whole), path: whole };
    },
  };
  return finder(shelf, folders, basename(file));
}

/** @param entry the path of the source within a ZIP; `read` gives its other files */
export function besideEntry(entry: string, read: (path: string) => Promise<Uint8Array | null>): FindPicture {
  const folders: string[] = [];
  for (let at = dirname(entry); folders.length < ANCESTORS; at = dirname(at)) {
    folders.push(at === "." ? "" : at);
    if (at === ".") break;
  }
  const shelf: Shelf = {
    async read(path) {
      const whole = normalize(path).replace(/^(?:\.\/|\/)+/u, "");
      const bytes = PICTURE_NAME.test(whole) ? await read(whole) : null;
      return bytes === null ? null : { bytes, name: basename(whole), path: null };
    },
  };
  return finder(shelf, folders, basename(entry));
}

function finder(shelf: Shelf, folders: readonly string[], file: string): FindPicture {
  const stem = file.slice(0, file.length - extname(file).length);
  return async (address) => {
    for (const path of pathsFor(address, folders, stem)) {
      const found = await shelf.read(path);
      if (found !== null) return found;
    }
    return null;
  };
}

/** Lists where a picture of this address may lie, the likeliest first. */
function pathsFor(address: string, folders: readonly string[], stem: string): string[] {
  const [own = ""] = folders;
  const isWhole = /^(?:https?:)?\/\//iu.test(address);
  if (!isWhole && /^[a-z][a-z0-9+.-]*:/iu.test(address)) return [];
  const path = decoded(isWhole ? pathOf(address) : address.replace(/[?#].*$/su, ""));
  if (path === "" || path.includes("\0")) return [];
  const name = basename(path);
  const saved = [`${stem}_files`, `${stem}_fichiers`, `${stem} files`].map((folder) =>
    join(own, folder, name),
  );
  if (!isWhole && !path.startsWith("/")) return [join(own, path), ...saved];
  const parts = path.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  const sizeless = name.replace(/-\d{2,4}x\d{2,4}(?=\.\w+$)/u, "");
  const names = sizeless === name ? [name] : [name, sizeless];
  const within = folders.flatMap((folder) => [
    ...SITE_ROOTS.map((root) => join(folder, root, ...parts)),
    // A copy of the pictures of a site may begin at any of its folders: `uploads/2023/05/…`.
    ...parts
      .slice(1, -1)
      .flatMap((_part, at) => names.map((one) => join(folder, ...parts.slice(at + 1, -1), one))),
    ...(sizeless === name ? [] : [join(folder, ...parts.slice(0, -1), sizeless)]),
  ]);
  return [...saved, ...within];
}

function pathOf(address: string): string {
  const whole = address.startsWith("//") ? `https:${address}` : address;
  return URL.canParse(whole) ? new URL(whole).pathname : "";
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
