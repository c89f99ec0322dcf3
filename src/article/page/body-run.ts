// Finds where the text of the report stands in its page: all divisions of the page into parts are weighed at once, the best is taken.

import { weigh } from "./evidence.ts";
import { isRunning, OPENING_EVIDENCE, openingAt, PART_EVIDENCE, type Part } from "./part-evidence.ts";
import type { PlacedBlock } from "./placed-block.ts";

export type BodyRun = {
  readonly parts: readonly Part[];
  /** Index of the first block of the text; the number of blocks where there is none. */
  readonly start: number;
  /** Behind its last block. */
  readonly end: number;
  /** How likely it is that the text begins there, and that it then ends there, 0..1. */
  readonly startChance: number;
  readonly endChance: number;
  /** The likeliest other beginning, and end; null: none. */
  readonly otherStart: number | null;
  readonly otherEnd: number | null;
};

/** What it costs to go from one part to another. */
const STEPS: Readonly<Record<Part, readonly (readonly [Part, number])[]>> = {
  head: [
    ["head", 0],
    ["body", 0],
  ],
  body: [
    ["body", 0],
    ["aside", -1.6],
    ["foot", -0.6],
  ],
  aside: [
    ["aside", -0.1],
    ["body", -1],
  ],
  foot: [["foot", 0]],
};

/** What a text loses that begins with the first line, and leaves none for a headline. */
const NO_HEADLINE = -2.8;

/** Finds where the text stands in a page of which no line is a headline: its first line is as good as any other. */
export function findUntitledRun(placed: readonly PlacedBlock[]): BodyRun {
  return findBodyRun(
    placed.map((block) => ({ ...block, isFirst: false })),
    0,
  );
}

/** A beginning or an end of the text: what the best division with it reaches, and the sum over all that have it, as a logarithm. */
type Border = { readonly at: number; readonly best: number; readonly mass: number };

/** The best division of the page into its parts, and how likely it is among all of them: scores are log odds. */
export function findBodyRun(placed: readonly PlacedBlock[], withoutTitle = NO_HEADLINE): BodyRun {
  const scores = placed.map(scoreParts);
  const best = scoreRest(scores, (a, b) => Math.max(a, b));
  const all = scoreRest(scores, addLogs);
  const starts: Border[] = [];
  let head = 0;
  for (let at = 0; at < placed.length; at++) {
    const opening = openingAt(placed, at);
    if (opening !== null) {
      const own = head + weigh(opening, OPENING_EVIDENCE).score + (at === 0 ? withoutTitle : 0);
      starts.push({ at, best: own + (best[at]?.body ?? 0), mass: own + (all[at]?.body ?? 0) });
    }
    head += scores[at]?.head ?? 0;
  }
  const [start] = starts.toSorted((a, b) => b.best - a.best || a.at - b.at);
  if (start === undefined)
    return {
      parts: placed.map(() => "head"),
      start: placed.length,
      end: placed.length,
      startChance: 0,
      endChance: 0,
      otherStart: null,
      otherEnd: null,
    };
  const { parts, end } = trace(scores, best, start.at);
  const begin = weighBorders(starts, (at) => !arePartedBy(placed, at, start.at, saysSomething));
  const stop = weighBorders(findEnds(scores, start.at), (at) => !arePartedBy(placed, at, end, isRunning));
  return {
    parts,
    start: start.at,
    end,
    startChance: begin.chance,
    endChance: stop.chance,
    otherStart: begin.other,
    otherEnd: stop.other,
  };
}

/** Whether a block of a certain make stands between two borders: without one they are as good as the same. */
function arePartedBy(
  placed: readonly PlacedBlock[],
  a: number,
  b: number,
  isOne: (placed: PlacedBlock) => boolean,
): boolean {
  return placed.slice(Math.min(a, b), Math.max(a, b)).some(isOne);
}

function saysSomething({ block, shape }: PlacedBlock): boolean {
  return block.furniture === null && shape.kind !== "image";
}

function weighBorders(
  borders: readonly Border[],
  isTaken: (at: number) => boolean,
): { chance: number; other: number | null } {
  let [taken, others] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let other: Border | null = null;
  for (const border of borders) {
    if (isTaken(border.at)) taken = addLogs(taken, border.mass);
    else {
      others = addLogs(others, border.mass);
      if (border.mass > (other?.mass ?? Number.NEGATIVE_INFINITY)) other = border;
    }
  }
  return { chance: 1 / (1 + Math.exp(others - taken)), other: other?.at ?? null };
}

type Scores = Readonly<Record<Part, number>>;

function scoreParts(placed: PlacedBlock): Scores {
  const scores = { head: 0, body: 0, aside: 0, foot: 0 };
  for (const { weights, of } of PART_EVIDENCE) {
    const amount = Number(of(placed));
    if (amount === 0) continue;
    scores.head += weights.head * amount;
    scores.body += weights.body * amount;
    scores.aside += weights.aside * amount;
    scores.foot += weights.foot * amount;
  }
  return scores;
}

/** The logarithm of a sum of which the logarithms of both parts are given. */
function addLogs(a: number, b: number): number {
  const more = Math.max(a, b);
  return more === Number.NEGATIVE_INFINITY ? more : more + Math.log1p(Math.exp(Math.min(a, b) - more));
}

/**
 * Tells for each block and part what can be made of the page from there on. An aside must lead back.
 * @param combine of two ways on: the better for the best division, the sum for all of them
 */
function scoreRest(scores: readonly Scores[], combine: (a: number, b: number) => number): Scores[] {
  const rest: Scores[] = new Array(scores.length);
  let next: Scores | null = null;
  for (let at = scores.length - 1; at >= 0; at--) {
    const own = scores[at] as Scores;
    const behind: Scores | null = next;
    const from = (part: Part): number => {
      if (behind === null) return part === "aside" ? Number.NEGATIVE_INFINITY : 0;
      return STEPS[part].map(([to, step]) => step + behind[to]).reduce(combine);
    };
    next = {
      head: own.head + from("head"),
      body: own.body + from("body"),
      aside: own.aside + from("aside"),
      foot: own.foot + from("foot"),
    };
    rest[at] = next;
  }
  return rest;
}

function trace(
  scores: readonly Scores[],
  rest: readonly Scores[],
  start: number,
): { parts: Part[]; end: number } {
  const parts: Part[] = scores.map(() => "head");
  let part: Part = "body";
  let end = start + 1;
  for (let at = start; at < scores.length; at++) {
    parts[at] = part;
    if (part === "body") end = at + 1;
    const next = rest[at + 1];
    if (next === undefined) break;
    let best = Number.NEGATIVE_INFINITY;
    for (const [to, step] of STEPS[part]) {
      if (step + next[to] <= best) continue;
      best = step + next[to];
      part = to;
    }
  }
  return { parts, end };
}

/** Every end of a text that begins at `start`. */
function findEnds(scores: readonly Scores[], start: number): Border[] {
  const foot: number[] = new Array(scores.length + 1).fill(0);
  for (let at = scores.length - 1; at >= start; at--)
    foot[at] = (foot[at + 1] ?? 0) + (scores[at]?.foot ?? 0);
  const ends: Border[] = [];
  let body = scores[start]?.body ?? 0;
  let aside = Number.NEGATIVE_INFINITY;
  const step = (from: Part, to: Part): number => STEPS[from].find(([part]) => part === to)?.[1] ?? 0;
  for (let at = start; at < scores.length; at++) {
    const mass = body + (at + 1 === scores.length ? 0 : step("body", "foot") + (foot[at + 1] ?? 0));
    ends.push({ at: at + 1, best: mass, mass });
    const next = scores[at + 1];
    if (next === undefined) break;
    [body, aside] = [
      next.body + addLogs(body + step("body", "body"), aside + step("aside", "body")),
      next.aside + addLogs(body + step("body", "aside"), aside + step("aside", "aside")),
    ];
  }
  return ends;
}
