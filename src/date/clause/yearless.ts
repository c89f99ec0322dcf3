// Tells where a day or month without a year may be of none near: of every year, of a time told of before, or part of a name.

import { isSign, tokenAt, wordSet, wordSetWithClitics } from "../rules/parts.ts";
import type { TokenisedText } from "../tokens.ts";
import { NO_LEXEME } from "../words/date-words.ts";
import { OF_DELIVERY, verbBefore } from "./clause.ts";
import { CUE, cueAt, cuesOf, lastYearlyCue, mayTellOfThen, REACH, REACH_AFTER } from "./clause-cues.ts";
import { endsInTaMarbuta, tenseAt } from "./verb-forms.ts";

const NTH = wordSet("أول آخر ثاني ثالث رابع يوم");
const BOUNDS = wordSet("منذ في حتى إلى خلال قبل بعد");
const LAST_DAY_OF = 6;
const HABIT_REACH = 8;
const USUAL_REACH = 16;

/** «وكان الوزير آنذاك أعلن في مارس»: whether the sentence tells of a time that it has named before. */
export function isOfThen(text: TokenisedText, first: number, last: number): boolean {
  const notes = cuesOf(text);
  if (!mayTellOfThen()) return false;
  for (let at = first - 1; at >= first - REACH; at--) {
    at = lastYearlyCue(text, notes, at, first - REACH);
    if (at < first - REACH) break;
    const cue = cueAt(text, notes, at);
    if ((cue & CUE.stop) !== 0) break;
    if ((cue & CUE.thatTime) !== 0) return true;
    if ((cue & CUE.line) !== 0) break;
  }
  for (let at = last; at < last + REACH_AFTER; at++) {
    const cue = cueAt(text, notes, at);
    if ((cue & (CUE.stop | CUE.line)) !== 0) return false;
    if ((cue & CUE.thatTime) !== 0) return true;
  }
  return false;
}

/** «كل عام», «عادة»: a day or month of every year. */
export function isOfEveryYear(text: TokenisedText, first: number, last: number): boolean {
  const notes = cuesOf(text);
  // «آخر يوم أحد من كل شهر مايو», «كل آخر يوم أحد من شهر مايو»
  for (let at = first - 1; at >= first - LAST_DAY_OF; at--) {
    const { kind, text: word } = tokenAt(text, at);
    if (word === "كل" && (at === first - 1 || NTH.has(tokenAt(text, at + 1).text))) return true;
    if (kind !== "word" || BOUNDS.has(word)) break;
  }
  for (let at = first - 1; at >= first - USUAL_REACH; at--) {
    at = lastYearlyCue(text, notes, at, first - USUAL_REACH);
    if (at < first - USUAL_REACH) break;
    const cue = cueAt(text, notes, at);
    if ((cue & CUE.stop) !== 0) break;
    // «عادة ما يبدأ …» opens its clause; «سنويا» stands by what it counts.
    if ((cue & CUE.usually) !== 0) return true;
    if ((cue & CUE.average) !== 0 && at >= first - HABIT_REACH) return true;
    if ((cue & CUE.habit) !== 0 && at >= first - HABIT_REACH && !isRate(text, at)) return true;
    if ((cue & CUE.line) !== 0) break;
  }
  if (isOverYears(text, last) || isDedicated(text, first, last)) return true;
  for (let at = last; at < last + HABIT_REACH; at++) {
    const cue = cueAt(text, notes, at);
    if ((cue & (CUE.stop | CUE.line)) !== 0) return false;
    if ((cue & CUE.usually) !== 0) return true;
    if ((cue & CUE.habit) !== 0) return verbBefore(text, first, last, notes)?.why !== "past-verb";
    // «يبدأ في أكتوبر، وتستقبل البلاد مليونا سنويا»: what comes every year is another thing.
    if (isSign(tokenAt(text, at), "،,") && !isPairOfDates(text, at + 1)) return false;
    if (at === last && (tokenAt(text, at).text === "عيدا" || isDayOfSomething(text, at))) return true;
  }
  return false;
}

/** «بقيمة 3.2 مليار دولار سنويا»: so much a year, whenever it began. */
function isRate(text: TokenisedText, yearly: number): boolean {
  for (let at = yearly - 1; at >= yearly - RATE_REACH; at--) {
    const { kind, lexeme } = tokenAt(text, at);
    if (kind === "number" || lexeme.cardinal !== undefined) return true;
  }
  return false;
}

const RATE_REACH = 4;

/** «يصادف يوم 29 نوفمبر» says on which day of its year a feast falls, or on which of this year. */
export function fallsOn(text: TokenisedText, first: number): boolean {
  for (let at = first - 1; at >= first - 3; at--) {
    const { kind, text: word } = tokenAt(text, at);
    if (kind !== "word") return false;
    if (FALLING.has(word)) return true;
  }
  return false;
}

/** A noun that a date is annexed to, a preposition of place, or a month without a word of time before it. */
export type Annexed = "to-noun" | "in-place" | "unframed";

/**
 * «ضحايا 11 سبتمبر», «وقائع مايو»: annexed to a noun the date is part of its name, and names a day that readers know.
 * Behind «ب», «حي الانطلاقة ب2 مارس», «السادس من أكتوبر» is a place: a day would stand behind «في».
 * A month that nothing sets in time, «الممثل خالد شباط», «باسم نيسان», is a name as often as a month.
 */
export function annexed(text: TokenisedText, first: number): Annexed | null {
  const date = tokenAt(text, first);
  const isDay = date.kind === "number" || date.lexeme.ordinal !== undefined;
  const { kind, text: word, lexeme } = tokenAt(text, first - 1);
  if (isDay && (date.clitic === "ب" || word === "ب")) return "in-place";
  if (date.lexeme.months !== undefined) return isFramed(text, first) ? null : "unframed";
  if (!isDay || date.lineBefore || kind !== "word" || lexeme !== NO_LEXEME) return null;
  if (word.length < 3 || word.startsWith("ال") || PARTICLES.has(word)) return null;
  // Verbs, adverbs, adjectives and what has a pronoun take nothing behind them.
  if (/(?:[^ي]ا|[^ا]يا|يه|ها|هم)$/u.test(word) || tenseAt(text, first - 1) !== null) return null;
  return word.endsWith("ه") && !endsInTaMarbuta(text, first - 1) ? null : "to-noun";
}

/** Whether a word of time stands before the month, or a month or number that it follows in a list: «يوليو وأغسطس», «2015 (فبراير)». */
function isFramed(text: TokenisedText, first: number): boolean {
  const { clitic } = tokenAt(text, first);
  if (clitic !== "" && clitic !== "و") return true;
  const before = tokenAt(text, first - 1);
  if (TIME_BEFORE_MONTH.has(before.text) || OF_DELIVERY.has(before.text)) return true;
  // «سبتمبر عوضا عن أوت», «دون تغيير عن أغسطس»
  if (before.text === "عن" && COMPARING.has(tokenAt(text, first - 2).text)) return true;
  const inner = before.kind === "sign" || LINKS.has(before.text) ? tokenAt(text, first - 2) : before;
  return inner.kind === "number" || inner.lexeme !== NO_LEXEME || (clitic === "و" && isSign(before, ")"));
}

const TIME_BEFORE_MONTH = wordSetWithClitics(
  "في فى منذ مند حتى خلال قبل بعد من إلى بين بحلول نهاية بداية مطلع أوائل أواخر منتصف أواسط مستهل موفى آخر أول غرة شهر غضون طيلة طوال لغاية غاية ختام يوم",
);

const PARTICLES = wordSetWithClitics(
  "في على إلى من عن عند لدى نحو حوالي قرابة حدود غضون حتى منذ خلال قبل بعد بين أن إن أو ثم بل لكن كان هو هي ربما فقط تاريخ بتاريخ الموافق",
);

const FALLING = wordSetWithClitics("يصادف تصادف يوافق توافق صادف صادفت وافق المصادف المصادفة");

/** «قبل يوليو، وبعد سبتمبر من كل عام» */
function isPairOfDates(text: TokenisedText, i: number): boolean {
  const link = tokenAt(text, i);
  const { kind, lexeme } = tokenAt(text, i + 1);
  const isLinked = link.clitic === "و" || AND.has(link.text);
  return isLinked && (kind === "number" || lexeme.months !== undefined);
}

const AND = wordSet("و وإلى ومن");
const COMPARING = wordSet("عوضا بدلا تغيير المئة المائة بالمئة بالمائة مقارنة");
const LINKS = wordSet("و أو أم");

/** «خلال أغسطس في سنوات متباعدة», «في مارس على مر السنوات» */
function isOverYears(text: TokenisedText, last: number): boolean {
  const link = tokenAt(text, last).text === "علي" ? last + 1 : last;
  return OVER.has(tokenAt(text, link).text) && YEARS.has(tokenAt(text, link + 1).text);
}

const OVER = wordSet("في عبر مر مدى مدار طوال خلال");
const YEARS = wordSet("سنوات السنوات أعوام الأعوام السنين");

/** «اعتبر يوم 5 أكتوبر يوم العلم», «اختيار 8 مارس يوما للمرأة» */
function isDedicated(text: TokenisedText, first: number, last: number): boolean {
  const after = tokenAt(text, last).text;
  if (after !== "يوم" && after !== "يوما") return false;
  for (let at = first - 1; at >= first - 3; at--) if (DEDICATING.has(tokenAt(text, at).text)) return true;
  return false;
}

const DEDICATING = wordSetWithClitics(
  "اعتبر اعتبرت اعتبار أعلن أعلنت إعلان اعتمد اعتمدت اعتماد خصص خصصت تخصيص اختار اختارت اختيار اختير جعل جعلت سمي سميت تسمية إقرار",
);

/** «اعتبار 6 فبراير يوما وطنيا». */
function isDayOfSomething(text: TokenisedText, at: number): boolean {
  return tokenAt(text, at).text === "يوما" && NATIONAL.has(tokenAt(text, at + 1).text);
}

const NATIONAL = wordSet("وطنيا عالميا دوليا عربيا سنويا");
