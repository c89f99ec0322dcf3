// Records of a table, of JSON or of JSON Lines, one after another and flat, however many: only their first rows are kept to see what they mean.

import { createInterface } from "node:readline";
import { pipeline } from "node:stream";
import { CsvError, parse as parseCsv } from "csv-parse";
import { ArchiveError, type Bilingual, type Problem } from "../../../reporting/problem.ts";
import type { Input } from "../container.ts";
import type { FlatRecord } from "./columns.ts";
import { flatten } from "./flatten.ts";
import { feedTitle, recordsOf, unpublished } from "./json-shape.ts";
import { BrokenJson, isObject, type JsonObject, readJsonObjects } from "./json-stream.ts";
import { ghostPosts, isGhostExport, joiner } from "./linked-records.ts";
import { tableShapeOf } from "./table-shape.ts";

export type SourceRecord = {
  readonly number: number;
  readonly flat: FlatRecord;
  /** The record as it stands in the file, or the same written again where the file's own form cannot be cut out. */
  readonly source: string;
  readonly extension: "json" | "csv" | "xml" | "html" | "txt";
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
    const join = joiner(outer);
    for (const value of records) yield record(join(value), outer);
    return;
  }
  try {
    for await (const { value, outer } of readJsonObjects(input)) yield record(value, outer);
  } catch (error) {
    if (!(error instanceof BrokenJson)) throw error;
    yield { number: ++number, flat: {}, source: "", extension: "json", fault: CUT_JSON };
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

/** @param head the beginning of the file, which tells how it is laid out */
export async function* readTable(input: Input, head: string): AsyncGenerator<SourceRecord> {
  const shape = tableShapeOf(head, true) ?? tableShapeOf(head, false);
  const { delimiter = ",", firstLine = 1, names = null } = shape ?? {};
  // Not `pipe`: it would leave the parser waiting for ever where the file can no longer be read.
  const parser = pipeline(
    input.open(),
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
    () => {}, // What has failed the reading of the parser below throws.
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
