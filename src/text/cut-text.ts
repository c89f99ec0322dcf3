// How a text falls into words, cut once for all who look at it word by word: for dates, names, roles and agencies.

import { type FoldedText, foldedForm, foldText, foldUnit, type TextSpan } from "./fold.ts";
import { FIRST_WEIGHT, nextWeight, withLetter, withoutFirst } from "./word-hash.ts";

/** Four numbers a word: where it starts, where it ends, its hash, its shape. */
const FIELDS = 4;

/** The folded words of a text, in order: runs of letters and runs of digits, so that «12قال» is two. */
export class CutText {
  readonly original: string;
  readonly count: number;
  /** What offsets count in: the text as it came where each letter folds to one, else the folded text. */
  readonly #source: string;
  readonly #fields: Int32Array;
  readonly #toOriginal: FoldedText["toOriginal"] | null;

  /** @param toOriginal null where offsets are those of the original */
  constructor(
    original: string,
    source: string,
    fields: Int32Array,
    toOriginal: FoldedText["toOriginal"] | null,
  ) {
    this.original = original;
    this.count = fields.length / FIELDS;
    this.#source = source;
    this.#fields = fields;
    this.#toOriginal = toOriginal;
  }

  /** Joins texts that were cut one by one; `separator` is one unit that is part of no word. */
  static join(parts: readonly CutText[], separator: string): CutText {
    const fields = new Int32Array(parts.reduce((sum, { count }) => sum + count, 0) * FIELDS);
    let size = 0;
    let start = 0;
    for (const part of parts) {
      fields.set(part.#fields, size);
      for (const end = size + part.#fields.length; size < end; size += FIELDS) {
        fields[size] = (fields[size] ?? 0) + start;
        fields[size + 1] = (fields[size + 1] ?? 0) + start;
      }
      start += part.#source.length + separator.length;
    }
    const original = parts.map((part) => part.original).join(separator);
    const isEven = parts.every((part) => part.#toOriginal === null);
    const source = isEven ? original : parts.map((part) => part.#source).join(separator);
    return new CutText(original, source, fields, isEven ? null : wayBack(parts, separator.length));
  }

  /** The length in units of the folded text, as all offsets here. */
  get length(): number {
    return this.#source.length;
  }

  /** The folded text as one string, for those who search it for more than words. */
  get folded(): string {
    return foldedForm(this.#source);
  }

  startOf(at: number): number {
    return this.#fields[at * FIELDS] ?? 0;
  }

  endOf(at: number): number {
    return this.#fields[at * FIELDS + 1] ?? 0;
  }

  /** The hash of the word that `word-hash.ts` gives, without its first `skipped` letters. */
  hashOf(at: number, skipped = 0): number {
    let hash = this.#fields[at * FIELDS + 2] ?? 0;
    const start = this.startOf(at);
    for (let i = 0; i < skipped; i++) hash = withoutFirst(hash, this.unitAt(start + i));
    return hash;
  }

  /**
   * The lower bytes of the first three letters and, uppermost, of the last: what tells of most words, without a look at
   * the text, that nothing of them is of interest.
   */
  shapeOf(at: number): number {
    return this.#fields[at * FIELDS + 3] ?? 0;
  }

  /** Folded. */
  word(at: number): string {
    return this.slice(this.startOf(at), this.endOf(at));
  }

  isNumber(at: number): boolean {
    return kindOf(this.#source.charCodeAt(this.startOf(at))) === DIGIT;
  }

  /** The code of one unit of the folded text; NaN after the last. */
  unitAt(offset: number): number {
    const code = this.#source.charCodeAt(offset);
    return offset < this.#source.length ? entryOf(code) & UNIT : code;
  }

  slice(start: number, end: number): string {
    let at = start;
    while (at < end && this.unitAt(at) === this.#source.charCodeAt(at)) at++;
    const slice = this.#source.slice(start, end);
    return at >= end ? slice : foldedForm(slice);
  }

  /** The stretch of the original that folded to `span`, with the marks written on its last letter. */
  toOriginal(span: TextSpan): [start: number, end: number] {
    return this.#toOriginal === null ? [span[0], span[1]] : this.#toOriginal(span);
  }
}

/** A text is asked for by all its readers one after the other, and by few of them later than a report of hundreds of paragraphs. */
const MOST_RECENT = 256;
const recent = new Map<string, CutText>();

export function cutText(text: string): CutText {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const fields = cut(text);
  const fresh = fields === null ? cutUneven(text) : new CutText(text, text, fields, null);
  if (recent.size === MOST_RECENT) recent.clear();
  recent.set(text, fresh);
  return fresh;
}

/** Folds a text in which some letter is dropped or becomes two: what is left folds to itself, letter by letter. */
function cutUneven(text: string): CutText {
  const folded = foldText(text);
  return new CutText(text, folded.text, cut(folded.text) ?? new Int32Array(0), folded.toOriginal);
}

const UNIT = 0xffff;
const BYTE = 0xff;
const GAP = 1 << 16;
const LETTER = 2 << 16;
const DIGIT = 3 << 16;
const UNEVEN = 4 << 16;

/** What each unit met so far folds to, and of which kind that is; 0 for the others. */
const entries = new Int32Array(0x10000);

function entryOf(code: number): number {
  const known = entries[code] ?? GAP;
  return known === 0 ? enter(code) : known;
}

function kindOf(code: number): number {
  return entryOf(code) & ~UNIT;
}

function enter(code: number): number {
  const folded = foldUnit(code);
  const entry = folded.length === 1 ? folded.charCodeAt(0) | kindOfFolded(folded) : UNEVEN;
  entries[code] = entry;
  return entry;
}

function kindOfFolded(unit: string): number {
  if (/^[0-9]$/.test(unit)) return DIGIT;
  return /^[\p{L}\p{M}]$/u.test(unit) ? LETTER : GAP;
}

/** The words of many texts, one after the other: an array of its own for each costs more to make than to fill. */
let room = new Int32Array(1 << 15);
let used = 0;

/** Null where some unit does not fold to exactly one. */
function cut(text: string): Int32Array | null {
  const length = text.length;
  if (used + length * FIELDS > room.length) {
    room = new Int32Array(Math.max(room.length, length * FIELDS));
    used = 0;
  }
  const fields = room;
  let size = used;
  let at = 0;
  while (at < length) {
    let entry = entryOf(text.charCodeAt(at));
    const kind = entry & ~UNIT;
    if (kind === GAP) {
      at++;
      continue;
    }
    if (kind === UNEVEN) return null;
    const start = at;
    let hash = 0;
    let weight = FIRST_WEIGHT;
    let shape = 0;
    let last = 0;
    do {
      last = entry & BYTE;
      if (at < start + 3) shape |= last << ((at - start) * 8);
      hash = withLetter(hash, entry & UNIT, weight);
      weight = nextWeight(weight);
      at++;
      entry = at < length ? entryOf(text.charCodeAt(at)) : GAP;
    } while ((entry & ~UNIT) === kind);
    fields[size] = start;
    fields[size + 1] = at;
    fields[size + 2] = hash;
    fields[size + 3] = shape | (last << 24);
    size += FIELDS;
  }
  const words = fields.subarray(used, size);
  used = size;
  return words;
}

/** The way back from texts that were joined, by the part that an offset lies in. */
function wayBack(parts: readonly CutText[], gap: number): FoldedText["toOriginal"] {
  const starts: number[] = [];
  const originalStarts: number[] = [];
  let start = 0;
  let originalStart = 0;
  for (const part of parts) {
    starts.push(start);
    originalStarts.push(originalStart);
    start += part.length + gap;
    originalStart += part.original.length + gap;
  }
  const place = (offset: number, side: 0 | 1): number => {
    let low = 0;
    let high = parts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const part = parts[low];
    if (part === undefined) return offset;
    const inside = offset - (starts[low] ?? 0);
    const base = originalStarts[low] ?? 0;
    const behind = inside - part.length;
    if (behind >= 0) return base + part.original.length + behind + side;
    return base + part.toOriginal([inside, inside + 1])[side];
  };
  return ([from, to]) => {
    const first = place(from, 0);
    return to > from ? [first, place(to - 1, 1)] : [first, first];
  };
}
