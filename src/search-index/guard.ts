// Proof, read back from the files just written, that Pagefind has every word at its place.

import { gunzipSync } from "node:zlib";
import type { Postings } from "../search/index/postings.ts";
import {
  FormatError,
  type IndexMeta,
  PAGEFIND_VERSION,
  payloadOf,
  readMeta,
  termsOf,
} from "./pagefind-format.ts";

export type IndexFile = { readonly path: string; readonly content: Uint8Array };

/** What the writer handed to Pagefind, page by page. */
export type ExpectedPage = { readonly url: string; readonly terms: readonly string[] };

/** The index is not the one we asked for: this Pagefind cannot be built with. */
export class SearchIndexError extends Error {
  override name = "SearchIndexError";
}

/** Told of each term that was found where it belongs. */
export type TakeTerm = (term: string, postings: Postings) => void;

/**
 * @returns the metadata of the one index among `files`
 * @throws SearchIndexError when the format, a page, or the place of a single word differs from what was asked for
 */
export function guardIndex(
  files: readonly IndexFile[],
  pages: readonly ExpectedPage[],
  take: TakeTerm = () => {},
): IndexMeta {
  try {
    const meta = guardMeta(files, pages);
    guardLengths(meta, pages);
    guardTerms(files, meta, pages, take);
    return meta;
  } catch (error) {
    if (error instanceof SearchIndexError) throw error;
    if (error instanceof FormatError) throw failure(error.message, error);
    throw error;
  }
}

/** What a `.pf_*` file holds, decompressed, its signature checked. */
function payloadOfFile(file: IndexFile): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = gunzipSync(file.content);
  } catch (error) {
    throw failure(`${file.path} is not compressed with gzip`, error);
  }
  return payloadOf(bytes);
}

function guardMeta(files: readonly IndexFile[], pages: readonly ExpectedPage[]): IndexMeta {
  const metas = files.filter((file) => file.path.endsWith(".pf_meta"));
  const [file] = metas;
  if (file === undefined || metas.length > 1) {
    throw failure(`it wrote ${metas.length} metadata files where one was expected`);
  }
  const meta = readMeta(payloadOfFile(file));
  if (meta.version !== PAGEFIND_VERSION) {
    throw failure(`its format is that of version ${meta.version}, not of ${PAGEFIND_VERSION}`);
  }
  if (meta.lengths.length !== pages.length) {
    throw failure(`it indexed ${meta.lengths.length} of ${pages.length} reports`);
  }
  return meta;
}

/** Each report has as many words as it was given; that page numbers follow the order of the reports is seen from the terms. */
function guardLengths(meta: IndexMeta, pages: readonly ExpectedPage[]): void {
  pages.forEach((page, number) => {
    if (meta.lengths[number] !== page.terms.length) {
      throw failure(`it counts ${meta.lengths[number]} words in ${page.url}, which has ${page.terms.length}`);
    }
  });
}

/** Each occurrence of each term at its own position, and nothing besides. */
function guardTerms(
  files: readonly IndexFile[],
  meta: IndexMeta,
  pages: readonly ExpectedPage[],
  take: TakeTerm,
): void {
  let expected = 0;
  for (const page of pages) expected += page.terms.length;
  const chunks = new Map(files.map((file) => [file.path, file]));
  let found = 0;
  for (const hash of meta.chunks) {
    const file = chunks.get(`index/${hash}.pf_index`);
    if (file === undefined) throw failure(`index chunk ${hash} is missing`);
    for (const [word, postings] of termsOf(payloadOfFile(file))) {
      for (let at = 0; at < postings.pages.length; at++) {
        const page = pages[postings.pages[at] ?? -1];
        const end = postings.starts[at + 1] ?? 0;
        for (let place = postings.starts[at] ?? 0; place < end; place++) {
          const position = postings.positions[place] ?? -1;
          if (page?.terms[position] !== word) {
            throw failure(
              `it has «${word}» as word ${position} of ${page?.url}, where «${page?.terms[position]}» stands`,
            );
          }
          found++;
        }
      }
      take(word, postings);
    }
  }
  if (found !== expected) throw failure(`it kept ${found} of ${expected} words`);
}

function failure(what: string, cause?: unknown): SearchIndexError {
  return new SearchIndexError(
    `Pagefind did not write the index that search reads: ${what}. ` +
      `Search is built for Pagefind ${PAGEFIND_VERSION}; install exactly that version, ` +
      `or teach src/search-index/pagefind-format.ts the new format.`,
    cause === undefined ? {} : { cause },
  );
}
