// Bodies and places nobody has listed: a noun that says what something is, and behind it a proper or a quoted name.

import { GAP, gapKind } from "../name-words.ts";
import { roleWordKind } from "../role-words.ts";
import { type BodyHead, bodyHead, COUNTRIES, OFFICES, PLACE_HEADS, TITLES } from "./heads.ts";
import type { InferenceRule, InferredType } from "./inferred-name.ts";
import type { Lexicon } from "./lexicon.ts";
import type { ReportWords } from "./report-words.ts";

export type FoundBody = {
  readonly type: Exclude<InferredType, "person">;
  readonly rule: InferenceRule;
  readonly first: number;
  readonly last: number;
  readonly skipped: number;
  readonly isClear: boolean;
};

const MOST_WORDS = 4;
const MOST_QUOTED = 5;
const COMMON = 6;

/** The body or place whose name begins with word `at`; null where none does. */
export function bodyAt(at: number, words: ReportWords, lexicon: Lexicon): FoundBody | null {
  if (words.mentionAt(at) !== null) return null;
  const word = words.word(at);
  for (const skipped of [0, 1, 2]) {
    if (skipped > 0 && !/^[وفبلك]/u.test(word.charAt(skipped - 1))) break;
    const bare = word.slice(skipped);
    const definite = bare.startsWith("ال")
      ? bare.slice(2)
      : bare.startsWith("ل") && skipped > 0
        ? bare.slice(1)
        : null;
    const kind = bodyHead(bare) ?? (definite === null ? null : bodyHead(definite));
    if (kind !== null) return behindHead(at, skipped, bodyHead(bare) === null, kind, words, lexicon);
    if (PLACE_HEADS.has(bare)) return placeBehind(at, words, lexicon);
  }
  return null;
}

function behindHead(
  at: number,
  skipped: number,
  isDefinite: boolean,
  kind: BodyHead,
  words: ReportWords,
  lexicon: Lexicon,
): FoundBody | null {
  const found = { type: "organisation", first: at, skipped } as const;
  const quoted = quotedBehind(at, words);
  if (quoted !== null) return { ...found, rule: "quoted", last: quoted, isClear: true };
  if (isDefinite || kind === "quoted") return null;
  if (kind === "office") {
    const last = ministryEnd(at, words, lexicon);
    return last === null ? null : { ...found, rule: "head", last, isClear: true };
  }
  const last = properEnd(at, words, lexicon);
  return last === null ? null : { ...found, rule: "head", last, isClear: !words.isTied(last + 1) };
}

/** The last word of a short name in quotation marks right behind the head, or behind an adjective of it. */
function quotedBehind(at: number, words: ReportWords): number | null {
  for (const open of [at + 1, at + 2]) {
    if (open >= words.count || (open === at + 2 && !words.isTied(at + 1))) return null;
    const gap = words.gap(open);
    if (gap === (GAP.space | GAP.quote)) {
      if (open === at + 2 && !/^ال|ي[هة]?$/u.test(words.word(at + 1))) return null;
      for (let last = open; last < words.count && last - open < MOST_QUOTED; last++) {
        if (gapKind(words.cut.original.charCodeAt(words.endOf(last))) === GAP.quote) return last;
        if (last + 1 < words.count && words.gap(last + 1) !== GAP.space) return null;
      }
      return null;
    }
    if (gap !== GAP.space) return null;
  }
  return null;
}

/** «وزارة الداخلية», «وزارة الشؤون الاجتماعية والعمل», with the country of it. */
function ministryEnd(at: number, words: ReportWords, lexicon: Lexicon): number | null {
  let last = at;
  for (let i = at + 1; i <= at + MOST_WORDS + 2 && words.isTied(i); i++) {
    const word = words.word(i);
    if (words.mentionAt(i) !== null) break;
    if (!/^و?ال\p{L}{3,}$/u.test(word)) break;
    if (word.startsWith("وال") && (roleWordKind(word.slice(1)) !== "inside" || i === at + 1)) break;
    if (i > at + 1 && !word.startsWith("وال") && !/ي[ه]?$|[هى]$/u.test(word)) break;
    if (TITLES.has(word)) break;
    last = i;
  }
  // «وزارة الخارجية» alone is another country's in each report.
  return last > at + 1 && lexicon.count(words.word(at + 1)) > 0 && isCountry(words.word(last)) ? last : null;
}

function isCountry(word: string): boolean {
  return /^ال\p{L}{3,}يه$/u.test(word) && COUNTRIES.has(word);
}

/** Words behind a head that no list of ordinary words has, names and places among them. */
function properEnd(at: number, words: ReportWords, lexicon: Lexicon): number | null {
  let last = at;
  for (let i = at + 1; i <= at + MOST_WORDS && words.isTied(i); i++) {
    const mention = words.mentionAt(i);
    if (mention !== null && mention.span[0] < words.startOf(i)) {
      last = i;
      continue;
    }
    if (mention !== null && mention.clitic !== null) break;
    if (mention === null && !isProper(i, words, lexicon)) break;
    last = i;
  }
  return last === at ? null : last;
}

function isProper(at: number, words: ReportWords, lexicon: Lexicon): boolean {
  const word = words.word(at);
  if (word.length < 2 || words.cut.isNumber(at) || words.isAdverb(at)) return false;
  if (/^(?:[وفبك]ال|لل|و)/u.test(word) || TITLES.has(word) || OFFICES.has(word)) return false;
  if (lexicon.given(word) === "strong" || lexicon.isNamePart(word)) return true;
  return lexicon.frequency(word) < COMMON;
}

/** «مدينة أشباح», «منطقة شيعية», «ولاية عيسى» are no names of places. */
function isTown(word: string, lexicon: Lexicon): boolean {
  return (
    word.length > 3 && lexicon.frequency(word) === 0 && lexicon.given(word) === null && !/يه$|^ل/u.test(word)
  );
}

function placeBehind(at: number, words: ReportWords, lexicon: Lexicon): FoundBody | null {
  if (!words.isTied(at + 1) || words.mentionAt(at + 1) !== null) return null;
  if (!isProper(at + 1, words, lexicon) || !isTown(words.word(at + 1), lexicon)) return null;
  let last = at + 1;
  if (words.isTied(last + 1) && words.mentionAt(last + 1) === null && isProper(last + 1, words, lexicon))
    last++;
  return {
    type: "place",
    rule: "head",
    first: at + 1,
    last,
    skipped: 0,
    isClear: !words.isTied(last + 1) || lexicon.frequency(words.word(last + 1)) >= COMMON,
  };
}
