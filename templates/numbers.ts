// How numbers stand in interface Arabic: in the archive's digits, and with the noun in its right form.

import type { Settings } from "../src/configuration/settings.ts";
import type { Counted } from "../src/text/counted-nouns.ts";
import { arabicPlural } from "../src/text/plural.ts";

type Digits = Pick<Settings, "digits">;

/** A formatter costs a hundred times what it formats. */
const formats: Readonly<Record<Settings["digits"], Intl.NumberFormat>> = {
  latn: new Intl.NumberFormat("ar-u-nu-latn"),
  arab: new Intl.NumberFormat("ar-u-nu-arab"),
  arabext: new Intl.NumberFormat("ar-u-nu-arabext"),
};

/** Nearly all numbers of a page are small and come again. */
const known: Readonly<Record<Settings["digits"], Map<number, string>>> = {
  latn: new Map(),
  arab: new Map(),
  arabext: new Map(),
};
const MOST_KNOWN = 1000;

/** 1234 → «1,234» or «١٬٢٣٤». */
export function numberText(value: number, { digits }: Digits): string {
  const text = known[digits].get(value) ?? formats[digits].format(value);
  if (Number.isInteger(value) && value >= 0 && value < MOST_KNOWN) known[digits].set(value, text);
  return text;
}

/** «تقرير واحد», «تقريران», «5 تقارير», «11 تقريرًا», «100 تقرير». */
export function countText(count: number, forms: Counted, settings: Digits): string {
  return arabicPlural(count, forms).replace("{n}", numberText(count, settings));
}
