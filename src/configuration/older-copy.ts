// Whoever made an older copy theirs by editing the program is told, value by value, where it now belongs.

import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { readText } from "../reporting/files.ts";
import type { Problem } from "../reporting/problem.ts";
import { ARCHIVE_FILE, NAMES_FILE } from "./find-archive.ts";
import { isInstalled, programPath } from "./program.ts";
import type { Settings } from "./settings.ts";

/** The files in which older copies of the program kept the facts and the names of their archive. */
const OLD_SETTINGS = join("src", "settings.ts");
const OLD_NAMES = join("src", "entity", "authority.yaml");

/** Key of the old settings → the key of `archive.yaml`, and the value that nobody had edited. */
const MOVED: Readonly<Record<string, readonly [key: string, fallback: string | null]>> = {
  name: ["name", "ورّاق"],
  description: ["description", "أرشيف الأخبار العربية"],
  siteUrl: ["address", "https://warraq.example/"],
  outputFolder: ["output", "_site"],
  timeZone: ["time-zone", null],
  digits: ["digits", "latn"],
  months: ["months", "dual"],
};

/** Nothing, once the archive's own files say what the old ones say. */
export function leftInOlderCopy(settings: Settings, program = programPath()): Problem[] {
  if (isInstalled()) return [];
  return [...leftSettings(settings, program), ...leftNames(settings, program)];
}

function leftSettings(settings: Settings, program: string): Problem[] {
  const path = join(program, OLD_SETTINGS);
  if (!existsSync(path)) return [];
  const now: Readonly<Record<string, unknown>> = settings;
  const problems: Problem[] = [];
  for (const [index, line] of readText(path).split(/\r?\n/u).entries()) {
    const [, key = "", literal = ""] = /^\s*(\w+):\s*("(?:[^"\\]|\\.)*"|null),?\s*$/u.exec(line) ?? [];
    const moved = Object.hasOwn(MOVED, key) ? MOVED[key] : undefined;
    if (moved === undefined) continue;
    const value = JSON.parse(literal) as string | null;
    const [newKey, fallback] = moved;
    if (value === fallback || value === null || isSaid(now[key], value)) continue;
    const target = join(settings.articlesFolder, ARCHIVE_FILE);
    problems.push({
      file: relative(process.cwd(), path),
      line: index + 1,
      column: line.indexOf(key) + 1,
      code: "setting-moved",
      severity: "error",
      message: {
        ar: `لم يعد «${key}» يُقرأ من هذا الملف`,
        en: `“${key}” is no longer read from this file`,
      },
      hint: {
        ar: `اكتب في ${target}: «${newKey}: ${value}»، ثم احذف هذا الملف`,
        en: `write “${newKey}: ${value}” into ${target}, then remove this file`,
      },
    });
  }
  return problems;
}

/** An address or a folder may be spelled otherwise. */
function isSaid(now: unknown, before: string): boolean {
  return now === before || now === `${before}/`;
}

function leftNames({ names, articlesFolder }: Settings, program: string): Problem[] {
  const path = join(program, OLD_NAMES);
  if (!existsSync(path)) return [];
  const builtIn = readText(join(program, "src", "entity", "built-in-names.yaml"));
  const known = new Set([...entriesOf(builtIn), ...entriesOf(names?.text ?? "")].map(({ text }) => text));
  const target = names?.file ?? join(articlesFolder, NAMES_FILE);
  return entriesOf(readText(path))
    .filter(({ text }) => !known.has(text))
    .map(({ id, line }) => ({
      file: relative(process.cwd(), path),
      line,
      column: 1,
      code: "name-moved",
      severity: "error",
      message: {
        ar: `لم يعد المدخل «${id}» يُقرأ من هذا الملف`,
        en: `the entry “${id}” is no longer read from this file`,
      },
      hint: {
        ar: `انقله إلى ${target}، ثم احذف هذا الملف`,
        en: `move it to ${target}, then remove this file`,
      },
    }));
}

/** Each entry with the line it begins on, its text without the blanks and comments around it. */
function entriesOf(yaml: string): { id: string; line: number; text: string }[] {
  const entries: { id: string; line: number; text: string }[] = [];
  for (const [index, line] of yaml.split(/\r?\n/u).entries()) {
    const id = /^- (?:\{ *)?id: *([\w-]+)/u.exec(line)?.[1];
    if (id !== undefined) entries.push({ id, line: index + 1, text: "" });
    const current = entries.at(-1);
    if (current !== undefined && line.trim() !== "" && !line.startsWith("#"))
      current.text += `${line.trimEnd()}\n`;
  }
  return entries;
}
