// Which invisible characters can make a text read other than it is, where they stand, and the text without them.

import { isInvisible } from "./characters.ts";

export type InvisibleCharacter = {
  readonly offset: number;
  /** `U+202E`. */
  readonly codePoint: string;
  readonly kind: "bidi" | "zero-width";
};

/** Marks, embeddings, overrides and isolates: everything that reorders what the eye sees. */
const BIDI_CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** An override or an unbalanced isolate can show a reader another text than the one stored. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/u;

export function findInvisible(text: string): InvisibleCharacter[] {
  const found: InvisibleCharacter[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    // Printable ASCII and the main Arabic block but for U+061C are most of any text: settle them first.
    if ((code > 0x001f && code < 0x00ad) || (code > 0x061c && code < 0x180e) || !isInvisible(code)) continue;
    const character = text.charAt(offset);
    const codePoint = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
    found.push({ offset, codePoint, kind: BIDI_CONTROL.test(character) ? "bidi" : "zero-width" });
  }
  return found;
}

/** Without any character that prints nothing. The zero-width non-joiner goes too: Arabic news has no use for it. */
export function stripInvisible(text: string): string {
  return findInvisible(text).length === 0
    ? text
    : [...text].filter((character) => character.length > 1 || !isInvisible(character.charCodeAt(0))).join("");
}

/** Whether the text holds an embedding, override or isolate: allowed nowhere in metadata. */
export function reordersText(text: string): boolean {
  return REORDERING.test(text);
}
