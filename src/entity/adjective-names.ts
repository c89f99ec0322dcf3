// Names of places that are adjectives too: «مواطنا سوريا», «قوات سورية», «الحقبة الناصرية», «اللون الرمادي».

import { foldedForm } from "../text/fold.ts";
import { TITLES } from "./inferred/heads.ts";
import { newsLexicon } from "./inferred/lexicon.ts";

/**
 * Whether a place's name is an adjective of the word right before it, with which it agrees.
 * @param before folded, as is `name`
 * @param isFeminine whether `before` is printed with «ة»
 * @param isJoined whether «و» stands before the name: «عربية وسورية»
 */
export function isAdjectiveBehind(
  before: string,
  isFeminine: boolean,
  name: string,
  isJoined: boolean,
): boolean {
  if (!isJoined && /\p{L}{2}يا$/u.test(name))
    return isIndefiniteObject(before) || isCount(before) || OTHER.test(before);
  const isDefinite = /^[وف]?(?:[بك]?ال|لل)\p{L}{2}/u.test(before);
  if (name === SYRIA)
    return (
      !isDefinite &&
      (isFeminine || /\p{L}{2}ات$/u.test(before) || isIndefiniteObject(before)) &&
      !OWNED.has(before)
    );
  if (
    isJoined ||
    !isDefinite ||
    TITLES.has(before) ||
    PLACES.has(before.replace(/^[وف]?[بك]?(?:لل)?(?:ال)?/u, "ال"))
  )
    return false;
  if (isFeminine) return FEMININE.has(name);
  return MASCULINE.has(name) && !/ات$/u.test(before);
}

/** «سورية» is the adjective, and in the East the state. */
const SYRIA = foldedForm("سورية");
/** «حكومة سورية», «أزمة سورية» are the state's as often. */
const OWNED = words(
  "حكومة دولة قيادة أزمة ثورة وحدة عاصمة سيادة زيارة مغادرة خريطة قضية مسألة مساعدة محافظات علاقات",
);
const PLACES = words(
  "العاصمة المدينة البلدة القرية المحافظة الولاية المنطقة الإمارة الجزيرة الواحة المديرية",
);
const FEMININE = words(
  "الناصرية الإسماعيلية المهدية المحمدية السليمانية المحمودية القادسية اليوسفية الكاظمية الأعظمية الأشرفية الرشيدية المنصورة الداخلة المسيلة الزرقاء البيضاء الخضراء الجديدة",
);
const MASCULINE = words("الرمادي الضالع الأبيض عسير");

/** «وفدا تركيا»: a noun of news with the ending of an indefinite object, no adverb. */
function isIndefiniteObject(word: string): boolean {
  if (!/^(?!ال)\p{L}{3,}(?<![يه])ا$/u.test(word) || ADVERBS.has(word)) return false;
  const noun = word.slice(0, -1);
  const { count } = newsLexicon();
  return count(noun) > 0 || count(`ال${noun}`) > 0;
}

const ADVERBS = words(
  `أخيرا مؤخرا كثيرا قريبا سابقا لاحقا شمالا جنوبا شرقا غربا معا جميعا دائما غالبا فورا حتما أبدا خصوصا خاصا تحديدا مرارا تكرارا يوما غدا فعلا أصلا أولا عموما مثلا
  هذا هنا عندما بينما فيما كما مثلما كلما لهذا إذا زارا غادرا لما أما ربما حيثما سيما مهما`,
);

/** «لاعبا تونسيا وآخر ليبيا». */
const OTHER = /^[وفب]?اخر$/u;

/** «قتل 30 سوريا», «ثلاثون ليبيا»: counted people. */
function isCount(word: string): boolean {
  return /^\d{2,3}$/u.test(word) || /^و?(?:عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين)$|عشر$/u.test(word);
}

function words(list: string): ReadonlySet<string> {
  return new Set(foldedForm(list).split(/\s+/u).filter(Boolean));
}
