// How Pagefind 1.6 writes its index: the one place that knows the layout.

// Every file is a gzip of SIGNATURE and then CBOR (RFC 8949). Undocumented by Pagefind, so `guard.ts` reads each index back and
// fails the build when it differs. What a browser reads is written anew from it (`buckets.ts`).
//
//   pf_meta    [version, [[fragmentHash, wordCount, …] per page], [[from, to, chunkHash]], [[filter, hash]], …]
//   pf_index   [[ [word, [[pageStep, locations, …]], …] ]]
//
// pageStep counts from the page before. A location below zero says that the words after it weigh
// (−1 − location) / 24; the others count from the location before, starting anew at each weight.

import { type Postings, WEIGHT_UNIT } from "../search/index/postings.ts";

const SIGNATURE = "pagefind_dcd";
export const PAGEFIND_VERSION = "1.6.0";

export type IndexMeta = {
  readonly version: string;
  readonly lengths: readonly number[];
  /** Hashes of the files of postings. */
  readonly chunks: readonly string[];
};

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
    reader.skip(2);
    const hash = reader.text();
    reader.skip(fields - 3);
    return hash;
  });
  return { version, lengths, chunks };
}

/** Every term of a file of postings, in order. */
export function* termsOf(payload: Uint8Array): Generator<readonly [term: string, postings: Postings]> {
  const reader = new CborReader(payload);
  reader.array();
  for (let left = reader.array(); left > 0; left--) {
    const fields = reader.array();
    const term = reader.text();
    const postings = readPostings(reader);
    reader.skip(fields - 2);
    yield [term, postings];
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

const DECODER = new TextDecoder();

/** A reader of the part of CBOR that Pagefind writes: integers, text, arrays of known length, and what can be stepped over. */
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
    return DECODER.decode(this.#bytes.subarray(this.at - length, this.at));
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
