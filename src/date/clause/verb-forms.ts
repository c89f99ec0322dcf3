// Which words are verbs, and of what tense, told from their letters: the patterns of the imperfect, the perfect and the future.

import { tokenAt, wordSet, wordSetWithClitics } from "../rules/parts.ts";
import type { Token, TokenisedText } from "../tokens.ts";
import { NO_LEXEME } from "../words/date-words.ts";

export type VerbTense = "perfect" | "imperfect" | "future";

/*
 * Letters are folded, so that «أعلن» and «إعلان» begin alike; where hamza or ta marbuta decides, the original is asked.
 * A pattern is written with «.» for a radical: «افتعل» is `^ا.ت..$`. The patterns are those of any grammar of
 * Arabic (Wright I, §35 ff.); the words beside them are nouns that happen to have the shape.
 */

/** «يوم», «يونيو», «يمني»: nouns in ي. */
const NOUNS_IN_YA =
  /^ي(?:وم|ومي.*|وما|وميا|ناير|ون[اي].*|ولي.*|ولي?و.?|سار.*|مين.*|هود.*|من|مني.*|منه|اس.?ر?|اسمين|اب.*|اف.|وسف|حيي|عقوب|د|دي|داه?|ديه|زيد|ورو.*|خت|اقوت|تيم|قين|نبع|وغ.*|وت.*|وان|ستر.*)$/u;

/** Nouns in ت that no pattern below tells from verbs. */
const NOUNS_IN_TA = wordSet(
  "تلك تحت تجاه تمام تماما تبعا تباعا تقريبا تحديدا توا تارة تل تلة تم تمت تموز تشرين تونس تونسي تركيا تركي تويتر ترامب تيار تاريخ " +
    "تراث تجاري تقني تعليمي تنفيذي تدريجي تقليدي توقيت تابع تالي تركيز توتر تطور تقدم تدخل تحرك تعرض تغير تحول تجمع تمرد تفوق تحسن تأثر " +
    "تعاون تبادل تضامن تنافس تفاهم توازن تكامل تعادل تراجع تجاوز تداول تصاعد تضارب تباين تفاقم تزامن تقارب تواصل تلاحم تسامح تعافي تفاؤل تشاور توافق توالي " +
    "تخرج تولي تخلي تصدي تبني تحدي تعهد تردد تهرب توقف تعثر تدهور توسع تنوع تفكك تضخم تشدد تمدد تسرب تسلل تلوث تكتل توجه تعدد تحفظ تظلم تدفق تكنولوجيا تمثال ترشح تأهل تفقد تسلم تلقي تغلب تمكن توصل تعداد تكرار تذكار تأكد تحدث تكبد تعرف توفي تأسس تأسست",
);

/** «تسلمه مهامه» */
const PRONOUN = /(?:ه|ها|هم|هما)$/u;

/** Masdars of the second form, «تنفيذ», «تدريبات», «تقريره»; no verb has ي before its last radical here. */
const MASDAR_OF_TAFIL = /^ت..ي.(?:ه|ها|هم|هما|ا|ات|اته|اتها|ين|ان|ي|يه)?$/u;
const MASDAR_OF_TAFAUL = /^ت.ا..(?:ات|ا|ه|ها|هم)$/u;

/** Letters a verb of the imperfect may have: «يعقد», «يستضيفون». */
const SHORTEST = 3;
const LONGEST = 9;

/**
 * «سيارة», «سياسة», «ستوكهولم», «سنوات»: the nouns and names of five letters and more that begin like a verb of the future.
 * They are few; all other words of that beginning are verbs.
 */
const NOT_FUTURE = new RegExp(
  `^(?:${[
    "سيا(?:[رسحقجف]|تل|د[هةي]|مي)",
    "سيد(?:$|ه|ي$|ي[هن]|ن[اي]|ات|تان|تين|ت[هيك])",
    "سيطر(?![حاد])|سيطرا$",
    "سين(?:ا(?:ء|ري|تور|و|ي)|ما|غ|يو|تر)",
    "سيب(?:ير|وي|ست|ان)",
    "سير(?:ه|ا$|اليو|اميك|ات|ت[هك]|تنا|جي|خ|غي|ي[انسز]|ك[اس]|فر|و$)",
    "سيو(?:ل(?![دي])|ف(?:$|ه|ا)|ه|ط)",
    "سيف(?:ي$|ه|ا$|ين|ان)",
    "سيل(?:ا(?![قح])|ه|ف|تا|تيك|ي[كناس])",
    "سيم(?:ا(?![رنث])|ون|نز|نار|ف|ي[وا])",
    "سيس(?:ي(?![طر])|كو|تاني|ون)",
    "سيك(?:ول|ور|س|ا$|ي)|سيقان|سيش[ل]|سيشيل|سيتيز|سيترو|سيجار|سيز(?:ا|ي|ون)|سيئ|سيي",
    "ست(?:ه|ون$|ين|ا(?:ر|د|ن|ئ|ي|لين)|م[ائ]|ر(?:ه|ات|اس|اوس|وم|ي)|و(?:دي[وه]|ك|ن|لت|رم|ارت)|ي[فولرنغ]|يان)",
    "سن(?:ه|و(?:ي|ات|ن|د)|ت(?:ان|ين|ر(?!ك)|يم)|ا(?:ب|ر|تو|م|ء)|د(?:$|ا|ه|ات|وق|ي|س)|غ|جا|ك|ي|سك)",
  ].join("|")})`,
  "u",
);

/** «سيعقد», «ستنطلق», «سأزور», but not «سياسة» nor «ستولتنبرغ». */
function isFutureVerb(word: string): boolean {
  // Most words fail here, before any pattern is tried.
  if (word.charAt(0) !== "س" && word.charAt(1) !== "س") return false;
  const bare = word.startsWith("وس") || word.startsWith("فس") ? word.slice(1) : word;
  if (bare.length < 4 || bare.length > LONGEST || !/^س[يتن]/u.test(bare)) return false;
  if (bare.length === 4) return SHORT_FUTURE.has(bare);
  return !NOT_FUTURE.test(bare);
}

/** «سيتم» and its like: imperfects of two written radicals. */
const SHORT_FUTURE = wordSet("سيتم ستتم سيصل ستصل سيقع ستقع سيضم ستضم سيجد سيرد سترد سيعد ستعد سيحل ستحل");

/** The tense of the word at `i` by its shape alone, or null where it is no verb or its shape leaves that open. */
export function tenseByShape(text: TokenisedText, i: number): VerbTense | null {
  const token = tokenAt(text, i);
  if (token.kind !== "word" || token.clitic !== "" || isDateWord(token)) return null;
  const { text: word } = token;
  if (word.startsWith("ال")) return null;
  return shapeOf(word, text, i) ?? shapeAfterLink(word, text, i);
}

/** The words of the lexicon are numbers, names of months and the like, except «ثاني» and its kind, and none is a verb. */
function isDateWord({ lexeme }: Token): boolean {
  return lexeme !== NO_LEXEME;
}

/** «وأعلنت», «فاندلعت»: the conjunction is written with the word. */
function shapeAfterLink(word: string, text: TokenisedText, i: number): VerbTense | null {
  const first = word.charAt(0);
  if ((first !== "و" && first !== "ف") || word.length < 4 || NAMES_LIKE_LINKED.test(word)) return null;
  return shapeOf(word.slice(1), text, i, 1);
}

/** «فيسبوك», «فيينا», «ويليام»: «ف» is hardly ever joined to an imperfect in news. */
const NAMES_LIKE_LINKED = /^(?:ف[يت]|فرنس|وي(?:ل|ك|ب|ند|ست|سل))/u;

/** @param skipped letters of the word that stand before `word` */
function shapeOf(word: string, text: TokenisedText, i: number, skipped = 0): VerbTense | null {
  if (word.length < SHORTEST && word !== "تم") return null;
  if (isFutureVerb(word)) return "future";
  if (word === "تم" || word === "تمت") return "perfect";
  const first = word.charAt(0);
  if (first === "س" && word.charAt(1) === "ا") {
    return word.length > 4 && letterAt(text, i, skipped + 1) === "أ" ? "future" : null;
  }
  if ((first === "ي" || first === "ت") && isImperfect(word))
    return endsInTaMarbuta(text, i) ? null : "imperfect";
  return isPerfect(word, text, i, skipped) ? "perfect" : null;
}

function isImperfect(word: string): boolean {
  if (word.length > LONGEST) return false;
  const first = word.charAt(0);
  if (first === "ي") return !NOUNS_IN_YA.test(word);
  // «توقفت» is the perfect of a form that begins with ت itself.
  if (first !== "ت" || (/[تا]$/u.test(word) && word.length > 4)) return false;
  if (word.startsWith("تست") && word.length > 4) return true;
  // «تكرر»: a doubled radical is printed twice only in the fifth form.
  if (/^ت[^اوي](.)\1$/u.test(word)) return false;
  if (
    NOUNS_IN_TA.has(word) ||
    NOUNS_IN_TA.has(word.replace(PRONOUN, "").replace(/ات$/u, "")) ||
    MASDAR_OF_TAFIL.test(word) ||
    MASDAR_OF_TAFAUL.test(word)
  )
    return false;
  // «تونسية», «تركيا» and adjectives in ي are too long for a verb of their beginning.
  return (
    word.length >= 3 && word.length <= 7 && !/^(?:تون|ترك|تلف|تكن|تقن|تجار|تاي|تيل|تول|تريل|تان)/u.test(word)
  );
}

/** Before «…ت» stands neither ا of the plural («قرارات») nor the و or ي of a noun («بيروت», «الكويت»). */
const FEMININE_PERFECT = /^(?:[^ا].*[^اوي]ت|ا.*[^اوي]ت|.*.ا.ت)$/u;
const NOUNS_IN_T = wordSet(
  "وقت توقت بنت اخت صوت بيت زيت موت تخت يخت ثابت لافت صامت باهت انترنت اسمنت سبت سكت ست تحت ليت ذات نفط مارغريت روبرت البرت",
);

const NAMES_IN_WA = wordSet("فرنسوا نيكاراغوا باراغوا أوتاوا أوكيناوا إيشيكاوا سوا رقوا");

/** Passive «عُقد», «أُطلق»: the vowel of the first letter is printed to tell it. */
const PASSIVE = /^[\u0621-\u064a]\u064f/u;

/** Adjectives of comparison and names share the shape of the fourth form. */
const ELATIVES = wordSet(
  "أكبر أصغر أفضل أكثر أقل أهم أبرز أحدث أعلى أدنى أطول أقصى أقصر أسرع أبطأ أقدم أشهر أخطر أسوأ أحسن أضخم أعنف أجمل أقوى أضعف أوسع أبعد " +
    "أقرب أكرم أحمر أسود أبيض أزرق أخضر أصفر أحمد أشرف أمجد أنور أسعد أيمن أدهم أرشد أسلم أيهم أسهم أشهر أنجم أول أولى أوائل آخر آخرون أخرى أحد أهل أرض " +
    "أمام أيام أساس أمان أوان أثاث أيضا أبدا أصلا أمن أمر أمل أثر أجر أجل أسر أصل أكل ألف ألم أم أن أنه أنها أنهم أي أين أو أب أخ أبو أمس أما أنا أنت أبي أخي أبل أوبك أوت أيار",
);

function isPerfect(word: string, text: TokenisedText, i: number, skipped: number): boolean {
  const { length } = word;
  if (word.endsWith("ت")) {
    // «بدأت», «لجأت»: hamza is a radical; folded, they end like the plural of nouns.
    if (length >= 4 && length <= 6 && word.endsWith("ات") && letterAt(text, i, skipped + length - 2) === "أ")
      return true;
    return length >= 4 && length <= 7 && !NOUNS_IN_T.has(word) && FEMININE_PERFECT.test(word);
  }
  // «استضافها»: the noun of this form would have ت before the pronoun.
  const bare = word.replace(/(?:ها|هم|ه)$/u, "");
  if (
    bare !== word &&
    word.charAt(0) === "ا" &&
    bare.length >= 4 &&
    bare.length <= 6 &&
    DERIVED_PERFECT.test(bare)
  )
    return !"إآ".includes(letterAt(text, i, skipped)) && !endsInTaMarbuta(text, i);
  // «اندلعوا», «وصلوا»
  if (word.endsWith("وا") && length >= 4) return !NAMES_IN_WA.has(word);
  if (length <= 6 && hasMarks(text) && PASSIVE.test(printed(text, i).slice(skipped))) return true;
  if (word.charAt(0) !== "ا" || length > 6) return false;
  // The seventh, eighth and tenth form; their masdars have ا before the last radical.
  if (length >= 4 && DERIVED_PERFECT.test(word))
    return !"إآ".includes(letterAt(text, i, skipped)) && !endsInTaMarbuta(text, i);
  if (length > 5 || !FOURTH_FORM.test(word) || ELATIVES.has(word)) return false;
  return letterAt(text, i, skipped) === "أ" && !endsInTaMarbuta(text, i);
}

const DERIVED_PERFECT =
  /^(?:ان[^ا][^ا][^ا]|ان[^ا]ا[^ا]|ان[^ا][^ا]|ا[^ا]ت[^ا][^ا]|ا[^ا]تا[^ا]|ا[صض]ط[^ا][^ا]|از?د[^ا][^ا][^ا]|ات[^ا][^ا]|است[^ا][^ا][^ا]|است[^ا]ا[^ا]|است[^ا][^ا])$/u;
/** «أعلن», «أقام», «أكد», «أجرى»: neither «أعضاء» nor «أطفال». */
const FOURTH_FORM = /^ا(?:[^اويه][^ا][^ا]|[^اي]ا[^اةه]|[^اوي][^اةهيو]|و[^ا][^اة]|ي[^ا][^اة])$/u;

/** Ta marbuta, which folds to the ه of a pronoun, ends nouns only. */
export function endsInTaMarbuta(text: TokenisedText, i: number): boolean {
  return tokenAt(text, i).text.endsWith("ه") && /ة\p{M}*$/u.test(printed(text, i));
}

/** The letter as printed, of a word whose beginning may carry marks. */
function letterAt(text: TokenisedText, i: number, index: number): string {
  const { start } = tokenAt(text, i);
  return text.source.original.charAt(text.source.toOriginal([start + index, start + index + 1])[0]);
}

/** Marks are dropped in folding, so a text with them is longer than its folded form. */
function hasMarks({ source }: TokenisedText): boolean {
  return source.original.length !== source.length;
}

function printed(text: TokenisedText, i: number): string {
  const { start, end } = tokenAt(text, i);
  const span = text.source.toOriginal([start, end]);
  return text.source.original.slice(span[0], span[1]).normalize("NFC");
}

/** Words after which a verb must come: relatives, «قد», conjunctions of time. */
const BEFORE_VERB = wordSet(
  "الذي التي اللذان اللتان اللتين الذين اللذين ما عندما حين حينما لما قد لقد وقد فقد كما بعدما قبلما إذ حيث بينما فيما مما وما الذى",
);
const NO_VERBS = wordSetWithClitics(
  "من في عن على إلى كل بعد قبل منذ حتى هذا هذه ثم أو إن أن لا لم لن قد هل هو هي هم كم نحو عدد غير ذلك تلك مثل عند بين مع أي ضد دون كان كانت ليس سوى فقط بل لكن لدى عبر حول وفق خلال ضمن تحت فوق أمام وراء خلف رغم حسب بأن لأن وأن فإن بها به له لها لهم منه منها فيه فيها عليه عليها إليه إليها عنه عنها هنا هناك أكثر أقل حوالي قرابة جدا كما فيما مما إنما أما غالبا عادة دائما",
);

/**
 * The tense of the word at `i`, by its shape, else by its place: a bare word after a relative, after a definite noun with which
 * it does not agree, or at the head of a sentence, is a verb of the perfect: «الذي ضرب», «الوفد وصل», «وقع الانفجار».
 */
export function tenseAt(text: TokenisedText, i: number): VerbTense | null {
  const byShape = tenseByShape(text, i);
  if (byShape !== null) return byShape;
  const token = tokenAt(text, i);
  if (token.kind !== "word" || token.clitic !== "" || isDateWord(token)) return null;
  const word = token.text;
  const before = tokenAt(text, i - 1);
  // «التي أعلنته»
  if (BEFORE_VERB.has(before.text) && isFeminineWithPronoun(word)) return "perfect";
  if (word.length < 2 || word.length > 5 || word.startsWith("ال") || NO_VERBS.has(word)) return null;
  if (/(?:ات|ين|ون|يه|ان|ء)$/u.test(word)) return null;
  if (BEFORE_VERB.has(before.text)) return isBareOfEndings(text, i) ? "perfect" : null;
  // Longer bare words at a head or behind a noun are nouns as often as verbs.
  if (word.length > 4 || /^[مي]/u.test(word)) return null;
  const isBehindNoun =
    before.kind === "word" &&
    before.text.startsWith("ال") &&
    !NO_VERBS.has(before.text) &&
    before.lexeme.opensOnly === undefined &&
    // «العاصمة البريطانية لندن»: a verb would have ت behind a feminine.
    !endsInTaMarbuta(text, i - 1);
  // «المقبل عوضا عن»: behind a noun, ا at the end is that of the accusative.
  if (isBehindNoun && word.length > 3 && word.endsWith("ا")) return null;
  const isPlaced = isBehindNoun ? isComplement(text, i + 1) : isHead(text, i);
  return isPlaced && isBareOfEndings(text, i) ? "perfect" : null;
}

/** «صنفته», «أعلنتها»: a noun in ة with its pronoun looks alike, so that only its place tells a verb. */
function isFeminineWithPronoun(word: string): boolean {
  const bare = word.replace(/(?:ها|هم|ه)$/u, "");
  return bare !== word && bare.length >= 4 && bare.length <= 7 && FEMININE_PERFECT.test(bare);
}

/** Whether a word of three or four letters without article, clitic or ending may be a verb of the perfect where one is due. */
export function mayBeBareVerb(text: TokenisedText, i: number): boolean {
  const token = tokenAt(text, i);
  const word = token.text;
  if (token.kind !== "word" || token.clitic !== "" || isDateWord(token) || NO_VERBS.has(word)) return false;
  if (isFeminineWithPronoun(word)) return true;
  if (word.length < 3 || word.length > 4 || word.startsWith("ال") || /^[مي]/u.test(word)) return false;
  return !/(?:ات|ين|ون|يه|ان|ء|ي)$/u.test(word) && isBareOfEndings(text, i);
}

/** Neither ta marbuta nor the hamza of «شيء». */
function isBareOfEndings(text: TokenisedText, i: number): boolean {
  if (endsInTaMarbuta(text, i)) return false;
  return !/[ًئؤ]$/u.test(printed(text, i));
}

/** What follows «الوفد وصل»: a preposition or a time, never the noun of a construct («ساحل العاج كأس الأمم»). */
function isComplement(text: TokenisedText, i: number): boolean {
  const { text: word, lexeme } = tokenAt(text, i);
  return (
    PREPOSITIONS.has(word) || lexeme.weekday !== undefined || lexeme.dayPart !== undefined || DAYS.has(word)
  );
}

const PREPOSITIONS = wordSet("في من إلى على عن منذ قبل بعد أمام خلال حتى");
const DAYS = wordSet("يوم اليوم أمس ليلة ليل");

/** First of a line or sentence, «و» included. */
export function isHead(text: TokenisedText, i: number): boolean {
  const before = text.at(i - 1);
  if (before === undefined || tokenAt(text, i).lineBefore) return true;
  return before.kind === "sign" && ".:؛!؟*-–".includes(before.text) && before.text !== "";
}

/** The stem of an imperfect without its prefix and conjunction: «ويتوقع» → «توقع», for look-up among stems. */
export function imperfectStem(word: string): string {
  const bare = /^[وف][يتن]/u.test(word) && word.length > 4 ? word.slice(1) : word;
  return bare.slice(1).replace(/(?:ون|ان)$/u, "");
}
