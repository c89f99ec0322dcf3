// What is known of a word whatever stands around it, asked once however often texts have the word.

import type { CutText } from "./cut-text.ts";

/** A process that reads ten thousand reports meets some 200,000 words; the rare ones are asked anew. */
const MOST_WORDS = 1 << 16;
/** Letters of an average word, and some to spare. */
const LETTERS = 8;
/** Four numbers a slot, side by side as they are read: the word's hash, where its letters begin, how many there are, the answer. */
const FIELDS = 4;

/**
 * Answers of a function of one folded word. The word of a text is known again by its hash and its letters, so that no
 * string is made of it but the first time; as in `WordTable`, all is kept in arrays of numbers.
 */
export class WordMemo {
  readonly #answer: (word: string) => number;
  /** Twice as many slots as words; one without letters is free. */
  readonly #slots = new Int32Array(MOST_WORDS * 2 * FIELDS);
  readonly #letters = new Uint16Array(MOST_WORDS * LETTERS);
  #words = 0;
  #used = 0;

  /** @param answer of nothing but the word; a number of 32 bits */
  constructor(answer: (word: string) => number) {
    this.#answer = answer;
  }

  /** The answer for word `at` of a text that was cut. */
  at(text: CutText, at: number): number {
    const slots = this.#slots;
    const hash = text.hashOf(at);
    const start = text.startOf(at);
    const length = text.endOf(at) - start;
    let slot = placeOf(hash);
    for (; slots[slot + 2] !== 0; slot = (slot + FIELDS) & (MOST_WORDS * 2 * FIELDS - 1)) {
      if (slots[slot] === hash && slots[slot + 2] === length && this.#spells(slots[slot + 1] ?? 0, text, at))
        return slots[slot + 3] ?? 0;
    }
    const word = text.word(at);
    const answer = this.#answer(word);
    if (this.#words === MOST_WORDS || this.#used + length > this.#letters.length) {
      slots.fill(0);
      this.#words = 0;
      this.#used = 0;
      slot = placeOf(hash);
    }
    slots[slot] = hash;
    slots[slot + 1] = this.#used;
    slots[slot + 2] = length;
    slots[slot + 3] = answer;
    for (let i = 0; i < length; i++) this.#letters[this.#used + i] = word.charCodeAt(i);
    this.#used += length;
    this.#words++;
    return answer;
  }

  #spells(first: number, text: CutText, at: number): boolean {
    const end = text.endOf(at);
    for (let i = text.startOf(at), letter = first; i < end; i++, letter++)
      if (this.#letters[letter] !== text.unitAt(i)) return false;
    return true;
  }
}

function placeOf(hash: number): number {
  const product = Math.imul(hash ^ (hash >>> 15), 0x45d9f3b5);
  return ((product ^ (product >>> 15)) & (MOST_WORDS * 2 - 1)) * FIELDS;
}
