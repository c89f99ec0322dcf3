// What a search came to: how many reports, which, and what is shown of each.

import { foldedForm } from "../../text/fold.ts";
import type { IndexReader } from "../index/index-reader.ts";
import type { ResultText } from "../index/manifest.ts";
import type { Phrase, Query, ReadDate } from "../query/query.ts";
import type { Candidate } from "../ranking/rank.ts";
import type { Resolver } from "../resolve/resolve-words.ts";
import type { ResolvedWord } from "../resolve/resolved-word.ts";
import type { TextWords } from "../words/text-words.ts";
import { foldedOf, wordsOf } from "../words/words.ts";
import { type ExcerptPart, excerptOf, partsOf } from "./excerpt.ts";
import { LiteralCheck } from "./literal-check.ts";
import { hitsOn, placesHeardOn, placesOfDays } from "./marked-words.ts";

export type Found = {
  /** Relative to the site: `/articles/x/`. */
  readonly url: string;
  /** Anchor of the paragraph the excerpt is from. */
  readonly anchor: string | null;
  readonly title: readonly ExcerptPart[];
  readonly excerpt: readonly ExcerptPart[];
  readonly isFromBeginning: boolean;
  readonly isToEnd: boolean;
  readonly publishedAt: string | null;
  readonly filters: ResultText["filters"];
};

export type Suggestion = { readonly written: string; readonly meant: string };

/** The most forms that are added to one word of the query; a reader is told what was added, not given a dictionary. */
const MOST_ALSO = 4;

/** What a search came to; its reports are read when they are asked for. */
export class Answer {
  readonly query: Query;
  /** The query with its quotation marks, when this is the answer to the same words without them. */
  #quoted: { readonly query: Query; readonly pages: number } | null = null;
  readonly #readDate: ReadDate;
  #suggestions: readonly Suggestion[];
  #also: readonly string[];
  #completions: readonly string[];
  readonly #index: IndexReader;
  readonly #resolver: Resolver | null;
  readonly #words: readonly ResolvedWord[];
  readonly #literal: LiteralCheck;

  constructor(
    index: IndexReader,
    resolver: Resolver | null,
    query: Query,
    candidates: readonly Candidate[],
    words: readonly ResolvedWord[],
    literal: readonly Phrase[],
    readDate: ReadDate = () => null,
  ) {
    this.#index = index;
    this.#resolver = resolver;
    this.#readDate = readDate;
    this.query = query;
    this.#words = words;
    this.#literal = new LiteralCheck(
      index,
      literal,
      candidates.map(({ page }) => page),
    );
    this.#suggestions = words.flatMap(suggestionsFor);
    this.#also = words.flatMap(({ word, alternatives }) =>
      alternatives.flatMap(({ also }) =>
        also.filter((form) => foldedOf(form) !== word.folded).slice(0, MOST_ALSO),
      ),
    );
    this.#completions = words.flatMap(({ alternatives }) =>
      alternatives.flatMap(({ completion }) => completion ?? []),
    );
  }

  /** @returns this, behind the pages that have the quotations of the query it was asked without */
  behind(pages: readonly number[], quoted: Query): this {
    this.#literal.putFirst(pages);
    this.#quoted = { query: quoted, pages: pages.length };
    return this;
  }

  /** How many reports at the beginning have the quotations, where the words without the marks were asked for as well; else null. */
  get quotedFirst(): number | null {
    return this.#quoted?.pages ?? null;
  }

  /** Whether the words were taken for one name, and pages that have them apart left out. */
  isOneName = false;
  /** A word that folds to the letters of a lone one and is another, «إعلام» of «أعلام», among those found; null without one. */
  foldedAlike: string | null = null;
  /** Whether no page has all words of a short query. */
  lacksWords = false;

  /** The pages that have the literal words, all of them checked. */
  async checkedPages(): Promise<readonly number[]> {
    await this.#literal.check(this.count);
    return this.#literal.passed;
  }

  /** Words searched for in place of the reader's; spelled as the reports spell them once those are read. */
  get suggestions(): readonly Suggestion[] {
    return this.#suggestions;
  }

  /** Words that were searched for along with the reader's on weak grounds, the best known first; spelled likewise. */
  get also(): readonly string[] {
    return this.foldedAlike === null ? this.#also : [...this.#also, this.foldedAlike];
  }

  /** Words that the reader's may be slips for although they are words, to be offered and nothing more: asked for after the results. */
  async offers(): Promise<readonly Suggestion[]> {
    if (this.#resolver === null || this.#literal.phrases.length > 0 || this.#suggestions.length > 0)
      return [];
    const offered: Suggestion[] = [];
    for (const resolved of this.#words) {
      const others = this.#words.filter((other) => other !== resolved && other.alternatives.length > 0);
      const meant = await this.#resolver.offerFor(resolved, others);
      if (meant !== null) offered.push({ written: resolved.word.written, meant });
    }
    return offered;
  }

  /** What the last word may become while it is typed, the best known first; spelled likewise. */
  get completions(): readonly string[] {
    return this.#completions;
  }

  /** The query with the words that were searched for in place of the slips. */
  get correctedText(): string {
    let text = this.query.text.trim();
    for (const { written, meant } of this.suggestions) text = text.replaceAll(written, meant);
    return text;
  }

  /** No more than this many; exactly as many once `isCounted`. */
  get count(): number {
    return this.#literal.passed.length + this.#literal.waiting.length;
  }

  get isCounted(): boolean {
    return this.#literal.waiting.length === 0;
  }

  /** Pages in order, for counting facets: literal words may still rule some of them out. */
  get pages(): readonly number[] {
    return [...this.#literal.passed, ...this.#literal.waiting];
  }

  /** The reports from `from` to `to`, fewer at the end. */
  async results(from: number, to: number): Promise<Found[]> {
    await this.#literal.check(to);
    const pages = this.#literal.passed.slice(from, to);
    if (this.#suggestions.length + this.#also.length + this.#completions.length > 0) await this.#spell(pages);
    return Promise.all(pages.map((page) => this.#result(page)));
  }

  /** The vocabulary is folded; a reader is shown «أوكرانيا», not «اوكرانيا». */
  async #spell(pages: readonly number[]): Promise<void> {
    const texts = await Promise.all(pages.map((page) => this.#index.textOf(page)));
    const spellings = spellingsIn(
      texts.map(({ words }) => words),
      [...this.#suggestions.map(({ meant }) => meant), ...this.#also.map(foldedOf), ...this.#completions],
    );
    this.#suggestions = this.#suggestions.map(({ written, meant }) => ({
      written,
      meant: spellings.get(meant) ?? meant,
    }));
    const also = this.#also.flatMap((form) => spellings.get(foldedOf(form)) ?? []);
    // Those that the first results do not have are told of only where nothing better spelled is there to tell.
    if (also.length > 0) this.#also = also;
    this.#completions = this.#completions.map((word) => spellings.get(word) ?? word);
  }

  async #result(page: number): Promise<Found> {
    const text = await this.#index.textOf(page);
    const hits = hitsOn(page, text, this.#words, this.#literal);
    for (const at of placesOfDays(this.query.days, text.words, this.#readDate)) hits.add(at);
    if (this.#resolver !== null)
      for (const at of await placesHeardOn(page, text, this.#words, this.#resolver)) hits.add(at);
    const excerpt = excerptOf(text.content, text.words, hits);
    const inTitle = wordsOf(text.title).flatMap((word, at) =>
      hits.has(at) ? [[word.start, word.end] as const] : [],
    );
    return {
      url: text.url,
      anchor: text.anchors[excerpt.line] ?? null,
      title: partsOf(text.title, inTitle),
      excerpt: excerpt.parts,
      isFromBeginning: excerpt.isBeginning,
      isToEnd: excerpt.isEnd,
      publishedAt: text.publishedAt,
      filters: text.filters,
    };
  }
}

/** How texts write words that are given folded: folded → with its letters, of the first place that has it. */
function spellingsIn(texts: readonly TextWords[], folded: readonly string[]): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  const unspelled = new Set(folded);
  for (const words of texts) {
    for (let at = 0; at < words.length && unspelled.size > 0; at++) {
      const folded = words.folded(at);
      for (const meant of unspelled) {
        if (!folded.endsWith(meant) || folded.length - meant.length > 3) continue;
        const letters = [...words.written(at)].filter((letter) => foldedForm(letter) !== "");
        spellings.set(meant, letters.slice(-meant.length).join(""));
        unspelled.delete(meant);
      }
    }
  }
  return spellings;
}

/** Offered where the reader's own word finds nothing, or next to nothing. */
function suggestionsFor({ word, alternatives }: ResolvedWord): Suggestion[] {
  const correction = alternatives.find((alternative) => alternative.correction !== null)?.correction;
  return correction === undefined || correction === null
    ? []
    : [{ written: word.written, meant: correction }];
}
