// How the time of a report reads: the calendar parts of its publication, and any EDTF value in words.

import type { Article } from "../src/article/article.ts";
import type { Settings } from "../src/configuration/settings.ts";
import type { DateMention } from "../src/date/date-mention.ts";
import { formatDay, formatEdtf, formatTime } from "../src/date/format.ts";
import { storyStrings } from "./story-strings.ts";
import { strings, zoneCity } from "./strings.ts";

export type Style = Pick<Settings, "digits" | "months">;

/** What a value of EDTF says as far as a page needs it; an interval has two ends. */
export type Moment =
  | { readonly kind: "year"; readonly year: string }
  | { readonly kind: "month"; readonly month: string }
  | { readonly kind: "day"; readonly day: string };

const MOMENT = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?(?=$|[T~%?])/u;

/** Null for what has no single beginning: an interval, a season, nothing. */
export function readMoment(edtf: string | null): Moment | null {
  if (edtf === null || edtf.includes("/")) return null;
  // Cut out and not put together: a text of pieces would be joined anew by each table that it is looked up in.
  switch (MOMENT.exec(edtf)?.[0].length) {
    case "2022-01-12".length:
      return { kind: "day", day: edtf.slice(0, 10) };
    case "2022-01".length:
      return { kind: "month", month: edtf.slice(0, 7) };
    case "2022".length:
      return { kind: "year", year: edtf.slice(0, 4) };
    default:
      return null;
  }
}

/** `2022-01-12` where the day of publication is known. */
export function publicationDay(article: Article): string | null {
  return publicationDayOf(article.publishedAt);
}

function publicationDayOf({ value }: Article["publishedAt"]): string | null {
  const moment = readMoment(value);
  return moment?.kind === "day" ? moment.day : null;
}

/** «الأربعاء 12 يناير/كانون الثاني 2022», «يناير/كانون الثاني 2022», «9–10 …», without the hour; null for nothing known. */
export function momentText(edtf: string | null, style: Style, weekday: boolean): string | null {
  if (edtf === null) return null;
  const moment = readMoment(edtf);
  if (moment?.kind !== "day" || /[~%?]/u.test(edtf)) return formatEdtf(edtf, style) || null;
  return dayText(moment.day, style, weekday);
}

/** A day is printed on hundreds of pages: in all that tell of it or of a report that came out on it. */
type DayTexts = { readonly plain: Map<string, string>; readonly weekday: Map<string, string> };
const known = new WeakMap<Style, DayTexts>();
const MOST_KNOWN = 4096;

function dayText(day: string, style: Style, weekday: boolean): string {
  const ofStyle = known.get(style) ?? { plain: new Map(), weekday: new Map() };
  known.set(style, ofStyle);
  const texts = weekday ? ofStyle.weekday : ofStyle.plain;
  let text = texts.get(day);
  if (text === undefined) {
    if (texts.size === MOST_KNOWN) texts.clear();
    text = formatDay(day, { ...style, weekday });
    texts.set(day, text);
  }
  return text;
}

/** «15:11 بتوقيت دمشق»; null where no hour is printed. */
export function clockText(field: Article["publishedAt"], style: Style): string | null {
  const time = publicationDayOf(field) === null ? null : formatTime(field.value ?? "", style);
  if (time === null) return null;
  const city = zoneCity(field.zone);
  return city === null ? time : `${time} ${strings.entry.timeOf} ${city}`;
}

/** «الأرجح: 14 مايو/أيار 2023 أو 14 مايو/أيار 2022 (الفعل مستقبل)»; null where no other reading is left. */
export function doubtText({ certainty, why, edtf, alternatives }: DateMention, style: Style): string | null {
  if (edtf === null || alternatives.length === 0) return null;
  const words = storyStrings.doubt;
  const readings = [edtf, ...alternatives].map((reading) => formatEdtf(reading, style));
  const lead = certainty === "open" ? words.open : words.likely;
  return `${lead}: ${readings.join(` ${words.or} `)} (${words.reasons[why]})`;
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
