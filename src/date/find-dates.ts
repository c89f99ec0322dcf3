// Every date expression of a running text, in order, with what it means on the day the text was published.

import type { CutText } from "../text/cut-text.ts";
import { parseIsoDay, twoDigits, type YearMonthDay } from "./calendar.ts";
import { type Lean, leanOf } from "./clause/clause.ts";
import { tenseAt } from "./clause/verb-forms.ts";
import { type Annexed, annexed, fallsOn, isOfEveryYear, isOfThen } from "./clause/yearless.ts";
import type { DateMention, DateModifier } from "./date-mention.ts";
import type { CalendarExpression, Expression, Reading } from "./expression.ts";
import { isName } from "./not-dates.ts";
import type { Antecedent, Resolution } from "./resolve/resolution.ts";
import { resolve } from "./resolve/resolve-date.ts";
import { MONTH_PREPOSITIONS } from "./rules/calendar-rules.ts";
import { readAt } from "./rules/grammar.ts";
import { mayOpen } from "./rules/openers.ts";
import { isSign, tokenAt, wordSet } from "./rules/parts.ts";
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
  eachDateAmong(tokenise(text), options, (date) => {
    if (isImpossible(date)) return;
    const { text: printed, span, value, edtf, interval, precision, mod, certainty, why, alternatives } = date;
    mentions.push({
      text: printed,
      span,
      value,
      edtf,
      interval,
      precision,
      mod,
      certainty,
      why,
      alternatives,
    });
  });
  return mentions.some(isOfOneOfYears) ? borneOut(mentions) : mentions;
}

/** «لقاء الوزير يوم 17 ديسمبر … الأحد 17 ديسمبر 2017»: what the text fixes elsewhere decides between the years of one day or month. */
function borneOut(mentions: readonly DateMention[]): DateMention[] {
  const fixed = new Set<string>();
  for (const { certainty, edtf } of mentions) {
    if (certainty === "fixed" && edtf !== null) addDaysAndMonths(fixed, edtf);
  }
  return mentions.map((mention) => {
    const { edtf, alternatives } = mention;
    const isBorneOut = isOfOneOfYears(mention) && edtf !== null && fixed.has(edtf);
    return isBorneOut && !alternatives.some((other) => fixed.has(other))
      ? { ...mention, certainty: "derived", why: "same", alternatives: [] }
      : mention;
  });
}

function isOfOneOfYears({ alternatives }: DateMention): boolean {
  return alternatives.length > 0 && alternatives.every((other) => /^\d/u.test(other));
}

/** `2017-12-17T10:30` names its day and its month, `2017-12-16/2017-12-17` both its ends. */
function addDaysAndMonths(fixed: Set<string>, edtf: string): void {
  for (const end of edtf.split("/")) {
    const [day, month] = /^(\d{4}-\d\d)(?:-\d\d)?/u.exec(end) ?? [];
    if (day !== undefined) fixed.add(day);
    if (month !== undefined) fixed.add(month);
  }
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

/** Finds what `findDates` finds, with the expressions, and with the days that do not exist. */
export function findDateExpressions(text: string | CutText, options: FindDatesOptions): FoundDate[] {
  return findDatesAmong(tokenise(text), options);
}

/** Finds what `findDateExpressions` finds, for those who look at the tokens themselves too. */
export function findDatesAmong(tokenised: TokenisedText, options: FindDatesOptions): FoundDate[] {
  const found: FoundDate[] = [];
  eachDateAmong(tokenised, options, (date) => found.push(date));
  return found;
}

/** Gives each date to `take` as it is found: what is read of one is let go before the next. */
function eachDateAmong(
  tokenised: TokenisedText,
  { reference }: FindDatesOptions,
  take: (date: FoundDate) => void,
): void {
  const day = reference === null ? null : parseIsoDay(reference);
  let antecedent: Told | null = null;
  const yearly = new Set<string>();
  const names = new Set<string>();
  let nameEnd = -NEIGHBOURS;
  let i = 0;
  while (i < tokenised.count) {
    const whole = i === 0 ? readWhole(tokenised) : null;
    const reading = whole ?? (mayOpen(tokenised, i) ? readAt(tokenised, i, false) : null);
    if (reading === null) {
      i++;
      continue;
    }
    if (isName(tokenised, reading) || isNamedBefore(tokenised, reading, names, nameEnd)) {
      names.add(wordsOf(tokenised, reading));
      nameEnd = reading.last;
    } else {
      const mention = mentionOf(
        tokenised,
        coincident(tokenised, reading) ?? reading,
        day,
        antecedent,
        yearly,
      );
      if (mention !== null) {
        take(mention);
        if (mention.value?.startsWith("XXXX-") === true) yearly.add(mention.value);
        antecedent = afterTelling(antecedent, toldBy(mention, reading.last), day);
      }
    }
    i = Math.max(reading.last, i + 1);
  }
}

/**
 * «شركة نيسان … سهم نيسان»: what has been named in full is named by its last words alone, where no preposition asks
 * for a time; and «قوى 8 آذار و14 آذار» are two names.
 * @param nameEnd the token after the last name
 */
function isNamedBefore(
  text: TokenisedText,
  reading: Reading,
  names: ReadonlySet<string>,
  nameEnd: number,
): boolean {
  const { expression, first } = reading;
  if (names.size === 0 || expression.kind !== "calendar" || expression.year !== null) return false;
  const { clitic, text: word } = tokenAt(text, first);
  const isJoined =
    (clitic === "و" && first === nameEnd) || (first === nameEnd + 1 && AND.has(tokenAt(text, nameEnd).text));
  if (expression.day !== null && isJoined) return true;
  if (clitic !== "" || MONTH_PREPOSITIONS.has(tokenAt(text, first - 1).text) || word === "يوم") return false;
  return names.has(wordsOf(text, reading));
}

const AND = wordSet("و أو");

function wordsOf(text: TokenisedText, { first, last }: Reading): string {
  return Array.from({ length: last - first }, (_, at) => tokenAt(text, first + at).text).join(" ");
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
  const link = tokenAt(text, reading.last);
  if (!COINCIDING.has(link.text) && !isSign(link, "(")) return null;
  const date = readAt(text, reading.last + 1, false)?.expression;
  if (date?.kind !== "calendar" || date.day === null || date.lastDay !== null || date.isYearless) return null;
  return { ...reading, expression: { ...date, weekday: reading.expression.weekday, time: null } };
}

const COINCIDING = wordSet("الموافق المصادف الموافقة المصادفة");

function mentionOf(
  text: TokenisedText,
  reading: Reading,
  reference: YearMonthDay | null,
  told: Told | null,
  yearly: ReadonlySet<string>,
): FoundDate | null {
  const first = text.at(reading.first);
  const last = text.at(reading.last - 1);
  if (first === undefined || last === undefined) return null;
  const expression = habitual(text, reading);
  const clause = new ClauseOfDate(text, reading, yearly);
  const mod = modifierOf(text, reading);
  // The stamp «آخر تحديث: منذ أسبوع» counts from the day of the capture, which nobody knows.
  const isFromCrawl = mod === "BEFORE_CRAWL";
  const resolution = resolve(expression, {
    reference: isFromCrawl ? null : reference,
    clause,
    antecedent: antecedentIn(text, told, reading, reference),
    isMoreThan: mod === "MORE_THAN",
    isEndOfSpan: false,
    isAlone: reading.first === 0 && reading.last === text.count,
  });
  const span = text.source.toOriginal([first.start, last.end]);
  return new Mention(text.source.original.slice(span[0], span[1]), span, resolution, mod, expression, clause);
}

/** Reads the clause of a date for those who ask, once: most dates do without it. */
class ClauseOfDate {
  readonly #text: TokenisedText;
  readonly #reading: Reading;
  readonly #yearly: ReadonlySet<string>;
  #lean: Lean | null | undefined;

  /** @param yearly the days and months that the text has named before as those of every year */
  constructor(text: TokenisedText, reading: Reading, yearly: ReadonlySet<string>) {
    this.#text = text;
    this.#reading = reading;
    this.#yearly = yearly;
  }

  get lean(): Lean | null {
    if (this.#lean === undefined) this.#lean = leanOf(this.#text, this.#reading.first, this.#reading.last);
    return this.#lean;
  }

  get mayRecur(): boolean {
    const { expression, first } = this.#reading;
    const point = expression.kind === "range" ? expression.to : expression;
    if (point.kind !== "calendar" || point.month === null || point.day === null) return false;
    return this.#yearly.has(yearlessDay(point.month, point.day)) || fallsOn(this.#text, first);
  }

  get annexed(): Annexed | null {
    return annexed(this.#text, this.#reading.first);
  }

  get isOfThen(): boolean {
    return isOfThen(this.#text, this.#reading.first, this.#reading.last);
  }
}

function yearlessDay(month: number, day: number): string {
  return `XXXX-${twoDigits(month)}-${twoDigits(day)}`;
}

class Mention implements FoundDate {
  readonly text: string;
  readonly span: readonly [number, number];
  readonly value: DateMention["value"];
  readonly edtf: DateMention["edtf"];
  readonly interval: DateMention["interval"];
  readonly precision: DateMention["precision"];
  readonly mod: DateModifier | null;
  readonly certainty: DateMention["certainty"];
  readonly why: DateMention["why"];
  readonly alternatives: readonly string[];
  readonly expression: Expression;
  readonly #clause: ClauseOfDate;

  constructor(
    text: string,
    span: readonly [number, number],
    resolution: Resolution,
    mod: DateModifier | null,
    expression: Expression,
    clause: ClauseOfDate,
  ) {
    this.text = text;
    this.span = span;
    this.value = resolution.value;
    this.edtf = resolution.edtf;
    this.interval = resolution.interval;
    this.precision = resolution.precision;
    this.mod = mod;
    this.certainty = resolution.certainty;
    this.why = resolution.why;
    this.alternatives = resolution.alternatives;
    this.expression = expression;
    this.#clause = clause;
  }

  get isFuture(): boolean | null {
    return this.#clause.lean?.isAhead ?? null;
  }
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

/** «يعقد المؤتمر كل عام في نوفمبر», «ينضج عادة بين أغسطس وأكتوبر»: of every year, and so of none. */
function habitual(text: TokenisedText, { expression, first, last }: Reading): Expression {
  const { kind } = expression;
  if (kind === "range") {
    const { from, to } = expression;
    const isHabit = isUnplaced(from) && isUnplaced(to) && isOfEveryYear(text, first, last);
    return isHabit
      ? { kind, from: { ...from, isYearless: true }, to: { ...to, isYearless: true } }
      : expression;
  }
  return isUnplaced(expression) && isOfEveryYear(text, first, last)
    ? { ...expression, isYearless: true }
    : expression;
}

/** A month or day that nothing places in a year. */
function isUnplaced(expression: Expression): expression is CalendarExpression {
  if (expression.kind !== "calendar" || expression.year !== null || expression.month === null) return false;
  const { yearRelation, monthRelation, monthSide, weekday, deictic, isYearless, solarYear } = expression;
  return (
    !isYearless && (yearRelation ?? monthRelation ?? monthSide ?? weekday ?? deictic ?? solarYear) === null
  );
}

/** The last date that named a year, and the token after it. */
type Told = {
  readonly year: number;
  readonly month: number | null;
  /** A printed day, or a printed year, which tells less. */
  readonly tale: "day" | "year" | null;
  /** The date in ISO form where it was a day; null for anything else. */
  readonly day: string | null;
  readonly end: number;
  /** The tale of another year that the text told before, behind days that name none. */
  readonly before?: Told;
};

function afterTelling(before: Told | null, next: Told | null, day: YearMonthDay | null): Told | null {
  if (before === null || next === null) return next ?? before;
  const isElsewhere = before.tale !== null && day !== null && before.year !== day.year;
  const tale = isElsewhere ? before : before.before;
  return next.tale !== null || tale === undefined ? next : { ...next, before: tale };
}

function toldBy({ expression, interval, mod, value, why }: FoundDate, end: number): Told | null {
  // «العام الماضي … في منتصف تموز», «هذا العام، سواء في سبتمبر أو ديسمبر»
  if (expression.kind === "period" && expression.unit === "year" && value !== null) {
    return mod === null ? { year: Number(value), month: null, tale: "day", day: null, end } : null;
  }
  if (expression.kind !== "calendar" || interval === null) return null;
  const from = interval[0];
  if (from === null) return null;
  // «أدنى سعر منذ فبراير 2010» compares, and tells nothing of that year.
  const hasYear = expression.year !== null || typeof expression.yearRelation === "number";
  const isSince = mod === "SINCE" && expression.day === null;
  const isTale = (hasYear && expression.calendar === "gregorian" && !isSince) || why === "narrative";
  const tale = isTale ? (expression.day === null ? "year" : "day") : null;
  const month = expression.month === null ? null : Number(from.slice(5, 7));
  const day = expression.day === null || expression.lastDay !== null ? null : from;
  return { year: Number(from.slice(0, 4)), month, tale, day, end };
}

/** A year printed in the same sentence is the year of a tale, whose next days do without it. */
function antecedentIn(
  text: TokenisedText,
  told: Told | null,
  { expression, first }: Reading,
  reference: YearMonthDay | null,
): Antecedent | null {
  if (told === null) return null;
  const point = expression.kind === "range" ? expression.to : expression;
  const isYearless = point.kind === "calendar" && point.year === null && point.month !== null;
  // «10 جمادى الآخرة (30 مارس)», «27 رمضان الموافق 14 يوليو»
  const link = told.end === first - 1 ? tokenAt(text, told.end) : null;
  const sameDay = link !== null && (isSign(link, "(") || COINCIDING.has(link.text)) ? told.day : null;
  const isNeighbour = first - told.end <= NEIGHBOURS;
  const tells = isYearless ? tellingOf(text, told.before ?? told, first, reference) : null;
  const { year, month } = tells === null ? told : (told.before ?? told);
  return { year, month, tells, isNeighbour, sameDay };
}

/** How surely the tale `told` goes on at token `first`. */
function tellingOf(
  text: TokenisedText,
  { year, month, tale, end }: Told,
  first: number,
  reference: YearMonthDay | null,
): Antecedent["tells"] {
  if (tale === null) return null;
  if (!isOneSentence(text, end, first)) {
    // «… في 27 ديسمبر 2010. بعد 14 جانفي …»
    const isNext = month !== null && first - end <= NEXT_WORDS && !tokenAt(text, first).lineBefore;
    // «مونديال 2018 …. وتقام الافتتاحية في 14 يونيو»: what is planned for a year is told of longer than what was.
    const isPlanned = reference !== null && year > reference.year && first - end <= PLAN_WORDS;
    return isNext || isPlanned ? "perhaps" : null;
  }
  // Behind a year alone only what follows at once: «القانون عدد 80 لسنة 2002 المؤرخ في 23 جويلية».
  const isLikely = tale === "day" || (first - end <= NEXT_WORDS && !hasVerb(text, end, first));
  return isLikely ? "likely" : "perhaps";
}

/** A sentence longer than this is a list. */
const LONGEST_SENTENCE = 40;
const NEXT_WORDS = 8;
/** About three sentences. */
const PLAN_WORDS = 60;
const NEIGHBOURS = 9;

/** «… في نهاية 2014 وأعلنت في يونيو …» goes on to something else. */
function hasVerb(text: TokenisedText, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tenseAt(text, at) !== null) return true;
  return false;
}

function isOneSentence(text: TokenisedText, from: number, to: number): boolean {
  if (to - from > LONGEST_SENTENCE) return false;
  for (let at = from; at < to; at++) {
    const token = tokenAt(text, at);
    if (token.lineBefore || isSign(token, ".؟!؛:")) return false;
  }
  return true;
}
