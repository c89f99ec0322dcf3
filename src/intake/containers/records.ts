// Records of a table, of JSON or of JSON Lines, one after another and flat, however many: only their first rows are kept to see what they mean.

import { createInterface } from "node:readline";
import { JSONParser } from "@streamparser/json";
import { parse as parseCsv } from "csv-parse";
import type { FlatRecord } from "./columns.ts";
import type { Input } from "./container.ts";
import { delimiterOf } from "./identify.ts";

export type SourceRecord = {
  readonly number: number;
  readonly flat: FlatRecord;
  /** The record as it stands in the file, or the same written again where the file's own form cannot be cut out. */
  readonly source: string;
  readonly extension: "json" | "csv";
};

/** One object a line; a line that is none is told apart by its number. */
export async function* readJsonLines(input: Input): AsyncGenerator<SourceRecord> {
  let number = 0;
  for await (const line of createInterface({ input: input.open(), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const text = line.replace(/^\uFEFF/, "").trim();
    if (text === "") continue;
    yield { number, flat: flatten(parseObject(text)), source: text, extension: "json" };
  }
}

function parseObject(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A file of this size is read whole: what its records are shows best from all of it. */
const WHOLE_BYTES = 8 * 1024 * 1024;

/**
 * The records of a JSON file: the objects of a bare array or of the largest array in it, as in `{"articles": […]}`, JSON
 * Feed's `items` and the `data` of JSON:API; or the file itself where it is one record. A file too large to be read
 * whole gives the objects of its first array of objects, at most three keys deep.
 */
export async function* readJsonRecords(input: Input): AsyncGenerator<SourceRecord> {
  const values =
    input.size !== null && input.size <= WHOLE_BYTES ? recordsOf(await readWhole(input)) : streamed(input);
  let number = 0;
  for await (const value of values) {
    yield {
      number: ++number,
      flat: flatten(value),
      source: JSON.stringify(value, null, 1),
      extension: "json",
    };
  }
}

async function readWhole(input: Input): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of input.open()) chunks.push(Buffer.from(chunk));
  return parseObject(
    Buffer.concat(chunks)
      .toString("utf8")
      .replace(/^\uFEFF/, ""),
  );
}

async function* streamed(input: Input): AsyncGenerator<JsonObject> {
  for await (const { value } of readJsonObjects(input)) yield value;
}

/** A text of this length is no label: its object is a record. */
const TELLING_LENGTH = 80;

function recordsOf(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject);
  if (!isObject(value)) return [];
  const isRecord = Object.values(value).some(
    (inner) => typeof inner === "string" && inner.length >= TELLING_LENGTH,
  );
  if (isRecord) return [value];
  const arrays = arraysIn(value, 0);
  const largest = arrays.reduce<readonly JsonObject[]>((a, b) => (b.length > a.length ? b : a), []);
  return largest.length > 0 ? largest : [value];
}

function arraysIn(value: JsonObject, depth: number): (readonly JsonObject[])[] {
  if (depth > 2) return [];
  return Object.values(value).flatMap((inner) => {
    if (Array.isArray(inner)) return [inner.filter(isObject)];
    return isObject(inner) ? arraysIn(inner, depth + 1) : [];
  });
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** @yields each object of an array, with what stood before the array as far as it was read */
export async function* readJsonObjects(
  input: Input,
): AsyncGenerator<{ readonly number: number; readonly value: JsonObject; readonly outer: JsonObject }> {
  const paths = ["$.*", "$.*.*", "$.*.*.*"];
  const found: { value: JsonObject; outer: JsonObject }[] = [];
  const outer: Record<string, unknown> = {};
  let depth: number | null = null;
  const parser = new JSONParser({ paths, keepStack: false });
  parser.onValue = ({ value, key, stack }) => {
    const isMember = typeof key === "number" && isObject(value);
    if (isMember && (depth === null || stack.length === depth)) {
      depth = stack.length;
      found.push({ value, outer });
    } else if (stack.length === 1 && typeof key === "string" && !Array.isArray(value)) outer[key] = value;
  };
  let isWhole = false;
  parser.onEnd = () => {
    isWhole = true;
  };
  let number = 0;
  for await (const chunk of input.open()) {
    parser.write(withoutMark(Buffer.from(chunk), number === 0));
    for (const one of found.splice(0)) yield { number: ++number, ...one };
  }
  if (!isWhole) parser.end();
}

function withoutMark(bytes: Buffer, isFirst: boolean): Buffer {
  return isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param head the beginning of the file, which tells what parts its cells */
export async function* readTable(input: Input, head: string): AsyncGenerator<SourceRecord> {
  const delimiter = delimiterOf(head) ?? ",";
  const parser = input.open().pipe(
    parseCsv({
      bom: true,
      columns: uniqueNames,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      info: true,
      raw: true,
    }),
  );
  for await (const { record, info, raw } of parser as AsyncIterable<{
    record: FlatRecord;
    info: { records: number };
    raw: string;
  }>) {
    yield { number: info.records, flat: record, source: raw, extension: "csv" };
  }
}

/** Two columns of one name are two columns. */
function uniqueNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const bare = name.trim();
    const count = (seen.get(bare) ?? 0) + 1;
    seen.set(bare, count);
    return count === 1 ? bare : `${bare} ${count}`;
  });
}

const LIST_SEPARATOR = "\n";

/** Nested keys joined by dots; a list of texts, or of objects with a name, is one value a line each. */
export function flatten(value: unknown, prefix = "", into: Record<string, string> = {}): FlatRecord {
  if (!isObject(value)) return into;
  for (const [key, inner] of Object.entries(value)) {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    if (inner === null || inner === undefined) continue;
    if (Array.isArray(inner))
      into[path] = inner
        .map(nameOf)
        .filter((text) => text !== "")
        .join(LIST_SEPARATOR);
    else if (isObject(inner)) flatten(inner, path, into);
    else into[path] = String(inner);
  }
  return into;
}

function nameOf(item: unknown): string {
  if (typeof item === "string" || typeof item === "number") return String(item);
  if (!isObject(item)) return "";
  const name = item.name ?? item.title ?? item.label ?? item.value ?? item.text ?? item.url;
  return typeof name === "string" ? name : "";
}
