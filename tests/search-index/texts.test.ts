// Texts packed for search: each is found again where the table says, and few files change with a report.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { NAME_LENGTH, type ResultText, textFile, textPlaces } from "../../src/search/manifest.ts";
import { packTexts } from "../../src/search-index/texts.ts";

function textOf(content: string, at = 0): ResultText {
  return { url: `/articles/${at}/`, title: "", content, anchors: [null], publishedAt: null, filters: {} };
}

describe("packed texts", () => {
  test("each is in the file, and at the place in it, that the table names", () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 9000 }), { maxLength: 40 });
    fc.assert(
      fc.property(lengths, (all) => {
        const texts = all.map((length, at) => textOf("ن".repeat(length), at));
        const { table, files } = packTexts(texts);
        const byPath = new Map(
          files.map(({ path, content }) => [path, gunzipSync(content).toString("utf8")]),
        );
        const placeOf = textPlaces(table);
        assert.equal(byPath.size, files.length);
        texts.forEach((text, page) => {
          const { name, at } = placeOf(page);
          assert.deepEqual(JSON.parse(byPath.get(textFile(name)) ?? "[]")[at], text);
        });
        assert.throws(() => placeOf(texts.length), RangeError);
      }),
      { numRuns: 50 },
    );
  });

  test("short ones share a file, long ones have one each", () => {
    const counts = (length: number) =>
      packTexts(Array.from({ length: 6 }, (_, at) => textOf("ن".repeat(length), at))).table.counts;
    assert.deepEqual(counts(20_000), [1, 1, 1, 1, 1, 1]);
    assert.deepEqual(counts(2500), [2, 2, 2]);
    assert.deepEqual(counts(10), [6]);
  });

  test("a newer report changes one file at most", () => {
    const texts = Array.from({ length: 30 }, (_, at) => textOf("ن".repeat(1500), at));
    const paths = (all: readonly ResultText[]) => new Set(packTexts(all).files.map(({ path }) => path));
    const before = paths(texts);
    const added = [...paths([textOf("خبر", 99), ...texts])].filter((path) => !before.has(path));
    assert.equal(added.length, 1);
  });

  test("equal texts are no clash of names", () => {
    const { table, files } = packTexts([textOf("ن".repeat(9000)), textOf("ن".repeat(9000))]);
    assert.notEqual(table.names.slice(0, NAME_LENGTH), table.names.slice(NAME_LENGTH));
    assert.equal(files.length, 2);
  });
});
