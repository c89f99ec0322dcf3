// Lists by what the reports of an index can be narrowed: which of them have each outlet, name, year…

import { type Filters, hiddenFilter, writePages } from "../search/index/manifest.ts";
import type { SearchRecord } from "./record.ts";

/** Name of a filter → value → pages, of one shard. */
export type ShardFilters = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** Other names of values are filters of their own, which no list shows. */
export function allFiltersOf({ filters, otherNames }: SearchRecord): SearchRecord["filters"] {
  const hidden = Object.entries(otherNames)
    .filter(([, names]) => names.length > 0)
    .map(([name, names]) => [hiddenFilter(name), names]);
  return { ...filters, ...Object.fromEntries(hidden) };
}

export function filtersOf(texts: readonly Pick<SearchRecord, "filters">[]): ShardFilters {
  const found = new Map<string, Map<string, number[]>>();
  for (const [page, { filters }] of texts.entries())
    for (const [name, values] of Object.entries(filters))
      for (const value of new Set(values)) addPages(found, name, value, [page]);
  return asObject(found);
}

/** Joins the filters of shards that follow one another, pages numbered through. */
export function joinedFilters(
  shards: readonly { readonly pages: number; readonly filters: ShardFilters }[],
): Filters {
  const found = new Map<string, Map<string, number[]>>();
  let first = 0;
  for (const { pages, filters } of shards) {
    for (const [name, values] of Object.entries(filters))
      for (const [value, own] of Object.entries(values)) {
        addPages(
          found,
          name,
          value,
          own.map((page) => page + first),
        );
      }
    first += pages;
  }
  const written = [...found].map(([name, values]) => {
    const pages = [...values].map(([value, pages]) => [value, writePages(pages)] as const);
    return [name, new Map(pages)] as const;
  });
  return asObject(new Map(written));
}

function addPages(
  found: Map<string, Map<string, number[]>>,
  name: string,
  value: string,
  pages: number[],
): void {
  const values = found.get(name) ?? new Map<string, number[]>();
  found.set(name, values);
  values.set(value, [...(values.get(value) ?? []), ...pages]);
}

/** Writes the filters in order, so that equal ones are equal bytes. */
function asObject<P>(found: ReadonlyMap<string, ReadonlyMap<string, P>>): Record<string, Record<string, P>> {
  const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted(found).map(([name, values]) => [name, Object.fromEntries(sorted(values))]),
  );
}
