// A command in the process of the test: a start of the program costs a second and a half, and most tests are about what comes after.

import { main } from "../../src/commands/main.ts";
import type { Run } from "./run-cli.ts";

/**
 * What a maintainer would see who types the command in English, not at a terminal. Standard output is what `console.log` was
 * given, since the runner of the tests writes to the stream itself meanwhile.
 */
export async function runCommand(args: readonly string[]): Promise<Run> {
  const { log } = console;
  const { write } = process.stderr;
  const terminals = [process.stdin, process.stdout, process.stderr] as const;
  const wereTerminals = terminals.map(({ isTTY }) => isTTY);
  const locale = process.env.LC_ALL;
  let stdout = "";
  let stderr = "";
  console.log = (text = "") => {
    stdout += `${text}\n`;
  };
  process.stderr.write = (chunk: string | Uint8Array) => {
    stderr += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
    return true;
  };
  for (const stream of terminals) stream.isTTY = false;
  process.env.LC_ALL = "en_US.UTF-8";
  try {
    return { status: await main(args), stdout, stderr };
  } finally {
    console.log = log;
    process.stderr.write = write;
    for (const [at, stream] of terminals.entries()) stream.isTTY = wereTerminals[at] ?? false;
    if (locale === undefined) delete process.env.LC_ALL;
    else process.env.LC_ALL = locale;
  }
}
