// The index of shingles in arrays of numbers finds what plain lists find.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { MOST_POSTINGS, ShingleIndex } from "../../src/archive/comparison/shingle-index.ts";

/** The slow twin: every paragraph before `end` in turn, no more than there is room for under each shingle. */
function sharing(
  paragraphs: readonly Int32Array[],
  asked: Int32Array,
  room: readonly number[],
  end: number,
  fewest: number,
): number[] {
  const seeds = paragraphs.map(() => 0);
  for (const [i, shingle] of asked.entries()) {
    const having = [...paragraphs.keys()].filter((number) => paragraphs[number]?.includes(shingle));
    const postings = having.slice(0, MOST_POSTINGS).filter((number) => number < end);
    for (const number of postings.slice(0, room[i])) seeds[number] = (seeds[number] ?? 0) + 1;
  }
  return [...seeds.keys()].filter((number) => (seeds[number] ?? 0) >= fewest);
}

const shingles = fc
  .uniqueArray(fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer()), { maxLength: 12 })
  .map((numbers) => new Int32Array(numbers));

describe("the index of shingles", () => {
  it("finds the paragraphs that share enough of them, as far as there is room, and asks nothing of earlier questions", () => {
    fc.assert(
      fc.property(
        fc.array(shingles, { maxLength: 60 }),
        fc.array(fc.record({ asked: shingles, end: fc.nat(60), left: fc.nat(MOST_POSTINGS) }), {
          minLength: 1,
          maxLength: 4,
        }),
        (paragraphs, questions) => {
          const index = new ShingleIndex(paragraphs);
          for (const { asked, end, left } of questions) {
            const room = new Uint8Array(asked.length).fill(left);
            assert.deepEqual(
              index.sharing(asked, room, end, 2),
              sharing(
                paragraphs,
                asked,
                Array.from(asked, () => left),
                end,
                2,
              ),
            );
          }
        },
      ),
    );
  });

  it("meets no more paragraphs under one shingle than there is room for, days before included", () => {
    const wire = Array.from({ length: 40 }, () => new Int32Array([1, 2]));
    const room = new Uint8Array(2).fill(MOST_POSTINGS);
    const index = new ShingleIndex(wire);
    const first = new Int32Array([1, 2]);
    assert.equal(index.sharing(first, room, 10, 2).length, 10);
    assert.deepEqual([...room], [MOST_POSTINGS - 10, MOST_POSTINGS - 10]);
    assert.equal(index.sharing(first, room, 40, 2).length, MOST_POSTINGS - 10);
    assert.equal(index.sharing(first, room, 40, 2).length, 0);
  });
});
