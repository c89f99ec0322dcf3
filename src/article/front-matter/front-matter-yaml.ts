// Front matter read by gray-matter and the YAML parser: whatever may stand in it, with the place of each value.

import matter from "gray-matter";
import { isAlias, isMap, isScalar, type Node, type Pair, parseDocument, visit } from "yaml";
import type { Problem } from "../../reporting/problem.ts";
import type { FieldKey } from "../fields.ts";
import { articleProblem } from "../problem-codes.ts";
import type { RawDocument } from "../raw-document.ts";
import { type BlockReading, type FrontMatterEntry, readEntry } from "./front-matter-entry.ts";
import { explainFailure, findSilentLosses, tagProblem } from "./front-matter-faults.ts";
import { readValues } from "./front-matter-values.ts";

class Refusal extends Error {}

function refuseLanguage(): never {
  throw new Refusal("only YAML is read");
}

/** Every engine gray-matter knows by any name, so that none of its own is ever reached. */
const OTHER_LANGUAGES = ["js", "javascript", "json", "coffee", "coffeescript", "cson", "toml"];

/** Reads a block by gray-matter and the YAML parser, whatever it holds; `readBlock` takes a shorter way where it may. */
export function parseBlock(block: string, start: number, document: RawDocument): BlockReading {
  const yaml = (): BlockReading => readYaml(block, start, document);
  const engines = Object.fromEntries(OTHER_LANGUAGES.map((name) => [name, refuseLanguage]));
  // The options object on every call also turns off gray-matter's cache, which forgets errors.
  const { data, isEmpty } = matter(`---\n${block}---\n`, {
    language: "yaml",
    engines: { ...engines, yaml, yml: yaml },
  }) as { readonly data: object; readonly isEmpty?: boolean };
  // A block of comments alone is not handed by gray-matter to any engine.
  return isEmpty === true ? { entries: new Map(), problems: [] } : (data as BlockReading);
}

function readYaml(block: string, start: number, document: RawDocument): BlockReading {
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

/** An anchor stands before the value it names. */
function signBefore(block: string, at: number): number {
  const anchor = /&[^\s&]*\s+$/.exec(block.slice(0, at));
  return anchor === null ? at : anchor.index;
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
