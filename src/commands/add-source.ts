// How `warraq add` takes one source into the archive: read, compared with what is there, asked about, kept or refused.

import { rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { articleId } from "../article/article-id.ts";
import { type BroughtPicture, bringPictures, keepPictures } from "../intake/bring-pictures.ts";
import { answerQuestion, articleText, type Proposal, proposeFrom } from "../intake/propose-article.ts";
import { type Question, questionsAbout } from "../intake/question.ts";
import type { Source } from "../intake/sources.ts";
import { orElse, replaceFile, writeNewFile } from "../intake/write-file.ts";
import { readBytes } from "../reporting/files.ts";
import type { Problem } from "../reporting/problem.ts";
import { type AddOutcome, addedOutcome, outcomeOf, remarkOf } from "./add-outcome.ts";
import { describeDuplicate, describeProposal, duplicateReason, introduceQuestions } from "./add-report.ts";
import type { Run } from "./add-run.ts";
import { printProblems } from "./print-problems.ts";

/** null: the maintainer gave up at a question, and nothing of this source is written. */
export async function addSource(source: Source, wish: string | null, run: Run): Promise<AddOutcome | null> {
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

export function refuseSource(name: string, problems: readonly Problem[], run: Run): AddOutcome {
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
