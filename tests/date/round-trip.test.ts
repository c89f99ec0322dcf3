// What the site prints, the grammar reads back: every day, every family of months, every digit set, both calendars.

import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, hijriToIso, isoToHijri } from "../../src/date/calendar.ts";
import { findDates } from "../../src/date/find-dates.ts";
import { formatDay, formatHijriDay, formatMonth, type MonthStyle } from "../../src/date/format.ts";
import { readHeaderDate } from "../../src/date/header-date.ts";
import type { DigitSet } from "../../src/text/digits.ts";

const STYLES: readonly MonthStyle[] = [
  "dual",
  "egyptian",
  "levantine",
  "maghrebi",
  "moroccan",
  "mauritanian",
];
const DIGITS: readonly DigitSet[] = ["latn", "arab", "arabext"];
const FIRST = "1900-01-01";
const DAYS = 73_414; // to 2100-12-31

function eachDay(step: number, from: number, check: (iso: string) => void): void {
  for (let day = from; day < DAYS; day += step) check(addDays(FIRST, day));
}

test("the range is 1900 to 2100, to the day", () => {
  assert.equal(addDays(FIRST, DAYS - 1), "2100-12-31");
});

STYLES.forEach((months, index) => {
  // Every day is read in one family and digit set; the others share the days between them.
  const step = months === "dual" ? 1 : 11;
  test(`a day printed with ${months} months is read back (every ${step === 1 ? "day" : `${step}th day`})`, () => {
    eachDay(step, step === 1 ? 0 : index, (iso) => {
      const digits = DIGITS[Number(iso.slice(8)) % 3] ?? "latn";
      const printed = formatDay(iso, { months, digits });
      assert.equal(findDates(printed, { reference: null })[0]?.value, iso, printed);
    });
  });
});

test("with its weekday, in all three digit sets, a day is read back without a warning", () => {
  for (const digits of DIGITS) {
    eachDay(101, 3, (iso) => {
      const printed = formatDay(iso, { weekday: true, digits });
      const { date, problems } = readHeaderDate(printed);
      assert.deepEqual({ date, problems }, { date: iso, problems: [] }, printed);
    });
  }
});

test("a Hijri day is read back on every day of the Umm al-Qura table", () => {
  eachDay(3, 0, (iso) => {
    const printed = formatHijriDay(iso, { digits: "arab" });
    if (printed === null) return;
    assert.equal(findDates(printed, { reference: null })[0]?.value, iso, printed);
  });
});

test("Hijri and Gregorian days answer each other", () => {
  let days = 0;
  eachDay(1, 0, (iso) => {
    const hijri = isoToHijri(iso);
    if (hijri === null) return;
    days++;
    assert.equal(hijriToIso(hijri), iso);
  });
  assert.ok(days > 55_000);
});

test("a month is read back in every family", () => {
  for (const months of STYLES) {
    for (let month = 1; month <= 12; month++) {
      const value = `2021-${String(month).padStart(2, "0")}`;
      const printed = formatMonth(value, { months });
      assert.equal(findDates(`في ${printed}`, { reference: null })[0]?.value, value, printed);
    }
  }
});
