// How the archive's own files of settings and names are read: as text that is what it looks like, or not at all.

import { lstatSync } from "node:fs";
import { ArchiveError, type Bilingual, type Problem } from "../reporting/problem.ts";
import { readNamedFile } from "../reporting/refusals.ts";
import { codePointName, findHidden } from "../text/hidden-characters.ts";

const OWN_FILE_PROBLEM_CODES = ["archive-file-encoding", "archive-file-hidden-character"] as const;

/** Bytes; five thousand names have a tenth of it. */
const MOST_BYTES = 20_000_000;

/**
 * The text of the file, without a byte order mark; null where there is none.
 * @throws ArchiveError where it is no file, no UTF-8, or holds characters that nobody sees
 * @throws the system's error, with its path, where it refuses
 */
export function readOwnFile(path: string): string | null {
  if (!isThere(path)) return null;
  const bytes = readNamedFile(path, MOST_BYTES);
  const text = decode(bytes);
  if (text === null) throw new ArchiveError([problem(path, [0, 0], ...encodingWords(bytes))]);
  const hidden = findHidden(text);
  if (hidden < 0) return text;
  const before = text.slice(0, hidden).split(/\r\n?|\n/);
  const place = [before.length, (before.at(-1)?.length ?? 0) + 1] as const;
  throw new ArchiveError([problem(path, place, ...hiddenWords(codePointName(text.slice(hidden))))]);
}

/** A link that leads nowhere is there, and its reading says what is wrong with it. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // The archive's folder is a file, which whoever lists it says.
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return false;
    throw error;
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

type Words = readonly [code: (typeof OWN_FILE_PROBLEM_CODES)[number], message: Bilingual, hint: Bilingual];

function encodingWords(bytes: Uint8Array): Words {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const likely = isUtf16 ? "UTF-16" : "windows-1256";
  return [
    "archive-file-encoding",
    {
      ar: `الملف ليس بترميز UTF-8، والأرجح أنه ${likely}`,
      en: `the file is not UTF-8; it is most likely ${likely}`,
    },
    {
      ar: `افتح الملف بترميز ${likely} ثم احفظه بترميز UTF-8`,
      en: `open the file as ${likely} and save it as UTF-8`,
    },
  ];
}

function hiddenWords(character: string): Words {
  return [
    "archive-file-hidden-character",
    {
      ar: `في الملف حرف خفي (${character})، فيُقرأ على غير ما هو`,
      en: `the file holds a hidden character (${character}): it reads other than it is`,
    },
    {
      ar: "احذف الحرف، أو أعد كتابة الكلمة التي هو فيها",
      en: "delete it, or type the word it stands in afresh",
    },
  ];
}

function problem(
  file: string,
  [line, column]: readonly [number, number],
  ...[code, message, hint]: Words
): Problem {
  return { file, line, column, code, severity: "error", message, hint };
}
