// Which files of the articles folder are articles: regular Markdown and text files, never links, never hidden ones.

import { statSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Bilingual, Problem } from "../reporting/problem.ts";
import { noFileButA, systemReason } from "../reporting/refusals.ts";
import { LOST_LETTER } from "../text/hidden-characters.ts";
import { articleProblem } from "./problem-codes.ts";

/** What lies in the archive's folder and is no report: the untouched originals that `add` keeps, its own pages and files, packages. */
const OTHER_FOLDERS: ReadonlySet<string> = new Set(["originals", "templates", "public", "node_modules"]);
/** Stands in every published site, which may lie in the folder too. */
const SITE_MARKER = ".warraq-site";
/** About a folder and not of it, in whatever form: a report of such a name has another. */
const ABOUT_THE_FOLDER =
  /^(?:readme|licen[cs]e|changelog|contributing|authors|todo)(?:\.[a-z]+)?\.(?:md|markdown|txt)$/i;
const PAGE = /\.x?html?$/i;
/** What browsers save beside a page. */
const BESIDE_A_PAGE = /_files$/i;
const EXTENSIONS = /\.(?:md|markdown|txt)$/i;

export type ArticleFiles = {
  /** Relative to the folder, with forward slashes, sorted. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
};

/** How a file stood on disk when it was read. */
export type FileStamp = {
  /** When its bytes were written, in milliseconds; whoever copies or restores a file may set it to anything. */
  readonly modified: number;
  /** When anything of it was changed, its times included; no program can set it. */
  readonly changed: number;
  readonly size: number;
};

export function stampFile(path: string): FileStamp {
  const { mtimeMs, ctimeMs, size } = statSync(path);
  return { modified: mtimeMs, changed: ctimeMs, size };
}

/** Null where there is no such file. */
export function stampIfThere(path: string): FileStamp | null {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? stampFile(path) : null;
}

export function isSameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.modified === b.modified && a.changed === b.changed && a.size === b.size;
}

/**
 * Names the file that could not be read.
 * @throws the error itself, where it is not the system's
 */
export function unreadableFile(file: string, error: unknown): Problem {
  const reason = systemReason(error);
  if (reason === null) throw error;
  const place = { file, line: 0, column: 0 };
  // The name that the system was asked for is not the one it gave.
  if (file.includes(LOST_LETTER)) return articleProblem("file-name-not-utf8", place);
  return articleProblem("file-unreadable", place, { reason: reason.ar, reasonEn: reason.en });
}

/** Lists a folder of articles, subfolders included; symbolic links are reported, not followed: their target may be anywhere. */
export async function listArticleFiles(folder: string): Promise<ArticleFiles> {
  const files: string[] = [];
  const problems: Problem[] = [];
  const walk = async (relative: string): Promise<void> => {
    const entries = await readdir(join(folder, relative), { withFileTypes: true }).catch((error: unknown) => {
      problems.push(unreadableFile(join(folder, relative), error));
      return [];
    });
    if (relative !== "" && entries.some(({ name }) => name === SITE_MARKER)) return;
    for (const entry of entries) {
      if (entry.name.startsWith(".")) continue;
      const path = relative === "" ? entry.name : `${relative}/${entry.name}`;
      if (entry.isSymbolicLink()) problems.push(symbolicLink(join(folder, path)));
      else if (entry.isDirectory()) {
        if (EXTENSIONS.test(entry.name)) problems.push(namedLikeReport(join(folder, path)));
        if (!OTHER_FOLDERS.has(path) && !BESIDE_A_PAGE.test(entry.name)) await walk(path);
      } else if (!entry.isFile()) {
        const other = noFileButA(entry);
        if (other !== null && EXTENSIONS.test(entry.name)) problems.push(notAFile(join(folder, path), other));
      } else if (ABOUT_THE_FOLDER.test(entry.name)) problems.push(notPublished(join(folder, path), "about"));
      else if (EXTENSIONS.test(entry.name)) files.push(path);
      else if (PAGE.test(entry.name)) problems.push(notPublished(join(folder, path), "page"));
    }
  };
  const missing = await missingFolder(folder);
  if (missing !== null) return { files, problems: [missing] };
  await walk("");
  return { files: files.sort(), problems };
}

/** What is wrong where there is no such folder; null where there is one. */
export async function missingFolder(folder: string): Promise<Problem | null> {
  return (await isFolder(folder)) ? null : noFolder(folder);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return false;
    throw error;
  }
}

function noFolder(file: string): Problem {
  return {
    file,
    line: 0,
    column: 0,
    code: "articles-folder-missing",
    severity: "error",
    message: { ar: "لا يوجد مجلد تقارير بهذا الاسم", en: "there is no folder of articles here" },
    hint: {
      ar: "اعمل داخل أرشيف، أو سمِّ مجلده بالخيار --articles، أو أنشئ أرشيفًا جديدًا: warraq init DIR",
      en: "work inside an archive, name its folder with --articles, or make a new one: warraq init DIR",
    },
  };
}

/** A pipe, a socket or a device under the name of a report. */
function notAFile(file: string, { ar, en }: Bilingual): Problem {
  return articleProblem("file-unreadable", { file, line: 0, column: 0 }, { reason: ar, reasonEn: en });
}

/** What lies in it is read all the same. */
function namedLikeReport(file: string): Problem {
  return articleProblem("folder-named-like-report", { file, line: 0, column: 0 });
}

/** Passed over, but not in silence. */
function notPublished(file: string, kind: "about" | "page"): Problem {
  return {
    file,
    line: 0,
    column: 0,
    code: "file-not-published",
    severity: "warning",
    message: {
      ar: kind === "page" ? "صفحة محفوظة، ولا تُنشر كما هي" : "ملف عن المجلد لا تقرير، فلا يُنشر",
      en:
        kind === "page"
          ? "a saved page, which is not published as it is"
          : "about the folder and no report: not published",
    },
    hint:
      kind === "page"
        ? {
            ar: "أضفها: warraq add FILE، ثم انقلها من المجلد",
            en: "add it: warraq add FILE, and move it out of the folder",
          }
        : { ar: "إن كان تقريرًا فأعد تسميته", en: "if it is a report, give it another name" },
  };
}

function symbolicLink(file: string): Problem {
  return {
    file,
    line: 0,
    column: 0,
    code: "article-is-link",
    severity: "error",
    message: {
      ar: "هذا الملف وصلة رمزية، ولا يُنشر إلا ما هو ملف حقيقي داخل المجلد",
      en: "this is a symbolic link; only real files inside the folder are published",
    },
    hint: { ar: "ضع الملف نفسه مكان الوصلة", en: "put the file itself in its place" },
  };
}
