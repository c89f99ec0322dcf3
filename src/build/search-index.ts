// The search index of a site: its division, the shards that must be compiled, and what all of them have in common.

import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { close } from "pagefind";
import type { IndexManifest, ShardEntry } from "../search/manifest.ts";
import { type KeptShard, ShardCache, shardKey } from "./search-cache.ts";
import { compileShard } from "./search-compile.ts";
import { dayOf, inSearchOrder, type OrderedHead, type SearchReports } from "./search-record.ts";
import { DIVISION, type Division, type SearchShard, shardsOf } from "./search-shards.ts";
import { vocabularyOf } from "./search-vocabulary.ts";

export type SearchIndexOptions = {
  /** The site's folder; the index goes into its `pagefind/`. */
  readonly outputFolder: string;
  /** Where compiled shards are kept for the next build; without it each build compiles everything. */
  readonly cache?: string;
  readonly division?: Division;
};

export type SearchIndexReport = {
  readonly reports: number;
  readonly words: number;
  readonly shards: number;
  /** Shards that the cache did not have. */
  readonly compiled: number;
  /** Compressed, as a reader would fetch them. */
  readonly bytes: { readonly index: number; readonly fragments: number; readonly all: number };
};

/** While Pagefind compiles one shard, the words of the next are read: its process has one core to itself, ours another. */
const AT_ONCE = 2;
const PAGEFIND_FOLDER = "pagefind";
const PASSING_CACHE = ".search-shards";

/**
 * Writes `pagefind/` afresh. What it holds follows from the reports alone, whatever the cache has.
 * @throws SearchIndexError when Pagefind did not write what the browser will read
 */
export async function writeSearchIndex(
  reports: SearchReports,
  { outputFolder, cache, division = DIVISION }: SearchIndexOptions,
): Promise<SearchIndexReport> {
  const folder = join(outputFolder, PAGEFIND_FOLDER);
  // A file here may have a second name in the cache, or in the site now published: removed, never written over.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const cacheFolder = cache ?? join(outputFolder, PASSING_CACHE);
  try {
    return await writeWith(new ShardCache(cacheFolder), reports, folder, division);
  } finally {
    if (cache === undefined) rmSync(cacheFolder, { recursive: true, force: true });
  }
}

type WrittenShard = { readonly key: string; readonly kept: KeptShard; readonly isCompiled: boolean };

async function writeWith(
  cache: ShardCache,
  reports: SearchReports,
  folder: string,
  division: Division,
): Promise<SearchIndexReport> {
  const ordered = inSearchOrder(reports.heads);
  const shards = shardsOf(
    ordered.map(({ instant }) => instant),
    division,
  );
  const written: WrittenShard[] = [];
  let compiled = 0;
  const waiting = [...shards.entries()];
  /** Takes one shard after another. */
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, shard] = next;
      written[at] = await writeShard(cache, reports, ordered, shard, folder);
      if (written[at].isCompiled) compiled++;
    }
  };
  const works = Array.from({ length: AT_ONCE }, work);
  try {
    await Promise.all(works);
  } finally {
    waiting.length = 0;
    await Promise.allSettled(works);
    await close();
  }
  const common = writeCommonFiles(
    folder,
    ordered,
    written.map(({ kept }, at) => ({ folder: shards[at]?.folder ?? "", ...kept.entry })),
    vocabularyOf(
      written.map(({ key }) => cache.forms(key)),
      ordered.length,
    ),
  );
  cache.prune(new Set(written.map(({ key }) => key)));
  const files = written.flatMap(({ kept }) => kept.files);
  return {
    reports: ordered.length,
    words: written.reduce((sum, { kept }) => sum + kept.words, 0),
    shards: shards.length,
    compiled,
    bytes: {
      index: sizeOf(files, ".pf_index"),
      fragments: sizeOf(files, ".pf_fragment"),
      all: sizeOf(files, "") + common,
    },
  };
}

async function writeShard(
  cache: ShardCache,
  reports: SearchReports,
  ordered: readonly OrderedHead[],
  shard: SearchShard,
  folder: string,
): Promise<WrittenShard> {
  const own = ordered.slice(shard.first, shard.end);
  const key = shardKey(own.map(({ head }) => head));
  const place = join(folder, shard.folder);
  const kept = cache.find(key);
  if (kept !== null && cache.place(key, kept, place)) return { key, kept, isCompiled: false };
  rmSync(place, { recursive: true, force: true });
  const compiled = cache.keep(key, await compileShard(own.map(({ at }) => reports.record(at))));
  cache.place(key, compiled, place);
  return { key, kept: compiled, isCompiled: true };
}

/** @returns their bytes */
function writeCommonFiles(
  folder: string,
  ordered: readonly OrderedHead[],
  shards: readonly ShardEntry[],
  vocabularyText: string,
): number {
  const days = named("days", JSON.stringify(daysOf(ordered)), "json");
  const vocabulary = named("words", vocabularyText, "txt");
  const manifest: IndexManifest = {
    format: 1,
    total: ordered.length,
    shards,
    vocabulary: vocabulary.name,
    days: days.name,
  };
  const files = [days, vocabulary, { name: "archive.json", content: Buffer.from(JSON.stringify(manifest)) }];
  for (const { name, content } of files) writeFileSync(join(folder, name), content);
  return files.reduce((sum, { content }) => sum + content.length, 0);
}

/** Runs of one day in page order: enough to draw a histogram and to filter by any stretch of time. */
function daysOf(ordered: readonly OrderedHead[]): [string, number][] {
  const runs: [string, number][] = [];
  for (const { head } of ordered) {
    const day = dayOf(head.publishedAt) ?? "";
    const last = runs.at(-1);
    if (last !== undefined && last[0] === day) last[1]++;
    else runs.push([day, 1]);
  }
  return runs;
}

/** A file whose name changes with its content, so that a browser may keep it for ever. */
function named(stem: string, text: string, extension: string): { name: string; content: Uint8Array } {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
  return { name: `${stem}.${hash}.${extension}`, content: Buffer.from(text) };
}

function sizeOf(files: KeptShard["files"], extension: string): number {
  let size = 0;
  for (const [path, bytes] of files) if (path.endsWith(extension)) size += bytes;
  return size;
}
