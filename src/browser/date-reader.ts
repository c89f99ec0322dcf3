// The reading of dates, fetched when a query has a digit: few have, and it is a tenth of the search's script.

import type { DoubtfulDay } from "../search/query/days/read-date.ts";
import type { ReadDate } from "../search/query/query.ts";

const NO_DATE: ReadDate = () => null;

const HAS_DIGIT = /\p{Nd}/u;

export async function dateReaderFor(text: string): Promise<ReadDate> {
  return HAS_DIGIT.test(text) ? (await import("../search/query/days/read-date.ts")).readDate : NO_DATE;
}

export async function doubtfulDayIn(text: string): Promise<DoubtfulDay | null> {
  return HAS_DIGIT.test(text)
    ? (await import("../search/query/days/read-date.ts")).doubtfulDayIn(text)
    : null;
}
