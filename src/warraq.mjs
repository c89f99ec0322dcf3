#!/usr/bin/env node
// Starts the program from compiled code: to translate every module at each start takes longer than a small build.

import { hash } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import module from "node:module";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";

import { compileProgram, PROGRAM, PROJECT } from "./commands/compile-program.mjs";
import { digestOfSources } from "./configuration/digest-of-sources.mjs";

/** Code of another state may still be loaded, piece by piece, by a program that was started from it. */
const KEPT_MILLISECONDS = 24 * 3600 * 1000;

/** The folder of code compiled for this state of the sources; made where there is none. */
async function compiledCode() {
  for (;;) {
    const digest = digestOfSources(PROJECT);
    const name = nameOfCode(digest);
    const [cache, findsPackages] = codeFolder(name);
    const folder = join(cache, name);
    if (existsSync(folder)) return folder;
    forgetOld(cache, name);
    const unfinished = `${folder}.${process.pid}`;
    try {
      await compileProgram({ digest, outdir: unfinished, findsPackages });
      // Edited meanwhile, nobody knows of which state this code is.
      if (digestOfSources(PROJECT) === digest) renameSync(unfinished, folder);
    } catch (error) {
      // Another process was faster; its code is the same.
      if (!existsSync(folder)) throw error;
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
}

/** Compiled code names the sources it was made of by their addresses. */
function nameOfCode(digest) {
  return hash("sha256", `${process.version} ${PROJECT} ${digest}`).slice(0, 24);
}

/** Beside the packages, where the code finds them by name; with the user, where that folder is somebody else's; else for a while. */
function codeFolder(name) {
  const own = join(PROJECT, "node_modules/.cache");
  const users = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  for (const cache of [own, users]) {
    const folder = join(cache, "warraq/code");
    try {
      // What is compiled already need only be read.
      if (!existsSync(join(folder, name))) {
        mkdirSync(folder, { recursive: true });
        accessSync(folder, constants.W_OK);
      }
      return [folder, cache === own];
    } catch (error) {
      // Somebody else's, or no folder: the next one.
      if (error.syscall === undefined) throw error;
    }
  }
  const folder = join(tmpdir(), `warraq-code-${process.getuid?.() ?? ""}`);
  mkdirSync(folder, { recursive: true });
  return [folder, false];
}

function forgetOld(cache, current) {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    // Another process may just have given its code its name.
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (name !== current && Date.now() - changed > KEPT_MILLISECONDS)
      rmSync(path, { recursive: true, force: true });
  }
}

// Most builds end in seconds. Node grows the room for young objects as if for hours, and makes code fast that is soon done
// with: later ones keep what they have compiled for the next start, and the one that cannot is to wait eight times as long.
setFlagsFromString("--semi-space-growth-factor=1");
// So little is collected by one core before several have been woken.
setFlagsFromString("--no-parallel-scavenge");
if (module.enableCompileCache === undefined) setFlagsFromString("--interrupt-budget=540000");
else module.enableCompileCache();

// A checkout, which has a lock file, follows its sources even while a package is made of it.
const isPackage = existsSync(PROGRAM) && !existsSync(join(PROJECT, "package-lock.json"));
const folder = isPackage ? PROGRAM : await compiledCode().catch(tell);
await import(pathToFileURL(join(folder, "cli.mjs")).href).catch((error) => tell(error, folder));

/** What keeps the program from being compiled or loaded, in the form of every other problem: nothing that words them is there yet. */
function tell(error, folder = PROJECT) {
  // The compiler wraps what a plugin has thrown, and what it complains of itself.
  const [{ detail, text, location } = {}] = error.errors ?? [];
  const { code, syscall, path = folder, message } = detail ?? error;
  const isMissing = code === "ERR_MODULE_NOT_FOUND";
  // The compiler is a process of its own: where the system starts none it stumbles over pipes that are not there.
  if (error instanceof TypeError && error.stack?.includes("ensureServiceIsRunning")) {
    const reason = "its compiler cannot be started: too many files or processes are open";
    console.error(`${folder}:0:0 path-refused: the program could not be made ready: ${reason}`);
    console.error("  hint: close programs, or raise the limits of ulimit -n and -u, then try again");
    process.exit(1);
  }
  if (syscall === undefined && text === undefined && !isMissing) throw error;
  const place =
    syscall === undefined && location
      ? `${location.file}:${location.line}:${location.column}`
      : `${path}:0:0`;
  console.error(
    isMissing
      ? `${join(PROJECT, "node_modules")}:0:0 path-refused: the packages of the program are not there\n  hint: npm ci --ignore-scripts`
      : `${place} path-refused: the program could not be made ready: ${syscall === undefined ? text : message}\n  hint: mend that and try again`,
  );
  process.exit(1);
}
