// How folded text is cut into words, numbers and signs, and which clitics a date word sheds.

import { type FoldedText, foldText } from "../text/fold.ts";
import { type Lexeme, lookUp } from "./lexicon.ts";

export type Token = {
  readonly kind: "word" | "number" | "sign";
  /** Folded, without `clitic`. */
  readonly text: string;
  /** «و», «ف», «ب», «ل», «ك» or two of them, taken off because the rest is a known word; else "". */
  readonly clitic: string;
  /** Offsets in the folded text, clitic left out. */
  readonly start: number;
  readonly end: number;
  /** Of a number; NaN for the others. */
  readonly value: number;
  readonly spaceBefore: boolean;
  readonly lineBefore: boolean;
  readonly lexeme: Lexeme;
};

export type TokenisedText = { readonly folded: FoldedText; readonly tokens: readonly Token[] };

const NOTHING: Lexeme = {};
const CLITICS = new Set(["و", "ف", "ب", "ل", "ك"]);

export function tokenise(text: string): TokenisedText {
  const folded = foldText(text);
  const source = folded.text;
  const tokens: Token[] = [];
  let at = 0;
  let spaceBefore = true;
  let lineBefore = true;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      spaceBefore = true;
      if (code === 0x0a || code === 0x0d) lineBefore = true;
      at++;
      continue;
    }
    let end = at + 1;
    if (isLetter(code)) {
      while (end < source.length && isLetter(source.charCodeAt(end))) end++;
      tokens.push(wordToken(source.slice(at, end), at, end, spaceBefore, lineBefore));
    } else if (isDigit(code)) {
      while (end < source.length && isDigit(source.charCodeAt(end))) end++;
      const digits = source.slice(at, end);
      tokens.push({
        kind: "number",
        text: digits,
        clitic: "",
        start: at,
        end,
        // Longer runs are identifiers; NaN keeps them out of every comparison.
        value: digits.length <= 9 ? Number(digits) : Number.NaN,
        spaceBefore,
        lineBefore,
        lexeme: NOTHING,
      });
    } else {
      tokens.push({
        kind: "sign",
        text: source.charAt(at),
        clitic: "",
        start: at,
        end,
        value: Number.NaN,
        spaceBefore,
        lineBefore,
        lexeme: NOTHING,
      });
    }
    spaceBefore = false;
    lineBefore = false;
    at = end;
  }
  return { folded, tokens };
}

function wordToken(
  word: string,
  start: number,
  end: number,
  spaceBefore: boolean,
  lineBefore: boolean,
): Token {
  const common = { kind: "word", end, value: Number.NaN, spaceBefore, lineBefore } as const;
  // The longest date word, «الثلاثمائة» with two clitics, stays below this: most words end here.
  if (word.length > 14) return { ...common, text: word, clitic: "", start, lexeme: NOTHING };
  const direct = lookUp(word);
  if (direct !== undefined) return { ...common, text: word, clitic: "", start, lexeme: direct };
  for (let length = 1; length <= 2 && word.length - length >= 2; length++) {
    if (!CLITICS.has(word.charAt(length - 1))) break;
    const rest = word.slice(length);
    // «للأسبوع» is «ل» before «الأسبوع», whose alef is not written.
    if (word.charAt(length - 1) === "ل" && rest.charAt(0) === "ل") {
      const definite = lookUp(`ا${rest}`);
      if (definite !== undefined) {
        const clitic = word.slice(0, length);
        return { ...common, text: `ا${rest}`, clitic, start: start + length, lexeme: definite };
      }
    }
    const lexeme = lookUp(rest);
    if (lexeme !== undefined) {
      return { ...common, text: rest, clitic: word.slice(0, length), start: start + length, lexeme };
    }
  }
  return { ...common, text: word, clitic: "", start, lexeme: NOTHING };
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return (
    (code >= 0x0620 && code <= 0x064a) ||
    (code >= 0x066e && code <= 0x06d3) ||
    (code >= 0x06d5 && code <= 0x06ff && code !== 0x06dd && code !== 0x06de && code !== 0x06e9) ||
    (code >= 0x0750 && code <= 0x077f) ||
    (code >= 0x00df && code <= 0x024f && code !== 0x00f7) ||
    (code >= 0x0370 && code <= 0x052f) ||
    (code >= 0x08a0 && code <= 0x08c9)
  );
}
