// The words of one block as those who infer names look at them: read without clitics, with what parts them and what is taken.

import { type CutText, cutText } from "../../text/cut-text.ts";
import { hasTanween } from "../../text/fold.ts";
import type { EntityMention } from "../entity.ts";
import { GAP, gapBefore } from "../name-words.ts";
import type { Lexicon, WordRule } from "./lexicon.ts";

export class ReportWords {
  readonly cut: CutText;
  readonly count: number;
  /** The mention that each word is part of. */
  readonly #mentions: (EntityMention | null)[];
  readonly #counts = new Map<ReadonlySet<string>, number>();
  /** The words that have been asked for, by their place; the others are not cut yet. */
  readonly #words: (string | undefined)[] = [];

  /** @param mentions of this text, in order */
  constructor(text: string, mentions: readonly EntityMention[]) {
    this.cut = cutText(text);
    this.count = this.cut.count;
    this.#mentions = new Array<EntityMention | null>(this.count).fill(null);
    let at = 0;
    for (const mention of mentions) {
      while (at < this.count && this.endOf(at) <= mention.span[0]) at++;
      for (; at < this.count && this.startOf(at) < mention.span[1]; at++) this.#mentions[at] = mention;
    }
  }

  /** Folded; empty behind the last. «على» is kept apart from «علي», and «هادئ» from «هادي». */
  word(at: number): string {
    if (at < 0 || at >= this.count) return "";
    const known = this.#words[at];
    if (known !== undefined) return known;
    const word = this.#read(at, this.cut.word(at));
    this.#words[at] = word;
    return word;
  }

  /**
   * What a rule says of the word as it is read here, found out once for each word of all texts.
   * Nothing for the preposition «على», which begins no name, title or body and is part of none.
   */
  ask(rule: WordRule, at: number, lexicon: Lexicon): number {
    const letter = this.#lastYa(at);
    if (letter === null || letter === YA) return lexicon.ask(rule, this.cut, at);
    const word = this.word(at);
    if (letter === SEATED_HAMZA) return rule.answer(word, lexicon);
    return word.endsWith(DOTLESS_YA) ? 0 : lexicon.ask(rule, this.cut, at);
  }

  #read(at: number, word: string): string {
    const letter = this.#lastYa(at);
    const isAla = letter === DOTLESS_YA && word.endsWith(ALI) && word.length <= ALI.length + 2;
    return isAla || letter === SEATED_HAMZA ? word.slice(0, -1) + letter : word;
  }

  /** The last letter as the text came, of a word that folds to one with ي; null for other words. */
  #lastYa(at: number): string | null {
    if (this.cut.shapeOf(at) >>> LAST_OF_SHAPE !== YA_BYTE) return null;
    return this.cut.original.charAt(this.endOf(at) - 1);
  }

  /** Whether the text prints «على» as it should be, so that its «علي» is the name. */
  get keepsAla(): boolean {
    return this.cut.original.includes(" \u0639\u0644\u0649 ");
  }

  mentionAt(at: number): EntityMention | null {
    return this.#mentions[at] ?? null;
  }

  /** Offsets in the text as it came. */
  startOf(at: number, skipped = 0): number {
    return this.cut.toOriginal([this.cut.startOf(at) + skipped, this.cut.endOf(at)])[0];
  }

  endOf(at: number): number {
    return this.cut.toOriginal([this.cut.startOf(at), this.cut.endOf(at)])[1];
  }

  /** Whether nothing but a space stands between the word and the one before it. */
  isTied(at: number): boolean {
    return at > 0 && at < this.count && gapBefore(this.cut, at) === GAP.space;
  }

  /** Whether a comma parts it from the word before it. */
  isBehindComma(at: number): boolean {
    return (
      at > 0 &&
      at < this.count &&
      /^[،,] $/u.test(this.cut.original.slice(this.endOf(at - 1), this.startOf(at)))
    );
  }

  gap(at: number): number {
    return at <= 0 || at >= this.count ? GAP.other : gapBefore(this.cut, at);
  }

  /** Whether the word, with or without clitics, has one of the hashes: some that it says yes of do not. */
  mayBeOneOf(at: number, hashes: ReadonlySet<number>): boolean {
    if (hashes.has(this.cut.hashOf(at))) return true;
    const start = this.cut.startOf(at);
    if (!CLITICS.has(this.cut.unitAt(start))) return false;
    return (
      hashes.has(this.cut.hashOf(at, 1)) ||
      (CLITICS.has(this.cut.unitAt(start + 1)) && hashes.has(this.cut.hashOf(at, 2)))
    );
  }

  /** How many different words of a list the block has. */
  countOf(list: ReadonlySet<string>): number {
    const known = this.#counts.get(list);
    if (known !== undefined) return known;
    const found = new Set<string>();
    for (let at = 0; at < this.count; at++) {
      const word = this.cut.word(at);
      if (list.has(word)) found.add(word);
    }
    this.#counts.set(list, found.size);
    return found.size;
  }

  /** The last letter as the text came, of two that fold to one. */
  lastLetterOf(at: number): string {
    return this.cut.original.charAt(this.endOf(at) - 1);
  }

  /** The first letter as the text came. */
  letterAt(at: number): string {
    return this.cut.original.charAt(this.startOf(at));
  }

  isAdverb(at: number): boolean {
    return hasTanween(this.cut.original, this.endOf(at));
  }
}

const ALI = "علي";
const SEATED_HAMZA = "\u0626";
const DOTLESS_YA = "\u0649";
const YA = "\u064a";
/** The shape of a word as `CutText.shapeOf` has it: the lower byte of the last letter is uppermost. */
const LAST_OF_SHAPE = 24;
const YA_BYTE = YA.charCodeAt(0) & 0xff;
const CLITICS: ReadonlySet<number> = new Set(Array.from("وفبلك", (letter) => letter.charCodeAt(0)));
