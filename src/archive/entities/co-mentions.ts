// Who is named together with whom: in how many reports, in how many sentences.

import type { Article } from "../../article/article.ts";
import type { FactsOf, NameFact } from "../facts.ts";

export type CoMentionCount = {
  /** Id of the other. */
  readonly entity: string;
  /** Reports that name both. */
  readonly reports: number;
  /** Sentences that name both. */
  readonly sentences: number;
};

/**
 * Counts for one name at a time over its own reports, so that no table of all pairs is ever held; what a report
 * names is kept as numbers.
 * @param ids every name that counts
 */
export function createCoMentionCounter(
  ids: readonly string[],
  factsOf: FactsOf,
): (entity: string, articles: readonly Article[]) => CoMentionCount[] {
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const namings = new WeakMap<Article, Int32Array>();
  const reports = new Int32Array(ids.length);
  const sentences = new Int32Array(ids.length);
  /** The last report each name was counted in. */
  const countedIn = new Int32Array(ids.length).fill(-1);

  const namingOf = (article: Article): Int32Array => {
    const known = namings.get(article);
    if (known) return known;
    const naming = Int32Array.from(namingPairs(factsOf(article).names, numbers));
    namings.set(article, naming);
    return naming;
  };

  return (entity, articles) => {
    const own = numbers.get(entity) ?? -1;
    const met: number[] = [];
    for (const [index, article] of articles.entries()) {
      const naming = namingOf(article);
      const ownSentences = sentencesNaming(naming, own);
      for (let at = 0; at < naming.length; at += 2) {
        const other = naming[at] ?? -1;
        if (other === own) continue;
        if (countedIn[other] !== index) {
          countedIn[other] = index;
          if (reports[other] === 0) met.push(other);
          reports[other] = (reports[other] ?? 0) + 1;
        }
        if (ownSentences.includes(naming[at + 1] ?? -1)) sentences[other] = (sentences[other] ?? 0) + 1;
      }
    }
    const company = met.map((other) => ({
      entity: ids[other] ?? "",
      reports: reports[other] ?? 0,
      sentences: sentences[other] ?? 0,
    }));
    for (const other of met) {
      reports[other] = 0;
      sentences[other] = 0;
      countedIn[other] = -1;
    }
    countedIn[own] = -1;
    return company;
  };
}

export type Meeting = {
  readonly one: string;
  readonly other: string;
  /** Reports that name both. */
  readonly reports: number;
};

/** How often the given names meet each other in the given reports; those that never do are left out. */
export function meetingsAmong(
  ids: readonly string[],
  articles: readonly Article[],
  factsOf: FactsOf,
): Meeting[] {
  const wanted = new Map(ids.map((id, at) => [id, at]));
  const counts = new Map<number, number>();
  for (const article of articles) {
    const here = new Set<number>();
    for (const [id] of factsOf(article).names) {
      const at = wanted.get(id);
      if (at !== undefined) here.add(at);
    }
    const met = [...here].sort((a, b) => a - b);
    for (const [place, one] of met.entries())
      for (const other of met.slice(place + 1)) {
        const pair = one * ids.length + other;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([pair, reports]) => ({
      one: ids[Math.floor(pair / ids.length)] ?? "",
      other: ids[pair % ids.length] ?? "",
      reports,
    }));
}

function sentencesNaming(naming: Int32Array, entity: number): number[] {
  const sentences: number[] = [];
  for (let at = 0; at < naming.length; at += 2) {
    if (naming[at] === entity) sentences.push(naming[at + 1] ?? -1);
  }
  return sentences;
}

/** Name and sentence in turn, each pair once. */
function namingPairs(names: readonly NameFact[], numbers: ReadonlyMap<string, number>): number[] {
  const pairs: number[] = [];
  let begin = 0;
  let current = -1;
  for (const [entity, sentence] of names) {
    if (sentence !== current) begin = pairs.length;
    current = sentence;
    const number = numbers.get(entity);
    if (number !== undefined && !isNamed(number, pairs, begin)) pairs.push(number, sentence);
  }
  return pairs;
}

/** Tells whether a name is in the sentence whose pairs begin there: it names so few that to look through them is quicker than a set for each. */
function isNamed(number: number, pairs: readonly number[], begin: number): boolean {
  for (let at = begin; at < pairs.length; at += 2) if (pairs[at] === number) return true;
  return false;
}
