// When the words of a text are the very words a reader put in quotation marks.

import { foldedForm } from "../../text/fold.ts";
import { withoutArticle } from "../words/affixes.ts";
import { isCompound } from "../words/compounds.ts";
import { TextWords } from "../words/text-words.ts";
import { gapIn, type Phrase, type QueryWord } from "./query.ts";

/**
 * `typed`: letter for letter, vowel signs aside. `bare`: a bare letter may stand for any that it is the base of, for
 * those who type no hamzas: «الامين» finds «الأمين», but «أن» does not find «إن»; and signs between words count for
 * nothing.
 */
export type Strictness = "typed" | "bare";

const CHOSEN_LETTERS = /[أإآٱؤئءةى]/;
/** Pairs that differ by keyboard and never by sense. */
const SAME_LETTERS: Readonly<Record<string, string>> = { ک: "ك", ی: "ي", ہ: "ه", ە: "ه" };
/** What may be written together with the first word of a phrase without making it another word. */
const PARTICLES = new Set(["و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وك", "وس", "فب", "فل", "فك", "فس"]);

/** The spans of every place in `text` where the phrase stands within a line; first and last word included. */
export function literalPlaces(
  text: string,
  phrase: Phrase,
  strictness: Strictness = "bare",
  words: TextWords = new TextWords(text),
): [start: number, end: number][] {
  const places: [number, number][] = [];
  const last = phrase.folded.length - 1;
  for (let at = 0; at + last < words.length; at++) {
    const isHere = phrase.folded.every((folded, offset) => {
      const inText = words.folded(at + offset);
      if (inText !== folded && !(offset === 0 && inText.endsWith(folded))) return false;
      const written = phrase.written[offset] ?? "";
      if (!isSameWord(written, words.written(at + offset), offset === 0, strictness)) return false;
      // «سفن، قمح» is no place of «سفن قمح».
      return (
        offset === 0 ||
        strictness === "bare" ||
        gapIn(text, words.end(at + offset - 1), words.start(at + offset)) === phrase.gaps[offset - 1]
      );
    });
    const start = words.start(at);
    const end = words.end(at + last);
    if (isHere && !text.slice(start, end).includes("\n")) places.push([start, end]);
  }
  return places;
}

function isSameWord(
  written: string,
  inText: string,
  mayHaveParticles: boolean,
  strictness: Strictness,
): boolean {
  const wanted = lettersOf(written);
  const found = lettersOf(inText);
  const extra = found.length - wanted.length;
  if (extra < 0 || (extra > 0 && !mayHaveParticles)) return false;
  if (extra > 0 && !PARTICLES.has(found.slice(0, extra).join(""))) return false;
  return wanted.every((letter, at) => {
    const other = found[at + extra] ?? "";
    if (letter === other) return true;
    if (/\p{Nd}/u.test(letter)) return foldedForm(letter) === foldedForm(other);
    return strictness === "bare" && !CHOSEN_LETTERS.test(letter) && foldedForm(letter) === foldedForm(other);
  });
}

const alefsOf = (word: string): string => word.replace(/[^اأإآ]/g, "");

/**
 * Whether a word of a text that folds like one of a query is another all the same: «انهار» and «إنهار» where «أنهار» was typed, «مآل» for
 * «مال», and the second word of a name, as «صلاح الدين» is no religion. Of a bare alef at the beginning nobody can tell.
 */
export function isOtherWord({ written, folded, parts }: QueryWord, words: TextWords, at: number): boolean {
  const here = words.folded(at);
  if (parts === null && at > 0 && isCompound(words.folded(at - 1), here)) return true;
  const core = withoutArticle(folded) ?? folded;
  const typed = written.slice(-core.length).replace(/^ا/, "");
  return here.includes(core) && !alefsOf(words.written(at)).includes(alefsOf(typed));
}

/** Letters without their vowel signs, tatweel and invisible company. */
function lettersOf(word: string): string[] {
  return [...word.normalize("NFKC").toLowerCase()]
    .filter((letter) => foldedForm(letter) !== "")
    .map((letter) => SAME_LETTERS[letter] ?? letter);
}
