// The words of one text: cut once however often they are asked for, and folded only where somebody looks.

import { foldWord, type WordPlaces, wordPlaces } from "./words.ts";

export class TextWords {
  readonly text: string;
  readonly #places: WordPlaces;
  readonly #folded: (string | undefined)[] = [];

  constructor(text: string) {
    this.text = text;
    this.#places = wordPlaces(text);
  }

  get length(): number {
    return this.#places.starts.length;
  }

  /** UTF-16 offset of the word's first letter. */
  start(at: number): number {
    return this.#places.starts[at] ?? this.text.length;
  }

  /** UTF-16 offset behind the word's last letter. */
  end(at: number): number {
    return this.#places.ends[at] ?? this.text.length;
  }

  /** The word as it is written. */
  written(at: number): string {
    return this.text.slice(this.start(at), this.end(at));
  }

  /** Empty where there is no such word. */
  folded(at: number): string {
    const known = this.#folded[at];
    if (known !== undefined) return known;
    const folded = foldWord(this.written(at));
    this.#folded[at] = folded;
    return folded;
  }
}
