// Which paragraphs of a day have a shingle, in arrays of numbers: a day has thousands of shingles, nearly all of them its own.

/** A shingle in more paragraphs of the days compared than this is a formula, or a wire text already linked often enough. */
export const MOST_POSTINGS = 24;
const NONE = -1;
/** Spreads the numbers that differ in their high bits alone; Knuth's multiplicative hashing. */
const SPREAD = 0x9e3779b1;

/**
 * Paragraphs by their numbers, under each of their shingles. Open addressing, and nothing is ever taken out: along the
 * way that a shingle is looked for stand its paragraphs in ascending order.
 */
export class ShingleIndex {
  readonly #shift: number;
  readonly #mask: number;
  readonly #shingles: Int32Array;
  readonly #paragraphs: Int32Array;
  /** How many shingles each paragraph shares with the one asked about; zero between two questions. */
  readonly #seeds: Int32Array;

  /** @param paragraphs the distinct shingles of each */
  constructor(paragraphs: readonly Int32Array[]) {
    const total = paragraphs.reduce((sum, { length }) => sum + length, 0);
    const bits = Math.max(4, Math.ceil(Math.log2(total * 2 + 1)));
    this.#shift = 32 - bits;
    this.#mask = 2 ** bits - 1;
    this.#shingles = new Int32Array(2 ** bits);
    this.#paragraphs = new Int32Array(2 ** bits).fill(NONE);
    this.#seeds = new Int32Array(paragraphs.length);
    for (const [number, shingles] of paragraphs.entries())
      for (const shingle of shingles) this.#add(shingle, number);
  }

  #add(shingle: number, paragraph: number): void {
    let postings = 0;
    let slot = this.#home(shingle);
    for (; this.#paragraphs[slot] !== NONE; slot = (slot + 1) & this.#mask)
      if (this.#shingles[slot] === shingle && ++postings === MOST_POSTINGS) return;
    this.#shingles[slot] = shingle;
    this.#paragraphs[slot] = paragraph;
  }

  /**
   * The paragraphs that have so many of the shingles, in ascending order.
   * @param room of each shingle, how many more paragraphs may be met under it; lowered by those that were
   * @param end none from this number on
   */
  sharing(shingles: Int32Array, room: Uint8Array, end: number, fewest: number): number[] {
    const met: number[] = [];
    for (let i = 0; i < shingles.length; i++) {
      const shingle = shingles[i] ?? 0;
      let left = room[i] ?? 0;
      for (let slot = this.#home(shingle); left > 0; slot = (slot + 1) & this.#mask) {
        const paragraph = this.#paragraphs[slot] ?? NONE;
        if (paragraph === NONE || paragraph >= end) break;
        if (this.#shingles[slot] !== shingle) continue;
        left--;
        const seeds = (this.#seeds[paragraph] ?? 0) + 1;
        this.#seeds[paragraph] = seeds;
        if (seeds === 1) met.push(paragraph);
      }
      room[i] = left;
    }
    if (met.length === 0) return met;
    const found = met.filter((paragraph) => (this.#seeds[paragraph] ?? 0) >= fewest).sort((a, b) => a - b);
    for (const paragraph of met) this.#seeds[paragraph] = 0;
    return found;
  }

  #home(shingle: number): number {
    return Math.imul(shingle, SPREAD) >>> this.#shift;
  }
}
