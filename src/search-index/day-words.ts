// The day of publication in the words in which readers ask for it.

import { dayOf } from "./record.ts";

/** The day as readers type it: in the East and the West of the Arab world months have different names. */
export function dayInWords(publishedAt: string | null): string {
  const [year, month, day] = dayOf(publishedAt)?.split("-") ?? [];
  const names = month === undefined ? [] : [MONTHS[Number(month) - 1] ?? ""];
  return [day === undefined ? "" : String(Number(day)), ...names, year ?? ""].join(" ");
}

/** CLDR 48, `ar` and `ar-SY`. */
const MONTHS = [
  "يناير كانون الثاني",
  "فبراير شباط",
  "مارس آذار",
  "أبريل نيسان",
  "مايو أيار",
  "يونيو حزيران",
  "يوليو تموز",
  "أغسطس آب",
  "سبتمبر أيلول",
  "أكتوبر تشرين الأول",
  "نوفمبر تشرين الثاني",
  "ديسمبر كانون الأول",
];
