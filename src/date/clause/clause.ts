// Whether the clause of a date looks ahead or back: its verb, its participles, and the words that set a day.

import { isSign, tokenAt, wordSet, wordSetWithClitics } from "../rules/parts.ts";
import type { TokenisedText } from "../tokens.ts";
import { CUE, cueAt, cuesOf, isWas, lastCue, REACH, REACH_AFTER, VERB } from "./clause-cues.ts";
import { imperfectStem, isHead, mayBeBareVerb } from "./verb-forms.ts";

/** What in the clause says so. */
export type LeanReason =
  | "since"
  | "until"
  | "future-verb"
  | "present-verb"
  | "past-verb"
  | "plan"
  | "completion";

export type Lean = {
  readonly isAhead: boolean;
  readonly why: LeanReason;
  /** Whether it decides even against a much nearer reading. */
  readonly isFirm: boolean;
  /** Whether the clause may tell what happens every year: «يمتد الموسم من مايو إلى يوليو». */
  readonly isCyclic: boolean;
};

/** «أكثر من المتوقع», «خلافا للمتوقع»: compared with a plan, nothing is planned. */
const COMPARED = wordSet(
  "أكثر أقل أسوأ أفضل أعلى أدنى أبطأ أسرع أكبر أصغر أحسن أضعف أقوى أبعد خلافا عكس فوق دون غير كما بأكثر بأقل بأسرع",
);
const SINCE = wordSet("منذ مند ومنذ");
const UNTIL = wordSet("حتى لغاية غاية بحلول حدود وحتى ولغاية");
const STARTING = wordSet("ابتداء بدءا بداية اعتبارا انطلاقا وابتداء وبدءا");
/** Words for contracts and shipments, whose month is the one they are for. */
export const OF_DELIVERY = wordSetWithClitics("تسليم الآجلة شحنات استحقاق عقود");

/** «يعود تاريخه إلى 12 مايو»: with «إلى» before the date, these say when something was. */
const RETURN_STEMS = wordSet("عود رجع");
const OPENERS = wordSet(
  "في وفي يوم من ومن بتاريخ وبتاريخ و الموافق حتى ومساء مساء بدءا وبدءا ابتداء وابتداء اعتبارا واعتبارا لكن ولكن",
);

/** The distance, in words before the date, at which a verb hardly belongs to another date. */
const NEAR = 5;

/** Null where the clause does not say. @param first of the tokens of the date; `last`, the one after them */
export function leanOf(text: TokenisedText, first: number, last: number): Lean | null {
  const bound = boundBefore(text, first);
  if (bound !== null) return bound;
  const notes = cuesOf(text);
  const isOpening = opensClause(text, first, last, notes);
  const ahead = isOpening ? (verbAfter(text, last, notes) ?? bareVerbAfter(text, last)) : null;
  if (ahead !== null) return ahead;
  return (
    appointmentAfter(text, last, notes) ??
    verbBefore(text, first, last, notes) ??
    (isOpening ? null : verbAfter(text, last, notes))
  );
}

/** «منذ 4 مارس» looks back whatever the verb; «بحلول سبتمبر» ahead. */
function boundBefore(text: TokenisedText, first: number): Lean | null {
  const before = tokenAt(text, first - 1);
  if (SINCE.has(before.text)) return lean(false, "since", true);
  if (before.text === "بحلول" || before.text === "وبحلول") return lean(true, "until", false);
  if (OF_DELIVERY.has(before.text)) return lean(true, "plan", true);
  return null;
}

function lean(isAhead: boolean, why: LeanReason, isFirm: boolean, isCyclic = false): Lean {
  return { isAhead, why, isFirm, isCyclic };
}

/** A date that opens its clause has its verb behind it: «وفي 7 يوليو أعلنت …», «أن يوم السبت سيشهد …». */
function opensClause(text: TokenisedText, first: number, last: number, notes: Int32Array): boolean {
  let at = first;
  for (let steps = 0; steps < 4 && OPENERS.has(tokenAt(text, at - 1).text) && !isHead(text, at); steps++)
    at--;
  if (at === 0 || isHead(text, at)) return true;
  if ((cueAt(text, notes, at - 1) & CUE.complementiser) !== 0) return true;
  // «التي انطلقت، الأربعاء، بدعم من …»: between two commas it is said of what stands before.
  return isSign(tokenAt(text, at - 1), "،,(") && !isSign(tokenAt(text, last), "،,");
}

function verbAfter(text: TokenisedText, last: number, notes: Int32Array): Lean | null {
  for (let at = last; at < last + REACH_AFTER; at++) {
    // What stands in quotation marks is a name, or of another clause.
    if (isSign(tokenAt(text, at), "«“")) at = quotationEnd(text, at);
    const cue = cueAt(text, notes, at);
    if ((cue & (CUE.stop | CUE.line | CUE.complementiser | CUE.relative)) !== 0) return null;
    if ((cue & CUE.plan) !== 0 && !isCompared(text, at)) return lean(true, "plan", false);
    if ((cue & VERB) !== 0 && (cue & CUE.stative) === 0) return leanOfVerb(text, at, cue, false);
  }
  return null;
}

function quotationEnd(text: TokenisedText, opening: number): number {
  for (let at = opening + 1; at < opening + LONGEST_NAME; at++) {
    if (isSign(tokenAt(text, at), "»”")) return at;
  }
  return opening;
}

/** Words of a name in quotation marks. */
const LONGEST_NAME = 8;

/** «وفي مارس، صرح لصحيفة …»: right behind a date that opens its clause a bare word is a verb. */
function bareVerbAfter(text: TokenisedText, last: number): Lean | null {
  const at = isSign(tokenAt(text, last), "،,") ? last + 1 : last;
  return mayBeBareVerb(text, at) ? lean(false, "past-verb", false) : null;
}

/** «حُدد يوم 4 حزيران موعدا للجلسة». */
function appointmentAfter(text: TokenisedText, last: number, notes: Int32Array): Lean | null {
  for (let at = last; at < last + 3; at++) {
    const cue = cueAt(text, notes, at);
    if ((cue & (CUE.stop | CUE.line)) !== 0 || isSign(tokenAt(text, at), "(")) return null;
    if ((cue & CUE.appointed) !== 0)
      return hasPastAdjective(text, at, notes) ? null : lean(true, "plan", true);
  }
  return null;
}

/** «تاريخا للانتخابات السابقة»: what was set lies behind. */
function hasPastAdjective(text: TokenisedText, from: number, notes: Int32Array): boolean {
  for (let at = from; at < from + 6 && (cueAt(text, notes, at) & CUE.stop) === 0; at++) {
    const token = tokenAt(text, at);
    if (token.lexeme.adjective === "past" || /^(?:ال)?سابقه?$/u.test(token.text)) return true;
  }
  return false;
}

/** The nearest verb or participle before the date, within its clause. */
export function verbBefore(text: TokenisedText, first: number, last: number, notes: Int32Array): Lean | null {
  const isStarting = STARTING.has(tokenAt(text, first - 2).text);
  const isUntil = UNTIL.has(tokenAt(text, first - 1).text) || isStarting;
  const isFor = tokenAt(text, first).clitic === "ل";
  const isTo = isFor || tokenAt(text, first - 1).text === "الي" || isUntil || isFromTo(text, first, last);
  let seen = 0;
  for (let at = first - 1; at >= first - REACH; at--) {
    at = lastCue(text, notes, at, first - REACH);
    if (at < first - REACH) break;
    const cue = cueAt(text, notes, at);
    if ((cue & CUE.stop) !== 0) break;
    if (at < first - 1) {
      seen |= cue & CUE.to;
      // «سيمثل بعد توقيفه الاثنين»: what comes after «بعد» was over before.
      if ((cue & CUE.aftermath) !== 0)
        return isToCome(text, at, notes) ? null : lean(false, "completion", false);
    }
    seen |= cue & CUE.holding;
    const planned = planAt(text, first, at, cue, seen, isTo, isUntil || isFor);
    if (planned !== null) return planned;
    if ((cue & CUE.complementiser) !== 0) {
      // The clause ends here without a verb: what governs it may still be a plan («يتوقع أن»).
      const isPlan = (cueAt(text, notes, at - 1) & CUE.plan) !== 0;
      return isPlan ? lean(true, "plan", true) : untilAlone(isUntil);
    }
    if ((cue & CUE.stative) !== 0) {
      // «من المقرر أن يستمر العرض …»
      const isPlanned =
        (cueAt(text, notes, at - 1) & CUE.complementiser) !== 0 &&
        (cueAt(text, notes, at - 2) & CUE.plan) !== 0;
      return isPlanned ? lean(true, "plan", true) : untilAlone(isUntil);
    }
    if ((cue & VERB) !== 0) {
      const isOfOrigin = isTo && !isUntil && RETURN_STEMS.has(imperfectStem(tokenAt(text, at).text));
      if (isOfOrigin) return lean(false, "past-verb", false);
      const isFromThen = (cue & CUE.perfect) !== 0 && isStarting;
      if (isFromThen) return lean(true, "until", false);
      // «أمهلت الحكومة حتى 5 أبريل»: a term that was set may end later.
      const ofVerb = leanOfVerb(text, at, cue, !isUntil && at >= first - NEAR);
      return isUntil && ofVerb.why === "past-verb" ? lean(false, "until", false) : ofVerb;
    }
    if ((cue & CUE.line) !== 0) break;
  }
  return untilAlone(isUntil);
}

function isFrom(text: TokenisedText, first: number): boolean {
  return tokenAt(text, first - 1).text === "من";
}

/** «سيلتقي بعد توليه المنصب في 31 يناير»: whether what is before «بعد» is to come, so that the date may be of either. */
function isToCome(text: TokenisedText, from: number, notes: Int32Array): boolean {
  for (let at = from - 1; at >= from - REACH_AFTER; at--) {
    const cue = cueAt(text, notes, at);
    if ((cue & (CUE.future | CUE.plan)) !== 0 && !isCompared(text, at)) return true;
    if ((cue & (CUE.stop | CUE.perfect)) !== 0) return false;
  }
  return false;
}

/** «تأجيل الانتخابات من يونيو إلى سبتمبر»: of a span the end says where to. */
function isFromTo(text: TokenisedText, first: number, last: number): boolean {
  if (!isFrom(text, first)) return false;
  for (let at = first + 1; at < last; at++) if (tokenAt(text, at).text === "الي") return true;
  return false;
}

/**
 * The plan or completion that the word at `at` speaks of.
 * @param seen the cues between it and the date
 * @param isTo «إلى», «حتى» or «ل» stands right before the date
 * @param isTerm «حتى» or «ل»: «حددت ليوم 4 يناير»
 */
function planAt(
  text: TokenisedText,
  first: number,
  at: number,
  cue: number,
  seen: number,
  isTo: boolean,
  isTerm: boolean,
): Lean | null {
  if ((cue & CUE.deferral) !== 0) return isTo ? lean(true, "plan", true) : null;
  // «كانت الجلسة المبرمجة في 10 مارس»: what was planned may lie behind.
  if ((cue & CUE.plan) !== 0)
    return isCompared(text, at) ? null : lean(true, "plan", beforeWas(text, at) === null);
  if ((cue & CUE.completion) !== 0) return lean(false, "completion", true);
  const isPlan =
    (cue & (CUE.expectation | CUE.appointment)) !== 0 ||
    ((cue & CUE.call) !== 0 && (seen & (CUE.to | CUE.holding)) !== 0) ||
    ((cue & CUE.intent) !== 0 && ((seen & CUE.holding) !== 0 || isTerm));
  // «نقل الموعد من ديسمبر إلى يونيو»
  return isPlan && !isFrom(text, first) ? lean(true, "plan", false) : null;
}

function untilAlone(isUntil: boolean): Lean | null {
  return isUntil ? lean(true, "until", false) : null;
}

/** What is before the verb may turn it: «لم يصل», «لن يصل», «كان يعمل». */
function leanOfVerb(text: TokenisedText, at: number, cue: number, isNear: boolean): Lean {
  if ((cue & CUE.future) !== 0) return lean(true, "future-verb", true);
  if (isConditional(text, at)) return lean(true, "plan", false);
  const before = tokenAt(text, at - 1).text;
  // «ما لم يتحسن الوضع قبل سبتمبر»
  if (before === "لم" && tokenAt(text, at - 2).text === "ما") return lean(true, "plan", false);
  if (before === "لم" || before === "ولم" || before === "فلم") return lean(false, "past-verb", true);
  if (before === "لن" || before === "ولن" || before === "سوف" || before === "وسوف")
    return lean(true, "future-verb", true);
  if ((cue & CUE.perfect) !== 0) return lean(false, "past-verb", isNear || isWas(text, at));
  if (isSubordinate(text, at)) return lean(false, "past-verb", false);
  const was = beforeWas(text, at);
  if (was !== null) return was === "deed" ? lean(false, "past-verb", true) : lean(false, "plan", false);
  return lean(true, "present-verb", isNear, isOfCycle(text, at));
}

/** «كان محاميا قبل أن يقدم الشكوى في أبريل»: behind «قبل أن» the imperfect takes the time of the verb before. */
function isSubordinate(text: TokenisedText, verb: number): boolean {
  const notes = cuesOf(text);
  if (
    (cueAt(text, notes, verb - 1) & CUE.complementiser) === 0 ||
    !BEFORE_THAT.has(tokenAt(text, verb - 2).text)
  )
    return false;
  for (let at = verb - 3; at >= verb - REACH; at--) {
    const cue = cueAt(text, notes, at);
    if ((cue & (CUE.future | CUE.plan | CUE.stop)) !== 0) return false;
    if ((cue & CUE.perfect) !== 0) return true;
  }
  return false;
}

const BEFORE_THAT = wordSet("قبل وقبل بعد وبعد دون إلى");
const CYCLE_REACH = 12;

/** «يمتد الموسم من …», «يمثل الاستهلاك خلال … من حجم الاستهلاك السنوي»: a season or a share of the year, near the verb. */
function isOfCycle(text: TokenisedText, verb: number): boolean {
  const notes = cuesOf(text);
  for (const step of [-1, 1]) {
    for (let at = verb + step; Math.abs(at - verb) <= CYCLE_REACH; at += step) {
      const cue = cueAt(text, notes, at);
      if ((cue & CUE.stop) !== 0) break;
      if ((cue & CUE.cycle) !== 0) return true;
    }
  }
  return false;
}

/** «إذا لم يصل», «في حال وجدت» */
function isConditional(text: TokenisedText, verb: number): boolean {
  const notes = cuesOf(text);
  for (let at = verb - 1; at >= verb - 2; at--) {
    if ((cueAt(text, notes, at) & CUE.condition) !== 0) return true;
  }
  return false;
}

/**
 * «كان الوزير يعمل», «كان قد زار»: the verb of being, a few words before, puts a deed behind.
 * Of a plan it says only that it was made: what «كان من المقرر أن» happen may still lie ahead.
 */
function beforeWas(text: TokenisedText, verb: number): "deed" | "plan" | null {
  const notes = cuesOf(text);
  let of: "deed" | "plan" = "deed";
  for (let at = verb - 1; at >= verb - 7; at--) {
    const cue = cueAt(text, notes, at);
    if ((cue & (CUE.stop | CUE.relative)) !== 0) return null;
    if ((cue & CUE.complementiser) !== 0) {
      if ((cueAt(text, notes, at - 1) & CUE.plan) === 0) return null;
      of = "plan";
    }
    if (isSign(tokenAt(text, at), "،,")) return null;
    if (isWas(text, at)) return of;
    if ((cue & CUE.line) !== 0) return null;
  }
  return null;
}

function isCompared(text: TokenisedText, at: number): boolean {
  for (let back = at - 1; back >= at - 4; back--) {
    const token = tokenAt(text, back);
    if (token.kind !== "word") return false;
    if (COMPARED.has(token.text)) return true;
  }
  return false;
}
