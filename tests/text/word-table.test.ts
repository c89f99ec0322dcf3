// The table of words against a list searched from its beginning, on words that differ by little.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cutText } from "../../src/text/cut-text.ts";
import { WordTable } from "../../src/text/word-table.ts";

const anyWord = fc
  .array(fc.constantFrom(..."البن"), { minLength: 1, maxLength: 5 })
  .map((letters) => letters.join(""));

test("a word of a text has the place at which the list names it first, with and without its first letters", () => {
  fc.assert(
    fc.property(fc.array(anyWord, { maxLength: 40 }), anyWord, fc.nat({ max: 4 }), (words, word, skipped) => {
      const table = new WordTable(words);
      const text = cutText(`نبأ، ${word} 12`);
      const rest = Math.min(skipped, word.length - 1);
      assert.equal(table.findWord(text, 1, rest), words.indexOf(word.slice(rest)));
      assert.equal(table.findWithArticle(text, 1, rest), words.indexOf(`ال${word.slice(rest)}`));
    }),
    { numRuns: 3000 },
  );
});

/** A number in letters: the digits of a word would be a word of their own. */
function wordOf(number: number): string {
  return [...String(number)].map((digit) => "ابتجدرسعفق".charAt(Number(digit))).join("");
}

test("of many words each is found, and no word that is not among them", () => {
  const words = Array.from({ length: 5000 }, (_, at) => wordOf(at));
  const table = new WordTable(words);
  const text = cutText(words.join(" "));
  for (const at of words.keys()) assert.equal(table.findWord(text, at, 0), at);
  const others = cutText(Array.from({ length: 5000 }, (_, at) => wordOf(at + 5000)).join(" "));
  for (let at = 0; at < others.count; at++) assert.equal(table.findWord(others, at, 0), -1);
});
