// What can keep a site from being published that has nothing to do with its articles: the folder, the disk, another build.

import { basename, dirname, join, resolve } from "node:path";
import type { Bilingual, Problem } from "../reporting/problem.ts";
import { causeOf, pathProblem, systemReason } from "../reporting/refusals.ts";
import { isWithin } from "../reporting/within.ts";

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

/** What stands where the site is to be, if a folder of it could not be swapped. */
export type Obstacle = "file" | "link" | "mount" | "articles";

/** Told before the build and not after it: none of these can be replaced by a rename, or would be lost by one. */
export function outputObstacle(file: string, obstacle: Obstacle): Problem {
  return publishProblem(file, ...OBSTACLES[obstacle]);
}

const OBSTACLES: Readonly<Record<Obstacle, readonly [code: string, wording: Wording]>> = {
  file: [
    "output-not-folder",
    {
      message: { ar: "مكان الإخراج ملف لا مجلد", en: "the output is a file, not a folder" },
      hint: {
        ar: "سمِّ مجلدًا بالخيار --output، أو انقل الملف",
        en: "name a folder with --output, or move the file away",
      },
    },
  ],
  link: [
    "output-is-link",
    {
      message: {
        ar: "مجلد الإخراج وصلة رمزية، والنشر كان سيستبدل الوصلة ويترك المجلد الذي تقود إليه قديمًا",
        en: "the output is a symbolic link: publishing would replace the link and leave the folder it leads to as it is",
      },
      hint: {
        ar: "سمِّ المجلد الذي تقود إليه الوصلة بالخيار --output",
        en: "name the folder that the link leads to with --output",
      },
    },
  ],
  mount: [
    "output-is-mount",
    {
      message: {
        ar: "مجلد الإخراج نقطة تحميل (قرص أو وحدة تخزين لحاوية)، ولا يُستبدل مجلد كهذا",
        en: "the output is a mount point (a disk, or a container’s volume), which cannot be replaced",
      },
      hint: {
        ar: "سمِّ مجلدًا بداخله بالخيار --output، مثل {file}/site",
        en: "name a folder inside it with --output, such as {file}/site",
      },
    },
  ],
  articles: [
    "output-holds-articles",
    {
      message: {
        ar: "مجلد الإخراج هو مجلد التقارير أو يحويه، والنشر يستبدل المجلد كله",
        en: "the output is the folder of the articles or holds it, and publishing replaces the whole folder",
      },
      hint: { ar: "سمِّ مجلدًا آخر بالخيار --output", en: "name another folder with --output" },
    },
  ],
};

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
  // A mount point that looks like a folder of its disk shows itself only when it is to be moved.
  EBUSY: OBSTACLES.mount,
};

/** What the system refused, in a maintainer's words; null for any other error. Wrapped errors are looked into. */
export function systemProblem(error: unknown, output: string): Problem | null {
  for (let inner = error; inner instanceof Error; inner = causeOf(inner)) {
    const reason = systemReason(inner);
    if (reason === null || !isOfOutput(inner, output)) continue;
    const code = String(Reflect.get(inner, "code"));
    // Anything but a folder that cannot be moved is held by another program.
    const known = code !== "EBUSY" || Reflect.get(inner, "syscall") === "rename" ? BY_CODE[code] : undefined;
    if (known !== undefined) return publishProblem(output, ...known);
    // Any other refusal names its path better than the output would; a write to an open file has none.
    if (!("path" in inner)) return pathProblem(output, reason);
  }
  return null;
}

/** Only of what was written beside or in the output: any other path that is refused is named by itself. */
function isOfOutput(error: Error, output: string): boolean {
  if ("syscall" in error && (error.syscall === "read" || error.syscall === "scandir")) return false;
  const paths = ["path", "dest"].flatMap((key) => {
    const path: unknown = Reflect.get(error, key);
    return typeof path === "string" && path !== "" ? [resolve(path)] : [];
  });
  const whole = resolve(output);
  const work = join(dirname(whole), `.${basename(whole)}.warraq`);
  const isOfEither = (path: string) =>
    [whole, work].some((folder) => isWithin(folder, path) || isWithin(path, folder));
  // A write to an open file names no path.
  return paths.length === 0 || paths.some(isOfEither);
}

function publishProblem(file: string, code: string, { message, hint }: Wording): Problem {
  const named = ({ ar, en }: Bilingual): Bilingual => ({
    ar: ar.replace("{file}", file),
    en: en.replace("{file}", file),
  });
  return { file, line: 0, column: 0, code, severity: "error", message, hint: named(hint) };
}
