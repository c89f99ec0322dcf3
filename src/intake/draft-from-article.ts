// From the record of a source to the draft of its article: each value under its key as the source prints it.

import type { Article, BodyBlock, MomentField } from "../article/article.ts";
import { DOUBTED, type Field, type Span } from "../article/field.ts";
import { fieldsOf, ownLede, statedValuesOf } from "../article/field-values.ts";
import { FIELD_KEYS, type FieldKey, fieldEntry } from "../article/fields.ts";
import type { FrontMatter } from "../article/front-matter/front-matter.ts";
import { isRelative } from "../article/moments.ts";
import { findOpenMoment } from "../article/open-moment.ts";
import type { RawDocument } from "../article/raw-document.ts";
import { itemSign } from "../markdown/list-markers.ts";
import { sourceTextOf } from "../markdown/source-text.ts";
import type { Draft, DraftEntry } from "./draft.ts";
import { escapeItemLine, escapeParagraph } from "./markdown-escape.ts";
import type { SourceKind } from "./source-kind.ts";

/** What the front matter of the source states is kept; what its page prints is added. */
export function draftFromArticle(
  article: Article,
  document: RawDocument,
  frontMatter: FrontMatter,
  kind: SourceKind,
): Draft {
  const stated = [...frontMatter.entries].map(([key, { values, days }]): DraftEntry => {
    const entry = { key, values: values.map(({ text }) => text) };
    return fieldEntry(key).shape === "dated"
      ? { ...entry, days: days.map((day) => day?.text ?? null) }
      : entry;
  });
  const known = new Set<FieldKey>(stated.map(({ key }) => key));
  const printed = printedEntries(article, document).filter(({ key }) => !known.has(key));
  const body = kind === "text" ? writeBlocks(article.body) : markdownBody(article, document, frontMatter);
  return { entries: [...stated, ...printed], body };
}

function printedEntries(article: Article, document: RawDocument): DraftEntry[] {
  const dateline = printedDateline(article, document);
  const credit = printedCredit(article, document);
  const agencies = article.agencies.filter(
    ({ role, span }) => role === "credit" && !within(span, dateline) && !within(span, credit),
  );
  /** What the page prints otherwise than the record says it. */
  const printed: Readonly<Partial<Record<FieldKey, readonly (string | null)[]>>> = {
    lede: [ownLede(article)],
    published: [asPrinted(article.publishedAt)],
    updated: [isStatable(article.updatedAt) ? asPrinted(article.updatedAt) : null],
    dateline: [textAt(document, dateline)],
    credit: [textAt(document, credit)],
    agencies: agencies.map(({ raw }) => raw),
  };
  return FIELD_KEYS.flatMap((key): DraftEntry[] => {
    // What the dateline says is read from the dateline again.
    const inDateline = (field: Field<string>) => field.how === "dateline";
    if (key !== "dateline" && dateline !== null && fieldsOf(article, key).some(inDateline)) return [];
    const values = (printed[key] ?? statedValuesOf(article, key)).filter((value) => value !== null);
    return values.length === 0 ? [] : [{ key, values }];
  });
}

/** null for what nobody stated: an inferred value is not made a stated one by being written down. */
function asPrinted(moment: MomentField): string | null {
  if (moment.how === "inferred" || moment.how === "absent") return null;
  const { raw, value, zone, confidence } = moment;
  if (raw === null || value === null) return raw ?? value;
  // What the rest of the page settled would be open again where only this is written down.
  const isSettled = confidence > DOUBTED && findOpenMoment(raw, value, zone, "") !== null;
  return isSettled ? value : raw;
}

/** Front matter is refused for a day that no calendar has; a page that prints one is taken, and `add` says so. */
function isStatable({ value, raw }: MomentField): boolean {
  return value !== null || raw === null || isRelative(raw);
}

/** From the first thing read out of the dateline to the last, with the brackets round them. */
function printedDateline(article: Article, document: RawDocument): Span | null {
  const fields = [article.datelinePlace, article.outlet, article.publishedAt, ...article.byline];
  const spans = fields.flatMap(({ how, span }) => (how === "dateline" && span !== null ? [span] : []));
  if (spans.length === 0) return null;
  const { line } = document.position(Math.min(...spans.map(([start]) => start)));
  const sameLine = article.agencies.flatMap(({ span, role }) =>
    role === "credit" && span !== null && document.position(span[0]).line === line ? [span] : [],
  );
  const all = [...spans, ...sameLine];
  const start = Math.min(...all.map(([from]) => from));
  const end = Math.max(...all.map(([, to]) => to));
  const before = /\(\s*$/.exec(document.text.slice(Math.max(0, start - 3), start));
  const after = /^[^()\n]{0,6}\)/.exec(document.text.slice(end, end + 8));
  if (before && after) return [start - before[0].length, end + after[0].length];
  const trailing = /^[^()\n:]{0,24}$/m.exec(document.text.slice(end, end + 25));
  return [start, trailing?.index === 0 ? end + trailing[0].length : end];
}

/** The sign-off from its first initials to the bracket that closes its agencies. */
function printedCredit(article: Article, document: RawDocument): Span | null {
  const spans = article.staffInitials.flatMap(({ span }) => (span === null ? [] : [span]));
  if (spans.length === 0) return null;
  const start = Math.min(...spans.map(([from]) => from));
  const lineEnd = document.text.indexOf("\n", start);
  return [start, lineEnd < 0 ? document.text.length : lineEnd];
}

function textAt(document: RawDocument, span: Span | null): string | null {
  return span === null ? null : document.text.slice(...span).trim();
}

function within(span: Span | null, outer: Span | null): boolean {
  return span !== null && outer !== null && span[0] >= outer[0] && span[1] <= outer[1];
}

/** Gives the body as it stands, but for a title that is front matter now, and characters that print nothing. */
function markdownBody(article: Article, document: RawDocument, frontMatter: FrontMatter): string {
  const { text } = document;
  const first = Math.max(article.bodySpan[0], frontMatter.bodyStart);
  const lineStart = Math.max(text.lastIndexOf("\n", first - 1) + 1, frontMatter.bodyStart);
  return sourceTextOf(text, [lineStart, text.length])
    .text.replace(/\r\n?/g, "\n")
    .replace(/^\n+/, "")
    .trimEnd();
}

/** Items of one list stand line by line. Short lines in a row head nothing: they are verse. */
function writeBlocks(blocks: readonly BodyBlock[]): string {
  let text = "";
  blocks.forEach((block, at) => {
    const isVerse = block.kind === "subhead" && [blocks[at - 1], blocks[at + 1]].some(isSubhead);
    const isSameList = block.kind === "list-item" && blocks[at - 1]?.kind === "list-item";
    const isNextVerse = isVerse && isSubhead(blocks[at - 1]);
    const parting = at === 0 ? "" : isNextVerse ? "\\\n" : isSameList ? "\n" : "\n\n";
    text += parting + (isVerse ? escapeParagraph(block.text) : writeBlock(block));
  });
  return text;
}

const isSubhead = (block: BodyBlock | undefined): boolean => block?.kind === "subhead";

function writeBlock(block: BodyBlock): string {
  const text = escapeParagraph(block.text);
  switch (block.kind) {
    case "subhead":
      return `## ${text}`;
    case "quotation":
      return `> ${text}`;
    case "list-item":
      return itemSign(block.text) === null ? `- ${text}` : escapeItemLine(block.text);
    case "picture":
    case "paragraph":
    case "code":
    case "table-row":
      return text;
    default:
      return block.kind satisfies never;
  }
}
