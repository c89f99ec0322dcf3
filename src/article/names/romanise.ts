// Arabic words in ASCII letters as newspapers write them: «موسكو» musku, «الشرق» al-sharq; for addresses, not for scholars.

import anyAscii from "any-ascii";

/** Without the hamza and `ayn that addresses cannot hold. Persian and Maghrebi letters included. */
const LETTERS: Readonly<Record<string, string>> = {
  ا: "a",
  أ: "a",
  إ: "i",
  آ: "a",
  ٱ: "a",
  ب: "b",
  ت: "t",
  ث: "th",
  ج: "j",
  ح: "h",
  خ: "kh",
  د: "d",
  ذ: "dh",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "sh",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  ع: "a",
  غ: "gh",
  ف: "f",
  ق: "q",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  ة: "a",
  ى: "a",
  ؤ: "u",
  ئ: "i",
  ء: "",
  پ: "p",
  چ: "ch",
  ژ: "zh",
  گ: "g",
  ڤ: "v",
  ک: "k",
  ی: "i",
};

const MARKS = /[\u0640\u064B-\u0652\u0670]/g;
/** «ال» and what may stand before it; the fused «لل» is l + al. */
const ARTICLE = /^([وف]?[بك]?)ال(?=\p{L}{2})/u;
const FUSED_ARTICLE = /^([وف]?)لل(?=\p{L}{2})/u;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text without what is no letter or digit. A lone clitic («و», «بـ») left of a name says nothing in an address. */
export function romaniseText(text: string): string[] {
  return [...text.matchAll(WORD)]
    .flatMap(([word]) => (/^[وفبكل]$/.test(word) ? [] : romaniseWord(word).split("-")))
    .filter((word) => word !== "");
}

/** One word; empty when nothing of it can be written in ASCII. */
function romaniseWord(word: string): string {
  const bare = word.normalize("NFC").replace(MARKS, "");
  const article = ARTICLE.exec(bare);
  if (article) return `${letters(article[1] ?? "")}al-${letters(bare.slice(article[0].length))}`;
  const fused = FUSED_ARTICLE.exec(bare);
  if (fused) return `${letters(fused[1] ?? "")}lil-${letters(bare.slice(fused[0].length))}`;
  return letters(bare);
}

/** و and ي are vowels between consonants and consonants beside vowels: «موسكو», but «ولد», «رواية», «يوم». */
function letters(word: string): string {
  const source = [...word];
  let result = "";
  source.forEach((letter, at) => {
    const previous = result.at(-1) ?? "";
    const next = source[at + 1] ?? "";
    if (letter === "و") result += isVowelPlace(previous, next) ? "u" : "w";
    else if (letter === "ي") result += isVowelPlace(previous, next) ? "i" : "y";
    else if (letter === "ع" && previous === "a") return;
    else if (letter === "ا" && previous === "a") return;
    else result += (LETTERS[letter] ?? anyAscii(letter)) + (at === 0 ? openingVowel(letter, next) : "");
  });
  return result.toLowerCase().replace(/[^a-z0-9]+/g, "");
}

/** No Arabic word begins with two consonants; which vowel stands between them is not written, and «a» is the commonest. */
function openingVowel(letter: string, next: string): string {
  return CONSONANTS.has(letter) && CONSONANTS.has(next) ? "a" : "";
}

const CONSONANTS: ReadonlySet<string> = new Set("بتثجحخدذرزسشصضطظغفقكلمنهپچژگڤک");
const VOWELS: ReadonlySet<string> = new Set("aiu");
const VOWEL_LETTERS: ReadonlySet<string> = new Set("اآأىة");

function isVowelPlace(previous: string, next: string): boolean {
  return previous !== "" && !VOWELS.has(previous) && !VOWEL_LETTERS.has(next);
}
