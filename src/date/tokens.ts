// How folded text is cut into words, numbers and signs, and which clitics a date word sheds.

import { type FoldedText, foldText } from "../text/fold.ts";
import { type Lexeme, lookUp, mayBeKnown } from "./lexicon.ts";

export type TokenKind = "word" | "number" | "sign";

/** One shape for all kinds, made by the hundred thousand and kept small: the text is cut out only when asked for. */
export class Token {
  readonly kind: TokenKind;
  /** Offsets in the folded text, clitic left out. */
  readonly start: number;
  readonly end: number;
  /** Of a number; `NO_VALUE` for the others. */
  readonly value: number;
  readonly lexeme: Lexeme;
  /** «و», «ف», «ب», «ل», «ك» or two of them, taken off because the rest is a known word; else "". */
  readonly clitic: string;
  /** The whole text until the token's own is cut out of it. */
  private held: string;
  private flags: number;

  // Positional, against the house rule: an object per argument group cost a third of the tokeniser's time.
  constructor(
    kind: TokenKind,
    source: string,
    start: number,
    end: number,
    gap: Gap,
    value: number,
    lexeme: Lexeme,
    clitic: string,
    cut: string | null,
  ) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.value = value;
    this.lexeme = lexeme;
    this.clitic = clitic;
    this.held = cut ?? source;
    this.flags = cut === null ? gap : gap | IS_CUT;
  }

  get spaceBefore(): boolean {
    return (this.flags & SPACE) !== 0;
  }

  get lineBefore(): boolean {
    return (this.flags & LINE) === LINE;
  }

  /** Folded, without `clitic`; of a run of one sign, that sign once. */
  get text(): string {
    if ((this.flags & IS_CUT) === 0) {
      this.held = this.held.slice(this.start, this.end);
      this.flags |= IS_CUT;
    }
    return this.held;
  }
}

const IS_CUT = 4;
export const SPACE = 1;
/** A line break is a space too. */
export const LINE = 3;
/** What stands before a token: nothing, a space, or a line break. */
export type Gap = 0 | typeof SPACE | typeof LINE;

export type TokenisedText = {
  readonly folded: FoldedText;
  readonly tokens: readonly Token[];
  /** For each token the place of the next one, itself included, that may be a month or stand for one. */
  readonly nextMonth: Int32Array;
};

/** Above every number that is read; NaN would keep a box of its own in each token, a small integer does not. */
export const NO_VALUE = 0x3fffffff;
const NO_LEXEME: Lexeme = {};
const WAW = 0x0648;
const FEH = 0x0641;
const BEH = 0x0628;
const LAM = 0x0644;
const KAF = 0x0643;
/** «الثلاثمائة» with two clitics stays below this: most words end here. */
const LONGEST_DATE_WORD = 14;
/** A longer run of digits is an identifier. */
const LONGEST_NUMBER = 9;

export function tokenise(text: string): TokenisedText {
  const folded = foldText(text);
  const source = folded.text;
  const tokens: Token[] = [];
  let at = 0;
  let gap: Gap = LINE;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      if (code === 0x0a || code === 0x0d) gap = LINE;
      else if (gap === 0) gap = SPACE;
      at++;
      continue;
    }
    let end = at + 1;
    if (isLetter(code)) {
      while (end < source.length && isLetter(source.charCodeAt(end))) end++;
      tokens.push(wordToken(source, at, end, gap));
    } else if (isDigit(code)) {
      let value = code - 0x30;
      for (; end < source.length && isDigit(source.charCodeAt(end)); end++) {
        if (end - at < LONGEST_NUMBER) value = value * 10 + source.charCodeAt(end) - 0x30;
      }
      if (end - at > LONGEST_NUMBER) value = NO_VALUE;
      const chain = chainEnd(source, end);
      if (chain > 0) {
        end = chain;
        value = NO_VALUE;
      }
      tokens.push(new Token("number", source, at, end, gap, value, NO_LEXEME, "", null));
    } else {
      // «…….» and «-----» are one sign: a text of brackets is no longer than a text of words.
      while (end < source.length && source.charCodeAt(end) === code) end++;
      const sign = source.charAt(at);
      tokens.push(new Token("sign", source, at, end, gap, NO_VALUE, NO_LEXEME, "", sign));
    }
    gap = 0;
    at = end;
  }
  return { folded, tokens, nextMonth: nextMonths(tokens) };
}

/**
 * Where a chain like `1/2/3/4/…` ends, if it has more links than any date: it is one long identifier.
 * Zero for everything shorter, which is told at the first letter that joins nothing.
 */
function chainEnd(source: string, from: number): number {
  let at = from;
  let links = 0;
  while (isJoiner(source.charCodeAt(at)) && isDigit(source.charCodeAt(at + 1))) {
    at += 2;
    while (isDigit(source.charCodeAt(at))) at++;
    links++;
  }
  return links > LONGEST_CHAIN ? at : 0;
}

/** `2022-01-12-15:11:00.000+02:00` has eight. */
const LONGEST_CHAIN = 10;

function isJoiner(code: number): boolean {
  return code === 0x2f || code === 0x2d || code === 0x2e || code === 0x3a || code === 0x2c || code === 0x2b;
}

/** Once for the text: a list of a thousand numbers would look the same months up a thousand times. */
function nextMonths(tokens: readonly Token[]): Int32Array {
  const next = new Int32Array(tokens.length);
  let nearest = FAR;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const lexeme = tokens[i]?.lexeme ?? NO_LEXEME;
    const isMonth = lexeme.months !== undefined || lexeme.adjective !== undefined;
    if (isMonth || lexeme.unit?.unit === "month") nearest = i;
    next[i] = nearest;
  }
  return next;
}

const FAR = 0x7fffffff;

function wordToken(source: string, start: number, end: number, gap: Gap): Token {
  let from = start;
  let lexeme = NO_LEXEME;
  let cut: string | null = null;
  if (end - start <= LONGEST_DATE_WORD) {
    const direct = lookUpAt(source, start, end);
    if (direct !== undefined) lexeme = direct;
    else {
      const known = withoutClitics(source, start, end);
      if (known !== null) ({ from, lexeme, cut } = known);
    }
  }
  const clitic = from === start ? "" : source.slice(start, from);
  return new Token("word", source, from, end, gap, NO_VALUE, lexeme, clitic, cut);
}

/** The known word that begins after one or two clitics, or null. */
function withoutClitics(
  source: string,
  start: number,
  end: number,
): { from: number; lexeme: Lexeme; cut: string | null } | null {
  for (let from = start + 1; from <= start + 2 && end - from >= 2; from++) {
    const clitic = source.charCodeAt(from - 1);
    if (clitic !== WAW && clitic !== FEH && clitic !== BEH && clitic !== LAM && clitic !== KAF) break;
    // «للأسبوع» is «ل» before «الأسبوع», whose alef is not written.
    const fused = clitic === LAM && source.charCodeAt(from) === LAM ? `ا${source.slice(from, end)}` : null;
    const definite = fused === null ? undefined : lookUp(fused);
    if (definite !== undefined) return { from, lexeme: definite, cut: fused };
    const lexeme = lookUpAt(source, from, end);
    if (lexeme !== undefined) return { from, lexeme, cut: null };
  }
  return null;
}

/** Most words of a text are in no table: two letters and the length tell, before anything is cut out. */
function lookUpAt(source: string, start: number, end: number): Lexeme | undefined {
  const isPossible = mayBeKnown(source.charCodeAt(start), source.charCodeAt(end - 1), end - start);
  return isPossible ? lookUp(source.slice(start, end)) : undefined;
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
