// Postings dealt into buckets and read from them: nothing is lost, moved or added, whatever the terms.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { formTerm } from "../../src/search/index/index-term.ts";
import {
  Bucket,
  bucketOf,
  hashOf,
  keyOf,
  namedDayTerm,
  type Postings,
} from "../../src/search/index/postings.ts";
import { dealt, Section } from "../../src/search-index/buckets.ts";

const WEIGHTS = [3, 1.5, 1, 0.75, 0.5];

const places = fc
  .uniqueArray(fc.record({ position: fc.nat(40_000), weight: fc.constantFrom(...WEIGHTS) }), {
    selector: ({ position }) => position,
    minLength: 1,
    maxLength: 6,
  })
  .map((all) => all.sort((a, b) => a.position - b.position));
const postings = fc
  .uniqueArray(fc.record({ page: fc.nat(20_000), places }), {
    selector: ({ page }) => page,
    minLength: 1,
    maxLength: 5,
  })
  .map((all): Postings => {
    all.sort((a, b) => a.page - b.page);
    let total = 0;
    const each = all.flatMap(({ places }) => places);
    return {
      pages: Int32Array.from(all, ({ page }) => page),
      starts: Int32Array.from([0, ...all.map(({ places }) => (total += places.length))]),
      positions: Int32Array.from(each, ({ position }) => position),
      weights: Float32Array.from(each, ({ weight }) => weight),
    };
  });
const term = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."يعلنكتابةمهو"), minLength: 1, maxLength: 8 }).map(formTerm),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 4 }).map(formTerm),
  fc.constantFrom("2022-01-12", "2022-02", "2021").map(namedDayTerm),
);
const shard = fc.dictionary(term, postings, { maxKeys: 30 });

describe("buckets", () => {
  test("hold every term of every shard where its key says, and no other", () => {
    fc.assert(
      fc.property(
        fc.array(shard, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(1, 40, 4000),
        (shards, size) => {
          const sections = shards.map((terms) => {
            const section = new Section();
            for (const [term, found] of Object.entries(terms)) section.add(term, found);
            return section.bytes();
          });
          const { buckets: files, apart } = dealt(sections, size, size);
          const buckets = files.map((bytes) => new Bucket(bytes));
          assert.equal(Math.log2(buckets.length - apart.length) % 1, 0);
          shards.forEach((terms, at) => {
            const keys = new Set(Object.keys(terms).map(keyOf));
            const read = new Map<string, Postings>();
            for (const key of keys) {
              const entries = buckets[bucketOf(hashOf(key), buckets.length, apart)]?.entriesOf(at, key) ?? [];
              for (const { rest, postings } of entries) read.set(key + rest, postings());
            }
            assert.deepEqual(read, new Map(Object.entries(terms)));
            assert.deepEqual(buckets[0]?.entriesOf(at, "no such key"), []);
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  test("a file that ends too early is an error and no answer", () => {
    const section = new Section();
    section.add("abqc", {
      pages: Int32Array.of(1),
      starts: Int32Array.of(0, 1),
      positions: Int32Array.of(7),
      weights: Float32Array.of(1),
    });
    const [bytes = new Uint8Array()] = dealt([section.bytes()]).buckets;
    assert.throws(
      () => new Bucket(bytes.slice(0, -1)).entriesOf(0, "abq").map(({ postings }) => postings()),
      RangeError,
    );
  });

  test("forms of a family share a key, days of a year another, and Latin letters are not cut", () => {
    assert.equal(keyOf(formTerm("يعلن")), keyOf(formTerm("أعلنت")));
    assert.notEqual(keyOf(formTerm("يعلن")), keyOf(formTerm("يكتب")));
    assert.equal(keyOf(namedDayTerm("2022-01-12")), keyOf(namedDayTerm("2022")));
    assert.equal(keyOf(formTerm("iraq")), formTerm("iraq"));
    assert.equal(keyOf(formTerm("قلعة")).length < formTerm("قلعة").length, true);
  });

  test("fill evenly", () => {
    const counts = new Array<number>(64).fill(0);
    for (let at = 0; at < 6400; at++) {
      const bucket = bucketOf(hashOf(`abc${at.toString(26)}q`), 64, []);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
    assert.ok(Math.max(...counts) < 180 && Math.min(...counts) > 50, counts.join());
    assert.ok(hashOf("x") >= 0);
  });
});
