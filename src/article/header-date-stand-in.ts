// Stands in for date/header-date.ts until it lands: day, month name and year, or ISO-like numbers, nothing else.

const MONTHS = [
  "يناير|كانون الثاني",
  "فبراير|شباط",
  "مارس|آذار",
  "أبريل|نيسان",
  "مايو|أيار",
  "يونيو|حزيران",
  "يوليو|تموز",
  "أغسطس|آب",
  "سبتمبر|أيلول",
  "أكتوبر|تشرين الأول",
  "نوفمبر|تشرين الثاني",
  "ديسمبر|كانون الأول",
];

export type HeaderDate = {
  date: string | null;
  time: string | null;
  zone: string | null;
  hijri: string | null;
  span: readonly [number, number] | null;
  modified: { raw: string; value: string | null } | null;
  value: string | null;
  problems: readonly string[];
};

export function readHeaderDate(
  raw: string,
  _options: { reference?: string; defaultZone?: string | null } = {},
): HeaderDate {
  const ascii = raw.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const none: HeaderDate = {
    date: null,
    time: null,
    zone: null,
    hijri: null,
    span: null,
    modified: null,
    value: null,
    problems: [],
  };
  const relative = /منذ .*/.exec(raw);
  if (relative !== null) return { ...none, modified: { raw: relative[0], value: null } };
  const numeric = /(\d{4})[./-](\d\d?)[./-](\d\d?)/.exec(ascii);
  const clock = /(\d\d):(\d\d)/.exec(ascii);
  const zone = raw.includes("دمشق") ? "Asia/Damascus" : null;
  const pad = (text: string | undefined): string => (text ?? "").padStart(2, "0");
  const named = new RegExp(`(\\d\\d?) (${MONTHS.join("|")})[^\\d]*(\\d{4})`).exec(ascii);
  const month =
    named === null ? 0 : MONTHS.findIndex((names) => names.split("|").includes(named[2] ?? "")) + 1;
  const date =
    numeric !== null
      ? `${numeric[1]}-${pad(numeric[2])}-${pad(numeric[3])}`
      : named !== null
        ? `${named[3]}-${pad(String(month))}-${pad(named[1])}`
        : null;
  const found = numeric ?? named;
  if (date === null || found === null) return none;
  const time = clock === null ? null : clock[0];
  return {
    ...none,
    date,
    time,
    zone,
    span: [found.index, found.index + found[0].length],
    value: time === null ? date : `${date}T${time}${zone === null ? "" : "+02:00"}`,
  };
}

export function findDates(
  _text: string,
  _options: { reference: string | null },
): import("../date/date-mention.ts").DateMention[] {
  return [];
}
