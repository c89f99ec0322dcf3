import assert from "node:assert/strict";
import { test } from "node:test";
import { hijriToGregorian } from "@tabby_ai/hijri-converter";
import { dayNumberOfHijri } from "../../../../src/search/query/days/umm-al-qura.ts";

test("the first day of every Umm al-Qura month from 1343 to 1500 is that of the converter", () => {
  for (let year = 1343; year <= 1500; year++) {
    for (let month = 1; month <= 12; month++) {
      const { year: y, month: m, day: d } = hijriToGregorian({ year, month, day: 1 });
      assert.equal(
        dayNumberOfHijri(year, month, 1),
        Date.UTC(y, m - 1, d) / 86_400_000,
        `1/${month}/${year}`,
      );
    }
  }
});

test("days the calendar does not have are no days", () => {
  assert.equal(dayNumberOfHijri(1443, 6, 31), null);
  assert.equal(dayNumberOfHijri(1443, 13, 1), null);
  assert.equal(dayNumberOfHijri(1443, 6, 0), null);
  assert.equal(dayNumberOfHijri(1342, 1, 1), null);
  assert.equal(dayNumberOfHijri(1501, 1, 1), null);
});
