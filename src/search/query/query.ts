// What a reader may type: words, «phrases», -exclusions, fields and days, and what each comes to.

import { isCompound, partsOf } from "../words/compounds.ts";
import { isInterrogative, isStopWord } from "../words/stop-words.ts";
import { foldedOf, foldedWordsOf, formOf, formsOf, wordsOf } from "../words/words.ts";

export type QueryField = "outlet" | "agency" | "person" | "place" | "organisation" | "year" | "month";

export type QueryWord = {
  /** The word as typed. */
  readonly written: string;
  readonly folded: string;
  /** The word as the index may keep it, particles and all. */
  readonly form: string;
  /** The two words of a name that is written in one as well, as forms. */
  readonly parts: readonly [string, string] | null;
  /** The last word with nothing after it: the reader may still be typing it. */
  readonly isUnfinished: boolean;
};

/** Words that must stand together; `written` keeps the letters that folding would level. */
export type Phrase = {
  readonly written: readonly string[];
  readonly folded: readonly string[];
  /** What stands between each word and the next, as `gapIn` has it. */
  readonly gaps: readonly string[];
};

export type FieldClause = {
  readonly field: QueryField;
  readonly value: string;
  readonly isExcluded: boolean;
};

export type Query = {
  readonly text: string;
  /** What is ranked: the words of subject, or every word when all are grammar. */
  readonly words: readonly QueryWord[];
  /** The words as they follow one another, where they are few and all that was asked: they may be one name. Else none. */
  readonly row: readonly QueryWord[];
  /** Whether every word is one of grammar, as in «من هو». */
  readonly isGrammar: boolean;
  /** How many words of subject a long text has beyond those that are ranked. */
  readonly unused: number;
  /** Whether it is a sentence that asks, and no list of words. */
  readonly isQuestion: boolean;
  readonly phrases: readonly Phrase[];
  readonly excluded: readonly Phrase[];
  readonly fields: readonly FieldClause[];
  /** `2022-01-12`, `2022-01` or `2022`: a report must be of that time or name it. */
  readonly days: readonly string[];
};

/** Reads a whole string as a date and returns it as `2022-01-12`, `2022-01` or `2022`; null when it is none. */
export type ReadDate = (text: string) => string | null;

/** The names a field goes by, in both interface languages; folded. */
const FIELD_NAMES: Readonly<Record<string, QueryField | "date">> = {
  المصدر: "outlet",
  مصدر: "outlet",
  الصحيفه: "outlet",
  outlet: "outlet",
  source: "outlet",
  الوكاله: "agency",
  وكاله: "agency",
  agency: "agency",
  الشخص: "person",
  شخص: "person",
  person: "person",
  المكان: "place",
  مكان: "place",
  place: "place",
  المنظمه: "organisation",
  الجهه: "organisation",
  منظمه: "organisation",
  organisation: "organisation",
  organization: "organisation",
  السنه: "year",
  سنه: "year",
  year: "year",
  الشهر: "month",
  month: "month",
  بتاريخ: "date",
  التاريخ: "date",
  تاريخ: "date",
  date: "date",
};

// A minus, a field name and a colon, each optional, before something quoted or a run of anything but spaces.
const CLAUSE =
  /(?<minus>(?<![^\s])[-\u2212\u2013])?(?:(?<field>[\p{L}\p{M}\u0640]+)[:\uFF1A]\s?)?(?:«(?<guillemets>[^«»]+)»|[\u201C\u201E](?<curly>[^\u201C\u201D\u201E]+)[\u201D\u201C]|"(?<straight>[^"]+)"|(?<bare>[^\s"«»\u201C\u201D\u201E]+))/gu;

const LONGEST_DATE = 6;
/** Letters of a text that are looked at: a pasted page has fewer. */
const LONGEST_TEXT = 10_000;
/** Words that are ranked; those that a page begins with say what it is about. */
const MOST_WORDS = 32;
/** Words that may be a name: «كيم جونغ أون», «زين العابدين بن علي». */
const MOST_IN_NAME = 4;

export function parseQuery(text: string, readDate: ReadDate = () => null): Query {
  const normal = text.normalize("NFC").slice(0, LONGEST_TEXT);
  const words: QueryWord[] = [];
  const phrases: Phrase[] = [];
  const excluded: Phrase[] = [];
  const fields: FieldClause[] = [];
  const days: string[] = [];
  let loose: { text: string; end: number }[] = [];

  const closeLoose = (): void => {
    const typed = withoutDates(loose, readDate, days).flatMap(({ text, end }) =>
      wordsOf(text).map((word) => ({
        written: text.slice(word.start, word.end),
        folded: word.folded,
        isLast: word.end === text.length && end === normal.length,
      })),
    );
    for (let at = 0; at < typed.length; at++) {
      const word = typed[at];
      const next = typed[at + 1];
      if (word === undefined) continue;
      if (next !== undefined && isCompound(word.folded, next.folded)) {
        words.push(queryWord(`${word.written} ${next.written}`, next.isLast));
        at++;
      } else words.push(queryWord(word.written, word.isLast));
    }
    loose = [];
  };

  for (const match of normal.matchAll(CLAUSE)) {
    const groups = match.groups ?? {};
    const quoted = groups.guillemets ?? groups.curly ?? groups.straight;
    const value = quoted ?? groups.bare ?? "";
    const field = groups.field === undefined ? undefined : FIELD_NAMES[foldedWordsOf(groups.field)[0] ?? ""];
    const isExcluded = groups.minus !== undefined;
    if (field === "date") {
      const day = readDate(value);
      if (day !== null) {
        closeLoose();
        days.push(day);
        continue;
      }
      // «بتاريخ 12 يناير 2022» and «بتاريخ:12 يناير 2022»: the rest of the date is still to come.
      loose.push({ text: value, end: match.index + match[0].length });
    } else if (field !== undefined) {
      closeLoose();
      fields.push({ field, value, isExcluded });
    } else if (isExcluded) {
      closeLoose();
      const phrase = phraseOf(match[0].slice(1));
      if (phrase.folded.length > 0) excluded.push(phrase);
    } else if (quoted !== undefined) {
      closeLoose();
      const phrase = phraseOf(quoted);
      if (phrase.folded.length > 0) phrases.push(phrase);
      phrase.folded.forEach((folded, at) => {
        words.push({ ...queryWord(phrase.written[at] ?? folded, false), parts: null });
      });
    } else {
      loose.push({ text: match[0], end: match.index + match[0].length });
    }
  }
  closeLoose();
  const subject = wordsOfSubject(words);
  return {
    text,
    words: subject.slice(0, MOST_WORDS),
    row: rowOf(normal.trim(), words),
    isGrammar: words.length > 0 && words.every(({ folded }) => isStopWord(folded)),
    unused: Math.max(0, subject.length - MOST_WORDS),
    isQuestion: /[?؟]/.test(normal) || isInterrogative(foldedWordsOf(normal)[0] ?? ""),
    phrases,
    excluded,
    fields,
    days,
  };
}

/** A word, or a name of two words, as typed. */
export function queryWord(written: string, isUnfinished: boolean): QueryWord {
  const words = foldedWordsOf(written);
  const folded = words.join("");
  const [first = "", second = ""] = words.length === 2 ? formsOf(written) : (partsOf(folded) ?? []);
  return {
    written,
    folded,
    form: words.length === 2 ? first + second : formOf(written),
    parts: second === "" ? null : [first, second],
    isUnfinished,
  };
}

/** Whether nothing was asked, so that everything is the answer. */
export function isEmptyQuery(query: Query): boolean {
  return (
    query.words.length +
      query.phrases.length +
      query.excluded.length +
      query.fields.length +
      query.days.length ===
    0
  );
}

/** The same words, not quoted. */
export function withoutQuotationMarks(text: string): string {
  return text.replace(/[«»"\u201C\u201D\u201E]+/g, " ").trim();
}

/** The words of a text as though they stood in quotation marks. */
export function phraseOf(text: string): Phrase {
  const words = wordsOf(text);
  return {
    written: words.map((word) => text.slice(word.start, word.end)),
    folded: words.map((word) => word.folded),
    gaps: words.slice(1).map((word, at) => gapIn(text, words[at]?.end ?? 0, word.start)),
  };
}

/** The signs between two words; spaces of any kind and number are one, and what cannot be seen is nothing. */
export function gapIn(text: string, from: number, to: number): string {
  return text
    .slice(from, to)
    .replace(/[\u200C-\u200F\u202A-\u202E\u2060-\u2069\u00AD\uFEFF\u0640\p{M}]+/gu, "")
    .replace(/\s+/g, " ");
}

/** Spelled like a word of grammar, «على», which neither ends a question nor begins a short one. */
const LIKE_GRAMMAR = "علي";

const ARABIC_LETTERS = /^[\u0621-\u064A]+$/;

function rowOf(text: string, words: readonly QueryWord[]): readonly QueryWord[] {
  if (text.split(/\s+/).join(" ") !== words.map(({ written }) => written).join(" ")) return [];
  const last = words.length - 1;
  const mayBeName = ({ written, folded }: QueryWord, at: number): boolean =>
    ARABIC_LETTERS.test(folded) &&
    (!isStopWord(folded) || (written === LIKE_GRAMMAR && (at === 0 || at === last)));
  return last > 0 && last < MOST_IN_NAME && words.every(mayBeName) ? words : [];
}

/** Several words of a query as one. */
export function joinedWord(words: readonly QueryWord[]): QueryWord {
  const written = words.map((word) => word.written).join(" ");
  const form = words.map((word) => word.form).join("");
  return { written, folded: foldedOf(form), form, parts: null, isUnfinished: false };
}

function wordsOfSubject(words: readonly QueryWord[]): QueryWord[] {
  const subject = words.filter((word) => !isStopWord(word.folded));
  const kept = subject.length > 0 ? subject : words;
  return kept.filter((word, at) => kept.findIndex((other) => other.folded === word.folded) === at);
}

/** Takes the longest dates out of neighbouring pieces: «لقاء 12 كانون الثاني 2022 في جنيف» keeps «لقاء», «في», «جنيف». */
function withoutDates(
  pieces: readonly { text: string; end: number }[],
  readDate: ReadDate,
  days: string[],
): { text: string; end: number }[] {
  const rest: { text: string; end: number }[] = [];
  for (let at = 0; at < pieces.length; ) {
    let taken = 0;
    for (let length = Math.min(LONGEST_DATE, pieces.length - at); length > 0 && taken === 0; length--) {
      const candidate = pieces
        .slice(at, at + length)
        .map((piece) => piece.text)
        .join(" ");
      if (!/\p{Nd}/u.test(candidate)) continue;
      const day = readDate(candidate);
      // A bare year, or a month and its year, is left to the words: most texts spell them out.
      if (day === null || day.length < "2022-01-12".length) continue;
      days.push(day);
      taken = length;
    }
    const piece = pieces[at];
    if (taken === 0 && piece !== undefined) rest.push(piece);
    at += taken || 1;
  }
  return rest;
}
