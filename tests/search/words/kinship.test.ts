import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { familyTerm, formTerm, formWithin } from "../../../src/search/index/index-term.ts";
import { familyOf } from "../../../src/search/words/family.ts";
import { kinship, SURE } from "../../../src/search/words/kinship.ts";
import { formOf } from "../../../src/search/words/words.ts";
import { readCaseFile } from "../../case-file.ts";

const FILE = "tests/search/words/kinship.cases.txt";

/** Tells how two words are joined as a query finds one by the other: they must be joined, and kept side by side. */
function join(one: string, other: string): "sure" | "weak" | "apart" {
  const share = familyOf(one) === familyOf(other) ? kinship(one, other) : 0;
  return share >= SURE ? "sure" : share > 0 ? "weak" : "apart";
}

for (const { title, input, expected, line } of readCaseFile(FILE)) {
  test(title, () => {
    const wrong: string[] = [];
    for (const group of input.trim().split("\n")) {
      const [first = "", ...others] = group.split(" ").map(formOf);
      for (const other of others) {
        for (const [one, two] of [
          [first, other],
          [other, first],
        ] as const) {
          const found = join(one, two);
          if (found !== expected.trim()) wrong.push(`${line}: ${one} ${two} ${found}`);
        }
      }
    }
    assert.deepEqual(wrong, []);
  });
}

const LETTERS = [..."ابتثجحخدذرزسشصضطظعغفقكلمنهويءة"];

test("a word is a form of itself, and kinship does not depend on the side one looks from", () => {
  const word = fc
    .array(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: 9 })
    .map((letters) => letters.join(""));
  fc.assert(
    fc.property(word, word, (one, other) => {
      assert.equal(kinship(one, one), 1);
      assert.equal(kinship(one, other), kinship(other, one));
    }),
  );
});

test("the form comes back from its term, whatever letters it has", () => {
  const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }).map((end) => formOf(`ك${end}`));
  fc.assert(
    fc.property(word, (form) => {
      const family = familyOf(form);
      if (family === form || /[\d.]/.test(form)) return;
      const term = formTerm(form);
      assert.match(term, /^[a-z]+$/);
      assert.equal(formWithin(family, term.slice(familyTerm(family).length)), form);
    }),
  );
});
