// People nobody has listed: a given name or a title, and the words behind it that are a name by the grammar of names.

import { foldedForm } from "../../text/fold.ts";
import { GAP } from "../name-words.ts";
import { roleWordKind } from "../role-words.ts";
import {
  ARABIC_WORDS_TOO,
  BARE_IS_NO_OFFICE,
  BINDERS,
  CHILD_OF,
  FOREIGN_BINDERS,
  NAMED_AFTER_PEOPLE,
  OF_A_THING,
  OFFICES,
  QUALITIES,
  SECOND_HALVES,
  SOVEREIGN,
  TIME_WORDS,
  TITLES,
  VERBS_TOO,
  WISHES,
} from "./heads.ts";
import type { InferenceRule } from "./inferred-name.ts";
import type { Lexicon } from "./lexicon.ts";
import type { ReportWords } from "./report-words.ts";

export type FoundPerson = {
  readonly first: number;
  readonly last: number;
  /** Letters of clitics before the first word. */
  readonly skipped: number;
  readonly rule: InferenceRule;
  /** Whether a title stands before it. */
  readonly hasTitle: boolean;
  /** Whether every word of it is known to be part of names, or its end is marked. */
  readonly isClear: boolean;
  /** Each with the words it is made of: «عبد الله» is one. */
  readonly parts: readonly NamePart[];
};

/** What a word may be inside a name, from the surest down. */
type Kind = "given" | "part" | "family" | "unknown";
export type NamePart = { readonly kind: Kind; readonly first: number; readonly last: number };

/** A word as common as this in news is no name, whatever stands before it. */
const COMMON = 6;
/** Behind a given name alone a word may be a name that stands so often elsewhere. */
const MAYBE_COMMON = 40;
const MOST_PARTS = 6;
/** In words. */
export const LONGEST_TITLE = 8;

/** The person whose name begins with word `at`; null where none does. */
export function personAt(at: number, words: ReportWords, lexicon: Lexicon): FoundPerson | null {
  for (const skipped of cliticsOf(words.word(at))) {
    const found = nameFrom(at, skipped, words, lexicon);
    if (found !== null) return found;
  }
  return null;
}

/** 0, then the letters of what may be a clitic: و or ف, then ل, ب or ك. */
export function cliticsOf(word: string): readonly number[] {
  const first = word.charAt(0);
  const isConjunction = first === "و" || first === "ف";
  if (word.length < 3 || !(isConjunction || isPreposition(first))) return NO_CLITIC;
  return isConjunction && word.length > 4 && isPreposition(word.charAt(1)) ? TWO_CLITICS : ONE_CLITIC;
}

const NO_CLITIC = [0];
const ONE_CLITIC = [0, 1];
const TWO_CLITICS = [0, 1, 2];

function isPreposition(letter: string): boolean {
  return letter === "ل" || letter === "ب" || letter === "ك";
}

function nameFrom(at: number, skipped: number, words: ReportWords, lexicon: Lexicon): FoundPerson | null {
  const first = words.word(at).slice(skipped);
  // «برقية شكر» is a telegram, no «رقية» with a preposition.
  if (skipped > 0 && lexicon.count(words.word(at)) > Math.max(COMMON, 3 * lexicon.count(first))) return null;
  // Most words behind a title are ordinary ones, and go no further.
  if (lexicon.given(first) === null && !BEGINS_COMPOUND.has(first)) {
    if (skipped > 0 || (lexicon.count(first) >= COMMON && !lexicon.isNamePart(first))) return null;
  }
  if (skipped === 0 && isInsideName(at, first, words, lexicon)) return null;
  const title = skipped === 0 ? titleBefore(at, words) : null;
  const begins = beginningKind(at, first, title, words, lexicon);
  if (begins === null) return null;
  if (title === null && (isQuality(at, first, words, lexicon) || isVerb(at, first, words))) return null;
  if (VERBS_TOO.has(first) && title === null && lexicon.given(words.word(at + 1)) === "strong") return null;
  // A title tells that a word which is also another is the name here.
  const parts = partsFrom(
    at,
    first,
    begins === "weak" && title?.isDirect ? "given" : begins,
    title,
    words,
    lexicon,
  );
  return settle({ at, skipped, title, parts }, words, lexicon);
}

/** «حسن النوايا», «حسن حظ», «عمر الفرد»: the goodness of something, and its age, no man called so; a family name with the article is one of origin. */
function isQuality(at: number, first: string, words: ReportWords, lexicon: Lexicon): boolean {
  const next = words.word(at + 1);
  if ((first !== "حسن" && first !== "عمر") || lexicon.given(next) !== null || lexicon.isFamily(next))
    return false;
  if (first === "عمر") return /^ال\p{L}{2,4}$/u.test(next) && lexicon.count(next) >= COMMON;
  return /^ال\p{L}+(?<!ي)$/u.test(next) || QUALITIES.has(next);
}

/** «ألا يزيد عمر السيارة», «وروى الزوج»: a verb by the particle before it or by its letters: «رؤى» has a hamza. */
function isVerb(at: number, first: string, words: ReportWords): boolean {
  if (first === "روي") return !words.cut.original.slice(words.startOf(at), words.endOf(at)).includes("ؤ");
  return first.startsWith("ي") && words.isTied(at) && PARTICLES.has(words.word(at - 1));
}

const PARTICLES: ReadonlySet<string> = new Set([
  "ان",
  "الا",
  "لا",
  "لم",
  "لن",
  "ما",
  "قد",
  "سوف",
  "كي",
  "حتي",
]);

/** «سان اندريه»: what is named after saints is a place. */
const SAINTS: ReadonlySet<string> = new Set(["سان", "سانت", "سانتا", "لوس", "لاس"]);

/** «شركة محمد علي»: where a name has been refused, none begins inside it; nor behind «بن», nor with the adjective «الأخضر». */
function isInsideName(at: number, first: string, words: ReportWords, lexicon: Lexicon): boolean {
  if (!words.isTied(at)) return false;
  const before = words.word(at - 1);
  if (CHILD_OF.has(before) || SAINTS.has(before.replace(/^[وفبل](?=[سل])/u, ""))) return true;
  const isTitle = headOf(before, TITLES);
  if (first.startsWith("ال")) return /^ال/u.test(before) && !isTitle && words.mentionAt(at - 1) === null;
  return lexicon.given(before) === "strong" && !isTitle && !OFFICES.has(before);
}

/** `isDirect`: one word, and a title of people only. */
type Title = { readonly first: number; readonly isSovereign: boolean; readonly isDirect: boolean };
type Beginning = "given" | "weak" | "bound" | "unknown";

/** How a name may begin with this word. */
function beginningKind(
  at: number,
  word: string,
  title: Title | null,
  words: ReportWords,
  lexicon: Lexicon,
): Beginning | null {
  if (words.mentionAt(at) !== null) return null;
  const given = lexicon.given(word);
  if (given === "strong") return "given";
  if (given === "weak") return "weak";
  if (BEGINS_COMPOUND.has(word) && words.isTied(at + 1)) return "bound";
  if (title === null || !isComplete(at - 1, words) || /^(?:ال|لا[يتن])/u.test(word)) return null;
  if (/^[لبك]/u.test(word) && lexicon.frequency(word.slice(1)) > 0) return null;
  return mayBeName(at, word, words, lexicon) ? "unknown" : null;
}

/** «الوزير», «وزير الدفاع»; behind «ملك» alone a country follows, and behind «مدرب» a club. */
function isComplete(at: number, words: ReportWords): boolean {
  return (
    words.mentionAt(at) !== null || /^(?:[وفب]?ال|[وف]?لل)/u.test(words.word(at)) || words.word(at) === "سير"
  );
}

/** «عبد الله», «أبو مازن»: given names of two words. */
const BEGINS_COMPOUND: ReadonlySet<string> = new Set(["عبد", "ابو", "ابي", "ابا"]);

/** A word that nobody knows as another, and that carries no clitic or ending of an ordinary one. */
function mayBeName(at: number, word: string, words: ReportWords, lexicon: Lexicon): boolean {
  if (word.length < 2 || words.cut.isNumber(at) || words.isAdverb(at)) return false;
  if (WISHES.has(word)) return false;
  if (lexicon.isNamePart(word)) return true;
  if (/^(?:[وفبك]ال|لل|[وف][بلك]|و)/u.test(word)) return false;
  if (TITLES.has(word) || OFFICES.has(word)) return false;
  return lexicon.frequency(word) < COMMON && !isParticiple(word) && !isInflected(word, lexicon);
}

/** «يغني», «لغزو», «فاحتسب»: a stem that news prints, with the letter of a verb, a preposition or a conjunction before it. */
function isInflected(word: string, lexicon: Lexicon): boolean {
  if (
    /^س[يتن]\p{L}{3,}(?:ون|وا)?$/u.test(word) &&
    (/ون$/u.test(word) || lexicon.frequency(word.slice(1)) > 0)
  )
    return true;
  if (/^[يت]\p{L}{3,}$/u.test(word) && lexicon.frequency(word) > lexicon.count(word)) return true;
  return (
    /^[فبلك]\p{L}{3,}$/u.test(word) &&
    lexicon.count(word.slice(1)) > Math.max(FEW_PRINTED, 2 * lexicon.count(word))
  );
}

/** A stem printed less is no evidence that a rarer word is made of it. */
const FEW_PRINTED = 1;

/** «المحترف», «مبتهلين»: what somebody is or does, however seldom it is read. */
function isParticiple(word: string): boolean {
  return /^(?:ال)?م\p{L}{3,}(?:ين|ون|ات|ه)$/u.test(word) || /^المت?\p{L}{3}(?<!ي)$/u.test(word);
}

/** The words of the name, part by part, from its first on. */
function partsFrom(
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
  if (/ا$/u.test(word) && lexicon.count(word) > FEW_PRINTED) return null;
  if (/^(?:[وفبك]ال|لل|[يتن]|[وفبلك](?=\p{L}{4}))|(?:[هت]|ها|هم|ون|ين|ات|وا|يه)$/u.test(word)) return null;
  if (/^ال/u.test(word) && (/ي$/u.test(word) || lexicon.count(word) >= MAYBE_COMMON)) return null;
  return lexicon.count(word) < MOST_COMMON_SURNAME ? { kind: "family", first: at, last: at } : null;
}

/** Printed more often, a word is an ordinary one even there. */
const MOST_COMMON_SURNAME = 150;

/** «الملك عبد الله الثاني», «البابا يوحنا الثالث والعشرون» without what follows. */
export const ORDINALS: ReadonlySet<string> = new Set(
  foldedForm("الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر").split(" "),
);

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
  if (bindsForeign && mayBeName(at + 1, next, words, lexicon))
    return { kind: "part", first: at, last: at + 1 };
  return null;
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
    mayBeName(at, word, words, lexicon) ||
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

function partKind(
  at: number,
  word: string,
  parts: readonly NamePart[],
  beginning: Beginning,
  words: ReportWords,
  lexicon: Lexicon,
): Kind | null {
  if (words.cut.isNumber(at) || words.isAdverb(at)) return null;
  const given = lexicon.given(word);
  if (WISHES.has(word) || isOfficeOf(at, word, words, lexicon)) return null;
  // «تكليف فلان أمينا عامًّا».
  if (word.length > 4 && OFFICES.has(word.replace(/ا$/u, "")) && !OFFICES.has(word)) return null;
  // «قال ستيف جوبس علي ذلك»: where «ى» is printed «ي», what stands behind a foreign name is the preposition.
  if (word === "علي" && isForeign(parts, words, lexicon)) return null;
  if (given === "strong") return "given";
  // «تميم بن حمد أمير دولة قطر».
  if (
    given === "weak" &&
    (!OFFICES.has(word) || isDoubleName(at, words, lexicon)) &&
    isSafeHere(at, word, beginning, words, lexicon)
  )
    return "given";
  if (lexicon.isNamePart(word)) return isOfficeHere(word, parts, words, lexicon) ? null : "family";
  if (
    beginning !== "weak" &&
    beginning !== "unknown" &&
    parts.length === 1 &&
    lexicon.mayBeNamePart(word) &&
    lexicon.count(word) < MAYBE_COMMON
  )
    return "family";
  if (isDemonymSurname(at, word, parts, words) || isSurname(at, word, parts, words, lexicon)) return "family";
  if (!mayBeName(at, word, words, lexicon)) return null;
  const isPlainSurname = !word.startsWith("ال") || /ي$/u.test(word);
  if ((beginning === "weak" || !isPlainSurname) && lexicon.frequency(word) > 0) return null;
  return "unknown";
}

/** «شارل شيخاني قائد المدرسة», «توماس فريدمان الكاتب»: family names that say here what the man is. */
function isOfficeHere(
  word: string,
  parts: readonly NamePart[],
  words: ReportWords,
  lexicon: Lexicon,
): boolean {
  if (OFFICES.has(word)) return parts.length > 1 || isForeign(parts, words, lexicon);
  return TITLES.has(word) && isForeign(parts, words, lexicon);
}

/** Whether the name begins with a given name of other languages. */
function isForeign(parts: readonly NamePart[], words: ReportWords, lexicon: Lexicon): boolean {
  const first = words.word(parts[0]?.first ?? -1);
  return lexicon.isForeignGiven(first) || lexicon.isForeignGiven(first.replace(/^[وفلبك](?=\p{L}{3})/u, ""));
}

/** «محمد أمين الصبيحي»: the word of an office that is a given name too, before a family name. */
function isDoubleName(at: number, words: ReportWords, lexicon: Lexicon): boolean {
  const next = words.isTied(at + 1) ? words.word(at + 1) : "";
  return (
    next !== "" &&
    !TITLES.has(next) &&
    (lexicon.given(next) === "strong" || (/^ال\p{L}{3,}ي$/u.test(next) && lexicon.frequency(next) < COMMON))
  );
}

/** «جاد الحق شيخ الأزهر», «ولي عهده الأمين الأمير فلان», «محمد رسول الله». */
function isOfficeOf(at: number, word: string, words: ReportWords, lexicon: Lexicon): boolean {
  if (!words.isTied(at + 1)) return false;
  const next = words.word(at + 1);
  if (word === "رسول" || word === "نبي") return next === "الله";
  if (!OFFICES.has(word) && !TITLES.has(word)) return false;
  if (word.startsWith("ال")) return lexicon.given(next) === "strong";
  return /^(?:ال|عام)/u.test(next) && words.mentionAt(at + 1) === null && !/ي$/u.test(next);
}

/** «عبدالله بن سعيد المبطي», «راشد فهد الراشد»: behind father's name a word with the article, and a given name with it, is the family's. */
function isSurname(
  at: number,
  word: string,
  parts: readonly NamePart[],
  words: ReportWords,
  lexicon: Lexicon,
): boolean {
  if (!/^ال\p{L}{3,}$/u.test(word) || TITLES.has(word) || ORDINALS.has(word) || TIME_WORDS.has(word))
    return false;
  if (words.isAdverb(at) || lexicon.count(word) >= 3 * MAYBE_COMMON) return false;
  // «المشرف على …» goes on; «بدر بن سلطان التوفيق والسداد» is wished something.
  if (words.isTied(at + 1) && (isParticiple(word) || /^وال/u.test(words.word(at + 1)))) return false;
  const last = parts.at(-1);
  if (last === undefined || last.kind === "family" || last.kind === "unknown") return false;
  const hasFather = parts.some(({ kind, first, last }) => kind === "part" && last > first);
  if (hasFather && (DEMONYM_NAMES.has(word) || lexicon.count(word) < MAYBE_COMMON)) return true;
  if (parts.length < 2 || last.kind !== "given") return false;
  return lexicon.given(word.slice(2)) !== null || (/ي$/u.test(word) && lexicon.count(word) < MAYBE_COMMON);
}

/** «أحمد سعيد» is a name; «سعيد صباح اليوم» is none, nor «كريم جميل». */
function isSafeHere(
  at: number,
  word: string,
  beginning: Beginning,
  words: ReportWords,
  lexicon: Lexicon,
): boolean {
  if (TIME_WORDS.has(words.word(at + 1)) || lexicon.count(word) > 700) return false;
  return beginning !== "weak" || (lexicon.count(word) < 120 && word !== "علي");
}

/** «محمد المصري», «حسن التركي»: right behind a given name, and the name of nothing before it. */
function isDemonymSurname(at: number, word: string, parts: readonly NamePart[], words: ReportWords): boolean {
  if (parts.length !== 1 || parts[0]?.kind !== "given") return false;
  if (!/^ال\p{L}{3,}ي$/u.test(word) || TITLES.has(word) || OFFICES.has(word)) return false;
  return !words.word(at - 1).startsWith("ال") && DEMONYM_NAMES.has(word);
}

export function isDemonym(word: string): boolean {
  return DEMONYM_NAMES.has(word);
}

/** Family names that are also adjectives of countries and cities. */
const DEMONYM_NAMES: ReadonlySet<string> = new Set(
  foldedForm(
    "المصري السوري العراقي التركي الجزائري التونسي المغربي السوداني اليمني الكويتي الهندي الشامي الحلبي الحمصي الحموي البصري الكردي الفارسي المدني المكي النجفي الكربلائي الدمشقي البغدادي الأفغاني الكرمي الرومي الحجازي النجدي الحضرمي الصنعاني الفاسي المراكشي الطرابلسي البحراني العماني القطري الموصلي المقدسي النابلسي الغزي الخليلي",
  ).split(" "),
);

/** Only a space, or the hyphen of a foreign double name, or the point of an initial. */
function isJoined(at: number, words: ReportWords, lexicon: Lexicon): boolean {
  if (words.isTied(at)) return true;
  if (at >= words.count) return false;
  const between = words.cut.original.slice(words.endOf(at - 1), words.startOf(at));
  if (/^\s?[-\u2010\u2011]\s?$/u.test(between)) return lexicon.frequency(words.word(at)) < COMMON;
  return /^\.\s?$/u.test(between) && words.word(at - 1).length <= 2;
}

type Draft = {
  readonly at: number;
  readonly skipped: number;
  readonly title: Title | null;
  readonly parts: readonly NamePart[];
};

function settle(
  { at, skipped, title, parts }: Draft,
  words: ReportWords,
  lexicon: Lexicon,
): FoundPerson | null {
  const [head] = parts;
  if (head === undefined) return null;
  const last = parts.at(-1)?.last ?? at;
  if (isThing(title === null ? at - 1 : title.first - 1, at, last, words)) return null;
  const unknown = parts.filter(({ kind }) => kind === "unknown").length;
  const person = { first: at, last, skipped, hasTitle: title !== null, parts };
  const first = words.word(at).slice(skipped);
  const given = lexicon.given(first);
  const isClosed = !words.isTied(last + 1) || lexicon.frequency(words.word(last + 1)) >= COMMON;
  if (parts.length === 1) {
    const isBound = head.first !== head.last;
    if (isBound && title === null) return null;
    if (title === null || !isClosed || first.length < 3 || head.kind === "unknown") return null;
    if (!title.isDirect || first === "علي" || first === "باسم") return null;
    return { ...person, rule: "single", isClear: false };
  }
  if (title !== null) {
    if (given === "weak" && !title.isDirect && unknown > 0) return null;
    return { ...person, rule: "title", isClear: isClosed && unknown === 0 };
  }
  if (given === "weak" && !hasEvidence(parts, words, lexicon)) return null;
  // «أسا الزاك»: families of other languages have no Arabic article.
  if (
    unknown > 0 &&
    isForeign(parts, words, lexicon) &&
    parts.some(({ kind, first: at }) => kind === "unknown" && /^ال/u.test(words.word(at)))
  )
    return null;
  if (unknown === 0) return { ...person, rule: "given", isClear: isClosed && given !== "weak" };
  return { ...person, rule: "unknown", isClear: false };
}

/** Behind a first word that says little by itself: a given name that says more, or a family name with the article. */
function hasEvidence(parts: readonly NamePart[], words: ReportWords, lexicon: Lexicon): boolean {
  const first = words.word(parts[0]?.first ?? 0);
  return parts.slice(1).some(({ kind, first: at, last }) => {
    const word = words.word(at);
    if (first.endsWith("علي")) return kind === "given" && lexicon.given(word) === "strong";
    if (at !== last) return true;
    if (kind === "given") return lexicon.given(word) === "strong";
    if (kind === "family") return lexicon.count(word) < 120;
    return /^ال\p{L}{3,}ي$/u.test(word) || lexicon.isForeignGiven(first);
  });
}

/** «شارع محمد محمود», «الملك فهد الثقافي», «دوري جميل»: what is named after somebody. */
function isThing(before: number, first: number, last: number, words: ReportWords): boolean {
  if (before >= 0 && (words.gap(before + 1) & ~GAP.quote) === GAP.space) {
    const word = words.word(before);
    const bare = word.replace(/^[وف]?[بلك]?(?=\p{L}{3})/u, "");
    if (NAMED_AFTER_PEOPLE.has(word) || NAMED_AFTER_PEOPLE.has(bare)) return true;
    if (
      before > 0 &&
      words.isTied(before) &&
      /^ال/u.test(word) &&
      NAMED_AFTER_PEOPLE.has(words.word(before - 1))
    )
      return true;
  }
  const after = words.isTied(last + 1) ? words.word(last + 1) : "";
  return OF_A_THING.has(after) && first > 0;
}

/** The title that ends right before word `at`. */
function titleBefore(at: number, words: ReportWords): Title | null {
  if (!words.isTied(at)) return null;
  const before = words.word(at - 1);
  if (headOf(before, TITLES) && words.mentionAt(at - 1) === null)
    return { first: at - 1, isSovereign: headOf(before, SOVEREIGN), isDirect: true };
  let head = -1;
  for (let i = at - 1; i >= 0 && at - i <= LONGEST_TITLE; i--) {
    const word = words.word(i);
    if (words.mentionAt(i) === null) {
      if (isOffice(word)) head = i;
      else if (headOf(word, TITLES)) {
        // «الرئيس الأميركي فلان».
        head = i;
        break;
      } else if (!isInsideTitle(word)) break;
    } else if (isPersonMention(words, i)) break;
    if (!words.isTied(i)) break;
  }
  if (head < 0 || head === at - 1) return null;
  return { first: head, isSovereign: headOf(words.word(head), SOVEREIGN), isDirect: false };
}

/** Words of an office: the country, the field, the body. */
function isInsideTitle(word: string): boolean {
  return roleWordKind(word) === "inside" || /^(?:ال|لل|بال|وال)\p{L}{2,}$/u.test(word);
}

function isPersonMention(words: ReportWords, at: number): boolean {
  return words.mentionAt(at)?.entity.startsWith("per-") ?? false;
}

function isOffice(word: string): boolean {
  if (OFFICES.has(word)) return !BARE_IS_NO_OFFICE.has(word);
  const bare = word.replace(/^[وف]?[بلك]?(?=\p{L}{3})/u, "");
  return OFFICES.has(bare) && !BARE_IS_NO_OFFICE.has(bare);
}

function headOf(word: string, list: ReadonlySet<string>): boolean {
  if (list.has(word)) return true;
  const bare = word.replace(/^[وف]?[بك]?(?=ال)/u, "").replace(/^[وف]?لل/u, "ال");
  return list.has(bare);
}
