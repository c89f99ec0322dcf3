// What a word may be that the archive does not have, or hardly: the beginning of another, two written as one, one written as two, a slip.
// Fetched by itself: few questions have such a word.

import type { KnownWord } from "../index/vocabulary.ts";
import { type QueryWord, queryWord } from "../query/query.ts";
import { withoutArticle, withoutParticles } from "../words/affixes.ts";
import type { TextWords } from "../words/text-words.ts";
import { foldedOf } from "../words/words.ts";
import { type Meant, meantBy } from "./correct.ts";
import type { ResolvedAlternative, ResolvedWord } from "./resolved-word.ts";
import { inARow, NO_HITS, pagesWithAll, type TermHits } from "./term-hits.ts";
import { transliterations } from "./transliterate.ts";

/** What is asked of an archive about words. */
export type Archive = {
  read(form: string): Promise<readonly ResolvedAlternative[]>;
  everyReading(form: string): Promise<TermHits>;
  readingsOf(form: string): readonly string[];
  /** What a beginning may become. */
  completed(folded: string, known: readonly KnownWord[]): Promise<readonly ResolvedAlternative[]>;
  /** Known words that begin with the first letter of any of these. */
  wordsLike(forms: readonly string[]): Promise<readonly KnownWord[]>;
};

const TRUST_CORRECTED = 0.7;
/** What each further correction loses against the one before. */
const TRUST_STEP = 0.1;
const SHORTEST_CORRECTED = 4;
/** Letters of each of two words that were written in one: shorter ones are particles. */
const SHORTEST_PART = 3;
/** Rank of a word that is offered for a lone one: eight reports. */
const LEAST_OFFERED = 3;

export async function meantFor(
  archive: Archive,
  { word, alternatives }: ResolvedWord,
  vocabulary: readonly KnownWord[],
): Promise<ResolvedWord> {
  const as = (found: readonly ResolvedAlternative[]): ResolvedWord => ({
    word,
    alternatives: [...alternatives, ...found],
    begun: null,
  });
  const isUnknown = alternatives.length === 0;
  const completed = isUnknown && word.isUnfinished ? await archive.completed(word.folded, vocabulary) : [];
  if (completed.length > 0) return as(completed);
  const meant = slipsOf(word, vocabulary);
  const isSlip = meant.some(({ distance }) => distance === 1);
  const apart = isUnknown && !isSlip ? await inTwo(archive, word, vocabulary) : null;
  return as(apart === null ? await corrected(archive, meant) : [apart]);
}

/** A word that the archive does not know may be two that stand side by side in it: «محمدعلي». */
async function inTwo(
  archive: Archive,
  { form, folded, parts }: QueryWord,
  vocabulary: readonly KnownWord[],
): Promise<ResolvedAlternative | null> {
  if (parts !== null || folded.length < 2 * SHORTEST_PART || !/^[\u0621-\u064A]+$/.test(folded)) return null;
  const isHere = knownIn(archive, vocabulary);
  for (let at = SHORTEST_PART; at <= form.length - SHORTEST_PART; at++) {
    const [first, second] = [form.slice(0, at), form.slice(at)];
    if (!isHere(first) || !isHere(second)) continue;
    const hits = inARow([await archive.everyReading(first), await archive.everyReading(second)]);
    if (hits.pages.length > 0)
      return { hits, exact: hits, trust: 1, correction: null, completion: null, also: [] };
  }
  return null;
}

/** Words of which the archive has one written together with the next: «كوالا لمبور». */
export async function joinedIn(
  archive: Archive,
  words: readonly ResolvedWord[],
  vocabulary: readonly KnownWord[],
): Promise<readonly ResolvedWord[]> {
  const isHere = knownIn(archive, vocabulary);
  const found: ResolvedWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const [one, next] = [words[at], words[at + 1]];
    if (one === undefined) continue;
    const isWhole = next === undefined || (isKnown(one) && isKnown(next));
    const both = isWhole ? null : queryWord(one.word.written + next.word.written, next.word.isUnfinished);
    const [read] = both === null || !isHere(both.form) ? [] : await archive.read(both.form);
    if (both !== null && read !== undefined && read.exact.pages.length > 0) {
      found.push({ word: both, alternatives: [read], begun: null });
      at++;
    } else found.push(one);
  }
  return found;
}

/**
 * Finds where a text has what a name in Latin letters sounds like: «بوتين» and «لبوتين» for «putin». Two consonants are too few to go by:
 * «china» sounds like «شؤون».
 */
export function placesHeard(latin: string, words: TextWords): number[] {
  if (latin.replace(/[aeiouwyh]/g, "").length < 3) return [];
  const forms = Array.from({ length: words.length }, (_, at) => {
    const folded = words.folded(at);
    return [folded, withoutArticle(folded) ?? folded, ...withoutParticles(folded)];
  });
  const known = [...new Set(forms.flat())].map((word) => ({ word, rank: 0, shown: null }));
  const heard = new Set(transliterations(latin, known));
  return [...forms.keys()].filter((at) => forms[at]?.some((form) => heard.has(form)));
}

async function corrected(archive: Archive, meant: readonly Meant[]): Promise<ResolvedAlternative[]> {
  const terms: ResolvedAlternative[] = [];
  for (const { word, distance } of meant) {
    const [hits] = await archive.read(word);
    if (hits === undefined) continue;
    terms.push({
      ...hits,
      trust: TRUST_CORRECTED / (distance + terms.length * TRUST_STEP),
      correction: word,
    });
  }
  return terms;
}

/**
 * A better known word that one may be a slip for although it is a word: of a lone word one that is twice as well known, of several one
 * that stands with the others in three times as many reports.
 */
export async function offeredFor(
  archive: Archive,
  { word, alternatives }: ResolvedWord,
  others: readonly ResolvedWord[],
): Promise<string | null> {
  const own = alternatives[0]?.hits ?? NO_HITS;
  const { folded } = word;
  const forms = [folded, withoutArticle(folded) ?? folded, ...withoutParticles(folded)];
  const near = slipsOf(word, await archive.wordsLike(forms)).filter(({ distance }) => distance === 1);
  if (others.length === 0) {
    const least = Math.max(LEAST_OFFERED, Math.log2(own.pages.length) + 1);
    return near.find(({ rank }) => rank >= least)?.word ?? null;
  }
  const hitsOfOthers = others.map((other) => everywhere(other.alternatives));
  const together = (hits: TermHits): number => pagesWithAll([hits, ...hitsOfOthers]);
  const least = own.pages.length === 0 ? 1 : 3 * together(own) + 2;
  for (const { word: meant } of near) {
    const [read] = await archive.read(meant);
    if (read !== undefined && together(read.hits) >= least) return meant;
  }
  return null;
}

/** The pages of all that a word may stand for. */
function everywhere(alternatives: readonly ResolvedAlternative[]): TermHits {
  return { ...NO_HITS, pages: Int32Array.from(alternatives.flatMap(({ hits }) => [...hits.pages])) };
}

function slipsOf({ folded }: QueryWord, vocabulary: readonly KnownWord[]): readonly Meant[] {
  return folded.length < SHORTEST_CORRECTED || /\d/.test(folded) ? [] : meantBy(folded, vocabulary);
}

/** Whether a form is among known words under any of its readings. */
function knownIn(archive: Archive, vocabulary: readonly KnownWord[]): (form: string) => boolean {
  const known = new Set(vocabulary.map(({ word }) => word));
  return (form) => archive.readingsOf(form).some((reading) => known.has(foldedOf(reading)));
}

/** Whether the archive has it in any form, and not only what it may be a slip for. */
function isKnown({ alternatives }: ResolvedWord): boolean {
  return alternatives.some(({ correction }) => correction === null);
}
