// Counting words, against the pattern it stands for.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { countWords } from "../../src/text/count-words.ts";

test("a word is what stands between spaces of any kind", () => {
  const unit = fc.oneof(
    fc.constantFrom("ا", "a", "،", "\ud83d\ude00", "\u200f", " ", "\n", "\t", "\u00a0", "\u2009", "\u202f"),
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
      const text = units.join("");
      assert.equal(countWords(text), text.match(/\S+/gu)?.length ?? 0);
    }),
  );
  for (let code = 0; code <= 0xffff; code++) {
    const space = String.fromCharCode(code);
    assert.equal(countWords(`ا${space}ب`), /\s/u.test(space) ? 2 : 1, code.toString(16));
  }
});
