// Which files of the archive its reports show as pictures, and what is wrong where there is no such file.

import { readdirSync, realpathSync, statSync } from "node:fs";
import { join, posix, sep } from "node:path";
import type { Reading } from "../archive/read-folder.ts";
import type { Article } from "../article/article.ts";
import { isOfSomeDisk, isRemote } from "../article/picture-address.ts";
import { decodeDocument, isRawDocument } from "../article/raw-document.ts";
import { readBytes } from "../reporting/files.ts";
import type { Problem } from "../reporting/problem.ts";
import { type PictureProblemCode, pictureProblem } from "./picture-problem-codes.ts";

/** One place where a report names a picture of the archive. */
export type PictureReference = {
  readonly article: Article;
  /** The address of the picture as the report writes it. */
  readonly href: string;
  /** Relative to the archive's folder, with forward slashes. */
  readonly file: string;
};

export type FoundPictures = {
  readonly references: readonly PictureReference[];
  /** Every path that was looked at, and whether a file is there: what a later build must look at again. */
  readonly looked: readonly string[];
  /** Placed as those of the reading are. */
  readonly problems: readonly Problem[];
};

/** A folder whose files have addresses from the root of the site: ours, Hugo's. */
const ROOTS = ["", "public/", "static/"];

export function findPictures(reading: Reading, folder: string): FoundPictures {
  const references: PictureReference[] = [];
  const problems: Problem[] = [];
  const looked = new Set<string>();
  const listed = new Map<string, readonly string[]>();
  for (const article of reading.articles) {
    for (const href of reading.factsOf(article).pictures) {
      if (isRemote(href)) continue;
      const paths = pathsOf(article.file, href);
      for (const path of paths) looked.add(path);
      const file = paths.find((path) => isFileWithin(folder, path));
      if (file !== undefined) references.push({ article, href, file });
      else if (isDemanded(article, href)) {
        const code = paths.length === 0 ? "picture-outside" : "picture-missing";
        const values = { value: shownHref(href), ...whatIsThere(folder, paths, listed) };
        problems.push(placedProblem(code, article, href, folder, values));
      }
    }
  }
  return { references, looked: [...looked].sort(), problems };
}

/** A problem with a picture, at the place where the report names it. */
export function placedProblem(
  code: PictureProblemCode,
  article: Article,
  href: string,
  folder: string,
  values: Readonly<Record<string, string | number>>,
): Problem {
  const place = { file: join(folder, article.file), ...positionOf(article, href, folder) };
  return pictureProblem(code, place, values);
}

/**
 * A page that was saved prints the names of its pictures, and a report about an item states what the item shows: neither
 * says that the picture lies here.
 */
function isDemanded({ file, source, image }: Article, href: string): boolean {
  return /\.(?:md|markdown)$/iu.test(file) && !(source !== null && image?.file === href);
}

/** The paths at which a picture may lie, the likeliest first; none where it leads out of the folder. */
function pathsOf(articleFile: string, href: string): string[] {
  const path = shownHref(href.replace(/[?#].*$/su, "")).replaceAll("\\", "/");
  if (path === "" || path.includes("\0") || isOfSomeDisk(path)) return [];
  const isRooted = path.startsWith("/");
  const candidates = isRooted
    ? ROOTS.map((root) => posix.normalize(root + path.replace(/^\/+/u, "")))
    : [posix.normalize(posix.join(posix.dirname(articleFile), path))];
  return candidates.filter((file) => file !== "." && !file.startsWith("../") && !posix.isAbsolute(file));
}

type Found = Readonly<Record<"there" | "thereEn" | "near" | "nearEn", string>>;

/**
 * What lies where a picture should: a folder, or a file whose name is the same to whoever reads it, by other capitals or
 * other code points of the same letters.
 * @param listed names in each folder that was looked at, filled here
 */
function whatIsThere(
  folder: string,
  paths: readonly string[],
  listed: Map<string, readonly string[]>,
): Found {
  const nothing: Found = { there: "", thereEn: "", near: "", nearEn: "" };
  for (const path of paths) {
    if (statSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory() === true)
      return { ...nothing, there: "، وبهذا الاسم مجلد", thereEn: ": a folder has that name" };
    const [parent, wanted] = [posix.dirname(path), posix.basename(path)];
    const names = listed.get(parent) ?? namesIn(join(folder, parent));
    listed.set(parent, names);
    const near = names.find((name) => name !== wanted && likeness(name) === likeness(wanted));
    if (near !== undefined)
      return { ...nothing, near: ` (في المجلد «${near}»)`, nearEn: ` (the folder has “${near}”)` };
  }
  return nothing;
}

function likeness(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // No folder, so no name is near.
  }
}

/** Letters of an address as letters: Markdown turns them into percent signs. */
function shownHref(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href; // A stray percent sign stands for itself.
  }
}

/** A real file, and one that no link leads to from elsewhere. */
function isFileWithin(folder: string, file: string): boolean {
  const path = join(folder, file);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
  return realpathSync(path) === join(realpathSync(folder), ...file.split("/")).replaceAll("/", sep);
}

/** The position at which a report's file writes the address; its first line, where it writes it in another form. */
function positionOf(article: Article, href: string, folder: string): { line: number; column: number } {
  const document = decodeDocument(readBytes(join(folder, article.file)), article.file);
  if (!isRawDocument(document)) return { line: 0, column: 0 };
  const at = [href, shownHref(href), safely(href)]
    .map((form) => wholeAt(document.text, form))
    .find((found) => found >= 0);
  return document.position(at ?? 0);
}

const AROUND_ADDRESS = /^$|[\s()<>"':=]/;

/** Finds where an address stands by itself, and not within a longer word; -1: nowhere. */
function wholeAt(text: string, address: string): number {
  let at = text.indexOf(address);
  while (
    at >= 0 &&
    !(AROUND_ADDRESS.test(text.charAt(at - 1)) && AROUND_ADDRESS.test(text.charAt(at + address.length)))
  )
    at = text.indexOf(address, at + 1);
  return at;
}

function safely(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
