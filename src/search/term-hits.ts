// Where a word of a query stands throughout an archive, whichever of its readings and shards it was found under.

import type { ShardPostings } from "./index-reader.ts";
import type { Postings } from "./pagefind-format.ts";

/** As `Postings`, but page numbers are the archive's. */
export type TermHits = Postings;

export const NO_HITS: TermHits = {
  pages: new Int32Array(),
  starts: new Int32Array(1),
  positions: new Int32Array(),
  weights: new Float32Array(),
};

/** All readings of one word as though they were one word: a page that has two of them counts once. */
export function joinHits(parts: readonly ShardPostings[]): TermHits {
  const [only] = parts;
  if (only === undefined) return NO_HITS;
  if (parts.length === 1 && only.first === 0) return only.postings;
  const places: { page: number; at: number; postings: Postings }[] = [];
  for (const { first, postings } of parts) {
    for (const [at, page] of postings.pages.entries()) places.push({ page: page + first, at, postings });
  }
  places.sort((a, b) => a.page - b.page);
  const pages: number[] = [];
  const starts: number[] = [0];
  const positions: number[] = [];
  const weights: number[] = [];
  for (let from = 0; from < places.length; ) {
    const page = places[from]?.page ?? 0;
    const found: [position: number, weight: number][] = [];
    for (; places[from]?.page === page; from++) {
      const place = places[from];
      if (place === undefined) break;
      const { postings, at } = place;
      for (let hit = postings.starts[at] ?? 0; hit < (postings.starts[at + 1] ?? 0); hit++) {
        found.push([postings.positions[hit] ?? 0, postings.weights[hit] ?? 1]);
      }
    }
    found.sort((a, b) => a[0] - b[0]);
    let last = -1;
    for (const [position, weight] of found) {
      if (position === last) continue;
      positions.push(position);
      weights.push(weight);
      last = position;
    }
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
