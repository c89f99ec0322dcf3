// Which Arabic words of an archive a reader may mean by a name in Latin letters.

import { editDistance } from "../../text/edit-distance.ts";
import type { KnownWord } from "../index/vocabulary.ts";

// One sign a sound, as far as the two scripts agree: Arabic writes no p, v or short vowel, Latin no ع, ح or ط of its own. Pairs of letters
// first. After the romanisations in use by news agencies (BGN/PCGN 1956 among them), English and French.
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|ch(?=[aeiou])|ch$/g, "$"],
  [/kh/g, "x"],
  [/gh/g, "g"],
  [/th/g, "t"],
  [/dh/g, "z"],
  [/ph/g, "f"],
  [/ck|qu/g, "k"],
  [/ou|oo|au|aw|ow/g, "u"],
  [/ee|ea|ie|ei|ai|ay|ey/g, "i"],
  [/c(?=[eiy])/g, "s"],
  [/x/g, "ks"],
  [/[cqk]/g, "k"],
  [/[gj]/g, "g"],
  [/p/g, "b"],
  [/v/g, "f"],
  [/[ow]/g, "u"],
  [/[ey]/g, "i"],
  [/(?<=.)h(?![aeiou])/g, ""],
  [/['`’-]/g, ""],
];

const ARABIC: Readonly<Record<string, string>> = {
  ا: "a",
  ب: "b",
  ت: "t",
  ث: "t",
  ج: "g",
  ح: "h",
  خ: "x",
  د: "d",
  ذ: "z",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "$",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  ع: "",
  غ: "g",
  ف: "f",
  ق: "k",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  و: "u",
  ي: "i",
  ء: "",
};

const MOST = 3;
/** What costs so much more than the best is another name. */
const MUCH_WORSE = 0.25;
/** Vowels that one script writes and the other does not. */
const VOWEL = 0.34;

/** The likeliest first; none for words that are not in Latin letters. */
export function transliterations(latin: string, vocabulary: readonly KnownWord[]): string[] {
  if (!/^[a-z'’-]{3,}$/.test(latin)) return [];
  let sounds = latin;
  for (const [letters, sound] of LATIN) sounds = sounds.replace(letters, sound);
  sounds = sounds.replace(/(.)\1+/g, "$1");
  const consonants = consonantsOf(sounds);
  if (consonants.length < 2) return [];
  const found: { word: string; cost: number }[] = [];
  for (const { word, rank } of vocabulary) {
    const theirs = soundsOf(word);
    if (consonantsOf(theirs) !== consonants) continue;
    const distance = editDistance(sounds, theirs, 6);
    found.push({ word, cost: distance * VOWEL - rank * 0.1 });
  }
  found.sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1));
  return found
    .filter(({ cost }) => cost <= (found[0]?.cost ?? 0) + MUCH_WORSE)
    .slice(0, MOST)
    .map(({ word }) => word);
}

const heard = new Map<string, string>();

function soundsOf(word: string): string {
  let known = heard.get(word);
  if (known === undefined) {
    known = [...word]
      .map((letter) => ARABIC[letter] ?? "?")
      .join("")
      // «اوباما» begins with an o and «ايران» with an i: the alef only carries them.
      .replace(/^a(?=[ui])/, "")
      .replace(/(?<=.)h$/, "a")
      .replace(/(.)\1+/g, "$1");
    heard.set(word, known);
  }
  return known;
}

/** A first and a last vowel come and go with the language: «Essebsi», «السبسي». */
function consonantsOf(text: string): string {
  return text
    .replace(/[aiu]/g, "")
    .replace(/(?<=.)h/g, "")
    .replace(/(.)\1+/g, "$1");
}
