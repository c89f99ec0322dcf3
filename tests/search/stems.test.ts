import assert from "node:assert/strict";
import { test } from "node:test";
import { withoutArticle } from "../../src/search/affixes.ts";
import { Lexicon } from "../../src/search/lexicon.ts";
import { stemOf } from "../../src/search/stem.ts";
import { foldedWordsOf } from "../../src/search/words.ts";
import { readCaseFile } from "../case-file.ts";

for (const { title, input, expected, line } of readCaseFile("tests/search/stems.cases.txt")) {
  test(title, () => {
    for (const group of input.trim().split("\n")) {
      const stems = foldedWordsOf(group).map((word) => stemOf(withoutArticle(word) ?? word));
      const distinct = new Set(stems).size;
      const wanted = expected.trim() === "same" ? 1 : stems.length;
      assert.equal(distinct, wanted, `stems.cases.txt:${line}: ${group} → ${stems.join(" ")}`);
    }
  });
}

for (const { title, input, expected, line } of readCaseFile("tests/search/lexicon.cases.txt")) {
  test(title, () => {
    const lexicon = new Lexicon(foldedWordsOf(input));
    for (const claim of expected.trim().split(" ")) {
      const [one = "", other = ""] = claim
        .split(/[=≠]/)
        .map((word) => lexicon.stemOf(foldedWordsOf(word)[0] ?? ""));
      assert.equal(
        one === other,
        claim.includes("="),
        `lexicon.cases.txt:${line}: ${claim} → ${one} ${other}`,
      );
    }
  });
}
