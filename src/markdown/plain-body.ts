// Which bodies are paragraphs and subheads and nothing else, and the blocks the Markdown parser would make of them.

import type { MarkdownBlock } from "./markdown-block.ts";
import { areSetLines, beginsOwnLine } from "./set-lines.ts";
import { isSettled, SourceTextBuilder } from "./source-text.ts";

const LINE_FEED = 0x0a;
const SPACE = 0x20;
const HASH = 0x23;
const NO_BREAK_SPACE = 0xa0;

/**
 * 1 for each character that means itself wherever it stands in a line. Left out are the signs of Markdown, blanks other
 * than a plain one, and whatever else the parser or the file might take for more than a letter.
 */
const literal = literalUnits();

function literalUnits(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < table.length; code++) {
    if (isSettled(String.fromCharCode(code))) table[code] = 1;
  }
  // The marks of Arabic, and of direction and joining between its letters: the text is composed as always.
  table.fill(1, 0x064b, 0x0660);
  table.fill(1, 0x0670, 0x0671);
  table.fill(1, 0x200c, 0x2010);
  for (const sign of "\\`*_[]<>&~|\t\r\n") table[sign.charCodeAt(0)] = 0;
  return table;
}

/** Signs that, first in a line, make it a list, a rule, a quotation or the underline of a heading. */
const openers: ReadonlySet<number> = new Set(
  [..."#-+=:•●▪◦‣∙·٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"].map((sign) => sign.charCodeAt(0)),
);

/**
 * Most reports hold no Markdown but blank lines and subheads; the parser, which must look for everything at every
 * letter, took longer for them than all else that reading does. Null where `text` from `from` on may hold more.
 */
export function readPlainBody(text: string, from: number): MarkdownBlock[] | null {
  const blocks: MarkdownBlock[] = [];
  // An address is a link.
  if (text.indexOf("://", from) >= 0) return null;
  let paragraph = -1;
  let at = from;
  while (at <= text.length) {
    const end = endOfLine(text, at);
    if (end < 0) return null;
    const isHeading = text.charCodeAt(at) === HASH;
    if (end > at && !(isHeading ? isPlainHeading(text, at, end) : isPlainLine(text, at, end))) return null;
    if (paragraph >= 0 && (end === at || isHeading)) {
      pushParagraph(blocks, text, paragraph, at - 1);
      paragraph = -1;
    }
    if (isHeading) pushHeading(blocks, text, at, end);
    else if (end > at && paragraph < 0) paragraph = at;
    at = end + 1;
  }
  if (paragraph >= 0) pushParagraph(blocks, text, paragraph, text.length);
  return blocks;
}

/** −1 where the line holds a character that is not literal. */
function endOfLine(text: string, start: number): number {
  let at = start;
  while (at < text.length && literal[text.charCodeAt(at)] === 1) at++;
  return at === text.length || text.charCodeAt(at) === LINE_FEED ? at : -1;
}

function isPlainLine(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (isBlank(first) || isBlank(text.charCodeAt(end - 1)) || openers.has(first)) return false;
  return !(first >= 0x30 && first <= 0x39 && /^\d{1,9}[.)\-–]/.test(text.slice(start, start + 10)));
}

/** `## …`, without signs that close it. */
function isPlainHeading(text: string, start: number, end: number): boolean {
  const signs = /^#{1,6} (?=[^ \u00a0#][^#]*$)/.exec(text.slice(start, end));
  return signs !== null && !isBlank(text.charCodeAt(end - 1));
}

function isBlank(code: number): boolean {
  return code === SPACE || code === NO_BREAK_SPACE;
}

function pushHeading(blocks: MarkdownBlock[], text: string, start: number, end: number): void {
  const level = text.indexOf(" ", start) - start;
  pushBlock(blocks, text, start + level + 1, [start, end], level);
}

/** `end` may stand behind the line break that closes the last line. */
function pushParagraph(blocks: MarkdownBlock[], text: string, start: number, end: number): void {
  pushBlock(blocks, text, start, [start, text.charCodeAt(end - 1) === LINE_FEED ? end - 1 : end], null);
}

function pushBlock(
  blocks: MarkdownBlock[],
  text: string,
  from: number,
  span: readonly [start: number, end: number],
  level: number | null,
): void {
  const builder = new SourceTextBuilder();
  const lines = text.slice(from, span[1]).split("\n");
  const areSet = areSetLines(lines);
  let at = from;
  for (const [number, line] of lines.entries()) {
    if (number > 0) builder.append(areSet || beginsOwnLine(line) ? "\n" : " ", at - 1);
    builder.append(line, at);
    at += line.length + 1;
  }
  const source = builder.build();
  if (source.text.trim() === "") return;
  const kind = level === null ? "paragraph" : "subhead";
  blocks.push({ kind, source, marks: [], span, level, quoted: 0, list: null, row: null });
}
