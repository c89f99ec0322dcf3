// The short way through a body without Markdown, held to the parser on generated bodies.

import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { readPlainBody } from "../../src/markdown/plain-body.ts";
import { parseMarkdown, readMarkdown } from "../../src/markdown/read-markdown.ts";

/** Pieces of which many bodies are plain and many are not quite. */
const PIECES = [
  ...'#-=:+!|.)(&<>*_~`[]\\"«»،؟ab7ت ',
  "نص ",
  "قال الوزير",
  "12",
  "1. ",
  "1- ",
  "٢. ",
  "• ",
  "أ- ",
  "2022) ",
  "## ",
  "# ",
  "- ",
  "> ",
  "\n",
  "\n\n",
  "\n\n",
  "\n\n\n",
  "  ",
  "  \n",
  "\r\n",
  "\t",
  "ا\u0653",
  "\u0651\u064e",
  "\u064b",
  "\u200c",
  "\u200f",
  "\u202e",
  "\u00a0",
  "http://example.org",
];

it("a body read the short way has the blocks the parser makes of it", () => {
  let plain = 0;
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }),
      fc.constantFrom("", "---\n"),
      (pieces, before) => {
        const text = before + pieces.join("");
        const blocks = readPlainBody(text, before.length);
        if (blocks === null) return;
        plain++;
        assert.deepEqual(readMarkdown(text, before.length), parseMarkdown(text, before.length));
      },
    ),
    { numRuns: 4000, seed: 20220112 },
  );
  assert.ok(plain > 300, `only ${plain} of the generated bodies were plain`);
});

it("paragraphs and subheads are plain, whatever stands for Markdown is not", () => {
  assert.equal(readPlainBody("قال الوزير.\nوأضاف: «نعم».\n\n## عنوان\nنص", 0)?.length, 3);
  for (const marked of ["- بند", "1. بند", "**نص**", "نص  \nنص", "> نص", "نص\n===", "[نص](/a)", "# نص #"]) {
    assert.equal(readPlainBody(marked, 0), null, marked);
  }
});
