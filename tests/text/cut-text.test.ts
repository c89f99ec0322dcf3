// Words cut once for all readers, against the folded text and a pattern that says the same slowly.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CutText, cutText } from "../../src/text/cut-text.ts";
import { foldText } from "../../src/text/fold.ts";

const CHARACTERS = [
  ..."اأإىئؤة بنمل12٣۴،.-(É",
  "\u064b",
  "\u0640",
  "\u200f",
  "\u00a0",
  "\ufefb", // ﻻ, two letters
  "\u2026", // three dots
  "\n",
];
const anyText = fc.array(fc.constantFrom(...CHARACTERS), { maxLength: 40 }).map((parts) => parts.join(""));

type Word = { readonly text: string; readonly original: string; readonly isNumber: boolean };

function slowlyCut(text: string): Word[] {
  const folded = foldText(text);
  return [...folded.text.matchAll(/[0-9]+|[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    text: word,
    original: text.slice(...folded.toOriginal([index, index + word.length])),
    isNumber: /^[0-9]/.test(word),
  }));
}

function wordsOf(text: CutText): Word[] {
  return Array.from({ length: text.count }, (_, at) => ({
    text: text.word(at),
    original: text.original.slice(...text.toOriginal([text.startOf(at), text.endOf(at)])),
    isNumber: text.isNumber(at),
  }));
}

test("a text is cut into its folded runs of letters and of digits, and each leads back to what was printed", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const cut = cutText(text);
      assert.deepEqual(wordsOf(cut), slowlyCut(text));
      assert.equal(cut.folded, foldText(text).text);
      assert.equal(cut.slice(0, cut.length), cut.folded);
      for (let offset = 0; offset < cut.length; offset++)
        assert.equal(cut.unitAt(offset), cut.folded.charCodeAt(offset));
    }),
    { numRuns: 2000 },
  );
});

test("texts that are joined have the words and the offsets of the text they make", () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
      const joined = CutText.join(texts.map(cutText), "\n");
      const whole = cutText(texts.join("\n"));
      assert.equal(joined.original, whole.original);
      assert.deepEqual(wordsOf(joined), wordsOf(whole));
      for (let at = 0; at < whole.count; at++) {
        assert.equal(joined.hashOf(at), whole.hashOf(at));
        assert.equal(joined.shapeOf(at), whole.shapeOf(at));
      }
    }),
    { numRuns: 2000 },
  );
});

test("the shape of a word is the lower bytes of its first three letters and of its last", () => {
  assert.equal(cutText("وزير").shapeOf(0), 0x31_4a_32_48);
  assert.equal(cutText("في").shapeOf(0), 0x4a_00_4a_41);
});

test("a text longer than any before it is cut like the others", () => {
  const text = "نشر الخبر أمس ".repeat(40_000);
  assert.equal(cutText(text).count, 120_000);
  assert.equal(cutText(text).word(119_999), "امس");
});
