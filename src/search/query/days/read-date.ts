// Which day a date typed into the search field means, whatever calendar, month names or digits it is typed in.

import { foldedForm } from "../../../text/fold.ts";
import { dayNumberOfHijri } from "./umm-al-qura.ts";

// The months of `src/date/words/months.ts`, folded, without their display forms: the browser sends for no more than it
// reads with. `tests/search/read-date.test.ts` fails when a spelling known there is unknown here.
const GREGORIAN_MONTHS = [
  "يناير|ينا|كانون الثاني|كانون ثاني|كانون ثان|ك2|جانفي|اي النار|اين النار|january|jan|janvier",
  "فبراير|فبر|شباط|فيفري|النوار|february|feb|fevrier",
  "مارس|اذار|الربيع|march|mar|mars",
  "ابريل|نيسان|افريل|الطير|april|apr|avril",
  "مايو|ايار|ماي|الماء|may|mai",
  "يونيو|يونيه|حزيران|جوان|الصيف|june|jun|juin",
  "يوليو|يوليه|تموز|جويليه|يوليوز|ناصر|july|jul|juillet",
  "اغسطس|اب|اوت|غشت|غشث|اغشت|هانيبال|هنيبال|august|aug|aout",
  "سبتمبر|سيبتمبر|ايلول|شتنبر|شتمبر|الفاتح|september|sep|sept|septembre",
  "اكتوبر|تشرين الاول|تشرين اول|تشري الاول|ت1|التمور|october|oct|octobre",
  "نوفمبر|تشرين الثاني|تشرين ثاني|تشرين ثان|تشري الثاني|ت2|نونبر|نوفنبر|الحرث|november|nov|novembre",
  "ديسمبر|كانون الاول|كانون اول|ك1|دجنبر|دجمبر|الكانون|december|dec|decembre",
];
const HIJRI_MONTHS = [
  "محرم|المحرم",
  "صفر",
  "ربيع الاول|ربيع اول",
  "ربيع الاخر|ربيع الثاني|ربيع ثاني|ربيع اخر",
  "جمادي الاولي|جمادي الاول|جمادي اولي|جماد الاول|جماد الاولي",
  "جمادي الاخره|جمادي الثانيه|جمادي الثاني|جمادي الاخر|جمادي ثانيه|جماد الثاني",
  "رجب",
  "شعبان",
  "رمضان",
  "شوال",
  "ذو القعده|ذي القعده|ذوالقعده|ذيالقعده",
  "ذو الحجه|ذي الحجه|ذوالحجه|ذيالحجه",
];

/** What may stand around a date without changing it. */
const COMPANY = new Set(
  (
    "يوم ليوم بيوم اليوم بتاريخ تاريخ في من شهر لشهر عام سنه لعام لسنه م ه هـ هجري هجريه ميلادي ميلاديه of the " +
    "الاثنين الاتنين اثنين الثلاثاء الثلاثا التلاتاء ثلاثاء الاربعاء الاربعا اربعاء الخميس خميس الجمعه جمعه " +
    "السبت سبت الاحد احد monday mon tuesday tue wednesday wed thursday thu friday fri saturday sat sunday sun"
  ).split(" "),
);

type Month = { readonly calendar: "gregorian" | "hijri"; readonly month: number };
type Piece =
  | { readonly kind: "number"; readonly value: number; readonly digits: number }
  | ({ readonly kind: "month" } & Month);

const MONTHS: ReadonlyMap<string, Month> = new Map([
  ...namedMonths(GREGORIAN_MONTHS, "gregorian"),
  ...namedMonths(HIJRI_MONTHS, "hijri"),
]);

const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * `2022-01-12`, `2022-01` or `2022` for a text that is a date and nothing else; null for all others.
 * «12/1/2022» is the twelfth of January; the American order is read only where ours is impossible.
 */
export function readDate(text: string): string | null {
  const folded = foldedForm(text).toLowerCase();
  const whole = readOne(folded.replace(/[()]/g, " ").trim());
  if (whole !== null) return whole;
  // «12 يناير 2022 الموافق 9 جمادى الآخرة 1443»: both halves name one day, and one of them will do.
  for (const half of folded.split(/\s(?:ال)?موافق\s|[()]/u)) {
    const read = readOne(half.trim());
    if (read?.length === "2022-01-12".length) return read;
  }
  return null;
}

/** A typed day whose order of day and month is open: how it is read, and how else it may be meant, each in ISO form. */
export type DoubtfulDay = { readonly written: string; readonly read: string; readonly other: string };

const NUMERIC_DAY = /(?<![\p{Nd}/.-])(\p{Nd}{1,2})([/.-])(\p{Nd}{1,2})\2\p{Nd}{4}(?![\p{Nd}/.-])/u;

/** The first «5/3/2022» of `text`, which is the 5th of March here and May the 3rd in America; null where none is open. */
export function doubtfulDayIn(text: string): DoubtfulDay | null {
  const [written = "", first = "", sign = "", second = ""] = NUMERIC_DAY.exec(text) ?? [];
  const day = readDate(written);
  const other = readDate(written.replace(`${first}${sign}${second}`, `${second}${sign}${first}`));
  return day === null || other === null || day === other ? null : { written, read: day, other };
}

function readOne(folded: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(folded);
  if (iso !== null)
    return inYear(Number(iso[1]), Number(iso[2]), iso[3] === undefined ? null : Number(iso[3]));
  const pieces = piecesOf(folded);
  if (pieces === null) return null;
  const shape = pieces.map(({ kind }) => (kind === "number" ? "n" : "m")).join("");
  const numbers = pieces.filter((piece) => piece.kind === "number");
  const month = pieces.find((piece) => piece.kind === "month");
  const [a, b, c] = numbers;
  switch (shape) {
    case "n":
      return a?.digits === 4 ? year(a.value) : null;
    case "mn":
      return month !== undefined && a?.digits === 4 ? dated(month, a.value, null) : null;
    case "nmn":
    case "mnn":
      if (month === undefined || a === undefined || b === undefined) return null;
      return a.digits === 4
        ? dated(month, a.value, b.value)
        : b.digits === 4
          ? dated(month, b.value, a.value)
          : null;
    case "nnn":
      if (a === undefined || b === undefined || c === undefined) return null;
      if (a.digits === 4) return inYear(a.value, b.value, c.value);
      if (c.digits !== 4) return null;
      return inYear(c.value, b.value, a.value) ?? inYear(c.value, a.value, b.value);
    default:
      return null;
  }
}

/** Numbers and months in order, a month of two names once; null when anything else is left. */
function piecesOf(folded: string): Piece[] | null {
  const words = folded.match(/[\p{L}]+\d?|\d+/gu) ?? [];
  const rest = folded.replace(/[\p{L}\d\s/.\-،,ـ\u2013()]/gu, "");
  if (rest !== "" || words.length > 12) return null;
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    const pair = MONTHS.get(`${word} ${words[at + 1] ?? ""}`);
    const month = pair ?? MONTHS.get(word);
    if (/^\d+$/.test(word)) {
      pieces.push({ kind: "number", value: Number(word), digits: word.length });
    } else if (month !== undefined) {
      if (pair !== undefined) at++;
      const last = pieces.at(-1);
      const isSame = last?.kind === "month" && last.month === month.month && last.calendar === month.calendar;
      if (!isSame) pieces.push({ kind: "month", ...month });
    } else if (!COMPANY.has(word)) return null;
  }
  return pieces;
}

/** A year below 1600 beside numbers alone can only be a Hijri one. */
function inYear(yearNumber: number, month: number, day: number | null): string | null {
  const calendar = yearNumber >= 1300 && yearNumber < 1600 ? "hijri" : "gregorian";
  return dated({ calendar, month }, yearNumber, day);
}

function dated({ calendar, month }: Month, yearNumber: number, day: number | null): string | null {
  if (month < 1 || month > 12) return null;
  if (calendar === "hijri") {
    // A Hijri month straddles two of ours, and nothing in the index is as vague as that.
    if (day === null) return null;
    const number = dayNumberOfHijri(yearNumber, month, day);
    return number === null ? null : isoOf(new Date(number * MILLISECONDS_PER_DAY));
  }
  const start = year(yearNumber);
  if (start === null) return null;
  const yearAndMonth = `${start}-${String(month).padStart(2, "0")}`;
  if (day === null) return yearAndMonth;
  const date = new Date(Date.UTC(yearNumber, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? isoOf(date) : null;
}

function year(number: number): string | null {
  return number >= 1600 && number <= 2999 ? String(number) : null;
}

function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function namedMonths(lines: readonly string[], calendar: Month["calendar"]): [string, Month][] {
  return lines.flatMap((line, at) =>
    line.split("|").map((name): [string, Month] => [name, { calendar, month: at + 1 }]),
  );
}
