// A report without a page round it: as Markdown that Warraq itself could read back, and as plain text.

import type { Article, BodyBlock, TextMark } from "../article/article.ts";
import { citedWorks, UNTITLED } from "./citation/cited-work.ts";
import { cite } from "./citation/styles.ts";
import type { ExportContext } from "./export-file.ts";
import { jsonLine } from "./json.ts";

/** The body as a reader sees it, a blank line between blocks. */
export function bodyText(article: Article): string {
  return article.body.map(({ text }) => text).join("\n\n");
}

export function textTwin(article: Article, context: ExportContext): string {
  const [item] = citedWorks(article, context);
  const head = [article.kicker.value, article.headline.value ?? UNTITLED].filter((line) => line !== null);
  const citation = cite(item, "arabic", {
    months: context.months ?? "dual",
    digits: context.digits ?? "latn",
  });
  return `${head.join("\n")}\n\n${bodyText(article)}\n\n--\n${citation.text}\n`;
}

/** Front matter in the archive's own keys; every value quoted, so that none can be taken for another kind. */
export function markdownTwin(article: Article): string {
  const inferred = article.outlet.how === "inferred";
  const pairs: [key: string, value: string | readonly string[] | null][] = [
    ["headline", article.headline.value],
    ["kicker", article.kicker.value],
    ["section", article.section.value],
    ["source-headline", article.source?.headline.value ?? null],
    ["url", article.source?.url.value ?? null],
    ["outlet", inferred ? null : article.outlet.value],
    ["outlet-inferred", inferred ? article.outlet.value : null],
    ["outlet-evidence", inferred ? article.outlet.evidence.map(({ why }) => why) : null],
    ["published", article.publishedAt.how === "inferred" ? null : article.publishedAt.value],
    ["updated", article.updatedAt.value],
    ["byline", article.byline.flatMap(({ value }) => value ?? [])],
    ["dateline", article.datelinePlace.value],
    ["tags", article.tags ?? null],
    ["language", article.language ?? null],
  ];
  const lines = pairs.flatMap(([key, value]) =>
    value === null || value.length === 0 ? [] : [`${key}: ${jsonLine(value)}\n`],
  );
  return `---\n${lines.join("")}---\n\n${article.body.map(markdownBlock).join("\n\n")}\n`;
}

function markdownBlock(block: BodyBlock): string {
  const quote = "> ".repeat(block.quoted ?? (block.kind === "quotation" ? 1 : 0));
  return quote + markdownText(block).replaceAll("\n", `\n${quote}`);
}

function markdownText(block: BodyBlock): string {
  switch (block.kind) {
    case "subhead":
      return `${"#".repeat(block.level ?? 2)} ${inlineMarkdown(block)}`;
    case "list-item":
      return `${"  ".repeat((block.list?.depth ?? 1) - 1)}${block.list?.ordered ? `${block.list.number ?? 1}.` : "-"} ${inlineMarkdown(block)}`;
    case "code":
      return block.text.replace(/^/gmu, "    ");
    case "paragraph":
    case "quotation":
    case "table-row":
      return inlineMarkdown(block);
    default:
      return block.kind satisfies never;
  }
}

const EMPHASIS = { strong: "**", emphasis: "*", strike: "~~", code: "`" } as const;

/** Marks are put back where they stood; of two that begin together the longer opens first. */
function inlineMarkdown(block: BodyBlock): string {
  const cuts: { at: number; order: number; text: string }[] = block.marks.flatMap((mark) => {
    const [start, end] = mark.span;
    return [
      { at: start, order: 2e6 - (end - start), text: openMark(mark) },
      { at: end, order: end - start, text: closeMark(mark) },
    ];
  });
  cuts.sort((a, b) => a.at - b.at || a.order - b.order);
  let markdown = "";
  let at = 0;
  for (const cut of cuts) {
    markdown += escapeMarkdown(block.text.slice(at, cut.at)) + cut.text;
    at = cut.at;
  }
  return escapeLineStart(markdown + escapeMarkdown(block.text.slice(at)));
}

function openMark(mark: TextMark): string {
  if (mark.kind === "link") return "[";
  return mark.kind === "image" ? "![" : EMPHASIS[mark.kind];
}

function closeMark(mark: TextMark): string {
  return mark.kind === "link" || mark.kind === "image"
    ? `](<${mark.href.replace(/[<>\s]/gu, encodeURIComponent)}>)`
    : EMPHASIS[mark.kind];
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
