// Whatever one style prints, restyling makes what the other would have printed.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatDay, formatEdtf, formatMonth, type MonthStyle } from "../../src/date/format.ts";
import { monthNames, type PrintedStyle, restyleText } from "../../src/date/restyle.ts";

const STYLES: readonly MonthStyle[] = [
  "dual",
  "egyptian",
  "levantine",
  "maghrebi",
  "moroccan",
  "mauritanian",
  "libyan",
];
const EVERY: readonly PrintedStyle[] = STYLES.flatMap((months) =>
  (["latn", "arab"] as const).map((digits) => ({ months, digits })),
);

describe("restyling what the archive printed", () => {
  it("makes any style of any other, for every month", () => {
    for (const from of EVERY) {
      for (const to of EVERY) {
        for (let month = 1; month <= 12; month++) {
          const day = `2022-${String(month).padStart(2, "0")}-12`;
          assert.equal(
            restyleText(formatDay(day, { ...from, weekday: true }), from, to),
            formatDay(day, { ...to, weekday: true }),
            `${from.months} ${from.digits} → ${to.months} ${to.digits}`,
          );
        }
      }
    }
  });

  it("reaches months, intervals and approximate dates", () => {
    const from: PrintedStyle = { months: "dual", digits: "latn" };
    const to: PrintedStyle = { months: "levantine", digits: "arab" };
    for (const edtf of [
      "2022-01",
      "2022-01-09/2022-01-10",
      "2021-12-30/2022-01-02",
      "2015~",
      "2022-10-03T15:11",
    ]) {
      assert.equal(restyleText(formatEdtf(edtf, from), from, to), formatEdtf(edtf, to), edtf);
    }
    assert.equal(restyleText(formatMonth("2022-12", from), from, to), "كانون الأول ٢٠٢٢");
  });

  it("turns the signs of a number with its digits, and a sentence's comma not", () => {
    const from: PrintedStyle = { months: "dual", digits: "latn" };
    const to: PrintedStyle = { months: "dual", digits: "arab" };
    assert.equal(restyleText("1,234.5 تقرير, 3", from, to), "١٬٢٣٤٫٥ تقرير, ٣");
    assert.equal(restyleText("١٬٢٣٤٫٥ تقرير", to, from), "1,234.5 تقرير");
  });

  it("finds no month inside a word", () => {
    const from: PrintedStyle = { months: "levantine", digits: "latn" };
    assert.equal(
      restyleText("آباء في 3 آب", from, { months: "egyptian", digits: "latn" }),
      "آباء في 3 أغسطس",
    );
  });

  it("no style has one name for two months", () => {
    for (const style of STYLES) assert.equal(new Set(monthNames(style)).size, 12, style);
  });
});
