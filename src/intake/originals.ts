// The untouched originals beside the articles made from them: where they lie, and the list that proves they are untouched.

import { hash } from "node:crypto";
import { join } from "node:path";
import { ArchiveError, type Problem } from "../reporting/problem.ts";
import { makeFolder, readNamedFile } from "../reporting/refusals.ts";
import { appendLine, writeNewFile } from "./write-file.ts";

const FOLDER = "originals";
/** The list in the format of `sha256sum`, so that `sha256sum -c SHA256SUMS` proves them without this program. */
const LIST = "SHA256SUMS";

export function digestOf(bytes: Uint8Array): string {
  return hash("sha256", bytes);
}

/** The originals of one articles folder. */
export class OriginalStore {
  readonly #folder: string;
  readonly #digests: Map<string, string>;

  private constructor(folder: string, digests: Map<string, string>) {
    this.#folder = folder;
    this.#digests = digests;
  }

  static async open(articlesFolder: string): Promise<OriginalStore> {
    const folder = join(articlesFolder, FOLDER);
    return new OriginalStore(folder, readList(folder));
  }

  /** Ids of articles → the digests of their originals, however their files end. */
  digestsById(): ReadonlyMap<string, string> {
    return new Map([...this.#digests].map(([name, digest]) => [name.replace(/\.[a-z0-9]+$/, ""), digest]));
  }

  path(name: string): string {
    return join(this.#folder, name);
  }

  /**
   * Keeps the bytes as they came.
   * An identical file of that name, as an interrupted run leaves it, is taken for the same.
   * @throws ArchiveError where another text has the name
   */
  async keep(name: string, bytes: Uint8Array): Promise<void> {
    makeFolder(this.#folder);
    const there = readIfThere(this.path(name));
    if (there !== null && !there.equals(bytes)) throw new ArchiveError([originalTaken(this.path(name))]);
    if (there === null) await writeNewFile(this.path(name), bytes);
    if (this.#digests.has(name)) return;
    const digest = digestOf(bytes);
    await appendLine(join(this.#folder, LIST), `${digest}  ${name}`);
    // A file that was not there is new, and no other of its name can come in this run: its digest need not stay in memory.
    if (there !== null) this.#digests.set(name, digest);
  }
}

function readList(folder: string): Map<string, string> {
  const list = readIfThere(join(folder, LIST));
  const entries = (list?.toString("utf8") ?? "").split("\n").flatMap((line) => {
    const [, digest = "", name = ""] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    // A line may be anybody's: what lies elsewhere is no original.
    return digest === "" || /[/\\\0]/.test(name) ? [] : [[name, digest] as const];
  });
  return new Map(entries);
}

/** Originals that are no longer what was kept: someone edited or removed them. */
export async function findChangedOriginals(articlesFolder: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  const folder = join(articlesFolder, FOLDER);
  for (const [name, digest] of readList(folder)) {
    const file = join(folder, name);
    const bytes = readIfThere(file);
    if (bytes === null) problems.push(originalMissing(file));
    else if (digestOf(bytes) !== digest) problems.push(originalChanged(file));
  }
  return problems;
}

function readIfThere(path: string): Buffer | null {
  try {
    return readNamedFile(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    // The folder of articles may itself be missing, or a file, which others say.
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw error;
  }
}

function originalTaken(file: string): Problem {
  return {
    file,
    line: 0,
    column: 0,
    code: "original-taken",
    severity: "error",
    message: {
      ar: "تحت هذا الاسم أصل محفوظ لنص آخر، ولا يُكتب فوق ملف",
      en: "the original of another text is kept under this name, and nothing is written over",
    },
    hint: {
      ar: "اختر للتقرير عنوانًا آخر بالخيار --id",
      en: "choose another address for the report with --id",
    },
  };
}

function originalMissing(file: string): Problem {
  return {
    file,
    line: 0,
    column: 0,
    code: "original-missing",
    severity: "warning",
    message: {
      ar: "الأصل المحفوظ مذكور في SHA256SUMS ولا وجود له",
      en: "SHA256SUMS lists this original, and it is not there",
    },
    hint: {
      ar: "أعده من git، أو احذف سطره من القائمة",
      en: "restore it from git, or delete its line from the list",
    },
  };
}

function originalChanged(file: string): Problem {
  return {
    file,
    line: 0,
    column: 0,
    code: "original-changed",
    severity: "warning",
    message: {
      ar: "تغيّر الأصل المحفوظ منذ أُضيف: بصمته غير المسجّلة",
      en: "the original has changed since it was added: its digest is not the one recorded",
    },
    hint: {
      ar: "أعده من git؛ والتصويب مكانه التقرير لا الأصل",
      en: "restore it from git; corrections belong in the article, not the original",
    },
  };
}
