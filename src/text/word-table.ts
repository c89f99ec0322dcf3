// How a word of a text is looked up among thousands without being cut out of the text first.

import type { CutText } from "./cut-text.ts";
import { FIRST_WEIGHT, nextWeight, withArticle, withLetter } from "./word-hash.ts";

const ARTICLE = "\u0627\u0644";

/**
 * A set of folded words, each known by its place in the list given. Nearly every word of a text is in no table, so the
 * answer to most questions is no: sixteen bits of a word tell it for nearly all, and no string is made for any. Open
 * addressing, and all of it in arrays of numbers: a string is fetched from wherever the heap has put it, and says anew
 * at each letter how it is stored.
 */
export class WordTable {
  readonly #mask: number;
  /** Two numbers a slot, side by side as they are read: the hash of a word, and its place or −1. */
  readonly #slots: Int32Array;
  /** The letters of all words, one after the other, and where those of each begin. */
  readonly #letters: Uint16Array;
  readonly #starts: Int32Array;
  /** One bit for each half of a hash that some word has: so few bytes that they stay at hand. */
  readonly #halves = new Uint8Array(0x10000 >> 3);
  /** One byte for each shape that some word has: for words whose hash nobody knows yet. */
  readonly #shapes = new Uint8Array(0x10000);

  /** The first place counts of a word that is given twice. */
  constructor(words: readonly string[]) {
    let size = 16;
    while (size < words.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size * 2).fill(-1);
    this.#letters = new Uint16Array(words.reduce((sum, { length }) => sum + length, 0));
    this.#starts = new Int32Array(words.length + 1);
    const known = new Set<string>();
    for (const [at, word] of words.entries()) {
      const start = this.#starts[at] ?? 0;
      for (let i = 0; i < word.length; i++) this.#letters[start + i] = word.charCodeAt(i);
      this.#starts[at + 1] = start + word.length;
      if (!known.has(word)) this.#add(hashOf(word, 0, word.length), at);
      this.#shapes[shapeOf(word, 0, word.length)] = 1;
      known.add(word);
    }
  }

  #add(hash: number, at: number): void {
    const mixture = mixed(hash);
    const half = mixture >>> 16;
    let slot = mixture & this.#mask;
    while (this.#slots[slot * 2 + 1] !== -1) slot = (slot + 1) & this.#mask;
    this.#slots[slot * 2] = hash;
    this.#slots[slot * 2 + 1] = at;
    this.#halves[half >> 3] = (this.#halves[half >> 3] ?? 0) | (1 << (half & 7));
  }

  /** The place of the word that `text` holds from `start` to `end`; −1 where it is none of them. */
  find(text: string, start: number, end: number): number {
    if (this.#shapes[shapeOf(text, start, end)] === 0) return -1;
    const hash = hashOf(text, start, end);
    for (let slot = mixed(hash) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = this.#slots[slot * 2 + 1] ?? -1;
      if (at === -1) return -1;
      if (this.#slots[slot * 2] === hash && this.#spells(at, text, start, end)) return at;
    }
  }

  #spells(at: number, text: string, start: number, end: number): boolean {
    const first = this.#starts[at] ?? 0;
    if ((this.#starts[at + 1] ?? 0) - first !== end - start) return false;
    for (let i = start; i < end; i++)
      if (this.#letters[first + i - start] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** The place of word `at` of a text that was cut, without its first `skipped` letters; −1 where it is none of them. */
  findWord(text: CutText, at: number, skipped: number): number {
    const hash = text.hashOf(at, skipped);
    const half = mixed(hash) >>> 16;
    if (((this.#halves[half >> 3] ?? 0) & (1 << (half & 7))) === 0) return -1;
    return this.#probe(hash, text, text.startOf(at) + skipped, text.endOf(at), 0);
  }

  /** Looks up a word with «ال» put before the letters: what «لل» may stand for. */
  findWithArticle(text: CutText, at: number, skipped: number): number {
    const hash = withArticle(text.hashOf(at, skipped));
    return this.#probe(hash, text, text.startOf(at) + skipped, text.endOf(at), ARTICLE.length);
  }

  /** `lead` of the word's first letters are those of the article, and not in the text. */
  #probe(hash: number, text: CutText, start: number, end: number, lead: number): number {
    const length = lead + end - start;
    for (let slot = mixed(hash) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = this.#slots[slot * 2 + 1] ?? -1;
      if (at === -1) return -1;
      if (this.#slots[slot * 2] !== hash) continue;
      const first = this.#starts[at] ?? 0;
      if ((this.#starts[at + 1] ?? 0) - first !== length) continue;
      if (lead > 0 && !startsWithArticle(this.#letters, first)) continue;
      if (equals(this.#letters, first + lead, text, start, end)) return at;
    }
  }
}

/** Sixteen bits of the first letter, the middle one, the last, and the length. */
function shapeOf(text: string, start: number, end: number): number {
  const first = Math.imul(text.charCodeAt(start), 0x9e3b);
  const middle = Math.imul(text.charCodeAt((start + end) >> 1), 0x85eb);
  const last = Math.imul(text.charCodeAt(end - 1), 0xc2b3);
  return (first ^ (middle << 3) ^ (last << 1) ^ Math.imul(end - start, 0x27d5)) & 0xffff;
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  let weight = FIRST_WEIGHT;
  for (let at = start; at < end; at++) {
    hash = withLetter(hash, text.charCodeAt(at), weight);
    weight = nextWeight(weight);
  }
  return hash;
}

/** All bits of a hash have their say in each of the mixture's; its upper half is asked for first, its lower for the slot. */
function mixed(hash: number): number {
  const product = Math.imul(hash ^ (hash >>> 15), 0x45d9f3b5);
  return product ^ (product >>> 15);
}

function startsWithArticle(letters: Uint16Array, from: number): boolean {
  return letters[from] === ARTICLE.charCodeAt(0) && letters[from + 1] === ARTICLE.charCodeAt(1);
}

function equals(letters: Uint16Array, from: number, text: CutText, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (letters[from + at - start] !== text.unitAt(at)) return false;
  }
  return true;
}
