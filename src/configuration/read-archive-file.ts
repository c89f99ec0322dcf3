// How the text of `archive.yaml` becomes the values of its keys, or a list of all that is wrong with it.

import { createRequire } from "node:module";
import type { Node, Pair } from "yaml";
import { type Bilingual, type Problem, sortProblems } from "../reporting/problem.ts";
import { yamlFaults } from "../reporting/yaml-faults.ts";
import { editDistance } from "../text/edit-distance.ts";
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
const SETTINGS_PROBLEM_CODES = ["archive-contrast-low", "archive-file-missing"] as const;

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
  for (const { at, words } of yamlFaults([...document.errors, ...document.warnings], source))
    add(placeAt(at), "archive-yaml-invalid", ...words);
  if (problems.length > 0) return sortProblems(problems);
  const reader: Reader = {
    yaml,
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
    const nearest = nearestOf(
      printed,
      Object.entries(keys).flatMap(([name, { arabic }]) => [name, arabic]),
    );
    reader.report(
      pair.key,
      "archive-key-unknown",
      { ar: `لا مفتاح اسمه «${printed}»`, en: `there is no key “${printed}”` },
      {
        ar: `${nearest === null ? "" : `لعلك تريد «${nearest}». `}المفاتيح: ${Object.keys(keys).join("، ")}`,
        en: `${nearest === null ? "" : `perhaps “${nearest}”? `}The keys are: ${Object.keys(keys).join(", ")}`,
      },
    );
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
  if (isEmpty(pair.value, reader)) return;
  const path = above === "" ? name : `${above}.${name}`;
  reader.places[path] = reader.placeOf(pair.value);
  const value = readValue(pair.value as Node, key, path, reader);
  if (value !== undefined) values[name] = value;
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
  const nearest = written === null ? null : nearestOf(written, shape.choices?.() ?? []);
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

/** Slips of the finger beyond which two words are not meant for each other: a third of the longer one. */
function nearestOf(written: string, words: readonly string[]): string | null {
  const plain = (word: string) => word.toLowerCase().replace(/[\s_-]+/gu, "-");
  let nearest: { readonly word: string; readonly distance: number } | null = null;
  for (const word of words) {
    const most = Math.floor(Math.max(word.length, written.length) / 3);
    const distance = editDistance(plain(written).slice(0, 60), plain(word), most);
    if (distance <= most && (nearest === null || distance < nearest.distance)) nearest = { word, distance };
  }
  return nearest?.word ?? null;
}

function offsetOf(node: unknown): number {
  const range = typeof node === "object" && node !== null && "range" in node ? node.range : null;
  const offset: unknown = Array.isArray(range) ? range[0] : null;
  return typeof offset === "number" ? offset : -1;
}
