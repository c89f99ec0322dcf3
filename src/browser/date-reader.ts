// The reading of dates, fetched when a query has a digit: few have, and it is a tenth of the search's script.

import type { ReadDate } from "../search/query.ts";

const NO_DATE: ReadDate = () => null;

export async function dateReaderFor(text: string): Promise<ReadDate> {
  if (!/\p{Nd}/u.test(text)) return NO_DATE;
  return (await import("../search/days/read-date.ts")).readDate;
}
