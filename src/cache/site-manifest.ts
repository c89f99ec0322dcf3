// What the last published site was made of: its parts, each with the key of all it depends on and the files it became.

import { hash } from "node:crypto";
import { join } from "node:path";
import { readRemembered, writeRemembered } from "./remembered.ts";

/** A part of a site that is made at once: a page, the files beside an article, the feeds of a list. */
export type PartKey = {
  /** Unique in the site, and the same from build to build. */
  readonly name: string;
  /** Equal keys, equal files. */
  readonly key: string;
};

/** What is known of a file of the site without a look at it. */
export type FileFacts = {
  readonly bytes: number;
  /** The digest in base64url. */
  readonly sha256: string;
  /** Ids of its elements, joined by blanks; null of a file that is no page. */
  readonly ids: string | null;
};

export type FilesOfParts = ReadonlyMap<string, ReadonlyMap<string, FileFacts>>;

export type SiteManifest<Extra = unknown> = {
  /** The digest of the code that made the site; other code makes every part anew. */
  readonly edition: string;
  /** What only a change of edition can change, kept because it is costly to find again. */
  readonly extra: Extra;
  /** Names the site of these parts; stands in its marker file. */
  readonly generation: string;
  /** When it was written: a file of the site that is younger was edited by somebody else. */
  readonly savedAt: number;
  readonly keys: ReadonlyMap<string, string>;
  /** The files by part and by path from the root of the site, without a leading slash. */
  readonly files: FilesOfParts;
};

/** The manifest as it lies on disk: many pages have the same ids, which stand once. */
type Packed<Extra> = {
  readonly edition: string;
  readonly extra: Extra;
  readonly generation: string;
  readonly savedAt: number;
  readonly ids: readonly string[];
  readonly parts: readonly (readonly [name: string, key: string, ...files: PackedFile[]])[];
};

type PackedFile = readonly [path: string, bytes: number, sha256: string, ids?: number];

const FILE = "site.json";
/** Raise it when older manifests would be misread. */
const FORMAT = "1";

/** The name of a site of these parts, whatever order they are in. */
export function generationName(edition: string, parts: readonly PartKey[]): string {
  const lines = parts.map(({ name, key }) => `\n${name} ${key}`).sort();
  return hash("sha256", edition + lines.join(""), "base64url").slice(0, 22);
}

/** @param dependencies all that a part depends on, in order: in one piece, for to hash them one by one takes five times as long */
export function partKey(dependencies: string): string {
  return hash("sha256", dependencies, "base64url").slice(0, 16);
}

/**
 * Null where there is none, or none that tells of the site that stands.
 * @param generation of the site that stands
 */
export function readManifest<Extra>(folder: string, generation: string | null): SiteManifest<Extra> | null {
  const packed = readRemembered<Packed<Extra> & { readonly format: string }>(
    join(folder, FILE),
    "format",
    FORMAT,
  );
  if (packed === null || packed.generation !== generation) return null;
  const { ids, parts, ...rest } = packed;
  return {
    ...rest,
    keys: new Map(parts.map(([name, key]) => [name, key])),
    files: new Map(
      parts.map(([name, , ...files]) => [
        name,
        new Map(
          files.map(([path, bytes, sha256, at]) => [
            path,
            { bytes, sha256, ids: at === undefined ? null : (ids[at] ?? "") },
          ]),
        ),
      ]),
    ),
  };
}

export function writeManifest(folder: string, manifest: SiteManifest): void {
  const numbers = new Map<string, number>();
  const numberOf = (ids: string) => {
    const known = numbers.get(ids);
    if (known === undefined) numbers.set(ids, numbers.size);
    return known ?? numbers.size - 1;
  };
  const { keys, files, ...rest } = manifest;
  const parts = Array.from(keys, ([name, key]) => [
    name,
    key,
    ...Array.from(files.get(name) ?? [], ([path, { bytes, sha256, ids }]) =>
      ids === null ? [path, bytes, sha256] : [path, bytes, sha256, numberOf(ids)],
    ),
  ]);
  writeRemembered(join(folder, FILE), { format: FORMAT, ...rest, parts, ids: [...numbers.keys()] });
}
