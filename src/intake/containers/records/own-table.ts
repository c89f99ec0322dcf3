// Our own tables, `data/articles.csv` and `data/articles.jsonl`, read back: every column that states something becomes what it was made from.

import { escapeInline, escapeParagraph } from "../../markdown-escape.ts";
import type { Statement } from "../../page-metadata.ts";
import { state } from "../container.ts";
import type { FlatRecord } from "./columns.ts";

const MARKS = ["headline", "outlet_how", "published_how", "sha256"];

/** Whether these are the columns that `src/output/data-tables.ts` writes. */
export function isOwnTable(columns: readonly string[]): boolean {
  return MARKS.every((name) => columns.includes(name));
}

/** A value that the archive inferred stays an inference: it is inferred again from the text, or said to be one. */
export function statedByOwnRow(row: FlatRecord, source: string): Statement[] {
  const origin = (column: string) => `column ${column}`;
  // JSON has no marks for spreadsheets.
  const isJson = source.trimStart().startsWith("{");
  const plain = (cell: string | undefined) => (isJson ? cell : unguarded(cell));
  const text = (key: Statement["key"], column: string) => state(key, origin(column), plain(row[column]));
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
    ...state("agencies", origin("agencies"), ...creditedIn(agenciesIn(source) ?? agenciesOf(row.agencies))),
    ...text("source-headline", "source_headline"),
    ...text("url", "source_url"),
    ...many("tags", "tags"),
    ...(row.language === "ar" ? [] : text("language", "language")),
    ...text("rights", "rights"),
    ...text("captured", "captured"),
    ...text("source-id", "source_id"),
  ];
}

/** The address that the report had: it is to have it again. */
export function idOfOwnRow(row: FlatRecord): string | null {
  return unguarded(row.id)?.trim() || null;
}

/** What a text cites is found in it again; only who is credited must be said. */
function creditedIn(agencies: unknown): string[] {
  if (!Array.isArray(agencies)) return [];
  return agencies.flatMap((agency: { name?: unknown; role?: unknown }) =>
    agency.role === "credit" && typeof agency.name === "string" ? [agency.name] : [],
  );
}

/** Reads a line of JSON, whose objects are more than their names. */
function agenciesIn(source: string): unknown {
  return source.trimStart().startsWith("{") ? (JSON.parse(source) as { agencies?: unknown }).agencies : null;
}

function agenciesOf(cell: string | undefined): unknown {
  const text = unguarded(cell)?.trim() ?? "";
  return text.startsWith("[") ? JSON.parse(text) : null;
}

type OwnBlock = { readonly kind: unknown; readonly words: string };

/**
 * The body of a line of our JSON Lines as Markdown, block by block; the words of any other row as its text.
 * @param source the line
 */
export function bodyOfOwnRow(row: FlatRecord, source: string): { kind: "markdown" | "text"; text: string } {
  const blocks = blocksIn(source);
  if (blocks === null) return { kind: "text", text: unguarded(row.text) ?? "" };
  let text = "";
  let last = "";
  for (const { kind, words } of blocks) {
    const block = WRITTEN[String(kind)]?.(words) ?? lines(words);
    const isList = kind === "list-item" && last === "list-item";
    text += text === "" ? block : `${isList ? "\n" : "\n\n"}${block}`;
    last = String(kind);
  }
  return { kind: "markdown", text };
}

const lines = (words: string) => words.split("\n").map(escapeParagraph).join("\\\n");

const WRITTEN: Readonly<Record<string, (words: string) => string>> = {
  subhead: (words) => `## ${escapeInline(words)}`,
  quotation: (words) => `> ${lines(words).replaceAll("\n", "\n> ")}`,
  "list-item": (words) => `- ${escapeInline(words)}`,
  code: (words) => `\`\`\`\`\n${words}\n\`\`\`\``,
};

/** Each says where in the text it stands. */
function blocksIn(source: string): readonly OwnBlock[] | null {
  if (!source.trimStart().startsWith("{")) return null;
  const { blocks, text } = JSON.parse(source) as { blocks?: unknown; text?: unknown };
  if (!Array.isArray(blocks) || typeof text !== "string") return null;
  return blocks.map((block: { kind?: unknown; start?: unknown; end?: unknown }) => ({
    kind: block.kind,
    words: text.slice(Number(block.start), Number(block.end)),
  }));
}

/** Lists of the CSV are JSON in a cell, of JSON Lines a line each. */
function listOf(cell: string | undefined): string[] {
  const text = unguarded(cell)?.trim() ?? "";
  if (!text.startsWith("[")) return text === "" ? [] : text.split("\n");
  const items: unknown = JSON.parse(text);
  if (!Array.isArray(items)) return [];
  return items.flatMap((item) => {
    if (typeof item === "string") return [item];
    return typeof item === "object" && item !== null && "name" in item ? [String(item.name)] : [];
  });
}

/** The mark that keeps a spreadsheet from reading a cell as a formula is no part of its text. */
function unguarded(cell: string | undefined): string | undefined {
  return cell?.replace(/^'(?='*[=+\-@\t\r])/, "");
}
