// Tells where the reading of a page is not sure: the field, what was taken, what else it could be, and why.

import { firstUnits } from "../../text/summary.ts";
import type { Doubt } from "../article.ts";
import { lineKey } from "./block.ts";
import type { NameCandidate } from "./bylines.ts";
import { chanceOfBest, type Weighed } from "./evidence.ts";
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
const LEAST_HEADLINE_CHANCE = 0.75;
/** A day or a border of the text that is less likely than this is doubted too: these are mostly sure. */
const LEAST_CHANCE = 0.6;

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
  if (chanceOfBest(headlines, LEAST_HEADLINE, ({ part }) => lineKey(part.text)) < LEAST_HEADLINE_CHANCE)
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

function doubtDate({ dates, published }: Reading): Doubt[] {
  const days = dates.published.filter(({ candidate }) => !candidate.isAge);
  const next = days.find(({ candidate }) => candidate.part.text !== published?.candidate.part.text);
  if (published === null || published !== days[0] || next === undefined) return [];
  if (chanceOfBest(days, Number.NEGATIVE_INFINITY, ({ part }) => part.text) >= LEAST_CHANCE) return [];
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
  const blockAt = (at: number | null): string | null => {
    const text = at === null ? undefined : blocks[at]?.text;
    return text === undefined ? null : shorten(text);
  };
  if (run.startChance < LEAST_CHANCE)
    return [
      {
        field: "body",
        span: first.span,
        value: shorten(opening),
        next: blockAt(run.otherStart),
        why: { ar: "قد يبدأ المتن عند سطر آخر", en: "the text may begin at another line" },
      },
    ];
  if (run.endChance < LEAST_CHANCE)
    return [
      {
        field: "body",
        span: last.span,
        value: shorten(last.text),
        next: blockAt(run.otherEnd === null ? null : run.otherEnd - 1),
        why: {
          ar: "قد ينتهي المتن قبل هذا السطر أو بعده",
          en: "the text may end before this line or behind it",
        },
      },
    ];
  return [];
}

/** The beginning of a text, to tell which one is meant. */
export function shorten(text: string): string {
  return text.length <= 60 ? text : `${firstUnits(text, 57)}…`;
}
