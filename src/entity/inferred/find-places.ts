// Places nobody has listed: behind a noun that says what they are, or beside another place.

import type { EntityMention } from "../entity.ts";
import type { FoundBody } from "./inferred-name.ts";
import type { Lexicon } from "./lexicon.ts";
import { COMMON } from "./name-word.ts";
import { isCountry, isPastVerb, isProper } from "./proper-word.ts";
import type { ReportWords } from "./report-words.ts";

/** «من ناحية أخرى», «التفت ناحية الباب», «قضاء إجازة»: directions and doings, unless something is in them. */
const DISTRICTS: ReadonlySet<string> = new Set(["ناحيه", "قضاء"]);
const INSIDE: ReadonlySet<string> = new Set(["في", "التابعه", "التابع", "مركز", "سكان", "اهالي"]);

/** «مدينة أشباح», «منطقة شيعية», «ولاية عيسى», «مدينة حالمة», «مدينة مغمورة», «ولايات نزحوا إليها», «قضاء حوائجنا» are no names of places. */
function isTown(word: string, lexicon: Lexicon): boolean {
  return (
    word.length > 3 &&
    lexicon.frequency(word) === 0 &&
    lexicon.given(word) === null &&
    !/يه$|^ل|^مت|^م\p{L}{4,}ه$|^\p{L}{3,}وا$|^اشباح$|^الصفيح$|^ال\p{L}+(?:ين|ون|ات)$|(?:نا|هم|ها)$|^\p{L}ا\p{L}{2}ه$/u.test(
      word,
    )
  );
}

/** «نيمروز الأفغانية», «الليث بتحفيظ», «تعرضت لسيل»: whose it is, and what happens there. */
function isSaidOfTown(word: string, lexicon: Lexicon): boolean {
  return (
    /(?:ين|ون)$/u.test(word) ||
    isCountry(word) ||
    (/^[بل]/u.test(word) && lexicon.frequency(word.slice(1)) > 0)
  );
}

/**
 * A town that only its place in the phrase tells: «ولايتي خوست وبكتيكا», «في هيت وعانة»: the next of a list of places;
 * «في حتا وجبل علي»: the first of one.
 * @param isBehindTown whether the place before it has been inferred as well
 * @param isBehindPlaceWord whether a word like «في» stands right before it
 */
export function townInList(
  at: number,
  isBehindTown: boolean,
  isBehindPlaceWord: boolean,
  words: ReportWords,
  lexicon: Lexicon,
): FoundBody | null {
  if (!words.isTied(at) || words.mentionAt(at) !== null) return null;
  const isNext = isBehindTown || isPlace(words.mentionAt(at - 1));
  if (!isNext && !(isBehindPlaceWord && beginsList(at, words))) return null;
  const word = words.word(at);
  const skipped = isNext ? 1 : 0;
  if ((isNext && !word.startsWith("و")) || words.isAdverb(at) || isPastVerb(word, lexicon)) return null;
  const town = word.slice(skipped);
  if (!isTown(town, lexicon) || !(isBehindTown || (isClosed(at, words) && !NO_TOWN.test(town)))) return null;
  return { type: "place", rule: "head", first: at, last: at, skipped, isClear: false };
}

/** «في عمان والإعراب», «في القدس ويركب», «بين 2011 و2015»: a noun with the article, a verb in the present, a number. */
const NO_TOWN = /^ال|^[يت]\p{L}{3}$|ئ$|[0-9]|[^\p{Script=Arabic}]/u;

function isPlace(mention: EntityMention | null): boolean {
  return mention?.entity.startsWith("place-") === true;
}

function beginsList(at: number, words: ReportWords): boolean {
  const next = words.mentionAt(at + 1);
  return isPlace(next) && next?.clitic === "و" && words.isTied(at + 1);
}

/** Whether the phrase ends behind the word, or the list goes on: «وانكفأت على نفسها» is a sentence. */
function isClosed(at: number, words: ReportWords): boolean {
  return !words.isTied(at + 1) || isPlace(words.mentionAt(at + 1));
}

/** «مدينة خوست»: a name of one or two words behind a kind of place. */
export function placeBehind(
  at: number,
  head: string,
  words: ReportWords,
  lexicon: Lexicon,
): FoundBody | null {
  if (DISTRICTS.has(head) && !INSIDE.has(words.word(at - 1))) return null;
  if (!words.isTied(at + 1) || words.mentionAt(at + 1) !== null) return null;
  if (!isProper(at + 1, words, lexicon) || !isTown(words.word(at + 1), lexicon)) return null;
  let last = at + 1;
  const isMore = words.isTied(last + 1) && words.mentionAt(last + 1) === null;
  const more = words.word(last + 1);
  if (isMore && isProper(last + 1, words, lexicon) && !isSaidOfTown(more, lexicon)) last++;
  return {
    type: "place",
    rule: "head",
    first: at + 1,
    last,
    skipped: 0,
    isClear: !words.isTied(last + 1) || lexicon.frequency(words.word(last + 1)) >= COMMON,
  };
}
