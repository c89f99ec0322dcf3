// Records of a table, of JSON or of JSON Lines, one after another and flat, however many: only their first rows are kept to see what they mean.

import { createInterface } from "node:readline";
import { JSONParser } from "@streamparser/json";
import { CsvError, parse as parseCsv } from "csv-parse";
import { ArchiveError, type Bilingual, type Problem } from "../../reporting/problem.ts";
import { FEED_TITLE, type FlatRecord } from "./columns.ts";
import type { Input } from "./container.ts";
import { ghostPosts, isGhostExport } from "./ghost.ts";
import { tableShapeOf } from "./table-shape.ts";

export type SourceRecord = {
  readonly number: number;
  readonly flat: FlatRecord;
  /** The record as it stands in the file, or the same written again where the file's own form cannot be cut out. */
  readonly source: string;
  readonly extension: "json" | "csv";
  /** Why it cannot be read; absent: it can. */
  readonly fault?: Bilingual;
};

const NO_OBJECT: Bilingual = { ar: "سطر ليس كائن JSON", en: "a line that is no JSON object" };
const CUT_JSON: Bilingual = {
  ar: "JSON ناقص أو فاسد من هنا: لم يُقرأ ما بعده",
  en: "the JSON is cut short or broken here: nothing after it was read",
};

/** One object a line; a line that is none is told apart by its number. */
export async function* readJsonLines(input: Input): AsyncGenerator<SourceRecord> {
  let number = 0;
  for await (const line of createInterface({ input: input.open(), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const text = line.replace(/^\uFEFF/, "").trim();
    if (text === "") continue;
    const value = parseObject(text);
    yield {
      number,
      flat: flatten(value),
      source: text,
      extension: "json",
      ...(isObject(value) ? {} : { fault: NO_OBJECT }),
    };
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
const WHOLE_BYTES = 24 * 1024 * 1024;

/**
 * The records of a JSON file: the objects of a bare array or of the array in it that holds most texts, as in
 * `{"articles": […]}`, JSON Feed's `items`, the `data` of JSON:API and Ghost's `db`; or the file itself where it is one
 * record. A file too large to be read whole, or broken, gives the objects of its first array of objects, at most three
 * keys deep.
 */
export async function* readJsonRecords(input: Input): AsyncGenerator<SourceRecord> {
  const whole = input.size !== null && input.size <= WHOLE_BYTES ? await readWhole(input) : null;
  let number = 0;
  const record = (value: JsonObject, outer: JsonObject): SourceRecord => ({
    number: ++number,
    flat: { ...unpublished(value), ...flatten(value), ...feedTitle(outer) },
    source: JSON.stringify(value, null, 1),
    extension: "json",
  });
  if (whole !== null) {
    const outer = isObject(whole) ? whole : {};
    const records = isGhostExport(outer) ? ghostPosts(outer) : recordsOf(whole);
    for (const value of records) yield record(value, outer);
    return;
  }
  try {
    for await (const { value, outer } of readJsonObjects(input)) yield record(value, outer);
  } catch (error) {
    if (!(error instanceof BrokenJson)) throw error;
    yield { number: ++number, flat: {}, source: "", extension: "json", fault: CUT_JSON };
  }
}

/** Strapi, Directus and Ghost tell a draft by a moment of publication that is there and empty. */
function unpublished(value: JsonObject): FlatRecord {
  const { attributes } = value;
  const holders = isObject(attributes) ? [value, attributes] : [value];
  const isDraft = holders.some((one) => one.publishedAt === null || one.published_at === null);
  return isDraft ? { status: "draft" } : {};
}

/** JSON Feed 1.1: `title` names the feed. */
function feedTitle({ version, title }: JsonObject): FlatRecord {
  const isFeed = typeof version === "string" && version.includes("jsonfeed.org");
  return isFeed && typeof title === "string" ? { [FEED_TITLE]: title } : {};
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

/** A text of this length is no label: its object is a record. */
const TELLING_LENGTH = 80;

function recordsOf(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.filter(isObject);
  if (!isObject(value)) return [];
  const isRecord = Object.values(value).some(
    (inner) => typeof inner === "string" && inner.length >= TELLING_LENGTH,
  );
  if (isRecord) return [value];
  const arrays = arraysIn(value, 0).map((members) => ({
    members,
    texts: members.filter((member) => holdsText(member)).length,
  }));
  const best = arrays.reduce<(typeof arrays)[number] | null>(
    (a, b) =>
      a === null || b.texts > a.texts || (b.texts === a.texts && b.members.length > a.members.length) ? b : a,
    null,
  );
  return best !== null && best.members.length > 0 ? best.members : [value];
}

function holdsText(value: JsonObject): boolean {
  return Object.values(value).some((inner) =>
    typeof inner === "string" ? inner.length >= TELLING_LENGTH : isObject(inner) && holdsText(inner),
  );
}

const DEEPEST = 4;

/** Every array of objects in it; those within the members of another are its records' own. */
function arraysIn(value: JsonObject, depth: number): (readonly JsonObject[])[] {
  if (depth > DEEPEST) return [];
  return Object.values(value).flatMap((inner) => {
    if (isObject(inner)) return arraysIn(inner, depth + 1);
    if (!Array.isArray(inner)) return [];
    const members = inner.filter(isObject);
    const [only] = members;
    // An array of one, as Ghost's `db`, may hold all.
    return members.length === 1 && only !== undefined && !holdsText(only)
      ? [members, ...arraysIn(only, depth + 1)]
      : [members];
  });
}

/** What follows cannot be read. */
export class BrokenJson extends Error {}

export type JsonObject = Readonly<Record<string, unknown>>;

/** @yields each object of an array, with what stood before the array as far as it was read */
export async function* readJsonObjects(
  input: Input,
): AsyncGenerator<{ readonly number: number; readonly value: JsonObject; readonly outer: JsonObject }> {
  const found: { value: JsonObject; outer: JsonObject }[] = [];
  const outer: Record<string, unknown> = {};
  let depth: number | null = null;
  const stream = input.open();
  const [first, rest] = await firstSign(stream);
  // What stands in the members of a bare array is theirs.
  const paths = first === "[" ? ["$.*"] : ["$.*", "$.*.*", "$.*.*.*"];
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
  let fault: Error | null = null;
  parser.onError = (error) => {
    fault = error;
  };
  for await (const chunk of rest) {
    parser.write(chunk);
    for (const one of found.splice(0)) yield { number: ++number, ...one };
    if (fault !== null) break;
  }
  if (fault !== null || !isWhole) throw new BrokenJson("JSON that ends too early", { cause: fault });
}

/** The first sign of a stream that is no blank or mark, and the stream from there on. */
async function firstSign(stream: AsyncIterable<Uint8Array>): Promise<[string, AsyncIterable<Buffer>]> {
  const chunks = stream[Symbol.asyncIterator]();
  let start = Buffer.alloc(0);
  while (start.length < 4) {
    const next = await chunks.next();
    if (next.done) break;
    start = Buffer.concat([start, next.value]);
  }
  const opening = start.subarray(start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? 3 : 0);
  const all = async function* () {
    yield opening;
    for (let next = await chunks.next(); !next.done; next = await chunks.next())
      yield Buffer.from(next.value);
  };
  return [opening.toString("latin1", 0, 64).trimStart().charAt(0), all()];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param head the beginning of the file, which tells how it is laid out */
export async function* readTable(input: Input, head: string): AsyncGenerator<SourceRecord> {
  const shape = tableShapeOf(head, true) ?? tableShapeOf(head, false);
  const { delimiter = ",", firstLine = 1, names = null } = shape ?? {};
  const parser = input.open().pipe(
    parseCsv({
      bom: true,
      columns: names === null ? uniqueNames : [...names],
      delimiter,
      from_line: firstLine,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      info: true,
      raw: true,
    }),
  );
  try {
    for await (const { record, info, raw } of parser as AsyncIterable<{
      record: FlatRecord;
      info: { records: number };
      raw: string;
    }>) {
      yield { number: info.records, flat: record, source: raw, extension: "csv" };
    }
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== "CSV_QUOTE_NOT_CLOSED") throw error;
    throw new ArchiveError([quoteNotClosed(input.name, Number(error.lines ?? 0))]);
  }
}

/** All that follows the mark would stand in one cell. */
function quoteNotClosed(file: string, line: number): Problem {
  return {
    file,
    line,
    column: 0,
    code: "file-broken",
    severity: "error",
    message: {
      ar: 'تُفتح هنا علامة اقتباس (") لا تُغلق، فلا يُعرف أين تنتهي الخانة',
      en: 'a quotation mark (") opens here and is never closed: nobody knows where the cell ends',
    },
    hint: {
      ar: "أغلق العلامة أو ضاعفها في هذا الصف، ثم أضف الملف من جديد؛ ما أُضيف قبله بقي",
      en: "close the mark or double it in this row, and add the file again; what was added before it stays",
    },
  };
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
    if (Array.isArray(inner)) {
      const names = inner.map(nameOf).filter((text) => text !== "");
      const [only] = inner;
      // A list of one object that has no name is that object.
      if (names.length === 0 && inner.length === 1 && isObject(only)) flatten(only, path, into);
      else into[path] = names.join(LIST_SEPARATOR);
    } else if (isObject(inner)) flatten(inner, path, into);
    else into[path] = String(inner);
  }
  return into;
}

function nameOf(item: unknown): string {
  if (typeof item === "string" || typeof item === "number" || typeof item === "boolean") return String(item);
  if (!isObject(item)) return "";
  const name = item.name ?? item.title ?? item.label ?? item.value ?? item.text ?? item.url;
  return isObject(name) || Array.isArray(name) || name == null ? "" : String(name);
}
