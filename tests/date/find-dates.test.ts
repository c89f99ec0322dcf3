// Date expressions of running text, told by case files that an editor can extend.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays } from "../../src/date/calendar.ts";
import { type DateMention, isPlain } from "../../src/date/date-mention.ts";
import { findDates } from "../../src/date/find-dates.ts";
import { readCaseFile } from "../case-file.ts";

const FILES = ["months", "numeric", "hijri", "relative", "ranges", "number-words", "negatives"];

for (const name of FILES) {
  for (const { title, input, expected, line } of readCaseFile(`tests/date/cases/${name}.txt`)) {
    test(`${name}: ${title}`, () => {
      const [reference = "-", ...rest] = input.split("\n");
      const text = rest.join("\n");
      const dates = findDates(text, { reference: reference === "-" ? null : reference });
      const printed = dates.map((date) => `${date.text} => ${date.value}`).join("\n") || "-";
      assert.equal(printed, expected, line);
      for (const date of dates) assert.equal(text.slice(...date.span), date.text, line);
    });
  }
}

/** Told with how each value follows and with its other readings. */
const CERTAINTY_FILES = ["clauses", "names", "named-periods", "pairs"];

for (const name of CERTAINTY_FILES) {
  for (const { title, input, expected, line } of readCaseFile(`tests/date/cases/${name}.txt`)) {
    test(`${name}: ${title}`, () => {
      const [reference = "", ...rest] = input.split("\n");
      const dates = findDates(rest.join("\n"), { reference });
      assert.equal(dates.map(described).join("\n") || "-", expected, line);
    });
  }
}

function described({ text, value, certainty, why, alternatives }: DateMention): string {
  const others = alternatives.length === 0 ? "" : ` | ${alternatives.join(", ")}`;
  return `${text} => ${value} [${certainty} ${why}${others}]`;
}

test("what the text fixes is plain, what has another reading is not", () => {
  assert.ok(isPlain(only("في 14 مايو 2022", "2023-03-15")));
  assert.ok(isPlain(only("غادر أمس", "2023-03-15")));
  assert.ok(!isPlain(only("جلسة الخميس", "2023-03-15")));
  assert.ok(!isPlain(only("في 14 مايو", null)));
});

test("a value is never among its own alternatives, and nothing fixed has any", () => {
  const day = fc.integer({ min: 1, max: 28 });
  const month = fc.constantFrom("يناير", "آذار", "جوان", "أغسطس", "تشرين الثاني", "ديسمبر");
  const before = fc.constantFrom("وقع في ", "يقام في ", "الأحد ", "جلسة ", "منذ ", "المقرر في ", "");
  fc.assert(
    fc.property(before, day, month, fc.integer({ min: 0, max: 700 }), (lead, date, name, shift) => {
      const text = `${lead}${date} ${name} الحدث.`;
      for (const found of findDates(text, { reference: addDays("2022-01-01", shift) })) {
        assert.ok(!found.alternatives.includes(found.edtf ?? ""), text);
        if (found.certainty === "fixed") assert.deepEqual(found.alternatives, [], text);
        if (found.value === null) assert.equal(found.certainty, "open", text);
      }
    }),
    { numRuns: 400 },
  );
});

const only = (text: string, reference: string | null): DateMention => {
  const [date, ...others] = findDates(text, { reference });
  assert.ok(date !== undefined && others.length === 0, text);
  return date;
};

test("a month spans its first to its last day", () => {
  const { edtf, interval, precision } = only("في شباط 2020", null);
  assert.deepEqual(
    { edtf, interval, precision },
    {
      edtf: "2020-02",
      interval: ["2020-02-01", "2020-02-29"],
      precision: "month",
    },
  );
});

test("a count of years since is open at neither end, «أكثر من» leaves the beginning open", () => {
  assert.equal(only("يستمر النزاع منذ نحو 6 سنوات", "2021-03-10").edtf, "2015~/2021-03-10");
  assert.deepEqual(only("يستمر النزاع منذ أكثر من 6 سنوات", "2021-03-10").interval, [null, "2021-03-10"]);
});

test("modifiers say how a mention leans", () => {
  assert.equal(only("في وقت سابق اليوم", "2021-03-10").mod, "EARLIER");
  assert.equal(only("أواخر مايو 2020", null).mod, "END");
  assert.equal(only("قرابة ساعتين", null).mod, "APPROX");
  assert.equal(only("للمرة الأولى منذ عام 2019", null).mod, "SINCE");
  assert.equal(only("آخر تحديث: منذ يومين", "2021-03-10").mod, "BEFORE_CRAWL");
});

test("the late part of a year shrinks its interval, not its value", () => {
  const { value, interval } = only("نهاية عام 2020", null);
  assert.equal(value, "2020");
  assert.deepEqual(interval, ["2020-09-01", "2020-12-31"]);
});

test("a time in a named zone carries the offset of that day", () => {
  assert.equal(only("2022.07.12 | 15:11 دمشق", null).value, "2022-07-12T15:11+03:00");
  assert.equal(only("2022.01.12 | 15:11 دمشق", null).value, "2022-01-12T15:11+02:00");
});

test("mentions are in order, never overlap, and print what their span holds, whatever the text", () => {
  const piece = fc.constantFrom(
    "12",
    "١٢",
    "2022",
    "يناير",
    "كانون الثاني",
    "/",
    "(",
    ")",
    "و",
    "من",
    "إلى",
    "اليوم",
    "الأربعاء",
    "منذ",
    "سنوات",
    "الماضي",
    "،",
    ".",
    "\n",
    "الساعة",
    ":",
    "عام",
    "ه\u0640",
    "مساء",
    "قبل",
    "\u200f",
    "نص",
    "يومي",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, hasSpaces) => {
      const text = pieces.join(hasSpaces ? " " : "");
      let end = 0;
      for (const date of findDates(text, { reference: "2022-01-12" })) {
        assert.ok(date.span[0] >= end && date.span[1] > date.span[0]);
        assert.equal(text.slice(...date.span), date.text);
        end = date.span[1];
      }
    }),
    { numRuns: 500 },
  );
});
