// A small archive for tests of the search: written to a folder by the real writer, read from it as the browser would.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { SearchEngine } from "../../src/search/engine.ts";
import { IndexReader } from "../../src/search/index/index-reader.ts";
import { CODE_PAGE } from "../../src/search/index/manifest.ts";
import { readDate } from "../../src/search/query/days/read-date.ts";
import type { SearchRecord } from "../../src/search-index/record.ts";

export function recordOf(
  id: string,
  headline: string,
  paragraphs: readonly string[],
  more: Partial<SearchRecord> = {},
): SearchRecord {
  return {
    url: `/articles/${id}/`,
    headline,
    blocks: paragraphs.map((text, at) => ({ anchor: `p${at + 1}`, text, kind: "paragraph" })),
    names: [],
    days: [],
    filters: {},
    otherNames: {},
    publishedAt: null,
    ...more,
  };
}

export async function openSearch(site: string): Promise<SearchEngine> {
  const bytesOf = async (path: string): Promise<Uint8Array> => {
    const bytes = await readFile(join(site, "pagefind", path));
    return bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
  };
  return new SearchEngine(
    await IndexReader.open({ bytes: bytesOf, decode: (bytes) => new TextDecoder(CODE_PAGE).decode(bytes) }),
    async () => readDate,
  );
}

export async function idsFound(engine: SearchEngine, query: string, options = {}): Promise<string[]> {
  const answer = await engine.search(query, options);
  return (await answer.results(0, 50)).map(({ url }) => url.split("/")[2] ?? "");
}
