import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { escapeParagraph } from "../../src/intake/markdown-escape.ts";
import { findBareLinks } from "../../src/markdown/bare-links.ts";
import { readMarkdown } from "../../src/markdown/read-markdown.ts";

/** Signs of Markdown among Arabic words, where they do most harm. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "نص",
        "خبر",
        " ",
        "*",
        "_",
        "`",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "#",
        "-",
        "+",
        "=",
        "1.",
        "2)",
        "!",
        "|",
        "~",
        "&amp;",
        "&#65;",
        "\\",
        "http://a.b/",
        "---",
        "^",
        ":",
        '"',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 16 },
  )
  .map((parts) =>
    parts
      .join("")
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, " ")
      .normalize("NFC")
      .trim(),
  )
  .filter((value) => value !== "");

describe("text written as Markdown", () => {
  it("is read back as the same text, in one paragraph without marks but bare addresses", () => {
    fc.assert(
      fc.property(text, (value) => {
        const { blocks } = readMarkdown(escapeParagraph(value));
        assert.deepEqual(
          blocks.map(({ kind, source, marks }) => ({ kind, text: source.text, marks })),
          [{ kind: "paragraph", text: value, marks: findBareLinks(value, []) }],
        );
      }),
      { numRuns: 3000 },
    );
  });

  it("wears no backslash it does not need", () => {
    const plain = 'قال المتحدث (الناطق باسم الوزارة): "لا تعليق" - 50% من file_name.txt & غيره!';
    assert.equal(escapeParagraph(plain), plain);
  });
});
