// Lists of Arabic words inside a program, which a bundle for browsers carries with one byte for a letter and without what neighbours share.

/** How far a packed letter is from its own: A to Z stand for U+0621 to U+063A, a to j for U+0641 to U+064A. */
const [UPPER, LOWER] = [0x621 - 65, 0x641 - 97];
/** k stands before a word that shares no letter with the word before it, l before one that shares the first, and so on. */
const NOTHING_SHARED = 107;
const MOST_SHARED = 15;

/**
 * A template's text as it was written, or as `packArabicLists` packed it: letters of Latin never stand in such a list, so
 * that no sign is needed to tell one from the other.
 */
export function arabicList([text = ""]: readonly string[]): string {
  let word = "";
  return text.replace(/([k-z]?)([A-Za-j]+)/g, (_, shared: string, rest: string) => {
    word = (shared === "" ? "" : word.slice(0, shared.charCodeAt(0) - NOTHING_SHARED)) + rest;
    const written = word.replace(/./g, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) + (letter < "a" ? UPPER : LOWER)),
    );
    return shared === "" ? written : ` ${written}`;
  });
}

/** The source of a module with its lists packed; the rest stays as it is. */
export function packArabicLists(source: string): string {
  return source.replace(/(?<=\barabicList)`[^`]*`/g, (list) =>
    list
      .replace(/[\u0621-\u063a\u0641-\u064a]/g, (letter) =>
        String.fromCharCode(letter.charCodeAt(0) - (letter < "\u0641" ? UPPER : LOWER)),
      )
      // Words alone: a letter beside a digit is part of a pattern.
      .replace(/(?<!\w)[A-Za-j]+(?:\s+[A-Za-j]+(?![\w:]))+/g, withoutShared),
  );
}

function withoutShared(words: string): string {
  let before = "";
  return words
    .split(/\s+/)
    .map((word, at) => {
      let shared = 0;
      while (shared < Math.min(MOST_SHARED, word.length - 1) && word[shared] === before[shared]) shared++;
      before = word;
      return at === 0 ? word : String.fromCharCode(NOTHING_SHARED + shared) + word.slice(shared);
    })
    .join("");
}
