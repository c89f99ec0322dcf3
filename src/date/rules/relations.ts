// The adjectives that place a day, month or year: «الماضي», «المقبل», «نفسه», «التالي».

import type { Relation } from "../expression.ts";
import type { Token, TokenisedText } from "../tokens.ts";
import { type Part, tokenAt, wordSet } from "./parts.ts";

/** Last and next in spoken Arabic: «الاثنين اللي فات», «الشهر اللي جاي». */
const SPOKEN_RELATIVE = wordSet("اللي إلي لي");

const SPOKEN_PAST = wordSet("فات فاتت عدى عدت راح راحت مضى");

const SPOKEN_NEXT = wordSet("جاي جاية جايين يجي بيجي");

/** Reads what `relationAt` reads, and «ما قبل الماضي» (−2), «بعد المقبل» (2), and what is said in speech. */
export function relationPhraseAt(text: TokenisedText, i: number): Part<Relation> | null {
  const relation = relationAt(tokenAt(text, i));
  if (relation !== null) return { value: relation, end: i + 1 };
  if (SPOKEN_RELATIVE.has(tokenAt(text, i).text)) {
    const verb = tokenAt(text, i + 1).text;
    if (SPOKEN_PAST.has(verb)) return { value: -1, end: i + 2 };
    if (SPOKEN_NEXT.has(verb)) return { value: 1, end: i + 2 };
  }
  const at = tokenAt(text, i).text === "ما" ? i + 1 : i;
  const side = tokenAt(text, at).text === "قبل" ? -1 : tokenAt(text, at).text === "بعد" ? 1 : 0;
  const isBeyond = side !== 0 && relationAt(tokenAt(text, at + 1)) === side;
  return isBeyond ? { value: 2 * side, end: at + 2 } : null;
}

/** «التالي», «السابق»: of a year or month whose day is named, counted from what the text named last. */
export function relationToTold(token: Token): Relation | null {
  if (token.lexeme.adjective === "following") return "following";
  return PREVIOUS.has(token.text) ? "previous" : null;
}

const PREVIOUS = wordSet("السابق السابقة");

/** «الماضي» −1, «الجاري» 0, «المقبل» +1, «نفسه» "same". */
export function relationAt(token: Token): Relation | null {
  if (token.clitic !== "") return null;
  switch (token.lexeme.adjective) {
    case "past":
      return -1;
    case "this":
      return 0;
    case "next":
      return 1;
    case "same":
      return "same";
    default:
      return null;
  }
}
