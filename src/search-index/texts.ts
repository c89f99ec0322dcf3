// The readable texts of a shard, packed into files: those that are found together in one, small enough to be fetched for one of them.

import {
  packedFile,
  type ResultText,
  type TextTable,
  textFile,
  writePacks,
} from "../search/index/manifest.ts";
import { compressed, contentName } from "./content-name.ts";
import type { IndexFile } from "./guard.ts";
import { kindredGroups } from "./kindred.ts";
import { oneByteJson } from "./one-byte.ts";

/** What a file of texts holds, in characters of JSON. */
type Packing = {
  /** The characters of a file: as many texts as fit. */
  readonly size: number;
  /** The number of texts in any case, up to this size: a file each is what an archive of long reports cannot bear. */
  readonly least: { readonly texts: number; readonly size: number };
};

/**
 * A result needs the text of its report, whose company it brings along. In a small shard ten results seldom lie together, and company
 * is only weight; in a large one a story fills a file, and each file is a round trip. `decisions/packed-result-texts.md` has the figures.
 */
const SMALL_SHARD = 1_600_000;
const OF_SMALL: Packing = { size: 3000, least: { texts: 2, size: 12_000 } };
const OF_LARGE: Packing = { size: 9000, least: { texts: 3, size: 16_000 } };
/** A shard is one of long texts if most have more characters than this. */
const LONG = 3000;
const OF_LONG: Packing = { size: 9000, least: { texts: 4, size: 21_000 } };

export type PackedTexts = { readonly table: TextTable; readonly files: readonly IndexFile[] };

/** Which texts share a file, by number: `apart` has one each, as a small archive can bear. */
export type Sharing = "kindred" | "apart";

/**
 * @param texts in page order, newest first
 * @param termsOf the terms of each, by which they are known to be of one kind
 */
export function packTexts(
  texts: readonly ResultText[],
  termsOf: readonly (readonly string[])[],
  sharing: Sharing,
): PackedTexts {
  const written = texts.map((text) => JSON.stringify(text));
  const lengths = written.map(({ length }) => length);
  const { size, least } = packingFor(lengths);
  const packs =
    sharing === "apart"
      ? texts.map((_, at) => [at])
      : kindredGroups(termsOf, lengths, (members) => (members <= least.texts ? least.size : size));
  const contents = packs.map((pack) => oneByteJson(`[${pack.map((at) => written[at]).join()}]`));
  const name = contentName(Buffer.concat(contents), new Set());
  return {
    table: { name, packs: writePacks(packs) },
    files: contents.map((content, at) => ({
      path: textFile(packedFile(name, at)),
      content: compressed(content),
    })),
  };
}

function packingFor(lengths: readonly number[]): Packing {
  if (lengths.reduce((sum, length) => sum + length, 0) < SMALL_SHARD) return OF_SMALL;
  return lengths.filter((length) => length > LONG).length > lengths.length / 2 ? OF_LONG : OF_LARGE;
}
