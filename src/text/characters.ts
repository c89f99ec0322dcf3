// The names of the characters that cannot be seen, or cannot stand alone, in source code.

export const TATWEEL = "\u0640";

export const FATHATAN = "\u064b";
export const DAMMATAN = "\u064c";
export const KASRATAN = "\u064d";

/** An inclusive range of code units. */
export type CharacterRange = readonly [first: number, last: number];

/** Signs written above or below a letter: they belong to the letter before them. */
export const COMBINING_RANGES: readonly CharacterRange[] = [
  [0x0300, 0x036f],
  [0x0610, 0x061a],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x0898, 0x089f],
  [0x08ca, 0x08e1],
  [0x08e3, 0x08ff],
  [0xfe00, 0xfe0f],
];

/** Characters that steer direction, joining or line breaks, and print nothing. */
export const INVISIBLE_RANGES: readonly CharacterRange[] = [
  [0x0000, 0x0000],
  [0x00ad, 0x00ad],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x2069],
  [0xfeff, 0xfeff],
];

export function isCombining(code: number): boolean {
  return isWithin(code, COMBINING_RANGES);
}

export function isInvisible(code: number): boolean {
  return isWithin(code, INVISIBLE_RANGES);
}

function isWithin(code: number, ranges: readonly CharacterRange[]): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last);
}
