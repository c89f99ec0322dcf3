// What a found report is to a page: its address on this site, and its words as text and as safe HTML.

import type { Answer, Found } from "../search/answer/answer.ts";
import type { ExcerptPart } from "../search/answer/excerpt.ts";
import type { ResultText } from "../search/index/manifest.ts";
import { SITE } from "./open-engine.ts";

export type SearchResult = {
  /** Path of the report on this site. */
  readonly url: string;
  /** `url` with the query and the paragraph of the excerpt, where the page marks the words. */
  readonly href: string;
  /** Plain text. */
  readonly title: string;
  /** HTML: the text of the report, escaped, with `<mark>` around the words found. */
  readonly excerpt: string;
  readonly titleParts: readonly ExcerptPart[];
  readonly excerptParts: readonly ExcerptPart[];
  /** EDTF, or null when nobody knows. */
  readonly publishedAt: string | null;
  readonly filters: ResultText["filters"];
};

export function resultOf(found: Found, answer: Answer): SearchResult {
  const url = new URL(found.url.replace(/^\//, ""), SITE).pathname;
  const marking = answer.query.words.length === 0 ? "" : `?mark=${encodeURIComponent(answer.correctedText)}`;
  return {
    url,
    href: `${url}${marking}${found.anchor === null ? "" : `#${found.anchor}`}`,
    title: found.title.map(({ text }) => text).join(""),
    excerpt: htmlOf(found),
    titleParts: found.title,
    excerptParts: withEllipses(found),
    publishedAt: found.publishedAt,
    filters: found.filters,
  };
}

function withEllipses({ excerpt, isFromBeginning, isToEnd }: Found): ExcerptPart[] {
  const dots = (text: string): ExcerptPart => ({ text, isMarked: false });
  return [...(isFromBeginning ? [] : [dots("… ")]), ...excerpt, ...(isToEnd ? [] : [dots(" …")])];
}

function htmlOf(found: Found): string {
  return withEllipses(found)
    .map(({ text, isMarked }) => (isMarked ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text)))
    .join("");
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
