// Into how many indexes an archive is divided, and which report goes into which.

import { dayOf, type SearchRecord } from "./search-record.ts";

export type SearchShard = {
  /** Folder of the shard inside `pagefind/`, with a closing slash; empty when there is only one. */
  readonly folder: string;
  readonly records: readonly SearchRecord[];
};

/** Below this a reader gains nothing from shards and pays for one more index file per word and shard. */
export const LEAST_REPORTS_TO_DIVIDE = 20_000;

/**
 * One shard a year of publication, so that a new report rewrites its own year only; the undated stand apart.
 * @param records in the order of `inSearchOrder`, which the shards keep
 */
export function shardsOf(records: readonly SearchRecord[], leastToDivide: number): SearchShard[] {
  if (records.length < leastToDivide) return records.length === 0 ? [] : [{ folder: "", records }];
  const years = new Map<string, SearchRecord[]>();
  for (const record of records) {
    const year = dayOf(record.publishedAt)?.slice(0, 4) ?? "undated";
    const ofYear = years.get(year);
    if (ofYear === undefined) years.set(year, [record]);
    else ofYear.push(record);
  }
  return [...years].map(([year, ofYear]) => ({ folder: `${year}/`, records: ofYear }));
}
