// Knows where in the files of an index an answer lies, and that no file is read twice.

import { TextWords } from "../words/text-words.ts";
import {
  beginningsFile,
  bucketFile,
  type Filters,
  type IndexManifest,
  MANIFEST,
  NAME_LENGTH,
  nameAt,
  partsOfManifest,
  type ResultText,
  readLengths,
  readPages,
  type ShardEntry,
  type ShardGroup,
  textFile,
  textPlaces,
} from "./manifest.ts";
import { Bucket, bucketOf, hashOf, keyOf, type Postings } from "./postings.ts";

/** Reads files of the index, given relative to the manifest; they come decompressed. */
export type IndexFiles = {
  bytes(path: string): Promise<Uint8Array>;
  /** Bytes of `CODE_PAGE` to text. */
  decode(bytes: Uint8Array): string;
};

type Shard = {
  readonly entry: ShardEntry;
  readonly textAt: ReturnType<typeof textPlaces>;
  /** Number of the shard's first page in the archive. */
  readonly first: number;
  /** Those it shares buckets with, and its number among them. */
  readonly group: ShardGroup;
  readonly place: number;
};

/** Postings of a term in one shard; page numbers are the shard's, `first` leads to the archive's. */
export type ShardPostings = { readonly first: number; readonly postings: Postings };

/** What is told of a page, its text cut into words once. */
export type ReadText = ResultText & { readonly words: TextWords };

/** A term without its key, and where it stands in one shard: read only when asked for. */
export type FiledTerm = { readonly rest: string; readonly postings: () => ShardPostings };

/** The terms in one shard that are filed under a key. */
export type LookUp = (key: string) => Promise<readonly FiledTerm[]>;

/** A value of a filter and its pages. */
export type FilterValue = { readonly value: string; readonly pages: readonly number[] };

export class IndexReader {
  readonly manifest: IndexManifest;
  /** Words of each page, in page order; the measure against which their number of occurrences counts. */
  readonly pageLengths: Float64Array;
  readonly #files: IndexFiles;
  /** The postings that came with the manifest. */
  readonly #fresh: Bucket;
  readonly #shards: readonly Shard[];
  readonly #buckets = new Map<string, Promise<Bucket>>();
  readonly #pages = new Map<number, Promise<ReadText>>();
  readonly #read = new Map<string, Promise<unknown>>();

  private constructor(manifest: IndexManifest, fresh: Bucket, files: IndexFiles) {
    this.manifest = manifest;
    this.#fresh = fresh;
    this.#files = files;
    this.pageLengths = readLengths(manifest.shards.map(({ lengths }) => lengths).join(""));
    this.#shards = shardsIn(manifest);
  }

  static async open(files: IndexFiles): Promise<IndexReader> {
    const { line, fresh } = partsOfManifest(await files.bytes(MANIFEST));
    return new IndexReader(JSON.parse(files.decode(line)) as IndexManifest, new Bucket(fresh), files);
  }

  /** The shards in page order. */
  get shards(): readonly ShardEntry[] {
    return this.manifest.shards;
  }

  /** Asks shards by themselves, given by number: what a word is filed under is each shard's own affair. */
  async fromShards<T>(numbers: readonly number[], ask: (lookUp: LookUp) => Promise<T>): Promise<T[]> {
    return Promise.all(
      numbers.flatMap((number) => {
        const shard = this.#shards[number];
        return shard === undefined ? [] : [ask((key) => this.#entriesOf(shard, key))];
      }),
    );
  }

  async #entriesOf(shard: Shard, key: string): Promise<FiledTerm[]> {
    const { first, place } = shard;
    return (await this.#bucketOf(shard, key))
      .entriesOf(place, key)
      .map(({ rest, postings }) => ({ rest, postings: () => ({ first, postings: postings() }) }));
  }

  /** Finds where the terms stand that begin with these letters, which their key must have. */
  async postingsFrom(beginning: string): Promise<ShardPostings[]> {
    const key = keyOf(beginning);
    const rest = beginning.slice(key.length);
    const parts = this.#shards.map(async (shard) =>
      (await this.#entriesOf(shard, key))
        .filter((entry) => entry.rest.startsWith(rest))
        .map(({ postings }) => postings()),
    );
    return (await Promise.all(parts)).flat();
  }

  /** Every value of a filter with the numbers of its pages. */
  async filter(name: string): Promise<FilterValue[]> {
    const filters = (await this.json(this.manifest.filters)) as Filters;
    return Object.entries(filters[name] ?? {}).map(([value, pages]) => ({ value, pages: readPages(pages) }));
  }

  textOf(page: number): Promise<ReadText> {
    return once(this.#pages, page, () => this.#readText(page));
  }

  /** What is told of the words that begin with a letter, as `writeBeginnings` has it; nothing where there are none. */
  async beginnings(letter: string): Promise<string[]> {
    const { letters, names } = this.manifest.beginnings;
    const name = letter === "" ? undefined : nameAt(names, letters.indexOf(letter));
    return name === undefined ? [] : [(await this.json(beginningsFile(name))) as string];
  }

  json(path: string): Promise<unknown> {
    return once(this.#read, path, async () => JSON.parse(this.#files.decode(await this.#files.bytes(path))));
  }

  async #bucketOf({ group: { buckets, apart } }: Shard, key: string): Promise<Bucket> {
    if (buckets === "") return this.#fresh;
    const name = nameAt(buckets, bucketOf(hashOf(key), buckets.length / NAME_LENGTH, apart)) ?? "";
    return once(this.#buckets, name, async () => new Bucket(await this.#files.bytes(bucketFile(name))));
  }

  async #readText(page: number): Promise<ReadText> {
    const shard = this.#shards.findLast(({ first }) => first <= page);
    if (shard === undefined) throw new RangeError(`the index has no page ${page}`);
    const { name, at } = shard.textAt(page - shard.first);
    const path = shard.entry.folder + textFile(name);
    const text = ((await this.json(path)) as ResultText[])[at];
    if (text === undefined) throw new RangeError(`the file of page ${page} holds other texts`);
    return { ...text, words: new TextWords(text.content) };
  }
}

const NO_GROUP: ShardGroup = { shards: 0, buckets: "", apart: [] };

function shardsIn({ shards, groups }: IndexManifest): Shard[] {
  const places = groups.flatMap((group) =>
    Array.from({ length: group.shards }, (_, place) => ({ group, place })),
  );
  let first = 0;
  return shards.map((entry, at) => {
    const { group = NO_GROUP, place = 0 } = places[at] ?? {};
    const shard = { group, place, entry, textAt: textPlaces(entry.texts), first };
    first += entry.pages;
    return shard;
  });
}

/** Reads what was not read before. A failed read is forgotten, so that the next search tries again. */
function once<K, T>(known: Map<K, Promise<T>>, key: K, read: () => Promise<T>): Promise<T> {
  let value = known.get(key);
  if (value === undefined) {
    value = read();
    known.set(key, value);
    value.catch(() => known.delete(key));
  }
  return value;
}
