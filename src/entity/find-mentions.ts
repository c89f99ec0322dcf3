// Where a text names an entity: leftmost, longest, clitics outside, nothing nested, offsets of the text as it came.

import { type FoldedText, hasTanween } from "../text/fold.ts";
import type { WordTable } from "../text/word-table.ts";
import type { EntityMention } from "./entity.ts";
import type { NameCondition } from "./name-conditions.ts";
import { cutNameWords, GAP, gapKind, type NameWords } from "./name-words.ts";
import { marksOf, type NamePattern, type Recogniser } from "./recogniser.ts";

/** Remembers, block after block of one document, whose full name has been read: a surname alone then means them. */
export type MentionFinder = {
  /** A text that others read too is folded once for all of them. */
  find(blockText: string | FoldedText): EntityMention[];
};

/** Mentions of one text that stands alone. */
export function findMentions(text: string, recogniser: Recogniser): EntityMention[] {
  return createMentionFinder(recogniser).find(text);
}

/** One finder per document, given its blocks in reading order; a headline that leads with a surname may come last. */
export function createMentionFinder(recogniser: Recogniser): MentionFinder {
  const introduced: Introduced = new Map();
  return { find: (blockText) => scan(blockText, recogniser, introduced) };
}

/** Where a surname ends in the trie → the person of that surname whose full name was read last. */
type Introduced = Map<number, NamePattern>;

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
  const text = words.folded.original;
  const mentions: EntityMention[] = [];
  for (let at = 0; at < words.count; ) {
    const match = longestMatch(at, words, recogniser, introduced);
    if (match === null) {
      at++;
      continue;
    }
    const { pattern, reading } = match;
    const last = withAlias(match, words, recogniser);
    for (const surname of recogniser.shortFormsOf(pattern.entity.id)) {
      introduced.set(surname.node, surname.pattern);
    }
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

function longestMatch(
  at: number,
  words: NameWords,
  recogniser: Recogniser,
  introduced: Introduced,
): Match | null {
  const readings = readingsOf(at, words, recogniser);
  if (readings === NO_READINGS) return null;
  let best: Match | null = null;
  for (const reading of readings) {
    let node: number | undefined = reading.node;
    for (let last = at; node !== undefined; last++) {
      if (best === null || last > best.last) {
        const place = { at, last, reading };
        const pattern =
          recogniser.patternsAt(node).find((full) => fits(full, place, words)) ??
          fitting(introduced.get(node), place, words);
        if (pattern !== undefined) best = { pattern, reading, last };
      }
      if (last + 1 >= words.count) break;
      node = recogniser.next(node, find(recogniser.words, last + 1, words));
    }
  }
  return best;
}

const WAW = 0x0648;
const FEH = 0x0641;
const BEH = 0x0628;
const LAM = 0x0644;
const KAF = 0x0643;

const NO_READINGS: readonly Reading[] = [];

/** The whole word first; then without و/ف, without ب/ل/ك, without both; then «لل» as «ل» before an article. */
function readingsOf(at: number, words: NameWords, { firstWords: table }: Recogniser): readonly Reading[] {
  const text = words.folded.text;
  const start = words.starts[at] ?? 0;
  const end = words.ends[at] ?? 0;
  const first = text.charCodeAt(start);
  // Nearly every word ends here: no clitic to strip, no name to find.
  const whole = table.find(text, start, end);
  if (!isClitic(first)) return whole < 0 ? NO_READINGS : [{ node: whole, skipped: 0, clitic: null }];

  let readings = NO_READINGS;
  if (whole >= 0) readings = [{ node: whole, skipped: 0, clitic: null }];
  const conjunction = first === WAW || first === FEH ? 1 : 0;
  if (conjunction === 1) {
    const node = table.find(text, start + 1, end);
    // The clitic is cut out only for a word that may begin a name.
    if (node >= 0) readings = [...readings, { node, skipped: 1, clitic: text.charAt(start) }];
  }
  const preposition = text.charCodeAt(start + conjunction);
  const stem = start + conjunction + 1;
  if (stem >= end || (preposition !== BEH && preposition !== LAM && preposition !== KAF)) return readings;
  const bare = table.find(text, stem, end);
  if (bare >= 0) {
    readings = [...readings, { node: bare, skipped: conjunction + 1, clitic: text.slice(start, stem) }];
  }
  if (preposition !== LAM || text.charCodeAt(stem) !== LAM) return readings;
  // «للجنة» is ل + اللجنة, whose own lam is not written a third time; «للناتو» is ل + الناتو.
  for (const rest of [stem + 1, stem]) {
    const node = table.findWithArticle(text, rest, end);
    if (node >= 0) readings = [...readings, { node, skipped: conjunction, clitic: text.slice(start, stem) }];
  }
  return readings;
}

function isClitic(code: number): boolean {
  return code === WAW || code === FEH || code === BEH || code === LAM || code === KAF;
}

function find(table: WordTable, at: number, words: NameWords): number {
  return table.find(words.folded.text, words.starts[at] ?? 0, words.ends[at] ?? 0);
}

type Place = { readonly at: number; readonly last: number; readonly reading: Reading };

function fitting(pattern: NamePattern | undefined, place: Place, words: NameWords): NamePattern | undefined {
  return pattern !== undefined && fits(pattern, place, words) ? pattern : undefined;
}

function fits(pattern: NamePattern, place: Place, words: NameWords): boolean {
  const { at, last, reading } = place;
  for (let i = 0; i < pattern.gaps.length; i++) {
    if (((words.gaps[at + 1 + i] ?? 0) & ~(pattern.gaps[i] ?? 0)) !== 0) return false;
  }
  if (pattern.isAbbreviation && isInsideAbbreviation(at, last, words)) return false;
  // «روسيًا» is the adverb: a foreign name takes no tanween, and a person's that does is rarely so written.
  const [, end] = words.folded.toOriginal([words.starts[last] ?? 0, words.ends[last] ?? 0]);
  const original = words.folded.original;
  if (pattern.entity.type !== "person" && hasTanween(original, end)) return false;
  if (pattern.marks !== null) {
    const [nameStart] = words.folded.toOriginal([
      (words.starts[at] ?? 0) + reading.skipped,
      words.ends[at] ?? 0,
    ]);
    const found = marksOf(original.slice(nameStart, end));
    if (!pattern.marks.every((mark) => found.includes(mark))) return false;
  }
  return pattern.condition === null || isMet(pattern.condition, place, words);
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
  if (((words.gaps[gapAt] ?? 0) & ~(GAP.space | GAP.quote)) !== 0) return "";
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
function withAlias(match: Match, words: NameWords, recogniser: Recogniser): number {
  const { pattern, last } = match;
  const gap = words.gaps[last + 1] ?? 0;
  if (last + 1 >= words.count || (gap !== (GAP.space | GAP.bracket) && gap !== (GAP.space | GAP.quote))) {
    return last;
  }
  const from = words.ends[last] ?? 0;
  const opening = words.folded.text.slice(from, words.starts[last + 1]).trim();
  if (opening.length !== 1 || opening === ")" || words.folded.text.charAt(from) === opening) return last;
  let aliasEnd = last;
  let node: number | undefined = find(recogniser.firstWords, last + 1, words);
  for (let at = last + 1; node !== undefined && node >= 0; at++) {
    const isAlias = recogniser.patternsAt(node).some((other) => other.entity === pattern.entity);
    if (isAlias && isCloser(words.folded.text.charCodeAt(words.ends[at] ?? 0), opening)) aliasEnd = at;
    node = at + 1 < words.count ? recogniser.next(node, find(recogniser.words, at + 1, words)) : undefined;
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
