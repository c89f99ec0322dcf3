// The untouched originals beside the articles made from them: where they lie, and the list that proves they are untouched.

import { hash } from "node:crypto";
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../reporting/problem.ts";

const FOLDER = "originals";
/** In the format of `sha256sum`, so that `sha256sum -c SHA256SUMS` proves them without this program. */
const LIST = "SHA256SUMS";

export function digestOf(bytes: Uint8Array): string {
  return hash("sha256", bytes);
}

/** The originals of one articles folder. */
export class OriginalStore {
  readonly #folder: string;
  readonly #digests: Map<string, string>;
  /** Ids of articles → the names of their originals. */
  readonly #names: ReadonlyMap<string, string>;

  private constructor(folder: string, digests: Map<string, string>) {
    this.#folder = folder;
    this.#digests = digests;
    this.#names = new Map([...digests.keys()].map((name) => [name.replace(/\.[a-z0-9]+$/, ""), name]));
  }

  static async open(articlesFolder: string): Promise<OriginalStore> {
    const folder = join(articlesFolder, FOLDER);
    return new OriginalStore(folder, await readList(folder));
  }

  /** The digest of the original kept under this name. */
  digest(name: string): string | null {
    return this.#digests.get(name) ?? null;
  }

  /** The digest of the original of an article, however its file ends. */
  digestFor(id: string): string | null {
    const name = this.#names.get(id);
    return name === undefined ? null : this.digest(name);
  }

  path(name: string): string {
    return join(this.#folder, name);
  }

  /**
   * Keeps the bytes as they came.
   * An identical file of that name, as an interrupted run leaves it, is taken for the same.
   */
  async keep(name: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const there = await readIfThere(this.path(name));
    if (there !== null && !there.equals(bytes))
      throw new Error(`${this.path(name)} holds another text already`);
    if (there === null) await writeFile(this.path(name), bytes, { flag: "wx" });
    if (this.#digests.has(name)) return;
    const digest = digestOf(bytes);
    await appendFile(join(this.#folder, LIST), `${digest}  ${name}\n`);
    this.#digests.set(name, digest);
  }
}

async function readList(folder: string): Promise<Map<string, string>> {
  const list = await readIfThere(join(folder, LIST));
  const entries = (list?.toString("utf8") ?? "").split("\n").flatMap((line) => {
    const [, digest = "", name = ""] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    return digest === "" ? [] : [[name, digest] as const];
  });
  return new Map(entries);
}

/** Originals that are no longer what was kept: someone edited or removed them. */
export async function findChangedOriginals(articlesFolder: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  const folder = join(articlesFolder, FOLDER);
  for (const [name, digest] of await readList(folder)) {
    const file = join(folder, name);
    const bytes = await readIfThere(file);
    if (bytes === null) problems.push(originalMissing(file));
    else if (digestOf(bytes) !== digest) problems.push(originalChanged(file));
  }
  return problems;
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
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
