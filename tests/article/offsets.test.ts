// A stated moment is read whole: offsets and zones in the shapes that people and machines print.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readPrintedDate } from "../../src/article/page/printed-date.ts";

const MOMENTS: readonly (readonly [printed: string, value: string])[] = [
  ["2021-07-05 08:40 +03:00", "2021-07-05T08:40+03:00"],
  ["2021-07-05 08:40+0300", "2021-07-05T08:40+03:00"],
  ["2021-07-05 08:40:10 -0400", "2021-07-05T08:40-04:00"],
  ["2021-07-05T08:40:10-0400", "2021-07-05T08:40-04:00"],
  ["2021-07-05 08:40 +03", "2021-07-05T08:40+03:00"],
  ["2021-07-05 08:40 Z", "2021-07-05T08:40+00:00"],
  ["5 يوليو 2021 08:40 (GMT+3)", "2021-07-05T08:40+03:00"],
  ["5 يوليو 2021 08:40 EEST", "2021-07-05T08:40+03:00"],
  ["2021-07-05 08:40 Africa/Tunis", "2021-07-05T08:40+01:00"],
  ["Mon, 05 Jul 2021 08:40:00 +0200", "2021-07-05T08:40+02:00"],
  ["Mon Jul 5 08:40:00 2021 +0200", "2021-07-05T08:40+02:00"],
  ["2021-07-31 24:00", "2021-08-01T00:00"],
  ["1961", "1961"],
  ["1961-03", "1961-03"],
  [":تحديث 5 08:40 2021 يوليو", "2021-07-05T08:40"],
];

for (const [printed, value] of MOMENTS)
  test(`«${printed}» is ${value}`, () => {
    const reading = readPrintedDate(printed);
    assert.equal(reading.modified?.value ?? reading.value, value);
  });

test("an hour before a day with a dash between them is no offset", () => {
  assert.equal(readPrintedDate("08:40-5 يوليو 2021").value, "2021-07-05T08:40");
  assert.equal(readPrintedDate("08:40-2021/07/05").value, "2021-07-05T08:40");
});

test("an abbreviation that two regions share is read as the Arab one, and said to be ambiguous", () => {
  const { value, problems } = readPrintedDate("2021-07-05 08:40 AST");
  assert.equal(value, "2021-07-05T08:40+03:00");
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["zone-ambiguous"],
  );
});
