// A report without a page round it: as Markdown that Warraq itself could read back, and as plain text.

import type { Article, BodyBlock, TextMark } from "../article/article.ts";
import type { Span } from "../article/field.ts";
import { ownLede, statedValuesOf } from "../article/field-values.ts";
import { FIELD_KEYS, type FieldKey, fieldEntry } from "../article/fields.ts";
import { bodyText, type TextBlock } from "./body-text.ts";
import { type CitedWork, citedWorks, oneLine } from "./citation/cited-work.ts";
import { UNTITLED } from "./citation/report-facts.ts";
import { statementText } from "./citation/statement.ts";
import { cite } from "./citation/styles.ts";
import type { ExportContext } from "./export-file.ts";
import { jsonLine } from "./json.ts";

export function textTwin(
  article: Article,
  context: ExportContext,
  works = citedWorks(article, context),
): string {
  const head = [article.kicker.value, article.headline.value ?? UNTITLED].filter((line) => line !== null);
  const corrections = article.corrections.map(({ at, text }) => `${at}: ${text}\n`);
  const log = corrections.length === 0 ? "" : `التصحيحات\n${corrections.join("")}\n`;
  return `${head.join("\n")}\n\n${bodyText(article)}\n\n${log}--\n${colophon(article, context, works).join("\n")}\n`;
}

/** Whose text it was, what of its source is inferred, and how to cite it: a text that is copied carries its origin. */
function colophon(article: Article, context: ExportContext, works: readonly CitedWork[]): string[] {
  const style = { months: context.months ?? "dual", digits: context.digits ?? "latn" } as const;
  const citations = works.map((work) => {
    const { text } = cite(work, "arabic", style);
    return works.length === 1 ? text : `${CITED_AS[work.kind]}: ${text}`;
  });
  const doubt = works[0]?.doubt ?? null;
  return [
    ...(article.source === null ? [] : [statementText(article, style)]),
    ...(doubt === null ? [] : [doubt]),
    ...citations,
  ];
}

const CITED_AS = { "published-item": "المادة المنشورة", report: "تقرير الأرشيف" } as const;

/** Front matter in the archive's own keys; every value quoted, so that none can be taken for another kind. */
export function markdownTwin(article: Article, context?: PictureContext): string {
  const addressOf = pictureAddresses(article, context);
  const lines = FIELD_KEYS.flatMap((key) => frontMatterLines(article, key, addressOf));
  // A comment, which YAML passes over: the text stays the one that was read.
  if (article.source !== null) lines.unshift(`# ${oneLine(statementText(article))}\n`);
  return `---\n${lines.join("")}---\n\n${markdownBody(article.body, addressOf)}\n`;
}

/** Gives the address at which the site has a picture; the one the report writes, if it has none. */
type AddressOf = (href: string) => string;

function pictureAddresses(article: Article, context: PictureContext | undefined): AddressOf {
  return (href) => {
    const still = context?.pictures?.of(article, href)?.still;
    return context === undefined || still === undefined ? href : context.absolute(still.path);
  };
}

type PictureContext = Pick<ExportContext, "absolute" | "pictures">;

/** The body as the Markdown twin has it: what reads the twin reads these blocks. */
export function twinBody(article: Article, context: PictureContext): TextBlock[] {
  const addressOf = pictureAddresses(article, context);
  return article.body.map((block) => ({ ...block, marks: withAddresses(block.marks, addressOf) }));
}

function withAddresses(marks: readonly TextMark[], addressOf: AddressOf): readonly TextMark[] {
  if (!marks.some(({ kind }) => kind === "image")) return marks;
  return marks.map((mark) => (mark.kind === "image" ? { ...mark, href: addressOf(mark.href) } : mark));
}

/** What the file must say otherwise than the record, to be read as the same record. */
const WRITTEN: Readonly<Partial<Record<FieldKey, (article: Article) => readonly (string | null)[]>>> = {
  lede: (article) => [ownLede(article)].filter((lede) => lede !== null),
  dateline: ({ datelinePlace }) => [datelinePlace.raw],
  agencies: ({ agencies, datelinePlace }) => {
    // Those of the dateline are read from it again.
    const [from, to] = datelinePlace.span ?? [0, 0];
    const credited = agencies.filter(
      ({ role, span }) => role === "credit" && !(span !== null && span[0] >= from && span[1] <= to),
    );
    return [...new Set(credited.map(({ name }) => name))];
  },
};

function frontMatterLines(article: Article, key: FieldKey, addressOf: AddressOf): string[] {
  if (key === "corrections") return correctionLines(article);
  const values = WRITTEN[key]?.(article) ?? statedValuesOf(article, key);
  const [first] = values;
  const only = key === "image" && first != null ? addressOf(first) : first;
  const value = fieldEntry(key).shape === "list" ? values : (only ?? []);
  return value.length === 0 ? [] : [`${key}: ${jsonLine(value)}\n`];
}

function correctionLines({ corrections }: Article): string[] {
  if (corrections.length === 0) return [];
  const items = corrections.map(({ at, text }) => `  - {at: ${jsonLine(at)}, text: ${jsonLine(text)}}\n`);
  return ["corrections:\n", ...items];
}

/** A blank line between blocks, but none within a table. */
function markdownBody(body: readonly BodyBlock[], addressOf: AddressOf): string {
  return body
    .map((block, index) => {
      const before = body[index - 1];
      const separator = index === 0 ? "" : before?.row && block.row && !block.row.header ? "\n" : "\n\n";
      return separator + markdownBlock(block, addressOf);
    })
    .join("");
}

function markdownBlock(block: BodyBlock, addressOf: AddressOf): string {
  const quote = "> ".repeat(block.quoted ?? (block.kind === "quotation" ? 1 : 0));
  const marks = withAddresses(block.marks, addressOf);
  return quote + markdownText({ ...block, marks }).replaceAll("\n", `\n${quote}`);
}

function markdownText(block: BodyBlock): string {
  switch (block.kind) {
    case "subhead":
      return `${"#".repeat(block.level ?? 2)} ${inlineMarkdown(block)}`;
    case "list-item":
      return `${"  ".repeat((block.list?.depth ?? 1) - 1)}${block.list?.ordered ? `${block.list.number ?? 1}.` : "-"} ${inlineMarkdown(block)}`;
    case "code":
      return fenced(block.text);
    case "table-row":
      return tableRow(block);
    case "picture":
      return pictureMarkdown(block);
    case "paragraph":
    case "quotation":
      return inlineMarkdown(block);
    default:
      return block.kind satisfies never;
  }
}

/** What is said of it in brackets; its caption, where it has one, behind the address. */
function pictureMarkdown(block: BodyBlock): string {
  const mark = block.marks.find(({ kind }) => kind === "image");
  if (mark?.kind !== "image" || mark.alt === undefined) return inlineMarkdown(block);
  const caption = oneLine(block.text).replace(/["\\]/gu, "\\$&");
  return `![${escapeMarkdown(mark.alt)}](<${safeAddress(mark.href)}> "${caption}")`;
}

/** Between fences longer than any run of backticks in it. */
function fenced(text: string): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = "`".repeat(Math.max(3, Math.max(0, ...runs) + 1));
  return `${fence}\n${text.replace(/\n$/, "")}\n${fence}`;
}

function tableRow(block: BodyBlock): string {
  const { cells = [], header = false } = block.row ?? {};
  const row = `| ${cells.map((cell) => inlineMarkdown(block, cell)).join(" | ")} |`;
  return header ? `${row}\n|${" --- |".repeat(cells.length)}` : row;
}

const EMPHASIS = { strong: "**", emphasis: "*", strike: "~~", code: "`" } as const;

/** Marks are put back where they stood; of two that begin together the longer opens first. */
function inlineMarkdown(block: BodyBlock, [from, to]: Span = [0, block.text.length]): string {
  const cuts: { at: number; order: number; text: string }[] = block.marks.flatMap((mark) => {
    const [start, end] = mark.span;
    if (start < from || end > to) return [];
    // A twin has no places within it to lead to.
    if (mark.kind === "link" && mark.href.startsWith("#")) return [];
    return [
      { at: start, order: 2e6 - (end - start), text: openMark(mark) },
      { at: end, order: end - start, text: closeMark(mark) },
    ];
  });
  cuts.sort((a, b) => a.at - b.at || a.order - b.order);
  let markdown = "";
  let at = from;
  for (const cut of cuts) {
    markdown += escapeMarkdown(block.text.slice(at, cut.at)) + cut.text;
    at = cut.at;
  }
  const lines = escapeLineStart(markdown + escapeMarkdown(block.text.slice(at, to)));
  // A line break of the text is one that Markdown would otherwise read as a blank.
  return lines.replaceAll("\n", "\\\n");
}

function openMark(mark: TextMark): string {
  if (mark.kind === "link") return "[";
  return mark.kind === "image" ? "![" : EMPHASIS[mark.kind];
}

function closeMark(mark: TextMark): string {
  return mark.kind === "link" || mark.kind === "image"
    ? `](<${safeAddress(mark.href)}>)`
    : EMPHASIS[mark.kind];
}

function safeAddress(href: string): string {
  return href.replace(/[<>\s]/gu, encodeURIComponent);
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|]/gu, "\\$&");
}

/** What would make a heading, a list, a rule or a quotation of a line that is none. */
function escapeLineStart(markdown: string): string {
  return markdown.replace(/^(\s*)([#+\-=]|\d+[.)])/gmu, (_whole, space: string, mark: string) =>
    /\d/u.test(mark) ? `${space}${mark.slice(0, -1)}\\${mark.at(-1)}` : `${space}\\${mark}`,
  );
}
