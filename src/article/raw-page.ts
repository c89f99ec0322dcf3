// How the raw text of a news page prints a report: which line is what.

import { sourceTextOf } from "../markdown/source-text.ts";
import { EMPTY_PAGE, type PrintedPage } from "./printed-page.ts";
import type { RawDocument } from "./raw-document.ts";

export function readRawPage(document: RawDocument, bodyStart: number): PrintedPage {
  const lines: { text: string; span: [number, number] }[] = [];
  let at = bodyStart;
  for (const line of document.text.slice(bodyStart).split("\n")) {
    const text = line.trim();
    const start = at + line.indexOf(text);
    if (text !== "") lines.push({ text, span: [start, start + text.length] });
    at += line.length + 1;
  }
  const [headline, ...rest] = lines;
  const blocks = rest.map(({ span }) => ({
    kind: "paragraph" as const,
    source: sourceTextOf(document.text, span),
    marks: [],
    span,
    level: null,
    quoted: 0,
    list: null,
    row: null,
  }));
  return { ...EMPTY_PAGE, headline: headline ?? null, blocks };
}
