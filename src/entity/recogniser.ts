// How an authority becomes something a text can be run against: a table of folded words and a trie over them.
//
// A name is found word by word, not letter by letter: clitics touch only a name's first word, spelling is folded
// away beforehand, and a name never begins inside a word. So the automaton need not be Aho–Corasick over letters:
// each word of a text is hashed in place, looked up once per reading of its clitics (at most seven), and the walk
// down the trie is no longer than the longest name. The cost is the text's length, whatever the authority's size.

import { isCombining } from "../text/characters.ts";
import { foldedForm } from "../text/fold.ts";
import { WordTable } from "../text/word-table.ts";
import type { Authority, Entity } from "./entity.ts";
import { conditionOf, type NameCondition } from "./name-conditions.ts";
import { cutNameWords, GAP } from "./name-words.ts";

export type NamePattern = {
  readonly entity: Entity;
  /** For each gap inside the name, the `GAP` bits it may show. */
  readonly gaps: readonly number[];
  /** Marks the text must show where other entities fold to the same letters: «عُمان», «عمّان». */
  readonly marks: readonly string[] | null;
  readonly condition: NameCondition | null;
  /** «أ.ف.ب»: must not be a stretch of a longer abbreviation. */
  readonly isAbbreviation: boolean;
};

export type Recogniser = {
  /** The words names begin with; the place of each is the trie node it leads to. */
  readonly firstWords: WordTable;
  /** The words names go on with; the place of each is its id. */
  readonly words: WordTable;
  /** Undefined where no name goes on so; a word of −1 leads nowhere. */
  next(node: number, word: number): number | undefined;
  /** Full forms that end at a node, those that ask for marks first. */
  patternsAt(node: number): readonly NamePattern[];
  /** The names by which a text may go on once it has given the full one. */
  shortFormsOf(entity: string): readonly ShortForm[];
};

export type ShortForm = { readonly node: number; readonly pattern: NamePattern };

type Spelling = {
  readonly pattern: NamePattern;
  readonly isShort: boolean;
  readonly words: readonly string[];
  readonly written: string;
};

/** Every name of every entity, ready to be found. Build it once per authority. */
export function compileAuthority(authority: Authority): Recogniser {
  const spellings = disambiguated(authority.entities.flatMap(spellingsOf));
  const ids = new Map<string, number>();
  for (const { words } of spellings) {
    for (const word of words.slice(1)) if (!ids.has(word)) ids.set(word, ids.size);
  }
  const firstWords = [...new Set(spellings.map(({ words }) => words[0] ?? ""))];
  const firstNodes = new Map(firstWords.map((word, node) => [word, node]));
  const edges = new Map<number, number>();
  const patterns: NamePattern[][] = firstWords.map(() => []);
  const shortForms = new Map<string, ShortForm[]>();
  const width = ids.size + 1;
  for (const { pattern, isShort, words } of spellings) {
    const [first = "", ...rest] = words;
    let node = firstNodes.get(first) ?? 0;
    for (const word of rest) {
      const key = node * width + (ids.get(word) ?? 0);
      const known = edges.get(key);
      node = known ?? patterns.push([]) - 1;
      if (known === undefined) edges.set(key, node);
    }
    if (!isShort) patterns[node]?.push(pattern);
    else shortForms.set(pattern.entity.id, [...(shortForms.get(pattern.entity.id) ?? []), { node, pattern }]);
  }
  for (const list of patterns) list.sort(byPreference);
  const none: readonly never[] = [];
  return {
    firstWords: new WordTable(firstWords),
    words: new WordTable([...ids.keys()]),
    next: (node, word) => (word < 0 ? undefined : edges.get(node * width + word)),
    patternsAt: (node) => patterns[node] ?? none,
    shortFormsOf: (entity) => shortForms.get(entity) ?? none,
  };
}

/** The same letters in the same order, whatever the spelling, quotes and spaces. */
export function nameKey(name: string): string {
  return cutName(name).words.join(" ");
}

function cutName(name: string): { words: string[]; gaps: number[] } {
  const cut = cutNameWords(name);
  const words: string[] = [];
  const gaps: number[] = [];
  for (let i = 0; i < cut.count; i++) {
    words.push(cut.folded.text.slice(cut.starts[i], cut.ends[i]));
    if (i > 0) gaps.push((cut.gaps[i] ?? 0) | GAP.space | GAP.quote);
  }
  return { words, gaps };
}

function spellingsOf(entity: Entity): Spelling[] {
  const full = entity.variants.map((name) => spelling(entity, name, false));
  const short = entity.shortForms.map((name) => spelling(entity, name, !entity.shortFormsStandAlone));
  return [...full, ...short].filter(({ words }) => words.length > 0);
}

function spelling(entity: Entity, name: string, isShort: boolean): Spelling {
  const { words, gaps } = cutName(name);
  const isAbbreviation = words.length > 1 && words.every((word) => word.length === 1);
  const condition = conditionOf(entity.type, name);
  return { pattern: { entity, gaps, marks: null, condition, isAbbreviation }, isShort, words, written: name };
}

/** Where two entities fold to the same words, the one written with marks wants its marks in the text. */
function disambiguated(spellings: readonly Spelling[]): Spelling[] {
  const owners = new Map<string, Set<string>>();
  for (const { words, pattern } of spellings) {
    const key = words.join(" ");
    owners.set(key, (owners.get(key) ?? new Set()).add(pattern.entity.id));
  }
  return spellings.map((one) => {
    const marks = marksOf(one.written);
    const isShared = (owners.get(one.words.join(" "))?.size ?? 0) > 1;
    return isShared && marks.length > 0 ? { ...one, pattern: { ...one.pattern, marks } } : one;
  });
}

/** Each mark with the number of letters before it, so that extra marks in a text do no harm. */
export function marksOf(written: string): string[] {
  let letters = 0;
  const marks: string[] = [];
  for (const character of written.normalize("NFC")) {
    if (isCombining(character.charCodeAt(0))) marks.push(`${letters}${character}`);
    else if (foldedForm(character).trim() !== "") letters++;
  }
  return marks;
}

function byPreference(a: NamePattern, b: NamePattern): number {
  return (a.marks === null ? 1 : 0) - (b.marks === null ? 1 : 0);
}
