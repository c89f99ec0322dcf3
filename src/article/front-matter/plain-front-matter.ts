// Which front matter is nothing but lines `key: value` that mean what they say, and what YAML would read in them.

import { isSettled } from "../../markdown/source-text.ts";

export type PlainLine = {
  readonly key: string;
  /** The offset of the key in the block. */
  readonly offset: number;
  /** The value as YAML reads it: quotation marks off. */
  readonly value: string;
  /** The place of the value in the block, quotation marks outside. */
  readonly span: readonly [start: number, end: number];
};

/** A key of letters, digits, hyphens, underscores and single blanks. */
const KEY = /^[A-Za-z\u0620-\u064a](?:[ _-]?[A-Za-z0-9\u0620-\u064a]){0,60}$/;
/** What an unquoted value may begin with; every sign YAML reads as its own is another. */
const OPENING = /^[A-Za-z0-9\u0620-\u064a\u0660-\u0669«(]/;
/** The signs at which an unquoted value ends for YAML, or seems to end: «لبنان: حرب», «عاجل #هاشتاغ». */
const CUT = /:(?:\s|$)|\s#/;
/** Marks and signs of direction and joining: harmless to YAML, composed or refused later as always. */
const MARKS = /[\u064b-\u065f\u0670\u200c-\u200f]/g;

/**
 * Reading such lines by hand takes a fiftieth of what a YAML parser does. Null for every block in which anything else
 * stands, an error above all: the parser then reads it, and explains.
 */
export function readPlainLines(block: string): PlainLine[] | null {
  if (!block.endsWith("\n") || !isSettled(block.replace(MARKS, "")) || /[\t\r]/.test(block)) return null;
  const lines: PlainLine[] = [];
  const keys = new Set<string>();
  for (let at = 0; at < block.length; ) {
    const end = block.indexOf("\n", at);
    const line = readPlainLine(block.slice(at, end), at);
    if (line === null || keys.has(line.key)) return null;
    keys.add(line.key);
    lines.push(line);
    at = end + 1;
  }
  return lines;
}

function readPlainLine(line: string, offset: number): PlainLine | null {
  const colon = line.indexOf(":");
  const key = line.slice(0, colon);
  if (colon < 0 || line.charAt(colon + 1) !== " " || !KEY.test(key)) return null;
  let start = colon + 2;
  while (line.charAt(start) === " ") start++;
  const printed = line.slice(start).replace(/ +$/, "");
  const quote = printed.charAt(0);
  const isQuoted = quote === '"' || quote === "'";
  if (isQuoted ? !isClosed(printed, quote) : !OPENING.test(printed) || CUT.test(printed)) return null;
  const from = offset + start + (isQuoted ? 1 : 0);
  const value = isQuoted ? printed.slice(1, -1) : printed;
  return { key, offset, value, span: [from, from + value.length] };
}

/** Quoted from end to end, with nothing inside that YAML would undo. */
function isClosed(printed: string, quote: string): boolean {
  return printed.length >= 2 && printed.indexOf(quote, 1) === printed.length - 1 && !printed.includes("\\");
}
