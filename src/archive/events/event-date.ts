// Which place in time a date in a text claims, if it claims one: nothing vague is ever given a day.

import type { DateMention } from "../../date/date-mention.ts";

export type EventDate = {
  /** EDTF without a clock time: `2022-01-12`, `2019-07`, `2015~`, `2022-01-09/2022-01-10`. */
  readonly edtf: string;
  /** First and last calendar day, inclusive. */
  readonly first: string;
  readonly last: string;
  readonly isApproximate: boolean;
};

/** Null for what names no time (`PRESENT_REF`, `PXY`), has no year, says only how long something took, or leaves open which of two times it means. */
export function eventDate(date: DateMention): EventDate | null {
  if (date.mod === "BEFORE_CRAWL" || date.certainty === "open") return null;
  const isApproximate = date.mod === "APPROX";
  if (date.value?.startsWith("P")) return dateOfDuration(date);
  return single(date.value, isApproximate) ?? single(date.edtf, isApproximate) ?? span(date.edtf);
}

/**
 * «منذ نحو 7 سنوات» leads to about a year, «خلال الساعات الـ24 الأخيرة» to two days; «منذ أكثر من عامين» to no year at all:
 * “more than” has no far end.
 */
function dateOfDuration({ edtf, mod }: DateMention): EventDate | null {
  if (edtf === null || mod === "MORE_THAN" || mod === "LESS_THAN") return null;
  const [start = "", end = ""] = edtf.split("/");
  return start.endsWith("~") && end !== "" ? single(start, true) : span(edtf);
}

const SINGLE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2})(?:T[\d:.+Z-]*)?)?)?([~?%]?)$/u;

function single(value: string | null, isApproximate: boolean): EventDate | null {
  const match = SINGLE.exec(value ?? "");
  if (match === null) return null;
  const [, year = "", month, day, qualifier = ""] = match;
  const bounds = boundsOf(year, month, day);
  if (bounds === null) return null;
  const isVague = isApproximate || qualifier !== "";
  const exact = [year, month, day].filter((part) => part !== undefined).join("-");
  return { edtf: isVague ? `${exact}~` : exact, first: bounds[0], last: bounds[1], isApproximate: isVague };
}

/** Both ends must be known: an open one claims all of history. */
function span(edtf: string | null): EventDate | null {
  const [from, to, ...more] = edtf?.split("/") ?? [];
  const first = single(from ?? null, false);
  const last = single(to ?? null, false);
  if (first === null || last === null || more.length > 0 || first.first > last.last) return null;
  if (first.edtf === last.edtf) return first;
  return {
    edtf: `${first.edtf}/${last.edtf}`,
    first: first.first,
    last: last.last,
    isApproximate: first.isApproximate || last.isApproximate,
  };
}

function boundsOf(year: string, month?: string, day?: string): readonly [string, string] | null {
  if (month === undefined)
    return [`${year.replaceAll("X", "0")}-01-01`, `${year.replaceAll("X", "9")}-12-31`];
  if (day !== undefined) return [`${year}-${month}-${day}`, `${year}-${month}-${day}`];
  const months =
    MONTHS_OF[Number(month)] ?? (Number(month) >= 1 && Number(month) <= 12 ? [month, month] : null);
  return months && [`${year}-${months[0]}-01`, `${year}-${months[1]}-${lastDay(year, months[1])}`];
}

/** EDTF level 1 and 2 sub-year groupings: seasons of the north by their months, quarters, thirds, halves. Winter is counted with its January. */
const MONTHS_OF: Readonly<Record<number, readonly [string, string]>> = {
  21: ["03", "05"],
  22: ["06", "08"],
  23: ["09", "11"],
  24: ["01", "03"],
  33: ["01", "03"],
  34: ["04", "06"],
  35: ["07", "09"],
  36: ["10", "12"],
  37: ["01", "04"],
  38: ["05", "08"],
  39: ["09", "12"],
  40: ["01", "06"],
  41: ["07", "12"],
};

function lastDay(year: string, month: string): string {
  return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, "0");
}
