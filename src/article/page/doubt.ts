// Tells where the reading of a page is not sure: how likely it is that something in it is wrong, which field most likely, and why.

import { firstUnits } from "../../text/summary.ts";
import type { Doubt } from "../article.ts";
import { lineKey } from "./block.ts";
import type { Weighed } from "./evidence.ts";
import type { HeadlineCandidate } from "./headline-evidence.ts";
import type { DateCandidate } from "./page-dates.ts";
import type { PageView } from "./page-view.ts";
import type { PrintedPart } from "./printed-page.ts";

type Reading = {
  readonly headlines: readonly Weighed<HeadlineCandidate>[];
  readonly dates: { readonly published: readonly Weighed<DateCandidate>[] };
  readonly published: Weighed<DateCandidate> | null;
  /** The page says a day of its publication, on a line of its own or in its dateline. */
  readonly isDated: boolean;
  /** First paragraph of the text. */
  readonly opening: string;
};

/** A headline for which less speaks is none: the opening words then stand for it. Fitted with the weights of headlines. */
export const LEAST_HEADLINE = 0.3;

/** What may be wrong. */
type Subject = "headline" | "published" | "beginning" | "end";

type Judged = Reading & {
  readonly view: PageView;
  /** The line taken as the headline; null: none is. */
  readonly title: HeadlineCandidate | null;
  /** How far behind it each other line is that could be the headline. */
  readonly rivals: readonly number[];
  /** Days that the page prints, without ages. */
  readonly days: readonly Weighed<DateCandidate>[];
};

type DoubtEvidence = {
  readonly subject: Subject;
  readonly weight: number;
  readonly of: (judged: Judged) => number | boolean;
  readonly why: Doubt["why"];
};

const RIVALS = {
  ar: "سطران يصلحان عنوانًا والفرق بينهما قليل",
  en: "two lines could be the headline, and little tells them apart",
};
const OTHER_BEGINNING = { ar: "قد يبدأ المتن عند سطر آخر", en: "the text may begin at another line" };
const OTHER_END = {
  ar: "قد ينتهي المتن قبل هذا السطر أو بعده",
  en: "the text may end before this line or behind it",
};
const NO_DAY = {
  ar: "في الصفحة يوم لم يؤخذ تاريخًا للنشر، وليس فيها غيره",
  en: "the page prints a day that was not taken for that of publication, and no other",
};

/**
 * What tells that a page may have been read wrongly. The weights are log odds of a wrong headline, day, beginning or end: one
 * logistic regression (ridge 2, none below 0) over 197 real pages read by hand, 3,000 put together by chance and the layouts for
 * tuning. On pages left out, a tenth at a time, of the wrong ones .81 of chance and 8 of 18 real are warned of; of those
 * warned of, .71 and 8 of 24 are wrong (2026-11-30).
 */
const DOUBT_EVIDENCE: readonly DoubtEvidence[] = [
  {
    subject: "headline",
    weight: 1.5,
    of: ({ rivals }) => Math.log1p(rivals.filter((behind) => behind < 4).length),
    why: RIVALS,
  },
  {
    subject: "headline",
    weight: 1.2,
    of: ({ rivals }) => rivals.some((behind) => behind < 1.5),
    why: RIVALS,
  },
  {
    subject: "headline",
    weight: 5.5,
    of: ({ title }) => title !== null && (title.opensText || title.isCutFromText) && title.copies === 0,
    why: {
      ar: "المتن يقول كلمات العنوان نفسها، فقد يكون منه أو تعليق صورة",
      en: "the text says the words of the headline, which may be of it or a caption",
    },
  },
  {
    subject: "headline",
    weight: 1.75,
    of: ({ title }) => title !== null && title.shared < 0.15,
    why: { ar: "المتن لا يتحدث عما في العنوان", en: "the text does not speak of what the headline says" },
  },
  {
    subject: "headline",
    weight: 6,
    of: ({ title }) => title?.isListItem === true,
    why: { ar: "السطر مكتوب كبند من قائمة", en: "the line is written as an item of a list" },
  },
  {
    subject: "headline",
    weight: 1.9,
    of: ({ title }) => title?.isTwin === true && title.copies <= 1,
    why: {
      ar: "السطر مطبوع مرتين متتاليتين كما يطبع تعليق الصورة",
      en: "the line is printed twice in a row, as captions are",
    },
  },
  {
    subject: "headline",
    weight: 2.6,
    of: ({ title }) => title !== null && (title.isStandfirst || (title.words >= 12 && !title.mostShared)),
    why: { ar: "السطر طويل كالمقدمات", en: "the line is as long as standfirsts are" },
  },
  {
    subject: "headline",
    weight: 0.7,
    of: ({ title }) => title?.isBelowAnother === true,
    why: { ar: "فوقه سطر بطول العناوين", en: "another line of the length of a headline stands above it" },
  },
  {
    subject: "published",
    weight: 4.6,
    of: ({ isDated, days }) =>
      !isDated && days.some(({ candidate: { where, masthead } }) => where === "above" && masthead <= 1),
    why: NO_DAY,
  },
  {
    subject: "published",
    weight: 8,
    of: ({ isDated, days }) => !isDated && days.some(({ candidate }) => candidate.where === "between"),
    why: NO_DAY,
  },
  {
    subject: "published",
    weight: 9,
    of: (judged) => !judged.isDated && unreadDay(judged) !== null,
    why: { ar: "سطر يشبه التاريخ لم يُقرأ", en: "a line that looks like a date was not read" },
  },
  {
    subject: "published",
    weight: 2.6,
    of: ({ published }) =>
      published?.candidate.where === "above" &&
      !published.candidate.labelled &&
      published.candidate.fromHeadline >= 1,
    why: {
      ar: "يوم فوق العنوان بلا تسمية، فقد يكون يوم فتح الصفحة",
      en: "a day above the headline without a label may be that on which the page was opened",
    },
  },
  {
    subject: "beginning",
    weight: 4,
    of: ({ view: { blocks, run } }) =>
      blocks[run.start]?.ends === false && uncertainty(run.startChance) > LEAST_UNCERTAINTY,
    why: OTHER_BEGINNING,
  },
  {
    subject: "beginning",
    weight: 0.3,
    of: ({ view: { placed, run } }) => placed[run.start]?.underList != null,
    why: OTHER_BEGINNING,
  },
  {
    subject: "beginning",
    weight: 0.25,
    of: ({ view }) => uncertainty(view.run.startChance),
    why: OTHER_BEGINNING,
  },
  { subject: "end", weight: 0.6, of: ({ view }) => uncertainty(view.run.endChance), why: OTHER_END },
];

/** Log odds that something is wrong in a page that shows nothing of this. */
const AT_FIRST = -4.9;
/** A page is warned of that is wrong with this chance or a greater one; chosen on pages left out of the fit. */
const LEAST_CHANCE = 0.23;

/** What is left in doubt: nothing where the page as a whole is sure, else the likeliest of its faults. */
export function findDoubts(view: PageView, reading: Reading): Doubt[] {
  const [best] = reading.headlines;
  const title = best !== undefined && best.score > LEAST_HEADLINE ? best.candidate : null;
  const others = reading.headlines.filter(
    ({ candidate }) => lineKey(candidate.part.text) !== lineKey(best?.candidate.part.text ?? ""),
  );
  const judged: Judged = {
    ...reading,
    view,
    title,
    rivals: title === null ? [] : others.map(({ score }) => (best?.score ?? 0) - score),
    days: reading.dates.published.filter(({ candidate: { isAge, isImpossible } }) => !isAge && !isImpossible),
  };
  const other = others[0]?.candidate.part.text ?? null;
  const untitled = title === null ? [untitledDoubt(view, best?.candidate.part.text ?? null)] : [];
  const found = DOUBT_EVIDENCE.map(({ subject, weight, of, why }) => ({
    subject,
    amount: weight * Number(of(judged)),
    why,
  })).filter(({ amount }) => amount > 0);
  const odds = found.reduce((sum, { amount }) => sum + amount, AT_FIRST);
  if (1 / (1 + Math.exp(-odds)) < LEAST_CHANCE) return untitled;
  const subjects = SUBJECTS.map((subject) => {
    const rows = found.filter((row) => row.subject === subject).toSorted((a, b) => b.amount - a.amount);
    return { subject, why: rows[0]?.why, amount: rows.reduce((sum, { amount }) => sum + amount, 0) };
  });
  const most = Math.max(...subjects.map(({ amount }) => amount));
  return [
    ...untitled,
    ...subjects.flatMap(({ subject, why, amount }) =>
      why === undefined || amount < most * LEAST_SHARE ? [] : (doubtOf(subject, why, judged, other) ?? []),
    ),
  ];
}

const SUBJECTS: readonly Subject[] = ["headline", "published", "beginning", "end"];
/** Beside the likeliest fault of a doubtful page another is named too that has so much of its weight. */
const LEAST_SHARE = 0.6;

/** A first line that does not end as a sentence says little where the beginning is sure: this is a chance of .92. */
const LEAST_UNCERTAINTY = 1.6;

/** How far from sure a chance is, in log odds: 0 from .98 on. */
function uncertainty(chance: number): number {
  return Math.max(0, 4 - Math.log((chance + 1e-9) / (1 - chance + 1e-9)));
}

/** Marks of a day in a line that was not read as one: a label, a month in short, or numbers with signs between them. */
const DAY_MARKS =
  /(?:نشر|تاريخ)|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d{1,2}[/.-]\d{1,2}[/.-]\d|(?:19|20)\d\d.*\d:\d\d/u;
const LONGEST_DAY_LINE = 14;

function unreadDay({ view: { blocks, shapes, run }, title }: Judged): PrintedPart | null {
  return (
    blocks
      .slice(0, run.start)
      .find(
        ({ index, words, text }) =>
          index !== title?.block.index &&
          words <= LONGEST_DAY_LINE &&
          shapes[index]?.kind !== "fields" &&
          /\d/u.test(text) &&
          DAY_MARKS.test(text),
      ) ?? null
  );
}

function untitledDoubt({ blocks }: PageView, next: string | null): Doubt {
  const start = blocks[0]?.span[0] ?? 0;
  const why = { ar: "لا سطر فوق المتن يبدو عنوانًا", en: "no line above the text looks like a headline" };
  return { field: "headline", span: [start, start], value: null, next, why };
}

function doubtOf(subject: Subject, why: Doubt["why"], judged: Judged, other: string | null): Doubt | null {
  const { view, title, published, days, opening } = judged;
  const { blocks, run } = view;
  const blockAt = (at: number | null): string | null => {
    const text = at === null ? undefined : blocks[at]?.text;
    return text === undefined ? null : shorten(text);
  };
  switch (subject) {
    case "headline":
      return title === null
        ? null
        : { field: "headline", span: title.part.span, value: title.part.text, next: other, why };
    case "published": {
      const taken = published?.candidate.part ?? null;
      const next =
        days.find(({ candidate }) => candidate.part.text !== taken?.text)?.candidate.part ??
        unreadDay(judged);
      const span = taken?.span ?? next?.span ?? [0, 0];
      return { field: "published", span, value: taken?.text ?? null, next: next?.text ?? null, why };
    }
    case "beginning": {
      const first = blocks[run.start];
      if (first === undefined) return null;
      return { field: "body", span: first.span, value: shorten(opening), next: blockAt(run.otherStart), why };
    }
    case "end": {
      const last = blocks[run.end - 1];
      if (last === undefined) return null;
      const next = blockAt(run.otherEnd === null ? null : run.otherEnd - 1);
      return { field: "body", span: last.span, value: shorten(last.text), next, why };
    }
  }
}

/** The beginning of a text, to tell which one is meant. */
export function shorten(text: string): string {
  return text.length <= 60 ? text : `${firstUnits(text, 57)}…`;
}
