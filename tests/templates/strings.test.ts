// The interface's Arabic: complete in its plurals, clean in its letters.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countText, numberText } from "../../templates/numbers.ts";
import { strings } from "../../templates/strings.ts";

const CATEGORIES = ["few", "many", "one", "other", "two", "zero"];

function* walk(value: unknown, path: string): Generator<[path: string, value: string | object]> {
  if (typeof value === "string") yield [path, value];
  if (typeof value !== "object" || value === null) return;
  yield [path, value];
  for (const [key, inner] of Object.entries(value)) yield* walk(inner, `${path}.${key}`);
}

describe("interface strings", () => {
  it("whatever is counted has all six forms, and those for many hold the number", () => {
    const counted = [...walk(strings, "strings")].filter(
      ([, value]) => typeof value === "object" && "few" in value,
    );
    assert.ok(counted.length > 4);
    for (const [path, value] of counted) {
      assert.deepEqual(Object.keys(value).sort(), CATEGORIES, path);
      for (const [form, text] of Object.entries(value)) {
        assert.equal(
          String(text).includes("{n}"),
          ["few", "many", "other"].includes(form),
          `${path}.${form}`,
        );
      }
    }
  });

  it("no string is empty or holds a character that cannot be seen or a tatweel", () => {
    for (const [path, value] of walk(strings, "strings")) {
      if (typeof value !== "string") continue;
      assert.notEqual(value, "", path);
      assert.doesNotMatch(value, /[\u0640\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u, path);
      assert.equal(value, value.normalize("NFC"), path);
      assert.doesNotMatch(value, /,|;|\?/u, `${path}: a Latin mark where Arabic has its own`);
    }
  });

  it("counts read as an editor would write them", () => {
    const count = (n: number) => countText(n, strings.counts.reports, { digits: "latn" });
    assert.deepEqual([0, 1, 2, 3, 10, 11, 99, 100, 103, 1_000_000].map(count), [
      "لا تقارير",
      "تقرير واحد",
      "تقريران",
      "3 تقارير",
      "10 تقارير",
      "11 تقريرًا",
      "99 تقريرًا",
      "100 تقرير",
      "103 تقارير",
      "1,000,000 تقرير",
    ]);
  });

  it("numbers are printed in the archive's digits", () => {
    assert.equal(numberText(1234, { digits: "arab" }), "١٬٢٣٤");
    assert.equal(numberText(1234, { digits: "latn" }), "1,234");
  });
});
