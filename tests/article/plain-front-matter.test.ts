// The short way through front matter of plain lines, held to gray-matter and the YAML parser on generated blocks.

import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { readFrontMatter } from "../../src/article/front-matter/front-matter.ts";
import { parseBlock } from "../../src/article/front-matter/front-matter-yaml.ts";
import { readPlainLines } from "../../src/article/front-matter/plain-front-matter.ts";
import { decodeText } from "./read-text.ts";

const KEYS = [
  "headline",
  "title",
  "العنوان",
  "corrections",
  "tags",
  "foo",
  "constructor",
  "source-headline",
  "a b",
];
const PIECES = [
  ...":#\"'[]{},-?!&*|>%@`~\\«»()=٣ ",
  "خبر",
  "قال الوزير",
  "2022-01-12",
  ": ",
  " #",
  "\\n",
  "null",
  "...",
  "http://example.org/a#b",
  "\u0651\u064e",
  "\u200f",
  "\u00a0",
  "e\u0301",
  "\u2028",
  "\ufeff",
];
const value = fc
  .tuple(
    fc.constantFrom("", "", '"', "'"),
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }),
  )
  .map(([quote, pieces]) => quote + pieces.join("") + quote);
const line = fc
  .tuple(
    fc.constantFrom(...KEYS),
    fc.constantFrom(": ", ": ", ":  ", ":"),
    value,
    fc.constantFrom("", "", " ", "\t"),
  )
  .map((parts) => `${parts.join("")}\n`);

it("a block read the short way has the entries and problems the parser finds in it", () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
      const block = lines.join("");
      const document = decodeText(`---\n${block}---\nنص\n`, "report.md");
      if (!("text" in document) || readPlainLines(block) === null) return;
      plain++;
      const { entries, problems } = readFrontMatter(document);
      assert.deepEqual({ entries, problems }, parseBlock(block, 4, document));
    }),
    { numRuns: 8000, seed: 20220112 },
  );
  assert.ok(plain > 300, `only ${plain} of the generated blocks were plain`);
});

it("whatever YAML reads as its own is left to its parser", () => {
  for (const lines of [
    "a: [b]",
    "a: b # c",
    "a: 'it''s'",
    'a: "\\u0628"',
    "a: b\na: c",
    "a:\n  - b",
    "a: |\n  b",
    "- a: b",
  ]) {
    assert.equal(readPlainLines(`${lines}\n`), null, lines);
  }
});
