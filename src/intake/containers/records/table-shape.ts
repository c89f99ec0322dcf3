// Whether a text is a table and how it is laid out: what parts its cells, and where its row of headers stands.

import { isFieldName } from "./column-names.ts";

export type TableShape = {
  readonly delimiter: string;
  /** The line of the file, from 1, at which the table begins; what stands above it is a title or Excel's `sep=`. */
  readonly firstLine: number;
  /** Names for the columns of a table that has no row of headers; null: it has one. */
  readonly names: readonly string[] | null;
};

const DELIMITERS = ["\t", ";", "|", ","] as const;

/** How many records must agree before a text is a table. */
const AGREEING_RECORDS = 2;
/** Above the headers stand a title and a blank line, hardly more. */
const LINES_ABOVE = 5;
const MOST_RECORDS = 50;

/** Excel's own first line, which names the sign. */
const SEPARATOR_LINE = /^\uFEFF?sep=(.)\r?\n/i;

/** @param isCut whether the text goes on beyond what is given */
export function tableShapeOf(text: string, isCut: boolean): TableShape | null {
  const named = SEPARATOR_LINE.exec(text);
  const begins = named?.[0].length ?? 0;
  const candidates = named === null ? DELIMITERS : [named[1] ?? ","];
  const shapes = candidates.flatMap((delimiter) => {
    const records = splitRecords(text.slice(begins).replace(/^\uFEFF/, ""), delimiter, isCut);
    const shape = shapeOf(records, delimiter);
    return shape === null ? [] : [{ ...shape, firstLine: shape.firstLine + (named === null ? 0 : 1) }];
  });
  return shapes.reduce<(typeof shapes)[number] | null>(
    (best, one) => (best === null || one.width > best.width ? one : best),
    null,
  );
}

type Row = { readonly cells: readonly string[]; readonly line: number };

/**
 * A table has a line of short headers and records of as many cells; without headers, a column of days, numbers or
 * addresses. The Arabic comma «،» separates nothing here; a Latin one stands in prose too, so that the headers must say
 * something or a column have an order.
 */
function shapeOf(records: readonly Row[], delimiter: string): (TableShape & { width: number }) | null {
  const width = commonest(records.map(({ cells }) => cells.length));
  if (width < 2) return null;
  const first = records.findIndex(
    ({ cells }) => cells.length === width && cells.filter((cell) => cell.trim() !== "").length >= 2,
  );
  const [header, ...rows] = records.slice(Math.max(first, 0));
  if (header === undefined || first < 0 || header.line > LINES_ABOVE + 1) return null;
  // What stands above is a title, not the beginning of a text in which commas happen to stand.
  if (records.slice(0, first).some(({ cells }) => (cells[0]?.length ?? 0) > 200)) return null;
  const agreeing = rows.filter(({ cells }) => cells.length === width).length;
  const agrees = agreeing >= Math.min(AGREEING_RECORDS, rows.length) && agreeing >= rows.length * 0.9;
  if (!agrees) return null;
  const shape = { delimiter, firstLine: header.line, width };
  const isRegular = (among: readonly Row[]) =>
    among.length > 0 &&
    header.cells.some(
      (_cell, at) =>
        among.filter(({ cells }) => REGULAR.test(cells[at]?.trim() ?? "")).length >= among.length * 0.8,
    );
  if (areHeaders(header.cells)) {
    const isTable = delimiter !== "," || header.cells.some(isFieldName) || isRegular(rows);
    return isTable && (rows.length > 0 || header.cells.every(isFieldName)) ? { ...shape, names: null } : null;
  }
  const all = [header, ...rows];
  if (width < 3 || all.length < 3 || !isRegular(all)) return null;
  return { ...shape, names: header.cells.map((_cell, at) => `column ${at + 1}`) };
}

/** A day, a number or an address: what stands in a column of its own, row after row. */
const REGULAR =
  /^(?:[\p{Nd}.,]+|\p{Nd}{1,4}[-/]\p{Nd}{1,2}[-/]\p{Nd}{1,4}(?:[T ][\p{Nd}:.+Z-]*)?|https?:\/\/\S+)$/u;

function areHeaders(cells: readonly string[]): boolean {
  return cells.every((cell) => {
    const name = cell.trim();
    return name.length <= 60 && !/[.؟!]$/.test(name) && !REGULAR.test(name);
  });
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].reduce<readonly [number, number]>((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

/** Enough of RFC 4180 to see whether this is a table; the cells themselves are read by a library. */
function splitRecords(text: string, delimiter: string, isCut: boolean): Row[] {
  const records: Row[] = [];
  let cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  let line = 1;
  let started = 1;
  for (let at = 0; at < text.length && records.length < MOST_RECORDS; at++) {
    const given = text[at] ?? "";
    // Old Macs end their lines with U+000D alone.
    const sign = given === "\r" && text[at + 1] !== "\n" ? "\n" : given;
    if (sign === "\n") line++;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (sign === '"' && cell === "") isQuoted = true;
    else if (sign === delimiter) {
      cells.push(cell);
      cell = "";
    } else if (sign === "\n") {
      cells.push(cell.replace(/\r$/, ""));
      if (cells.length > 1 || cells[0] !== "") records.push({ cells, line: started });
      cells = [];
      cell = "";
      started = line;
    } else cell += sign;
  }
  // A mark that is never closed swallows the rest: what the cell holds tells nothing of how the table is laid out.
  if (!isCut && !isQuoted && (cell !== "" || cells.length > 0))
    records.push({ cells: [...cells, cell], line: started });
  return records;
}
