// One shard of the index: analysed with our Arabic, compiled by Pagefind, checked, and given its readable text back.

import { gzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import type { ShardEntry } from "../search/manifest.ts";
import { SIGNATURE } from "../search/pagefind-format.ts";
import { guardIndex, type IndexFile, SearchIndexError } from "./search-guard.ts";
import { type IndexedPage, indexedPage } from "./search-page.ts";
import type { SearchRecord } from "./search-record.ts";
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
  const indexed: IndexedPage[] = [];
  const fragments: Uint8Array[] = [];
  const raw = await compile(records.length, (at) => {
    const source = pages[at];
    if (source === undefined) throw new RangeError(`there is no report ${at}`);
    const page = indexedPage(source.record, source.words, shard);
    indexed.push(page);
    // Here, where Pagefind is at work on the pages before.
    fragments.push(displayFragment(page));
    return { url: page.fragment.url, html: page.html };
  });
  const expected = indexed.map(({ fragment, terms }) => ({ url: fragment.url, terms }));
  const meta = guardIndex(raw, expected);
  const files: IndexFile[] = meta.fragments.map((hash, page) => ({
    path: `fragment/${hash}.pf_fragment`,
    content: fragments[page] ?? new Uint8Array(),
  }));
  for (const { path, content } of raw) {
    if (/\.pf_(?:meta|index|filter)$/.test(path)) files.push({ path, content });
  }
  const metaFile = files.find(({ path }) => path.endsWith(".pf_meta"))?.path ?? "";
  return {
    entry: { meta: metaFile, pages: records.length },
    files,
    words: expected.reduce((sum, { terms }) => sum + terms.length, 0),
    forms: writeForms(shard.reportsByForm()),
  };
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

function displayFragment({ fragment }: IndexedPage): Uint8Array {
  return gzipSync(SIGNATURE + JSON.stringify(fragment), { level: 9 });
}
