// Which words of an archive a reader may have meant by one it does not have. Fetched by itself: few questions have such a word.

import { editDistance } from "../../text/edit-distance.ts";
import type { KnownWord } from "../index/vocabulary.ts";
import { withoutArticle, withoutParticles } from "../words/affixes.ts";
import { transliterations } from "./transliterate.ts";

export type Correction = { readonly word: string; readonly distance: number };

/** A known word that may be meant, how many slips away it is, and how well known. */
export type Meant = Correction & { readonly rank: number };

/** Names that sound like a word in Latin letters, else what another word may be a slip for; the likeliest first. */
export function meantBy(folded: string, vocabulary: readonly KnownWord[]): Meant[] {
  const latin = transliterations(folded, vocabulary).map((word) => ({ word, distance: 1 }));
  const rankOf = (meant: string): number => vocabulary.find(({ word }) => word === meant)?.rank ?? 0;
  return (latin.length > 0 ? latin : corrections(folded, vocabulary)).map((meant) => ({
    ...meant,
    rank: rankOf(meant.word),
  }));
}

const SHORTEST_WORD = 3;
const MOST_CORRECTIONS = 4;

/** Two slips are believed only of a word long enough to be recognised in spite of them. */
function mostSlips(word: string): number {
  return word.length >= 7 ? 2 : word.length > SHORTEST_WORD ? 1 : 0;
}

/** What may have been typed: as it stands, without article and particles, and without a key that stuck («تونسسسس»). */
function formsOf(word: string): { stuck: string[]; typed: string[] } {
  const squeezed = word.replace(/(.)\1{2,}/g, "$1");
  const stuck = squeezed === word ? [] : [squeezed, withoutArticle(squeezed) ?? squeezed];
  return { stuck, typed: [withoutArticle(word) ?? word, ...withoutParticles(word), word] };
}

/** The nearest known words, then the best known; compared with and without article and particles. */
export function corrections(word: string, vocabulary: readonly KnownWord[]): Correction[] {
  const { stuck, typed } = formsOf(word);
  const forms = [...new Set([...stuck, ...typed])].filter((form) => form.length >= SHORTEST_WORD);
  const itself = new Set(typed);
  const sets = letterSetsOf(vocabulary);
  const found = new Map<string, { distance: number; cost: number }>();
  forms.forEach((form, order) => {
    // «بأثر»: behind a particle three letters may be what is left of four.
    const isLeft = form.length === SHORTEST_WORD && form !== word;
    const most = isLeft ? 1 : mostSlips(form);
    if (most === 0) return;
    const letters = letterSet(form);
    for (let at = 0; at < vocabulary.length; at++) {
      // Each slip changes at most two letters of the set: a cheap no to nearly every word.
      if (bitCount(letters ^ (sets[at] ?? 0)) > 2 * most) continue;
      const known = vocabulary[at];
      if (known === undefined || Math.abs(known.word.length - form.length) > most) continue;
      const distance = editDistance(form, known.word, most);
      if (distance > most || itself.has(known.word)) continue;
      if (isLeft && known.word.length <= form.length) continue;
      const cost = costOf(form, known, distance) + order * 0.1;
      const before = found.get(known.word);
      if (before === undefined || cost < before.cost)
        found.set(known.word, { distance: Math.max(1, distance), cost });
    }
  });
  return [...found]
    .sort((a, b) => a[1].cost - b[1].cost || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_CORRECTIONS)
    .map(([corrected, { distance }]) => ({ word: corrected, distance }));
}

/** A slip costs more than any fame can make up for twice; the first letter is the one least often missed. */
function costOf(form: string, known: KnownWord, distance: number): number {
  const otherBeginning = form.charAt(0) === known.word.charAt(0) ? 0 : 0.6;
  return distance * 2 + otherBeginning - known.rank * 0.15;
}

const letterSets = new WeakMap<readonly KnownWord[], Int32Array>();

function letterSetsOf(vocabulary: readonly KnownWord[]): Int32Array {
  let sets = letterSets.get(vocabulary);
  if (sets === undefined) {
    sets = Int32Array.from(vocabulary, ({ word }) => letterSet(word));
    letterSets.set(vocabulary, sets);
  }
  return sets;
}

function letterSet(word: string): number {
  let set = 0;
  for (let at = 0; at < word.length; at++) set |= 1 << (word.charCodeAt(at) & 31);
  return set;
}

/** Bits counted two, four, eight at a time (H. Warren, Hacker's Delight, § 5–1). */
function bitCount(set: number): number {
  let bits = set - ((set >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
