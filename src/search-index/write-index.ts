// The search index of a site: its division, the shards that must be compiled, and what all of them have in common.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Filters,
  type IndexManifest,
  MANIFEST,
  nameAt,
  type ShardTable,
} from "../search/index/manifest.ts";
import { inOneBucket } from "./buckets.ts";
import { commonKey, IndexCache, type IndexOutput, type Kept, type Made, shardKey } from "./cache.ts";
import { type CompiledShard, compileShards, type ShardRecords } from "./compile.ts";
import { compressed, compressedFile } from "./content-name.ts";
import { joinedFilters, type ShardFilters } from "./filters.ts";
import { type GroupFiles, groupFiles } from "./group-files.ts";
import { oneByteJson } from "./one-byte.ts";
import { dayOf, inSearchOrder, type OrderedHead, type SearchReports } from "./record.ts";
import { DIVISION, type Division, groupsOf, isFresh, shardsOf } from "./shards.ts";
import type { Sharing } from "./texts.ts";
import { type WordFiles, wordFiles } from "./word-files.ts";
import { compileInThread } from "./worker.ts";

export type SearchIndexOptions = {
  /** Takes the files of the index, by their paths from the root of the site. */
  readonly output: IndexOutput;
  /** The folder in which compiled shards are kept for the next build; without it each build compiles everything. */
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
  readonly bytes: { readonly index: number; readonly texts: number; readonly all: number };
};

/** Characters: the few reports of one day are not worth the start of a thread. */
const LEAST_FOR_THREAD = 1_000_000;
const FOLDER = "pagefind/";

/**
 * Writes `pagefind/`. What it holds follows from the reports alone, whatever the cache has.
 * @throws SearchIndexError when Pagefind did not write what the browser will read
 */
export async function writeSearchIndex(
  reports: SearchReports,
  { output, cache, division = DIVISION }: SearchIndexOptions,
): Promise<SearchIndexReport> {
  const cacheFolder = cache ?? mkdtempSync(join(tmpdir(), "warraq-shards-"));
  try {
    return await writeWith(new IndexCache(cacheFolder), reports, output, division);
  } finally {
    if (cache === undefined) rmSync(cacheFolder, { recursive: true, force: true });
  }
}

/** What is told of a shard that is kept; what only its index needs lies beside it, under these names. */
type ToldShard = { readonly entry: CompiledShard["entry"]; readonly words: number };
type WrittenShard = { readonly key: string; readonly kept: Kept<ToldShard> };
const FORMS = "forms.txt";
const TABLE = "table.json";
const FILTERS = "filters.json";
const POSTINGS = "postings.bin";

type MissingShard = {
  readonly at: number;
  readonly key: string;
  readonly texts: Sharing;
  /** Numbers of its reports among the heads, in search order. */
  readonly reports: readonly number[];
  /** The length of their text, in characters. */
  readonly length: number;
};

async function writeWith(
  cache: IndexCache,
  reports: SearchReports,
  output: IndexOutput,
  division: Division,
): Promise<SearchIndexReport> {
  const ordered = inSearchOrder(reports.heads);
  const shards = shardsOf(
    ordered.map(({ instant, head }) => ({ instant, length: head.length })),
    division,
  ).map((shard) => {
    const own = ordered.slice(shard.first, shard.end);
    const length = own.reduce((sum, { head }) => sum + head.length, 0);
    const texts: Sharing = own.length === ordered.length && length < division.whole ? "apart" : "kindred";
    return { ...shard, own, length, texts, place: `${FOLDER}${shard.folder}` };
  });
  const written: WrittenShard[] = [];
  const missing: MissingShard[] = [];
  for (const [at, { own, length, texts, place }] of shards.entries()) {
    const key = shardKey(
      own.map(({ head }) => head),
      texts,
    );
    const kept = cache.place<ToldShard>(key, place, output);
    if (kept !== null) written[at] = { key, kept };
    else missing.push({ at, key, texts, reports: own.map(({ at }) => at), length });
  }
  await compileMissing(missing, reports, ({ at, key }, compiled) => {
    const kept = cache.keep(key, madeOf(compiled), shards[at]?.place ?? FOLDER, output);
    written[at] = { key, kept };
  });
  const tables = written.map(({ key, kept: { told } }, at) => ({
    folder: shards[at]?.folder ?? "",
    ...told.entry,
    ...(jsonBeside(cache, key, TABLE) as ShardTable),
  }));
  const filters = joinedFilters(
    written.map(({ key, kept: { told } }) => ({
      pages: told.entry.pages,
      filters: jsonBeside(cache, key, FILTERS) as ShardFilters,
    })),
  );
  const isFirstFresh = shards[0] !== undefined && isFresh(shards[0]);
  const settled = isFirstFresh ? written.slice(1) : written;
  const sizes = groupsOf(shards, division);
  const groups = keepGroups(cache, output, settled, isFirstFresh ? sizes.slice(1) : sizes);
  const words = keepWords(cache, output, settled, groups[0]?.shards ?? 0);
  const fresh = written
    .slice(0, written.length - settled.length)
    .map(({ key }) => cache.aside(key, POSTINGS));
  const common = writeCommonFiles(
    output,
    ordered,
    {
      shards: tables,
      groups: [
        ...(isFirstFresh ? [{ shards: 1, buckets: "", apart: [] }] : []),
        ...groups.map(({ shards, kept: { told } }) => ({ shards, buckets: told.names, apart: told.apart })),
      ],
      ...words.told,
    },
    filters,
    inOneBucket(fresh),
  );
  cache.prune();
  const texts = written.flatMap(({ kept }) => kept.files);
  const index = sizeOf(groups.flatMap(({ kept }) => kept.files));
  return {
    reports: ordered.length,
    words: written.reduce((sum, { kept }) => sum + kept.told.words, 0),
    shards: shards.length,
    compiled: missing.length,
    bytes: { index, texts: sizeOf(texts), all: sizeOf(texts) + index + sizeOf(words.files) + common },
  };
}

function madeOf({ entry, words, files, forms, table, filters, postings }: CompiledShard): Made<ToldShard> {
  const asides = { [FORMS]: forms, [TABLE]: table, [FILTERS]: filters, [POSTINGS]: postings };
  return { told: { entry, words }, files, asides };
}

function jsonBeside(cache: IndexCache, key: string, name: string): unknown {
  return JSON.parse(cache.aside(key, name).toString());
}

/** Compiles in a thread of its own where there is much to compile. */
async function compileMissing(
  missing: readonly MissingShard[],
  reports: SearchReports,
  take: (shard: MissingShard, compiled: CompiledShard) => void,
): Promise<void> {
  const length = missing.reduce((sum, shard) => sum + shard.length, 0);
  const compile = length < LEAST_FOR_THREAD ? compileShards : compileInThread;
  let taken = 0;
  await compile(recordsOf(missing, reports), (compiled) => {
    const shard = missing[taken++];
    if (shard !== undefined) take(shard, compiled);
  });
}

function* recordsOf(shards: readonly MissingShard[], reports: SearchReports): Generator<ShardRecords> {
  for (const shard of shards)
    yield { records: shard.reports.map((at) => reports.record(at)), texts: shard.texts };
}

type KeptGroup = { readonly shards: number; readonly kept: Kept<GroupFiles> };

/**
 * The postings of the shards of each group, in files that they share. Older groups choose names first, so that what is new changes none
 * of theirs.
 */
function keepGroups(
  cache: IndexCache,
  output: IndexOutput,
  written: readonly WrittenShard[],
  sizes: readonly number[],
): KeptGroup[] {
  const groups: KeptGroup[] = [];
  const taken = new Set<string>();
  let older = "";
  let end = written.length;
  for (const shards of sizes.toReversed()) {
    const keys = written.slice(end - shards, end).map(({ key }) => key);
    end -= shards;
    const isNewest = end === 0;
    const key = commonKey(isNewest ? "newest buckets" : "buckets", [...keys, older]);
    const make = () =>
      groupFiles(
        keys.map((shard) => cache.aside(shard, POSTINGS)),
        taken,
        isNewest,
      );
    const kept = cache.place<GroupFiles>(key, FOLDER, output) ?? cache.keep(key, make(), FOLDER, output);
    for (let at = 0; nameAt(kept.told.names, at) !== undefined; at++)
      taken.add(nameAt(kept.told.names, at) ?? "");
    groups.unshift({ shards, kept });
    older = key;
  }
  return groups;
}

/** @param newest how many of the shards show what is begun */
function keepWords(
  cache: IndexCache,
  output: IndexOutput,
  written: readonly WrittenShard[],
  newest: number,
): Kept<WordFiles> {
  const keys = written.map(({ key }) => key);
  const key = commonKey(`words ${newest}`, keys);
  const make = () =>
    wordFiles({
      forms: keys.map((shard) => cache.aside(shard, FORMS).toString()),
      pages: written.map(({ kept }) => kept.told.entry.pages),
      newest: keys.slice(0, newest).map((shard) => cache.aside(shard, POSTINGS)),
    });
  return cache.place<WordFiles>(key, FOLDER, output) ?? cache.keep(key, make(), FOLDER, output);
}

/**
 * What tells of every report, and the manifest.
 * @returns their bytes
 */
function writeCommonFiles(
  output: IndexOutput,
  ordered: readonly OrderedHead[],
  parts: Pick<IndexManifest, "shards" | "groups" | "vocabulary" | "beginnings">,
  filters: Filters,
  fresh: Uint8Array,
): number {
  const days = compressedFile("days", daysOf(ordered));
  const narrowing = compressedFile("filters", filters);
  const manifest: IndexManifest = {
    format: 4,
    total: ordered.length,
    ...parts,
    days: days.path,
    filters: narrowing.path,
  };
  const line = oneByteJson(JSON.stringify(manifest));
  const files = [
    days,
    narrowing,
    { path: MANIFEST, content: compressed(Buffer.concat([line, Buffer.from("\n"), fresh])) },
  ];
  for (const { path, content } of files) output.put(`${FOLDER}${path}`, content);
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

function sizeOf(files: Kept<unknown>["files"]): number {
  return files.reduce((sum, [, bytes]) => sum + bytes, 0);
}
