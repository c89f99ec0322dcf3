import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ShardPostings } from "../../../src/search/index/index-reader.ts";
import { joinHits, positionsOn } from "../../../src/search/resolve/term-hits.ts";

const FIRST_PAGES = [0, 10, 30];

/** One reading in one shard: of some pages, the places with the weight the reading has there. */
type Reading = {
  readonly shard: number;
  readonly weight: number;
  readonly places: ReadonlyMap<number, number[]>;
};

const reading: fc.Arbitrary<Reading> = fc.record({
  shard: fc.nat(FIRST_PAGES.length - 1),
  weight: fc.integer({ min: 1, max: 3 }),
  places: fc
    .uniqueArray(fc.tuple(fc.nat(9), fc.uniqueArray(fc.nat(20), { minLength: 1, maxLength: 5 })), {
      selector: ([page]) => page,
      maxLength: 6,
    })
    .map((pages) => new Map(pages)),
});

function postingsOf({ shard, weight, places }: Reading): ShardPostings {
  const pages = [...places.keys()].sort((a, b) => a - b);
  const positions = pages.map((page) => [...(places.get(page) ?? [])].sort((a, b) => a - b));
  const starts = positions.map((_, at) => positions.slice(0, at).flat().length);
  return {
    first: FIRST_PAGES[shard] ?? 0,
    postings: {
      pages: Int32Array.from(pages),
      starts: Int32Array.from([...starts, positions.flat().length]),
      positions: Int32Array.from(positions.flat()),
      weights: Float32Array.from(positions.flat(), () => weight),
    },
  };
}

test("readings of a word are joined page by page, each place once and weighed by the first reading there", () => {
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 6 }), (readings) => {
      const wanted = new Map<number, Map<number, number>>();
      for (const { shard, weight, places } of readings) {
        for (const [page, positions] of places) {
          const number = page + (FIRST_PAGES[shard] ?? 0);
          const weights = wanted.get(number) ?? new Map<number, number>();
          for (const position of positions) if (!weights.has(position)) weights.set(position, weight);
          wanted.set(number, weights);
        }
      }
      const hits = joinHits(readings.map(postingsOf));
      const pages = [...wanted.keys()].sort((a, b) => a - b);
      assert.deepEqual([...hits.pages], pages);
      for (const [at, page] of pages.entries()) {
        const weights = [...(wanted.get(page) ?? [])].sort((a, b) => a[0] - b[0]);
        assert.deepEqual(
          [...positionsOn(hits, page)],
          weights.map(([position]) => position),
        );
        assert.deepEqual(
          [...hits.weights.subarray(hits.starts[at], hits.starts[at + 1])],
          weights.map(([, weight]) => weight),
        );
      }
    }),
    { numRuns: 500 },
  );
});
