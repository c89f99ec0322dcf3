// The readable texts of a shard, packed into files: few enough to be written fast, small enough to be fetched for one of them.

import { gzipSync } from "node:zlib";
import { type ResultText, type TextTable, textFile } from "../search/manifest.ts";
import { contentName } from "./content-name.ts";
import type { IndexFile } from "./guard.ts";

/**
 * Characters of JSON a file holds, unless a single text has more: about 2.5 KB compressed. A result needs the text of its report,
 * whose neighbours it brings along; chosen by measurement, `DESIGN.md` has the figures.
 */
const PACK_SIZE = 6000;
export type PackedTexts = { readonly table: TextTable; readonly files: readonly IndexFile[] };

/**
 * Neighbours are packed from the oldest on, so that a report that is added at the new end moves none into another file.
 * @param texts in page order, newest first
 */
export function packTexts(texts: readonly ResultText[]): PackedTexts {
  let names = "";
  const counts: number[] = [];
  const files: IndexFile[] = [];
  const taken = new Set<string>();
  for (const pack of packsOf(texts.map((text) => JSON.stringify(text)))) {
    const content = `[${pack.join()}]`;
    const name = contentName(content, taken);
    names += name;
    counts.push(pack.length);
    // A copy: what zlib returns keeps all of the 16 KiB that it wrote into.
    files.push({ path: textFile(name), content: Uint8Array.from(gzipSync(content, { level: 9 })) });
  }
  return { table: { names, counts }, files };
}

function packsOf(texts: readonly string[]): string[][] {
  const packs: string[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const text of texts.toReversed()) {
    size += text.length;
    if (size > PACK_SIZE) {
      packs.push([]);
      size = text.length;
    }
    packs.at(-1)?.unshift(text);
  }
  return packs.reverse();
}
