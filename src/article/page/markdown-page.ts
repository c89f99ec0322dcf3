// How a Markdown file prints a report: a title of the first level, then the body.

import type { MarkdownBlock } from "../../markdown/markdown-block.ts";
import { readMarkdown } from "../../markdown/read-markdown.ts";
import { spanInFile } from "../../markdown/source-text.ts";
import type { Problem } from "../../reporting/problem.ts";
import { articleProblem } from "../problem-codes.ts";
import type { RawDocument } from "../raw-document.ts";
import { EMPTY_PAGE, type PrintedPage } from "./printed-page.ts";

export function readMarkdownPage(document: RawDocument, bodyStart: number): PrintedPage {
  const { blocks, refusedLinks, htmlTags, leftOvers } = readMarkdown(document.text, bodyStart);
  const problems: Problem[] = [
    ...refusedLinks.map(({ href, offset }) =>
      articleProblem("link-refused", document.place(offset), { href }),
    ),
    ...htmlTags.map(({ tag, offset }) => articleProblem("markdown-html", document.place(offset), { tag })),
    ...leftOvers.map(({ text, offset }) =>
      articleProblem("markup-left-over", document.place(offset), { text: text.slice(0, 60) }),
    ),
  ];
  const [first, ...rest] = blocks;
  if (first === undefined || !isTitle(first, rest)) return { ...EMPTY_PAGE, blocks, problems };
  const title = first.source.text;
  const text = title.trim();
  const start = title.length - title.trimStart().length;
  const headline = { text, span: spanInFile(first.source, [start, start + text.length]) };
  return { ...EMPTY_PAGE, headline, blocks: rest, problems };
}

/** A first heading is the title when it is the only one of its level; `# A`, `# B`, `# C` are subheads. */
function isTitle(first: MarkdownBlock, rest: readonly MarkdownBlock[]): boolean {
  return first.level === 1 && rest.every((block) => block.level !== 1);
}
