// What each word of a query finds in an index: its readings, else its completions, else what it may be a slip for.

import { ARTICLES, withoutArticle } from "./affixes.ts";
import { corrections } from "./correct.ts";
import type { FamilyMember, IndexReader, LookUp, ShardPostings } from "./index-reader.ts";
import { kinship, SAME, SURE } from "./kinship.ts";
import { type QueryWord, queryWord } from "./query.ts";
import { readingsOf, spellingsOf } from "./readings.ts";
import { isArabicWord } from "./stem.ts";
import { joinHits, NO_HITS, sideBySide, type TermHits, weighed } from "./term-hits.ts";
import { transliterations } from "./transliterate.ts";
import { type KnownWord, readVocabulary } from "./vocabulary.ts";
import { foldedOf } from "./words.ts";

/** A word of the query and what it may stand for, the likeliest first. */
export type ResolvedWord = {
  readonly word: QueryWord;
  readonly alternatives: readonly ResolvedAlternative[];
};

export type ResolvedAlternative = {
  readonly hits: TermHits;
  readonly exact: TermHits;
  readonly trust: number;
  /** Set where another word was searched for, or along with it. */
  readonly correction: string | null;
  /** Set where the word is only the beginning of this one. */
  readonly completion: string | null;
  /** Words that were searched for along with it on weak grounds, the best known first. */
  readonly also: readonly string[];
};

type FoundForms = {
  readonly exact: ShardPostings[];
  readonly sure: ShardPostings[];
  readonly weak: ShardPostings[];
  /** Weak form → pages that have it. */
  readonly weakForms: Map<string, number>;
};

/** In a large archive a word of so few pages may be a slip that an author made too. */
const RARE_PAGES = 2;
const LARGE_ARCHIVE = 500;
const COMPLETIONS = 16;
/** Fewer than this many, and the whole vocabulary is asked as well. */
const FEW_COMPLETIONS = 3;
const TRUST_WEAK = 0.75;
const TRUST_COMPLETED = 0.7;
const TRUST_CORRECTED = 0.7;
/** What each further correction loses against the one before. */
const TRUST_STEP = 0.1;
/** A correction of a word that does exist, only to be told of. */
const TRUST_ALSO = 0.35;
const SHORTEST_CORRECTED = 4;

const PARTICLES = ["و", "ف", "ب", "ل", "ك"];
/** Stands before a verb of the present alone. */
const FUTURE = "س";

export class Resolver {
  readonly #index: IndexReader;
  #vocabulary: readonly KnownWord[] | null = null;

  constructor(index: IndexReader) {
    this.#index = index;
  }

  /**
   * @param isLiteral whether the word must be found as it was typed: then every place is of interest where it may stand
   * @param isTyping whether the reader has not said that the query is whole: then its last word may be the beginning of another
   */
  async resolve(word: QueryWord, isLiteral = false, isTyping = false): Promise<readonly ResolvedWord[]> {
    const alternatives = await this.#alternatives(word, isLiteral, isTyping);
    if (alternatives.some(({ correction }) => correction === null) || !/\s/.test(word.written))
      return [{ word, alternatives }];
    // No name of the archive's: then two words like any others.
    const apart = word.written.split(/\s+/).map((written) => queryWord(written, false));
    return Promise.all(
      apart.map(async (part) => ({
        word: part,
        alternatives: await this.#alternatives(part, isLiteral, false),
      })),
    );
  }

  /** Empty where the archive has nothing like the word. */
  async #alternatives(
    word: QueryWord,
    isLiteral: boolean,
    isTyping: boolean,
  ): Promise<readonly ResolvedAlternative[]> {
    if (isLiteral) {
      const hits = await this.everyReadingAfterParticles(word.form);
      return hits.pages.length === 0
        ? []
        : [{ hits, exact: NO_HITS, trust: 1, correction: null, completion: null, also: [] }];
    }
    const terms = await this.#withParts(word, await this.#read(word.form));
    const pages = terms[0]?.trust === 1 ? terms[0].hits.pages.length : 0;
    const rare = this.#index.manifest.total > LARGE_ARCHIVE ? RARE_PAGES : 0;
    const isWord = (terms[0]?.exact.pages.length ?? 0) > rare;
    if (word.isUnfinished && (isTyping || terms.length === 0)) {
      const completed = await this.#completions(word.folded);
      if (completed.length > 0) return isWord ? [...terms, ...completed] : completed;
    }
    if (pages > rare) return terms;
    return [...terms, ...(await this.#corrected(word, pages > 0 ? TRUST_ALSO : TRUST_CORRECTED))];
  }

  /** A name that is written in one and in two is one. */
  async #withParts(
    { parts }: QueryWord,
    terms: readonly ResolvedAlternative[],
  ): Promise<readonly ResolvedAlternative[]> {
    if (parts === null) return terms;
    const [first, second] = await Promise.all([
      this.everyReadingAfterParticles(parts[0]),
      this.everyReading(parts[1]),
    ]);
    const apart = sideBySide(first, second);
    if (apart.pages.length === 0) return terms;
    const joined = terms.filter(({ trust }) => trust === 1).map(({ hits }) => ({ first: 0, postings: hits }));
    const hits = joinHits([...joined, { first: 0, postings: apart }]);
    return [{ hits, exact: hits, trust: 1, correction: null, completion: null, also: [] }];
  }

  /** Every place where the word as written may stand, whatever its first letters are taken for. */
  async everyReading(form: string): Promise<TermHits> {
    return joinHits(await this.#everyForm(readingsOf(form)));
  }

  /** The hits of the form itself, or of the form with a particle before it, which a lexicon may have taken for a letter of the word. */
  async everyReadingAfterParticles(form: string): Promise<TermHits> {
    const forms = readingsOf(form);
    if (isArabicWord(form) && withoutArticle(foldedOf(form)) === null) {
      for (const particle of /^[يتنا]/.test(form) ? [...PARTICLES, FUTURE] : PARTICLES)
        forms.push(particle + form);
    }
    return joinHits(await this.#everyForm(forms));
  }

  async #everyForm(forms: readonly string[]): Promise<ShardPostings[]> {
    const spellings = forms.flatMap(everySpelling);
    const parts = await this.#index.fromEachShard(async (lookUp) => {
      const found: FamilyMember[] = [];
      for (const members of await Promise.all(forms.map(lookUp))) {
        for (const member of members) {
          if (spellings.includes(member.form) && !found.some(({ form }) => form === member.form))
            found.push(member);
        }
      }
      return found.map(({ postings }) => postings());
    });
    return parts.flat();
  }

  /** The word in all its forms, and behind it what is joined to it on weak grounds. */
  async #read(form: string): Promise<ResolvedAlternative[]> {
    const readings = readingsOf(form);
    const shards = await this.#index.fromEachShard((lookUp) => readIn(lookUp, readings));
    const sure = joinHits(shards.flatMap((shard) => shard.sure));
    const terms: ResolvedAlternative[] = [];
    if (sure.pages.length > 0) {
      const exact = joinHits(shards.flatMap((shard) => shard.exact));
      terms.push({ hits: sure, exact, trust: 1, correction: null, completion: null, also: [] });
    }
    const weak = joinHits(shards.flatMap((shard) => shard.weak));
    if (weak.pages.length > 0) {
      const also = mostPages(shards.map(({ weakForms }) => weakForms));
      terms.push({ hits: weak, exact: NO_HITS, trust: TRUST_WEAK, correction: null, completion: null, also });
    }
    return terms;
  }

  /** What the beginning of a word may become, the best known first. */
  async #completions(folded: string): Promise<ResolvedAlternative[]> {
    const bare = withoutBeginningArticle(folded);
    if (bare.length < (bare === folded ? 2 : 1)) return [];
    const isCompletion = (word: string): boolean =>
      (word.startsWith(bare) && word !== bare) || (word.startsWith(folded) && word !== folded);
    let words = (await this.#frequentWords()).filter(isCompletion);
    if (words.length < FEW_COMPLETIONS) {
      const rare = (await this.#knownWords())
        .filter(({ word }) => isCompletion(word) && !words.includes(word))
        .sort((a, b) => b.rank - a.rank || a.word.length - b.word.length);
      words = [...words, ...rare.map(({ word }) => word)];
    }
    const found = await Promise.all(
      words.slice(0, COMPLETIONS).map(async (word) => ({ word, first: (await this.#read(word))[0] })),
    );
    return found.flatMap(({ word, first }) =>
      first?.trust === 1 ? [{ ...first, trust: TRUST_COMPLETED, completion: word, also: [] }] : [],
    );
  }

  async #corrected(word: QueryWord, trust: number): Promise<ResolvedAlternative[]> {
    if (word.folded.length < SHORTEST_CORRECTED || /\d/.test(word.folded)) return [];
    const vocabulary = await this.#knownWords();
    const terms: ResolvedAlternative[] = [];
    const latin = transliterations(word.folded, vocabulary).map((meant) => ({ word: meant, distance: 1 }));
    for (const correction of latin.length > 0 ? latin : corrections(word.folded, vocabulary)) {
      const [read] = await this.#read(correction.word);
      if (read === undefined) continue;
      const weaker = trust / (correction.distance + terms.length * TRUST_STEP);
      terms.push({ ...read, trust: weaker, correction: correction.word });
    }
    return terms;
  }

  async #frequentWords(): Promise<readonly string[]> {
    return (await this.#index.text(this.#index.manifest.frequent)).split("\n");
  }

  /** The one list, whoever asks: what is told of its words is kept beside it. */
  async #knownWords(): Promise<readonly KnownWord[]> {
    const text = await this.#index.text(this.#index.manifest.vocabulary);
    this.#vocabulary ??= readVocabulary(text);
    return this.#vocabulary;
  }
}

/**
 * Readings are tried in order until the shard has one as it stands; a shard that has none answers with the likeliest
 * that is a form of something it has.
 */
async function readIn(lookUp: LookUp, readings: readonly string[]): Promise<FoundForms> {
  let best: FoundForms = { exact: [], sure: [], weak: [], weakForms: new Map() };
  for (const reading of readings) {
    const found = formsOf(await lookUp(reading), reading);
    if (found.exact.length > 0) return found;
    const isBetter = best.sure.length === 0 && (found.sure.length > 0 || best.weak.length === 0);
    if (isBetter) best = found;
  }
  return best;
}

function formsOf(members: readonly FamilyMember[], reading: string): FoundForms {
  const spellings = spellingsOf(reading);
  const found: FoundForms = { exact: [], sure: [], weak: [], weakForms: new Map() };
  for (const { form, postings } of members) {
    const share = Math.max(...spellings.map((spelling) => kinship(spelling, form)));
    if (share === 0) continue;
    const here = postings();
    if (share === SAME) found.exact.push(here);
    if (share >= SURE) found.sure.push(weighed(here, share));
    else {
      found.weak.push(weighed(here, share));
      found.weakForms.set(form, here.postings.pages.length);
    }
  }
  return found;
}

/** Takes the article off as `withoutArticle` does, of a word of which only the first letters are there. */
function withoutBeginningArticle(folded: string): string {
  const article = ARTICLES.find(
    (beginning) => folded.startsWith(beginning) && folded.length > beginning.length,
  );
  return article === undefined ? folded : folded.slice(article.length);
}

function mostPages(shards: readonly ReadonlyMap<string, number>[]): string[] {
  const pages = new Map<string, number>();
  for (const shard of shards)
    for (const [form, count] of shard) pages.set(form, (pages.get(form) ?? 0) + count);
  return [...pages].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);
}

/** A form and what other hands or other lexicons write for it. */
function everySpelling(form: string): string[] {
  const last = form.at(-1);
  const stem = form.slice(0, -1);
  return last === "ه" || last === "ة" ? [`${stem}ه`, `${stem}ة`] : [form];
}
