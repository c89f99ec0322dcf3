// A month stands in its weeks whichever day they begin with, and a day stands out as it has reports.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { weekdayName, weekFrom } from "../../src/date/format.ts";
import { dayStrength, STRENGTHS, weeksOf } from "../../templates/month-weeks.ts";

const STARTS = ["saturday", "sunday", "monday"] as const;

describe("the weeks of a month", () => {
  it("hold each day once, in order, under the name of its weekday", () => {
    for (const start of STARTS) {
      for (let at = 0; at < 12 * 30; at++) {
        const month = `${1995 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
        const weeks = weeksOf(month, start);
        const length = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
        const days = weeks.flat().filter((day) => day !== null);
        assert.deepEqual(
          days,
          Array.from({ length }, (_, day) => `${month}-${String(day + 1).padStart(2, "0")}`),
        );
        for (const week of weeks) {
          assert.equal(week.length, 7);
          assert.ok(week.some((day) => day !== null));
          for (const [column, day] of week.entries())
            if (day !== null) assert.equal(weekdayName(day), weekFrom(start)[column]);
        }
      }
    }
  });

  it("begin with Saturday, Sunday or Monday", () => {
    assert.deepEqual(
      STARTS.map((start) => [weekFrom(start)[0], weekFrom(start)[6]]),
      [
        ["السبت", "الجمعة"],
        ["الأحد", "السبت"],
        ["الاثنين", "الأحد"],
      ],
    );
    // The first of January 2022 was a Saturday.
    assert.deepEqual(
      STARTS.map((start) => weeksOf("2022-01", start)[0]?.indexOf("2022-01-01")),
      [0, 6, 5],
    );
  });
});

describe("the strength of a day", () => {
  it("has no gap and grows with its reports", () => {
    for (let reports = 1; reports <= 40; reports++) {
      const [least = 0, most] = STRENGTHS[dayStrength(reports) - 1] ?? [];
      assert.ok(reports >= least && (most === null || reports <= (most ?? 0)), String(reports));
      assert.ok(dayStrength(reports) >= dayStrength(reports - 1));
    }
    assert.equal(dayStrength(0), 0);
  });
});
