// Everything a site is to consist of, and which parts of it must be made: those whose key the last site does not have.

import type { Archive } from "../archive/archive.ts";
import { compareManifests, generationName, type PartKey, type SiteManifest } from "../cache/site-manifest.ts";
import { CARDS_AT_MOST } from "../output/citation/card-path.ts";
import type { ExportContext, ExportPart } from "../output/export-file.ts";
import { exportParts } from "../output/exports.ts";
import { knownSums } from "./known-sums.ts";
import {
  dependencyKey,
  narrowPlan,
  type PagePlan,
  type PlannedPage,
  planPages,
  type Template,
} from "./page-plan.ts";

/** The parts that are neither pages nor exports. */
export const CARDS = "cards";
export const SEARCH = "search";

export type SitePlan<T> = {
  /** Of all parts, pages and exports included. */
  readonly keys: readonly PartKey[];
  readonly generation: string;
  /** Names of the parts to be made. */
  readonly stale: ReadonlySet<string>;
  /** Files of the last site that this one has no more, or not as they were. */
  readonly outdated: readonly string[];
  readonly allPages: PagePlan<T>;
  readonly stalePages: PagePlan<T>;
  readonly staleExports: readonly ExportPart[];
};

export type PlanInput<Site, T> = {
  /** By the absolute paths of their files. */
  readonly templates: ReadonlyMap<string, T>;
  readonly archive: Archive;
  readonly site: Site;
  readonly context: ExportContext;
  readonly edition: string;
  /** Null: everything is to be made. */
  readonly last: SiteManifest | null;
  /** Where the last site stands. */
  readonly lastFolder: string;
};

export function planSite<Site, T extends Template<Site>>(input: PlanInput<Site, T>): SitePlan<T> {
  const { archive, edition, last } = input;
  const allPages = planPages(input.templates, input.site);
  const pages = [...allPages.values()].flatMap((planned) => planned.pages);
  const context = { ...input.context, pages: addresses(pages) };
  const exports = [...exportParts(archive, context, knownSums(input.lastFolder))];
  const keys: PartKey[] = [
    ...pages.map(({ file, key }) => ({ name: pagePart(file), key })),
    ...exports.map(({ name, dependsOn }) => ({ name, key: dependencyKey(dependsOn()) })),
    { name: CARDS, key: archive.articles.length > CARDS_AT_MOST ? "" : archive.stamp },
    { name: SEARCH, key: archive.stamp },
  ];
  const { stale, outdated } = compareManifests(last, keys);
  return {
    keys,
    generation: generationName(edition, keys),
    stale,
    outdated,
    allPages,
    stalePages: narrowPlan(allPages, (file) => stale.has(pagePart(file))),
    staleExports: exports.filter(({ name }) => stale.has(name)),
  };
}

export function pagePart(file: string): string {
  return `page ${file}`;
}

/** `/timeline/2022/` for every page that has an address of its own. */
function addresses(pages: readonly PlannedPage[]): string[] {
  return pages
    .map(({ file }) => `/${file}`)
    .filter((file) => file.endsWith("/index.html"))
    .map((file) => file.slice(0, -"index.html".length))
    .sort();
}
