// How the postings of an index are laid out in its files, and how they are read: every term and every place where it stands.

// The terms of one family belong together and are fetched together, so a *key* (a family; the year of a day; any other
// term) says where to look. Keys are spread over *buckets* by their hash, one file a bucket: no table of terms is needed
// to find the file. A bucket has a section for each shard it covers, and a section its keys in the order of their hashes:
//
//   bucket    (length, section) per shard
//   section   (length, key, length, entries) per key
//   entries   (length, rest of the term, length, postings) per term
//   postings  number of pages; page steps; number of places of each page; of each page (place step × 2 + c), and where c is 1
//             the weight from this place on in twenty-fourths; a page begins at place 0 and weight 1
//
// Numbers are LEB128: seven bits a byte, the lowest first, the eighth bit set where more follow. Letters are ASCII.

/** All occurrences of one term: those of page `pages[i]` stand from `starts[i]` to `starts[i + 1]`. */
export type Postings = {
  readonly pages: Int32Array;
  readonly starts: Int32Array;
  readonly positions: Int32Array;
  readonly weights: Float32Array;
};

export const WEIGHT_UNIT = 24;

/** A term under a key, its postings read when they are asked for. */
export type TermEntry = { readonly rest: string; readonly postings: () => Postings };

/** `2022-01-12` or a beginning of it; letters, because digits would stand among the numbers of the text. */
export function namedDayTerm(day: string): string {
  return `zn${dayLetters(day)}`;
}

/** Likewise for the day on which a report was published. */
export function publishedDayTerm(day: string): string {
  return `zp${dayLetters(day)}`;
}

function dayLetters(day: string): string {
  return day.replace(/-/g, "").replace(/\d/g, (digit) => "abcdefghij".charAt(Number(digit)));
}

const DAY_OF_A_YEAR = /^z[np].{4}/;
/** The letters of a family, each with its sign, up to the separator. */
const FAMILY = /^(?:zz.{5}|z.|x.|[^qxz])*q/;

/** Under what a term is filed. */
export function keyOf(term: string): string {
  return (DAY_OF_A_YEAR.exec(term) ?? FAMILY.exec(term))?.[0] ?? term;
}

/** FNV-1a, mixed once more: its first bits alone hardly know the last letters. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** A *slot* is what hashes have in common that begin with the same so many bits: one key, rarely two. */
const SLOT_BITS = 18;

export function slotOf(hash: number): number {
  return hash >>> (32 - SLOT_BITS);
}

/**
 * The number of the bucket of a hash: by its first bits, so that keys are spread evenly, but for some slots that have a bucket each.
 * @param buckets how many there are
 * @param apart the slots that have the last of them
 */
export function bucketOf(hash: number, buckets: number, apart: readonly number[]): number {
  const even = buckets - apart.length;
  const own = apart.indexOf(slotOf(hash));
  return own < 0 ? Math.floor((hash / 0x1_0000_0000) * even) : even + own;
}

export class Bucket {
  readonly #bytes: Uint8Array;
  /** The places of the entries of each key, shard by shard. */
  readonly #sections: ReadonlyMap<string, readonly [start: number, end: number]>[] = [];
  readonly #entries = new Map<number, readonly TermEntry[]>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const reader = new Reader(bytes);
    while (reader.at < bytes.length) {
      const section = new Map<string, readonly [number, number]>();
      for (const end = reader.end(); reader.at < end; ) {
        const key = reader.letters();
        const stop = reader.end();
        section.set(key, [reader.at, stop]);
        reader.at = stop;
      }
      this.#sections.push(section);
    }
  }

  /** @param shard its number among those that the bucket covers */
  entriesOf(shard: number, key: string): readonly TermEntry[] {
    const place = this.#sections[shard]?.get(key);
    if (place === undefined) return [];
    const [start, end] = place;
    let entries = this.#entries.get(start);
    if (entries === undefined) {
      entries = this.#read(start, end);
      this.#entries.set(start, entries);
    }
    return entries;
  }

  #read(start: number, end: number): TermEntry[] {
    const entries: TermEntry[] = [];
    const reader = new Reader(this.#bytes, start);
    while (reader.at < end) {
      const rest = reader.letters();
      const stop = reader.end();
      const from = reader.at;
      let known: Postings | null = null;
      const postings = () => {
        known ??= readPostings(new Reader(this.#bytes, from));
        return known;
      };
      entries.push({ rest, postings });
      reader.at = stop;
    }
    return entries;
  }
}

function readPostings(reader: Reader): Postings {
  const count = reader.number();
  const pages = new Int32Array(count);
  const starts = new Int32Array(count + 1);
  for (let at = 0, page = 0; at < count; at++) {
    page += reader.number();
    pages[at] = page;
  }
  let total = 0;
  for (let at = 0; at < count; at++) {
    total += reader.number();
    starts[at + 1] = total;
  }
  const positions = new Int32Array(total);
  const weights = new Float32Array(total);
  for (let at = 0; at < count; at++) {
    let position = 0;
    let weight = 1;
    for (let place = starts[at] ?? 0, end = starts[at + 1] ?? 0; place < end; place++) {
      const step = reader.number();
      position += step >>> 1;
      if (step % 2 === 1) weight = reader.number() / WEIGHT_UNIT;
      positions[place] = position;
      weights[place] = weight;
    }
  }
  return { pages, starts, positions, weights };
}

class Reader {
  at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.at++];
      if (byte === undefined) throw new RangeError("the file of an index ends too early");
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  /** Tells where what follows ends; its length stands before it. */
  end(): number {
    const length = this.number();
    return this.at + length;
  }

  letters(): string {
    const end = this.end();
    let text = "";
    while (this.at < end) text += String.fromCharCode(this.#bytes[this.at++] ?? 0);
    return text;
  }
}
