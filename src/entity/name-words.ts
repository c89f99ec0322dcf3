// What stands in the gaps between the words of a text, as far as names care.

import type { CutText } from "../text/cut-text.ts";

/** What a gap between two words holds; several may come together. */
export const GAP = { space: 1, quote: 2, dash: 4, dot: 8, bracket: 16, other: 32 } as const;

/** What may part the words of any name. */
export const ORDINARY_GAP = GAP.space | GAP.quote;

/** The gap before word `at`: a union of `GAP` bits, 0 where a digit meets a letter. */
export function gapBefore(text: CutText, at: number): number {
  let gap = 0;
  for (let offset = at === 0 ? 0 : text.endOf(at - 1); offset < text.startOf(at); offset++) {
    gap |= gapKind(text.unitAt(offset));
  }
  return gap;
}

/** The `GAP` bit of one unit between words. */
export function gapKind(code: number): number {
  return kinds.get(code) ?? GAP.other;
}

const kinds: ReadonlyMap<number, number> = new Map(
  (
    [
      [GAP.space, " \t\u00a0\u202f\u2009"],
      [GAP.quote, "\"'«»‹›“”„‟‘’‚`"],
      [GAP.dash, "-/\u2010\u2011\u2012\u2013\u2014\u2015\u2212"],
      [GAP.dot, "."],
      [GAP.bracket, "()"],
    ] as const
  ).flatMap(([kind, characters]) => [...characters].map((character) => [character.charCodeAt(0), kind])),
);
