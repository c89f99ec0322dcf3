// Which passages two reports of nearby days share, word for word or lightly reworded: wire copy, statements, borrowings.

import type { Article, BodyBlock } from "../../article/article.ts";
import type { Span } from "../../article/field.ts";
import { addDays } from "../../date/calendar.ts";
import { publicationKey } from "../order.ts";
import { type Alignment, alignWords } from "./alignment.ts";
import { type PassageWords, passageWords, wordHash, wordSpan, wordText } from "./passage-words.ts";
import { MOST_POSTINGS, ShingleIndex } from "./shingle-index.ts";

export type PassagePlace = {
  readonly article: Article;
  readonly block: BodyBlock;
  /** The place in `block.text`, from the first shared word to the last. */
  readonly span: Span;
  /** The stretches both sides have, within `span`. */
  readonly shared: readonly Span[];
};

export type SharedPassage = {
  /** The report published first, where that is known. */
  readonly earlier: PassagePlace;
  readonly later: PassagePlace;
  /** Content words in common, in the same order. */
  readonly words: number;
  /** Their share of the longer side's content words, 0..1. */
  readonly likeness: number;
};

/** Reports further apart than this are not compared: news is copied within days. */
export const WINDOW_DAYS = 3;
/** Content words per shingle; their order within it does not count, so that a swap of two words keeps it. */
const SHINGLE = 3;
/** Shingles two paragraphs must share before they are aligned. */
const FEWEST_SEEDS = 2;
const FEWEST_WORDS = 6;
/** How many words of a passage must stand outside names, dates and attributions. */
const FEWEST_OWN_WORDS = 5;
const LEAST_LIKENESS = 0.6;

/** Finds the shared passages of one day at a time, from the reports of the days around it and from nothing else. */
export type PassageFinder = {
  /** Between reports of this day, or of this day and one at most three days before or after; in order of publication. */
  touching(day: string): SharedPassage[];
};

/**
 * Time grows with the words of the days asked for: a shingle leads to a bounded number of paragraphs, whatever the size
 * of the archive.
 * @param reportsOf the reports of a day, oldest first
 */
export function createPassageFinder(reportsOf: (day: string) => readonly Article[]): PassageFinder {
  const paragraphsOf = lately((day: string) => new DayParagraphs(reportsOf(day)));
  /** Those whose later report is of the day. */
  const endingOn = lately((day: string): SharedPassage[] => {
    const ofDay = paragraphsOf(day);
    const window = [...daysBefore(day).map(paragraphsOf), ofDay];
    const found: SharedPassage[] = [];
    for (const paragraph of ofDay.paragraphs) {
      const room = new Uint8Array(paragraph.shingles.length).fill(MOST_POSTINGS);
      for (const earlier of window)
        for (const candidate of earlier.candidatesFor(paragraph, room, ofDay))
          found.push(...compare(candidate, paragraph));
    }
    return found;
  });
  return {
    touching(day) {
      const passages = [...endingOn(day)];
      for (let after = 1; after <= WINDOW_DAYS; after++) {
        const isOfDay = ({ earlier }: SharedPassage) => publicationKey(earlier.article).day === day;
        passages.push(...endingOn(addDays(day, after)).filter(isOfDay));
      }
      return passages;
    },
  };
}

/** Oldest first. */
function daysBefore(day: string): string[] {
  return Array.from({ length: WINDOW_DAYS }, (_, index) => addDays(day, index - WINDOW_DAYS));
}

/** Pages ask for neighbouring days in turn; what lies further back is forgotten. */
function lately<T>(work: (day: string) => T): (day: string) => T {
  const kept = new Map<string, T>();
  return (day) => {
    const known = kept.get(day);
    if (known !== undefined) return known;
    const result = work(day);
    kept.set(day, result);
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size > 2 * WINDOW_DAYS + 2) kept.delete(oldest);
    return result;
  };
}

type Paragraph = {
  readonly article: Article;
  readonly block: BodyBlock;
  readonly words: PassageWords;
  readonly shingles: Int32Array;
  /** The number of its report's first paragraph among those of the day. */
  readonly reportFrom: number;
};

/** The paragraphs of the reports of one day, oldest first, under their shingles. */
class DayParagraphs {
  readonly paragraphs: readonly Paragraph[];
  readonly #index: ShingleIndex;

  constructor(reports: readonly Article[]) {
    const paragraphs: Paragraph[] = [];
    for (const article of reports) {
      const reportFrom = paragraphs.length;
      for (const block of article.body) {
        if (block.kind !== "paragraph" && block.kind !== "list-item" && block.kind !== "quotation") continue;
        const words = passageWords(block);
        if (words.count < FEWEST_WORDS) continue;
        paragraphs.push({ article, block, words, shingles: shinglesOf(words), reportFrom });
      }
    }
    this.paragraphs = paragraphs;
    this.#index = new ShingleIndex(paragraphs.map(({ shingles }) => shingles));
  }

  /**
   * Finds the paragraphs of earlier reports that share enough shingles with this one; oldest first.
   * @param room how many paragraphs more may be met under each shingle, days before included
   * @param ownDay the day that the paragraph is of
   */
  candidatesFor({ shingles, reportFrom }: Paragraph, room: Uint8Array, ownDay: DayParagraphs): Paragraph[] {
    const end = this === ownDay ? reportFrom : this.paragraphs.length;
    return this.#index
      .sharing(shingles, room, end, FEWEST_SEEDS)
      .flatMap((number) => this.paragraphs[number] ?? []);
  }
}

/**
 * Distinct hashes; a shingle wholly of formulas is no sign of copying. Two shingles with one hash cost a needless
 * alignment, never a false passage: that compares the words.
 */
function shinglesOf(words: PassageWords): Int32Array {
  const { count, isFormula } = words;
  const hashes = new Int32Array(count);
  for (let i = 0; i < count; i++) hashes[i] = wordHash(words, i);
  const shingles = new Int32Array(count);
  let size = 0;
  for (let i = 0; i + SHINGLE <= count; i++) {
    let own = 0;
    let sum = 0;
    let product = 1;
    for (let j = i; j < i + SHINGLE; j++) {
      own += 1 - (isFormula[j] ?? 0);
      const hash = hashes[j] ?? 0;
      // Sum and product do not care for the order of the words.
      sum = (sum + hash) | 0;
      product = Math.imul(product, hash | 1);
    }
    if (own > 0) shingles[size++] = Math.imul(sum, 0x9e3779b1) ^ product;
  }
  return distinct(shingles.subarray(0, size));
}

/** Sorts what it is given. */
function distinct(numbers: Int32Array): Int32Array {
  numbers.sort();
  let size = 0;
  for (const number of numbers) if (size === 0 || number !== numbers[size - 1]) numbers[size++] = number;
  return numbers.slice(0, size);
}

/** The passages of two paragraphs: the best alignment, then what lies before and after it on either side. */
function compare(earlier: Paragraph, later: Paragraph): SharedPassage[] {
  const [earlierWords, laterWords] = [wordTexts(earlier.words), wordTexts(later.words)];
  const search = (a: Range, b: Range): SharedPassage[] => {
    if (a.to - a.from < FEWEST_WORDS || b.to - b.from < FEWEST_WORDS) return [];
    const found = alignWords(earlierWords.slice(a.from, a.to), laterWords.slice(b.from, b.to));
    const pairs: Alignment = found.map(([i, j]) => [i + a.from, j + b.from]);
    const first = pairs[0];
    const last = pairs.at(-1);
    if (first === undefined || last === undefined || pairs.length < FEWEST_WORDS) return [];
    const passage = passageOf(pairs, earlier, later);
    const [beforeA, afterA] = [
      { from: a.from, to: first[0] },
      { from: last[0] + 1, to: a.to },
    ];
    const [beforeB, afterB] = [
      { from: b.from, to: first[1] },
      { from: last[1] + 1, to: b.to },
    ];
    return [
      ...search(beforeA, beforeB),
      ...search(beforeA, afterB),
      ...(passage === null ? [] : [passage]),
      ...search(afterA, beforeB),
      ...search(afterA, afterB),
    ];
  };
  return search({ from: 0, to: earlierWords.length }, { from: 0, to: laterWords.length });
}

function wordTexts(words: PassageWords): string[] {
  return Array.from({ length: words.count }, (_, index) => wordText(words, index));
}

type Range = { readonly from: number; readonly to: number };

function passageOf(pairs: Alignment, earlier: Paragraph, later: Paragraph): SharedPassage | null {
  const [firstA = 0, firstB = 0] = pairs[0] ?? [];
  const [lastA = 0, lastB = 0] = pairs.at(-1) ?? [];
  const longer = Math.max(lastA - firstA, lastB - firstB) + 1;
  const own = pairs.filter(
    ([i, j]) => earlier.words.isFormula[i] === 0 && later.words.isFormula[j] === 0,
  ).length;
  const likeness = pairs.length / longer;
  if (own < FEWEST_OWN_WORDS || likeness < LEAST_LIKENESS) return null;
  return {
    earlier: placeOf(
      earlier,
      pairs.map(([i]) => i),
    ),
    later: placeOf(
      later,
      pairs.map(([, j]) => j),
    ),
    words: pairs.length,
    likeness,
  };
}

/** Neighbouring words are one stretch, with the function words between them. */
function placeOf({ article, block, words }: Paragraph, indexes: readonly number[]): PassagePlace {
  const shared: [number, number][] = [];
  let previous = Number.NaN;
  for (const index of indexes) {
    const [start, end] = wordSpan(words, index);
    const stretch = shared.at(-1);
    if (stretch !== undefined && index === previous + 1) stretch[1] = end;
    else shared.push([start, end]);
    previous = index;
  }
  return { article, block, span: [shared[0]?.[0] ?? 0, shared.at(-1)?.[1] ?? 0], shared };
}
