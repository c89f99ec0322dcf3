// Bodies whose name is a phrase of ordinary words: «المكتب الوطني للكهرباء», «هيئة السوق المالية», «جامعة الملك فهد», «جريدة الوفاق».
//
// Such a phrase is a name and no description where something says so: whose it is together with what it is for, an adjective of a
// country at its end, two fields of one authority, a paper or a club before a single noun, a sovereign whom a school is called after.

import { foldedForm } from "../../text/fold.ts";
import type { EntityMention } from "../entity.ts";
import {
  BODY_HEADS,
  COUNTRIES,
  OF_A_THING,
  OFFICES,
  ORDINALS,
  PLACE_HEADS,
  SOVEREIGN,
  SPORT_WORDS,
  TIME_WORDS,
  TITLES,
} from "./heads.ts";
import type { Lexicon } from "./lexicon.ts";
import type { ReportWords } from "./report-words.ts";

/** «المكتب الوطني للكهرباء», «الاتحاد الدولي لكرة القدم»: heads that take an adjective and a purpose. */
const OF_A_PURPOSE = words(
  "هيئة مجلس لجنة مكتب مديرية مركز معهد اتحاد رابطة نقابة جمعية مؤسسة صندوق بنك مصرف منظمة جامعة مرصد وكالة شركة شبكة مفوضية أكاديمية كلية تنسيقية حملة محكمة كونفدرالية فدرالية فيدرالية",
);
/** «المحكمة الاتحادية العليا», «البنك المركزي المصري»: without a purpose. */
const OF_A_STATE = words("محكمة بنك مصرف حزب");
/** «مكتب التحقيقات الفدرالي», «محكمة النقض المصرية»: heads before the noun of what they look after. */
const OF_A_FIELD = words(
  "هيئة مجلس لجنة محكمة مكتب مديرية بنك مصرف جهاز ديوان غرفة وكالة صندوق نيابة معهد اتحاد نقابة كتلة مجمع شركة مؤسسة",
);
/** «هيئة الزكاة والضريبة»: two fields are one body's. */
const OF_TWO_FIELDS = words("هيئة معهد وكالة مصلحة إدارة");
const PAPERS = words("صحيفة جريدة مجلة قناة فضائية إذاعة");
/** What papers and channels are like. */
const OF_PAPERS = words(
  "الفضائية التلفزيونية اليومية الأسبوعية الشهرية الفصلية الإخبارية الإلكترونية الرسمية المحلية العربية الثقافية الرياضية الأدبية الاقتصادية السياسية الدولية الوطنية الحكومية الخليجية الشهيرة الورقية الإذاعية الرقمية الأهلية",
);
const SCHOOLS = words("جامعة مستشفى مؤسسة مركز مكتبة معهد كلية أكاديمية صندوق");

/** The words at which an institution begins, those that are no heads of other names too. */
export const INSTITUTION_HEADS: ReadonlySet<string> = new Set([
  ...OF_A_PURPOSE,
  ...OF_A_STATE,
  ...OF_A_FIELD,
  ...OF_TWO_FIELDS,
  ...PAPERS,
  ...SCHOOLS,
  "نادي",
  "فريق",
]);

/** Whose a body is, and how high it stands; with the adjectives of states. */
const RANKS = words(
  `الوطني الوطنية الملكي الملكية الدولي الدولية العالمي العالمية العربي العربية الإقليمي الإقليمية الأوروبي الأوروبية الأفريقي الأفريقية الآسيوي الآسيوية
  الإسلامي الإسلامية الخليجي الخليجية المغاربي المغاربية الاتحادي الاتحادية الفدرالي الفدرالية الفيدرالي الفيدرالية المركزي المركزية الأعلى العليا العام العامة الشعبي الشعبية
  السلطاني السلطانية الأميري الأميرية الأممي الأممية الأهلي الأهلية اليهودي اليهودية القومي القومية`,
);
/** The regions where a body of a field is at home: «مجلس الأمن القومي», «بنك التصدير والاستيراد الأفريقي». */
const REGIONS = words(
  "العربي العربية الأفريقي الأفريقية الأوروبي الأوروبية الآسيوي الآسيوية الخليجي الخليجية المغاربي المغاربية الوطني الوطنية القومي القومية",
);
/** «كتلة الوفاء للمقاومة»: with a purpose behind an ordinary noun. */
const MOVEMENTS = words("كتلة تجمع تيار جبهة حزب");
/** «هيئة كبار العلماء», «جمعية رجال الأعمال»: of a noun and its owners. */
const OF_A_KIND = words("هيئة اتحاد جمعية رابطة نقابة");
const HIGHEST = words("الأعلى العليا الفدرالي الفدرالية الفيدرالي الفيدرالية الاتحادي الاتحادية");
const STATES: ReadonlySet<string> = new Set([
  ...COUNTRIES,
  ...Array.from(COUNTRIES, (country) => country.replace(/ه$/u, "")),
]);
/** «الإدارة المالية» is no Malian one. */
const MONEY = words("المالي المالية");

/** «المكتب السياسي للحزب», «المجلس البلدي للمدينة»: whose part a body is, no purpose of it. */
const OWNERS: ReadonlySet<string> = new Set([
  ...BODY_HEADS,
  ...PLACE_HEADS,
  ...words(
    "دولة بلاد حكومة برلمان مجلس لجنة محكمة وزارة رئاسة مرة مرحلة فترة موسم مباراة بطولة دورة فريق منتخب نادي منطقة جهة مملكة جمهورية عاصمة شعب جيش ثورة لعبة أزمة ملف قضية عام سنة يوم",
  ),
]);
/** «قناة الري», «مجلة الجيش». */
const OF_ANY_PAPER = words(
  "الاتصال الدعوى السوابق المياه الماء النفط الغاز الري الحائط الجيش الحزب التلفزيون الشعب النظام الاحتلال",
);
/** «قناة الري», «مجلة الجيش», «نادي المدينة», «مجلس الإدارة»: what many have. */
const OF_ANY = words(
  `الاتصال الري الحائط المعارضة الحكومة الدولة الجيش الحزب التلفزيون الشعب المدينة القرية البلدة المنطقة البلاد الإدارة العائلة الأسرة الجامعة المدرسة الشركة القناة الصحيفة النظام الاحتلال السلطة
  العمل الدفاع التحقيق الكرة الإنقاذ التفاوض الأحلام الأول الأولى الثاني الثانية الخصم الضيف المنافس الزائر المضيف الناشئين السيدات المحلي البحث الطبي الفني المذكور المذكورة الجديد الحالي السابق الفائز الخاسر`,
);
const ENDS = words(
  "المقبل المقبلة الحالي الحالية الجديد الجديدة السابق السابقة الماضي الماضية الأخير الأخيرة القادم القادمة الجاري الجارية الذي التي الذين اللذين المذكور المذكورة نفسه نفسها",
);
/** An ordinary noun. */
const COMMON = 6;
const VERBAL = words("عن عنه عنها على إلى إليه إليها");
const STATES_OF = words("دول لدول بدول ودول بلدان دولة منطقة");
const MOST_OF_PURPOSE = 5;
/** A noun printed so seldom behind «فريق» is the name of a club. */
const SPORT = 2;

/**
 * The last word of such a name, whose head is word `at`; null where it is none.
 * @param head the head without clitics and article
 */
export function institutionEnd(
  at: number,
  head: string,
  isDefinite: boolean,
  words: ReportWords,
  lexicon: Lexicon,
): number | null {
  // «دول مجلس التعاون الخليجي»: they are states.
  if (!words.isTied(at + 1) || STATES_OF.has(words.word(at - 1))) return null;
  if (isDefinite)
    return OF_A_PURPOSE.has(head) || OF_A_STATE.has(head) ? describedEnd(at, head, words, lexicon) : null;
  return (
    schoolEnd(at, head, words, lexicon) ?? paperEnd(at, head, words) ?? fieldEnd(at, head, words, lexicon)
  );
}

/** «المكتب الوطني للكهرباء», «المحكمة الاتحادية العليا». */
function describedEnd(at: number, head: string, words: ReportWords, lexicon: Lexicon): number | null {
  let next = at + 1;
  let ranks = 0;
  for (; next <= at + 3 && isFree(next, words) && isAdjectiveOf(head, words.word(next)); next++)
    if (RANKS.has(words.word(next)) || (STATES.has(words.word(next)) && !MONEY.has(words.word(next))))
      ranks++;
  if (ranks === 0) return null;
  const end = purposeEnd(next, words, lexicon);
  if (end !== null) return end;
  const last = words.word(next - 1);
  const isWhole = next - at > 2 && (STATES.has(last) || HIGHEST.has(last));
  return isWhole && OF_A_STATE.has(head) && !(words.isTied(next) && /^(?:ل|وال)/u.test(words.word(next)))
    ? next - 1
    : null;
}

/** Whether the word is an adjective that agrees with the gender of the head before it. */
function isAdjectiveOf(head: string, word: string): boolean {
  if (ENDS.has(word) || TITLES.has(word)) return false;
  if (RANKS.has(word) || STATES.has(word)) return /[هيا]$|عام$/u.test(word);
  return head.endsWith("ه") ? /^ال\p{L}{2,}يه$/u.test(word) : /^ال\p{L}{2,}ي$/u.test(word);
}

/** «للدراسات والأبحاث القانونية», «لكرة القدم», «لحقوق الإنسان», «لشركات صناعة السيارات»: the last word of what a body is for. */
export function purposeEnd(at: number, words: ReportWords, lexicon: Lexicon): number | null {
  if (!words.isTied(at)) return null;
  const word = words.word(at);
  const noun = /^لل\p{L}{3,}$/u.test(word)
    ? word.slice(2)
    : /^ل(?!ل)\p{L}{3,}$/u.test(word)
      ? word.slice(1)
      : "";
  // «الهيئة الملكية لمحافظة العلا».
  const town = PLACE_HEADS.has(noun) && words.isTied(at + 1) ? words.mentionAt(at + 1) : null;
  if (town?.entity.startsWith("place-")) return lastOf(town, at + 1, words);
  if (noun === "" || OWNERS.has(noun) || TITLES.has(`ال${noun}`) || OFFICES.has(noun) || TITLES.has(noun))
    return null;
  const isDefinite = word.startsWith("لل");
  if (!isDefinite && words.mentionAt(at) !== null) return null;
  let last = at;
  if (!isDefinite) {
    // An infinite verb has a subject behind it, a purpose a noun: «لكرة القدم».
    while (
      last < at + 2 &&
      isFree(last + 1, words) &&
      /^(?!ال|و|[بلفك]ال|لل)\p{L}{3,}$/u.test(words.word(last + 1)) &&
      isFree(last + 2, words) &&
      isDefiniteNoun(words.word(last + 2), lexicon)
    )
      last++;
    if (!isFree(last + 1, words) || !isDefiniteNoun(words.word(last + 1), lexicon)) return null;
    last++;
  }
  // «البنك المركزي للدفاع عن عملته»: what a body does just then.
  if (last === at && words.isTied(at + 1) && VERBAL.has(words.word(at + 1))) return null;
  for (let steps = 0; steps < MOST_OF_PURPOSE; steps++) {
    const next = words.word(last + 1);
    if (!words.isTied(last + 1) || ENDS.has(next) || TIME_WORDS.has(next)) break;
    if (words.mentionAt(last + 1) !== null) {
      // «للجبيل وينبع».
      if (words.mentionAt(last) === null || !next.startsWith("و")) break;
    } else if (isSecondPurpose(last + 1, words, lexicon)) {
      last += 2;
      continue;
    } else if (!/^وال\p{L}{3,}$/u.test(next) && !isClosingAdjective(next)) break;
    // «للموانئ والمكتب الوطني»: the next body of a list.
    if (INSTITUTION_HEADS.has(next.slice(3)) || BODY_HEADS.has(next.slice(3))) break;
    // «المديرية العامة للجوازات الإلكتروني»: said of something else.
    if (/ات$/u.test(words.word(last)) && /^ال\p{L}+ي$/u.test(next)) break;
    if (TITLES.has(next.replace(/^و/u, ""))) break;
    last++;
    if (isClosingAdjective(next)) break;
  }
  return last;
}

/** «غرفة تجارة وصناعة رأس الخيمة», «غرفة تجارة عمّان». */
function chamberEnd(at: number, words: ReportWords): number | null {
  let last = at;
  while (words.isTied(last + 1) && /^و?(?:تجاره|صناعه)$/u.test(words.word(last + 1))) last++;
  const town = last > at && words.isTied(last + 1) ? words.mentionAt(last + 1) : null;
  return town?.entity.startsWith("place-") && town.clitic === null ? lastOf(town, last + 1, words) : null;
}

/** «هيئة عمليات التجارة البحرية البريطانية»: the adjectives behind belong to the name where the last is a state's. */
function withState(end: number, words: ReportWords): number {
  for (const last of [end + 1, end + 2]) {
    if (!isFree(last, words) || !isClosingAdjective(words.word(last))) return end;
    if (STATES.has(words.word(last))) return last;
  }
  return end;
}

/** «وتقنية المعلومات»: a noun by its ending, and what it is of. */
function isSecondPurpose(at: number, words: ReportWords, lexicon: Lexicon): boolean {
  const noun = words.word(at).slice(1);
  if (!words.word(at).startsWith("و") || INSTITUTION_HEADS.has(noun) || BODY_HEADS.has(noun)) return false;
  const isNoun = /^(?!ال)\p{L}{3,}$/u.test(noun) && words.lastLetterOf(at) === TEH_MARBUTA;
  return isNoun && isFree(at, words) && isFree(at + 1, words) && isDefiniteNoun(words.word(at + 1), lexicon);
}

const TEH_MARBUTA = "\u0629";

/** The last word of a mention that word `at` is part of. */
function lastOf(mention: EntityMention, at: number, words: ReportWords): number {
  let last = at;
  while (words.mentionAt(last + 1) === mention) last++;
  return last;
}

function isDefiniteNoun(word: string, lexicon: Lexicon): boolean {
  return /^ال\p{L}{3,}$/u.test(word) && !TITLES.has(word) && lexicon.given(word) === null;
}

/** «القانونية», «الوطني»: said of the nouns before it; what any may be is not. */
function isClosingAdjective(word: string): boolean {
  return (/^ال\p{L}{2,}(?:ي|يه)$/u.test(word) || RANKS.has(word) || STATES.has(word)) && !TITLES.has(word);
}

/** «هيئة الزكاة والضريبة والجمارك», «مكتب التحقيقات الفدرالي», «هيئة البحرين للثقافة والآثار». */
function fieldEnd(at: number, head: string, words: ReportWords, lexicon: Lexicon): number | null {
  if (!OF_A_FIELD.has(head) && !OF_A_PURPOSE.has(head) && !OF_TWO_FIELDS.has(head) && !MOVEMENTS.has(head))
    return null;
  const place = words.mentionAt(at + 1);
  const chamber = head === "غرفه" ? chamberEnd(at, words) : null;
  if (chamber !== null) return chamber;
  if (place !== null) {
    if (!place.entity.startsWith("place-") || place.clitic !== null || place.span[1] !== words.endOf(at + 1))
      return null;
    return OF_A_PURPOSE.has(head) ? purposeEnd(at + 2, words, lexicon) : null;
  }
  const field = words.word(at + 1);
  if (
    OF_A_KIND.has(head) &&
    /^(?!ال|و|[بلفك]ال|لل|كره$|دولي|عام)\p{L}{3,}(?<![^ا]يه)$/u.test(field) &&
    isFree(at + 1, words)
  ) {
    const isOwned = isFree(at + 2, words) && isDefiniteNoun(words.word(at + 2), lexicon);
    return isOwned &&
      lexicon.count(field) >= COMMON &&
      !OFFICES.has(field) &&
      !OF_ANY.has(`ال${field}`) &&
      field !== "اداره"
      ? withState(at + 2, words)
      : null;
  }
  if (!isDefiniteNoun(field, lexicon) || OF_ANY.has(field) || ENDS.has(field) || TIME_WORDS.has(field))
    return null;
  let last = at + 1;
  while (last < at + 4 && isFree(last + 1, words) && /^وال\p{L}{3,}$/u.test(words.word(last + 1))) last++;
  const isDouble = last > at + 1 && OF_TWO_FIELDS.has(head);
  if (isFree(last + 1, words) && OF_A_FIELD.has(head)) {
    const inner = words.word(last + 1);
    if ((STATES.has(inner) && !MONEY.has(inner)) || HIGHEST.has(inner) || REGIONS.has(inner)) {
      // «مجلس الشباب العربي والأفريقي», «غرفة التجارة الإيرانية العراقية».
      const more = isFree(last + 2, words) ? words.word(last + 2).replace(/^و/u, "") : "";
      const isMore = REGIONS.has(more) || (STATES.has(inner) && STATES.has(more));
      return isMore ? last + 2 : last + 1;
    }
    // «هيئة الطيران المدني السعودي».
    if (/^ال\p{L}{2,}(?:ي|يه)$/u.test(inner) && isFree(last + 2, words) && STATES.has(words.word(last + 2)))
      return last + 2;
  }
  if (MOVEMENTS.has(head)) return purposeEnd(at + 2, words, lexicon);
  if (!isDouble) return null;
  return isFree(last + 1, words) && isClosingAdjective(words.word(last + 1)) ? last + 1 : last;
}

/** «جريدة الوفاق», «نادي الوحدة», and in a text on sport «فريق الشمال». */
function paperEnd(at: number, head: string, words: ReportWords): number | null {
  if (!PAPERS.has(head) && head !== "نادي" && head !== "فريق") return null;
  const name = words.word(at + 1);
  // «قناة الجديد»: no adjective of the head, whose gender is another.
  const isOther = head.endsWith("ه") && !name.endsWith("ه");
  if (
    !isFree(at + 1, words) ||
    !/^ال\p{L}{3,}$/u.test(name) ||
    TITLES.has(name) ||
    (!isOther && (OF_ANY.has(name) || ENDS.has(name))) ||
    OF_ANY_PAPER.has(name)
  )
    return null;
  if (TIME_WORDS.has(name) || OWNERS.has(name.slice(2))) return null;
  // «فريق القوات الجوية» is one of its athletes.
  const isOf = /ات$/u.test(name) && isFree(at + 2, words) && /^ال\p{L}{3,}يه$/u.test(words.word(at + 2));
  if (head === "فريق" && (isOf || words.countOf(SPORT_WORDS) < SPORT)) return null;
  // «مجلة العلوم الإنسانية»; «جريدة الراية القطرية» and «قناة الرسالة الفضائية» are not called so.
  const more = words.word(at + 2);
  const isMore =
    PAPERS.has(head) && !name.endsWith("ه") && isFree(at + 2, words) && /^ال\p{L}{3,}يه$/u.test(more);
  return isMore && !STATES.has(more) && !OF_PAPERS.has(more) ? at + 2 : at + 1;
}

/** «جامعة الملك فهد», «مستشفى الأمير سلطان العسكري». */
function schoolEnd(at: number, head: string, words: ReportWords, lexicon: Lexicon): number | null {
  if (!SCHOOLS.has(head) || !words.isTied(at + 2)) return null;
  const isSovereign = SOVEREIGN.has(words.word(at + 1));
  if (!isSovereign && lexicon.given(words.word(at + 1)) !== "strong") return null;
  let last = isSovereign ? at + 1 : at;
  for (let next = last + 1; next < at + 6 && words.isTied(next); next++) {
    const word = words.word(next);
    if (word === "عبد" || word === "بن") {
      if (!words.isTied(next + 1)) break;
      next++;
    } else if (lexicon.given(word) === null && !(last > at + 1 && ORDINALS.has(word))) break;
    last = next;
  }
  if (last < at + (isSovereign ? 2 : 1)) return null;
  if (words.isTied(last + 1) && OF_A_THING.has(words.word(last + 1))) return last + 1;
  return isSovereign ? last : null;
}

function isFree(at: number, words: ReportWords): boolean {
  return words.isTied(at) && words.mentionAt(at) === null && !words.isAdverb(at);
}

function words(list: string): ReadonlySet<string> {
  return new Set(foldedForm(list).split(/\s+/u).filter(Boolean));
}
