// Which first letters of which words are particles, as an archive's own words testify.

import { OWN_ARTICLE, OWN_WAW, withoutArticle, withoutParticles } from "./affixes.ts";
import { VERBS } from "./own-letters.ts";
import { isArabicWord, stemOf } from "./stem.ts";
import { stopWordIn } from "./stop-words.ts";
import { foldedOf } from "./words.ts";

/**
 * Built from every word of an archive, then asked what each is without its particles.
 *
 * «لروسيا» is «ل» and «روسيا» because «روسيا» stands elsewhere in the archive and «اللروسيا» never does;
 * «لبنان» keeps its lam because «بنان» is not to be found.
 */
export class Lexicon {
  /** Forms as they stand, folded. */
  readonly #attested = new Set<string>();
  /** Folded words that begin with an alef and a lam of their own: somewhere a hamza says so, or a second article. */
  readonly #ownArticle = new Set<string>();
  /** Words whose last letter somewhere is a ta marbuta, without it. */
  readonly #feminine = new Set<string>();
  /** Words in ه under the article, which no pronoun can follow. */
  readonly #definiteHa = new Set<string>();
  /** How often each stem was met bare, and how often under the article. */
  readonly #bare = new Map<string, number>();
  readonly #definite = new Map<string, number>();
  #isName: (folded: string) => boolean = () => false;
  readonly #bareForms = new Map<string, string>();
  /** What `stemOf` makes of a word that has lost its particles: most are words of the archive themselves. */
  readonly #stems = new Map<string, string>();

  constructor(forms: Iterable<string>) {
    for (const form of forms) this.#attest(form, 1);
  }

  /**
   * Makes a lexicon as though each word had been met so many times.
   * @param isName whether a folded word is a name whose first letter is its own: «كمال» wears no article, and is not «ك» and «مال»
   */
  static ofCounts(
    counts: Iterable<readonly [form: string, times: number]>,
    isName: (folded: string) => boolean = () => false,
  ): Lexicon {
    const lexicon = new Lexicon([]);
    lexicon.#isName = isName;
    for (const [form, times] of counts) lexicon.#attest(form, times);
    return lexicon;
  }

  /** The form without article and particles, as the index keeps it. */
  bareOf(form: string): string {
    const known = this.#bareForms.get(form);
    if (known !== undefined) return known;
    const bare = this.#read(form);
    this.#bareForms.set(form, bare);
    return bare;
  }

  #stemOf(folded: string): string {
    let stem = this.#stems.get(folded);
    if (stem === undefined) {
      stem = stemOf(folded);
      this.#stems.set(folded, stem);
    }
    return stem;
  }

  #attest(form: string, times: number): void {
    if (!isArabicWord(form)) return;
    const word = foldedOf(form);
    this.#attested.add(word);
    if (form.endsWith("ة")) this.#feminine.add(form.slice(0, -1));
    const hamza = form.indexOf("أ");
    if (hamza >= 0) this.#ownArticle.add(word.slice(hamza));
    const rest = hamza >= 0 || OWN_ARTICLE.test(word) ? null : withoutArticle(word);
    if (rest?.startsWith("ال") && rest.length >= 5) this.#ownArticle.add(rest);
    if (rest !== null && form.endsWith("ه")) this.#definiteHa.add(rest);
    const counts = rest === null ? this.#bare : this.#definite;
    const stem = this.#stemOf(rest ?? word);
    counts.set(stem, (counts.get(stem) ?? 0) + times);
  }

  #read(form: string): string {
    const word = foldedOf(form);
    const grammar = stopWordIn(word);
    if (grammar !== null) return grammar;
    if (!isArabicWord(form) || form.length < 3) return form;
    const ending = form.endsWith("ة") ? "ة" : word.slice(-1);
    return this.#withTaMarbuta(this.#withoutPrefixes(word, form).slice(0, -1) + ending);
  }

  #withoutPrefixes(word: string, form: string): string {
    const own = OWN_ARTICLE.exec(word);
    if (own !== null) return own[2] === "لله" ? "الله" : (own[2] ?? word);
    if (form.startsWith("أ")) return word;
    const rest = withoutArticle(word);
    if (rest !== null && !this.#hasOwnArticle(word)) {
      if (this.#hasOwnArticle(rest)) return rest;
      if (/^(?:ال|لل)/.test(word) || this.#isAttested(rest)) return rest;
    }
    return this.#withoutParticles(word);
  }

  /** «التزام»: «الالتزام» is met, «تزام» is not. */
  #hasOwnArticle(word: string): boolean {
    return this.#ownArticle.has(word) && !this.#attested.has(word.slice(2));
  }

  /** Who writes «المكتبه» means «المكتبة»; who writes «قراره» beside «قرار» and no «قرارة» means «his». */
  #withTaMarbuta(bare: string): string {
    if (!bare.endsWith("ه") || bare.length < 3) return bare;
    const stem = bare.slice(0, -1);
    const isFeminine = this.#definiteHa.has(bare) || (this.#feminine.has(stem) && !this.#attested.has(stem));
    return isFeminine ? `${stem}ة` : bare;
  }

  /** «بالون» is no «بال» and «ون»: what is left of a stacked article must stand somewhere without it. */
  #isAttested(rest: string): boolean {
    return this.#attested.has(`ال${rest}`) || this.#attested.has(`لل${rest}`) || this.#attested.has(rest);
  }

  #withoutParticles(word: string): string {
    if (this.#isName(word)) return word;
    const whole = this.#stemOf(word);
    const wholeDefinite = this.#definite.get(whole) ?? 0;
    const wholeBare = this.#bare.get(whole) ?? 0;
    let cut: string | null = null;
    let evidence = 0;
    for (const rest of withoutParticles(word)) {
      const bare = withoutArticle(rest) ?? rest;
      const stem = this.#stemOf(bare);
      const met = (this.#definite.get(stem) ?? 0) + (this.#bare.get(stem) ?? 0);
      if (met > evidence) {
        evidence = met;
        cut = bare;
      }
    }
    // «وجهت» is no «جهت» behind a waw, though «جهة» is met everywhere.
    if (VERBS.has(word.replace(/(?:ت|وا|تا)$/, "")) && OWN_WAW.test(word)) return word;
    const particleWaw = word.startsWith("و") && !OWN_WAW.test(word);
    if (cut === null) {
      // Nothing attested is left, but a first waw is «and» far more often than not.
      return wholeDefinite === 0 && particleWaw && word.length >= 5
        ? (withoutArticle(word.slice(1)) ?? word.slice(1))
        : word;
    }
    // The article never precedes the uncut form, so its first letter may well be a particle.
    if (wholeDefinite === 0 && evidence * (particleWaw ? 8 : 1) >= wholeBare) return cut;
    if (wholeDefinite > 0 && particleWaw && evidence > 20 * (wholeDefinite + wholeBare)) return cut;
    return word;
  }
}
