// What each run of `add` wrote, so that a run can be undone as long as nobody has touched its files since.

import { existsSync } from "node:fs";
import { rm, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { ArchiveError, type Problem } from "../reporting/problem.ts";
import { makeFolder, readNamedFile } from "../reporting/refusals.ts";
import { digestOf } from "./originals.ts";
import { appendLine, replaceFile } from "./write-file.ts";

const FOLDER = "originals";
const LOG = "imports.jsonl";
const SUMS = "SHA256SUMS";

type Entry = {
  /** The number of the run: all files of one run have the same. */
  readonly run: number;
  /** Relative to the folder of articles. */
  readonly article: string;
  readonly original: string;
  /** The digest of the article as `add` wrote it. */
  readonly sha256: string;
  /** Those that came with it, relative to the folder of articles. */
  readonly pictures?: readonly string[];
  /** Whether somebody has begun to take the run back: what is gone then was removed by that. */
  readonly leaving?: true;
};

export class ImportLog {
  readonly #folder: string;
  #lastRun: number;
  /** The digest of each article as `add` wrote it last; null until somebody asks. */
  #written: Map<string, string> | null = null;

  private constructor(folder: string, lastRun: number) {
    this.#folder = folder;
    this.#lastRun = lastRun;
  }

  /** @throws ArchiveError where the log is broken: nobody would know what to take back */
  static open(articlesFolder: string): ImportLog {
    return new ImportLog(articlesFolder, readEntries(articlesFolder).at(-1)?.run ?? 0);
  }

  /** The number of the run that begins now. */
  get nextRun(): number {
    return this.#lastRun + 1;
  }

  async note(
    run: number,
    article: string,
    original: string,
    text: string,
    pictures: readonly string[] = [],
  ): Promise<void> {
    const sha256 = digestOf(Buffer.from(text));
    const entry: Entry = { run, article, original, sha256, ...(pictures.length === 0 ? {} : { pictures }) };
    makeFolder(join(this.#folder, FOLDER));
    await appendLine(join(this.#folder, FOLDER, LOG), JSON.stringify(entry));
    this.#lastRun = run;
    this.#written?.set(article, sha256);
  }

  /** Whether an article is still as `add` wrote it. */
  isUntouched(article: string): boolean {
    this.#written ??= new Map(readEntries(this.#folder).map((entry) => [entry.article, entry.sha256]));
    const sha256 = this.#written.get(article);
    const path = join(this.#folder, article);
    return sha256 !== undefined && existsSync(path) && digestOf(readNamedFile(path)) === sha256;
  }

  /**
   * Removes the articles and originals of the last run. One that the system stops half-way is finished by the next.
   * @returns the files removed, or what stands against it; then nothing is removed
   */
  async undoLast(): Promise<readonly string[] | readonly Problem[]> {
    const all = readEntries(this.#folder);
    const run = all.at(-1)?.run;
    if (run === undefined) return [nothingToUndo(this.#folder)];
    const entries = all.filter((entry) => entry.run === run);
    const isGone = ({ article, leaving }: Entry) =>
      leaving === true && !existsSync(join(this.#folder, article));
    const touched = entries.filter((entry) => !isGone(entry) && !this.isUntouched(entry.article));
    if (touched.length > 0) return touched.map(({ article }) => touchedSince(join(this.#folder, article)));
    const leaving = entries.map((entry) => JSON.stringify({ ...entry, leaving: true }));
    await this.#rewrite(LOG, (line) => readEntry(line)?.run !== run, leaving);
    // A picture that a report of another run shows stays.
    const others = all.filter((entry) => entry.run !== run);
    const shown = new Set(others.flatMap(({ pictures = [] }) => pictures));
    const pictures = entries
      .flatMap((entry) => entry.pictures ?? [])
      .filter((picture) => !shown.has(picture));
    const originals = entries.map(({ original }) => join(FOLDER, original));
    for (const file of new Set([...entries.map(({ article }) => article), ...originals, ...pictures]))
      await rm(join(this.#folder, file), { force: true });
    if (shown.size === 0) await rmdir(join(this.#folder, "pictures")).catch(() => {});
    const gone = new Set(entries.map(({ original }) => original));
    await this.#rewrite(SUMS, (line) => !gone.has(line.slice(66)));
    await this.#rewrite(LOG, (line) => readEntry(line)?.run !== run);
    return entries.map(({ article }) => article);
  }

  async #rewrite(
    name: string,
    keeps: (line: string) => boolean,
    added: readonly string[] = [],
  ): Promise<void> {
    const path = join(this.#folder, FOLDER, name);
    const kept = [...readLines(path).filter(keeps), ...added];
    if (kept.length === 0) await rm(path, { force: true });
    else await replaceFile(path, `${kept.join("\n")}\n`);
  }
}

/** @throws ArchiveError with each line that is no entry */
function readEntries(articlesFolder: string): Entry[] {
  const path = join(articlesFolder, FOLDER, LOG);
  const entries = readLines(path).map(readEntry);
  const broken = entries.flatMap((entry, at) => (entry === null ? [logBroken(path, at + 1)] : []));
  if (broken.length > 0) throw new ArchiveError(broken);
  return entries.filter((entry) => entry !== null);
}

/** None where there is no such file. */
function readLines(path: string): string[] {
  if (!existsSync(path)) return [];
  return readNamedFile(path)
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "");
}

/** Null for a line that is no entry: the file may have been edited, or cut short. */
function readEntry(line: string): Entry | null {
  try {
    const { run, article, original, sha256, pictures = [] } = JSON.parse(line) as Record<string, unknown>;
    const names = [article, original, ...(Array.isArray(pictures) ? pictures : [null])];
    // Whatever is named here may be removed.
    if (typeof run !== "number" || typeof sha256 !== "string" || !names.every(isNameInside)) return null;
    return JSON.parse(line) as Entry;
  } catch {
    return null;
  }
}

function isNameInside(name: unknown): boolean {
  return typeof name === "string" && name !== "" && !/^[/\\]|\\|\0|(?:^|\/)\.\.(?:\/|$)/.test(name);
}

function logBroken(file: string, line: number): Problem {
  return {
    file,
    line,
    column: 1,
    code: "import-log-broken",
    severity: "error",
    message: {
      ar: "ليس هذا السطر قيدًا من سجل الإضافات",
      en: "this line is no entry of the log of additions",
    },
    hint: {
      ar: "أعد الملف من git، أو احذف السطر فلا يُتراجع عما فيه",
      en: "restore the file from git, or delete the line: what it tells of can then not be undone",
    },
  };
}

function nothingToUndo(file: string): Problem {
  return {
    file,
    line: 0,
    column: 0,
    code: "nothing-to-undo",
    severity: "error",
    message: { ar: "لا إضافة سابقة يمكن التراجع عنها", en: "no addition is on record that could be undone" },
    hint: { ar: "احذف الملفات بنفسك", en: "delete the files yourself" },
  };
}

function touchedSince(file: string): Problem {
  return {
    file,
    line: 0,
    column: 0,
    code: "changed-since-added",
    severity: "error",
    message: {
      ar: "تغيّر هذا الملف منذ أُضيف أو حُذف، فلا يُتراجع عن الإضافة كلها",
      en: "this file was changed or removed since it was added, so the addition is not undone",
    },
    hint: { ar: "احذف ما لا تريده من الملفات بنفسك", en: "delete the files you do not want yourself" },
  };
}
