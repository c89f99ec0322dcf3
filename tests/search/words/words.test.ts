import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { excerptOf } from "../../../src/search/answer/excerpt.ts";
import { TextWords } from "../../../src/search/words/text-words.ts";
import { wordsOf } from "../../../src/search/words/words.ts";
import { foldedForm } from "../../../src/text/fold.ts";

/** The definition itself: slow, and plain to see. */
const WORD =
  /\p{L}[\p{L}\p{M}\u0640\u200C-\u200F\u202A-\u202E\u2060-\u2069\u00AD\uFEFF]*|\p{Nd}{1,3}(?:[,\u066C]\p{Nd}{3})+(?!\p{Nd})|(?<![\p{Nd}.])\p{Nd}+[.\u066B]\p{Nd}+(?!\p{Nd}|\.\p{Nd})|\p{Nd}+/gu;
const TRAILING_INVISIBLE = /[\u200C-\u200F\u202A-\u202E\u2060-\u2069\u00AD\uFEFF]+$/u;

function slowPlaces(text: string): [number, number][] {
  return [...text.matchAll(WORD)].flatMap(({ 0: written, index }): [number, number][] => {
    const visible = written.replace(TRAILING_INVISIBLE, "");
    return /[\p{L}\p{Nd}]/u.test(foldedForm(visible)) ? [[index, index + visible.length]] : [];
  });
}

const letters = fc.constantFrom(..."ابوئـ\u064E\u200C\u200F\u00AD1٢۳.,٬٫ \n«-aé\u0301中\uFEFB\u2066");
const astral = fc.constantFrom(
  "\u{1F600}",
  "\u{10400}",
  "\u{1E900}",
  "\u{1E944}",
  "\u{1D7CE}",
  "\uD800",
  "\uDC00",
);
const text = fc
  .array(fc.oneof({ weight: 8, arbitrary: letters }, astral), { maxLength: 40 })
  .map((units) => units.join(""));

test("words stand where the expression that defines them finds them, whatever the letters", () => {
  fc.assert(
    fc.property(text, (text) => {
      assert.deepEqual(
        wordsOf(text).map(({ start, end }) => [start, end]),
        slowPlaces(text),
      );
    }),
    { numRuns: 5000 },
  );
});

test("the words of a text are those of its lines, one line after another", () => {
  fc.assert(
    fc.property(text, (text) => {
      const words = new TextWords(text);
      assert.deepEqual(
        Array.from({ length: words.length }, (_, at) => words.folded(at)),
        text.split("\n").flatMap((line) => wordsOf(line).map(({ folded }) => folded)),
      );
    }),
    { numRuns: 2000 },
  );
});

/** A word of its own for each number, so that a mark says which word it is on. */
function wordOf(number: number): string {
  return [...String(number)].map((digit) => "ابتجدرسعفق".charAt(Number(digit))).join("");
}

test("an excerpt is a stretch of one line, with every word found in it marked and no other", () => {
  const signs = fc.array(fc.constantFrom(" ", "، ", " «", "» ", ". "), { maxLength: 50 });
  const report = fc.array(signs, { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(report, fc.uniqueArray(fc.nat(150), { maxLength: 20 }), (blocks, places) => {
      let number = 0;
      const lines = blocks.map((signs) => signs.map((sign) => `${wordOf(number++)}${sign}`).join(""));
      const content = lines.join("\n");
      const { parts, line } = excerptOf(content, new TextWords(content), new Set(places));
      const shown = parts.map(({ text }) => text).join("");
      assert.ok(lines[line]?.includes(shown));
      const wanted = new Set(places.map(wordOf));
      assert.deepEqual(
        parts.filter(({ isMarked }) => isMarked).map(({ text }) => text),
        wordsOf(shown)
          .map(({ folded }) => folded)
          .filter((word) => wanted.has(word)),
      );
      const inHeadline = blocks[0]?.length ?? 0;
      const canBeShown = places.some((place) => place >= inHeadline && place < number);
      assert.equal(
        parts.some(({ isMarked }) => isMarked),
        canBeShown,
      );
    }),
    { numRuns: 500 },
  );
});
