// What a word of a query may be without its particles, likeliest first, for a reader whose browser holds no lexicon.

import { OWN_ARTICLE, withoutArticle, withoutParticles } from "./affixes.ts";
import { isArabicWord } from "./stem.ts";
import { stopWordIn } from "./stop-words.ts";
import { foldedOf } from "./words.ts";

/** Every form under which an index may keep a form of a query. */
export function readingsOf(form: string): string[] {
  const word = foldedOf(form);
  const grammar = stopWordIn(word);
  if (!isArabicWord(form) || form.length < 3 || grammar !== null) return [grammar ?? form];
  const own = OWN_ARTICLE.exec(word);
  const ending = form.endsWith("ة") ? "ة" : word.slice(-1);
  if (own !== null) return [own[2] === "لله" ? "الله" : (own[2] ?? word).slice(0, -1) + ending];
  const readings: string[] = [];
  const add = (rest: string): void => {
    const reading = rest.slice(0, -1) + ending;
    if (!readings.includes(reading) && stopWordIn(rest) === null) readings.push(reading);
  };
  const addCut = (cut: string): void => {
    add(cut);
    // «الاليد» and «لالقاهرة»: an article typed twice, or spelled out after a lam.
    const inner = withoutArticle(cut);
    if (inner !== null) add(inner);
  };
  const rest = form.startsWith("أ") ? null : withoutArticle(word);
  if (rest !== null) addCut(rest);
  add(word);
  if (rest === null) for (const cut of withoutParticles(word)) addCut(cut);
  return readings;
}

/** The spellings of a reading: a last ه stands for ة with those who do not type the points. */
export function spellingsOf(reading: string): string[] {
  return reading.endsWith("ه") ? [reading, `${reading.slice(0, -1)}ة`] : [reading];
}
