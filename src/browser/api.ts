// The public door to the search of a built site: `import { search, total } from "/search/api.js"`.

import type { SearchOptions } from "../search/engine.ts";
import { openEngine } from "./open-engine.ts";
import { resultOf, type SearchResult } from "./search-result.ts";

export type ApiOptions = SearchOptions & { readonly limit?: number };

const { engine } = await openEngine();

/** How many reports the archive holds. */
export const total: number = engine.total;

/** The best `limit` reports; everything, newest first, for an empty query. */
export async function search(
  query: string,
  { limit = 10, ...options }: ApiOptions = {},
): Promise<SearchResult[]> {
  const answer = await engine.search(query, options);
  return (await answer.results(0, limit)).map((found) => resultOf(found, answer));
}
