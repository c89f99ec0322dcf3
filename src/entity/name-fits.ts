// Tells whether a name is the entity it looks like where it stands: what its words, its marks and the words around it must show.

import type { CutText } from "../text/cut-text.ts";
import { foldedForm, hasTanween } from "../text/fold.ts";
import { isAdjectiveBehind } from "./adjective-names.ts";
import { wordsOfCountry } from "./club-names.ts";
import { OF_SPORT_TOO, SPORT_WORDS } from "./inferred/heads.ts";
import { FOLDED_HAMZA, newsLexicon } from "./inferred/lexicon.ts";
import {
  AT_HOME,
  CALLED_AFTER_STATES,
  HEADS_OF_A_PLACE,
  homeOf,
  type NameCondition,
  type NameContext,
  STATE,
  TOWARDS,
} from "./name-conditions.ts";
import { GAP, gapBefore, gapKind, ORDINARY_GAP } from "./name-words.ts";
import { beginningAt, isAmong, neighbour, type Passage, type Place } from "./passage.ts";
import { conditionAt, marksOf, type NamePattern } from "./recogniser.ts";

export function fits(pattern: NamePattern, place: Place, passage: Passage): boolean {
  const { at, last, reading } = place;
  const { words } = passage;
  for (let i = 0; i < last - at; i++) {
    const unusual = gapBefore(words, at + 1 + i) & ~ORDINARY_GAP;
    if (unusual !== 0 && (unusual & ~(pattern.gaps[i] ?? 0)) !== 0) return false;
  }
  if (pattern.isAbbreviation && (isInsideAbbreviation(at, last, words) || isCredit(at, last, words)))
    return false;
  if (pattern.entity.type === "place") {
    if (pattern.entity.builtIn && (isTitled(at, last, words) || isInTitle(at, words))) return false;
    if (at === last && isOtherThanPlace(pattern.entity.id, place, words)) return false;
  }
  // «روسيًا» is the adverb: a foreign name takes no tanween, and a person's that does is rarely so written.
  if (pattern.entity.type !== "person" && hasTanween(words.original, originalEnd(last, words))) return false;
  if (pattern.marks !== null) {
    const found = marksOf(printedName(place, words));
    if (!pattern.marks.every((mark) => found.includes(mark))) return false;
  }
  // «ستيف مكلارين»: the maker of cars is no man's family.
  if (pattern.entity.type === "organisation" && at === last && reading.clitic === null) {
    const before = gapBefore(words, at) === GAP.space ? words.word(at - 1) : "";
    if (before !== "" && (isFirstName(before) || isStrange(before))) return false;
  }
  const condition = conditionAt(pattern);
  if (condition === null) return true;
  // «الفأس» is no «فاس», nor «كآلية» «كاليه».
  if (condition.after && isOtherSpelling(pattern.name, printedName(place, words))) return false;
  return isMet(condition, place, passage, pattern.entity.id);
}

/** A word that news never prints, «غوران», is rather somebody's first name than what a body does or has. */
function isStrange(word: string): boolean {
  return (
    /^\p{Script=Arabic}{3,}$/u.test(word) && !word.startsWith("ال") && newsLexicon().frequency(word) === 0
  );
}

function printedName({ at, last, reading }: Place, words: CutText): string {
  const [start] = words.toOriginal([words.startOf(at) + reading.skipped, words.endOf(at)]);
  return words.original.slice(start, originalEnd(last, words));
}

/** A hamza or a madda that the name has not; «في قصره» is no «قصرة», while «الباحه» may be a slip. */
function isOtherSpelling(name: string, printed: string): boolean {
  if (/[ئؤ]|(?<=\p{L})[أإآ]/u.test(printed) && !FOLDED_HAMZA.test(name)) return true;
  return (
    name.endsWith(TEH_MARBUTA) &&
    printed.endsWith("ه") &&
    newsLexicon().frequency(foldedForm(name)) > FEW_FORMS
  );
}

function originalEnd(at: number, words: CutText): number {
  return words.toOriginal([words.startOf(at), words.endOf(at)])[1];
}

function isInsideAbbreviation(at: number, last: number, words: CutText): boolean {
  const isTied = (gapAt: number, letterAt: number): boolean =>
    gapBefore(words, gapAt) === GAP.dot && words.endOf(letterAt) - words.startOf(letterAt) === 1;
  return (at > 0 && isTied(at, at - 1)) || (last + 1 < words.count && isTied(last + 1, last + 1));
}

const LONGEST_DATELINE = 8;
const AGENCY_GAP = GAP.dash | GAP.bracket;

/** «عواصم - (د ب أ) - بدأت»: who sent the report; the text behind does not speak of them. A line of signatures does. */
function isCredit(at: number, last: number, words: CutText): boolean {
  if (at === 0 || at > LONGEST_DATELINE || (gapBefore(words, at) & AGENCY_GAP) === 0) return false;
  const before = words.word(at - 1);
  return before.length > 2 && !/^[ولب]*وكاله$/u.test(before) && isParted(last, words);
}

function isParted(last: number, words: CutText): boolean {
  return last + 1 < words.count && (gapBefore(words, last + 1) & ~ORDINARY_GAP) !== 0;
}

/** «رواية \"الكرنك\"», «قالت لـ«الشرق الأوسط»»: alone in quotation marks a place's name is the title of something else. */
function isTitled(at: number, last: number, words: CutText): boolean {
  if ((gapBefore(words, at) & GAP.quote) === 0 || !isQuoted(words.endOf(last), words)) return false;
  for (let i = at + 1; i <= last; i++) if ((gapBefore(words, i) & GAP.quote) !== 0) return false;
  return !isAmong(words.word(at - 1), HEADS_OF_A_PLACE);
}

/** «رواية «القاهرة الجديدة»»: behind a kind of work what quotation marks open is its title. */
function isInTitle(at: number, words: CutText): boolean {
  for (let open = at; open > 0 && at - open < LONGEST_TITLE; open--) {
    if ((gapBefore(words, open) & GAP.quote) === 0) continue;
    const isOpening = gapKind(words.unitAt(words.startOf(open) - 1)) === GAP.quote;
    return isOpening && isAmong(words.word(open - 1), WORKS);
  }
  return false;
}

const LONGEST_TITLE = 5;
const WORKS: ReadonlySet<string> = new Set(
  "روايه روايته روايتها فيلم فيلمه فيلمها مسرحيه مسرحيته ديوان ديوانه قصيده اغنيه مسلسل لوحه".split(" "),
);

/** Whether the word right before says that a place's name of one word is an adjective here, or a part of another name. */
function isOtherThanPlace(id: string, { at, reading }: Place, words: CutText): boolean {
  const before = gapBefore(words, at) === GAP.space ? words.word(at - 1) : "";
  if (before === "" || (reading.clitic !== null && reading.clitic !== "و")) return false;
  const ending = words.original.charAt(originalEnd(at - 1, words) - 1);
  const name = words.word(at).slice(reading.skipped);
  const isJoined = reading.clitic !== null;
  if (isAdjectiveBehind(before, ending === TEH_MARBUTA, name, isJoined)) return true;
  return !isJoined && (isFirstName(before) || (STATE.test(id) && CALLED_AFTER_STATES.has(before)));
}

/** «ويتني هيوستن», «لوكاس ليما». «جو بيروت», «جيل إيران» begin with ordinary words. */
function isFirstName(word: string): boolean {
  const lexicon = newsLexicon();
  return lexicon.isForeignGiven(word) && lexicon.given(word) === "strong";
}

const TEH_MARBUTA = "\u0629";

/** Whether quotation marks close right behind, a space before them or none. */
function isQuoted(end: number, words: CutText): boolean {
  const at = gapKind(words.unitAt(end)) === GAP.space ? end + 1 : end;
  return gapKind(words.unitAt(at)) === GAP.quote;
}

function isMet(
  condition: NameCondition,
  { at, last, reading }: Place,
  passage: Passage,
  id: string,
): boolean {
  const { words } = passage;
  if (condition.notWithClitic && reading.clitic?.endsWith(condition.notWithClitic)) return false;
  if (reading.clitic !== null && condition.notWithClitics?.has(reading.clitic)) return false;
  const before = neighbour(at - 1, at, words);
  const next = neighbour(last + 1, last + 1, words);
  if (condition.after && !isAmong(before, condition.after)) {
    if (
      !isListed(before, next, { at, last, reading }, condition, passage) &&
      !isAtHome(before, next, { at, last, reading }, condition, passage)
    )
      return false;
  }
  if (condition.notAfter && reading.clitic === null && isAmong(before, condition.notAfter)) return false;
  // «هنأت المنامة السعودية»: of two places one is no adjective.
  if (
    condition.notAfterDefinite &&
    passage.lastPlace.word !== at - 1 &&
    /^[وف]?[بكل]?(?:ال|لل)/u.test(before)
  )
    return false;
  if (condition.notBefore?.has(next)) return false;
  if (condition.isTownOfClub !== undefined) {
    const isTown =
      AT_HOME.has(before) || isAmong(before, HEADS_OF_A_PLACE) || reading.clitic?.endsWith("ب") === true;
    if (condition.isTownOfClub ? !isTown && speaksOfSport(passage) : isTown) return false;
    // «ميلان ماتشالا» is a man.
    if (!condition.isTownOfClub && next !== "" && newsLexicon().frequency(next) === 0) return false;
  }
  // A club that the document has named needs no more words of sport.
  if (condition.inSport === true) {
    if (passage.named.has(id)) return true;
    if (!speaksOfSport(passage)) return false;
  }
  if (condition.notBeforePhrases?.has(`${next} ${neighbour(last + 2, last + 2, words)}`)) return false;
  return condition.context === undefined || isSpokenOf(condition.context, at, passage);
}

/** «من مصراتة والزاوية», «بين الكاف وباجة»: in a list of places a word that is also another names one; «أكرا وبورصة لندن» is none. */
function isListed(
  before: string,
  next: string,
  { at, last, reading }: Place,
  { isFrequent }: NameCondition,
  passage: Passage,
): boolean {
  if (reading.clitic === "و" && passage.lastPlace.word === at - 1 && before !== "")
    return next === "" || !isPlainPlace(last + 1, 0, null, passage);
  // «أمطار على الباحة والنماص»: a word that news seldom prints needs no «في».
  const mayStand = isAmong(before, AT_HOME) || (isFrequent === false && before !== "");
  return mayStand && next.startsWith("و") && isPlainPlace(last + 1, 1, null, passage);
}

/** Whether the text speaks of the country of a place, and the word stands where places do. */
function isAtHome(
  before: string,
  next: string,
  { at, last, reading }: Place,
  { home, isFrequent }: NameCondition,
  passage: Passage,
): boolean {
  // «الطبقة السياسية», «الحراك الشعبي»: an adjective agrees with the word that it is first of all.
  if (home === undefined || /^ال/u.test(next)) return false;
  const word = passage.words.word(at).slice(reading.skipped);
  if (isFrequent) return isAmong(before, TOWARDS) && next === "" && speaksOf(home, passage);
  // «من زخم إبداعي»: of ordinary words that have no article most stand behind «من».
  const isEnd = next === "" || next.startsWith("و") || at < last || word.startsWith("ال");
  const isBehind = isAmong(before, AT_HOME) && (isEnd || !before.endsWith("من"));
  // «يتميز بالحزم والوضوح», «بحسبان أن».
  const isInside =
    reading.clitic === "ب" && !next.startsWith("وال") && newsLexicon().frequency(word) < FEW_FORMS;
  return (isBehind || isInside) && speaksOf(home, passage);
}

/** Printed more often in any form, a word behind «ب» is the ordinary one. */
const FEW_FORMS = 5;

function speaksOf(home: string, passage: Passage): boolean {
  const { words, named } = passage;
  if (named.has(home)) return true;
  const country = wordsOfCountry(home);
  for (let at = 0; at < words.count; at++) {
    if (isAmong(words.word(at), country)) return true;
    if (isPlainPlace(at, 0, home, passage) || isPlainPlace(at, 1, home, passage)) return true;
  }
  return false;
}

/** Whether word `at` names a place, of a country if one is given, without need of company. */
function isPlainPlace(
  at: number,
  clitics: number,
  home: string | null,
  { words, recogniser }: Passage,
): boolean {
  if (clitics > 0 && !/^[وبل]/u.test(words.word(at))) return false;
  const node = beginningAt(words, at, clitics, recogniser);
  if (node < 0) return false;
  return recogniser.patternsAt(node).some((pattern) => {
    const { entity } = pattern;
    return (
      entity.type === "place" &&
      (home === null || homeOf(entity) === home) &&
      conditionAt(pattern)?.after === undefined
    );
  });
}

/** Two words of sport, one of which is of nothing else, or one beside a club that the document has named. */
function speaksOfSport({ words, named }: Passage): boolean {
  const found = new Set<string>();
  for (let at = 0; at < words.count; at++) if (SPORT_WORDS.has(words.word(at))) found.add(words.word(at));
  if (found.size >= 2 && [...found].some((word) => !OF_SPORT_TOO.has(word))) named.add(SPORT);
  return found.size + (named.has(SPORT) ? 1 : 0) >= 2 && named.has(SPORT);
}

/** Stands among the ids of what a document has named, once it has spoken of sport. */
export const SPORT = "sport";

/** Whether the text speaks of this place's country, and more of it than of the other place's. */
function isSpokenOf(context: NameContext, name: number, { words, named }: Passage): boolean {
  let own = 0;
  let other = 0;
  for (let at = 0; at < words.count; at++) {
    if (at === name) continue;
    const word = words.word(at);
    if (isAmong(word, context.words)) own++;
    else if (isAmong(word, context.otherWords)) other++;
  }
  if (own === 0 && other === 0) {
    for (const id of named) {
      if (context.entities.has(id)) own++;
      else if (context.otherEntities.has(id)) other++;
    }
  }
  return own > 0 && (own > other || context.winsTies);
}
