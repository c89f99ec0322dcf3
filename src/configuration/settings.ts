// All that a maintainer sets of an archive: its own files, overridden for paths and address by the environment and by flags.

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { MonthStyle, WeekStart } from "../date/format.ts";
import { writeWhole } from "../reporting/files.ts";
import { ArchiveError, type Bilingual, type Problem } from "../reporting/problem.ts";
import { refusedPath } from "../reporting/refusals.ts";
import type { DigitSet } from "../text/digits.ts";
import { findNoDrawing } from "../text/svg-safety.ts";
import type { ArchiveFile, Feed, ReportFile } from "./archive-keys.ts";
import {
  type Colours,
  contrast,
  DEFAULT_COLOURS,
  GROUND_ROLES,
  LEAST_CONTRAST,
  type Palette,
  readableOn,
  TEXT_ROLES,
  type Theme,
} from "./colours.ts";
import { ARCHIVE_FILE, findArchive, NAMES_FILE } from "./find-archive.ts";
import { CODE, cacheFolder } from "./program.ts";
import {
  defaultValues,
  type ReadArchiveFile,
  readArchiveFile,
  type SettingsProblemCode,
} from "./read-archive-file.ts";
import { readOwnFile } from "./read-own-file.ts";
import { siteAddress } from "./shapes.ts";

export type Settings = {
  readonly name: string;
  readonly description: string;
  /** Absolute, with a final slash; a path in it is honoured. */
  readonly siteUrl: string;
  /** The archive: reports, `archive.yaml`, `names.yaml`, `originals/`. */
  readonly articlesFolder: string;
  readonly outputFolder: string;
  /** IANA zone for hours whose zone no source states; null: leave them without one. */
  readonly timeZone: string | null;
  readonly digits: DigitSet;
  readonly months: MonthStyle;
  /** The day on which weeks begin in the calendars of years. */
  readonly weekBegins: WeekStart;
  /** The day for which embargoes and expiries are told, as `2026-01-31`; null: they hold, for no clock is read. */
  readonly asOf: string | null;
  readonly colours: Colours;
  /** The archive's own sign, as SVG; null: that of Warraq in the accent colour. */
  readonly icon: string | null;
  readonly about: About;
  /** Files to be written beside the page of each report. */
  readonly reportFiles: readonly ReportFile[];
  /** Forms of the feeds beside Atom. */
  readonly feeds: readonly Feed[];
  /** Whether former addresses of reports get pages that lead on. */
  readonly redirectPages: boolean;
  /** What columns of the maintainer's tables hold, as written: field → column. */
  readonly columns: Readonly<Record<string, string>>;
  /** The archive's own authority of names; null where it has none. */
  readonly names: NamesFile | null;
};

/** What the page about the archive says of this one; null: what is true of any. */
export type About = {
  readonly archive: readonly string[] | null;
  readonly texts: readonly string[] | null;
  readonly sections: readonly AboutSection[];
};

export type AboutSection = { readonly heading: string | null; readonly text: readonly string[] | null };

/** Given as text, so that whatever depends on the settings depends on the names too. */
export type NamesFile = { readonly file: string; readonly text: string };

export type SettingsInput = {
  /** Default: the archive that the working folder lies in. */
  readonly articles?: string;
  /** Default: `output` of `archive.yaml`; `_site` in the working folder where there is no such file. */
  readonly output?: string;
  readonly siteUrl?: string;
  /** Default: `names.yaml` of the archive. */
  readonly names?: string;
  readonly asOf?: string;
};

/** What is wrong with a value of the command line or the environment, which has no place in a file. */
export class SettingError extends Error {
  readonly reason: Bilingual;

  constructor(reason: Bilingual) {
    super(reason.en);
    this.name = "SettingError";
    this.reason = reason;
  }
}

/**
 * Flags win over the environment (`WARRAQ_ARTICLES`, `WARRAQ_OUTPUT`, `WARRAQ_SITE_URL`), which wins over `archive.yaml`.
 * @param found takes what is wrong with the archive's own files, which then count as saying nothing; absent: it is thrown
 * @throws ArchiveError when `archive.yaml` has an error
 * @throws SettingError when a value of a flag or the environment is of no use
 */
export function readSettings(
  flags: SettingsInput,
  environment: Readonly<Record<string, string | undefined>>,
  found?: Problem[],
): Settings {
  const problems: Problem[] = [];
  const orElse = <T>(fallback: T, read: () => T): T => {
    try {
      return read();
    } catch (error) {
      const refused = refusedPath(error);
      if (error instanceof ArchiveError) problems.push(...error.problems);
      else if (refused !== null) problems.push(refused);
      else throw error;
      return fallback;
    }
  };
  const folder = flags.articles ?? environment.WARRAQ_ARTICLES ?? findArchive(".") ?? "articles";
  const file = join(folder, ARCHIVE_FILE);
  const source = orElse(null, () => readOwnFile(file));
  const nothing: ReadArchiveFile = { values: defaultValues(), places: {} };
  const read = source === null ? nothing : orElse(nothing, () => readKept(source, file));
  const { values } = read;
  const report = reporter(file, read, problems);
  const colours = settleColours(values, report);
  const icon = values.icon === null ? null : readIcon(join(folder, values.icon), report);
  const names = orElse(null, () => readNames(flags.names ?? null, folder));
  problems.push(...misnamedFiles(folder, source !== null, names !== null));
  if (problems.length > 0 && found === undefined) throw new ArchiveError(problems);
  found?.push(...problems);
  const given = flags.siteUrl ?? environment.WARRAQ_SITE_URL;
  return {
    name: values.name,
    description: values.description,
    siteUrl: given === undefined ? values.address : requireSiteAddress(given),
    articlesFolder: folder,
    outputFolder:
      flags.output ??
      environment.WARRAQ_OUTPUT ??
      (source === null || isAbsolute(values.output) ? values.output : join(folder, values.output)),
    timeZone: values["time-zone"],
    digits: values.digits,
    months: values.months,
    weekBegins: values["week-begins"],
    colours,
    icon,
    about: values.about,
    reportFiles: values["report-files"],
    redirectPages: values["redirect-pages"] === "yes",
    feeds: values.feeds,
    columns: values.columns,
    asOf: flags.asOf === undefined ? null : requireDay(flags.asOf),
    names,
  };
}

/** Endings that editors and other habits give the archive's own files; Windows does not show the last one. */
const OTHER_NAMES = [".yml", ".yaml.txt", ".yml.txt"];

/** Files that were meant for the archive's own, and would be passed over in silence. */
function misnamedFiles(folder: string, hasArchiveFile: boolean, hasNames: boolean): Problem[] {
  const wanted = [...(hasArchiveFile ? [] : [ARCHIVE_FILE]), ...(hasNames ? [] : [NAMES_FILE])];
  return wanted.flatMap((name) =>
    OTHER_NAMES.map((ending) => join(folder, name.replace(".yaml", ending)))
      .filter((file) => existsSync(file))
      .map((file) => misnamed(file, name)),
  );
}

function requireDay(written: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(written) ? Date.parse(`${written}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written)
    throw new SettingError({
      ar: `ليس يومًا مثل ‎2026-01-31: ${written}`,
      en: `not a day such as 2026-01-31: ${written}`,
    });
  return written;
}

function requireSiteAddress(written: string): string {
  const address = siteAddress(written);
  if (address === null)
    throw new SettingError({
      ar: `ليس عنوانًا يبدأ بـhttps://، بلا اسم مستخدم ولا كلمة مرور: ${written}`,
      en: `not an address that begins with https://, without a user name or password: ${written}`,
    });
  return address;
}

/** @param stated a file that must be there */
function readNames(stated: string | null, folder: string): NamesFile | null {
  const file = stated ?? join(folder, NAMES_FILE);
  const text = readOwnFile(file);
  if (text !== null) return { file, text };
  if (stated === null) return null;
  throw new ArchiveError([namesMissing(stated)]);
}

/**
 * What a text of these bytes said to this code before: to load the parser of YAML takes a fifth of a build that finds
 * nothing to do.
 */
function readKept(source: string, file: string): ReadArchiveFile {
  if (CODE === null) return readOrThrow(source, file);
  const key = createHash("sha256").update(`${CODE}\n${source}`).digest("hex").slice(0, 24);
  const kept = join(cacheFolder(), "configuration", `${key}.json`);
  try {
    return JSON.parse(readFileSync(kept, "utf8"));
  } catch {
    // Not there yet: read below, and kept for the next command.
  }
  const read = readOrThrow(source, file);
  try {
    writeWhole(kept, JSON.stringify(read));
  } catch {
    // A cache that cannot be written costs time, and nothing else.
  }
  return read;
}

function readOrThrow(source: string, file: string): ReadArchiveFile {
  const read = readArchiveFile(source, file);
  if (Array.isArray(read)) throw new ArchiveError(read);
  return read;
}

type Report = (keyPath: string, code: SettingsProblemCode, message: Bilingual, hint: Bilingual) => void;

function reporter(file: string, { places }: ReadArchiveFile, problems: Problem[]): Report {
  return (keyPath, code, message, hint) => {
    const [line, column] = places[keyPath] ?? [0, 0];
    problems.push({ file, line, column, code, severity: "error", message, hint });
  };
}

function settleColours({ colours, accent }: ArchiveFile, report: Report): Colours {
  const light: Palette = {
    ...colours.light,
    accent: colours.light.accent ?? accent ?? DEFAULT_COLOURS.light.accent,
  };
  const grounds = GROUND_ROLES.map((role) => colours.dark[role]);
  const dark: Palette = {
    ...colours.dark,
    accent:
      colours.dark.accent ?? (accent === null ? DEFAULT_COLOURS.dark.accent : readableOn(accent, grounds)),
  };
  const settled = { light, dark };
  for (const theme of ["light", "dark"] as const) {
    reportLowContrast(theme, settled[theme], accent !== null, report);
  }
  return settled;
}

function reportLowContrast(theme: Theme, palette: Palette, hasAccent: boolean, report: Report): void {
  for (const role of TEXT_ROLES) {
    const grounds = GROUND_ROLES.map((ground) => palette[ground]);
    const least = Math.min(...grounds.map((ground) => contrast(palette[role], ground)));
    if (least >= LEAST_CONTRAST) continue;
    const better = readableOn(palette[role], grounds);
    const ratio = least.toFixed(1);
    const keyPath =
      role === "accent" && hasAccent && theme === "light" ? "accent" : `colours.${theme}.${role}`;
    report(
      keyPath,
      "archive-contrast-low",
      {
        ar: `النص بلون «${palette[role]}» (${keyPath}) لا يُقرأ: تباينه مع خلفيته ${ratio} إلى 1، والحد الأدنى ${LEAST_CONTRAST}`,
        en: `text in ${palette[role]} (${keyPath}) cannot be read: its contrast with its ground is ${ratio} to 1, and should be ${LEAST_CONTRAST}`,
      },
      { ar: `أقرب لون يُقرأ: «${better}»`, en: `the nearest colour that can be read is "${better}"` },
    );
  }
}

function readIcon(path: string, report: Report): string | null {
  const svg = readSvg(path);
  if (svg?.includes("<svg")) {
    const found = findNoDrawing(svg);
    if (found === null) return svg;
    report(
      "icon",
      "archive-icon-hostile",
      { ar: `في ${path} ما ليس رسمًا (${found})`, en: `${path} holds what is no drawing (${found})` },
      {
        ar: "احفظه من برنامج رسم بلا برمجة ولا روابط",
        en: "save it without scripts and links",
      },
    );
    return null;
  }
  report(
    "icon",
    "archive-file-missing",
    svg === null
      ? { ar: `الملف ${path} غير موجود`, en: `there is no file ${path}` }
      : { ar: `الملف ${path} ليس بصيغة SVG`, en: `${path} is no SVG file` },
    {
      ar: "ضع ملف SVG مربعًا في مجلد الأرشيف، أو احذف السطر",
      en: "put a square SVG file into the archive's folder, or remove the line",
    },
  );
  return null;
}

/** Null where there is no file; no text at all of what is no text. */
function readSvg(path: string): string | null {
  try {
    return readOwnFile(path);
  } catch (error) {
    const isNoText = error instanceof ArchiveError && error.problems[0]?.code === "archive-file-encoding";
    if (isNoText) return "";
    throw error;
  }
}

function misnamed(file: string, name: string): Problem {
  return {
    file,
    line: 0,
    column: 0,
    code: "archive-file-misnamed",
    severity: "error",
    message: {
      ar: `لا يُقرأ ملف بهذا الاسم، بل يُقرأ ${name}`,
      en: `a file of this name is not read: the one that is read is ${name}`,
    },
    hint: { ar: `أعد تسميته ${name}، أو احذفه`, en: `rename it to ${name}, or delete it` },
  };
}

function namesMissing(file: string): Problem {
  return {
    file,
    line: 0,
    column: 0,
    code: "archive-file-missing",
    severity: "error",
    message: { ar: "لا يوجد ملف أعلام بهذا الاسم", en: "there is no file of names here" },
    hint: { ar: "سمِّ ملفًا موجودًا بالخيار --names", en: "name one that is there with --names" },
  };
}
