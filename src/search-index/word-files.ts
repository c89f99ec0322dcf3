// The files that tell the words of an archive: what a slip may be meant for, what a beginning may become, and a report to show for each.

import { formTerm } from "../search/index/index-term.ts";
import { beginningsFile, type IndexManifest } from "../search/index/manifest.ts";
import { Bucket, keyOf } from "../search/index/postings.ts";
import { type Beginnings, writeBeginnings, writeVocabulary } from "../search/index/vocabulary.ts";
import { firstReports, grouped, withReports, wordsOfArchive } from "./archive-vocabulary.ts";
import { inOneBucket } from "./buckets.ts";
import type { Made } from "./cache.ts";
import { compressed, compressedFile, contentName } from "./content-name.ts";
import type { IndexFile } from "./guard.ts";
import { oneByteJson } from "./one-byte.ts";

/** What the manifest says of them. */
export type WordFiles = Pick<IndexManifest, "vocabulary" | "beginnings">;

/** The shards whose words are told, newest first. */
export type ShardsOfWords = {
  /** The forms of words of each shard, as `writeForms` wrote them. */
  readonly forms: readonly string[];
  /** How many pages each shard has. */
  readonly pages: readonly number[];
  /** Postings of the newest of them: what is begun is shown by what is new. */
  readonly newest: readonly Uint8Array[];
};

export function wordFiles({ forms, pages, newest }: ShardsOfWords): Made<WordFiles> {
  const total = pages.reduce((sum, own) => sum + own, 0);
  const begun = beginningsOf(wordsOfArchive(forms, total), pagesIn(newest, pages));
  const vocabulary = compressedFile(
    "words",
    writeVocabulary(begun.flatMap(({ words }) => words.map((word) => ({ ...word, shown: null })))),
  );
  const beginnings = beginningsFiles(begun, total);
  return {
    told: { vocabulary: vocabulary.path, beginnings: beginnings.told },
    files: [vocabulary, ...beginnings.files],
  };
}

/** The words by their first letter: the first that is typed brings all that it may become. */
function beginningsOf(
  reportsOf: ReadonlyMap<string, number>,
  pagesOf: (word: string) => Int32Array,
): Beginnings[] {
  const byLetter = grouped(withReports(reportsOf, pagesOf), ({ word }) => word.charAt(0));
  return [...byLetter]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, words]) => ({ words, first: firstReports(words, reportsOf, pagesOf) }));
}

function beginningsFiles(begun: readonly Beginnings[], total: number): Made<IndexManifest["beginnings"]> {
  const taken = new Set<string>();
  const files: IndexFile[] = [];
  let letters = "";
  let names = "";
  for (const beginnings of begun) {
    const text = writeBeginnings(beginnings, total);
    const name = contentName(text, taken);
    letters += beginnings.words[0]?.word.charAt(0) ?? "";
    names += name;
    files.push({ path: beginningsFile(name), content: compressed(oneByteJson(JSON.stringify(text))) });
  }
  return { told: { letters, names }, files };
}

/** Which pages of these shards have a word, whatever its last letter was typed as. */
function pagesIn(newest: readonly Uint8Array[], sizes: readonly number[]): (word: string) => Int32Array {
  const bucket = new Bucket(inOneBucket(newest));
  const firsts = newest.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
  const known = new Map<string, Int32Array>();
  return (word) => {
    let pages = known.get(word);
    if (pages === undefined) {
      const forms = word.endsWith("ه") ? [word, `${word.slice(0, -1)}ة`] : [word];
      const terms = forms.map(formTerm);
      const found: number[] = [];
      for (const [shard, first] of firsts.entries())
        for (const term of terms) {
          const key = keyOf(term);
          for (const { rest, postings } of bucket.entriesOf(shard, key))
            if (key + rest === term) for (const page of postings().pages) found.push(page + first);
        }
      // A page has several of these words only where they are forms of one.
      pages = Int32Array.from(terms.length > 1 ? new Set(found) : found).sort();
      known.set(word, pages);
    }
    return pages;
  };
}
