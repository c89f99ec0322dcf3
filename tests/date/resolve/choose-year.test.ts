// The year of a day that is printed without one, held to what the calendar says of weekdays and distances.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayNumber, fromDayNumber, isoWeekday } from "../../../src/date/calendar.ts";
import type { Lean } from "../../../src/date/clause/clause.ts";
import { chooseYear } from "../../../src/date/resolve/choose-year.ts";

const reference = fc.integer({ min: 10_000, max: 22_000 }).map(fromDayNumber);
const month = fc.integer({ min: 1, max: 12 });
const day = fc.integer({ min: 1, max: 28 });
const lean = fc.constantFrom<Lean | null>(
  null,
  { isAhead: true, why: "future-verb", isFirm: true, isCyclic: false },
  { isAhead: true, why: "present-verb", isFirm: false, isCyclic: false },
  { isAhead: false, why: "past-verb", isFirm: true, isCyclic: false },
);

test("without a weekday the year is never more than one away, and the other readings are other years", () => {
  fc.assert(
    fc.property(reference, month, day, lean, (today, index, date, direction) => {
      const yearless = { month: index, day: date, lastDay: null, weekday: null };
      const { year, certainty, others } = chooseYear(yearless, today, direction);
      assert.ok(Math.abs(year - today.year) <= 1);
      assert.notEqual(certainty, "fixed");
      assert.ok(!others.includes(year));
    }),
  );
});

test("the true weekday of a day within ten months finds its year, whatever the clause says", () => {
  const distance = fc.integer({ min: -280, max: 280 });
  fc.assert(
    fc.property(reference, distance, lean, (today, shift, direction) => {
      const meant = fromDayNumber(dayNumber(today) + shift);
      fc.pre(!(meant.month === 2 && meant.day === 29));
      const yearless = { month: meant.month, day: meant.day, lastDay: null, weekday: isoWeekday(meant) };
      const { year, certainty, why } = chooseYear(yearless, today, direction);
      assert.deepEqual({ year, certainty, why }, { year: meant.year, certainty: "fixed", why: "weekday" });
    }),
  );
});

test("a weekday that no near year has is said to contradict", () => {
  // The 14th of May was a Saturday in 2022, a Sunday in 2023, a Tuesday in 2024.
  const yearless = { month: 5, day: 14, lastDay: null, weekday: 3 };
  const choice = chooseYear(yearless, { year: 2023, month: 3, day: 15 }, null);
  assert.equal(choice.why, "contradiction");
  assert.equal(choice.certainty, "derived");
  assert.equal(choice.others.length, 1);
});
