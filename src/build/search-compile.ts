// One shard of the index: analysed with our Arabic, compiled by Pagefind, checked, and given its readable text back.

import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { close, createIndex, type PagefindIndex } from "pagefind";
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

/** Told of a shard that is compiled. */
export type TakeShard = (compiled: CompiledShard) => void;

/**
 * Each shard depends on its records and on nothing else. They are compiled one after another, for Pagefind takes as much memory for one
 * as the rest of a build does; while it is at work on one, the last is read back here and the words of the next are counted.
 * @param shards records in search order, asked for when they are wanted
 * @param take told of each in the same order
 * @throws SearchIndexError when Pagefind did not write what the browser will read
 */
export async function compileShards(
  shards: Iterable<readonly SearchRecord[]> | AsyncIterable<readonly SearchRecord[]>,
  take: TakeShard,
): Promise<void> {
  const source = Symbol.asyncIterator in shards ? shards[Symbol.asyncIterator]() : shards[Symbol.iterator]();
  const begin = async () => {
    const { done, value } = await source.next();
    return done === true ? null : new ShardInMaking(value);
  };
  let finishLast = () => {};
  for (let shard = await begin(); shard !== null; ) {
    const current = shard;
    const files = await compile(
      current.size,
      (at) => current.page(at),
      async () => {
        const next = begin();
        finishLast();
        shard = await next;
      },
    );
    finishLast = () => take(current.finish(files));
  }
  finishLast();
}

/** A shard between the two things asked of Pagefind: what it is given of each report, and what it made of them. */
class ShardInMaking {
  readonly #records: readonly SearchRecord[];
  readonly #words: ShardWords;
  readonly #expected: ExpectedPage[] = [];
  readonly #texts: ResultText[] = [];

  constructor(records: readonly SearchRecord[]) {
    this.#records = records;
    this.#words = new ShardWords(records);
  }

  get size(): number {
    return this.#records.length;
  }

  /** To be asked for once each, in order. */
  page(at: number): PagefindPage {
    const [record, words] = [this.#records[at], this.#words.reports[at]];
    if (record === undefined || words === undefined) throw new RangeError(`there is no report ${at}`);
    const { html, text, terms } = indexedPage(record, words, this.#words);
    this.#expected.push({ url: text.url, terms });
    this.#texts.push(text);
    return { url: text.url, html };
  }

  /** @param raw all that Pagefind wrote */
  finish(raw: readonly IndexFile[]): CompiledShard {
    const { lengths, chunks, filters } = guardIndex(raw, this.#expected);
    const packed = packTexts(this.#texts);
    const table = tableFile({ lengths, texts: packed.table, chunks, filters: Object.fromEntries(filters) });
    const ofPagefind = new Set([
      ...chunks.map(({ hash }) => chunkFile(hash)),
      ...[...filters.values()].map(filterFile),
    ]);
    return {
      entry: { table: table.path, pages: this.size },
      files: [table, ...packed.files, ...raw.filter(({ path }) => ofPagefind.has(path))],
      words: lengths.reduce((sum, words) => sum + words, 0),
      forms: writeForms(this.#words.reportsByForm()),
    };
  }
}

function tableFile(table: ShardTable): IndexFile {
  const content = JSON.stringify(table);
  const digest = createHash("sha256").update(content).digest("hex").slice(0, 10);
  return { path: `table.${digest}.warraq`, content: gzipSync(content, { level: 9 }) };
}

type PagefindPage = { readonly url: string; readonly html: string };

/**
 * Pagefind's own files for so many pages, untouched.
 * @param meanwhile done while Pagefind is at work on them all
 */
export async function compile(
  pages: number,
  pageOf: (at: number) => PagefindPage,
  meanwhile: () => Promise<void> = async () => {},
): Promise<IndexFile[]> {
  const size = Math.min(LARGEST_CHUNK, Math.max(SMALLEST_CHUNK, Math.round(pages * CHUNK_SIZE_A_REPORT)));
  // Read by Pagefind's process when it starts, so each shard has a process of its own.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(size);
  try {
    const index = await indexOf(pages, pageOf);
    const [{ files, errors }] = await Promise.all([index.getFiles(), meanwhile()]);
    if (errors.length > 0) throw new SearchIndexError(`Pagefind wrote no files: ${errors.join("; ")}`);
    return files.map(({ path, content }) => ({ path, content }));
  } finally {
    await close();
  }
}

async function indexOf(pages: number, pageOf: (at: number) => PagefindPage): Promise<PagefindIndex> {
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
  return index;
}
