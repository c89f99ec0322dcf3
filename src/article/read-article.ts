// The step from a decoded file to its complete record: what front matter and the page say, settled field by field.

import type { DateMention } from "../date/date-mention.ts";
import { findDates } from "../date/find-dates.ts";
import type { EntityMention } from "../entity/entity.ts";
import type { MarkdownBlock, TextMark } from "../markdown/markdown-block.ts";
import { spanInFile } from "../markdown/source-text.ts";
import type { Problem } from "../reporting/problem.ts";
import { CutText, cutText } from "../text/cut-text.ts";
import { codePointName, NO_LETTER } from "../text/hidden-characters.ts";
import { foreignLanguage } from "../text/language.ts";
import type { Article, ArticleId, BodyBlock, Boilerplate, Doubt } from "./article.ts";
import { articleId } from "./article-id.ts";
import type { Span } from "./field.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter/front-matter.ts";
import { shorten } from "./page/doubt.ts";
import { readMarkdownPage } from "./page/markdown-page.ts";
import type { PrintedPage, PrintedPart } from "./page/printed-page.ts";
import { readPage } from "./page/read-page.ts";
import { isRemote } from "./picture-address.ts";
import { articleProblem, type Place } from "./problem-codes.ts";
import type { RawDocument } from "./raw-document.ts";
import { type SettledRecord, settleRecord } from "./settle-record.ts";

/** Finds names block by block; a surname is known once the full name has been met in the same document. */
export type MentionFinder = { readonly find: (text: string) => readonly EntityMention[] };

export type ReadContext = {
  /** A new finder for each document. */
  readonly startMentions: () => MentionFinder;
  /** Default: the grammar of `date/`. */
  readonly findDates?: DateFinder;
  /** IANA zone for hours whose zone no page states; null: leave them without one. */
  readonly defaultZone: string | null;
  /** The clock is never read: a build is a function of its files. */
  readonly today: null;
};

export type DateFinder = (
  text: string | CutText,
  about: { readonly reference: string | null },
) => DateMention[];

/** Finds no day: callers that only file a report need none. */
export const NO_DATES: DateFinder = () => [];

/** Finds no name: some callers, and tests, want none. */
export const NO_MENTIONS: ReadContext["startMentions"] = () => ({ find: () => [] });

/** @param frontMatter of the document, where the caller has read it */
export function readArticle(
  document: RawDocument,
  context: ReadContext,
  frontMatter: FrontMatter = readFrontMatter(document),
): Article | readonly Problem[] {
  const id = articleId(document.file);
  const problems: Problem[] = [...frontMatter.problems];
  if (id === null)
    problems.push(articleProblem("file-name-not-ascii", { file: document.file, line: 0, column: 0 }));
  if (id === null || frontMatter.problems.some(isError)) return problems;

  const page = isMarkdownFile(document.file)
    ? readMarkdownPage(document, frontMatter.bodyStart)
    : readPage(document, frontMatter.bodyStart);
  const record = settleRecord(frontMatter, page, document, context);
  const doubts = [
    // What the front matter states is beyond doubt, whatever the page prints.
    ...page.doubts.filter(
      ({ field, value }) =>
        (value !== null || field === "published") && (field === "body" || !frontMatter.entries.has(field)),
    ),
    ...record.doubts,
    ...keptDoubts(frontMatter, record, page).filter(
      ({ field }) => !record.doubts.some((doubt) => doubt.field === field),
    ),
  ];
  problems.push(
    ...page.problems,
    ...record.problems,
    ...undescribedPictures(page.blocks, document),
    ...describeDoubts(doubts, document.place),
  );
  if (page.blocks.length === 0) {
    problems.push(articleProblem("body-missing", document.place(frontMatter.bodyStart)));
  }
  const removed = page.blocks.flatMap(({ source }) => source.removed);
  const [firstRemoved] = removed;
  if (firstRemoved !== undefined) problems.push(describeRemoved(removed.length, firstRemoved, document));
  const lost = [...document.text.matchAll(NO_LETTER)];
  if (lost[0] !== undefined) {
    const [{ index, 0: character }] = [lost[0]];
    const values = { count: lost.length, character: codePointName(character) };
    problems.push(articleProblem("letters-lost", document.place(index), values));
  }
  if (problems.some(isError)) return problems;
  return assemble(id, document, context, page, record, doubts, problems);
}

/** What the front matter says is still to be looked at, as `add` leaves it where the page was not plain. */
function keptDoubts(frontMatter: FrontMatter, record: SettledRecord, page: PrintedPage): Doubt[] {
  const { headline } = record.fields;
  const { publishedAt } = record;
  const opening = page.blocks[0]?.source.text ?? null;
  const values: Readonly<Record<string, readonly [string | null, string | null]>> = {
    headline: [headline.value, headline.alternatives[0] ?? null],
    published: [publishedAt.value, publishedAt.alternatives[0] ?? null],
    byline: [record.fields.byline[0]?.value ?? null, null],
    body: [opening === null ? null : shorten(opening), null],
  };
  return (frontMatter.entries.get("doubtful")?.values ?? []).flatMap(({ text, span }) => {
    const [value, next] = values[text] ?? [];
    if (value === undefined || next === undefined) return [];
    return { field: text as Doubt["field"], span, value, next, why: LEFT_OPEN };
  });
}

const LEFT_OPEN = {
  ar: "لم تكن قراءة الصفحة أكيدة، ولم يُراجَع بعد",
  en: "the reading of the page was not sure, and nobody has looked since",
};

function isMarkdownFile(file: string): boolean {
  return /\.(?:md|markdown)$/i.test(file);
}

function isError(problem: Problem): boolean {
  return problem.severity === "error";
}

const DOUBTS = {
  headline: "headline-doubtful",
  published: "published-at-doubtful",
  byline: "byline-doubtful",
  body: "body-doubtful",
} as const;

export function describeDoubts(doubts: readonly Doubt[], placeAt: (offset: number) => Place): Problem[] {
  return doubts.map(({ field, span, value, next, why }) =>
    articleProblem(DOUBTS[field], placeAt(span[0]), {
      value: value ?? "—",
      next: next ?? "—",
      whyAr: why.ar,
      whyEn: why.en,
    }),
  );
}

/** Those of elsewhere are not shown, and need no words. */
function undescribedPictures(blocks: readonly MarkdownBlock[], document: RawDocument): Problem[] {
  return blocks.flatMap(({ source, marks, span }) =>
    marks.flatMap((mark) => {
      if (mark.kind !== "image" || isRemote(mark.href)) return [];
      if (source.text.slice(...mark.span).trim() !== "" || (mark.alt ?? "") !== "") return [];
      const at = document.text.slice(...span).indexOf(mark.href);
      return [
        articleProblem("picture-alt-missing", document.place(span[0] + Math.max(0, at)), {
          value: mark.href,
        }),
      ];
    }),
  );
}

function describeRemoved(count: number, first: string, document: RawDocument): Problem {
  const at = Math.max(0, document.text.indexOf(first));
  return articleProblem("hidden-characters-removed", document.place(at), {
    count,
    character: codePointName(first),
  });
}

function assemble(
  id: ArticleId,
  document: RawDocument,
  context: ReadContext,
  page: PrintedPage,
  record: SettledRecord,
  doubts: readonly Doubt[],
  problems: readonly Problem[],
): Article {
  const reference = referenceDay(record.publishedAt.value);
  const language = record.fields.language ?? foreignLanguage(openingOf(page));
  // Arabic's rules of dates and names read other languages wrong: what looks like a month is a word there.
  const isArabic = language === null || /^ar\b/i.test(language);
  const finder = isArabic ? context.startMentions() : NO_MENTIONS();
  const datesIn = isArabic ? (context.findDates ?? findDates) : NO_DATES;
  const datesOf = findDatesInBlocks(page.blocks, reference, datesIn);
  const body = toBodyBlocks(page.blocks, datesOf, finder);
  const dates: DateMention[] = [];
  const mentions: EntityMention[] = [];
  page.blocks.forEach(({ source }, index) => {
    for (const date of body[index]?.dates ?? []) dates.push(dateAt(date, spanInFile(source, date.span)));
    for (const name of body[index]?.mentions ?? [])
      mentions.push(nameAt(name, spanInFile(source, name.span)));
  });
  const named = new Set(mentions.map(({ entity }) => entity));
  // After the body: a headline's bare surname is known once the text has given the full name.
  for (const part of headerParts(record, page)) {
    const [offset] = part.span;
    for (const date of datesIn(part.text, { reference })) dates.push(dateAt(date, moved(date.span, offset)));
    for (const name of finder.find(part.text)) {
      // Only the text itself is proof enough of a name that nobody has listed.
      if (name.inferred !== undefined && !named.has(name.entity)) continue;
      mentions.push(nameAt(name, moved(name.span, offset)));
    }
  }
  return {
    id,
    file: document.file,
    sha256: document.sha256,
    ...record.fields,
    ...(language === null ? {} : { language }),
    publishedAt: record.publishedAt,
    body,
    bodySpan: [page.blocks[0]?.span[0] ?? 0, page.blocks.at(-1)?.span[1] ?? 0],
    boilerplate: [...page.boilerplate, ...unusedMasthead(page, record, document)].sort(
      (a, b) => a.line - b.line,
    ),
    dates: dates.sort(bySpan),
    mentions: mentions.sort(bySpan),
    ...(doubts.length === 0 ? {} : { doubts }),
    problems,
  };
}

/** The first words of the text, which tell its language. */
function openingOf({ blocks }: PrintedPage): string {
  const texts: string[] = [];
  let length = 0;
  for (const { source } of blocks) {
    texts.push(source.text);
    length += source.text.length;
    if (length > 600) break;
  }
  return texts.join("\n");
}

/** The day of a masthead that the record did not need: on record, so that no line is lost. */
function unusedMasthead(
  { masthead }: PrintedPage,
  record: SettledRecord,
  document: RawDocument,
): Boilerplate[] {
  if (masthead === null || record.publishedAt.span?.[0] === masthead.span[0]) return [];
  const [start, end] = masthead.span;
  const lineEnd = document.text.indexOf("\n", end);
  const line = document.text.slice(
    document.text.lastIndexOf("\n", start) + 1,
    lineEnd < 0 ? undefined : lineEnd,
  );
  const text = line.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, "");
  return [{ line: document.place(start).line, text, kind: "other-date" }];
}

/** The day on which relative dates are read; null where the publication is not known to the day. */
function referenceDay(publishedAt: string | null): string | null {
  return /^\d{4}-\d\d-\d\d(?=T|$)/.exec(publishedAt ?? "")?.[0] ?? null;
}

/** Headline and header lines, in the order of the file. */
function headerParts(record: SettledRecord, page: PrintedPage): PrintedPart[] {
  const parts = [...record.headerParts, ...page.credits];
  return parts
    .sort((a, b) => a.span[0] - b.span[0])
    .filter((part, at, all) => part.span[0] >= (all[at - 1]?.span[1] ?? 0));
}

function toBodyBlocks(
  blocks: readonly MarkdownBlock[],
  datesOf: readonly DateMention[][],
  finder: MentionFinder,
): BodyBlock[] {
  const ids = idsOf(blocks);
  const notes = new Map(blocks.map(({ note }, index) => [note, ids[index]]));
  return blocks.map((block, index) => {
    const { kind, source, span, level, quoted, list, row } = block;
    return {
      kind,
      id: ids[index] ?? "",
      text: source.text,
      span,
      dates: datesOf[index] ?? [],
      mentions: finder.find(source.text),
      marks: withNoteLinks(block, notes),
      ...(level === null ? {} : { level }),
      ...(quoted === 0 ? {} : { quoted }),
      ...(list === null ? {} : { list }),
      ...(row === null ? {} : { row }),
    };
  });
}

/** Numbered in two series, so that a heading that is added moves no paragraph's address. */
function idsOf(blocks: readonly MarkdownBlock[]): string[] {
  const count = { p: 0, h: 0 };
  return blocks.map(({ kind }) => {
    const series = kind === "subhead" ? "h" : "p";
    count[series]++;
    return `${series}${count[series]}`;
  });
}

/** @param notes the block of each footnote by its number; one that is no part of the body leads nowhere */
function withNoteLinks(
  { marks, noteSigns }: MarkdownBlock,
  notes: ReadonlyMap<number | undefined, string | undefined>,
): readonly TextMark[] {
  if (noteSigns === undefined) return marks;
  const links = noteSigns.flatMap(({ span, number }): TextMark[] => {
    const id = notes.get(number);
    return id === undefined ? [] : [{ kind: "link", span, href: `#${id}` }];
  });
  return [...marks, ...links].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** Finds dates of all blocks in one pass: «9 و10 من الشهر نفسه» leans on a month that an earlier paragraph names. */
function findDatesInBlocks(
  blocks: readonly MarkdownBlock[],
  reference: string | null,
  datesIn: DateFinder,
): DateMention[][] {
  const found: DateMention[][] = blocks.map(() => []);
  const whole = CutText.join(
    blocks.map(({ source }) => cutText(source.text)),
    "\n",
  );
  const lengthOf = (index: number): number => blocks[index]?.source.text.length ?? Number.POSITIVE_INFINITY;
  let index = 0;
  let start = 0;
  for (const date of datesIn(whole, { reference })) {
    while (date.span[0] > start + lengthOf(index)) start += lengthOf(index++) + 1;
    if (date.span[1] <= start + lengthOf(index)) {
      found[index]?.push(dateAt(date, moved(date.span, -start)));
    }
  }
  return found;
}

// Written out field by field: copying by spread took longer than finding the names of a paragraph.

function dateAt(date: DateMention, span: Span): DateMention {
  const { text, value, edtf, interval, precision, mod, certainty, why, alternatives } = date;
  return { text, span, value, edtf, interval, precision, mod, certainty, why, alternatives };
}

function nameAt(mention: EntityMention, span: Span): EntityMention {
  return { ...mention, span };
}

function moved([start, end]: Span, offset: number): Span {
  return [start + offset, end + offset];
}

function bySpan(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return a.span[0] - b.span[0] || a.span[1] - b.span[1];
}
