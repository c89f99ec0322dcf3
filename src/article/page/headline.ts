// Which line is the headline: candidates from above the text, and the evidence for each.

import { isNamedLikeOutlet, outletNamed } from "../names/outlets.ts";
import { isPlace } from "../names/places.ts";
import {
  isCutShort,
  isListItem,
  lineKey,
  opensWithVerb,
  type PageBlock,
  subjectWords,
  wordCount,
} from "./block.ts";
import { type Evidence, rank, type Weighed } from "./evidence.ts";
import { slice } from "./header-line.ts";
import { isBadge, phraseKey } from "./line-tables.ts";
import type { PageView } from "./page-view.ts";
import type { PrintedPart } from "./printed-page.ts";
import { readSignature, type Shape, type ShapeKind } from "./shape.ts";

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
  /** How many of them the first paragraph speaks of. */
  readonly inOpening: number;
  /** No other candidate has more words that the text speaks of. */
  readonly mostShared: boolean;
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
  /** The same words stand in the text behind its opening. */
  readonly isCutFromText: boolean;
  readonly stands: "whole" | "uncut" | "bare";
  /** Share of the words beside it, where a part of the line may name the site, that the text speaks of. */
  readonly sideShared: number;
  readonly isListItem: boolean;
  /** A menu or the heading of a list stands between it and the text. */
  readonly aboveMenu: boolean;
  readonly belowOffice: boolean;
  /** How sure the page's own markup and metadata are that this is it. */
  readonly stated: number;
};

const near = (kind: ShapeKind | null): boolean =>
  kind === "fields" || kind === "byline" || kind === "dateline" || kind === "person";

/**
 * Each row says one habit of news pages. The weights are log odds: a choice among the lines of a page (conditional logit, pulled
 * towards what had been set by hand) was fitted to 160 real pages read by hand, the layouts for tuning, 300 layouts put
 * together by chance, and cases of our own with other headlines in their place, and rounded. With each tenth of the outlets
 * left out in turn 147 of 160 headlines of the real pages were right (2026-11-30).
 */
const HEADLINE_EVIDENCE: readonly Evidence<HeadlineCandidate>[] = [
  {
    name: "printed again",
    weight: 1.6,
    // A caption is printed twice in a row too: once for the eye, once for those who cannot see the picture.
    of: ({ copies, words, isTwin }) => (copies === 0 ? 0 : words < 4 || (isTwin && copies === 1) ? 0.4 : 1),
  },
  {
    name: "a caption printed twice under another line",
    weight: -4.5,
    of: ({ isTwin, isBelowAnother }) => isTwin && isBelowAnother,
  },
  { name: "the text speaks of it", weight: 2.1, of: ({ shared, words }) => shared * Math.min(1, words / 5) },
  { name: "right above the date or the writer", weight: 1.5, of: ({ nextKind }) => near(nextKind) },
  {
    name: "right above the text",
    weight: -0.7,
    of: ({ distance, nextKind }) => distance === 0 && nextKind === "sentence",
  },
  { name: "above a standfirst", weight: 2.5, of: ({ leadsStandfirst }) => leadsStandfirst },
  {
    name: "a standfirst: longer than the line above it",
    weight: -2.3,
    of: ({ isStandfirst }) => isStandfirst,
  },
  { name: "right below the date", weight: -0.5, of: ({ previousKind }) => previousKind === "fields" },
  { name: "the first line", weight: 1.2, of: ({ isFirst }) => isFirst },
  {
    name: "as long as headlines are",
    weight: 2.5,
    of: ({ words }) => (words >= 4 && words <= 18 ? 1 : words === 3 ? 0.2 : 0),
  },
  { name: "one or two words", weight: -0.7, of: ({ words }) => (words === 1 ? 2 : words === 2 ? 0.6 : 0) },
  { name: "far above the text", weight: -0.5, of: ({ distance }) => Math.min(distance, 10) },
  { name: "in a list", weight: -0.9, of: ({ listed }) => Math.min(listed, 4) },
  {
    name: "under the heading of a list",
    weight: -1,
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
    weight: -2.4,
    of: ({ part }) => /[.۔]["”»)]?$/u.test(part.text) && !isCutShort(part.text),
  },
  { name: "ends in a dash or a colon", weight: -2.8, of: ({ part }) => /[-–—:/ـ]$/u.test(part.text) },
  { name: "cut short by dots", weight: -1.1, of: ({ part }) => isCutShort(part.text) },
  {
    name: "several sentences",
    weight: -2.6,
    of: ({ part }) => /(?<!(?:^|\s)\p{L})[.؟!]\s+\S.{25}/u.test(part.text.replace(/\.\./gu, "،")),
  },
  {
    name: "the name of a person",
    weight: -2.7,
    of: ({ shape, copies }) => shape.kind === "person" && copies === 0 && shape.likely,
  },
  { name: "the shape of a name", weight: 0.9, of: ({ shape }) => shape.kind === "person" && !shape.likely },
  {
    name: "a section or a badge",
    weight: -4.1,
    of: ({ shape }) => shape.kind === "section" || shape.kind === "badge" || shape.kind === "outlet",
  },
  { name: "in another script", weight: -4.8, of: ({ shape }) => shape.kind === "latin" },
  {
    name: "a caption or a credit",
    weight: -4,
    of: ({ shape }) => shape.kind === "caption" || shape.kind === "credit",
  },
  { name: "a dateline", weight: -4.6, of: ({ shape }) => shape.kind === "dateline" },
  {
    name: "prices, clocks or signs",
    weight: -3.2,
    of: ({ part }) => /^[\d\s.:%/+-]+$/u.test(part.text) || /^\W*\/\//u.test(part.text),
  },
  {
    name: "carries the name of the site",
    weight: -0.9,
    of: ({ site, copies }) => site !== null && copies > 0,
  },
  // A caption may be cut from the first sentence; some reports repeat their headline there, so this alone decides nothing.
  { name: "the text opens with the same words", weight: -3.8, of: ({ opensText }) => opensText },
  { name: "an item of a list", weight: -3.4, of: ({ isListItem: listItem }) => listItem },
  { name: "a day at its end", weight: 0.7, of: ({ shape }) => shape.kind === "fields" },
  { name: "above a menu or a list of other reports", weight: -2.5, of: ({ aboveMenu }) => aboveMenu },
  { name: "under an office of the paper", weight: -3.5, of: ({ belowOffice }) => belowOffice },
  {
    name: "named as outlets are",
    weight: -2.1,
    of: ({ part, copies }) => copies === 0 && isNamedLikeOutlet(part.text),
  },
  { name: "speaks to the reader", weight: -5.2, of: ({ part }) => READER.test(part.text) },
  {
    name: "the first paragraph speaks of it",
    weight: 0.6,
    of: ({ inOpening }) => Math.min(inOpening, 6) / 6,
  },
  {
    name: "no other line has more words of the text",
    weight: 0.9,
    of: ({ mostShared, words }) => mostShared && words >= 4,
  },
  {
    name: "opens with a verb, as a text does",
    weight: -2.6,
    of: ({ part, words }) => words >= 9 && opensWithVerb(part.text),
  },
  { name: "cut from the text", weight: -3.4, of: ({ isCutFromText }) => isCutFromText },
  { name: "says who made it", weight: -2.9, of: ({ part, words }) => saysWhoMadeIt(part.text, words) },
  {
    name: "opens as a dateline does",
    weight: -2.7,
    of: ({ part, words }) => opensAsDateline(part.text, words),
  },
  { name: "with a clock", weight: -2.3, of: ({ part }) => /(?<!\d)\d{1,2}:\d{2}(?!\d)/u.test(part.text) },
  {
    name: "whole, though a part may name the site",
    weight: -1,
    of: ({ stands, sideShared }) => (stands === "uncut" ? 1 - sideShared : 0),
  },
  { name: "without what may name the site", weight: 1, of: ({ stands }) => stands === "bare" },
  { name: "the page says so", weight: 1, of: ({ stated }) => stated },
];

const MAKER =
  "تصوير|عدسة|كتبها?|كتبت|بقلم|متابعة|تغطية|إعداد|اعداد|ترجمة|تحرير|تقرير|حوار|حاورها?|حاورته|قراءة|كتابة|مراسلنا";
const MAKER_LABEL = new RegExp(`(?:^|[\\s|_/\\\\(–—-])(?:${MAKER})\\s*[:/_–—\u0640-]`, "u");
const MAKER_OPENS = new RegExp(`^(?:${MAKER})\\s`, "u");

/** «المدينة - فلان / تصوير - فلان», «تقرير فلان الفلاني»: a line of credits, whoever they name. */
function saysWhoMadeIt(text: string, words: number): boolean {
  return (words <= 12 && MAKER_LABEL.test(text)) || (words <= 4 && MAKER_OPENS.test(text));
}

/** «المكلا(وكالة) فلان», «بيروت\\فلان ـ»: a place, a sign that parts it from what follows, and no clause. */
function opensAsDateline(text: string, words: number): boolean {
  const [, place = ""] = /^([^(\\/_–—\u0640-]{2,24}?)\s*[(\\/_–—\u0640-]/u.exec(text) ?? [];
  return words <= 9 && (isPlace(place) || outletNamed(place) !== null);
}

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
  const openingWords = subjectWords(blocks[run.start]?.text.slice(0, OPENING_LENGTH) ?? "");
  const found: {
    reading: Reading;
    block: PageBlock;
    shape: Shape;
    about: ReadonlySet<string>;
    known: number;
  }[] = [];
  for (const block of blocks.slice(0, run.start)) {
    const shape = shapes[block.index];
    if (shape === undefined || block.furniture !== null) continue;
    if (!TAKES_PART.has(shape.kind) && !isTitleWithDay(block, shape)) continue;
    for (const reading of readLine(block, openings)) {
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

/** A line as a headline: as it stands, or without the name of a site at one of its ends. */
type Reading = {
  readonly part: PrintedPart;
  readonly site: PrintedPart | null;
  readonly stands: HeadlineCandidate["stands"];
  /** What a reading without a site leaves out, and the whole line keeps. */
  readonly side: string | null;
};

/** «/ العنوان», «» العنوان»: what parted the line from one before it. */
const LEADING_SIGN = /^(?:[/|›»>\\•·]\s+)+/u;

function readLine(block: PageBlock, openings: readonly PageBlock[]): Reading[] {
  const start = LEADING_SIGN.exec(block.text)?.[0].length ?? 0;
  const line = slice(block, start, readSignature(block)?.end ?? block.text.length);
  const { part, site } = withoutSite(line, openings);
  const cut = site === null ? withoutUnknownSite(part) : null;
  if (cut === null) return [{ part, site, stands: "whole", side: null }];
  return [
    { part, site: null, stands: "uncut", side: cut.side },
    { part: cut.part, site: null, stands: "bare", side: cut.side },
  ];
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
    (near(behind) ||
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
  return words >= 5 && other.key.length <= key.length * 2.2 && other.key.includes(key);
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
function withoutUnknownSite(line: PrintedPart): { readonly part: PrintedPart; readonly side: string } | null {
  const cuts = [...line.text.matchAll(/\s+[-|–—]\s+|\s*\|\s*/gu)];
  const [first] = cuts;
  const last = cuts.at(-1);
  if (first === undefined || last === undefined) return null;
  const front = slice(line, 0, first.index);
  const rest = slice(line, first.index + first[0].length, line.text.length);
  if (wordCount(front.text) <= 3 && wordCount(rest.text) >= 4) return { part: rest, side: front.text };
  const whole = slice(line, 0, last.index);
  const tail = slice(line, last.index + last[0].length, line.text.length);
  return wordCount(tail.text) <= 3 && wordCount(whole.text) >= 4 ? { part: whole, side: tail.text } : null;
}

/** Whether two lines are one headline, signs and badges aside. */
export function isSameHeadline(a: string, b: string): boolean {
  const [one, other] = [lineKey(a), lineKey(b)];
  return one === other || phraseKey(a) === phraseKey(b);
}
