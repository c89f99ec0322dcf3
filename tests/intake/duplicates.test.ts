import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DuplicateIndex, normaliseUrl } from "../../src/intake/duplicates.ts";
import { resemblance, shinglesOf, sketchOf } from "../../src/intake/shingles.ts";
import { SketchIndex } from "../../src/intake/sketch-index.ts";
import { foldText } from "../../src/text/fold.ts";
import { OTHER_REPORT, RAW_PAGE, RETOUCHED } from "./samples.ts";

function indexWith(text: string): DuplicateIndex {
  const index = new DuplicateIndex(() => text);
  index.add({
    file: "known.md",
    digests: ["d1"],
    url: "https://news.example/a",
    sketch: sketchOf(shinglesOf(text)),
  });
  return index;
}

describe("duplicates", () => {
  it("are known by the original they were made from", () => {
    const found = indexWith(RAW_PAGE).find({ digest: "d1", url: null, shingles: shinglesOf("") });
    assert.deepEqual(found, { kind: "same-original", file: "known.md", resemblance: 1 });
  });

  it("are known by their address on the web, whatever was hung on it", () => {
    const url = "http://www.news.example/a/?utm_source=x#comments";
    assert.equal(indexWith("").find({ digest: "", url, shingles: shinglesOf("") })?.kind, "same-url");
  });

  it("are known by their text when an editor has only touched it up", () => {
    const found = indexWith(RAW_PAGE).find({ digest: "", url: null, shingles: shinglesOf(RETOUCHED) });
    assert.equal(found?.kind, "same-text");
  });

  it("are not two reports of one event", () => {
    assert.equal(
      indexWith(RAW_PAGE).find({ digest: "", url: null, shingles: shinglesOf(OTHER_REPORT) }),
      null,
    );
  });

  it("are not two texts too short to tell", () => {
    assert.equal(
      indexWith("خبر عاجل").find({ digest: "", url: null, shingles: shinglesOf("خبر عاجل") }),
      null,
    );
  });

  it("are decided word for word, not by the sketch", () => {
    const index = new DuplicateIndex(() => "نص آخر لا يشبهه في شيء");
    index.add({ file: "known.md", digests: [], url: null, sketch: sketchOf(shinglesOf(RAW_PAGE)) });
    assert.equal(index.find({ digest: "", url: null, shingles: shinglesOf(RAW_PAGE) }), null);
  });
});

describe("shingles", () => {
  it("see no difference in spelling variants, marks and punctuation", () => {
    const plain = shinglesOf("قال الامين العام ان الازمة مستمرة في المدينة");
    const dressed = shinglesOf("«قالَ» الأمين العام: إنّ الأزمة مستمرّة في المدينة!");
    assert.equal(resemblance(plain, dressed), 1);
  });

  it("resemble themselves wholly and each other alike in both directions", () => {
    const words = fc.array(fc.constantFrom("أ", "ب", "ج", "د", "ه", "و"), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [one, two] = [shinglesOf(a.join(" ")), shinglesOf(b.join(" "))];
        assert.equal(resemblance(one, one), 1);
        assert.equal(resemblance(one, two), resemblance(two, one));
      }),
    );
  });

  it("are cut where a pattern of letters and digits cuts, in any script and between halves of pairs", () => {
    const pieces = fc.constantFrom(
      "أ",
      "b",
      "7",
      "٧",
      "𐐀",
      "𝟙",
      "😀",
      "\ud801",
      "\udc00",
      " ",
      "\u064e",
      "،",
      "ﷲ",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        const words = foldText(text).text.match(/[\p{L}\p{N}]+/gu) ?? [];
        assert.deepEqual(shinglesOf(text), shinglesOf(words.join(" ")));
        const runs = new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(" ")));
        assert.equal(shinglesOf(text).length, Math.max(runs.size, Math.min(words.length, 1)));
      }),
    );
  });

  it("have a sketch of a fixed size", () => {
    const long = Array.from({ length: 5000 }, (_, n) => `كلمة${n}`).join(" ");
    assert.equal(sketchOf(shinglesOf(long)).length, 24);
  });
});

describe("the index of sketches", () => {
  it("knows the holders of every hash, as a map of lists would, however many", () => {
    const sketch = fc.uniqueArray(fc.oneof(fc.nat(5), fc.nat(0xffffffff)), { maxLength: 24 });
    fc.assert(
      fc.property(fc.array(sketch, { minLength: 1, maxLength: 300 }), (added) => {
        const index = new SketchIndex();
        const twin = new Map<number, number[]>();
        added.forEach((hashes, report) => {
          index.add(hashes);
          for (const hash of hashes) twin.set(hash, [report, ...(twin.get(hash) ?? [])]);
        });
        for (const [hash, reports] of twin) assert.deepEqual([...index.holdersOf(hash)], reports);
        assert.deepEqual([...index.holdersOf(0xfffffffe)], twin.get(0xfffffffe) ?? []);
      }),
      { numRuns: 20 },
    );
  });
});

describe("web addresses", () => {
  it("keep what tells two pages apart", () => {
    assert.notEqual(normaliseUrl("https://a.example/?id=1"), normaliseUrl("https://a.example/?id=2"));
    assert.notEqual(normaliseUrl("https://a.example/x"), normaliseUrl("https://b.example/x"));
  });
});
