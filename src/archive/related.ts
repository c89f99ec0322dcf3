// Which reports tell of matters alike: by the names they share, the days they speak of, and the words of their headlines.

import type { Article, BodyBlock } from "../article/article.ts";
import { passageWords, wordText } from "./comparison/passage-words.ts";
import type { FactsOf } from "./facts.ts";
import { publicationKey } from "./order.ts";

export type RelatedReports = (article: Article, except: readonly Article[]) => readonly Article[];

const MOST_RELATED = 4;
/** What more reports share tells no matter from another, and would have each of them looked at for each other. */
const COMMONEST = 128;
/** One thing in common is chance: two reports name one minister. */
const FEWEST_SHARED = 3;
/** The cosine of two reports; this and the next chosen on the first three archives of `tests/archive/related.test.ts`, not on the others. */
const LEAST_LIKENESS = 0.15;
/** The least share of the highest likeness: beside the reports of its story, one that only names the same minister is none. */
const LEAST_SHARE = 0.5;

type Feature = { readonly weight: number; readonly reports: readonly number[] };

/**
 * Counts for a report when it is asked about, over the reports that share anything rare with it. What a thing weighs depends on
 * how many reports share it and on nothing else, so that an archive that grows elsewhere changes no list.
 * @param articles newest first, as the archive keeps them
 */
export function createRelatedReports(articles: readonly Article[], factsOf: FactsOf): RelatedReports {
  let index: ReturnType<typeof indexFeatures> | null = null;
  const likeness = new Float64Array(articles.length);
  const shared = new Uint16Array(articles.length);
  return (article, except) => {
    index ??= indexFeatures(articles, factsOf);
    const own = index.numbers.get(article);
    if (own === undefined) return [];
    const met: number[] = [];
    for (const { weight, reports } of index.featuresOf[own] ?? []) {
      for (const other of reports) {
        if (other === own) continue;
        if (shared[other] === 0) met.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
        likeness[other] = (likeness[other] ?? 0) + weight * weight;
      }
    }
    const lengths = index.lengths;
    const ofOwn = lengths[own] ?? 0;
    const cosine = (other: number) => (likeness[other] ?? 0) / (ofOwn * (lengths[other] ?? 0));
    const found = met
      .filter((other) => (shared[other] ?? 0) >= FEWEST_SHARED && cosine(other) >= LEAST_LIKENESS)
      .map((other) => ({ report: articles[other] as Article, likeness: cosine(other), other }))
      .filter(({ report }) => !except.includes(report))
      .sort((a, b) => b.likeness - a.likeness || a.other - b.other)
      .slice(0, MOST_RELATED)
      .filter(({ likeness }, _at, [best]) => likeness >= LEAST_SHARE * (best?.likeness ?? 0))
      .map(({ report }) => report);
    for (const other of met) {
      shared[other] = 0;
      likeness[other] = 0;
    }
    return found;
  };
}

function indexFeatures(articles: readonly Article[], factsOf: FactsOf) {
  const reportsOf = new Map<string, number[]>();
  for (const [number, article] of articles.entries()) {
    for (const feature of featuresOf(article, factsOf)) {
      const reports = reportsOf.get(feature);
      if (reports) reports.push(number);
      else reportsOf.set(feature, [number]);
    }
  }
  const featuresByReport: Feature[][] = articles.map(() => []);
  const lengths = new Float64Array(articles.length);
  for (const reports of reportsOf.values()) {
    if (reports.length > COMMONEST) continue;
    const weight = 1 / (1 + Math.log2(reports.length));
    for (const number of reports) {
      // What one report alone has makes it longer, and so less like any other.
      lengths[number] = (lengths[number] ?? 0) + weight * weight;
      if (reports.length > 1) featuresByReport[number]?.push({ weight, reports });
    }
  }
  for (const [number, length] of lengths.entries()) lengths[number] = Math.sqrt(length);
  return {
    numbers: new Map(articles.map((article, number) => [article, number])),
    featuresOf: featuresByReport,
    lengths,
  };
}

/** Each once: the first letter tells a name from a day and from a word. */
function featuresOf(article: Article, factsOf: FactsOf): Set<string> {
  const { names, dates } = factsOf(article);
  const { day } = publicationKey(article);
  const features = new Set<string>();
  for (const [entity] of names) features.add(`n ${entity}`);
  // Its own day, of which every report of the day speaks, tells nothing.
  for (const [, , time] of dates)
    if (time !== null && time.first === time.last && time.first !== day) features.add(`d ${time.edtf}`);
  for (const word of contentWords(article)) features.add(`w ${word}`);
  return features;
}

const NO_MARKS = { kind: "paragraph", id: "", span: [0, 0], dates: [], mentions: [], marks: [] } as const;

/** Collects the words of the headline and the tags, which are in memory. */
function contentWords({ headline, tags = [] }: Article): string[] {
  const block: BodyBlock = { ...NO_MARKS, text: [headline.value ?? "", ...tags].join(" ") };
  const words = passageWords(block);
  return Array.from({ length: words.count }, (_, at) => at)
    .filter((at) => words.isFormula[at] === 0)
    .map((at) => wordText(words, at))
    .filter((word) => word.length > 2);
}
