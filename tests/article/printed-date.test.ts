// A date line that is read again and again, as one page's rules do.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readPrintedDate } from "../../src/article/page/printed-date.ts";

describe("a printed date", () => {
  it("is read anew for another zone and another day of reference", () => {
    const line = "3 مارس 2019 - 08:15";
    assert.equal(readPrintedDate(line).value, "2019-03-03T08:15");
    assert.equal(readPrintedDate(line, { defaultZone: "Asia/Riyadh" }).value, "2019-03-03T08:15+03:00");
    assert.equal(readPrintedDate(line).value, "2019-03-03T08:15");
    assert.equal(readPrintedDate("3 مارس الجاري", { reference: "2019-03-20" }).date, "2019-03-03");
    assert.notEqual(readPrintedDate("3 مارس الجاري").date, "2019-03-03");
  });

  it("reads the same however many lines were read since", () => {
    const lines = Array.from({ length: 40 }, (_, n) => `${(n % 28) + 1}/4/${2000 + n}`);
    const first = lines.map((line) => readPrintedDate(line).value);
    assert.deepEqual(
      lines.map((line) => readPrintedDate(line).value),
      first,
    );
    assert.equal(new Set(first).size, lines.length);
  });
});
