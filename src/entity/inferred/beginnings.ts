// What a word of a text may begin, told from lists: nearly every word begins nothing, and costs no more than to know that.

import type { CutText } from "../../text/cut-text.ts";
import { WordTable } from "../../text/word-table.ts";
import { SPEECH } from "../role-words.ts";
import {
  ACTS,
  BEGINS_COMPOUND,
  BODY_HEADS,
  CLUB_HEADS,
  CLUBS_IN_SPORT,
  KIN,
  OFFICES,
  PLACE_HEADS,
  TITLES,
} from "./heads.ts";

import { INSTITUTION_HEADS } from "./institutions.ts";

/**
 * A name with its first letter, or behind one or two of clitics; a title, a body or a place, or what somebody says, with or
 * without them; and the place that stands behind a preposition.
 */
export const BEGINNING = {
  given: 1,
  behindClitics: 2 | 4,
  title: 8,
  body: 16,
  speech: 32,
  place: 128,
} as const;

/** A union of `BEGINNING` bits for word `at`. */
export type BeginningsAt = (text: CutText, at: number) => number;

/** @param given names that people are called by, folded */
export function createBeginnings(given: Iterable<string>): BeginningsAt {
  const bits = new Map<string, number>();
  const add = (words: Iterable<string>, bit: number): void => {
    for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
  };
  add([...given, ...BEGINS_COMPOUND], BEGINNING.given);
  add(
    [...TITLES, ...KIN, ...Array.from(TITLES, (title) => title.replace(/^ال/u, "")), ...OFFICES],
    BEGINNING.title,
  );
  const bodies = [...BODY_HEADS, ...INSTITUTION_HEADS];
  add([...bodies, ...bodies.flatMap((head) => [`ال${head}`, `ل${head}`])], BEGINNING.body);
  add([...PLACE_HEADS, ...CLUB_HEADS, ...CLUBS_IN_SPORT], BEGINNING.body);
  add([...SPEECH, ...ACTS], BEGINNING.speech);
  add(BEFORE_PLACES, BEGINNING.place);
  const called = new Set(bits.keys());
  add(
    PREPOSITIONS.flatMap((word) => PRONOUNS.map((ending) => word + ending)).filter(
      (word) => !called.has(word),
    ),
    OF_GRAMMAR,
  );
  const table = new WordTable([...bits.keys()]);
  const bitsAt = Uint8Array.from(bits.values());
  const ask = (text: CutText, at: number, skipped: number): number => {
    const place = table.findWord(text, at, skipped);
    const found = place < 0 ? 0 : (bitsAt[place] ?? 0);
    return (found & ~BEGINNING.given) | ((found & BEGINNING.given) << skipped);
  };
  return (text, at) => {
    const whole = ask(text, at, 0);
    const start = text.startOf(at);
    const length = text.endOf(at) - start;
    if (length < 3 || !PROCLITICS.has(text.unitAt(start))) return whole;
    const one = ask(text, at, 1);
    if (whole === OF_GRAMMAR || one === OF_GRAMMAR) return 0;
    const stripped = whole | one;
    return length < 4 || !PROCLITICS.has(text.unitAt(start + 1)) ? stripped : stripped | ask(text, at, 2);
  };
}

const BEFORE_PLACES = "في من الي بين قرب نحو باتجاه ومن وفي والي".split(" ");

/** A preposition with its pronoun: «لديك» is no «ديك», «لدينا» no «دينا» behind a clitic. */
const OF_GRAMMAR = 64;
const PREPOSITIONS = "لدي الي علي في عن من مع بين عند".split(" ");
const PRONOUNS = "ي ك ه ها هم هن هما كم كن كما نا".split(" ");

const PROCLITICS: ReadonlySet<number> = new Set(Array.from("وفبلك", (letter) => letter.charCodeAt(0)));
