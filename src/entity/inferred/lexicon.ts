// What the shipped word lists say of a word: whether it is a given name, how often it stands in news, how often behind a name.

import { readText } from "../../reporting/files.ts";
import type { CutText } from "../../text/cut-text.ts";
import { foldedForm } from "../../text/fold.ts";
import { WordMemo } from "../../text/word-memo.ts";
import { type BeginningsAt, createBeginnings } from "./beginnings.ts";
import { OFFICES, TITLES } from "./heads.ts";

/** How surely a word is a given name where it stands alone before other words. */
export type Given = "strong" | "weak" | null;

export type Lexicon = {
  /** What word `at` may begin. */
  readonly beginningsAt: BeginningsAt;
  /** The answer of a rule for word `at`, which is found out once for each word of all texts. */
  ask(rule: WordRule, text: CutText, at: number): number;
  given(word: string): Given;
  /** Whether the word stands behind names so often that it is part of one. */
  isNamePart(word: string): boolean;
  /** Whether it stands behind names often enough to be taken for one there. */
  mayBeNamePart(word: string): boolean;
  /** Whether news prints the word, and never behind a name. */
  isElsewhere(word: string): boolean;
  /** Whether the word is listed as a family name. */
  isFamily(word: string): boolean;
  isForeignGiven(word: string): boolean;
  /** Whether the given name is listed with a hamza on a letter that folds away: «رؤى», «عائشة». */
  hasHamza(word: string): boolean;
  /** Counts a word in some ten thousand reports of news, under this form or a plain inflection of it; 0 where nobody has seen it. */
  frequency(word: string): number;
  /** How often the word stands in the list of news words, without regard to inflection. */
  count(word: string): number;
};

/** What can be said of a folded word by itself, whatever stands around it. */
export type WordRule = {
  /** The place of its answers in a lexicon. */
  readonly id: number;
  readonly answer: (word: string, lexicon: Lexicon) => number;
};

let rules = 0;

export function wordRule(answer: WordRule["answer"]): WordRule {
  return { id: rules++, answer };
}

/** How often a word is printed, and the percentage of it behind names, in one number: tens of thousands of objects take long to make. */
const BEHIND_BITS = 7;
const BEHIND = (1 << BEHIND_BITS) - 1;

const WEAK_SECTION = "\n=weak\n";
const FOREIGN_SECTION = "\n# Foreign";
/** The share in percent; `write-news-words.ts` tells what is counted. */
const PART_SHARE = 35;
const MAYBE_SHARE = 12;
/** Names of one corpus's region must not count as words of all news. */
const FEW = 4;

let known: WeakRef<Lexicon> | null = null;

/** Read once for as long as somebody has it: what reads names holds it, and a build that has read them gets 25 MiB back. */
export function newsLexicon(): Lexicon {
  const standing = known?.deref();
  if (standing !== undefined) return standing;
  const lexicon = createLexicon(
    readList("news-words.txt"),
    readList("given-names.txt"),
    readList("family-names.txt"),
  );
  known = new WeakRef(lexicon);
  return lexicon;
}

function readList(name: string): string {
  return readText(new URL(`../lists/${name}`, import.meta.url));
}

/** Given names of men and women, without those that are ordinary words too. */
export function arabGivenNames(): ReadonlySet<string> {
  const [typed = "", ambiguous = ""] = readList("given-names.txt").split(WEAK_SECTION);
  const weak = wordsOf(ambiguous);
  return new Set([...wordsOf(typed.split(FOREIGN_SECTION)[0] ?? "")].filter((name) => !weak.has(name)));
}

/** @param newsWords, givenNames, familyNames the texts of the lists in `entity/lists/` */
function createLexicon(newsWords: string, givenNames: string, familyNames: string): Lexicon {
  const rows = rowsOf(newsWords);
  const [typed = "", ambiguous = ""] = givenNames.split(WEAK_SECTION);
  const [arab = "", foreign = ""] = typed.split(FOREIGN_SECTION);
  const [arabNames, foreignNames, weak] = [wordsOf(arab), wordsOf(foreign), wordsOf(ambiguous)];
  const given = new Map<string, Given>();
  for (const name of [...arabNames, ...foreignNames]) given.set(name, "strong");
  for (const name of weak) given.set(name, "weak");
  const onlyForeign = new Set([...foreignNames].filter((name) => !arabNames.has(name)));
  const families = wordsOf(familyNames);
  const withHamza = wordsOf(
    printedWords(givenNames)
      .filter((name) => FOLDED_HAMZA.test(name))
      .join(" "),
  );
  const memos: WordMemo[] = [];
  const count = (word: string): number => (rows.get(word) ?? 0) >> BEHIND_BITS;
  const stems = new Map<string, number>();
  const isPart = (word: string, share: number): boolean => {
    const row = rows.get(word);
    if (
      row === undefined ||
      (row & BEHIND) < share ||
      count(word) < FEW ||
      TITLES.has(word) ||
      OFFICES.has(word)
    )
      return false;
    if (/(?:ها|هم|هما|ون|ته|اته)$/u.test(word) || /^(?:لل|بال|[تي]ت)/u.test(word)) return false;
    if (
      /^[تي]/u.test(word) &&
      VERB_PREFIXES.some((prefix) => rows.has(prefix + word.slice(1)) && prefix !== word.charAt(0))
    )
      return false;
    // «ونور» is the next name of a list and no part of this one.
    return !word.startsWith("و") || !(given.has(word.slice(1)) || rows.has(word.slice(1)));
  };
  const lexicon: Lexicon = {
    beginningsAt: createBeginnings(given.keys()),
    ask(rule, text, at) {
      let memo = memos[rule.id];
      if (memo === undefined) {
        memo = new WordMemo((word) => rule.answer(word, lexicon));
        memos[rule.id] = memo;
      }
      return memo.at(text, at);
    },
    given: (word) => given.get(word) ?? null,
    isElsewhere: (word) => ((rows.get(word) ?? 0) & BEHIND) === 0 && count(word) > 1,
    isFamily: (word) => families.has(word),
    hasHamza: (word) => withHamza.has(word),
    isForeignGiven: (word) => onlyForeign.has(word),
    isNamePart: (word) => families.has(word) || isPart(word, PART_SHARE),
    mayBeNamePart: (word) => families.has(word) || isPart(word, MAYBE_SHARE),
    count,
    frequency(word) {
      const own = count(word);
      if (own >= FREQUENT) return own;
      const seen = stems.get(word);
      if (seen !== undefined) return seen;
      const found = frequencyOf(word, count);
      if (stems.size >= MOST_REMEMBERED) stems.clear();
      stems.set(word, found);
      return found;
    },
  };
  return lexicon;
}

const DIGIT_0 = 48;

/** Letter by letter: to cut forty thousand lines into strings first takes twice as long. */
function rowsOf(newsWords: string): Map<string, number> {
  const rows = new Map<string, number>();
  for (let at = 0; at < newsWords.length; ) {
    const lineEnd = newsWords.indexOf("\n", at);
    const end = lineEnd < 0 ? newsWords.length : lineEnd;
    const gap = newsWords.indexOf(" ", at);
    if (gap > at && gap < end && newsWords[at] !== "#") {
      const numbers = [0, 0];
      for (let i = gap + 1, number = 0; i < end && number < numbers.length; i++) {
        const digit = newsWords.charCodeAt(i) - DIGIT_0;
        if (digit < 0) number++;
        else numbers[number] = (numbers[number] ?? 0) * 10 + digit;
      }
      const [times = 0, behind = 0] = numbers;
      rows.set(newsWords.slice(at, gap), (times << BEHIND_BITS) + behind);
    }
    at = end + 1;
  }
  return rows;
}

/** A hamza on a letter that the folded word keeps alone; on the first letter it is often left out. */
export const FOLDED_HAMZA = /[ئؤ]|(?<=\p{L})[أإ]/u;

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(foldedForm(printedWords(list).join(" ")).split(/\s+/u).filter(Boolean));
}

/** Words as the list prints them. */
function printedWords(list: string): string[] {
  const lines = list.split("\n").filter((line) => !line.startsWith("#"));
  return lines.join(" ").split(/\s+/u);
}

/** Beyond this nobody asks how much more. */
const FREQUENT = 60;
const MOST_REMEMBERED = 20_000;

const CLITICS = [
  "",
  "و",
  "ف",
  "ب",
  "ل",
  "ك",
  "ال",
  "وال",
  "بال",
  "فال",
  "كال",
  "لل",
  "ولل",
  "وب",
  "ول",
  "فل",
];
const ENDINGS = [
  "",
  "ه",
  "ها",
  "هم",
  "هن",
  "هما",
  "نا",
  "ان",
  "ين",
  "ون",
  "ات",
  "وا",
  "ا",
  "ت",
  "يه",
  "اتها",
  "اته",
  "تها",
  "ته",
  "تهم",
];
/** What a stem of news is swapped for where only its inflection is known: «يشيد» where the list has «تشيد». */
const VERB_PREFIXES = ["ي", "ت", "ن", "سي", "ست", "وي", "وت", "لي", "لت", "في", "فت"];
const LEAST_STEM = 3;

/** The largest count among the word and the forms that differ from it by clitics, article and endings. */
function frequencyOf(word: string, count: (word: string) => number): number {
  let most = count(word);
  const ask = (form: string): void => {
    most = Math.max(most, count(form));
  };
  for (const clitic of CLITICS) {
    if (!word.startsWith(clitic)) continue;
    for (const ending of ENDINGS) {
      if (!word.endsWith(ending) || word.length - clitic.length - ending.length < LEAST_STEM) continue;
      const stem = word.slice(clitic.length, word.length - ending.length);
      ask(stem);
      ask(`ال${stem}`);
      if (ending !== "") ask(`${stem}ه`);
      if (ending === "ه" || ending === "") ask(`ال${stem}ه`);
    }
  }
  for (const prefix of VERB_PREFIXES) {
    if (!word.startsWith(prefix) || word.length - prefix.length < LEAST_STEM) continue;
    for (const other of ["", ...VERB_PREFIXES]) {
      const stem = other + word.slice(prefix.length);
      ask(stem);
      for (const ending of ["ه", "ها", "هم", "ون", "وا", "ان"])
        if (stem.endsWith(ending)) ask(stem.slice(0, -ending.length));
    }
  }
  return most;
}
