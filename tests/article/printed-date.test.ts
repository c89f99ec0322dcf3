// A date line that is read again and again, as one page's rules do.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findOpenMoment } from "../../src/article/open-moment.ts";
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

describe("what is printed in more than one way", () => {
  const read = (text: string): string | null => readPrintedDate(text).value;

  it("takes the number of an issue for no day, and no year", () => {
    assert.equal(read("العدد 12، مايو 1956"), "1956-05");
    assert.equal(read("العدد: 2015 - 3 مايو 2019"), "2019-05-03");
    assert.equal(read("العدد 1956"), null);
  });

  it("reads the numbered months of the Levant, beside the name or behind a blank", () => {
    assert.equal(read("12 كانون 2 2022"), "2022-01-12");
    assert.equal(read("كانون 1 2021"), "2021-12");
    assert.equal(read("١٢ تشرين ٢ ٢٠٢٢"), "2022-11-12");
    assert.equal(read("5 تشرين1 2022"), "2022-10-05");
  });

  it("reads a year, a month and a day that lost their signs, where they are the whole line", () => {
    assert.equal(read("2015 05 14"), "2015-05-14");
    assert.equal(read("2015 25 14"), null);
  });

  it("says that the order of day and month is open, unless something in the page settles it", () => {
    const open = (text: string, page = text) =>
      findOpenMoment(text, read(text) ?? "", null, page)?.other ?? null;
    assert.equal(open("4/7/2022"), "2022-04-07");
    assert.equal(open("٤/٧/٢٠٢٢ 10:30"), "2022-04-07T10:30");
    assert.equal(open("4/4/2022"), null);
    assert.equal(open("14/7/2022"), null);
    assert.equal(open("الاثنين 4/7/2022"), null);
    assert.equal(open("2022-07-04"), null);
    assert.equal(open("4/7/2022", "4/7/2022\nآخر تحديث: 25/7/2022"), null);
  });

  it("knows the hours of a zone that came twice, and those that never came", () => {
    const open = (value: string) => findOpenMoment("", value, "Europe/Paris", "");
    assert.equal(open("2022-10-30T02:30+02:00")?.other, "2022-10-30T02:30+01:00");
    assert.deepEqual(
      [open("2022-03-27T02:30+02:00")?.value, open("2022-03-27T02:30+02:00")?.other],
      ["2022-03-27T02:30", null],
    );
    assert.equal(open("2022-03-27T03:30+02:00"), null);
  });
});
