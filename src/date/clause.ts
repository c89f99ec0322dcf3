// Whether the clause of a date looks ahead or back: its verb, its participles, and the words that set a day.

import { isSign, isYearWord, tokenAt, wordSet, wordSetWithClitics } from "./parts.ts";
import type { Token, TokenisedText } from "./tokens.ts";
import { imperfectStem, isHead, tenseAt, type VerbTense } from "./verb-forms.ts";

/** What in the clause says so. */
export type LeanReason =
  | "since"
  | "until"
  | "future-verb"
  | "present-verb"
  | "past-verb"
  | "plan"
  | "completion";

/** «كل عام», «عادة»: a day or month of every year. */
export function isOfEveryYear(text: TokenisedText, first: number, last: number): boolean {
  for (let at = first - 1; at >= first - HABIT_REACH && !isStop(text, at); at--) {
    if (isHabit(text, at)) return true;
    if (text.at(at)?.lineBefore !== false) break;
  }
  for (let at = last; at < last + HABIT_REACH && !isStop(text, at); at++) {
    const token = text.at(at);
    if (token === undefined || token.lineBefore) return false;
    if (isHabit(text, at) || (at === last && token.text === "عيدا")) return true;
  }
  return false;
}

const HABIT_REACH = 8;
const HABITS = wordSet("سنويا عادة دائما غالبا");

function isHabit(text: TokenisedText, at: number): boolean {
  const { text: word } = tokenAt(text, at);
  return HABITS.has(word) || (word === "كل" && isYearWord(tokenAt(text, at + 1)));
}

export type Lean = {
  readonly isAhead: boolean;
  readonly why: LeanReason;
  /** Whether it decides even against a much nearer reading. */
  readonly isFirm: boolean;
};

/** The forms of a participle in every gender and number, with or without the article and a clitic. */
function participles(stems: string): ReadonlySet<string> {
  const endings = ["", "ة", "ين", "ون", "ان", "تين", "تان", "ات", "ا", "ها", "ه"];
  const words = stems.split(" ").flatMap((stem) => endings.map((ending) => stem + ending));
  return wordSetWithClitics([...words, ...words.map((word) => `ال${word}`)].join(" "));
}

/** What is planned, expected or to come. */
const OF_PLAN = participles(
  "مقرر مزمع مرتقب منتظر متوقع مرجح مخطط مبرمج مجدول مفترض مؤمل مأمول مقبل قادم معتزم",
);
/** What has been done. */
const OF_COMPLETION = participles(
  "موقع مبرم منعقد معقود منشور صادر مؤرخ معلن مقام منظم مختتم مسجل مرتكب مندلع ماضي منصرم فائت ملغى",
);
/** «أكثر من المتوقع», «خلافا للمتوقع»: compared with a plan, nothing is planned. */
const COMPARED = wordSet(
  "أكثر أقل أسوأ أفضل أعلى أدنى أبطأ أسرع أكبر أصغر أحسن أضعف أقوى أبعد خلافا عكس فوق دون غير كما بأكثر بأقل بأسرع",
);

/** Nouns that name a day to come, near the date. */
const OF_APPOINTMENT = wordSetWithClitics("موعد موعدا موعده موعدها المواعيد مهلة المهلة أجل آجال الآجال");
/** Of contracts and shipments: the month they are for. */
const OF_DELIVERY = wordSetWithClitics("تسليم الآجلة شحنات استحقاق");

/** «تأجيل», «مددت»: what is put off or prolonged lies ahead once its new day is said. */
const OF_DEFERRAL = wordSetWithClitics(
  "أجل أجلت أجلوا تأجل تأجلت تأجيل تأجيله تأجيلها أرجأ أرجأت أرجئ أرجئت إرجاء إرجائه إرجائها مدد مددت تمديد تمديده تمديدها ترحيل ترحل رحل رحلت أخر تأخير",
);
/** What someone expects, threatens or prepares is to come. */
const OF_EXPECTATION = wordSetWithClitics(
  "تعهد تعهدت هدد هددت توعد توعدت نية نيته نيتها عزمه عزمها استعداد استعدادا تحضيرا تمهيدا رجح رجحت توقع توقعت توقعات التوقعات خطط خططت",
);
/** What someone calls for lies ahead, once «إلى» has said what it is. */
const OF_CALL = wordSetWithClitics("دعا دعت دعوا دعوة الدعوة دعوات دعي دعيت طالب طالبت");
/** What someone decides or agrees to hold. */
const OF_INTENT = wordSetWithClitics(
  "وافق وافقت موافقة قرر قررت قرار تقرر تقررت اتفق اتفقت اتفقا اتفقوا حدد حددت تحديد تحدد عين عينت تعيين برمج برمجت برمجة",
);
const MASDARS_OF_HOLDING = wordSetWithClitics(
  "عقد إجراء إقامة تنظيم إطلاق انطلاق افتتاح بدء زيارة إعادة استئناف فتح تسليم نقل رفع وقف طرح استضافة تدشين تشغيل",
);

const SINCE = wordSet("منذ مند ومنذ");
const UNTIL = wordSet("حتى لغاية غاية بحلول حدود وحتى ولغاية");
const STARTING = wordSet("ابتداء بدءا بداية اعتبارا انطلاقا وابتداء وبدءا");
/** The noun after these was over when it is spoken of. */
const AFTERMATH = wordSet("بعد إثر أثر عقب منذ بسبب وبعد جراء غداة ومنذ");

/** Verbs of saying and of being: «يذكر أن», «تضم»: their present says nothing of a date. */
const STATIVE_STEMS = wordSet(
  "قول ذكر شير شار فيد وضح كد ضيف ري روي عتقد عتبر عني نقل اتي عد بلغ ضم كون قع وجد عرف حمل نص قضي عود رجع عيش عاني بدو ظهر زال جدر ستمر شكل ساوي زعم ظن امكن مكن نبغي جب ليق خص تعلق ندرج تسم تميز ملك رتبط عمل كشف",
);
const WAS = wordSetWithClitics("كان كانت كانوا كانا");
/** «مهرجان كان» is in Cannes. */
const CANNES = wordSetWithClitics("مهرجان مدينة بلدة في");

/** Tokens before the date in which its verb may stand, and after it. */
const REACH = 24;
const REACH_AFTER = 9;

/** Null where the clause does not say. @param first of the tokens of the date; `last`, the one after them */
export function leanOf(text: TokenisedText, first: number, last: number): Lean | null {
  const bound = boundBefore(text, first);
  if (bound !== null) return bound;
  const isOpening = opensClause(text, first);
  const ahead = isOpening ? verbAfter(text, last) : null;
  if (ahead !== null) return ahead;
  return (
    appointmentAfter(text, last) ?? verbBefore(text, first) ?? (isOpening ? null : verbAfter(text, last))
  );
}

/** «منذ 4 مارس» looks back whatever the verb; «بحلول سبتمبر» ahead. */
function boundBefore(text: TokenisedText, first: number): Lean | null {
  const before = tokenAt(text, first - 1);
  if (SINCE.has(before.text)) return { isAhead: false, why: "since", isFirm: true };
  if (before.text === "بحلول" || before.text === "وبحلول") return lean(true, "until", false);
  if (OF_DELIVERY.has(before.text)) return lean(true, "plan", true);
  return null;
}

function lean(isAhead: boolean, why: LeanReason, isFirm: boolean): Lean {
  return { isAhead, why, isFirm };
}

/** A date that opens its clause has its verb behind it: «وفي 7 يوليو أعلنت …», «أن يوم السبت سيشهد …». */
function opensClause(text: TokenisedText, first: number): boolean {
  let at = first;
  for (let steps = 0; steps < 3 && OPENERS.has(tokenAt(text, at - 1).text) && !isHead(text, at); steps++)
    at--;
  const before = text.at(at - 1);
  return (
    before === undefined || isHead(text, at) || COMPLEMENTISERS.has(before.text) || isSign(before, "،,(")
  );
}

const OPENERS = wordSet("في وفي يوم من ومن بتاريخ وبتاريخ و الموافق حتى ومساء مساء");
const COMPLEMENTISERS = wordSet("أن إن أنه أنها بأن وأن وإن لأن بأنه فإن");

function verbAfter(text: TokenisedText, last: number): Lean | null {
  for (let at = last; at < last + REACH_AFTER; at++) {
    const token = text.at(at);
    if (token === undefined || token.lineBefore || isStop(text, at)) return null;
    if (COMPLEMENTISERS.has(token.text) || RELATIVES.has(token.text)) return null;
    if (OF_PLAN.has(token.text) && !isCompared(text, at)) return lean(true, "plan", false);
    const tense = tenseAt(text, at);
    if (tense !== null && !(tense === "imperfect" && isStative(token)))
      return leanOfVerb(text, at, tense, false);
  }
  return null;
}

const RELATIVES = wordSet("الذي التي الذين اللذين اللذان اللتان");

/** «حُدد يوم 4 حزيران موعدا للجلسة». */
function appointmentAfter(text: TokenisedText, last: number): Lean | null {
  for (let at = last; at < last + 3; at++) {
    const token = text.at(at);
    if (token === undefined || token.lineBefore || isStop(text, at)) return null;
    if (APPOINTED.has(token.text)) {
      return hasPastAdjective(text, at) ? null : lean(true, "plan", true);
    }
  }
  return null;
}

const APPOINTED = wordSet("موعدا كموعد تاريخا كتاريخ كآخر موعد موعدًا");

/** «تاريخا للانتخابات السابقة»: what was set lies behind. */
function hasPastAdjective(text: TokenisedText, from: number): boolean {
  for (let at = from; at < from + 6; at++) {
    const token = text.at(at);
    if (token === undefined || isStop(text, at)) return false;
    if (token.lexeme.adjective === "past" || /^(?:ال)?سابق[ةه]?$/u.test(token.text)) return true;
  }
  return false;
}

/** The nearest verb or participle before the date, within its clause. */
function verbBefore(text: TokenisedText, first: number): Lean | null {
  const isStarting = STARTING.has(tokenAt(text, first - 2).text);
  const isUntil = UNTIL.has(tokenAt(text, first - 1).text) || isStarting;
  const isTo = tokenAt(text, first - 1).text === "الي" || isUntil;
  let isCalled = false;
  let isHeld = false;
  for (let at = first - 1, steps = 0; at >= 0 && steps < REACH; at--, steps++) {
    const token = tokenAt(text, at);
    if (isStop(text, at)) break;
    const { text: word } = token;
    if (token.kind === "word") {
      if (at < first - 1 && word === "الي") isCalled = true;
      if (MASDARS_OF_HOLDING.has(word)) isHeld = true;
      // «سيمثل بعد توقيفه الاثنين»: what comes after «بعد» was over before.
      if (at < first - 1 && AFTERMATH.has(word)) return lean(false, "completion", false);
      const planned = planAt(text, at, { isTo, isUntil, isCalled, isHeld });
      if (planned !== null) return planned;
      if (COMPLEMENTISERS.has(word)) {
        // The clause ends here without a verb: what governs it may still be a plan («يتوقع أن»).
        return OF_PLAN.has(tokenAt(text, at - 1).text) ? lean(true, "plan", true) : untilAlone(isUntil);
      }
      const tense = OF_DEFERRAL.has(word) ? null : tenseAt(text, at);
      if (tense === "imperfect" && isStative(token)) return untilAlone(isUntil);
      if (tense !== null) {
        const isFromThen = tense === "perfect" && isStarting;
        return isFromThen ? lean(true, "until", false) : leanOfVerb(text, at, tense, at >= first - NEAR);
      }
    }
    if (token.lineBefore) break;
  }
  return untilAlone(isUntil);
}

/** So many words before the date a verb hardly belongs to another one. */
const NEAR = 5;

type Seen = {
  /** «إلى» or «حتى» stands right before the date. */
  readonly isTo: boolean;
  readonly isUntil: boolean;
  /** «إلى» stands between the word and the date. */
  readonly isCalled: boolean;
  /** So does a masdar such as «إجراء». */
  readonly isHeld: boolean;
};

function planAt(text: TokenisedText, at: number, { isTo, isUntil, isCalled, isHeld }: Seen): Lean | null {
  const { text: word } = tokenAt(text, at);
  if (OF_DEFERRAL.has(word)) return isTo ? lean(true, "plan", true) : null;
  if (OF_PLAN.has(word)) return isCompared(text, at) ? null : lean(true, "plan", true);
  if (OF_COMPLETION.has(word) && word.startsWith("ال")) return lean(false, "completion", true);
  const isPlan =
    OF_EXPECTATION.has(word) ||
    OF_APPOINTMENT.has(word) ||
    (OF_CALL.has(word) && isCalled) ||
    (OF_INTENT.has(word) && (isHeld || isUntil));
  return isPlan ? lean(true, "plan", false) : null;
}

function untilAlone(isUntil: boolean): Lean | null {
  return isUntil ? lean(true, "until", false) : null;
}

/** What is before the verb may turn it: «لم يصل», «لن يصل», «كان يعمل». */
function leanOfVerb(text: TokenisedText, at: number, tense: VerbTense, isNear: boolean): Lean {
  if (tense === "future") return lean(true, "future-verb", true);
  const before = tokenAt(text, at - 1).text;
  if (before === "لم" || before === "ولم" || before === "فلم") return lean(false, "past-verb", true);
  if (before === "لن" || before === "ولن" || before === "سوف" || before === "وسوف")
    return lean(true, "future-verb", true);
  if (tense === "perfect") return lean(false, "past-verb", isNear || isWas(text, at));
  return isAfterWas(text, at) ? lean(false, "past-verb", true) : lean(true, "present-verb", isNear);
}

/** «كان الوزير يعمل», «كان قد زار»: the verb of being, a few words before, puts all of it behind. */
function isAfterWas(text: TokenisedText, verb: number): boolean {
  for (let at = verb - 1; at >= verb - 7; at--) {
    const token = text.at(at);
    if (token === undefined || isStop(text, at) || isSign(token, "،,")) return false;
    if (COMPLEMENTISERS.has(token.text) || RELATIVES.has(token.text)) return false;
    if (isWas(text, at)) return true;
    if (token.lineBefore) return false;
  }
  return false;
}

function isWas(text: TokenisedText, at: number): boolean {
  return WAS.has(tokenAt(text, at).text) && !CANNES.has(tokenAt(text, at - 1).text);
}

function isStative(token: Token): boolean {
  return STATIVE_STEMS.has(imperfectStem(token.text));
}

function isCompared(text: TokenisedText, at: number): boolean {
  for (let back = at - 1; back >= at - 4; back--) {
    const token = text.at(back);
    if (token === undefined || token.kind !== "word") return false;
    if (COMPARED.has(token.text)) return true;
  }
  return tokenAt(text, at).text.startsWith("لل") && COMPARED.has(tokenAt(text, at - 1).text);
}

/** The end of a sentence, or a colon: what stands behind it is said by itself. */
function isStop(text: TokenisedText, i: number): boolean {
  const token = text.at(i);
  if (token === undefined || token.kind !== "sign") return false;
  if ("؟!؛:".includes(token.text)) return true;
  return token.text === "." && text.at(i + 1)?.spaceBefore !== false;
}
