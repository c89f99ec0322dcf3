// How a page of a news site is read: its blocks, where its text stands, and for every field the line for which most speaks.

import type { MarkdownBlock } from "../../markdown/markdown-block.ts";
import { sourceTextOfLines } from "../../markdown/source-text.ts";
import type { Problem } from "../../reporting/problem.ts";
import type { Doubt } from "../article.ts";
import { DOUBTED, type Span, WITH_OTHERS } from "../field.ts";
import { outletNamed } from "../names/outlets.ts";
import { articleProblem } from "../problem-codes.ts";
import type { RawDocument } from "../raw-document.ts";
import { listLeftOut } from "./account.ts";
import { lineKey, type Markup } from "./block.ts";
import { type BodyPart, readBody, takeSignOff } from "./body.ts";
import { rankNames, SIGNED } from "./bylines.ts";
import { chooseDates } from "./choose-dates.ts";
import { readCreditLine } from "./credit-line.ts";
import type { Dateline } from "./dateline.ts";
import { findDoubts, LEAST_HEADLINE } from "./doubt.ts";
import { readFoot } from "./foot.ts";
import { rankHeadlines } from "./headline.ts";
import { findOutletHints } from "./outlet-signatures.ts";
import { readHead } from "./page-head.ts";
import { NO_STATEMENTS, type PageStatements, type PageView, viewPage, viewUntitled } from "./page-view.ts";
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
  const { ranked: dates, published, updated, masthead } = chooseDates(view, headlineAt);
  const names = rankNames(view, headlineAt);
  const head = readHead(view, headlineAt, headline);
  const foot = readFoot(view);
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
