// Whether the clause of a date looks ahead or back: its verb, its participles, and the words that set a day.

import { NO_LEXEME } from "./date-words.ts";
import { isSign, isYearWord, tokenAt, wordSet, wordSetWithClitics } from "./parts.ts";
import type { TokenisedText } from "./tokens.ts";
import { endsInTaMarbuta, imperfectStem, isHead, mayBeBareVerb, tenseAt } from "./verb-forms.ts";

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

/** What a word is to the clause of a date, several at once. */
const CUE = {
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
} as const;

const VERB = CUE.perfect | CUE.imperfect | CUE.future;

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
const WORD_OF_THEN = /ذاك|ئذ|(?:حين|وقت|يوم|عام|ليلت)ها/u;
addCue(
  CUE.thatTime,
  wordSetWithClitics(
    "آنذاك حينذاك يومذاك وقتذاك ليلذاك ليلتذاك عامذاك حينئذ يومئذ وقتئذ آنئذ حينها وقتها يومها عامها ليلتها",
  ),
);

/** «أكثر من المتوقع», «خلافا للمتوقع»: compared with a plan, nothing is planned. */
const COMPARED = wordSet(
  "أكثر أقل أسوأ أفضل أعلى أدنى أبطأ أسرع أكبر أصغر أحسن أضعف أقوى أبعد خلافا عكس فوق دون غير كما بأكثر بأقل بأسرع",
);
const SINCE = wordSet("منذ مند ومنذ");
const UNTIL = wordSet("حتى لغاية غاية بحلول حدود وحتى ولغاية");
const STARTING = wordSet("ابتداء بدءا بداية اعتبارا انطلاقا وابتداء وبدءا");
/** Words for contracts and shipments, whose month is the one they are for. */
const OF_DELIVERY = wordSetWithClitics("تسليم الآجلة شحنات استحقاق عقود");

/** Verbs of saying and of being: «يذكر أن», «تضم»: their present says nothing of a date. */
const STATIVE_STEMS = wordSet(
  "قول ذكر شير شار فيد وضح كد ضيف ري روي عتقد عتبر عني نقل اتي عد بلغ ضم كون قع وجد عرف حمل نص قضي عيش عاني بدو ظهر زال جدر ستمر قل زيد قارب ناهز تجاوز شكل ساوي زعم ظن امكن مكن نبغي جب ليق خص تعلق ندرج تسم تميز ملك رتبط عمل كشف",
);
/** «يعود تاريخه إلى 12 مايو»: with «إلى» before the date, these say when something was. */
const RETURN_STEMS = wordSet("عود رجع");
const WAS = wordSetWithClitics("كان كانت كانوا كانا");
/** «مهرجان كان» is in Cannes. */
const CANNES = wordSetWithClitics("مهرجان مدينة بلدة في");
const OPENERS = wordSet(
  "في وفي يوم من ومن بتاريخ وبتاريخ و الموافق حتى ومساء مساء بدءا وبدءا ابتداء وابتداء اعتبارا واعتبارا لكن ولكن",
);

/** Tokens before the date in which its verb may stand, and after it. */
const REACH = 24;
const REACH_AFTER = 9;
/** The distance, in words before the date, at which a verb hardly belongs to another date. */
const NEAR = 5;
const NTH = wordSet("أول آخر ثاني ثالث رابع يوم");
const BOUNDS = wordSet("منذ في حتى إلى خلال قبل بعد");
const LAST_DAY_OF = 6;
const HABIT_REACH = 8;
const USUAL_REACH = 16;

/** Each word of a text is looked at once, however many dates are near it; texts are read one after the other. */
let looked: TokenisedText | null = null;
let scratch = new Int32Array(1 << 10);
let skips = new Int32Array(1 << 10);
let yearlySkips = new Int32Array(1 << 10);
let mayBeOfThen = false;

function cuesOf(text: TokenisedText): Int32Array {
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
function lastCue(text: TokenisedText, notes: Int32Array, from: number, until: number): number {
  return lastOf(ANY_CUE, skips, text, notes, from, until);
}

/** The last token up to `at` that speaks of every year or of another time, or ends the clause. */
function lastYearlyCue(text: TokenisedText, notes: Int32Array, from: number, until: number): number {
  return lastOf(YEARLY_CUES, yearlySkips, text, notes, from, until);
}

const ANY_CUE = ~CUE.known;
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
function cueAt(text: TokenisedText, notes: Int32Array, i: number): number {
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
  let cue = base | (cues.get(word) ?? 0);
  // «خلال أشهر يونيو ويوليو وأغسطس»
  if (MONTHS.has(word) && isListOfMonths(text, i + 1)) cue |= CUE.cycle;
  if (word === "كل" && isYearWord(tokenAt(text, i + 1))) cue |= CUE.habit;
  if (AVERAGES.has(word) && USUAL.has(tokenAt(text, i + 1).text)) cue |= CUE.average;
  // «ما يصل إلى 800»: about as many; the verb says nothing of a day.
  const isAmount = tokenAt(text, i - 1).text.endsWith("ما") && AMOUNTS.has(word);
  if (isAmount) return cue;
  const isInert = (cue & (CUE.deferral | CUE.complementiser | CUE.relative)) !== 0;
  const tense = isInert ? null : isWas(text, i) ? "perfect" : tenseAt(text, i);
  if (tense !== null) cue |= CUE[tense];
  return tense === "imperfect" && STATIVE_STEMS.has(imperfectStem(word)) ? cue | CUE.stative : cue;
}

const AMOUNTS = wordSet("يصل يقرب يقارب يزيد يقل يعادل يوازي");
const MONTHS = wordSet("أشهر شهور");

function isListOfMonths(text: TokenisedText, i: number): boolean {
  return tokenAt(text, isSign(tokenAt(text, i), "(") ? i + 1 : i).lexeme.months !== undefined;
}

function isStop(text: TokenisedText, i: number): boolean {
  const token = tokenAt(text, i);
  if ("؟!؛:".includes(token.text)) return true;
  return token.text === "." && text.at(i + 1)?.spaceBefore !== false;
}

/** «وكان الوزير آنذاك أعلن في مارس»: whether the sentence tells of a time that it has named before. */
export function isOfThen(text: TokenisedText, first: number, last: number): boolean {
  const notes = cuesOf(text);
  if (!mayBeOfThen) return false;
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
  // «سبتمبر عوضا عن أوت»
  if (before.text === "عن" && tokenAt(text, first - 2).text === "عوضا") return true;
  const inner = before.kind === "sign" || AND.has(before.text) ? tokenAt(text, first - 2) : before;
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

/** «المعدلات العادية لشهر أكتوبر» */
const AVERAGES = wordSetWithClitics("معدل معدلات المعدل المعدلات متوسط متوسطات المتوسط المتوسطات معدلاتها");
const USUAL = wordSet(
  "العادية العادي المعتادة المعتاد الاعتيادية الطبيعية الطبيعي الموسمية الموسمي المناخية المناخي السنوي السنوية",
);

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

/** Null where the clause does not say. @param first of the tokens of the date; `last`, the one after them */
export function leanOf(text: TokenisedText, first: number, last: number): Lean | null {
  const bound = boundBefore(text, first);
  if (bound !== null) return bound;
  const notes = cuesOf(text);
  const isOpening = opensClause(text, first, notes);
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
function opensClause(text: TokenisedText, first: number, notes: Int32Array): boolean {
  let at = first;
  for (let steps = 0; steps < 4 && OPENERS.has(tokenAt(text, at - 1).text) && !isHead(text, at); steps++)
    at--;
  if (at === 0 || isHead(text, at)) return true;
  return (cueAt(text, notes, at - 1) & CUE.complementiser) !== 0 || isSign(tokenAt(text, at - 1), "،,(");
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
function verbBefore(text: TokenisedText, first: number, last: number, notes: Int32Array): Lean | null {
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

function isWas(text: TokenisedText, at: number): boolean {
  return WAS.has(tokenAt(text, at).text) && !CANNES.has(tokenAt(text, at - 1).text);
}

function isCompared(text: TokenisedText, at: number): boolean {
  for (let back = at - 1; back >= at - 4; back--) {
    const token = tokenAt(text, back);
    if (token.kind !== "word") return false;
    if (COMPARED.has(token.text)) return true;
  }
  return false;
}
