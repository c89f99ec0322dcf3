import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readFrontMatter } from "../../src/article/front-matter/front-matter.ts";
import { decodeDocument, isRawDocument } from "../../src/article/raw-document.ts";
import { writeDraft } from "../../src/intake/draft.ts";

function readBack(text: string) {
  const document = decodeDocument(Buffer.from(text), "a.md");
  assert.ok(isRawDocument(document));
  return readFrontMatter(document);
}

const value = fc
  .oneof(
    fc.string({ maxLength: 30 }),
    fc
      .array(
        fc.constantFrom(
          "لبنان",
          ":",
          " ",
          "#",
          "حرب",
          '"',
          "'",
          "[",
          "]",
          "{",
          "-",
          "&",
          "*",
          "\\",
          "،",
          "12",
          "yes",
          "|",
          ">",
          "%",
          "@",
          "`",
          ",",
        ),
        { maxLength: 10 },
      )
      .map((parts) => parts.join("")),
  )
  .map((text) =>
    text
      .replace(/[\p{C}\s]+/gu, " ")
      .normalize("NFC")
      .trim(),
  )
  .filter((text) => text !== "");

describe("the front matter that is written", () => {
  it("is read back value for value, whatever signs a value holds", () => {
    fc.assert(
      fc.property(value, fc.array(value, { minLength: 1, maxLength: 4 }), (headline, agencies) => {
        const text = writeDraft({
          entries: [
            { key: "agencies", values: agencies },
            { key: "headline", values: [headline] },
          ],
          body: "متن",
        });
        const { entries, problems } = readBack(text);
        assert.deepEqual(problems, [], text);
        assert.deepEqual(
          entries.get("headline")?.values.map((printed) => printed.text),
          [headline],
          text,
        );
        assert.deepEqual(
          entries.get("agencies")?.values.map((printed) => printed.text),
          agencies,
          text,
        );
      }),
      { numRuns: 3000 },
    );
  });

  it("stands in the order a reader wants", () => {
    const text = writeDraft({
      entries: [
        { key: "byline", values: ["ب"] },
        { key: "headline", values: ["ع"] },
      ],
      body: "م",
    });
    assert.equal(text, "---\nheadline: ع\nbyline: ب\n---\n\nم\n");
  });

  it("leaves plain Arabic without quotation marks", () => {
    assert.match(
      writeDraft({ entries: [{ key: "headline", values: ["قمة «عربية» في بغداد"] }], body: "" }),
      /: قمة «عربية» في بغداد\n/,
    );
  });
});
