// The commands a maintainer types: warraq build | serve | add | check | inspect.

import { parseArgs } from "node:util";
import { buildSite } from "./build/build-site.ts";
import { readArticles } from "./pipeline.ts";
import { ArchiveError, type Bilingual, formatProblem, type Problem } from "./problem.ts";
import { serveSite } from "./serve.ts";
import { readSettings, type Settings } from "./settings.ts";

type Invocation = {
  readonly settings: Settings;
  readonly language: keyof Bilingual;
  readonly operands: readonly string[];
};
type Command = (invocation: Invocation) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  build,
  serve,
  check,
  add: notYet("add"),
  inspect: notYet("inspect"),
};

const USAGE = `usage: warraq ${Object.keys(COMMANDS).join(" | ")} [--articles DIR] [--output DIR] [--site-url URL] [--lang ar|en]`;

async function build({ settings, language }: Invocation): Promise<number> {
  const started = performance.now();
  const { pages } = await buildSite(settings);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    language === "ar"
      ? `نُشر الموقع في ${settings.outputFolder}: ${pages} صفحة في ${seconds} ثانية`
      : `published ${pages} pages in ${settings.outputFolder} in ${seconds} s`,
  );
  return 0;
}

async function serve({ settings }: Invocation): Promise<number> {
  await serveSite(settings);
  return 0;
}

async function check({ settings, language }: Invocation): Promise<number> {
  const { articles, problems } = await readArticles(settings);
  printProblems(problems, language);
  const errors = problems.filter((problem) => problem.severity === "error").length;
  console.log(`${articles.length} articles, ${errors} errors, ${problems.length - errors} warnings`);
  return errors > 0 ? 1 : 0;
}

function notYet(name: string): Command {
  return async () => {
    console.error(`warraq ${name}: not built yet`);
    return 2;
  };
}

function printProblems(problems: readonly Problem[], language: keyof Bilingual): void {
  for (const problem of problems) console.error(formatProblem(problem, language));
}

/** `--lang`, else the locale of the terminal, else English. */
function chooseLanguage(flag: string | undefined): keyof Bilingual {
  const locale = flag ?? process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? "";
  return locale.toLowerCase().startsWith("ar") ? "ar" : "en";
}

async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      articles: { type: "string" },
      output: { type: "string" },
      "site-url": { type: "string" },
      lang: { type: "string" },
    },
  });
  const [name = "", ...operands] = positionals;
  const command = COMMANDS[name];
  if (!command) {
    console.error(USAGE);
    return 2;
  }
  const language = chooseLanguage(values.lang);
  const settings = readSettings(
    {
      ...(values.articles === undefined ? {} : { articles: values.articles }),
      ...(values.output === undefined ? {} : { output: values.output }),
      ...(values["site-url"] === undefined ? {} : { siteUrl: values["site-url"] }),
    },
    process.env,
  );
  try {
    return await command({ settings, language, operands });
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    printProblems(error.problems, language);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
