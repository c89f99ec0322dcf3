// Which line is the headline: candidates from above the text, and what stands around each.

import { isListItem, lineKey, type PageBlock, subjectWords, wordCount } from "./block.ts";
import { rank, type Weighed } from "./evidence.ts";
import { HEADLINE_EVIDENCE, type HeadlineCandidate, isFieldKind } from "./headline-evidence.ts";
import { type HeadlineReading, readHeadlines } from "./headline-line.ts";
import type { PageView } from "./page-view.ts";
import type { Shape, ShapeKind } from "./shape.ts";

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
  const openingWords = subjectWords(blocks[run.start]?.text.slice(0, OPENING_LENGTH) ?? "");
  const found: {
    reading: HeadlineReading;
    block: PageBlock;
    shape: Shape;
    about: ReadonlySet<string>;
    known: number;
  }[] = [];
  for (const block of blocks.slice(0, run.start)) {
    const shape = shapes[block.index];
    if (shape === undefined || block.furniture !== null) continue;
    if (!TAKES_PART.has(shape.kind) && !isTitleWithDay(block, shape)) continue;
    for (const reading of readHeadlines(block, openings)) {
      if (wordCount(reading.part.text) === 0 || reading.part.text.length > 300) continue;
      const about = subjectWords(reading.part.text);
      found.push({ reading, block, shape, about, known: shareOf(about, view.subject) * about.size });
    }
  }
  const mostKnown = Math.max(0, ...found.map(({ known }) => known));
  let seen = 0;
  let last = -1;
  const candidates = found.map(({ reading, block, shape, about, known }): HeadlineCandidate => {
    const { part, site } = reading;
    const key = lineKey(part.text);
    const words = wordCount(part.text);
    if (isText(last) && last !== block.index) seen++;
    last = block.index;
    const before = blocks[block.index - 1];
    const opensText = words >= 5 && opening !== undefined && opening.slice(0, key.length + 40).includes(key);
    return {
      block,
      shape,
      part,
      site,
      words,
      copies: openings.filter((other) => other !== block && printsAgain(other, key, words)).length,
      isTwin: before?.key === block.key || blocks[block.index + 1]?.key === block.key,
      shared: about.size === 0 ? 0 : known / about.size,
      inOpening: shareOf(about, openingWords) * about.size,
      mostShared: known >= 1 && known === mostKnown,
      // A caption printed twice in a row is one line.
      distance: new Set(
        blocks
          .slice(block.index + 1, run.start)
          .filter((other) => isText(other.index) && other.key !== block.key)
          .map((other) => other.key),
      ).size,
      nextKind: kindBeside(view, block.index, 1),
      previousKind: kindBeside(view, block.index, -1),
      listed: listedAround(view, block.index),
      underList: placed[block.index]?.underList ?? null,
      isFirst: isText(block.index) && seen === 0,
      isBelowAnother: isBelowAnother(view, block),
      leadsStandfirst: isStandfirstOf(view, block.index + 1, block),
      isStandfirst: before !== undefined && isStandfirstOf(view, block.index, before),
      opensText,
      isCutFromText: words >= 5 && !opensText && view.textKey.includes(key),
      stands: reading.stands,
      sideShared: reading.side === null ? 0 : shareOf(subjectWords(reading.side), view.subject),
      isListItem: isListItem(block.text),
      aboveMenu: partedByMenu(view, block.index, run.start),
      belowOffice: before?.furniture === "masthead" && shape.kind === "person",
      stated: statedStrength(view, block, key),
    };
  });
  return rank(candidates, HEADLINE_EVIDENCE);
}

/** How far into its first paragraph a report says what its headline says. */
const OPENING_LENGTH = 320;

function shareOf(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return words.size === 0 ? 0 : [...words].filter((word) => others.has(word)).length / words.size;
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
  const lines = new Set<string>();
  for (const step of [1, -1]) {
    for (let at = index + step; ; at += step) {
      const block = blocks[at];
      const kind = shapes[at]?.kind;
      if (block === undefined || block.furniture !== null || kind !== "text" || block.ends) break;
      if (block.words >= 3 && block.key !== key) lines.add(block.key);
    }
  }
  return Math.max(0, lines.size - 1);
}

/** The least words of a standfirst: the upper of two lines right above the text is a kicker, unless the lower is as long as this. */
const LEAST_STANDFIRST = 14;

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
    (isFieldKind(behind) ||
      (behind === "sentence" &&
        at + 1 === run.start &&
        lead.words >= LEAST_STANDFIRST &&
        lead.words > title.words * 1.3))
  );
}

function isBelowAnother({ blocks, shapes }: PageView, block: PageBlock): boolean {
  let isPastFields = false;
  for (let at = block.index - 1; at >= 0 && at >= block.index - 8; at--) {
    const other = blocks[at];
    const kind = shapes[at]?.kind;
    if (other === undefined || other.key === block.key) continue;
    // A day and a writer stand under the headline, and a caption under them.
    if (isFieldKind(kind ?? null) || kind === "credit" || kind === "image") {
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
  return words >= 5 && other.key.length <= key.length * 2.2 && other.key.includes(key);
}
