// Which printed moments can be read in two ways, or in none: days whose order nothing settles, and hours of the night in which clocks were changed.

import { DateTime } from "luxon";
import { parseIsoDay } from "../date/calendar.ts";
import { toAsciiDigits } from "../text/digits.ts";

export type OpenMoment = {
  readonly value: string;
  /** The other reading; null: there is none. */
  readonly other: string | null;
  readonly why: { readonly ar: string; readonly en: string };
};

/**
 * @param text what is printed, @param value how it was read, in EDTF; @param zone its zone as an IANA name
 * @param page all of the document: a day past the twelfth, printed in the same form, settles the order
 */
export function findOpenMoment(
  text: string,
  value: string,
  zone: string | null,
  page: string,
): OpenMoment | null {
  return openOrder(toAsciiDigits(text), value, page) ?? openHour(value, zone);
}

const NUMBERS = /(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d./-])/gu;
/** The same in a line whose software forgot the blank: «13/1/202210:15». */
const NUMBERS_GLUED = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(?:19|20)\d\d/gu;
const WEEKDAY =
  /ا?ل?[اأإ]ثنين|ثلاثاء|[اأ]ربعاء|خميس|جمعة|سبت|[اأ]حد(?!\p{L})|\b(?:mon|tue|wed|thu|fri|sat|sun)/iu;

/** «4/7/2022» is the fourth of July or the seventh of April; beside a weekday, or a name of the month, it is only one. */
function openOrder(text: string, value: string, page: string): OpenMoment | null {
  const [found, ...more] = [...text.matchAll(NUMBERS)];
  if (found === undefined || more.length > 0 || WEEKDAY.test(text)) return null;
  const [, first = "", , second = "", year = ""] = found;
  const isRead = value.startsWith(`${year}-${second.padStart(2, "0")}-${first.padStart(2, "0")}`);
  if (!isRead || Number(first) > 12 || Number(second) > 12 || Number(first) === Number(second)) return null;
  for (const [, one] of toAsciiDigits(page).matchAll(NUMBERS_GLUED)) if (Number(one) > 12) return null;
  const other = `${year}-${first.padStart(2, "0")}-${second.padStart(2, "0")}`;
  return {
    value,
    other: value.replace(/^\d{4}-\d\d-\d\d/, other),
    why: {
      ar: "قد يسبق الشهر اليوم في هذا الترقيم، ولا شيء في الصفحة يحسم",
      en: "the month may come before the day, and nothing in the page settles it",
    },
  };
}

/** An hour that came twice keeps the earlier reading; one that never came says no offset. */
function openHour(value: string, zone: string | null): OpenMoment | null {
  const [, day = "", clock = ""] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[+-]\d\d:\d\d$/.exec(value) ?? [];
  if (zone === null || parseIsoDay(day) === null) return null;
  const local = DateTime.fromISO(`${day}T${clock}`, { zone });
  if (!local.isValid) return null;
  const shown = (moment: DateTime): string => moment.toFormat("yyyy-MM-dd'T'HH:mmZZ");
  if (local.toFormat("HH:mm") !== clock)
    return {
      value: `${day}T${clock}`,
      other: null,
      why: {
        ar: "لا وجود لهذه الساعة في تلك الليلة، فقد قُدّمت الساعات",
        en: "there was no such hour that night: the clocks went forward",
      },
    };
  const [earlier, later] = local.getPossibleOffsets();
  if (earlier === undefined || later === undefined) return null;
  return {
    value: shown(earlier),
    other: shown(later),
    why: {
      ar: "مرّت هذه الساعة مرتين في تلك الليلة، فقد أُخّرت الساعات",
      en: "that hour came twice that night: the clocks went back",
    },
  };
}
