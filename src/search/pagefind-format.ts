// How Pagefind 1.6 writes its index: the one place that knows the layout, for the browser and for the build's check.

// Every file is a gzip of SIGNATURE and then CBOR (RFC 8949). Undocumented by Pagefind, so `src/search-index/guard.ts`
// reads each index back and fails the build when it differs. Of `pf_meta` the build makes a table for the browser
// (`shard-table.ts`), and the texts Pagefind writes are left out: they would be stems.
//
//   pf_meta    [version, [[fragmentHash, wordCount, …] per page], [[from, to, chunkHash]], [[filter, hash]], …]
//   pf_index   [[ [word, [[pageStep, locations, …]], …] ]]
//   pf_filter  [filter, [[value, [page]]]]
//
// `from` and `to` are cut to what tells a chunk from its neighbours: a chunk «اب»…«حاد» may end with «حادث».
// pageStep counts from the page before. A location below zero says that the words after it weigh
// (−1 − location) / 24; the others count from the location before, starting anew at each weight.

const SIGNATURE = "pagefind_dcd";
export const PAGEFIND_VERSION = "1.6.0";
const WEIGHT_UNIT = 24;

/** A file of postings, and the first term in it. */
export type Chunk = { readonly from: string; readonly hash: string };

export type IndexMeta = {
  readonly version: string;
  readonly lengths: readonly number[];
  readonly chunks: readonly Chunk[];
  readonly filters: ReadonlyMap<string, string>;
};

/** All occurrences of one term: those of page `pages[i]` stand from `starts[i]` to `starts[i + 1]`. */
export type Postings = {
  readonly pages: Int32Array;
  readonly starts: Int32Array;
  readonly positions: Int32Array;
  readonly weights: Float32Array;
};

export type FilterValue = { readonly value: string; readonly pages: readonly number[] };

export class FormatError extends Error {
  override name = "FormatError";
}

/** Drops the signature, or says that this is no file of Pagefind's. */
export function payloadOf(bytes: Uint8Array): Uint8Array {
  for (let at = 0; at < SIGNATURE.length; at++) {
    if (bytes[at] !== SIGNATURE.charCodeAt(at))
      throw new FormatError("the file does not begin with Pagefind's signature");
  }
  return bytes.subarray(SIGNATURE.length);
}

export function readMeta(payload: Uint8Array): IndexMeta {
  const reader = new CborReader(payload);
  reader.array();
  const version = reader.text();
  const pageCount = reader.array();
  const lengths: number[] = [];
  for (let page = 0; page < pageCount; page++) {
    const fields = reader.array();
    reader.skip(1);
    lengths.push(reader.integer());
    reader.skip(fields - 2);
  }
  const chunks = reader.list(() => {
    const fields = reader.array();
    const from = reader.text();
    reader.skip(1);
    const hash = reader.text();
    reader.skip(fields - 3);
    return { from, hash };
  });
  const filters = reader.list(() => {
    const fields = reader.array();
    const pair = [reader.text(), reader.text()] as const;
    reader.skip(fields - 2);
    return pair;
  });
  return { version, lengths, chunks, filters: new Map(filters) };
}

/** The number of the chunk that holds a term, if any does: the last that does not begin after it. */
export function chunkNumberOf(chunks: readonly Chunk[], term: string): number {
  let low = 0;
  let high = chunks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((chunks[middle]?.from ?? "") <= term) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function readFilter(payload: Uint8Array): FilterValue[] {
  const reader = new CborReader(payload);
  reader.array();
  reader.skip(1);
  return reader.list(() => {
    reader.array();
    return { value: reader.text(), pages: reader.list(() => reader.integer()) };
  });
}

/** The words of one chunk in order; their postings are read when asked for, and once. */
export class IndexChunk {
  readonly words: readonly string[];
  readonly #payload: Uint8Array;
  readonly #places = new Map<string, number>();
  readonly #postings = new Map<string, Postings>();

  constructor(payload: Uint8Array) {
    this.#payload = payload;
    const reader = new CborReader(payload);
    reader.array();
    this.words = reader.list(() => {
      const fields = reader.array();
      const word = reader.text();
      this.#places.set(word, reader.at);
      reader.skip(fields - 1);
      return word;
    });
  }

  /** The words that begin with these letters. */
  wordsFrom(beginning: string): string[] {
    let at = 0;
    for (let end = this.words.length; at < end; ) {
      const middle = (at + end) >> 1;
      if ((this.words[middle] ?? "") < beginning) at = middle + 1;
      else end = middle;
    }
    let end = at;
    while (this.words[end]?.startsWith(beginning) === true) end++;
    return this.words.slice(at, end);
  }

  postingsOf(word: string): Postings | null {
    const place = this.#places.get(word);
    if (place === undefined) return null;
    const known = this.#postings.get(word);
    if (known !== undefined) return known;
    const postings = readPostings(new CborReader(this.#payload, place));
    this.#postings.set(word, postings);
    return postings;
  }
}

function readPostings(reader: CborReader): Postings {
  const count = reader.array();
  const pages = new Int32Array(count);
  const starts = new Int32Array(count + 1);
  const positions: number[] = [];
  const weights: number[] = [];
  let page = 0;
  for (let at = 0; at < count; at++) {
    const fields = reader.array();
    page += reader.integer();
    pages[at] = page;
    let weight = 1;
    let position = 0;
    let changes = 0;
    const first = positions.length;
    for (let left = reader.array(); left > 0; left--) {
      const location = reader.integer();
      if (location < 0) {
        weight = (-1 - location) / WEIGHT_UNIT;
        position = 0;
        changes++;
      } else {
        position += location;
        positions.push(position);
        weights.push(weight);
      }
    }
    reader.skip(fields - 2);
    if (changes > 1) sortTail(positions, weights, first);
    starts[at + 1] = positions.length;
  }
  return { pages, starts, positions: Int32Array.from(positions), weights: Float32Array.from(weights) };
}

/** Pagefind orders by weight, readers of text by place. Few stand here: insertion is enough. */
function sortTail(positions: number[], weights: number[], first: number): void {
  for (let at = first + 1; at < positions.length; at++) {
    const position = positions[at] ?? 0;
    const weight = weights[at] ?? 1;
    let to = at;
    for (; to > first && (positions[to - 1] ?? 0) > position; to--) {
      positions[to] = positions[to - 1] ?? 0;
      weights[to] = weights[to - 1] ?? 1;
    }
    positions[to] = position;
    weights[to] = weight;
  }
}

/** As much of CBOR as Pagefind writes: integers, text, arrays of known length, and what can be stepped over. */
class CborReader {
  at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  array(): number {
    return this.#head(4);
  }

  list<T>(readItem: () => T): T[] {
    const items: T[] = [];
    for (let left = this.array(); left > 0; left--) items.push(readItem());
    return items;
  }

  integer(): number {
    const first = this.#bytes[this.at] ?? 0xff;
    return first >> 5 === 1 ? -1 - this.#head(1) : this.#head(0);
  }

  text(): string {
    const length = this.#head(3);
    this.at += length;
    return decodeUtf8(this.#bytes.subarray(this.at - length, this.at));
  }

  skip(items: number): void {
    for (let left = items; left > 0; left--) {
      const major = (this.#bytes[this.at] ?? 0xff) >> 5;
      if (major === 4) left += this.#head(4);
      else if (major === 2 || major === 3) {
        const length = this.#head(major);
        this.at += length;
      } else if (major < 2) this.#head(major);
      else throw new FormatError(`CBOR type ${major} was not expected at byte ${this.at}`);
    }
  }

  #head(major: number): number {
    const first = this.#bytes[this.at++];
    if (first === undefined || first >> 5 !== major) {
      throw new FormatError(`CBOR type ${major} was expected at byte ${this.at - 1}`);
    }
    const short = first & 31;
    if (short < 24) return short;
    if (short > 26) throw new FormatError(`a CBOR length at byte ${this.at - 1} is out of range`);
    let value = 0;
    for (let left = 1 << (short - 24); left > 0; left--) value = value * 256 + (this.#bytes[this.at++] ?? 0);
    return value;
  }
}

/** By hand, because neither Node's nor the browser's decoder may be named in this folder. */
function decodeUtf8(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at++] ?? 0;
    const following = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let code = following === 0 ? first : first & (0x3f >> following);
    for (let left = following; left > 0; left--) code = (code << 6) | ((bytes[at++] ?? 0) & 0x3f);
    text += String.fromCodePoint(code);
  }
  return text;
}
