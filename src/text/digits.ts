// The three digit sets of Arabic pages, and how to turn one into another.

/** CLDR names: 0–9, the digits of the Arab East, the digits of Persian and Urdu. */
export type DigitSet = "latn" | "arab" | "arabext";

const ZERO: Readonly<Record<DigitSet, number>> = { latn: 0x30, arab: 0x0660, arabext: 0x06f0 };
const ANY_DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9]/gu;

export function toAsciiDigits(text: string): string {
  return withDigits(text, "latn");
}

/** Every digit of `text` in one set; nothing else changes. */
export function withDigits(text: string, digits: DigitSet): string {
  return text.replace(ANY_DIGIT, (digit) => String.fromCharCode(ZERO[digits] + digitValue(digit)));
}

/** 0–9 for a digit of any of the three sets, −1 for everything else. */
export function digitValue(character: string): number {
  const code = character.charCodeAt(0);
  for (const zero of [ZERO.latn, ZERO.arab, ZERO.arabext]) {
    if (code >= zero && code <= zero + 9) return code - zero;
  }
  return -1;
}
