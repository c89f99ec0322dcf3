// The blocks of a page in the order in which a reader meets them, each with what can be told of it without its neighbours.

import { foldedForm } from "../../text/fold.ts";
import type { Span } from "../field.ts";
import { findLineStarts, type RawDocument } from "../raw-document.ts";
import { type FurnitureKind, furnitureKind } from "./line-tables.ts";
import type { PrintedPart } from "./printed-page.ts";

/** What the markup of a saved page says of a block; absent from plain text. */
export type Markup = {
  /** Lower-case name of the nearest block element: `h1`, `p`, `li`. */
  readonly element: string;
  /** What the names of its element and of those around it say it is. */
  readonly hints: ReadonlySet<MarkupHint>;
  /** Share of its letters that are links, 0..1. */
  readonly linkShare: number;
};

export type MarkupHint =
  | "headline"
  | "stated"
  | "kicker"
  | "standfirst"
  | "date"
  | "updated"
  | "byline"
  | "caption"
  | "section"
  | "tags"
  | "text"
  | "extracted"
  | "not-extracted"
  | "furniture"
  | "related"
  | "comments"
  | "heading";

export type PageBlock = PrintedPart & {
  /** Place in the page, from 0. */
  readonly index: number;
  /** Line of the file. */
  readonly number: number;
  readonly blankBefore: boolean;
  readonly furniture: FurnitureKind | null;
  readonly words: number;
  /** Whether it closes with the end of a sentence; an ellipsis is none. */
  readonly ends: boolean;
  /** Share of words that carry grammar and no subject: a menu has none. */
  readonly grammar: number;
  /** Letters and digits in folded form, of the first 240 characters. */
  readonly key: string;
  readonly markup: Markup | null;
};

/** Blanks and what prints nothing. */
const INVISIBLE = /[\s\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\u061C\uFEFF]/;
const LONGEST_KEY = 240;

/** @param markup of the lines of the page from the first on, where it is a saved page */
export function readBlocks(
  document: RawDocument,
  from: number,
  markup: readonly Markup[] | null = null,
): PageBlock[] {
  const blocks: PageBlock[] = [];
  const page = document.text.slice(from);
  const starts = findLineStarts(page);
  const first = document.position(from).line;
  let blankBefore = true;
  for (const [line, start] of starts.entries()) {
    // Up to the next line: the break between them goes with the blanks.
    const span = trimmed(document.text, from + start, from + (starts[line + 1] ?? page.length));
    if (span[0] === span[1]) {
      blankBefore = true;
      continue;
    }
    for (const part of partsOfLine(document.text, span)) {
      const text = document.text.slice(part[0], part[1]);
      blocks.push({
        index: blocks.length,
        number: first + line,
        text,
        span: part,
        blankBefore,
        furniture: furnitureKind(text),
        words: wordCount(text),
        ends: endsSentence(text) || SIGNED_OFF.test(text),
        grammar: grammarShare(text),
        key: lineKey(text),
        markup: markup?.[line] ?? null,
      });
      blankBefore = false;
    }
  }
  return blocks;
}

/** «date 2025-10-27 عنوان الخبر»: a reader that takes the text of a page puts the day of its metadata before the first words. */
const DAY_BEFORE_WORDS = /^date \d{4}-\d\d-\d\d\s+(?=\p{L})/u;

function partsOfLine(text: string, [start, end]: Span): Span[] {
  const day = DAY_BEFORE_WORDS.exec(text.slice(start, Math.min(end, start + 40)))?.[0] ?? "";
  return day === ""
    ? [[start, end]]
    : [
        [start, start + day.trimEnd().length],
        [start + day.length, end],
      ];
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && INVISIBLE.test(text.charAt(from))) from++;
  while (to > from && INVISIBLE.test(text.charAt(to - 1))) to--;
  // A blank line stands where it begins.
  return from === to ? [start, start] : [from, to];
}

/** «… رئيسية. ص.ن/ع.ش (د ب أ)»: a sentence, and behind it who signs it. */
const SIGNED_OFF = /[.!؟"”»]\s*(?:\p{Script=Arabic}\.[\p{Script=Arabic}./\s]{1,14})?-{0,2}\([^()]{2,60}\)$/u;

const SENTENCE_END = /[.؟?!۔]/;
/** What may close behind the end of a sentence. */
const CLOSING = /[\s"”»')\]]/;

/** Looks from the end: most paragraphs are long. Three dots and «…» cut a text short and end no sentence. */
export function endsSentence(text: string): boolean {
  let last = text.length - 1;
  while (last > 0 && CLOSING.test(text.charAt(last))) last--;
  return SENTENCE_END.test(text.charAt(last)) && !isCutShort(text);
}

export function isCutShort(text: string): boolean {
  return /(?:\.\.|…)[\s\])»”"]*$/u.test(text);
}

export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

export function lineKey(text: string): string {
  return foldedForm(text.slice(0, LONGEST_KEY)).replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Prepositions, conjunctions, pronouns and auxiliaries, folded; sentences are a fifth of them. */
const GRAMMAR: ReadonlySet<string> = new Set(
  (
    "في من على إلى الى عن مع حتى منذ خلال عند بين بعد قبل حول دون ضد عبر لدى نحو أو او ثم أم بل لا ما لم لن قد سوف أن ان إن " +
    "أنه انه إنه أنها إنها انها أنهم إذا إذ لو كي لكن لأن بأن فإن وأن وإن مما كما حيث بينما عليه عليها عليهم فيه فيها منه منها منهم به بها بهم له " +
    "لها لهم إليه إليها إلا أيضا هناك هذا هذه ذلك تلك التي الذي الذين هو هي هم كل بعض أي كان كانت يكون تكون ليس ليست وكان وكانت يتم تم وفي ومن وقد ولم وعن " +
    "قال قالت وقال وقالت أضاف وأضاف أكد وأكد أكدت أعلن أعلنت وأوضح أشار وأشار وذكر كانوا الذى التى فى على إلي وعلى وإلى والتي والذي سيتم أمام ضمن وذلك"
  )
    .split(" ")
    .map((word) => foldedForm(word)),
);

/** How many of the first words of a block are looked at: they tell as much as all of them. */
const TELLING_WORDS = 30;

function grammarShare(text: string): number {
  const words = text.split(/\s+/, TELLING_WORDS).filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return 0;
  const found = words.filter((word) => isGrammarWord(word)).length;
  return found / words.length;
}

/** Verbs of the past with which Arabic reports open, folded; a headline has its subject before the verb, or none. */
const OPENING_VERBS: ReadonlySet<string> = new Set(
  (
    "قال أكد أعلن كشف أفاد ذكر عقد استقبل بحث ترأس شدد دعا أصدر وصل التقى افتتح أعرب أدان نفى قرر شارك أوضح أشار حذر طالب اتهم وقع شهد تمكن أقر " +
    "ناقش انطلق ارتفع انخفض تراجع سجل فاز قتل أصيب توفي لقي ضبط ألقى أحبط نظم اختتم بدأ واصل تواصل تفقد زار هنأ بعث تسلم تلقى سلم منح أطلق " +
    "أسفر اندلع نشر حصل أثار عبر حدد احتفل استعرض ألغى انتقد رفض وافق وجه شن اعتقل اعتبر أجرى أمر أنهى احتضن استنكر تعرض توقع جدد خلص رحب صرح عاد غادر كرم نعى نقل وضع يستعد يلتقي تتجه يشهد"
  )
    .split(" ")
    .flatMap((verb) => [verb, `${verb.replace(/ى$/u, "")}ت`])
    .map((verb) => foldedForm(verb)),
);

/** Whether a line opens with a verb of the past, as the first sentences of reports do. */
export function opensWithVerb(text: string): boolean {
  return OPENING_VERBS.has(foldedForm(/\p{L}+/u.exec(text.slice(0, 30))?.[0] ?? ""));
}

function isGrammarWord(word: string): boolean {
  return GRAMMAR.has(foldedForm(word).replace(/[^\p{L}]/gu, ""));
}

/** The words of a text by which it can be told to speak of the same as another, without clitics and endings. */
export function subjectWords(text: string): Set<string> {
  const stems = new Set<string>();
  for (const word of foldedForm(text).split(/[^\p{L}\p{N}]+/u)) {
    if (word.length < 3 || GRAMMAR.has(word)) continue;
    const bare = word.replace(/^(?:[وف]?[بكل]?ال|[وف]?لل|[وف](?=\p{L}{4}))/u, "");
    const stem = bare.length > 4 ? bare.replace(/(?:ات|ون|ين|ان|يه|ها|هم|ه|ي)$/u, "") : bare;
    if (stem.length >= 2) stems.add(stem.slice(0, 5));
  }
  return stems;
}

export function isListItem(text: string): boolean {
  return (
    /^(?:[-*•●▪◾–—]\s+|[\d\u0660-\u0669]{1,2}\s*[-.)ـ]\s*)\S/u.test(text) && text.split(/\s+/u).length >= 3
  );
}
