// What each word of a clause says of its time: plans, deeds, tenses, habits; each word of a text is looked at once.

import { foldedForm } from "../../text/fold.ts";
import { isSign, isYearWord, tokenAt, wordSet, wordSetWithClitics } from "../rules/parts.ts";
import type { TokenisedText } from "../tokens.ts";
import { imperfectStem, tenseAt } from "./verb-forms.ts";

/** What a word is to the clause of a date, several at once. */
export const CUE = {
  known: 1,
  /** The end of a sentence, or a colon: what stands behind it is said by itself. */
  stop: 1 << 1,
  line: 1 << 2,
  /** «أن»: a clause begins. */
  complementiser: 1 << 3,
  relative: 1 << 4,
  plan: 1 << 5,
  completion: 1 << 6,
  expectation: 1 << 7,
  appointment: 1 << 8,
  call: 1 << 9,
  intent: 1 << 10,
  holding: 1 << 11,
  deferral: 1 << 12,
  aftermath: 1 << 13,
  to: 1 << 14,
  perfect: 1 << 15,
  imperfect: 1 << 16,
  future: 1 << 17,
  stative: 1 << 18,
  habit: 1 << 19,
  appointed: 1 << 20,
  cycle: 1 << 21,
  condition: 1 << 22,
  thatTime: 1 << 23,
  average: 1 << 24,
  usually: 1 << 25,
  /** The words beside it decide what it says. */
  byNeighbour: 1 << 26,
} as const;

export const VERB = CUE.perfect | CUE.imperfect | CUE.future;

/** The forms of a participle in every gender and number, with or without the article and a clitic. */
function participles(stems: string): ReadonlySet<string> {
  const endings = ["", "ة", "ين", "ون", "ان", "تين", "تان", "ات", "ا", "ها", "ه"];
  const words = stems.split(" ").flatMap((stem) => endings.map((ending) => stem + ending));
  return wordSetWithClitics([...words, ...words.map((word) => `ال${word}`)].join(" "));
}

/** «إقامتها», «تنظيمه»: each of the nouns with a pronoun too. */
function withPronouns(nouns: string): string {
  const forms = nouns.split(" ").flatMap((noun) => {
    const stem = noun.replace(/ة$/u, "ت").replace(/ء$/u, "ئ");
    return [noun, ...["ه", "ها", "هم", "هما"].map((pronoun) => stem + pronoun)];
  });
  return forms.join(" ");
}

const cues = new Map<string, number>();

function addCue(cue: number, words: Iterable<string>): void {
  for (const word of words) cues.set(word, (cues.get(word) ?? 0) | cue);
}

// What is planned, expected or to come.
addCue(
  CUE.plan,
  participles("مقرر مزمع مرتقب منتظر متوقع مرجح مخطط مبرمج مجدول مفترض مؤمل مأمول مقبل قادم معتزم"),
);
// What has been done: with the article only, since «منعقد» without it may still be going on.
addCue(
  CUE.completion,
  [
    ...participles(
      "موقع مبرم منعقد معقود منشور صادر مؤرخ معلن مقام منظم مختتم مسجل مرتكب مندلع ماضي منصرم فائت ملغى",
    ),
    // «الصادرات» are exports.
  ].filter((word) => word.startsWith("ال") && word !== "الصادرات"),
);
// What someone expects, threatens or prepares.
addCue(
  CUE.expectation,
  wordSetWithClitics(
    "تعهد تعهدت هدد هددت توعد توعدت نية نيته نيتها عزمه عزمها استعداد استعدادا تحضيرا تمهيدا رجح رجحت توقع توقعت توقعات التوقعات خطط خططت احتمال احتمالات تحضيري تحضيرية التحضيري التحضيرية",
  ),
);
// What names a day to come, near the date.
addCue(
  CUE.appointment,
  wordSetWithClitics(
    "حدد حددت حددوا تحديد تحديده تحديدها تحدد تحددت برمج برمجت برمجة موعد موعدا الموعد موعده موعدها المواعيد مهلة المهلة أجل آجال الآجال",
  ),
);
addCue(CUE.appointed, wordSet("موعدا كموعد تاريخا كتاريخ كآخر موعد أجل أجلا مهلة"));
// What someone calls for lies ahead, once «إلى» has said what it is.
addCue(
  CUE.call,
  wordSetWithClitics(
    "دعا دعت دعوا دعوة الدعوة دعوات دعوته دعوتها دعي دعيت طالب طالبت تأييد تأييده تأييدها أيد أيدت اقترح اقترحت اقتراح",
  ),
);
// What someone decides or agrees to hold.
addCue(
  CUE.intent,
  wordSetWithClitics("وافق وافقت موافقة قرر قررت قرار تقرر تقررت اتفق اتفقت اتفقا اتفقوا عين عينت تعيين"),
);
addCue(
  CUE.holding,
  wordSetWithClitics(
    withPronouns(
      "عقد إجراء إقامة تنظيم إطلاق انطلاق افتتاح بدء زيارة إعادة استئناف فتح تسليم نقل رفع وقف طرح استضافة تدشين تشغيل زيادة خفض",
    ),
  ),
);
// What is put off or prolonged lies ahead once «إلى» or «حتى» has said its new day.
addCue(
  CUE.deferral,
  wordSetWithClitics(
    "أجل أجلت أجلوا تأجل تأجلت تأجيل تأجيله تأجيلها أرجأ أرجأت أرجئ أرجئت إرجاء إرجائه إرجائها مدد مددت تمديد تمديده تمديدها ترحيل ترحل رحل رحلت أخر تأخير",
  ),
);
// The noun after these was over when it is spoken of.
addCue(CUE.aftermath, wordSet("بعد إثر أثر عقب منذ بسبب وبعد جراء غداة ومنذ بموجب وبموجب"));
addCue(CUE.to, wordSet("إلى"));
const COMPLEMENTISERS = "أن إن بأن وأن وإن فإن لأن ولأن".split(" ");
addCue(
  CUE.complementiser,
  wordSet(COMPLEMENTISERS.flatMap((word) => ["", "ه", "ها", "هم", "هما"].map((end) => word + end)).join(" ")),
);
addCue(CUE.relative, wordSet("الذي التي الذين اللذين اللذان اللتان اللتين اللواتي"));
addCue(CUE.habit, wordSet("سنويا"));
addCue(CUE.usually, wordSetWithClitics("عادة دائما غالبا دأب دأبت دأبوا اعتاد اعتادت اعتادوا"));
// What comes round every year.
addCue(
  CUE.cycle,
  wordSetWithClitics(
    "موسم موسما مواسم موسمي الموسمي موسمية الموسمية ذروة ذروته ذروتها سنوي السنوي سنوية السنوية فصل",
  ),
);

// What is said under a condition has not happened: «إذا لم يسدد قبل 20 أغسطس».
addCue(CUE.condition, wordSet("إذا وإذا فإذا حال وحال شرط شريطة"));
// «آنذاك», «وقتئذ», «حينها»: the sentence tells of another time.
const WORD_OF_THEN = /ذاك|ئذ|(?:حين|وقت|يوم|عام|ليلت)ها|حداث التاريخ|حدث في/u;
addCue(
  CUE.thatTime,
  wordSetWithClitics(
    "آنذاك حينذاك يومذاك وقتذاك ليلذاك ليلتذاك عامذاك حينئذ يومئذ وقتئذ آنئذ حينها وقتها يومها عامها ليلتها",
  ),
);

const HAPPENED = foldedForm("حدث");
const EVENTS = wordSet("أحداث الأحداث");
const HISTORY = wordSet("التاريخ التاريخية");
const EVERY_OR_WHOLE = wordSet("كل طوال طيلة");
const AMOUNTS = wordSet("يصل يقرب يقارب يزيد يقل يعادل يوازي");
const MONTHS = wordSet("أشهر شهور");
/** «المعدلات العادية لشهر أكتوبر» */
const AVERAGES = wordSetWithClitics("معدل معدلات المعدل المعدلات متوسط متوسطات المتوسط المتوسطات معدلاتها");
const USUAL = wordSet(
  "العادية العادي المعتادة المعتاد الاعتيادية الطبيعية الطبيعي الموسمية الموسمي المناخية المناخي السنوي السنوية",
);
for (const words of [[HAPPENED], EVENTS, EVERY_OR_WHOLE, AMOUNTS, MONTHS, AVERAGES])
  addCue(CUE.byNeighbour, words);

/** Verbs of saying and of being: «يذكر أن», «تضم»: their present says nothing of a date. */
const STATIVE_STEMS = wordSet(
  "قول ذكر شير شار فيد وضح كد ضيف ري روي عتقد عتبر عني نقل اتي عد بلغ ضم كون قع وجد عرف حمل نص قضي عيش عاني بدو ظهر زال جدر ستمر قل زيد قارب ناهز تجاوز شكل ساوي زعم ظن امكن مكن نبغي جب ليق خص تعلق ندرج تسم تميز ملك رتبط عمل كشف",
);
const WAS = wordSetWithClitics("كان كانت كانوا كانا");
/** «مهرجان كان» is in Cannes. */
const CANNES = wordSetWithClitics("مهرجان مدينة بلدة في");

/** Tokens before the date in which its verb may stand, and after it. */
export const REACH = 24;
export const REACH_AFTER = 9;

/** Each word of a text is looked at once, however many dates are near it; texts are read one after the other. */
let looked: TokenisedText | null = null;
let scratch = new Int32Array(1 << 10);
let skips = new Int32Array(1 << 10);
let yearlySkips = new Int32Array(1 << 10);
let mayBeOfThen = false;

/** Whether the text that `cuesOf` was last asked for has a word of another time at all. */
export function mayTellOfThen(): boolean {
  return mayBeOfThen;
}

export function cuesOf(text: TokenisedText): Int32Array {
  if (looked !== text) {
    if (scratch.length < text.count) {
      scratch = new Int32Array(2 * text.count);
      skips = new Int32Array(2 * text.count);
      yearlySkips = new Int32Array(2 * text.count);
    } else {
      scratch.fill(0, 0, text.count);
      skips.fill(0, 0, text.count);
      yearlySkips.fill(0, 0, text.count);
    }
    mayBeOfThen = WORD_OF_THEN.test(text.source.original);
    looked = text;
  }
  return scratch;
}

/**
 * The last token up to `at` that is a cue. A run of plain words is walked once, then leapt over: where date follows date,
 * each would otherwise walk over all before it. `skips` holds one more than the token to leap to, 0 where none is known.
 */
export function lastCue(text: TokenisedText, notes: Int32Array, from: number, until: number): number {
  return lastOf(ANY_CUE, skips, text, notes, from, until);
}

/** The last token up to `at` that speaks of every year or of another time, or ends the clause. */
export function lastYearlyCue(text: TokenisedText, notes: Int32Array, from: number, until: number): number {
  return lastOf(YEARLY_CUES, yearlySkips, text, notes, from, until);
}

const ANY_CUE = ~(CUE.known | CUE.byNeighbour);
const YEARLY_CUES = CUE.stop | CUE.line | CUE.habit | CUE.average | CUE.usually | CUE.thatTime;

/** @param leaps those over tokens without a cue of `mask`, and of that mask alone */
function lastOf(
  mask: number,
  leaps: Int32Array,
  text: TokenisedText,
  notes: Int32Array,
  from: number,
  until: number,
): number {
  let at = from;
  while (at >= until && at >= 0 && (cueAt(text, notes, at) & mask) === 0) {
    const leap = leaps[at] ?? 0;
    at = leap === 0 ? at - 1 : leap - 1;
  }
  if (from >= 0 && at < from) leaps[from] = at + 1;
  return at;
}

/** A union of `CUE` bits; before the first token and after the last, the end of a sentence. */
export function cueAt(text: TokenisedText, notes: Int32Array, i: number): number {
  if (i < 0 || i >= text.count) return CUE.stop | CUE.line;
  const known = notes[i] ?? 0;
  if (known !== 0) return known;
  const cue = look(text, i);
  notes[i] = cue;
  return cue;
}

function look(text: TokenisedText, i: number): number {
  const token = tokenAt(text, i);
  const base = CUE.known | (token.lineBefore ? CUE.line : 0);
  if (token.kind === "sign") return base | (isStop(text, i) ? CUE.stop : 0);
  if (token.kind === "number") return base;
  const word = token.text;
  const listed = cues.get(word) ?? 0;
  const { opensOnly } = token.lexeme;
  if (listed === 0 && (opensOnly === "month" || opensOnly === "weekday")) return base;
  let cue = base | listed;
  if ((listed & CUE.byNeighbour) !== 0) {
    const besides = lookBeside(text, i);
    if (besides === null) return cue;
    cue |= besides;
  }
  const isInert = (cue & (CUE.deferral | CUE.complementiser | CUE.relative)) !== 0;
  const tense = isInert ? null : isWas(text, i) ? "perfect" : tenseAt(text, i);
  if (tense !== null) cue |= CUE[tense];
  return tense === "imperfect" && STATIVE_STEMS.has(imperfectStem(word)) ? cue | CUE.stative : cue;
}

/** What the words beside it make of a word; null where it is about an amount, and says nothing of a day. */
function lookBeside(text: TokenisedText, i: number): number | null {
  const { text: word, lineBefore } = tokenAt(text, i);
  const next = tokenAt(text, i + 1);
  // «ما يصل إلى 800»
  if (AMOUNTS.has(word) && tokenAt(text, i - 1).text.endsWith("ما")) return null;
  // «خلال أشهر يونيو ويوليو وأغسطس»
  if (MONTHS.has(word) && isListOfMonths(text, i + 1)) return CUE.cycle;
  // «كل عام», «طوال العام»
  if (EVERY_OR_WHOLE.has(word) && isYearWord(next)) return CUE.habit;
  if (AVERAGES.has(word) && USUAL.has(next.text)) return CUE.average;
  // «حدث في 29 سبتمبر», «أبرز الأحداث التاريخية في 5 سبتمبر»: of that day in years gone by.
  const isOfHistory =
    word === HAPPENED
      ? (lineBefore || i === 0) && next.text === "في"
      : EVENTS.has(word) && HISTORY.has(next.text);
  return isOfHistory ? CUE.thatTime : 0;
}

function isListOfMonths(text: TokenisedText, i: number): boolean {
  return tokenAt(text, isSign(tokenAt(text, i), "(") ? i + 1 : i).lexeme.months !== undefined;
}

function isStop(text: TokenisedText, i: number): boolean {
  const token = tokenAt(text, i);
  if ("؟!؛:".includes(token.text)) return true;
  return token.text === "." && text.at(i + 1)?.spaceBefore !== false;
}

export function isWas(text: TokenisedText, at: number): boolean {
  return WAS.has(tokenAt(text, at).text) && !CANNES.has(tokenAt(text, at - 1).text);
}
