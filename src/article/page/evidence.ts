// How pieces of evidence are weighed: each has a name, a weight and one place where it stands; the sum decides, the distance is the confidence.

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
