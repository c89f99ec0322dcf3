import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { editDistance } from "../../src/text/edit-distance.ts";

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
