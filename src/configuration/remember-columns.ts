// Keeps in `archive.yaml` what a maintainer has said of the columns of their tables, and leaves the rest of the file as it is.

import { isNode, parseDocument } from "yaml";
import { ARCHIVE_KEYS } from "./archive-keys.ts";

const KEYS = ["columns", ARCHIVE_KEYS.columns.arabic];

/**
 * @param source the text of `archive.yaml`
 * @param columns field → column
 * @returns the text with the key `columns` stated, in the place where it stood or at the end
 */
export function withColumns(source: string, columns: Readonly<Record<string, string>>): string {
  const items = Object.entries(columns).map(([field, column]) => JSON.stringify(`${field}=${column}`));
  const value = `[${items.join(", ")}]`;
  const document = parseDocument(source);
  const node = KEYS.map((key) => document.get(key, true)).find((found) => found !== undefined);
  const range = isNode(node) ? node.range : null;
  if (range) return `${source.slice(0, range[0])}${value}${source.slice(range[1])}`;
  return `${source}${source === "" || source.endsWith("\n") ? "" : "\n"}columns: ${value}\n`;
}
