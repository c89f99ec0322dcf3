// People nobody has listed: a given name or a title, and the words behind it that are a name by the grammar of names.

import { GAP } from "../name-words.ts";
import { SPEECH } from "../role-words.ts";
import { BEGINNING } from "./beginnings.ts";
import {
  ACTS,
  BEFORE_FAITH,
  BEGINS_COMPOUND,
  CHILD_OF,
  FOREIGN_BINDERS,
  HAMZA,
  HEIRS,
  KIN,
  NAMED_AFTER_PEOPLE,
  NOUNS_TOO,
  OF_A_THING,
  OFFICES,
  QUALITIES,
  VERBS_TOO,
} from "./heads.ts";
import type { InferenceRule } from "./inferred-name.ts";
import { FOLDED_HAMZA, type Lexicon, wordRule } from "./lexicon.ts";
import { partsFrom } from "./name-parts.ts";
import { COMMON, FEW_PRINTED, mayBeNameWord } from "./name-word.ts";
import { type Beginning, isForeign, type NamePart } from "./part-kinds.ts";
import type { ReportWords } from "./report-words.ts";
import { TITLE_WORD, type Title, titleBefore, titleWordAt } from "./title-before.ts";

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

/**
 * The person whose name begins with word `at`; null where none does.
 * @param begins what `Lexicon.beginningsAt` says of the word
 * @param hasTitle whether a title may stand before it
 * @param isListed whether it stands right behind somebody, as the next of a list would
 */
export function personAt(
  at: number,
  begins: number,
  hasTitle: boolean,
  isListed: boolean,
  words: ReportWords,
  lexicon: Lexicon,
): FoundPerson | null {
  const mayBegin =
    (begins & BEGINNING.given) !== 0 || (hasTitle && words.ask(unknownName, at, lexicon) !== 0);
  if ((!mayBegin && (begins & BEGINNING.behindClitics) === 0) || words.mentionAt(at) !== null) return null;
  const whole = mayBegin ? nameFrom(at, 0, words, lexicon, isListed && words.isBehindComma(at)) : null;
  if (whole !== null || (begins & BEGINNING.behindClitics) === 0) return whole;
  for (const skipped of cliticsOf(words.word(at))) {
    const isGiven = skipped > 0 && (begins & (BEGINNING.given << skipped)) !== 0;
    const found = isGiven ? nameFrom(at, skipped, words, lexicon, isListed) : null;
    if (found !== null) return found;
  }
  return null;
}

/**
 * «قالت ألين سانديب إن», «جون فلان وفيكي هولوب،»: behind what people alone do, or in a list of people, two words that no report
 * prints, where the phrase ends or a word that all print follows.
 */
export function strangerAt(
  at: number,
  isListed: boolean,
  words: ReportWords,
  lexicon: Lexicon,
): FoundPerson | null {
  if (!words.isTied(at + 1) || words.mentionAt(at) !== null || words.mentionAt(at + 1) !== null) return null;
  if (!isListed && (!words.isTied(at) || words.ask(doing, at - 1, lexicon) === 0)) return null;
  const skipped = isListed ? 1 : 0;
  if (isListed && !words.word(at).startsWith("و")) return null;
  const isFirst =
    (isListed ? words.ask(listedStranger, at, lexicon) : words.ask(stranger, at, lexicon)) !== 0;
  if (!isFirst || words.ask(stranger, at + 1, lexicon) === 0) return null;
  if (words.isAdverb(at) || words.isAdverb(at + 1)) return null;
  const next = words.isTied(at + 2) ? words.word(at + 2) : null;
  if (next !== null && lexicon.frequency(next) < COMMON && !OFFICES.has(next)) return null;
  const parts: NamePart[] = [at, at + 1].map((word) => ({ kind: "unknown", first: word, last: word }));
  return { first: at, last: at + 1, skipped, rule: "unknown", hasTitle: false, isClear: false, parts };
}

/** A verb whose subject or object is somebody. */
const doing = wordRule((word) => {
  const bare = word.replace(/^[وف](?=\p{L}{3})/u, "");
  return SPEECH.has(bare) || ACTS.has(bare) ? 1 : 0;
});

const stranger = wordRule((word, lexicon) => (isStranger(word, lexicon) ? 1 : 0));
const listedStranger = wordRule((word, lexicon) => (isStranger(word.slice(1), lexicon) ? 1 : 0));

function isStranger(word: string, lexicon: Lexicon): boolean {
  return (
    word.length > 2 &&
    /^(?!ال|[وفبلكسيت])/u.test(word) &&
    lexicon.frequency(word) === 0 &&
    mayBeNameWord(word, lexicon)
  );
}

/** A word that nobody knows may be a name behind a title, unless its first letters are those of an ordinary one. */
const unknownName = wordRule((word, lexicon) => {
  if (/^(?:ال|لا[يتن])/u.test(word)) return 0;
  if (/^[لبك]/u.test(word) && lexicon.frequency(word.slice(1)) > 0) return 0;
  return mayBeNameWord(word, lexicon) ? 1 : 0;
});

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

function nameFrom(
  at: number,
  skipped: number,
  words: ReportWords,
  lexicon: Lexicon,
  isListed = false,
): FoundPerson | null {
  const first = words.word(at).slice(skipped);
  // «برقية شكر» is a telegram, no «رقية» with a preposition.
  if (skipped > 0 && lexicon.count(words.word(at)) > Math.max(COMMON, 3 * lexicon.count(first))) return null;
  if (skipped === 0 && isInsideName(at, first, words, lexicon)) return null;
  const title = skipped === 0 ? titleBefore(at, words, lexicon) : null;
  const begins = beginningKind(at, first, title, words, lexicon);
  if (begins === null) return null;
  if (title === null && (isQuality(at, first, words, lexicon) || isVerb(at, first, words))) return null;
  if (title === null && isOtherSpelling(at, skipped, first, words, lexicon)) return null;
  if (isParticleOrEcho(at, first, words, lexicon)) return null;
  // «حياة الطبيب الفارسي», «جيل ناشئ», «ألف مبروك».
  if (title === null && NOUNS_TOO.has(first) && !isSaid(at, isListed, words, lexicon)) return null;
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
  return settle({ at, skipped, title, parts, isListed }, words, lexicon);
}

/** «حسن النوايا», «حسن حظ», «عمر الفرد»: the goodness of something, and its age, no man called so; a family name with the article is one of origin. */
function isQuality(at: number, first: string, words: ReportWords, lexicon: Lexicon): boolean {
  const next = words.word(at + 1);
  if ((first !== "حسن" && first !== "عمر") || lexicon.given(next) !== null || lexicon.isFamily(next))
    return false;
  if (first === "عمر")
    return /^ال\p{L}{2,3}(?:\p{L}|\p{L}?ه)$/u.test(next) && lexicon.frequency(next) >= COMMON;
  return /^ال\p{L}+(?<!ي)$/u.test(next) || QUALITIES.has(next);
}

/** «لولا عمر لضاع», «توم توم»: the particle of what would be without somebody, and a word said twice. */
function isParticleOrEcho(at: number, first: string, words: ReportWords, lexicon: Lexicon): boolean {
  const next = words.word(at + 1);
  // «المعروف باسم فلان».
  if (first === "باسم" && /معروف|يعرف|تعرف|مسم|يسم|ملقب|ناطق|متحدث/u.test(words.word(at - 1))) return true;
  if (first === "لولا") return !FOREIGN_BINDERS.has(next) && !lexicon.isForeignGiven(next);
  return first === next && lexicon.isForeignGiven(first);
}

/** «ألا يزيد عمر السيارة», «ولا أنسى الصديق»: a verb by the particle before it. */
function isVerb(at: number, first: string, words: ReportWords): boolean {
  return (
    /^[يا](?!ل)/u.test(first) &&
    words.isTied(at) &&
    PARTICLES.has(words.word(at - 1).replace(/^[وف](?=ل)/u, ""))
  );
}

/**
 * «جئنا» is no «جينا»: a hamza that is printed is part of the name or of another word. One that is not printed may have been
 * left out, but for «روى», which is a verb where the name has a hamza.
 */
function isOtherSpelling(
  at: number,
  skipped: number,
  first: string,
  words: ReportWords,
  lexicon: Lexicon,
): boolean {
  const printed = words.cut.original.slice(words.startOf(at, skipped), words.endOf(at));
  return FOLDED_HAMZA.test(printed) ? !lexicon.hasHamza(first) : first === "روي";
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

/** «بن فلان», «سان فلان»: a name has begun before. */
const insideName = wordRule((word) =>
  CHILD_OF.has(word) || SAINTS.has(word.replace(/^[وفبل](?=[سل])/u, "")) ? 1 : 0,
);

/** «شركة محمد علي»: where a name has been refused, none begins inside it; nor behind «بن», nor with the adjective «الأخضر». */
function isInsideName(at: number, first: string, words: ReportWords, lexicon: Lexicon): boolean {
  if (!words.isTied(at)) return false;
  if (words.ask(insideName, at - 1, lexicon) !== 0) return true;
  const before = words.word(at - 1);
  const isTitle = (titleWordAt(at - 1, words, lexicon) & TITLE_WORD.title) !== 0;
  if (first.startsWith("ال")) return /^ال/u.test(before) && !isTitle && words.mentionAt(at - 1) === null;
  return lexicon.given(before) === "strong" && !isTitle && !OFFICES.has(before);
}

/** «نور الدين»: of two words that say together what neither does. */
function isFaithName(at: number, word: string, words: ReportWords): boolean {
  return words.word(at + 1) === "الدين" && words.isTied(at + 1) && BEFORE_FAITH.has(word);
}

/** «علي» where the same text has «على» for the preposition. */
function isAli(word: string, words: ReportWords): boolean {
  return word === "علي" && words.keepsAla;
}

/** «ميار»: listed as a word of other things too, which no report prints as one. */
function isNeverOther(word: string, lexicon: Lexicon): boolean {
  return lexicon.frequency(word) < FEW_PRINTED;
}

/** How a name may begin with this word. */
function beginningKind(
  at: number,
  word: string,
  title: Title | null,
  words: ReportWords,
  lexicon: Lexicon,
): Beginning | null {
  const given = lexicon.given(word);
  if (given === "strong" || isFaithName(at, word, words)) return "given";
  if (given === "weak") return isNeverOther(word, lexicon) || isAli(word, words) ? "given" : "weak";
  if (BEGINS_COMPOUND.has(word) && words.isTied(at + 1)) return "bound";
  if (title === null || words.isAdverb(at) || !isComplete(at - 1, words)) return null;
  return words.ask(unknownName, at, lexicon) !== 0 ? "unknown" : null;
}

/** «الوزير», «وزير الدفاع»; behind «ملك» alone a country follows, and behind «مدرب» a club. */
function isComplete(at: number, words: ReportWords): boolean {
  return (
    words.mentionAt(at) !== null || /^(?:[وفب]?ال|[وف]?لل)/u.test(words.word(at)) || words.word(at) === "سير"
  );
}

type Draft = {
  readonly at: number;
  readonly skipped: number;
  readonly title: Title | null;
  readonly parts: readonly NamePart[];
  readonly isListed: boolean;
};

function settle(
  { at, skipped, title, parts, isListed }: Draft,
  words: ReportWords,
  lexicon: Lexicon,
): FoundPerson | null {
  const [head] = parts;
  if (head === undefined) return null;
  const last = parts.at(-1)?.last ?? at;
  if (isThing(title === null ? at - 1 : title.first - 1, at, last, words, lexicon)) return null;
  // «دونالد جيه ترامب»: the name of somebody listed, in full.
  const next = words.isTied(last + 1) ? words.mentionAt(last + 1) : null;
  if (next?.clitic === null && next.entity.startsWith("per-")) return null;
  const unknown = parts.filter(({ kind }) => kind === "unknown").length;
  const person = { first: at, last, skipped, hasTitle: title !== null, parts };
  const first = words.word(at).slice(skipped);
  const given =
    parts[0]?.kind === "given" &&
    (isFaithName(at, first, words) ||
      (unknown === 0 && (isNeverOther(first, lexicon) || isAli(first, words))))
      ? "strong"
      : lexicon.given(first);
  const isClosed = !words.isTied(last + 1) || lexicon.frequency(words.word(last + 1)) >= COMMON;
  // «كالين رمضان»: the letter of a foreign word rather than «like».
  if (skipped > 0 && words.word(at).charAt(skipped - 1) === "ك" && lexicon.isForeignGiven(first)) return null;
  if (parts.length === 1) {
    const isBound = head.first !== head.last;
    if (isBound && title === null) return null;
    if (title === null || !isClosed || first.length < 3 || head.kind === "unknown") return null;
    const isKin = KIN.has(words.word(title.first)) && given === "strong";
    if (!(title.isDirect || isKin) || first === "علي" || first === "باسم") return null;
    // «سمو أمير منطقة مكة», «نائب الأمين العام».
    if (OFFICES.has(first.replace(/^ال/u, "")) && words.isTied(last + 1)) return null;
    return { ...person, rule: "single", isClear: false };
  }
  if (title !== null) {
    if (given === "weak" && !title.isDirect && unknown > 0 && !(isClosed && isUnseen(parts, words, lexicon)))
      return null;
    return { ...person, rule: "title", isClear: isClosed && unknown === 0 };
  }
  if (
    given === "weak" &&
    !hasEvidence(parts, words, lexicon) &&
    !(
      isSaid(at, isListed, words, lexicon) &&
      isClosed &&
      parts.length === 2 &&
      isUnseen(parts, words, lexicon)
    )
  )
    return null;
  // «أسا الزاك»: families of other languages have no Arabic article.
  if (
    unknown > 0 &&
    isForeign(parts, words, lexicon) &&
    parts.some(({ kind, first: at }) => kind === "unknown" && hasArticle(at, words))
  )
    return null;
  if (unknown === 0) return { ...person, rule: "given", isClear: isClosed && given !== "weak" };
  return { ...person, rule: "unknown", isClear: false };
}

/** Whether the words that nobody knows as names are printed nowhere else, in no form. */
function isUnseen(parts: readonly NamePart[], words: ReportWords, lexicon: Lexicon): boolean {
  return parts.every(({ kind, first }) => kind !== "unknown" || lexicon.frequency(words.word(first)) === 0);
}

/** «ألباريس» has none: its hamza is printed. */
function hasArticle(at: number, words: ReportWords): boolean {
  return words.word(at).startsWith("ال") && !HAMZA.has(words.letterAt(at));
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

/** Behind a verb whose subject is somebody, or in a list of people. */
function isSaid(at: number, isListed: boolean, words: ReportWords, lexicon: Lexicon): boolean {
  return isListed || (words.isTied(at) && words.ask(doing, at - 1, lexicon) !== 0);
}

/** Whether people's names stand behind the word in the names of things: «شارع», «بمستشفى». */
const calledAfterPeople = wordRule((word) => {
  const bare = word.replace(/^[وف]?[بلك]?(?=\p{L}{3})/u, "");
  return NAMED_AFTER_PEOPLE.has(word) || NAMED_AFTER_PEOPLE.has(bare) ? 1 : 0;
});

/** «شارع محمد محمود», «الملك فهد الثقافي», «دوري جميل»: what is named after somebody. */
function isThing(before: number, first: number, last: number, words: ReportWords, lexicon: Lexicon): boolean {
  if (before >= 0 && (words.gap(before + 1) & ~GAP.quote) === GAP.space) {
    const word = words.word(before);
    if (HEIRS.has(word) && words.isTied(before)) return isThing(before - 1, first, last, words, lexicon);
    if (words.ask(calledAfterPeople, before, lexicon) !== 0) return true;
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
