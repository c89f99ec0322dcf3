// How the block between two lines `---` becomes entries under canonical keys, each with its place in the file.

import matter from "gray-matter";
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, visit } from "yaml";
import { findHiddenCharacter } from "../../markdown/source-text.ts";
import type { Problem } from "../../reporting/problem.ts";
import { type YamlFault, yamlFault } from "../../reporting/yaml-faults.ts";
import type { Span } from "../field.ts";
import { type FieldKey, fieldEntry } from "../fields.ts";
import { articleProblem } from "../problem-codes.ts";
import type { RawDocument } from "../raw-document.ts";
import { readKey } from "./front-matter-keys.ts";
import { type PlainLine, readPlainLines } from "./plain-front-matter.ts";

/** One printed value; `span` is its stretch of the file, quotation marks outside. */
export type PrintedValue = { readonly text: string; readonly span: Span };

export type FrontMatterEntry = {
  /** The key as the file writes it. */
  readonly printedKey: string;
  /** One for a text, any number for a list. */
  readonly values: readonly PrintedValue[];
  /** The day of each dated text; null where none is written. */
  readonly days: readonly (PrintedValue | null)[];
};

export type FrontMatter = {
  readonly entries: ReadonlyMap<FieldKey, FrontMatterEntry>;
  /** The offset where the text after the closing `---` begins; 0 without front matter. */
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
};

/** What the block says, without where it ends. */
type Reading = Omit<FrontMatter, "bodyStart">;

/** Characters; the longest summaries in use have a tenth of it. */
const LONGEST_VALUE = 10_000;
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
  const second = SECOND_BLOCK.exec(text.slice(bodyStart));
  if (!isKnownKey(second?.groups?.key)) return { ...reading, bodyStart };
  const at = bodyStart + (second?.[0].indexOf("---") ?? 0);
  return failed(articleProblem("front-matter-twice", document.place(at)));
}

/** Right behind the first: a block that would be published as text. */
const SECOND_BLOCK = /^\s*---[ \t]*(?:\r\n|\n)(?<key>[^\s:][^:\r\n]{0,40}):[\s\S]*?\n---[ \t]*(?:[\r\n]|$)/;

function isKnownKey(key: string | undefined): boolean {
  return key !== undefined && readKey(key).kind !== "unknown";
}

/** Says which line was meant to close, where one looks like it. */
function unclosed(document: RawDocument, start: number): Problem {
  const almost = ALMOST_CLOSING.exec(document.text.slice(start));
  if (almost === null) return articleProblem("front-matter-unclosed", document.place(0));
  const { closing = "" } = almost.groups ?? {};
  const at = start + almost.index + almost[0].indexOf(closing);
  return articleProblem("front-matter-closing", document.place(at), { closing });
}

/** The end of a document of YAML, other dashes than three, TOML's plus signs, or an indented line of dashes. */
const ALMOST_CLOSING = /^[^\S\r\n]*(?<closing>\.{3}|[-\u2010-\u2015\u2212_=]{2,}|\+{3})[^\S\r\n]*$/m;

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

/** A block that opens after something else, or with another sign, would be published as text. */
function findOtherOpening(document: RawDocument): Problem[] {
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

class Refusal extends Error {}

function refuseLanguage(): never {
  throw new Refusal("only YAML is read");
}

/** Every engine gray-matter knows by any name, so that none of its own is ever reached. */
const OTHER_LANGUAGES = ["js", "javascript", "json", "coffee", "coffeescript", "cson", "toml"];

function readBlock(block: string, start: number, document: RawDocument): Reading {
  const lines = readPlainLines(block);
  return lines === null ? parseBlock(block, start, document) : readLines(lines, start, document);
}

function readLines(lines: readonly PlainLine[], start: number, document: RawDocument): Reading {
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

/** Reads a block by gray-matter and the YAML parser, whatever it holds; `readBlock` takes a shorter way where it may. */
export function parseBlock(block: string, start: number, document: RawDocument): Reading {
  const yaml = (): Reading => readYaml(block, start, document);
  const engines = Object.fromEntries(OTHER_LANGUAGES.map((name) => [name, refuseLanguage]));
  // The options object on every call also turns off gray-matter's cache, which forgets errors.
  const { data, isEmpty } = matter(`---\n${block}---\n`, {
    language: "yaml",
    engines: { ...engines, yaml, yml: yaml },
  }) as { readonly data: object; readonly isEmpty?: boolean };
  // A block of comments alone is not handed by gray-matter to any engine.
  return isEmpty === true ? { entries: new Map(), problems: [] } : (data as Reading);
}

function readYaml(block: string, start: number, document: RawDocument): Reading {
  // The failsafe schema knows strings, lists and maps only: no day that rolls over, no `12:30` that becomes 750.
  const yaml = parseDocument(block, { schema: "failsafe", logLevel: "silent", prettyErrors: false });
  const problems: Problem[] = [...findSilentLosses(block, start, document)];
  const failure = yaml.errors[0] ?? yaml.warnings[0];
  if (failure !== undefined) {
    if (problems.length === 0) problems.push(explainFailure(failure, block, start, document));
    return { entries: new Map(), problems };
  }
  const tagged = findTag(yaml.contents);
  if (tagged !== null)
    return {
      entries: new Map(),
      problems: [...problems, tagProblem(tagged.tag, start + tagged.at, document)],
    };
  let anchored: Node | null = null;
  visit(yaml, {
    Node: (_, node) => {
      if (!isAlias(node) && node.anchor === undefined) return undefined;
      anchored = node;
      return visit.BREAK;
    },
  });
  if (anchored !== null) {
    const at = signBefore(block, (anchored as Node).range?.[0] ?? 0);
    return {
      entries: new Map(),
      problems: [...problems, articleProblem("front-matter-alias", document.place(start + at))],
    };
  }
  if (yaml.contents === null) return { entries: new Map(), problems };
  if (!isMap(yaml.contents)) {
    return {
      entries: new Map(),
      problems: [...problems, articleProblem("front-matter-not-a-map", document.place(start))],
    };
  }
  const entries = new Map<FieldKey, FrontMatterEntry>();
  for (const pair of yaml.contents.items) {
    const reading = readPair(pair as Pair<unknown, unknown>, start, document, entries);
    problems.push(...reading);
  }
  return { entries, problems };
}

/** The first value with a tag of its own: `!!binary` would hide a text, `!!set` turn a list into another thing. */
function findTag(
  contents: Parameters<typeof visit>[0],
): { readonly tag: string; readonly at: number } | null {
  let found: { tag: string; at: number } | null = null;
  visit(contents, {
    Node: (_, node) => {
      if (isAlias(node) || node.tag === undefined || PLAIN_TAGS.test(node.tag)) return undefined;
      found = { tag: node.tag, at: node.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

/** What a text, a list and a map are anyway. */
const PLAIN_TAGS = /^tag:yaml\.org,2002:(?:str|seq|map)$/;

function tagProblem(tag: string, at: number, document: RawDocument): Problem {
  const printed = tag.replace("tag:yaml.org,2002:", "!!");
  return articleProblem("front-matter-tag", document.place(at), { tag: printed });
}

function readPair(
  pair: Pair<unknown, unknown>,
  start: number,
  document: RawDocument,
  entries: Map<FieldKey, FrontMatterEntry>,
): Problem[] {
  const [from = 0, to = 0] = (pair.key as Node | null)?.range ?? [];
  const offset = start + from;
  const printedKey = isScalar(pair.key)
    ? String(pair.key.value ?? "")
    : document.text.slice(offset, start + to);
  const read = (isDated: boolean) => readValues(pair.value, start, document.text, isDated);
  return readEntry(printedKey, offset, read, document, entries);
}

function readEntry(
  printedKey: string,
  offset: number,
  /** null for a value of no use. */
  read: (isDated: boolean) => ValueReading[] | null,
  document: RawDocument,
  entries: Map<FieldKey, FrontMatterEntry>,
): Problem[] {
  // Lines are counted only for a problem: there is none in nearly any file.
  const place = () => document.place(offset);
  const reading = readKey(printedKey);
  if (reading.kind === "refused")
    return [articleProblem("front-matter-key-refused", place(), { key: printedKey })];
  if (reading.kind === "ignored")
    return [articleProblem("front-matter-key-ignored", place(), { key: printedKey })];
  if (reading.kind === "unknown") {
    const hidden = findHiddenCharacter(printedKey);
    const key = hidden === null ? printedKey : hidden;
    const near =
      reading.nearest === null
        ? { near: "", nearEn: "" }
        : { near: `، ولعله «${reading.nearest}»`, nearEn: `; perhaps it is \`${reading.nearest}\`` };
    return [articleProblem("front-matter-key-unknown", place(), { key, ...near })];
  }
  const hiddenInKey = findHiddenCharacter(printedKey);
  if (hiddenInKey !== null)
    return [
      articleProblem("metadata-hidden-character", place(), { key: reading.key, character: hiddenInKey }),
    ];
  const earlier = entries.get(reading.key);
  if (earlier !== undefined) {
    return [
      articleProblem("front-matter-key-repeated", place(), { key: printedKey, other: earlier.printedKey }),
    ];
  }
  const { shape } = fieldEntry(reading.key);
  const values = read(shape === "dated");
  if (values === null || (shape === "text" && values.length > 1 && reading.key !== "section")) {
    const wanted =
      shape === "text"
        ? { wanted: "نص", wantedEn: "a text", fix: `${printedKey}: "…"` }
        : { wanted: "قائمة", wantedEn: "a list", fix: `${printedKey}: […, …]` };
    return [articleProblem("front-matter-value-unusable", place(), { key: printedKey, ...wanted })];
  }
  const printed = values.filter(({ value }) => value.text !== "" && !isNull(value, document));
  if (printed.length === 0)
    // The one key of which to pass over means to publish what was to be taken back.
    return reading.key === "withdrawn"
      ? [articleProblem("withdrawal-invalid", place(), { value: printedKey })]
      : [];
  const problems: Problem[] = [];
  for (const { value } of printed) {
    if (value.text.length > LONGEST_VALUE)
      problems.push(
        articleProblem("front-matter-value-long", place(), { key: printedKey, count: value.text.length }),
      );
    const hidden = findHiddenCharacter(value.text);
    if (hidden === null) continue;
    const at = document.place(value.span[0]);
    problems.push(articleProblem("metadata-hidden-character", at, { key: printedKey, character: hidden }));
  }
  entries.set(reading.key, {
    printedKey,
    values: printed.map(({ value }) => value),
    days: printed.map(({ day }) => day),
  });
  return problems;
}

/** Composed; a field is one line, though YAML lets it be written in several. */
function oneLine(value: string): string {
  return value
    .normalize("NFC")
    .replace(/[ \t]*[\r\n]\s*/gu, " ")
    .trim();
}

/** What programs write for no value, unless it is quoted. YAML 1.2, section 10.2. */
export const NO_VALUE = /^(?:null|Null|NULL|~)$/;

function isNull({ text, span }: PrintedValue, document: RawDocument): boolean {
  return NO_VALUE.test(text) && !/["']/.test(document.text.charAt(span[0] - 1));
}

type ValueReading = { readonly value: PrintedValue; readonly day: PrintedValue | null };

/** null where the value is neither a text, nor a list of texts, nor a map that names one. */
function readValues(value: unknown, start: number, text: string, isDated: boolean): ValueReading[] | null {
  if (value === null || value === undefined) return [];
  if (isScalar(value)) return [readItem(printedScalar(value, start, text), isDated)];
  if (isMap(value)) {
    const reading = readMap(value.items as Pair<unknown, unknown>[], start, text);
    return reading === null ? null : [reading];
  }
  if (!isSeq(value)) return null;
  const readings: ValueReading[] = [];
  for (const item of value.items) {
    const reading = isSeq(item) ? null : readValues(item, start, text, isDated);
    if (reading === null) return null;
    readings.push(...reading);
  }
  return readings;
}

const DAY_KEYS = ["at", "date", "day", "published", "التاريخ", "تاريخ", "اليوم", "في"];
const TEXT_KEYS = [
  ...["text", "name", "title", "url", "src", "note", "reason"],
  ...["النص", "الاسم", "العنوان", "نص", "السبب"],
];

/** `{at: …, text: …}`, `{name: …}`, or the `2022-01-13: text` that YAML takes for a map. */
function readMap(pairs: readonly Pair<unknown, unknown>[], start: number, text: string): ValueReading | null {
  let day: PrintedValue | null = null;
  let value: PrintedValue | null = null;
  for (const { key, value: item } of pairs) {
    if (!isScalar(key)) continue;
    const name = String(key.value ?? "");
    if (readKey(name).kind === "refused") return null;
    if (item !== null && !isScalar(item)) continue;
    const printed = item === null ? null : printedScalar(item, start, text);
    if (DAY_KEYS.includes(name)) day = printed;
    else if (TEXT_KEYS.includes(name)) value ??= printed;
    else if (/\d|[\u0660-\u0669]/.test(name) && pairs.length === 1) {
      day = printedScalar(key, start, text);
      value = printed;
    } else if (item === null) {
      // «{text: من 1,520 إلى 1,600}»: a comma ends a value between braces, and what follows would be lost.
      return null;
    }
  }
  return value === null ? null : { value, day };
}

/** «2022-01-13 text», «2022-01-13: text», «13 يناير 2022: text». */
const DATED = [
  /^(\p{Nd}{1,4}(?:[./-]\p{Nd}{1,4}){2})(?!\p{Nd})[\s:،,\u2013\u2014-]+(?=\S)/u,
  /^([^:]{4,40}\d[^:]{0,20}):\s+/,
];

function readItem(printed: PrintedValue, isDated: boolean): ValueReading {
  const dated = isDated ? (DATED[0]?.exec(printed.text) ?? DATED[1]?.exec(printed.text)) : null;
  if (!dated) return { value: printed, day: null };
  const [start, end] = printed.span;
  const day = dated[1] ?? "";
  return {
    day: { text: day, span: [start, start + day.length] },
    value: { text: printed.text.slice(dated[0].length), span: [Math.min(end, start + dated[0].length), end] },
  };
}

function printedScalar(
  node: { value: unknown; range?: readonly number[] | null | undefined },
  start: number,
  text: string,
): PrintedValue {
  const value = oneLine(String(node.value ?? ""));
  const from = start + (node.range?.[0] ?? 0);
  const to = start + (node.range?.[1] ?? 0);
  const quoted = /^["']/.test(text.slice(from, to)) && to - from >= 2;
  return { text: value, span: quoted ? [from + 1, to - 1] : [from, to] };
}

// --- What YAML says, in an editor's words ---

const LINE = /^([ \t]*)((?:-[ \t]+)?)([^\s:#"'[{&*!|>%@`-][^:\r\n]*?)[ \t]*:([ \t]+|$)([^\r\n]*)$/;

/** Values that YAML would cut or refuse though they are plain Arabic: «عاجل #هاشتاغ», «لبنان: حرب», «[عاجل] …». */
function findSilentLosses(block: string, start: number, document: RawDocument): Problem[] {
  const problems: Problem[] = [];
  let offset = start;
  let nested = Number.POSITIVE_INFINITY;
  for (const line of block.split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    const printed = line.replace(/[\r\n]+$/, "");
    const indent = /^[ ]*/.exec(printed)?.[0].length ?? 0;
    if (printed.trim() !== "" && indent <= nested) nested = Number.POSITIVE_INFINITY;
    const parts = nested === Number.POSITIVE_INFINITY ? LINE.exec(printed) : null;
    if (parts !== null) {
      const [, lead = "", dash = "", key = "", gap = "", rest = ""] = parts;
      const value = rest.trimEnd();
      if (/^[|>][+-]?\d?$/.test(value)) nested = lead.length;
      const sign = troubleSign(value);
      if (sign !== null) {
        const at = offset + lead.length + dash.length + key.length + 1 + gap.length;
        const quote = value.includes('"') ? "'" : '"';
        const fix = `${key}: ${quote}${quote === "'" ? value.replaceAll("'", "''") : value}${quote}`;
        problems.push(articleProblem("front-matter-needs-quotes", document.place(at), { sign, fix }));
      }
    }
    offset += line.length;
  }
  return problems;
}

/** The sign of a plain value that YAML would read as its own. */
function troubleSign(value: string): string | null {
  const first = value[0] ?? "";
  if (first === '"' || first === "'") {
    const closed = first === '"' ? /^"(?:[^"\\]|\\.)*"\s*(?:#.*)?$/ : /^'(?:[^']|'')*'\s*(?:#.*)?$/;
    return closed.test(value) || !value.slice(1).includes(first) ? null : first;
  }
  if (first === "[" && !value.endsWith("]")) return value.includes("]") ? "[" : null;
  if (first === "{" && !value.endsWith("}")) return value.includes("}") ? "{" : null;
  if (first === "[" || first === "{") return null;
  if (first === "@" || first === "`" || first === "%") return first;
  if ((first === "&" || first === "*" || first === "!") && /^.[^!-~]|\*$/.test(value)) return first;
  if (first === "|" || first === ">") return /^[|>][+-]?\d?[+-]?\s*(?:#.*)?$/.test(value) ? null : first;
  if (/^[-?](?:\s|$)/.test(value)) return first;
  if (/:(?:\s|$)/.test(value.replace(/\s#\s.*$/, ""))) return ":";
  return /\s#[^\s#]/.test(value) ? "#" : null;
}

function explainFailure(failure: YamlFault, block: string, start: number, document: RawDocument): Problem {
  const at = Math.min(failure.pos[0] ?? 0, block.length);
  const place = document.place(start + at);
  const lineStart = Math.max(block.lastIndexOf("\n", at - 1), block.lastIndexOf("\r", at - 1)) + 1;
  const tab = /^[ ]*\t/m.exec(block);
  if (failure.code === "TAB_AS_INDENT" || (tab !== null && block.slice(lineStart).startsWith("\t"))) {
    return articleProblem("front-matter-tab", place);
  }
  const unknown = /^Unresolved tag: (\S+)/.exec(failure.message)?.[1];
  if (unknown !== undefined) return tagProblem(unknown, start + at, document);
  if (failure.code === "BAD_ALIAS" || /alias|anchor/i.test(failure.message))
    return articleProblem("front-matter-alias", place);
  if (/closing ["']quote/.test(failure.message)) {
    // The parser notices at the end of the block; the editor has to look where the quotation opens.
    const opening = findOpenQuote(block.slice(0, at));
    return articleProblem("front-matter-quote-unclosed", document.place(start + opening));
  }
  if (failure.code === "DUPLICATE_KEY") {
    const key = /^[^:\r\n]*/.exec(block.slice(at))?.[0] ?? "";
    return articleProblem("front-matter-key-twice", place, { key });
  }
  const fault = yamlFault(failure, block);
  const from = Math.min(fault.at, block.length);
  const indent = /^ */.exec(block.slice(from))?.[0].length ?? 0;
  const { ar, en } = fault.words;
  return articleProblem("front-matter-invalid", document.place(start + from + indent), {
    reason: ar,
    reasonEn: en,
  });
}

/** An anchor stands before the value it names. */
function signBefore(block: string, at: number): number {
  const anchor = /&[^\s&]*\s+$/.exec(block.slice(0, at));
  return anchor === null ? at : anchor.index;
}

/** The first value that opens with a quotation mark and has no other of its kind. */
function findOpenQuote(block: string): number {
  for (const line of block.matchAll(/(?:^|:[ \t]+|-[ \t]+)(["'])([^\r\n]*)$/gm)) {
    const [whole, mark = "", rest = ""] = line;
    if (!rest.includes(mark)) return line.index + whole.indexOf(mark);
  }
  return block.length;
}
