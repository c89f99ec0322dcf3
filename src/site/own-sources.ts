// What an archive adds to its site with Eleventy: where it lies, and how a build sees that it has changed.

import { hash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { ARCHIVE_FILE } from "../configuration/find-archive.ts";
import { programPath } from "../configuration/program.ts";
import { readBytes } from "../reporting/files.ts";

/** The names under which Eleventy looks for a configuration, ours first. */
const CONFIGURATIONS = [
  ".eleventy.ts",
  ".eleventy.js",
  "eleventy.config.ts",
  "eleventy.config.mjs",
  "eleventy.config.js",
];
export const TEMPLATES = "templates";
export const PUBLIC = "public";
/** What the program's own templates are written in; any other file among them was added. */
const OF_PROGRAM = /\.(?:tsx?|css)$/;
/** Code beside a configuration, which it may import. */
const CODE = /\.(?:[cm]?[jt]s|json)$/;

/** The configuration of an archive; null where it has none. */
export function ownConfiguration(articlesFolder: string): string | null {
  if (!isArchive(articlesFolder)) return null;
  const paths = CONFIGURATIONS.map((name) => resolve(articlesFolder, name));
  return paths.find((path) => existsSync(path)) ?? null;
}

export function hasOwnTemplates(articlesFolder: string): boolean {
  return isArchive(articlesFolder) && filesBelow(resolve(articlesFolder, TEMPLATES)).length > 0;
}

/** Code is run of an archive only: a folder of strangers' texts may hold anything, and says nowhere that it is one. */
function isArchive(articlesFolder: string): boolean {
  return existsSync(resolve(articlesFolder, ARCHIVE_FILE));
}

/** Whether templates were added to those of the program. */
export function hasAddedTemplates(): boolean {
  return filesBelow(programPath(TEMPLATES)).some((path) => !OF_PROGRAM.test(path));
}

/** The files of the archive's `public/`, from its root and with forward slashes. */
export function ownPublicFiles(articlesFolder: string): string[] {
  return filesBelow(resolve(articlesFolder, PUBLIC)).sort();
}

/** What every page may depend on: a configuration can transform them all. Empty where there is none. */
export function ownCode(articlesFolder: string): string {
  if (ownConfiguration(articlesFolder) === null) return "";
  const names = readdirSync(articlesFolder).filter((name) => CODE.test(name));
  const texts = names
    .sort()
    .map((name) => `${name}\n${readBytes(join(articlesFolder, name)).toString("latin1")}`);
  return hash("sha256", texts.join("\n"), "base64url");
}

/**
 * Differs whenever a file that an archive adds does. Empty where it adds none.
 * @param more files and folders that its configuration names
 * @param before in milliseconds: files that were changed later are not known to be as they were read
 */
export function ownStamp(
  articlesFolder: string,
  more: readonly string[] = [],
  before = Number.POSITIVE_INFINITY,
): string {
  const folder = resolve(articlesFolder);
  const config = ownConfiguration(folder);
  const roots = [join(folder, TEMPLATES), join(folder, PUBLIC), ...more.map((path) => resolve(folder, path))];
  const files = [...(config === null ? [] : [config]), ...roots.flatMap(filesWithin)];
  if (files.length === 0) return "";
  const lines = [...new Set(files)].sort().map((path) => {
    const { mtimeMs, ctimeMs, size } = statSync(path);
    return `${path} ${mtimeMs} ${ctimeMs} ${size}${ctimeMs < before ? "" : " changed meanwhile"}`;
  });
  return hash("sha256", [ownCode(folder), ...lines].join("\n"), "base64url");
}

function filesWithin(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return filesBelow(path).map((name) => join(path, name));
}

/** None where there is no such folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
}
