// What speaks for each part of a page: a table of evidence of its blocks, and one of the places where a text may begin.

import { isCutShort, isListItem, opensWithVerb, type PageBlock } from "./block.ts";
import { isSentence } from "./caption.ts";
import { findDateline } from "./dateline.ts";
import type { Evidence } from "./evidence.ts";
import { CLOSING_KINDS } from "./line-tables.ts";
import type { PlacedBlock } from "./placed-block.ts";
import type { ShapeKind } from "./shape.ts";

/** What part of the page a block stands in. An aside is what interrupts a text: an advert, a list of related titles. */
export type Part = "head" | "body" | "aside" | "foot";

/** What a piece of evidence counts for in each part of the page. */
type PartEvidence = {
  readonly name: string;
  readonly weights: Readonly<Record<Part, number>>;
  readonly of: (placed: PlacedBlock) => number | boolean;
};

const w = (head: number, body: number, aside: number, foot: number) => ({ head, body, aside, foot });
const is =
  (...kinds: readonly ShapeKind[]) =>
  ({ shape }: PlacedBlock): boolean =>
    kinds.includes(shape.kind);
const hint = (block: PageBlock, ...names: readonly string[]): boolean =>
  block.markup !== null && names.some((name) => block.markup?.hints.has(name as never));

/**
 * Sentences make a text; lists, fields and phrases of furniture do not. The weights are log odds, fitted to
 * the beginnings and ends of the text in 170 real pages read by hand, the layouts for tuning and 200 put together by chance, pulled
 * towards what had been set by hand, with the older cases held to their parts. They place 166 of the 170 beginnings they were fitted to (2026-11-30).
 */
export const PART_EVIDENCE: readonly PartEvidence[] = [
  { name: "sentences", weights: w(-0.7, 0.9, -1, -1.1), of: sentenceStrength },
  { name: "a long text without a full stop", weights: w(-0.2, 0.4, -0.5, -0.3), of: looseStrength },
  {
    name: "goes on with «and»",
    weights: w(-0.6, 1.3, -0.2, -1.1),
    of: ({ block }) => block.ends && /^[«"“]?و\p{L}{3}/u.test(block.text) && block.words >= 4,
  },
  {
    name: "opens with a verb, as a text does",
    weights: w(-0.8, 0.5, 0, 0.1),
    of: ({ block }) => block.words >= 12 && opensWithVerb(block.text),
  },
  { name: "cut short by dots", weights: w(0.5, -1.3, 0.3, 0.6), of: ({ block }) => isCutShort(block.text) },
  {
    name: "goes on where the line before stops",
    weights: w(-0.3, 1, -0.2, -0.2),
    of: ({ goesOn }) => goesOn,
  },
  {
    name: "a short line",
    weights: w(0.4, -1.5, -0.7, 0.6),
    of: (placed) =>
      is("text", "person", "section", "outlet", "latin", "dateline", "scrap")(placed) &&
      !isListItem(placed.block.text) &&
      !placed.goesOn,
  },
  {
    name: "a subhead: a short line between two sentences",
    weights: w(-0.1, 1.2, -0.1, 0),
    of: (placed) =>
      (is("text", "person")(placed) || dateStrength(placed) === 0.25) &&
      placed.beforeSentence &&
      placed.afterSentence,
  },
  { name: "an item of a list", weights: w(0.5, -0.1, -0.1, 0.1), of: ({ block }) => isListItem(block.text) },
  {
    name: "a line that leads on",
    weights: w(-0.1, 0.7, -0.1, 0),
    // Labels with a colon are furniture by their words.
    of: ({ block }) =>
      /[:،؛][\s"”»]*$/u.test(block.text) &&
      (block.words >= 4 || (block.words >= 3 && block.furniture === null)),
  },
  {
    name: "the first line of the page",
    weights: w(2.7, 0.3, 0, 0),
    of: ({ block, isFirst }) =>
      isFirst &&
      block.text.length <= 220 &&
      !(block.ends && block.text.length > 140 && /\.$/u.test(block.text)),
  },
  {
    name: "a date with fields",
    weights: w(0.9, -3.3, -2.5, 0.1),
    of: dateStrength,
  },
  { name: "a day of a chronicle", weights: w(-2, 1, 0, 0), of: ({ inChronicle }) => inChronicle },
  {
    name: "a byline or a dateline",
    weights: w(0.7, -3.6, -2.8, 0),
    of: (placed) => is("byline")(placed) || isLoneDateline(placed),
  },
  {
    name: "a labelled byline",
    weights: w(0.2, -1.8, -1.5, 0),
    of: ({ shape, block }) => shape.kind === "byline" && /[:–-]/u.test(block.text),
  },
  { name: "a caption or a picture", weights: w(0.1, -0.9, 0, -0.1), of: is("caption", "image") },
  { name: "a credit", weights: w(0.2, 0.6, -0.4, -0.1), of: is("credit") },
  { name: "a menu or a ticker", weights: w(0.5, -5, -2, 0.5), of: is("menu", "ticker") },
  { name: "furniture", weights: w(-0.2, -2.8, 0, 0.1), of: is("furniture") },
  {
    name: "heading of a list of other reports",
    weights: w(0, -1.6, 0.1, -0.1),
    of: ({ block }) => block.furniture === "related" || block.furniture === "latest",
  },
  {
    name: "comments",
    weights: w(-0.6, -4, -3, 0.3),
    of: ({ block }) => block.furniture !== null && CLOSING_KINDS.has(block.furniture),
  },
  { name: "under the comments", weights: w(0, -4, -3, 0), of: ({ underComments }) => underComments },
  {
    name: "masthead, prices or weather",
    weights: w(0.3, -2, -1.2, 0.2),
    of: ({ block }) => block.furniture === "masthead" || block.furniture === "market",
  },
  {
    name: "a notice of the site",
    weights: w(0.6, -3, -0.4, 0.6),
    of: ({ block }) => block.furniture === "notice",
  },
  {
    name: "share, size and print",
    weights: w(0.2, 0, 0, 0.1),
    of: ({ block }) => block.furniture === "share" || block.furniture === "font-size",
  },
  { name: "under the heading of a list", weights: w(-0.1, -2.8, -0.8, 0), of: underListStrength },
  {
    name: "printed again",
    weights: w(0.4, -1.6, -0.1, -0.1),
    of: ({ copies, block }) => copies > 1 && block.words >= 3,
  },
  {
    name: "speaks of the site itself",
    weights: w(0.3, -5.1, -0.4, 0.7),
    of: ({ block }) => SITE.test(block.text),
  },
  {
    name: "rules of the site for its readers",
    weights: w(0, -4, -0.5, 0.3),
    of: ({ block }) =>
      /(?:التعليقات|تعليق)/u.test(block.text) && /(?:سياسة|شروط|مراجعة|قواعد|لا تعبر)/u.test(block.text),
  },
  {
    name: "a day in a list of other reports",
    weights: w(0, 0, 3.4, 0),
    of: (placed) => placed.underList !== null && dateStrength(placed) > 0,
  },
  {
    name: "a title in a list of other reports",
    weights: w(0, 0, 1.1, 0),
    of: ({ underList, block, shape }) =>
      underList !== null && !block.ends && block.words >= 3 && shape.kind === "text",
  },
  // Markup
  {
    name: "the headline by markup and metadata",
    weights: w(4, -4, -4, -2),
    of: ({ block }) => hint(block, "stated") || (hint(block, "headline") && block.markup?.element === "h1"),
  },
  {
    name: "the first heading",
    weights: w(2, -3, -3, -1),
    of: ({ block }) => block.markup?.element === "h1" && block.markup.linkShare < 0.7,
  },
  {
    name: "in the text by its markup",
    weights: w(-1, 1.5, 0, -1.5),
    of: ({ block }) => (hint(block, "text") ? Math.min(1, block.words / 8) : 0),
  },
  {
    name: "kept by the extractor",
    weights: w(-0.8, 0.8, 0, -0.8),
    of: ({ block }) => hint(block, "extracted"),
  },
  {
    name: "left out by the extractor",
    weights: w(0.4, -1.4, -0.2, 0.4),
    of: ({ block }) => hint(block, "not-extracted"),
  },
  {
    name: "furniture by its markup",
    weights: w(0.5, -4, 0, 0.5),
    of: ({ block }) => (hint(block, "furniture", "related") ? (hint(block, "extracted") ? 0.25 : 1) : 0),
  },
  {
    name: "a box of other reports by its markup",
    weights: w(0, 0, 0.9, 0),
    of: ({ block, underList }) => underList !== null && hint(block, "related") && !hint(block, "extracted"),
  },
  { name: "comments by its markup", weights: w(0, -6, -4, 0.5), of: ({ block }) => hint(block, "comments") },
  {
    name: "a field by its markup",
    weights: w(0.8, -2, -0.3, 0),
    of: ({ block }) =>
      hint(block, "headline", "date", "updated", "byline", "kicker", "section", "tags", "caption"),
  },
  {
    name: "standfirst by its markup",
    weights: w(2.5, -1.5, 0, 0),
    of: ({ block }) => hint(block, "standfirst"),
  },
  {
    name: "links and little else",
    weights: w(0, -5, 0.2, 0.4),
    of: ({ block }) => (block.markup?.linkShare ?? 0) > 0.7,
  },
  {
    name: "a paragraph by its markup",
    weights: w(-0.2, 0.5, 0, -0.1),
    of: ({ block }) => block.markup?.element === "p",
  },
];

const SITE =
  /(?:صحيفة|موقع|بوابة|شبكة) (?:\p{L}+ ){0,2}(?:[إا]لكتروني[ةه]?|[إا]خباري[ةه]?) |لا مانع من ال[إا]قتباس|حقوق (?:النشر|الطبع|الملكية)|[إا]عادة (?:ال)?نشر|سياسة الخصوصية|شروط الاستخدام/u;

function sentenceStrength({ block, shape }: PlacedBlock): number {
  const isText =
    shape.kind === "sentence" ||
    shape.kind === "text" ||
    (shape.kind === "fields" && shape.fields.rest !== null);
  if (!isText || !block.ends || block.words < 3) return 0;
  if (block.words <= 8 && /[؟?!]$/u.test(block.text)) return 0.2;
  return Math.min(3.2, (block.words < 5 ? 0.3 : block.words < 9 ? 0.7 : 1) + block.words / 18);
}

function looseStrength({ block, shape }: PlacedBlock): number {
  if (shape.kind !== "sentence" && shape.kind !== "text") return 0;
  if (block.ends || block.words < 14) return 0;
  return Math.min(2.6, block.words / 14) * (block.grammar >= 0.08 ? 1 : 0.3);
}

/** A day with words that are no field may end a subhead: «معرض الكتاب 19 نوفمبر 2020». */
function dateStrength({ shape, inChronicle }: PlacedBlock): number {
  if (shape.kind !== "fields" || shape.fields.rest !== null || inChronicle) return 0;
  return shape.fields.unknown > 0 && !shape.fields.labelled && shape.fields.updated === null ? 0.25 : 1;
}

function isLoneDateline({ shape }: PlacedBlock): boolean {
  return shape.kind === "dateline" && shape.dateline.unknown.length === 0;
}

/** Many lines under a heading make a list sure; one title under «اقرأ أيضا» says nothing of the paragraph behind it. */
function underListStrength({ underList, block }: PlacedBlock): number {
  if (underList === null || (underList < 4 && block.ends && /^[«"“]?و\p{L}{3}/u.test(block.text))) return 0;
  if (hint(block, "extracted")) return 0.1;
  const isWhole = block.ends && block.words >= 15;
  return underList >= 4 ? (isWhole ? 0.5 : 1) : isWhole ? 0.18 : 0.35;
}

/** A place where the text may begin. */
export type Opening = {
  readonly opening: PlacedBlock;
  readonly before: PlacedBlock | undefined;
  readonly next: PlacedBlock | undefined;
};

/** What speaks for a text to begin here. */
export const OPENING_EVIDENCE: readonly Evidence<Opening>[] = [
  { name: "behind a day in its own line", weight: 3, of: ({ opening }) => opening.shape.kind === "fields" },
  { name: "with a dateline", weight: 1.5, of: ({ opening }) => opensWith(opening) === "dateline" },
  { name: "with a verb", weight: 1, of: ({ opening }) => opensWith(opening) === "verb" },
  { name: "with no sentence", weight: -1.5, of: ({ opening }) => !isSentence(opening.block.text) },
  {
    name: "with a caption by its markup",
    weight: -2.5,
    of: ({ opening, next }) => isCaptionByMarkup(opening, next),
  },
  {
    name: "right below a day, a writer or a place",
    weight: 1.2,
    of: ({ before }) =>
      before !== undefined &&
      (is("fields", "byline", "dateline")(before) || (before.shape.kind === "person" && before.shape.likely)),
  },
  {
    name: "right below the buttons of the page",
    weight: 0.5,
    of: ({ before }) => before?.block.furniture === "share" || before?.block.furniture === "font-size",
  },
];

export function openingAt(placed: readonly PlacedBlock[], at: number): Opening | null {
  const opening = placed[at];
  return opening === undefined || !mayOpen(opening)
    ? null
    : { opening, before: placed[at - 1], next: placed[at + 1] };
}

function mayOpen({ shape, block, goesOn: isInside }: PlacedBlock): boolean {
  if (block.furniture !== null || isInside) return false;
  return (
    shape.kind === "sentence" ||
    shape.kind === "text" ||
    (shape.kind === "fields" && shape.fields.rest !== null) ||
    isListItem(block.text)
  );
}

function opensWith({ shape, block }: PlacedBlock): "dateline" | "verb" | null {
  if (shape.kind === "fields") return null;
  if (findDateline(block.text, 0) !== null) return "dateline";
  return opensWithVerb(block.text) ? "verb" : null;
}

/** A few words in a block of their own, before the first paragraph: what stands under the picture. */
function isCaptionByMarkup({ block }: PlacedBlock, next: PlacedBlock | undefined): boolean {
  return (
    block.markup?.element === "div" &&
    next?.block.markup?.element === "p" &&
    !block.ends &&
    block.words <= 12 &&
    isSentence(next.block.text)
  );
}

/** Whether a block is text that goes on for a sentence, or as good as one. */
export function isRunning(placed: PlacedBlock): boolean {
  return sentenceStrength(placed) + looseStrength(placed) >= 0.8;
}
