// What speaks for a line of the page to be its headline, and against it.

import { isNamedLikeOutlet, outletNamed } from "../names/outlets.ts";
import { isPlace } from "../names/places.ts";
import { isCutShort, opensWithVerb, type PageBlock } from "./block.ts";
import type { Evidence } from "./evidence.ts";
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

export const isFieldKind = (kind: ShapeKind | null): boolean =>
  kind === "fields" || kind === "byline" || kind === "dateline" || kind === "person";

/**
 * Each row says one habit of news pages. The weights are log odds: a choice among the lines of a page (conditional logit, pulled
 * towards what had been set by hand) was fitted to 160 real pages read by hand, the layouts for tuning, 300 layouts put
 * together by chance, and cases of our own with other headlines in their place, and rounded. With each tenth of the outlets
 * left out in turn 147 of 160 headlines of the real pages were right (2026-11-30).
 */
export const HEADLINE_EVIDENCE: readonly Evidence<HeadlineCandidate>[] = [
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
  { name: "right above the date or the writer", weight: 1.5, of: ({ nextKind }) => isFieldKind(nextKind) },
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
