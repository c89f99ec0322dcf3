// Which passages two reports of nearby days share, word for word or lightly reworded: wire copy, statements, borrowings.

import type { Article, BodyBlock } from "../article/article.ts";
import type { Span } from "../article/field.ts";
import { dayNumber, parseIsoDay } from "../date/calendar.ts";
import { type Alignment, alignWords } from "./alignment.ts";
import { comparePublication, publicationKey } from "./order.ts";
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
const WINDOW_DAYS = 3;
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

/**
 * Every shared passage among reports at most three days apart, in order of publication.
 * Time grows with the words of the archive: a shingle leads to a bounded number of paragraphs, whatever its size.
 */
export function findSharedPassages(articles: readonly Article[]): SharedPassage[] {
  const dated = [...articles].sort((a, b) => comparePublication(b, a));
  const window = createWindow();
  const passages: SharedPassage[] = [];
  for (const article of dated) {
    const published = parseIsoDay(publicationKey(article).day ?? "");
    if (published === null) continue;
    const day = dayNumber(published);
    window.forgetBefore(day - WINDOW_DAYS);
    const paragraphs = article.body
      .filter(({ kind }) => kind === "paragraph" || kind === "list-item" || kind === "quotation")
      .map((block) => passageWords(article, block))
      .filter(({ words }) => words.length >= FEWEST_WORDS)
      .map((paragraph) => ({ ...paragraph, shingles: shinglesOf(paragraph) }));
    for (const paragraph of paragraphs) {
      for (const candidate of window.candidatesFor(paragraph))
        passages.push(...compare(candidate, paragraph));
    }
    window.add(paragraphs, day);
  }
  return passages;
}

type Paragraph = PassageWords & { readonly shingles: readonly number[] };

type Window = {
  forgetBefore(day: number): void;
  /** Paragraphs of earlier reports that share enough shingles, oldest first. */
  candidatesFor(paragraph: Paragraph): Paragraph[];
  add(paragraphs: readonly Paragraph[], day: number): void;
};

type Held = { readonly paragraph: Paragraph; readonly day: number; readonly held: readonly number[] };

/** The paragraphs of the last days under their shingles. Postings are in order of arrival, so the oldest leave first. */
function createWindow(): Window {
  const entries = new Map<number, Held>();
  const postings = new Map<number, number[]>();
  let oldest = 0;
  let next = 0;
  return {
    forgetBefore(day) {
      for (
        let entry = entries.get(oldest);
        entry !== undefined && entry.day < day;
        entry = entries.get(++oldest)
      ) {
        for (const shingle of entry.held) {
          const list = postings.get(shingle);
          if (list?.[0] === oldest) list.shift();
          if (list?.length === 0) postings.delete(shingle);
        }
        entries.delete(oldest);
      }
    },
    candidatesFor({ shingles }) {
      const seeds = new Map<number, number>();
      for (const shingle of shingles) {
        const list = postings.get(shingle);
        if (list !== undefined) for (const id of list) seeds.set(id, (seeds.get(id) ?? 0) + 1);
      }
      const candidates: number[] = [];
      for (const [id, count] of seeds) if (count >= FEWEST_SEEDS) candidates.push(id);
      return candidates.sort((a, b) => a - b).flatMap((id) => entries.get(id)?.paragraph ?? []);
    },
    add(paragraphs, day) {
      for (const paragraph of paragraphs) {
        const held = paragraph.shingles.filter((shingle) => {
          const list = postings.get(shingle);
          if (list === undefined) postings.set(shingle, [next]);
          else if (list.length < MOST_POSTINGS) list.push(next);
          else return false;
          return true;
        });
        entries.set(next++, { paragraph, day, held });
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
