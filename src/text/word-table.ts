// How a word of a text is looked up among thousands without being cut out of the text first.

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
const ALEF = 0x0627;
const LAM = 0x0644;
const ARTICLE = "\u0627\u0644";

/**
 * A set of words, each known by its place in the list given. Nearly every word of a text is in no table, so the answer
 * to most questions is no: three letters and the length tell it for most, a hash for nearly all others, and no string is
 * made for any. Open addressing over FNV-1a, and all of it in arrays of numbers: a string is fetched from wherever the
 * heap has put it, and says anew at each letter how it is stored.
 */
export class WordTable {
  readonly #mask: number;
  /** Two numbers a slot, side by side as they are read: the hash of a word, and its place or −1. */
  readonly #slots: Int32Array;
  /** The letters of all words, one after the other, and where those of each begin. */
  readonly #letters: Uint16Array;
  readonly #starts: Int32Array;
  /** One byte for each shape that some word has. */
  readonly #shapes = new Uint8Array(0x10000);

  /** Of a word given twice the first place counts. */
  constructor(words: readonly string[]) {
    let size = 16;
    while (size < words.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size * 2).fill(-1);
    this.#letters = new Uint16Array(words.reduce((sum, { length }) => sum + length, 0));
    this.#starts = new Int32Array(words.length + 1);
    for (const [at, word] of words.entries()) this.#add(word, at);
  }

  #add(word: string, at: number): void {
    const start = this.#starts[at] ?? 0;
    for (let i = 0; i < word.length; i++) this.#letters[start + i] = word.charCodeAt(i);
    this.#starts[at + 1] = start + word.length;
    if (this.find(word, 0, word.length) >= 0) return;
    const hash = hashOf(FNV_OFFSET, word, 0, word.length);
    let slot = hash & this.#mask;
    while (this.#slots[slot * 2 + 1] !== -1) slot = (slot + 1) & this.#mask;
    this.#slots[slot * 2] = hash;
    this.#slots[slot * 2 + 1] = at;
    this.#shapes[shapeOf(word, 0, word.length)] = 1;
  }

  /** The place of the word that `text` holds from `start` to `end`; −1 where it is none of them. */
  find(text: string, start: number, end: number): number {
    if (this.#shapes[shapeOf(text, start, end)] === 0) return -1;
    return this.#probe(hashOf(FNV_OFFSET, text, start, end), text, start, end, 0);
  }

  /** As `find`, with «ال» before the letters: what «لل» may stand for. */
  findWithArticle(text: string, start: number, end: number): number {
    return this.#probe(hashOf(ARTICLE_HASH, text, start, end), text, start, end, ARTICLE.length);
  }

  /** Of the word's first letters, `lead` are those of the article and not in the text. */
  #probe(hash: number, text: string, start: number, end: number, lead: number): number {
    const length = lead + end - start;
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = this.#slots[slot * 2 + 1] ?? -1;
      if (at === -1) return -1;
      // A slot is taken for every second or third word asked for: the hash is compared before the letters are fetched.
      if (this.#slots[slot * 2] !== hash) continue;
      const first = this.#starts[at] ?? 0;
      if ((this.#starts[at + 1] ?? 0) - first !== length) continue;
      if (lead > 0 && !equals(this.#letters, first, ARTICLE, 0, lead)) continue;
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

function hashOf(seed: number, text: string, start: number, end: number): number {
  let value = seed;
  for (let at = start; at < end; at++) value = step(value, text.charCodeAt(at));
  return value;
}

function step(value: number, code: number): number {
  const mixed = Math.imul(value ^ code, FNV_PRIME);
  // FNV's low bits know little of a code's high ones; folding them in keeps Arabic words apart.
  return mixed ^ (mixed >>> 15);
}

const ARTICLE_HASH = step(step(FNV_OFFSET, ALEF), LAM);

function equals(letters: Uint16Array, from: number, text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (letters[from + at - start] !== text.charCodeAt(at)) return false;
  }
  return true;
}
