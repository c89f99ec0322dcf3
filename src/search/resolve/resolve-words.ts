// What each word of a query finds in an index: its readings, else its completions, else what it may be a slip for.

import type { IndexReader, LookUp, ShardPostings } from "../index/index-reader.ts";
import { familyTerm, formTerm, formWithin } from "../index/index-term.ts";
import { type Beginnings, type KnownWord, readBeginnings, readVocabulary } from "../index/vocabulary.ts";
import { joinedWord, type QueryWord, queryWord } from "../query/query.ts";
import { withoutArticle, withoutBeginningArticle } from "../words/affixes.ts";
import { familyOf, hasFamily } from "../words/family.ts";
import { kinship, LAST_RESORT, SAME, SURE } from "../words/kinship.ts";
import { readingsOf, spellingsOf } from "../words/readings.ts";
import { isArabicWord } from "../words/stem.ts";
import type { TextWords } from "../words/text-words.ts";
import { foldedOf } from "../words/words.ts";
import { asOneName } from "./one-name.ts";
import { type Begun, type ResolvedAlternative, type ResolvedWord, wordItself } from "./resolved-word.ts";
import { inARow, joinHits, NO_HITS, type TermHits, weighed } from "./term-hits.ts";
import type { Archive } from "./unknown-words.ts";

/** A form of a family, and where it stands in one shard: read only when asked for. */
type FamilyMember = { readonly form: string; readonly postings: () => ShardPostings };

type FoundForms = {
  readonly exact: ShardPostings[];
  readonly sure: ShardPostings[];
  /** What is joined on weak grounds, and how far each stands for the word. */
  readonly weak: { readonly form: string; readonly share: number; readonly postings: ShardPostings }[];
};

/** The number of pages up to which a word of a large archive may be a slip that an author made too. */
const RARE_PAGES = 2;
const LARGE_ARCHIVE = 500;
/** The number of completions of which the reports are counted. */
const COMPLETIONS = 10;
const TRUST_WEAK = 0.75;
const TRUST_COMPLETED = 0.7;
/** Letters of a name that may be written in one. */
const SHORTEST_NAME = 6;
/** A word of more than this share of the reports is what was meant. */
const MOST_DOUBTED = 0.03;
/** Words of a query that are enough to tell what is asked for, whatever another one may be. */
const ENOUGH_KNOWN = 5;
/** Reports that have a word as it stands: where so many do, it is no other word in the rest. */
const WELL_KNOWN = 20;

const PARTICLES = ["و", "ف", "ب", "ل", "ك"];
/** Stands before a verb of the present alone. */
const FUTURE = "س";

export class Resolver implements Archive {
  readonly #index: IndexReader;
  #vocabulary: readonly KnownWord[] | null = null;

  constructor(index: IndexReader) {
    this.#index = index;
  }

  /**
   * Every word of a query. What the archive does not know is taken for a slip only where little else was asked: of a question it is left
   * out, and what may have been meant is offered.
   * @param isLiteral whether a word must be found as it was typed: then every place is of interest where it may stand
   * @param isTyping whether the reader has not said that the query is whole: then its last word may be the beginning of another
   */
  async resolve(
    words: readonly QueryWord[],
    isLiteral: (word: QueryWord) => boolean,
    isTyping: boolean,
  ): Promise<readonly ResolvedWord[]> {
    const found = await Promise.all(words.map((word) => this.#known(word, isLiteral(word), isTyping)));
    const resolved = found.flat();
    const isSettled = (one: ResolvedWord): boolean =>
      isLiteral(one.word) || one.begun !== null || one.alternatives[0]?.trust === 1;
    if (resolved.every(isSettled) || resolved.filter(isSettled).length >= ENOUGH_KNOWN) return resolved;
    const vocabulary = await this.#knownWords();
    const { joinedIn, meantFor } = await import("./unknown-words.ts");
    const joined = await joinedIn(this, resolved, vocabulary);
    return Promise.all(joined.map((one) => (isSettled(one) ? one : meantFor(this, one, vocabulary))));
  }

  /** The word as the archive has it, without alternatives where it has nothing of the kind; a name of two words may be two. */
  async #known(word: QueryWord, isLiteral: boolean, isTyping: boolean): Promise<ResolvedWord[]> {
    if (isLiteral) {
      const hits = await this.everyReadingAfterParticles(word.form);
      const here = wordItself(hits, NO_HITS);
      return [{ word, alternatives: hits.pages.length === 0 ? [] : [here], begun: null }];
    }
    const terms = await this.#withParts(word, await this.read(word.form));
    if (word.isUnfinished && isTyping) {
      const rare = this.#index.manifest.total > LARGE_ARCHIVE ? RARE_PAGES : 0;
      const isWord = (terms[0]?.exact.pages.length ?? 0) > rare;
      const begun = await this.#begun(word.folded);
      const completed = await this.#becoming(begun.words);
      if (completed.length > 0)
        return [{ word, alternatives: isWord ? [...terms, ...completed] : completed, begun }];
    }
    if (terms.length > 0 || !/\s/.test(word.written)) return [{ word, alternatives: terms, begun: null }];
    // No name of the archive's: then two words like any others.
    const apart = word.written.split(/\s+/).map((written) => queryWord(written, false));
    return (await Promise.all(apart.map((part) => this.#known(part, false, false)))).flat();
  }

  /** A name that is written in one and in two is one. */
  async #withParts(
    { parts }: QueryWord,
    terms: readonly ResolvedAlternative[],
  ): Promise<readonly ResolvedAlternative[]> {
    if (parts === null) return terms;
    const apart = inARow(await Promise.all(parts.map((part) => this.everyReading(part))));
    if (apart.pages.length === 0) return terms;
    // Letter for letter: «عبدالمالك» is no «عبدالملك», and «سيف الله» nothing that sounds like it.
    const joined = terms
      .filter(({ trust }) => trust === 1)
      .map(({ exact }) => ({ first: 0, postings: exact }));
    const hits = joinHits([...joined, { first: 0, postings: apart }]);
    return [wordItself(hits, hits)];
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
    const parts = await this.#index.fromShards([...this.#index.shards.keys()], async (lookUp) => {
      const found: FamilyMember[] = [];
      for (const members of await Promise.all(forms.map((form) => familyIn(lookUp, form)))) {
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
  async read(form: string): Promise<ResolvedAlternative[]> {
    const readings = readingsOf(form);
    const shards = await this.#formsIn(readings);
    const sure = joinHits(shards.flatMap((shard) => shard.sure));
    const terms: ResolvedAlternative[] = [];
    if (sure.pages.length > 0) {
      const exact = joinHits(shards.flatMap((shard) => shard.exact));
      terms.push(wordItself(sure, exact));
    }
    const isScarce = sure.pages.length < WELL_KNOWN;
    const weak = shards.flatMap((shard) => shard.weak.filter(({ share }) => isScarce || share > LAST_RESORT));
    if (weak.length > 0) {
      const hits = joinHits(weak.map(({ postings }) => postings));
      terms.push({ ...wordItself(hits, NO_HITS), trust: TRUST_WEAK, also: mostPages(weak) });
    }
    return terms;
  }

  /**
   * Readings are tried in order until a shard has one as it stands; a shard that has none answers with the likeliest that is a form of
   * something it has. Where most of the archive knows a reading, the rest of it is not asked for another: «وزير» is no «زير» in the few
   * reports that speak of no minister.
   */
  async #formsIn(readings: readonly string[]): Promise<FoundForms[]> {
    const found = this.#index.shards.map(() => NO_FORMS);
    const waiting = new Set(found.keys());
    let pages = this.#index.manifest.total;
    let known = 0;
    for (const reading of readings) {
      // The whole of «الرقم» is a word where «رقم» is none.
      if (known > 0 && withoutArticle(foldedOf(reading)) !== null) continue;
      const asked = [...waiting];
      const forms = await this.#index.fromShards(asked, (lookUp) => familyIn(lookUp, reading));
      for (const [at, shard] of asked.entries()) {
        const here = formsOf(forms[at] ?? [], reading);
        const best = found[shard] ?? NO_FORMS;
        if (here.exact.length > 0) {
          waiting.delete(shard);
          pages -= this.#index.shards[shard]?.pages ?? 0;
          for (const { postings } of here.exact) known += postings.pages.length;
        } else if (best.sure.length > 0 || (here.sure.length === 0 && best.weak.length > 0)) continue;
        found[shard] = here;
      }
      if (waiting.size === 0 || (pages * 2 <= this.#index.manifest.total && known >= WELL_KNOWN)) break;
    }
    return found;
  }

  async #begun(folded: string): Promise<Begun> {
    const bare = withoutBeginningArticle(folded);
    if (bare.length < (bare === folded ? 2 : 1)) return { words: [], pages: [] };
    const known = await this.#beginnings([bare, folded]);
    const words = begunBy(
      folded,
      known.flatMap(({ words }) => words),
    );
    const first = known.flatMap(({ first }) => first.get(bare) ?? []);
    return { words, pages: first.length > 0 ? first : pagesShowing(words, bare.length) };
  }

  async wordsLike(forms: readonly string[]): Promise<readonly KnownWord[]> {
    return (await this.#beginnings(forms)).flatMap(({ words }) => words);
  }

  /** What may follow the letters that any of these begins with. */
  async #beginnings(forms: readonly string[]): Promise<readonly Beginnings[]> {
    const letters = new Set(forms.map((form) => form.charAt(0)));
    const files = await Promise.all([...letters].map((letter) => this.#index.beginnings(letter)));
    return files.flat().map((text) => readBeginnings(text, this.#index.manifest.total));
  }

  readonly readingsOf = readingsOf;

  completed(folded: string, known: readonly KnownWord[]): Promise<ResolvedAlternative[]> {
    return this.#becoming(begunBy(folded, known));
  }

  async #becoming(begun: readonly KnownWord[]): Promise<ResolvedAlternative[]> {
    const found = await Promise.all(
      begun.slice(0, COMPLETIONS).map(async ({ word }) => ({ word, first: (await this.read(word))[0] })),
    );
    return found.flatMap(({ word, first }) =>
      first?.trust === 1 ? [{ ...first, trust: TRUST_COMPLETED, completion: word, also: [] }] : [],
    );
  }

  /** A better known word that one may be a slip for although it is a word; null where it is well known itself. */
  async offerFor(resolved: ResolvedWord, others: readonly ResolvedWord[]): Promise<string | null> {
    const pages = resolved.alternatives[0]?.hits.pages.length ?? 0;
    if (pages > Math.max(1, this.#index.manifest.total * MOST_DOUBTED) || resolved.begun !== null)
      return null;
    return (await import("./unknown-words.ts")).offeredFor(this, resolved, others);
  }

  async placesHeard(latin: string, words: TextWords): Promise<readonly number[]> {
    return (await import("./unknown-words.ts")).placesHeard(latin, words);
  }

  /** The words of a short query as one name, which may be written in one besides: «نيو يورك». */
  async asOneName(row: readonly QueryWord[], words: readonly ResolvedWord[]): Promise<ResolvedWord | null> {
    const name = asOneName(row, words);
    const word = joinedWord(row);
    if (name !== null || row.length !== 2 || word.folded.length < SHORTEST_NAME) return name;
    const [read] = await this.read(word.form);
    const isHere = read?.trust === 1 && read.exact.pages.length > 0;
    return isHere ? { word, alternatives: [wordItself(read.exact, read.exact)], begun: null } : null;
  }

  /** The one list, whoever asks: what is told of its words is kept beside it. */
  async #knownWords(): Promise<readonly KnownWord[]> {
    const text = await this.#index.json(this.#index.manifest.vocabulary);
    this.#vocabulary ??= readVocabulary(text as string);
    return this.#vocabulary;
  }
}

/** The forms in one shard that are of the family of a form. */
async function familyIn(lookUp: LookUp, form: string): Promise<FamilyMember[]> {
  if (hasFamily(form)) {
    const family = familyOf(form);
    const found = await lookUp(familyTerm(family));
    return found.map(({ rest, postings }) => ({ form: formWithin(family, rest), postings }));
  }
  const found = await lookUp(formTerm(form));
  return found.flatMap(({ rest, postings }) => (rest === "" ? [{ form, postings }] : []));
}

/** What a beginning may become, the best known first. */
function begunBy(folded: string, vocabulary: readonly KnownWord[]): KnownWord[] {
  const beginnings = [withoutBeginningArticle(folded), folded];
  return vocabulary
    .filter(({ word }) => beginnings.some((beginning) => word.startsWith(beginning) && word !== beginning))
    .sort((a, b) => b.rank - a.rank || a.word.length - b.word.length);
}

/** The reports chosen for these words, those first that show the most of the best known. */
function pagesShowing(words: readonly KnownWord[], letters: number): number[] {
  const worth = new Map<number, number>();
  for (const { shown, rank } of words) {
    const page = letters <= 3 ? shown?.early : shown?.late;
    if (page !== undefined) worth.set(page, (worth.get(page) ?? 0) + 2 ** (rank / 2));
  }
  return [...worth].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([page]) => page);
}

const NO_FORMS: FoundForms = { exact: [], sure: [], weak: [] };

function formsOf(members: readonly FamilyMember[], reading: string): FoundForms {
  const spellings = spellingsOf(reading);
  const found: FoundForms = { exact: [], sure: [], weak: [] };
  for (const { form, postings } of members) {
    const share = Math.max(...spellings.map((spelling) => kinship(spelling, form)));
    if (share === 0) continue;
    const here = postings();
    if (share === SAME) found.exact.push(here);
    if (share >= SURE) found.sure.push(weighed(here, share));
    else found.weak.push({ form, share, postings: weighed(here, share) });
  }
  return found;
}

function mostPages(found: FoundForms["weak"]): string[] {
  const pages = new Map<string, number>();
  for (const { form, postings } of found)
    pages.set(form, (pages.get(form) ?? 0) + postings.postings.pages.length);
  return [...pages].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);
}

/** A form and what other hands or other lexicons write for it. */
function everySpelling(form: string): string[] {
  const last = form.at(-1);
  const stem = form.slice(0, -1);
  return last === "ه" || last === "ة" ? [`${stem}ه`, `${stem}ة`] : [form];
}
