// Which line is the headline: candidates from above the text, and the evidence for each.

import { isNamedLikeOutlet, outletNamed } from "../names/outlets.ts";
import { isCutShort, lineKey, type PageBlock, subjectWords, wordCount } from "./block.ts";
import { isListItem } from "./body-run.ts";
import { type Evidence, rank, type Weighed } from "./evidence.ts";
import { slice } from "./header-line.ts";
import { isBadge, phraseKey } from "./line-tables.ts";
import type { PageView } from "./page-view.ts";
import type { PrintedPart } from "./printed-page.ts";
import type { Shape, ShapeKind } from "./shape.ts";

export type HeadlineCandidate = {
  readonly block: PageBlock;
  readonly shape: Shape;
  /** The line without the name of the site. */
  readonly part: PrintedPart;
  /** Name of the site at an end of the line, where it is one. */
  readonly site: PrintedPart | null;
  readonly words: number;
  /** Other lines that print it too, with more around it or without. */
  readonly copies: number;
  /** The line before it is the same. */
  readonly isTwin: boolean;
  /** Share of its words that the text speaks of, 0..1. */
  readonly shared: number;
  /** Lines of text between it and the report. */
  readonly distance: number;
  readonly nextKind: ShapeKind | null;
  readonly previousKind: ShapeKind | null;
  /** Lines of the same make around it: it stands in a list. */
  readonly listed: number;
  readonly underList: number | null;
  readonly isFirst: boolean;
  /** Right above it stands another line of the length of a headline. */
  readonly isBelowAnother: boolean;
  /** A longer line stands between it and the date or the text. */
  readonly leadsStandfirst: boolean;
  readonly isStandfirst: boolean;
  /** The text opens with the same words. */
  readonly opensText: boolean;
  readonly isListItem: boolean;
  /** A menu or the heading of a list stands between it and the text. */
  readonly aboveMenu: boolean;
  readonly belowOffice: boolean;
  /** How sure the page's own markup and metadata are that this is it. */
  readonly stated: number;
};

const near = (kind: ShapeKind | null): boolean =>
  kind === "fields" || kind === "byline" || kind === "dateline" || kind === "person";

/** Weights were set on the layouts for tuning and on cases in our own words; each row says one habit of news pages. */
export const HEADLINE_EVIDENCE: readonly Evidence<HeadlineCandidate>[] = [
  {
    name: "printed again",
    weight: 3.6,
    // A caption is printed twice in a row too: once for the eye, once for those who cannot see the picture.
    of: ({ copies, words, isTwin }) => (copies === 0 ? 0 : words < 4 || (isTwin && copies === 1) ? 0.4 : 1),
  },
  {
    name: "a caption printed twice under another line",
    weight: -5,
    of: ({ isTwin, isBelowAnother }) => isTwin && isBelowAnother,
  },
  { name: "the text speaks of it", weight: 4.5, of: ({ shared, words }) => shared * Math.min(1, words / 5) },
  { name: "right above the date or the writer", weight: 2.4, of: ({ nextKind }) => near(nextKind) },
  {
    name: "right above the text",
    weight: 1,
    of: ({ distance, nextKind }) => distance === 0 && nextKind === "sentence",
  },
  { name: "above a standfirst", weight: 2.2, of: ({ leadsStandfirst }) => leadsStandfirst },
  { name: "a standfirst: longer than the line above it", weight: -2, of: ({ isStandfirst }) => isStandfirst },
  { name: "right below the date", weight: 0.8, of: ({ previousKind }) => previousKind === "fields" },
  { name: "the first line", weight: 1.6, of: ({ isFirst }) => isFirst },
  {
    name: "as long as headlines are",
    weight: 2,
    of: ({ words }) => (words >= 4 && words <= 18 ? 1 : words === 3 ? 0.2 : 0),
  },
  { name: "one or two words", weight: -1.2, of: ({ words }) => (words === 1 ? 2 : words === 2 ? 0.6 : 0) },
  { name: "long", weight: -1, of: ({ words }) => (words > 30 ? 4 : words > 22 ? 1.5 : words > 18 ? 0.5 : 0) },
  { name: "far above the text", weight: -0.35, of: ({ distance }) => Math.min(distance, 10) },
  { name: "in a list", weight: -0.5, of: ({ listed }) => Math.min(listed, 4) },
  {
    name: "under the heading of a list",
    weight: -2.5,
    // One title between such a heading and the report is what is left of a list that a script would have filled.
    // Nor is it sure of the last line before the fields or the text of the report.
    of: ({ underList, listed, distance }) =>
      underList === null || underList >= 12
        ? 0
        : underList === 0 && listed === 0
          ? 0.3
          : distance === 0
            ? 0.6
            : 1,
  },
  {
    name: "ends in a full stop",
    weight: -2.2,
    of: ({ part }) => /[.۔]["”»)]?$/u.test(part.text) && !isCutShort(part.text),
  },
  { name: "ends in a dash or a colon", weight: -3, of: ({ part }) => /[-–—:/ـ]$/u.test(part.text) },
  { name: "cut short by dots", weight: -1.2, of: ({ part }) => isCutShort(part.text) },
  {
    name: "several sentences",
    weight: -3,
    of: ({ part }) => /[.؟!]\s+\S.{25}/u.test(part.text.replace(/\.\./gu, "،")),
  },
  {
    name: "the name of a person",
    weight: -3.4,
    of: ({ shape, copies }) => shape.kind === "person" && copies === 0 && shape.likely,
  },
  { name: "the shape of a name", weight: -0.8, of: ({ shape }) => shape.kind === "person" && !shape.likely },
  {
    name: "a section or a badge",
    weight: -5,
    of: ({ shape }) => shape.kind === "section" || shape.kind === "badge" || shape.kind === "outlet",
  },
  { name: "in another script", weight: -6, of: ({ shape }) => shape.kind === "latin" },
  {
    name: "a caption or a credit",
    weight: -4,
    of: ({ shape }) => shape.kind === "caption" || shape.kind === "credit",
  },
  { name: "a dateline", weight: -5, of: ({ shape }) => shape.kind === "dateline" },
  {
    name: "prices, clocks or signs",
    weight: -4,
    of: ({ part }) => /^[\d\s.:%/+-]+$/u.test(part.text) || /^\W*\/\//u.test(part.text),
  },
  {
    name: "carries the name of the site",
    weight: -1.5,
    of: ({ site, copies }) => site !== null && copies > 0,
  },
  // A caption may be cut from the first sentence; some reports repeat their headline there, so this alone decides nothing.
  { name: "the text opens with the same words", weight: -4, of: ({ opensText }) => opensText },
  { name: "an item of a list", weight: -3, of: ({ isListItem: listItem }) => listItem },
  { name: "a day at its end", weight: -1, of: ({ shape }) => shape.kind === "fields" },
  { name: "above a menu or a list of other reports", weight: -2.5, of: ({ aboveMenu }) => aboveMenu },
  { name: "under an office of the paper", weight: -6, of: ({ belowOffice }) => belowOffice },
  {
    name: "named as outlets are",
    weight: -2.5,
    of: ({ part, copies }) => copies === 0 && isNamedLikeOutlet(part.text),
  },
  { name: "speaks to the reader", weight: -5, of: ({ part }) => READER.test(part.text) },
  { name: "the page says so", weight: 1, of: ({ stated }) => stated },
];

/** Mottos, offers and questions of the site to its reader. */
const READER =
  /(?:موقع (?:كل|إخباري|اخباري)|صحيفة (?:إلكترونية|الكترونية)|موقع .{0,20}(?:يتناول|يهتم|يعنى)|من حق الناس|معكم|لحظة بلحظة|كل خبر|على مدار الساعة|اشترك|حمّل|نسخة تجريبية|جميع الأخبار|القراء يتوقعون|استطلاع|صوّت|رأيك)/u;

const TAKES_PART: ReadonlySet<ShapeKind> = new Set([
  "text",
  "sentence",
  "person",
  "section",
  "badge",
  "outlet",
  "latin",
  "caption",
  "dateline",
  "credit",
]);

export function rankHeadlines(view: PageView): Weighed<HeadlineCandidate>[] {
  const { blocks, shapes, placed, run } = view;
  const openings = blocks.filter(({ words, text }) => words >= 2 && text.length <= 260);
  const isText = (index: number): boolean => {
    const kind = shapes[index]?.kind;
    return blocks[index]?.furniture === null && (kind === "text" || kind === "sentence" || kind === "person");
  };
  const opening = blocks[run.start]?.key;
  let seen = 0;
  const candidates: HeadlineCandidate[] = [];
  for (const block of blocks.slice(0, run.start)) {
    const shape = shapes[block.index];
    if (shape === undefined || block.furniture !== null) continue;
    if (!TAKES_PART.has(shape.kind) && !isTitleWithDay(block, shape)) continue;
    const { part, site } = withoutSite(block, openings);
    const key = lineKey(part.text);
    const words = wordCount(part.text);
    if (words === 0 || part.text.length > 300) continue;
    const about = subjectWords(part.text);
    const shared = [...about].filter((word) => view.subject.has(word)).length;
    candidates.push({
      block,
      shape,
      part,
      site,
      words,
      copies: openings.filter((other) => other !== block && printsAgain(other, key, words)).length,
      isTwin: blocks[block.index - 1]?.key === block.key || blocks[block.index + 1]?.key === block.key,
      shared: about.size === 0 ? 0 : shared / about.size,
      distance: blocks
        .slice(block.index + 1, run.start)
        .filter((other) => isText(other.index) && other.key !== block.key).length,
      nextKind: kindBeside(view, block.index, 1),
      previousKind: kindBeside(view, block.index, -1),
      listed: listedAround(view, block.index),
      underList: placed[block.index]?.underList ?? null,
      isFirst: isText(block.index) && seen === 0,
      isBelowAnother: isBelowAnother(view, block),
      leadsStandfirst: isStandfirstOf(view, block.index + 1, block),
      isStandfirst:
        blocks[block.index - 1] !== undefined && isStandfirstOf(view, block.index, blocks[block.index - 1]),
      opensText: words >= 5 && opening !== undefined && opening.slice(0, key.length + 40).includes(key),
      isListItem: isListItem(block.text),
      aboveMenu: partedByMenu(view, block.index, run.start),
      belowOffice: blocks[block.index - 1]?.furniture === "masthead" && shape.kind === "person",
      stated: statedStrength(view, block, key),
    });
    if (isText(block.index)) seen++;
  }
  return rank(candidates, HEADLINE_EVIDENCE);
}

/** «مقدمة النشرة المسائية 29-10-2025»: words and a day behind them, without a label, may be a title. */
function isTitleWithDay({ text }: PageBlock, shape: Shape): boolean {
  if (shape.kind !== "fields") return false;
  const { unknown, labelled, updated, byline } = shape.fields;
  const isDayLast =
    /^\p{L}+\s\p{L}[^\d]*(?:\d{1,4}[\\/.-]){2}\d{1,4}$|^\p{L}+\s\p{L}\D*\s\d{1,2}\s\p{L}+\s\d{4}$/u.test(
      text,
    );
  return unknown >= 2 && isDayLast && !labelled && updated === null && byline.length === 0;
}

/** Whether the heading of a list or a menu of several entries stands between two places of the page. */
export function partedByMenu({ blocks, shapes }: PageView, from: number, to: number): boolean {
  let entries = 0;
  for (const block of blocks.slice(from + 1, Math.max(from + 1, to))) {
    const kind = shapes[block.index]?.kind;
    entries = block.furniture === "navigation" || kind === "section" ? entries + 1 : 0;
    if (block.furniture === "latest" || kind === "menu" || entries >= 3) return true;
  }
  return false;
}

function statedStrength({ statements }: PageView, block: PageBlock, key: string): number {
  let best = block.markup?.hints.has("headline") === true ? 4 : block.markup?.element === "h1" ? 3.5 : 0;
  if ((block.markup?.linkShare ?? 0) > 0.7) best -= 2;
  if (block.markup?.hints.has("furniture") === true) best -= 3;
  for (const { text, weight } of statements.headlines) if (lineKey(text) === key) best += weight;
  return best;
}

/** The nearest block that says something, past buttons and pictures. */
function kindBeside({ blocks, shapes }: PageView, index: number, step: 1 | -1): ShapeKind | null {
  const key = blocks[index]?.key;
  for (let at = index + step, steps = 0; at >= 0 && at < blocks.length && steps < 4; at += step, steps++) {
    const block = blocks[at];
    if (block === undefined || block.key === key) continue;
    const kind = shapes[at]?.kind ?? null;
    if (kind === "image" || kind === "scrap" || kind === "caption" || kind === "badge") continue;
    if (
      block.furniture !== null &&
      (block.furniture === "share" ||
        block.furniture === "font-size" ||
        block.furniture === "widget" ||
        block.furniture === "follow-us" ||
        block.furniture === "advertisement" ||
        block.furniture === "counter")
    )
      continue;
    return kind;
  }
  return null;
}

/** Lines of text, one after another without a field between them, that are none of its copies. */
function listedAround({ blocks, shapes }: PageView, index: number): number {
  const key = blocks[index]?.key;
  let count = 0;
  for (const step of [1, -1]) {
    for (let at = index + step; ; at += step) {
      const block = blocks[at];
      const kind = shapes[at]?.kind;
      if (block === undefined || block.furniture !== null || kind !== "text" || block.ends) break;
      if (block.words >= 3 && block.key !== key) count++;
    }
  }
  return Math.max(0, count - 1);
}

/** Whether the block at `at` is a standfirst to the line above it: longer, alone, and with a field or the text behind it. */
function isStandfirstOf(view: PageView, at: number, title: PageBlock | undefined): boolean {
  const { blocks, shapes, run } = view;
  const lead = blocks[at];
  if (lead === undefined || title === undefined || at >= run.start || lead.key === title.key) return false;
  const isLine = (index: number): boolean =>
    shapes[index]?.kind === "text" || shapes[index]?.kind === "sentence";
  if (!isLine(at) || !isLine(at - 1) || title.words < 4 || lead.words < 6 || lead.words < title.words)
    return false;
  const behind = kindBeside(view, at, 1);
  const isAlone = !isLine(at - 2) || (blocks[at - 2]?.words ?? 0) < 4 || blocks[at - 2]?.key === title.key;
  return (
    isAlone &&
    (near(behind) || (behind === "sentence" && at + 1 === run.start && lead.words > title.words * 1.3))
  );
}

function isBelowAnother({ blocks, shapes }: PageView, block: PageBlock): boolean {
  let isPastFields = false;
  for (let at = block.index - 1; at >= 0 && at >= block.index - 8; at--) {
    const other = blocks[at];
    const kind = shapes[at]?.kind;
    if (other === undefined || other.key === block.key) continue;
    // A day and a writer stand under the headline, and a caption under them.
    if (near(kind ?? null) || kind === "credit" || kind === "image") {
      isPastFields = true;
      continue;
    }
    const isLine = kind === "text" || kind === "sentence";
    return isLine && other.furniture === null && other.words >= (isPastFields ? 2 : 4);
  }
  return false;
}

/** The same words, or the words with a site, a badge or a section around them. */
function printsAgain(other: PageBlock, key: string, words: number): boolean {
  if (other.key === key) return true;
  return words >= 3 && key.length >= 14 && other.key.length <= key.length * 2.2 && other.key.includes(key);
}

const PARTING = /\s+[-|–—:»·]+\s+|\s*\|\s*|\s+::\s+/gu;

/** «العنوان - بي بي سي عربي», «صوت المدينة - العنوان», «عاجل العنوان»: the title of a window names more than the report. */
export function withoutSite(
  line: PrintedPart,
  openings: readonly PageBlock[],
): { readonly part: PrintedPart; readonly site: PrintedPart | null } {
  const cuts = [...line.text.matchAll(PARTING)];
  if (cuts.length === 0 || cuts.length > 4) return withoutBadge(line, openings);
  const last = cuts.at(-1);
  const [first] = cuts;
  if (first === undefined || last === undefined) return { part: line, site: null };
  const front = slice(line, 0, first.index);
  const behindFront = slice(line, first.index + first[0].length, line.text.length);
  const tail = slice(line, last.index + last[0].length, line.text.length);
  const beforeTail = slice(line, 0, last.index);
  for (const [part, site] of [
    [beforeTail, tail],
    [behindFront, front],
    [front, behindFront],
  ] as const) {
    if ((outletNamed(site.text) !== null || isNamedLikeOutlet(site.text)) && wordCount(part.text) >= 2)
      return { part, site };
    const key = lineKey(part.text);
    if (wordCount(part.text) >= 3 && openings.some((other) => other.key === key)) return { part, site };
    if (
      wordCount(part.text) >= 4 &&
      wordCount(site.text) <= 3 &&
      openings.some((other) => namesSite(other, site))
    )
      return { part, site };
  }
  return { part: line, site: null };
}

/** «أوراق المدينة» alone, «عن أوراق المدينة», «جميع الحقوق محفوظة © أوراق المدينة»: lines in which a page names itself. */
function namesSite(line: PageBlock, site: PrintedPart): boolean {
  const key = lineKey(site.text);
  if (line.key === key || line.key === `عن${key}`) return true;
  return line.furniture === "copyright" && line.key.includes(key);
}

function withoutBadge(line: PrintedPart, openings: readonly PageBlock[]): { part: PrintedPart; site: null } {
  const word = /^\S+\s+/u.exec(line.text)?.[0] ?? "";
  const rest = slice(line, word.length, line.text.length);
  const key = lineKey(rest.text);
  const isCopy =
    word !== "" && isBadge(word) && wordCount(rest.text) >= 3 && openings.some((other) => other.key === key);
  return { part: isCopy ? rest : line, site: null };
}

/** «اسم قصير - العنوان»: what may be the headline without a site of which nothing else is known; null: no such part. */
export function withoutUnknownSite(text: string): string | null {
  const cuts = [...text.matchAll(/\s+[-|–—]\s+|\s*\|\s*/gu)];
  const [first] = cuts;
  const last = cuts.at(-1);
  if (first === undefined || last === undefined) return null;
  const [front, rest] = [text.slice(0, first.index), text.slice(first.index + first[0].length)];
  if (wordCount(front) <= 3 && wordCount(rest) >= 4) return rest;
  const [whole, tail] = [text.slice(0, last.index), text.slice(last.index + last[0].length)];
  return wordCount(tail) <= 3 && wordCount(whole) >= 4 ? whole : null;
}

/** Whether two lines are one headline, signs and badges aside. */
export function isSameHeadline(a: string, b: string): boolean {
  const [one, other] = [lineKey(a), lineKey(b)];
  return one === other || phraseKey(a) === phraseKey(b);
}
