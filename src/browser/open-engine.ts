// The one search engine of a page, opened when first asked for and asked for again after a failure.

import { SearchEngine } from "../search/engine.ts";
import { IndexReader } from "../search/index/index-reader.ts";
import { dateReaderFor } from "./date-reader.ts";
import { fetchedFiles } from "./index-files.ts";

/** Bundles lie in `<site>/search/`, wherever the site is published. */
export const SITE = new URL("../", import.meta.url);

export type OpenedSearch = { readonly engine: SearchEngine; readonly index: IndexReader };

let opened: Promise<OpenedSearch> | null = null;

export function openEngine(): Promise<OpenedSearch> {
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function open(): Promise<OpenedSearch> {
  const index = await IndexReader.open(fetchedFiles(new URL("pagefind/", SITE)));
  return { engine: new SearchEngine(index, dateReaderFor), index };
}
