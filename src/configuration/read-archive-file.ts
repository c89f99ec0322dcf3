// How the text of `archive.yaml` becomes the values of its keys, or a list of all that is wrong with it.

import { createRequire } from "node:module";
import type { Node, Pair } from "yaml";
import { noSuchWord } from "../reporting/no-such-word.ts";
import { type Bilingual, type Problem, sortProblems } from "../reporting/problem.ts";
import { yamlFaults } from "../reporting/yaml-faults.ts";
import { nearestWord } from "../text/edit-distance.ts";
import { ARCHIVE_KEYS, type ArchiveFile } from "./archive-keys.ts";
import type { Key, KeyTable, Scalar } from "./shapes.ts";

export const ARCHIVE_FILE_PROBLEM_CODES = [
  "archive-yaml-invalid",
  "archive-not-a-map",
  "archive-key-unknown",
  "archive-key-twice",
  "archive-value-invalid",
] as const;

/** What follows from values that are each in order; found by those who make use of them. */
const SETTINGS_PROBLEM_CODES = [
  "archive-contrast-low",
  "archive-file-missing",
  "archive-file-misnamed",
  "archive-icon-hostile",
] as const;

export type SettingsProblemCode =
  | (typeof ARCHIVE_FILE_PROBLEM_CODES)[number]
  | (typeof SETTINGS_PROBLEM_CODES)[number];

export type ReadArchiveFile = {
  readonly values: ArchiveFile;
  /** Path of each key that the file states → where its value stands, counted from 1. */
  readonly places: Readonly<Record<string, readonly [line: number, column: number]>>;
};

type Reader = {
  readonly yaml: typeof import("yaml");
  readonly source: string;
  readonly places: Record<string, readonly [line: number, column: number]>;
  report(node: unknown, code: SettingsProblemCode, message: Bilingual, hint: Bilingual): void;
  placeOf(node: unknown): readonly [line: number, column: number];
};

/**
 * Reads the text of an archive's configuration. An empty file says nothing, and every key has its default.
 * @param file its path as the maintainer knows it
 */
export function readArchiveFile(source: string, file: string): ReadArchiveFile | Problem[] {
  // Loaded when it is needed: most commands find what the file says among what an earlier one has kept.
  const yaml: typeof import("yaml") = createRequire(import.meta.url)("yaml");
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const problems: Problem[] = [];
  const placeAt = (offset: number): readonly [number, number] => {
    if (offset < 0) return [0, 0];
    const { line, col } = lines.linePos(offset);
    return [line, col];
  };
  const placeOf = (node: unknown) => placeAt(offsetOf(node));
  const add = (
    [line, column]: readonly [number, number],
    code: string,
    message: Bilingual,
    hint: Bilingual,
  ) => problems.push({ file, line, column, code, severity: "error", message, hint });
  for (const { at, words } of yamlFaults(document, source, yaml.visit))
    add(placeAt(at), "archive-yaml-invalid", ...words);
  if (problems.length > 0) return sortProblems(problems);
  const reader: Reader = {
    yaml,
    source,
    places: {},
    placeOf,
    report: (node, code, message, hint) => add(placeOf(node), code, message, hint),
  };
  const values = readMap(document.contents, ARCHIVE_KEYS, "", reader) as ArchiveFile;
  return problems.length > 0 ? sortProblems(problems) : { values, places: reader.places };
}

/** The defaults alone. */
export function defaultValues(): ArchiveFile {
  return defaultsOf(ARCHIVE_KEYS) as ArchiveFile;
}

function defaultsOf(keys: KeyTable): Record<string, unknown> {
  return Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, defaultOf(key)]));
}

function defaultOf({ shape, default: fallback }: Key): unknown {
  if (shape.kind === "map") return defaultsOf(shape.keys);
  return shape.kind === "list" ? [] : fallback;
}

function readMap(node: Node | null | undefined, keys: KeyTable, above: string, reader: Reader) {
  const values = defaultsOf(keys);
  if (isEmpty(node, reader)) return values;
  if (!reader.yaml.isMap(node)) {
    reader.report(
      node,
      "archive-not-a-map",
      { ar: "ينبغي أن تكون هنا مفاتيح وقيم", en: "there should be keys with values here" },
      {
        ar: `اكتب كل مفتاح في سطر، مثل «${firstOf(keys)}: …»`,
        en: `write a key on each line, like “${firstOf(keys)}: …”`,
      },
    );
    return values;
  }
  const seen = new Set<string>();
  for (const pair of node.items) readPair(pair, { keys, above, seen, values }, reader);
  return values;
}

type MapState = {
  readonly keys: KeyTable;
  readonly above: string;
  readonly seen: Set<string>;
  readonly values: Record<string, unknown>;
};

function readPair(pair: Pair, { keys, above, seen, values }: MapState, reader: Reader): void {
  const printed = reader.yaml.isScalar(pair.key) ? String(pair.key.value) : "?";
  const found = Object.entries(keys).find(([name, { arabic }]) => printed === name || printed === arabic);
  if (found === undefined) {
    const arabic = Object.values(keys).map((key) => key.arabic);
    reader.report(pair.key, "archive-key-unknown", ...noSuchWord("key", printed, Object.keys(keys), arabic));
    return;
  }
  const [name, key] = found;
  if (seen.has(name)) {
    reader.report(
      pair.key,
      "archive-key-twice",
      { ar: `المفتاح «${printed}» مذكور من قبل`, en: `the key “${printed}” was given before` },
      { ar: "أبقِ واحدًا منهما", en: "keep one of the two" },
    );
    return;
  }
  seen.add(name);
  const path = above === "" ? name : `${above}.${name}`;
  if (isEmpty(pair.value, reader)) {
    const taken = commentTakenFor(pair, reader);
    if (taken !== null) reportComment(pair.key, path, taken, reader);
    return;
  }
  reader.places[path] = reader.placeOf(pair.value);
  const value = readValue(pair.value as Node, key, path, reader);
  if (value !== undefined) values[name] = value;
}

/** A colour, or a tag, without its quotation marks: what begins with a hash is a comment for YAML, and the value would be passed over in silence. */
function commentTakenFor({ key }: Pair, { source }: Reader): string | null {
  const range = rangeOf(key);
  return /^[ \t]*:[ \t]+(#[^\s#][^\r\n]*)/.exec(source.slice(range[1]))?.[1]?.trim() ?? null;
}

function reportComment(key: unknown, path: string, taken: string, reader: Reader): void {
  reader.report(
    key,
    "archive-value-invalid",
    {
      ar: `بقيت «${path}» بلا قيمة: ما يبدأ بالعلامة # تعليق لا يُقرأ`,
      en: `“${path}” is left without a value: what begins with # is a comment, and not read`,
    },
    { ar: `ضع القيمة بين علامتي اقتباس: "${taken}"`, en: `put quotation marks round it: "${taken}"` },
  );
}

function readValue(node: Node, { shape }: Key, path: string, reader: Reader): unknown {
  if (shape.kind === "scalar") return readScalar(node, shape, path, reader);
  if (shape.kind === "map") return readMap(node, shape.keys, path, reader);
  if (!reader.yaml.isSeq(node)) {
    reportValue(
      node,
      path,
      { ar: "قائمة، كل بند منها بعد شرطة", en: "a list, each item after a dash" },
      null,
      reader,
    );
    return undefined;
  }
  return node.items.map((item, index) => readMap(item as Node, shape.keys, `${path}.${index}`, reader));
}

function readScalar(node: Node, shape: Scalar<unknown>, path: string, reader: Reader): unknown {
  const written =
    shape.takesList && reader.yaml.isSeq(node) ? listText(node.items, reader) : textOf(node, reader);
  const value = written === null ? null : shape.read(written);
  if (value !== null) return value;
  const nearest = written === null ? null : nearestWord(written, shape.choices?.() ?? []);
  reportValue(node, path, shape.wanted, nearest, reader);
  return undefined;
}

function textOf(node: unknown, { yaml }: Reader): string | null {
  return yaml.isScalar(node) ? writtenText(node.value, node.source) : null;
}

/** Null where an item is no text. */
function listText(items: readonly unknown[], reader: Reader): string | null {
  const texts = items.map((item) => textOf(item, reader));
  return texts.includes(null) ? null : texts.join(", ");
}

/** A number or a date is text here: `name: 1948` is the name «1948». Yes, no and null are nothing that a key could mean. */
function writtenText(value: unknown, source: string | undefined): string | null {
  if (typeof value === "string") return value.normalize("NFC");
  return typeof value === "number" ? (source ?? String(value)) : null;
}

function reportValue(
  node: unknown,
  path: string,
  wanted: Bilingual,
  nearest: string | null,
  reader: Reader,
): void {
  reader.report(
    node,
    "archive-value-invalid",
    { ar: `ينبغي أن تكون قيمة «${path}» ${wanted.ar}`, en: `the value of “${path}” should be ${wanted.en}` },
    nearest === null
      ? {
          ar: "صحّح القيمة، أو احذف السطر فتبقى القيمة المعتادة",
          en: "mend the value, or remove the line to have the default",
        }
      : { ar: `لعلك تريد «${nearest}»`, en: `perhaps “${nearest}”?` },
  );
}

function isEmpty(node: unknown, { yaml }: Reader): boolean {
  return node === null || node === undefined || (yaml.isScalar(node) && node.value === null);
}

function firstOf(keys: KeyTable): string {
  return Object.keys(keys)[0] ?? "";
}

function offsetOf(node: unknown): number {
  return rangeOf(node)[0];
}

function rangeOf(node: unknown): readonly [start: number, end: number] {
  const range = typeof node === "object" && node !== null && "range" in node ? node.range : null;
  const [start, end] = Array.isArray(range) ? range : [];
  return typeof start === "number" && typeof end === "number" ? [start, end] : [-1, -1];
}
