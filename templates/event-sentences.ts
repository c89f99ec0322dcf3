// The sentences about one time: each once, and which of them says most clearly what it was.

import type { EventMention } from "../src/archive/events/events.ts";
import type { Span } from "../src/article/field.ts";
import { splitSentences } from "../src/text/sentences.ts";

/** What is read of a time of which hundreds speak: the first reports and the last tell as much as all. */
const MOST_READ = 40;
/** Letters of a sentence that says who, what and when, and no more. */
const BEST_LENGTH = 100;

/** The whole block where no sentence holds the words: nothing is ever cut out of a date. */
export function sentenceOf(text: string, [start, end]: Span): Span {
  return splitSentences(text).find((span) => span[0] <= start && span[1] >= end) ?? [0, text.length];
}

/** Mentions of one sentence stand together: it is printed once, with all of them marked. */
export function bySentence(mentions: readonly EventMention[]): EventMention[][] {
  const sentences: EventMention[][] = [];
  for (const mention of mentions) {
    const [last] = sentences.at(-1) ?? [];
    if (last !== undefined && isSameSentence(last, mention)) sentences.at(-1)?.push(mention);
    else sentences.push([mention]);
  }
  return sentences;
}

/** Among other times a time has so many sentences; of more the nearest to it are quoted, and the places of the others named. */
const MOST_SENTENCES = 4;
const MOST_QUOTED = 3;

export type Quotation = {
  /** The mentions of one sentence each, in order of publication. */
  readonly quoted: readonly (readonly EventMention[])[];
  readonly others: readonly (readonly EventMention[])[];
};

/** @param hasPage whether a page of its own has them all: then one stands for them */
export function quotationOf(mentions: readonly EventMention[], hasPage: boolean): Quotation {
  const sentences = bySentence(mentions);
  if (!hasPage && sentences.length <= MOST_SENTENCES) return { quoted: sentences, others: [] };
  const distance = ([first]: readonly EventMention[]) =>
    Math.abs(first?.leadDays ?? Number.POSITIVE_INFINITY);
  const nearest = new Set(
    sentences.toSorted((a, b) => distance(a) - distance(b) || 0).slice(0, hasPage ? 1 : MOST_QUOTED),
  );
  return {
    quoted: sentences.filter((sentence) => nearest.has(sentence)),
    others: hasPage ? [] : sentences.filter((sentence) => !nearest.has(sentence)),
  };
}

function isSameSentence(a: EventMention, b: EventMention): boolean {
  if (a.article !== b.article || a.place[0] !== b.place[0]) return false;
  return sentenceOf(a.block.text, a.date.span)[0] === sentenceOf(b.block.text, b.date.span)[0];
}

/**
 * A sentence is clear that names someone or something, whose date the text fixes, that stands by itself and is neither a scrap nor
 * a paragraph; of equals that of the report nearest to the time, then the earlier.
 * @param mentions in order of publication; one at least
 */
export function clearestMention(mentions: readonly EventMention[]): EventMention {
  const half = MOST_READ / 2;
  const read =
    mentions.length <= MOST_READ ? mentions : [...mentions.slice(0, half), ...mentions.slice(-half)];
  let [best] = read;
  if (best === undefined) throw new RangeError("nobody speaks of this time");
  let most = Number.NEGATIVE_INFINITY;
  for (const mention of read) {
    const clarity = clarityOf(mention);
    if (clarity <= most) continue;
    best = mention;
    most = clarity;
  }
  return best;
}

/** Begins with what it leans on: «وأضاف …», «لكنه …», «كما …». */
const LEANING = /^(?:[«"“]|و\p{L}|ف\p{L}{3}|لكن|كما|بينما|غير أن|إلا أن|هو |هي |هذا |هذه |ذلك )/u;

function clarityOf({ block, date, leadDays, timing }: EventMention): number {
  const [start, end] = sentenceOf(block.text, date.span);
  const named = new Set(
    block.mentions.filter(({ span }) => span[0] >= start && span[1] <= end).map(({ entity }) => entity),
  ).size;
  const isLeaning = LEANING.test(block.text.slice(start, end).trimStart());
  return (
    (date.certainty === "fixed" ? 2 : date.certainty === "open" ? -2 : 0) +
    Math.min(named, 3) +
    (isLeaning ? -2 : 0) +
    (block.kind === "paragraph" ? 0 : -2) -
    Math.abs(end - start - BEST_LENGTH) / 50 +
    (timing === "reported" ? 0.5 : 0) +
    (leadDays !== null && Math.abs(leadDays) <= 3 ? 1 : 0)
  );
}
