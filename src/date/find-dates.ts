// Every date expression of a running text, in order, with what it means on the day the text was published.

import type { CutText } from "../text/cut-text.ts";
import { parseIsoDay, type YearMonthDay } from "./calendar.ts";
import type { DateMention, DateModifier } from "./date-mention.ts";
import type { Expression, Reading } from "./expression.ts";
import { readAt } from "./grammar.ts";
import { mayOpen } from "./openers.ts";
import { isSign, tokenAt, wordSet } from "./parts.ts";
import type { ResolutionContext } from "./resolution.ts";
import { resolve } from "./resolve.ts";
import { leansAhead } from "./tense.ts";
import { type TokenisedText, tokenise } from "./tokens.ts";

export type FindDatesOptions = {
  /** The day of publication, ISO; null where it is not known, and what leans on it stays open. */
  readonly reference: string | null;
};

/** A mention with the expression it was read from, for those who need more than its value. */
export type FoundDate = DateMention & {
  readonly expression: Expression;
  readonly isFuture: boolean | null;
};

/** Date expressions of `text`, in order, never overlapping; a body may be given as its joined paragraphs. */
export function findDates(text: string | CutText, options: FindDatesOptions): DateMention[] {
  const mentions: DateMention[] = [];
  for (const date of findDateExpressions(text, options)) {
    if (isImpossible(date)) continue;
    const { text: printed, span, value, edtf, interval, precision, mod } = date;
    mentions.push({ text: printed, span, value, edtf, interval, precision, mod });
  }
  return mentions;
}

/** «31 فبراير 2022» and `2022-13-45`: written as dates, but days of no calendar. */
export function isImpossible({ expression, value }: FoundDate): boolean {
  return (
    expression.kind === "calendar" &&
    expression.calendar !== "hijri" &&
    expression.year !== null &&
    expression.day !== null &&
    value === null
  );
}

/** As `findDates`, with the expressions, and with the days that do not exist. */
export function findDateExpressions(text: string | CutText, options: FindDatesOptions): FoundDate[] {
  return findDatesAmong(tokenise(text), options);
}

/** As `findDateExpressions`, for those who look at the tokens themselves too. */
export function findDatesAmong(tokenised: TokenisedText, { reference }: FindDatesOptions): FoundDate[] {
  const found: FoundDate[] = [];
  const day = reference === null ? null : parseIsoDay(reference);
  let antecedent: ResolutionContext["antecedent"] = null;
  let i = 0;
  while (i < tokenised.count) {
    const whole = i === 0 ? readWhole(tokenised) : null;
    const reading = whole ?? (mayOpen(tokenised, i) ? readAt(tokenised, i, false) : null);
    if (reading === null) {
      i++;
      continue;
    }
    const mention = mentionOf(tokenised, coincident(tokenised, reading) ?? reading, day, antecedent);
    if (mention !== null) {
      found.push(mention);
      antecedent = antecedentOf(mention) ?? antecedent;
    }
    i = Math.max(reading.last, i + 1);
  }
  return found;
}

/** A stamp or a caption holds a date and nothing else: only then may «ماي» or «يومين» stand without support. */
function readWhole(text: TokenisedText): Reading | null {
  if (text.count > LONGEST_STAMP) return null;
  const reading = readAt(text, 0, true);
  return reading !== null && reading.last === text.count ? reading : null;
}

/** A weekday, a dual date, seconds and a zone in tokens, with room to spare. */
const LONGEST_STAMP = 30;

/** «يوم الخميس المقبل الموافق 27/10/2022»: the date says which Thursday, if it is one. */
function coincident(text: TokenisedText, reading: Reading): Reading | null {
  if (reading.expression.kind !== "weekday" || reading.expression.time !== null) return null;
  if (!COINCIDING.has(tokenAt(text, reading.last).text)) return null;
  const date = readAt(text, reading.last + 1, false)?.expression;
  if (date?.kind !== "calendar" || date.day === null || date.lastDay !== null || date.isYearless) return null;
  return { ...reading, expression: { ...date, weekday: reading.expression.weekday, time: null } };
}

const COINCIDING = wordSet("الموافق المصادف الموافقة المصادفة");

function mentionOf(
  text: TokenisedText,
  reading: Reading,
  reference: YearMonthDay | null,
  antecedent: ResolutionContext["antecedent"],
): FoundDate | null {
  const first = text.at(reading.first);
  const last = text.at(reading.last - 1);
  if (first === undefined || last === undefined) return null;
  const isWhole = reading.first === 0 && reading.last === text.count;
  const isFuture = leansAhead(text, reading.first, reading.last);
  const { expression } = reading;
  const mod = modifierOf(text, reading);
  // The stamp «آخر تحديث: منذ أسبوع» counts from the day of the capture, which nobody knows.
  const isFromCrawl = mod === "BEFORE_CRAWL";
  const resolution = resolve(expression, {
    reference: isFromCrawl ? null : reference,
    isFuture,
    antecedent,
    isMoreThan: mod === "MORE_THAN",
    isAlone: isWhole,
  });
  const span = text.source.toOriginal([first.start, last.end]);
  return {
    text: text.source.original.slice(span[0], span[1]),
    span,
    value: resolution.value,
    edtf: resolution.edtf,
    interval: resolution.interval,
    precision: resolution.precision,
    mod,
    expression,
    isFuture,
  };
}

const SINCE = wordSet("منذ مند");
const UPDATE_WORDS = wordSet("تحديث التحديث تحديثه تعديل");

function modifierOf(text: TokenisedText, { expression, first, mod }: Reading): DateModifier | null {
  const before = tokenAt(text, first - 1);
  if (expression.kind === "duration" && expression.trigger === "since") {
    const label = isSign(before, ":|-") ? tokenAt(text, first - 2) : before;
    if (UPDATE_WORDS.has(label.text)) return "BEFORE_CRAWL";
  }
  return mod === null && expression.kind !== "duration" && SINCE.has(before.text) ? "SINCE" : mod;
}

function antecedentOf(mention: FoundDate): ResolutionContext["antecedent"] {
  const { expression } = mention;
  if (expression.kind !== "calendar" || mention.interval === null) return null;
  const from = mention.interval[0];
  const day = from === null ? null : parseIsoDay(from);
  if (day === null) return null;
  return { year: day.year, month: expression.month === null ? null : day.month };
}
