// How the time of a report reads: the calendar parts of its publication, and any EDTF value in words.

import type { Article } from "../src/article/article.ts";
import type { Settings } from "../src/settings.ts";
import { withDigits } from "../src/text/digits.ts";
import { dayName, monthTitle, weekdayName } from "./calendar-names.ts";
import { strings, zoneCity } from "./strings.ts";

export type Style = Pick<Settings, "digits" | "months">;

/** What a value of EDTF says as far as a page needs it; an interval has two ends. */
export type Moment =
  | { readonly kind: "year"; readonly year: string }
  | { readonly kind: "month"; readonly month: string }
  | { readonly kind: "day"; readonly day: string; readonly time: string | null };

const MOMENT = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?/u;

/** Null for what has no single beginning: an interval, a season, nothing. */
export function readMoment(edtf: string | null): Moment | null {
  if (edtf === null || edtf.includes("/")) return null;
  const match = MOMENT.exec(edtf);
  if (!match) return null;
  const [, year = "", month, day, time] = match;
  if (day) return { kind: "day", day: `${year}-${month}-${day}`, time: time ?? null };
  return month ? { kind: "month", month: `${year}-${month}` } : { kind: "year", year };
}

/** `2022-01-12` where the day of publication is known. */
export function publicationDay(article: Article): string | null {
  const moment = readMoment(article.publishedAt.value);
  return moment?.kind === "day" ? moment.day : null;
}

/** «الأربعاء 12 يناير/كانون الثاني 2022», «يناير/كانون الثاني 2022», «من … إلى …»; null for nothing known. */
export function momentText(edtf: string | null, style: Style, weekday: boolean): string | null {
  if (edtf?.includes("/")) return intervalText(edtf, style);
  const moment = readMoment(edtf);
  if (moment === null) return null;
  const about = /[~%]/u.test(edtf ?? "") ? "نحو " : "";
  switch (moment.kind) {
    case "year":
      return about + withDigits(moment.year, style.digits);
    case "month":
      return about + monthTitle(moment.month, style);
    case "day":
      return (weekday ? `${weekdayName(moment.day)} ` : "") + about + dayName(moment.day, style);
    default:
      return moment satisfies never;
  }
}

function intervalText(edtf: string, style: Style): string | null {
  const [from, to] = edtf.split("/").map((end) => momentText(end, style, false));
  const parts = [
    from ? `${strings.masthead.from} ${from}` : null,
    to ? `${strings.masthead.to} ${to}` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(" ");
}

/** «15:11 بتوقيت دمشق»; null where no hour is printed. */
export function clockText(field: Article["publishedAt"], style: Style): string | null {
  const moment = readMoment(field.value);
  if (moment?.kind !== "day" || moment.time === null) return null;
  const city = zoneCity(field.zone);
  const time = withDigits(moment.time, style.digits);
  return city === null ? time : `${time} ${strings.entry.timeOf} ${city}`;
}

/** The value for `<time datetime>`: HTML knows no intervals and no uncertainty. */
export function htmlDatetime(edtf: string | null): string | null {
  if (
    edtf === null ||
    !/^\d{4}(?:-(?:W\d{2}|\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?))?$/u.test(edtf)
  )
    return null;
  return edtf;
}
