// Which stars and underscores begin and end emphasis where Arabic stands beside them.

import type MarkdownIt from "markdown-it";

const ARABIC_LETTER = /[\p{Script=Arabic}\p{Lm}]/u;
const OPENING = /[\p{Ps}\p{Pi}]/u;
const CLOSING = /[\p{Pe}\p{Pf}،؛؟.,:;!?…]/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/**
 * CommonMark lets a sign beside punctuation open or close only where blanks or more punctuation stand on its other
 * side. Arabic writes a particle right before a quotation («و**«النهار»**») and the next word right behind one, so a sign
 * between an Arabic letter and punctuation goes by the side on which the punctuation is: before it, it opens; behind it,
 * it closes. Everything else is as CommonMark 0.31.2, section 6.2, has it.
 */
export function allowArabicEmphasis(parser: MarkdownIt): void {
  const Standard = parser.inline.State;
  class ArabicState extends Standard {
    override scanDelims(start: number, canSplitWord: boolean) {
      const standard = super.scanDelims(start, canSplitWord);
      const before = this.src[start - 1] ?? " ";
      const after = this.src[start + standard.length] ?? " ";
      if (ARABIC_LETTER.test(before) && PUNCTUATION.test(after) && !CLOSING.test(after)) {
        return { ...standard, can_open: true, can_close: standard.can_close && !OPENING.test(after) };
      }
      if (ARABIC_LETTER.test(after) && PUNCTUATION.test(before) && !OPENING.test(before)) {
        return { ...standard, can_open: standard.can_open && !CLOSING.test(before), can_close: true };
      }
      return standard;
    }
  }
  parser.inline.State = ArabicState;
}
