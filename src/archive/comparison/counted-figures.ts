// The numbers a text counts things by: «100 ألف جندي», «ثمانية دبلوماسيين», «30%», each with the noun it counts.

import type { BodyBlock } from "../../article/article.ts";
import type { Span } from "../../article/field.ts";
import { cardinalAt, tokenAt } from "../../date/rules/parts.ts";
import { type Token, type TokenisedText, tokenise } from "../../date/tokens.ts";
import { type Lexeme, lexiconWords, lookUp } from "../../date/words/date-words.ts";
import { type CutText, cutText } from "../../text/cut-text.ts";
import { foldedForm } from "../../text/fold.ts";
import { WordTable } from "../../text/word-table.ts";

export type Figure = {
  readonly value: number;
  readonly isPercent: boolean;
  /** The figure as printed, noun included. */
  readonly text: string;
  readonly span: Span;
  /** Equal for what two reports may count alike: «100 ألف جندي» and «100 ألف عنصر». */
  readonly key: string;
};

/** One and two are rarely figures («أحد الأعضاء»); numbers below a hundred count too many things to be compared without their noun… */
const LEAST = 3;
const TELLING_ALONE = 100;
/** … but for the number of a whole that readers know: «الأعضاء الثلاثون», «دول الحلف الثلاثين». */
const TELLING_WHOLE = 13;
/** What is numbered and not counted: the number stands behind it («الدقيقة 63»), and is another figure than 63 of anything. */
const NUMBERED = new Set(
  "دقيقة جولة مادة فقرة بند قرار مرسوم قانون دورة مرحلة حلقة عدد صفحة فصل طابق مركز مرتبة رقم شارع طريق لواء فوج كتيبة"
    .split(" ")
    .map(foldedForm),
);

const MULTIPLIERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ألف: 1e3,
    ألفا: 1e3,
    آلاف: 1e3,
    مليون: 1e6,
    مليونا: 1e6,
    ملايين: 1e6,
    مليار: 1e9,
    مليارا: 1e9,
    مليارات: 1e9,
    تريليون: 1e12,
  }).map(([word, value]) => [foldedForm(word), value]),
);
const PER_CENT = new Set(["المئة", "المائة", "بالمئة", "بالمائة"].map(foldedForm));
/** Words that follow a number without being what it counts. */
const NO_NOUN = new Set(
  "في على عن الي مع بين و او ان التي الذي قبل بعد منذ خلال هي هو كما لكن حتي عند لا لم لن ثم بل اذ".split(
    " ",
  ),
);
const OF = foldedForm("من");
const ARTICLE = "ال";
const NUMBER_WORDS = new WordTable(lexiconWords.filter((word) => lookUp(word)?.cardinal !== undefined));
/** The letters that may stand before a number in one word with it, and how many: two clitics and the article. */
const LEADING_LETTERS: ReadonlySet<number> = new Set(Array.from("وفبلكا", (letter) => letter.charCodeAt(0)));
const LONGEST_LEAD = 4;

/** Finds figures in reading order; dates, times and numbers inside names are none. */
export function findFigures(block: BodyBlock): Figure[] {
  const words = cutText(block.text);
  if (!mayHoldFigures(words, block)) return [];
  const text = tokenise(words);
  const figures: Figure[] = [];
  for (let at = 0; at < text.count; ) {
    const number = numberAt(text, at);
    if (number === null) {
      at++;
      continue;
    }
    const figure = completeFigure(text, block, at, number);
    if (figure !== null) figures.push(figure);
    at = Math.max(at + 1, number.end);
  }
  return figures.filter(({ span }) => !overlapsKnown(block, span));
}

/** Most paragraphs hold no number but those of their dates, which is told in a fraction of the time that their tokens take. */
function mayHoldFigures(words: CutText, block: BodyBlock): boolean {
  for (let at = 0; at < words.count; at++) {
    if (!isNumber(words, at)) continue;
    if (!overlapsDate(block, words.toOriginal([words.startOf(at), words.endOf(at)]))) return true;
  }
  return false;
}

function isNumber(words: CutText, at: number): boolean {
  if (words.isNumber(at)) return true;
  const start = words.startOf(at);
  const last = Math.min(LONGEST_LEAD, words.endOf(at) - start - 1);
  for (let skipped = 0; ; skipped++) {
    if (NUMBER_WORDS.findWord(words, at, skipped) >= 0) return true;
    if (skipped >= last || !LEADING_LETTERS.has(words.unitAt(start + skipped))) return false;
  }
}

type NumberPart = { readonly value: number; readonly end: number; readonly isDefinite: boolean };

function numberAt(text: TokenisedText, at: number): NumberPart | null {
  if (text.isSign(at)) return null;
  const number = text.isWord(at) ? wordsAt(text, at) : digitsAt(text, at);
  if (number === null) return null;
  const multiplier = MULTIPLIERS.get(tokenAt(text, number.end).text);
  return multiplier === undefined
    ? number
    : { ...number, value: number.value * multiplier, end: number.end + 1 };
}

/** «1,200», «2.5»; not «اس-400», «15:11» or an index glued to a letter. */
function digitsAt(text: TokenisedText, at: number): NumberPart | null {
  const before = tokenAt(text, at - 1);
  const first = tokenAt(text, at);
  if (at > 0 && !first.spaceBefore && !/^[«"(\u0640]$/u.test(before.text) && !isPrefix(before)) return null;
  let printed = first.text;
  let end = at + 1;
  while (isSeparator(tokenAt(text, end)) && isGluedNumber(tokenAt(text, end + 1))) {
    printed += `${tokenAt(text, end).text}${tokenAt(text, end + 1).text}`;
    end += 2;
  }
  if (isGluedNumber(tokenAt(text, end)) || /^[:/\-–]$/u.test(gluedSign(tokenAt(text, end)))) return null;
  const value = /^\d{1,3}([.,\u066c])\d{3}(?:\1\d{3})*$/u.test(printed)
    ? Number(printed.replace(/\D/gu, ""))
    : Number(printed.replace(/[,\u066b]/u, "."));
  return Number.isFinite(value) ? { value, end, isDefinite: false } : null;
}

/** «الـ24», «بـ8». */
function isPrefix(token: Token): boolean {
  return token.kind === "word" && token.text.length <= 3;
}

function isSeparator(token: Token): boolean {
  return token.kind === "sign" && !token.spaceBefore && /^[.,\u066b\u066c]$/u.test(token.text);
}

function isGluedNumber(token: Token): boolean {
  return token.kind === "number" && !token.spaceBefore;
}

function gluedSign(token: Token): string {
  return token.kind === "sign" && !token.spaceBefore ? token.text : "";
}

function wordsAt(text: TokenisedText, at: number): NumberPart | null {
  if (text.lexemeNumber(at) === 0) return definiteAt(text, at);
  const found = cardinalAt(text, at);
  if (found !== null) return { ...found, isDefinite: false };
  const { text: word } = tokenAt(text, at);
  return definite(word.startsWith(ARTICLE) ? lookUp(word.slice(ARTICLE.length)) : undefined, at);
}

/** The value of a word that no table holds as it stands, which most are: nothing is made of one without the article. */
function definiteAt(text: TokenisedText, at: number): NumberPart | null {
  if (!text.startsWithArticle(at)) return null;
  return definite(lookUp(tokenAt(text, at).text.slice(ARTICLE.length)), at);
}

/** «الأعضاء الثلاثون»: one word with its article. */
function definite(word: Lexeme | undefined, at: number): NumberPart | null {
  const value = word?.cardinal;
  return value === undefined ? null : { value, end: at + 1, isDefinite: true };
}

function completeFigure(
  text: TokenisedText,
  block: BodyBlock,
  at: number,
  number: NumberPart,
): Figure | null {
  const { value, end } = number;
  const isPercent = isPercentSign(text, end);
  if (value < LEAST && !isPercent) return null;
  const numbered = isPercent ? null : numberedBefore(text, at);
  const noun = isPercent ? null : (numbered ?? nounOf(text, at, number));
  const leastTelling = number.isDefinite ? TELLING_WHOLE : TELLING_ALONE;
  const isTelling = isPercent || (value >= leastTelling && numbered === null);
  const isInWords = tokenAt(text, at).kind === "word";
  if (noun === null && (isInWords || !isTelling) && !isPercent) return null;
  const first = Math.min(at, noun?.at ?? at);
  const last = Math.max(end - 1, noun?.at ?? 0, isPercent ? percentEnd(text, end) - 1 : 0);
  const span = text.source.toOriginal([tokenAt(text, first).start, tokenAt(text, last).end]);
  return {
    value,
    isPercent,
    text: block.text.slice(span[0], span[1]),
    span,
    key: `${value}${isPercent ? "%" : ""}${isTelling ? "" : ` ${noun?.stem ?? ""}`}`,
  };
}

function isPercentSign(text: TokenisedText, at: number): boolean {
  return percentEnd(text, at) > at;
}

function percentEnd(text: TokenisedText, at: number): number {
  const token = tokenAt(text, at);
  if (token.text === "%" || token.text === "\u066a" || PER_CENT.has(token.text)) return at + 1;
  return token.text === "في" && PER_CENT.has(tokenAt(text, at + 1).text) ? at + 2 : at;
}

/** The noun right before a number that numbers it: «في الدقيقة 63», «القرار 2254», «الجولة الـ33». */
function numberedBefore(text: TokenisedText, at: number): { at: number; stem: string } | null {
  const place = tokenAt(text, at).spaceBefore ? at - 1 : at - 2;
  const before = tokenAt(text, place);
  const stem = before.text.replace(/^ال/u, "");
  return before.kind === "word" && NUMBERED.has(stem) ? { at: place, stem } : null;
}

/** What is counted: the word after, «من» skipped («8 من الدبلوماسيين»); the word before where the number is its adjective («الأعضاء الثلاثين»). */
function nounOf(
  text: TokenisedText,
  at: number,
  { end, isDefinite }: NumberPart,
): { at: number; stem: string } | null {
  const place = isDefinite ? at - 1 : tokenAt(text, end).text === OF ? end + 1 : end;
  const token = tokenAt(text, place);
  const isJoined = isDefinite ? tokenAt(text, at).spaceBefore : token.spaceBefore;
  if (token.kind !== "word" || !isJoined || NO_NOUN.has(token.text) || token.text.length < 3) return null;
  if (!isDefinite && token.clitic !== "") return null;
  return {
    at: place,
    stem: token.text.replace(/^ال/u, "").replace(/(?:ات|ين|ون|يه|ا|ه)$/u, ""),
  };
}

function overlapsKnown(block: BodyBlock, figure: Span): boolean {
  // A noun that is a name («ثلاث روسيات») is rare; a number inside a date is the rule.
  return (
    overlapsDate(block, figure) ||
    block.mentions.some(({ span }) => span[0] <= figure[0] && span[1] >= figure[1])
  );
}

function overlapsDate({ dates }: BodyBlock, [start, end]: Span): boolean {
  return dates.some(({ span }) => span[0] < end && span[1] > start);
}
