// Where the reading of a page is not sure: the field, what was taken, what else it could be, and why.

import { firstUnits } from "../../text/summary.ts";
import type { Doubt } from "../article.ts";
import { lineKey, subjectWords } from "./block.ts";
import { isListItem } from "./body-run.ts";
import type { NameCandidate } from "./bylines.ts";
import type { Weighed } from "./evidence.ts";
import type { HeadlineCandidate } from "./headline.ts";
import type { DateCandidate } from "./page-dates.ts";
import type { PageView } from "./page-view.ts";

type Reading = {
  readonly headlines: readonly Weighed<HeadlineCandidate>[];
  readonly dates: { readonly published: readonly Weighed<DateCandidate>[] };
  readonly names: readonly Weighed<NameCandidate>[];
  readonly published: Weighed<DateCandidate> | null;
  readonly byline: readonly { readonly score: number }[];
  readonly opening: string;
};

/** A headline for which less speaks is none: the opening words then stand for it. Fitted with the weights of headlines. */
export const LEAST_HEADLINE = 0.3;
/** A headline that is less likely than this is warned of; half of such lines were wrong on pages left out of the fit. */
const LEAST_CHANCE = 0.75;
/**
 * What leads by less is warned of. Each was set on 788 made-up pages where at least half of those within it were wrong:
 * texts that end a sentence earlier nearly as well.
 */
const START_LEAD = 0.5;
const END_LEAD = 1.5;
const DATE_LEAD = 1;

export function findDoubts(view: PageView, reading: Reading): Doubt[] {
  return [...doubtHeadline(view, reading), ...doubtDate(reading), ...doubtBody(view, reading)];
}

function doubtHeadline({ blocks }: PageView, { headlines }: Reading): Doubt[] {
  const [best] = headlines;
  const start = blocks[0]?.span ?? [0, 0];
  if (best === undefined || best.score <= LEAST_HEADLINE)
    return [
      {
        field: "headline",
        span: [start[0], start[0]],
        value: null,
        next: best?.candidate.part.text ?? null,
        why: { ar: "لا سطر فوق المتن يبدو عنوانًا", en: "no line above the text looks like a headline" },
      },
    ];
  const next = headlines.find(
    ({ candidate }) => lineKey(candidate.part.text) !== lineKey(best.candidate.part.text),
  );
  const { span, text } = best.candidate.part;
  if (chanceOf(best, headlines) < LEAST_CHANCE)
    return [
      {
        field: "headline",
        span,
        value: text,
        next: next?.candidate.part.text ?? null,
        why: {
          ar: "سطران يصلحان عنوانًا والفرق بينهما قليل",
          en: "two lines could be the headline, and little tells them apart",
        },
      },
    ];
  return [];
}

/** How likely the best line is the headline, 0..1: scores are log odds, and that there is none is one more candidate. */
function chanceOf(
  best: Weighed<HeadlineCandidate>,
  headlines: readonly Weighed<HeadlineCandidate>[],
): number {
  const key = lineKey(best.candidate.part.text);
  const others = headlines.filter(({ candidate }) => lineKey(candidate.part.text) !== key);
  const odds = others.map(({ score }) => Math.exp(score - best.score));
  return 1 / (1 + Math.exp(LEAST_HEADLINE - best.score) + odds.reduce((sum, one) => sum + one, 0));
}

function doubtDate({ dates, published }: Reading): Doubt[] {
  const others = dates.published.filter(
    ({ candidate }) => !candidate.isAge && candidate !== published?.candidate,
  );
  const [next] = others;
  if (published === null || next === undefined) return [];
  if (published.score - next.score >= DATE_LEAD || published.candidate.part.text === next.candidate.part.text)
    return [];
  return [
    {
      field: "published",
      span: published.candidate.part.span,
      value: published.candidate.part.text,
      next: next.candidate.part.text,
      why: {
        ar: "في الصفحة تاريخان يصلحان تاريخًا للنشر",
        en: "two dates of the page could be that of publication",
      },
    },
  ];
}

function doubtBody({ blocks, run }: PageView, { opening }: Reading): Doubt[] {
  const first = blocks[run.start];
  const last = blocks[run.end - 1];
  if (first === undefined || last === undefined) return [];
  const other = run.otherStart === null ? undefined : blocks[run.otherStart];
  if (run.startMargin < START_LEAD)
    return [
      {
        field: "body",
        span: first.span,
        value: shorten(opening),
        next: other === undefined ? null : shorten(other.text),
        why: { ar: "قد يبدأ المتن عند سطر آخر", en: "the text may begin at another line" },
      },
    ];
  const stranger = findStrangeTail(blocks, run.parts);
  if (stranger !== null)
    return [
      {
        field: "body",
        span: stranger.span,
        value: shorten(last.text),
        next: null,
        why: {
          ar: "آخر المتن يتحدث عن موضوع آخر، فقد يكون خبرًا غيره",
          en: "the end of the text speaks of something else and may be another report",
        },
      },
    ];
  if (run.endMargin < END_LEAD)
    return [
      {
        field: "body",
        span: last.span,
        value: shorten(last.text),
        next: null,
        why: {
          ar: "قد ينتهي المتن قبل هذا السطر أو بعده",
          en: "the text may end before this line or behind it",
        },
      },
    ];
  return [];
}

/** Blocks at the end of a text among which the title of another report may stand. */
const LONGEST_TAIL = 5;
/** An end that shares less of its words with the rest of the text speaks of something else. */
const LEAST_KINSHIP = 0.15;

/** The short line near the end from which on the text has next to nothing in common with what stands before; null: none. */
function findStrangeTail(
  blocks: PageView["blocks"],
  parts: PageView["run"]["parts"],
): PageView["blocks"][number] | null {
  const text = blocks.filter(({ index }) => parts[index] === "body");
  for (let at = Math.max(2, text.length - LONGEST_TAIL); at < text.length - 1; at++) {
    const title = text[at];
    if (title === undefined || title.ends || title.words < 3 || title.words > 14) continue;
    if (text.slice(at).some((block) => isListItem(block.text))) continue;
    const rest = subjectWords(
      text
        .slice(0, at)
        .map((block) => block.text.slice(0, 900))
        .join("\n"),
    );
    const tail = [
      ...subjectWords(
        text
          .slice(at)
          .map((block) => block.text.slice(0, 900))
          .join("\n"),
      ),
    ];
    const shared = tail.filter((word) => rest.has(word)).length;
    if (tail.length >= 8 && rest.size >= 12 && shared < tail.length * LEAST_KINSHIP) return title;
  }
  return null;
}

/** The beginning of a text, to tell which one is meant. */
export function shorten(text: string): string {
  return text.length <= 60 ? text : `${firstUnits(text, 57)}…`;
}
