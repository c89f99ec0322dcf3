// What Pagefind is given for a report, and what its readers are shown instead: stems in, words out.

import type { ResultText } from "../search/index/manifest.ts";
import { namedDayTerm, publishedDayTerm } from "../search/index/postings.ts";
import { dayOf, type SearchBlockKind, type SearchRecord } from "./record.ts";
import type { ReportWords, ShardWords } from "./shard-words.ts";

export type IndexedPage = {
  readonly html: string;
  readonly text: ResultText;
  /** Every term in order; its ordinal is its position in the index. */
  readonly terms: readonly string[];
};

/** How much one word of a place counts for, against one of the body. */
const HEADLINE_WEIGHT = 3;
const NAMES_WEIGHT = 0.5;
const WEIGHT: Readonly<Record<SearchBlockKind, number>> = {
  paragraph: 1,
  quotation: 1,
  "list-item": 1,
  subhead: 1.5,
  caption: 0.75,
  credit: 0.5,
};

const NO_WORDS = new Uint32Array();

export function indexedPage(record: SearchRecord, words: ReportWords, shard: ShardWords): IndexedPage {
  const terms: string[] = [];
  const paragraph = (sectionTerms: readonly string[], weight: number): string => {
    for (const term of sectionTerms) terms.push(term);
    if (sectionTerms.length === 0) return "";
    const weighted = weight === 1 ? "" : ` data-pagefind-weight="${weight}"`;
    return `<p${weighted}>${sectionTerms.join(" ")}</p>`;
  };
  const section = (numbers: Uint32Array, weight: number): string => paragraph(shard.termsOf(numbers), weight);

  const lines = [record.headline, ...record.blocks.map((block) => block.text)].map(onOneLine);
  const text: ResultText = {
    url: record.url,
    title: onOneLine(record.headline),
    content: lines.join("\n"),
    anchors: [null, ...record.blocks.map((block) => block.anchor)],
    publishedAt: record.publishedAt,
    filters: { outlet: record.filters.outlet, inferred: record.filters.inferred },
  };
  const parts: string[] = [];
  parts.push(section(words.headline, HEADLINE_WEIGHT));
  record.blocks.forEach(({ kind }, at) => {
    parts.push(section(words.blocks[at] ?? NO_WORDS, WEIGHT[kind]));
  });
  // From here on nothing has a place in `content`: these words find the report, and are never shown.
  parts.push(paragraph(dayTerms(record), 1));
  for (const name of words.names) parts.push(section(name, NAMES_WEIGHT));
  parts.push(section(words.day, NAMES_WEIGHT));
  const html = `<html lang="und"><body data-pagefind-body>${parts.join("")}</body></html>`;
  return { html, text, terms };
}

function dayTerms(record: SearchRecord): string[] {
  const published = dayOf(record.publishedAt);
  const named = [...new Set(record.days)].sort().map(namedDayTerm);
  return published === null ? named : [publishedDayTerm(published), ...named];
}

/** `content` keeps one block a line, so a line break inside a block becomes a space. */
function onOneLine(text: string): string {
  return text.replace(/\s*[\n\r\u2028\u2029]+\s*/g, " ");
}
