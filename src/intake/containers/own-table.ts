// Our own tables, `data/articles.csv` and `data/articles.jsonl`, read back: every column that states something becomes what it was made from.

import type { Statement } from "../page-metadata.ts";
import type { FlatRecord } from "./columns.ts";
import { state } from "./container.ts";

const MARKS = ["headline", "outlet_how", "published_how", "sha256", "text"];

/** Whether these are the columns that `src/output/data-tables.ts` writes. */
export function isOwnTable(columns: readonly string[]): boolean {
  return MARKS.every((name) => columns.includes(name));
}

/** A value that the archive inferred stays an inference: it is inferred again from the text, or said to be one. */
export function statedByOwnRow(row: FlatRecord): Statement[] {
  const origin = (column: string) => `column ${column}`;
  const text = (key: Statement["key"], column: string) => state(key, origin(column), unguarded(row[column]));
  const many = (key: Statement["key"], column: string) => state(key, origin(column), ...listOf(row[column]));
  return [
    ...text("headline", "headline"),
    ...text("kicker", "kicker"),
    ...text("section", "section"),
    ...(row.outlet_how === "inferred" ? text("outlet-inferred", "outlet") : text("outlet", "outlet")),
    ...(row.published_how === "inferred" ? [] : text("published", "published")),
    ...text("updated", "updated"),
    ...many("byline", "byline"),
    ...text("dateline", "dateline"),
    ...many("agencies", "agencies"),
    ...text("source-headline", "source_headline"),
    ...text("url", "source_url"),
    ...many("tags", "tags"),
    ...text("language", "language"),
    ...state("source-id", origin("id"), row.id),
  ];
}

/** Lists of the CSV are JSON in a cell, of JSON Lines a line each. */
function listOf(cell: string | undefined): string[] {
  const text = cell?.trim() ?? "";
  if (!text.startsWith("[")) return text === "" ? [] : text.split("\n");
  const items: unknown = JSON.parse(text);
  if (!Array.isArray(items)) return [];
  return items.flatMap((item) => {
    if (typeof item === "string") return [item];
    return typeof item === "object" && item !== null && "name" in item ? [String(item.name)] : [];
  });
}

/** The mark that keeps a spreadsheet from reading a cell as a formula is no part of its text. */
export function unguarded(cell: string | undefined): string | undefined {
  return cell?.replace(/^'(?=[=+\-@\t])/, "");
}
