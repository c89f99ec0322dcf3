// Names in text against the case file and the authority we ship: `clitic+text entity`, one mention a line.

import assert from "node:assert/strict";
import { test } from "node:test";
import { createMentionFinder, findMentions } from "../../src/entity/find-mentions.ts";
import { readCaseFile } from "../case-file.ts";
import { shippedRecogniser } from "./shipped-authority.ts";

const { recogniser } = shippedRecogniser();

for (const { title, input, expected, line } of readCaseFile("tests/entity/mentions.cases.txt")) {
  test(`mentions: ${title}`, () => {
    const found = findMentions(input, recogniser);
    const shown = found.map(({ clitic, text, entity }) => `${clitic ? `${clitic}+` : ""}${text} ${entity}`);
    assert.equal(shown.join("\n"), expected, line);
    for (const { text, span } of found) assert.equal(text, input.slice(...span), line);
  });
}

test("a finder remembers the full names of earlier blocks, and only its own document's", () => {
  const finder = createMentionFinder(recogniser);
  assert.deepEqual(finder.find("قالت شيرمان"), []);
  assert.equal(finder.find("وصلت ويندي شيرمان").length, 1);
  assert.deepEqual(finder.find("ثم غادرت شيرمان"), [
    { text: "شيرمان", span: [9, 15], entity: "per-sherman", clitic: null },
  ]);
  assert.deepEqual(createMentionFinder(recogniser).find("غادرت شيرمان"), []);
});
