// Finds where a text names an entity: leftmost, longest, clitics outside, nothing nested, offsets of the text as it came.

import { type CutText, cutText } from "../text/cut-text.ts";
import { isClub } from "./club-names.ts";
import type { Entity, EntityMention } from "./entity.ts";
import { homeOf } from "./name-conditions.ts";
import { fits, SPORT } from "./name-fits.ts";
import { GAP, gapBefore, gapKind } from "./name-words.ts";
import { beginningAt, type Introduced, nextNode, type Passage, type Place, type Reading } from "./passage.ts";
import { type NamePattern, NODE, type Recogniser } from "./recogniser.ts";

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
type Match = {
  readonly pattern: NamePattern;
  readonly reading: Reading;
  readonly last: number;
  /** Somebody else of this surname, whose full name the document has given. */
  readonly other: Entity | undefined;
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
    const { pattern, reading, other } = match;
    const last = withAlias(match, passage);
    // «القذافي» behind his son is most likely the father.
    const isOpen = other?.type === "person" && other !== pattern.entity && !named.has(pattern.entity.id);
    for (const surname of pattern.shortForms) introduced.set(surname.node, surname.pattern);
    const span = words.toOriginal([words.startOf(at) + reading.skipped, closedEnd(words, at, last)]);
    if (!isOpen) named.add(pattern.entity.id);
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
      ...(isOpen ? { alternatives: [{ entity: other.id, label: other.label }] } : {}),
    });
    at = last + 1;
  }
  return mentions;
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
        if (pattern !== undefined)
          best = { pattern, reading, last, other: passage.introduced.get(node)?.entity };
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
