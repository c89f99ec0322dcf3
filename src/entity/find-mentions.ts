// Where a text names an entity: leftmost, longest, clitics outside, nothing nested, offsets of the text as it came.

import { type FoldedText, hasTanween } from "../text/fold.ts";
import type { EntityMention } from "./entity.ts";
import type { NameCondition } from "./name-conditions.ts";
import { cutNameWords, GAP, gapKind, type NameWords, ORDINARY_GAP, placesIn } from "./name-words.ts";
import { marksOf, type NamePattern, NODE, type Recogniser } from "./recogniser.ts";

/** Remembers, block after block of one document, whose full name has been read: a surname alone then means them. */
export type MentionFinder = {
  /** A text that others read too is folded once for all of them. */
  find(blockText: string | FoldedText): EntityMention[];
};

/** Mentions of one text that stands alone. */
export function findMentions(text: string, recogniser: Recogniser): EntityMention[] {
  return scan(text, recogniser, new Map());
}

/** One finder per document, given its blocks in reading order; a headline that leads with a surname may come last. */
export function createMentionFinder(recogniser: Recogniser): MentionFinder {
  const introduced: Introduced = new Map();
  return { find: (blockText) => scan(blockText, recogniser, introduced) };
}

/** Where a surname ends in the trie → the person of that surname whose full name was read last. */
type Introduced = Map<number, NamePattern>;

/** One text while it is searched. */
type Passage = {
  readonly words: NameWords;
  /** The place of each word among those of names; −1 for most, and after the last. */
  readonly places: Int32Array;
  readonly recogniser: Recogniser;
  readonly introduced: Introduced;
};

/** A way to take the first word of a name: how many letters are clitic, and which word remains. */
type Reading = {
  /** Where the word leads from the root of the trie. */
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
  blockText: string | FoldedText,
  recogniser: Recogniser,
  introduced: Introduced,
): EntityMention[] {
  const words = cutNameWords(blockText);
  const passage = { words, places: placesIn(recogniser.words, words), recogniser, introduced };
  const text = words.folded.original;
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
    const span = words.folded.toOriginal([
      (words.starts[at] ?? 0) + reading.skipped,
      closedEnd(words, at, last),
    ]);
    mentions.push({
      text: text.slice(span[0], span[1]),
      span,
      entity: pattern.entity.id,
      clitic: reading.clitic ?? detachedClitic(at, words),
    });
    at = last + 1;
  }
  return mentions;
}

function longestMatch(at: number, passage: Passage): Match | null {
  const readings = readingsOf(at, passage);
  if (readings === NO_READINGS) return null;
  const { places, recogniser } = passage;
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
      node = nextNode(node, places[last + 1] ?? -1, recogniser);
    }
  }
  return best;
}

/** The name that ends at a node: a full form, or the surname of somebody introduced before. */
function patternAt(node: number, place: Place, passage: Passage): NamePattern | undefined {
  const { words, recogniser, introduced } = passage;
  const kind = recogniser.kinds[node] ?? 0;
  if ((kind & NODE.endsName) !== 0) {
    for (const full of recogniser.patternsAt(node)) if (fits(full, place, words)) return full;
  }
  const surname = (kind & NODE.endsShortForm) !== 0 ? introduced.get(node) : undefined;
  return surname !== undefined && fits(surname, place, words) ? surname : undefined;
}

const WAW = 0x0648;
const FEH = 0x0641;
const BEH = 0x0628;
const LAM = 0x0644;
const KAF = 0x0643;

const NO_READINGS: readonly Reading[] = [];

/** The whole word first; then without و/ف, without ب/ل/ك, without both; then «لل» as «ل» before an article. */
function readingsOf(at: number, { words, places, recogniser }: Passage): readonly Reading[] {
  const table = recogniser.words;
  const text = words.folded.text;
  const start = words.starts[at] ?? 0;
  const first = text.charCodeAt(start);
  // Nearly every word ends here: no clitic to strip, no name to find.
  const whole = beginningAt(places[at] ?? -1, recogniser);
  if (!isClitic(first)) return whole < 0 ? NO_READINGS : [{ node: whole, skipped: 0, clitic: null }];

  const end = words.ends[at] ?? 0;
  let readings = NO_READINGS;
  if (whole >= 0) readings = [{ node: whole, skipped: 0, clitic: null }];
  const conjunction = first === WAW || first === FEH ? 1 : 0;
  if (conjunction === 1) {
    const node = beginningAt(table.find(text, start + 1, end), recogniser);
    // The clitic is cut out only for a word that may begin a name.
    if (node >= 0) readings = [...readings, { node, skipped: 1, clitic: text.charAt(start) }];
  }
  const preposition = text.charCodeAt(start + conjunction);
  const stem = start + conjunction + 1;
  if (stem >= end || (preposition !== BEH && preposition !== LAM && preposition !== KAF)) return readings;
  const bare = beginningAt(table.find(text, stem, end), recogniser);
  if (bare >= 0) {
    readings = [...readings, { node: bare, skipped: conjunction + 1, clitic: text.slice(start, stem) }];
  }
  if (preposition !== LAM || text.charCodeAt(stem) !== LAM) return readings;
  // «للجنة» is ل + اللجنة, whose own lam is not written a third time; «للناتو» is ل + الناتو.
  for (const rest of [stem + 1, stem]) {
    const node = beginningAt(table.findWithArticle(text, rest, end), recogniser);
    if (node >= 0) readings = [...readings, { node, skipped: conjunction, clitic: text.slice(start, stem) }];
  }
  return readings;
}

function nextNode(node: number, place: number, recogniser: Recogniser): number {
  return place < 0 ? -1 : recogniser.next(node, place);
}

/** The node that a word leads to from the root; −1 where it is none or no name begins with it. */
function beginningAt(place: number, { beginnings }: Recogniser): number {
  return place < beginnings ? place : -1;
}

function isClitic(code: number): boolean {
  return code === WAW || code === FEH || code === BEH || code === LAM || code === KAF;
}

type Place = { readonly at: number; readonly last: number; readonly reading: Reading };

function fits(pattern: NamePattern, place: Place, words: NameWords): boolean {
  const { at, last, reading } = place;
  for (let i = 0; i < last - at; i++) {
    const unusual = (words.gaps[at + 1 + i] ?? 0) & ~ORDINARY_GAP;
    if (unusual !== 0 && (unusual & ~(pattern.gaps[i] ?? 0)) !== 0) return false;
  }
  if (pattern.isAbbreviation && isInsideAbbreviation(at, last, words)) return false;
  // «روسيًا» is the adverb: a foreign name takes no tanween, and a person's that does is rarely so written.
  const original = words.folded.original;
  if (pattern.entity.type !== "person" && hasTanween(original, originalEnd(last, words))) return false;
  if (pattern.marks !== null) {
    const [nameStart] = words.folded.toOriginal([
      (words.starts[at] ?? 0) + reading.skipped,
      words.ends[at] ?? 0,
    ]);
    const found = marksOf(original.slice(nameStart, originalEnd(last, words)));
    if (!pattern.marks.every((mark) => found.includes(mark))) return false;
  }
  return pattern.condition === null || isMet(pattern.condition, place, words);
}

function originalEnd(at: number, words: NameWords): number {
  return words.folded.toOriginal([words.starts[at] ?? 0, words.ends[at] ?? 0])[1];
}

function isInsideAbbreviation(at: number, last: number, words: NameWords): boolean {
  const isTied = (gapAt: number, letterAt: number): boolean =>
    words.gaps[gapAt] === GAP.dot && (words.ends[letterAt] ?? 0) - (words.starts[letterAt] ?? 0) === 1;
  return (at > 0 && isTied(at, at - 1)) || (last + 1 < words.count && isTied(last + 1, last + 1));
}

function isMet(condition: NameCondition, { at, last, reading }: Place, words: NameWords): boolean {
  if (condition.notWithClitic && reading.clitic?.endsWith(condition.notWithClitic)) return false;
  const before = neighbour(at - 1, at, words);
  if (condition.after && !isAmong(before, condition.after)) return false;
  if (condition.notAfter && isAmong(before, condition.notAfter)) return false;
  if (condition.notAfterDefinite && /^[وف]?[بكل]?(?:ال|لل)/u.test(before)) return false;
  return !condition.notBefore?.has(neighbour(last + 1, last + 1, words));
}

/** The folded word at `at`, or nothing where more than spaces and quotes part it from the name. */
function neighbour(at: number, gapAt: number, words: NameWords): string {
  if (at < 0 || at >= words.count) return "";
  if (((words.gaps[gapAt] ?? 0) & ~ORDINARY_GAP) !== 0) return "";
  return words.folded.text.slice(words.starts[at], words.ends[at]);
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
function withAlias({ pattern, last }: Match, { words, places, recogniser }: Passage): number {
  const gap = words.gaps[last + 1] ?? 0;
  if (last + 1 >= words.count || (gap !== (GAP.space | GAP.bracket) && gap !== (GAP.space | GAP.quote))) {
    return last;
  }
  const from = words.ends[last] ?? 0;
  const opening = words.folded.text.slice(from, words.starts[last + 1]).trim();
  if (opening.length !== 1 || opening === ")" || words.folded.text.charAt(from) === opening) return last;
  let aliasEnd = last;
  let node = beginningAt(places[last + 1] ?? -1, recogniser);
  for (let at = last + 1; node >= 0; at++) {
    const isAlias = recogniser.patternsAt(node).some((other) => other.entity === pattern.entity);
    if (isAlias && isCloser(words.folded.text.charCodeAt(words.ends[at] ?? 0), opening)) aliasEnd = at;
    node = nextNode(node, places[at + 1] ?? -1, recogniser);
  }
  return aliasEnd;
}

function isCloser(code: number, opening: string): boolean {
  const kind = gapKind(code);
  return opening === "(" ? code === 0x29 : kind === GAP.quote;
}

/** The end of the name, taking along the quote or bracket that closes one opened inside it. */
function closedEnd(words: NameWords, at: number, last: number): number {
  const text = words.folded.text;
  const end = words.ends[last] ?? 0;
  let quotes = 0;
  let brackets = 0;
  for (let i = at + 1; i <= last; i++) {
    const gap = words.gaps[i] ?? 0;
    if ((gap & (GAP.quote | GAP.bracket)) === 0) continue;
    for (let offset = words.ends[i - 1] ?? 0; offset < (words.starts[i] ?? 0); offset++) {
      const code = text.charCodeAt(offset);
      if (gapKind(code) === GAP.quote) quotes++;
      else if (gapKind(code) === GAP.bracket) brackets += code === 0x28 ? 1 : -1;
    }
  }
  if (quotes % 2 === 0 && brackets <= 0) return end;
  let closer = end;
  while (gapKind(text.charCodeAt(closer)) === GAP.space) closer++;
  const isClosed =
    quotes % 2 === 1 ? gapKind(text.charCodeAt(closer)) === GAP.quote : text.charAt(closer) === ")";
  return isClosed ? closer + 1 : end;
}

/** «لـ"الناتو"»: a clitic that a quotation mark parts from its name. */
function detachedClitic(at: number, words: NameWords): string | null {
  if (at === 0 || words.gaps[at] !== GAP.quote) return null;
  const word = words.folded.text.slice(words.starts[at - 1], words.ends[at - 1]);
  return /^[وف]?[بلك]?$/u.test(word) ? word : null;
}
