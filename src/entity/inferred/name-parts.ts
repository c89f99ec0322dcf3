// Tells of which words a name goes on, once it has begun: the grammar of names, part by part.

import {
  ARABIC_WORDS_TOO,
  BARE_IS_NO_OFFICE,
  BEGINS_COMPOUND,
  BINDERS,
  CHILD_OF,
  FOREIGN_BINDERS,
  OFFICES,
  ORDINALS,
  RELATIVES,
  SECOND_HALVES,
  TIME_WORDS,
  TITLES,
  WISHES,
} from "./heads.ts";
import type { Lexicon } from "./lexicon.ts";
import { COMMON, FEW_PRINTED, isParticiple, MAYBE_COMMON, mayBeName } from "./name-word.ts";
import { type Beginning, isForeign, type NamePart, partKind } from "./part-kinds.ts";
import type { ReportWords } from "./report-words.ts";
import type { Title } from "./title-before.ts";

const MOST_PARTS = 6;

/** The words of the name, part by part, from its first on. */
export function partsFrom(
  at: number,
  first: string,
  beginning: Beginning,
  title: Title | null,
  words: ReportWords,
  lexicon: Lexicon,
): NamePart[] {
  const parts: NamePart[] = [];
  let next = at;
  if (beginning === "bound") {
    if (
      first === "عبد"
        ? !/^ال\p{L}{2,}|^رب|^ربه$/u.test(words.word(at + 1))
        : !mayFollowBinder(at + 1, words, lexicon)
    )
      return [];
    if (words.mentionAt(at + 1) !== null) return [];
    parts.push({ kind: "given", first: at, last: at + 1 });
    next = at + 2;
  } else {
    parts.push({ kind: beginning === "unknown" ? "unknown" : "given", first: at, last: at });
    next = at + 1;
    if (SECOND_HALVES.has(words.word(next)) && words.isTied(next) && first !== "محمد") {
      parts[0] = { kind: "given", first: at, last: next };
      next++;
    }
  }
  if (
    title?.isSovereign &&
    parts[0]?.kind === "given" &&
    words.isTied(next) &&
    ORDINALS.has(words.word(next))
  )
    return [...parts, { kind: "family", first: next, last: next }];
  const limit = mostUnknown(first, beginning, title, lexicon);
  while (parts.length < MOST_PARTS) {
    const part =
      partAt(next, parts, beginning, limit, words, lexicon) ??
      (title !== null && parts.length <= 3 && parts.every(({ kind }) => kind === "given" || kind === "part")
        ? closedSurname(next, words, lexicon)
        : null);
    if (part === null) break;
    parts.push(part);
    next = part.last + 1;
  }
  // «الأمير الحسين بن عبد الله الثاني».
  if (title?.isSovereign && parts.length > 1 && words.isTied(next) && ORDINALS.has(words.word(next)))
    parts.push({ kind: "family", first: next, last: next });
  return parts;
}

/** «المتحدث العسكري يحيى سريع إن», «الراحل توفيق بكار.»: between a given name with its title and the end of the phrase. */
function closedSurname(at: number, words: ReportWords, lexicon: Lexicon): NamePart | null {
  if (!words.isTied(at) || words.mentionAt(at) !== null || words.cut.isNumber(at) || words.isAdverb(at))
    return null;
  const word = words.word(at);
  const next = words.isTied(at + 1) ? words.word(at + 1) : null;
  const isEnd =
    next === null || /^انه?[ام]?$/u.test(next) || (OFFICES.has(next) && !BARE_IS_NO_OFFICE.has(next));
  if (!isEnd || word.length < 3 || TIME_WORDS.has(word) || TITLES.has(word) || OFFICES.has(word)) return null;
  if (ORDINALS.has(word) || WISHES.has(word) || isParticiple(word)) return null;
  // «سعيد بذلك».
  if (/^[وفبلك]/u.test(word) && lexicon.count(word.slice(1)) >= MAYBE_COMMON) return null;
  if (/ا$/u.test(word) && lexicon.count(word) > FEW_PRINTED) return null;
  if (/^(?:[وفبك]ال|لل|[يتن]|[وفبلك](?=\p{L}{4}))|(?:[هت]|ها|هم|ون|ين|ات|وا|يه)$/u.test(word)) return null;
  if (/^ال/u.test(word) && (/ي$/u.test(word) || lexicon.count(word) >= MAYBE_COMMON)) return null;
  return lexicon.count(word) < MOST_COMMON_SURNAME ? { kind: "family", first: at, last: at } : null;
}

/** Printed more often, a word is an ordinary one even there. */
const MOST_COMMON_SURNAME = 150;

function partAt(
  at: number,
  parts: readonly NamePart[],
  beginning: Beginning,
  limit: number,
  words: ReportWords,
  lexicon: Lexicon,
): NamePart | null {
  // A name of the authority is never displaced.
  if (!isJoined(at, words, lexicon) || words.mentionAt(at) !== null) return null;
  const word = words.word(at);
  const bound = boundPart(at, word, parts, words, lexicon);
  if (bound !== undefined) return bound;
  const kind = partKind(at, word, parts, beginning, words, lexicon);
  if (kind === null) return null;
  const unknown = parts.filter((part) => part.kind === "unknown").length;
  const room = word.startsWith("ال") && parts.length >= 2 ? Math.max(limit, 2) : limit;
  if (kind === "unknown" && unknown >= room) return null;
  const isCompound = SECOND_HALVES.has(words.word(at + 1)) && words.isTied(at + 1);
  return { kind, first: at, last: isCompound ? at + 1 : at };
}

/** How many words nobody knows a name may have; «فلان بن فلان الفلاني» may have one more. */
function mostUnknown(first: string, beginning: Beginning, title: Title | null, lexicon: Lexicon): number {
  if (beginning === "unknown") return 3;
  return lexicon.isForeignGiven(first) || title !== null ? 2 : 1;
}

/** «بن سلمان», «آل ثاني», «أبو الغيط», «دا سيلفا»: undefined where the word binds nothing. */
function boundPart(
  at: number,
  word: string,
  parts: readonly NamePart[],
  words: ReportWords,
  lexicon: Lexicon,
): NamePart | null | undefined {
  const isBinder =
    BINDERS.has(word) && (word !== "ال" || isLongAlef(at, words) || isFamilyOf(at, parts, words));
  const bindsForeign =
    FOREIGN_BINDERS.has(word) && (!ARABIC_WORDS_TOO.has(word) || isForeign(parts, words, lexicon));
  if (!isBinder && !bindsForeign) return undefined;
  // «صدام حسين ابن عمه علي», «سليمان الأسد ابن هلال»: whose son somebody is, said behind the whole name.
  if (CHILD_OF.has(word) && (RELATIVES.has(words.word(at + 1)) || isSaidOfWhole(word, parts, words)))
    return null;
  if (!isJoined(at + 1, words, lexicon) || words.mentionAt(at + 1) !== null) return null;
  const next = words.word(at + 1);
  if (
    BINDERS.has(next) &&
    isJoined(at + 2, words, lexicon) &&
    (isServantOf(at + 1, words) ||
      isFatherOf(at + 1, words, lexicon) ||
      mayFollowBinder(at + 2, words, lexicon))
  )
    return { kind: "part", first: at, last: at + 2 };
  if (
    isBinder &&
    (isServantOf(at, words) || isChildOf(at, words, lexicon) || mayFollowBinder(at + 1, words, lexicon))
  ) {
    const isCompound = SECOND_HALVES.has(words.word(at + 2)) && words.isTied(at + 2);
    return { kind: "part", first: at, last: isCompound ? at + 2 : at + 1 };
  }
  if (bindsForeign && mayBeName(at + 1, words, lexicon)) return { kind: "part", first: at, last: at + 1 };
  return null;
}

function isSaidOfWhole(word: string, parts: readonly NamePart[], words: ReportWords): boolean {
  const last = parts.at(-1);
  return (
    word === "ابن" && parts.length > 1 && last?.kind === "family" && words.word(last.last).startsWith("ال")
  );
}

/** «عبد العزيز», «عبد الله»: what follows «عبد» is a name of God, however often it stands elsewhere. */
function isServantOf(at: number, words: ReportWords): boolean {
  return words.word(at) === "عبد" && /^(?:ال\p{L}{2,}|رب\p{L}?)$/u.test(words.word(at + 1));
}

/** «بن عميرة», «أبو صلب»: behind «بن» and «أبو» a word is a name unless it is a common one or carries the article. */
function isChildOf(at: number, words: ReportWords, lexicon: Lexicon): boolean {
  const next = words.word(at + 1);
  if (!CHILD_OF.has(words.word(at)) && !BEGINS_COMPOUND.has(words.word(at))) return false;
  return (
    next.length > 2 &&
    /^(?!ال|لل|و)/u.test(next) &&
    lexicon.count(next) < MAYBE_COMMON &&
    !words.cut.isNumber(at + 1) &&
    !OFFICES.has(next)
  );
}

/** «بن أبي وقاص», «بن أبي طالب»: behind two binders a word is a name unless it is a common one. */
function isFatherOf(at: number, words: ReportWords, lexicon: Lexicon): boolean {
  return (
    BEGINS_COMPOUND.has(words.word(at)) &&
    words.word(at + 1).length > 2 &&
    lexicon.count(words.word(at + 1)) < MAYBE_COMMON
  );
}

function mayFollowBinder(at: number, words: ReportWords, lexicon: Lexicon): boolean {
  const word = words.word(at);
  return (
    lexicon.given(word) !== null ||
    BEGINS_COMPOUND.has(word) ||
    mayBeName(at, words, lexicon) ||
    (/^ال\p{L}{3,}$/u.test(word) && (lexicon.frequency(word) < 60 || words.word(at - 1) === "ايت"))
  );
}

/** «سعود بن محمد ال سعود»: no article stands apart from its noun. */
function isFamilyOf(at: number, parts: readonly NamePart[], words: ReportWords): boolean {
  return (
    words.isTied(at + 1) &&
    parts.some(({ kind, first }) => kind === "part" && CHILD_OF.has(words.word(first)))
  );
}

/** «آل» folds to the article's letters; written «ال» it may be a slip for anything. */
function isLongAlef(at: number, words: ReportWords): boolean {
  return words.cut.original.startsWith("آ", words.startOf(at));
}

/** Only a space, or the hyphen of a foreign double name, or the point of an initial. */
function isJoined(at: number, words: ReportWords, lexicon: Lexicon): boolean {
  if (words.isTied(at)) return true;
  if (at >= words.count) return false;
  const between = words.cut.original.slice(words.endOf(at - 1), words.startOf(at));
  if (/^\s?[-\u2010\u2011]\s?$/u.test(between)) return lexicon.frequency(words.word(at)) < COMMON;
  return /^\.\s?$/u.test(between) && words.word(at - 1).length <= 2;
}
