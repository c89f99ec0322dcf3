// The moments that cells of a table print, as ISO 8601: what programs write of them, and the order of day and month that a column keeps.

/** Both forms of the day in one column cannot be told apart by it: a day over twelve settles the order of all. */
export function dayOrderOf(values: Iterable<string>): "day-first" | "month-first" | null {
  for (const value of values) {
    const [, first = "", second = ""] = /^(\d{1,2})[-/](\d{1,2})[-/]\d{4}/.exec(withoutWeekday(value)) ?? [];
    if (Number(first) > 12 && Number(second) <= 12) return "day-first";
    if (Number(second) > 12 && Number(first) <= 12) return "month-first";
  }
  return null;
}

/** «Tue, 04/13/2021 - 08:00», as Drupal prints a moment, with the sign of its hour as everywhere. */
function withoutWeekday(printed: string): string {
  return printed
    .trim()
    .replace(/^\p{L}+[,،]\s*(?=\d{1,4}[-/])/u, "")
    .replace(/^(\S+) - (?=\d{1,2}:\d{2})/, "$1T");
}

/** ISO 8601's basic form, as in NITF and NewsML. */
const BASIC_MOMENT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/;
/** A moment of .NET in JSON: milliseconds since 1970. */
const NET_MOMENT = /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/;

const FRENCH_MONTHS =
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
/** «jeudi 21 septembre 2023», without an hour. */
const FRENCH_DAY = /^(?:\p{L}+ )?(\d{1,2})(?:er)? (\p{L}+) (\d{4})$/u;

/** 1925 to 2064. */
const SERIAL_DAY = /^(?:9[2-9]\d{2}|[1-5]\d{4})(?:\.\d+)?$/;

/** Spreadsheets count days from the end of 1899, and show the number where a cell has no form. */
function daysSince1900(serial: number): string {
  const iso = new Date(Math.round((serial - 25_569) * 86_400) * 1000).toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 16);
}

/** «Mon Mar 18 2024 08:00:00 GMT+0000 (…)», as JavaScript prints a moment. */
const PROGRAM_MOMENT = /^\w{3} (\w{3}) (\d{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT([+-]\d{4})/;

/** Seconds or milliseconds since 1970, days of a spreadsheet, and days of two orders, as ISO 8601; anything else as it is printed. */
export function momentFrom(printed: string, order: "day-first" | "month-first" | null): string {
  const text = withoutWeekday(printed);
  const [, net] = NET_MOMENT.exec(text) ?? [];
  if (net !== undefined) return new Date(Number(net)).toISOString();
  const [, basicYear, basicMonth = "", basicDay = "", hour, minute, second0 = "00", zone = ""] =
    BASIC_MOMENT.exec(text) ?? [];
  if (basicYear !== undefined && Number(basicMonth) <= 12 && Number(basicDay) <= 31)
    return `${basicYear}-${basicMonth}-${basicDay}${hour === undefined ? "" : `T${hour}:${minute}:${second0}${zone}`}`;
  if (/^\d{10}$/.test(text)) return new Date(Number(text) * 1000).toISOString().replace(".000Z", "Z");
  const [, frenchDay = "", word = "", frenchYear = ""] = FRENCH_DAY.exec(text) ?? [];
  const month0 = FRENCH_MONTHS.indexOf(word.toLowerCase());
  if (month0 >= 0)
    return `${frenchYear}-${String(month0 + 1).padStart(2, "0")}-${frenchDay.padStart(2, "0")}`;
  if (SERIAL_DAY.test(text)) return daysSince1900(Number(text));
  // Milliseconds and microseconds.
  if (/^\d{13}(?:\d{3})?$/.test(text)) return new Date(Number(text.slice(0, 13))).toISOString();
  const written = PROGRAM_MOMENT.exec(text);
  if (written !== null) return `${written[2]} ${written[1]} ${written.slice(3).join(" ")}`;
  const parts = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})(.*)$/.exec(text);
  if (parts === null || order === null) return text.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d{2}:)/, "$1T");
  const [, first = "", second = "", year = "", rest = ""] = parts;
  const [day, month] = order === "day-first" ? [first, second] : [second, first];
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}${rest}`;
}

/** What a local hour and the hour of Greenwich, written alike, say of the place: `+03:00`; empty where they say nothing. */
export function offsetBetween(local: string, greenwich: string): string {
  const minutes = Math.round(
    (Date.parse(`${local.replace(" ", "T")}Z`) - Date.parse(`${greenwich.replace(" ", "T")}Z`)) / 60_000,
  );
  if (!Number.isFinite(minutes) || Math.abs(minutes) > 14 * 60) return "";
  const of = (value: number) => String(value).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${of(Math.floor(size / 60))}:${of(size % 60)}`;
}
