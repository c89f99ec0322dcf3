// The tables of this folder: a row a line, its cells between bars, comments behind «#».

import { readText } from "../../reporting/files.ts";

/** The text of a table, by its file name in this folder. */
export function readTable(name: string): string {
  return readText(new URL(name, import.meta.url));
}

/** The cells of each row of a table's text, blanks around them taken off. */
export function rowsOf(table: string): string[][] {
  return table
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split("|").map((cell) => cell.trim()));
}

/** The rows of one table, by its file name in this folder. */
export function readRows(name: string): string[][] {
  return rowsOf(readTable(name));
}
