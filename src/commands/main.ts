// The commands a maintainer types, from their words to the exit status: warraq build | serve | add | check | names | inspect | init.

import { parseArgs } from "node:util";
import { leftInOlderCopy } from "../configuration/older-copy.ts";
import { readSettings, SettingError, type Settings } from "../configuration/settings.ts";
import { ArchiveError, type Bilingual, type Problem } from "../reporting/problem.ts";
import { makeVisible } from "../reporting/problem-report.ts";
import type { Command, Invocation, Language } from "./invocation.ts";
import { languageOf, tellFailure } from "./tell-failure.ts";

type Flag = { readonly type: "string" | "boolean"; readonly short?: string };
/** Loaded when called: `check` does not wait for the site generator, nor `build` for the prompts of `add`. */
type Entry = {
  readonly flags: Readonly<Record<string, Flag>>;
  readonly usage: string;
  /** Whether words may stand behind the flags. Default: no. */
  readonly takesOperands?: true;
  /** Whether it goes on where the archive's own files have errors, and tells them with all others. */
  readonly tellsAll?: true;
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
    takesOperands: true,
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
    tellsAll: true,
    load: async () => (await import("./check.ts")).check,
  },
  names: {
    takesOperands: true,
    flags: { mentions: { type: "string" }, json: { type: "boolean" }, names: { type: "string" } },
    usage:
      "names [--json] | accept|reject ID… | rename ID NAME | merge ID INTO | type ID TYPE | --mentions FILE.jsonl",
    load: async () => (await import("./names.ts")).names,
  },
  inspect: {
    takesOperands: true,
    flags: { dates: { type: "boolean" }, header: { type: "boolean" }, names: { type: "string" } },
    usage: "inspect FILE… [--names FILE] | --dates | --header",
    load: async () => (await import("./inspect.ts")).inspect,
  },
  init: {
    takesOperands: true,
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

/** @returns the exit status: 0 done, 1 the archive has an error, 2 the command was not understood */
export async function main(argv: readonly string[]): Promise<number> {
  const [name = "", ...rest] = argv;
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const language = languageOf(rest);
  const refuse = (reason: Bilingual | null) => refuseLine(reason, language);
  if (entry === undefined) {
    const isUnknown = name !== "" && !name.startsWith("-");
    return refuse(isUnknown ? { ar: `لا أمر بهذا الاسم: ${name}`, en: `no command ${name}` } : null);
  }
  const line = readLine(rest, entry);
  if ("en" in line) return refuse(line);
  const { flags, operands } = line;
  if (flags.help === true) {
    console.log(USAGE);
    return 0;
  }
  try {
    const problems: Problem[] = [];
    const settings = settingsFrom({ articles: entry.archiveOf?.(operands), ...flags }, problems);
    if ("en" in settings) return refuse(settings);
    problems.push(...leftInOlderCopy(settings));
    if (problems.length > 0 && entry.tellsAll !== true) throw new ArchiveError(problems);
    const command = await entry.load();
    return await command({ settings, problems, language, operands, flags });
  } catch (error) {
    return tellFailure(error, language);
  }
}

function refuseLine(reason: Bilingual | null, language: Language): number {
  console.error(reason === null ? USAGE : `warraq: ${makeVisible(reason[language])}\n${USAGE}`);
  return 2;
}

/** Or what is wrong with the command line. */
function readLine(
  args: readonly string[],
  { flags, takesOperands }: Entry,
): Pick<Invocation, "operands" | "flags"> | Bilingual {
  const options = { ...COMMON_FLAGS, ...flags };
  // Taken apart without a complaint, so that what is wrong is told in the maintainer's language.
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const flag = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    const written = token.rawName;
    if (flag === undefined) return { ar: `لا خيار بهذا الاسم: ${written}`, en: `no option ${written}` };
    if (flag.type === "boolean" && token.value !== undefined)
      return { ar: `الخيار ${written} لا يأخذ قيمة`, en: `${written} takes no value` };
    if (flag.type === "string" && (token.value === undefined || token.value.trim() === ""))
      return { ar: `الخيار ${written} تنقصه قيمة`, en: `${written} wants a value` };
    if (token.name === "lang" && !LANGUAGES.test(token.value ?? ""))
      return {
        ar: `قيمة الخيار ‎--lang هي ar أو en، لا ${token.value}`,
        en: `--lang is ar or en, not ${token.value}`,
      };
  }
  const [extra] = positionals;
  if (takesOperands !== true && extra !== undefined)
    return {
      ar: `لا يأخذ هذا الأمر أسماء ملفات ولا كلمات أخرى: ${extra}`,
      en: `this command takes no ${extra}`,
    };
  return { operands: positionals, flags: values };
}

const LANGUAGES = /^(?:ar|en)(?:[-_.].*)?$/i;

/** Or what is wrong with the command line. */
function settingsFrom(
  { articles, output, "site-url": siteUrl, names, "as-of": asOf }: Invocation["flags"],
  problems: Problem[],
): Settings | Bilingual {
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
      problems,
    );
  } catch (error) {
    if (error instanceof SettingError) return error.reason;
    throw error;
  }
}
