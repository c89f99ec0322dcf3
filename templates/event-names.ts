// What a year of the timeline of events is called.

import type { EventYear } from "../src/archive/events/events.ts";
import { formatEdtf } from "../src/date/format.ts";
import { withDigits } from "../src/text/digits.ts";
import type { Site } from "./page.ts";

/** «719»; where all that begins in it is one decade or century, that: «عقد 1980», «القرن 7». */
export function yearName({ year, months }: Pick<EventYear, "year" | "months">, { settings }: Site): string {
  const times = months.flatMap(({ groups }) => groups.map(({ edtf }) => edtf));
  const [only = year] = times;
  return times.length === 1 && only.includes("X")
    ? formatEdtf(only, settings)
    : withDigits(String(Number(year)), settings.digits);
}
