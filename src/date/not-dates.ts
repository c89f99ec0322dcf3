// What is spelled like a date and is a name: papers, channels, families, places, parties, wars, cars. Data for one question.

import { tenseByShape } from "./clause/verb-forms.ts";
import type { Reading } from "./expression.ts";
import { isSign, tokenAt, wordSet, wordSetWithClitics } from "./rules/parts.ts";
import type { TokenisedText } from "./tokens.ts";
import { NO_LEXEME } from "./words/date-words.ts";

/** Before the name of a paper, a station, a site or a programme. */
const MEDIA = wordSetWithClitics(
  "صحيفة جريدة مجلة قناة موقع وكالة شبكة إذاعة تلفزيون فضائية مراسل مراسلة محرر منصة برنامج دار مؤسسة صحف بوابة تطبيق المصري أخبار صدى",
);
/** Those that exist: «روسيا اليوم»; a country and «اليوم» are a name only beside another sign of one. */
const COUNTRIES_OF_MEDIA = wordSet("روسيا الأردن فلسطين سوريا اليمن مصر الخليج عمان المغرب العرب");
const NAMED_TOMORROW = wordSetWithClitics("حزب صحيفة جريدة قناة تيار رواد مستقبل جيل عالم موقع");

/** Streets, quarters, schools, clubs, bodies of troops: «شارع 26 سبتمبر», «ساحة الجمعة». */
const PLACES = wordSetWithClitics(
  "شارع ميدان ساحة جامعة محور جسر كوبري مدينة مستشفى حي مدرسة محطة كتيبة لواء نادي ملعب نهج زنقة درب طريق حديقة قاعة معهد ثانوية إعدادية كلية مركب " +
    "قصر مسجد جامع قرية بلدة محافظة مركز وادي دوار معسكر سجن ميناء مطار استاد ستاد سد نفق برج فندق مفرق مخيم مجمع منتزه معبر نهر بحيرة جزيرة جبل شاطئ ضفاف كورنيش ضاحية",
);
/** Parties and blocs named for the day of their rally: «قوى 14 آذار». */
const BLOCS = wordSetWithClitics(
  "حركة حركات شباب قوى فريق فريقي فريقا كتلة تحالف تيار حزب أحزاب نواب جمهور جماهير معسكر ائتلاف جماعة تكتل مكونات قيادات حلف جبهة مسيحيي أقطاب وزراء",
);
/** What happens in a month and is called by it: «حرب تشرين», «مفاعل تموز», «كذبة أبريل». */
const CALLED_BY_MONTH = wordSetWithClitics(
  "حرب حروب مفاعل مفاعلي ثورة نصر انتصار انتصارات معركة ملحمة كذبة انتفاضة عدوان أبطال روح بطولات ثوار نكسة أحداث عملية مهرجان صاروخ صواريخ سيارة سيارات نوع ماركة شركة مجموعة طراز هوندا تويوتا اسمها اسمه الثورة هلا",
);
/** After «نيسان» these are its models and branches; «مايو كلينك» is a hospital. */
const AFTER_BRAND = wordSet(
  "باترول موتور موتورز صني ألتيما التيما ماكسيما ليف جوك قشقاي كيكس باثفايندر أرمادا تيرا نافارا كلينك كلينيك فارم ميتسوبيشي اليابانية وتويوتا ورينو وهوندا",
);
const MARKETS = wordSetWithClitics("سوق صلاة صلاتي خطبة خطيب صلوات جمعية منبر خطباء");
/** «الجمعة البيضاء» is a sale and «الاثنين الأسود» a crash; «الاثنين معا» are two. */
const EPITHETS_OF_DAYS = wordSet(
  "البيضاء السوداء الأسود العظيمة الحزينة الدامي الدامية معا سويا كليهما مشيط",
);
const BEFORE_TWO = wordSet("كلا وكلا بكلا");

/** Given names that are hardly ever a family's: the weekday behind one alone is its family name, «أحمد الخميس». */
const GIVEN_NAMES = wordSet(
  "أحمد محمد عبدالله عبدالرحمن عبدالعزيز عبدالمحسن عبداللطيف خالد فهد سعود سلطان تركي بندر مشعل فيصل ماجد طارق وليد بدر نواف عبدالكريم عبدالإله ابراهيم حمد عادل سامي فاطمة نورة سارة هند منى هيفاء لطيفة آل بن ابن",
);

/** Whether `reading` is part of a name. */
export function isName(text: TokenisedText, reading: Reading): boolean {
  const { expression, first, last } = reading;
  if (isTagged(text, first, last)) return true;
  switch (expression.kind) {
    case "deictic":
      return expression.time === null && isNamedDay(text, first, last, expression.days);
    case "clock":
      // «برنامج «العاشرة مساء»»
      return isQuotedName(text, first, last);
    case "weekday":
      return expression.side === null && isNamedWeekday(text, first, last);
    case "calendar": {
      const { year, day, yearRelation, monthRelation, monthSide, month } = expression;
      if (month === null || monthRelation !== null || year !== null || expression.solarYear !== null)
        return false;
      if (yearRelation !== null || monthSide !== null || expression.weekday !== null) return false;
      return day === null ? isNamedMonth(text, first, last) : isNamedDate(text, first);
    }
    default:
      return false;
  }
}

/** «#الأحد_الأسود», «ثورة_25_يناير»: glued into a tag or an address. */
function isTagged(text: TokenisedText, first: number, last: number): boolean {
  const before = tokenAt(text, first - 1);
  const after = tokenAt(text, last);
  const isGluedBefore = !tokenAt(text, first).spaceBefore && (isSign(before, "#_@") || isSign(before, "＃"));
  return isGluedBefore || (isSign(after, "_") && !after.spaceBefore);
}

const QUOTES = "\"«»“”„'‘’";
/** Words of a quoted name, «أخبار اليوم». */
const QUOTED_REACH = 3;

function isQuotedName(text: TokenisedText, first: number, last: number): boolean {
  if (!isSign(tokenAt(text, last), QUOTES)) return false;
  for (let at = first - 1; at >= first - QUOTED_REACH; at--) {
    const token = tokenAt(text, at);
    if (isSign(token, QUOTES)) return true;
    if (token.kind !== "word") return false;
  }
  return false;
}

function isNamedDay(text: TokenisedText, first: number, last: number, days: number): boolean {
  if (last !== first + 1) return false;
  if (isQuotedName(text, first, last) || isAddressed(text, first, last)) return true;
  const before = tokenAt(text, first - 1).text;
  if (days !== 0) return NAMED_TOMORROW.has(before);
  if (MEDIA.has(before) || isSegment(text, first - 1, last)) return true;
  if (!COUNTRIES_OF_MEDIA.has(before)) return false;
  const outer = tokenAt(text, first - 2);
  // A hyphen between two words joins them: «مجلس ناتو-روسيا اليوم» is a council, today.
  const isJoined = isSign(outer, "-") && !outer.spaceBefore && !tokenAt(text, first - 1).spaceBefore;
  // «نقلا عن روسيا اليوم»
  if (QUOTING.has(outer.text)) return true;
  return MEDIA.has(outer.text) || (isSign(outer, '"«“(:/-') && !isJoined);
}

const QUOTING = wordSetWithClitics("عن بحسب حسب وفق وفقا نقل");

/** «رغد علي – عين اليوم», «عين اليوم – جدة»: a word and «اليوم» between a dash and the end of a line are whose report it is. */
function isSegment(text: TokenisedText, first: number, last: number): boolean {
  const before = tokenAt(text, first - 1);
  const after = tokenAt(text, last);
  const start = tokenAt(text, first);
  if (start.kind !== "word" || start.clitic !== "") return false;
  const opensLine = start.lineBefore;
  const closesLine = after.lineBefore;
  return (isSign(before, "–—-") && closesLine) || (opensLine && isSign(after, "–—-"));
}

/** «وقال لـ(اليوم)»: told to a paper, whose name stands in brackets. */
function isAddressed(text: TokenisedText, first: number, last: number): boolean {
  if (!isSign(tokenAt(text, first - 1), "([") || !isSign(tokenAt(text, last), ")]")) return false;
  const before = tokenAt(text, first - 2).text;
  return before === "ل" || before.endsWith("ل");
}

function isNamedWeekday(text: TokenisedText, first: number, last: number): boolean {
  if (isQuotedName(text, first, last)) return true;
  const { text: before } = tokenAt(text, first - 1);
  if (EPITHETS_OF_DAYS.has(tokenAt(text, last).text) || BEFORE_TWO.has(before)) return true;
  if (MARKETS.has(before) || PLACES.has(before) || MEDIA.has(before)) return true;
  return GIVEN_NAMES.has(before) && !GIVEN_NAMES.has(tokenAt(text, first - 2).text);
}

function isNamedMonth(text: TokenisedText, first: number, last: number): boolean {
  const before = tokenAt(text, first - 1);
  const month = tokenAt(text, first);
  if (isQuotedName(text, first, last) && last === first + 1) return true;
  if (month.clitic !== "") return false;
  // «مدينة ستة أكتوبر»: a day in words that no rule reads.
  if (before.lexeme.cardinal !== undefined || isUnreadDay(text, first)) return true;
  if (CALLED_BY_MONTH.has(before.text) || PLACES.has(before.text) || MEDIA.has(before.text)) return true;
  if (AFTER_BRAND.has(tokenAt(text, last).text)) return true;
  // «لويجي دي مايو», «خالد شباط»
  if (PARTICLES_OF_NAMES.has(before.text) || GIVEN_NAMES.has(before.text)) return true;
  if (last === first + 1 && isSubjectOrVerb(text, first)) return true;
  return RELATIVES.has(before.text);
}

const PARTICLES_OF_NAMES = wordSet("دي دا دو فان فون");

/** «أعلنت نيسان», «قالت مايو»: a month is masculine, a company and a woman are not; «من مارس العنف» is a verb, and so is «الذي يوليه». */
function isSubjectOrVerb(text: TokenisedText, first: number): boolean {
  const before = tokenAt(text, first - 1);
  if (before.text.endsWith("ت") && tenseByShape(text, first - 1) === "perfect") return true;
  if (tokenAt(text, first).text !== "مارس" || before.text !== "من") return false;
  const object = tokenAt(text, first + 1);
  return object.kind === "word" && object.text.startsWith("ال") && object.lexeme === NO_LEXEME;
}

/** «الحادث عشر من سبتمبر», «الثاني عشرمن مايو», ««12» أغسطس»: a day misprinted or in quotation marks, without which the month says too little. */
function isUnreadDay(text: TokenisedText, first: number): boolean {
  const before = tokenAt(text, first - 1);
  if (isSign(before, QUOTES))
    return tokenAt(text, first - 2).kind === "number" && isSign(tokenAt(text, first - 3), QUOTES);
  const link = before.text === "من" ? tokenAt(text, first - 2) : before;
  return /^عشر(?:ه|من)?$/u.test(link.text);
}

const RELATIVES = wordSet("الذي التي ما بما مما لما وما الذين لا لم أن");

function isNamedDate(text: TokenisedText, first: number): boolean {
  // «فريق «14 آذار»»
  const noun = isSign(tokenAt(text, first - 1), QUOTES) ? first - 2 : first - 1;
  const { text: before } = tokenAt(text, noun);
  return PLACES.has(before) || BLOCS.has(before) || MEDIA.has(before) || isOfDescribedPlace(text, first);
}

/** «المعهد الثانوي 2 مارس»: a kind of place with its adjective, and the day it is named for right behind. */
function isOfDescribedPlace(text: TokenisedText, first: number): boolean {
  if (tokenAt(text, first).kind !== "number") return false;
  const adjective = tokenAt(text, first - 1);
  const noun = tokenAt(text, first - 2).text;
  return (
    isDefiniteAdjective(adjective.text) &&
    /^(?:[وبلف]?ال|لل)/u.test(noun) &&
    PLACES.has(noun.replace(/^(?:[وبلف]?ال|لل)/u, ""))
  );
}

/** Tells the adjectives of places, which end in ي and its feminine: «الثانوي», «الابتدائية». */
function isDefiniteAdjective(word: string): boolean {
  return /^ال.*(?:ي|يه)$/u.test(word);
}
