// The words of the reports that are indexed together, each text cut into words once and each word read once.

import { isGivenName } from "../article/names/given-names.ts";
import { formTerm } from "../search/index/index-term.ts";
import { Lexicon } from "../search/words/particles.ts";
import { foldedOf, formsOf } from "../search/words/words.ts";
import { dayInWords } from "./day-words.ts";
import type { SearchRecord } from "./record.ts";

/** Numbers of the words of one report, as `ShardWords` counts them. */
export type ReportWords = {
  readonly headline: Uint32Array;
  readonly blocks: readonly Uint32Array[];
  readonly names: readonly Uint32Array[];
  readonly day: Uint32Array;
};

/**
 * Numbers stand for words because an archive repeats itself: a hundred reports have five thousand different words
 * among fifty thousand, and what is asked of a word (its stem, its form without particles) is asked once.
 */
export class ShardWords {
  readonly reports: readonly ReportWords[];
  /** Each word as it stands without what the lexicon takes for article or particles. */
  readonly #bare: readonly string[];
  /** The term of each word in the index. */
  readonly #terms: readonly string[];

  constructor(records: readonly SearchRecord[]) {
    const counted = new CountedWords();
    for (const record of records) counted.add(record);
    this.reports = counted.reports;
    const lexicon = Lexicon.ofCounts(counted.attested(), isGivenName);
    this.#bare = counted.words.map((word) => lexicon.bareOf(word));
    this.#terms = this.#bare.map(formTerm);
  }

  termsOf(words: Uint32Array): string[] {
    const terms: string[] = [];
    for (const number of words) terms.push(this.#terms[number] ?? "");
    return terms;
  }

  /** How many reports have each word, without article and particles. */
  reportsByForm(): Map<string, number> {
    const numberOf = new Map<string, number>();
    const formOf = this.#bare.map((bare) => {
      const form = foldedOf(bare);
      const number = numberOf.get(form) ?? numberOf.size;
      numberOf.set(form, number);
      return number;
    });
    const reports = new Uint32Array(numberOf.size);
    const lastReport = new Int32Array(numberOf.size).fill(-1);
    this.reports.forEach(({ headline, blocks, names }, report) => {
      for (const words of [headline, ...blocks, ...names]) {
        for (const word of words) {
          const form = formOf[word] ?? 0;
          if (lastReport[form] === report) continue;
          lastReport[form] = report;
          reports[form] = (reports[form] ?? 0) + 1;
        }
      }
    });
    const counts = new Map<string, number>();
    for (const [form, number] of numberOf) {
      const count = reports[number] ?? 0;
      if (count > 0) counts.set(form, count);
    }
    return counts;
  }
}

class CountedWords {
  readonly reports: ReportWords[] = [];
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #times: number[] = [];

  add(record: SearchRecord): void {
    this.reports.push({
      headline: this.#count(record.headline),
      blocks: record.blocks.map((block) => this.#count(block.text)),
      names: record.names.map((name) => this.#count(name)),
      // Our own words bear no witness to how the archive writes.
      day: this.#numbered(dayInWords(record.publishedAt)),
    });
  }

  /** Words of the reports, and how often they are met. */
  attested(): [word: string, times: number][] {
    const attested: [string, number][] = [];
    for (const [number, word] of this.words.entries()) {
      const times = this.#times[number] ?? 0;
      if (times > 0) attested.push([word, times]);
    }
    return attested;
  }

  #count(text: string): Uint32Array {
    const numbers = this.#numbered(text);
    for (const number of numbers) this.#times[number] = (this.#times[number] ?? 0) + 1;
    return numbers;
  }

  #numbered(text: string): Uint32Array {
    const folded = formsOf(text);
    const numbers = new Uint32Array(folded.length);
    for (let at = 0; at < folded.length; at++) {
      const word = folded[at] ?? "";
      let number = this.#numbers.get(word);
      if (number === undefined) {
        number = this.words.push(word) - 1;
        this.#numbers.set(word, number);
        this.#times.push(0);
      }
      numbers[at] = number;
    }
    return numbers;
  }
}
