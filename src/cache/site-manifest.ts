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

export type SitePart = PartKey & {
  /** From the root of the site, without a leading slash. */
  readonly files: readonly string[];
};

export type SiteManifest<Extra = unknown> = {
  readonly edition: string;
  /** What only a change of edition can change, kept because it is costly to find again. */
  readonly extra: Extra;
  /** Names the site of these parts; stands in its marker file. */
  readonly generation: string;
  readonly parts: readonly SitePart[];
};

const FILE = "site.json";

/** The name of a site of these parts, whatever order they are in. */
export function generationName(edition: string, parts: readonly PartKey[]): string {
  const lines = parts.map(({ name, key }) => `\n${name} ${key}`).sort();
  return hash("sha256", edition + lines.join(""), "base64url").slice(0, 22);
}

/** @param dependencies all that a part depends on, in order: in one piece, for to hash them one by one takes five times as long */
export function partKey(dependencies: string): string {
  return hash("sha256", dependencies, "base64url").slice(0, 16);
}

/** Null where there is none of this edition. */
export function readManifest<Extra>(folder: string, edition: string): SiteManifest<Extra> | null {
  return readRemembered<SiteManifest<Extra>>(join(folder, FILE), edition);
}

export function writeManifest(folder: string, manifest: SiteManifest): void {
  writeRemembered(join(folder, FILE), manifest);
}

export type ManifestChanges = {
  /** Names of the parts to be made. */
  readonly stale: ReadonlySet<string>;
  /** Files of the last site that this one lacks, or that are to be made anew. */
  readonly outdated: readonly string[];
};

/** @param last null: everything is to be made */
export function compareManifests(last: SiteManifest | null, next: readonly PartKey[]): ManifestChanges {
  const before = new Map(last?.parts.map((part) => [part.name, part]));
  const stale = new Set<string>();
  const outdated: string[] = [];
  for (const { name, key } of next) {
    const known = before.get(name);
    before.delete(name);
    if (known?.key === key) continue;
    stale.add(name);
    if (known !== undefined) outdated.push(...known.files);
  }
  for (const { files } of before.values()) outdated.push(...files);
  return { stale, outdated };
}
