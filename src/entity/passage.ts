// Holds one text while names are looked for in it: its words, what its document has named before, and which words stand around a name.

import type { CutText } from "../text/cut-text.ts";
import { gapBefore, ORDINARY_GAP } from "./name-words.ts";
import type { NamePattern, Recogniser } from "./recogniser.ts";

/** From the node at which a surname ends in the trie to the person of that surname whose full name was read last. */
export type Introduced = Map<number, NamePattern>;

/** One text while it is searched. */
export type Passage = {
  readonly words: CutText;
  readonly recogniser: Recogniser;
  readonly introduced: Introduced;
  /** Entities that the document has named so far, by their ids, and the countries of its places by their names. */
  readonly named: Set<string>;
  /** The last word of the place named last; −1 before the first. */
  readonly lastPlace: { word: number };
};

/** A way to take the first word of a name: how many letters are clitic, and which word remains. */
export type Reading = {
  /** The node to which the word leads from the root of the trie. */
  readonly node: number;
  /** Letters before the span; «لل» stays inside it. */
  readonly skipped: number;
  readonly clitic: string | null;
};

export type Place = { readonly at: number; readonly last: number; readonly reading: Reading };

/** −1 where no name goes on with word `at`. */
export function nextNode(node: number, at: number, words: CutText, recogniser: Recogniser): number {
  const place = at < words.count ? recogniser.words.findWord(words, at, 0) : -1;
  return place < 0 ? -1 : recogniser.next(node, place);
}

/** The node that word `at` leads to from the root, without its clitics; −1 where no name begins with it. */
export function beginningAt(words: CutText, at: number, clitics: number, recogniser: Recogniser): number {
  const place = recogniser.words.findWord(words, at, clitics);
  return place < recogniser.beginnings ? place : -1;
}

/** The folded word at `at`, or nothing where more than spaces and quotes part it from the name. */
export function neighbour(at: number, gapAt: number, words: CutText): string {
  if (at < 0 || at >= words.count) return "";
  return (gapBefore(words, gapAt) & ~ORDINARY_GAP) === 0 ? words.word(at) : "";
}

/** Whether `word` is listed as it is or after one or two clitics. */
export function isAmong(word: string, list: ReadonlySet<string>): boolean {
  return (
    list.has(word) ||
    (/^[وفبلك]/u.test(word) && list.has(word.slice(1))) ||
    (/^[وف][بلك]/u.test(word) && list.has(word.slice(2)))
  );
}
