// Calendar arithmetic, against the clock that Node itself carries.

import assert from "node:assert/strict";
import { test } from "node:test";
import { addMonths, daysInMonth, isoWeek, isoWeekday, isRealDay } from "../../src/date/calendar.ts";

test("weekdays count from Monday", () => {
  assert.equal(isoWeekday({ year: 2022, month: 1, day: 12 }), 3);
  assert.equal(isoWeekday({ year: 1899, month: 12, day: 31 }), 7);
});

test("the week of a day belongs to the year of its Thursday", () => {
  assert.equal(isoWeek({ year: 2022, month: 1, day: 12 }).week, "2022-W02");
  assert.equal(isoWeek({ year: 2022, month: 1, day: 1 }).week, "2021-W52");
  assert.deepEqual(isoWeek({ year: 2020, month: 12, day: 31 }), {
    week: "2020-W53",
    first: "2020-12-28",
    last: "2021-01-03",
  });
});

test("months move by the calendar and stop at its ends", () => {
  assert.deepEqual(addMonths({ year: 2021, month: 1, day: 31 }, 1), { year: 2021, month: 2, day: 28 });
  assert.deepEqual(addMonths({ year: 2021, month: 1, day: 31 }, -2), { year: 2020, month: 11, day: 30 });
});

test("a century is a leap year only every fourth time", () => {
  assert.equal(daysInMonth(1900, 2), 28);
  assert.equal(daysInMonth(2000, 2), 29);
  assert.equal(isRealDay({ year: 2021, month: 2, day: 29 }), false);
});
