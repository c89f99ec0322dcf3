// Characters that make a text read other than it is, or hold what no reader sees.

// All that Unicode draws as nothing, but for what has work to do where it stands: left-to-right and right-to-left marks,
// which only place neighbours; joiners after a letter, as ZWNJ inside Persian words and ZWJ in the Hijri sign «ه» + ZWJ;
// selectors of emoji and of Mongolian, and those of ideographs after one; tags in a flag; a grapheme joiner between marks.
// Beside these: separators of lines and paragraphs, controls of annotations, C0 and C1 controls, lone surrogates, noncharacters.
export const HIDDEN =
  /(?!\u034F|\p{Variation_Selector}|[\u061C\u200C-\u200F\u{E0020}-\u{E007F}])\p{Default_Ignorable_Code_Point}|[\u2028\u2029\uFFF9-\uFFFB]|(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]{0,6})[\u{E0020}-\u{E007F}]|(?<![\p{L}\p{M}\p{Extended_Pictographic}\u0640])[\u200C\u200D]|(?<!\p{Script=Han})[\u{E0100}-\u{E01EF}]|(?<!\p{M})\u034F/gu;

/** What a program leaves of bytes that it could not read. */
export const LOST_LETTER = "\uFFFD";

/** That, and letters of somebody's own font, which no other font has: old Arabic pages and copied PDF files hold them. */
export const NO_LETTER = /[\uFFFD\p{Co}]/gu;

/** The offset of the first hidden character, in UTF-16 units; -1 where there is none. */
export function findHidden(text: string): number {
  // Not `exec`: it would leave behind in the shared pattern where the next search is to begin.
  return text.search(HIDDEN);
}

/** `U+202E` of what begins with that character. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
