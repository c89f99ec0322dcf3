// The public door to the search of a built site: `import { search, total } from "/search/api.js"`.

import { type Answer, type Found, SearchEngine, type SearchOptions } from "../search/engine.ts";
import type { ExcerptPart } from "../search/excerpt.ts";
import { IndexReader } from "../search/index-reader.ts";
import type { IndexManifest } from "../search/manifest.ts";
import { readDate } from "../search/read-date.ts";
import { fetchedFiles } from "./index-files.ts";

// This module is `<site>/search/api.js`, wherever the site is published.
const SITE = new URL("../", import.meta.url);

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
  readonly filters: Readonly<Record<string, readonly string[]>>;
};

export type ApiOptions = SearchOptions & { readonly limit?: number };

const files = fetchedFiles(new URL("pagefind/", SITE));
const manifest = JSON.parse(await files.text("archive.json")) as IndexManifest;
const index = new IndexReader(manifest, files);
const engine = new SearchEngine(index, readDate);

/** How many reports the archive holds. */
export const total: number = manifest.total;

/** The best `limit` reports; everything, newest first, for an empty query. */
export async function search(
  query: string,
  { limit = 10, ...options }: ApiOptions = {},
): Promise<SearchResult[]> {
  const answer = await engine.search(query, options);
  return (await answer.results(0, limit)).map((found) => resultOf(found, answer));
}

/** For the search page: the answer with its counts, facets and suggestions. */
export function ask(query: string, options: SearchOptions): Promise<Answer> {
  return engine.search(query, options);
}

export { engine, index };

export function resultOf(found: Found, answer: Answer): SearchResult {
  const url = new URL(found.url.replace(/^\//, ""), SITE).pathname;
  const marking =
    answer.query.text.trim() === "" ? "" : `?mark=${encodeURIComponent(answer.query.text.trim())}`;
  return {
    url,
    href: `${url}${marking}${found.anchor === null ? "" : `#${found.anchor}`}`,
    title: found.title.map(({ text }) => text).join(""),
    excerpt: htmlOf(found),
    titleParts: found.title,
    excerptParts: found.excerpt,
    publishedAt: found.publishedAt,
    filters: found.filters,
  };
}

function htmlOf({ excerpt, isFromBeginning, isToEnd }: Found): string {
  const text = excerpt.map(({ text, isMarked }) =>
    isMarked ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text),
  );
  return `${isFromBeginning ? "" : "… "}${text.join("")}${isToEnd ? "" : " …"}`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
