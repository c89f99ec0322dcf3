// How a page of a news site is read: its blocks, where its text stands, and for every field the line for which most speaks.

import { DateTime } from "luxon";
import type { MarkdownBlock } from "../../markdown/markdown-block.ts";
import { sourceTextOfLines } from "../../markdown/source-text.ts";
import type { Problem } from "../../reporting/problem.ts";
import type { Doubt } from "../article.ts";
import { DOUBTED, type Span, WITH_OTHERS } from "../field.ts";
import { isOutletName, outletNamed } from "../names/outlets.ts";
import { articleProblem } from "../problem-codes.ts";
import type { RawDocument } from "../raw-document.ts";
import { listLeftOut } from "./account.ts";
import { lineKey, type Markup, wordCount } from "./block.ts";
import { type BodyPart, readBody, takeSignOff } from "./body.ts";
import { rankNames, SIGNED } from "./bylines.ts";
import { readCreditLine } from "./credit-line.ts";
import { type Dateline, findDateline } from "./dateline.ts";
import { findDoubts, LEAST_HEADLINE } from "./doubt.ts";
import type { Weighed } from "./evidence.ts";
import { readFoot } from "./foot.ts";
import { slice } from "./header-line.ts";
import { rankHeadlines } from "./headline.ts";
import { isSectionName } from "./line-tables.ts";
import { findOutletHints } from "./outlet-signatures.ts";
import { type DateCandidate, rankDates, STATED } from "./page-dates.ts";
import { NO_STATEMENTS, type PageStatements, type PageView, viewPage, viewUntitled } from "./page-view.ts";
import { readPrintedDate } from "./printed-date.ts";
import type { PrintedImage, PrintedPage, PrintedPart } from "./printed-page.ts";

export function readPage(
  document: RawDocument,
  bodyStart: number,
  markup: readonly Markup[] | null = null,
  statements: PageStatements = NO_STATEMENTS,
): PrintedPage {
  const titled = viewPage(document, bodyStart, markup, statements);
  const ranked = rankHeadlines(titled);
  const [likeliest] = ranked;
  const best = likeliest !== undefined && likeliest.score > LEAST_HEADLINE ? likeliest : null;
  const view = best === null ? viewUntitled(titled) : titled;
  const headlines = best === null ? rankHeadlines(view) : ranked;
  const headline = best?.candidate.part ?? null;
  const headlineAt = best?.candidate.block.index ?? -1;
  const dates = rankDates(view, headlineAt);
  const names = rankNames(view, headlineAt);
  const head = readHead(view, headlineAt, headline);
  const foot = readFoot(view);
  const updated =
    dates.updated[0] !== undefined && dates.updated[0].score >= STATED ? dates.updated[0] : null;
  const [likeliestDay] = dates.published;
  const latest = [updated === null ? null : dayOf(updated), findFiledDay(view)];
  const published =
    likeliestDay !== undefined && likeliestDay.score >= STATED && !isPageClock(likeliestDay, latest)
      ? likeliestDay
      : null;
  const masthead =
    published === null
      ? (dates.published.find(
          (date) =>
            date.candidate.where === "above" &&
            date.score > -6 &&
            !date.candidate.isAge &&
            !isPageClock(date, latest),
        ) ?? null)
      : null;
  const byline = chooseNames(names);
  const taken = new Set(
    [published, updated].flatMap((date) =>
      date === null || date.candidate.glued ? [] : [date.candidate.block.index],
    ),
  );
  for (const name of byline) taken.add(name.block.index);
  const body = readBody(view, headline?.text ?? null, taken);
  const dateline = mergeDatelines(body.dateline, head.dateline);
  const signed = takeSignOff(body.parts, [...head.credits, ...body.credits, ...foot.credits]);
  const texts = signed.parts;
  const image = mergeImages(head.image, body.image);
  const bylineParts = uniqueByText(byline.map(({ part }) => part));
  const opening = texts[0]?.text ?? "";
  const doubts = findDoubts(view, {
    headlines,
    dates,
    published,
    isDated: published !== null || dateline?.date != null,
    opening,
  });
  const otherHeadlines = othersNear(headlines, headline);
  const otherDates = othersNear(
    dates.published.filter(({ candidate }) => !candidate.isAge),
    published?.candidate.part ?? null,
  );
  const problems: Problem[] = [];
  const glued = published === null ? null : gluedText(view, published.candidate.block.index);
  if (glued !== null)
    problems.push(articleProblem("date-glued", document.place(glued.span[0]), { text: glued.text }));
  const page: PrintedPage = {
    headline,
    kicker: head.kicker,
    section: head.section,
    lede: head.lede,
    byline: bylineParts,
    published: published?.candidate.part ?? null,
    masthead: masthead?.candidate.part ?? null,
    updated: updated?.candidate.part ?? null,
    dateline,
    outlet: head.outlet ?? foot.outlet,
    outletHow: head.outlet === null ? "body" : "header",
    outletHints: [],
    credits: signed.credits,
    image,
    blocks: texts.map((part) => toBlock(part, document)),
    boilerplate: [],
    tags: foot.tags,
    url: foot.url,
    problems,
    mayLackHeadline: true,
    doubts,
    alternatives: { headline: otherHeadlines.map(({ text }) => text), published: otherDates },
    confidence: {
      headline: confidenceOf("headline", otherHeadlines, doubts),
      published: published === null ? 0 : confidenceOf("published", otherDates, doubts),
    },
  };
  const left = listLeftOut(view, keptSpans(page, texts), headline?.text ?? null);
  const boilerplate = [...left, ...glueLines(view, published?.candidate.block.index ?? -1, left)].sort(
    (a, b) => a.line - b.line,
  );
  return { ...page, boilerplate, outletHints: findOutletHints(page, view.blocks, document) };
}

/** A day above the headline that is later than the update below it, or than the dateline, is the clock of the page. */
function isPageClock(day: Weighed<DateCandidate>, latest: readonly (string | null)[]): boolean {
  if (day.candidate.where !== "above") return false;
  const own = dayOf(day);
  return latest.some((other) => other !== null && other !== "" && own > other);
}

function dayOf({ candidate }: Weighed<DateCandidate>): string {
  const { date, modified } = readPrintedDate(candidate.part.text);
  return (modified?.value ?? date ?? "").slice(0, 10);
}

const LONGEST_WAIT_DAYS = 7;

/** The day up to which a report may be published that its dateline says was filed on a certain one; null where none does. */
function findFiledDay({ blocks, run }: PageView): string | null {
  const opening = blocks[run.start];
  const date = opening === undefined ? null : findDateline(opening.text, 0)?.date;
  const day = date == null ? null : readPrintedDate(date.text).date;
  if (day === null || day.length !== 10) return null;
  return DateTime.fromISO(day, { zone: "utc" }).plus({ days: LONGEST_WAIT_DAYS }).toISODate();
}

/** A line of several fields run together is listed too, whatever was taken of it: its remains are in no field. */
function glueLines(
  view: PageView,
  at: number,
  left: readonly { line: number }[],
): PrintedPage["boilerplate"] {
  const block = view.blocks[at];
  const shape = view.shapes[at];
  if (
    block === undefined ||
    shape?.kind !== "fields" ||
    shape.fields.byline.length === 0 ||
    shape.fields.updated === null
  )
    return [];
  return left.some(({ line }) => line === block.number)
    ? []
    : [{ line: block.number, text: block.text, kind: "meta-line" }];
}

function gluedText(view: PageView, at: number): PrintedPart | null {
  const shape = view.shapes[at];
  const block = view.blocks[at];
  return shape?.kind === "fields" && shape.fields.glued !== null && block !== undefined
    ? { text: shape.fields.glued, span: block.span }
    : null;
}

function keptSpans(page: PrintedPage, texts: readonly BodyPart[]): Span[] {
  const { headline, kicker, section, lede, published, masthead, updated, dateline, outlet, url, image } =
    page;
  const parts = [headline, kicker, section, lede, published, masthead, updated, dateline, outlet, url];
  const pictures = [image?.file, image?.caption, image?.credit];
  // «وكالات» credits nobody by name.
  const credits = page.credits.filter(saysWho);
  return [...parts, ...pictures, ...page.byline, ...credits, ...texts].flatMap((part) =>
    part == null ? [] : [part.span],
  );
}

function saysWho({ text }: PrintedPart): boolean {
  const { initials, agencies } = readCreditLine(text, 0);
  return initials.length > 0 || agencies.length > 0 || outletNamed(text) !== null;
}

/** A candidate further behind than this is none. */
const WITHIN_REACH = 4;

type Ranked = readonly { readonly score: number; readonly candidate: { readonly part: PrintedPart } }[];

/** The candidates that stand near the one that was taken, the nearest first. */
function othersNear(ranked: Ranked, taken: PrintedPart | null): PrintedPart[] {
  const [best] = ranked;
  const near = ranked.filter(
    ({ score, candidate }) =>
      score > 0 &&
      score > (best?.score ?? 0) - WITHIN_REACH &&
      lineKey(candidate.part.text) !== lineKey(taken?.text ?? ""),
  );
  return uniqueByText(near.map(({ candidate }) => candidate.part)).slice(0, 3);
}

function confidenceOf(
  field: Doubt["field"],
  others: readonly PrintedPart[],
  doubts: readonly Doubt[],
): number {
  if (doubts.some((doubt) => doubt.field === field)) return DOUBTED;
  return others.length > 0 ? WITH_OTHERS : 1;
}

type ChosenName = {
  readonly part: PrintedPart;
  readonly block: PageView["blocks"][number];
  readonly score: number;
};

/** The best name and those beside it that are as good: a second writer stands in the same line or the next. */
function chooseNames(ranked: ReturnType<typeof rankNames>): ChosenName[] {
  const [best] = ranked;
  if (best === undefined || best.score < SIGNED) return [];
  return ranked
    .filter(
      ({ score, candidate }) =>
        score >= SIGNED &&
        score >= best.score - 3 &&
        (candidate.labelled || candidate.where === best.candidate.where) &&
        (candidate.labelled === best.candidate.labelled ||
          candidate.block.index === best.candidate.block.index),
    )
    .map(({ candidate, score }) => ({ part: candidate.part, block: candidate.block, score }))
    .sort((a, b) => a.part.span[0] - b.part.span[0]);
}

type PageHead = {
  readonly kicker: PrintedPart | null;
  readonly section: PrintedPart | null;
  readonly lede: PrintedPart | null;
  readonly outlet: PrintedPart | null;
  readonly dateline: Dateline | null;
  readonly credits: readonly PrintedPart[];
  readonly image: PrintedImage | null;
};

function readHead(view: PageView, headlineAt: number, headline: PrintedPart | null): PageHead {
  const { blocks, shapes, run } = view;
  let section: PrintedPart | null = null;
  let outlet: PrintedPart | null = null;
  let dateline: Dateline | null = null;
  let kicker: PrintedPart | null = null;
  const credits: PrintedPart[] = [];
  const standfirst: PageView["blocks"][number][] = [];
  let file: PrintedPart | null = null;
  let caption: PrintedPart | null = null;
  let pictureCredit: PrintedPart | null = null;
  const title = blocks[headlineAt];
  if (title !== undefined && headline !== null && headline.text !== title.text)
    outlet = siteBeside(title, headline);
  for (const block of blocks.slice(0, run.start)) {
    const shape = shapes[block.index];
    const isNear = block.index > headlineAt - 4;
    const isBelow = block.index > headlineAt;
    if (shape === undefined || block.index === headlineAt) continue;
    switch (shape.kind) {
      case "furniture":
        if (block.furniture === "navigation") section ??= lastCrumb(block);
        break;
      case "section":
        if (isNear && !isMenuEntry(view, block.index)) section ??= block;
        break;
      case "outlet":
        outlet ??= block;
        break;
      case "badge":
        if (isNear) kicker ??= block;
        break;
      case "fields":
        section ??= shape.fields.section;
        if (isNear) outlet ??= shape.fields.outlet;
        if (shape.fields.agency !== null && isBelow) credits.push(shape.fields.agency);
        if (shape.fields.place !== null && isBelow) dateline ??= placeOnly(shape.fields.place);
        break;
      case "byline":
        break;
      case "dateline":
        if (isBelow || title === undefined)
          dateline = dateline === null || saysMore(shape.dateline, dateline) ? shape.dateline : dateline;
        break;
      case "credit":
        if (isBelow) credits.push(block);
        break;
      case "image":
        if (isNear) file ??= block;
        break;
      case "caption":
        if (isNear) {
          caption ??= shape.caption.caption;
          pictureCredit ??= shape.caption.credit;
        }
        break;
      case "text":
      case "sentence": {
        const isStandfirst =
          isBelow &&
          block.words >= 5 &&
          (view.placed[block.index]?.copies ?? 1) === 1 &&
          view.placed[block.index]?.underList == null;
        const last = standfirst.at(-1);
        if (isStandfirst && (last === undefined || last.index === block.index - 1)) standfirst.push(block);
        else if (
          block.index === headlineAt - 1 &&
          block.words >= 2 &&
          block.words <= 6 &&
          shapes[headlineAt - 2]?.kind !== "text"
        )
          kicker ??= block;
        break;
      }
      case "menu":
      case "ticker":
      case "latin":
      case "scrap":
      case "person":
        break;
      default:
        shape satisfies never;
    }
  }
  const [first] = standfirst;
  const last = standfirst.at(-1);
  const lede =
    first === undefined || last === undefined
      ? null
      : {
          text: view.document.text.slice(first.span[0], last.span[1]),
          span: [first.span[0], last.span[1]] as const,
        };
  const hasImage = file !== null || caption !== null || pictureCredit !== null;
  return {
    kicker,
    section,
    lede,
    outlet,
    dateline,
    credits,
    image: hasImage ? { file, caption, credit: pictureCredit } : null,
  };
}

/** The outlet that a line names beside the headline, where it is a known one. */
function siteBeside(line: PrintedPart, headline: PrintedPart): PrintedPart | null {
  const before = slice(line, 0, headline.span[0] - line.span[0]);
  const after = slice(line, headline.span[1] - line.span[0], line.text.length);
  for (const part of [after, before]) {
    const name = slice(
      part,
      /^[\s|–—:»·-]*/u.exec(part.text)?.[0].length ?? 0,
      part.text.replace(/[\s|–—:»·-]+$/u, "").length,
    );
    if (name.text !== "" && wordCount(name.text) <= 4 && isOutletName(name.text)) return name;
  }
  return null;
}

/** «سامي الخوري - الدمام» above the text, and «صوت المدينة/» before its first words: each says what the other does not. */
function mergeDatelines(own: Dateline | null, above: Dateline | null): Dateline | null {
  if (own === null || above === null) return own ?? above;
  if (own.writers.length > 0) return own;
  if (own.place !== null) return { ...own, writers: above.writers };
  return {
    ...above,
    outlet: above.outlet ?? own.outlet,
    date: above.date ?? own.date,
    agencies: [...above.agencies, ...own.agencies],
  };
}

/** «صوت المدينة -» in the masthead, and «صوت المدينة / مأرب -» above the text. */
function saysMore(dateline: Dateline, than: Dateline): boolean {
  if (dateline.unknown.length !== than.unknown.length) return dateline.unknown.length < than.unknown.length;
  return dateline.place !== null && than.place === null;
}

function placeOnly(place: PrintedPart): Dateline {
  return { span: place.span, place, outlet: null, writers: [], date: null, agencies: [], unknown: [] };
}

/** The number of names of sections under each other that make the menu of a site. */
const MENU_ENTRIES = 3;

/** Whether a name of a section is an entry of the site's menu: a line of several such, and not one that the page repeats. */
function isMenuEntry({ blocks, shapes }: PageView, index: number): boolean {
  const isEntry = (at: number) => shapes[at]?.kind === "section" || blocks[at]?.furniture === "navigation";
  let first = index;
  while (isEntry(first - 1)) first--;
  let end = index + 1;
  while (isEntry(end)) end++;
  const key = blocks[index]?.key;
  return end - first >= MENU_ENTRIES && !blocks.slice(0, index).some((block) => block.key === key);
}

/** «الرئيسية > أخبار > سياسة»: the section is the last crumb, or the last that is a known one («اقتصاد > موانئ»). */
function lastCrumb(line: PrintedPart): PrintedPart | null {
  const crumbs = line.text.split(/\s*[>»›/\\]\s*/u).filter((crumb) => crumb !== "");
  const last = crumbs.findLast(isSectionName) ?? "";
  if (crumbs.length < 2 || last === "") return null;
  const at = line.text.lastIndexOf(last);
  return slice(line, at, at + last.length);
}

function mergeImages(first: PrintedImage | null, second: PrintedImage | null): PrintedImage | null {
  if (first === null || second === null) return first ?? second;
  return {
    file: first.file ?? second.file,
    caption: first.caption ?? second.caption,
    credit: first.credit ?? second.credit,
  };
}

function uniqueByText(parts: readonly PrintedPart[]): PrintedPart[] {
  const seen = new Set<string>();
  return parts.filter(({ text }) => {
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

function toBlock(part: BodyPart, document: RawDocument): MarkdownBlock {
  return {
    kind: part.kind,
    source: sourceTextOfLines(document.text, part.span),
    marks: [],
    span: part.span,
    level: null,
    quoted: 0,
    list: null,
    row: null,
  };
}
