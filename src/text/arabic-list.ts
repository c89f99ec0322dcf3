// Lists of Arabic words inside a program, which a bundle for browsers carries with one byte for a letter instead of two.

/** How far a packed letter is from its own: A to Z stand for U+0621 to U+063A, a to j for U+0641 to U+064A. */
const [UPPER, LOWER] = [0x621 - 65, 0x641 - 97];

/**
 * A template's text as it was written, or as `packArabicLists` packed it: letters of Latin never stand in such a list, so
 * that no sign is needed to tell one from the other.
 */
export function arabicList([text = ""]: readonly string[]): string {
  return text.replace(/[A-Za-j]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) + (letter < "a" ? UPPER : LOWER)),
  );
}

/** The source of a module with its lists packed; the rest stays as it is. */
export function packArabicLists(source: string): string {
  return source.replace(/(?<=\barabicList)`[^`]*`/g, (list) =>
    list.replace(/[\u0621-\u063a\u0641-\u064a]/g, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) - (letter < "\u0641" ? UPPER : LOWER)),
    ),
  );
}
