// The language of a text is told by what it shows, and by nothing else.

import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { identifyLanguage } from "../../src/text/language.ts";
import { readCaseFile } from "../case-file.ts";

describe("the language of a text", () => {
  for (const { title, input, expected, line } of readCaseFile(
    join(import.meta.dirname, "languages.cases.txt"),
  )) {
    it(title, () => assert.equal(identifyLanguage(input), expected, line));
  }

  it("is never guessed where there are no letters", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d\s\p{P}\p{S}]*$/u), (text) => identifyLanguage(text) === "und"),
    );
  });
});
