// Which printed date is the publication's, which the update's, and which only the clock of the page.

import { isRelative } from "../moments.ts";
import type { PageBlock } from "./block.ts";
import { type Evidence, rank, type Weighed } from "./evidence.ts";
import { partedByMenu } from "./headline.ts";
import type { PageView } from "./page-view.ts";
import { isHourAlone } from "./printed-date.ts";
import type { PrintedPart } from "./printed-page.ts";

export type DateCandidate = {
  readonly part: PrintedPart;
  readonly block: PageBlock;
  readonly labelled: boolean;
  readonly unknown: number;
  readonly hasTime: boolean;
  readonly isAge: boolean;
  readonly where: "above" | "between" | "text" | "below";
  /** Blocks between it and the headline. */
  readonly fromHeadline: number;
  /** Blocks of menus and titles between it and the headline below it. */
  readonly masthead: number;
  /** The heading of a list or a menu parts it from the headline below it. */
  readonly aboveMenu: boolean;
  /** Blocks between it and the end of the text above it. */
  readonly fromText: number;
  /** Prices, weather or a clock stand beside it, or its own hour is impossible. */
  readonly isClock: boolean;
  /** Its own hour is impossible: no reader was meant to read it. */
  readonly isImpossible: boolean;
  readonly isTwin: boolean;
  /** Another day stands between it and the headline below it, or the text where there is no headline. */
  readonly behindAnother: boolean;
  readonly underList: boolean;
  /** Other dates in the same stretch of the page. */
  readonly neighbours: number;
  readonly besideUpdate: boolean;
  readonly glued: boolean;
  readonly inCaption: boolean;
  readonly marked: boolean;
  readonly updated: boolean;
};

const DATE_EVIDENCE: readonly Evidence<DateCandidate>[] = [
  { name: "a label says so", weight: 3.6, of: ({ labelled }) => labelled },
  { name: "between headline and text", weight: 3, of: ({ where }) => where === "between" },
  {
    name: "near the headline",
    weight: 1.4,
    of: ({ where, fromHeadline }) => where === "between" && fromHeadline <= 4,
  },
  {
    name: "right above the headline",
    weight: 2.2,
    of: ({ where, masthead, aboveMenu, fromHeadline }) =>
      where === "above" && masthead <= 1 && !aboveMenu && fromHeadline <= 5,
  },
  { name: "with an hour", weight: 0.4, of: ({ hasTime }) => hasTime },
  { name: "nothing else in the line", weight: 0.8, of: ({ unknown }) => unknown === 0 },
  { name: "words that are no field", weight: -0.8, of: ({ unknown }) => unknown },
  { name: "glued to the text", weight: 2, of: ({ glued }) => glued },
  {
    name: "in the masthead, above the menu",
    weight: -4,
    of: ({ where, masthead, labelled }) => where === "above" && masthead > 1 && !labelled,
  },
  {
    name: "a label above the menu",
    weight: -1.5,
    of: ({ where, masthead, labelled }) => where === "above" && masthead > 1 && labelled,
  },
  { name: "beside a clock, weather or prices", weight: -6, of: ({ isClock }) => isClock },
  {
    name: "printed twice above the headline",
    weight: -4,
    of: ({ isTwin, where }) => isTwin && where === "above",
  },
  {
    name: "behind the end of the text",
    weight: 2.8,
    of: ({ where, fromText }) => where === "below" && fromText <= 1,
  },
  {
    name: "far behind the end of the text",
    weight: -3,
    of: ({ where, fromText }) => where === "below" && fromText > 4,
  },
  { name: "another day stands nearer", weight: -1.5, of: ({ behindAnother }) => behindAnother },
  {
    name: "in a list of other reports",
    weight: -5,
    // A label above the headline is not of a title in a list.
    of: ({ underList, labelled, where }) => (underList ? (labelled && where === "above" ? 0.4 : 1) : 0),
  },
  {
    name: "one of several dates below the text",
    weight: -2,
    of: ({ where, neighbours }) => where === "below" && neighbours > 0,
  },
  { name: "within the text", weight: -5, of: ({ where, glued }) => where === "text" && !glued },
  { name: "in a caption", weight: -5, of: ({ inCaption }) => inCaption },
  { name: "an age, not a day", weight: -2.5, of: ({ isAge }) => isAge },
  { name: "beside an update", weight: 1, of: ({ besideUpdate }) => besideUpdate },
  { name: "the page says so", weight: 3, of: ({ marked }) => marked },
];

const UPDATE_EVIDENCE: readonly Evidence<DateCandidate>[] = [
  { name: "a label says so", weight: 3, of: () => true },
  { name: "between headline and text", weight: 2, of: ({ where }) => where === "between" },
  { name: "beside a publication date", weight: 2, of: ({ besideUpdate }) => besideUpdate },
  { name: "above the headline", weight: -2.5, of: ({ where }) => where === "above" },
  { name: "above the menu", weight: -2, of: ({ where, masthead }) => where === "above" && masthead > 1 },
  { name: "beside a clock, weather or prices", weight: -3, of: ({ isClock }) => isClock },
  {
    name: "a clock that counts seconds",
    weight: -2,
    of: ({ part, where }) => where === "above" && /\d:\d\d:\d\d/u.test(part.text),
  },
  { name: "in a list of other reports", weight: -5, of: ({ underList }) => underList },
  {
    name: "far behind the end of the text",
    weight: -2,
    of: ({ where, fromText }) => where === "below" && fromText > 6,
  },
];

/** At least so much must speak for a date before the page is said to state it. */
export const STATED = 2;

export function rankDates(
  view: PageView,
  headlineAt: number,
): { published: Weighed<DateCandidate>[]; updated: Weighed<DateCandidate>[] } {
  const { blocks, shapes } = view;
  const published: DateCandidate[] = [];
  const updated: DateCandidate[] = [];
  for (const block of blocks) {
    const shape = shapes[block.index];
    // A day at the end of the headline belongs to what it says.
    if (shape?.kind !== "fields" || block.index === headlineAt) continue;
    const { fields } = shape;
    if (fields.published !== null)
      published.push(dateAt(view, block, withHourBelow(view, block, fields.published), headlineAt, false));
    // An hour of which the page does not say the day is no date; what cannot be read is one, and is said.
    if (fields.updated !== null && !isHourAlone(fields.updated.text))
      updated.push(dateAt(view, block, fields.updated, headlineAt, true));
  }
  return { published: rank(published, DATE_EVIDENCE), updated: rank(updated, UPDATE_EVIDENCE) };
}

/** A day on one line and its hour on the next are one moment; above the headline such a clock may be the page's. */
function withHourBelow({ blocks, run, document }: PageView, block: PageBlock, day: PrintedPart): PrintedPart {
  const below = blocks[block.index + 1];
  const isHour =
    below?.furniture === "clock" &&
    !below.blankBefore &&
    day.text === block.text &&
    run.parts[below.index] === "head" &&
    !HOUR.test(day.text);
  if (!isHour) return day;
  const span = [day.span[0], below.span[1]] as const;
  return { text: document.text.slice(...span), span };
}

const HOUR = /[\d\u0660-\u0669]\s?:\s?[\d\u0660-\u0669]{2}/u;

function dateAt(
  view: PageView,
  block: PageBlock,
  part: PrintedPart,
  headlineAt: number,
  updated: boolean,
): DateCandidate {
  const { blocks, shapes, run, placed } = view;
  const { index } = block;
  const shape = shapes[index];
  const fields = shape?.kind === "fields" ? shape.fields : null;
  const glued = fields?.rest != null;
  const labelled = fields?.labelled === true;
  const isParted = partedByMenu(view, index, headlineAt < 0 ? run.start : headlineAt);
  const where =
    run.parts[index] === "head"
      ? index < headlineAt || (headlineAt < 0 && isParted)
        ? "above"
        : "between"
      : index < run.end
        ? "text"
        : "below";
  const between = blocks.slice(Math.min(index, headlineAt) + 1, Math.max(index, headlineAt));
  const isDate = (at: number): boolean => shapes[at]?.kind === "fields";
  return {
    part,
    block,
    labelled,
    unknown: fields?.unknown ?? 0,
    hasTime: HOUR.test(part.text),
    isAge: isRelative(part.text) && !/\d{4}/u.test(part.text),
    where: glued && where === "text" ? "between" : where,
    // Without a headline, the nearer to the text.
    fromHeadline: headlineAt < 0 ? Math.max(0, run.start - index - 1) : between.length,
    masthead: between.filter(
      ({ furniture, index: at }) =>
        (furniture !== null &&
          furniture !== "share" &&
          furniture !== "font-size" &&
          furniture !== "counter") ||
        ["section", "outlet", "text", "menu", "ticker", "person"].includes(shapes[at]?.kind ?? ""),
    ).length,
    aboveMenu: index < headlineAt && isParted,
    fromText: blocks.slice(run.end, index).length,
    isImpossible: isImpossible(block, part),
    isClock: !labelled && isPageClock(view, block, part, headlineAt),
    behindAnother:
      run.parts[index] === "head" &&
      (headlineAt < 0 || index < headlineAt) &&
      blocks
        .slice(index + 1, headlineAt < 0 ? run.start : headlineAt)
        .some((other) => hasPublished(view, other.index) && other.key !== block.key),
    isTwin: blocks.some((other) => other !== block && other.index < headlineAt && other.key === block.key),
    underList:
      standsInList(placed[index]?.underList ?? null, index, headlineAt) ||
      placed[index]?.underComments === true,
    neighbours: blocks.slice(run.end).filter((other) => other !== block && isDate(other.index)).length,
    besideUpdate:
      (fields?.updated != null && fields.published !== null) ||
      (updated ? false : isDate(index + 1) && hasUpdate(view, index + 1)) ||
      (updated && (hasPublished(view, index - 1) || hasPublished(view, index + 1))),
    glued,
    inCaption: followsCaptionLabel(view, index),
    marked: block.markup?.hints.has(updated ? "updated" : "date") === true,
    updated,
  };
}

/** A list above the headline ends there, whatever stands between its titles and the report. */
export function standsInList(underList: number | null, index: number, headlineAt: number): boolean {
  if (underList === null || (index - underList - 1 < headlineAt && headlineAt < index)) return false;
  // A list that a script would have filled leaves only its heading; the headline stands right below the day.
  return underList > 0 || index + 1 !== headlineAt;
}

function hasUpdate({ shapes }: PageView, at: number): boolean {
  const shape = shapes[at];
  return shape?.kind === "fields" && shape.fields.updated !== null;
}

function hasPublished({ shapes }: PageView, at: number): boolean {
  const shape = shapes[at];
  return shape?.kind === "fields" && shape.fields.published !== null;
}

function followsCaptionLabel({ blocks, shapes }: PageView, index: number): boolean {
  const before = shapes[index - 1]?.kind;
  const text = blocks[index - 1]?.text ?? "";
  return (before === "caption" && /[،,:]$/u.test(text)) || before === "image";
}

/** An hour past noon with «م» or «ص», or past midnight with «م»: software that prints both for no reader. */
const IMPOSSIBLE_CLOCK =
  /(?:^|\D)(?:(?:1[3-9]|2[0-3]):\d\d(?::\d\d)?\s*(?:ص|م|صباحا|مساء|am|pm)|00:\d\d(?::\d\d)?\s*(?:م|مساء|pm))(?![\p{L}])/iu;

function isImpossible(block: PageBlock, part: PrintedPart): boolean {
  return IMPOSSIBLE_CLOCK.test(part.text) || IMPOSSIBLE_CLOCK.test(block.text);
}

function isPageClock(
  { blocks, shapes, run }: PageView,
  block: PageBlock,
  part: PrintedPart,
  headlineAt: number,
): boolean {
  if (block.index >= run.start) return false;
  if (isImpossible(block, part)) return true;
  for (let at = block.index - 2; at <= block.index + 2; at++) {
    // The headline parts the furniture of the page from the fields of the report.
    if (at === block.index || (at < headlineAt && headlineAt < block.index)) continue;
    const furniture = blocks[at]?.furniture;
    if (furniture === "market") return true;
    if (furniture === "clock" && IMPOSSIBLE_CLOCK.test(blocks[at]?.text ?? "")) return true;
  }
  return shapes[block.index]?.kind !== "fields";
}
