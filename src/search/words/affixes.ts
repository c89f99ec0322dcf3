// The particles Arabic writes together with the next word, and the endings it hangs on the last.

// L. Larkey, L. Ballesteros, M. Connell, “Light Stemming for Arabic Information Retrieval” (2007), give the
// article prefixes and the eight endings of Light10; the stacked articles and the longer endings are what
// `tests/search/stem.cases` showed to be missing. All folded.

/** The article with whatever is stacked before it, longest first: وبالـ before بالـ before الـ. */
export const ARTICLES = [
  "وبال",
  "وكال",
  "فبال",
  "ولل",
  "فلل",
  "وال",
  "فال",
  "بال",
  "كال",
  "ال",
  "لل",
] as const;

/** Possessive pronouns, longest first. */
export const PRONOUNS = ["هما", "كما", "ها", "هم", "هن", "كم", "نا"] as const;

/** Gender, number and nisba, longest first. */
export const ENDINGS = [
  "يتان",
  "يتين",
  "تين",
  "تان",
  "يات",
  "يين",
  "يون",
  "ات",
  "ان",
  "ين",
  "ون",
  "يه",
  "وا",
  "ه",
  "ي",
] as const;

/** What may still hang on after the first ending is gone: «مصرفيات» loses ات, then ي. */
export const SECOND_ENDINGS = ["ات", "ان", "ين", "ون", "يه", "ه", "ي"] as const;

/**
 * Words that begin with an alef and a lam of their own, behind the particles before them, folded: «الله» is no «له» with the article,
 * «ألمانيا» no «مانيا», «التزم» a verb. «لله» hides the alef.
 */
export const OWN_ARTICLE =
  /^([وفبلك]{0,2})(لله|الله|اللهم|الان|الاف|(?:المان|البان|الكترون)(?:ي|يا|يه|يين|يون|يات)|الغ(?:اء|ي|ت)|الق(?:اء|ي|ت)|التق(?:ي|ت|وا|يا)|التزم|التزمت|التزام|التزامات|التزامه|التزامها|التحق|التحقت|التحاق|التهاب|التهابات|التماس|التفاف|التقط|التقاط|الزم|الزام|العاب|الوان|القاب|الحان|الياف|الكسندر|اليكس|اليكسندر|اليزابيث|البرت|الفرد|الومنيوم|الماس|البوم|الغام)$/;

/** The word without its article, or null when it wears none. */
export function withoutArticle(word: string): string | null {
  for (const article of ARTICLES) {
    // «لل» hides the alef of the article, so it stands on less evidence than the others.
    const least = article.endsWith("لل") ? 3 : 2;
    if (word.startsWith(article) && word.length >= article.length + least) return word.slice(article.length);
  }
  return null;
}

/** Takes the article from a word of which only the first letters are there, as `withoutArticle` does from a whole one. */
export function withoutBeginningArticle(folded: string): string {
  const article = ARTICLES.find(
    (beginning) => folded.startsWith(beginning) && folded.length > beginning.length,
  );
  return article === undefined ? folded : folded.slice(article.length);
}

/**
 * What may be left when و ف ب ل ك س are particles and not letters of the word, longest cut first:
 * «ولروسيا» → «روسيا», «لروسيا»; «سيبحث» → «يبحث».
 */
export function withoutParticles(word: string): string[] {
  const rests: string[] = [];
  // «للسد»: too short for `withoutArticle` to be sure of, so the lexicon is asked.
  if (/^لل..$/.test(word)) rests.push(word.slice(2));
  if (/^[وف]/.test(word) && word.length >= 4) {
    const rest = word.slice(1);
    if (/^[بلك]/.test(rest) && rest.length >= 4) rests.push(rest.slice(1));
    if (/^س[يتنا]/.test(rest) && rest.length >= 5) rests.push(rest.slice(1));
    rests.push(rest);
  }
  if (/^[بلك]/.test(word) && word.length >= 4) rests.push(word.slice(1));
  if (/^س[يتنا]/.test(word) && word.length >= 5) rests.push(word.slice(1));
  return rests;
}

/** Beginnings of words whose first letter is a waw of their own: «وزير» is not «و» and «زير». */
export const OWN_WAW =
  /^(?:واشنطن|واسع|واقع|واحد|والد|واجب|وافق|واصل|وارد|واتس|واضح|وادي|وباء|وثيق|وثايق|وجود|وجه|وجب|وحد|وحش|وداع|ودي|وراء|ورث|ورد|ورش|ورق|وزن|وزر|وزار|وزير|وسط|وساط|وسام|وسيل|وسايل|وشك|وصف|وصل|وصول|وصاي|وضع|وضوح|وطن|وظيف|وظايف|وعد|وعي|وفا|وفد|وفر|وفق|وفير|وقت|وقع|وقف|وقود|وقوع|وقاي|وكال|وكيل|ولاد|ولاء|ولاي|ولد|ولي|وهم|ويب|ويلز|ويكي|ويندي|ويليام|وورلد|وول)/;
