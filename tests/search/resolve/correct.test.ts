// Words of an archive that a slip of the finger may have meant, and the list of words they are chosen from.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readVocabulary, writeVocabulary } from "../../../src/search/index/vocabulary.ts";
import { corrections } from "../../../src/search/resolve/correct.ts";

test("a vocabulary is read as it was written, in order", () => {
  const known = fc.record({
    word: fc.string({ unit: fc.constantFrom("ا", "ب", "ت", "z"), minLength: 1 }),
    rank: fc.integer({ min: 0, max: 19 }).map((halves) => halves / 2),
    shown: fc.option(fc.record({ early: fc.nat(), late: fc.nat() }), { nil: null }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(known, { selector: (entry) => entry.word }), (words) => {
      const sorted = [...words].sort((a, b) => (a.word < b.word ? -1 : 1));
      assert.deepEqual(
        readVocabulary(writeVocabulary(words)),
        sorted.map((entry) => ({ ...entry, shown: entry.shown === null ? null : { ...entry.shown } })),
      );
    }),
  );
});

test("short names with one slip are corrected to the name", () => {
  const vocabulary = ["بوتين", "بايدن", "غروشكو", "بيوت", "شيرمان", "روسيا"].map((known) => ({
    word: known,
    rank: 3,
    shown: null,
  }));
  for (const [slip, meant] of [
    ["بوتن", "بوتين"],
    ["بايدين", "بايدن"],
    ["غروشكوف", "غروشكو"],
    ["شيرمن", "شيرمان"],
    ["والبوتن", "بوتين"],
  ] as const) {
    assert.equal(corrections(slip, vocabulary)[0]?.word, meant, slip);
  }
  assert.deepEqual(corrections("بوتين", vocabulary), [], "a known word is no slip");
});
