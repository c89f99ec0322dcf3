// What the system refuses, told in a maintainer's words by the path that it refused, and the door by which a file that somebody names is read.

import { mkdirSync, type Stats, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { readBytes } from "./files.ts";
import { ArchiveError, type Bilingual, type Problem } from "./problem.ts";

const REFUSALS: Readonly<Record<string, readonly [ar: string, en: string]>> = {
  EACCES: ["لا يُسمح لهذا المستخدم بذلك", "this user is not allowed to"],
  EPERM: ["لا يُسمح لهذا المستخدم بذلك", "this user is not allowed to"],
  EROFS: ["القرص للقراءة فقط", "the disk is read-only"],
  ENOENT: ["لا يوجد", "it is not there"],
  ENOTDIR: ["في المسار ملف مكان مجلد", "a file stands where a folder should"],
  EISDIR: ["هو مجلد لا ملف", "it is a folder, not a file"],
  EEXIST: ["يوجد شيء بهذا الاسم", "something of that name is there"],
  ENOTEMPTY: ["في المجلد ما ليس منه", "the folder holds something else"],
  EBUSY: ["يستعمله برنامج آخر", "another program is using it"],
  ETXTBSY: ["يستعمله برنامج آخر", "another program is using it"],
  ENOSPC: ["امتلأ القرص", "the disk is full"],
  EDQUOT: ["بلغ المستخدم حصته من القرص", "this user’s share of the disk is full"],
  EFBIG: ["الملف أكبر مما يُسمح به هنا", "the file grew larger than is allowed here"],
  EADDRINUSE: ["يستعمله برنامج آخر", "another program is using it"],
  EMFILE: ["الملفات المفتوحة أكثر مما يُسمح به", "too many files are open"],
  ENFILE: ["الملفات المفتوحة أكثر مما يُسمح به", "too many files are open"],
  ENOMEM: ["نفدت الذاكرة", "there is no memory left"],
  ENAMETOOLONG: ["الاسم أطول مما يقبله القرص", "the name is longer than the disk allows"],
  ELOOP: ["وصلات رمزية تدور على نفسها", "symbolic links lead round in a circle"],
  EIO: ["القرص لا يعيد بياناته", "the disk does not give its bytes back"],
  ESTALE: ["انقطع القرص البعيد", "the network disk has gone away"],
  EINVAL: ["لا يقبل القرص ذلك", "the disk does not take it"],
};

/** What is full where a folder is to be watched is no disk. */
const WATCHED: Bilingual = {
  ar: "يراقب النظام من الملفات أقصى ما يُسمح به (fs.inotify.max_user_watches)",
  en: "the system watches as many files as it is allowed to (fs.inotify.max_user_watches)",
};

/** What the system says of its refusal; null for an error that is not the system's. */
export function systemReason(error: unknown): Bilingual | null {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return null;
  // Node's own checks name theirs `ERR_FS_EISDIR`.
  const code = String(error.code).replace(/^ERR_FS_/, "");
  if (error.syscall === "watch" && code === "ENOSPC") return WATCHED;
  const [ar, en] = REFUSALS[code] ?? [code, code];
  return { ar, en };
}

/** What the system refused, by the path it refused; null for an error that is not the system's, or names no path. */
export function refusedPath(error: unknown): Problem | null {
  for (let inner = error; inner instanceof Error; inner = causeOf(inner)) {
    const reason = systemReason(inner);
    const path: unknown = Reflect.get(inner, "path");
    if (reason === null || typeof path !== "string" || path === "") continue;
    return pathProblem(path, reason, isFull(inner) ? "disk-full" : "path-refused");
  }
  return null;
}

/** An error wraps another as its cause, as Eleventy does, or as esbuild does what a plugin has thrown. */
export function causeOf(error: Error): unknown {
  if ("originalError" in error && error.originalError !== undefined) return error.originalError;
  const ofPlugin = "errors" in error && Array.isArray(error.errors) ? error.errors[0]?.detail : undefined;
  return ofPlugin ?? error.cause;
}

export function isFull(error: Error): boolean {
  if ("syscall" in error && error.syscall === "watch") return false;
  return "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}

export function pathProblem(file: string, { ar, en }: Bilingual, code = "path-refused"): Problem {
  return {
    file,
    line: 0,
    column: 0,
    code,
    severity: "error",
    message: { ar: `تعذّر فتح هذا المسار أو الكتابة فيه: ${ar}`, en: `this path could not be used: ${en}` },
    hint: {
      ar: "صحّح ذلك ثم أعد المحاولة؛ لم يتغير شيء مما نُشر",
      en: "mend that and try again; nothing that was published has changed",
    },
  };
}

/** What is there in the place of a file; null for a file. */
export function noFileButA(
  facts: Pick<Stats, "isFile" | "isDirectory" | "isFIFO" | "isSocket">,
): Bilingual | null {
  if (facts.isFile()) return null;
  if (facts.isDirectory()) return { ar: "هو مجلد لا ملف", en: "it is a folder, not a file" };
  if (facts.isFIFO()) return { ar: "هو أنبوب لا ملف", en: "it is a pipe, not a file" };
  if (facts.isSocket()) return { ar: "هو مقبس لا ملف", en: "it is a socket, not a file" };
  return { ar: "هو جهاز لا ملف", en: "it is a device, not a file" };
}

const MEGABYTE = 1_000_000;

/**
 * The bytes of a file that somebody named. A pipe or a device is not opened, for it may never end.
 * @param most bytes; a larger file is not opened either
 * @throws ArchiveError where it is no file, or larger
 * @throws the system's error, with its path
 */
export function readNamedFile(path: string, most: number = Number.POSITIVE_INFINITY): Buffer {
  const facts = statSync(path);
  const other = noFileButA(facts);
  if (other !== null) throw new ArchiveError([pathProblem(path, other)]);
  if (facts.size > most) {
    const limit = most / MEGABYTE;
    const reason = { ar: `يتجاوز ${limit} ميغابايت`, en: `it is larger than ${limit} MB` };
    throw new ArchiveError([pathProblem(path, reason)]);
  }
  return readBytes(path);
}

/** Makes a folder and those above it. Node's own way never ends where the system, as `/proc` does, says of a new folder that its parent is not there. */
export function makeFolder(folder: string): void {
  const path = resolve(folder);
  try {
    mkdirSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EEXIST" && statSync(path).isDirectory()) return;
    const parent = dirname(path);
    if (code !== "ENOENT" || parent === path || statSync(parent, { throwIfNoEntry: false }) !== undefined)
      throw error;
    makeFolder(parent);
    mkdirSync(path);
  }
}
