// One shard of the index: analysed with our Arabic, compiled by Pagefind, checked, and given its readable text back.

import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import type { ShardEntry } from "../search/manifest.ts";
import { chunkFile, filterFile, type ResultText, type ShardTable } from "../search/shard-table.ts";
import { type ExpectedPage, guardIndex, type IndexFile, SearchIndexError } from "./search-guard.ts";
import { indexedPage } from "./search-page.ts";
import type { SearchRecord } from "./search-record.ts";
import { packTexts } from "./search-texts.ts";
import { writeForms } from "./search-vocabulary.ts";
import { ShardWords } from "./search-words.ts";

export type CompiledShard = {
  readonly entry: Omit<ShardEntry, "folder">;
  readonly files: readonly IndexFile[];
  readonly words: number;
  /** What it adds to the vocabulary of the archive. */
  readonly forms: string;
};

/**
 * Pagefind cuts its index into files of about this size; a query fetches one a word from every shard. So the files
 * of a small shard are small, and an archive of many shards costs a reader hardly more than one of few.
 */
const CHUNK_SIZE_A_REPORT = 0.75;
const SMALLEST_CHUNK = 1500;
const LARGEST_CHUNK = 8000;
/** Reports handed to Pagefind before waiting for it: enough to keep its process and ours both at work. */
const AT_ONCE = 256;

/**
 * Depends on these records and on nothing else.
 * @param records in search order
 * @throws SearchIndexError when Pagefind did not write what the browser will read
 */
export async function compileShard(records: readonly SearchRecord[]): Promise<CompiledShard> {
  const shard = new ShardWords(records);
  const pages = records.map((record, at) => {
    const words = shard.reports[at];
    if (words === undefined) throw new RangeError(`the words of ${record.url} were not counted`);
    return { record, words };
  });
  const expected: ExpectedPage[] = [];
  const texts: ResultText[] = [];
  const raw = await compile(records.length, (at) => {
    const source = pages[at];
    if (source === undefined) throw new RangeError(`there is no report ${at}`);
    const { html, text, terms } = indexedPage(source.record, source.words, shard);
    expected.push({ url: text.url, terms });
    texts.push(text);
    return { url: text.url, html };
  });
  const { lengths, chunks, filters } = guardIndex(raw, expected);
  const packed = packTexts(texts);
  const table = tableFile({ lengths, texts: packed.table, chunks, filters: Object.fromEntries(filters) });
  const ofPagefind = new Set([
    ...chunks.map(({ hash }) => chunkFile(hash)),
    ...[...filters.values()].map(filterFile),
  ]);
  return {
    entry: { table: table.path, pages: records.length },
    files: [table, ...packed.files, ...raw.filter(({ path }) => ofPagefind.has(path))],
    words: lengths.reduce((sum, words) => sum + words, 0),
    forms: writeForms(shard.reportsByForm()),
  };
}

function tableFile(table: ShardTable): IndexFile {
  const content = JSON.stringify(table);
  const digest = createHash("sha256").update(content).digest("hex").slice(0, 10);
  return { path: `table.${digest}.warraq`, content: gzipSync(content, { level: 9 }) };
}

/** Pagefind's own files for so many pages, untouched. */
export async function compile(
  pages: number,
  pageOf: (at: number) => { readonly url: string; readonly html: string },
): Promise<IndexFile[]> {
  const size = Math.min(LARGEST_CHUNK, Math.max(SMALLEST_CHUNK, Math.round(pages * CHUNK_SIZE_A_REPORT)));
  // Read by Pagefind's process when it starts, so each shard has a process of its own.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(size);
  try {
    return await filesOf(pages, pageOf);
  } finally {
    await close();
  }
}

async function filesOf(
  pages: number,
  pageOf: (at: number) => { readonly url: string; readonly html: string },
): Promise<IndexFile[]> {
  // Our stems are already analysed: a language would have Pagefind stem them again.
  const { index, errors } = await createIndex({ forceLanguage: "und" });
  if (index === undefined) throw new SearchIndexError(`Pagefind did not start: ${errors.join("; ")}`);
  const waiting: Promise<void>[] = [];
  for (let at = 0; at < pages; at++) {
    const { url, html } = pageOf(at);
    waiting.push(
      index.addHTMLFile({ url, content: html }).then(({ errors }) => {
        if (errors.length > 0) throw new SearchIndexError(`Pagefind refused ${url}: ${errors.join("; ")}`);
      }),
    );
    if (waiting.length >= AT_ONCE) await Promise.all(waiting.splice(0, AT_ONCE / 2));
  }
  await Promise.all(waiting);
  const { files, errors: fileErrors } = await index.getFiles();
  if (fileErrors.length > 0) throw new SearchIndexError(`Pagefind wrote no files: ${fileErrors.join("; ")}`);
  return files.map(({ path, content }) => ({ path, content }));
}
