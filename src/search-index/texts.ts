// The readable texts of a shard, packed into files: those that are found together in one, small enough to be fetched for one of them.

import { gzipSync } from "node:zlib";
import { packedFile, type ResultText, type TextTable, textFile, writePacks } from "../search/manifest.ts";
import { contentName } from "./content-name.ts";
import type { IndexFile } from "./guard.ts";
import { kindredGroups } from "./kindred.ts";

/**
 * Characters of JSON a file holds: about 2.5 KB compressed. A result needs the text of its report, whose company it brings along;
 * chosen by measurement, `decisions/packed-result-texts.md` has the figures.
 */
const PACK_SIZE = 6000;
/** A file holds so many longer texts all the same, up to the size after it: a file each is what an archive of long reports cannot bear. */
const LEAST_TEXTS = 3;
const LONGEST_PACK = 16_000;
/** The least texts of a file, and its greatest size below them, in an archive most of whose texts are longer than half a file. */
const LEAST_OF_LONG = { texts: 4, pack: 21_000 };

export type PackedTexts = { readonly table: TextTable; readonly files: readonly IndexFile[] };

/**
 * @param texts in page order, newest first
 * @param termsOf the terms of each, by which they are known to be of one kind
 */
export function packTexts(
  texts: readonly ResultText[],
  termsOf: readonly (readonly string[])[],
): PackedTexts {
  const written = texts.map((text) => JSON.stringify(text));
  const lengths = written.map(({ length }) => length);
  const areLong = lengths.filter((length) => length > PACK_SIZE / 2).length > lengths.length / 2;
  const least = areLong ? LEAST_OF_LONG : { texts: LEAST_TEXTS, pack: LONGEST_PACK };
  const packs = kindredGroups(termsOf, lengths, (members) =>
    members <= least.texts ? least.pack : PACK_SIZE,
  );
  const contents = packs.map((pack) => `[${pack.map((at) => written[at]).join()}]`);
  const name = contentName(contents.join("\n"), new Set());
  return {
    table: { name, packs: writePacks(packs) },
    files: contents.map((content, at) => ({
      path: textFile(packedFile(name, at)),
      // A copy: what zlib returns keeps all of the 16 KiB that it wrote into.
      content: Uint8Array.from(gzipSync(content, { level: 9 })),
    })),
  };
}
