// The commands a maintainer types: warraq build | serve | add | check | inspect | init.

import { parseArgs } from "node:util";
import { leftInOlderCopy } from "../configuration/older-copy.ts";
import { readSettings, type Settings } from "../configuration/settings.ts";
import { ArchiveError, type Problem } from "../reporting/problem.ts";
import { refusedPath } from "../site/publish-problems.ts";
import type { Command, Invocation, Language } from "./invocation.ts";
import { printProblems, sendProblems } from "./print-problems.ts";

type Flag = { readonly type: "string" | "boolean"; readonly short?: string };
/** Loaded when called: `check` does not wait for the site generator, nor `build` for the prompts of `add`. */
type Entry = {
  readonly flags: Readonly<Record<string, Flag>>;
  readonly usage: string;
  /** The folder of the archive that the operands speak of; absent: the one of the flags, or that one stands in. */
  archiveOf?(operands: readonly string[]): string | undefined;
  load(): Promise<Command>;
};

const COMMANDS: Readonly<Record<string, Entry>> = {
  build: {
    flags: { precompress: { type: "boolean" }, profile: { type: "boolean" }, "as-of": { type: "string" } },
    usage: "build [--precompress] [--profile] [--as-of DAY]",
    load: async () => (await import("./build.ts")).build,
  },
  serve: {
    flags: { port: { type: "string" } },
    usage: "serve [--port N]",
    load: async () => (await import("./serve.ts")).serve,
  },
  add: {
    flags: {
      id: { type: "string" },
      url: { type: "string" },
      yes: { type: "boolean", short: "y" },
      "dry-run": { type: "boolean", short: "n" },
      "keep-duplicates": { type: "boolean" },
      update: { type: "boolean" },
      report: { type: "string" },
      columns: { type: "string" },
      undo: { type: "boolean" },
    },
    usage:
      "add FILE|FOLDER|-… [--dry-run] [--yes] [--id ID] [--url URL] [--keep-duplicates] [--update] [--report FILE.csv|.html] [--columns FIELD=COLUMN,…] | --undo",
    load: async () => (await import("./add.ts")).add,
  },
  check: {
    flags: { json: { type: "boolean" } },
    usage: "check [--json]",
    load: async () => (await import("./check.ts")).check,
  },
  names: {
    flags: { mentions: { type: "string" }, json: { type: "boolean" }, names: { type: "string" } },
    usage:
      "names [--json] | accept|reject ID… | rename ID NAME | merge ID INTO | type ID TYPE | --mentions FILE.jsonl",
    load: async () => (await import("./names.ts")).names,
  },
  inspect: {
    flags: { dates: { type: "boolean" }, header: { type: "boolean" }, names: { type: "string" } },
    usage: "inspect FILE… [--names FILE] | --dates | --header",
    load: async () => (await import("./inspect.ts")).inspect,
  },
  init: {
    flags: {},
    usage: "init DIR",
    archiveOf: ([folder]) => folder,
    load: async () => (await import("./init.ts")).init,
  },
};

const COMMON_FLAGS: Readonly<Record<string, Flag>> = {
  articles: { type: "string" },
  output: { type: "string" },
  "site-url": { type: "string" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
};

const USAGE = [
  ...Object.values(COMMANDS).map(
    ({ usage }, index) => `${index === 0 ? "usage:" : "      "} warraq ${usage}`,
  ),
  "       all: [--articles DIR] [--output DIR] [--site-url URL] [--lang ar|en]",
].join("\n");

async function main(argv: readonly string[]): Promise<number> {
  const [name = "", ...rest] = argv;
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry === undefined) return refuse(name === "" || name.startsWith("-") ? "" : `no command ${name}`);
  const line = readLine(rest, entry);
  if (typeof line === "string") return refuse(line);
  const { flags, operands } = line;
  if (flags.help === true) {
    console.log(USAGE);
    return 0;
  }
  const language = chooseLanguage(flags.lang);
  try {
    const settings = settingsFrom({ articles: entry.archiveOf?.(operands), ...flags });
    if (typeof settings === "string") return refuse(settings);
    const left = leftInOlderCopy(settings);
    if (left.length > 0) throw new ArchiveError(left);
    const command = await entry.load();
    return await command({ settings, language, operands, flags });
  } catch (error) {
    const problems = error instanceof ArchiveError ? error.problems : refused(error);
    printProblems(problems, language);
    sendProblems(problems, language);
    return 1;
  }
}

/**
 * Whatever path the system refused is named, in a line and not in a stack.
 * @throws the error, where it is a fault of the program
 */
function refused(error: unknown): readonly Problem[] {
  const problem = refusedPath(error);
  if (problem === null) throw error;
  return [problem];
}

function refuse(reason: string): number {
  console.error(reason === "" ? USAGE : `warraq: ${reason}\n${USAGE}`);
  return 2;
}

/** Or what is wrong with the command line. */
function readLine(
  args: readonly string[],
  { flags }: Entry,
): Pick<Invocation, "operands" | "flags"> | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...COMMON_FLAGS, ...flags },
    });
    return { operands: positionals, flags: values };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

/** Or what is wrong with the command line. */
function settingsFrom({
  articles,
  output,
  "site-url": siteUrl,
  names,
  "as-of": asOf,
}: Invocation["flags"]): Settings | string {
  try {
    return readSettings(
      {
        ...(typeof articles === "string" ? { articles } : {}),
        ...(typeof output === "string" ? { output } : {}),
        ...(typeof siteUrl === "string" ? { siteUrl } : {}),
        ...(typeof names === "string" ? { names } : {}),
        ...(typeof asOf === "string" ? { asOf } : {}),
      },
      process.env,
    );
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

/** `--lang`, else the locale of the terminal, else English. */
function chooseLanguage(flag: string | boolean | undefined): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const locale = typeof flag === "string" ? flag : LC_ALL || LC_MESSAGES || LANG || "";
  return locale.toLowerCase().startsWith("ar") ? "ar" : "en";
}

// `warraq check | head` closes the pipe early: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
