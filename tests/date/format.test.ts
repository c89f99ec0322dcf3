// What readers see of a date.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  formatDay,
  formatEdtf,
  formatHijriDay,
  formatMonth,
  formatTime,
  monthName,
  weekdayName,
} from "../../src/date/format.ts";

test("a day is printed with both month names and Latin digits unless told otherwise", () => {
  assert.equal(formatDay("2022-01-12"), "12 يناير/كانون الثاني 2022");
  assert.equal(formatDay("2022-01-12", { months: "levantine", digits: "arab" }), "١٢ كانون الثاني ٢٠٢٢");
  assert.equal(formatDay("2022-01-12", { months: "maghrebi", weekday: true }), "الأربعاء 12 جانفي 2022");
});

test("names of months and weekdays", () => {
  assert.equal(monthName(10), "أكتوبر/تشرين الأول");
  assert.equal(monthName(8, "moroccan"), "غشت");
  assert.equal(weekdayName("2021-12-31"), "الجمعة");
});

test("a Hijri day is printed where the table reaches", () => {
  assert.equal(formatHijriDay("2022-01-12"), "9 جمادى الآخرة 1443 ه\u0640");
  assert.equal(formatHijriDay("1900-01-01"), null);
});

test("months with and without a year", () => {
  assert.equal(formatMonth("2021-10", { months: "egyptian" }), "أكتوبر 2021");
  assert.equal(formatMonth("XXXX-10", { months: "egyptian" }), "أكتوبر");
});

test("every shape of EDTF the project writes", () => {
  const months = "egyptian" as const;
  const cases: readonly (readonly [string, string])[] = [
    ["2022-01-12", "12 يناير 2022"],
    ["2022-01-12T15:11+02:00", "12 يناير 2022، 15:11"],
    ["2022-01", "يناير 2022"],
    ["2022", "عام 2022"],
    ["2015~", "نحو عام 2015"],
    ["2022-01-09/2022-01-10", "9–10 يناير 2022"],
    ["2022-01-28/2022-02-03", "28 يناير – 3 فبراير 2022"],
    ["2021-12-29/2022-01-02", "29 ديسمبر 2021 – 2 يناير 2022"],
    ["/2022-01-12", "حتى 12 يناير 2022"],
    ["2019/..", "منذ عام 2019"],
    ["XXXX-01-08", "8 يناير"],
    ["2020-33", "الربع الأول من عام 2020"],
    ["2019-22", "صيف 2019"],
    ["199X", "عقد 1990"],
    ["18XX", "القرن 19"],
    ["unknown", "unknown"],
  ];
  for (const [value, printed] of cases) assert.equal(formatEdtf(value, { months }), printed, value);
});

test("digits follow the configuration everywhere", () => {
  assert.equal(
    formatEdtf("2022-01-09/2022-01-10", { months: "egyptian", digits: "arab" }),
    "٩–١٠ يناير ٢٠٢٢",
  );
  assert.equal(formatTime("2022-01-12T15:11", { digits: "arab" }), "١٥:١١");
});
