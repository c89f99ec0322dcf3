// Where days decide the order: the newest or the oldest first, and reports of the day that was asked for.

import type { IndexReader } from "../index/index-reader.ts";
import { daysByPage } from "./narrow.ts";
import type { Candidate } from "./rank.ts";

export type DateOrder = "newest" | "oldest";

/** Page numbers run from the newest to the oldest; the undated come last whichever way. */
export async function byDate(
  index: IndexReader,
  candidates: readonly Candidate[],
  order: DateOrder,
): Promise<Candidate[]> {
  const sorted = [...candidates].sort((a, b) => a.page - b.page);
  if (order === "newest") return sorted;
  const days = await daysByPage(index);
  const dated = sorted.filter(({ page }) => days[page] !== "");
  return [...dated.reverse(), ...sorted.filter(({ page }) => days[page] === "")];
}

/** Reports of a day before those that only mention it. */
export async function ofTheDayFirst(
  index: IndexReader,
  candidates: Candidate[],
  days: readonly string[],
): Promise<Candidate[]> {
  if (days.length === 0) return candidates;
  const published = await daysByPage(index);
  const isOf = ({ page }: Candidate): boolean =>
    days.some((day) => published[page]?.startsWith(day) === true);
  return [...candidates.filter(isOf), ...candidates.filter((candidate) => !isOf(candidate))];
}
