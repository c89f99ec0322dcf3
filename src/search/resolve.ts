// What each word of a query finds in an index: its readings, else its completions, else what it may be a slip for.

import { withoutArticle, withoutParticles } from "./affixes.ts";
import { corrections } from "./correct.ts";
import type { IndexReader, ShardPostings } from "./index-reader.ts";
import { indexTerm } from "./index-term.ts";
import { skeletonOf } from "./name-skeleton.ts";
import type { QueryWord } from "./query.ts";
import { type Reading, readingsOf } from "./readings.ts";
import { isArabicWord, stemOf } from "./stem.ts";
import { stopWordIn } from "./stop-words.ts";
import { joinHits, type TermHits } from "./term-hits.ts";
import { type KnownWord, readVocabulary } from "./vocabulary.ts";

/** A word of the query and what it may stand for, the likeliest first. */
export type ResolvedWord = {
  readonly word: QueryWord;
  readonly alternatives: readonly ResolvedAlternative[];
};

export type ResolvedAlternative = {
  readonly hits: TermHits;
  /** Forms without particles under which it was found, for rewarding the exact one. */
  readonly bare: readonly string[];
  readonly trust: number;
  /** Set where another word was searched for, or along with it. */
  readonly correction: string | null;
};

type FoundReadings = { readonly parts: ShardPostings[]; readonly bare: string[] };

/** Readings are tried in order until this many pages are found. */
const ENOUGH_PAGES = 25;
/** In a large archive a word of so few pages may be a slip that an author made too. */
const RARE_PAGES = 2;
const LARGE_ARCHIVE = 500;
const COMPLETIONS = 12;
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
  #vocabulary: Promise<readonly KnownWord[]> | null = null;

  constructor(index: IndexReader) {
    this.#index = index;
  }

  /** @param isLiteral whether the word must be found as it was typed: then every place is of interest where it may stand */
  async resolve(word: QueryWord, isLiteral = false): Promise<ResolvedWord> {
    return { word, alternatives: await this.#alternatives(word, isLiteral) };
  }

  /** Empty where the archive has nothing like the word. */
  async #alternatives(word: QueryWord, isLiteral: boolean): Promise<ResolvedAlternative[]> {
    const read = isLiteral
      ? { parts: await this.#everyPart(word.folded), bare: [word.folded] }
      : await this.#read(word.folded);
    const terms: ResolvedAlternative[] = [];
    const hits = joinHits(read.parts);
    if (hits.pages.length > 0) terms.push({ hits, bare: read.bare, trust: 1, correction: null });
    const rare = this.#index.manifest.total > LARGE_ARCHIVE ? RARE_PAGES : 0;
    if (hits.pages.length > rare) return terms;
    if (word.isUnfinished && terms.length === 0) {
      const completed = joinHits(await this.#completions(word.folded));
      if (completed.pages.length > 0) {
        return [{ hits: completed, bare: [], trust: TRUST_COMPLETED, correction: null }];
      }
    }
    const also = await this.#corrected(word, terms.length > 0 ? TRUST_ALSO : TRUST_CORRECTED);
    return [...terms, ...also];
  }

  /** Every place where the word as written may stand, whatever its first letters are taken for. */
  async everyReading(folded: string): Promise<TermHits> {
    return joinHits(await this.#everyStem(new Set(stemsAsWritten(folded))));
  }

  /** Likewise, or with a particle before it, which a lexicon may have taken for a letter of the word. */
  async everyReadingAfterParticles(folded: string): Promise<TermHits> {
    return joinHits(await this.#everyPart(folded));
  }

  #everyPart(folded: string): Promise<ShardPostings[]> {
    const stems = new Set(stemsAsWritten(folded));
    if (isArabicWord(folded) && withoutArticle(folded) === null) {
      for (const particle of /^[يتنا]/.test(folded) ? [...PARTICLES, FUTURE] : PARTICLES) {
        const written = particle + folded;
        stems.add(stopWordIn(written) ?? stemOf(written));
      }
    }
    return this.#everyStem(stems);
  }

  async #everyStem(stems: ReadonlySet<string>): Promise<ShardPostings[]> {
    const parts = await Promise.all([...stems].map((stem) => this.#index.postingsOf(stem)));
    return parts.flat();
  }

  /** A guess at another spelling is for words that no shard has as they are. */
  async #read(folded: string): Promise<FoundReadings> {
    const readings = readingsOf(folded);
    const plain = await this.#readAs(readings.filter(({ isGuess }) => !isGuess));
    return plain.parts.length > 0 ? plain : this.#readAs(readings.filter(({ isGuess }) => isGuess));
  }

  /** Each shard has its own lexicon, so each is asked for further readings until it has given enough. */
  async #readAs(readings: readonly Reading[]): Promise<FoundReadings> {
    const bare = new Set<string>();
    const parts = await this.#index.fromEachShard(async (lookUp) => {
      const ofShard: ShardPostings[] = [];
      let pages = 0;
      for (const reading of readings) {
        if (reading.isSkeleton && pages > 0) break;
        const found = await lookUp(reading.stem);
        if (found === null) continue;
        ofShard.push(found);
        bare.add(reading.bare);
        pages += found.postings.pages.length;
        if (pages >= ENOUGH_PAGES) break;
      }
      return ofShard;
    });
    return { parts: parts.flat(), bare: [...bare] };
  }

  async #completions(folded: string): Promise<ShardPostings[]> {
    if (folded.length < 2) return [];
    const prefixes = new Set([folded, withoutArticle(folded) ?? folded, ...withoutParticles(folded)]);
    if (isArabicWord(folded) && folded.length >= 4) prefixes.add(skeletonOf(folded).slice(0, -1));
    const found: ShardPostings[] = [];
    for (const prefix of prefixes) {
      if (prefix.length < 2) continue;
      for (const parts of (await this.#index.postingsFrom(indexTerm(prefix), COMPLETIONS)).values())
        found.push(...parts);
      if (found.length > 0) break;
    }
    return found;
  }

  async #corrected(word: QueryWord, trust: number): Promise<ResolvedAlternative[]> {
    if (word.folded.length < SHORTEST_CORRECTED || /\d/.test(word.folded)) return [];
    const vocabulary = await this.#knownWords();
    const terms: ResolvedAlternative[] = [];
    for (const correction of corrections(word.folded, vocabulary)) {
      const read = await this.#read(correction.word);
      const hits = joinHits(read.parts);
      if (hits.pages.length === 0) continue;
      const weaker = trust / (correction.distance + terms.length * TRUST_STEP);
      terms.push({ hits, bare: [correction.word], trust: weaker, correction: correction.word });
    }
    return terms;
  }

  #knownWords(): Promise<readonly KnownWord[]> {
    this.#vocabulary ??= this.#index
      .text(this.#index.manifest.vocabulary)
      .then(readVocabulary)
      .catch((error: unknown) => {
        this.#vocabulary = null;
        throw error;
      });
    return this.#vocabulary;
  }
}

function stemsAsWritten(folded: string): string[] {
  return readingsOf(folded)
    .filter(({ isGuess }) => !isGuess)
    .map(({ stem }) => stem);
}
