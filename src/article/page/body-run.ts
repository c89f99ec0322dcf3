// Where the text of the report stands in its page: the best run of blocks, with what interrupts it, found over the whole page at once.

import { isCutShort, opensWithVerb, type PageBlock } from "./block.ts";
import { isSentence } from "./caption.ts";
import { findDateline } from "./dateline.ts";
import { CLOSING_KINDS } from "./line-tables.ts";
import type { Shape, ShapeKind } from "./shape.ts";

/** What part of the page a block stands in. An aside is what interrupts a text: an advert, a list of related titles. */
export type Part = "head" | "body" | "aside" | "foot";

export type BodyRun = {
  readonly parts: readonly Part[];
  /** Index of the first block of the text; the number of blocks where there is none. */
  readonly start: number;
  /** Behind its last block. */
  readonly end: number;
  /** How much better the run is than the best one that begins elsewhere. */
  readonly startMargin: number;
  readonly endMargin: number;
  /** Where the next best run begins; null: nowhere else. */
  readonly otherStart: number | null;
};

/** A block with what its neighbours tell of it. */
export type PlacedBlock = {
  readonly block: PageBlock;
  readonly shape: Shape;
  /** How many lines stand between it and the heading of a list above it; null: under none. */
  readonly underList: number | null;
  /** Below the form or the rules of comments. */
  readonly underComments: boolean;
  /** Printed more than once in the page. */
  readonly copies: number;
  /** A bare day, one of several between paragraphs: a chronicle. */
  readonly inChronicle: boolean;
  readonly beforeSentence: boolean;
  readonly afterSentence: boolean;
  readonly goesOn: boolean;
  readonly isFirst: boolean;
};

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

/** Sentences make a text; lists, fields and phrases of furniture do not. Weights were set on the layouts of the tests that are for tuning. */
export const PART_EVIDENCE: readonly PartEvidence[] = [
  { name: "sentences", weights: w(-1, 1, -0.9, -1), of: sentenceStrength },
  { name: "a long text without a full stop", weights: w(-0.5, 0.9, -0.5, -0.5), of: looseStrength },
  {
    name: "goes on with «and»",
    weights: w(-0.5, 0.7, -0.2, -0.5),
    of: ({ block }) => block.ends && /^[«"“]?و\p{L}{3}/u.test(block.text) && block.words >= 4,
  },
  {
    name: "opens with a verb, as a text does",
    weights: w(-0.6, 0.4, 0, 0),
    of: ({ block }) => block.words >= 12 && opensWithVerb(block.text),
  },
  { name: "cut short by dots", weights: w(0.5, -1.2, 0.3, 0.5), of: ({ block }) => isCutShort(block.text) },
  {
    name: "goes on where the line before stops",
    weights: w(-0.3, 1, -0.2, -0.2),
    of: ({ goesOn }) => goesOn,
  },
  {
    name: "a short line",
    weights: w(0, -0.9, -0.25, 0),
    of: (placed) =>
      is("text", "person", "section", "outlet", "latin", "dateline", "scrap")(placed) &&
      !isListItem(placed.block.text) &&
      !placed.goesOn,
  },
  {
    name: "a subhead: a short line between two sentences",
    weights: w(0, 0.9, 0, 0),
    of: (placed) =>
      (is("text", "person")(placed) || dateStrength(placed) === 0.25) &&
      placed.beforeSentence &&
      placed.afterSentence,
  },
  { name: "an item of a list", weights: w(-0.2, 0.6, -0.1, 0.1), of: ({ block }) => isListItem(block.text) },
  {
    name: "a line that leads on",
    weights: w(-0.3, 0.8, 0, 0),
    // Labels with a colon are furniture by their words.
    of: ({ block }) =>
      /[:،؛][\s"”»]*$/u.test(block.text) &&
      (block.words >= 4 || (block.words >= 3 && block.furniture === null)),
  },
  {
    name: "the first line of the page",
    weights: w(3, 0, 0, 0),
    of: ({ block, isFirst }) =>
      isFirst &&
      block.text.length <= 220 &&
      !(block.ends && block.text.length > 140 && /\.$/u.test(block.text)),
  },
  {
    name: "a date with fields",
    weights: w(0.3, -2.9, -2.3, 0),
    of: dateStrength,
  },
  { name: "a day of a chronicle", weights: w(-2, 1, 0, 0), of: ({ inChronicle }) => inChronicle },
  {
    name: "a byline or a dateline",
    weights: w(0.5, -3.5, -2.7, 0),
    of: (placed) => is("byline")(placed) || isLoneDateline(placed),
  },
  {
    name: "a labelled byline",
    weights: w(0.2, -1.8, -1.5, 0),
    of: ({ shape, block }) => shape.kind === "byline" && /[:–-]/u.test(block.text),
  },
  { name: "a caption or a picture", weights: w(0.1, -1, 0, 0), of: is("caption", "image") },
  { name: "a credit", weights: w(0.2, 0.4, -0.4, 0.1), of: is("credit") },
  { name: "a menu or a ticker", weights: w(0.5, -5, -2, 0.5), of: is("menu", "ticker") },
  { name: "furniture", weights: w(0, -2.5, -0.3, 0), of: is("furniture") },
  {
    name: "heading of a list of other reports",
    weights: w(0, -1.5, -0.1, 0),
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
  { name: "under the heading of a list", weights: w(0, -2.9, -0.9, 0), of: underListStrength },
  {
    name: "printed again",
    weights: w(0.3, -1.5, -0.1, -0.1),
    of: ({ copies, block }) => copies > 1 && block.words >= 3,
  },
  {
    name: "speaks of the site itself",
    weights: w(0.3, -5, -0.4, 0.6),
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
    weights: w(0, 0, 2.1, 0),
    of: (placed) => placed.underList !== null && dateStrength(placed) > 0,
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

/** What it costs to go from one part to another. */
const STEPS: Readonly<Record<Part, Partial<Record<Part, number>>>> = {
  head: { head: 0, body: 0 },
  body: { body: 0, aside: -1.2, foot: -0.2 },
  aside: { aside: -0.05, body: -0.6 },
  foot: { foot: 0 },
};
/** What a text loses that begins with the first line, and leaves none for a headline. */
const NO_HEADLINE = -3;

/** Where the text stands in a page of which no line is a headline: its first line is as good as any other. */
export function findUntitledRun(placed: readonly PlacedBlock[]): BodyRun {
  return findBodyRun(
    placed.map((block) => ({ ...block, isFirst: false })),
    0,
  );
}

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

export function isListItem(text: string): boolean {
  return (
    /^(?:[-*•●▪◾–—]\s+|[\d\u0660-\u0669]{1,2}\s*[-.)ـ]\s*)\S/u.test(text) && text.split(/\s+/u).length >= 3
  );
}

const LIST_HEADINGS = new Set(["related", "latest"]);

export function placeBlocks(blocks: readonly PageBlock[], shapes: readonly Shape[]): PlacedBlock[] {
  const copies = new Map<string, number>();
  for (const { key } of blocks) copies.set(key, (copies.get(key) ?? 0) + 1);
  const isProse = blocks.map((block) => isSentence(block.text) && block.ends);
  const first = shapes.findIndex(({ kind }) => kind === "text" || kind === "sentence");
  // A page whose links each stand on a line of their own breaks its sentences everywhere.
  const commas = blocks.filter(({ text, blankBefore }) => !blankBefore && /^[،,.؛)]/u.test(text));
  const isBroken = commas.length >= 2 || commas.some(({ index }) => followsLink(blocks, index));
  const chronicle = findChronicle(blocks, shapes, isProse);
  let list: number | null = null;
  let prose = 0;
  let underComments = false;
  return blocks.map((block, index): PlacedBlock => {
    const shape = shapes[index] ?? { kind: "text" };
    const placed: PlacedBlock = {
      block,
      shape,
      underList: list,
      underComments,
      copies: copies.get(block.key) ?? 1,
      inChronicle: chronicle.has(index),
      beforeSentence: isProse[index + 1] === true || (blocks[index + 1]?.words ?? 0) > 25,
      afterSentence: isProse[index - 1] === true || (blocks[index - 1]?.words ?? 0) > 25,
      goesOn: goesOn(block, blocks[index - 1] ?? null) || (isBroken && follows(blocks, shapes, index)),
      isFirst: index === first,
    };
    const { furniture } = block;
    if (furniture !== null && LIST_HEADINGS.has(furniture)) {
      // Only a bare heading leads a list, and only titles make one: in a menu it is a section like any other.
      const endsList = /(?:نهاية|end)\s*$/iu.test(block.text);
      const leads = block.text.length <= 34 && mayBeTitle(blocks[index + 1], shapes[index + 1]);
      list = endsList ? null : leads ? 0 : list;
      prose = 0;
    } else if (endsAnyList(block)) list = null;
    else if (list !== null) {
      // Two paragraphs in a row, each to its full stop, are the text again.
      prose = isProse[index] === true && block.words >= 12 ? prose + 1 : 0;
      list = prose >= 2 ? null : list + 1;
    }
    underComments ||=
      furniture !== null && CLOSING_KINDS.has(furniture) && index > first + 2 && hasProse(isProse, index);
    return placed;
  });
}

function mayBeTitle(next: PageBlock | undefined, shape: Shape | undefined): boolean {
  if (next === undefined) return true;
  if (next.furniture !== null)
    return LIST_HEADINGS.has(next.furniture) || next.furniture === "clock" || next.furniture === "navigation";
  return next.words >= 3 || shape?.kind === "fields" || shape?.kind === "ticker";
}

/** Menus, mastheads and the headline of the page itself end a list of other reports. */
function endsAnyList({ furniture, markup }: PageBlock): boolean {
  if (markup?.hints.has("stated") === true || markup?.element === "h1") return true;
  return (
    furniture === "masthead" ||
    furniture === "market" ||
    furniture === "copyright" ||
    furniture === "share" ||
    furniture === "font-size"
  );
}

function hasProse(isProse: readonly boolean[], before: number): boolean {
  return isProse.lastIndexOf(true, before - 1) >= 0;
}

/** Bare days, two or more, each with a sentence before and after it. */
function findChronicle(
  blocks: readonly PageBlock[],
  shapes: readonly Shape[],
  isProse: readonly boolean[],
): ReadonlySet<number> {
  const days = blocks.flatMap(({ index }) => {
    const shape = shapes[index];
    const isBare =
      shape?.kind === "fields" &&
      shape.fields.published !== null &&
      !shape.fields.labelled &&
      shape.fields.unknown === 0;
    return isBare && isProse[index - 1] === true && isProse[index + 1] === true ? [index] : [];
  });
  return new Set(days.length > 1 ? days : []);
}

/** The line before is a word or two, and the one before that stops within its sentence: a link on a line of its own. */
function followsLink(blocks: readonly PageBlock[], index: number): boolean {
  const [text, link] = [blocks[index - 2], blocks[index - 1]];
  return (
    text !== undefined &&
    link !== undefined &&
    link.words <= 3 &&
    !link.blankBefore &&
    !link.ends &&
    !text.ends &&
    text.words >= 4 &&
    text.furniture === null
  );
}

/** On such a page: a line that follows another of words without a blank line or the end of a sentence between them. */
function follows(blocks: readonly PageBlock[], shapes: readonly Shape[], index: number): boolean {
  const [before, block] = [blocks[index - 1], blocks[index]];
  const isWords = (at: number): boolean => {
    const kind = shapes[at]?.kind;
    return kind === "text" || kind === "sentence" || kind === "person";
  };
  return (
    before !== undefined &&
    block !== undefined &&
    !block.blankBefore &&
    !before.ends &&
    before.furniture === null &&
    block.furniture === null &&
    (isWords(index - 1) || goesOn(before, blocks[index - 2] ?? null)) &&
    index >= 2
  );
}

/** A line that opens with a comma, or follows one that breaks off within a phrase: the page broke it for a link. */
function goesOn(block: PageBlock, before: PageBlock | null): boolean {
  if (
    before === null ||
    block.markup !== null ||
    block.blankBefore ||
    before.furniture !== null ||
    block.furniture !== null
  )
    return false;
  if (/^[،,.؛:)»]/u.test(block.text)) return true;
  if (before.ends || before.words < 2) return false;
  return (
    /(?:^|\s)(?:و|في|من|على|إلى|الى|عن|مع|أن|التي|الذي|بين|لـ|بـ|كل|هذا|هذه|قبل|بعد|خلال|رئيس|وزير)$|[،,]$/u.test(
      before.text,
    ) && before.text.length > 12
  );
}

/** The best division of the page into its parts, and how much the next best lacks. */
export function findBodyRun(placed: readonly PlacedBlock[], withoutTitle = NO_HEADLINE): BodyRun {
  const count = placed.length;
  const scores = placed.map(scoreParts);
  const suffix = scoreSuffixes(scores);
  const starts: { at: number; score: number }[] = [];
  let head = 0;
  for (let at = 0; at < count; at++) {
    const opening = placed[at];
    const reached = suffix[at]?.body ?? 0;
    if (opening !== undefined && mayOpen(opening))
      starts.push({ at, score: head + openingScore(placed, at) + reached + (at === 0 ? withoutTitle : 0) });
    head += scores[at]?.head ?? 0;
  }
  starts.sort((a, b) => b.score - a.score || a.at - b.at);
  const [best] = starts;
  if (best === undefined)
    return {
      parts: placed.map(() => "head"),
      start: count,
      end: count,
      startMargin: 0,
      endMargin: 0,
      otherStart: null,
    };
  const { parts, end } = trace(scores, suffix, best.at);
  const other = starts.find(({ at }) => at !== best.at && differs(placed, at, best.at));
  return {
    parts,
    start: best.at,
    end,
    startMargin: other === undefined ? 10 : best.score - other.score,
    endMargin: endMargin(placed, scores, suffix, parts, best.at, end),
    otherStart: other?.at ?? null,
  };
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

/** What speaks for a text to begin here. */
function openingScore(placed: readonly PlacedBlock[], at: number): number {
  const opening = placed[at];
  const before = placed[at - 1];
  if (opening === undefined) return 0;
  let score = 0;
  if (opening.shape.kind === "fields") score += 3;
  else if (findDateline(opening.block.text, 0) !== null) score += 1.5;
  else if (opensWithVerb(opening.block.text)) score += 0.5;
  if (!isSentence(opening.block.text)) score -= 1;
  if (isCaptionByMarkup(opening, placed[at + 1])) score -= 2.5;
  if (before !== undefined) {
    const { kind } = before.shape;
    if (
      kind === "fields" ||
      kind === "byline" ||
      kind === "dateline" ||
      (kind === "person" && before.shape.likely)
    )
      score += 0.8;
    if (before.block.furniture === "share" || before.block.furniture === "font-size") score += 0.5;
  }
  return score;
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

/** Whether two beginnings part a block that says something, not a mere subhead. */
function differs(placed: readonly PlacedBlock[], a: number, b: number): boolean {
  return placed
    .slice(Math.min(a, b), Math.max(a, b))
    .some(({ block, shape }) => block.furniture === null && shape.kind !== "image");
}

type Scores = Readonly<Record<Part, number>>;

function scoreParts(placed: PlacedBlock): Scores {
  const scores = { head: 0, body: 0, aside: 0, foot: 0 };
  for (const { weights, of } of PART_EVIDENCE) {
    const amount = Number(of(placed));
    if (amount === 0) continue;
    scores.head += weights.head * amount;
    scores.body += weights.body * amount;
    scores.aside += weights.aside * amount;
    scores.foot += weights.foot * amount;
  }
  return scores;
}

/** For each block and part: the best that can be made of the rest of the page from there on. An aside must lead back. */
function scoreSuffixes(scores: readonly Scores[]): Scores[] {
  const suffix: Scores[] = new Array(scores.length);
  for (let at = scores.length - 1; at >= 0; at--) {
    const own = scores[at] ?? w(0, 0, 0, 0);
    const next = suffix[at + 1];
    const best = (from: Part): number => {
      if (next === undefined) return from === "aside" ? Number.NEGATIVE_INFINITY : 0;
      return Math.max(
        ...(Object.entries(STEPS[from]) as [Part, number][]).map(([to, step]) => step + next[to]),
      );
    };
    suffix[at] = {
      head: own.head + best("head"),
      body: own.body + best("body"),
      aside: own.aside + best("aside"),
      foot: own.foot + best("foot"),
    };
  }
  return suffix;
}

function trace(
  scores: readonly Scores[],
  suffix: readonly Scores[],
  start: number,
): { parts: Part[]; end: number } {
  const parts: Part[] = scores.map(() => "head");
  let part: Part = "body";
  let end = start + 1;
  for (let at = start; at < scores.length; at++) {
    parts[at] = part;
    if (part === "body") end = at + 1;
    const next = suffix[at + 1];
    if (next === undefined) break;
    const steps = Object.entries(STEPS[part]) as [Part, number][];
    let best = Number.NEGATIVE_INFINITY;
    for (const [to, step] of steps) {
      if (step + next[to] <= best) continue;
      best = step + next[to];
      part = to;
    }
  }
  return { parts, end };
}

function isRunning(placed: PlacedBlock): boolean {
  return sentenceStrength(placed) + looseStrength(placed) >= 0.8;
}

/** How much worse the page reads when the text ends a sentence earlier or later. */
function endMargin(
  placed: readonly PlacedBlock[],
  scores: readonly Scores[],
  suffix: readonly Scores[],
  parts: readonly Part[],
  start: number,
  end: number,
): number {
  const footFrom = (at: number): number => (at >= scores.length ? 0 : (suffix[at]?.foot ?? 0));
  const along = (to: number): number => {
    let sum = 0;
    for (let at = start; at < to; at++) {
      const part = parts[at] === "foot" ? "body" : (parts[at] ?? "body");
      sum += scores[at]?.[part] ?? 0;
    }
    return sum;
  };
  const best = along(end) + footFrom(end);
  let margin = 10;
  for (let at = Math.max(start + 1, end - 12); at <= Math.min(scores.length, end + 12); at++) {
    if (Math.abs(at - end) < 1) continue;
    // A credit or a picture more or less is no doubt about the text.
    const isText = placed.slice(Math.min(at, end), Math.max(at, end)).some(isRunning);
    if (isText) margin = Math.min(margin, best - along(at) - footFrom(at));
  }
  return Math.max(0, margin);
}
