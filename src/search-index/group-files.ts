// The files of postings that neighbouring shards share, as they are kept from build to build.

import { gzipSync } from "node:zlib";
import { bucketFile, writeSlots } from "../search/manifest.ts";
import { dealt } from "./buckets.ts";
import type { Made } from "./cache.ts";
import { contentName } from "./content-name.ts";

export type GroupFiles = {
  /** Names of its buckets, in order. */
  readonly names: string;
  /** Which of them hold one heavy word each, as `writeSlots` has it. */
  readonly apart: string;
};

/**
 * @param sections postings of its shards
 * @param taken names of the buckets of other groups, to which those of this one are added
 */
export function groupFiles(sections: readonly Uint8Array[], taken: Set<string>): Made<GroupFiles> {
  const { plan, buckets } = dealt(sections);
  const named = buckets.map((bucket) => ({ name: contentName(bucket, taken), bucket }));
  return {
    told: { names: named.map(({ name }) => name).join(""), apart: writeSlots(plan.apart) },
    files: named.map(({ name, bucket }) => ({
      path: bucketFile(name),
      // A copy: what zlib returns keeps all of the 16 KiB that it wrote into.
      content: Uint8Array.from(gzipSync(bucket, { level: 9 })),
    })),
  };
}
