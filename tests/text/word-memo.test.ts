// Remembered answers against the function itself, on more words than are remembered.

import assert from "node:assert/strict";
import { test } from "node:test";
import { cutText } from "../../src/text/cut-text.ts";
import { WordMemo } from "../../src/text/word-memo.ts";

function wordOf(number: number): string {
  return [...String(number)].map((digit) => "ابتجدرسعفق".charAt(Number(digit))).join("");
}

test("each word has its own answer, asked anew only after more words than are remembered", () => {
  let asked = 0;
  const lettersOf = (word: string): number =>
    [...word].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) | 0;
  const memo = new WordMemo((word) => {
    asked++;
    return lettersOf(word);
  });
  for (let from = 0; from < 81_920; from += 512) {
    const text = cutText(Array.from({ length: 512 }, (_, at) => wordOf(from + at)).join(" "));
    const before = asked;
    for (let at = 0; at < text.count; at++) assert.equal(memo.at(text, at), lettersOf(text.word(at)));
    const fresh = asked - before;
    for (let at = 0; at < text.count; at++) assert.equal(memo.at(text, at), lettersOf(text.word(at)));
    assert.equal(fresh, 512);
    assert.equal(asked - before, 512);
  }
});
