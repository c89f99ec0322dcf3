// Everything a maintainer hands over, one source after another: files, folders and containers, each with how it is read.

import { lstat, readdir, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { ReadContext } from "../article/read-article.ts";
import { readBytes } from "../reporting/files.ts";
import { ArchiveError, type Bilingual, type Problem } from "../reporting/problem.ts";
import { refusedPath } from "../reporting/refusals.ts";
import { besideFile, type FindPicture, NOTHING_BESIDE } from "./beside.ts";
import { type ColumnMapping, type ContainedReport, type Input, state } from "./containers/container.ts";
import { noReportByName } from "./containers/names-of-no-report.ts";
import { bytesInput, fileInput, type OpenOptions, openContainer } from "./containers/open-container.ts";
import { isForeignPost, readPost } from "./containers/posts.ts";
import { textDecoder } from "./decode-text.ts";
import { digestOf } from "./originals.ts";
import { findPagePictures } from "./page-pictures.ts";
import { readContained } from "./read-contained.ts";
import { readSource, type SourceReading } from "./read-source.ts";
import { asUtf8, declaredEncoding, detectSourceKind, extensionOf } from "./source-kind.ts";

/** Something that is to become a report. */
export type Source = {
  readonly type: "source";
  readonly name: string;
  /** Its own bytes, kept beside the article, and how their file ends. */
  readonly original: { readonly bytes: Uint8Array; readonly extension: string };
  /** Whether it is one of several of a file. */
  readonly isContained: boolean;
  /** An encoding that was undone, where one was. */
  readonly decodedFrom: string | null;
  read(context: ReadContext): SourceReading | readonly Problem[];
  /** The pictures that come with it. */
  readonly pictures: FindPicture;
  /** The id it had in an archive of ours; null: it is named anew. */
  readonly id: string | null;
};

/** Something that is no report, and why. */
export type PassedOver = { readonly type: "passed-over"; readonly name: string; readonly why: Bilingual };

/** Something that was meant to be read and cannot be. */
export type Refused = { readonly type: "refused"; readonly problem: Problem };

export type Gathered = Source | PassedOver | Refused | ColumnMapping;

/**
 * @param operands files and folders as named, `-` for standard input; all of them exist
 * @param options how containers are opened
 */
export async function* gatherSources(
  operands: readonly string[],
  readStandardInput: () => Uint8Array,
  options: OpenOptions = {},
): AsyncGenerator<Gathered> {
  for (const operand of operands) {
    if (operand === "-") {
      yield* gatherFrom(bytesInput("-", readStandardInput()), null, options);
      continue;
    }
    const facts = await stat(operand);
    if (facts.isDirectory()) yield* gatherFolder(operand, options);
    // A device or a pipe by name may never end.
    else if (!facts.isFile()) yield { type: "refused", problem: notRead(operand, NO_FILE, NAME_A_FILE) };
    else yield* gatherFrom(fileInput(operand, facts.size), null, options);
  }
}

/** How many files the operands name, with those in folders. */
export async function countFiles(operands: readonly string[]): Promise<number> {
  let count = 0;
  for (const operand of operands)
    count +=
      operand !== "-" && (await lstat(operand)).isDirectory() ? (await filesIn(operand)).files.length : 1;
  return count;
}

const NO_FILE: Bilingual = { ar: "جهاز أو أنبوب لا ملف", en: "a device or a pipe, no file" };
const NAME_A_FILE: Bilingual = {
  ar: "سمِّ ملفًا أو مجلدًا، أو مرّر النص عبر الدخل القياسي بالعلامة -",
  en: "name a file or a folder, or hand the text over on standard input as -",
};

type Folder = {
  /** Sorted by their paths. */
  readonly files: readonly string[];
  readonly unreadable: readonly string[];
};

/** Without hidden ones. A folder within that may not be opened keeps none of the others away. */
async function filesIn(folder: string): Promise<Folder> {
  const files: string[] = [];
  const unreadable: string[] = [];
  const open = [folder];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entries = await readdir(at, { withFileTypes: true }).catch((error: unknown) => {
      if (refusedPath(error) === null) throw error;
      return null;
    });
    if (entries === null) unreadable.push(at);
    for (const entry of entries ?? []) {
      const path = join(at, entry.name);
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) {
        if (!isBesidePage(entry.name, entries ?? [])) open.push(path);
      } else if (entry.isFile()) files.push(path);
    }
  }
  return { files: files.sort(), unreadable };
}

/** What browsers save beside `page.html`: `page_files`. */
function isBesidePage(name: string, entries: readonly { readonly name: string }[]): boolean {
  const page = name.replace(/_files$/, "");
  return page !== name && entries.some((entry) => entry.name.replace(/\.x?html?$/i, "") === page);
}

const CLOSED_FOLDER: Bilingual = {
  ar: "مجلد لا يُسمح بقراءته",
  en: "a folder that may not be read",
};

async function* gatherFolder(folder: string, options: OpenOptions): AsyncGenerator<Gathered> {
  const { files, unreadable } = await filesIn(folder);
  for (const name of unreadable) yield { type: "passed-over", name, why: CLOSED_FOLDER };
  for (const path of files) {
    const why = noReportByName(basename(path));
    if (why !== null) yield { type: "passed-over", name: path, why };
    else yield* gatherFrom(fileInput(path, (await lstat(path)).size), folder, options);
  }
}

/** What breaks off or makes no sense is refused by name, and the sources after it are read all the same. */
async function* gatherFrom(
  input: Input,
  folder: string | null,
  options: OpenOptions,
): AsyncGenerator<Gathered> {
  try {
    yield* gatherWithin(input, folder, options);
  } catch (error) {
    yield { type: "refused", problem: problemOf(input.name, error) };
  }
}

function problemOf(file: string, error: unknown): Problem {
  const [first] = error instanceof ArchiveError ? error.problems : [];
  return first ?? refusedPath(error) ?? brokenFile(file);
}

/** @param folder it was found in: what cannot be read of one is passed over by name; a file named by itself is refused */
async function* gatherWithin(
  input: Input,
  folder: string | null,
  options: OpenOptions,
): AsyncGenerator<Gathered> {
  const beside = input.path === null ? NOTHING_BESIDE : besideFile(input.path, folder);
  const opened = await openContainer(input, options);
  if (opened.kind === "unreadable") {
    if (folder !== null) yield { type: "passed-over", name: input.name, why: opened.name };
    else yield { type: "refused", problem: notRead(input.name, opened.name, opened.advice) };
    return;
  }
  if (opened.kind === "page") {
    yield await pageSource(input, opened.decodedFrom, beside, false);
    return;
  }
  let found = 0;
  let first: Reason | null = null;
  for await (const one of opened.contents()) {
    if (one.type === "report" || one.type === "file") {
      found++;
      yield one.type === "report"
        ? await containedSource(one, beside)
        : await pageSource(one.input, one.decodedFrom, one.pictures, true);
    } else if (one.type === "mapping") yield one;
    else {
      first ??= one;
      yield { type: "passed-over", name: one.place, why: one.why };
    }
  }
  if (found === 0) yield { type: "refused", problem: nothingIn(input.name, first) };
}

async function pageSource(
  input: Input,
  encoding: string | null,
  beside: FindPicture,
  isContained: boolean,
): Promise<Gathered> {
  const bytes = input.path === null ? await bytesOf(input) : readBytes(input.path);
  const text = encoding === null ? bytes : Buffer.from(textDecoder(encoding).decode(bytes));
  const kind = detectSourceKind(input.name, text);
  const isPost =
    kind === "markdown" || (kind === "html" && /^\uFEFF?---[ \t]*\r?\n/.test(text.toString("utf8")));
  if (isPost && isForeignPost(text.toString("utf8"), input.name)) {
    const post = readPost(text, input.name);
    if (post !== null) return containedSource(post, beside);
  }
  // A page that names its encoding is believed, as browsers do.
  const declared = kind === "html" && !encoding?.startsWith("utf-16") ? declaredEncoding(bytes) : null;
  const html =
    kind !== "html" ? null : textDecoder(declared ?? "utf-8").decode(declared === null ? text : bytes);
  const page = html === null ? null : await findPagePictures(html, beside);
  return {
    type: "source",
    name: input.name,
    original: { bytes, extension: extensionOf(kind) },
    isContained,
    decodedFrom: declared === null ? encoding : null,
    read: (context) =>
      notTooDeep(input.name, () =>
        page === null
          ? readSource(text, input.name, context)
          : readSource(asUtf8(page.html), input.name, context, {
              stated: isMediumDraft(input.name, page.html) ? state("status", "file name", "draft") : [],
              digest: digestOf(bytes),
            }),
      ),
    pictures: page?.find ?? beside,
    id: null,
  };
}

/** Medium's export keeps what was never published beside the rest. */
function isMediumDraft(name: string, html: string): boolean {
  return /(?:^|[/\\!])draft_[^/\\]*\.html?$/i.test(name) && html.includes('class="h-entry"');
}

/** Markup nested by the thousand ends in the call stack of whatever walks through it. */
function notTooDeep(
  file: string,
  read: () => SourceReading | readonly Problem[],
): SourceReading | readonly Problem[] {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [brokenFile(file)];
  }
}

async function bytesOf(input: Input): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of input.open()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function containedSource(given: ContainedReport, beside: FindPicture): Promise<Source> {
  const near = given.pictures ?? beside;
  const { content } = given;
  const page = content.kind === "page" ? await findPagePictures(content.html, near) : null;
  const report = page === null ? given : { ...given, content: { kind: "page" as const, html: page.html } };
  return {
    type: "source",
    name: report.place,
    original: report.original,
    isContained: report.original.extension !== "md",
    decodedFrom: null,
    read: (context) => notTooDeep(report.place, () => readContained(report, context)),
    pictures: page?.find ?? near,
    id: given.id ?? null,
  };
}

function notRead(file: string, name: Bilingual, advice: Bilingual): Problem {
  return {
    file,
    line: 0,
    column: 0,
    code: "kind-not-read",
    severity: "error",
    message: { ar: `هذا الملف ${name.ar}، ولا يُقرأ هنا`, en: `this is ${name.en}, which is not read here` },
    hint: advice,
  };
}

/** What its own reader could make nothing of. */
function brokenFile(file: string): Problem {
  return {
    file,
    line: 0,
    column: 0,
    code: "file-broken",
    severity: "error",
    message: {
      ar: "الملف مقطوع أو تالف، فلا يُقرأ إلى آخره",
      en: "the file is cut short or damaged, and cannot be read to its end",
    },
    hint: {
      ar: "نزّله أو انسخه من جديد؛ ما أُضيف منه قبل ذلك بقي",
      en: "download or copy it again; what was added of it before stays",
    },
  };
}

type Reason = { readonly why: Bilingual; readonly advice?: Bilingual };

function nothingIn(file: string, first: Reason | null): Problem {
  const reason = first?.why ?? { ar: "لا شيء فيه", en: "nothing is in it" };
  return {
    file,
    line: 0,
    column: 0,
    code: "no-report-inside",
    severity: "error",
    message: { ar: `لا خبر في هذا الملف: ${reason.ar}`, en: `no report is in this file: ${reason.en}` },
    hint: first?.advice ?? {
      ar: `تحقق من محتوى ${extname(file) || "الملف"}، أو أضف نص الخبر في ملف ‎.txt`,
      en: "look at what it holds, or add the text of the report in a .txt file",
    },
  };
}
