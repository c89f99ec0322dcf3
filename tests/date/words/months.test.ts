// The month and weekday tables, held against CLDR as this Node carries it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findDates } from "../../../src/date/find-dates.ts";
import { GREGORIAN_FAMILIES, HIJRI_MONTHS } from "../../../src/date/words/months.ts";
import { WEEKDAY_NAMES } from "../../../src/date/words/weekdays.ts";
import { foldedForm } from "../../../src/text/fold.ts";

const LOCALES = {
  egyptian: ["ar", "ar-EG", "ar-AE", "ar-SA"],
  levantine: ["ar-SY", "ar-LB", "ar-JO", "ar-IQ", "ar-PS"],
  maghrebi: ["ar-DZ", "ar-TN"],
  moroccan: ["ar-MA"],
  mauritanian: ["ar-MR"],
} as const;

const MONTHS = Array.from({ length: 12 }, (_, index) => index);

for (const [family, locales] of Object.entries(LOCALES)) {
  for (const locale of locales) {
    test(`CLDR's months of ${locale} are spellings of the ${family} family`, () => {
      const format = new Intl.DateTimeFormat(`${locale}-u-nu-latn-ca-gregory`, {
        month: "long",
        timeZone: "UTC",
      });
      const table = GREGORIAN_FAMILIES[family as keyof typeof LOCALES].months;
      for (const month of MONTHS) {
        const name = foldedForm(format.format(new Date(Date.UTC(2022, month, 15))));
        assert.ok(
          table[month]?.some((spelling) => foldedForm(spelling) === name),
          `${name} (${month + 1})`,
        );
      }
    });
  }
}

test("CLDR's Hijri months are spellings of our table", () => {
  const format = new Intl.DateTimeFormat("ar-u-nu-latn-ca-islamic-umalqura", {
    month: "long",
    timeZone: "UTC",
  });
  const index = new Intl.DateTimeFormat("en-u-nu-latn-ca-islamic-umalqura", {
    month: "numeric",
    timeZone: "UTC",
  });
  for (let day = 0; day < 360; day += 14) {
    const date = new Date(Date.UTC(2021, 7, 10 + day));
    const month = Number(index.formatToParts(date).find((part) => part.type === "month")?.value);
    const name = foldedForm(format.format(date));
    assert.ok(
      HIJRI_MONTHS.months[month - 1]?.some((spelling) => foldedForm(spelling) === name),
      `${name} (${month})`,
    );
  }
});

test("CLDR's weekdays are our display names, but for the hamza of Monday", () => {
  const format = new Intl.DateTimeFormat("ar", { weekday: "long", timeZone: "UTC" });
  WEEKDAY_NAMES.forEach((name, index) => {
    // 3 January 2022 was a Monday.
    assert.equal(foldedForm(format.format(new Date(Date.UTC(2022, 0, 3 + index)))), foldedForm(name));
  });
});

test("every spelling of every table is read beside a day and a year", () => {
  for (const [family, { months }] of Object.entries(GREGORIAN_FAMILIES)) {
    const year = family === "libyan" ? 1385 : 2017;
    months.forEach((spellings, index) => {
      for (const spelling of spellings) {
        const [date] = findDates(`في 5 ${spelling} ${year} جرى`, { reference: null });
        assert.equal(date?.value, `2017-${String(index + 1).padStart(2, "0")}-05`, `${family}: ${spelling}`);
      }
    });
  }
  HIJRI_MONTHS.months.forEach((spellings, index) => {
    const values = spellings.map(
      (spelling) => findDates(`5 ${spelling} 1443 هـ`, { reference: null })[0]?.value,
    );
    assert.ok(typeof values[0] === "string", HIJRI_MONTHS.months[index]?.[0]);
    assert.equal(new Set(values).size, 1, spellings.join("، "));
  });
});
