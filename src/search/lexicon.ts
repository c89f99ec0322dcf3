// Which first letters of which words are particles, as an archive's own words testify.

import { OWN_WAW, withoutArticle, withoutParticles } from "./affixes.ts";
import { isArabicWord, stemOf } from "./stem.ts";
import { stopWordIn } from "./stop-words.ts";

/**
 * Built from every word of an archive, then asked for stems.
 *
 * «لروسيا» is «ل» and «روسيا» because «روسيا» stands elsewhere in the archive and «اللروسيا» never does;
 * «لبنان» keeps its lam because «بنان» is not to be found.
 */
export class Lexicon {
  readonly #attested = new Set<string>();
  /** How often each stem was met bare, and how often under the article. */
  readonly #bare = new Map<string, number>();
  readonly #definite = new Map<string, number>();
  readonly #stems = new Map<string, string>();
  /** What `stemOf` makes of a word that has lost its particles: most are words of the archive themselves. */
  readonly #plainStems = new Map<string, string>();

  constructor(foldedWords: Iterable<string>) {
    for (const word of foldedWords) this.#attest(word, 1);
  }

  /** As though each word had been met so many times. */
  static ofCounts(counts: Iterable<readonly [foldedWord: string, times: number]>): Lexicon {
    const lexicon = new Lexicon([]);
    for (const [word, times] of counts) lexicon.#attest(word, times);
    return lexicon;
  }

  /** The stem under which the index keeps a folded word. */
  stemOf(word: string): string {
    const known = this.#stems.get(word);
    if (known !== undefined) return known;
    const stem = this.#read(word);
    this.#stems.set(word, stem);
    return stem;
  }

  #plainStem(word: string): string {
    let stem = this.#plainStems.get(word);
    if (stem === undefined) {
      stem = stemOf(word);
      this.#plainStems.set(word, stem);
    }
    return stem;
  }

  #attest(word: string, times: number): void {
    if (!isArabicWord(word)) return;
    this.#attested.add(word);
    const rest = withoutArticle(word);
    const counts = rest === null ? this.#bare : this.#definite;
    const stem = this.#plainStem(rest ?? word);
    counts.set(stem, (counts.get(stem) ?? 0) + times);
  }

  #read(word: string): string {
    const grammar = stopWordIn(word);
    if (grammar !== null) return grammar;
    if (!isArabicWord(word) || word.length < 3) return word;
    const rest = withoutArticle(word);
    if (rest !== null && (/^(?:ال|لل)/.test(word) || this.#isAttested(rest))) return this.#plainStem(rest);
    return this.#withoutParticles(word);
  }

  /** «بالون» is no «بال» and «ون»: what is left of a stacked article must stand somewhere without it. */
  #isAttested(rest: string): boolean {
    return this.#attested.has(`ال${rest}`) || this.#attested.has(`لل${rest}`) || this.#attested.has(rest);
  }

  #withoutParticles(word: string): string {
    const whole = this.#plainStem(word);
    const wholeDefinite = this.#definite.get(whole) ?? 0;
    const wholeBare = this.#bare.get(whole) ?? 0;
    let cut: string | null = null;
    let evidence = 0;
    for (const rest of withoutParticles(word)) {
      const stem = this.#plainStem(withoutArticle(rest) ?? rest);
      const met = (this.#definite.get(stem) ?? 0) + (this.#bare.get(stem) ?? 0);
      if (met > evidence) {
        evidence = met;
        cut = stem;
      }
    }
    const particleWaw = word.startsWith("و") && !OWN_WAW.test(word);
    if (cut === null) {
      // Nothing attested is left, but a first waw is «and» far more often than not.
      return wholeDefinite === 0 && particleWaw && word.length >= 5
        ? this.#plainStem(withoutArticle(word.slice(1)) ?? word.slice(1))
        : whole;
    }
    // The article never precedes the uncut form, so its first letter may well be a particle.
    if (wholeDefinite === 0 && evidence * (particleWaw ? 8 : 1) >= wholeBare) return cut;
    if (wholeDefinite > 0 && particleWaw && evidence > 20 * (wholeDefinite + wholeBare)) return cut;
    return whole;
  }
}
