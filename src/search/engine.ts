// How a query becomes an ordered list of reports: narrowing, ranking, phrases, and the check against the text itself.

import { foldedForm } from "../text/fold.ts";
import { withoutArticle, withoutBeginningArticle } from "./affixes.ts";
import { type ExcerptPart, excerptOf, partsOf } from "./excerpt.ts";
import type { IndexReader, ReadText } from "./index-reader.ts";
import { isOtherWord, literalPlaces, type Strictness } from "./literal.ts";
import type { ResultText } from "./manifest.ts";
import { admittedPages, daysByPage, type Narrowing } from "./narrow.ts";
import {
  isEmptyQuery,
  type Phrase,
  parseQuery,
  phraseOf,
  type Query,
  type ReadDate,
  withoutQuotationMarks,
} from "./query.ts";
import { type Candidate, NO_DOUBT, RANKING, rankPages, rarityOf, sortByScore } from "./rank.ts";
import type { Resolver } from "./resolve-words.ts";
import type { ResolvedWord } from "./resolved-word.ts";
import { isStopWord } from "./stop-words.ts";
import { inARow, positionsOn } from "./term-hits.ts";
import type { TextWords } from "./text-words.ts";
import { foldedOf, formOf, wordsOf } from "./words.ts";

export type Order = "relevance" | "newest" | "oldest";

export type SearchOptions = Narrowing & {
  readonly sort?: Order;
  /** Only reports that have every word as it was typed. */
  readonly exact?: boolean;
  /** Whether the reader is at the last word still: then it is a beginning, even where it is a word. */
  readonly typing?: boolean;
  /** Each word for itself, though they are one name. */
  readonly apart?: boolean;
};

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

/** How many reports are read at once while checking for the exact words. */
const READ_AT_ONCE = 15;
/** Up to this many reports are all checked, so that their number can be told. */
const MOST_CHECKED = 60;

/** The most words of a date: «12 كانون الثاني/يناير 2022». */
const LONGEST_DATE = 6;

/** The most forms that are added to one word of the query; a reader is told what was added, not given a dictionary. */
const MOST_ALSO = 4;

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
    this.#resolver ??= import("./resolve-words.ts").then(
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
      let pages = await this.#everyPage(admits, options.sort ?? "newest");
      if (options.sort === undefined) pages = await this.#ofTheDayFirst(pages, query);
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
    const order = options.sort ?? "relevance";
    const [only] = found;
    let other: string | null = null;
    if (order === "relevance" && only !== undefined && only.begun !== null && found.length === 1)
      candidates = withBegunFirst(candidates, only, admits);
    else if (order === "relevance") {
      await this.#rereadFirst(candidates, found);
      if (only !== undefined && found.length === 1) other = await this.#putOthersBehind(candidates, only);
    } else candidates = await this.#byDate(candidates, order);
    if (order === "relevance") candidates = await this.#ofTheDayFirst(candidates, query);
    const sought = name === null ? found : [name];
    const answer = new Answer(this.#index, resolver, query, candidates, sought, literal, readDate);
    answer.isOneName = name !== null;
    // Letter for letter is what was asked for otherwise.
    if (literal.length === 0) answer.foldedAlike = other;
    answer.lacksWords =
      inRow.length > 0 && (candidates[0]?.words ?? 0) < found.length && candidates.length > 0;
    if (query.phrases.length === 0 || options.exact === true || answer.count > MOST_CHECKED) return answer;
    // A quotation that stands nowhere does not empty the page, and in a question it is a title more often than a condition:
    // the words without the marks follow, and that is said.
    const quoted = await answer.checkedPages();
    if (quoted.length > 0 && !query.isQuestion) return answer;
    return (await this.search(withoutQuotationMarks(text), options)).behind(quoted, query);
  }

  /** Reports of a day before those that only mention it. */
  async #ofTheDayFirst(candidates: Candidate[], { days }: Query): Promise<Candidate[]> {
    if (days.length === 0) return candidates;
    const published = await daysByPage(this.#index);
    const isOf = ({ page }: Candidate): boolean =>
      days.some((day) => published[page]?.startsWith(day) === true);
    return [...candidates.filter(isOf), ...candidates.filter((candidate) => !isOf(candidate))];
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

  async #everyPage(admits: Uint8Array | null, order: Order): Promise<Candidate[]> {
    const pages: Candidate[] = [];
    for (let page = 0; page < this.total; page++) {
      if (admits === null || admits[page] === 1)
        pages.push({ page, score: 0, coverage: 1, words: 0, doubt: NO_DOUBT });
    }
    return this.#byDate(pages, order);
  }

  /** Page numbers run from the newest to the oldest; the undated come last whichever way. */
  async #byDate(candidates: readonly Candidate[], order: Order): Promise<Candidate[]> {
    const sorted = [...candidates].sort((a, b) => a.page - b.page);
    if (order !== "oldest") return sorted;
    const days = await daysByPage(this.#index);
    const dated = sorted.filter(({ page }) => days[page] !== "");
    return [...dated.reverse(), ...sorted.filter(({ page }) => days[page] === "")];
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

  /** A report whose whole headline the query names is about it: «أين يقع المغرب» asks for «المغرب» before «السياحة في المغرب». */
  async #rereadFirst(candidates: Candidate[], words: readonly ResolvedWord[]): Promise<void> {
    const first = candidates.slice(0, RANKING.reread);
    if (first.length < 2) return;
    const texts = await Promise.all(first.map(({ page }) => this.#index.textOf(page)));
    first.forEach((candidate, at) => {
      const headline = wordsOf(texts[at]?.title ?? "");
      const named = new Set<number>();
      let worthOfHeadline = 0;
      for (const { alternatives } of words) {
        const namedBefore = named.size;
        for (const { hits } of alternatives) {
          for (const position of positionsOn(hits, candidate.page)) {
            if (position >= headline.length) break;
            named.add(position);
          }
        }
        if (named.size > namedBefore) worthOfHeadline += rarityOf(alternatives, this.total);
      }
      if (headline.every(({ folded }, place) => named.has(place) || isStopWord(folded)))
        candidate.score += RANKING.wholeHeadline * worthOfHeadline;
    });
    sortByScore(first);
    candidates.splice(0, first.length, ...first);
  }

  /**
   * Reports in which a lone word is nowhere but in another go behind the first page of those that have it itself.
   * @returns the shortest of those others that are written with another hamza
   */
  async #putOthersBehind(
    candidates: Candidate[],
    { word, alternatives }: ResolvedWord,
  ): Promise<string | null> {
    let told: string | null = null;
    const itself: Candidate[] = [];
    const others: Candidate[] = [];
    const { reread } = RANKING;
    for (let from = 0; from < MOST_REREAD && itself.length < reread; from += reread) {
      const next = candidates.slice(from, from + reread);
      const isOther = async ({ page }: Candidate): Promise<boolean> => {
        const { words } = await this.#index.textOf(page);
        // Names that a report is known by stand behind its text.
        const places = alternatives
          .flatMap(({ hits }) => [...positionsOn(hits, page)])
          .filter((place) => place < words.length);
        const isOther = places.length > 0 && places.every((place) => isOtherWord(word, words, place));
        for (const place of isOther ? places : []) {
          const written = words.written(place).replace(/^ال/, "");
          const isChosen = [...written].some(
            (letter) => /[أإآ]/.test(letter) && !word.written.includes(letter),
          );
          if (isChosen && (told === null || written.length < told.length)) told = written;
        }
        return isOther;
      };
      const areOthers = await Promise.all(next.map(isOther));
      next.forEach((candidate, at) => {
        (areOthers[at] ? others : itself).push(candidate);
      });
    }
    candidates.splice(0, itself.length + others.length, ...itself, ...others);
    return told;
  }
}

/** Up to this many reports are read for a page of those that have a lone word itself. */
const MOST_REREAD = 60;

/**
 * The first results of a beginning show what it may become: the reports that were chosen for those words, the better known words
 * counting for more. What the beginning is as a word of its own comes first.
 */
function withBegunFirst(
  candidates: readonly Candidate[],
  { alternatives, begun }: ResolvedWord,
  admits: Uint8Array | null,
): Candidate[] {
  const itself = alternatives.find(({ completion }) => completion === null)?.hits.pages ?? new Int32Array();
  const own = candidates.find(({ page }) => itself.includes(page));
  const chosen = (begun?.pages ?? [])
    .filter((page) => admits === null || admits[page] === 1)
    .slice(0, RANKING.reread);
  const first = [...new Set([...(own === undefined ? [] : [own.page]), ...chosen])];
  const known = new Map(candidates.map((candidate) => [candidate.page, candidate]));
  return [
    ...first.map((page) => known.get(page) ?? { page, score: 0, coverage: 1, words: 1, doubt: NO_DOUBT }),
    ...candidates.filter(({ page }) => !first.includes(page)),
  ];
}

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
  readonly #literal: readonly Phrase[];
  /** Pages not yet checked for the literal words, and those that passed. */
  #waiting: number[];
  readonly #checked: number[] = [];
  /** Candidates to be checked once more, with a kinder eye, should none have the words letter for letter. */
  #kinder: readonly number[];
  #strictness: Strictness = "typed";

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
    this.#literal = literal;
    this.#suggestions = words.flatMap(suggestionsFor);
    this.#also = words.flatMap(({ word, alternatives }) =>
      alternatives.flatMap(({ also }) =>
        also.filter((form) => foldedOf(form) !== word.folded).slice(0, MOST_ALSO),
      ),
    );
    this.#completions = words.flatMap(({ alternatives }) =>
      alternatives.flatMap(({ completion }) => completion ?? []),
    );
    const pages = candidates.map(({ page }) => page);
    this.#waiting = literal.length === 0 ? [] : pages;
    this.#kinder = this.#waiting.slice(0, MOST_CHECKED);
    if (literal.length === 0) this.#checked.push(...pages);
  }

  /** @returns this, behind the pages that have the quotations of the query it was asked without */
  behind(pages: readonly number[], quoted: Query): this {
    const rest = this.#checked.filter((page) => !pages.includes(page));
    this.#checked.splice(0, this.#checked.length, ...pages, ...rest);
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
    await this.#check(this.count);
    return this.#checked;
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
    if (this.#resolver === null || this.#literal.length > 0 || this.#suggestions.length > 0) return [];
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
    return this.#checked.length + this.#waiting.length;
  }

  get isCounted(): boolean {
    return this.#waiting.length === 0;
  }

  /** Pages in order, for counting facets: literal words may still rule some of them out. */
  get pages(): readonly number[] {
    return [...this.#checked, ...this.#waiting];
  }

  /** The reports from `from` to `to`, fewer at the end. */
  async results(from: number, to: number): Promise<Found[]> {
    await this.#check(to);
    const pages = this.#checked.slice(from, to);
    if (this.#suggestions.length + this.#also.length + this.#completions.length > 0) await this.#spell(pages);
    return Promise.all(pages.map((page) => this.#result(page)));
  }

  /** The vocabulary is folded; a reader is shown «أوكرانيا», not «اوكرانيا». */
  async #spell(pages: readonly number[]): Promise<void> {
    const texts = await Promise.all(pages.map((page) => this.#index.textOf(page)));
    const spellings = new Map<string, string>();
    const unspelled = new Set([
      ...this.#suggestions.map(({ meant }) => meant),
      ...this.#also.map(foldedOf),
      ...this.#completions,
    ]);
    for (const { words } of texts) {
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
    this.#suggestions = this.#suggestions.map(({ written, meant }) => ({
      written,
      meant: spellings.get(meant) ?? meant,
    }));
    const also = this.#also.flatMap((form) => spellings.get(foldedOf(form)) ?? []);
    // Those that the first results do not have are told of only where nothing better spelled is there to tell.
    if (also.length > 0) this.#also = also;
    this.#completions = this.#completions.map((word) => spellings.get(word) ?? word);
  }

  async #check(enough: number): Promise<void> {
    const mayCount = this.#waiting.length <= MOST_CHECKED;
    while (this.#waiting.length > 0 && (mayCount || this.#checked.length < enough)) {
      const pages = this.#waiting.slice(0, READ_AT_ONCE);
      const texts = await Promise.all(pages.map((page) => this.#index.textOf(page)));
      this.#waiting.splice(0, pages.length);
      pages.forEach((page, at) => {
        const text = texts[at];
        if (text !== undefined && this.#literal.every((phrase) => this.#placesOf(phrase, text).length > 0))
          this.#checked.push(page);
      });
    }
    if (this.#checked.length > 0 || this.#waiting.length > 0 || this.#kinder.length === 0) return;
    this.#waiting = [...this.#kinder];
    this.#kinder = [];
    this.#strictness = "bare";
    await this.#check(enough);
  }

  #placesOf(phrase: Phrase, { content, words }: ReadText): [number, number][] {
    return literalPlaces(content, phrase, this.#strictness, words);
  }

  async #result(page: number): Promise<Found> {
    const text = await this.#index.textOf(page);
    const hits = new Set([...this.#hitsOn(page, text), ...(await this.#heardOn(page, text))]);
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

  /** Words that name the day asked for: the shortest run from a number on that is read as it, else as it in its year. */
  #daysIn(words: TextWords): number[] {
    const { days } = this.query;
    const places: number[] = [];
    for (let at = 0; days.length > 0 && at < words.length; at++) {
      if (!/^\d{1,4}$/.test(words.folded(at))) continue;
      let found = at;
      for (let end = at + 1; end <= Math.min(at + LONGEST_DATE, words.length); end++) {
        const printed = words.text.slice(words.start(at), words.end(end - 1));
        const isWhole = days.some((day) => this.#readDate(printed) === day);
        // A report seldom prints the year of a day near its own.
        const isAsked =
          isWhole ||
          (found === at && days.some((day) => this.#readDate(`${printed} ${day.slice(0, 4)}`) === day));
        if (isAsked) found = end;
        if (isWhole) break;
      }
      for (let place = at; place < found; place++) places.push(place);
      at = Math.max(at, found - 1);
    }
    return places;
  }

  /** A report may be known by a name in Latin letters that its text has in Arabic ones: «Putin». */
  async #heardOn(page: number, { words }: ReadText): Promise<readonly number[]> {
    const unseen = this.#words.filter(
      ({ word, alternatives }) =>
        /^[a-z]/.test(word.folded) &&
        alternatives.every(({ hits }) => (positionsOn(hits, page)[0] ?? words.length) >= words.length),
    );
    const places = unseen.map(({ word }) => this.#resolver?.placesHeard(word.folded, words) ?? []);
    return (await Promise.all(places)).flat();
  }

  #hitsOn(page: number, text: ReadText): ReadonlySet<number> {
    const hits = new Set<number>();
    const { words } = text;
    const spans = this.#literal.flatMap((phrase) => this.#placesOf(phrase, text));
    for (let at = 0; spans.length > 0 && at < words.length; at++) {
      if (spans.some(([start, end]) => words.start(at) >= start && words.end(at) <= end)) hits.add(at);
    }
    for (const at of this.#daysIn(words)) hits.add(at);
    // A quotation has only its own place: its words are found one by one in many others.
    const quoted = new Set(this.#literal.flatMap(({ folded }) => folded));
    for (const { word, alternatives, begun } of this.#words) {
      if (quoted.has(word.folded)) continue;
      for (let at = 0; begun !== null && at < words.length; at++)
        if (isBegunBy(word.folded, words.folded(at))) hits.add(at);
      for (const { hits: places } of alternatives)
        for (const position of positionsOn(places, page)) hits.add(position);
    }
    return hits;
  }
}

// Pages with a small part of the query beside pages with all of it are noise. A part is small when it is small
// both by rarity and by number: in an archive of five reports, words that all five have weigh next to nothing.
const LEAST_SHARE_OF_RARITY = 0.5;
/** The largest share of the best page's words that another may lack, and one in any case. */
const MOST_LACKING = 1 / 3;

function withoutStrays(candidates: Candidate[]): Candidate[] {
  let bestCoverage = 0;
  let mostWords = 0;
  for (const { coverage, words } of candidates) {
    bestCoverage = Math.max(bestCoverage, coverage);
    mostWords = Math.max(mostWords, words);
  }
  return candidates.filter(
    ({ coverage, words }) =>
      coverage >= LEAST_SHARE_OF_RARITY * bestCoverage ||
      mostWords - words <= Math.max(1, MOST_LACKING * mostWords),
  );
}

/** «المكت» begins «المكتبة», «مكتب» and «والمكاتب» no less than «مكت» does; but not «كت». */
function isBegunBy(beginning: string, folded: string): boolean {
  const bare = withoutBeginningArticle(beginning);
  return folded.startsWith(beginning) || (withoutArticle(folded) ?? folded).startsWith(bare);
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

/** Offered where the reader's own word finds nothing, or next to nothing. */
function suggestionsFor({ word, alternatives }: ResolvedWord): Suggestion[] {
  const correction = alternatives.find((alternative) => alternative.correction !== null)?.correction;
  return correction === undefined || correction === null
    ? []
    : [{ written: word.written, meant: correction }];
}
