// Decides in which order pages answer a query, and which answer too little of it.

import { positionsOn, type TermHits } from "../resolve/term-hits.ts";

/** One thing a word of the query may stand for, with every place it was found. */
export type Alternative = {
  readonly hits: TermHits;
  /** The places of the very word that was typed, among the forms of it. */
  readonly exact: TermHits;
  /** How far this stands for what was typed: 1 for the word itself, less for words joined on weak grounds, completions and corrections. */
  readonly trust: number;
};

/** One word of the query; a page is judged by the best alternative it has. */
export type RankedTerm = readonly Alternative[];

export type Candidate = {
  readonly page: number;
  score: number;
  /** The share of the query, weighed by rarity, that the page has. */
  readonly coverage: number;
  /** How many words of the query the page has, rare or not. */
  readonly words: number;
  /** How far it may be about something else: `NO_DOUBT`, or more. */
  readonly doubt: number;
};

/** It has the words that were asked for; where that is one alone, as it was typed. */
export const NO_DOUBT = 0;
/** It has another form of a lone word: «شهود» are witnesses, and «الشاهد» may be a name. */
const OTHER_FORM = 1;
/** It has none of the words themselves, but only what they may stand for. */
const WEAK_GROUNDS = 2;

/**
 * BM25 (Robertson and Zaragoza 2009) over all words, any of which may be missing; the constants were chosen on
 * one half of a collection of questions and known-item queries; the other half was not looked at.
 */
export const RANKING = {
  saturation: 1.4,
  lengthShare: 0.65,
  /** A page that lacks words of the query loses by this power of what it has. */
  coveragePower: 0.4,
  titleBoost: 0.6,
  nearness: 1.8,
  otherPairs: 1,
  /** Words further apart than this have nothing to do with each other. */
  nearReach: 8,
  nearPages: 200,
  exactForm: 1.2,
  wholeHeadline: 1,
  /** Reports read again for the exact words of the query, which the index does not keep apart from their kin. */
  reread: 10,
};

/** How rare a word is: log of how many pages there are for each page that has it. */
export function rarity(pagesWithWord: number, total: number): number {
  return Math.log(1 + (total - pagesWithWord + 0.5) / (pagesWithWord + 0.5));
}

/** @param admits whether a page may be shown at all; null when every page may */
export function rankPages(
  terms: readonly RankedTerm[],
  lengths: Float64Array,
  admits: Uint8Array | null,
): Candidate[] {
  const total = lengths.length;
  const average = Math.max(1, meanOf(lengths));
  const scores = new Float64Array(total);
  const covered = new Float64Array(total);
  const inTitle = new Float64Array(total);
  const words = new Uint16Array(total);
  // These are scores of the alternative of a word that suits a page best; a trust of 0 says that none has been met there.
  const bestScores = new Float64Array(total);
  const bestTrusts = new Float64Array(total);
  const bestIsInTitle = new Uint8Array(total);
  const isSure = new Uint8Array(total);
  /** «المحادثات» as typed goes before «محادثة», which is only a form of it. */
  const addExact = ({ pages, starts }: TermHits, worth: number): void => {
    for (let at = 0; at < pages.length; at++) {
      const page = pages[at] ?? 0;
      const times = (starts[at + 1] ?? 0) - (starts[at] ?? 0);
      scores[page] = (scores[page] ?? 0) + (RANKING.exactForm * worth * times) / (times + RANKING.saturation);
    }
  };
  const rarities = terms.map((term) => rarityOf(term, total));
  const wholeQuery = rarities.reduce((sum, value) => sum + value, 0) || 1;
  const found: number[] = [];
  for (const [number, term] of terms.entries()) {
    const met: number[] = [];
    for (const { hits, trust } of term) {
      const worth = Math.min(rarity(hits.pages.length, total), rarities[number] ?? 0) * trust;
      for (let at = 0; at < hits.pages.length; at++) {
        const page = hits.pages[at] ?? 0;
        if (admits !== null && admits[page] !== 1) continue;
        let frequency = 0;
        let heaviest = 0;
        for (let place = hits.starts[at] ?? 0; place < (hits.starts[at + 1] ?? 0); place++) {
          const weight = hits.weights[place] ?? 1;
          frequency += weight;
          if (weight > heaviest) heaviest = weight;
        }
        const length = 1 - RANKING.lengthShare + (RANKING.lengthShare * (lengths[page] ?? 0)) / average;
        const weighed = (frequency * (RANKING.saturation + 1)) / (frequency + RANKING.saturation * length);
        const score = worth * weighed;
        if (bestTrusts[page] === 0) met.push(page);
        else if (score <= (bestScores[page] ?? 0)) continue;
        bestScores[page] = score;
        bestTrusts[page] = trust;
        bestIsInTitle[page] = heaviest >= TITLE_WEIGHT ? 1 : 0;
      }
    }
    const idf = rarities[number] ?? 0;
    for (const { exact, trust } of term) addExact(exact, idf * trust);
    for (const page of met) {
      const known = idf * (bestTrusts[page] ?? 0);
      if (bestTrusts[page] === 1) isSure[page] = 1;
      if (covered[page] === 0) found.push(page);
      scores[page] = (scores[page] ?? 0) + (bestScores[page] ?? 0);
      words[page] = (words[page] ?? 0) + 1;
      covered[page] = (covered[page] ?? 0) + known + 1e-9;
      if (bestIsInTitle[page] === 1) inTitle[page] = (inTitle[page] ?? 0) + known;
      bestTrusts[page] = 0;
    }
  }
  const asTyped = new Set(terms.length === 1 ? terms[0]?.flatMap(({ exact }) => [...exact.pages]) : []);
  const doubtOf = (page: number): number => {
    if (isSure[page] === 0) return WEAK_GROUNDS;
    return terms.length > 1 || asTyped.has(page) ? NO_DOUBT : OTHER_FORM;
  };
  const candidates = found.map((page) => {
    const coverage = Math.min(1, (covered[page] ?? 0) / wholeQuery);
    const title = inTitle[page] ?? 0;
    const boost = RANKING.titleBoost * title * (title / wholeQuery) ** 2;
    return {
      page,
      coverage,
      words: words[page] ?? 0,
      doubt: doubtOf(page),
      score: ((scores[page] ?? 0) + boost) * coverage ** RANKING.coveragePower,
    };
  });
  sortByScore(candidates);
  if (terms.length > 1) rewardNearness(candidates, terms, rarities);
  return candidates;
}

/** That of what the reader typed; of what it was taken for, when it does not exist. */
export function rarityOf(term: RankedTerm, total: number): number {
  return rarity(term[0]?.hits.pages.length ?? 0, total);
}

/** Headlines weigh 3, a form of the word in one somewhat less, and all else half of that at most. */
const TITLE_WEIGHT = 2;

/** Best first, what is in doubt behind the rest; pages are numbered newest first, which settles ties. */
export function sortByScore(candidates: Candidate[]): void {
  candidates.sort((a, b) => a.doubt - b.doubt || b.score - a.score || a.page - b.page);
}

/** Two rare words side by side say more than the same two at opposite ends of a page. */
function rewardNearness(
  candidates: Candidate[],
  terms: readonly RankedTerm[],
  rarities: readonly number[],
): void {
  const first = candidates.slice(0, RANKING.nearPages);
  for (const candidate of first) {
    const places: { position: number; term: number }[] = [];
    for (const [number, term] of terms.entries()) {
      for (const { hits } of term) {
        for (const position of positionsOn(hits, candidate.page)) places.push({ position, term: number });
      }
    }
    places.sort((a, b) => a.position - b.position);
    // Each pair of words where it is closest; the closest pair counts most.
    const nearest = new Map<number, number>();
    for (let at = 0; at + 1 < places.length; at++) {
      const one = places[at];
      const next = places[at + 1];
      if (one === undefined || next === undefined || one.term === next.term) continue;
      const distance = next.position - one.position;
      if (distance <= 0 || distance > RANKING.nearReach) continue;
      const pair = Math.min(one.term, next.term) * terms.length + Math.max(one.term, next.term);
      const worth = Math.min(rarities[one.term] ?? 0, rarities[next.term] ?? 0) / distance;
      if (worth > (nearest.get(pair) ?? 0)) nearest.set(pair, worth);
    }
    const worths = [...nearest.values()];
    const closest = Math.max(0, ...worths);
    const others = worths.reduce((sum, worth) => sum + worth, 0) - closest;
    candidate.score +=
      RANKING.nearness * (closest + RANKING.otherPairs * Math.max(0, 1 - 3 / terms.length) * others);
  }
  sortByScore(first);
  candidates.splice(0, first.length, ...first);
}

/** The least share of what the best page has of the query, weighed by rarity. */
const LEAST_SHARE_OF_RARITY = 0.5;
/** The largest share of the best page's words that another may lack, and one in any case. */
const MOST_LACKING = 1 / 3;

/**
 * Pages with a small part of the query beside pages with all of it are noise. A part is small when it is small both by rarity and by
 * number: in an archive of five reports, words that all five have weigh next to nothing.
 */
export function withoutStrays(candidates: Candidate[]): Candidate[] {
  let bestCoverage = 0;
  let mostWords = 0;
  for (const { coverage, words } of candidates) {
    bestCoverage = Math.max(bestCoverage, coverage);
    mostWords = Math.max(mostWords, words);
  }
  return candidates.filter(
    ({ coverage, words }) =>
      coverage >= LEAST_SHARE_OF_RARITY * bestCoverage ||
      mostWords - words <= Math.max(1, MOST_LACKING * mostWords),
  );
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}
