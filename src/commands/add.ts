// `warraq add`: texts, Markdown and saved pages into the archive, each with a report of what was understood.

import { lstatSync } from "node:fs";
import { extname, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { articleId } from "../article/article-id.ts";
import { ARCHIVE_FILE } from "../configuration/find-archive.ts";
import { readOwnFile } from "../configuration/read-own-file.ts";
import { withColumns } from "../configuration/remember-columns.ts";
import type { Settings } from "../configuration/settings.ts";
import { assignments } from "../configuration/shapes.ts";
import { type ColumnField, chosenColumns } from "../intake/containers/records/column-names.ts";
import { ImportLog } from "../intake/import-log.ts";
import { LONGEST_ID } from "../intake/propose-id.ts";
import { countFiles, gatherSources } from "../intake/sources.ts";
import { readStandardInput } from "../intake/standard-input.ts";
import { replaceFile } from "../intake/write-file.ts";
import { Tally } from "./add-outcome.ts";
import { describeCancelled, describeMapping, describePassedOver, describeUndone } from "./add-report.ts";
import { type Run, startRun } from "./add-run.ts";
import { addSource, refuseSource } from "./add-source.ts";
import { describeOutcomes, summarise } from "./add-table.ts";
import { importReport, REPORT_FORMS } from "./import-report.ts";
import type { Invocation, Language } from "./invocation.ts";
import { printProblems } from "./print-problems.ts";
import { type ProgressLine, showProgress } from "./progress-line.ts";

/**
 * A hundred thousand rows pass through in minutes, each leaving little behind: Node would let the room for old objects grow
 * to several times of what is in use before it looks through it. 30,000 rows: 155 MiB instead of 248, for 4 % of the time.
 */
const HEAP_GROWTH = "--heap-growing-percent=40";

export async function add(invocation: Invocation): Promise<number> {
  const { operands, flags, language, settings } = invocation;
  if (flags.undo === true) return undo(settings.articlesFolder, language);
  if (operands.length === 0) return refuse(language === "ar" ? "أي ملف؟ add FILE…" : "which file? add FILE…");
  for (const operand of operands) {
    if (operand !== "-" && lstatSync(operand, { throwIfNoEntry: false }) === undefined)
      return refuse(language === "ar" ? `لا يوجد ملف بهذا الاسم: ${operand}` : `no such file: ${operand}`);
  }
  const wish = typeof flags.id === "string" ? flags.id : null;
  const isOneFile = operands.length === 1 && !isFolder(operands[0] ?? "");
  if (wish !== null && (!isOneFile || articleId(`${wish}.md`) !== wish)) {
    return refuse(
      language === "ar"
        ? `‏--id لملف واحد، بأحرف لاتينية صغيرة وأرقام وشرطات، حتى ${LONGEST_ID}`
        : `--id names one file, in lower-case ASCII letters, digits and single hyphens, at most ${LONGEST_ID}`,
    );
  }
  const report = typeof flags.report === "string" ? flags.report : null;
  if (report !== null && !REPORT_FORMS.includes(extname(report).toLowerCase()))
    return refuse(
      language === "ar" ? "‏--report إلى ملف ‎.csv أو ‎.html" : "--report writes a .csv or an .html file",
    );
  const columns = readColumns(invocation);
  if (typeof columns === "string") return refuse(columns);
  if (flags.columns !== undefined && flags["dry-run"] !== true)
    await rememberColumns(settings, columns.written);
  setFlagsFromString(HEAP_GROWTH);
  const files = await countFiles(operands);
  const run = await startRun(invocation, files, columns.chosen);
  const progress = showProgress(process.stderr, language);
  const tally = new Tally(report !== null);
  const cancelled = await addAll(run, wish, files, tally, progress).finally(() => progress.end());
  run.details.print();
  if (cancelled !== null) {
    console.error(describeCancelled(cancelled, language));
    return CANCELLED;
  }
  if (tally.passed.length > 0) console.log(describePassedOver(tally.passed, language));
  if (report !== null) await replaceFile(report, importReport(report, tally.all, language));
  if (run.details.areMany) console.log(describeOutcomes(tally, language, report !== null));
  else if (tally.total > 1) console.log(summarise(tally, language));
  return tally.ofKind("refused") > 0 || tally.ofKind("duplicate") > 0 ? 1 : 0;
}

/** @returns the name of the source at which the maintainer gave up */
async function addAll(
  run: Run,
  wish: string | null,
  files: number,
  tally: Tally,
  progress: ProgressLine,
): Promise<string | null> {
  const { operands, language } = run.invocation;
  let total: number | null = files;
  for await (const one of gatherSources(operands, readStandardInput, { columns: run.columns })) {
    // How many reports a container holds is known when it has been read.
    if (one.type === "source" && one.isContained) total = null;
    progress.update({ step: "adding", done: tally.total, total });
    if (one.type === "mapping") run.details.add(() => console.log(describeMapping(one, language)));
    else if (one.type === "passed-over") tally.passOver(one.name, one.why);
    else {
      run.details.nextSource();
      const outcome =
        one.type === "refused"
          ? refuseSource(one.problem.file, [one.problem], run)
          : await addSource(one, wish, run);
      if (outcome === null) return one.type === "source" ? one.name : "";
      tally.add(outcome);
    }
  }
  return null;
}

type Columns = {
  /** Those of `archive.yaml` with those of the flag, which win. */
  readonly written: Readonly<Record<string, string>>;
  readonly chosen: ReadonlyMap<ColumnField, string>;
};

/** Or what is wrong with them. */
function readColumns({ flags, settings, language }: Invocation): Columns | string {
  const given = typeof flags.columns === "string" ? assignments.read(flags.columns) : {};
  if (given === null)
    return language === "ar"
      ? '‏--columns حقل=عمود، مثل ‎--columns "published=تاريخ الإدخال,body=النص"'
      : '--columns takes FIELD=COLUMN, like --columns "published=entered on,body=content"';
  const written = { ...settings.columns, ...given };
  const chosen = chosenColumns(written);
  if (typeof chosen !== "string") return { written, chosen };
  return language === "ar" ? `لا حقل بهذا الاسم: ${chosen}` : `no field is called ${chosen}`;
}

/** Writes the columns into `archive.yaml`, so that the next table of the kind is understood without a word. */
async function rememberColumns({ articlesFolder }: Settings, written: Columns["written"]): Promise<void> {
  const path = join(articlesFolder, ARCHIVE_FILE);
  await replaceFile(path, withColumns(readOwnFile(path) ?? "", written));
}

function isFolder(path: string): boolean {
  return path !== "-" && lstatSync(path).isDirectory();
}

/** Takes back the last run, as long as nobody has touched its files. */
async function undo(articlesFolder: string, language: Language): Promise<number> {
  const result = await ImportLog.open(articlesFolder).undoLast();
  const problems = result.filter((one) => typeof one !== "string");
  if (problems.length > 0) {
    printProblems(problems, language);
    return 1;
  }
  console.log(
    describeUndone(
      result.filter((one) => typeof one === "string"),
      language,
    ),
  );
  return 0;
}

/** What a shell reports of a program that Ctrl-C ended. */
const CANCELLED = 130;

function refuse(reason: string): number {
  console.error(`warraq add: ${reason}`);
  return 2;
}
