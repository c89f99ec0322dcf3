// How the block between two lines `---` becomes entries under canonical keys, each with its place in the file.

import type { Problem } from "../../reporting/problem.ts";
import type { FieldKey } from "../fields.ts";
import { articleProblem } from "../problem-codes.ts";
import type { RawDocument } from "../raw-document.ts";
import { type BlockReading, type FrontMatterEntry, readEntry } from "./front-matter-entry.ts";
import { findOtherOpening, findSecondBlock, unclosed } from "./front-matter-fence.ts";
import { oneLine, type PrintedValue, readItem } from "./front-matter-values.ts";
import { parseBlock } from "./front-matter-yaml.ts";
import { type PlainLine, readPlainLines } from "./plain-front-matter.ts";

export type FrontMatter = BlockReading & {
  /** The offset where the text after the closing `---` begins; 0 without front matter. */
  readonly bodyStart: number;
};

/** The YAML parser compares every key with every other. */
const MOST_LINES = 500;

const OPENING = /^---[ \t]*(\S[^\r\n]*)?(?:\r\n|\n|\r|$)/;
const CLOSING = /^---[ \t]*$/m;

export function readFrontMatter(document: RawDocument): FrontMatter {
  const { text } = document;
  const opening = OPENING.exec(text);
  // Behind `---` gray-matter reads the name of a language, and for `js` would run the block.
  const language = opening?.[1];
  if (opening === null || (language !== undefined && !/^[a-z]+$/i.test(language)))
    return { entries: new Map(), bodyStart: 0, problems: findOtherOpening(document) };
  if (language !== undefined)
    return failed(articleProblem("front-matter-language", document.place(3), { language }));
  const start = opening[0].length;
  const closing = CLOSING.exec(text.slice(start));
  if (closing === null) return failed(unclosed(document, start));
  const block = text.slice(start, start + closing.index);
  if (block.split("\n").length > MOST_LINES) {
    return failed(articleProblem("front-matter-too-long", document.place(0), { limit: MOST_LINES }));
  }
  const lone = /\r(?!\n)/.exec(block);
  if (lone !== null)
    return failed(articleProblem("line-end-carriage-return", document.place(start + lone.index)));
  const deep = firstTooDeep(block);
  if (deep !== null)
    return failed(articleProblem("front-matter-too-deep", document.place(start + deep), { limit: DEEPEST }));
  const afterClosing = start + closing.index + closing[0].length;
  const bodyStart = afterClosing + (/^(?:\r\n|\n|\r)/.exec(text.slice(afterClosing))?.[0].length ?? 0);
  const reading = readBlock(block, start, document);
  const second = findSecondBlock(text.slice(bodyStart));
  if (second === null) return { ...reading, bodyStart };
  return failed(articleProblem("front-matter-twice", document.place(bodyStart + second)));
}

/** The YAML parser calls itself for each level; no field has more than three. */
const DEEPEST = 20;

/** Finds where brackets open one level too many; null where they do not. */
function firstTooDeep(block: string): number | null {
  let depth = 0;
  for (let at = 0; at < block.length; at++) {
    const sign = block.charAt(at);
    if (sign === "[" || sign === "{") depth++;
    else if ((sign === "]" || sign === "}") && depth > 0) depth--;
    else if (sign === "\n") depth = /^[ \t]/.test(block.slice(at + 1, at + 2)) ? depth : 0;
    if (depth > DEEPEST) return at;
  }
  return null;
}

function failed(problem: Problem): FrontMatter {
  return { entries: new Map(), bodyStart: 0, problems: [problem] };
}

function readBlock(block: string, start: number, document: RawDocument): BlockReading {
  const lines = readPlainLines(block);
  return lines === null ? parseBlock(block, start, document) : readLines(lines, start, document);
}

function readLines(lines: readonly PlainLine[], start: number, document: RawDocument): BlockReading {
  const entries = new Map<FieldKey, FrontMatterEntry>();
  const problems: Problem[] = [];
  for (const { key, offset, value, span } of lines) {
    const printed: PrintedValue = {
      text: oneLine(value),
      span: [start + span[0], start + span[1]],
    };
    const read = (isDated: boolean) => [readItem(printed, isDated)];
    problems.push(...readEntry(key, start + offset, read, document, entries));
  }
  return { entries, problems };
}
