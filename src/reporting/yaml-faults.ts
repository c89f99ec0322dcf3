// What the parser of YAML complains of, in words for whoever wrote the file: its own are English, and meant for programmers.

import type { visit } from "yaml";
import type { Bilingual } from "./problem.ts";

type Visit = typeof visit;

/** What the parser's own codes (`ErrorCode` of the package `yaml`) mean; those left out tell of slips that a place and a hint explain. */
const WORDS: Readonly<Record<string, Bilingual>> = {
  BAD_ALIAS: { ar: "إحالة (‎*‎) إلى ما لم يُسمَّ", en: "an alias (*) to what has no anchor" },
  BAD_DIRECTIVE: { ar: "توجيه (‎%‎) غير معروف", en: "a directive (%) that is not known" },
  BAD_DQ_ESCAPE: {
    ar: "شرطة مائلة (\\) في نص بين علامتي اقتباس لا معنى لما بعدها",
    en: "a backslash between double quotation marks that escapes nothing known",
  },
  BAD_INDENT: { ar: "إزاحة لا تطابق ما فوقها", en: "an indent that does not match the lines above" },
  BAD_SCALAR_START: {
    ar: "قيمة تبدأ بعلامة لها معنى في YAML (@ أو `)",
    en: "a value that begins with a sign YAML keeps for itself (@ or `)",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    ar: "نقطتان ثانيتان في السطر نفسه",
    en: "a second colon in one line",
  },
  BLOCK_IN_FLOW: { ar: "قائمة بشرطات بين قوسين", en: "a list with dashes between brackets" },
  KEY_OVER_1024_CHARS: { ar: "مفتاح أطول من أن يكون مفتاحًا", en: "a key too long to be one" },
  MISSING_CHAR: {
    ar: "ينقص قوس أو علامة اقتباس أو فراغ",
    en: "a bracket, a quotation mark or a blank is missing",
  },
  MULTILINE_IMPLICIT_KEY: {
    ar: "سطر ليس فيه نقطتان بعد المفتاح",
    en: "a line without a colon after its key",
  },
  MULTIPLE_DOCS: {
    ar: "سطر «---» يبدأ نصًّا ثانيًا في الملف نفسه",
    en: "a line “---” that begins a second document in one file",
  },
  RESOURCE_EXHAUSTION: {
    ar: "أقواس أو إزاحات متداخلة أعمق مما يُقرأ",
    en: "brackets or indents nested too deep to be read",
  },
  TAB_AS_INDENT: { ar: "مسافة جدولة (tab) في أول السطر", en: "a tab at the beginning of a line" },
  TAG_RESOLVE_FAILED: { ar: "وسم (!) غير معروف", en: "a tag (!) that is not known" },
  UNEXPECTED_TOKEN: { ar: "علامة في غير موضعها", en: "a sign where none is expected" },
};

const ANY: Bilingual = { ar: "كتابة لا تُفهم", en: "a slip of the pen" };

const OPEN_QUOTE: Bilingual = { ar: "علامة اقتباس لا تُغلق", en: "a quotation mark that is never closed" };
const OPEN_BRACKET: Bilingual = { ar: "قوس لا يُغلق", en: "a bracket that is never closed" };

/** An error or a warning of the package `yaml`. */
export type YamlFault = { readonly code: string; readonly message: string; readonly pos: readonly number[] };

/** A key, and what stands where its colon and blank should: a sign that looks like a colon, or a colon with no blank behind it. */
const ALMOST_A_COLON =
  /^[ \t]*(?:-[ \t]+)?[^:\uFF1A\u061B\u2236\uFE55;"'\s][^:\uFF1A\u061B\u2236\uFE55;\r\n]*([\uFF1A\u061B\u2236\uFE55;]|:(?=[^\s/]|[\u00A0\u2007\u202F]))/;

function almostAColon(line: string): { readonly at: number; readonly words: Bilingual } | null {
  const found = ALMOST_A_COLON.exec(line);
  const sign = found?.[1];
  if (found === null || sign === undefined) return null;
  const words =
    sign === ":"
      ? { ar: "ليس بعد النقطتين مسافة", en: "no space stands behind the colon" }
      : {
          ar: `العلامة «${sign}» مكان النقطتين «:»`,
          en: `the sign “${sign}” stands in the place of a colon “:”`,
        };
  return { at: found[0].length - 1, words };
}

/** Finds where the last bracket opens that is not closed before an offset; null where none is. */
function openBracket(source: string, end: number): number | null {
  let closed = 0;
  for (let at = end - 1; at >= 0; at--) {
    const sign = source.charAt(at);
    if (sign === "]" || sign === "}") closed++;
    if ((sign === "[" || sign === "{") && --closed < 0) return at;
  }
  return null;
}

/** Finds the quotation mark that begins a value and has no other in its line, the last before an offset; null where none is. */
function openQuote(source: string, end: number): number | null {
  const begun = [...source.slice(0, end).matchAll(/^[^"'\r\n]*[:,[{-][ \t]*(["'])(?![^\r\n]*\1)/gmu)].at(-1);
  return begun === undefined ? null : begun.index + begun[0].length - 1;
}

/**
 * What is wrong, without an end («نقطتان ثانيتان في السطر نفسه»), and where. The parser names what it has stumbled over, which is often not
 * what whoever wrote the line has slipped on.
 * @param source that was parsed
 */
export function yamlFault(
  { code, message, pos: [at = 0] }: YamlFault,
  source: string,
): { readonly words: Bilingual; readonly at: number } {
  const named = (name: string, place = at) => ({ words: WORDS[name] ?? ANY, at: place });
  // The parser calls itself for each level, and says only that it could go no deeper.
  if (/call stack/i.test(message)) return named("RESOURCE_EXHAUSTION");
  const start = source.lastIndexOf("\n", at - 1) + 1;
  const line = /[^\r\n]*/.exec(source.slice(start))?.[0] ?? "";
  if (/^ *\t/.test(line)) return named("TAB_AS_INDENT", start);
  const quote = /^Missing closing ["']quote/.test(message) ? openQuote(source, at) : null;
  if (quote !== null) return { words: OPEN_QUOTE, at: quote };
  if (/^Flow (?:map|sequence)/.test(message)) {
    const open = openBracket(source, at);
    if (open !== null) return { words: OPEN_BRACKET, at: open };
  }
  if (code === "MULTILINE_IMPLICIT_KEY" || /^Implicit (?:map )?keys/.test(message)) {
    const almost = almostAColon(line);
    return almost === null ? named("MULTILINE_IMPLICIT_KEY") : { words: almost.words, at: start + almost.at };
  }
  if (code === "DUPLICATE_KEY") {
    const key = /^[^:\r\n]*/.exec(source.slice(at))?.[0].trim() ?? "";
    return { words: { ar: `المفتاح «${key}» مكتوب مرتين`, en: `the key “${key}” is written twice` }, at };
  }
  if (code === "BLOCK_AS_IMPLICIT_KEY" && /^\s*-(?:\s|$)/.test(line)) return named("BAD_INDENT");
  return named(code);
}

/** What is asked of a document of the package `yaml`. */
type Document = Parameters<typeof visit>[0] & {
  readonly errors: readonly YamlFault[];
  readonly warnings: readonly YamlFault[];
};

type Words = readonly [message: Bilingual, hint: Bilingual];

/**
 * What is wrong with a file that is YAML from its first line to its last, with its offset. One slip makes the parser complain several
 * times: of each line only the first complaint is told. Anchors and aliases are refused: a short file of them can stand for gigabytes.
 * @param visit of the package `yaml`, which is loaded only where it is needed
 */
export function yamlFaults(
  document: Document,
  source: string,
  visit: Visit,
): { readonly at: number; readonly words: Words }[] {
  const lines = new Set<number>();
  const faults = [...document.errors, ...document.warnings].flatMap((fault) => {
    const { words, at } = yamlFault(fault, source);
    const line = source.lastIndexOf("\n", at - 1);
    if (lines.has(line)) return [];
    lines.add(line);
    return [{ at, words: yamlWords(words, HINTS[fault.code]) }];
  });
  if (faults.length > 0) return faults;
  let anchor = -1;
  const note = (at: number) => {
    anchor = at;
    return visit.BREAK;
  };
  visit(document, {
    Alias: (_, { range }) => note(range?.[0] ?? 0),
    // An anchor stands before what it names.
    Value: (_, { anchor: name, range }) =>
      name === undefined ? undefined : note(source.lastIndexOf("&", range?.[0])),
  });
  return anchor < 0 ? [] : [{ at: anchor, words: ANCHOR }];
}

const ANCHOR: Words = [
  {
    ar: "لا تُقبل المراجع («&» و«*») في هذا الملف",
    en: "anchors and aliases (& and *) are not accepted in this file",
  },
  { ar: "اكتب القيمة كاملة في كل موضع", en: "write the value out in each place" },
];

const MEND: Bilingual = {
  ar: "صحّح السطر: قد تنقصه إزاحة أو علامة اقتباس أو قوس",
  en: "mend the line: an indent, a quotation mark or a bracket may be missing",
};

const HINTS: Readonly<Record<string, Bilingual>> = {
  DUPLICATE_KEY: { ar: "أبقِ واحدًا منهما", en: "keep one of the two" },
  MULTIPLE_DOCS: { ar: "احذف سطر «---»", en: "delete the line ---" },
  TAB_AS_INDENT: { ar: "استعمل المسافات بدلًا منها", en: "use spaces instead" },
  TAG_RESOLVE_FAILED: { ar: "احذف الوسم", en: "delete the tag" },
};

function yamlWords({ ar, en }: Bilingual, hint = MEND): Words {
  return [{ ar: `ليس هذا YAML صحيحًا: ${ar}`, en: `this is not valid YAML: ${en}` }, hint];
}
