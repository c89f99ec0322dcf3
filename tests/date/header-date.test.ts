// Date lines as outlets print them, told by a case file.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readHeaderDate } from "../../src/date/header-date.ts";
import { readCaseFile } from "../case-file.ts";

for (const { title, input, expected, line } of readCaseFile("tests/date/cases/headers.txt")) {
  test(`a date line: ${title}`, () => {
    assert.equal(described(input), expected, line);
  });
}

function described(raw: string): string {
  const { value, zone, hijri, modified, problems } = readHeaderDate(raw);
  const lines: string[] = [];
  if (value !== null) lines.push(`value: ${value}`);
  if (zone !== null) lines.push(`zone: ${zone}`);
  if (hijri !== null) lines.push(`hijri: ${hijri}`);
  if (modified !== null) lines.push(`updated: ${modified.raw} => ${modified.value}`);
  for (const { code, span } of problems) lines.push(`problem: ${code} «${raw.slice(...span)}»`);
  return lines.join("\n") || "-";
}

test("the span is the date with its time and zone, in the line as printed", () => {
  const raw = "كتبت سلمى القاضي \u200f٣/٣/٢٠٢١ | ٠٩:٠٥ دمشق في باب الأخبار";
  const { span } = readHeaderDate(raw);
  assert.ok(span !== null);
  assert.equal(raw.slice(...span), "٣/٣/٢٠٢١ | ٠٩:٠٥ دمشق");
});

test("a reference completes «الجاري»", () => {
  assert.equal(readHeaderDate("7 مارس الجاري", { reference: "2021-03-02" }).date, "2021-03-07");
  assert.equal(readHeaderDate("7 مارس الجاري").value, "XXXX-03-07");
});

test("a time without a zone takes the default zone of the archive, if there is one", () => {
  const raw = "3 مارس 2021 09:05";
  assert.equal(readHeaderDate(raw).value, "2021-03-03T09:05");
  assert.equal(readHeaderDate(raw, { defaultZone: "Asia/Riyadh" }).value, "2021-03-03T09:05+03:00");
});
