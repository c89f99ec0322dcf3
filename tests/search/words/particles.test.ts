import assert from "node:assert/strict";
import { test } from "node:test";
import { Lexicon } from "../../../src/search/words/particles.ts";
import { formOf, formsOf } from "../../../src/search/words/words.ts";
import { readCaseFile } from "../../case-file.ts";

for (const { title, input, expected, line } of readCaseFile("tests/search/words/particles.cases.txt")) {
  test(title, () => {
    const lexicon = new Lexicon(formsOf(input));
    for (const claim of expected.trim().split(" ")) {
      const [one = "", other = ""] = claim.split(/[=≠]/).map((word) => lexicon.bareOf(formOf(word)));
      assert.equal(
        one === other,
        claim.includes("="),
        `particles.cases.txt:${line}: ${claim} → ${one} ${other}`,
      );
    }
  });
}
