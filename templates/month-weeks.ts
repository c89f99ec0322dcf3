// Which days stand in which week of a month, and how strongly a day of so many reports stands out.

import { type WeekStart, weekdayName, weekFrom } from "../src/date/format.ts";

/**
 * The weeks of a month, seven cells each, null before its first day and after its last.
 * @param month `2022-01`
 */
export function weeksOf(month: string, start: WeekStart): (string | null)[][] {
  const length = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
  const before = weekFrom(start).indexOf(weekdayName(`${month}-01`));
  const cells = Array.from({ length: Math.ceil((before + length) / 7) * 7 }, (_, index) => {
    const day = index - before + 1;
    return day < 1 || day > length ? null : `${month}-${String(day).padStart(2, "0")}`;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** From and to how many reports; the last has no end. A news day of ten reports is a great one in most archives. */
export const STRENGTHS: readonly (readonly [least: number, most: number | null])[] = [
  [1, 1],
  [2, 3],
  [4, 9],
  [10, null],
];

/** 1 to 4, by the table. */
export function dayStrength(reports: number): number {
  return STRENGTHS.filter(([least]) => reports >= least).length;
}
