// How a file name becomes an article's permanent address, and when two names would share one.

import type { Problem } from "../reporting/problem.ts";
import { compareText } from "../text/compare-text.ts";
import { codePointName, findHidden } from "../text/hidden-characters.ts";
import type { ArticleId } from "./article.ts";
import { articleProblem } from "./problem-codes.ts";

const LONGEST_ID = 60;
/** The shape that most names have, for `add` gives such ones. */
const PLAIN_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** null where the name holds no ASCII letter or digit to make an address of. */
export function articleId(file: string): ArticleId | null {
  const name = fileName(file)
    .replace(/\.[^.]*$/, "")
    .toLowerCase();
  if (name.length <= LONGEST_ID && PLAIN_ID.test(name)) return name as ArticleId;
  const id = name
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, LONGEST_ID)
    .replace(/-$/, "");
  return id === "" ? null : (id as ArticleId);
}

function fileName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
}

/**
 * The files of one archive whose names give the same address, or differ only to a machine:
 * by case, by composed against decomposed letters, by Arabic against Persian letters.
 */
export function checkIdCollisions(files: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const byId = new Map<string, string>();
  const byLook = new Map<string, string>();
  for (const file of [...files].sort(compareText)) {
    const place = { file, line: 0, column: 0 };
    const id = articleId(file);
    if (id !== null && RESERVED.test(id)) problems.push(articleProblem("file-name-reserved", place, { id }));
    const hidden = hiddenIn(file);
    if (hidden !== null)
      problems.push(articleProblem("file-name-hidden-character", place, { character: hidden }));
    const sameId = id === null ? undefined : byId.get(id);
    const look = lookOf(file);
    const sameLook = byLook.get(look);
    if (sameId !== undefined && id !== null) {
      problems.push(articleProblem("file-name-collision", place, { other: sameId, id }));
    } else if (sameLook !== undefined) {
      problems.push(articleProblem("file-name-look-alike", place, { other: sameLook }));
    }
    if (id !== null && sameId === undefined) byId.set(id, file);
    if (sameLook === undefined) byLook.set(look, file);
  }
  return problems;
}

/** Devices of Windows: no file or folder of that system can have such a name. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Letters that a reader, and some file systems, cannot tell apart. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ["\u06CC", "\u064A"], // Farsi yeh → yeh
  ["\u0649", "\u064A"], // alef maqsura → yeh
  ["\u06A9", "\u0643"], // keheh → kaf
  ["\u06C1", "\u0647"], // heh goal → heh
  ["\u06D5", "\u0647"], // ae → heh
  ["\u06BE", "\u0647"], // heh doachashmee → heh
]);

const ASCII = /^[\x20-\x7e]*$/;

/** Names a hidden character like `U+202E`; a line end and a mark of direction, which a text may hold, are hidden in a name. */
function hiddenIn(file: string): string | null {
  if (ASCII.test(file)) return null;
  const at = file.search(/[\t\n\r\u061C\u200E\u200F]/);
  const hidden = at < 0 ? findHidden(file) : at;
  return hidden < 0 ? null : codePointName(file.slice(hidden));
}

function lookOf(file: string): string {
  // Most of ten thousand names are such, and every build asks about them all.
  if (ASCII.test(file)) return file.toLowerCase();
  const folded = file
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u0640\p{Cf}\p{Mn}]/gu, "");
  return Array.from(folded, (letter) => LOOK_ALIKES.get(letter) ?? letter).join("");
}
