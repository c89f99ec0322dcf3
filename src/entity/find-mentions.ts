// Finds where a text names an entity: leftmost, longest, clitics outside, nothing nested, offsets of the text as it came.

import { type CutText, cutText } from "../text/cut-text.ts";
import { hasTanween } from "../text/fold.ts";
import { isAdjectiveBehind } from "./adjective-names.ts";
import { isClub } from "./club-names.ts";
import type { Entity, EntityMention } from "./entity.ts";
import { OF_SPORT_TOO, SPORT_WORDS } from "./inferred/heads.ts";
import { newsLexicon } from "./inferred/lexicon.ts";
import {
  AT_HOME,
  CALLED_AFTER_STATES,
  CAPITALS,
  HEADS_OF_A_PLACE,
  type NameCondition,
  type NameContext,
  STATE,
} from "./name-conditions.ts";
import { GAP, gapBefore, gapKind, ORDINARY_GAP } from "./name-words.ts";
import { conditionAt, marksOf, type NamePattern, NODE, type Recogniser } from "./recogniser.ts";

/** Remembers, block after block of one document, whose full name has been read: a surname alone then means them. */
export type MentionFinder = {
  find(blockText: string): EntityMention[];
};

/** Mentions of one text that stands alone. */
export function findMentions(text: string, recogniser: Recogniser): EntityMention[] {
  return scan(text, recogniser, new Map(), new Set());
}

/** One finder per document, given its blocks in reading order; a headline that leads with a surname may come last. */
export function createMentionFinder(recogniser: Recogniser): MentionFinder {
  const introduced: Introduced = new Map();
  const named = new Set<string>();
  return { find: (blockText) => scan(blockText, recogniser, introduced, named) };
}

/** From the node at which a surname ends in the trie to the person of that surname whose full name was read last. */
type Introduced = Map<number, NamePattern>;

/** One text while it is searched. */
type Passage = {
  readonly words: CutText;
  readonly recogniser: Recogniser;
  readonly introduced: Introduced;
  /** Entities that the document has named so far, by their ids, and the countries of its places by their names. */
  readonly named: Set<string>;
  /** The last word of the place named last; −1 before the first. */
  readonly lastPlace: { word: number };
};

/** A way to take the first word of a name: how many letters are clitic, and which word remains. */
type Reading = {
  /** The node to which the word leads from the root of the trie. */
  readonly node: number;
  /** Letters before the span; «لل» stays inside it. */
  readonly skipped: number;
  readonly clitic: string | null;
};

type Match = {
  readonly pattern: NamePattern;
  readonly reading: Reading;
  readonly last: number;
};

function scan(
  blockText: string,
  recogniser: Recogniser,
  introduced: Introduced,
  named: Set<string>,
): EntityMention[] {
  const words = cutText(blockText);
  const passage = { words, recogniser, introduced, named, lastPlace: { word: -1 } };
  const mentions: EntityMention[] = [];
  for (let at = 0; at < words.count; ) {
    const match = longestMatch(at, passage);
    if (match === null) {
      at++;
      continue;
    }
    const { pattern, reading } = match;
    const last = withAlias(match, passage);
    for (const surname of pattern.shortForms) introduced.set(surname.node, surname.pattern);
    const span = words.toOriginal([words.startOf(at) + reading.skipped, closedEnd(words, at, last)]);
    named.add(pattern.entity.id);
    if (isClub(pattern.entity)) named.add(SPORT);
    if (pattern.entity.type === "place") {
      passage.lastPlace.word = last;
      named.add(homeOf(pattern.entity));
    }
    mentions.push({
      text: blockText.slice(span[0], span[1]),
      span,
      entity: pattern.entity.id,
      clitic: reading.clitic ?? detachedClitic(at, words),
    });
    at = last + 1;
  }
  return mentions;
}

/** The country of a place; a country is its own. */
function homeOf({ id, description, label }: Entity): string {
  return CAPITALS.get(id) ?? description ?? label;
}

function longestMatch(at: number, passage: Passage): Match | null {
  const readings = readingsOf(at, passage);
  if (readings === NO_READINGS) return null;
  const { words, recogniser } = passage;
  let best: Match | null = null;
  for (const reading of readings) {
    let node = reading.node;
    for (let last = at; node >= 0; last++) {
      const kind = recogniser.kinds[node] ?? 0;
      if (kind !== NODE.goesOn && (best === null || last > best.last)) {
        const pattern = patternAt(node, { at, last, reading }, passage);
        if (pattern !== undefined) best = { pattern, reading, last };
      }
      if ((kind & NODE.goesOn) === 0) break;
      node = nextNode(node, last + 1, words, recogniser);
    }
  }
  return best;
}

/** The name that ends at a node: a full form, or the surname of somebody introduced before. */
function patternAt(node: number, place: Place, passage: Passage): NamePattern | undefined {
  const { recogniser, introduced } = passage;
  const kind = recogniser.kinds[node] ?? 0;
  if ((kind & NODE.endsName) !== 0) {
    for (const full of recogniser.patternsAt(node)) if (fits(full, place, passage)) return full;
  }
  const surname = (kind & NODE.endsShortForm) !== 0 ? introduced.get(node) : undefined;
  return surname !== undefined && fits(surname, place, passage) ? surname : undefined;
}

const WAW = 0x0648;
const FEH = 0x0641;
const BEH = 0x0628;
const LAM = 0x0644;
const KAF = 0x0643;

const NO_READINGS: readonly Reading[] = [];

/** The whole word first; then without و/ف, without ب/ل/ك, without both; then «لل» as «ل» before an article. */
function readingsOf(at: number, { words, recogniser }: Passage): readonly Reading[] {
  const whole = beginningAt(words, at, 0, recogniser);
  // Nearly every word ends here: no clitic to strip, no name to find.
  if (!mayBeClitic(words.shapeOf(at) & 0xff)) {
    return whole < 0 ? NO_READINGS : [{ node: whole, skipped: 0, clitic: null }];
  }
  const start = words.startOf(at);
  const length = words.endOf(at) - start;
  const first = words.unitAt(start);
  let readings = withReading(NO_READINGS, whole, 0, 0, words, at);
  const conjunction = first === WAW || first === FEH ? 1 : 0;
  if (conjunction === 1) {
    readings = withReading(readings, beginningAt(words, at, 1, recogniser), 1, 1, words, at);
  }
  const preposition = words.unitAt(start + conjunction);
  const stem = conjunction + 1;
  if (stem >= length || (preposition !== BEH && preposition !== LAM && preposition !== KAF)) return readings;
  readings = withReading(readings, beginningAt(words, at, stem, recogniser), stem, stem, words, at);
  if (preposition !== LAM || words.unitAt(start + stem) !== LAM) return readings;
  // «للجنة» is ل + اللجنة, whose own lam is not written a third time; «للناتو» is ل + الناتو.
  for (const rest of [stem + 1, stem]) {
    const place = recogniser.words.findWithArticle(words, at, rest);
    const node = place < recogniser.beginnings ? place : -1;
    readings = withReading(readings, node, conjunction, stem, words, at);
  }
  return readings;
}

/** The clitics, so many letters of word `at`, are cut out only where the rest may begin a name. */
function withReading(
  readings: readonly Reading[],
  node: number,
  skipped: number,
  clitics: number,
  words: CutText,
  at: number,
): readonly Reading[] {
  if (node < 0) return readings;
  const start = words.startOf(at);
  const clitic = clitics === 0 ? null : words.slice(start, start + clitics);
  return [...readings, { node, skipped, clitic }];
}

/** −1 where no name goes on with word `at`. */
function nextNode(node: number, at: number, words: CutText, recogniser: Recogniser): number {
  const place = at < words.count ? recogniser.words.findWord(words, at, 0) : -1;
  return place < 0 ? -1 : recogniser.next(node, place);
}

/** The node that word `at` leads to from the root, without its clitics; −1 where no name begins with it. */
function beginningAt(words: CutText, at: number, clitics: number, recogniser: Recogniser): number {
  const place = recogniser.words.findWord(words, at, clitics);
  return place < recogniser.beginnings ? place : -1;
}

/** Looks the letter up by its lower byte. */
function mayBeClitic(byte: number): boolean {
  return (
    byte === (WAW & 0xff) ||
    byte === (FEH & 0xff) ||
    byte === (BEH & 0xff) ||
    byte === (LAM & 0xff) ||
    byte === (KAF & 0xff)
  );
}

type Place = { readonly at: number; readonly last: number; readonly reading: Reading };

function fits(pattern: NamePattern, place: Place, passage: Passage): boolean {
  const { at, last, reading } = place;
  const { words } = passage;
  for (let i = 0; i < last - at; i++) {
    const unusual = gapBefore(words, at + 1 + i) & ~ORDINARY_GAP;
    if (unusual !== 0 && (unusual & ~(pattern.gaps[i] ?? 0)) !== 0) return false;
  }
  if (pattern.isAbbreviation && (isInsideAbbreviation(at, last, words) || isCredit(at, last, words)))
    return false;
  if (pattern.entity.type === "place") {
    if (pattern.entity.builtIn && isTitled(at, last, words)) return false;
    if (at === last && isOtherThanPlace(pattern.entity.id, place, words)) return false;
  }
  // «روسيًا» is the adverb: a foreign name takes no tanween, and a person's that does is rarely so written.
  const { original } = words;
  if (pattern.entity.type !== "person" && hasTanween(original, originalEnd(last, words))) return false;
  if (pattern.marks !== null) {
    const [nameStart] = words.toOriginal([words.startOf(at) + reading.skipped, words.endOf(at)]);
    const found = marksOf(original.slice(nameStart, originalEnd(last, words)));
    if (!pattern.marks.every((mark) => found.includes(mark))) return false;
  }
  // «ستيف مكلارين»: the maker of cars is no man's family.
  if (pattern.entity.type === "organisation" && at === last && reading.clitic === null) {
    if (gapBefore(words, at) === GAP.space && isFirstName(words.word(at - 1))) return false;
  }
  const condition = conditionAt(pattern);
  return condition === null || isMet(condition, place, passage, pattern.entity.id);
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
  // «من مصراتة والزاوية»: in a list of places a word that is also another names one.
  const isListed = reading.clitic === "و" && passage.lastPlace.word === at - 1 && before !== "";
  const next = neighbour(last + 1, last + 1, words);
  // «الطبقة السياسية», «الحراك الشعبي»: an adjective agrees with the word that it is first of all.
  const isAtHome =
    condition.home !== undefined &&
    passage.named.has(condition.home) &&
    AT_HOME.has(before) &&
    !/^ال/u.test(next);
  if (condition.after && !isListed && !isAtHome && !isAmong(before, condition.after)) return false;
  if (condition.notAfter && isAmong(before, condition.notAfter)) return false;
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

/** Two words of sport, one of which is of nothing else, or one beside a club that the document has named. */
function speaksOfSport({ words, named }: Passage): boolean {
  const found = new Set<string>();
  for (let at = 0; at < words.count; at++) if (SPORT_WORDS.has(words.word(at))) found.add(words.word(at));
  if (found.size >= 2 && [...found].some((word) => !OF_SPORT_TOO.has(word))) named.add(SPORT);
  return found.size + (named.has(SPORT) ? 1 : 0) >= 2 && named.has(SPORT);
}

/** Stands among the ids of what a document has named, once it has spoken of sport. */
const SPORT = "sport";

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

/** The folded word at `at`, or nothing where more than spaces and quotes part it from the name. */
function neighbour(at: number, gapAt: number, words: CutText): string {
  if (at < 0 || at >= words.count) return "";
  return (gapBefore(words, gapAt) & ~ORDINARY_GAP) === 0 ? words.word(at) : "";
}

/** Whether `word` is listed as it is or after one or two clitics. */
function isAmong(word: string, list: ReadonlySet<string>): boolean {
  return (
    list.has(word) ||
    (/^[وفبلك]/u.test(word) && list.has(word.slice(1))) ||
    (/^[وف][بلك]/u.test(word) && list.has(word.slice(2)))
  );
}

/** «حلف شمال الأطلسي (الناتو)»: the same body named again in brackets or quotes is one mention, not two. */
function withAlias({ pattern, last }: Match, { words, recogniser }: Passage): number {
  if (last + 1 >= words.count) return last;
  const gap = gapBefore(words, last + 1);
  if (gap === GAP.space && pattern.entity.type === "organisation")
    return withApposition(pattern, last, words, recogniser);
  if (gap !== (GAP.space | GAP.bracket) && gap !== (GAP.space | GAP.quote)) return last;
  const between = words.slice(words.endOf(last), words.startOf(last + 1));
  const opening = between.trim();
  if (opening.length !== 1 || opening === ")" || between.startsWith(opening)) return last;
  let aliasEnd = last;
  let node = beginningAt(words, last + 1, 0, recogniser);
  for (let at = last + 1; node >= 0; at++) {
    const isAlias = recogniser.patternsAt(node).some((other) => other.entity === pattern.entity);
    if (isAlias && isCloser(words.unitAt(words.endOf(at)), opening)) aliasEnd = at;
    node = nextNode(node, at + 1, words, recogniser);
  }
  return aliasEnd;
}

/** «وكالة الأنباء القطرية قنا», «حركة المقاومة الإسلامية حماس»: another name of the same body right behind. */
function withApposition(pattern: NamePattern, last: number, words: CutText, recogniser: Recogniser): number {
  const node = beginningAt(words, last + 1, 0, recogniser);
  if (node < 0) return last;
  const isAlias =
    recogniser.patternsAt(node).some((other) => other.entity === pattern.entity) ||
    pattern.shortForms.some((short) => short.node === node);
  return isAlias ? last + 1 : last;
}

function isCloser(code: number, opening: string): boolean {
  const kind = gapKind(code);
  return opening === "(" ? code === CLOSING_BRACKET : kind === GAP.quote;
}

/** The end of the name, taking along the quote or bracket that closes one opened inside it. */
function closedEnd(words: CutText, at: number, last: number): number {
  const end = words.endOf(last);
  let quotes = 0;
  let brackets = 0;
  for (let i = at + 1; i <= last; i++) {
    for (let offset = words.endOf(i - 1); offset < words.startOf(i); offset++) {
      const code = words.unitAt(offset);
      if (gapKind(code) === GAP.quote) quotes++;
      else if (gapKind(code) === GAP.bracket) brackets += code === OPENING_BRACKET ? 1 : -1;
    }
  }
  if (quotes % 2 === 0 && brackets <= 0) return end;
  let closer = end;
  while (gapKind(words.unitAt(closer)) === GAP.space) closer++;
  const code = words.unitAt(closer);
  const isClosed = quotes % 2 === 1 ? gapKind(code) === GAP.quote : code === CLOSING_BRACKET;
  return isClosed ? closer + 1 : end;
}

const OPENING_BRACKET = 0x28;
const CLOSING_BRACKET = 0x29;

/** «لـ"الناتو"»: a clitic that a quotation mark parts from its name. */
function detachedClitic(at: number, words: CutText): string | null {
  if (at === 0 || gapBefore(words, at) !== GAP.quote) return null;
  const word = words.word(at - 1);
  return /^[وف]?[بلك]?$/u.test(word) ? word : null;
}
