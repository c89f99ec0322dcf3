// `warraq add`: texts, Markdown and saved pages into the archive, each with a report of what was understood.

import { lstatSync } from "node:fs";
import { rm } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { listArticleFiles } from "../article/article-files.ts";
import { articleId } from "../article/article-id.ts";
import { readingTools } from "../article/reading-tools.ts";
import { ARCHIVE_FILE } from "../configuration/find-archive.ts";
import { readOwnFile } from "../configuration/read-own-file.ts";
import { withColumns } from "../configuration/remember-columns.ts";
import type { Settings } from "../configuration/settings.ts";
import { assignments } from "../configuration/shapes.ts";
import { type BroughtPicture, bringPictures, keepPictures } from "../intake/bring-pictures.ts";
import { type ColumnField, chosenColumns } from "../intake/containers/records/column-names.ts";
import { DuplicateIndex } from "../intake/duplicates.ts";
import { ImportLog } from "../intake/import-log.ts";
import { bodyOf, knownReport } from "../intake/known-report.ts";
import { OriginalStore } from "../intake/originals.ts";
import {
  answerQuestion,
  articleText,
  type IntakeContext,
  type Proposal,
  proposeFrom,
} from "../intake/propose-article.ts";
import { LONGEST_ID } from "../intake/propose-id.ts";
import { type Question, questionsAbout } from "../intake/question.ts";
import { countFiles, gatherSources, type Source } from "../intake/sources.ts";
import { readStandardInput } from "../intake/standard-input.ts";
import { orElse, replaceFile, writeNewFile } from "../intake/write-file.ts";
import { readBytes, readText } from "../reporting/files.ts";
import type { Problem } from "../reporting/problem.ts";
import { readNamedFile } from "../reporting/refusals.ts";
import { type AddOutcome, addedOutcome, outcomeOf, remarkOf, Tally } from "./add-outcome.ts";
import {
  describeCancelled,
  describeDuplicate,
  describeMapping,
  describePassedOver,
  describeProposal,
  describeUndone,
  duplicateReason,
  introduceQuestions,
} from "./add-report.ts";
import { describeOutcomes, summarise } from "./add-table.ts";
import { importReport, REPORT_FORMS } from "./import-report.ts";
import type { Invocation, Language } from "./invocation.ts";
import { looseFiles } from "./loose-files.ts";
import { printProblems } from "./print-problems.ts";
import { type ProgressLine, showProgress } from "./progress-line.ts";

/**
 * A hundred thousand rows pass through in minutes, each leaving little behind: Node would let the room for old objects grow
 * to several times of what is in use before it looks through it. 30,000 rows: 155 MiB instead of 248, for 4 % of the time.
 */
const HEAP_GROWTH = "--heap-growing-percent=40";

/** What one run of the command works with. */
type Run = {
  readonly invocation: Invocation;
  readonly context: IntakeContext;
  readonly originals: OriginalStore;
  readonly log: ImportLog;
  /** The number of this run in the log. */
  readonly number: number;
  readonly taken: Map<string, string>;
  readonly known: DuplicateIndex;
  /** Absolute paths of sources that lie in the archive's folder. */
  readonly loose: ReadonlySet<string>;
  /** null: nobody is there to answer. */
  readonly ask: ((question: Question, language: Language) => Promise<string | null>) | null;
  readonly details: Details;
  /** Columns of tables that were settled, now or before. */
  readonly columns: ReadonlyMap<ColumnField, string>;
};

/** Up to so many sources are described one by one; of more a table names those that matter. */
const FEW = 5;

/** What is said of each source, held back until it is known whether they are few. */
class Details {
  readonly #say: (() => void)[] = [];
  #sources = 0;

  nextSource(): void {
    this.#sources++;
    if (this.areMany) this.#say.length = 0;
  }

  get areMany(): boolean {
    return this.#sources > FEW;
  }

  add(say: () => void): void {
    if (!this.areMany) this.#say.push(say);
  }

  print(): void {
    for (const say of this.#say.splice(0)) say();
  }
}

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

/** @param handed how many files were handed over: nobody answers questions about thousands */
async function startRun(
  invocation: Invocation,
  handed: number,
  columns: ReadonlyMap<ColumnField, string>,
): Promise<Run> {
  const { settings, flags, operands } = invocation;
  const folder = settings.articlesFolder;
  const { authority, context: reading } = await readingTools(settings);
  const originals = await OriginalStore.open(folder);
  const log = ImportLog.open(folder);
  const known = new DuplicateIndex((file) => bodyOf(readText(join(folder, file))));
  const taken = new Map<string, string>();
  const loose = await looseFiles(operands, folder);
  const { files } = await listArticleFiles(folder);
  const digests = originals.digestsById();
  for (const file of files) {
    if (loose.has(resolve(folder, file))) continue;
    const id = articleId(file);
    if (id !== null) taken.set(id, file);
    known.add(
      knownReport(readNamedFile(join(folder, file)), file, (id === null ? null : digests.get(id)) ?? null),
    );
  }
  const isInteractive =
    handed <= FEW &&
    flags.yes !== true &&
    !operands.includes("-") &&
    process.stdin.isTTY &&
    process.stdout.isTTY;
  const ask = isInteractive ? (await import("./ask.ts")).askMaintainer : null;
  const context = { reading, authority, known, isTaken: (id: string) => taken.has(id) };
  const details = new Details();
  return {
    invocation,
    context,
    originals,
    log,
    number: log.nextRun,
    taken,
    known,
    loose,
    ask,
    details,
    columns,
  };
}

/** null: the maintainer gave up at a question, and nothing of this source is written. */
async function addSource(source: Source, wish: string | null, run: Run): Promise<AddOutcome | null> {
  const { flags, language } = run.invocation;
  const url = typeof flags.url === "string" ? flags.url : null;
  const read = source.read(run.context.reading);
  const archive = run.invocation.settings.articlesFolder;
  const brought = "draft" in read ? await bringPictures(read, source.pictures, archive) : null;
  const pictures = brought?.pictures ?? [];
  const former = source.id !== null && articleId(`${source.id}.md`) === source.id ? source.id : null;
  const id = wish ?? (former === null || run.taken.has(former) ? null : former);
  const proposal = proposeFrom(brought?.reading ?? read, source.name, { id, url }, run.context);
  if (!("draft" in proposal)) return refuseSource(source.name, proposal, run);
  const { duplicate } = proposal;
  if (duplicate?.kind === "changed" && flags.update === true)
    return update(proposal, duplicate.file, source, pictures, run);
  if (run.taken.has(proposal.id)) {
    return refuseSource(
      source.name,
      [idTaken(source.name, proposal.id, run.taken.get(proposal.id) ?? "")],
      run,
    );
  }
  // An export that was stopped in the middle is run again as it was, whatever is kept beside the like.
  const isPresent = duplicate !== null && source.isContained && duplicate.kind === "same-original";
  if (duplicate !== null && (isPresent || flags["keep-duplicates"] !== true)) {
    // An export read again holds mostly what is known: a line for each would bury what is new.
    if (!isPresent) run.details.add(() => console.log(describeDuplicate(source.name, duplicate, language)));
    const why = { ar: duplicateReason(duplicate, "ar"), en: duplicateReason(duplicate, "en") };
    return {
      ...outcomeOf(isPresent ? "present" : "duplicate", source.name, [
        { field: null, taken: null, other: null, why },
      ]),
      file: duplicate.file,
    };
  }
  const answered = await settleQuestions(proposal, source, run);
  if (answered === null) return null;
  if (!("draft" in answered.proposal)) return refuseSource(source.name, answered.proposal, run);
  return keep(answered.proposal, answered.open, source, pictures, run);
}

/** Asks what is open, or takes the honest default and says so. */
async function settleQuestions(
  proposal: Proposal,
  { name, isContained }: Source,
  run: Run,
): Promise<{ proposal: Proposal | readonly Problem[]; open: readonly Question[] } | null> {
  const { language } = run.invocation;
  const questions = questionsAbout(proposal.article);
  if (run.ask === null || isContained || questions.length === 0) return { proposal, open: questions };
  run.details.print();
  console.log(introduceQuestions(basename(name), proposal.article.headline.value, language));
  let current = proposal;
  for (const question of questions) {
    const value = await run.ask(question, language);
    if (value === null) return null;
    const next = answerQuestion(current, { key: question.key, value }, name, run.context);
    if (!("draft" in next)) return { proposal: next, open: [] };
    current = next;
  }
  return { proposal: current, open: questionsAbout(current.article) };
}

async function keep(
  proposal: Proposal,
  open: readonly Question[],
  source: Source,
  pictures: readonly BroughtPicture[],
  run: Run,
): Promise<AddOutcome> {
  const { settings, language, flags } = run.invocation;
  const { name, original } = source;
  const file = `${proposal.id}.md`;
  const path = join(settings.articlesFolder, file);
  const isDryRun = flags["dry-run"] === true;
  const shown = { proposal, name: basename(name), path, open, isDryRun, decodedFrom: source.decodedFrom };
  run.details.add(() => console.log(describeProposal(shown, language)));
  if (!isDryRun) {
    // The original first: an article whose original is lost would be worse than an original without an article.
    const kept = `${proposal.id}.${original.extension}`;
    const text = articleText(proposal);
    await run.originals.keep(kept, original.bytes);
    await keepPictures(pictures, settings.articlesFolder);
    const isLoose = !source.isContained && run.loose.has(resolve(name));
    const isInPlace = isLoose && resolve(name) === resolve(path);
    if (isInPlace) await replaceFile(path, text);
    else await writeNewFile(path, text);
    await orElse(
      () => (isInPlace ? replaceFile(path, original.bytes) : rm(path)),
      () => note(run, file, kept, text, pictures),
    );
    // The text that lay here goes when its report is there, and not before.
    if (isLoose && !isInPlace) await rm(name);
  } else {
    run.details.add(() => console.log(articleText(proposal)));
  }
  remember(proposal, file, run, isDryRun);
  return addedOutcome("added", name, file, proposal, open);
}

/** A report that no log knows of could not be taken back. */
function note(
  { log, number }: Run,
  file: string,
  original: string,
  text: string,
  pictures: readonly BroughtPicture[],
): Promise<void> {
  return log.note(
    number,
    file,
    original,
    text,
    pictures.map((picture) => picture.file),
  );
}

/** What its publisher changed since, in the file it was added as: only where nobody here has touched that. */
async function update(
  proposal: Proposal,
  file: string,
  source: Source,
  pictures: readonly BroughtPicture[],
  run: Run,
): Promise<AddOutcome> {
  const { settings } = run.invocation;
  if (!run.log.isUntouched(file)) return refuseSource(source.name, [changedHere(source.name, file)], run);
  const text = articleText(proposal);
  const day = new Date().toISOString().replace(/[-:.]/g, "").slice(0, 15).toLowerCase();
  const kept = `${articleId(file) ?? proposal.id}.${day}.${source.original.extension}`;
  await run.originals.keep(kept, source.original.bytes);
  await keepPictures(pictures, settings.articlesFolder);
  const path = join(settings.articlesFolder, file);
  const before = readBytes(path);
  await replaceFile(path, text);
  await orElse(
    () => replaceFile(path, before),
    () => note(run, file, kept, text, pictures),
  );
  return addedOutcome("updated", source.name, file, proposal, []);
}

function changedHere(name: string, file: string): Problem {
  return {
    file: name,
    line: 0,
    column: 0,
    code: "changed-since-added",
    severity: "error",
    message: {
      ar: `غيّره ناشره، وغُيّر هنا أيضًا في ${file}`,
      en: `its publisher has changed it, and it was changed here too, in ${file}`,
    },
    hint: { ar: "اجمع التغييرين في الملف بنفسك", en: "bring both changes together in the file yourself" },
  };
}

/** Two of one run may be duplicates of each other. */
function remember(proposal: Proposal, file: string, run: Run, isDryRun: boolean): void {
  run.taken.set(proposal.id, file);
  if (isDryRun) return;
  run.known.add({
    file,
    digests: [proposal.source.digest],
    url: proposal.article.url?.value ?? null,
    sourceId: proposal.draft.entries.find(({ key }) => key === "source-id")?.values[0] ?? null,
    sketch: proposal.sketch,
  });
}

function refuseSource(name: string, problems: readonly Problem[], run: Run): AddOutcome {
  run.details.add(() => printProblems(problems, run.invocation.language));
  const errors = problems.filter(({ severity }) => severity === "error");
  return outcomeOf("refused", name, errors.map(remarkOf));
}

function idTaken(file: string, id: string, other: string): Problem {
  return {
    file,
    line: 0,
    column: 0,
    code: "id-taken",
    severity: "error",
    message: {
      ar: `العنوان «${id}» للملف ${other}، ولا يُكتب فوق ملف`,
      en: `the address ${id} belongs to ${other}, and nothing is written over`,
    },
    hint: { ar: "اختر عنوانًا آخر بالخيار --id", en: "choose another with --id" },
  };
}
