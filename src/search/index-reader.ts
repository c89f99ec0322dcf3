// Where in the files of an index an answer lies, and that no file is read twice.

import { familyOf, hasFamily } from "./family.ts";
import { familyTerm, formTerm, formWithin } from "./index-term.ts";
import type { IndexManifest, ShardEntry } from "./manifest.ts";
import {
  type Chunk,
  chunkNumberOf,
  type FilterValue,
  IndexChunk,
  type Postings,
  payloadOf,
  readFilter,
} from "./pagefind-format.ts";
import {
  chunkFile,
  filterFile,
  type ResultText,
  type ShardTable,
  textFile,
  textPlaces,
} from "./shard-table.ts";
import { TextWords } from "./text-words.ts";

/** Reads files of the index, given relative to the manifest; they come decompressed. */
export type IndexFiles = {
  bytes(path: string): Promise<Uint8Array>;
  text(path: string): Promise<string>;
};

type Shard = {
  readonly entry: ShardEntry;
  readonly table: ShardTable;
  readonly textAt: ReturnType<typeof textPlaces>;
  /** Number of the shard's first page in the archive. */
  readonly first: number;
};

/** Postings of a term in one shard; page numbers are the shard's, `first` leads to the archive's. */
export type ShardPostings = { readonly first: number; readonly postings: Postings };

/** What is told of a page, its text cut into words once. */
export type ReadText = ResultText & { readonly words: TextWords };

/** A form of a family, and where it stands in one shard. */
export type FamilyMember = { readonly form: string; readonly postings: ShardPostings };

/** The forms in one shard that are of the family of a form. */
export type LookUp = (form: string) => Promise<readonly FamilyMember[]>;

/** A short prefix runs through many files; its commonest completions are in the first few as in any. */
const MOST_CHUNKS = 4;
const EMPTY: ShardTable = { lengths: [], texts: [], chunks: [], filters: {} };

export class IndexReader {
  readonly manifest: IndexManifest;
  readonly #files: IndexFiles;
  #shards: Promise<readonly Shard[]> | null = null;
  readonly #chunks = new Map<string, Promise<IndexChunk>>();
  readonly #filters = new Map<string, Promise<FilterValue[]>>();
  readonly #packs = new Map<string, Promise<readonly ResultText[]>>();
  readonly #texts = new Map<number, Promise<ReadText>>();

  constructor(manifest: IndexManifest, files: IndexFiles) {
    this.manifest = manifest;
    this.#files = files;
  }

  /** Words of each page, in page order; the measure against which their number of occurrences counts. */
  async pageLengths(): Promise<Float64Array> {
    const lengths = new Float64Array(this.manifest.total);
    for (const { table, first } of await this.#open()) lengths.set(table.lengths, first);
    return lengths;
  }

  /** Asks every shard by itself: what a word is filed under is each shard's own affair. */
  async fromEachShard<T>(ask: (lookUp: LookUp) => Promise<T>): Promise<T[]> {
    const shards = await this.#open();
    return Promise.all(shards.map((shard) => ask((form) => this.#membersOf(shard, form))));
  }

  async #membersOf(shard: Shard, form: string): Promise<FamilyMember[]> {
    const family = hasFamily(form) ? familyOf(form) : null;
    const term = family === null ? formTerm(form) : familyTerm(family);
    const { chunks } = shard.table;
    const at = chunkNumberOf(chunks, term);
    let end = at + 1;
    while (family !== null && chunks[end]?.from.startsWith(term) === true) end++;
    const read = await Promise.all(chunks.slice(at, end).map((chunk) => this.#chunk(shard, chunk)));
    const members: FamilyMember[] = [];
    for (const chunk of read) {
      for (const word of family === null ? [term] : chunk.wordsFrom(term)) {
        const postings = chunk.postingsOf(word);
        if (postings === null) continue;
        members.push({
          form: family === null ? form : formWithin(family, word.slice(term.length)),
          postings: { first: shard.first, postings },
        });
      }
    }
    return members;
  }

  /** Terms that begin with `term`, with their postings, at most `most` of a shard's, the most frequent first. */
  async postingsFrom(term: string, most: number): Promise<Map<string, ShardPostings[]>> {
    const byWord = new Map<string, ShardPostings[]>();
    for (const shard of await this.#open()) {
      const at = chunkNumberOf(shard.table.chunks, term);
      const following = shard.table.chunks.slice(at + 1).filter(({ from }) => from.startsWith(term));
      const chunks = [...shard.table.chunks.slice(at, at + 1), ...following];
      const pairs: [string, Postings][] = [];
      for (const chunk of await Promise.all(
        chunks.slice(0, MOST_CHUNKS).map((chunk) => this.#chunk(shard, chunk)),
      )) {
        for (const word of chunk.words) {
          const postings = word.startsWith(term) ? chunk.postingsOf(word) : null;
          if (postings !== null) pairs.push([word, postings]);
        }
      }
      pairs.sort((a, b) => b[1].pages.length - a[1].pages.length || (a[0] < b[0] ? -1 : 1));
      for (const [word, postings] of pairs.slice(0, most)) {
        byWord.set(word, [...(byWord.get(word) ?? []), { first: shard.first, postings }]);
      }
    }
    return byWord;
  }

  /** Every value of a filter with the numbers of its pages. */
  async filter(name: string): Promise<FilterValue[]> {
    let values = this.#filters.get(name);
    if (values === undefined) {
      values = this.#readFilter(name);
      this.#keep(this.#filters, name, values);
    }
    return values;
  }

  textOf(page: number): Promise<ReadText> {
    let text = this.#texts.get(page);
    if (text === undefined) {
      text = this.#readText(page);
      this.#keep(this.#texts, page, text);
    }
    return text;
  }

  text(path: string): Promise<string> {
    return this.#files.text(path);
  }

  #open(): Promise<readonly Shard[]> {
    this.#shards ??= this.#readShards().catch((error: unknown) => {
      this.#shards = null;
      throw error;
    });
    return this.#shards;
  }

  async #readShards(): Promise<Shard[]> {
    const entries = this.manifest.shards;
    const tables = JSON.parse(await this.#files.text(this.manifest.tables)) as readonly ShardTable[];
    let first = 0;
    return entries.map((entry, at) => {
      const table = tables[at] ?? EMPTY;
      const shard = { entry, table, textAt: textPlaces(table.texts), first };
      first += entry.pages;
      return shard;
    });
  }

  #chunk(shard: Shard, { hash }: Chunk): Promise<IndexChunk> {
    const path = shard.entry.folder + chunkFile(hash);
    let chunk = this.#chunks.get(path);
    if (chunk === undefined) {
      chunk = this.#payload(path).then((payload) => new IndexChunk(payload));
      this.#keep(this.#chunks, path, chunk);
    }
    return chunk;
  }

  async #readFilter(name: string): Promise<FilterValue[]> {
    const pagesOf = new Map<string, number[]>();
    for (const { entry, table, first } of await this.#open()) {
      const hash = table.filters[name];
      if (hash === undefined) continue;
      for (const { value, pages } of readFilter(await this.#payload(entry.folder + filterFile(hash)))) {
        pagesOf.set(value, [...(pagesOf.get(value) ?? []), ...pages.map((page) => page + first)]);
      }
    }
    return [...pagesOf].map(([value, pages]) => ({ value, pages }));
  }

  async #readText(page: number): Promise<ReadText> {
    const shard = (await this.#open()).findLast(({ first }) => first <= page);
    if (shard === undefined) throw new RangeError(`the index has no page ${page}`);
    const { name, at } = shard.textAt(page - shard.first);
    const text = (await this.#pack(shard.entry.folder + textFile(name)))[at];
    if (text === undefined) throw new RangeError(`the file of page ${page} holds other texts`);
    return { ...text, words: new TextWords(text.content) };
  }

  #pack(path: string): Promise<readonly ResultText[]> {
    let pack = this.#packs.get(path);
    if (pack === undefined) {
      pack = this.#files.text(path).then((text) => JSON.parse(text) as ResultText[]);
      this.#keep(this.#packs, path, pack);
    }
    return pack;
  }

  async #payload(path: string): Promise<Uint8Array> {
    return payloadOf(await this.#files.bytes(path));
  }

  /** A failed read is forgotten, so that the next search tries again. */
  #keep<K, T>(cache: Map<K, Promise<T>>, key: K, value: Promise<T>): void {
    cache.set(key, value);
    value.catch(() => cache.delete(key));
  }
}
