// What one run of `warraq add` works with, from the archive as it stands to the answers of its maintainer.

import { join, resolve } from "node:path";
import { listArticleFiles } from "../article/article-files.ts";
import { articleId } from "../article/article-id.ts";
import { readingTools } from "../article/reading-tools.ts";
import type { ColumnField } from "../intake/containers/records/column-names.ts";
import { DuplicateIndex } from "../intake/duplicates.ts";
import { ImportLog } from "../intake/import-log.ts";
import { bodyOf, knownReport } from "../intake/known-report.ts";
import { OriginalStore } from "../intake/originals.ts";
import type { IntakeContext } from "../intake/propose-article.ts";
import type { Question } from "../intake/question.ts";
import { readText } from "../reporting/files.ts";
import { readNamedFile } from "../reporting/refusals.ts";
import type { Invocation, Language } from "./invocation.ts";
import { looseFiles } from "./loose-files.ts";

/** What one run of the command works with. */
export type Run = {
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

/** @param handed how many files were handed over: nobody answers questions about thousands */
export async function startRun(
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
