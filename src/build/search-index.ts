// The search index of a site: analysed with our Arabic, compiled by Pagefind, checked, and given its readable text back.

import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import { Lexicon } from "../search/lexicon.ts";
import type { IndexManifest, ShardEntry } from "../search/manifest.ts";
import { SIGNATURE } from "../search/pagefind-format.ts";
import { foldedWordsOf } from "../search/words.ts";
import { guardIndex, type IndexFile, SearchIndexError } from "./search-guard.ts";
import { type IndexedPage, indexedPage } from "./search-page.ts";
import { dayOf, inSearchOrder, type SearchRecord } from "./search-record.ts";
import { LEAST_REPORTS_TO_DIVIDE, shardsOf } from "./search-shards.ts";
import { VocabularyCount } from "./search-vocabulary.ts";

export type SearchIndexOptions = {
  /** The site's folder; the index goes into its `pagefind/`. */
  readonly outputFolder: string;
  /** Archives with as many reports as this have one index a year. */
  readonly leastToDivide?: number;
};

export type SearchIndexReport = {
  readonly reports: number;
  readonly words: number;
  readonly shards: number;
  /** Compressed, as a reader would fetch them. */
  readonly bytes: { readonly index: number; readonly fragments: number; readonly all: number };
};

/** Pagefind cuts its index into files of about this many bytes; one is fetched for every word of a query. */
const CHUNK_SIZE = "8000";
const PAGEFIND_FOLDER = "pagefind";
/** Reports handed to Pagefind before waiting for it: enough to keep its process and ours both at work. */
const AT_ONCE = 64;

/**
 * Writes `pagefind/` afresh.
 * @throws SearchIndexError when Pagefind did not write what the browser will read
 */
export async function writeSearchIndex(
  records: Iterable<SearchRecord>,
  { outputFolder, leastToDivide = LEAST_REPORTS_TO_DIVIDE }: SearchIndexOptions,
): Promise<SearchIndexReport> {
  const folder = join(outputFolder, PAGEFIND_FOLDER);
  await rm(folder, { recursive: true, force: true });
  const ordered = inSearchOrder(records);
  const files: IndexFile[] = [];
  const shards: ShardEntry[] = [];
  const vocabulary = new VocabularyTexts();
  let words = 0;
  try {
    for (const shard of shardsOf(ordered, leastToDivide)) {
      const written = await compileShard(shard.records, shard.folder, vocabulary);
      files.push(...written.files);
      shards.push(written.entry);
      words += written.words;
    }
  } finally {
    await close();
  }
  const days = named("days", JSON.stringify(daysOf(ordered)), "json");
  const known = named("words", vocabulary.text(), "txt");
  const manifest: IndexManifest = {
    format: 1,
    total: ordered.length,
    shards,
    vocabulary: known.path,
    days: days.path,
  };
  files.push(days, known, { path: "archive.json", content: Buffer.from(JSON.stringify(manifest)) });
  await writeFiles(folder, files);
  return {
    reports: ordered.length,
    words,
    shards: shards.length,
    bytes: {
      index: sizeOf(files, ".pf_index"),
      fragments: sizeOf(files, ".pf_fragment"),
      all: sizeOf(files, ""),
    },
  };
}

type CompiledShard = { readonly entry: ShardEntry; readonly files: IndexFile[]; readonly words: number };

async function compileShard(
  records: readonly SearchRecord[],
  folder: string,
  vocabulary: VocabularyTexts,
): Promise<CompiledShard> {
  const lexicon = new Lexicon(everyWordOf(records));
  vocabulary.add(records, lexicon);
  const pages: IndexedPage[] = [];
  const raw = await compile(records, (record) => {
    const page = indexedPage(record, lexicon);
    pages.push(page);
    return page.html;
  });
  const expected = pages.map(({ fragment, terms }) => ({ url: fragment.url, terms }));
  const meta = guardIndex(raw, expected);
  const fragments = new Map(
    meta.fragments.map((hash, page) => [`fragment/${hash}.pf_fragment`, pages[page]]),
  );
  const files: IndexFile[] = [];
  let metaFile = "";
  for (const file of raw) {
    const page = fragments.get(file.path);
    if (file.path.endsWith(".pf_meta")) metaFile = file.path;
    if (page !== undefined) files.push({ path: folder + file.path, content: displayFragment(page) });
    else if (/\.pf_(?:meta|index|filter)$/.test(file.path))
      files.push({ path: folder + file.path, content: file.content });
  }
  const words = expected.reduce((sum, { terms }) => sum + terms.length, 0);
  return { entry: { folder, meta: metaFile, pages: pages.length }, files, words };
}

/** Pagefind's own files for these reports, untouched. Needs our chunk size in the environment of its process. */
export async function compile(
  records: readonly SearchRecord[],
  htmlOf: (record: SearchRecord) => string,
): Promise<IndexFile[]> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = CHUNK_SIZE;
  // Our stems are already analysed: a language would have Pagefind stem them again.
  const { index, errors } = await createIndex({ forceLanguage: "und" });
  if (index === undefined) throw new SearchIndexError(`Pagefind did not start: ${errors.join("; ")}`);
  const waiting: Promise<void>[] = [];
  for (const record of records) {
    waiting.push(
      index.addHTMLFile({ url: record.url, content: htmlOf(record) }).then(({ errors }) => {
        if (errors.length > 0)
          throw new SearchIndexError(`Pagefind refused ${record.url}: ${errors.join("; ")}`);
      }),
    );
    if (waiting.length >= AT_ONCE) await Promise.all(waiting.splice(0, AT_ONCE / 2));
  }
  await Promise.all(waiting);
  const { files, errors: fileErrors } = await index.getFiles();
  if (fileErrors.length > 0) throw new SearchIndexError(`Pagefind wrote no files: ${fileErrors.join("; ")}`);
  return files.map(({ path, content }) => ({ path, content }));
}

function displayFragment({ fragment }: IndexedPage): Uint8Array {
  return gzipSync(SIGNATURE + JSON.stringify(fragment), { level: 9 });
}

function* everyWordOf(records: readonly SearchRecord[]): Generator<string> {
  for (const record of records) {
    for (const text of textsOf(record)) yield* foldedWordsOf(text);
  }
}

function textsOf(record: SearchRecord): string[] {
  return [record.headline, ...record.blocks.map((block) => block.text), ...record.names];
}

/** The vocabulary of all shards in one file, each word as its own shard's lexicon reads it. */
class VocabularyTexts {
  readonly #count = new VocabularyCount();

  add(records: readonly SearchRecord[], lexicon: Lexicon): void {
    for (const record of records) {
      this.#count.addReport(
        textsOf(record).flatMap((text) => foldedWordsOf(text)),
        lexicon,
      );
    }
  }

  text(): string {
    return this.#count.write();
  }
}

/** Runs of one day in page order: enough to draw a histogram and to filter by any stretch of time. */
function daysOf(records: readonly SearchRecord[]): [string, number][] {
  const runs: [string, number][] = [];
  for (const record of records) {
    const day = dayOf(record.publishedAt) ?? "";
    const last = runs.at(-1);
    if (last !== undefined && last[0] === day) last[1]++;
    else runs.push([day, 1]);
  }
  return runs;
}

/** A file whose name changes with its content, so that a browser may keep it for ever. */
function named(stem: string, text: string, extension: string): IndexFile {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 10);
  return { path: `${stem}.${hash}.${extension}`, content: Buffer.from(text) };
}

async function writeFiles(folder: string, files: readonly IndexFile[]): Promise<void> {
  const folders = new Set(files.map((file) => dirname(join(folder, file.path))));
  for (const path of folders) await mkdir(path, { recursive: true });
  for (let at = 0; at < files.length; at += AT_ONCE) {
    await Promise.all(
      files.slice(at, at + AT_ONCE).map(({ path, content }) => writeFile(join(folder, path), content)),
    );
  }
}

function sizeOf(files: readonly IndexFile[], extension: string): number {
  let size = 0;
  for (const file of files) if (file.path.endsWith(extension)) size += file.content.length;
  return size;
}
