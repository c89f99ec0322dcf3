// How an authority becomes something a text can be run against: a table of folded words and a trie over them.
//
// A name is found word by word, not letter by letter: clitics touch only a name's first word, spelling is folded
// away beforehand, and a name never begins inside a word. So the automaton need not be Aho–Corasick over letters:
// each word of a text is looked up by its hash, once per reading of its clitics (at most seven), and the walk
// down the trie is no longer than the longest name. The cost is the text's length, whatever the authority's size.
// The names of a large authority lie far apart in memory, so what is asked at each word is kept in short arrays.

import { isCombining } from "../text/characters.ts";
import { cutText } from "../text/cut-text.ts";
import { foldedForm } from "../text/fold.ts";
import { WordTable } from "../text/word-table.ts";
import { isClub } from "./club-names.ts";
import type { Authority, Entity } from "./entity.ts";
import { conditionOf, type NameCondition } from "./name-conditions.ts";
import { gapBefore } from "./name-words.ts";

export type NamePattern = {
  readonly entity: Entity;
  /** The name as the authority writes it. */
  readonly name: string;
  /** The `GAP` bits that each gap inside the name may show besides the ordinary ones. */
  readonly gaps: readonly number[];
  /** Marks the text must show where other entities fold to the same letters: «عُمان», «عمّان». */
  readonly marks: readonly string[] | null;
  /** «أ.ف.ب»: must not be a stretch of a longer abbreviation. */
  readonly isAbbreviation: boolean;
  /** The names by which a text may go on once it has given this one. */
  readonly shortForms: readonly ShortForm[];
};

export type ShortForm = { readonly node: number; readonly pattern: NamePattern };

/** What a node of the trie may be, several at once. */
export const NODE = { endsName: 1, endsShortForm: 2, goesOn: 4 } as const;

export type Recogniser = {
  /** The words of names; the place of one that names begin with is the trie node it leads to. */
  readonly words: WordTable;
  /** How many words names begin with: they come first. */
  readonly beginnings: number;
  /** A union of `NODE` bits for each node. */
  readonly kinds: Uint8Array;
  /** The node that a word of names leads to; −1 where no name goes on so. */
  next(node: number, word: number): number;
  /** Full forms that end at a node, those that ask for marks first. */
  patternsAt(node: number): readonly NamePattern[];
};

type Spelling = {
  readonly pattern: NamePattern;
  readonly isShort: boolean;
  readonly words: readonly string[];
};

/** The names of an authority as plain data, which can be kept: to cut them all takes longer than to read a few reports. */
export type CompiledNames = {
  readonly words: readonly string[];
  readonly beginnings: number;
  readonly kinds: Uint8Array;
  readonly edges: ReadonlyMap<number, number>;
  readonly patterns: ReadonlyMap<number, readonly NamePattern[]>;
};

/** Every name of every entity, ready to be found. Build it once per authority. */
export function compileAuthority(authority: Authority): Recogniser {
  return recogniserOf(compileNames(authority));
}

export function recogniserOf({ words, beginnings, kinds, edges, patterns }: CompiledNames): Recogniser {
  const none: readonly never[] = [];
  return {
    words: new WordTable(words),
    beginnings,
    kinds,
    next: (node, word) => edges.get(node * words.length + word) ?? -1,
    patternsAt: (node) => patterns.get(node) ?? none,
  };
}

export function compileNames(authority: Authority): CompiledNames {
  const shortForms = new Map(authority.entities.map(({ id }): [string, ShortForm[]] => [id, []]));
  const spellings = disambiguated(
    authority.entities.flatMap((entity) => spellingsOf(entity, shortForms.get(entity.id) ?? [])),
  );
  const beginnings = new Set(spellings.map(({ words }) => words[0] ?? ""));
  const ids = new Map([...beginnings].map((word, id) => [word, id]));
  for (const { words } of spellings) for (const word of words) if (!ids.has(word)) ids.set(word, ids.size);
  const kinds: number[] = Array.from(beginnings, () => 0);
  const patterns = new Map<number, NamePattern[]>();
  const edges = new Map<number, number>();
  const mark = (node: number, bit: number): void => {
    kinds[node] = (kinds[node] ?? 0) | bit;
  };
  for (const { pattern, isShort, words } of spellings) {
    const [first = "", ...rest] = words;
    let node = ids.get(first) ?? 0;
    for (const word of rest) {
      mark(node, NODE.goesOn);
      const key = node * ids.size + (ids.get(word) ?? 0);
      const known = edges.get(key);
      node = known ?? kinds.push(0) - 1;
      if (known === undefined) edges.set(key, node);
    }
    mark(node, isShort ? NODE.endsShortForm : NODE.endsName);
    if (isShort) shortForms.get(pattern.entity.id)?.push({ node, pattern });
    else patterns.set(node, [...(patterns.get(node) ?? []), pattern]);
  }
  for (const list of patterns.values()) list.sort(byPreference);
  return {
    words: [...ids.keys()],
    beginnings: beginnings.size,
    kinds: Uint8Array.from(kinds),
    edges,
    patterns,
  };
}

/** The same letters in the same order, whatever the spelling, quotes and spaces. */
export function nameKey(name: string): string {
  return cutName(name).words.join(" ");
}

function cutName(name: string): { words: string[]; gaps: number[] } {
  const cut = cutText(name);
  const words: string[] = [];
  const gaps: number[] = [];
  for (let i = 0; i < cut.count; i++) {
    words.push(cut.word(i));
    if (i > 0) gaps.push(gapBefore(cut, i));
  }
  return { words, gaps };
}

/** All spellings of an entity lead to its `shortForms`, which are known when the trie has their nodes. */
function spellingsOf(entity: Entity, shortForms: readonly ShortForm[]): Spelling[] {
  const of = (name: string, isShort: boolean) => spelling({ entity, name, isShort, shortForms });
  const full = entity.variants.map((name) => of(name, false));
  const short = entity.shortForms.map((name) => of(name, !entity.shortFormsStandAlone));
  // A club needs no introduction where the text speaks of sport and of its country.
  const alone = isClub(entity) ? entity.shortForms.map((name) => of(name, false)) : [];
  return [...full, ...short, ...alone].filter(({ words }) => words.length > 0);
}

type Name = Pick<NamePattern, "entity" | "shortForms"> & { readonly name: string; readonly isShort: boolean };

function spelling({ entity, name, isShort, shortForms }: Name): Spelling {
  const { words, gaps } = cutName(name);
  const isAbbreviation = words.length > 1 && words.every((word) => word.length === 1);
  return {
    pattern: { entity, name, gaps, marks: null, isAbbreviation, shortForms },
    isShort,
    words,
  };
}

const conditions = new WeakMap<NamePattern, NameCondition | null>();

/** What must hold around the name. Few names of an authority are met in an archive: it is found out for those that are. */
export function conditionAt(pattern: NamePattern): NameCondition | null {
  let condition = conditions.get(pattern);
  if (condition === undefined) {
    condition = conditionOf(pattern.entity, pattern.name);
    conditions.set(pattern, condition);
  }
  return condition;
}

/** Lets the marks decide between two entities that fold to the same words: the one written with marks wants its marks in the text. */
function disambiguated(spellings: readonly Spelling[]): Spelling[] {
  const owners = new Map<string, Entity | null>();
  for (const { words, pattern } of spellings) {
    const key = words.join(" ");
    const owner = owners.get(key);
    owners.set(key, owner === undefined || owner === pattern.entity ? pattern.entity : null);
  }
  return spellings.map((one) => {
    if (owners.get(one.words.join(" ")) !== null) return one;
    const marks = marksOf(one.pattern.name);
    return marks.length > 0 ? { ...one, pattern: { ...one.pattern, marks } } : one;
  });
}

/** Each mark with the number of letters before it, so that extra marks in a text do no harm. */
export function marksOf(written: string): string[] {
  // Nearly every name is printed without any, and to go through its letters takes long.
  if (!/\p{M}/u.test(written)) return [];
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
