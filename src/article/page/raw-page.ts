// How the raw text of a news page prints a report: where its head ends, where its body ends, and what each line is.

import type { MarkdownBlock } from "../../markdown/markdown-block.ts";
import { sourceTextOf } from "../../markdown/source-text.ts";
import type { Problem } from "../../reporting/problem.ts";
import type { Boilerplate } from "../article.ts";
import type { Span } from "../field.ts";
import { isAgencyCredit } from "../names/find-agencies.ts";
import { articleProblem } from "../problem-codes.ts";
import type { RawDocument } from "../raw-document.ts";
import { isSignOff } from "./credit-line.ts";
import { type Dateline, findDateline } from "./dateline.ts";
import { slice } from "./header-line.ts";
import { CLOSING_KINDS, FOOT_KINDS } from "./line-tables.ts";
import { findOutletHints } from "./outlet-signatures.ts";
import { readPageFoot } from "./page-foot.ts";
import { type PageHead, readPageHead } from "./page-head.ts";
import {
  endsSentence,
  isImageFile,
  isRunningText,
  isSentence,
  type PageLine,
  readCaption,
  readPageLines,
  wordCount,
} from "./page-lines.ts";
import type { PrintedImage, PrintedPage, PrintedPart } from "./printed-page.ts";

export function readRawPage(document: RawDocument, bodyStart: number): PrintedPage {
  const lines = readPageLines(document, bodyStart);
  const head = readPageHead(lines);
  const body = readPageBody(lines, head);
  const foot = readPageFoot(lines.slice(body.end));
  const { dateline, paragraphs } = takeDateline(body.paragraphs, head.dateline);
  const { credits, paragraphs: texts } = takeSignOff(paragraphs, [
    ...head.credits,
    ...body.credits,
    ...foot.credits,
  ]);
  const published = head.published ?? foot.published;
  const blocks = texts.map((part) => toBlock(part, document));
  const problems: Problem[] = [];
  if (head.glued !== null)
    problems.push(
      articleProblem("date-glued", document.place(head.glued.span[0]), { text: head.glued.text }),
    );
  const page: PrintedPage = {
    headline: head.headline,
    kicker: head.kicker,
    section: head.section ?? foot.section,
    lede: head.lede,
    byline: head.byline.length > 0 ? head.byline : foot.byline,
    published,
    masthead: head.masthead,
    updated: head.updated ?? foot.updated,
    dateline,
    outlet: head.outlet ?? foot.outlet,
    outletHow: head.outlet === null ? "body" : "header",
    outletHints: [],
    credits,
    image: mergeImages(head.image, body.image),
    blocks,
    boilerplate: [...head.boilerplate, ...body.boilerplate, ...foot.boilerplate].sort(
      (a, b) => a.line - b.line,
    ),
    tags: foot.tags,
    url: foot.url,
    problems,
  };
  return {
    ...page,
    boilerplate: [...page.boilerplate, ...listLeftOver(page, lines)].sort((a, b) => a.line - b.line),
    outletHints: findOutletHints(page, lines, document),
  };
}

/** Lines that were read but said nothing new, such as a second date line: on record, so that no line is lost. */
function listLeftOver(page: PrintedPage, lines: readonly PageLine[]): Boilerplate[] {
  const { headline, kicker, section, lede, published, masthead, updated, dateline, outlet, url, image } =
    page;
  const parts = [headline, kicker, section, lede, published, masthead, updated, dateline, outlet, url];
  const pictures = [image?.file, image?.caption, image?.credit];
  const kept = [...parts, ...pictures, ...page.byline, ...page.credits, ...page.blocks]
    .flatMap((part) => (part == null ? [] : [part.span]))
    .sort((a, b) => a[0] - b[0]);
  const listed = new Set(page.boilerplate.map(({ line }) => line));
  let at = 0;
  return lines
    .filter(({ span, number }) => {
      while ((kept[at]?.[1] ?? Number.POSITIVE_INFINITY) <= span[0]) at++;
      return !listed.has(number) && (kept[at]?.[0] ?? Number.POSITIVE_INFINITY) >= span[1];
    })
    .map((line) => furniture(line, "repeated"));
}

export type BodyPart = PrintedPart & { readonly kind: "paragraph" | "subhead" | "list-item" };

type PageBody = {
  readonly paragraphs: readonly BodyPart[];
  readonly credits: readonly PrintedPart[];
  readonly image: PrintedImage | null;
  readonly boilerplate: readonly Boilerplate[];
  /** Index of the first line that belongs to the foot. */
  readonly end: number;
};

function readPageBody(lines: readonly PageLine[], head: PageHead): PageBody {
  const paragraphs: BodyPart[] =
    head.firstParagraph === null ? [] : [{ ...head.firstParagraph, kind: "paragraph" }];
  const credits: PrintedPart[] = [];
  const boilerplate: Boilerplate[] = [];
  let image: PrintedImage | null = null;
  /** Short lines whose meaning the next line decides. */
  let waiting: PageLine[] = [];
  let inRelated = 0;
  let underPicture = false;
  const end = findFootStart(lines, head.end);

  for (const line of lines.slice(head.end, end)) {
    const wasUnderPicture: boolean = underPicture;
    underPicture = false;
    if (line.furniture !== null) {
      boilerplate.push(furniture(line, line.furniture));
      // Only a bare «اقرأ أيضا» introduces the lines after it; with a colon and a title it is complete.
      inRelated = line.furniture === "related" && line.text.length <= 30 ? 6 : 0;
      continue;
    }
    if (isImageFile(line.text)) {
      image ??= { file: line, caption: null, credit: null };
      underPicture = true;
      continue;
    }
    const caption = isRunningText(line.text) && !wasUnderPicture ? null : readCaption(line, wasUnderPicture);
    if (caption !== null && !isCreditLine(line.text)) {
      if (image === null || (image.caption === null && wasUnderPicture))
        image = { file: image?.file ?? null, ...caption };
      else boilerplate.push(furniture(line, "caption"));
      continue;
    }
    if (isCreditLine(line.text)) {
      credits.push(line);
      continue;
    }
    if (head.headline !== null && line.text === head.headline.text) {
      boilerplate.push(furniture(line, "repeated-headline"));
      continue;
    }
    if (inRelated > 0 && !isSentence(line.text)) {
      inRelated--;
      boilerplate.push(furniture(line, "related"));
      continue;
    }
    inRelated = 0;
    if (isBodyText(line.text)) {
      paragraphs.push(...settleWaiting(waiting, true), {
        ...line,
        kind: isListItem(line.text) ? "list-item" : "paragraph",
      });
      waiting = [];
    } else waiting.push(line);
  }
  const unplaced = settleWaiting(waiting, false);
  // After the last paragraph a short line is the report's only when it reads as a sentence; a lone first line is the report.
  for (const [index, part] of unplaced.entries()) {
    if (endsSentence(part.text) || paragraphs.length === 0 || part.kind === "list-item")
      paragraphs.push({ ...part, kind: "paragraph" });
    else
      boilerplate.push({
        line: waiting[index]?.number ?? 0,
        text: part.text,
        kind: "unplaced",
      });
  }
  return { paragraphs, credits, image, boilerplate, end };
}

export function furniture(line: PageLine, kind: string): Boilerplate {
  return { line: line.number, text: line.text, kind };
}

function isCreditLine(text: string): boolean {
  return (
    text.length <= 120 &&
    (isSignOff(text) || isAgencyCredit(text) || /^[\s(]*(?:المصدر|المصادر)\s*[:/]\s*\S/u.test(text))
  );
}

function isBodyText(text: string): boolean {
  // «لماذا الآن؟» asks above a paragraph; a longer question is one.
  const isShortQuestion = /[؟?!]$/u.test(text) && wordCount(text) <= 8 && !/[.؟?!]\s/u.test(text);
  return (
    isSentence(text) ||
    (endsSentence(text) && !isShortQuestion) ||
    isListItem(text) ||
    (wordCount(text) >= 4 && /[:،؛,][\s"”»]*$/u.test(text)) ||
    wordCount(text) > 14
  );
}

function isListItem(text: string): boolean {
  return /^(?:[-*•●▪◾–—]\s+|[\d\u0660-\u0669]{1,2}\s*[-.)ـ]\s*)\S/u.test(text) && wordCount(text) >= 3;
}

/** One short line before a paragraph is its subhead; of several the last is, and the others are a list. */
function settleWaiting(waiting: readonly PageLine[], beforeParagraph: boolean): BodyPart[] {
  return waiting.map((line, index) => {
    const isLast = index === waiting.length - 1;
    const kind =
      isLast && beforeParagraph
        ? "subhead"
        : waiting.length > 2
          ? "list-item"
          : isLast
            ? "paragraph"
            : "subhead";
    return { ...line, kind };
  });
}

/**
 * The foot begins at the comment form, or at other foot furniture after which no run of sentences follows.
 * Walking back from the end is linear: `sentences` counts those not yet explained by furniture above them.
 */
function findFootStart(lines: readonly PageLine[], from: number): number {
  let end = lines.length;
  for (let at = from; at < lines.length; at++) {
    const kind = lines[at]?.furniture ?? null;
    if (kind !== null && CLOSING_KINDS.has(kind) && at > from && hasSentenceBefore(lines, from, at)) {
      end = at;
      break;
    }
  }
  let sentences = 0;
  for (let at = end - 1; at > from; at--) {
    const line = lines[at];
    if (line === undefined) continue;
    if (line.furniture === null) {
      if (isSentence(line.text) && endsSentence(line.text)) sentences++;
      continue;
    }
    if (!FOOT_KINDS.has(line.furniture)) continue;
    if (sentences === 0) end = at;
    else break;
  }
  return end;
}

function hasSentenceBefore(lines: readonly PageLine[], from: number, to: number): boolean {
  return (
    lines.slice(from, to).some((line) => line.furniture === null && line.text.length > 30) || from === to
  );
}

function takeDateline(
  paragraphs: readonly BodyPart[],
  known: Dateline | null,
): { dateline: Dateline | null; paragraphs: readonly BodyPart[] } {
  const at = paragraphs.findIndex(({ kind }) => kind === "paragraph");
  const first = paragraphs[at];
  if (first === undefined) return { dateline: known, paragraphs };
  const found = findDateline(first.text, first.span[0]);
  if (found === null) return { dateline: known, paragraphs };
  const rest = slice(first, found.span[1] - first.span[0], first.text.length);
  const remaining = paragraphs.flatMap((part, index) =>
    index !== at ? [part] : rest.text === "" ? [] : [{ ...part, ...rest }],
  );
  return { dateline: known ?? found, paragraphs: remaining };
}

const SIGN_OFF_AT_END =
  /(?<=[.!؟"”»])\s*((?:\p{Script=Arabic}\.\s?){1,3}\p{Script=Arabic}\.?(?:\s?\/\s?(?:\p{Script=Arabic}\.\s?){1,3}\p{Script=Arabic}\.?){0,2}\s*(?:\([^()]{2,60}\))?|\([^()]{2,60}\))[\s.]*$/u;

/** «… في الحلف. ع.م/ح.ز (أ ف ب)»: a sign-off printed behind the last sentence. */
function takeSignOff(
  paragraphs: readonly BodyPart[],
  credits: readonly PrintedPart[],
): { paragraphs: readonly BodyPart[]; credits: readonly PrintedPart[] } {
  const last = paragraphs.at(-1);
  const tail = last === undefined ? "" : last.text.slice(-120);
  const found = SIGN_OFF_AT_END.exec(tail);
  const printed = found?.[1] ?? "";
  if (last === undefined || found === null || !(isSignOff(printed) || isAgencyCredit(printed)))
    return { paragraphs, credits };
  const start = last.text.length - tail.length + found.index;
  const credit = slice(last, start, last.text.length);
  const text = slice(last, 0, start);
  return { paragraphs: [...paragraphs.slice(0, -1), { ...last, ...text }], credits: [credit, ...credits] };
}

function mergeImages(first: PrintedImage | null, second: PrintedImage | null): PrintedImage | null {
  if (first === null || second === null) return first ?? second;
  return {
    file: first.file ?? second.file,
    caption: first.caption ?? second.caption,
    credit: first.credit ?? second.credit,
  };
}

function toBlock(part: BodyPart, document: RawDocument): MarkdownBlock {
  const span: Span = part.span;
  return {
    kind: part.kind,
    source: sourceTextOf(document.text, span),
    marks: [],
    span,
    level: null,
    quoted: 0,
    list: null,
    row: null,
  };
}
