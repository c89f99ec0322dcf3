// The words of one block as those who infer names look at them: read without clitics, with what parts them and what is taken.

import { type CutText, cutText } from "../../text/cut-text.ts";
import { hasTanween } from "../../text/fold.ts";
import type { EntityMention } from "../entity.ts";
import { GAP, gapBefore } from "../name-words.ts";

export class ReportWords {
  readonly cut: CutText;
  readonly count: number;
  /** The mention that each word is part of. */
  readonly #mentions: (EntityMention | null)[];

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
    const word = this.cut.word(at);
    if (word.endsWith("ي") && this.cut.original.charAt(this.endOf(at) - 1) === SEATED_HAMZA)
      return word.slice(0, -1) + SEATED_HAMZA;
    return word.endsWith(ALI) && word.length <= ALI.length + 2 && this.#endsInDotlessYa(at)
      ? word.slice(0, -1) + DOTLESS_YA
      : word;
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

  gap(at: number): number {
    return at <= 0 || at >= this.count ? GAP.other : gapBefore(this.cut, at);
  }

  /** Told by its last letter alone, without a look at the rest. */
  endsLikeOneOf(at: number, letters: ReadonlySet<number>): boolean {
    return letters.has(this.cut.unitAt(this.cut.endOf(at) - 1));
  }

  /** How many different words of a list the block has. */
  countOf(list: ReadonlySet<string>): number {
    const found = new Set<string>();
    for (let at = 0; at < this.count; at++) {
      const word = this.cut.word(at);
      if (list.has(word)) found.add(word);
    }
    return found.size;
  }

  isAdverb(at: number): boolean {
    return hasTanween(this.cut.original, this.endOf(at));
  }

  #endsInDotlessYa(at: number): boolean {
    return this.cut.original.charAt(this.endOf(at) - 1) === DOTLESS_YA;
  }
}

const ALI = "علي";
const SEATED_HAMZA = "\u0626";
const DOTLESS_YA = "\u0649";
