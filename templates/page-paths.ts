// Tells where everything lives: the permanent paths of articles, periods, outlets and agencies.

import type { Archive, Source } from "../src/archive/archive.ts";
import type { AgencyMention, ArticleId } from "../src/article/article.ts";

export function articlePath(id: ArticleId): string {
  return `/articles/${id}/`;
}

/** `2022` → `/timeline/2022/`. */
export function yearPath(year: string): string {
  return `/timeline/${year}/`;
}

/** `2022-01` → `/timeline/2022/01/`. */
export function monthPath(month: string): string {
  return `/timeline/${month.slice(0, 4)}/${month.slice(5, 7)}/`;
}

/** `2022-01-12` → `/timeline/2022/01/#d-2022-01-12`. */
export function dayPath(day: string): string {
  return `${monthPath(day.slice(0, 7))}#${dayAnchor(day)}`;
}

export function dayAnchor(day: string): string {
  return `d-${day}`;
}

export const UNDATED_ANCHOR = "undated";

export function sourcePath({ kind, slug }: Pick<Source, "kind" | "slug">): string {
  return `/${kind === "outlet" ? "outlets" : "agencies"}/${slug}/`;
}

type SourceIndex = {
  readonly outlets: ReadonlyMap<string, Source>;
  readonly agencies: ReadonlyMap<string, Source>;
};
const indexes = new WeakMap<Archive, SourceIndex>();

/** Looked up once per article page, hence by map. */
function sourceIndex(archive: Archive): SourceIndex {
  const known = indexes.get(archive);
  if (known) return known;
  const index = {
    outlets: new Map(archive.outlets.map((source) => [source.name, source])),
    agencies: new Map(archive.agencies.map((source) => [source.entity ?? source.name, source])),
  };
  indexes.set(archive, index);
  return index;
}

export function findOutlet(archive: Archive, name: string | null): Source | null {
  return name === null ? null : (sourceIndex(archive).outlets.get(name) ?? null);
}

export function findAgency(archive: Archive, agency: Pick<AgencyMention, "entity" | "name">): Source | null {
  return sourceIndex(archive).agencies.get(agency.entity ?? agency.name) ?? null;
}
