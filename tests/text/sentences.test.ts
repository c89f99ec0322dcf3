// Sentences of Arabic news against the case file: each expected line is one sentence.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { splitSentences } from "../../src/text/sentences.ts";
import { readCaseFile } from "../case-file.ts";

for (const { title, input, expected, line } of readCaseFile("tests/text/sentences.cases.txt")) {
  test(`sentences: ${title}`, () => {
    const sentences = splitSentences(input).map(([start, end]) => input.slice(start, end));
    assert.equal(sentences.join("\n"), expected, line);
  });
}

test("sentences are in order, apart, trimmed, and leave nothing but spaces between them", () => {
  const texts = fc
    .array(fc.constantFrom("قال", "أ", ".", "..", "…", "؟", " ", "\n", '"', "»", "(", ")", "3", "،"))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0;
      for (const span of [...splitSentences(text), [text.length, text.length] as const]) {
        assert.equal(text.slice(end, span[0]).trim(), "");
        if (span[0] < text.length) assert.ok(span[1] > span[0]);
        const sentence = text.slice(span[0], span[1]);
        assert.equal(sentence, sentence.trim());
        end = span[1];
      }
    }),
  );
});
