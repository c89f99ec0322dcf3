// Which of the pages found have the words of a quotation as they were typed: their texts are read, a few at a time.

import type { IndexReader, ReadText } from "../index/index-reader.ts";
import { literalPlaces, type Strictness } from "../query/literal.ts";
import type { Phrase } from "../query/query.ts";

/** How many reports are read at once while checking for the exact words. */
const READ_AT_ONCE = 15;
/** Up to this many reports are all checked, so that their number can be told. */
export const MOST_CHECKED = 60;

export class LiteralCheck {
  readonly phrases: readonly Phrase[];
  readonly #index: IndexReader;
  #waiting: number[];
  readonly #passed: number[] = [];
  /** Candidates to be checked once more, with a kinder eye, should none have the words letter for letter. */
  #kinder: readonly number[];
  #strictness: Strictness = "typed";

  /** @param pages in order; without phrases there is nothing to check */
  constructor(index: IndexReader, phrases: readonly Phrase[], pages: readonly number[]) {
    this.#index = index;
    this.phrases = phrases;
    this.#waiting = phrases.length === 0 ? [] : [...pages];
    this.#kinder = this.#waiting.slice(0, MOST_CHECKED);
    if (phrases.length === 0) this.#passed.push(...pages);
  }

  get passed(): readonly number[] {
    return this.#passed;
  }

  /** Pages not yet checked. */
  get waiting(): readonly number[] {
    return this.#waiting;
  }

  /** Goes on until so many have passed, or to the end where that is near. */
  async check(enough: number): Promise<void> {
    const mayCount = this.#waiting.length <= MOST_CHECKED;
    while (this.#waiting.length > 0 && (mayCount || this.#passed.length < enough)) {
      const pages = this.#waiting.slice(0, READ_AT_ONCE);
      const texts = await Promise.all(pages.map((page) => this.#index.textOf(page)));
      this.#waiting.splice(0, pages.length);
      pages.forEach((page, at) => {
        const text = texts[at];
        if (text !== undefined && this.phrases.every((phrase) => this.#placesOf(phrase, text).length > 0))
          this.#passed.push(page);
      });
    }
    if (this.#passed.length > 0 || this.#waiting.length > 0 || this.#kinder.length === 0) return;
    this.#waiting = [...this.#kinder];
    this.#kinder = [];
    this.#strictness = "bare";
    await this.check(enough);
  }

  /** Puts pages that were found otherwise before all that have passed. */
  putFirst(pages: readonly number[]): void {
    const rest = this.#passed.filter((page) => !pages.includes(page));
    this.#passed.splice(0, this.#passed.length, ...pages, ...rest);
  }

  /** The spans of the quotations in a text, as strictly as they were looked for. */
  spansIn(text: ReadText): [start: number, end: number][] {
    return this.phrases.flatMap((phrase) => this.#placesOf(phrase, text));
  }

  #placesOf(phrase: Phrase, { content, words }: ReadText): [start: number, end: number][] {
    return literalPlaces(content, phrase, this.#strictness, words);
  }
}
