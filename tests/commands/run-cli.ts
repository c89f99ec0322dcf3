// Running the command line as a maintainer does, in a folder of the test's own.

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { resolve } from "node:path";

const CLI = resolve(import.meta.dirname, "../../src/warraq.mjs");

export type Run = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/** @param cwd the folder that the maintainer stands in; default: that of the test */
export function runCli(args: readonly string[], input: string | Uint8Array = "", cwd?: string): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: "utf8",
    input,
    cwd,
    env: { ...process.env, LC_ALL: "en_US.UTF-8", NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}

/** Likewise, not waited for. */
export function startCli(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [CLI, ...args], { stdio: "ignore" });
}
