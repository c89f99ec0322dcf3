// How pieces of evidence are weighed: each has a name, a weight and one place where it stands; the sum decides.

/** One reason for or against; `of` gives how much of it there is, mostly 0 or 1. */
export type Evidence<Candidate> = {
  readonly name: string;
  readonly weight: number;
  readonly of: (candidate: Candidate) => number | boolean;
};

export type Weighed<Candidate> = {
  readonly candidate: Candidate;
  readonly score: number;
  /** Names of the evidence found, the weightiest first. */
  readonly reasons: readonly string[];
};

export function weigh<Candidate>(
  candidate: Candidate,
  table: readonly Evidence<Candidate>[],
): Weighed<Candidate> {
  let score = 0;
  const found: { name: string; weight: number }[] = [];
  for (const { name, weight, of } of table) {
    const amount = Number(of(candidate));
    if (amount === 0) continue;
    score += weight * amount;
    found.push({ name, weight: Math.abs(weight * amount) });
  }
  return { candidate, score, reasons: found.sort((a, b) => b.weight - a.weight).map(({ name }) => name) };
}

/** The best first; of equals the earlier. */
export function rank<Candidate>(
  candidates: readonly Candidate[],
  table: readonly Evidence<Candidate>[],
): Weighed<Candidate>[] {
  return candidates.map((candidate) => weigh(candidate, table)).sort((a, b) => b.score - a.score);
}

/**
 * How likely the best candidate is, 0..1, where scores are log odds: candidates of the same value count together.
 * @param none the score of there being no such value in the page
 */
export function chanceOfBest<Candidate>(
  ranked: readonly Weighed<Candidate>[],
  none: number,
  valueIn: (candidate: Candidate) => string,
): number {
  const [best] = ranked;
  if (best === undefined) return 0;
  const value = valueIn(best.candidate);
  let [same, others] = [0, Math.exp(none - best.score)];
  for (const { candidate, score } of ranked) {
    const odds = Math.exp(score - best.score);
    if (valueIn(candidate) === value) same += odds;
    else others += odds;
  }
  return same / (same + others);
}
