// Tells where the program itself lies and where it may keep what it derives: never the folder that somebody happens to stand in.

import { accessSync, constants, existsSync, statSync } from "node:fs";
import { homedir, tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { digestOfSources } from "./digest-of-sources.mjs";

/** The folder that holds `src/`, `templates/` and `public/`, with a final separator. */
export const PROGRAM_FOLDER = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The digest of the program's sources, put in its place when they are compiled; null where they run as they are, as in
 * tests. What is kept from one command to the next belongs to it.
 */
export const CODE: string | null = process.env.WARRAQ_CODE ?? null;

/** The digest of the sources of the code that runs: compiled code knows it, whatever is edited meanwhile. */
export function digestOfCode(): string {
  return CODE ?? digestOfSources(PROGRAM_FOLDER);
}

/** `programPath("templates")` → the absolute path of the program's own templates. */
export function programPath(...names: readonly string[]): string {
  return join(PROGRAM_FOLDER, ...names);
}

/** Whether this is a package that somebody installed, and not a checkout whose files may be edited: no package has a lock file. */
export function isInstalled(): boolean {
  return !existsSync(programPath("package-lock.json"));
}

/**
 * The folder of files that cost time to make again (compiled code, cut fonts, drawn cards), keyed by content and safe to
 * delete. A checkout keeps them in its `node_modules`; an installed program, whose folder may belong to somebody else,
 * keeps them with the user; where neither can be written to, in a temporary folder. It may not exist yet.
 */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const checkout = isInstalled() ? [] : [join(programPath("node_modules"), ".cache", "warraq")];
  const folders = [...checkout, userCacheFolder(environment)];
  return folders.find(isUsable) ?? join(tmpdir(), `warraq-${userInfo().uid}`);
}

/** The folder that each system keeps for caches of its users: the XDG base directories, `~/Library/Caches`, `%LOCALAPPDATA%`. */
function userCacheFolder({
  XDG_CACHE_HOME,
  LOCALAPPDATA,
}: Readonly<Record<string, string | undefined>>): string {
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, "warraq");
  if (process.platform === "win32" && LOCALAPPDATA) return join(LOCALAPPDATA, "warraq", "cache");
  const home = homedir();
  return process.platform === "darwin"
    ? join(home, "Library", "Caches", "warraq")
    : join(home, ".cache", "warraq");
}

/** Whether files can be kept in the folder, which is made where it is not there. */
function isUsable(folder: string): boolean {
  try {
    const facts = statSync(folder, { throwIfNoEntry: false });
    if (facts === undefined) return dirname(folder) !== folder && isUsable(dirname(folder));
    accessSync(folder, constants.W_OK);
    return facts.isDirectory();
  } catch {
    return false;
  }
}
