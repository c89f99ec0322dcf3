// Characters that make a text read other than it is, or hold what no reader sees.

// Embedding, override and isolate controls, separators of lines and paragraphs, zero-width characters, fillers, C0 and C1 controls, lone surrogates,
// noncharacters, tag characters but for those of a flag, and joiners with no letter before them. Kept: left-to-right and
// right-to-left marks, which only place neighbours; ZWNJ inside Persian words; ZWJ after a letter, as in the Hijri sign
// written «ه» + ZWJ.
export const HIDDEN =
  /[\u2028-\u202E\u2066-\u206F\u200B\u2060-\u2064\uFEFF\u180E\u00AD\uFFF9-\uFFFB\u115F\u1160\u3164\uFFA0]|(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]{0,6})[\u{E0000}-\u{E007F}]|(?<![\p{L}\p{M}\p{Extended_Pictographic}\u0640])[\u200C\u200D]/gu;

/** What a program leaves of bytes that it could not read. */
export const LOST_LETTER = "\uFFFD";

/** The offset of the first hidden character, in UTF-16 units; -1 where there is none. */
export function findHidden(text: string): number {
  // Not `exec`: it would leave behind in the shared pattern where the next search is to begin.
  return text.search(HIDDEN);
}

/** `U+202E` of what begins with that character. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
