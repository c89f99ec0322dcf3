// Compiled shards kept from build to build, each under a key of all that it depends on; safe to delete.

import { createHash, hash } from "node:crypto";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CompiledShard } from "./compile.ts";
import { PAGEFIND_VERSION } from "./pagefind-format.ts";
import type { ReportHead } from "./record.ts";

/** A shard as it lies in the cache, its files beside it. */
export type KeptShard = {
  readonly entry: CompiledShard["entry"];
  readonly words: number;
  /** The digest and the size of each file of the index; digests are SHA-256 in base64url. */
  readonly files: readonly (readonly [path: string, bytes: number, sha256: string])[];
};

/** What takes the files of an index, by their paths from the root of the site. */
export type IndexOutput = {
  put(path: string, content: Uint8Array): void;
  /** Gives a file that lies elsewhere a second name. */
  link(path: string, source: string, facts: { readonly bytes: number; readonly sha256: string }): void;
};

const DESCRIPTION = "shard.json";
const FORMS = "forms.txt";
const TABLE = "table.json";
const FILTERS = "filters.json";
const POSTINGS = "postings.bin";

export class ShardCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  find(key: string): KeptShard | null {
    const path = join(this.#folder, key, DESCRIPTION);
    return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as KeptShard) : null;
  }

  /**
   * Takes its place in one step: a build that is killed leaves no half of a shard under its key. A file that another
   * shard has already is that file, not a copy: of a report that only changed its shard nothing is written.
   */
  keep(key: string, { entry, table, filters, postings, files, words, forms }: CompiledShard): KeptShard {
    const kept: KeptShard = {
      entry,
      words,
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
    writeFileSync(join(unfinished, FORMS), forms);
    writeFileSync(join(unfinished, TABLE), table);
    writeFileSync(join(unfinished, FILTERS), filters);
    writeFileSync(join(unfinished, POSTINGS), postings);
    writeFileSync(join(unfinished, DESCRIPTION), JSON.stringify(kept));
    const place = join(this.#folder, key);
    rmSync(place, { recursive: true, force: true });
    renameSync(unfinished, place);
    return kept;
  }

  forms(key: string): string {
    return readFileSync(join(this.#folder, key, FORMS), "utf8");
  }

  /** The `ShardTable`, as JSON. */
  table(key: string): string {
    return readFileSync(join(this.#folder, key, TABLE), "utf8");
  }

  /** The `ShardFilters`, as JSON. */
  filters(key: string): string {
    return readFileSync(join(this.#folder, key, FILTERS), "utf8");
  }

  /** The bytes of its `Section`. */
  postings(key: string): Uint8Array {
    return readFileSync(join(this.#folder, key, POSTINGS));
  }

  /**
   * Gives the files of a shard to the site.
   * @returns false when the cache has lost a file
   */
  place(key: string, shard: KeptShard, folder: string, output: IndexOutput): boolean {
    try {
      for (const [path, bytes, sha256] of shard.files)
        output.link(`${folder}${path}`, join(this.#folder, key, path), { bytes, sha256 });
      return true;
    } catch (error) {
      if (codeOf(error) === "ENOENT") return false;
      throw error;
    }
  }

  /** Forgets every shard but these. */
  prune(keys: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#folder)) {
      if (!keys.has(name)) rmSync(join(this.#folder, name), { recursive: true, force: true });
    }
  }

  /** The digests of whole shards. */
  #keys(): string[] {
    return readdirSync(this.#folder).filter((name) => !name.includes("."));
  }
}

/** Changes with any report, with their order, and with whatever a report becomes in the index. */
export function shardKey(heads: readonly ReportHead[]): string {
  const hash = createHash("sha256").update(`${compilerDigest()}\n`);
  for (const { url, key } of heads) hash.update(`${url} ${key}\n`);
  return hash.digest("hex").slice(0, 40);
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
  for (const file of files) hash.update(readFileSync(file));
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
  return existsSync(path) && readFileSync(path).equals(content);
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

function makeFolders(folder: string, shard: KeptShard): void {
  for (const path of new Set(shard.files.map(([path]) => dirname(path)))) {
    mkdirSync(join(folder, path), { recursive: true });
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
