import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { corrections } from "../../src/search/correct.ts";
import { editDistance } from "../../src/search/edit-distance.ts";
import { readVocabulary, writeVocabulary } from "../../src/search/vocabulary.ts";

/** The definition itself, exponential and obvious. */
function slowDistance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const swap =
    a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]
      ? 1 + slowDistance(a.slice(2), b.slice(2))
      : Number.POSITIVE_INFINITY;
  return Math.min(
    slowDistance(a.slice(1), b) + 1,
    slowDistance(a, b.slice(1)) + 1,
    slowDistance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
    swap,
  );
}

const word = fc.string({ unit: fc.constantFrom("ا", "ب", "ت"), maxLength: 6 });

test("the edit distance is that of its definition, or says that it is larger", () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
      assert.equal(editDistance(a, b, most), Math.min(slowDistance(a, b), most + 1));
    }),
  );
});

test("a vocabulary is read as it was written, in order", () => {
  const known = fc.record({
    word: fc.string({ unit: fc.constantFrom("ا", "ب", "ت", "z"), minLength: 1 }),
    rank: fc.integer({ min: 0, max: 9 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(known, { selector: (entry) => entry.word }), (words) => {
      const sorted = [...words].sort((a, b) => (a.word < b.word ? -1 : 1));
      assert.deepEqual(
        readVocabulary(writeVocabulary(words)),
        sorted.map((entry) => ({ ...entry })),
      );
    }),
  );
});

test("short names with one slip are corrected to the name", () => {
  const vocabulary = ["بوتين", "بايدن", "غروشكو", "بيوت", "شيرمان", "روسيا"].map((known) => ({
    word: known,
    rank: 3,
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
