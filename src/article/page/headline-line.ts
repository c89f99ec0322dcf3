// How a line comes apart that may be the headline: the words of the report, and beside them the site, a badge or who signs.

import { isNamedLikeOutlet, outletNamed } from "../names/outlets.ts";
import { lineKey, type PageBlock, wordCount } from "./block.ts";
import { slice } from "./header-line.ts";
import { isBadge, phraseKey } from "./line-tables.ts";
import type { PrintedPart } from "./printed-page.ts";
import { readSignature } from "./shape.ts";

/** A line as a headline: as it stands, or without the name of a site at one of its ends. */
export type HeadlineReading = {
  readonly part: PrintedPart;
  readonly site: PrintedPart | null;
  readonly stands: "whole" | "uncut" | "bare";
  /** What a reading without a site leaves out, and the whole line keeps. */
  readonly side: string | null;
};

/** «/ العنوان», «» العنوان»: what parted the line from one before it. */
const LEADING_SIGN = /^(?:[/|›»>\\•·]\s+)+/u;

export function readHeadlines(block: PageBlock, openings: readonly PageBlock[]): HeadlineReading[] {
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

const PARTING = /\s+[-|–—:»·]+\s+|\s*\|\s*|\s+::\s+/gu;

/** «العنوان - بي بي سي عربي», «صوت المدينة - العنوان», «عاجل العنوان»: the title of a window names more than the report. */
function withoutSite(
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
