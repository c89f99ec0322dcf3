// What can keep a site from being published that has nothing to do with its articles: the folder, the disk, another build.

import type { Bilingual, Problem } from "../reporting/problem.ts";

export function buildUnderWay(file: string, lockFile: string): Problem {
  return publishProblem(file, "build-under-way", {
    message: { ar: "بناء آخر لهذا الموقع لم ينتهِ بعد", en: "another build of this site is under way" },
    hint: {
      ar: `انتظر حتى ينتهي، ثم أعد المحاولة؛ وإن لم يكن هناك بناء فاحذف ${lockFile}`,
      en: `wait for it to end, then try again; if there is none, delete ${lockFile}`,
    },
  });
}

export function foreignFolder(file: string): Problem {
  return publishProblem(file, "output-not-ours", {
    message: {
      ar: "مجلد الإخراج فيه ما لم يبنه ورّاق، والنشر يستبدل المجلد كله",
      en: "the output folder holds something Warraq did not build, and publishing replaces the whole folder",
    },
    hint: { ar: "سمِّ مجلدًا فارغًا بالخيار --output", en: "name an empty folder with --output" },
  });
}

type Wording = { readonly message: Bilingual; readonly hint: Bilingual };

const DISK_FULL: Wording = {
  message: {
    ar: "امتلأ القرص قبل أن يكتمل البناء؛ الموقع المنشور كما كان",
    en: "the disk filled up before the build was complete; the published site is as it was",
  },
  hint: {
    ar: "أفرغ مساحة تسع نسخة ثانية من الموقع، ثم أعد المحاولة",
    en: "make room for a second copy of the site, then try again",
  },
};

const NOT_WRITABLE: Wording = {
  message: {
    ar: "لا يُسمح بالكتابة في مجلد الإخراج أو بجواره؛ الموقع المنشور كما كان",
    en: "the output folder, or the one it stands in, cannot be written to; the published site is as it was",
  },
  hint: {
    ar: "صحّح صلاحيات المجلد الذي يحوي الموقع، أو سمِّ غيره بالخيار --output",
    en: "mend the permissions of the folder that holds the site, or name another with --output",
  },
};

const BY_CODE: Readonly<Record<string, readonly [code: string, wording: Wording]>> = {
  ENOSPC: ["disk-full", DISK_FULL],
  EDQUOT: ["disk-full", DISK_FULL],
  EACCES: ["output-not-writable", NOT_WRITABLE],
  EPERM: ["output-not-writable", NOT_WRITABLE],
  EROFS: ["output-not-writable", NOT_WRITABLE],
  ENOTDIR: ["output-not-writable", NOT_WRITABLE],
};

/** What the system refused, in a maintainer's words; null for any other error. Wrapped errors are looked into. */
export function systemProblem(error: unknown, output: string): Problem | null {
  for (let inner = error; inner instanceof Error; inner = causeOf(inner)) {
    const known = "code" in inner && typeof inner.code === "string" ? BY_CODE[inner.code] : undefined;
    // Only of what was written: an article that cannot be read is another matter.
    if (known && !isReading(inner)) return publishProblem(output, ...known);
  }
  return null;
}

function isReading(error: Error): boolean {
  return "syscall" in error && (error.syscall === "read" || error.syscall === "scandir");
}

function causeOf(error: Error): unknown {
  return "originalError" in error && error.originalError !== undefined ? error.originalError : error.cause;
}

function publishProblem(file: string, code: string, { message, hint }: Wording): Problem {
  return { file, line: 0, column: 0, code, severity: "error", message, hint };
}
