// The search index of a site: its division, the shards that must be compiled, and what all of them have in common.

import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { formTerm } from "../search/index-term.ts";
import {
  beginningsFile,
  bucketFile,
  type Filters,
  type IndexManifest,
  type ShardGroup,
  type ShardTable,
} from "../search/manifest.ts";
import { Bucket, keyOf } from "../search/postings.ts";
import { type Beginnings, writeBeginnings, writeVocabulary } from "../search/vocabulary.ts";
import { firstReports, grouped, withReports, wordsOfArchive } from "./archive-vocabulary.ts";
import { dealt } from "./buckets.ts";
import { type IndexOutput, type KeptShard, ShardCache, shardKey } from "./cache.ts";
import { type CompiledShard, compileShards } from "./compile.ts";
import { contentName } from "./content-name.ts";
import { joinedFilters, type ShardFilters } from "./filters.ts";
import { dayOf, inSearchOrder, type OrderedHead, type SearchRecord, type SearchReports } from "./record.ts";
import { DIVISION, type Division, groupsOf, shardsOf } from "./shards.ts";
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
const LEAST_FOR_THREAD = 4_000_000;
const FOLDER = "pagefind/";
const MANIFEST = "archive.warraq";

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
    return await writeWith(new ShardCache(cacheFolder), reports, output, division);
  } finally {
    if (cache === undefined) rmSync(cacheFolder, { recursive: true, force: true });
  }
}

type WrittenShard = { readonly key: string; readonly kept: KeptShard };
type MissingShard = {
  readonly at: number;
  readonly key: string;
  /** Numbers of its reports among the heads, in search order. */
  readonly reports: readonly number[];
  /** The length of their text, in characters. */
  readonly length: number;
};

async function writeWith(
  cache: ShardCache,
  reports: SearchReports,
  output: IndexOutput,
  division: Division,
): Promise<SearchIndexReport> {
  const ordered = inSearchOrder(reports.heads);
  const shards = shardsOf(
    ordered.map(({ instant, head }) => ({ instant, length: head.length })),
    division,
  );
  const placeOf = (at: number) => `${FOLDER}${shards[at]?.folder ?? ""}`;
  const written: WrittenShard[] = [];
  const missing: MissingShard[] = [];
  for (const [at, { first, end }] of shards.entries()) {
    const own = ordered.slice(first, end);
    const key = shardKey(own.map(({ head }) => head));
    const kept = cache.find(key);
    if (kept !== null && cache.place(key, kept, placeOf(at), output)) written[at] = { key, kept };
    else {
      const length = own.reduce((sum, { head }) => sum + head.length, 0);
      missing.push({ at, key, reports: own.map(({ at }) => at), length });
    }
  }
  await compileMissing(missing, reports, ({ at, key }, compiled) => {
    const kept = cache.keep(key, compiled);
    cache.place(key, kept, placeOf(at), output);
    written[at] = { key, kept };
  });
  const lengths = shards.map(({ first, end }) =>
    ordered.slice(first, end).reduce((sum, { head }) => sum + head.length, 0),
  );
  const postings = written.map(({ key }) => cache.postings(key));
  const buckets = writeBuckets(output, postings, groupsOf(lengths, division));
  const common = writeCommonFiles(
    output,
    ordered,
    {
      shards: written.map(({ key, kept }, at) => ({
        folder: shards[at]?.folder ?? "",
        ...kept.entry,
        ...(JSON.parse(cache.table(key)) as ShardTable),
      })),
      groups: buckets.groups,
    },
    joinedFilters(
      written.map(({ key, kept: { entry } }) => ({
        pages: entry.pages,
        filters: JSON.parse(cache.filters(key)) as ShardFilters,
      })),
    ),
    beginningsOf(
      wordsOfArchive(
        written.map(({ key }) => cache.forms(key)),
        ordered.length,
      ),
      pagesIn(
        postings,
        written.map(({ kept }) => kept.entry.pages),
        buckets.groups,
      ),
    ),
  );
  cache.prune(new Set(written.map(({ key }) => key)));
  const files = written.flatMap(({ kept }) => kept.files);
  return {
    reports: ordered.length,
    words: written.reduce((sum, { kept }) => sum + kept.words, 0),
    shards: shards.length,
    compiled: missing.length,
    bytes: {
      index: buckets.bytes,
      texts: sizeOf(files, "text/"),
      all: sizeOf(files, "") + buckets.bytes + common,
    },
  };
}

/** In a thread of its own where there is much to compile. */
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

function* recordsOf(shards: readonly MissingShard[], reports: SearchReports): Generator<SearchRecord[]> {
  for (const shard of shards) yield shard.reports.map((at) => reports.record(at));
}

/** The postings of the shards of each group in files that they share. */
function writeBuckets(
  output: IndexOutput,
  postings: readonly Uint8Array[],
  sizes: readonly number[],
): { groups: ShardGroup[]; bytes: number } {
  const groups: ShardGroup[] = [];
  const taken = new Set<string>();
  let bytes = 0;
  let first = 0;
  for (const shards of sizes) {
    let names = "";
    for (const bucket of dealt(postings.slice(first, first + shards))) {
      const name = contentName(bucket, taken);
      const content = gzipSync(bucket, { level: 9 });
      output.put(`${FOLDER}${bucketFile(name)}`, content);
      names += name;
      bytes += content.length;
    }
    groups.push({ shards, buckets: names });
    first += shards;
  }
  return { groups, bytes };
}

/** @returns their bytes */
function writeCommonFiles(
  output: IndexOutput,
  ordered: readonly OrderedHead[],
  parts: Pick<IndexManifest, "shards" | "groups">,
  filters: Filters,
  begun: readonly Beginnings[],
): number {
  const files = {
    days: compressed("days", JSON.stringify(daysOf(ordered))),
    vocabulary: compressed(
      "words",
      writeVocabulary(begun.flatMap(({ words }) => words.map((word) => ({ ...word, shown: null })))),
    ),
    filters: compressed("filters", JSON.stringify(filters)),
  };
  const beginnings = beginningsFiles(begun);
  const manifest: IndexManifest = {
    format: 2,
    total: ordered.length,
    ...parts,
    days: files.days.name,
    vocabulary: files.vocabulary.name,
    beginnings: { letters: beginnings.letters, names: beginnings.names },
    filters: files.filters.name,
  };
  const written = [
    ...Object.values(files),
    ...beginnings.files,
    { name: MANIFEST, content: gzipSync(JSON.stringify(manifest), { level: 9 }) },
  ];
  for (const { name, content } of written) output.put(`${FOLDER}${name}`, content);
  return written.reduce((sum, { content }) => sum + content.length, 0);
}

type NamedFile = { readonly name: string; readonly content: Uint8Array };

/** The words by their first letter: the first that is typed brings all that it may become. */
function beginningsOf(
  reportsOf: ReadonlyMap<string, number>,
  pagesOf: (word: string) => Int32Array,
): Beginnings[] {
  const byLetter = grouped(withReports(reportsOf, pagesOf), ({ word }) => word.charAt(0));
  return [...byLetter]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, words]) => ({ words, first: firstReports(words, reportsOf, pagesOf) }));
}

function beginningsFiles(begun: readonly Beginnings[]): {
  letters: string;
  names: string;
  files: NamedFile[];
} {
  const taken = new Set<string>();
  const files: NamedFile[] = [];
  let letters = "";
  let names = "";
  for (const beginnings of begun) {
    const text = writeBeginnings(beginnings);
    const name = contentName(text, taken);
    letters += beginnings.words[0]?.word.charAt(0) ?? "";
    names += name;
    files.push({ name: beginningsFile(name), content: gzipSync(text, { level: 9 }) });
  }
  return { letters, names, files };
}

/** Which pages of the newest shards have a word, whatever its last letter was typed as: what is begun is shown by what is new. */
function pagesIn(
  postings: readonly Uint8Array[],
  sizes: readonly number[],
  groups: readonly ShardGroup[],
): (word: string) => Int32Array {
  const newest = groups[0]?.shards ?? 0;
  const [section] = dealt(postings.slice(0, newest), Number.POSITIVE_INFINITY);
  const bucket = new Bucket(section ?? new Uint8Array());
  const firsts = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
  const known = new Map<string, Int32Array>();
  return (word) => {
    let pages = known.get(word);
    if (pages === undefined) {
      const forms = word.endsWith("ه") ? [word, `${word.slice(0, -1)}ة`] : [word];
      const found = new Set<number>();
      for (const term of forms.map(formTerm)) {
        const key = keyOf(term);
        for (let shard = 0; shard < newest; shard++)
          for (const { rest, postings } of bucket.entriesOf(shard, key))
            if (key + rest === term)
              for (const page of postings().pages) found.add(page + (firsts[shard] ?? 0));
      }
      pages = Int32Array.from(found).sort();
      known.set(word, pages);
    }
    return pages;
  };
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

/** A file whose name changes with its content, so that a browser may keep it for ever; hosts do not know its kind, so we compress it. */
function compressed(stem: string, text: string): { name: string; content: Uint8Array } {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
  return { name: `${stem}.${hash}.warraq`, content: gzipSync(text, { level: 9 }) };
}

function sizeOf(files: KeptShard["files"], beginning: string): number {
  let size = 0;
  for (const [path, bytes] of files) if (path.startsWith(beginning)) size += bytes;
  return size;
}
