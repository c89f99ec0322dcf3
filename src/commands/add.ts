// `warraq add`: texts, Markdown and saved pages into the archive, each with a report of what was understood.

import { readFileSync } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { listArticleFiles } from "../article/article-files.ts";
import { articleId } from "../article/article-id.ts";
import { readingTools } from "../article/reading-tools.ts";
import { DuplicateIndex } from "../intake/duplicates.ts";
import { bodyOf, knownReport } from "../intake/known-report.ts";
import { OriginalStore } from "../intake/originals.ts";
import {
  answerQuestion,
  articleText,
  type IntakeContext,
  type Proposal,
  proposeArticle,
} from "../intake/propose-article.ts";
import { LONGEST_ID } from "../intake/propose-id.ts";
import { type Question, questionsAbout } from "../intake/question.ts";
import { extensionOf, isSourceName } from "../intake/source-kind.ts";
import type { Problem } from "../reporting/problem.ts";
import {
  type AddOutcome,
  describeCancelled,
  describeDuplicate,
  describeProposal,
  introduceQuestions,
  summarise,
} from "./add-report.ts";
import type { Invocation, Language } from "./invocation.ts";
import { printProblems } from "./print-problems.ts";
import { writeNewFile } from "./write-new-file.ts";

type Source = { readonly name: string; read(): Promise<Uint8Array> };

/** What one run of the command works with. */
type Run = {
  readonly invocation: Invocation;
  readonly context: IntakeContext;
  readonly originals: OriginalStore;
  readonly taken: Map<string, string>;
  readonly known: DuplicateIndex;
  /** null: nobody is there to answer. */
  readonly ask: ((question: Question, language: Language) => Promise<string | null>) | null;
};

export async function add(invocation: Invocation): Promise<number> {
  const { operands, flags, language } = invocation;
  if (operands.length === 0) return refuse(language === "ar" ? "أي ملف؟ add FILE…" : "which file? add FILE…");
  const sources = await listSources(operands);
  if ("missing" in sources) {
    const { missing } = sources;
    return refuse(language === "ar" ? `لا يوجد ملف بهذا الاسم: ${missing}` : `no such file: ${missing}`);
  }
  const wish = typeof flags.id === "string" ? flags.id : null;
  if (wish !== null && (sources.list.length !== 1 || articleId(`${wish}.md`) !== wish)) {
    return refuse(
      language === "ar"
        ? `‏--id لملف واحد، بأحرف لاتينية صغيرة وأرقام وشرطات، حتى ${LONGEST_ID}`
        : `--id names one file, in lower-case ASCII letters, digits and single hyphens, at most ${LONGEST_ID}`,
    );
  }
  const run = await startRun(invocation, operands.includes("-"));
  const outcomes: AddOutcome[] = [];
  for (const source of sources.list) {
    const outcome = await addSource(source, wish, run);
    if (outcome === null) {
      console.error(describeCancelled(source.name, language));
      return CANCELLED;
    }
    outcomes.push(outcome);
  }
  if (outcomes.length > 1) console.log(summarise(outcomes, language));
  return outcomes.some(({ kind }) => kind === "refused" || kind === "duplicate") ? 1 : 0;
}

/** What a shell reports of a program that Ctrl-C ended. */
const CANCELLED = 130;

function refuse(reason: string): number {
  console.error(`warraq add: ${reason}`);
  return 2;
}

/** Files as named; of a folder, what looks like a report, in order. `-` is standard input. */
async function listSources(operands: readonly string[]): Promise<{ list: Source[] } | { missing: string }> {
  const list: Source[] = [];
  for (const operand of operands) {
    if (operand === "-") {
      list.push({ name: "-", read: async () => readFileSync(0) });
      continue;
    }
    const facts = await lstat(operand).catch(() => null);
    if (facts === null) return { missing: operand };
    const paths = facts.isDirectory() ? await listFolder(operand) : [operand];
    list.push(...paths.map((path) => ({ name: path, read: () => readFile(path) })));
  }
  return { list };
}

async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return (
    entries
      .filter((entry) => entry.isFile() && isSourceName(entry.name) && !entry.name.startsWith("."))
      .map((entry) => join(entry.parentPath, entry.name))
      // Browsers save a page's pictures and frames beside it in `<name>_files`.
      .filter((path) => !/_files[/\\]/.test(path))
      .sort()
  );
}

async function startRun(invocation: Invocation, usesStandardInput: boolean): Promise<Run> {
  const { settings, flags } = invocation;
  const folder = settings.articlesFolder;
  const { authority, context: reading } = await readingTools(settings);
  const originals = await OriginalStore.open(folder);
  const known = new DuplicateIndex((file) => bodyOf(readFileSync(join(folder, file), "utf8")));
  const taken = new Map<string, string>();
  const { files } = await listArticleFiles(folder);
  for (const file of files) {
    const id = articleId(file);
    if (id !== null) taken.set(id, file);
    known.add(knownReport(await readFile(join(folder, file)), file, originalDigest(originals, id)));
  }
  const isInteractive =
    flags.yes !== true && !usesStandardInput && process.stdin.isTTY && process.stdout.isTTY;
  const ask = isInteractive ? (await import("./ask.ts")).askMaintainer : null;
  const context = { reading, authority, known, isTaken: (id: string) => taken.has(id) };
  return { invocation, context, originals, taken, known, ask };
}

function originalDigest(originals: OriginalStore, id: string | null): string | null {
  if (id === null) return null;
  for (const kind of ["text", "markdown", "html"] as const) {
    const digest = originals.digest(`${id}.${extensionOf(kind)}`);
    if (digest !== null) return digest;
  }
  return null;
}

/** null: the maintainer gave up at a question, and nothing of this source is written. */
async function addSource(source: Source, wish: string | null, run: Run): Promise<AddOutcome | null> {
  const { flags, language } = run.invocation;
  const bytes = await source.read();
  const url = typeof flags.url === "string" ? flags.url : null;
  const proposal = proposeArticle(bytes, source.name, { id: wish, url }, run.context);
  if (!("draft" in proposal)) return refuseSource(source.name, proposal, language);
  if (run.taken.has(proposal.id)) {
    return refuseSource(
      source.name,
      [idTaken(source.name, proposal.id, run.taken.get(proposal.id) ?? "")],
      language,
    );
  }
  const { duplicate } = proposal;
  if (duplicate !== null && flags["keep-duplicates"] !== true) {
    console.log(describeDuplicate(source.name, duplicate, language));
    return { kind: "duplicate", name: source.name };
  }
  const answered = await settleQuestions(proposal, source.name, run);
  if (answered === null) return null;
  if (!("draft" in answered.proposal)) return refuseSource(source.name, answered.proposal, language);
  return keep(answered.proposal, answered.open, source.name, bytes, run);
}

/** Asks what is open, or takes the honest default and says so. */
async function settleQuestions(
  proposal: Proposal,
  name: string,
  run: Run,
): Promise<{ proposal: Proposal | readonly Problem[]; open: readonly Question[] } | null> {
  const { language } = run.invocation;
  const questions = questionsAbout(proposal.article);
  if (run.ask === null || questions.length === 0) return { proposal, open: questions };
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
  name: string,
  bytes: Uint8Array,
  run: Run,
): Promise<AddOutcome> {
  const { settings, language, flags } = run.invocation;
  const file = `${proposal.id}.md`;
  const path = join(settings.articlesFolder, file);
  const isDryRun = flags["dry-run"] === true;
  console.log(describeProposal({ proposal, name: basename(name), path, open, isDryRun }, language));
  if (!isDryRun) {
    // The original first: an article whose original is lost would be worse than an original without an article.
    await run.originals.keep(`${proposal.id}.${extensionOf(proposal.source.kind)}`, bytes);
    await writeNewFile(path, articleText(proposal));
  } else {
    console.log(articleText(proposal));
  }
  remember(proposal, file, run, isDryRun);
  return { kind: "added", name };
}

/** Two of one run may be duplicates of each other. */
function remember(proposal: Proposal, file: string, run: Run, isDryRun: boolean): void {
  run.taken.set(proposal.id, file);
  if (isDryRun) return;
  run.known.add({
    file,
    digests: [proposal.source.digest],
    url: proposal.article.url?.value ?? null,
    sketch: proposal.sketch,
  });
}

function refuseSource(name: string, problems: readonly Problem[], language: Language): AddOutcome {
  printProblems(problems, language);
  return { kind: "refused", name };
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
