// What the words of a text are to the grammar of dates, the signs between them, and which clitics a date word sheds.

import { type CutText, cutText } from "../text/cut-text.ts";
import { WordTable } from "../text/word-table.ts";
import { OPENING, openerWords, openingOf } from "./rules/openers.ts";
import {
  type Lexeme,
  lexemeAt,
  lexemeNumber,
  lexiconWords,
  mayBeMonth,
  NO_LEXEME,
} from "./words/date-words.ts";

export type TokenKind = "word" | "number" | "sign";

export type Token = {
  readonly kind: TokenKind;
  /** Offsets in the folded text, clitic left out. */
  readonly start: number;
  readonly end: number;
  /** The value of a number; `NO_VALUE` for the other tokens. */
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
const NO_VALUE = 0x3fffffff;
/** «الثلاثمائة» with two clitics stays below this. */
const LONGEST_DATE_WORD = 14;
/** More than any rule looks at round one place. */
const KEPT = 64;
/** A longer run of digits is an identifier. */
const LONGEST_NUMBER = 9;

/** What stands before a token: nothing, a space, or a line break, which is a space too. */
const SPACE = 1;
const LINE = 3;

/*
 * A token is four numbers until a rule looks at it: start, end, value, and what is known of it, in bits:
 *
 *   lexeme … 10 | 9 8 7 opening | 6 5 letters of clitic | 4 3 kind | 2 1 0 gap
 */
const FIELDS = 4;
const GAP_BITS = 3;
const KIND_SHIFT = 3;
const CLITIC_SHIFT = 5;
const OPENING_SHIFT = 7;
const LEXEME_SHIFT = 10;
const WORD = 0;
const NUMBER = 1;
const SIGN = 2;
const SIGN_BITS = (SIGN << KIND_SHIFT) | (OPENING.isCompany << OPENING_SHIFT);
const NUMBER_BITS = (NUMBER << KIND_SHIFT) | ((OPENING.opens | OPENING.isCompany) << OPENING_SHIFT);
const KINDS: readonly TokenKind[] = ["word", "number", "sign"];

/** The tokens of a text; of the hundreds in it, only the few near a date are ever made. */
export class TokenisedText {
  readonly source: CutText;
  readonly count: number;
  readonly #fields: Int32Array;
  /** The last tokens made: rules look a few back and ahead, and what is let go of soon costs least. */
  readonly #made: Token[] = new Array(KEPT).fill(END);
  readonly #places = new Int32Array(KEPT).fill(-1);
  #nextMonth: Int32Array | null = null;

  constructor(source: CutText, fields: Int32Array) {
    this.source = source;
    this.count = fields.length / FIELDS;
    this.#fields = fields;
  }

  /** Every token, for those who look at them all. */
  get tokens(): readonly Token[] {
    return Array.from({ length: this.count }, (_, i) => this.at(i) ?? END);
  }

  /** The token at `i`, or undefined before the first and after the last. */
  at(i: number): Token | undefined {
    if (i < 0 || i >= this.count) return undefined;
    const place = i % KEPT;
    if (this.#places[place] === i) return this.#made[place];
    const token = this.#make(i * FIELDS);
    this.#places[place] = i;
    this.#made[place] = token;
    return token;
  }

  isSign(i: number): boolean {
    return (((this.#fields[i * FIELDS + 3] ?? 0) >> KIND_SHIFT) & 3) === SIGN;
  }

  isNumber(i: number): boolean {
    return (((this.#fields[i * FIELDS + 3] ?? 0) >> KIND_SHIFT) & 3) === NUMBER;
  }

  /** The value of a number; `NO_VALUE` for the others. */
  valueOf(i: number): number {
    return this.isNumber(i) ? (this.#fields[i * FIELDS + 2] ?? NO_VALUE) : NO_VALUE;
  }

  isWord(i: number): boolean {
    return (((this.#fields[i * FIELDS + 3] ?? 0) >> KIND_SHIFT) & 3) === WORD;
  }

  /** The number of the word's lexeme, 0 where it has none. */
  lexemeNumber(i: number): number {
    return (this.#fields[i * FIELDS + 3] ?? 0) >> LEXEME_SHIFT;
  }

  startsWithArticle(i: number): boolean {
    const start = this.#fields[i * FIELDS] ?? 0;
    return this.source.unitAt(start) === ALEF && this.source.unitAt(start + 1) === LAM;
  }

  /** A union of `OPENING` bits. */
  openingOf(i: number): number {
    return ((this.#fields[i * FIELDS + 3] ?? 0) >> OPENING_SHIFT) & 7;
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
    const value = this.#fields[at + 2] ?? NO_VALUE;
    const bits = this.#fields[at + 3] ?? 0;
    const kind = (bits >> KIND_SHIFT) & 3;
    const clitic = (bits >> CLITIC_SHIFT) & 3;
    const lexeme = bits >> LEXEME_SHIFT;
    return {
      kind: KINDS[kind] ?? "sign",
      start,
      end,
      value: kind === NUMBER ? value : NO_VALUE,
      lexeme: lexemeAt(lexeme),
      clitic: clitic === 0 ? "" : this.source.slice(start - clitic, start),
      spaceBefore: (bits & SPACE) !== 0,
      lineBefore: (bits & GAP_BITS) === LINE,
      text: lexiconWords[lexeme - 1] ?? this.source.slice(start, kind === SIGN ? start + 1 : end),
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
let size = 0;

function push(start: number, end: number, value: number, bits: number): void {
  if (size + FIELDS > scratch.length) scratch = grown(scratch);
  scratch[size] = start;
  scratch[size + 1] = end;
  scratch[size + 2] = value;
  scratch[size + 3] = bits;
  size += FIELDS;
}

export function tokenise(text: string | CutText): TokenisedText {
  const source = typeof text === "string" ? cutText(text) : text;
  size = 0;
  let at = 0;
  let gap = LINE;
  for (let i = 0; i < source.count; i++) {
    const start = source.startOf(i);
    // Within a chain that was taken for one number.
    if (start < at) continue;
    gap = pushSigns(source, at, start, gap);
    at = source.endOf(i);
    if (source.isNumber(i)) {
      at = pushNumber(source, start, at, gap);
    } else {
      const known = knownWord(source, i);
      push(start + ((known >> CLITIC_SHIFT) & 3), at, NO_VALUE, gap | known);
    }
    gap = 0;
  }
  pushSigns(source, at, source.length, gap);
  return new TokenisedText(source, scratch.slice(0, size));
}

/** The signs between two words. @returns what stands before the second */
function pushSigns(source: CutText, from: number, to: number, gapBefore: number): number {
  let gap = gapBefore;
  for (let at = from; at < to; ) {
    const start = at;
    const code = source.unitAt(at++);
    if (code === 0x20 || code === 0x09) gap |= SPACE;
    else if (code === 0x0a || code === 0x0d) gap = LINE;
    else {
      // «…….» and «-----» are one sign: a text of brackets is no longer than a text of words.
      while (at < to && source.unitAt(at) === code) at++;
      push(start, at, NO_VALUE, gap | SIGN_BITS);
      gap = 0;
    }
  }
  return gap;
}

/** @returns where the number ends, which may be after words that follow it */
function pushNumber(source: CutText, start: number, end: number, gap: number): number {
  let value = 0;
  for (let at = start; at < end && value < NO_VALUE; at++) {
    value = at - start < LONGEST_NUMBER ? value * 10 + source.unitAt(at) - 0x30 : NO_VALUE;
  }
  const chain = chainEnd(source, end);
  push(start, Math.max(chain, end), chain > 0 ? NO_VALUE : value, gap | NUMBER_BITS);
  return Math.max(chain, end);
}

function grown(from: Int32Array): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}

/**
 * Finds where a chain like `1/2/3/4/…` ends, if it has more links than any date: it is one long identifier.
 * Zero for everything shorter, which is told at the first letter that joins nothing.
 */
function chainEnd(source: CutText, from: number): number {
  let at = from;
  let links = 0;
  while (isJoiner(source.unitAt(at)) && isDigit(source.unitAt(at + 1))) {
    at += 2;
    while (isDigit(source.unitAt(at))) at++;
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
    if (mayBeMonth((fields[i * FIELDS + 3] ?? 0) >> LEXEME_SHIFT)) nearest = i;
    next[i] = nearest;
  }
  return next;
}

const FAR = 0x7fffffff;

const WAW = 0x0648;
const FEH = 0x0641;
const BEH = 0x0628;
const LAM = 0x0644;
const KAF = 0x0643;

/** The words that some rule looks for, those of the lexicon first, and the bits of each as it is. */
const words = [...lexiconWords, ...openerWords];
const table = new WordTable(words);
const bitsOf = Int32Array.from(words, (word) => {
  const number = lexemeNumber(word);
  return (number << LEXEME_SHIFT) | (openingOf(word, lexemeAt(number)) << OPENING_SHIFT);
});

/** The bits of a word of the text, as it is or without one or two clitics. */
function knownWord(source: CutText, at: number): number {
  const start = source.startOf(at);
  const length = source.endOf(at) - start;
  if (length > LONGEST_DATE_WORD) return isDecade(source, at) ? DECADE_BITS : 0;
  const direct = table.findWord(source, at, 0);
  if (direct >= 0 && direct < lexiconWords.length) return bitsOf[direct] ?? 0;
  const shape = source.shapeOf(at);
  for (let clitics = 1; clitics <= 2 && length - clitics >= 2 && mayBeClitic(shape, clitics); clitics++) {
    const clitic = source.unitAt(start + clitics - 1);
    if (clitic !== WAW && clitic !== FEH && clitic !== BEH && clitic !== LAM && clitic !== KAF) break;
    // «للأسبوع» is «ل» before «الأسبوع», whose alef is not written.
    const isFused = clitic === LAM && source.unitAt(start + clitics) === LAM;
    const definite = isFused ? table.findWithArticle(source, at, clitics + 1) : -1;
    if (definite >= 0 && definite < lexiconWords.length)
      return (bitsOf[definite] ?? 0) | (clitics << CLITIC_SHIFT);
    const stem = table.findWord(source, at, clitics);
    if (stem >= 0 && stem < lexiconWords.length) return (bitsOf[stem] ?? 0) | (clitics << CLITIC_SHIFT);
  }
  if (direct >= 0) return bitsOf[direct] ?? 0;
  return isDecade(source, at) ? DECADE_BITS : 0;
}

/** A look at the text is left to the words that may have one. */
function mayBeClitic(shape: number, letter: number): boolean {
  const byte = (shape >> ((letter - 1) * 8)) & 0xff;
  return byte === 0x48 || byte === 0x41 || byte === 0x28 || byte === 0x44 || byte === 0x43;
}

const TEH = 0x062a;
const ALEF = 0x0627;
const DECADE_BITS = (OPENING.opens | OPENING.isCompany) << OPENING_SHIFT;

/** «التسعينيات»: decades are open to clitics of their own, and all end alike; many other words do too. */
function isDecade(source: CutText, at: number): boolean {
  if (source.shapeOf(at) >>> 24 !== (TEH & 0xff)) return false;
  const end = source.endOf(at);
  return end - source.startOf(at) > 5 && source.unitAt(end - 1) === TEH && source.unitAt(end - 2) === ALEF;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
