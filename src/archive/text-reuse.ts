// Which passages two reports of nearby days share, word for word or lightly reworded: wire copy, statements, borrowings.

import type { Article, BodyBlock } from "../article/article.ts";
import type { Span } from "../article/field.ts";
import { addDays } from "../date/calendar.ts";
import { type Alignment, alignWords } from "./alignment.ts";
import { publicationKey } from "./order.ts";
import { type PassageWords, passageWords } from "./passage-words.ts";

export type PassagePlace = {
  readonly article: Article;
  readonly block: BodyBlock;
  /** In `block.text`, from the first shared word to the last. */
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
/** A shingle in more paragraphs of the window than this is a formula, or a wire text already linked often enough. */
const MOST_POSTINGS = 24;
const FEWEST_WORDS = 6;
/** Of which outside names, dates and attributions. */
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
  const paragraphsOf = lately((day: string) =>
    reportsOf(day).map((article) => ({ article, paragraphs: shingledParagraphs(article) })),
  );
  /** Those whose later report is of the day. */
  const endingOn = lately((day: string): SharedPassage[] => {
    const window = createWindow();
    for (let before = WINDOW_DAYS; before > 0; before--)
      for (const { paragraphs } of paragraphsOf(addDays(day, -before))) window.add(paragraphs);
    return paragraphsOf(day).flatMap(({ paragraphs }) => {
      const found = paragraphs.flatMap((paragraph) =>
        window.candidatesFor(paragraph).flatMap((candidate) => compare(candidate, paragraph)),
      );
      window.add(paragraphs);
      return found;
    });
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

function shingledParagraphs(article: Article): Paragraph[] {
  return article.body
    .filter(({ kind }) => kind === "paragraph" || kind === "list-item" || kind === "quotation")
    .map((block) => passageWords(article, block))
    .filter(({ words }) => words.length >= FEWEST_WORDS)
    .map((paragraph) => ({ ...paragraph, shingles: shinglesOf(paragraph) }));
}

type Paragraph = PassageWords & { readonly shingles: readonly number[] };

type Window = {
  /** Paragraphs added before that share enough shingles, oldest first. */
  candidatesFor(paragraph: Paragraph): Paragraph[];
  add(paragraphs: readonly Paragraph[]): void;
};

/** The paragraphs of a few days under their shingles. */
function createWindow(): Window {
  const entries: Paragraph[] = [];
  const postings = new Map<number, number[]>();
  return {
    candidatesFor({ shingles }) {
      const seeds = new Map<number, number>();
      for (const shingle of shingles) {
        const list = postings.get(shingle);
        if (list !== undefined) for (const id of list) seeds.set(id, (seeds.get(id) ?? 0) + 1);
      }
      const candidates: number[] = [];
      for (const [id, count] of seeds) if (count >= FEWEST_SEEDS) candidates.push(id);
      return candidates.sort((a, b) => a - b).flatMap((id) => entries[id] ?? []);
    },
    add(paragraphs) {
      for (const paragraph of paragraphs) {
        const entry = entries.push(paragraph) - 1;
        for (const shingle of paragraph.shingles) {
          const list = postings.get(shingle);
          if (list === undefined) postings.set(shingle, [entry]);
          else if (list.length < MOST_POSTINGS) list.push(entry);
        }
      }
    },
  };
}

/**
 * Distinct hashes; a shingle wholly of formulas is no sign of copying. Two shingles with one hash cost a needless
 * alignment, never a false passage: that compares the words.
 */
function shinglesOf({ words, isFormula }: PassageWords): number[] {
  const hashes = words.map(hashOf);
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE <= words.length; i++) {
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
    if (own > 0) shingles.add((Math.imul(sum, 0x9e3779b1) ^ product) >>> 1);
  }
  return [...shingles];
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** The passages of two paragraphs: the best alignment, then what lies before and after it on either side. */
function compare(earlier: PassageWords, later: PassageWords): SharedPassage[] {
  const search = (a: Range, b: Range): SharedPassage[] => {
    if (a.to - a.from < FEWEST_WORDS || b.to - b.from < FEWEST_WORDS) return [];
    const found = alignWords(earlier.words.slice(a.from, a.to), later.words.slice(b.from, b.to));
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
  return search({ from: 0, to: earlier.words.length }, { from: 0, to: later.words.length });
}

type Range = { readonly from: number; readonly to: number };

function passageOf(pairs: Alignment, earlier: PassageWords, later: PassageWords): SharedPassage | null {
  const [firstA = 0, firstB = 0] = pairs[0] ?? [];
  const [lastA = 0, lastB = 0] = pairs.at(-1) ?? [];
  const longer = Math.max(lastA - firstA, lastB - firstB) + 1;
  const own = pairs.filter(([i, j]) => earlier.isFormula[i] === 0 && later.isFormula[j] === 0).length;
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
function placeOf({ article, block, spans }: PassageWords, indexes: readonly number[]): PassagePlace {
  const shared: [number, number][] = [];
  let previous = Number.NaN;
  for (const index of indexes) {
    const [start, end] = spans[index] ?? [0, 0];
    const stretch = shared.at(-1);
    if (stretch !== undefined && index === previous + 1) stretch[1] = end;
    else shared.push([start, end]);
    previous = index;
  }
  return { article, block, span: [shared[0]?.[0] ?? 0, shared.at(-1)?.[1] ?? 0], shared };
}
