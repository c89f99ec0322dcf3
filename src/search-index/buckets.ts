// How postings are written: the section of one shard, and sections of several shards dealt into buckets (`search/index/postings.ts`).

import { bucketOf, hashOf, keyOf, type Postings, slotOf, WEIGHT_UNIT } from "../search/index/postings.ts";

/** Bytes of a bucket before compression, about: half a dozen are fetched for a question, each with neighbours nobody asked for. */
export const BUCKET_SIZE = 8000;

/** Gathers the terms of a shard, in any order. */
export class Section {
  readonly #entriesOf = new Map<string, Map<string, Uint8Array>>();

  add(term: string, postings: Postings): void {
    const key = keyOf(term);
    const entries = this.#entriesOf.get(key) ?? new Map<string, Uint8Array>();
    entries.set(term.slice(key.length), bytesOf(postings));
    this.#entriesOf.set(key, entries);
  }

  /** Every key with its entries, by hash. */
  bytes(): Uint8Array {
    const writer = new Writer();
    const keys = [...this.#entriesOf]
      .map(([key, entries]) => ({ key, entries, hash: hashOf(key) }))
      .sort((a, b) => a.hash - b.hash || (a.key < b.key ? -1 : 1));
    for (const { key, entries } of keys) {
      const inner = new Writer();
      for (const [rest, postings] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
        inner.letters(rest);
        inner.block(postings);
      }
      writer.letters(key);
      writer.block(inner.taken());
    }
    return writer.taken();
  }
}

/** Neighbouring shards as one bucket. */
export function inOneBucket(sections: readonly Uint8Array[]): Uint8Array {
  const writer = new Writer();
  for (const section of sections) writer.block(section);
  return writer.taken();
}

export type DealtBuckets = {
  readonly buckets: readonly Uint8Array[];
  /** The slots that have the last of them to themselves. */
  readonly apart: readonly number[];
};

/**
 * The buckets of neighbouring shards, in order.
 * @param heavy bytes: a key of more has a bucket to itself, for whoever asks for «غواصة» is not to fetch every place of «في»
 */
export function dealt(
  sections: readonly Uint8Array[],
  bucketSize = BUCKET_SIZE,
  heavy = bucketSize,
): DealtBuckets {
  const keys = sections.map(keysIn);
  const sizes = new Map<number, number>();
  let left = 0;
  for (const { hash, bytes } of keys.flat()) {
    sizes.set(slotOf(hash), (sizes.get(slotOf(hash)) ?? 0) + bytes.length);
    left += bytes.length;
  }
  const apart = [...sizes].filter(([, size]) => size > heavy).map(([slot]) => slot);
  apart.sort((a, b) => a - b);
  for (const slot of apart) left -= sizes.get(slot) ?? 0;
  const even = 2 ** Math.max(0, Math.round(Math.log2(left / bucketSize)));
  const writers = Array.from({ length: even + apart.length }, () => new Writer());
  for (const own of keys) {
    const parts = writers.map((): Uint8Array[] => []);
    for (const { hash, bytes } of own) parts[bucketOf(hash, writers.length, apart)]?.push(bytes);
    writers.forEach((writer, bucket) => {
      writer.blocks(parts[bucket] ?? []);
    });
  }
  return { buckets: writers.map((writer) => writer.taken()), apart };
}

/** The keys of a section with all that stands under them, as it stands. */
function keysIn(section: Uint8Array): { hash: number; bytes: Uint8Array }[] {
  const keys: { hash: number; bytes: Uint8Array }[] = [];
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = section[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < section.length) {
    const start = at;
    const length = number();
    const key = String.fromCharCode(...section.subarray(at, at + length));
    at += length;
    const body = number();
    at += body;
    keys.push({ hash: hashOf(key), bytes: section.subarray(start, at) });
  }
  return keys;
}

function bytesOf({ pages, starts, positions, weights }: Postings): Uint8Array {
  const writer = new Writer();
  writer.number(pages.length);
  for (let at = 0, before = 0; at < pages.length; at++) {
    const page = pages[at] ?? 0;
    writer.number(page - before);
    before = page;
  }
  for (let at = 0; at < pages.length; at++) writer.number((starts[at + 1] ?? 0) - (starts[at] ?? 0));
  for (let at = 0; at < pages.length; at++) {
    let before = 0;
    let weight = WEIGHT_UNIT;
    for (let place = starts[at] ?? 0; place < (starts[at + 1] ?? 0); place++) {
      const position = positions[place] ?? 0;
      const here = Math.round((weights[place] ?? 1) * WEIGHT_UNIT);
      writer.number((position - before) * 2 + (here === weight ? 0 : 1));
      if (here !== weight) writer.number(here);
      before = position;
      weight = here;
    }
  }
  return writer.taken();
}

class Writer {
  #bytes = new Uint8Array(64);
  #length = 0;

  number(value: number): void {
    let left = value;
    for (; left >= 0x80; left >>>= 7) this.#byte((left & 0x7f) | 0x80);
    this.#byte(left);
  }

  letters(text: string): void {
    this.number(text.length);
    for (let at = 0; at < text.length; at++) this.#byte(text.charCodeAt(at));
  }

  block(bytes: Uint8Array): void {
    this.blocks([bytes]);
  }

  /** Writes the parts one behind another as a single block, with its length before it. */
  blocks(parts: readonly Uint8Array[]): void {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    this.number(length);
    this.#room(length);
    for (const part of parts) {
      this.#bytes.set(part, this.#length);
      this.#length += part.length;
    }
  }

  /** A copy, so that it takes no more memory than it needs. */
  taken(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #byte(byte: number): void {
    this.#room(1);
    this.#bytes[this.#length++] = byte;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}
