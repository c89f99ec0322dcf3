// How a text falls into folded words for name matching, and what stands in the gaps between them.

import { type FoldedText, foldText } from "../text/fold.ts";
import type { WordTable } from "../text/word-table.ts";

/** What a gap between two words holds; several may come together. */
export const GAP = { space: 1, quote: 2, dash: 4, dot: 8, bracket: 16, other: 32 } as const;

/** What may part the words of any name. */
export const ORDINARY_GAP = GAP.space | GAP.quote;

/** Good until the next text is cut: the lists are written over. */
export type NameWords = {
  readonly folded: FoldedText;
  readonly count: number;
  /** Offsets of each word in `folded.text`, end exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The gap before each word: a union of `GAP` bits, 0 where a digit meets a letter. */
  readonly gaps: Int32Array;
};

const LETTER = 64;
const kinds = kindTable();

/** Grown to the longest text met: most are a paragraph, and lists of their own cost more to collect than to fill. */
let room = 1 << 11;
let starts = new Int32Array(room);
let ends = new Int32Array(room);
let gaps = new Int32Array(room);
let places = new Int32Array(room);

export function cutNameWords(text: string | FoldedText): NameWords {
  const folded = typeof text === "string" ? foldText(text) : text;
  const source = folded.text;
  if (source.length >= room) {
    room = source.length * 2;
    starts = new Int32Array(room);
    ends = new Int32Array(room);
    gaps = new Int32Array(room);
    places = new Int32Array(room);
  }
  let count = 0;
  let gap = 0;
  for (let at = 0; at < source.length; ) {
    const kind = kinds[source.charCodeAt(at)] ?? GAP.other;
    if (kind < LETTER) {
      gap |= kind;
      at++;
      continue;
    }
    starts[count] = at;
    gaps[count] = gap;
    gap = 0;
    do at++;
    while (at < source.length && kinds[source.charCodeAt(at)] === kind);
    ends[count++] = at;
  }
  return { folded, count, starts, ends, gaps };
}

/** The place of each word in `table`, −1 for most and after the last: good as long as the words are. */
export function placesIn(table: WordTable, { folded, count, starts, ends }: NameWords): Int32Array {
  for (let at = 0; at < count; at++) {
    places[at] = table.find(folded.text, starts[at] ?? 0, ends[at] ?? 0);
  }
  places[count] = -1;
  return places;
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
