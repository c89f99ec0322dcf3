// Which language a text is written in, of those that Arabic archives hold: told by its script, the letters that only some languages have, and its commonest words.

import { once } from "./once.ts";

/** BCP 47; `und`: undetermined, never guessed to be Arabic. */
export type LanguageTag =
  | "ar"
  | "fa"
  | "ur"
  | "ckb"
  | "ps"
  | "ug"
  | "he"
  | "en"
  | "fr"
  | "de"
  | "es"
  | "tr"
  | "ku"
  | "und";

/** After CLDR 48, `ar`, languages. */
const NAMES: Readonly<Record<LanguageTag, string>> = {
  ar: "العربية",
  fa: "الفارسية",
  ur: "الأردية",
  ckb: "الكردية السورانية",
  ps: "البشتو",
  ug: "الأويغورية",
  he: "العبرية",
  en: "الإنجليزية",
  fr: "الفرنسية",
  de: "الألمانية",
  es: "الإسبانية",
  tr: "التركية",
  ku: "الكردية",
  und: "لغة غير معروفة",
};

/**
 * «الإنجليزية» for `en-GB`; the tag itself where it is none of these.
 * @param language BCP 47; absent: Arabic
 */
export function languageName(language = "ar"): string {
  const [primary = ""] = language.toLowerCase().split("-");
  return primary in NAMES ? NAMES[primary as LanguageTag] : language;
}

type Script = "Arab" | "Hebr" | "Latn";

type Language = {
  readonly tag: Exclude<LanguageTag, "und">;
  readonly script: Script;
  /** Letters that none of the other languages of the script here writes, in every few words. */
  readonly letters: RegExp | null;
  /** The commonest words of running text, which hardly a sentence lacks; folded as `wordsOf` folds. */
  readonly words: ReadonlySet<string>;
};

/** Spelt as `wordsOf` spells. */
const words = (text: string): ReadonlySet<string> => new Set(wordsOf(text));

/**
 * Letters after the Unicode Standard, chapter 9.2, and each language's alphabet in CLDR; words are the function words at
 * the head of each language's frequency lists. Folded: ي, ى and ک, ك are one letter each here.
 */
const languages = once((): readonly Language[] => [
  {
    tag: "ar",
    script: "Arab",
    letters: /[ةأإؤئ\u064B-\u0652]/gu,
    words: words(
      "في من علي الي عن مع ان التي الذي الذين هذا هذه ذلك تلك كان كانت قال قالت ما لا لم لن قد كما بعد قبل بين حتي او ثم اي كل كل غير عند هو هي هم وفي ومن وقال وان بان خلال عليه اليه فيه منه له لها لهم حيث وهو وهي لكن ولا فان اذا يوم وعلي",
    ),
  },
  {
    tag: "fa",
    script: "Arab",
    letters: /[پچژگ]|\u200C(?=\p{L})/gu,
    words: words(
      "است این که را از در با برای به می شد کرد آن های ان خود گفت وی هم یک بر تا بود شده ها کند دارد نیز باید هر یا اما شود بودند هستند کرده وی میشود خواهد او انها حق اند نمی هیچ کس داشته باشد گردد کردند شدند دادند گفتند شدن کردن دو سه پس پیش سال روز ماه چه همه نیست",
    ),
  },
  {
    tag: "ur",
    script: "Arab",
    letters: /[ٹڈڑںےھہۃ]/gu,
    words: words(
      "کے کی کا میں ہے ہیں نے سے اور پر کو یہ وہ تھا گیا ایک اس ان بھی تو ہو جو کر نہیں کہ تک گا گی تھی تھے ہر جائے حق یا اپنے",
    ),
  },
  {
    tag: "ckb",
    script: "Arab",
    letters: /[ەێۆڵڕڤ]/gu,
    words: words(
      "لە بە کە ئەو بۆ لەگەڵ دەکات ئەم هەروەها کرد وەک بەڵام هەموو یان دوای دەبێت هەیە بۆی تا مافی نابێ بێت کەس",
    ),
  },
  {
    tag: "ps",
    script: "Arab",
    letters: /[ټډړږښڼۍېځڅ]/gu,
    words: words("د په چې او له سره دی کې ته هر نه وي څخه یې شي کړي ده دا هغه"),
  },
  {
    tag: "ug",
    script: "Arab",
    letters: /[ۇۈۋېڭ]|ئ(?=[ىاەوۇۆۈې])/gu,
    words: words("ۋە بىلەن بىر بۇ بولۇپ ئۈچۈن ھەر"),
  },
  {
    tag: "he",
    script: "Hebr",
    letters: null,
    words: words("של את על לא כי גם או זה עם הוא אל כל אדם יש אשר בין אך היא"),
  },
  {
    tag: "en",
    script: "Latn",
    letters: null,
    words: words(
      "the of and to in is a that for on with was as by at from it be has his are said or an shall not this have he which who their no its",
    ),
  },
  {
    tag: "fr",
    script: "Latn",
    letters: /[éèêàçùâîôûœ]/giu,
    words: words(
      "le la les de des du et à a en un une dans que qui pour est sur par au aux ne pas ou il elle ce cette son sa se avec plus l d s n qu tout toute",
    ),
  },
  {
    tag: "de",
    script: "Latn",
    letters: /[äöüß]/giu,
    words: words(
      "der die das und ist nicht den dem des ein eine zu von mit auf für im sich auch als er sie wird werden oder hat jeder",
    ),
  },
  {
    tag: "es",
    script: "Latn",
    letters: /[ñ¿¡áíóú]/giu,
    words: words(
      "el la los las de del y que en un una por con su se para al lo como más no es ha o toda persona tiene sin",
    ),
  },
  {
    tag: "tr",
    script: "Latn",
    letters: /[ığş]/giu,
    words: words("ve bir bu için ile da de olan olarak her veya ya hakkı daha"),
  },
  {
    tag: "ku",
    script: "Latn",
    letters: /[êîû]/giu,
    words: words("û ji ku bi li di de ya yên wan ne ev jî bo heye xwe an"),
  },
]);

/** Counts by runs of letters: a match for each letter took a third of the time. */
const SCRIPTS: readonly (readonly [script: Script, runs: RegExp])[] = [
  ["Arab", /\p{Script=Arabic}+/gu],
  ["Hebr", /\p{Script=Hebrew}+/gu],
  ["Latn", /\p{Script=Latin}+/gu],
];

/** How much a distinctive letter says against a common word: a text has some four letters a word. */
const LETTER_WEIGHT = 2;
/** Below this share nothing is claimed: about one sign of the language in twelve words. */
const LEAST = 0.08;

/**
 * @param given running text; a few words tell less than a sentence
 * @returns `und` where no language's signs are there, or a language unknown here shows
 */
export function identifyLanguage(given: string): LanguageTag {
  const text = withoutMarkup(given);
  const script = scriptOf(text);
  if (script === null) return "und";
  const found = wordsOf(text);
  if (found.length === 0) return "und";
  const candidates = languages().filter((language) => language.script === script);
  const [only, another] = candidates;
  if (only !== undefined && another === undefined) return only.tag;
  let best: { tag: LanguageTag; score: number } = { tag: "und", score: LEAST };
  for (const language of candidates) {
    const score = scoreOf(language, text, found);
    if (score > best.score) best = { tag: language.tag, score };
  }
  return best.tag;
}

/** Addresses and the marks of programs are written in Latin letters in every language. */
const MARKUP =
  /(?:https?:\/\/|www\.)[^\s«»()<>]+|[\w.+-]+@[\w.-]+|\{\{[^{}]*\}\}|\{%[^%]*%\}|<!--[\s\S]*?-->|<\/?[a-z][^<>]*>|\[\/?[a-z][\w-]*(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s\]]+))*\s*\/?\]|%[\dA-F]{2}/giu;

function withoutMarkup(text: string): string {
  return /[/@{<[%]/.test(text) ? text.replace(MARKUP, " ") : text;
}

/** The number of letters that tell a report's language; to count all would take a tenth of its reading. */
const TELLING_LENGTH = 600;

/** Nearly every report is told from its first sentence, in a fourth of the time. */
const CLEAR_LENGTH = 200;
/** The share of signs that no other language shows without a letter of its own. */
const CLEAR = 0.3;
/** Letters and the joiner that Arabic does not write; Latin ones speak for another language as well. */
const NO_ARABIC = /[پچژگ\u200Cٹڈڑںےھہۃەێۆۅڵڕڤټډړږښڼۍېځڅۇۈۋڭ]|\p{Script=Latin}/u;

function isClearlyArabic(text: string): boolean {
  const arabic = NO_ARABIC.test(text) ? undefined : languages().find(({ tag }) => tag === "ar");
  return arabic !== undefined && scoreOf(arabic, text, wordsOf(text)) >= CLEAR;
}

/**
 * The language of a report where nobody states it.
 * @returns null for Arabic, and for Arabic letters too few to tell; `und` for a language unknown here
 */
export function foreignLanguage(text: string): Exclude<LanguageTag, "ar"> | null {
  const opening = withoutMarkup(text.slice(0, TELLING_LENGTH));
  if (isClearlyArabic(opening.slice(0, CLEAR_LENGTH))) return null;
  const tag = identifyLanguage(opening);
  if (tag === "ar") return null;
  const couldBeArabic = scriptOf(opening) === "Arab" || !/\p{L}/u.test(opening);
  return tag === "und" && couldBeArabic ? null : tag;
}

/** Languages written from the right in the script they are known by here. */
const FROM_THE_RIGHT = /^(?:ar|fa|ur|ckb|ps|ug|he|yi|sd)\b/i;

/** @param language BCP 47; absent: Arabic */
export function directionOf(language: string | undefined): "rtl" | "ltr" {
  return language === undefined || FROM_THE_RIGHT.test(language) ? "rtl" : "ltr";
}

/** Signs of the language for each word: its common words, and its own letters where it has some. */
function scoreOf(
  { tag, script, words: common, letters }: Language,
  text: string,
  found: readonly string[],
): number {
  let signs = found.filter((word) => common.has(word)).length;
  // Arabic shows most by its article, which no other language here writes so often.
  if (tag === "ar") signs += found.filter((word) => /^[وف]?[بك]?(?:ال|لل)\p{L}{2}/u.test(word)).length;
  const own = letters === null ? 0 : countOf(text, letters);
  // Latin letters with accents are shared by many; in Arabic script a letter of its own is a sign by itself.
  const weight = script === "Latn" || tag === "ar" ? 0.5 : LETTER_WEIGHT;
  return (signs + own * weight) / found.length;
}

/** The script of most letters; null: no letter of any. */
function scriptOf(text: string): Script | null {
  const counts = SCRIPTS.map(([script, runs]) => ({ script, count: lengthOf(text, runs) }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  const all = lengthOf(text, /\p{L}+/gu);
  return best.count === 0 || best.count < all / 2 ? null : best.script;
}

function lengthOf(text: string, runs: RegExp): number {
  return (text.match(runs) ?? []).reduce((sum, run) => sum + run.length, 0);
}

function countOf(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

function wordsOf(text: string): string[] {
  const folded = text
    .toLowerCase()
    .replace(/[\u064B-\u0652\u0640\u200C\u0670]/gu, "")
    .replace(/[أإآ]/gu, "ا")
    .replace(/[ىي]/gu, "ی")
    .replace(/ك/gu, "ک");
  return folded.match(/[\p{L}\p{M}]+/gu) ?? [];
}
