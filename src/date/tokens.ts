// How folded text is cut into words, numbers and signs, and which clitics a date word sheds.

import { type FoldedText, foldText } from "../text/fold.ts";
import { findLexeme, type Lexeme, lexemeAt, NO_LEXEME } from "./lexicon.ts";

export type TokenKind = "word" | "number" | "sign";

export type Token = {
  readonly kind: TokenKind;
  /** Offsets in the folded text, clitic left out. */
  readonly start: number;
  readonly end: number;
  /** Of a number; `NO_VALUE` for the others. */
  readonly value: number;
  readonly lexeme: Lexeme;
  /** «و», «ف», «ب», «ل», «ك» or two of them, taken off because the rest is a known word; else "". */
  readonly clitic: string;
  readonly spaceBefore: boolean;
  readonly lineBefore: boolean;
  /** Folded, without `clitic`; of a run of one sign, that sign once. */
  readonly text: string;
};

/** Above every number that is read. */
export const NO_VALUE = 0x3fffffff;
const WAW = 0x0648;
const FEH = 0x0641;
const BEH = 0x0628;
const LAM = 0x0644;
const KAF = 0x0643;
/** «الثلاثمائة» with two clitics stays below this: most words end here. */
const LONGEST_DATE_WORD = 14;
/** A longer run of digits is an identifier. */
const LONGEST_NUMBER = 9;

/** What stands before a token: nothing, a space, or a line break, which is a space too. */
const SPACE = 1;
const LINE = 3;

/*
 * A token is four numbers until a rule looks at it: start, end, value, and what is known of it, in bits:
 *
 *   lexeme … 8 | 7 the «ا» of the article is not written | 6 5 letters of clitic | 4 3 kind | 2 1 0 gap
 */
const FIELDS = 4;
const GAP_BITS = 3;
const KIND_SHIFT = 3;
const CLITIC_SHIFT = 5;
const FUSED = 1 << 7;
const LEXEME_SHIFT = 8;
const WORD = 0;
const NUMBER = 1;
const SIGN = 2;
const KINDS: readonly TokenKind[] = ["word", "number", "sign"];

/** The tokens of a text; of the hundreds in it, only the few near a date are ever made. */
export class TokenisedText {
  readonly folded: FoldedText;
  readonly count: number;
  readonly #fields: Int32Array;
  readonly #made: (Token | undefined)[];
  #nextMonth: Int32Array | null = null;

  constructor(folded: FoldedText, fields: Int32Array) {
    this.folded = folded;
    this.count = fields.length / FIELDS;
    this.#fields = fields;
    this.#made = new Array(this.count);
  }

  /** Every token, for those who look at them all. */
  get tokens(): readonly Token[] {
    return Array.from({ length: this.count }, (_, i) => this.at(i) ?? END);
  }

  /** The token at `i`, or undefined before the first and after the last. */
  at(i: number): Token | undefined {
    if (i < 0 || i >= this.count) return undefined;
    let token = this.#made[i];
    if (token === undefined) {
      token = this.#make(i * FIELDS);
      this.#made[i] = token;
    }
    return token;
  }

  isSign(i: number): boolean {
    return (((this.#fields[i * FIELDS + 3] ?? 0) >> KIND_SHIFT) & 3) === SIGN;
  }

  isWord(i: number): boolean {
    return (((this.#fields[i * FIELDS + 3] ?? 0) >> KIND_SHIFT) & 3) === WORD;
  }

  /** The number of the word's lexeme, 0 where it has none. */
  lexemeNumber(i: number): number {
    return (this.#fields[i * FIELDS + 3] ?? 0) >> LEXEME_SHIFT;
  }

  startOf(i: number): number {
    return this.#fields[i * FIELDS] ?? 0;
  }

  endOf(i: number): number {
    return this.#fields[i * FIELDS + 1] ?? 0;
  }

  /** The place of the next token, `i` included, that may be a month or stand for one. */
  nextMonth(i: number): number {
    // Once for the text: a list of a thousand numbers would look the same months up a thousand times.
    this.#nextMonth ??= nextMonths(this.#fields);
    return this.#nextMonth[i] ?? FAR;
  }

  #make(at: number): Token {
    const start = this.#fields[at] ?? 0;
    const end = this.#fields[at + 1] ?? 0;
    const bits = this.#fields[at + 3] ?? 0;
    const kind = (bits >> KIND_SHIFT) & 3;
    const source = this.folded.text;
    const clitic = (bits >> CLITIC_SHIFT) & 3;
    const text = kind === SIGN ? source.charAt(start) : source.slice(start, end);
    return {
      kind: KINDS[kind] ?? "sign",
      start,
      end,
      value: this.#fields[at + 2] ?? NO_VALUE,
      lexeme: lexemeAt(bits >> LEXEME_SHIFT),
      clitic: clitic === 0 ? "" : source.slice(start - clitic, start),
      spaceBefore: (bits & SPACE) !== 0,
      lineBefore: (bits & GAP_BITS) === LINE,
      text: (bits & FUSED) === 0 ? text : `\u0627${text}`,
    };
  }
}

/** What stands before the first token and after the last. */
export const END: Token = {
  kind: "sign",
  start: -1,
  end: -1,
  value: NO_VALUE,
  lexeme: NO_LEXEME,
  clitic: "",
  spaceBefore: true,
  lineBefore: true,
  text: "",
};

/** Written to by one call at a time and copied out at its end; grows to the longest text met. */
let scratch = new Int32Array(1 << 12);

export function tokenise(text: string | FoldedText): TokenisedText {
  const folded = typeof text === "string" ? foldText(text) : text;
  const source = folded.text;
  const length = source.length;
  let size = 0;
  let at = 0;
  let gap = LINE;
  while (at < length) {
    const code = source.charCodeAt(at);
    const kind = classes[code] ?? OTHER;
    if (kind >= BLANK) {
      if (kind === BREAK) gap = LINE;
      else if (gap === 0) gap = SPACE;
      at++;
      continue;
    }
    if (size + FIELDS > scratch.length) scratch = grown(scratch);
    let start = at;
    let end = at + 1;
    let value = NO_VALUE;
    let bits = gap;
    if (kind === LETTER) {
      while (end < length && classes[source.charCodeAt(end)] === LETTER) end++;
      if (end - at <= LONGEST_DATE_WORD) {
        const known = knownWord(source, at, end);
        start += (known >> CLITIC_SHIFT) & 3;
        bits |= known;
      }
    } else if (kind === DIGIT) {
      value = code - 0x30;
      for (; end < length && classes[source.charCodeAt(end)] === DIGIT; end++) {
        if (end - at < LONGEST_NUMBER) value = value * 10 + source.charCodeAt(end) - 0x30;
      }
      if (end - at > LONGEST_NUMBER) value = NO_VALUE;
      const chain = chainEnd(source, end);
      if (chain > 0) {
        end = chain;
        value = NO_VALUE;
      }
      bits |= NUMBER << KIND_SHIFT;
    } else {
      // «…….» and «-----» are one sign: a text of brackets is no longer than a text of words.
      while (end < length && source.charCodeAt(end) === code) end++;
      bits |= SIGN << KIND_SHIFT;
    }
    scratch[size] = start;
    scratch[size + 1] = end;
    scratch[size + 2] = value;
    scratch[size + 3] = bits;
    size += FIELDS;
    gap = 0;
    at = end;
  }
  return new TokenisedText(folded, scratch.slice(0, size));
}

function grown(from: Int32Array): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
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

function nextMonths(fields: Int32Array): Int32Array {
  const next = new Int32Array(fields.length / FIELDS);
  let nearest = FAR;
  for (let i = next.length - 1; i >= 0; i--) {
    const number = (fields[i * FIELDS + 3] ?? 0) >> LEXEME_SHIFT;
    if (number > 0) {
      const { months, adjective, unit } = lexemeAt(number);
      if (months !== undefined || adjective !== undefined || unit?.unit === "month") nearest = i;
    }
    next[i] = nearest;
  }
  return next;
}

const FAR = 0x7fffffff;

/** The bits of a word some table of this folder knows, as it is or without one or two clitics; 0 of any other. */
function knownWord(source: string, start: number, end: number): number {
  const direct = findLexeme(source, start, end);
  if (direct > 0) return direct << LEXEME_SHIFT;
  for (let from = start + 1; from <= start + 2 && end - from >= 2; from++) {
    const clitic = source.charCodeAt(from - 1);
    if (clitic !== WAW && clitic !== FEH && clitic !== BEH && clitic !== LAM && clitic !== KAF) break;
    // «للأسبوع» is «ل» before «الأسبوع», whose alef is not written.
    if (clitic === LAM && source.charCodeAt(from) === LAM) {
      const definite = findLexeme(`\u0627${source.slice(from, end)}`, 0, end - from + 1);
      if (definite > 0) return (definite << LEXEME_SHIFT) | FUSED | ((from - start) << CLITIC_SHIFT);
    }
    const lexeme = findLexeme(source, from, end);
    if (lexeme > 0) return (lexeme << LEXEME_SHIFT) | ((from - start) << CLITIC_SHIFT);
  }
  return 0;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const BLANK = 3;
const BREAK = 4;
const classes = classTable();

function classTable(): Uint8Array {
  const table = Uint8Array.from({ length: 0x10000 }, (_, code) => (isLetter(code) ? LETTER : OTHER));
  for (let digit = 0x30; digit <= 0x39; digit++) table[digit] = DIGIT;
  for (const blank of [0x20, 0x09]) table[blank] = BLANK;
  for (const line of [0x0a, 0x0d]) table[line] = BREAK;
  return table;
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
