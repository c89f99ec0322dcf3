// The lines of dashes that open and close front matter, and what was meant for one and is none.

import type { Problem } from "../../reporting/problem.ts";
import { articleProblem } from "../problem-codes.ts";
import type { RawDocument } from "../raw-document.ts";
import { readKey } from "./front-matter-keys.ts";

/** Right behind the first: a block that would be published as text. */
const SECOND_BLOCK = /^\s*---[ \t]*(?:\r\n|\n)(?<key>[^\s:][^:\r\n]{0,40}):[\s\S]*?\n---[ \t]*(?:[\r\n]|$)/;

/** Finds where such a block opens in the text behind the first; null where there is none. */
export function findSecondBlock(text: string): number | null {
  const second = SECOND_BLOCK.exec(text);
  return second !== null && isKnownKey(second.groups?.key) ? second[0].indexOf("---") : null;
}

function isKnownKey(key: string | undefined): boolean {
  return key !== undefined && readKey(key).kind !== "unknown";
}

/** Says which line was meant to close, where one looks like it. */
export function unclosed(document: RawDocument, start: number): Problem {
  const almost = ALMOST_CLOSING.exec(document.text.slice(start));
  if (almost === null) return articleProblem("front-matter-unclosed", document.place(0));
  const { closing = "" } = almost.groups ?? {};
  const at = start + almost.index + almost[0].indexOf(closing);
  return articleProblem("front-matter-closing", document.place(at), { closing });
}

/** The end of a document of YAML, other dashes than three, TOML's plus signs, or an indented line of dashes. */
const ALMOST_CLOSING = /^[^\S\r\n]*(?<closing>\.{3}|[-\u2010-\u2015\u2212_=]{2,}|\+{3})[^\S\r\n]*$/m;

/** A block that opens after something else, or with another sign, would be published as text. */
export function findOtherOpening(document: RawDocument): Problem[] {
  const { text } = document;
  const late = LATE_OPENING.exec(text);
  if (late !== null && (late.groups?.comment === undefined || isKnownKey(late.groups.key)))
    return [
      articleProblem("front-matter-not-first", document.place(late[0].search(/---[ \t]*[\r\n]+[^\r\n]*$/))),
    ];
  if (!OTHER_OPENINGS.some((opening) => isKnownKey(opening.exec(text)?.groups?.key))) return [];
  const opening = text.slice(0, text.search(/[\r\n]/)).trim();
  return [articleProblem("front-matter-opening", document.place(0), { opening })];
}

/** Behind blanks and what nobody sees, or behind comments of HTML, lines of YAML's own and headings. */
const LATE_OPENING =
  /^(?:[\s\p{Cf}]+|(?<comment>(?:\s|<!--[\s\S]{0,2000}?-->|[%#][^\r\n]*[\r\n])+))---[ \t]*(?:\r\n|\n|\r)(?<key>[^\s:][^:\r\n]{0,40}):/u;

/** Between lines of other dashes than three, of plus signs as TOML has it, or between braces as JSON has it: the first key. */
const OTHER_OPENINGS = [
  /^(?:[-\u2010-\u2015\u2212]{2,}|\+{3})[ \t]*(?:\r\n|\n|\r)[ \t]*(?<key>[^\s:=][^:=\r\n]{0,40}?)[ \t]*[:=][\s\S]*?[\r\n](?:[-\u2010-\u2015\u2212]{2,}|\+{3})[ \t]*(?:[\r\n]|$)/,
  /^\{\s*"(?<key>[^"\r\n]+)"[ \t]*:/,
];
