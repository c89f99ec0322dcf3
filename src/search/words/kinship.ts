// Whether two words are forms of one another, and how surely: what a word of a query may be answered with.

import { arabicList } from "../../text/arabic-list.ts";
import { BROKEN_PLURALS, SENSES } from "./broken-plurals.ts";
import { consonantClass, SON } from "./family.ts";
import {
  ELATIVES,
  HOLLOW_VERBS,
  OWN_FEMININE,
  OWN_NISBA,
  OWN_NUN,
  OWN_PRONOUN,
  OWN_TA,
  OWN_TA_FIRST,
  OWN_YA,
  PLACES,
  VERBS,
} from "./own-letters.ts";
import { PREFERRED_SPELLING } from "./spellings.ts";
import { stemOf } from "./stem.ts";
import { isStopWord } from "./stop-words.ts";
import { foldedOf } from "./words.ts";

/** The word itself. */
export const SAME = 1;
/** Another form of the word by the rules of number, gender, possession or spelling. */
const INFLECTED = 0.9;
/** A join below this stands on weak grounds: it ranks behind the word itself, and readers are told. */
export const SURE = 0.85;
/** A join of no more than this is made only where hardly anything else is found. */
export const LAST_RESORT = 0.55;
/** Words that share less have nothing to do with each other. */
const LEAST = 0.5;

const NISBA_OF_PLACE = 0.8;
const NISBA_OF_PERSON = LAST_RESORT;
const FEMININE = 0.8;
const PERSON_OF_VERB = 0.9;
/** «طالبت» of «طالب», which is a student as well. */
const NOUN_OR_PERSON = 0.8;
const DOUBTFUL_PERSON = 0.75;
const NOUN_OF_VERB = 0.65;

/** What a form may be a form of, and how surely. Verbs are told by a sign that no noun has. */
type Lemmas = ReadonlyMap<string, number>;

const lemmas = new Map<string, Lemmas>();
const MOST_LEMMAS = 50_000;

/**
 * How far `form` may stand for `word`: `SAME`, `INFLECTED`, less on weak grounds, 0 for words that are not forms of one another.
 * Both without particles and article, as `formOf` writes them.
 */
export function kinship(word: string, form: string): number {
  if (word === form) return SAME;
  let best = 0;
  const ofForm = lemmasOf(form);
  for (const [lemma, share] of lemmasOf(word)) {
    const other = ofForm.get(lemma);
    if (other !== undefined && share * other > best) best = share * other;
  }
  if (best >= INFLECTED) return INFLECTED;
  if (isSpelledByEar(word, form) || (SON.has(word) && SON.has(form))) return INFLECTED;
  return best >= LEAST ? best : 0;
}

function lemmasOf(form: string): Lemmas {
  const known = lemmas.get(form);
  if (known !== undefined) return known;
  const found = new Map<string, number>();
  const spelled = withPreferredSpelling(form);
  addNoun(found, spelled, 1, 2);
  addPlace(found, spelled);
  addVerb(found, form);
  if (lemmas.size >= MOST_LEMMAS) lemmas.clear();
  lemmas.set(form, found);
  return found;
}

/** Adds a lemma; of several grounds for it the best counts. @returns whether it is news */
function add(found: Map<string, number>, lemma: string, share: number): boolean {
  if ((found.get(lemma) ?? 0) >= share) return false;
  found.set(lemma, share);
  return true;
}

/**
 * @param endings how many may still be taken off: «سياراتهم» has two
 * @param isOwned whether a pronoun was taken off, before which a word has neither its nun nor the alef of the accusative
 */
function addNoun(
  found: Map<string, number>,
  form: string,
  share: number,
  endings: number,
  isOwned = false,
): void {
  if (!add(found, form, share)) return;
  // Plurals of one sense, and their singular; «أمور» and «أوامر» are not forms of one another.
  for (const { singular, sense } of BROKEN_PLURALS.get(form) ?? [])
    if (!OTHER_SINGULARS.has(`${singular} ${form}`)) add(found, String(sense), share);
  for (const sense of SENSES.get(form) ?? []) add(found, String(sense), share);
  if (endings > 0) {
    for (const owner of withoutPronoun(form)) addNoun(found, owner, share, endings - 1, true);
    for (const singular of isOwned && !/(?:ات|و)$/.test(form) ? [] : withoutNumber(form))
      addNoun(found, singular, share, endings - 1);
    addConstruct(found, form, share);
  }
  addGender(found, form, share);
}

/** «عالم» is the world far more often than a scholar, «معلم» a teacher and no landmark. */
const OTHER_SINGULARS = new Set(["عالم علماء", "معلم معالم"]);

const PRONOUNS = ["هما", "كما", "ها", "هم", "هن", "كم", "نا", "ه"];

function withoutPronoun(form: string): string[] {
  if (OWN_PRONOUN.has(form)) return [];
  const pronoun = PRONOUNS.find((ending) => form.endsWith(ending) && form.length >= ending.length + 3);
  if (pronoun === undefined) return [];
  const rest = form.slice(0, -pronoun.length);
  const last = rest.at(-1);
  const stem = rest.slice(0, -1);
  // «دولتها» of «دولة», «حياته» of «حياة», «وقتها» of «وقت».
  if (last === "ت") {
    // «حياته» is no «حية».
    if (OWN_TA.has(rest)) return [rest];
    return /^..ا$/.test(stem) && SENSES.has(`${stem}ة`) ? [`${stem}ة`] : [`${stem}ة`, rest];
  }
  // «مستواه» of «مستوى».
  if (last === "ا") return [rest, `${stem}ي`];
  // «حلفاؤها» and «حلفائها» of «حلفاء»: the hamza has taken a seat.
  if ((last === "و" || last === "ي") && stem.endsWith("ا")) return [rest, `${stem}ء`];
  return [rest];
}

function withoutNumber(form: string): string[] {
  const cut = (length: number): string => form.slice(0, -length);
  if (form.length >= 4 && form.endsWith("ات") && !OWN_TA.has(form)) {
    const stem = cut(2);
    if (stem.endsWith("و")) return [`${stem.slice(0, -1)}اة`, `${stem}ة`];
    // A noun of the verb is masculine and has its plural here; most other words in ات are feminine.
    if (isNounOfVerb(stem) || MASCULINE_IN_AT.has(stem)) return [stem];
    const feminine = `${stem}ة`;
    const isOnlyFeminine =
      stem.length <= 3 ||
      SENSES.has(stem) ||
      BROKEN_PLURALS.has(stem) ||
      OWN_FEMININE.has(feminine) ||
      OWN_NISBA.has(feminine) ||
      /^(?:م.ا..|ا.ا.)$/.test(stem);
    return isOnlyFeminine ? [feminine] : [feminine, stem];
  }
  if (form.length >= 5 && /(?:ان|ين|ون)$/.test(form) && !OWN_NUN.has(form)) {
    // «تدخين» is the noun of a verb whose last letter is a nun.
    if (/^ت..ين$/.test(form)) return [];
    return form.at(-3) === "ت" ? [`${cut(3)}ة`, cut(2)] : [cut(2)];
  }
  // «مديرو الشركات»: the nun falls before the next noun.
  if (form.length >= 5 && form.endsWith("و")) return [cut(1)];
  // «تقريرا» takes an alef and no meaning; «كلما» is grammar.
  if (form.length >= 4 && form.endsWith("ا") && !/[يوا]ا$/.test(form) && !OWN_NUN.has(form))
    return isStopWord(form) ? [] : [cut(1)];
  // «رسميا» as well; «روسيا» is left to `addPlace`.
  if (form.length >= 6 && form.endsWith("يا")) return [cut(1)];
  return [];
}

const MASCULINE_IN_AT = new Set(
  arabicList`خلاف طلب قرار مطار ملف حساب خطاب عقار سباق نزاع جواز لقاء مجال مقال احتياط`.split(" "),
);

/** إفعال، تفعيل، افتعال، انفعال، استفعال، تفاعل: their plural is in ات. */
function isNounOfVerb(stem: string): boolean {
  return /^(?:ا..ا.|ا.{2,4}ا.|ت..ي.|ت.ا..)$/.test(stem);
}

/** «ممثلي» is as much of «ممثلين» as «ممثلو» is; of «ممثل» no letter says whether it is, and «مركزي» is not of «مركز». */
function addConstruct(found: Map<string, number>, form: string, share: number): void {
  const base = /^(م....*?)(?:ي|و|ين|ون)$/.exec(form)?.[1];
  if (base !== undefined && !OWN_NUN.has(form)) add(found, CONSTRUCT + base, share);
}

/** فعيل, of which the second letter may be a hamza: «رئيس». */
const FAIL = /^.(?:[^اويء]|ي(?=ي))ي.$/;

function addGender(found: Map<string, number>, form: string, share: number): void {
  if (form.endsWith("ية") && form.length >= 5) {
    if (!OWN_NISBA.has(form)) addNoun(found, form.slice(0, -1), share, 0);
    return;
  }
  // «رئيسي» is of whom «رئيس» is; the nisba of a thing is another word as often as not.
  if (form.endsWith("ي") && FAIL.test(form.slice(0, -1)) && SENSES.has(form.slice(0, -1)))
    addNoun(found, form.slice(0, -1), share * NISBA_OF_PERSON, 0);
  if (!form.endsWith("ة") || OWN_FEMININE.has(form)) return;
  const masculine = form.slice(0, -1);
  // فعيل, مفعول and the long participles are adjectives far more often than not; فاعل is a noun that has a feminine, or another word.
  if (FAIL.test(masculine) || /^م..و.$/.test(masculine)) addNoun(found, masculine, share, 0);
  else if (/^.ا..$/.test(masculine)) add(found, masculine, share * FEMININE);
  else if (/^(?:مت...|مست...|من...|م.ت..|مت.ا..)$/.test(masculine))
    addNoun(found, masculine, share * FEMININE, 0);
}

/** A place and its nisba: «مصر» and «مصرية», «فرنسا» and «فرنسي», «روسيا» and «روسي». */
function addPlace(found: Map<string, number>, form: string): void {
  const isInYa = form.length >= 5 && form.endsWith("يا");
  const stem = isInYa ? form.slice(0, -2) : form.replace(/ا$/, "");
  if (isInYa || PLACES.has(stem)) addNoun(found, `${stem}ي`, NISBA_OF_PLACE, 0);
}

const HOLLOW_PRESENTS = new Set(HOLLOW_VERBS.values());
/** Roots of which «يفعل» is hardly ever of the verb whose noun is «تفعيل». */
const OTHER_SECOND = new Set(["ذكر", "سفر", "مكن"]);

const PAST = "\u0001";
const BARE = "\u0002";
const WITH_ALEF = "\u0003";
const HOLLOW = "\u0004";
const CONSTRUCT = "\u0005";

/**
 * The present tells its root by its prefix, the past by nothing: «يعلن» may be of «علن» or of «أعلن». A past without a prefix is
 * taken for a verb only if it is a known one: «دين» is no past of «يدين».
 */
function addVerb(found: Map<string, number>, form: string): void {
  if (OWN_PRONOUN.has(form)) return;
  addPresent(found, form);
  if (form.endsWith("ة") || ELATIVES.has(form) || OWN_TA.has(form) || BROKEN_PLURALS.has(form)) return;
  addPast(found, form, 1);
  const base = /^(...+?)(?:ت|وا|تا|ها|ه|هم|هما)$/.exec(form)?.[1];
  // «أبرزها» is no «أبرزت».
  const isElative = base !== undefined && ELATIVES.has(base) && !/(?:ت|وا|تا)$/.test(form);
  if (base !== undefined && !form.endsWith("ات") && !isElative)
    addPast(found, base, /^[ات]/.test(base) ? PERSON_OF_VERB : NOUN_OR_PERSON);
  // «قدمتها», but not «قدرتها»: only of what is known to be a verb, for it may be «قدرة».
  const ofHer = /^(...+?)ت(?:ها|ه|هم|هما)$/.exec(form)?.[1];
  if (ofHer !== undefined && (VERBS.has(ofHer) || /^ا.{3}/.test(ofHer)))
    addPast(found, ofHer, PERSON_OF_VERB);
  const derived = /^ا(.{2,4})ا(.)$/.exec(form);
  if (derived !== null) add(found, WITH_ALEF + (derived[1] ?? "") + (derived[2] ?? ""), NOUN_OF_VERB);
  const second = /^ت(..)ي(.)$/.exec(form);
  const root = second === null ? "" : `${second[1]}${second[2]}`;
  // «تقويم» is no noun of «يقوم», nor «تمكين» of «يمكن».
  if (root !== "" && !HOLLOW_PRESENTS.has(root) && !OTHER_SECOND.has(root))
    add(found, BARE + root, NOUN_OF_VERB);
}

function addPresent(found: Map<string, number>, form: string): void {
  const present = /^([يت])(...+?)(?:ون|ان|ين|وا|ها|ه|هم|هما)?$/.exec(form);
  // «تفعيل» and «تفاعل» are nouns.
  if (present === null || OWN_YA.has(form) || /^ت.(?:.ي|ا.)/.test(form)) return;
  const [, person, core = ""] = present;
  const whole = person + core;
  if (person === "ت" && (OWN_TA_FIRST.has(whole) || OWN_TA_FIRST.has(whole.replace(/ت$/, "")))) return;
  const share = person === "ي" ? PERSON_OF_VERB : DOUBTFUL_PERSON;
  for (const past of [BARE, WITH_ALEF, HOLLOW]) add(found, past + core, share);
}

function addPast(found: Map<string, number>, base: string, share: number): void {
  if (base.length < 3) return;
  add(found, PAST + base, share);
  const hollow = HOLLOW_VERBS.get(base);
  if (hollow !== undefined) add(found, HOLLOW + hollow, PERSON_OF_VERB);
  // «أقام» and «يقيم».
  if (base.startsWith("ا") && base.length >= 4)
    add(found, WITH_ALEF + base.slice(1).replace(/^(.)ا(.)$/, "$1ي$2"), PERSON_OF_VERB);
  else if (VERBS.has(base) || (base.startsWith("ت") && base.length >= 4))
    add(found, BARE + base, PERSON_OF_VERB);
}

/** «أمريكية» and «أميركية». */
function withPreferredSpelling(form: string): string {
  const stem = stemOf(foldedOf(form));
  for (const [rival, preferred] of PREFERRED_SPELLING)
    if (form.startsWith(rival) && stem === preferred) return preferred + form.slice(rival.length);
  return form;
}

/** Stems this long are foreign names more often than not: native stems are rarely over five letters. */
const SHORTEST_NAME = 6;

/** «ستولتنبرغ», «ستولتنبرج» and «ستولتنبيرغ»: consonants in classes are the same, long vowels come and go. */
function isSpelledByEar(word: string, form: string): boolean {
  if (word.length < SHORTEST_NAME || form.length < SHORTEST_NAME) return false;
  const ours = stemOf(foldedOf(word));
  const theirs = stemOf(foldedOf(form));
  return ours !== theirs && isLikeName(ours) && isLikeName(theirs) && skeletonOf(ours) === skeletonOf(theirs);
}

/** At six letters a first م ت ا ي ن is likelier the prefix of a native form («مستشفى», «استخدم») than of a name. */
function isLikeName(stem: string): boolean {
  // استفعل and its company: «استغلال» and «استقلال» differ by a letter that names exchange.
  if (/^[امتين]ست.../.test(stem)) return false;
  return stem.length > SHORTEST_NAME || (stem.length === SHORTEST_NAME && !/^[متاين]/.test(stem));
}

function skeletonOf(stem: string): string {
  const first = consonantClass(stem.charAt(0));
  const rest = [...stem.slice(1)]
    .map(consonantClass)
    .join("")
    .replace(/[اويء]/g, "");
  return (first + rest).replace(/(.)\1+/g, "$1");
}
