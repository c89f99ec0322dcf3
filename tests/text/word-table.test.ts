// The table of words against a list searched from its beginning, on words that differ by little.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { WordTable } from "../../src/text/word-table.ts";

const anyWord = fc
  .array(fc.constantFrom(..."البن"), { minLength: 1, maxLength: 5 })
  .map((letters) => letters.join(""));
const around = fc.constantFrom("", "و", "ال", " ", "نبأ");

test("a word within a text has the place at which the list names it first", () => {
  fc.assert(
    fc.property(
      fc.array(anyWord, { maxLength: 40 }),
      anyWord,
      around,
      around,
      (words, word, before, after) => {
        const table = new WordTable(words);
        const text = before + word + after;
        const [start, end] = [before.length, before.length + word.length];
        assert.equal(table.find(text, start, end), words.indexOf(word));
        assert.equal(table.findWithArticle(text, start, end), words.indexOf(`ال${word}`));
      },
    ),
    { numRuns: 3000 },
  );
});

test("of many words each is found, and no word that is not among them", () => {
  const words = Array.from({ length: 5000 }, (_, at) => `كلمة${at}`);
  const table = new WordTable(words);
  for (const [at, word] of words.entries()) assert.equal(table.find(word, 0, word.length), at);
  for (let at = 5000; at < 10_000; at++) assert.equal(table.find(`كلمة${at}`, 0, `كلمة${at}`.length), -1);
});
