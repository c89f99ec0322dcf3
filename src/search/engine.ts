// How a query becomes an ordered list of reports: narrowing, ranking, phrases, and the check against the text itself.

import { Answer } from "./answer/answer.ts";
import { MOST_CHECKED } from "./answer/literal-check.ts";
import type { IndexReader } from "./index/index-reader.ts";
import {
  isEmptyQuery,
  type Phrase,
  parseQuery,
  phraseOf,
  type Query,
  type ReadDate,
  withoutQuotationMarks,
} from "./query/query.ts";
import { withBegunFirst } from "./ranking/begun-first.ts";
import { byDate, type DateOrder, ofTheDayFirst } from "./ranking/by-date.ts";
import { admittedPages, type Narrowing } from "./ranking/narrow.ts";
import { type Candidate, NO_DOUBT, rankPages, withoutStrays } from "./ranking/rank.ts";
import { putOthersBehind, putWholeHeadlinesFirst } from "./ranking/reread.ts";
import type { Resolver } from "./resolve/resolve-words.ts";
import type { ResolvedWord } from "./resolve/resolved-word.ts";
import { inARow, positionsOn } from "./resolve/term-hits.ts";
import { isStopWord } from "./words/stop-words.ts";
import { formOf } from "./words/words.ts";

export type Order = "relevance" | DateOrder;

export type SearchOptions = Narrowing & {
  readonly sort?: Order;
  /** Only reports that have every word as it was typed. */
  readonly exact?: boolean;
  /** Whether the reader is at the last word still: then it is a beginning, even where it is a word. */
  readonly typing?: boolean;
  /** Each word for itself, though they are one name. */
  readonly apart?: boolean;
};

/** The calendars are another file, fetched for a query that may hold a date. */
export type DateReaderFor = (text: string) => Promise<ReadDate>;

export class SearchEngine {
  readonly #index: IndexReader;
  #resolver: Promise<Resolver> | null = null;
  readonly #dateReaderFor: DateReaderFor;

  constructor(index: IndexReader, dateReaderFor: DateReaderFor) {
    this.#index = index;
    this.#dateReaderFor = dateReaderFor;
  }

  get total(): number {
    return this.#index.manifest.total;
  }

  /** The knowledge of words is half of the script, and whoever only narrows needs none: fetched when a word is about to be asked for. */
  prepare(): Promise<Resolver> {
    this.#resolver ??= import("./resolve/resolve-words.ts").then(
      ({ Resolver }) => new Resolver(this.#index),
      (error: unknown) => {
        this.#resolver = null;
        throw error;
      },
    );
    return this.#resolver;
  }

  async search(text: string, options: SearchOptions = {}): Promise<Answer> {
    const readDate = await this.#dateReaderFor(text);
    const query = parseQuery(text, readDate);
    if (text.trim() !== "" && isEmptyQuery(query)) return new Answer(this.#index, null, query, [], [], []);
    const admits = await this.#admits(query, options);
    if (query.words.length === 0) {
      let pages = await this.#everyPage(admits, options.sort === "oldest" ? "oldest" : "newest");
      if (options.sort === undefined) pages = await ofTheDayFirst(this.#index, pages, query.days);
      return new Answer(this.#index, null, query, pages, [], [], readDate);
    }
    const resolver = await this.prepare();
    const literal =
      options.exact === true ? [...query.phrases, ...query.words.map(wordAsPhrase)] : query.phrases;
    const literalWords = new Set(literal.flatMap(({ folded }) => folded));
    const inRow = literal.length > 0 || options.apart === true ? [] : query.row;
    const words = await resolver.resolve(
      inRow.length > 0 ? inRow : query.words,
      ({ folded }) => literalWords.has(folded),
      options.typing === true,
    );
    const name = inRow.length > 0 ? await resolver.asOneName(inRow, words) : null;
    const subject = words.filter(({ word }) => query.isGrammar || !isStopWord(word.folded));
    const found = options.exact === true ? subject.map(asTyped) : subject;
    const terms = found.map(({ alternatives }) => alternatives).filter((term) => term.length > 0);
    let candidates = rankPages(terms, this.#index.pageLengths, admits);
    if (literal.length > 0) candidates = await this.#withPhrases(candidates, literal);
    candidates =
      name === null ? withoutStrays(candidates) : candidates.filter(({ page }) => isOn(name, page));
    const { ordered, other } =
      options.sort === undefined || options.sort === "relevance"
        ? await this.#byRelevance(candidates, found, query, admits)
        : { ordered: await byDate(this.#index, candidates, options.sort), other: null };
    const sought = name === null ? found : [name];
    const answer = new Answer(this.#index, resolver, query, ordered, sought, literal, readDate);
    answer.isOneName = name !== null;
    // Letter for letter is what was asked for otherwise.
    if (literal.length === 0) answer.foldedAlike = other;
    answer.lacksWords = inRow.length > 0 && (ordered[0]?.words ?? 0) < found.length && ordered.length > 0;
    if (query.phrases.length === 0 || options.exact === true || answer.count > MOST_CHECKED) return answer;
    // A quotation that stands nowhere does not empty the page, and in a question it is a title more often than a condition:
    // the words without the marks follow, and that is said.
    const quoted = await answer.checkedPages();
    if (quoted.length > 0 && !query.isQuestion) return answer;
    return (await this.search(withoutQuotationMarks(text), options)).behind(quoted, query);
  }

  /** @returns `other`: the other hamza with which a lone word was found, as `putOthersBehind` tells */
  async #byRelevance(
    candidates: Candidate[],
    found: readonly ResolvedWord[],
    { days }: Query,
    admits: Uint8Array | null,
  ): Promise<{ ordered: readonly Candidate[]; other: string | null }> {
    const [only] = found;
    let ordered = candidates;
    let other: string | null = null;
    if (only !== undefined && only.begun !== null && found.length === 1)
      ordered = withBegunFirst(candidates, only, admits);
    else {
      await putWholeHeadlinesFirst(this.#index, ordered, found);
      if (only !== undefined && found.length === 1) other = await putOthersBehind(this.#index, ordered, only);
    }
    return { ordered: await ofTheDayFirst(this.#index, ordered, days), other };
  }

  async #admits(query: Query, options: SearchOptions): Promise<Uint8Array | null> {
    const admits = await admittedPages(this.#index, query, options);
    if (query.excluded.length === 0) return admits;
    const allowed = admits ?? new Uint8Array(this.total).fill(1);
    for (const phrase of query.excluded) {
      const places = await this.#phrasePages(phrase);
      for (const page of places) allowed[page] = 0;
    }
    return allowed;
  }

  async #everyPage(admits: Uint8Array | null, order: DateOrder): Promise<Candidate[]> {
    const pages: Candidate[] = [];
    for (let page = 0; page < this.total; page++) {
      if (admits === null || admits[page] === 1)
        pages.push({ page, score: 0, coverage: 1, words: 0, doubt: NO_DOUBT });
    }
    return byDate(this.#index, pages, order);
  }

  async #withPhrases(candidates: readonly Candidate[], phrases: readonly Phrase[]): Promise<Candidate[]> {
    let left = [...candidates];
    for (const phrase of phrases) {
      const pages = await this.#phrasePages(phrase);
      left = left.filter(({ page }) => pages.has(page));
    }
    return left;
  }

  /** Pages where readings of the words follow one another. */
  async #phrasePages({ written }: Phrase): Promise<Set<number>> {
    const resolver = await this.prepare();
    const hits = await Promise.all(
      written
        .map(formOf)
        .map((form, at) =>
          at === 0 ? resolver.everyReadingAfterParticles(form) : resolver.everyReading(form),
        ),
    );
    return new Set(inARow(hits).pages);
  }
}

function isOn({ alternatives }: ResolvedWord, page: number): boolean {
  return alternatives.some(({ hits }) => positionsOn(hits, page).length > 0);
}

function asTyped({ word, alternatives }: ResolvedWord): ResolvedWord {
  return {
    word,
    begun: null,
    alternatives: alternatives.filter(({ correction, trust }) => correction === null && trust === 1),
  };
}

function wordAsPhrase({ written }: { written: string }): Phrase {
  return phraseOf(written);
}
