// Digits and plurals.

import assert from "node:assert/strict";
import { test } from "node:test";
import { digitValue, toAsciiDigits, withDigits } from "../../src/text/digits.ts";
import { arabicPlural, pluralCategory } from "../../src/text/plural.ts";

test("digits of three sets become one", () => {
  assert.equal(toAsciiDigits("١٢ يناير ۲022"), "12 يناير 2022");
  assert.equal(withDigits("12/1/2022", "arab"), "١٢/١/٢٠٢٢");
  assert.equal(withDigits("١٢", "arabext"), "۱۲");
  assert.equal(digitValue("٧"), 7);
  assert.equal(digitValue("و"), -1);
});

test("digits agree with Intl's numbering systems", () => {
  for (const set of ["latn", "arab", "arabext"] as const) {
    const format = new Intl.NumberFormat(`en-u-nu-${set}`, { useGrouping: false });
    assert.equal(withDigits("1234567890", set), format.format(1_234_567_890));
  }
});

test("plural categories are CLDR's", () => {
  const rules = new Intl.PluralRules("ar");
  for (let n = 0; n <= 1100; n++) assert.equal(pluralCategory(n), rules.select(n), String(n));
  assert.equal(pluralCategory(1.5), rules.select(1.5));
});

test("a form that is not given falls back to «other»", () => {
  assert.equal(arabicPlural(3, { other: "تقرير", few: "تقارير" }), "تقارير");
  assert.equal(arabicPlural(11, { other: "تقرير", few: "تقارير" }), "تقرير");
});
