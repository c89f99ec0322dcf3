// What a word is as the next part of a name that has begun: a given name, a family's, or one that nobody knows.

import { foldedForm } from "../../text/fold.ts";
import { FIRST_HALVES, HAMZA, OFFICES, ORDINALS, TIME_WORDS, TITLES, WISHES } from "./heads.ts";
import type { Lexicon } from "./lexicon.ts";
import { COMMON, isParticiple, MAYBE_COMMON, mayBeName } from "./name-word.ts";
import type { ReportWords } from "./report-words.ts";

/** What a word may be inside a name, from the surest down. */
export type Kind = "given" | "part" | "family" | "unknown";

export type NamePart = { readonly kind: Kind; readonly first: number; readonly last: number };

export type Beginning = "given" | "weak" | "bound" | "unknown";

/** Whether the word is a part, or none, by one habit of names. */
type PartTest = (
  at: number,
  word: string,
  parts: readonly NamePart[],
  words: ReportWords,
  lexicon: Lexicon,
) => boolean;

/** Null where the name does not go on with word `at`. */
export function partKind(
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
  if (given === "strong" || isServantName(at, word, words)) return "given";
  // «تميم بن حمد أمير دولة قطر».
  if (
    given === "weak" &&
    (!OFFICES.has(word) || isDoubleName(at, words, lexicon)) &&
    isSafeHere(at, word, beginning, words, lexicon) &&
    !isOfNoun(at, parts, words, lexicon)
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
  if (isClosing(at, word, parts, words, lexicon)) return "family";
  if (isForeignAlef(at, word, words, lexicon) || isForeignFal(at, word, parts, words, lexicon))
    return "unknown";
  if (isForeignFamily(at, word, parts, words, lexicon)) return "unknown";
  if (!mayBeName(at, words, lexicon) || isBehindWhole(at, word, parts, words, lexicon)) return null;
  const isPlainSurname = !word.startsWith("ال") || /ي$/u.test(word);
  if ((beginning === "weak" || !isPlainSurname) && lexicon.frequency(word) > 0) return null;
  return "unknown";
}

/** «ضيف الله», «عطا الله»: a name of two words, the second of which is God's. */
function isServantName(at: number, word: string, words: ReportWords): boolean {
  return FIRST_HALVES.has(word) && words.isTied(at + 1) && words.word(at + 1) === "الله";
}

/** «ألباريس»: where a hamza is printed, the two letters are no article, and the word is not what it would be with one. */
function isForeignAlef(at: number, word: string, words: ReportWords, lexicon: Lexicon): boolean {
  return /^ال\p{L}{3,}$/u.test(word) && HAMZA.has(words.letterAt(at)) && lexicon.count(word) === 0;
}

/** «ريتشارد فالكنر», «لورا بالمر»: behind a foreign given name, letters of a clitic and the article before no noun that news prints. */
const isForeignFal: PartTest = (_at, word, parts, words, lexicon) =>
  /^[وفبك]ال\p{L}{2,}$/u.test(word) &&
  parts.length === 1 &&
  isForeign(parts, words, lexicon) &&
  lexicon.frequency(word) === 0;

/** «كادري سيمسون»: behind a foreign given name a word that no report prints, though forms like it are printed, where the phrase ends. */
const isForeignFamily: PartTest = (at, word, parts, words, lexicon) => {
  const [first] = parts;
  if (parts.length !== 1 || first === undefined || lexicon.count(word) > 0) return false;
  if (!isForeign(parts, words, lexicon) && lexicon.given(words.word(first.first)) !== "strong") return false;
  const next = words.isTied(at + 1) ? words.word(at + 1) : "";
  const isEnd = next === "" || lexicon.count(next) >= FUNCTION_WORD;
  return (
    isEnd &&
    /^(?!ال|[وفبلك]|س?[يتن]\p{L}{3})\p{L}{4,}$/u.test(word) &&
    !isParticiple(word) &&
    !/(?:هم|ها|نا|ه|ات|ين)$/u.test(word)
  );
};

/** Prepositions and their like are printed so often. */
const FUNCTION_WORD = 1_500;

/**
 * «أحمد رضا جلالي،»: a word that no report prints, with the ending of a family, between two given names and a mark that
 * ends the phrase.
 */
const isClosing: PartTest = (at, word, parts, words, lexicon) => {
  const last = parts.at(-1);
  if (parts.length !== 2 || last === undefined || last.kind === "family" || last.first !== last.last)
    return false;
  if (words.isTied(at + 1) || lexicon.count(word) > 0 || isParticiple(word)) return false;
  return /^(?!ال|[وفبلكسيتن])\p{L}{3,}ي$/u.test(word);
};

/** «الخطابي تزعم», «الطبسي خريج», «ستيفن بينار محاصر»: the name is whole, and what stands behind it is printed elsewhere too. */
const isBehindWhole: PartTest = (_at, word, parts, words, lexicon) => {
  const last = parts.at(-1);
  if (last === undefined || parts.length < 2 || lexicon.isNamePart(word)) return false;
  const isOrigin = last.kind === "family" && /^ال\p{L}{2,}ي$/u.test(words.word(last.last));
  if (isOrigin) return !word.startsWith("ال");
  return last.kind !== "given" && last.kind !== "part" && lexicon.frequency(word) > 0;
};

/** «ابو تريكة امل الملايين»: an ordinary noun is bound to an ordinary one, and its father's name is whole before it. */
function isOfNoun(at: number, parts: readonly NamePart[], words: ReportWords, lexicon: Lexicon): boolean {
  if (parts.length < 2 || parts.at(-1)?.kind === "given" || !words.isTied(at + 1)) return false;
  const next = words.word(at + 1);
  return /^ال\p{L}{3,}(?<!ي)$/u.test(next) && lexicon.count(next) >= COMMON && !lexicon.isNamePart(next);
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
export function isForeign(parts: readonly NamePart[], words: ReportWords, lexicon: Lexicon): boolean {
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
  if (word.startsWith("ال")) return lexicon.given(next) !== null;
  return /^(?:ال|عام)/u.test(next) && words.mentionAt(at + 1) === null && !/ي$/u.test(next);
}

/** «عبدالله بن سعيد المبطي», «راشد فهد الراشد»: behind father's name a word with the article, and a given name with it, is the family's. */
const isSurname: PartTest = (at, word, parts, words, lexicon) => {
  if (!/^ال\p{L}{3,}$/u.test(word) || TITLES.has(word) || ORDINALS.has(word) || TIME_WORDS.has(word))
    return false;
  if (words.isAdverb(at) || lexicon.count(word) >= 3 * MAYBE_COMMON) return false;
  // «المشرف على …» goes on; «بدر بن سلطان التوفيق والسداد» is wished something.
  const next = words.isTied(at + 1) ? words.word(at + 1) : "";
  if (/^وال/u.test(next) || (isParticiple(word) && next !== "" && !ENDS_A_SUBJECT.has(next))) return false;
  const last = parts.at(-1);
  if (last === undefined || last.kind === "family" || last.kind === "unknown") return false;
  const hasFather = parts.some(({ kind, first, last }) => kind === "part" && last > first);
  if (hasFather && (DEMONYM_NAMES.has(word) || lexicon.count(word) < MAYBE_COMMON)) return true;
  // «نجلاء الصبري».
  if (parts.length === 1 && lexicon.given(words.word(last.first)) === "strong" && /ي$/u.test(word))
    return lexicon.given(word.slice(2)) !== null && lexicon.count(word) < COMMON;
  if (parts.length < 2 || last.kind !== "given") return false;
  return lexicon.given(word.slice(2)) !== null || (/ي$/u.test(word) && lexicon.count(word) < MAYBE_COMMON);
};

/** «لؤي بن أحمد المسلم قد دشن»: what no participle governs. */
const ENDS_A_SUBJECT: ReadonlySet<string> = new Set([
  "ان",
  "انه",
  "انها",
  "قد",
  "لقد",
  "وقد",
  "ثم",
  "حيث",
  "كان",
  "قال",
]);

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
