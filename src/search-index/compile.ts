// One shard of the index: analysed with our Arabic, compiled by Pagefind, checked, and given its readable text back.

import { close, createIndex, type PagefindIndex } from "pagefind";
import { type ResultText, type ShardEntry, type ShardTable, writeLengths } from "../search/index/manifest.ts";
import { writeForms } from "./archive-vocabulary.ts";
import { Section } from "./buckets.ts";
import { allFiltersOf, filtersOf } from "./filters.ts";
import { type ExpectedPage, guardIndex, type IndexFile, SearchIndexError } from "./guard.ts";
import { indexedPage } from "./index-page.ts";
import type { SearchRecord } from "./record.ts";
import { ShardWords } from "./shard-words.ts";
import { packTexts, type Sharing } from "./texts.ts";

export type ShardRecords = {
  /** The records of the shard's reports, newest first as the index numbers them; see `inSearchOrder`. */
  readonly records: readonly SearchRecord[];
  /** Which of their texts share a file. */
  readonly texts: Sharing;
};

export type CompiledShard = {
  readonly entry: Omit<ShardEntry, "folder">;
  /** The table of the shard as JSON: the tables of all shards become one file. */
  readonly table: string;
  /** The filters of the shard as JSON, which become one file too. */
  readonly filters: string;
  /** The place of every term, as `Section` has it: shards share the files of it. */
  readonly postings: Uint8Array;
  readonly files: readonly IndexFile[];
  readonly words: number;
  /** What it adds to the vocabulary of the archive. */
  readonly forms: string;
};

/** Pagefind cuts its index into files of about this size; they are read back at once, so few are better. */
const CHUNK_SIZE = 50_000;
/** Reports handed to Pagefind before waiting for it: enough to keep its process and ours both at work. */
const AT_ONCE = 256;

/** Told of a shard that is compiled. */
export type TakeShard = (compiled: CompiledShard) => void;

/**
 * Each shard depends on its records and on nothing else. They are compiled one after another, for Pagefind takes as much memory for one
 * as the rest of a build does; while it is at work on one, the last is read back here and the words of the next are counted.
 * @param shards asked for when they are wanted
 * @param take told of each in the same order
 * @throws SearchIndexError when Pagefind did not write what the browser will read
 */
export async function compileShards(
  shards: Iterable<ShardRecords> | AsyncIterable<ShardRecords>,
  take: TakeShard,
): Promise<void> {
  const source = Symbol.asyncIterator in shards ? shards[Symbol.asyncIterator]() : shards[Symbol.iterator]();
  const begin = async () => {
    const { done, value } = await source.next();
    return done === true ? null : beginShard(value);
  };
  const nothing = () => {};
  let finishLast = nothing;
  for (let shard = await begin(); shard !== null; ) {
    const { pages, begun }: ShardInMaking = shard;
    shard = null;
    const files = await compile(pages, async () => {
      const next = begin();
      finishLast();
      finishLast = nothing;
      shard = await next;
    });
    finishLast = () => take(finishShard(files, begun));
  }
  finishLast();
}

type ShardInMaking = {
  /** Made as they are handed over, once; the words of the shard are forgotten with the last of them. */
  readonly pages: Iterable<PagefindPage>;
  readonly begun: BegunShard;
};

/** What must be known of a shard until Pagefind's files can be read back; lists filled as its pages are handed over. */
type BegunShard = {
  readonly forms: string;
  readonly expected: ExpectedPage[];
  readonly texts: ResultText[];
  readonly filters: Pick<SearchRecord, "filters">[];
  readonly sharing: Sharing;
};

function beginShard({ records, texts: sharing }: ShardRecords): ShardInMaking {
  const words = new ShardWords(records);
  const begun = { forms: writeForms(words.reportsByForm()), expected: [], texts: [], filters: [], sharing };
  return { pages: pagesOf(records, words, begun), begun };
}

function* pagesOf(
  records: readonly SearchRecord[],
  words: ShardWords,
  { expected, texts, filters }: BegunShard,
): Generator<PagefindPage> {
  for (const [at, record] of records.entries()) {
    const wordsOfReport = words.reports[at];
    if (wordsOfReport === undefined) throw new RangeError(`the words of ${record.url} were not counted`);
    const { html, text, terms } = indexedPage(record, wordsOfReport, words);
    expected.push({ url: text.url, terms });
    texts.push(text);
    filters.push({ filters: allFiltersOf(record) });
    yield { url: text.url, html };
  }
}

function finishShard(
  raw: readonly IndexFile[],
  { forms, expected, texts, filters, sharing }: BegunShard,
): CompiledShard {
  const section = new Section();
  const { lengths } = guardIndex(raw, expected, (term, postings) => section.add(term, postings));
  const packed = packTexts(
    texts,
    expected.map(({ terms }) => terms),
    sharing,
  );
  const table: ShardTable = { lengths: writeLengths(lengths), texts: packed.table };
  return {
    entry: { pages: expected.length },
    table: JSON.stringify(table),
    filters: JSON.stringify(filtersOf(filters)),
    postings: section.bytes(),
    files: packed.files,
    words: lengths.reduce((sum, words) => sum + words, 0),
    forms,
  };
}

type PagefindPage = { readonly url: string; readonly html: string };

/**
 * Pagefind's own files for these pages, but for the texts of them, which we keep ourselves.
 * @param meanwhile done while Pagefind is at work on them all
 */
export async function compile(
  pages: Iterable<PagefindPage>,
  meanwhile: () => Promise<void> = async () => {},
): Promise<IndexFile[]> {
  // Read by Pagefind's process when it starts, so each shard has a process of its own.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(CHUNK_SIZE);
  try {
    const index = await indexOf(pages);
    const both = [index.getFiles(), meanwhile()] as const;
    // Left in the middle of its work, Pagefind panics aloud.
    await Promise.allSettled(both);
    const [{ files, errors }] = await Promise.all(both);
    if (errors.length > 0) throw new SearchIndexError(`Pagefind wrote no files: ${errors.join("; ")}`);
    return files.filter(({ path }) => !path.endsWith(".pf_fragment"));
  } finally {
    await close();
  }
}

async function indexOf(pages: Iterable<PagefindPage>): Promise<PagefindIndex> {
  // Our stems are already analysed: a language would have Pagefind stem them again.
  const { index, errors } = await createIndex({ forceLanguage: "und" });
  if (index === undefined) throw new SearchIndexError(`Pagefind did not start: ${errors.join("; ")}`);
  const waiting: Promise<void>[] = [];
  for (const { url, html } of pages) {
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
