import assert from "node:assert/strict";
import { test } from "node:test";
import { gregorianToHijri } from "@tabby_ai/hijri-converter";
import { GREGORIAN_FAMILIES, HIJRI_MONTHS, LATIN_MONTHS } from "../../../../src/date/words/months.ts";
import { doubtfulDayIn, readDate } from "../../../../src/search/query/days/read-date.ts";

test("every way of writing one day reads as that day", () => {
  const ways = [
    "2022-01-12",
    "12/1/2022",
    "12-01-2022",
    "12.1.2022",
    "2022/1/12",
    "١٢/١/٢٠٢٢",
    "۱۲/۱/۲۰۲۲",
    "١٢ يناير ٢٠٢٢",
    "12 كانون الثاني 2022",
    "12 كانون ثانٍ 2022",
    "12 يناير/كانون الثاني 2022",
    "12 كانون الثاني (يناير) 2022",
    "الأربعاء، 12 جانفي 2022",
    "يوم الأربعاء 12 يناير 2022م",
    "January 12, 2022",
    "12 Jan 2022",
    "9 جمادى الآخرة 1443",
    "٩ جمادى الثانية ١٤٤٣ هـ",
    "9/6/1443",
    "12 يناير 2022 الموافق 9 جمادى الآخرة 1443",
    "\u200f12\u200f/1/2022",
  ];
  for (const way of ways) assert.equal(readDate(way), "2022-01-12", way);
});

test("a day that cannot be, and a text that is more than a date, read as nothing", () => {
  for (const text of [
    "30/2/2022",
    "12 يناير",
    "12 قطة 2022",
    "كلمة",
    "",
    "31/12",
    "9999999999",
    "12/1/2022/3",
    "ناصر",
  ]) {
    assert.equal(readDate(text), null, text);
  }
});

test("months and years are read where a field asks for them", () => {
  assert.equal(readDate("2022-01"), "2022-01");
  assert.equal(readDate("كانون الثاني 2022"), "2022-01");
  assert.equal(readDate("٢٠٢٢"), "2022");
});

test("the American order is read only where ours is impossible", () => {
  assert.equal(readDate("1/25/2022"), "2022-01-25");
  assert.equal(readDate("5/1/2022"), "2022-01-05");
});

test("every month that the date module knows is known to the search field", () => {
  for (const [family, { months }] of Object.entries(GREGORIAN_FAMILIES)) {
    months.forEach((spellings, at) => {
      for (const name of spellings) {
        assert.equal(
          readDate(`3 ${name} 2015`),
          `2015-${String(at + 1).padStart(2, "0")}-03`,
          `${family}: ${name}`,
        );
      }
    });
  }
  LATIN_MONTHS.forEach((names, at) => {
    for (const name of names) {
      assert.equal(readDate(`3 ${name} 2015`), `2015-${String(at + 1).padStart(2, "0")}-03`, name);
    }
  });
  HIJRI_MONTHS.months.forEach((spellings, at) => {
    for (const name of spellings) {
      const read = readDate(`3 ${name} 1440`);
      assert.ok(read !== null, name);
      const [year = 0, month = 0, day = 0] = read.split("-").map(Number);
      assert.deepEqual(gregorianToHijri({ year, month, day }), { year: 1440, month: at + 1, day: 3 }, name);
    }
  });
});

test("a day typed in numbers says how it is read, and how else it may be meant", () => {
  assert.deepEqual(doubtfulDayIn("لقاء ٥/٣/٢٠٢٢ في جنيف"), {
    written: "٥/٣/٢٠٢٢",
    read: "2022-03-05",
    other: "2022-05-03",
  });
  for (const text of ["25/3/2022", "5/5/2022", "2022-03-05", "5 مارس 2022", "لقاء", "1.5.3.2022"]) {
    assert.equal(doubtfulDayIn(text), null, text);
  }
});
