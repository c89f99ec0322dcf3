// What the build tells the browser about an index: its shards and where each file of theirs lies.

export type ShardEntry = {
  /** Folder of the shard's files, relative to the manifest, with a closing slash; empty for a lone shard. */
  readonly folder: string;
  readonly pages: number;
};

/** `pagefind/archive.json`. Pages are numbered through the shards in order: newest first, undated last. */
export type IndexManifest = {
  readonly format: 1;
  readonly total: number;
  readonly shards: readonly ShardEntry[];
  /** File of the `ShardTable`s, in the order of the shards: one round trip for all. */
  readonly tables: string;
  /** File of every word of the archive worth correcting to; see `vocabulary.ts`. */
  readonly vocabulary: string;
  /** File of the words of most reports, the best known first, one a line: what a beginning may become. */
  readonly frequent: string;
  /** File of the days of publication: `[["2022-01-12", 3], …]` in page order, "" for the undated. */
  readonly days: string;
};
