// A number for each word, from which the numbers of the word without its clitics and with an article follow in one step.

/** Odd, so that what is multiplied by it can be divided by it again in 32 bits. */
const WEIGHT = 0x01000193;
const DIVISOR = 0x359c449b;
const ALEF = 0x0627;
const LAM = 0x0644;

/** Begins the hash of a word: 0, and `nextWeight(…)` of this after each letter. */
export const FIRST_WEIGHT = 1;

/** Σ letterᵢ · weightⁱ, in 32 bits. */
export function withLetter(hash: number, letter: number, weight: number): number {
  return (hash + Math.imul(letter, weight)) | 0;
}

export function nextWeight(weight: number): number {
  return Math.imul(weight, WEIGHT);
}

/** The hash of the word without its first letter. */
export function withoutFirst(hash: number, first: number): number {
  return Math.imul(hash - first, DIVISOR);
}

/** The hash of the word with «ال» before it. */
export function withArticle(hash: number): number {
  return (ALEF + Math.imul(LAM + Math.imul(hash, WEIGHT), WEIGHT)) | 0;
}
