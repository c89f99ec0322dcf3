// How plain text is written so that Markdown reads it back as the same text, with as few backslashes as that takes.

import { itemSign } from "../markdown/list-markers.ts";

/** Signs that can open something anywhere in a line. */
const ALWAYS = /[\\`*[<]/g;
/** An underscore inside a word is a letter like any other. */
const LOOSE_UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const STRIKE = /~(?=~)/g;
const ENTITY = /&(?=#?\w+;)/g;
/** `](` after an escaped bracket is text; a bare `!` before a bracket would be an image. */

/** Escapes text within a line, wherever it will stand. */
export function escapeInline(text: string): string {
  return text
    .replace(ALWAYS, "\\$&")
    .replace(LOOSE_UNDERSCORE, "\\_")
    .replace(STRIKE, "\\~")
    .replace(ENTITY, "\\&");
}

/** Escapes a line that begins a paragraph: no heading, list, quotation, rule or table is meant. */
export function escapeLineStart(line: string): string {
  return line.replace(/^([#>+=|~-])/, "\\$1").replace(/^(\p{Nd}{1,9})([.)])(?=\s|$)/u, "$1\\$2");
}

/** A paragraph: one line, whatever line breaks the text had. */
export function escapeParagraph(text: string): string {
  return escapeLineStart(escapeInline(onOneLine(text)));
}

/** An item that begins with its sign, «١.» or «•», as Markdown and our reader of lists take it. */
export function escapeItemLine(line: string): string {
  const sign = itemSign(line) ?? "";
  return sign + escapeInline(onOneLine(line.slice(sign.length)));
}

function onOneLine(text: string): string {
  // Texts are in one line as a rule, and each blank in them would be tried as the first of a line break.
  return (/[\r\n]/.test(text) ? text.replace(/\s*[\r\n]+\s*/g, " ") : text).trim();
}
