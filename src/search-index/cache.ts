// What is made of reports for the index, kept from build to build, each under a key of all that it depends on; safe to delete.

import { createHash, hash } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readBytes, readText } from "../reporting/files.ts";
import type { IndexFile } from "./guard.ts";
import { PAGEFIND_VERSION } from "./pagefind-format.ts";
import type { ReportHead } from "./record.ts";
import type { Sharing } from "./texts.ts";

/** Files of the index as they lie in the cache, and what is told of them. */
export type Kept<Told> = {
  readonly told: Told;
  /** The digest and the size of each file of the index; digests are SHA-256 in base64url. */
  readonly files: readonly (readonly [path: string, bytes: number, sha256: string])[];
};

/** What takes the files of an index, by their paths from the root of the site. */
export type IndexOutput = {
  put(path: string, content: Uint8Array): void;
  /** Gives a file that lies elsewhere a second name. */
  link(path: string, source: string, facts: { readonly bytes: number; readonly sha256: string }): void;
};

/** What is made for the index of some reports. */
export type Made<Told> = {
  /** What the maker of these files tells of them, as it comes back from JSON. */
  readonly told: Told;
  /** Files of the index, in folders of their own. */
  readonly files: readonly IndexFile[];
  /** What only later steps read, by name. */
  readonly asides?: Readonly<Record<string, string | Uint8Array>>;
};

const DESCRIPTION = "kept.json";

export class IndexCache {
  readonly #folder: string;
  readonly #used = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /**
   * Gives what is kept under a key to the site.
   * @param folder where its files stand in the site
   * @returns null when the cache does not have it, or has lost a file of it
   */
  place<Told>(key: string, folder: string, output: IndexOutput): Kept<Told> | null {
    const path = join(this.#folder, key, DESCRIPTION);
    if (!existsSync(path)) return null;
    const kept = JSON.parse(readText(path)) as Kept<Told>;
    return this.#place(key, kept, folder, output) ? kept : null;
  }

  /**
   * Keeps what was made and gives it to the site. It takes its place in one step: a build that is killed leaves no half of it under its
   * key. A file that is kept under another key already is that file, not a copy: of a report that only changed its shard nothing is written.
   */
  keep<Told>(
    key: string,
    { told, files, asides = {} }: Made<Told>,
    folder: string,
    output: IndexOutput,
  ): Kept<Told> {
    const kept: Kept<Told> = {
      told,
      files: files.map(({ path, content }) => [path, content.length, hash("sha256", content, "base64url")]),
    };
    const unfinished = join(this.#folder, `${key}.unfinished`);
    rmSync(unfinished, { recursive: true, force: true });
    makeFolders(unfinished, kept);
    const others = this.#keys().map((other) => join(this.#folder, other));
    for (const { path, content } of files) {
      const known = others.map((other) => join(other, path)).find((candidate) => holds(candidate, content));
      if (known === undefined || !linked(known, join(unfinished, path)))
        writeFileSync(join(unfinished, path), content);
    }
    for (const [name, aside] of Object.entries(asides)) writeFileSync(join(unfinished, name), aside);
    writeFileSync(join(unfinished, DESCRIPTION), JSON.stringify(kept));
    const place = join(this.#folder, key);
    rmSync(place, { recursive: true, force: true });
    renameSync(unfinished, place);
    if (!this.#place(key, kept, folder, output)) throw new RangeError(`what was kept as ${key} is gone`);
    return kept;
  }

  aside(key: string, name: string): Buffer {
    return readBytes(join(this.#folder, key, name));
  }

  /** @returns false when the cache has lost a file */
  #place(key: string, { files }: Kept<unknown>, folder: string, output: IndexOutput): boolean {
    this.#used.add(key);
    try {
      for (const [path, bytes, sha256] of files)
        output.link(`${folder}${path}`, join(this.#folder, key, path), { bytes, sha256 });
      return true;
    } catch (error) {
      if (codeOf(error) === "ENOENT") return false;
      throw error;
    }
  }

  /** Forgets what this build had no use for. */
  prune(): void {
    for (const name of readdirSync(this.#folder)) {
      if (!this.#used.has(name)) rmSync(join(this.#folder, name), { recursive: true, force: true });
    }
  }

  /** The keys of all entries that were written to their end; what is being written has a dot in its name. */
  #keys(): string[] {
    return readdirSync(this.#folder).filter((name) => !name.includes("."));
  }
}

/** Changes with any report, with their order, with how their texts are filed, and with whatever a report becomes in the index. */
export function shardKey(heads: readonly ReportHead[], texts: Sharing): string {
  const hash = createHash("sha256").update(`${compilerDigest()} ${texts}\n`);
  for (const { url, key } of heads) hash.update(`${url} ${key}\n`);
  return hash.digest("hex").slice(0, 40);
}

/** The key of something that one maker made of these shards and of nothing else. */
export function commonKey(maker: string, keys: readonly string[]): string {
  return createHash("sha256")
    .update([maker, ...keys].join(" "))
    .digest("hex")
    .slice(0, 40);
}

let digest: string | null = null;

/** A digest of the code that makes a shard: whoever edits an analyser need not remember to raise a version. */
function compilerDigest(): string {
  if (digest !== null) return digest;
  const here = dirname(fileURLToPath(import.meta.url));
  const files = [
    ...sourcesIn(here),
    ...sourcesIn(join(here, "../search")),
    ...sourcesIn(join(here, "../text")),
  ];
  // Compression and the letters of Unicode are Node's.
  const hash = createHash("sha256").update(`${PAGEFIND_VERSION} ${process.version}`);
  for (const file of files) hash.update(readBytes(file));
  digest = hash.digest("hex");
  return digest;
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => join(folder, name));
}

function holds(path: string, content: Uint8Array): boolean {
  return existsSync(path) && readBytes(path).equals(content);
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

function makeFolders(folder: string, { files }: Kept<unknown>): void {
  mkdirSync(folder);
  for (const path of new Set(files.map(([path]) => dirname(path)))) {
    mkdirSync(join(folder, path), { recursive: true });
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
