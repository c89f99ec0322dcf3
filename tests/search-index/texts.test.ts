// Texts packed for search: each is found again where the table says, and those that speak of the same share a file.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import {
  CODE_PAGE,
  type ResultText,
  readPages,
  textFile,
  textPlaces,
  writePacks,
  writePages,
} from "../../src/search/index/manifest.ts";
import { oneByteJson } from "../../src/search-index/one-byte.ts";
import { packTexts } from "../../src/search-index/texts.ts";

function textOf(content: string, at = 0): ResultText {
  return { url: `/articles/${at}/`, title: "", content, anchors: [null], publishedAt: null, filters: {} };
}

function textsIn({ content }: { content: Uint8Array }): ResultText[] {
  return JSON.parse(new TextDecoder(CODE_PAGE).decode(gunzipSync(content)));
}

describe("packed texts", () => {
  const nothing = (texts: readonly ResultText[]) =>
    packTexts(
      texts,
      texts.map(() => []),
      "kindred",
    );

  test("each is in the file, and at the place in it, that the table names", () => {
    const reports = fc.record({
      length: fc.integer({ min: 0, max: 9000 }),
      terms: fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(reports, { maxLength: 40 }), (all) => {
        const texts = all.map(({ length }, at) => textOf("ن".repeat(length), at));
        const { table, files } = packTexts(
          texts,
          all.map(({ terms }) => terms),
          all.length % 2 === 0 ? "kindred" : "apart",
        );
        if (all.length % 2 === 1) assert.equal(files.length, all.length);
        const byPath = new Map(files.map((file) => [file.path, textsIn(file)]));
        const placeOf = textPlaces(table);
        assert.equal(byPath.size, files.length);
        texts.forEach((text, page) => {
          const { name, at } = placeOf(page);
          assert.deepEqual(byPath.get(textFile(name))?.[at], text);
        });
        assert.throws(() => placeOf(texts.length), RangeError);
      }),
      { numRuns: 50 },
    );
  });

  test("any letter comes back from the code page, and any list of pages from its signs", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.uniqueArray(fc.nat(100_000)), (text, pages) => {
        const bytes = oneByteJson(JSON.stringify(text));
        assert.equal(JSON.parse(new TextDecoder(CODE_PAGE).decode(bytes)), text);
        pages.sort((a, b) => a - b);
        assert.deepEqual(readPages(writePages(pages)), pages);
      }),
    );
  });

  test("steps of any length between pages of a file are read back", () => {
    const packs = [[0, 1, 5000], [2, 64, 128, 4999], [3]];
    const others = Array.from({ length: 5001 }, (_, page) => page).filter(
      (page) => !packs.flat().includes(page),
    );
    const placeOf = textPlaces({ name: "x", packs: writePacks([...packs, others]) });
    assert.deepEqual(placeOf(4999), { name: "x-1", at: 3 });
    assert.deepEqual(placeOf(5000), { name: "x-0", at: 2 });
    assert.deepEqual(placeOf(4998), { name: "x-3", at: others.length - 1 });
  });

  test("short ones fill a file, of longer ones two or three share one, of long ones four, and the longest have one each", () => {
    const sizes = (length: number, texts = 6) => {
      const { files } = nothing(Array.from({ length: texts }, (_, at) => textOf("ن".repeat(length), at)));
      return [...new Set(files.map((file) => textsIn(file).length))];
    };
    assert.deepEqual(sizes(20_000), [1]);
    assert.deepEqual(sizes(4000), [2]);
    assert.deepEqual(sizes(1300), [2]);
    assert.deepEqual(sizes(10), [6]);
    // The texts of a large shard.
    assert.deepEqual(sizes(20_000, 84), [1]);
    assert.deepEqual(sizes(4000, 420), [4]);
    assert.deepEqual(sizes(2700, 630), [3]);
    assert.deepEqual(sizes(1600, 1050), [5]);
  });

  test("reports that have rare words in common share a file, wherever they stand", () => {
    const terms = Array.from({ length: 60 }, (_, at) => ["every", `story${at % 20}`, `place${at % 20}`]);
    const { table } = packTexts(
      terms.map((_, at) => textOf("ن".repeat(900), at)),
      terms,
      "kindred",
    );
    const placeOf = textPlaces(table);
    for (let story = 0; story < 20; story++)
      assert.equal(new Set([0, 20, 40].map((step) => placeOf(story + step).name)).size, 1);
  });

  test("no name is that of another text", () => {
    const names = (text: string) =>
      nothing([textOf(text), textOf("ن".repeat(9000))]).files.map(({ path }) => path);
    assert.equal(new Set([...names("خبر"), ...names("نبأ")]).size, 2 * names("خبر").length);
  });
});
