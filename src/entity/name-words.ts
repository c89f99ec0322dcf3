// How a text falls into folded words for name matching, and what stands in the gaps between them.

import { type FoldedText, foldText } from "../text/fold.ts";

/** What a gap between two words holds; several may come together. */
export const GAP = { space: 1, quote: 2, dash: 4, dot: 8, bracket: 16, other: 32 } as const;

export type NameWords = {
  readonly folded: FoldedText;
  readonly count: number;
  /** Offsets of each word in `folded.text`, end exclusive. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The gap before each word: a union of `GAP` bits, 0 where a digit meets a letter. */
  readonly gaps: readonly number[];
};

const LETTER = 64;
const kinds = kindTable();

export function cutNameWords(text: string): NameWords {
  const folded = foldText(text);
  const source = folded.text;
  // Plain arrays: most texts are a paragraph, and typed ones big enough for any text cost more to collect.
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: number[] = [];
  let gap = 0;
  for (let at = 0; at < source.length; ) {
    const kind = kindOf(source.charCodeAt(at));
    if (kind < LETTER) {
      gap |= kind;
      at++;
      continue;
    }
    starts.push(at);
    gaps.push(gap);
    gap = 0;
    do at++;
    while (at < source.length && kindOf(source.charCodeAt(at)) === kind);
    ends.push(at);
  }
  return { folded, count: starts.length, starts, ends, gaps };
}

/** The gap between the last word and the end of the text, and so on for any stretch without letters. */
export function gapKind(code: number): number {
  return kindOf(code) & (LETTER - 1);
}

function kindOf(code: number): number {
  return kinds[code] ?? GAP.other;
}

/** `LETTER` for letters, `LETTER + 1` for digits, so that «12قال» is two words; a `GAP` bit for the rest. */
function kindTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(GAP.other);
  for (let code = 0; code < table.length; code++) {
    if (/[\p{L}\p{M}]/u.test(String.fromCharCode(code))) table[code] = LETTER;
  }
  for (let digit = 0x30; digit <= 0x39; digit++) table[digit] = LETTER + 1;
  const groups: readonly [kind: number, characters: string][] = [
    [GAP.space, " \t\u00a0\u202f\u2009"],
    [GAP.quote, "\"'«»‹›“”„‟‘’‚`"],
    [GAP.dash, "-/\u2010\u2011\u2012\u2013\u2014\u2015\u2212"],
    [GAP.dot, "."],
    [GAP.bracket, "()"],
  ];
  for (const [kind, characters] of groups) {
    for (const character of characters) table[character.charCodeAt(0)] = kind;
  }
  return table;
}
