// What one report names beside the authority: block after block, each name known from then on by its last part alone.

import { foldedForm } from "../../text/fold.ts";
import type { Authority, EntityMention } from "../entity.ts";
import { BEGINNING } from "./beginnings.ts";
import { bodyAt } from "./find-bodies.ts";
import { cliticsOf, type FoundPerson, personAt, strangerAt } from "./find-people.ts";
import { townInList } from "./find-places.ts";
import { BEGINS_COMPOUND, ORDINALS, TITLES } from "./heads.ts";
import type { InferredName } from "./inferred-name.ts";
import type { Lexicon } from "./lexicon.ts";
import { inferredId, nameKeyOf } from "./name-key.ts";
import { isDemonym } from "./part-kinds.ts";
import { ReportWords } from "./report-words.ts";
import { LONGEST_TITLE } from "./title-before.ts";

export type NamesOfBlock = {
  /** Those given, without the places that turned out to be part of a body's name; a surname that somebody else was given is in doubt. */
  readonly mentions: readonly EntityMention[];
  readonly inferred: readonly InferredName[];
};

/** One for each report, given its blocks in reading order. */
export type NameInferrer = {
  /** @param mentions what the authority finds in the block, in order */
  infer(text: string, mentions: readonly EntityMention[]): NamesOfBlock;
};

/** Somebody whose full name has been read, and the hash of the surname. */
type Known = { readonly name: Pick<InferredName, "key" | "label">; readonly hash: number };

/** Whom a report has named so far. */
type Named = {
  /** The names that no authority lists, by surname. */
  readonly introduced: Map<string, Known>;
  /** Whoever has been given a last name, by it: a body called so is in doubt from then on. */
  readonly bearers: Map<string, Known["name"]>;
  /** The ids of those listed whom it means beyond doubt. */
  readonly listed: Set<string>;
};

/** Family names that are met alone for many other reasons are no name by themselves. */
const COMMON_ALONE = 6;
const COMMON_GIVEN = 60;
const SHORTEST_ALONE = 3;

/** @param authority by whose labels one who is listed is told from a namesake of the family */
export function createNameInferrer(lexicon: Lexicon, authority?: Pick<Authority, "byId">): NameInferrer {
  const named = { introduced: new Map<string, Known>(), bearers: new Map(), listed: new Set<string>() };
  const labelOf = (id: string): string => authority?.byId.get(id)?.label ?? "";
  return { infer: (text, mentions) => inferBlock(text, mentions, lexicon, named, labelOf) };
}

function inferBlock(
  text: string,
  mentions: readonly EntityMention[],
  lexicon: Lexicon,
  { introduced, bearers, listed }: Named,
  labelOf: (id: string) => string,
): NamesOfBlock {
  const words = new ReportWords(text, mentions);
  const inferred: InferredName[] = [];
  const settled = new Map<EntityMention, EntityMention | null>();
  const surnames = new Set<number>();
  for (const { hash } of introduced.values()) surnames.add(hash);
  let lastTitle = -LONGEST_TITLE;
  let spoken = -2;
  let afterTown = -1;
  let placeWord = -2;
  let afterPerson = -1;
  for (let at = 0; at < words.count; ) {
    const begins = lexicon.beginningsAt(words.cut, at);
    const body =
      (begins & BEGINNING.body) !== 0
        ? bodyAt(at, words, lexicon)
        : townInList(at, at === afterTown, at === placeWord + 1, words, lexicon);
    if (body !== null) {
      for (let i = body.first; i <= body.last; i++) {
        const mention = words.mentionAt(i);
        if (mention !== null) settled.set(mention, null);
      }
      inferred.push(nameOf(text, words, body, { type: body.type, isFull: true }));
      at = body.last + 1;
      if (body.type === "place") afterTown = at;
      continue;
    }
    const isListed =
      (at === afterPerson || isPerson(words.mentionAt(at - 1))) &&
      (words.isTied(at) || words.isBehindComma(at));
    const person =
      personAt(at, begins, at - lastTitle <= LONGEST_TITLE, isListed, words, lexicon) ??
      (at === spoken + 1 || isListed ? strangerAt(at, isListed, words, lexicon) : null);
    if ((begins & BEGINNING.speech) !== 0) spoken = at;
    if ((begins & BEGINNING.place) !== 0) placeWord = at;
    if ((begins & BEGINNING.title) !== 0) lastTitle = at;
    if (person !== null) {
      const known =
        person.rule === "single" ? introduced.get(words.word(person.first).slice(person.skipped)) : null;
      const name = nameOf(text, words, person, { type: "person", isFull: person.rule !== "single" });
      inferred.push(known ? { ...name, ...known.name, isFull: true, rule: "surname" } : name);
      if (person.last > person.first) bearers.set(words.word(person.last), name);
      if (person.rule === "title" || person.rule === "given")
        introduce(person, name, words, lexicon, introduced, surnames);
      at = person.last + 1;
      afterPerson = at;
      continue;
    }
    const mayBeAlone = surnames.size > 0 && words.mayBeOneOf(at, surnames);
    const alone = mayBeAlone ? aloneAt(at, text, words, lexicon, introduced) : null;
    const mention = words.mentionAt(at);
    if (mention === null && alone !== null) inferred.push(alone);
    // «إريكسون» behind «غوران إريكسون» is he or the company.
    if (mention?.entity.startsWith("org-")) {
      const bearer = bearers.get(words.word(at).slice(mention.clitic?.length ?? 0));
      const isBare = bearer !== undefined && words.mentionAt(at + 1) !== mention;
      if (isBare && !listed.has(mention.entity) && mention !== words.mentionAt(at - 1))
        settled.set(mention, withOther(mention, bearer));
      else listed.add(mention.entity);
    }
    if (mention !== null && isPerson(mention)) {
      // «بورقيبة» behind «أحمد بورقيبة» is he or the president.
      const isBare = alone !== null && mention.text === text.slice(...alone.span);
      // «عادل بن أحمد الجبير» is «عادل الجبير».
      const isOther = isBare && firstWord(labelOf(mention.entity)) !== firstWord(alone.label);
      if (isOther && !listed.has(mention.entity)) settled.set(mention, withOther(mention, alone));
      else listed.add(mention.entity);
    }
    at++;
  }
  return {
    mentions:
      settled.size === 0
        ? mentions
        : mentions.flatMap((one) => settled.get(one) ?? (settled.has(one) ? [] : one)),
    inferred,
  };
}

function isPerson(mention: EntityMention | null): boolean {
  return mention?.entity.startsWith("per-") === true;
}

function firstWord(name: string): string {
  return foldedForm(name).replace(/ .*/u, "");
}

function withOther(mention: EntityMention, { key, label }: Known["name"]): EntityMention {
  return { ...mention, alternatives: [{ entity: inferredId("person", key), label }] };
}

type Found = Pick<FoundPerson, "first" | "last" | "skipped" | "rule" | "isClear">;

function nameOf(
  text: string,
  words: ReportWords,
  { first, last, skipped, rule, isClear }: Found,
  { type, isFull }: Pick<InferredName, "type" | "isFull">,
): InferredName {
  const start = words.startOf(first, skipped);
  let end = words.endOf(last);
  if (rule === "quoted") end++;
  const folded = [words.word(first).slice(skipped)];
  for (let at = first + 1; at <= last; at++) folded.push(words.word(at));
  return {
    type,
    rule,
    span: [start, end],
    label: text
      .slice(start, end)
      .replace(/["«»“”„‟‹›]/gu, "")
      .replace(/\s+/gu, " "),
    key: nameKeyOf(folded),
    clitic: skipped === 0 ? null : text.slice(words.startOf(first), start),
    isClear,
    isFull,
  };
}

/** The last part of a full name names its bearer from here on, unless it is a given name or an ordinary word. */
function introduce(
  person: FoundPerson,
  name: InferredName,
  words: ReportWords,
  lexicon: Lexicon,
  introduced: Map<string, Known>,
  surnames: Set<number>,
): void {
  const last = person.parts.at(-1);
  if (last === undefined || person.parts.length < 2 || last.last > last.first + 1) return;
  const own = words.word(last.first);
  const isCompound = last.last > last.first;
  if (isCompound ? !BEGINS_COMPOUND.has(own) : !mayStandAlone(own, last.kind, lexicon)) return;
  // «بدر عبد العاطي» is «عبد العاطي» from here on.
  const surname = isCompound ? `${own} ${words.word(last.last)}` : own;
  const hash = words.cut.hashOf(last.first);
  surnames.add(hash);
  introduced.set(surname, { name: { key: name.key, label: name.label }, hash });
}

function mayStandAlone(surname: string, kind: string, lexicon: Lexicon): boolean {
  if (surname.length < SHORTEST_ALONE) return false;
  if (TITLES.has(surname) || isDemonym(surname) || ORDINALS.has(surname)) return false;
  if (lexicon.given(surname) !== null) return lexicon.count(surname) < COMMON_GIVEN && surname !== "علي";
  return kind === "family" || lexicon.frequency(surname) < COMMON_ALONE;
}

function aloneAt(
  at: number,
  text: string,
  words: ReportWords,
  lexicon: Lexicon,
  introduced: ReadonlyMap<string, Known>,
): InferredName | null {
  const word = words.word(at);
  for (const skipped of cliticsOf(word)) {
    const own = word.slice(skipped);
    const isCompound = BEGINS_COMPOUND.has(own) && words.isTied(at + 1);
    const known = introduced.get(isCompound ? `${own} ${words.word(at + 1)}` : own);
    if (!known || (skipped > 0 && lexicon.count(word) > 0)) continue;
    const start = words.startOf(at, skipped);
    return {
      type: "person",
      rule: "surname",
      span: [start, words.endOf(isCompound ? at + 1 : at)],
      ...known.name,
      clitic: skipped === 0 ? null : text.slice(words.startOf(at), start),
      isClear: false,
      isFull: true,
    };
  }
  return null;
}

export function idOf({ type, key }: Pick<InferredName, "type" | "key">): string {
  return inferredId(type, key);
}
