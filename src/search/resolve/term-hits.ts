// Knows where a word of a query stands throughout an archive, whichever of its readings and shards it was found under.

import type { ShardPostings } from "../index/index-reader.ts";
import type { Postings } from "../index/postings.ts";

/** Postings whose page numbers are those of the whole archive. */
export type TermHits = Postings;

export const NO_HITS: TermHits = {
  pages: new Int32Array(),
  starts: new Int32Array(1),
  positions: new Int32Array(),
  weights: new Float32Array(),
};

/** The same places, each counting for so much less. */
export function weighed({ first, postings }: ShardPostings, share: number): ShardPostings {
  return share === 1
    ? { first, postings }
    : { first, postings: { ...postings, weights: postings.weights.map((weight) => weight * share) } };
}

/** All readings of one word as though they were one word: a page that has two of them counts once. */
export function joinHits(parts: readonly ShardPostings[]): TermHits {
  const [only] = parts;
  if (only === undefined) return NO_HITS;
  if (parts.length === 1 && only.first === 0) return only.postings;
  const ofShard = new Map<number, Postings>();
  for (const { first, postings } of parts) {
    const before = ofShard.get(first);
    ofShard.set(first, before === undefined ? postings : merged(before, postings));
  }
  return concatenated([...ofShard].sort((a, b) => a[0] - b[0]));
}

/** Shards follow one another, so their pages need no sorting. */
function concatenated(shards: readonly (readonly [first: number, Postings])[]): TermHits {
  let pageCount = 0;
  let placeCount = 0;
  for (const [, { pages, positions }] of shards) {
    pageCount += pages.length;
    placeCount += positions.length;
  }
  const all = emptyPostings(pageCount, placeCount);
  let pagesDone = 0;
  let placesDone = 0;
  for (const [first, { pages, starts, positions, weights }] of shards) {
    for (let at = 0; at < pages.length; at++) {
      all.pages[pagesDone + at] = (pages[at] ?? 0) + first;
      all.starts[pagesDone + at + 1] = (starts[at + 1] ?? 0) + placesDone;
    }
    all.positions.set(positions, placesDone);
    all.weights.set(weights, placesDone);
    pagesDone += pages.length;
    placesDone += positions.length;
  }
  return all;
}

/** Two readings in one shard; where they meet at one place, the first weighs it. */
function merged(a: Postings, b: Postings): Postings {
  const both = emptyPostings(a.pages.length + b.pages.length, a.positions.length + b.positions.length);
  let pages = 0;
  let places = 0;
  let atA = 0;
  let atB = 0;
  while (atA < a.pages.length || atB < b.pages.length) {
    const pageA = a.pages[atA] ?? Number.POSITIVE_INFINITY;
    const pageB = b.pages[atB] ?? Number.POSITIVE_INFINITY;
    let placeA = a.starts[atA] ?? 0;
    let placeB = b.starts[atB] ?? 0;
    const endA = pageA <= pageB ? (a.starts[atA + 1] ?? 0) : placeA;
    const endB = pageB <= pageA ? (b.starts[atB + 1] ?? 0) : placeB;
    while (placeA < endA || placeB < endB) {
      const positionA = placeA < endA ? (a.positions[placeA] ?? 0) : Number.POSITIVE_INFINITY;
      const positionB = placeB < endB ? (b.positions[placeB] ?? 0) : Number.POSITIVE_INFINITY;
      both.positions[places] = Math.min(positionA, positionB);
      both.weights[places++] = (positionA <= positionB ? a.weights[placeA] : b.weights[placeB]) ?? 1;
      if (positionA <= positionB) placeA++;
      if (positionB <= positionA) placeB++;
    }
    both.pages[pages++] = Math.min(pageA, pageB);
    both.starts[pages] = places;
    if (pageA <= pageB) atA++;
    if (pageB <= pageA) atB++;
  }
  return {
    pages: both.pages.subarray(0, pages),
    starts: both.starts.subarray(0, pages + 1),
    positions: both.positions.subarray(0, places),
    weights: both.weights.subarray(0, places),
  };
}

/**
 * Every place where these words stand in a row, all of it, counted once though each of its words is to be marked.
 * @param between how many other words may stand before each but the first
 */
export function inARow(words: readonly TermHits[], between = 0): TermHits {
  const [first = NO_HITS, ...rest] = words;
  const pages: number[] = [];
  const starts = [0];
  const positions: number[] = [];
  const weights: number[] = [];
  for (const page of first.pages) {
    const following = rest.map((word) => weightsOn(word, page));
    if (following.some(({ size }) => size === 0)) continue;
    const places = [weightsOn(first, page), ...following];
    for (const [start, weight] of places[0] ?? []) {
      const row = weight === INSIDE ? [] : rowFrom(start, places, between);
      row.forEach((position, at) => {
        positions.push(position);
        weights.push(at === 0 ? weight : INSIDE);
      });
    }
    if (positions.length === starts.at(-1)) continue;
    pages.push(page);
    starts.push(positions.length);
  }
  return {
    pages: Int32Array.from(pages),
    starts: Int32Array.from(starts),
    positions: Int32Array.from(positions),
    weights: Float32Array.from(weights),
  };
}

/** Weight of the words of a row behind the first. */
const INSIDE = 0;

/** The places of the row that begins here; none where it breaks off. A word may be a row itself: «عبد الله». */
function rowFrom(start: number, words: readonly ReadonlyMap<number, number>[], between: number): number[] {
  const row: number[] = [];
  let at = start;
  for (const places of words) {
    for (let left = between; left > 0 && !places.has(at); left--) at++;
    if (!places.has(at)) return [];
    do row.push(at++);
    while (places.get(at) === INSIDE);
  }
  return row;
}

function weightsOn(hits: TermHits, page: number): Map<number, number> {
  const at = placeOf(hits.pages, page);
  const found = new Map<number, number>();
  for (let place = hits.starts[at] ?? 0; at >= 0 && place < (hits.starts[at + 1] ?? 0); place++)
    found.set(hits.positions[place] ?? 0, hits.weights[place] ?? 1);
  return found;
}

/** How many pages have every one of these words, wherever. */
export function pagesWithAll([first = NO_HITS, ...rest]: readonly TermHits[]): number {
  const others = rest.map(({ pages }) => new Set(pages));
  return first.pages.reduce((sum, page) => sum + (others.every((has) => has.has(page)) ? 1 : 0), 0);
}

function emptyPostings(pages: number, places: number): Postings {
  return {
    pages: new Int32Array(pages),
    starts: new Int32Array(pages + 1),
    positions: new Int32Array(places),
    weights: new Float32Array(places),
  };
}

/** The positions of a word on one page, in order; none when it is not there. */
export function positionsOn(hits: TermHits, page: number): Int32Array {
  const at = placeOf(hits.pages, page);
  return at < 0
    ? hits.positions.subarray(0, 0)
    : hits.positions.subarray(hits.starts[at], hits.starts[at + 1]);
}

function placeOf(pages: Int32Array, page: number): number {
  let low = 0;
  let high = pages.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = pages[middle] ?? 0;
    if (found === page) return middle;
    if (found < page) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
