// A report for each record of a table or of JSON: its columns are understood once, from its first records, and shown.

import { decodeHTML } from "entities";
import type { Statement } from "../../page-metadata.ts";
import { isOfLinks, ONLY_LINKS, tidyBlogHtml } from "../blog-html.ts";
import { type Contained, type ContainedReport, type Input, namesAlone, state } from "../container.ts";
import { splitMessage } from "../telegram.ts";
import { faultOf, leftTextOf } from "./account.ts";
import { dayOrderOf, momentFrom, offsetBetween } from "./cell-moments.ts";
import { type ColumnField, isCreation, isFieldName } from "./column-names.ts";
import { ENDS_CUT, type FlatRecord, type Mapping, mapColumns } from "./columns.ts";
import { bodyOfOwnRow, idOfOwnRow, isOwnTable, statedByOwnRow } from "./own-table.ts";
import { statesOf, statusOf } from "./publication-state.ts";
import type { SourceRecord } from "./read-records.ts";

/** From so many records the meaning of the columns is told. */
const SAMPLE = 200;

/** @param chosen columns the maintainer settled before, by field */
export async function* readRecords(
  input: Input,
  records: AsyncIterable<SourceRecord>,
  chosen: ReadonlyMap<ColumnField, string> = new Map(),
): AsyncGenerator<Contained> {
  const sample: SourceRecord[] = [];
  let read: ((record: SourceRecord) => Contained) | null = null;
  for await (const record of records) {
    if (read !== null) {
      yield read(record);
      continue;
    }
    sample.push(record);
    if (sample.length < SAMPLE) continue;
    const understood = understand(input, sample, chosen);
    read = understood.read;
    if (understood.mapping !== null) yield understood.mapping;
    for (const one of sample) yield read(one);
  }
  if (read !== null || sample.length === 0) return;
  const understood = understand(input, sample, chosen);
  if (understood.mapping !== null) yield understood.mapping;
  for (const one of sample) yield understood.read(one);
}

function understand(
  input: Input,
  sample: readonly SourceRecord[],
  chosen: ReadonlyMap<ColumnField, string>,
): { mapping: Contained | null; read(record: SourceRecord): Contained } {
  const flat = sample.map((record) => record.flat);
  const columns = [...new Set(flat.flatMap((record) => Object.keys(record)))];
  if (isOwnTable(columns)) {
    return {
      mapping: null,
      read: (record) => ownReport(input, record),
    };
  }
  const mapping = mapColumns(columns, flat, chosen);
  const left = leftTextOf(mapping, flat);
  const fault = faultOf(mapping, flat, left, chosen);
  const states = statesOf(columns, flat);
  const body = mapping.columns.get("body");
  const published = mapping.columns.get("published");
  const moments = flat.map((record) => record[published ?? ""] ?? "").filter((moment) => moment !== "");
  const order = dayOrderOf(moments);
  const isOfImport = published !== undefined && isCreation(published) && areOfOneDay(moments);
  return {
    mapping: {
      type: "mapping",
      place: input.name,
      columns: mapping.columns,
      unused: mapping.unused,
      left,
      open: mapping.open,
    },
    read: (record) => {
      if (fault !== null) return { type: "passed-over", place: placeOf(input, record), ...fault };
      if (isRowOfHeaders(record.flat))
        return { type: "passed-over", place: placeOf(input, record), why: SECOND_HEADERS };
      const text = decodedMarkup(withIntroduction(record.flat, body));
      const stated = [
        ...statedBy(record.flat, mapping, order),
        ...statusOf(record.flat, states),
        ...(isOfImport ? state("doubtful", `column ${published}`, "published") : []),
      ];
      if (/<(?:p|br|div|h[1-6]|ul|blockquote)\b/i.test(text))
        return isOfLinks(text)
          ? { type: "passed-over", place: placeOf(input, record), why: ONLY_LINKS }
          : stated.some(({ key }) => key === "headline")
            ? report(input, record, stated, text, "html")
            : withOwnHeadline(input, record, stated, text);
      const plain = withoutReferences(text);
      if (stated.some(({ key }) => key === "headline"))
        return report(input, record, stated, plain, isMarkdown(plain) ? "markdown" : "text");
      // A record of a text alone, as programs save messages: its own first line or sentence is all the headline it has.
      const split = splitMessage(plain);
      const found = state("headline", `column ${body}`, split.headline);
      return report(
        input,
        record,
        [...found, ...stated],
        split.body,
        isMarkdown(plain) ? "markdown" : "text",
      );
    },
  };
}

/** What a text of elements alone opens with is its headline where it stands apart; else its first sentence is. */
function withOwnHeadline(
  input: Input,
  record: SourceRecord,
  stated: readonly Statement[],
  html: string,
): Contained {
  const [, , first = "", rest = ""] =
    /^\s*<(p|div|h[1-6])\b[^>]*>([\s\S]*?)<\/\1>([\s\S]*)$/i.exec(html) ?? [];
  const plain = (part: string) =>
    decodeHTML(part.replace(/<[^>]*>/g, " "))
      .replace(/\s+/gu, " ")
      .trim();
  const { headline, body } = splitMessage(`${plain(first)}\n\n${plain(rest)}`);
  const standsApart = plain(rest) !== "" && body === plain(rest);
  return report(
    input,
    record,
    [...state("headline", "the text", headline), ...stated],
    standsApart ? rest : html,
    "html",
  );
}

/** Records that were all made on one day were brought over from elsewhere on it. */
function areOfOneDay(moments: readonly string[]): boolean {
  return moments.length >= 2 && new Set(moments.map((moment) => moment.slice(0, 10))).size === 1;
}

/** Systems that trust nobody keep a text with its marks escaped. */
function decodedMarkup(text: string): string {
  return !text.includes("<") && /&lt;(?:p|br|div)\b/i.test(text) ? decodeHTML(text) : text;
}

/** Joomla, PHP-Nuke and their kin keep how a text begins in a column of its own, Movable Type and its kin how it goes on. */
function withIntroduction(row: FlatRecord, body: string | undefined): string {
  const text = body === undefined ? "" : (row[body] ?? "").trim();
  const at = (name: RegExp) =>
    Object.entries(row)
      .find(([column]) => column !== body && name.test(column))?.[1]
      ?.trim() ?? "";
  const [intro, more] = [
    at(/^(?:(?:intro|home)[ _-]?text|chapo)$/i),
    at(/^(?:(?:text|body)[ _-])?(?:extended|more)$/i),
  ];
  return [text.startsWith(intro) ? "" : intro, text, text.endsWith(more) ? "" : more]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** Marks that only Markdown has: a heading, a link, words in bold, a sign that is kept from being one. */
function isMarkdown(text: string): boolean {
  return /^#{1,6} \S|\[[^\]\n]+\]\(https?:|\*\*[^\s*][^*\n]*\*\*|\\[.#!*_()[\]-]/m.test(text);
}

const SECOND_HEADERS = { ar: "صف عناوين ثانٍ", en: "a second row of headers" };

/** Tables for people repeat their headers in another language, or page by page. */
function isRowOfHeaders(row: FlatRecord): boolean {
  const filled = Object.values(row).filter((cell) => cell.trim() !== "");
  return filled.length >= 2 && filled.every((cell) => cell.length <= 60 && isFieldName(cell));
}

const placeOf = (input: Input, { number }: SourceRecord) => `${input.name}, record ${number}`;

const NO_TEXTS = {
  ar: "جدول CSV من ورّاق لا نصوص فيه: أضف articles.jsonl",
  en: "Warraq's own CSV, which holds no texts: add its articles.jsonl",
};

function ownReport(input: Input, record: SourceRecord): Contained {
  if (record.flat.text === undefined)
    return { type: "passed-over", place: placeOf(input, record), why: NO_TEXTS };
  const { kind, text } = bodyOfOwnRow(record.flat, record.source);
  const read = report(input, record, statedByOwnRow(record.flat, record.source), text, kind);
  const id = idOfOwnRow(record.flat);
  return read.type === "report" && id !== null ? { ...read, id } : read;
}

function report(
  input: Input,
  record: SourceRecord,
  stated: readonly Statement[],
  text: string,
  kind: "html" | "markdown" | "text",
): Contained {
  const { source, extension, fault } = record;
  const place = placeOf(input, record);
  if (fault !== undefined || text.trim() === "")
    return { type: "passed-over", place, why: fault ?? { ar: "بلا نص", en: "without a text" } };
  const content: ContainedReport["content"] =
    kind === "html" ? { kind, text: tidyBlogHtml(text) } : { kind, text };
  return {
    type: "report",
    place,
    original: { bytes: Buffer.from(source), extension },
    content,
    stated,
    isExcerpt: ENDS_CUT.test(text) || /^\s*(?:…|\.{3})/.test(text),
  };
}

/** Columns that hold several values, each on a line of its own or between commas of either script. */
const LISTS: ReadonlySet<ColumnField> = new Set(["byline", "tags", "agencies"]);

function statedBy(
  record: FlatRecord,
  { columns }: Mapping,
  order: "day-first" | "month-first" | null,
): Statement[] {
  return [...columns].flatMap(([field, column]): Statement[] => {
    const value = withoutReferences(wholeName(record, column));
    if (value === "" || field === "body") return [];
    const origin = `column ${column}`;
    if (field === "id") return state("source-id", origin, idWithin(record, columns, value));
    if (field === "status") return [];
    if (field === "published" || field === "updated")
      return [
        ...state(field, origin, momentFrom(value, order) + offsetOf(record, column, value)),
        ...otherDay(field, value, order, origin),
      ];
    if (field === "captured") return state(field, origin, momentFrom(value, order));
    if (field === "section")
      return state(
        field,
        origin,
        (printedList(value) ?? value.split(/\n|\s*[|>]\s*/u)).find((one) => !/^\d+$/.test(one)),
      );
    // A number is a key of another table, which names nobody.
    if (LISTS.has(field)) {
      const names = namesIn(value).filter((one) => !/^\d+$/.test(one));
      return state(field, origin, ...(field === "byline" ? namesAlone(names) : names));
    }
    return state(field, origin, value.replace(/<[^>]*>/g, " "));
  });
}

/** A name whose second half stands in a column of its own. */
function wholeName(record: FlatRecord, column: string): string {
  const rest = record[column.replace(/\bfirst\b/i, (first) => (first === "First" ? "Last" : "last"))];
  return [record[column], /\bfirst\b/i.test(column) ? rest : ""]
    .map((part) => part?.trim() ?? "")
    .join(" ")
    .trim();
}

/** Values between commas of either script. */
function namesIn(value: string): string[] {
  return printedList(value) ?? value.split(/\s*[\n،,;؛|]\s*/u);
}

/** A list as programs print it: `['سلمى', 'نور']`. */
function printedList(value: string): string[] | null {
  return /^\[\s*(["'])[\s\S]*\1\s*\]$/.test(value)
    ? [...value.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, single, double]) => single ?? double ?? "")
    : null;
}

/** Systems that serve HTML write «&#8220;» in the texts beside it too. */
function withoutReferences(text: string): string {
  return /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(text) ? decodeHTML(text) : text;
}

/** A day of which nothing in its column says whether the month comes first: spreadsheets write both. */
function otherDay(
  field: ColumnField,
  printed: string,
  order: "day-first" | "month-first" | null,
  origin: string,
): Statement[] {
  const [, month = "", day = "", year = ""] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})\b/.exec(printed) ?? [];
  if (field !== "published" || order !== null || month === day || Number(month) > 12) return [];
  const other = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return [...state("published-other", origin, other), ...state("doubtful", origin, "published")];
}

/** WordPress gives the hour of Greenwich in a column beside the local one, and of both only the day and the hour. */
function offsetOf(record: FlatRecord, column: string, local: string): string {
  const greenwich = record[`${column}_gmt`] ?? "";
  return LOCAL_MOMENT.test(local) && LOCAL_MOMENT.test(greenwich) ? offsetBetween(local, greenwich) : "";
}

const LOCAL_MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}$/;

/** A number tells a record from others of its publisher only: without its host or its outlet it tells nothing. */
function idWithin(record: FlatRecord, columns: Mapping["columns"], id: string): string | null {
  if (id.includes(":")) return id;
  const url = record[columns.get("url") ?? ""] ?? "";
  const scope = URL.canParse(url) ? new URL(url).host : (record[columns.get("outlet") ?? ""] ?? "");
  return scope === "" ? null : `${scope}:${id}`;
}
