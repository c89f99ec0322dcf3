// The files of postings that neighbouring shards share, as they are kept from build to build.

import { bucketFile } from "../search/index/manifest.ts";
import { BUCKET_SIZE, dealt } from "./buckets.ts";
import type { Made } from "./cache.ts";
import { compressed, contentName } from "./content-name.ts";

export type GroupFiles = {
  /** Names of its buckets, in order. */
  readonly names: string;
  /** The slots of hashes that have the last of them. */
  readonly apart: readonly number[];
};

/** A group of fewer bytes is that of a small archive, whose readers fetch the less of what they did not ask for. */
const SMALL_GROUP = 600_000;

/**
 * @param sections postings of its shards
 * @param taken names of the buckets of other groups, to which those of this one are added
 * @param isNewest whether new reports change it; else it is written in fewer files, for it is four times as long
 */
export function groupFiles(
  sections: readonly Uint8Array[],
  taken: Set<string>,
  isNewest: boolean,
): Made<GroupFiles> {
  const isSmall = sections.reduce((sum, { length }) => sum + length, 0) < SMALL_GROUP;
  const { buckets, apart } = isNewest
    ? dealt(sections, isSmall ? BUCKET_SIZE / 4 : BUCKET_SIZE)
    : dealt(sections, 2 * BUCKET_SIZE, 4 * BUCKET_SIZE);
  const named = buckets.map((bucket) => ({ name: contentName(bucket, taken), bucket }));
  return {
    told: { names: named.map(({ name }) => name).join(""), apart },
    files: named.map(({ name, bucket }) => ({
      path: bucketFile(name),
      content: compressed(bucket),
    })),
  };
}
