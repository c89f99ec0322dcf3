// Terms keep what the reader of the index relies on: no two stems have one term, and beginnings stay beginnings.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { indexTerm } from "../../../src/search/index/index-term.ts";
import { namedDayTerm, publishedDayTerm } from "../../../src/search/index/postings.ts";

const stem = fc.array(fc.constantFrom(..."ءابتثجحخدذرزسشصضطظعغفقكلمنهوي\u06A4abcxyzq0189中é"), {
  maxLength: 9,
});

describe("the term of a stem", () => {
  test("is Latin letters and digits, which Pagefind takes for one word", () => {
    fc.assert(fc.property(stem, (letters) => assert.match(indexTerm(letters.join("")), /^[a-z0-9]*$/)));
  });

  test("is no other stem's, and no day's", () => {
    fc.assert(
      fc.property(stem, stem, (one, other) => {
        const [first, second] = [one.join(""), other.join("")];
        assert.equal(indexTerm(first) === indexTerm(second), first === second);
        assert.notEqual(indexTerm(first), namedDayTerm("2022-01-12"));
        assert.notEqual(indexTerm(first), publishedDayTerm("2022-01-12"));
      }),
    );
  });

  test("begins with the term of its beginning, so that an unfinished word finds it", () => {
    fc.assert(
      fc.property(stem, fc.nat(9), (letters, length) => {
        const term = indexTerm(letters.join(""));
        assert.ok(term.startsWith(indexTerm(letters.slice(0, length).join(""))));
      }),
    );
  });
});
